//! What holds for every reply, whatever its bytes. The fuzzer (`fuzz/`) checks the same.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may panic"
)]

use drs_batch_jobs::decode::{Decoded, Fault, MOST_WARNINGS, Mode, Options, Secrets, decode};
use drs_batch_jobs::model::{Job, ListAsyncJobDetailResponse};
use serde::de::{DeserializeOwned, IgnoredAny};

/// Panics where it does not.
pub(crate) fn hold(bytes: &[u8]) {
    for secrets in [Secrets::Mask, Secrets::Reveal] {
        let read = |mode| {
            decode(
                bytes.to_vec(),
                Options {
                    mode,
                    secrets,
                    ..Options::default()
                },
            )
        };
        let lenient = read(Mode::Lenient);
        agrees_with_serde_on_syntax(bytes, &lenient);
        is_the_same_before_white_space(bytes, &lenient, secrets);
        match &lenient {
            Ok(page) => {
                fits_its_types(page);
                is_the_same_again(page, secrets);
                comes_of_its_splices(bytes, page);
                is_the_same_in_ascii(bytes, page, secrets);
            }
            Err(fault) => has_a_short_path(&fault.path),
        }
        strict_fails_where_lenient_warns(&lenient, &read(Mode::Strict));
    }
}

/// Parses at any depth: the decoder's limit is one more than serde's own, and the output keeps to it.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> serde_json::Result<T> {
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    parser.disable_recursion_limit();
    let value = T::deserialize(&mut parser)?;
    parser.end()?;
    Ok(value)
}

fn fits_its_types(page: &Decoded) {
    std::str::from_utf8(&page.bytes).expect("the page is UTF-8");
    let typed: ListAsyncJobDetailResponse = parse(&page.bytes).expect("the page fits its type");
    let jobs: Vec<Job> = page
        .jobs()
        .iter()
        .map(|job| parse(&page.bytes[job.clone()]).expect("the job fits its type"))
        .collect();
    assert_eq!(typed.jobs.as_ref(), Some(&jobs));
    assert_eq!(typed.total_count, page.total_count);
    let array: Vec<Job> = parse(&page.bytes[page.array()]).expect("the array is one of jobs");
    assert_eq!(array, jobs);
    let rows = page.summaries.to_vec();
    assert_eq!(rows.len(), jobs.len());
    for (row, job) in rows.iter().zip(&jobs) {
        assert_eq!(Some(&row.id), job.id.as_ref().or(Some(&String::new())));
        assert_eq!(row.status, job.status);
        assert_eq!(row.create_time, job.create_time);
    }
    assert!(page.warnings.len() <= MOST_WARNINGS);
    for warning in &page.warnings.to_vec() {
        has_a_short_path(&warning.path);
    }
}

fn has_a_short_path(path: &str) {
    assert!(path.len() < 1024, "a path of {} bytes", path.len());
    assert!(!path.chars().any(char::is_control), "a control character");
}

fn is_the_same_again(page: &Decoded, secrets: Secrets) {
    let options = Options {
        mode: Mode::Strict,
        secrets,
        ascii: false,
    };
    let again = decode(page.bytes.to_vec(), options).expect("a page that fits, in strict mode too");
    assert_eq!(again.bytes, page.bytes);
    assert_eq!(again.jobs(), page.jobs());
    assert_eq!(again.array(), page.array());
    assert_eq!(again.summaries.text, page.summaries.text);
    let bits = |cells: &[f64]| cells.iter().map(|cell| cell.to_bits()).collect::<Vec<_>>();
    assert_eq!(bits(&again.summaries.cells), bits(&page.summaries.cells));
}

/// What stands near the end of a reply is read piece by piece, and all before it in one go where it can be: white space
/// behind a reply makes it all be read so.
fn is_the_same_before_white_space(bytes: &[u8], read: &Result<Decoded, Fault>, secrets: Secrets) {
    let mut longer = bytes.to_vec();
    longer.resize(bytes.len() + 256, b' ');
    let options = Options {
        secrets,
        ..Options::default()
    };
    match (read, decode(longer, options)) {
        (Ok(page), Ok(longer)) => {
            assert_eq!(longer.bytes[..page.bytes.len()], *page.bytes);
            assert_eq!(longer.jobs(), page.jobs());
            assert_eq!(longer.warnings, page.warnings);
            assert_eq!(longer.summaries.to_vec(), page.summaries.to_vec());
            assert_eq!(longer.total_count, page.total_count);
        }
        // Where a reply breaks off, white space is what the text that is open goes on with.
        (Err(_), Err(_)) => {}
        (Ok(_), Err(fault)) => panic!("refused before white space: {fault:?}"),
        (Err(fault), Ok(_)) => panic!("taken before white space: {fault:?}"),
    }
}

