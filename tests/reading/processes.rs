//! Workers that die, loop, lie or take too much: the file gets a clean outcome, and so do those beside it.

use super::{Workbook, config, dump, read_folder, read_one};
use pravas::model::trouble::ReadTrouble;
use pravas::worker::{Outcome, PoolConfig, WorkerCommand};
use std::fs;
use std::time::{Duration, Instant};

fn outcomes(config: &PoolConfig, files: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let told = |outcome| match outcome {
        Outcome::Book(book) => dump(&book),
        Outcome::Trouble(trouble) => format!("{trouble:?}"),
        Outcome::SameAs(other) => format!("same as {other}"),
    };
    read_folder(folder.path(), config).into_iter().map(|(_, reading)| told(reading.outcome)).collect()
}

#[test]
fn a_worker_past_the_cap_is_told_by_its_cause() {
    let mut config = config();
    config.memory_cap = 4 << 20;
    let big = Workbook::with_data(
        &"<row><c t='inlineStr'><is><t>अध्यक्ष महोदय</t></is></c><c><v>12.5</v></c></row>".repeat(60_000),
    );
    assert_eq!(read_one("big.xlsx", &big.bytes(), &config).err(), Some(ReadTrouble::TooMuchMemory));
}

#[cfg(unix)]
#[test]
fn a_worker_that_does_not_answer_is_ended() {
    let mut config = config();
    config.command = WorkerCommand::Process { program: "/bin/sleep".into(), args: vec!["600".into()] };
    config.deadline = Duration::from_millis(100);
    let started = Instant::now();
    assert_eq!(outcomes(&config, &[("a.csv", "1"), ("b.csv", "2")]), ["TooSlow", "TooSlow"]);
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[cfg(unix)]
#[test]
fn a_worker_that_talks_nonsense_is_not_believed() {
    let mut config = config();
    config.command = WorkerCommand::Process { program: "/bin/cat".into(), args: Vec::new() };
    assert_eq!(outcomes(&config, &[("a.csv", "1"), ("b.csv", "2")]), ["ParserFailed", "ParserFailed"]);
    config.command = WorkerCommand::Process { program: "/bin/false".into(), args: Vec::new() };
    let told = outcomes(&config, &[("a.csv", "1")]);
    assert!(told == ["ParserFailed"] || told == ["NoWorker"], "{told:?}");
}

#[test]
fn equal_files_are_read_once_and_jobs_change_nothing() {
    let files = [("a.csv", "x,y"), ("b.csv", "x,y"), ("c.csv", "z"), ("d.csv", "x,y"), ("~$a.csv", "lock")];
    let expected = ["[a] A1=x B1=y", "same as 0", "[c] A1=z", "same as 0", "LockFile"];
    for jobs in [1, 2, 8] {
        let mut config = config();
        config.jobs = jobs;
        assert_eq!(outcomes(&config, &files), expected, "{jobs}");
    }
}
