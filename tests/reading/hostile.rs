//! Files that were made to break parsers, each from a recipe of a few lines. Within the deadline and the cap, each one
//! is read, or refused with one sentence.

use super::{Workbook, config, container, dump, read_one};
use pravas::model::grid::SheetTrouble;
use pravas::model::trouble::ReadTrouble;

/// What becomes of a file: what it holds, or why it was not read.
fn told(name: &str, bytes: &[u8]) -> String {
    match read_one(name, bytes, &config()) {
        Ok(book) => dump(&book),
        Err(trouble) => format!("{trouble:?}"),
    }
}

fn check_workbook(workbook: &Workbook, expected: &str) {
    assert_eq!(told("x.xlsx", &workbook.bytes()), expected);
}

fn check_data(data: &str, expected: &str) {
    check_workbook(&Workbook::with_data(data), expected);
}

fn check_strings(strings: &str, expected: &str) {
    let mut workbook = Workbook::with_data("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>7</v></c><c><v>1</v></c></row>");
    workbook.strings = Some(strings.to_owned());
    check_workbook(&workbook, expected);
}

#[test]
fn far_cells_cost_nothing() {
    check_data(
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>",
        "[S] A1=#1 XFD1048576=#2",
    );
    check_data(
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048577'><c r='A1048577'><v>2</v></c></row>",
        "[S] A1=#1 TooLarge",
    );
    check_data("<row r='1'><c r='ZZZZZZZZZZZZZ99999999999'><v>1</v></c></row>", "NoSheet");
    check_data("<row r='1'><c r='A1'><v>1</v></c><c r='XFE1'><v>2</v></c></row>", "[S] A1=#1 TooLarge");
    check_data("<row r='99999999999999999999'><c><v>1</v></c></row>", "NoSheet");
}

#[test]
fn claims_are_not_believed() {
    check_strings(
        "<sst count='1' uniqueCount='1000000000'><si><t>a</t></si></sst>",
        "[S] A1=a B1=!#ERROR! C1=#1 Damaged",
    );
    check_strings(
        "<sst uniqueCount='18446744073709551615'><si><t>a</t></si></sst>",
        "[S] A1=a B1=!#ERROR! C1=#1 Damaged",
    );
    let mut workbook = Workbook::with_data("<row><c><v>1</v></c></row>");
    workbook.sheet = workbook.sheet.replace("<sheetData>", "<dimension ref='A1:XFD1048576'/><sheetData>");
    check_workbook(&workbook, "[S] A1=#1");
}

#[test]
fn what_is_missing_or_cut_costs_its_sheet() {
    check_strings("<sst><si><t>a</t></si>", "Damaged");
    let mut cut = Workbook::with_data("");
    cut.sheet = "<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2".to_owned();
    check_workbook(&cut, "[S] A1=#1 Damaged");
    cut.sheet = "<worksheet><sheetData>".to_owned();
    check_workbook(&cut, "NoSheet");
    cut.workbook = cut.workbook.replace("r1", "r9");
    check_workbook(&cut, "Damaged");
}

#[test]
fn values_out_of_all_bounds() {
    check_data(
        "<row><c><v>1E21</v></c><c><v>1E999</v></c><c><v>x</v></c><c t='b'><v>1</v></c></row>",
        "[S] A1=#1000000000000000000000 B1=1E999 C1=x D1=?true",
    );
    check_data(
        "<row><c t='e'><v>#REF!</v></c><c><f>1+1</f></c><c><f>1</f><v></v></c><c t='str'><f>1</f><v></v></c><c t='d'><v>2021-10-12</v></c></row>",
        "[S] A1=!#REF! B1=!= C1=!= E1=@44481",
    );
}

#[test]
fn two_sheets_of_one_name_are_both_read() {
    let mut workbook = Workbook::with_data("<row><c><v>1</v></c></row>");
    let sheet = "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>";
    workbook.workbook = workbook.workbook.replace(sheet, &sheet.repeat(2));
    check_workbook(&workbook, "[S] A1=#1 [S] A1=#1");
    workbook.workbook = workbook.workbook.replace(sheet, &sheet.repeat(100_000));
    check_workbook(&workbook, "TooManySheets");
}

#[test]
fn entities_do_not_grow() {
    let laughs = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>";
    let mut workbook = Workbook::with_data("<row><c t='str'><v>&b;</v></c></row>");
    check_workbook(&workbook, "[S] A1=&b;");
    workbook.sheet = format!("{laughs}{}", workbook.sheet);
    check_workbook(&workbook, "NoSheet");
    workbook.sheet = workbook.sheet.replace("'aaaaaaaaaa'", "SYSTEM 'file:///etc/passwd'");
    check_workbook(&workbook, "NoSheet");
}

