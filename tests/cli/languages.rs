//! A result speaks one language: in a Hindi one no English word stands but those that somebody typed, and the reverse.

use crate::desk::*;
use pravas::read;
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

fn is_hindi(letter: char) -> bool {
    ('\u{900}'..='\u{97f}').contains(&letter)
}

/// The texts that people see in a workbook: cells, names of sheets, titles of charts, feet of pages, what may be chosen.
fn texts(workbook: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut found = Vec::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let mut xml = String::new();
        let name = file.name().unwrap().into_owned();
        file.read_to_string(&mut xml).unwrap();
        let mut all = |start: &str, end: &str| {
            found.extend(xml.split(start).skip(1).map(|part| part.split(end).next().unwrap().to_owned()));
        };
        match name.as_str() {
            name if name.starts_with("xl/charts/") => {
                all("<a:t>", "</a:t>");
                all("<c:v>", "</c:v>");
            }
            name if name.starts_with("xl/worksheets/sheet") => {
                all("<oddFooter>", "</oddFooter>");
                all("<formula1>", "</formula1>");
            }
            _ => {}
        }
    }
    let book = read::read(workbook, "result.xlsx", &[], &read::Limits::default()).unwrap();
    // The hidden sheet is for the program alone.
    for sheet in book.sheets.iter().filter(|sheet| sheet.name != "_pravas") {
        found.push(sheet.name.clone());
        let cells = sheet.rows.iter().flat_map(|row| &row.cells);
        found.extend(cells.map(|cell| cell.value.shown(&book.strings).into_owned()));
    }
    found
}

/// The texts of every workbook and of the page of a result.
fn result_texts(out: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in result(out) {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("xlsx") => found.extend(texts(&bytes)),
            Some("html") => {
                let page = String::from_utf8(bytes).unwrap();
                let body = page.split("</style>").nth(1).unwrap().split("<script>").next().unwrap();
                found.extend(body.split('>').filter_map(|part| Some(part.split('<').next()?.to_owned())));
                // What only those hear who hear the page.
                let heard = body.split("aria-label=\"").skip(1).map(|part| part.split('"').next().unwrap().to_owned());
                found.extend(heard);
            }
            _ => {}
        }
    }
    found
}

/// The words of a text that hold a letter of a kind.
fn words(text: &str, is_letter: impl Fn(char) -> bool) -> Vec<String> {
    let parts = text.split(|letter: char| letter == '।' || (!letter.is_alphanumeric() && !is_hindi(letter)));
    parts.filter(|word| word.chars().any(&is_letter)).map(str::to_lowercase).collect()
}

/// Every word that stands in the files of a folder, in their names and in the names of their sheets.
fn typed(folder: &Path) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let mut take = |text: &str| known.extend(words(text, char::is_alphabetic));
    for path in files(folder).into_keys() {
        take(&path.to_string_lossy());
        let Ok(book) = read::read(&fs::read(&path).unwrap(), &path.to_string_lossy(), &[], &read::Limits::default())
        else {
            continue;
        };
        for sheet in &book.sheets {
            take(&sheet.name);
            for cell in sheet.rows.iter().flat_map(|row| &row.cells) {
                take(&cell.value.shown(&book.strings));
            }
        }
    }
    known
}

/// Words that are the same in every language: the program that people use, what it calls text, fonts, ends of file names,
/// the file of the answers, and the option for passwords.
const EVERYWHERE: [&str; 15] = [
    "pravas",
    "excel",
    "text",
    "xlsx",
    "xls",
    "csv",
    "nirmala",
    "regular",
    "amp",
    "kruti",
    "dev",
    "chanakya",
    "decisions",
    "password",
    "file",
];

/// Codes and cells: `T602`, `AB12`, ids of findings.
fn is_code(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit()) || word.len() < 3 || word.len() == 10
}

#[test]
fn a_hindi_result_holds_no_english_word_that_nobody_typed() {
    let desk = Desk::office();
    let folder = |sample: &str| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples").join(sample);
    for input in [desk.input(), folder("two-regions"), folder("kanpur-bundelkhand")] {
        let out = desk.path("hindi");
        let _ = fs::remove_dir_all(&out);
        pravas(&["run", text(&input), "--lang", "hi", "--out", text(&out)]);
        let known = typed(&input);
        let is_strange =
            |word: &String| !known.contains(word) && !EVERYWHERE.contains(&word.as_str()) && !is_code(word);
        let latin = |text: &String| words(text, |letter| letter.is_ascii_lowercase());
        // A form number is the same everywhere, so that the program knows it again.
        let texts: Vec<String> = result_texts(&out).into_iter().filter(|text| !text.starts_with("pravas-1-")).collect();
        assert!(texts.len() > 100);
        let strange: BTreeSet<String> = texts.iter().flat_map(latin).filter(is_strange).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", input.display());
    }
}

#[test]
fn an_english_result_holds_no_hindi_word_that_nobody_typed() {
    let desk = Desk::office();
    let two_regions = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples/two-regions");
    for input in [desk.input(), two_regions] {
        let out = desk.path("english");
        let _ = fs::remove_dir_all(&out);
        pravas(&["run", text(&input), "--lang", "en", "--out", text(&out)]);
        let known = typed(&input);
        let hindi: BTreeSet<String> = result_texts(&out).iter().flat_map(|text| words(text, is_hindi)).collect();
        let strange: Vec<&String> = hindi.iter().filter(|word| !known.contains(*word)).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", input.display());
    }
}
