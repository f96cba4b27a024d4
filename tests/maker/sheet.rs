//! A *book* is a workbook before it is written: sheets of cells, merged ranges, fonts and what is hidden.

use jiff::civil::Date;
use std::collections::BTreeMap;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day, as the spreadsheet stores it.
    Day(Date),
    /// A formula whose stored result is this error.
    Fault(&'static str),
}

impl Cell {
    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// As it would stand in a text file.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => format!("{:02}-{:02}-{}", day.day(), day.month(), day.year()),
            Self::Fault(fault) => (*fault).to_owned(),
        }
    }
}

/// One sheet.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Cells by row and column, from zero.
    pub cells: BTreeMap<(u32, u16), Cell>,
    /// Merged ranges: first row, first column, last row, last column.
    pub merges: Vec<[u32; 4]>,
    /// Font of all text in it.
    pub font: Option<&'static str>,
    /// Font of single cells.
    pub fonts: BTreeMap<(u32, u16), &'static str>,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Hidden rows.
    pub hidden_rows: Vec<u32>,
    /// Hidden columns.
    pub hidden_columns: Vec<u16>,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Fills a cell.
    pub fn put(&mut self, row: u32, col: u16, cell: Cell) {
        if cell != Cell::Text(String::new()) {
            self.cells.insert((row, col), cell);
        }
    }

    /// Fills a row from a column on.
    pub fn put_row(&mut self, row: u32, col: u16, texts: &[&str]) {
        for (offset, text) in texts.iter().enumerate() {
            self.put(row, col + offset as u16, Cell::text(*text));
        }
    }

    /// Number of rows up to the last one with something in it.
    pub fn height(&self) -> u32 {
        self.cells.keys().map(|&(row, _)| row + 1).max().unwrap_or(0)
    }

    /// Number of columns up to the last one with something in it.
    pub fn width(&self) -> u16 {
        self.cells.keys().map(|&(_, col)| col + 1).max().unwrap_or(0)
    }
}

/// A workbook.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// The day that its properties name.
    pub dated: Date,
}

/// The letters and number of a cell, such as `G24`, from a row and a column counted from zero.
pub fn address(row: u32, col: u16) -> String {
    let mut letters = String::new();
    let mut rest = u32::from(col) + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}
