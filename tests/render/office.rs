//! LibreOffice: workbooks as paper, and their formulas computed again.

use pravas::model::grid::{Book, Value};
use pravas::read;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What stands on the first page of every sheet.
const FORM: &str = "pravas-1-";

/// Pages of a sheet that are drawn.
const PAGES: usize = 2;

/// Always compute formulas on loading, whatever the file holds.
const RECOMPUTE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>
"#;

/// Converts files to a format, in a profile of their own.
fn convert(files: &[PathBuf], format: &str, out: &Path) {
    let profile = tempfile::tempdir().unwrap();
    let user = profile.path().join("user");
    fs::create_dir_all(&user).unwrap();
    fs::write(user.join("registrymodifications.xcu"), RECOMPUTE).unwrap();
    fs::create_dir_all(out).unwrap();
    let status = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.path().display()))
        .args(["--headless", "--convert-to", format, "--outdir"])
        .arg(out)
        .args(files)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
}

fn book(path: &Path) -> Book {
    read::read(&fs::read(path).unwrap(), "book.xlsx", &[], &read::Limits::default()).unwrap()
}

/// Has every formula computed again: no cell may then hold another value.
pub fn recompute(workbooks: &[PathBuf], out: &Path) {
    convert(workbooks, "xlsx", out);
    for workbook in workbooks {
        let name = workbook.file_name().unwrap();
        let (stored, computed) = (book(workbook), book(&out.join(name)));
        assert_eq!(stored.sheets.len(), computed.sheets.len(), "{name:?}");
        let mut compared = 0;
        for (before, after) in stored.sheets.iter().zip(&computed.sheets) {
            let after: std::collections::BTreeMap<(u32, u16), String> = cells(&computed, after).collect();
            for (at, held) in cells(&stored, before) {
                let now = after.get(&at).map(String::as_str).unwrap_or_default();
                assert!(is_same(&held, now), "{name:?} {} {at:?}: holds {held:?}, is {now:?}", before.name);
                compared += 1;
            }
        }
        assert!(compared > 10, "{name:?}");
    }
}

fn cells<'b>(book: &'b Book, sheet: &'b pravas::model::grid::Grid) -> impl Iterator<Item = ((u32, u16), String)> + 'b {
    sheet.rows.iter().flat_map(move |row| {
        let filled = row.cells.iter().filter(|cell| !matches!(cell.value, Value::Empty));
        filled.map(move |cell| ((row.row, cell.col), cell.value.shown(&book.strings).into_owned()))
    })
}

fn is_same(one: &str, other: &str) -> bool {
    match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(one), Ok(other)) => (one - other).abs() < 1e-6,
        _ => one.trim() == other.trim(),
    }
}

/// Draws the first pages of every sheet of a workbook as they would be printed, in colour and the first in grey; and each
/// sheet with all its columns, as it is on the screen.
pub fn pictures(workbook: &Path, out: &Path) {
    fs::create_dir_all(out).unwrap();
    let stem = workbook.file_stem().unwrap().to_string_lossy().into_owned();
    convert(&[workbook.to_owned()], "pdf", out);
    let pdf = out.join(format!("{stem}.pdf"));
    for (sheet, pages) in (1..).zip(sheets(&pdf)) {
        for (number, page) in (1..).zip(pages.clone().take(PAGES)) {
            draw(&pdf, page + 1, 80, &out.join(format!("{stem}-{sheet:02}-{number}.png")), false);
        }
        draw(&pdf, pages.start + 1, 80, &out.join(format!("{stem}-{sheet:02}-grey.png")), true);
    }
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join(workbook.file_name().unwrap());
    fs::write(&whole, without_print_areas(&fs::read(workbook).unwrap())).unwrap();
    convert(&[whole], "pdf", folder.path());
    let pdf = folder.path().join(format!("{stem}.pdf"));
    for (sheet, pages) in (1..).zip(sheets(&pdf)) {
        draw(&pdf, pages.start + 1, 120, &out.join(format!("{stem}-{sheet:02}-screen.png")), false);
    }
}

