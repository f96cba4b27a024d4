//! *Filling* gives a row what its sheet says only once: a cell merged down, a ditto mark, a unit named at the top of its
//! block. What was filled carries the cell that it was taken from.

use super::context::Saying;
use super::marks::Mark;
use super::page::Page;
use super::rows::SubHeading;
use crate::model::grid::Value;
use crate::model::place::Cell;
use crate::model::table::{Column, Field, Origin, Table};
use crate::values::date::date_in;

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
            // A day of a calendar stands in its head and not in the row.
            let is_here = area.contains(table.cell(row, column));
            if is_here && !value.is_empty() && table.value(row, column).is_empty() {
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

/// Repeats units named once for a block of rows, where the sheet plainly works that way; not beyond a line between the rows
/// that names another.
pub(super) fn blocks(table: &mut Table, lines: &[SubHeading], kept: &[bool]) {
    let units = [Field::Region, Field::District, Field::Mandal, Field::Seat];
    let mut wider: Option<usize> = None;
    for field in units {
        let Some(column) = table.column(field) else { continue };
        if works_in_blocks(table, column) {
            let names = |line: &&SubHeading| line.says.iter().any(|saying| saying.field == Some(field));
            let row = |line: &SubHeading| kept.iter().take(line.from_row as usize).filter(|kept| **kept).count();
            let ends: Vec<usize> = lines.iter().filter(names).map(row).collect();
            fill_column(table, column, wider, &ends);
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

fn fill_column(table: &mut Table, column: usize, wider: Option<usize>, ends: &[usize]) {
    let mut last: Option<(Value, Cell)> = None;
    let mut unit = Value::Empty;
    for row in 0..table.rows.len() {
        if ends.contains(&row) {
            last = None;
        }
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

/// Adds a column for what lines between the rows say and no column does: the date of the visits below, or their post.
/// Says which field that is.
pub(super) fn banners(page: &mut Page, table: &mut Table, lines: &[SubHeading], kept: &[bool]) -> Option<Field> {
    let said = |line: &SubHeading| {
        // A month is no date; it is read with the days below it.
        let is_told = |saying: &&Saying| saying.field == Some(Field::Post) || date_in(&saying.text).is_some();
        let mut says = line.says.iter().filter(|saying| saying.field.is_some_and(is_of_banners));
        let saying = says.find(is_told)?;
        Some((saying.field?, saying.text.clone()))
    };
    let (field, _) = lines.iter().find_map(said)?;
    if table.column(field).is_some() {
        return None;
    }
    let mut starts: Vec<(usize, String, Cell)> = Vec::new();
    for line in lines {
        if let Some((_, text)) = said(line).filter(|(other, _)| *other == field) {
            let text = if field == Field::Post { text } else { date_in(&text).unwrap_or(text) };
            starts.push((kept.iter().take(line.from_row as usize).filter(|kept| **kept).count(), text, line.at));
        }
    }
    let (mut values, mut cells) = (Vec::new(), Vec::new());
    let (width, col) = (table.columns.len(), starts.first()?.2.col);
    for row in 0..table.rows.len() {
        for column in 0..width {
            values.push(table.value(row, column));
            cells.push(table.cell(row, column));
        }
        let above = starts.iter().rev().find(|(from, ..)| *from <= row);
        values.push(above.map_or(Value::Empty, |(_, text, _)| Value::Text(page.desk.strings.intern(text))));
        cells.push(above.map_or(Cell::new(table.rows.get(row).copied().unwrap_or(0), col), |(.., at)| *at));
        if let Some((.., at)) = above {
            table.origins.insert((row as u32, width as u16), Origin::FilledFrom(*at));
        }
    }
    let heading = page.desk.strings.intern(field.said().hi);
    table.columns.push(Column { col, field: Some(field), heading });
    (table.values, table.cells) = (values, cells);
    Some(field)
}

fn is_of_banners(field: Field) -> bool {
    matches!(field, Field::Post | Field::Date | Field::PlannedDate)
}

/// One question with a column for yes and a column for no (`रात्रि विश्राम: हाँ | नहीं`, ticks below): the first of them has the
/// answer, where it is blank and the other is not, that one's word.
pub(super) fn answers(page: &mut Page, table: &mut Table) {
    let stems: Vec<Option<(String, bool)>> =
        table.columns.iter().map(|column| super::heading::answer(page.desk.text(column.heading))).collect();
    for (yes, stem) in stems.iter().enumerate() {
        let Some((stem, true)) = stem else { continue };
        let Some(no) = stems.iter().position(|other| other.as_ref() == Some(&(stem.clone(), false))) else { continue };
        let reading = super::heading::read(stem);
        let asked = [Field::NightStay, Field::CommitteeMet].into_iter().find(|field| reading.fields.has(*field));
        let Some(field) = asked.filter(|field| table.column(*field).is_none_or(|at| at == yes || at == no)) else {
            continue;
        };
        for (at, column) in table.columns.iter_mut().enumerate() {
            if at == yes || column.field == Some(field) {
                column.field = (at == yes).then_some(field);
            }
        }
        let word = Value::Text(page.desk.strings.intern("नहीं"));
        for row in 0..table.rows.len() {
            let other = table.value(row, no);
            if table.value(row, yes).is_empty() && !other.is_empty() && !page.desk.is_blank(other) {
                let from = table.cell(row, no);
                set(table, row, yes, word, from);
            }
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