#[test]
fn bombs_are_not_unpacked() {
    let mut workbook = Workbook::with_data("");
    workbook.strings = Some(format!("<sst><si><t>{}</t></si></sst>", "क".repeat(12 << 20)));
    check_workbook(&workbook, "Bomb");
    let mut blanks = Workbook::with_data("<row><c><v>1</v></c></row>");
    blanks.sheet.push_str(&" ".repeat(36 << 20));
    check_workbook(&blanks, "Bomb");
}

#[test]
fn paths_lead_nowhere() {
    let mut workbook = Workbook::with_data("<row><c><v>1</v></c></row>");
    workbook.more.push(("../../../etc/cron.d/x".to_owned(), b"x".to_vec()));
    check_workbook(&workbook, "[S] A1=#1");
}

#[test]
fn deep_and_wide_xml() {
    let mut workbook = Workbook::with_data("<row><c><v>1</v></c></row>");
    let nested = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    workbook.sheet = workbook.sheet.replace("</worksheet>", &format!("{nested}</worksheet>"));
    check_workbook(&workbook, "[S] A1=#1");
}

fn ods(content: &str) -> Vec<u8> {
    container(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

#[test]
fn opendocument_recipes() {
    let check = |inside: &str, expected: &str| {
        let content = format!("<o><s><table:table table:name='S'>{inside}</table:table></s></o>");
        assert_eq!(told("x.ods", &ods(&content)), expected, "{inside}");
    };
    let cell = "<table-cell value-type='string'><p>a</p></table-cell>";
    check(&format!("<table-row>{cell}</table-row>"), "[S] A1=a");
    check(
        &format!(
            "<table-row>{cell}</table-row><table-row number-rows-repeated='18446744073709551615'><table-cell/></table-row>"
        ),
        "[S] A1=a",
    );
    let wide = "<table-cell number-columns-repeated='16383'/>";
    check(&format!("<table-row>{wide}{cell}</table-row>"), "[S] XFD1=a");
    check(
        &format!(
            "<table-row number-rows-repeated='1048576'><table-cell number-columns-repeated='16384'/>{cell}</table-row>"
        ),
        "NoSheet",
    );
    assert_eq!(told("x.ods", &ods("<o><s><table:table table:name='S'><table-row>")), "Damaged");
}

#[test]
fn repeated_rows_of_text_stop_at_the_limit() {
    let cell = format!("<table-cell number-columns-repeated='40'><p>{}</p></table-cell>", "a".repeat(128));
    let content =
        format!("<o><table name='S'><table-row number-rows-repeated='1048576'>{cell}</table-row></table></o>");
    let book = read_one("x.ods", &ods(&content), &config()).unwrap();
    assert_eq!(book.sheets[0].trouble, Some(SheetTrouble::TooLarge));
}

#[test]
fn scraps_are_named_for_what_they_are() {
    let check = |name: &str, bytes: &[u8], expected: ReadTrouble| {
        assert_eq!(read_one(name, bytes, &config()).err(), Some(expected), "{name} {bytes:?}");
    };
    check("a.xlsx", b"", ReadTrouble::Empty);
    check("a.xlsx", b"PK\x03\x04", ReadTrouble::CutOff);
    check("a.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ReadTrouble::CutOff);
    check("a.xlsx", b"\0\x01\x02\x03\x04\x05\x06\x07", ReadTrouble::Unknown);
    check("a.xlsx", b"%PDF-1.4", ReadTrouble::Pdf);
    check("a.xls", b"\xFF\xD8\xFF\xE0", ReadTrouble::Picture);
    check(
        "a.docx",
        &container(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]),
        ReadTrouble::Document,
    );
    check("a.xls", b"<html><p>please log in</p></html>", ReadTrouble::NoTableInPage);
    check("a.slk", b"ID;PWXL;N;E", ReadTrouble::Sylk);
}

#[test]
fn a_workbook_cut_anywhere_is_refused_or_read() {
    let bytes = Workbook::with_data("<row><c><v>1</v></c></row>").bytes();
    for end in (0..bytes.len()).step_by(bytes.len() / 12) {
        let read = read_one("x.xlsx", &bytes[..end], &config());
        assert!(
            matches!(
                read.err(),
                Some(ReadTrouble::Empty | ReadTrouble::CutOff | ReadTrouble::Damaged | ReadTrouble::Unknown)
            ),
            "{end}"
        );
    }
}
