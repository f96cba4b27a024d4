//! Kruti Dev and its kin, measured: every Hindi word of the sample goes there and back, only the sample's legacy columns
//! are taken for such, names written in the font are found by their letters, and nothing else is converted.
//!
//! The environment variable `PRAVAS_NAMES` names a file of more names (tab-separated, the first two columns).

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use pravas::discover;
use pravas::model::grid::{Book, Value};
use pravas::model::place::FileId;
use pravas::model::table::Origin;
use pravas::recognise::{FileContext, recognise};
use pravas::text::legacy::{cell_is_legacy, column_is_legacy, from_unicode, to_unicode};
use pravas::worker::{Outcome, PoolConfig, WORKER_ARG, WorkerCommand, read_all};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

fn sample() -> Vec<(String, Book)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/kanpur-bundelkhand");
    let found = discover::walk(&[folder], &[]).unwrap().files;
    let program = PathBuf::from(env!("CARGO_BIN_EXE_pravas"));
    let command = WorkerCommand::Process { program, args: vec![WORKER_ARG.into()] };
    let readings = read_all(&found, &PoolConfig::new(command, discover::load, 2), |_, reading| reading.outcome);
    let books = found.into_iter().zip(readings).filter_map(|(found, outcome)| match outcome {
        Outcome::Book(book) => Some((found.path, *book)),
        _ => None,
    });
    books.collect()
}

fn is_hindi(letter: char) -> bool {
    ('\u{900}'..='\u{97f}').contains(&letter)
}

/// The distinct words of texts that are of Devanagari alone.
fn words<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let split =
        |text: &'a str| text.split(|letter: char| !is_hindi(letter) && !('\u{200c}'..='\u{200d}').contains(&letter));
    texts.flat_map(split).filter(|word| !word.is_empty()).map(|word| word.nfc().collect()).collect()
}

/// Every word that does not come back as it went.
fn broken(words: &BTreeSet<String>) -> Vec<String> {
    let back = |word: &String| to_unicode(&from_unicode(word));
    words
        .iter()
        .filter(|word| back(word) != **word)
        .map(|word| format!("{word} comes back as {}", back(word)))
        .collect()
}

#[test]
fn every_hindi_word_of_the_sample_goes_there_and_back() {
    let books = sample();
    let words = words(books.iter().flat_map(|(_, book)| book.strings.iter()));
    let broken = broken(&words);
    println!("{} of {} words of the sample round-trip", words.len() - broken.len(), words.len());
    assert!(words.len() > 900, "{} words", words.len());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The files of the sample that an office typed in Kruti Dev.
const LEGACY_FILES: [&str; 2] = ["Kanpur Dehat-pravas.xlsx", "Kanpur Dehat-suchi.xlsx"];

#[test]
fn only_the_legacy_columns_of_the_sample_are_taken_for_such() {
    let (mut columns, mut legacy, mut values) = (0, 0, 0);
    for (number, (path, mut book)) in sample().into_iter().enumerate() {
        let found = recognise(&mut book, &FileContext { id: FileId(number as u32), path: &path });
        for table in &found.tables {
            for (column, told) in table.columns.iter().enumerate() {
                let texts: Vec<&str> = (0..table.rows.len())
                    .filter_map(|row| match table.value(row, column) {
                        Value::Text(text) => Some(book.strings.get(text)),
                        _ => None,
                    })
                    .collect();
                let converted = table
                    .origins
                    .iter()
                    .filter(|((_, at), origin)| usize::from(*at) == column && matches!(origin, Origin::Converted(_)));
                let converted = converted.count();
                let heading = book.strings.get(told.heading);
                columns += 1;
                legacy += usize::from(converted > 0);
                values += converted;
                let is_legacy = LEGACY_FILES.contains(&path.as_str());
                assert!(is_legacy || converted == 0, "{path}: {heading} is in no legacy font");
                assert!(!is_legacy || heading.chars().any(is_hindi), "{path}: the heading {heading} is not converted");
                let left = texts.iter().find(|text| is_legacy && cell_is_legacy(text));
                assert!(left.is_none(), "{path}: {} is not converted", left.unwrap());
            }
        }
    }
    println!("{legacy} of {columns} columns of the sample are in a legacy font; {values} values converted");
    assert!(legacy > 0);
}

/// Hindi names of places: those of the reference lists, and the names to practise with, where they are there.
fn names() -> BTreeSet<String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let practice = std::env::var_os("PRAVAS_NAMES").map_or(beside.join("names/practice.tsv"), PathBuf::from);
    let practice = if practice.is_dir() { practice.join("practice.tsv") } else { practice };
    let lists = [practice, beside.join("reference/districts.tsv"), beside.join("reference/seats.tsv")];
    let texts = lists.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    let cells = |text: String| text.split(['\t', '\n']).map(str::to_owned).collect::<Vec<_>>();
    let is_name = |cell: &String| {
        cell.chars().any(is_hindi) && cell.chars().all(|letter| is_hindi(letter) || " ()-".contains(letter))
    };
    texts.flat_map(cells).filter(is_name).map(|cell| cell.trim().nfc().collect()).collect()
}

