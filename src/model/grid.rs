//! A *book* is what a reader found in a file, as cells at their absolute addresses; a *grid* is one sheet of it. Only
//! cells that hold something are there: no memory is reserved for what a file merely claims to hold.

use super::place::{Area, Cell};
use super::strings::{Strings, Text};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use std::borrow::Cow;

/// What a cell holds, before anybody has judged it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text as typed, outer blanks included. Never empty.
    Text(Text),
    /// A number. Whole numbers stay exact up to 2^53.
    Number(f64),
    /// A cell that the file itself calls a date or a time: days since 1899-12-30 (the 1904 system is converted), the
    /// fraction being the time of day.
    Date(f64),
    /// A yes or no cell.
    Truth(bool),
    /// An error such as `#REF!`, or a formula of which the file holds no result.
    Fault(CellFault),
}

impl Value {
    /// Whether the cell holds nothing at all.
    pub fn is_empty(self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The value as a person would type it: whole numbers without a point, dates as `2021-10-05`.
    pub fn shown(self, strings: &Strings) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(strings.get(text)),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                Cow::Owned((number as i64).to_string())
            }
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(serial) => Cow::Owned(day_of(serial).map_or_else(|| serial.to_string(), |day| day.to_string())),
            Self::Truth(true) => Cow::Borrowed("TRUE"),
            Self::Truth(false) => Cow::Borrowed("FALSE"),
            Self::Fault(fault) => Cow::Borrowed(fault.shown()),
        }
    }
}

/// The day of a serial number, days since 1899-12-30; `None` for one that no calendar has.
pub fn day_of(serial: f64) -> Option<Date> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    Date::constant(1899, 12, 30).checked_add((serial as i64).days()).ok()
}

/// What stands in a cell that has no usable value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CellFault {
    /// `#DIV/0!`
    DivisionByZero,
    /// `#N/A`
    NotAvailable,
    /// `#NAME?`
    Name,
    /// `#NULL!`
    Null,
    /// `#NUM!`
    Number,
    /// `#REF!`
    Reference,
    /// `#VALUE!`
    Value,
    /// Any other error value.
    Other,
    /// A formula whose result the file does not hold.
    NoStoredValue,
}

impl CellFault {
    /// The fault as Excel shows it in the cell; `=` for a formula without a stored result.
    pub const fn shown(self) -> &'static str {
        match self {
            Self::DivisionByZero => "#DIV/0!",
            Self::NotAvailable => "#N/A",
            Self::Name => "#NAME?",
            Self::Null => "#NULL!",
            Self::Number => "#NUM!",
            Self::Reference => "#REF!",
            Self::Value => "#VALUE!",
            Self::Other => "#ERROR!",
            Self::NoStoredValue => "=",
        }
    }
}

/// One filled cell of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridCell {
    /// Column from zero.
    pub col: u16,
    /// The cell's font, as an index into [`Book::fonts`] plus one; 0 where the file does not say, or names a font that
    /// is certainly a Unicode one.
    pub font: u8,
    /// What it holds.
    pub value: Value,
}

/// One row that holds something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridRow {
    /// Row from zero.
    pub row: u32,
    /// Its filled cells from left to right.
    pub cells: Vec<GridCell>,
}

impl GridRow {
    /// What stands in this column; `Empty` where nothing does.
    pub fn value(&self, col: u16) -> Value {
        self.cell(col).map_or(Value::Empty, |cell| cell.value)
    }

    /// The filled cell of this column.
    pub fn cell(&self, col: u16) -> Option<&GridCell> {
        let at = self.cells.binary_search_by_key(&col, |cell| cell.col).ok()?;
        self.cells.get(at)
    }
}

/// Whether a sheet shows in Excel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// It shows.
    #[default]
    Visible,
    /// Hidden by a person, or by a program.
    Hidden,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The sheet's name; of a file without sheet names, the file's stem.
    pub name: String,
    /// Whether it shows.
    pub visibility: Visibility,
    /// Rows that hold something, from top to bottom.
    pub rows: Vec<GridRow>,
    /// Merged ranges, where the format tells them.
    pub merges: Vec<Area>,
    /// Rows that do not show (hidden or filtered away), first and last of each run, where the format tells them.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Columns that do not show, first and last of each run, where the format tells them.
    pub hidden_columns: Vec<(u16, u16)>,
    /// Why the sheet could not be read to its end, if so; the rows read until then are kept.
    pub trouble: Option<SheetTrouble>,
}

impl Grid {
    /// What stands in this cell; `Empty` where nothing does.
    pub fn value(&self, cell: Cell) -> Value {
        self.row(cell.row).map_or(Value::Empty, |row| row.value(cell.col))
    }

    /// The row of this number, if anything stands in it.
    pub fn row(&self, row: u32) -> Option<&GridRow> {
        let at = self.rows.binary_search_by_key(&row, |row| row.row).ok()?;
        self.rows.get(at)
    }

    /// Whether this row does not show.
    pub fn is_row_hidden(&self, row: u32) -> bool {
        let after = self.hidden_rows.partition_point(|&(first, _)| first <= row);
        after.checked_sub(1).and_then(|at| self.hidden_rows.get(at)).is_some_and(|&(_, last)| row <= last)
    }
}

/// Why a sheet of a readable file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SheetTrouble {
    /// Its part of the file is damaged or missing.
    Damaged,
    /// It has more rows, columns, cells or text than the limits allow.
    TooLarge,
    /// The parser failed in a way that it does not explain.
    Failed,
}

/// A run of letters inside a cell that has a font of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// First byte in the cell's text.
    pub start: u32,
    /// Byte behind the last.
    pub end: u32,
    /// The font, as in [`GridCell::font`].
    pub font: u8,
}

/// What stands in a file, as its reader found it.
#[derive(Default)]
pub struct Book {
    /// Its sheets in the file's order, hidden ones included; chart sheets are not among them.
    pub sheets: Vec<Grid>,
    /// All texts of its cells.
    pub strings: Strings,
    /// Fonts that may be legacy ones, by name.
    pub fonts: Vec<String>,
    /// Texts of which parts have fonts of their own.
    pub runs: Vec<(Text, Vec<Run>)>,
    /// When the file says it was last changed, in its own properties.
    pub modified: Option<DateTime>,
    /// The form number by which the program knows its own outputs, such as `pravas-1-region`: it stands in a document
    /// property, in a hidden sheet and in a visible cell, so that it survives other programs and a copied sheet.
    pub mark: Option<String>,
    /// Where the content is not what the name promises: what it is, as an extension without a dot (`html`, `xls`).
    pub really: Option<&'static str>,
}
