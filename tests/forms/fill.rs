//! Typing into a workbook as a person would: one cell is changed and everything else left as it is.

use pravas::model::form::{Head, VISITS};
use pravas::model::grid::{Book, Grid, Value};
use pravas::model::place::{Cell, column_letters};
use pravas::model::table::Field;
use pravas::read::{Limits, read};
use std::io::{Cursor, Read, Write};

/// What is typed into a cell.
#[derive(Clone, Copy)]
pub enum Typed<'a> {
    Text(&'a str),
    /// A day, as days since 1899-12-30.
    Day(u32),
    Nothing,
}

/// The 5 October 2021 as Excel counts days.
pub const OCTOBER_5: u32 = 44_474;

/// A sheet of a workbook, by what it shows.
pub struct Sheet {
    book: Book,
    at: usize,
}

impl Sheet {
    /// The first sheet with one of these names.
    pub fn of(bytes: &[u8], named: &str, names: &[&str]) -> Self {
        let book = read(bytes, named, &[], &Limits::default()).unwrap();
        let at = book.sheets.iter().position(|sheet| names.contains(&sheet.name.as_str())).unwrap();
        Self { book, at }
    }

    pub fn grid(&self) -> &Grid {
        &self.book.sheets[self.at]
    }

    pub fn shown(&self, row: u32, col: u16) -> String {
        self.grid().value(Cell::new(row, col)).shown(&self.book.strings).into_owned()
    }

    /// The text of a cell by its heading.
    pub fn says(&self, row: u32, field: Field) -> String {
        self.shown(row, column(field))
    }

    /// The first row below the headings that names this in the column of mandals.
    pub fn row_of(&self, mandal: &str) -> u32 {
        let rows = self.grid().rows.iter().map(|row| row.row).filter(|row| *row > 3);
        rows.into_iter().find(|row| self.says(*row, Field::Mandal) == mandal).unwrap_or_else(|| panic!("no {mandal}"))
    }

    /// The first row below the headings in which nothing but the number stands.
    pub fn blank_row(&self) -> u32 {
        self.grid().rows.iter().find(|row| row.row > 3 && row.cells.len() == 1).unwrap().row
    }

    /// The night that is suggested in a row.
    pub fn night(&self, row: u32) -> String {
        self.shown(row, columns().position(|head| head == Head::SuggestedNight).unwrap() as u16)
    }
}

/// The columns of a form without seats.
fn columns() -> impl Iterator<Item = Head> {
    VISITS.into_iter().filter(|head| *head != Head::Field(Field::Seat))
}

/// The column of a field in a form without seats.
pub fn column(field: Field) -> u16 {
    columns().position(|head| head == Head::Field(field)).unwrap() as u16
}

/// One cell of a form of visits.
pub fn cell<'a>(row: u32, field: Field, typed: Typed<'a>) -> (u32, u16, Typed<'a>) {
    (row, column(field), typed)
}

/// The workbook with these cells of its sheet of visits typed over.
pub fn typed(bytes: &[u8], cells: &[(u32, u16, Typed)]) -> Vec<u8> {
    edited(bytes, |name, xml| {
        if name != "xl/worksheets/sheet1.xml" {
            return Some(xml);
        }
        Some(cells.iter().fold(xml, |xml, (row, col, typed)| with_cell(&xml, *row, *col, *typed)))
    })
}

/// The workbook with every part changed so; a part without text is dropped.
pub fn edited(bytes: &[u8], mut change: impl FnMut(&str, String) -> Option<String>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut made = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        if let Some(text) = change(&name, text) {
            made.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            made.write_all(text.as_bytes()).unwrap();
        }
    }
    made.finish().unwrap().into_inner()
}

fn with_cell(xml: &str, row: u32, col: u16, typed: Typed) -> String {
    let address = format!("<c r=\"{}{}\"", column_letters(col), row + 1);
    let start = xml.find(&address).unwrap_or_else(|| panic!("no cell {address}"));
    let rest = &xml[start..];
    let tag_end = rest.find('>').unwrap();
    let end = if rest[..tag_end].ends_with('/') { tag_end + 1 } else { rest.find("</c>").unwrap() + 4 };
    let style = rest[..tag_end].split(" s=\"").nth(1).and_then(|style| style.split('"').next()).unwrap_or("0");
    let cell = match typed {
        Typed::Text(text) => format!("{address} s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
        Typed::Day(day) => format!("{address} s=\"{style}\"><v>{day}</v></c>"),
        Typed::Nothing => format!("{address} s=\"{style}\"/>"),
    };
    format!("{}{cell}{}", &xml[..start], &rest[end..])
}

/// The values of these sheets of a workbook and nothing else, as another program would save them or a person copy them.
pub fn copied(bytes: &[u8], is_copied: impl Fn(&str) -> bool, beside: Option<(&str, &[&[&str]])>) -> Vec<u8> {
    let book = read(bytes, "form.xlsx", &[], &Limits::default()).unwrap();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    if let Some((name, rows)) = beside {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (col, text) in (0..).zip(*cells) {
                sheet.write_string(row, col, *text).unwrap();
            }
        }
    }
    let date = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    for grid in book.sheets.iter().filter(|grid| is_copied(&grid.name)) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&grid.name).unwrap();
        for row in &grid.rows {
            for cell in &row.cells {
                match cell.value {
                    Value::Number(number) => sheet.write_number(row.row, cell.col, number).unwrap(),
                    Value::Date(day) => sheet.write_number_with_format(row.row, cell.col, day, &date).unwrap(),
                    value => sheet.write_string(row.row, cell.col, value.shown(&book.strings)).unwrap(),
                };
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// The workbook with a text typed into a blank cell behind all others of its row of a sheet, which is named by its part.
pub fn with_new_cell(bytes: &[u8], part: &str, row: u32, col: u16, text: &str) -> Vec<u8> {
    let start = format!("<row r=\"{}\"", row + 1);
    let cell = format!("<c r=\"{}{}\" t=\"inlineStr\"><is><t>{text}</t></is></c>", column_letters(col), row + 1);
    edited(bytes, |name, xml| {
        if name != part {
            return Some(xml);
        }
        let at = xml.find(&start).unwrap();
        let cells: Vec<&str> = xml[at..].split_inclusive("</c>").collect();
        let before = cells.iter().take_while(|one| {
            let address = one.rsplit_once("<c r=\"").map_or("", |(_, rest)| rest.split('"').next().unwrap());
            let letters = address.trim_end_matches(|c: char| c.is_ascii_digit());
            address.ends_with(&(row + 1).to_string())
                && (letters.len(), letters) < (column_letters(col).len(), &column_letters(col))
        });
        let end = at + before.map(|one| one.len()).sum::<usize>();
        Some(format!("{}{cell}{}", &xml[..end], &xml[end..]))
    })
}
