//! Every file of the folder that the environment variable `PRAVAS_CORPUS` names, with a `MANIFEST.tsv` that says what
//! should become of it: one clean outcome within the deadline and the cap, and at least 98 of 100 files that are good
//! are read. Without the variable the test says so and passes.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

use pravas::discover;
use pravas::model::grid::Value;
use pravas::model::source::{Found, Origin};
use pravas::worker::{Outcome, PoolConfig, WORKER_ARG, WorkerCommand, read_all};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

struct Entry {
    file: String,
    expected: String,
}

fn manifest(folder: &Path) -> Vec<Entry> {
    let text = std::fs::read_to_string(folder.join("MANIFEST.tsv")).expect("the corpus has a MANIFEST.tsv");
    let mut lines = text.lines();
    let heading: Vec<&str> = lines.next().unwrap_or("").split('\t').collect();
    let column = |name| heading.iter().position(|&heading| heading == name).expect("the manifest names its columns");
    let (file, expected) = (column("file"), column("expected"));
    lines
        .map(|line| line.split('\t').collect::<Vec<_>>())
        .filter(|fields| fields.len() > file.max(expected))
        .map(|fields| Entry { file: fields[file].to_owned(), expected: fields[expected].to_owned() })
        .collect()
}

fn config() -> PoolConfig {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_pravas"));
    let jobs = std::thread::available_parallelism().map_or(1, |jobs| jobs.get());
    PoolConfig::new(WorkerCommand::Process { program, args: vec![WORKER_ARG.into()] }, discover::load, jobs)
}

#[test]
fn every_file_has_one_clean_outcome() {
    let Some(folder) = std::env::var_os("PRAVAS_CORPUS").map(PathBuf::from) else {
        println!("skipped: PRAVAS_CORPUS names no folder");
        return;
    };
    let entries = manifest(&folder);
    let found: Vec<Found> = walk_files(&folder, &entries);
    let started = Instant::now();
    let told = read_all(&found, &config(), |_, reading| match reading.outcome {
        Outcome::Book(book) => {
            let cells: usize = book.sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.len()).sum();
            let faults = book.sheets.iter().filter(|sheet| sheet.trouble.is_some()).count();
            for cell in book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells) {
                assert_ne!(cell.value, Value::Empty);
            }
            (true, format!("{} sheets, {cells} cells, {faults} troubled", book.sheets.len()))
        }
        Outcome::Trouble(trouble) => (false, format!("{trouble:?}")),
        Outcome::SameAs(other) => (true, format!("same as {other}")),
    });
    assert!(started.elapsed() < Duration::from_secs(10) * entries.len() as u32);
    let (mut opened, mut should_open, mut refused, mut should_refuse) = (0, 0, 0, 0);
    for ((entry, found), (is_open, shown)) in entries.iter().zip(&found).zip(&told) {
        let is_wrong = match entry.expected.as_str() {
            "opens" => {
                should_open += 1;
                opened += usize::from(*is_open);
                !is_open
            }
            "clear error" => {
                should_refuse += 1;
                refused += usize::from(!is_open);
                *is_open
            }
            _ => false,
        };
        if is_wrong || std::env::var_os("PRAVAS_CORPUS_ALL").is_some() {
            println!("{}\t{}\t{shown}{}", found.path, entry.expected, if is_wrong { "\tWRONG" } else { "" });
        }
    }
    let percent = |part: usize, whole: usize| part as f64 * 100.0 / whole.max(1) as f64;
    println!("opens: {opened} of {should_open} ({:.1} %)", percent(opened, should_open));
    println!("clear error: {refused} of {should_refuse} ({:.1} %)", percent(refused, should_refuse));
    println!("{} files in {:.1?}", entries.len(), started.elapsed());
    assert!(percent(opened, should_open) >= 98.0);
    assert_eq!(refused, should_refuse);
}

/// Workbooks with a password: the passwords of the corpus stand in the names of its files.
#[test]
fn a_password_opens_what_it_should() {
    let Some(folder) = std::env::var_os("PRAVAS_CORPUS").map(PathBuf::from) else {
        println!("skipped: PRAVAS_CORPUS names no folder");
        return;
    };
    let found: Vec<Found> =
        walk_files(&folder, &manifest(&folder)).into_iter().filter(|one| one.path.contains("pass")).collect();
    let mut config = config();
    config.passwords = ["wrong", "password", "tika"].map(str::to_owned).to_vec();
    let told = read_all(&found, &config, |index, reading| match reading.outcome {
        Outcome::Book(_) => format!("{} opens", found[index].path),
        Outcome::Trouble(trouble) => format!("{} {trouble:?}", found[index].path),
        Outcome::SameAs(_) => String::new(),
    });
    println!("{}", told.join("\n"));
    assert!(found.is_empty() || told.iter().any(|one| one.ends_with("opens")));
}

/// The files as the walk finds them; a file that the walk passes over has its outcome from there.
fn walk_files(folder: &Path, entries: &[Entry]) -> Vec<Found> {
    let walked = discover::walk(&[folder.to_owned()], &[]).expect("the corpus is a folder with files").files;
    let find = |entry: &Entry| {
        let path = folder.canonicalize().expect("the corpus exists").join(&entry.file);
        let origin = Origin::File(path);
        walked
            .iter()
            .find(|found| found.origin == origin)
            .cloned()
            .unwrap_or_else(|| panic!("{} was not found", entry.file))
    };
    entries.iter().map(find).collect()
}
