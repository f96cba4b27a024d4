//! Runs the built program over a folder and compares what it says with what is known of that folder: every owed visit,
//! every finding that must be there, none that must not, the ledger and the figures. The answer is a list of
//! differences in plain words, so that a failing test can be read.
#![allow(
    dead_code,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "part of the tests, where what is not as expected should stop"
)]

mod coverage;
mod findings;
mod ledger;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use unicode_normalization::UnicodeNormalization;

/// One run of the program.
pub struct Run {
    /// Its output folder; gone when this is.
    pub folder: tempfile::TempDir,
    /// Its `findings.json`.
    pub json: Value,
    /// Its exit status.
    pub status: i32,
    /// What it said.
    pub said: String,
}

impl Run {
    /// Where it wrote.
    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }
}

/// Runs the built program over a folder.
pub fn run(input: &Path, arguments: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("out");
    // Another build of it, such as an optimised one, can be named.
    let program = std::env::var("PRAVAS_BIN").unwrap_or_else(|_| env!("CARGO_BIN_EXE_pravas").to_owned());
    let done = Command::new(program)
        .arg("run")
        .arg(input)
        .arg("--out")
        .arg(&out)
        .args(arguments)
        .output()
        .expect("the program starts");
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    let status = done.status.code().unwrap_or(-1);
    let text = std::fs::read_to_string(out.join("findings.json"))
        .unwrap_or_else(|error| panic!("no findings.json ({error}); exit status {status}; it said:\n{said}"));
    Run { folder, json: serde_json::from_str(&text).expect("findings.json is JSON"), status, said }
}

/// Reads what is known of a folder.
pub fn known(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Everything in which a run differs from what is known.
pub fn differences(known: &Value, run: &Run) -> Vec<String> {
    let mut found = vec![];
    if known["coverage"].is_array() {
        coverage::compare(known, &run.json, &mut found);
        coverage::figures(known, &run.json, &mut found);
    }
    findings::compare(known, &run.json, &mut found);
    ledger::sums(&run.json, &mut found);
    ledger::sheets(known, &run.json, &mut found);
    if known["counts"].is_object() {
        ledger::counts(known, &run.json, &mut found);
    }
    ledger::roster(known, run, &mut found);
    found
}

/// Only the coverage, for another as-of date or another layout of the same truth.
pub fn coverage_differences(known: &Value, run: &Run) -> Vec<String> {
    let mut found = vec![];
    coverage::statuses(known, &run.json, &mut found);
    found
}

/// Fails with the list, where there is one.
pub fn settle(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}: {} differences\n{}", found.len(), found.join("\n"));
}

/// A text of a JSON value, composed; empty for anything else.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.nfc().collect(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Elements of a list; none for anything else.
pub fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
