//! LibreOffice: workbooks as paper, and their formulas computed again.

use pravas::model::grid::{Book, Value};
use pravas::read;
use std::fs;
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

/// Draws the first pages of every sheet of a workbook, as they would be printed, in colour; the first sheet in grey too.
pub fn pictures(workbook: &Path, out: &Path) {
    convert(&[workbook.to_owned()], "pdf", out);
    let stem = workbook.file_stem().unwrap().to_string_lossy().into_owned();
    let pdf = out.join(format!("{stem}.pdf"));
    let text = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    let pages: Vec<&str> = text.split('\u{c}').collect();
    let firsts: Vec<usize> = (0..pages.len()).filter(|&page| pages[page].contains(FORM)).collect();
    for (sheet, &first) in firsts.iter().enumerate() {
        let next = firsts.get(sheet + 1).copied().unwrap_or(pages.len() - 1);
        for page in (first..next).take(PAGES) {
            draw(&pdf, page + 1, 80, &out.join(format!("{stem}-{:02}-{}.png", sheet + 1, page - first + 1)), false);
        }
    }
    draw(&pdf, 1, 80, &out.join(format!("{stem}-01-grey.png")), true);
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
