//! What weighs what, held to `size-budget.json`.

mod sections;
mod top;

use crate::arguments::Arguments;
use crate::build;
use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::tree::Tree;

/// One thing that was weighed, in bytes.
#[derive(Debug, PartialEq, Eq)]
struct Weight {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
    limit: Option<u64>,
    recorded: Option<u64>,
}

/// Builds, prints the table, and fails if a budget is exceeded.
pub(crate) fn size(tree: &Tree, arguments: &Arguments) -> Outcome {
    build::build(tree)?;
    if arguments.has("--top") {
        top::print(tree)?;
    }
    let weights = weigh(tree, arguments.has("--accept"))?;
    println!("{}", table(&weights));
    verdict(&weights)
}

/// The verdict by itself, for `check`; the package is built already.
pub(crate) fn within_budget(tree: &Tree) -> Outcome {
    verdict(&weigh(tree, false)?)
}

fn weigh(tree: &Tree, accept: bool) -> Outcome<Vec<Weight>> {
    let program = Program::node()
        .arg(tree.at("xtask/node/weigh.mjs"))
        .dir(tree.root());
    let printed = if accept {
        program.arg("--accept")
    } else {
        program
    }
    .read()?;
    printed.lines().map(parse).collect()
}

fn parse(line: &str) -> Outcome<Weight> {
    let refuse = || Failure::new(format!("weigh.mjs printed `{line}`"));
    let mut fields = line.split('\t').skip(1);
    let name = fields.next().ok_or_else(refuse)?.to_owned();
    let mut number = || match fields.next() {
        Some("-") => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| refuse()),
        None => Err(refuse()),
    };
    let (raw, gzip, brotli) = (number()?, number()?, number()?);
    let (Some(raw), Some(gzip), Some(brotli)) = (raw, gzip, brotli) else {
        return Err(refuse());
    };
    Ok(Weight {
        name,
        raw,
        gzip,
        brotli,
        limit: number()?,
        recorded: number()?,
    })
}

fn table(weights: &[Weight]) -> String {
    let mut lines = vec![format!(
        "{:<32}{:>10}{:>10}{:>10}{:>10}  since accepted",
        "bytes", "raw", "gzip", "brotli", "budget"
    )];
    for weight in weights {
        let limit = weight
            .limit
            .map_or_else(String::new, |limit| limit.to_string());
        let change = match weight.recorded {
            None => "new".to_owned(),
            Some(recorded) if recorded == weight.brotli => String::new(),
            Some(recorded) if recorded < weight.brotli => format!("+{}", weight.brotli - recorded),
            Some(recorded) => format!("-{}", recorded - weight.brotli),
        };
        let Weight {
            name,
            raw,
            gzip,
            brotli,
            ..
        } = weight;
        lines.push(
            format!("{name:<32}{raw:>10}{gzip:>10}{brotli:>10}{limit:>10}  {change}")
                .trim_end()
                .to_owned(),
        );
    }
    lines.join("\n")
}

fn verdict(weights: &[Weight]) -> Outcome {
    let over: Vec<String> = weights
        .iter()
        .filter_map(|weight| {
            let limit = weight.limit.filter(|limit| weight.brotli > *limit)?;
            Some(format!(
                "{}: {} bytes of brotli, {} over its budget of {limit}",
                weight.name,
                weight.brotli,
                weight.brotli - limit
            ))
        })
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{}\n`cargo xtask size --top` shows which functions weigh most",
        over.join("\n")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(brotli: u64, limit: Option<u64>) -> Weight {
        Weight {
            name: "client module".to_owned(),
            raw: 9,
            gzip: 8,
            brotli,
            limit,
            recorded: Some(100),
        }
    }

    #[test]
    fn a_line_of_the_scales_is_read_and_anything_else_refused() {
        assert_eq!(
            parse("wasm\tclient module\t9\t8\t7\t30000\t100"),
            Ok(Weight {
                brotli: 7,
                ..weight(7, Some(30_000))
            })
        );
        assert_eq!(
            parse("x\tclient module\t9\t8\t7\t-\t100"),
            Ok(weight(7, None))
        );
        for line in [
            "",
            "wasm\tclient module\t9\t8",
            "wasm\tclient module\tmany\t8\t7\t-\t-",
        ] {
            assert_eq!(
                parse(line),
                Err(Failure::new(format!("weigh.mjs printed `{line}`")))
            );
        }
    }

    #[test]
    fn the_budget_itself_is_within_and_one_byte_more_is_not() {
        assert_eq!(
            verdict(&[weight(30_000, Some(30_000)), weight(99_999, None)]),
            Ok(())
        );
        let over = verdict(&[weight(30_001, Some(30_000))]);
        assert!(over.is_err_and(|failure| {
            failure
                .to_string()
                .starts_with("client module: 30001 bytes of brotli, 1 over")
        }));
    }

    #[test]
    fn the_table_shows_what_a_change_costs() {
        let shown = table(&[
            weight(120, Some(30_000)),
            weight(90, None),
            weight(100, None),
        ]);
        let lines: Vec<&str> = shown.lines().skip(1).collect();
        assert!(
            matches!(lines.as_slice(), [up, down, same] if up.ends_with("+20") && down.ends_with("-10") && same.ends_with("100"))
        );
    }
}
