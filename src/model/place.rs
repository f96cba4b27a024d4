//! A *place* says where something stands: file, sheet and cell, in the sheet's own coordinates. Whatever was skipped
//! above or left of a table, row 7 is the row that Excel shows as 7.

use std::fmt;

/// A file of the run: its index in [`Sources`](super::source::Sources), which are in the order of their paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A sheet of a file: its index among the file's sheets, hidden ones counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SheetId(pub u32);

/// One cell of a sheet, counted from zero; shows itself as Excel writes it (`C7`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// Row from zero; Excel shows it plus one.
    pub row: u32,
    /// Column from zero; Excel shows it as letters.
    pub col: u16,
}

impl Cell {
    /// The cell in this row and column, both from zero.
    pub const fn new(row: u32, col: u16) -> Self {
        Self { row, col }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.col), self.row + 1)
    }
}

/// The letters of a column counted from zero: 0 is `A`, 26 is `AA`.
pub fn column_letters(col: u16) -> String {
    let mut left = u32::from(col) + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// A rectangle of cells, both corners inside; shows itself as `A4:K64`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Area {
    /// Upper left corner.
    pub first: Cell,
    /// Lower right corner.
    pub last: Cell,
}

impl Area {
    /// The rectangle between two corners.
    pub const fn new(first: Cell, last: Cell) -> Self {
        Self { first, last }
    }

    /// Whether the cell lies in it.
    pub fn contains(&self, cell: Cell) -> bool {
        (self.first.row..=self.last.row).contains(&cell.row) && (self.first.col..=self.last.col).contains(&cell.col)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.first, self.last)
    }
}

/// Where something stands, as exactly as is known: a file, a sheet of it, a cell of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The sheet, where one is meant.
    pub sheet: Option<SheetId>,
    /// The cell, where one is meant.
    pub cell: Option<Cell>,
}

impl Place {
    /// A file as a whole.
    pub const fn file(file: FileId) -> Self {
        Self { file, sheet: None, cell: None }
    }

    /// A sheet as a whole.
    pub const fn sheet(file: FileId, sheet: SheetId) -> Self {
        Self { file, sheet: Some(sheet), cell: None }
    }

    /// One cell.
    pub const fn cell(file: FileId, sheet: SheetId, cell: Cell) -> Self {
        Self { file, sheet: Some(sheet), cell: Some(cell) }
    }
}

/// A value and the cell that it came from. An empty cell has an address too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// What the cell says.
    pub value: T,
    /// Where it says so.
    pub at: Cell,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_show_themselves_as_excel_does() {
        let check = |row, col, expected: &str| assert_eq!(Cell::new(row, col).to_string(), expected);
        check(0, 0, "A1");
        check(6, 2, "C7");
        check(0, 25, "Z1");
        check(0, 26, "AA1");
        check(1_048_575, 16_383, "XFD1048576");
    }
}
