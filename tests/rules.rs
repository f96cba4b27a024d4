//! The examples of the rules, run through the pass: the wrong one raises its rule once and at the stated place, the right
//! one does not. Examples are grids in the process; only what is no spreadsheet is played, by lines of its own below the
//! path of a file:
//!
//! - `! damaged`, `! password`, `! unsafe`, `! ignored`, `! picture`: what becomes of the file
//! - `! same as PATH`: the same bytes as that file
//! - `! really html`: what the content is, whatever the name says
//! - `! modified 2021-10-20`: what the file says of its last change
//! - `! damaged sheet`: the sheet above cannot be read to its end

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use jiff::civil::{Date, date};
use pravas::memory;
use pravas::model::finding::{Finding, Language, Severity};
use pravas::model::grid::{Book, SheetTrouble};
use pravas::model::place::{FileId, Place};
use pravas::model::source::{Found, Origin, Sources};
use pravas::model::trouble::ReadTrouble;
use pravas::pass::{Examined, Material, Wishes, examine};
use pravas::recognise::{FileContext, recognise, sketch};
use pravas::rules::{ALL, Example, wording};
use pravas::worker::{Outcome, Reading, account};

const AS_OF: Date = date(2021, 11, 12);

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

fn examined(example: &Example) -> Examined {
    let files = drawn(example.files);
    let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    let mut material = Material::default();
    let (mut sources, mut harvests) = (Vec::new(), Vec::new());
    for (number, file) in files.iter().enumerate() {
        let id = FileId(number as u32);
        let origin = Origin::File(file.path.clone().into());
        let found = Found { path: file.path.clone(), origin, size: 1, changed: None, passed_over: None };
        let reading = Reading { sha256: format!("{number:064}"), size: 1, outcome: outcome(file, &paths) };
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
fn shown(sources: &Sources, place: Option<Place>) -> String {
    let Some(place) = place else { return String::new() };
    let sheet = place.sheet.map(|sheet| format!("|{}", sources.sheet(place.file, sheet))).unwrap_or_default();
    let cell = place.cell.map(|cell| format!("|{cell}")).unwrap_or_default();
    format!("{}{sheet}{cell}", sources.path(place.file))
}

fn told(run: &Examined) -> String {
    let line = |one: &Finding| {
        let message = wording::message(one, &run.plan, Language::English);
        format!("  {} at {}: {message}", one.rule.0, shown(&run.sources, one.place))
    };
    run.findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_wrong_examples_raise_their_rule_once_and_at_their_place() {
    let mut failures = Vec::new();
    for rule in ALL {
        let run = examined(&rule.bad);
        let raised: Vec<&Finding> = run.findings.iter().filter(|one| one.rule == rule.code).collect();
        let places: Vec<String> = raised.iter().map(|one| shown(&run.sources, one.place)).collect();
        if places != [rule.bad.at] {
            failures.push(format!("{} at {:?} instead of {}; all:\n{}", rule.code.0, places, rule.bad.at, told(&run)));
        }
    }
    assert!(failures.is_empty(), "{} rules:\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn the_right_examples_do_not_raise_their_rule() {
    let mut failures = Vec::new();
    for rule in ALL {
        let run = examined(&rule.good);
        if run.findings.iter().any(|one| one.rule == rule.code) {
            failures.push(format!("{}:\n{}", rule.code.0, told(&run)));
        }
    }
    assert!(failures.is_empty(), "{} rules:\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn what_the_examples_are_told_has_no_hole() {
    for rule in ALL {
        let run = examined(&rule.bad);
        for one in &run.findings {
            for language in [Language::Hindi, Language::English] {
                let (message, remedy) = (wording::message, wording::remedy);
                let why = wording::pattern(rule.why, language);
                for said in [message(one, &run.plan, language), why, remedy(one, &run.plan, language)] {
                    for hole in ["{", "}", "[", "]", "“”", "()", "  ", " :", " ।", " ,", "..", "।।"] {
                        assert!(!said.contains(hole), "{} has a hole ({hole}): {said}", one.rule.0);
                    }
                    assert!(said.ends_with(['.', '।']), "{} is no sentence: {said}", one.rule.0);
                }
            }
        }
    }
}

/// Rules that are softened while a window is open, whatever the plan says.
const SOFTENED: [&str; 5] = ["T601", "T602", "T604", "T613", "A801"];

#[test]
fn every_rule_can_be_switched_off_and_given_another_severity() {
    for rule in ALL {
        for (typed, wanted) in [("off", None), ("सूचना", Some(Severity::Info)), ("error", Some(Severity::Error))]
        {
            let setting = format!("\n# ज़ सेटिंग.xlsx\n== सेटिंग\nनाम | मान\n{} | {typed}", rule.code.0);
            let files: &'static str = Box::leak((rule.bad.files.to_owned() + &setting).into_boxed_str());
            let run = examined(&Example { files, at: rule.bad.at });
            let raised: Vec<Severity> =
                run.findings.iter().filter(|one| one.rule == rule.code).map(|one| one.severity).collect();
            let is_as_wanted = |severity: &Severity| {
                let softer = SOFTENED.contains(&rule.code.0) && wanted.is_some_and(|wanted| *severity < wanted);
                softer || Some(*severity) == wanted
            };
            assert!(raised.iter().all(is_as_wanted), "{} as {typed}: {raised:?}", rule.code.0);
            assert_eq!(raised.is_empty(), wanted.is_none(), "{} as {typed}", rule.code.0);
        }
    }
}

#[test]
fn nobody_is_named_in_a_message() {
    let personal = ["निरंजन", "सीता", "पटेल", "द्विवेदी", "अवस्थी", "चौहान", "चौबे", "त्रिवेदी", "60001"];
    for rule in ALL {
        let run = examined(&rule.bad);
        for one in &run.findings {
            let said = wording::message(one, &run.plan, Language::Hindi);
            let named = personal.iter().find(|name| said.contains(**name));
            assert!(named.is_none(), "{} names somebody: {said}", one.rule.0);
        }
    }
}

#[test]
fn the_readme_of_the_rules_is_fresh() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/README.md");
    let page = pravas::explain::readme();
    if std::env::var_os("PRAVAS_BLESS").is_some() {
        std::fs::write(&path, &page).expect("the README can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "src/rules/README.md is stale; PRAVAS_BLESS=1 writes it anew");
}
