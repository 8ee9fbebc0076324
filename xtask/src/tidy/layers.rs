//! The layers of `src`: a module knows its own layer and those below, never one above.

use super::source::{Finding, Source};

/// From the bottom up; modules of one layer do not know each other. A module that is not here is a finding, so that a new
/// one is given its place.
const LAYERS: [&[&str]; 11] = [
    &["sentence"],
    &["error"],
    &["model"],
    &["decode", "endpoint", "identifier"],
    &["request"],
    &["transport"],
    &["refusal", "retry", "event"],
    &["client"],
    &["walk"],
    &["watch"],
    &["web"],
];

/// A file of `src` imports only from lower layers and from its own module.
pub(crate) fn imports_go_down(source: &Source) -> Vec<Finding> {
    let Some(own) = module_of(&source.path) else {
        return Vec::new();
    };
    let Some(own_layer) = layer_of(own) else {
        return vec![source.finding(
            1,
            format!("`{own}` has no layer: give it one in xtask/src/tidy/layers.rs"),
        )];
    };
    let code: Vec<&str> = source.code_lines().map(|(_, line)| line).collect();
    let code = code.join("\n");
    let line_of = |position: usize| {
        code.get(..position)
            .unwrap_or_default()
            .matches('\n')
            .count()
            + 1
    };
    let mut findings = Vec::new();
    for (position, _) in code.match_indices("super::super::") {
        findings.push(source.finding(
            line_of(position),
            "name the module from the root: `crate::…` shows its layer",
        ));
    }
    for (position, module) in modules_named(&code) {
        if module != own && layer_of(module).is_some_and(|layer| layer >= own_layer) {
            let what = format!(
                "`{own}` must not know `{module}`, which is not below it: turn the dependency round"
            );
            findings.push(source.finding(line_of(position), what));
        }
    }
    findings
}

/// The module right below the crate that a file belongs to; none for `lib.rs` and for files outside `src`.
fn module_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    let module = first.strip_suffix(".rs").unwrap_or(first);
    (module != "lib").then_some(module)
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The modules that the code names by `crate::name` or `crate::{name::…, name}`, and where.
fn modules_named(code: &str) -> Vec<(usize, &str)> {
    let mut modules = Vec::new();
    for (start, prefix) in code.match_indices("crate::") {
        let rest = code.get(start + prefix.len()..).unwrap_or_default();
        match rest.strip_prefix('{') {
            None => modules.push((start, identifier(rest))),
            Some(group) => modules.extend(
                top_level(group)
                    .into_iter()
                    .map(|item| (start, identifier(item))),
            ),
        }
    }
    modules
}

/// The items of a `{…}` group, without those of the groups inside.
fn top_level(group: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (index, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                items.extend(group.get(start..index));
                return items;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.extend(group.get(start..index));
                start = index + 1;
            }
            _ => {}
        }
    }
    items.extend(group.get(start..));
    items
}

fn identifier(text: &str) -> &str {
    let text = text.trim_start();
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .next()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::sample::said;

    #[test]
    fn a_lower_module_must_not_know_a_higher_one() {
        assert_eq!(
            said(
                imports_go_down,
                "src/decode/walk.rs",
                "use crate::model::Job;\nuse crate::client::Client;\n"
            ),
            [
                "src/decode/walk.rs:2: `decode` must not know `client`, which is not below it: turn the dependency round"
            ]
        );
        assert_eq!(
            said(
                imports_go_down,
                "src/model/job.rs",
                "let x = crate::web::now();"
            )
            .len(),
            1
        );
        assert_eq!(
            said(
                imports_go_down,
                "src/decode.rs",
                "use crate::{model::{a, web}, web::Edge};"
            )
            .len(),
            1
        );
    }

    #[test]
    fn modules_of_one_layer_do_not_know_each_other() {
        assert_eq!(
            said(
                imports_go_down,
                "src/walk.rs",
                "use crate::{\n    error::Error,\n    watch::Watch,\n};"
            )
            .len(),
            1
        );
    }

    #[test]
    fn a_module_may_know_itself_and_those_below() {
        let text = "use crate::retry::Policy;\nuse crate::client::Page;\nuse crate::{decode, model::Job};\n// crate::web is above us\n";
        assert_eq!(said(imports_go_down, "src/client.rs", text), [""; 0]);
        assert_eq!(
            said(imports_go_down, "src/lib.rs", "use crate::web;"),
            [""; 0]
        );
        assert_eq!(
            said(imports_go_down, "emulator/src/life.rs", "use crate::web;"),
            [""; 0]
        );
    }

    #[test]
    fn a_new_module_is_asked_for_its_layer() {
        assert_eq!(
            said(imports_go_down, "src/cache.rs", ""),
            ["src/cache.rs:1: `cache` has no layer: give it one in xtask/src/tidy/layers.rs"]
        );
    }
}
