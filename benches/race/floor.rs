//! The *floor*: what reading and writing alone cost. Every cell of every workbook is streamed in, its text levelled, and
//! written to one workbook per folder: no names, no rules, no styles, no summary. Two threads, as the program has here.

use calamine::{DataRef, Reader, Xlsx};
use rayon::prelude::*;
use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A cell that is kept.
enum Kept {
    Text(String),
    Number(f64),
}

type Row = Vec<(u16, Kept)>;

/// Rows of each sheet's place in its workbook: what stands first in one stands first in all.
type Sheets = BTreeMap<usize, Vec<Row>>;

/// Reads all workbooks below `input`, and writes one for each of its folders.
pub fn run(input: &Path, output: &Path) {
    std::fs::create_dir_all(output).expect("a folder for the results");
    let folders = entries(input).into_iter().filter(|path| path.is_dir()).collect::<Vec<_>>();
    folders.par_iter().for_each(|folder| {
        let books: Vec<Sheets> = entries(folder).par_iter().map(|path| read(path)).collect();
        let mut all = Sheets::new();
        for (sheet, rows) in books.into_iter().flatten() {
            all.entry(sheet).or_default().extend(rows);
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        write(&output.join(format!("{name}.xlsx")), all);
    });
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).expect("a folder").flatten().map(|e| e.path()).collect();
    entries.sort();
    entries
}

fn read(path: &Path) -> Sheets {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(std::fs::read(path).expect("a file"))).expect("a workbook");
    let mut sheets = Sheets::new();
    for (number, name) in book.sheet_names().iter().enumerate() {
        let mut cells = book.worksheet_cells_reader(name).expect("a sheet");
        let rows = sheets.entry(number).or_default();
        let mut last = u32::MAX;
        while let Some(cell) = cells.next_cell().expect("a cell") {
            let (row, col) = cell.get_position();
            let kept = match cell.get_value() {
                DataRef::String(text) => Kept::Text(level(text)),
                DataRef::SharedString(text) => Kept::Text(level(text)),
                DataRef::Float(number) => Kept::Number(*number),
                DataRef::Int(number) => Kept::Number(*number as f64),
                DataRef::DateTime(day) => Kept::Number(day.as_f64()),
                _ => continue,
            };
            if row != last {
                rows.push(Row::new());
                last = row;
            }
            if let Some(row) = rows.last_mut() {
                row.push((col as u16, kept));
            }
        }
    }
    sheets
}

/// Text in one form, with single blanks.
fn level(text: &str) -> String {
    let normal = if is_nfc(text) { text.to_owned() } else { text.nfc().collect() };
    normal.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write(path: &Path, sheets: Sheets) {
    let mut workbook = Workbook::new();
    for rows in sheets.into_values() {
        let sheet = workbook.add_worksheet_with_low_memory().expect("a sheet");
        for (row, cells) in (0..).zip(rows) {
            for (col, kept) in cells {
                match kept {
                    Kept::Text(text) => sheet.write_string(row, col, text),
                    Kept::Number(number) => sheet.write_number(row, col, number),
                }
                .expect("a cell");
            }
        }
    }
    workbook.save(path).expect("a workbook");
}
