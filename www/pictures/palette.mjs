// A screenshot as a PNG of at most 256 colours, a third of the size.

import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const MOST_COLOURS = 256;

/** @param {Buffer} png of 8 bits a channel, with or without alpha, not interlaced, as browsers write them */
export function withPalette(png) {
  const { width, height, pixels } = decode(png);
  const { colours, index } = reduce(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    // Without a filter: neighbouring indices say nothing of each other.
    for (let column = 0; column < width; column += 1) {
      rows[row * (width + 1) + 1 + column] = index.get(pixels[row * width + column]);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", data), chunk("IEND")]);
}

/** Each pixel as 0xRRGGBB. */
function decode(png) {
  let head;
  const parts = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const type = png.toString("latin1", at + 4, at + 8);
    if (type === "IHDR") head = body;
    if (type === "IDAT") parts.push(body);
    at += length + 12;
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colourType, , , interlaced] = head.subarray(8);
  const size = { 2: 3, 6: 4 }[colourType];
  if (depth !== 8 || interlaced !== 0 || size === undefined) throw new Error("this is no screenshot of a browser");
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * size, size);
  const pixels = new Uint32Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    const at = pixel * size;
    pixels[pixel] = (rows[at] << 16) | (rows[at + 1] << 8) | rows[at + 2];
  }
  return { width, height, pixels };
}

/** Undoes the filter of each row. */
function unfiltered(data, stride, size) {
  const rows = Buffer.alloc((data.length / (stride + 1)) * stride);
  for (let from = 0, to = 0; from < data.length; from += stride + 1, to += stride) {
    const filter = data[from];
    for (let column = 0; column < stride; column += 1) {
      const left = column < size ? 0 : rows[to + column - size];
      const above = to === 0 ? 0 : rows[to + column - stride];
      const corner = column < size || to === 0 ? 0 : rows[to + column - stride - size];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      rows[to + column] = data[from + 1 + column] + guess;
    }
  }
  return rows;
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The colours that are there most, and for each colour the nearest of those. */
function reduce(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const sorted = [...counts].sort(([one, many], [other, most]) => most - many || one - other).map(([colour]) => colour);
  const colours = chosen(sorted, counts);
  const index = new Map(sorted.map((colour) => [colour, nearest(colour, colours)]));
  return { colours, index };
}

/** The most frequent ones, but none so near to one that is there already that nobody could tell them apart. */
function chosen(sorted, counts) {
  const colours = [];
  for (const apart of [12, 6, 0]) {
    for (const colour of sorted) {
      if (colours.length === MOST_COLOURS) return colours;
      const near = colours.some((other) => distance(colour, other) <= apart * apart);
      if (!near && (apart > 0 || counts.get(colour) > 50)) colours.push(colour);
    }
  }
  return colours;
}

function nearest(colour, colours) {
  let best = 0;
  for (let at = 1; at < colours.length; at += 1) {
    if (distance(colour, colours[at]) < distance(colour, colours[best])) best = at;
  }
  return best;
}

function distance(one, other) {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((one >> shift) & 255) - ((other >> shift) & 255));
  return red * red + green * green + blue * blue;
}

function chunk(type, body = Buffer.alloc(0)) {
  const head = Buffer.from(type, "latin1");
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(Buffer.concat([head, body])));
  return Buffer.concat([length, head, body, check]);
}
