//! From the text of a filter to its terms.

use drs_batch_jobs::model::Phase;

use super::check::{Bound, Check, Side, Wanted};
use super::words::{Sign, Words};
use super::{Filter, Group, MOST_BYTES, MOST_TERMS, Term, Test};
use crate::fault::{Fault, units_before};
use crate::field::{CREATE_TIME, ENGINE_TYPE, Field, STATUS, TASK_TYPE};
use crate::fold::folded;
use crate::measure;
use crate::path::Path;
use crate::problem::ProblemKind;

impl Filter {
    /// Reads a filter. `occurs` says whether a job has a path that the model does not know.
    pub(crate) fn read(text: &str, occurs: &dyn Fn(&Path) -> bool) -> Result<Self, Fault> {
        let mut reader = Reader {
            text,
            words: Words::of(text),
            occurs,
        };
        if text.len() > MOST_BYTES {
            return Err(reader.words.fault(MOST_BYTES, "at most 4096 bytes"));
        }
        let mut terms: Vec<Term> = Vec::new();
        while reader.words.more() {
            if terms.len() == MOST_TERMS {
                let at = reader.words.at();
                return Err(reader.words.fault(at, "at most 64 terms"));
            }
            let term = reader.term()?;
            // What costs least is asked first.
            let dearer = |other: &Term| other.test.cost() > term.test.cost();
            let at = terms.iter().position(dearer).unwrap_or(terms.len());
            terms.insert(at, term);
        }
        Ok(Self { terms })
    }
}

struct Reader<'a> {
    text: &'a str,
    words: Words<'a>,
    occurs: &'a dyn Fn(&Path) -> bool,
}

