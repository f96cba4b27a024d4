//! What is doubtful about a table: columns that nobody knows, columns that claim one field, required fields that are
//! nowhere, error cells, rows that nothing identifies.

use super::assemble::{Setting, doubt, is_said, place};
use super::block::Block;
use super::context::Saying;
use super::heading::answer;
use super::kind::Fit;
use super::page::Page;
use super::rows::{Col, is_identity};
use crate::model::doubt::{Doubt, What};
use crate::model::grid::{CellFault, Value};
use crate::model::place::{Cell, column_letters};
use crate::model::table::{Field, Table};
use std::collections::BTreeMap;

/// All doubts of a table, in the order of what they are.
pub(super) fn of_table(
    page: &Page,
    block: &Block,
    fit: &Fit,
    columns: &[Col],
    table: &Table,
    titles: &[(Cell, Saying)],
    setting: &Setting,
) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let heading = Cell::new(block.main, block.first_col());
    // A date that is still missing was said nowhere from where rows could take it.
    let is_day = |field: &Field| matches!(field, Field::Date | Field::PlannedDate);
    for &field in fit.missing.iter().filter(|field| is_day(field) || !is_said(page, titles, setting, **field)) {
        let mut missing = doubt(setting, What::MissingColumn(fit.kind), heading);
        missing.field = Some(field);
        doubts.push(missing);
    }
    doubts.extend(clashes(block, fit, setting));
    doubts.extend(unmapped(fit, block, columns, setting));
    doubts.extend(faults(table, setting));
    doubts.extend(long_texts(page, table, setting));
    // Where the column itself is missing, that is the finding, and not every row of it.
    let is_missing = fit.missing.iter().any(|field| is_identity(fit.kind, Some(*field)));
    for &row in table.skipped.iter().filter(|_| !is_missing) {
        doubts.push(Doubt::new(What::SkippedRow, table.row_place(row as usize)));
    }
    doubts
}

fn clashes(block: &Block, fit: &Fit, setting: &Setting) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for &(field, winner, loser) in &fit.clashes {
        let (Some(one), Some(other)) = (block.columns.get(winner), block.columns.get(loser)) else { continue };
        let mut clash = doubt(setting, What::DuplicateHeading(fit.kind), other.cell).typed(field, &other.heading);
        clash.related.push(place(setting, one.cell));
        doubts.push(clash);
    }
    doubts
}

fn unmapped(fit: &Fit, block: &Block, columns: &[Col], setting: &Setting) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for column in columns.iter().filter(|column| column.field.is_none()) {
        let is_clash = fit.clashes.iter().any(|(_, winner, loser)| {
            [winner, loser].iter().any(|at| block.columns.get(**at).is_some_and(|head| head.col == column.col))
        });
        // The column for no beside the one for yes has been read with it.
        let is_no = answer(&column.heading).is_some_and(|(stem, yes)| {
            !yes && columns.iter().any(|other| answer(&other.heading) == Some((stem.clone(), true)))
        });
        if is_clash || is_no {
            continue;
        }
        let mut unknown = doubt(setting, What::UnmappedColumn, column.cell);
        let heading = if column.heading.is_empty() { column_letters(column.col) } else { column.heading.clone() };
        unknown.value = Some(heading);
        doubts.push(unknown);
    }
    doubts
}

/// UTF-16 units that a cell of Excel can hold.
const CELL: usize = 32_767;

/// Texts that no cell of an output can hold; they are cut there.
fn long_texts(page: &Page, table: &Table, setting: &Setting) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let width = table.columns.len().max(1);
    for (at, value) in table.values.iter().enumerate() {
        let Value::Text(text) = *value else { continue };
        let text = page.desk.text(text);
        // No letter takes fewer bytes than units: few texts need counting.
        let length = if text.len() > CELL { text.encode_utf16().count() } else { 0 };
        if length > CELL {
            let (row, column) = (at / width, at % width);
            let mut long = doubt(setting, What::TextCut(length as u64), table.cell(row, column));
            long.field = table.columns.get(column).and_then(|column| column.field);
            doubts.push(long);
        }
    }
    doubts
}

/// Error cells of a column that are named one by one; of more, the first stands for all.
const NAMED_ONE_BY_ONE: usize = 8;

fn faults(table: &Table, setting: &Setting) -> Vec<Doubt> {
    let mut found = ErrorCells::new();
    let width = table.columns.len().max(1);
    for (at, value) in table.values.iter().enumerate() {
        let (row, column) = (at / width, at % width);
        if let (Value::Fault(fault), None) = (value, table.origins.get(&(row as u32, column as u16))) {
            let field = table.columns.get(column).and_then(|column| column.field);
            let (_, cells) = found.entry((column, *fault)).or_insert((field, Vec::new()));
            // What a row says of all its records stands in each of them, one after the other.
            let cell = table.cell(row, column);
            if cells.last() != Some(&cell) {
                cells.push(cell);
            }
        }
    }
    error_cells(found, setting)
}

/// The error cells of each column, with its field.
pub(super) type ErrorCells = BTreeMap<(usize, CellFault), (Option<Field>, Vec<Cell>)>;

pub(super) fn error_cells(found: ErrorCells, setting: &Setting) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for ((_, fault), (field, cells)) in found {
        let groups: Vec<&[Cell]> =
            if cells.len() <= NAMED_ONE_BY_ONE { cells.chunks(1).collect() } else { vec![&cells] };
        for group in groups {
            let Some((first, rest)) = group.split_first() else { continue };
            let mut one = doubt(setting, What::ErrorCell(fault), *first);
            one.field = field;
            one.value = Some(fault.shown().to_owned());
            one.count = group.len() as u32;
            one.related = rest.iter().map(|cell| place(setting, *cell)).collect();
            doubts.push(one);
        }
    }
    doubts
}
