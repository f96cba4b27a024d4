//! A *page* is a sheet as the recogniser looks at it: its cells with what is merged, what their texts mean, and whether
//! a column's letters are those of a legacy font.

use super::desk::Desk;
use super::heading::Reading;
use crate::model::grid::{Grid, GridCell, GridRow, Value};
use crate::model::place::{Area, Cell};
use crate::model::strings::Text;

/// One sheet and the desk of its file.
pub(super) struct Page<'a, 'b> {
    pub(super) grid: &'a Grid,
    pub(super) desk: &'a mut Desk<'b>,
}

impl<'a> Page<'a, '_> {
    /// The filled rows.
    pub(super) fn rows(&self) -> &'a [GridRow] {
        &self.grid.rows
    }

    pub(super) fn row(&self, index: usize) -> Option<&'a GridRow> {
        self.grid.rows.get(index)
    }

    /// Index of the first filled row at or below a row of the sheet.
    pub(super) fn index_of(&self, row: u32) -> usize {
        self.grid.rows.partition_point(|one| one.row < row)
    }

    /// What a cell means as a heading; nothing unless it is text.
    pub(super) fn reading(&mut self, cell: &GridCell) -> Reading {
        self.text_of(cell.value).map(|text| self.desk.reading(text)).unwrap_or_default()
    }

    /// The text of a cell that holds one.
    pub(super) fn text_of(&mut self, value: Value) -> Option<Text> {
        match value {
            Value::Text(text) if !self.desk.is_blank(value) => Some(text),
            _ => None,
        }
    }

    /// The texts above a row of the sheet, which are its titles where a form or a calendar begins there.
    pub(super) fn titles_above(&mut self, top: u32) -> Vec<(Cell, String)> {
        let mut titles = Vec::new();
        for row in self.rows().iter().take_while(|row| row.row < top) {
            for cell in &row.cells {
                if let Some(text) = self.text_of(cell.value) {
                    titles.push((Cell::new(row.row, cell.col), self.desk.text(text).to_owned()));
                }
            }
        }
        titles
    }

    /// The merged range that covers a cell.
    pub(super) fn merged(&self, cell: Cell) -> Option<Area> {
        self.grid.merges.iter().copied().find(|area| area.contains(cell))
    }

    /// Columns that a cell takes up, first and last: more than one where it is merged.
    pub(super) fn width(&self, cell: Cell) -> (u16, u16) {
        self.merged(cell).map_or((cell.col, cell.col), |area| (area.first.col, area.last.col))
    }
}

/// Whether a text begins like a number or a date, which no heading does.
pub(super) fn begins_with_digit(text: &str) -> bool {
    super::heading::unnumbered(text).trim_start_matches(['(', ' ', '+']).starts_with(|letter: char| letter.is_numeric())
}