impl Reader<'_> {
    fn term(&mut self) -> Result<Term, Fault> {
        let start = self.words.at();
        let negated = self.words.take('-');
        if negated && self.words.at_end() {
            let rule = "`-` needs a term after it; the sign itself needs quotes";
            return Err(self.words.fault(start, rule));
        }
        let name_at = self.words.at();
        let test = match self.words.name_and_sign() {
            Some((name, sign)) => self.test(name, sign, name_at)?,
            None => Test::Word(folded(&self.words.word(None)?)),
        };
        if !self.words.at_end() {
            let at = self.words.at();
            let rule = "a space is needed after what is quoted";
            return Err(self.words.fault(at, rule));
        }
        Ok(Term {
            negated,
            group: test.group(),
            test,
        })
    }

    fn test(&mut self, name: &str, sign: Sign, name_at: usize) -> Result<Test, Fault> {
        let values_at = self.words.at();
        match name {
            "precheck" => Ok(Test::Precheck(self.named(name, sign, values_at)?)),
            "problem" => self.kinds(sign, values_at),
            _ => {
                let at = units_before(self.text, name_at);
                let field = Field::named(name, "filter", at, self.occurs)?;
                let check = self.check(name, &field, sign, values_at)?;
                Ok(Test::Field(field, check))
            }
        }
    }

    /// The values after a sign; none if the term ends here.
    fn values(&mut self, list: bool) -> Result<Vec<(usize, String)>, Fault> {
        let mut values = Vec::new();
        if self.words.at_end() {
            return Ok(values);
        }
        loop {
            let at = self.words.at();
            let value = self.words.word(list.then_some(','))?;
            if value.is_empty() && self.words.at() == at {
                return Err(self.words.fault(at, "a comma needs a value on both sides"));
            }
            values.push((at, value));
            if !list || !self.words.take(',') {
                return Ok(values);
            }
            if self.words.at_end() {
                let at = self.words.at();
                return Err(self.words.fault(at, "a comma needs a value on both sides"));
            }
        }
    }

    /// What may be asked of text.
    fn named(&mut self, name: &str, sign: Sign, at: usize) -> Result<Check, Fault> {
        let values = self.values(true)?;
        match sign {
            Sign::Is if values.is_empty() => Ok(Check::Absent),
            Sign::Is => Ok(Check::Is(
                values.iter().map(|(_, value)| wanted(value)).collect(),
            )),
            Sign::Holds if values.is_empty() => Err(self.words.fault(at, "`~` needs a text")),
            Sign::Holds => Ok(Check::Holds(
                values.iter().map(|(_, value)| folded(value)).collect(),
            )),
            _ => Err(self.refused(at, &["`", name, "` takes `:` and `~` only"])),
        }
    }

    fn kinds(&mut self, sign: Sign, at: usize) -> Result<Test, Fault> {
        if sign != Sign::Is {
            return Err(self.words.fault(at, "`problem` takes `:` only"));
        }
        let mut kinds = [false; 3];
        for (at, value) in self.values(true)? {
            let kind = ProblemKind::ALL
                .iter()
                .position(|kind| kind.as_str().eq_ignore_ascii_case(&value));
            let Some(wanted) = kind.and_then(|kind| kinds.get_mut(kind)) else {
                let rule = "`problem` is one of `precheck`, `network` and `comparison`";
                return Err(self.words.fault(at, rule));
            };
            *wanted = true;
        }
        Ok(Test::Problem(kinds))
    }

    fn check(&mut self, name: &str, field: &Field, sign: Sign, at: usize) -> Result<Check, Fault> {
        let side = match sign {
            Sign::Is | Sign::Holds => None,
            Sign::Less => Some(Side::Less),
            Sign::AtMost => Some(Side::AtMost),
            Sign::More => Some(Side::More),
            Sign::AtLeast => Some(Side::AtLeast),
        };
        match (field, side) {
            (Field::Phase, _) => self.phases(sign, at),
            (Field::Progress | Field::Delay | Field::Problems, None) => {
                self.numbers(name, field, sign, at)
            }
            (_, None) => self.named(name, sign, at),
            (_, Some(side)) => {
                let bound = self.bound(name, field, at)?;
                Ok(Check::Against(side, bound))
            }
        }
    }

    fn phases(&mut self, sign: Sign, at: usize) -> Result<Check, Fault> {
        let check = self.named("phase", sign, at)?;
        if let Check::Is(wanted) = &check {
            let known = |text: &str| Phase::ALL.iter().any(|phase| phase.as_str() == text);
            if !wanted.iter().all(|wanted| known(&wanted.text)) {
                let rule =
                    "`phase` is one of `running`, `waiting`, `failed`, `ended` and `unknown`";
                return Err(self.words.fault(at, rule));
            }
        }
        Ok(check)
    }

    fn numbers(
        &mut self,
        name: &str,
        field: &Field,
        sign: Sign,
        at: usize,
    ) -> Result<Check, Fault> {
        if sign == Sign::Holds {
            return Err(self.refused(at, &["`", name, "` is a number: `~` is for text"]));
        }
        let mut wanted = Vec::new();
        for (at, value) in self.values(true)? {
            let number = number(field, &value);
            if number.is_none() {
                return Err(self.refused(at, &["`", name, "` takes ", takes(field)]));
            }
            wanted.push(Wanted {
                text: String::new(),
                number,
            });
        }
        Ok(if wanted.is_empty() {
            Check::Absent
        } else {
            Check::Is(wanted)
        })
    }

    fn bound(&mut self, name: &str, field: &Field, at: usize) -> Result<Bound, Fault> {
        let values = self.values(false)?;
        let value = values.first().map_or("", |(_, value)| value);
        let time = || measure::time(value).map(Bound::Time);
        let number = || number(field, value).map(Bound::Number);
        let bound = match field {
            Field::Text(CREATE_TIME) => time(),
            Field::Progress | Field::Delay | Field::Problems => number(),
            _ => number().or_else(time),
        };
        bound.ok_or_else(|| self.refused(at, &["`", name, "` is compared with ", takes(field)]))
    }

    fn refused(&self, byte: usize, rule: &[&str]) -> Fault {
        Fault::new("filter", units_before(self.text, byte), rule)
    }
}

fn wanted(value: &str) -> Wanted {
    Wanted {
        text: folded(value),
        number: measure::number(value),
    }
}

fn number(field: &Field, value: &str) -> Option<f64> {
    if *field == Field::Delay {
        measure::span(value)
    } else {
        measure::number(value)
    }
}

fn takes(field: &Field) -> &'static str {
    match field {
        Field::Progress => "a number of percent, such as `50` or `99.5%`",
        Field::Delay => "a time span, such as `1500` (ms), `90s`, `5m`, `2h` or `1d`",
        Field::Problems => "a number",
        Field::Text(CREATE_TIME) => "a time, such as `2026-11-27` or `2026-11-27T08:30:00Z`",
        _ => "a number, such as `42` or `99.5%`, or a time, such as `2026-11-27`",
    }
}

impl Test {
    fn group(&self) -> Group {
        match self {
            Self::Field(Field::Phase | Field::Text(STATUS), _) => Group::State,
            Self::Field(Field::Text(ENGINE_TYPE), _) => Group::Engine,
            Self::Field(Field::Text(TASK_TYPE), _) => Group::Task,
            _ => Group::Rest,
        }
    }

    fn cost(&self) -> u8 {
        match self {
            Self::Field(Field::Path(_), _) => 2,
            Self::Word(_) => 1,
            _ => 0,
        }
    }
}
