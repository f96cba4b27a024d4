//! Every row that was read is accounted for: used once and found by where it came from, or duplicate, superseded or
//! skipped, and the four add up to what was seen. Every row that was typed was seen.

use crate::folder::{self, Origin, Truth};
use crate::{config, document, in_process, times};
use calamine::{Data, Reader, Xlsx};
use pravas::model::document::Document;
use pravas::run::run;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// The sheets of rows.
const SHEETS: [&str; 5] = ["Visits", "Roster", "Problems", "Programme", "Feedback"];

/// Rows of the outputs by where they came from: on which sheet each stands, and what its cells say.
pub type Written = BTreeMap<Origin, Vec<(String, Vec<String>)>>;

/// Everything that stands in the sheets of rows of all workbooks.
pub fn written(out: &Path) -> Written {
    let mut written = Written::new();
    for path in fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".xlsx") || name == "all-regions.xlsx" {
            continue;
        }
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(&path).unwrap())).unwrap();
        for sheet in SHEETS {
            if let Ok(range) = book.worksheet_range(sheet) {
                let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(shown).collect()).collect();
                gather(sheet, &rows, &mut written);
            }
        }
    }
    written
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

fn gather(sheet: &str, rows: &[Vec<String>], written: &mut Written) {
    let find = |row: &[String], heading: &str| row.iter().position(|cell| cell == heading);
    let Some(head) = rows.iter().position(|row| ["File", "Sheet", "Row"].iter().all(|&name| find(row, name).is_some()))
    else {
        // An empty sheet has a sentence in place of the list; were it not empty, its rows would be missed below.
        return;
    };
    let [file, sheet_name, row_number] = ["File", "Sheet", "Row"].map(|name| find(&rows[head], name).unwrap());
    let also = find(&rows[head], "Also told in");
    for row in &rows[head + 1..] {
        if let Ok(number) = row[row_number].parse() {
            let origin = (row[file].clone(), row[sheet_name].clone(), number);
            written.entry(origin).or_default().push((sheet.to_owned(), row.clone()));
        }
        for (origin, says) in also.map(|also| row[also].lines().filter_map(told)).into_iter().flatten() {
            written.entry(origin).or_default().push((sheet.to_owned(), says));
        }
    }
}

/// The row that tells a problem once more, with what it says otherwise: `a.xlsx · शीट · Row 5 (Remarks: शब्द7; Status: open)`.
/// A row that says nothing otherwise is a duplicate.
fn told(line: &str) -> Option<(Origin, Vec<String>)> {
    let (origin, says) = line.strip_suffix(')')?.split_once(" (")?;
    let mut parts = origin.rsplitn(3, " · ");
    let number = parts.next()?.strip_prefix("Row ")?.parse().ok()?;
    let (sheet, file) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    let says = says.split("; ").filter_map(|one| Some(one.split_once(": ")?.1.to_owned()));
    Some(((file, sheet, number), says.collect()))
}

/// What is wrong with the account of a folder.
fn faults(truth: &Truth, document: &Document, written: &Written) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    let mut used: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for source in document.sources.iter().filter(|source| source.file != "plan.xlsx") {
        for table in &source.tables {
            let rows = table.rows;
            let at = (source.file.as_str(), table.sheet.as_str());
            *seen.entry(at).or_default() += rows.seen;
            *used.entry(at).or_default() += rows.used;
            if rows.seen != rows.used + rows.duplicate + rows.superseded + rows.skipped {
                faults.push(format!("{at:?}: {rows:?} do not add up"));
            }
        }
        let skipped: u32 = source.tables.iter().map(|table| table.rows.skipped).sum();
        let told = document.findings.iter().filter(|one| one.rule == "S206" && one.file.as_ref() == Some(&source.file));
        let told: u32 = told.map(|one| one.count).sum();
        if told != skipped {
            faults.push(format!("{}: {skipped} rows skipped, findings tell of {told}", source.file));
        }
    }
    let mut typed: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for (file, sheet, _) in truth.rows.keys() {
        *typed.entry((file, sheet)).or_default() += 1;
    }
    for (at, count) in &typed {
        let seen = seen.get(at).copied().unwrap_or_default();
        if seen != *count {
            faults.push(format!("{at:?}: {count} rows typed, {seen} seen"));
        }
        let here = written.keys().filter(|(file, sheet, _)| (file.as_str(), sheet.as_str()) == *at).count() as u32;
        let used = used.get(at).copied().unwrap_or_default();
        if here != used {
            faults.push(format!("{at:?}: {used} rows used, {here} written"));
        }
    }
    faults.extend(wrong_rows(truth, written));
    faults
}

/// Rows that stand in the outputs twice, that nobody typed, or that say what another row said.
fn wrong_rows(truth: &Truth, written: &Written) -> Vec<String> {
    let mut faults = Vec::new();
    for (origin, rows) in written {
        let sheets: BTreeSet<&str> = rows.iter().map(|(sheet, _)| sheet.as_str()).collect();
        if rows.len() != 1 {
            faults.push(format!("{origin:?}: written {} times, on {sheets:?}", rows.len()));
        }
        let Some(word) = truth.rows.get(origin) else {
            faults.push(format!("{origin:?}: nobody typed a row there"));
            continue;
        };
        if !rows.iter().all(|(_, cells)| cells.contains(word)) {
            faults.push(format!("{origin:?}: should say {word}, says {rows:?}"));
        }
    }
    faults
}

#[test]
fn every_row_is_accounted_for() {
    let folders = times(30, 1000);
    let first: u64 = std::env::var("PRAVAS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0);
    let (mut rows, mut used, mut wrong) = (0, 0, Vec::new());
    for seed in first..first + folders as u64 {
        let folder = tempfile::tempdir().unwrap();
        let (input, out) = (folder.path().join("in"), folder.path().join("out"));
        fs::create_dir(&input).unwrap();
        let truth = folder::make(&input, seed);
        run(&config(&input, &out, in_process()), &|_, _| {}).unwrap_or_else(|_| panic!("folder {seed} was not run"));
        let written = written(&out);
        rows += truth.rows.len();
        used += written.len();
        let faults = faults(&truth, &document(&out), &written);
        if !faults.is_empty() {
            let kept = folder.keep();
            wrong.extend(faults.iter().map(|fault| format!("folder {seed}, kept in {}: {fault}", kept.display())));
        }
    }
    println!("{folders} folders, {rows} rows typed, {used} used and found by where they came from");
    assert!(
        wrong.is_empty(),
        "{} faults:\n{}",
        wrong.len(),
        wrong.iter().take(30).cloned().collect::<Vec<_>>().join("\n")
    );
}
