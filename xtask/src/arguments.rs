//! What was typed after `cargo xtask`, checked against what the verb knows.

use crate::failure::{Failure, Outcome};

/// A flag of a verb.
pub(crate) struct Flag {
    pub(crate) name: &'static str,
    /// The name of its value in the help, for a flag that has one.
    pub(crate) value: Option<&'static str>,
    pub(crate) meaning: &'static str,
}

/// The flags that were given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    given: Vec<(&'static str, Option<String>)>,
}

impl Arguments {
    /// Reads `--flag`, `--flag value` and `--flag=value`. Everything unknown is refused by name.
    pub(crate) fn read(verb: &str, flags: &'static [Flag], words: &[String]) -> Outcome<Self> {
        let mut given: Vec<(&'static str, Option<String>)> = Vec::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, attached) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            let Some(flag) = flags.iter().find(|flag| flag.name == name) else {
                return Err(Failure::new(format!(
                    "`{verb}` does not know `{word}`; see `cargo xtask {verb} --help`"
                )));
            };
            if given.iter().any(|(known, _)| *known == flag.name) {
                return Err(Failure::new(format!("`{name}` was given twice")));
            }
            let value = match (flag.value, attached) {
                (None, None) => None,
                (None, Some(_)) => return Err(Failure::new(format!("`{name}` takes no value"))),
                (Some(_), Some(value)) => Some(value),
                (Some(kind), None) => {
                    let next = words.next().cloned();
                    Some(next.ok_or_else(|| {
                        Failure::new(format!("`{name}` wants a value: `{name} {kind}`"))
                    })?)
                }
            };
            given.push((flag.name, value));
        }
        Ok(Self { given })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.given.iter().any(|(known, _)| *known == name)
    }

    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.given
            .iter()
            .find(|(known, _)| *known == name)
            .and_then(|(_, value)| value.as_deref())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const FLAGS: &[Flag] = &[
        Flag {
            name: "--port",
            value: Some("N"),
            meaning: "",
        },
        Flag {
            name: "--list",
            value: None,
            meaning: "",
        },
    ];

    fn read(words: &[&str]) -> Outcome<Arguments> {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        Arguments::read("start", FLAGS, &words)
    }

    #[test]
    fn a_value_may_follow_a_space_or_an_equals_sign() {
        for words in [
            &["--port", "8080", "--list"][..],
            &["--list", "--port=8080"][..],
        ] {
            let arguments = read(words).unwrap();
            assert_eq!(arguments.value("--port"), Some("8080"));
            assert!(arguments.has("--list"));
        }
    }

    #[test]
    fn what_a_verb_does_not_know_is_refused_by_name() {
        let refused = [
            (
                &["--prot", "1"][..],
                "`start` does not know `--prot`; see `cargo xtask start --help`",
            ),
            (
                &["8080"][..],
                "`start` does not know `8080`; see `cargo xtask start --help`",
            ),
            (&["--port"][..], "`--port` wants a value: `--port N`"),
            (&["--list=yes"][..], "`--list` takes no value"),
            (&["--list", "--list"][..], "`--list` was given twice"),
        ];
        for (words, reason) in refused {
            assert_eq!(read(words), Err(Failure::new(reason)));
        }
    }
}
