//! Nothing that is dropped in breaks the program, and nothing is lost: the whole program on folders that were made at
//! random, on folders with hostile files, and killed in the midst of its work.
//!
//! Each test has a short form that runs always and a long one that runs with `PRAVAS_LONG=1` in the environment; both
//! print what they did (`cargo test --test safety -- --nocapture`).

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod any_bytes;
mod folder;
mod hostile;
mod killed;
mod ledger;
mod mutated;
mod private;
#[allow(dead_code, reason = "shared with the maker of the sample, which uses more of it")]
#[path = "../maker/random.rs"]
mod random;
mod same;
#[path = "../reading/spoil.rs"]
mod spoil;
#[allow(dead_code, reason = "the fuzzer runs one target by its name")]
#[path = "../../fuzz/targets.rs"]
mod targets;
mod xml;

use pravas::model::document::Document;
use pravas::model::finding::Language;
use pravas::pass::Wishes;
use pravas::read::{Limits, read};
use pravas::run::Config;
use pravas::worker::{PoolConfig, WORKER_ARG, WorkerCommand};
use pravas::{discover, write};
use std::fs;
use std::path::Path;

/// How many times something is tried: the short number, or with `PRAVAS_LONG` the long one.
fn times(short: usize, long: usize) -> usize {
    if std::env::var_os("PRAVAS_LONG").is_some() { long } else { short }
}

/// The built program.
const PROGRAM: &str = env!("CARGO_BIN_EXE_pravas");

/// Workers as the program itself starts them.
fn workers() -> WorkerCommand {
    WorkerCommand::Process { program: PROGRAM.into(), args: vec![WORKER_ARG.into()] }
}

/// Files read in this process.
fn in_process() -> WorkerCommand {
    WorkerCommand::InProcess(|bytes, named, passwords| read(bytes, named, passwords, &Limits::default()))
}

/// A run over a folder, in English, of a fixed day.
fn config(input: &Path, out: &Path, command: WorkerCommand) -> Config {
    let day = pravas::model::Date::constant(2021, 10, 31);
    Config {
        inputs: vec![input.to_owned()],
        plan: Vec::new(),
        out: Some(out.to_owned()),
        regions: Vec::new(),
        wishes: Wishes {
            as_of: Some(day),
            language: Some(Language::English),
            today: day,
            name: "क्षेत्र".to_owned(),
            districts: true,
        },
        mask: false,
        since: None,
        pool: PoolConfig::new(command, discover::load, 2),
    }
}

/// The `findings.json` of an output folder.
fn document(out: &Path) -> Document {
    write::json::from_bytes(&fs::read(out.join("findings.json")).unwrap()).unwrap()
}