#[test]
fn names_in_a_legacy_font_are_found_by_their_letters() {
    let names = names();
    if names.is_empty() {
        println!("skipped: there are no lists of names");
        return;
    }
    let encoded: Vec<String> = names.iter().map(|name| from_unicode(name)).collect();
    let broken: Vec<&String> = names.iter().filter(|name| to_unicode(&from_unicode(name)) != **name).collect();
    let groups = encoded.chunks_exact(12);
    let all = groups.len();
    let (found, missed): (Vec<_>, Vec<_>) =
        groups.partition(|group| column_is_legacy(group.iter().map(String::as_str)));
    let found = found.len();
    let alone = encoded.iter().filter(|name| cell_is_legacy(name)).count();
    println!(
        "{} names: {} round-trip, {found} of {all} columns of twelve are found, {alone} names are found alone",
        names.len(),
        names.len() - broken.len()
    );
    assert!(broken.is_empty(), "{}", broken.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", "));
    assert!(missed.is_empty(), "{missed:?}");
    let plain: Vec<&String> = names.iter().collect();
    assert!(plain.chunks(12).all(|group| !column_is_legacy(group.iter().map(|name| name.as_str()))));
}

#[test]
fn english_numbers_and_mobiles_are_never_converted() {
    let columns: [&[&str]; 9] = [
        &["6000100001", "+91 60001 00002", "6000100003, 6000100004", "9.87E+09"],
        &["05.10.2021", "12-Oct-2021", "3 November", "Oct 5 to Oct 7", "5/10/21"],
        &["Yes", "No", "Y", "N", "done", "NA", "OK"],
        &["Kalpi", "Orai", "Rasulabad", "Jhinjhak", "Sikandra", "Akbarpur"],
        &["Ram Kumar", "Shri Mohan Lal", "Smt. Sunita Devi", "Dr. A. K. Verma"],
        &["President", "General Secretary", "Vice President", "Treasurer", "Member"],
        &["Village Road not built", "Water supply problem", "Hand pump defective", "NOC pending from PWD"],
        &["c/o Ram Lal, H.No. 12/4, Civil Lines", "Gali No. 3 (near P.S.)", "Plot-7; Sector B"],
        &["name@example.in", "http://example.in/a?b=c", "A-1", "M/F", "B+", "UP 78 AB 1234"],
    ];
    for column in columns {
        assert!(!column_is_legacy(column.iter().copied()), "{}", column.join(" | "));
        for cell in column {
            assert!(!cell_is_legacy(cell), "{cell}");
        }
    }
    // The same columns in all capitals and in small letters.
    for column in columns {
        let (upper, lower): (Vec<String>, Vec<String>) =
            column.iter().map(|cell| (cell.to_uppercase(), cell.to_lowercase())).unzip();
        assert!(!column_is_legacy(upper.iter().map(String::as_str)), "{}", upper.join(" | "));
        assert!(!column_is_legacy(lower.iter().map(String::as_str)), "{}", lower.join(" | "));
    }
    println!("{} columns of English, numbers, dates and addresses: none is taken for a legacy font", columns.len() * 3);
}