/// Whoever has the reply can make the page, or any job of it alone.
fn comes_of_its_splices(reply: &[u8], page: &Decoded) {
    let splices = page.bytes.splices();
    let ascii = page.bytes.is_ascii();
    let places: Vec<usize> = splices.places.iter().map(|place| *place as usize).collect();
    let text_of = |from: usize, end: usize| {
        let mut text = Vec::new();
        let mut at = from;
        let begins = |edit: &&[usize]| (from..end).contains(&edit[0]);
        for edit in places.chunks_exact(4).filter(begins) {
            text.extend_from_slice(&reply[at..edit[0]]);
            assert!(!ascii || text.is_ascii(), "no ASCII outside of the edits");
            text.extend_from_slice(&splices.text[edit[2]..edit[3]]);
            at = edit[1];
        }
        text.extend_from_slice(&reply[at..end]);
        text
    };
    assert_eq!(text_of(0, reply.len()), *page.bytes);
    let spans = std::iter::once(page.array()).chain(page.jobs());
    assert_eq!(splices.marks.len(), 2 * page.jobs().len() + 2);
    for (marks, span) in splices.marks.chunks_exact(2).zip(spans) {
        let text = text_of(marks[0] as usize, marks[1] as usize);
        assert_eq!(text, &page.bytes[span.clone()]);
    }
}

fn is_the_same_in_ascii(bytes: &[u8], page: &Decoded, secrets: Secrets) {
    let options = Options {
        secrets,
        ascii: true,
        ..Options::default()
    };
    let ascii = decode(bytes.to_vec(), options).expect("the same page");
    assert!(ascii.bytes.is_ascii(), "escapes for all that is no ASCII");
    comes_of_its_splices(bytes, &ascii);
    assert_eq!(without_escapes(&ascii.bytes), without_escapes(&page.bytes));
    assert_eq!(ascii.warnings, page.warnings);
    assert_eq!(ascii.summaries.text, page.summaries.text);
    assert_eq!(ascii.jobs().len(), page.jobs().len());
    for (one, other) in ascii.jobs().iter().zip(&page.jobs()) {
        assert_eq!(
            without_escapes(&ascii.bytes[one.clone()]),
            without_escapes(&page.bytes[other.clone()])
        );
    }
}

/// The text with each escape of what is no ASCII as the letter that it stands for.
fn without_escapes(json: &[u8]) -> String {
    let text = std::str::from_utf8(json).expect("UTF-8");
    let mut out = String::new();
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let escape = rest.strip_prefix('\\').map(|rest| rest.split_at(1));
        let unit = match escape {
            Some(("u", digits)) => u16::from_str_radix(&digits[..4], 16).ok(),
            _ => None,
        };
        if let Some(unit) = unit.filter(|unit| *unit >= 0x80) {
            units.push(unit);
            rest = &rest[6..];
            continue;
        }
        out.push_str(&String::from_utf16(&units).expect("pairs"));
        units.clear();
        let length = if escape.is_some() {
            2
        } else {
            letter.len_utf8()
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

fn strict_fails_where_lenient_warns(
    lenient: &Result<Decoded, Fault>,
    strict: &Result<Decoded, Fault>,
) {
    match (lenient, strict) {
        (Ok(page), Ok(same)) => {
            assert_eq!(page.warnings.len(), 0);
            assert_eq!(page.bytes, same.bytes);
        }
        (Ok(page), Err(fault)) => {
            let first = page
                .warnings
                .to_vec()
                .into_iter()
                .next()
                .expect("a warning where strict mode fails");
            assert_eq!(first.path, fault.path);
        }
        (Err(_), Ok(_)) => panic!("strict mode takes what lenient mode refuses"),
        (Err(_), Err(_)) => {}
    }
}

/// serde passes over values that nobody wants without looking at their depth, their size or their Unicode, so what
/// it makes of the bytes is the grammar and nothing else.
fn agrees_with_serde_on_syntax(bytes: &[u8], lenient: &Result<Decoded, Fault>) {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let is_json = serde_json::from_slice::<IgnoredAny>(text).is_ok();
    match lenient {
        Ok(_) => assert!(is_json, "took what is no JSON"),
        Err(fault)
            if fault
                .problem
                .starts_with("no JSON: more than 128 containers") => {}
        Err(fault) if fault.problem.starts_with("no JSON") => {
            assert!(!is_json, "refused JSON: {}", fault.problem);
        }
        Err(fault) => assert!(
            !is_json || fault.path.is_empty() || fault.path == "jobs",
            "refused a page: {} at {}",
            fault.problem,
            fault.path
        ),
    }
}
