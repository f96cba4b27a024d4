//! The worked cases that settle the contract's words, where they lie beside the project: the folders of
//! `PRAVAS_PRACTICE`, each with an `input` folder and an `expected.json`.

mod compare;

use std::path::{Path, PathBuf};

fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/practice");
    let folder = std::env::var_os("PRAVAS_PRACTICE").map_or(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

#[test]
fn the_worked_cases_come_out() {
    let Some(folder) = folder() else {
        println!("skipped: no folder of worked cases (PRAVAS_PRACTICE)");
        return;
    };
    let mut cases: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.join("expected.json").is_file());
    cases.sort();
    let mut found = vec![];
    for case in cases {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let known = compare::known(&case.join("expected.json"));
        let as_of = compare::text(&known["as_of"]);
        let run = compare::run(&case.join("input"), &["--as-of", &as_of]);
        found.extend(compare::differences(&known, &run).into_iter().map(|line| format!("{name}: {line}")));
        let early = compare::text(&known["early"]["as_of"]);
        if !early.is_empty() {
            let run = compare::run(&case.join("input"), &["--as-of", &early]);
            let lines = compare::coverage_differences(&known["early"], &run);
            found.extend(lines.into_iter().map(|line| format!("{name} on {early}: {line}")));
        }
    }
    compare::settle("worked cases", &found);
}
