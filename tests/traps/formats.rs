//! File formats and what lies in them.

use super::scene::read;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const VISITS: [&str; 2] = ["कालपी 2021-10-15 yes", "उरई 2021-10-26 no"];
const ROWS: [[&str; 3]; 3] =
    [["मंडल", "दिनांक", "रात्रि विश्राम"], ["कालपी", "15.10.2021", "हाँ"], ["उरई", "26.10.2021", "नहीं"]];

fn workbook() -> Workbook {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in ROWS.iter().enumerate() {
        sheet.write_row(row as u32, 0, cells.iter().copied()).unwrap();
    }
    workbook
}

fn saved() -> Vec<u8> {
    workbook().save_to_buffer().unwrap()
}

fn text(separator: &str) -> String {
    ROWS.iter().map(|row| row.join(separator) + "\r\n").collect()
}

/// A workbook with every part rewritten.
fn rewritten(bytes: &[u8], rewrite: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..from.len() {
        let mut part = from.by_index(number).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        to.start_file(&name, SimpleFileOptions::default()).unwrap();
        to.write_all(rewrite(&name, text).as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn pain_08_the_years_of_1904() {
    let mut workbook = Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["मंडल", "दिनांक", "रात्रि विश्राम"]).unwrap();
    sheet.write_string(1, 0, "कालपी").unwrap();
    sheet.write_number_with_format(1, 1, 44484.0 - 1462.0, &day).unwrap();
    sheet.write_string(1, 2, "हाँ").unwrap();
    let plain = workbook.save_to_buffer().unwrap();
    let bytes = rewritten(&plain, |name, text| {
        if name == "xl/workbook.xml" { text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ") } else { text }
    });
    assert_ne!(bytes.len(), plain.len());
    read(&[("जालौन.xlsx", bytes)]).visits(&["कालपी 2021-10-15 yes"]).findings(&[]);
}

#[test]
fn pain_09_a_formula_that_no_program_has_calculated() {
    let bytes = rewritten(&saved(), |name, text| {
        let empty = text.replace("<c r=\"B3\" t=\"s\"><v>7</v></c>", "<c r=\"B3\"><f>B2+1</f></c>");
        assert!(name != "xl/worksheets/sheet1.xml" || empty != text, "{text}");
        empty
    });
    read(&[("जालौन.xlsx", bytes)])
        .visits(&["कालपी 2021-10-15 yes", "उरई ? no"])
        .findings(&["S205 जालौन.xlsx|Sheet1|B3"]);
}

#[test]
fn pain_10_a_phantom_range_of_a_million_rows() {
    let far = |last: &str| {
        rewritten(&saved(), |name, text| {
            if name != "xl/worksheets/sheet1.xml" {
                return text;
            }
            let text = text.replace("<dimension ref=\"A1:C3\"/>", "<dimension ref=\"A1:XFD1048576\"/>");
            text.replace("</sheetData>", &format!("<row r=\"1048576\">{last}</row></sheetData>"))
        })
    };
    let started = std::time::Instant::now();
    read(&[("जालौन.xlsx", far("<c r=\"XFD1048576\" s=\"0\"/>"))]).visits(&VISITS).findings(&[]);
    read(&[("जालौन.xlsx", far("<c r=\"XFD1048576\"><v>1</v></c>"))]).visits(&VISITS);
    assert!(started.elapsed().as_secs() < 5);
}

#[test]
fn pain_11_rows_behind_a_filter() {
    let mut workbook = workbook();
    let sheet = workbook.worksheet_from_index(0).unwrap();
    sheet.autofilter(0, 0, 2, 2).unwrap();
    sheet.filter_column(0, &rust_xlsxwriter::FilterCondition::new().add_list_filter("कालपी")).unwrap();
    sheet.set_row_hidden(2).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    read(&[("जालौन.xlsx", bytes)]).visits(&VISITS).findings(&["S204 जालौन.xlsx|Sheet1"]);
}

#[test]
fn pain_14_a_password() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/password");
    let protected = std::fs::read(folder.join("कानपुर देहात प्रवास.xlsx")).unwrap();
    read(&[("जालौन.xlsx", saved()), ("कानपुर देहात.xlsx", protected)])
        .visits(&VISITS)
        .findings(&["F102 कानपुर देहात.xlsx"]);
}

#[test]
fn pain_15_other_formats_under_the_name_of_xls() {
    let rows = |row: &[&str; 3]| format!("<tr><td>{}</td></tr>", row.join("</td><td>"));
    let page = format!("<html><table>{}</table></html>", ROWS.iter().map(rows).collect::<String>());
    read(&[("जालौन.xls", page.into_bytes())]).visits(&VISITS).findings(&["F103 जालौन.xls"]);
    let cells = |row: &[&str; 3]| {
        let cell = |value: &&str| format!("<Cell><Data ss:Type=\"String\">{value}</Data></Cell>");
        format!("<Row>{}</Row>", row.iter().map(cell).collect::<String>())
    };
    let xml = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"सूची\"><Table>{}</Table>\
         </Worksheet></Workbook>",
        ROWS.iter().map(cells).collect::<String>()
    );
    read(&[("जालौन.xls", xml.into_bytes())]).visits(&VISITS).findings(&["F103 जालौन.xls"]);
    read(&[("जालौन.xls", text("\t").into_bytes())]).visits(&VISITS).findings(&["F103 जालौन.xls"]);
    read(&[("जालौन.xls", saved())]).visits(&VISITS).findings(&["F103 जालौन.xls"]);
}

#[test]
fn pain_16_strict_ooxml() {
    let bytes = rewritten(&saved(), |_, text| {
        text.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
    });
    read(&[("जालौन.xlsx", bytes)]).visits(&VISITS).findings(&[]);
}

#[test]
fn pain_17_bytes_of_text_files() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let ways: [(&str, Vec<u8>); 5] = [
        ("जालौन.csv", text(",").into_bytes()),
        ("जालौन.csv", format!("\u{feff}{}", text(",")).into_bytes()),
        ("जालौन.csv", text(";").into_bytes()),
        ("जालौन.txt", utf16(&format!("\u{feff}{}", text("\t")))),
        ("जालौन.tsv", text("\t").into_bytes()),
    ];
    for (name, bytes) in ways {
        read(&[(name, bytes)]).visits(&VISITS).findings(&[]);
    }
    let ansi = b"Mandal,Date,Night Stay,Remarks\nKalpi,15.10.2021,Y,\x93Caf\xe9\x94\n".to_vec();
    read(&[("Jalaun.csv", ansi)]).visits(&["कालपी 2021-10-15 yes"]).findings(&[]).holds("“Café”");
}

#[test]
fn layout_a_zip_with_workbooks() {
    let mail = container(&[("जालौन.xlsx", &saved()), ("फोटो.jpg", b"\xff\xd8\xff\xe0")]);
    let told = read(&[("डाक.zip", mail)]);
    told.visits(&VISITS);
    println!("{}", told.findings.join("\n"));
}
