//! *Filling* gives a row what its sheet says only once: a cell merged down, a ditto mark, a unit named at the top of its
//! block. What was filled carries the cell that it was taken from.

use super::marks::Mark;
use super::page::Page;
use crate::model::grid::Value;
use crate::model::place::Cell;
use crate::model::table::{Field, Origin, Table};

/// Repeats what is merged down over several rows.
pub(super) fn merged(page: &Page, table: &mut Table, below: u32) {
    for area in &page.grid.merges {
        if area.last.row == area.first.row || area.first.row <= below {
            continue;
        }
        let Some(column) = table.columns.iter().position(|column| column.col == area.first.col) else { continue };
        if table.columns.get(column).is_some_and(|column| column.field == Some(Field::Serial)) {
            continue;
        }
        let value = page.grid.value(area.first);
        let from = table.rows.partition_point(|&row| row <= area.first.row);
        let to = table.rows.partition_point(|&row| row <= area.last.row);
        for row in from..to {
            if !value.is_empty() && table.value(row, column).is_empty() {
                set(table, row, column, value, area.first);
            }
        }
    }
}

/// Repeats the value above where a cell says that it is the same.
pub(super) fn ditto(page: &mut Page, table: &mut Table) {
    for row in 1..table.rows.len() {
        for column in 0..table.columns.len() {
            let Value::Text(text) = table.value(row, column) else { continue };
            if page.desk.mark(text) == Mark::Ditto {
                let above = table.value(row - 1, column);
                let from = source(table, row - 1, column);
                set(table, row, column, above, from);
            }
        }
    }
}

/// Repeats units named once for a block of rows, where the sheet plainly works that way.
pub(super) fn blocks(table: &mut Table) {
    let units = [Field::Region, Field::District, Field::Mandal, Field::Seat];
    let mut wider: Option<usize> = None;
    for field in units {
        let Some(column) = table.column(field) else { continue };
        if works_in_blocks(table, column) {
            fill_column(table, column, wider);
        }
        wider = Some(column);
    }
}

/// Whether a column names a value only in the first row of each block: at least two rows are blank below a named one, a
/// good part of all, and hardly two rows that follow one another repeat a value.
fn works_in_blocks(table: &Table, column: usize) -> bool {
    let (mut named, mut blank, mut same) = (0, 0, 0);
    let mut before = Value::Empty;
    for row in 0..table.rows.len() {
        // Several records of one row of the sheet say the same of it.
        if row.checked_sub(1).is_some_and(|above| table.rows.get(above) == table.rows.get(row)) {
            continue;
        }
        let value = table.value(row, column);
        match (value.is_empty(), before.is_empty()) {
            (true, false) => blank += 1,
            (true, true) => {}
            (false, _) => {
                let own = !table.origins.contains_key(&(row as u32, column as u16));
                same += usize::from(own && value == before);
                named += 1;
                before = value;
            }
        }
    }
    blank >= 2 && blank * 3 >= named * 2 && same * 4 <= blank
}

fn fill_column(table: &mut Table, column: usize, wider: Option<usize>) {
    let mut last: Option<(Value, Cell)> = None;
    let mut unit = Value::Empty;
    for row in 0..table.rows.len() {
        let value = table.value(row, column);
        let around = wider.map_or(Value::Empty, |wider| table.value(row, wider));
        // A new district begins without a mandal: the mandal of the one above is not meant.
        let is_other = !around.is_empty() && !unit.is_empty() && around != unit;
        unit = if around.is_empty() { unit } else { around };
        if !value.is_empty() {
            last = Some((value, source(table, row, column)));
        } else if is_other {
            last = None;
        } else if let Some((value, from)) = last {
            set(table, row, column, value, from);
        }
    }
}

/// The cell that a value was typed in.
fn source(table: &Table, row: usize, column: usize) -> Cell {
    match table.origins.get(&(row as u32, column as u16)) {
        Some(Origin::FilledFrom(cell)) => *cell,
        _ => table.cell(row, column),
    }
}

fn set(table: &mut Table, row: usize, column: usize, value: Value, from: Cell) {
    let width = table.columns.len();
    if let Some(slot) = table.values.get_mut(row * width + column) {
        *slot = value;
        table.origins.insert((row as u32, column as u16), Origin::FilledFrom(from));
    }
}
