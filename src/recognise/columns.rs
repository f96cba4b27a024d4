//! From the rows of a heading to its columns: each takes the texts above it, through whatever is merged.

use super::block::{Block, HeadColumn, read_parts};
use super::continued::is_numbering;
use super::heading::read_misspelt;
use super::page::Page;
use crate::model::grid::Value;
use crate::model::place::{Area, Cell};

/// The block of these rows.
pub(super) fn block(page: &mut Page, top: u32, bottom: u32) -> Block {
    let merges: Vec<Area> =
        page.grid.merges.iter().copied().filter(|area| area.first.row <= bottom && area.last.row >= top).collect();
    let rows: Vec<u32> = (top..=bottom).filter(|&row| !is_counting(page, row)).collect();
    let mut columns = Vec::new();
    for col in cols(page, top, bottom) {
        if let Some(column) = column(page, &rows, col, &merges) {
            columns.push(column);
        }
    }
    let main = rows.iter().copied().max_by_key(|&row| {
        let named = columns.iter().filter(|column: &&HeadColumn| column.cell.row == row && column.reading.is_known());
        (named.count(), std::cmp::Reverse(row))
    });
    Block { top, bottom, main: main.unwrap_or(top), columns, repeats: Vec::new() }
}

/// All columns that some row of the heading names.
fn cols(page: &Page, top: u32, bottom: u32) -> Vec<u16> {
    let mut cols: Vec<u16> = Vec::new();
    for row in page.rows().iter().skip(page.index_of(top)).take_while(|row| row.row <= bottom) {
        cols.extend(row.cells.iter().map(|cell| cell.col));
    }
    cols.sort_unstable();
    cols.dedup();
    cols
}

/// Whether a row counts the columns, as numbers or typed as `(1)` or `क`: that is no part of what they are called.
fn is_counting(page: &mut Page, row: u32) -> bool {
    let Some(row) = page.grid.row(row) else { return true };
    row.cells.iter().all(|cell| matches!(cell.value, Value::Number(_))) || is_numbering(page, row, 0)
}

/// The column's heading: the text of each row, repeated ones once.
fn column(page: &mut Page, rows: &[u32], col: u16, merges: &[Area]) -> Option<HeadColumn> {
    let mut parts: Vec<String> = Vec::new();
    let mut cell = None;
    for (position, &row) in rows.iter().enumerate() {
        let own = Cell::new(row, col);
        let source = merges.iter().find(|area| area.contains(own)).map_or(own, |area| area.first);
        let source = if page.grid.value(source).is_empty() && position + 1 < rows.len() {
            group_on_the_left(page, own, rows.get(position + 1).copied(), merges).unwrap_or(source)
        } else {
            source
        };
        let Some(text) = page.text_of(page.grid.value(source)) else { continue };
        let shown = page.desk.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
        if parts.last() != Some(&shown) {
            parts.push(shown);
        }
        if source.col == col {
            cell = Some(source);
        }
    }
    let cell = cell?;
    let mut reading = read_parts(&parts);
    if let [_] = parts.as_slice() {
        // Line breaks part two languages; joining the words loses them.
        if let Some(text) = page.text_of(page.grid.value(cell)) {
            reading = page.desk.reading(text);
        }
    }
    if !reading.is_known() {
        reading = read_misspelt(&parts.join(" "));
    }
    Some(HeadColumn { col, cell, heading: parts.join(" "), reading })
}

/// Where a format tells nothing of merged cells: the group name left of an empty cell, if the row below names both.
fn group_on_the_left(page: &Page, cell: Cell, below: Option<u32>, merges: &[Area]) -> Option<Cell> {
    let below = page.grid.row(below?)?;
    let row = page.grid.row(cell.row)?;
    let left = row.cells.iter().rev().find(|one| one.col < cell.col)?;
    let group = Cell::new(cell.row, left.col);
    let is_merged = merges.iter().any(|area| area.contains(group));
    let all_named = (left.col..=cell.col).all(|col| below.cell(col).is_some());
    (!is_merged && all_named).then_some(group)
}
