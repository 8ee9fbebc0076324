//! `offset` and `limit`.

use crate::error::Problem;
use crate::options::OverLimit;
use crate::route::decoded;

/// Jobs on a page when the call names no `limit`. The reference names no default; ten is the emulator's choice.
pub(crate) const DEFAULT_LIMIT: u64 = 10;

/// The largest `Integer` of the reference.
const LARGEST: u64 = 2_147_483_647;

/// Which part of a batch is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) offset: u64,
    pub(crate) limit: u64,
}

/// Reads a query. Parameters of other names are passed over, as the service would.
pub(crate) fn window(query: &str, max_limit: u64, over: OverLimit) -> Result<Window, Problem> {
    let last = if over == OverLimit::Refuse {
        max_limit.min(LARGEST)
    } else {
        LARGEST
    };
    let offset = number(query, "offset", 0, LARGEST)?.unwrap_or(0);
    let limit = number(query, "limit", 1, last)?.unwrap_or(DEFAULT_LIMIT);
    Ok(Window {
        offset,
        limit: limit.min(max_limit),
    })
}

fn number(query: &str, name: &'static str, first: u64, last: u64) -> Result<Option<u64>, Problem> {
    let mut found = None;
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if decoded(key, true) != name {
            continue;
        }
        if found.is_some() {
            return Err(Problem::Repeated { name });
        }
        found = Some(decoded(value, true));
    }
    let Some(text) = found else { return Ok(None) };
    let wrong = Problem::Parameter { name, first, last };
    // `parse` takes a plus sign, the service's Integer does not say.
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(wrong);
    }
    match text.parse::<u64>() {
        Ok(number) if (first..=last).contains(&number) => Ok(Some(number)),
        _ => Err(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Window, Problem> {
        window(query, 1000, OverLimit::Cut)
    }

    #[test]
    fn an_absent_offset_is_0_and_an_absent_limit_is_10() {
        assert_eq!(
            read(""),
            Ok(Window {
                offset: 0,
                limit: 10
            })
        );
        assert_eq!(
            read("offset=20&x=1"),
            Ok(Window {
                offset: 20,
                limit: 10
            })
        );
        assert_eq!(
            read("limit=5&%6fffset=2"),
            Ok(Window {
                offset: 2,
                limit: 5
            })
        );
    }

    #[test]
    fn what_is_no_number_in_range_is_refused_by_its_name() {
        let limit = Problem::Parameter {
            name: "limit",
            first: 1,
            last: 2_147_483_647,
        };
        for value in [
            "",
            "0",
            "-1",
            "1.5",
            "1e2",
            "ten",
            "+1",
            "%201",
            "2147483648",
            "99999999999999999999999",
        ] {
            assert_eq!(
                read(&format!("limit={value}")),
                Err(limit.clone()),
                "{value}"
            );
        }
        let offset = Problem::Parameter {
            name: "offset",
            first: 0,
            last: 2_147_483_647,
        };
        for value in ["", "-1", "0.5", "NaN", "2147483648"] {
            assert_eq!(
                read(&format!("offset={value}")),
                Err(offset.clone()),
                "{value}"
            );
        }
    }

    #[test]
    fn a_parameter_that_comes_twice_is_refused_even_if_both_agree() {
        assert_eq!(
            read("limit=5&limit=5"),
            Err(Problem::Repeated { name: "limit" })
        );
        assert_eq!(
            read("offset=1&limit=5&offset=2"),
            Err(Problem::Repeated { name: "offset" })
        );
    }

    #[test]
    fn a_limit_above_the_largest_page_is_cut_or_refused_as_the_switch_says() {
        assert_eq!(
            window("limit=51", 50, OverLimit::Cut),
            Ok(Window {
                offset: 0,
                limit: 50
            })
        );
        assert_eq!(
            window("", 5, OverLimit::Cut),
            Ok(Window {
                offset: 0,
                limit: 5
            })
        );
        assert_eq!(
            window("limit=50", 50, OverLimit::Refuse),
            Ok(Window {
                offset: 0,
                limit: 50
            })
        );
        assert_eq!(
            window("limit=51", 50, OverLimit::Refuse),
            Err(Problem::Parameter {
                name: "limit",
                first: 1,
                last: 50
            })
        );
    }
}
