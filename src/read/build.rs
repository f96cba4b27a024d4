//! A book while it is read: texts interned and cleaned of what no keyboard types, fonts numbered, cells counted
//! against the limits, rows kept sparse and in order.

use super::fonts::may_be_legacy;
use super::limits::Limits;
use crate::model::grid::{Book, Grid, GridCell, GridRow, SheetTrouble, Value};
use crate::model::strings::Text;
use memchr::memchr;

/// A limit was met: the sheet ends here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full;

impl From<Full> for SheetTrouble {
    fn from(_: Full) -> Self {
        Self::TooLarge
    }
}

/// A book while it is read.
pub(super) struct BookBuilder<'l> {
    pub(super) book: Book,
    pub(super) limits: &'l Limits,
    cells_left: usize,
    text_left: usize,
}

impl<'l> BookBuilder<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self { book: Book::default(), limits, cells_left: limits.cells, text_left: limits.text_bytes }
    }

    /// Keeps a text; `None` for an empty one.
    pub(super) fn text(&mut self, text: &str) -> Result<Option<Text>, Full> {
        let cleaned;
        let text = if memchr(0, text.as_bytes()).is_none() {
            text
        } else {
            cleaned = text.replace('\0', "");
            cleaned.as_str()
        };
        if text.is_empty() {
            return Ok(None);
        }
        let before = self.book.strings.len();
        let kept = self.book.strings.intern(text);
        if self.book.strings.len() > before {
            self.text_left = self.text_left.checked_sub(text.len()).ok_or(Full)?;
        }
        Ok(Some(kept))
    }

    /// The same as the value of a cell.
    pub(super) fn text_value(&mut self, text: &str) -> Result<Value, Full> {
        Ok(self.text(text)?.map_or(Value::Empty, Value::Text))
    }

    /// The number of a font: 0 for one that is certainly a Unicode font.
    pub(super) fn font(&mut self, name: &str) -> u8 {
        if !may_be_legacy(name) {
            return 0;
        }
        let name = name.trim();
        let fonts = &mut self.book.fonts;
        let known = fonts.iter().position(|known| known.eq_ignore_ascii_case(name));
        if known.is_none() && fonts.len() < usize::from(u8::MAX) {
            fonts.push(name.to_owned());
        }
        // Beyond so many fonts a cell tells nothing, which is better than a font that is not its own.
        let at = known.or_else(|| fonts.iter().position(|known| known == name));
        at.map_or(0, |at| u8::try_from(at + 1).unwrap_or(0))
    }

    /// Puts a cell into a sheet; an empty one is no cell.
    pub(super) fn put(
        &mut self,
        sheet: &mut SheetBuilder,
        row: u32,
        col: u32,
        font: u8,
        value: Value,
    ) -> Result<(), Full> {
        if value.is_empty() {
            return Ok(());
        }
        if row >= self.limits.rows || col >= self.limits.columns {
            return Err(Full);
        }
        let col = u16::try_from(col).map_err(|_| Full)?;
        self.cells_left = self.cells_left.checked_sub(1).ok_or(Full)?;
        sheet.push(row, GridCell { col, font, value });
        Ok(())
    }
}

/// A sheet while it is read.
#[derive(Default)]
pub(super) struct SheetBuilder {
    pub(super) grid: Grid,
    unordered: bool,
}

impl SheetBuilder {
    pub(super) fn new(name: impl Into<String>) -> Self {
        Self { grid: Grid { name: name.into(), ..Grid::default() }, unordered: false }
    }

    fn push(&mut self, row: u32, cell: GridCell) {
        match self.grid.rows.last_mut() {
            Some(last) if last.row == row => {
                self.unordered |= last.cells.last().is_some_and(|before| before.col >= cell.col);
                last.cells.push(cell);
            }
            last => {
                let (wide, after) = last.map_or((8, true), |last| (last.cells.len(), last.row < row));
                self.unordered |= !after;
                let mut cells = Vec::with_capacity(wide);
                cells.push(cell);
                self.grid.rows.push(GridRow { row, cells });
            }
        }
    }

    /// Marks rows as hidden, first and last.
    pub(super) fn hide_rows(&mut self, first: u32, last: u32) {
        match self.grid.hidden_rows.last_mut() {
            Some((_, end)) if end.checked_add(1) == Some(first) => *end = last,
            _ => self.grid.hidden_rows.push((first, last)),
        }
    }

    /// Marks columns as hidden, first and last.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        if let Ok(first) = u16::try_from(first) {
            self.grid.hidden_columns.push((first, u16::try_from(last).unwrap_or(u16::MAX)));
        }
    }

    /// The sheet, its rows and cells in order; of two cells at one address the later stays.
    pub(super) fn finish(mut self) -> Grid {
        if self.unordered {
            let mut rows: Vec<GridRow> = Vec::with_capacity(self.grid.rows.len());
            self.grid.rows.sort_by_key(|row| row.row);
            for row in self.grid.rows {
                match rows.last_mut() {
                    Some(last) if last.row == row.row => last.cells.extend(row.cells),
                    _ => rows.push(row),
                }
            }
            for row in &mut rows {
                row.cells.reverse();
                row.cells.sort_by_key(|cell| cell.col);
                row.cells.dedup_by_key(|cell| cell.col);
            }
            self.grid.rows = rows;
        }
        self.grid.hidden_rows.sort_unstable();
        // Runs may lie within others; joined, the last that begins before a row tells.
        self.grid.hidden_rows.dedup_by(|next, run| {
            let joins = next.0 <= run.1;
            run.1 = if joins { run.1.max(next.1) } else { run.1 };
            joins
        });
        self.grid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_out_of_order_are_put_in_order_and_the_later_stays() {
        let limits = Limits::default();
        let mut book = BookBuilder::new(&limits);
        let mut sheet = SheetBuilder::new("x");
        for (row, col, number) in [(2, 1, 1.0), (0, 3, 2.0), (2, 0, 3.0), (2, 1, 4.0)] {
            book.put(&mut sheet, row, col, 0, Value::Number(number)).unwrap();
        }
        let grid = sheet.finish();
        let told: Vec<_> =
            grid.rows.iter().flat_map(|row| row.cells.iter().map(move |c| (row.row, c.col, c.value))).collect();
        let number = Value::Number;
        assert_eq!(told, [(0, 3, number(2.0)), (2, 0, number(3.0)), (2, 1, number(4.0))]);
    }

    #[test]
    fn nul_letters_go_and_limits_hold() {
        let limits = Limits { cells: 1, text_bytes: 10, ..Limits::default() };
        let mut book = BookBuilder::new(&limits);
        let text = book.text("उ\0").unwrap().unwrap();
        assert_eq!(book.book.strings.get(text), "उ");
        assert!(book.text("a text of more than ten bytes").is_err());
        let mut sheet = SheetBuilder::new("x");
        assert!(book.put(&mut sheet, 0, 0, 0, Value::Truth(true)).is_ok());
        assert!(book.put(&mut sheet, 0, 1, 0, Value::Truth(true)).is_err());
        assert!(book.put(&mut sheet, 0, 70_000, 0, Value::Truth(true)).is_err());
    }
}
