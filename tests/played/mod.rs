//! Folders played in the process: files are drawn as text and run through the pass, without a disk and without workers.
//! Files are sketches of grids; only what is no spreadsheet is played, by lines of its own below the path of a file:
//!
//! - `! damaged`, `! password`, `! unsafe`, `! ignored`, `! picture`: what becomes of the file
//! - `! same as PATH`: the same bytes as that file
//! - `! really html`: what the content is, whatever the name says
//! - `! modified 2021-10-20`: what the file says of its last change
//! - `! damaged sheet`: the sheet above cannot be read to its end

#![allow(dead_code, clippy::expect_used, clippy::panic, reason = "part of the tests: a test fails by panicking")]

use jiff::civil::{Date, date};
use pravas::memory;
use pravas::model::grid::{Book, SheetTrouble};
use pravas::model::place::{FileId, Place};
use pravas::model::source::{Found, Origin, Sources};
use pravas::model::trouble::ReadTrouble;
use pravas::pass::{Examined, Material, Wishes, examine};
use pravas::recognise::{FileContext, recognise, sketch};
use pravas::worker::{Outcome, Reading, account};

/// The day that the runs are for.
pub const AS_OF: Date = date(2021, 11, 12);

/// Stands in an example for a text that is longer than a cell can hold.
const LONG_TEXT: &str = "(40000 letters)";

/// One file of an example.
struct Drawn {
    path: String,
    marks: Vec<String>,
    text: String,
}

fn drawn(text: &str) -> Vec<Drawn> {
    let mut files: Vec<Drawn> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(path) = line.strip_prefix("# ") {
            files.push(Drawn { path: path.to_owned(), marks: Vec::new(), text: String::new() });
        } else if let Some(file) = files.last_mut() {
            match line.strip_prefix("! ") {
                Some(mark) => file.marks.push(mark.to_owned()),
                None => file.text.push_str(&format!("{line}\n").replace(LONG_TEXT, &"क".repeat(40_000))),
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn outcome(file: &Drawn, paths: &[String]) -> Outcome {
    let mut book: Book = sketch::book(&file.text);
    for mark in &file.marks {
        let trouble = match mark.as_str() {
            "damaged" => ReadTrouble::Damaged,
            "password" => ReadTrouble::Password,
            "unsafe" => ReadTrouble::Bomb,
            "ignored" => ReadTrouble::LockFile,
            "picture" => ReadTrouble::Picture,
            "really html" => {
                book.really = Some("html");
                continue;
            }
            "damaged sheet" => {
                book.sheets.last_mut().expect("a sheet above the mark").trouble = Some(SheetTrouble::Damaged);
                continue;
            }
            other => {
                if let Some(day) = other.strip_prefix("modified ") {
                    book.modified = Some(day.parse::<Date>().expect("a day").at(9, 0, 0, 0));
                    continue;
                }
                let twin = other.strip_prefix("same as ").unwrap_or_else(|| panic!("what is `! {other}`?"));
                return Outcome::SameAs(paths.iter().position(|path| path == twin).expect("the other file"));
            }
        };
        return Outcome::Trouble(trouble);
    }
    Outcome::Book(Box::new(book))
}

/// What the pass finds in these files.
pub fn examined(files: &str) -> Examined {
    let files = drawn(files);
    let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    let read = files.iter().map(|file| (file.path.clone(), outcome(file, &paths)));
    understood(played(read))
}

/// Files as if they had been found and read.
pub fn played(files: impl Iterator<Item = (String, Outcome)>) -> Vec<(Found, Reading)> {
    let tried = files.enumerate().map(|(number, (path, outcome))| {
        let origin = Origin::File(path.clone().into());
        let found = Found { path, origin, size: 1, changed: None, passed_over: None };
        (found, Reading { sha256: format!("{number:064}"), size: 1, outcome })
    });
    tried.collect()
}

/// What the pass finds in files that were read.
pub fn understood(readings: Vec<(Found, Reading)>) -> Examined {
    let mut material = Material::default();
    let (mut sources, mut harvests) = (Vec::new(), Vec::new());
    for (number, (found, reading)) in readings.into_iter().enumerate() {
        let id = FileId(number as u32);
        let account = account(id, &found, reading, false);
        material.doubts.extend(account.doubts);
        if let Some(mut book) = account.book {
            let recognised = recognise(&mut book, &FileContext { id, path: &account.source.path });
            material.doubts.extend(recognised.doubts);
            harvests.extend(memory::by_hand(&recognised.tables, &book.strings, &account.source.path, None));
            material.absorb(recognised.tables, &book.strings);
        }
        sources.push(account.source);
    }
    material.sources = Sources::new(sources);
    material.answers = memory::gather(harvests);
    examine(
        material,
        &Wishes {
            as_of: Some(AS_OF), language: None, today: AS_OF, name: "क्षेत्र".to_owned(), districts: true
        },
    )
}

/// A place as the examples write it.
pub fn shown(sources: &Sources, place: Option<Place>) -> String {
    let Some(place) = place else { return String::new() };
    let sheet = place.sheet.map(|sheet| format!("|{}", sources.sheet(place.file, sheet))).unwrap_or_default();
    let cell = place.cell.map(|cell| format!("|{cell}")).unwrap_or_default();
    format!("{}{sheet}{cell}", sources.path(place.file))
}