/// The pages of each sheet. A workbook to fill in bears no form number; its pages stand for sheets.
fn sheets(pdf: &Path) -> Vec<std::ops::Range<usize>> {
    assert!(pdf.exists(), "LibreOffice wrote no {}", pdf.display());
    let text = Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    let pages: Vec<&str> = text.split('\u{c}').collect();
    let last = pages.len() - 1;
    let mut firsts: Vec<usize> = (0..last).filter(|&page| pages[page].contains(FORM)).collect();
    if firsts.is_empty() {
        firsts = (0..last).collect();
    }
    let ends = firsts.iter().skip(1).copied().chain([last]);
    firsts.iter().zip(ends).map(|(&first, end)| first..end).collect()
}

/// The workbook without what says which cells are printed.
fn without_print_areas(bytes: &[u8]) -> Vec<u8> {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut whole = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..parts.len() {
        let part = parts.by_index_raw(number).unwrap();
        if part.name().unwrap() != "xl/workbook.xml" {
            whole.raw_copy_file(part).unwrap();
            continue;
        }
        drop(part);
        let mut text = String::new();
        parts.by_index(number).unwrap().read_to_string(&mut text).unwrap();
        let mut names = text.split("<definedName ");
        let mut kept = names.next().unwrap().to_owned();
        for name in names {
            let (own, rest) = name.split_once("</definedName>").unwrap();
            if !own.contains("_xlnm.Print_Area") {
                kept += &format!("<definedName {own}</definedName>");
            }
            kept += rest;
        }
        whole.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
        whole.write_all(kept.replace("<definedNames></definedNames>", "").as_bytes()).unwrap();
    }
    whole.finish().unwrap().into_inner()
}

/// Follows every link of these workbooks as LibreOffice understands it: each leads to a file that is there, and to a sheet
/// that is in it. Gives how many there are.
pub fn links(workbooks: &[PathBuf]) -> usize {
    let mut followed = 0;
    for workbook in workbooks {
        // Beside the workbook, so that the way to the input is the same.
        let folder = workbook.parent().unwrap();
        convert(std::slice::from_ref(workbook), "fods", folder);
        let flat = workbook.with_extension("fods");
        let text = fs::read_to_string(&flat).unwrap();
        fs::remove_file(flat).unwrap();
        for link in text.split("<text:a xlink:href=\"..").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let link = unescaped(link);
            let (path, place) = link.split_once('#').unwrap_or((&link, ""));
            let file = folder.join(format!("..{path}"));
            let bytes =
                fs::read(&file).unwrap_or_else(|_| panic!("{} leads to {}", workbook.display(), file.display()));
            if let Some((sheet, cell)) = place.rsplit_once('!') {
                let sheet = sheet.trim_matches('\'').replace("''", "'");
                let name = file.file_name().unwrap().to_string_lossy();
                let book = read::read(&bytes, &name, &[], &read::Limits::default()).unwrap();
                assert!(book.sheets.iter().any(|one| one.name == sheet), "{link}: no sheet {sheet}");
                assert!(cell.starts_with(|first: char| first.is_ascii_uppercase()), "{link}");
            }
            followed += 1;
        }
    }
    followed
}

/// A link without the escapes of XML and of addresses.
fn unescaped(link: &str) -> String {
    let link = link.replace("&apos;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    let mut bytes = Vec::new();
    let mut rest = link.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = (first == b'%').then(|| after.get(..2)).flatten();
        let code = code.and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap()
}

/// Draws the first page of a workbook.
pub fn picture(workbook: &Path, dots: u32, to: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let first_page = r#"pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1"}}"#;
    convert(&[workbook.to_owned()], first_page, folder.path());
    let pdf = folder.path().join(workbook.with_extension("pdf").file_name().unwrap());
    draw(&pdf, 1, dots, to, false);
}

fn draw(pdf: &Path, page: usize, dots: u32, to: &Path, is_grey: bool) {
    let status = Command::new("pdftoppm")
        .args(["-png", "-singlefile", "-r", &dots.to_string(), "-f", &page.to_string(), "-l", &page.to_string()])
        .args(is_grey.then_some("-gray"))
        .arg(pdf)
        .arg(to.with_extension(""))
        .status()
        .unwrap();
    assert!(status.success(), "{}", pdf.display());
}
