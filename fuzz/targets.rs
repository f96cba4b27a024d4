//! What is fuzzed: each target is a parser of our own and takes any bytes. None may panic, and none may last long.
//!
//! The fuzzer drives these with coverage (`fuzz/README.md`); `tests/safety` runs the same ones on bytes and texts drawn
//! at random, with a stable compiler.

use pravas::model::finding::Language;
use pravas::model::grid::Value;
use pravas::model::place::FileId;
use pravas::pass::{Material, Wishes, examine};
use pravas::read::{Limits, read};
use pravas::recognise::{FileContext, recognise, sketch};
use pravas::text::{fold, legacy, sound};
use pravas::values::{count, date, mobile, status, yesno};

/// A target by its name.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: &[Target] = &[
    ("values", values),
    ("legacy", legacy_font),
    ("names", names),
    ("tables", tables),
    ("text", |bytes| file(bytes, "a.csv")),
    ("html", |bytes| file(&[b"<html><table>", bytes].concat(), "a.xls")),
    ("xml", |bytes| {
        file(
            &[&b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"[..], bytes]
                .concat(),
            "a.xls",
        )
    }),
    ("any", |bytes| file(bytes, "a.xlsx")),
    ("plan", plan),
];

/// Runs the target of this name.
pub fn run(name: &str, bytes: &[u8]) {
    if let Some((_, target)) = TARGETS.iter().find(|(known, _)| *known == name) {
        target(bytes);
    }
}

fn values(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (mobile::read_text(&text), count::read_text(&text), date::read_text(&text, None));
    let _ = (yesno::yes_no_text(&text), yesno::night_text(&text), yesno::met_text(&text), status::state_text(&text));
    if let Some(number) = bytes.first_chunk().map(|bytes| f64::from_le_bytes(*bytes)) {
        for value in [Value::Number(number), Value::Date(number)] {
            let _ = (mobile::read(value, ""), count::read(value, ""), date::read(value, "", None));
            let _ = (yesno::yes_no(value, ""), yesno::night(value, ""), date::serial(number));
        }
    }
}

fn legacy_font(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (legacy::convert_cell(&text), legacy::cell_is_legacy(&text), legacy::font_kind(&text));
    let _ = (legacy::to_unicode(&text), legacy::from_unicode(&text));
}

fn names(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (
        fold::fold(&text),
        fold::fold_unit(&text),
        fold::squash(&text),
        fold::clean(&text),
        sound::key(&text),
        sound::skeleton(&text),
    );
}

fn tables(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for (path, mut book) in sketch::books(&text) {
        let _ = recognise(&mut book, &FileContext { id: FileId(0), path: &path });
    }
}

fn file(bytes: &[u8], named: &str) {
    let _ = read(bytes, named, &[], &Limits { cells: 50_000, ..Limits::default() });
}

/// Sheets of a plan and rows below them, through the whole pass.
fn plan(bytes: &[u8]) {
    const HEADINGS: &str = "== इकाइयाँ\nक्षेत्र | ज़िला | मंडल | विधानसभा | अन्य नाम\n{}\n== चरण\nचरण | स्तर | दायित्व | प्रारम्भ | समाप्ति\n{}\n\
        == पदाधिकारी\nनाम | दायित्व | ज़िला | मोबाइल\n{}\n== सेटिंग\nनाम | मान\n{}\n== प्रवास\nमंडल | दिनांक | प्रवासकर्ता | रात्रि विश्राम\n{}";
    let text = HEADINGS.replace("{}", &String::from_utf8_lossy(bytes));
    let mut book = sketch::book(&text);
    let recognised = recognise(&mut book, &FileContext { id: FileId(0), path: "plan.xlsx" });
    let mut material = Material::default();
    material.absorb(recognised.tables, &book.strings);
    material.doubts = recognised.doubts;
    let today = pravas::model::Date::constant(2021, 10, 31);
    let wishes = Wishes { as_of: None, language: Some(Language::Hindi), today, name: String::new(), districts: true };
    let _ = examine(material, &wishes);
}
