//! Good files, spoilt at random, through the whole program with real workers: whatever a file has become, the run comes
//! to its end, and the good file beside the spoilt ones loses nothing.
//!
//! `PRAVAS_CORPUS` adds the files of a folder to the samples that are spoilt; `PRAVAS_SEED` begins elsewhere.

use crate::spoil::{Dice, Seed};
use crate::{config, document, times, workers};
use pravas::model::source::SourceStatus;
use pravas::model::trouble::ReadTrouble;
use pravas::run::run;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Instant;

/// Spoilt files of one folder.
const BATCH: usize = 100;

/// What only files hold that other people's readers open: an `.xlsb` (calamine), a workbook with a password
/// (office-crypto; the names of its streams are in UTF-16).
const FOREIGN: [&[u8]; 2] = [b"workbook.bin", b"E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0I\0n\0f\0o\0"];

/// Every small file under a folder.
fn seeds(folder: &Path, into: &mut Vec<Seed>) {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            seeds(&path, into);
        } else if path.metadata().unwrap().len() < 16_000 {
            into.push(Seed::new(&path.file_name().unwrap().to_string_lossy(), fs::read(&path).unwrap()));
        }
    }
}

const GOOD: &str = "ज़िला,मंडल,दिनांक,प्रवासकर्ता,रात्रि विश्राम\nकाल्पनिकपुर,नयाखेड़ा,12.10.2021,रमेश पटेल,हाँ\n";

#[test]
fn no_spoilt_file_ends_a_run() {
    let count = times(2_000, 100_000);
    let first: usize = std::env::var("PRAVAS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0);
    let mut good = Vec::new();
    seeds(Path::new("samples"), &mut good);
    if let Some(corpus) = std::env::var_os("PRAVAS_CORPUS") {
        seeds(Path::new(&corpus), &mut good);
    }
    let began = Instant::now();
    let (mut told, mut failures): (BTreeMap<String, usize>, _) = (BTreeMap::new(), Vec::new());
    for batch in 0..count.div_ceil(BATCH) {
        let folder = tempfile::tempdir().unwrap();
        let (input, out) = (folder.path().join("in"), folder.path().join("out"));
        fs::create_dir(&input).unwrap();
        fs::write(input.join("good.csv"), GOOD).unwrap();
        let mut foreign = BTreeSet::new();
        for number in first + batch * BATCH..first + (batch + 1) * BATCH {
            let mut dice = Dice(number as u64);
            let seed = &good[dice.below(good.len())];
            let name = format!("{number} {}", seed.name);
            fs::write(input.join(&name), seed.spoilt(&mut dice)).unwrap();
            if FOREIGN.iter().any(|mark| seed.bytes.windows(mark.len()).any(|bytes| bytes == *mark)) {
                foreign.insert(name);
            }
        }
        let ended = catch_unwind(AssertUnwindSafe(|| run(&config(&input, &out, workers()), &|_, _| {}).is_ok()));
        if !ended.is_ok_and(|is_done| is_done) {
            failures.push(first + batch * BATCH);
            continue;
        }
        account(&out, &foreign, &mut told);
    }
    println!(
        "{count} mutations of {} files in {:.1?}: {told:?}, {} failures",
        good.len(),
        began.elapsed(),
        failures.len()
    );
    assert!(failures.is_empty(), "runs from these mutations on failed: {failures:?}");
}

/// Counts what became of the files of a run, and checks that the good one was read whole and that no reader of ours
/// failed.
fn account(out: &Path, foreign: &BTreeSet<String>, told: &mut BTreeMap<String, usize>) {
    for source in document(out).sources {
        if source.file == "good.csv" {
            let rows: Vec<(u32, u32)> = source.tables.iter().map(|table| (table.rows.seen, table.rows.used)).collect();
            assert_eq!(rows, [(1, 1)], "{:?}", out);
            continue;
        }
        let lost = [ReadTrouble::ParserFailed, ReadTrouble::TooMuchMemory, ReadTrouble::TooSlow, ReadTrouble::NoWorker];
        let is_ours = !foreign.iter().any(|name| source.file.starts_with(name));
        let has_failed = source.reason.as_deref() == Some(ReadTrouble::ParserFailed.said().en);
        assert!(!(is_ours && has_failed), "a reader of ours failed on {}", source.file);
        let reason = lost.iter().find(|one| source.reason.as_deref() == Some(one.said().en));
        let outcome = match (source.status, reason) {
            (_, Some(reason)) => format!("{reason:?}"),
            (SourceStatus::Read, _) if source.tables.is_empty() => "read without a sheet".to_owned(),
            (status, _) => format!("{status:?}"),
        };
        *told.entry(outcome).or_default() += 1;
    }
}
