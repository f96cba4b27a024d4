//! Hostile files and hostile texts through the whole program: each file has one outcome, those beside it lose nothing,
//! and nothing that was typed becomes a formula, a path or a link.

use crate::ledger::written;
use crate::spoil::container;
use crate::{config, document, folder, workers};
use calamine::{Reader, Xlsx};
use pravas::model::source::SourceStatus;
use pravas::run::run;
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// A workbook of one sheet with this inside `worksheet`, and with this target for the sheet.
fn workbook(inside: &str, target: &str) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let sheet = format!("<worksheet>{inside}</worksheet>");
    container(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relations("officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/workbook.xml", b"<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relations("worksheet", target).as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn hostile_files() -> Vec<(&'static str, Vec<u8>)> {
    let sheet = "worksheets/sheet1.xml";
    let data = |rows: &str| workbook(&format!("<sheetData>{rows}</sheetData>"), sheet);
    let one = "<row r='1'><c r='A1'><v>1</v></c></row>";
    vec![
        ("far.xlsx", data(&format!("{one}<row r='1048576'><c r='XFD1048576'><v>2</v></c></row>"))),
        ("wide.xlsx", data(&format!("{one}<row r='50000'><c r='GR50000'><v>2</v></c></row>"))),
        ("wrap.xlsx", data("<row><c r='ZZZZZZZZZZZZZ99999999999'><v>1</v></c></row>")),
        ("many.xlsx", data(&"<row><c><v>1</v></c></row>".repeat(1_100_000))),
        (
            "merges.xlsx",
            workbook(
                &format!(
                    "<sheetData>{one}</sheetData><mergeCells>{}</mergeCells>",
                    "<mergeCell ref='A1:B2'/>".repeat(200_000)
                ),
                sheet,
            ),
        ),
        ("nested.xlsx", workbook(&"<a>".repeat(500_000), sheet)),
        ("target.xlsx", workbook("<sheetData/>", "../../../../etc/passwd")),
        ("serial.xlsx", data("<row><c t='d'><v>1E300</v></c><c><v>1E300</v></c><c t='s'><v>99</v></c></row>")),
        ("laughs.xlsx", workbook("<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><sheetData/>", sheet)),
        ("empty.xlsx", Vec::new()),
        ("one byte.xlsx", b"P".to_vec()),
        ("start of a zip.xlsx", b"PK\x03\x04".to_vec()),
        ("start of ole.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        (
            "open.ods",
            container(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", b"<o><s><table:table table:name='S'><table:table-row>"),
            ]),
        ),
        ("~$lock.xlsx", b"lock".to_vec()),
        ("Thumbs.db", b"x".to_vec()),
        ("desktop.ini", b"x".to_vec()),
    ]
}

#[test]
fn hostile_files_harm_no_good_one() {
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir(&input).unwrap();
    folder::make(&input, 2);
    run(&config(&input, &out, workers()), &|_, _| {}).unwrap_or_else(|_| panic!("the good folder was not run"));
    let (expected, before) = (written(&out), document(&out));
    let files = hostile_files();
    for (name, bytes) in &files {
        fs::write(input.join(name), bytes).unwrap();
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&input, input.join("loop")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", input.join("link.csv")).unwrap();
        let _ = std::process::Command::new("mkfifo").arg(input.join("pipe.csv")).status();
    }
    run(&config(&input, &out, workers()), &|_, _| {}).unwrap_or_else(|_| panic!("the hostile folder was not run"));
    let after = document(&out);
    assert!(written(&out) == expected, "the rows of the good files changed");
    assert_eq!(after.coverage, before.coverage);
    for (name, _) in &files {
        let source =
            after.sources.iter().find(|source| source.file == *name).unwrap_or_else(|| panic!("{name} is not told"));
        let is_told = source.status == SourceStatus::Read || source.reason.is_some();
        assert!(is_told && source.tables.iter().all(|table| table.rows.used == 0), "{name}: {source:?}");
    }
    let links = after.sources.iter().filter(|source| ["loop", "link.csv", "pipe.csv"].contains(&source.file.as_str()));
    assert!(links.clone().all(|source| source.status == SourceStatus::Ignored), "{:?}", links.collect::<Vec<_>>());
}

/// Texts that are more than texts elsewhere.
const TEXTS: [&str; 8] = [
    "=1+1",
    "+60001",
    "-1+2",
    "@SUM(A1)",
    "=HYPERLINK(\"http://example.org\")",
    "http://example.org",
    "=cmd|' /C calc'!A0",
    "\u{1}\u{7}क",
];

#[test]
fn what_is_typed_stays_text() {
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("in"), folder.path().join("out"));
    fs::create_dir(&input).unwrap();
    let row = |(at, text): (usize, &&str)| format!("जालौन\tउरई\tसदस्य\tरमेश {at}\t{}\n", text);
    let rows: String = TEXTS.iter().enumerate().map(row).collect();
    fs::write(input.join("सूची.csv"), format!("ज़िला\tमंडल\tपद\tनाम\tटिप्पणी\n{rows}")).unwrap();
    run(&config(&input, &out, workers()), &|_, _| {}).unwrap_or_else(|_| panic!("not run"));
    let cells: Vec<String> = written(&out).into_values().flatten().flat_map(|(_, cells)| cells).collect();
    for text in TEXTS.iter().take(7) {
        assert!(cells.iter().any(|cell| cell == text), "{text} is lost: {cells:?}");
    }
    for path in fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "xlsx"))
    {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(&path).unwrap())).unwrap();
        let formulas = book.worksheet_formula("Roster").unwrap();
        let typed = formulas
            .used_cells()
            .find(|(_, _, formula)| TEXTS.iter().any(|text| text.ends_with(formula.as_str()) && !formula.is_empty()));
        assert_eq!(typed, None);
    }
}

#[test]
fn names_of_regions_lead_nowhere() {
    let names = ["../../x", "CON", "NUL.txt", "a:b", "अवध.", "Avadh", "AVADH", "a/b", "क\u{202E}ख"];
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("in"), folder.path().join("deep/out"));
    fs::create_dir(&input).unwrap();
    let long = "लंबा".repeat(100);
    let row = |(at, name): (usize, &str)| format!("{name},ज़िला{at},मंडल{at}\n");
    let rows: String = names.into_iter().chain([long.as_str()]).enumerate().map(row).collect();
    fs::write(input.join("इकाइयाँ.csv"), format!("क्षेत्र,ज़िला,मंडल\n{rows}")).unwrap();
    run(&config(&input, &out, workers()), &|_, _| {}).unwrap_or_else(|_| panic!("not run"));
    let regions = document(&out).regions.len();
    let paths: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
    let workbooks = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "xlsx")).count();
    assert_eq!(workbooks, regions + 1, "a workbook for each region and one of all: {paths:?}");
    let around: Vec<_> = [folder.path(), Path::new("deep")]
        .iter()
        .flat_map(|at| fs::read_dir(folder.path().join(at)).unwrap())
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(around.len(), 3, "something was written beside the output folder: {around:?}");
}
