//! The table of `benches/RESULTS.md`, section "Walks": made by a run, and held to it by each run.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use super::course::{Course, Script};
use super::hold;
use super::list::Churn;
use super::service::{Habits, Total};

const JOBS: usize = 230;
const PAGE_SIZE: u32 = 20;
const WALKS: u64 = 500;

const QUIET: Churn = Churn {
    insert: 0,
    delete: 0,
    flood: 0,
    burst: 0,
    replace: 0,
    scatter: 0,
    swap: 0,
    ties: 0,
    shuffled: false,
};

const INSERTS: Churn = Churn {
    insert: 20,
    ..QUIET
};
const DELETES: Churn = Churn {
    delete: 20,
    ..QUIET
};
const SHUFFLED: Churn = Churn {
    ties: 90,
    shuffled: true,
    ..QUIET
};
const GOOD: Habits = Habits::GOOD;

const KINDS: [(&str, Churn, Habits); 17] = [
    ("quiet", QUIET, GOOD),
    ("inserts, 20 %", INSERTS, GOOD),
    (
        "bursts of 1 to 30 inserts, 20 %",
        Churn { flood: 20, ..QUIET },
        GOOD,
    ),
    ("single deletes, 20 %", DELETES, GOOD),
    (
        "bursts of 1 to 30 deletes, 20 %",
        Churn { burst: 20, ..QUIET },
        GOOD,
    ),
    (
        "inserts and deletes, 2 % each",
        Churn {
            insert: 2,
            delete: 2,
            ..QUIET
        },
        GOOD,
    ),
    (
        "one in, one out, 20 %",
        Churn {
            replace: 20,
            ..QUIET
        },
        GOOD,
    ),
    (
        "one in as the oldest, one out, 20 %",
        Churn { swap: 20, ..QUIET },
        GOOD,
    ),
    (
        "90 % have the second of the one before, in another order each time",
        SHUFFLED,
        GOOD,
    ),
    (
        "the same, and single deletes, 20 %",
        Churn {
            delete: 20,
            ..SHUFFLED
        },
        GOOD,
    ),
    (
        "the same, and one in, one out, 20 %",
        Churn {
            replace: 20,
            ..SHUFFLED
        },
        GOOD,
    ),
    (
        "single deletes, the service's own limit is 7",
        DELETES,
        Habits {
            cap: Some(7),
            ..GOOD
        },
    ),
    (
        "quiet, `total_count` as text",
        QUIET,
        Habits {
            total: Total::Text,
            ..GOOD
        },
    ),
    (
        "quiet, no `total_count`",
        QUIET,
        Habits {
            total: Total::Missing,
            ..GOOD
        },
    ),
    (
        "quiet, `total_count` 30 too low",
        QUIET,
        Habits {
            total: Total::Off(-30),
            ..GOOD
        },
    ),
    (
        "quiet, `total_count` 10 too high",
        QUIET,
        Habits {
            total: Total::Off(10),
            ..GOOD
        },
    ),
    (
        "quiet, the offset is ignored",
        QUIET,
        Habits {
            ignores_offset: true,
            ..GOOD
        },
    ),
];

/// What many walks of one kind come to.
#[derive(Default)]
struct Sum {
    requests: u64,
    walks_that_miss: u64,
    missed: u64,
    claims: u64,
    lies: u64,
}

impl Sum {
    fn add(&mut self, course: &Course) {
        self.requests += u64::from(course.requests);
        self.walks_that_miss += u64::from(course.missed > 0);
        self.missed += course.missed as u64;
        self.claims += u64::from(course.claims);
        self.lies += u64::from(course.lies());
    }

    /// Requests a walk, walks that miss a job in percent, jobs missed a walk, claims in percent, false claims.
    fn cells(&self) -> String {
        let mean = |sum: u64| {
            let tenths = (10 * sum + WALKS / 2) / WALKS;
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        format!(
            "{} | {} % | {} | {} % | {}",
            mean(self.requests),
            mean(100 * self.walks_that_miss),
            mean(self.missed),
            mean(100 * self.claims),
            self.lies
        )
    }
}

fn section() -> String {
    let mut text = format!(
        "<!-- begin Walks -->\n\n## Walks\n\nWritten by `WALKS_TABLE=write cargo test --test host -- walking::table`, \
         and compared with a run by the test without that variable.\n\n\
         {JOBS} jobs at {PAGE_SIZE} a page, {WALKS} walks of each kind, seeded: what is named happens before each request but \
         the first, with that chance. *Missed* are jobs that were there from the first request to the last and were not \
         given. The plain walk adds the rows that came to the offset and compares ids; it claims that all is well if the \
         total stood still and as many ids came. The other one is `client.pages` with `page_size` {PAGE_SIZE}, over its whole \
         path from the bytes of a reply on.\n\n\
         | | Plain: requests a walk | walks that miss | missed a walk | claims | false claims | \
         Ours: requests a walk | walks that miss | missed a walk | certified | false certificates |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    );
    for (name, churn, habits) in KINDS {
        let (mut plain, mut ours) = (Sum::default(), Sum::default());
        for seed in 0..WALKS {
            let script = Script {
                jobs: JOBS,
                churn,
                habits,
                page_size: Some(PAGE_SIZE),
                concurrency: 1,
                seed,
            };
            plain.add(&script.plain_walk());
            let course = script.walk();
            hold(&script, &course);
            ours.add(&course);
        }
        assert_eq!(ours.lies, 0, "{name}");
        writeln!(text, "| {name} | {} | {} |", plain.cells(), ours.cells()).expect("memory");
    }
    text.push_str("\n<!-- end Walks -->");
    text
}

#[test]
fn the_results_on_walks_are_those_of_a_run() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/RESULTS.md");
    let text = fs::read_to_string(&file).expect("benches/RESULTS.md");
    let section = section();
    if env::var("WALKS_TABLE").is_ok_and(|what| what == "write") {
        let (begin, end) = ("<!-- begin Walks -->", "<!-- end Walks -->");
        let changed = match (text.find(begin), text.find(end)) {
            (Some(from), Some(to)) => [&text[..from], &section, &text[to + end.len()..]].concat(),
            _ => [text.trim_end(), "\n\n", &section, "\n"].concat(),
        };
        fs::write(&file, changed).expect("benches/RESULTS.md");
    } else {
        assert!(
            text.contains(&section),
            "walks do otherwise than benches/RESULTS.md says; a run says:\n{section}"
        );
    }
}
