//! A person at a workbook: types into the row of a finding, or clears what stands there, and saves.

use std::fs::{self, File};
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The parts of a workbook, by name.
type Parts = Vec<(String, String)>;

/// Types these texts under these headings in the row of a finding; an empty text clears the cell.
pub fn type_into(path: &Path, id: &str, cells: &[(&str, &str)]) {
    let mut parts = read(path);
    let strings = shared_strings(&parts);
    let number = |text: &str| strings.iter().position(|one| one == text);
    let id = number(id).unwrap_or_else(|| panic!("{id} stands nowhere in {}", path.display()));
    let (first, _) = cells[0];
    let heading = number(first).unwrap();
    let is_meant = |(name, xml): &&mut (String, String)| {
        name.starts_with("xl/worksheets/") && cell_of(xml, id).is_some() && cell_of(xml, heading).is_some()
    };
    let (_, xml) = parts.iter_mut().find(is_meant).expect("a sheet with the finding and a column to answer in");
    let (_, row) = first_cell_of(xml, id).unwrap();
    for (heading, text) in cells {
        let (col, _) = cell_of(xml, number(heading).unwrap()).unwrap();
        *xml = with_cell(xml, &col, row, text);
    }
    save(path, &parts);
}

/// The texts of a workbook, in the order in which its sheets first say them.
pub fn strings(path: &Path) -> Vec<String> {
    shared_strings(&read(path))
}

fn read(path: &Path) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut part = |name: &String| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.iter().map(|name| (name.clone(), part(name))).collect()
}

fn save(path: &Path, parts: &Parts) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    for (name, text) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

fn shared_strings(parts: &Parts) -> Vec<String> {
    let (_, xml) = parts.iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap();
    let text = |si: &str| {
        let runs = si.split("<t").skip(1).filter_map(|run| run.split_once('>')?.1.split_once("</t>"));
        runs.map(|(text, _)| text).collect::<String>()
    };
    xml.split("<si>").skip(1).map(text).collect()
}

/// Column and row of the first cell that shows this string.
fn first_cell_of(xml: &str, string: usize) -> Option<(String, u32)> {
    at(xml, xml.find(&format!("t=\"s\"><v>{string}</v>"))?)
}

/// Column and row of the last cell that shows this string: a heading may stand in the title as well.
fn cell_of(xml: &str, string: usize) -> Option<(String, u32)> {
    at(xml, xml.rfind(&format!("t=\"s\"><v>{string}</v>"))?)
}

fn at(xml: &str, at: usize) -> Option<(String, u32)> {
    let start = xml[..at].rfind("<c r=\"")? + 6;
    let name = xml[start..].split('"').next()?;
    let col: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
    Some((col.clone(), name[col.len()..].parse().ok()?))
}

fn column_number(col: &str) -> u32 {
    col.bytes().fold(0, |number, letter| number * 26 + u32::from(letter - b'A') + 1)
}

/// The sheet with this text in a cell.
fn with_cell(xml: &str, col: &str, row: u32, text: &str) -> String {
    let start = xml.find(&format!("<row r=\"{row}\"")).unwrap();
    let open = start + xml[start..].find('>').unwrap() + 1;
    let end = open + xml[open..].find("</row>").unwrap();
    let mut cells: Vec<(u32, String)> = Vec::new();
    for cell in xml[open..end].split("<c ").skip(1) {
        let name = cell.split('"').nth(1).unwrap();
        let letters: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
        cells.push((column_number(&letters), format!("<c {cell}")));
    }
    cells.retain(|(other, _)| *other != column_number(col));
    if !text.is_empty() {
        let cell = format!("<c r=\"{col}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        cells.push((column_number(col), cell));
    }
    cells.sort();
    let cells: String = cells.into_iter().map(|(_, cell)| cell).collect();
    format!("{}{cells}{}", &xml[..open], &xml[end..])
}
