//! Lays records out on a sheet: a heading of one or two rows, then a row for each record, with all that offices add
//! between them. It remembers where each record came to stand.

use super::sheet::{Cell, Sheet};
use std::collections::BTreeMap;

/// Which record a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A committee member.
    Member(usize),
    /// A visit.
    Visit(usize),
    /// A row of feedback.
    Feedback(usize),
    /// A row that the truth does not know: of the plan, or of an older version.
    Other,
}

/// One record: what is typed, by field.
#[derive(Clone, Debug)]
pub struct Record {
    /// Which it is.
    pub key: Key,
    /// What is typed.
    pub cells: BTreeMap<&'static str, Cell>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its field.
    pub field: &'static str,
    /// Its heading.
    pub heading: String,
    /// The heading above it that it shares with its neighbours.
    pub group: Option<String>,
}

/// What an office adds to a plain table.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// A heading of two rows.
    pub two_rows: bool,
    /// A row of column numbers under the heading.
    pub numbering: bool,
    /// The heading again after so many rows.
    pub repeat: Option<usize>,
    /// A row of totals at the end, with this word.
    pub total: Option<&'static str>,
    /// A column whose equal neighbours are merged.
    pub merged: Option<&'static str>,
    /// A column that is left blank where it repeats.
    pub filled_down: Option<&'static str>,
}

/// Where a table came to stand.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    /// Row of each record, from zero.
    pub rows: Vec<(Key, u32)>,
    /// Column of each field.
    pub columns: BTreeMap<&'static str, u16>,
    /// The row under the last one.
    pub end: u32,
}

/// Lays a table out with its first heading cell at a place.
pub fn lay(sheet: &mut Sheet, at: (u32, u16), columns: &[Column], records: &[Record], look: &Look) -> Laid {
    let (mut row, left) = at;
    let mut laid = Laid::default();
    for (col, column) in (left..).zip(columns) {
        laid.columns.entry(column.field).or_insert(col);
    }
    row = head(sheet, (row, left), columns, look.two_rows);
    if look.numbering {
        for (number, col) in (1..).zip(left..left + columns.len() as u16) {
            sheet.put(row, col, Cell::text(format!("({number})")));
        }
        row += 1;
    }
    let mut previous: Option<(String, u32)> = None;
    for (number, record) in records.iter().enumerate() {
        if look.repeat.is_some_and(|every| number > 0 && number % every == 0) {
            row = head(sheet, (row, left), columns, false);
        }
        for (col, column) in (left..).zip(columns) {
            let Some(cell) = record.cells.get(column.field) else { continue };
            if look.merged.or(look.filled_down) == Some(column.field) {
                let shown = cell.shown();
                match &previous {
                    Some((text, _)) if *text == shown || shown.is_empty() => continue,
                    _ => {
                        close(sheet, look, &previous, (row, col));
                        previous = Some((shown, row));
                    }
                }
            }
            sheet.put(row, col, cell.clone());
        }
        laid.rows.push((record.key, row));
        row += 1;
    }
    if let Some(&col) = look.merged.and_then(|field| laid.columns.get(field)) {
        close(sheet, look, &previous, (row, col));
    }
    if let Some(word) = look.total {
        sheet.put(row, left, Cell::text(word));
        sheet.put(row, left + columns.len() as u16 - 1, Cell::Number(records.len() as f64));
        row += 1;
    }
    laid.end = row;
    laid
}

fn close(sheet: &mut Sheet, look: &Look, previous: &Option<(String, u32)>, (row, col): (u32, u16)) {
    if let (Some((_, first)), Some(_)) = (previous, look.merged)
        && row - first > 1
    {
        sheet.merges.push([*first, u32::from(col), row - 1, u32::from(col)]);
    }
}

fn head(sheet: &mut Sheet, (row, left): (u32, u16), columns: &[Column], two_rows: bool) -> u32 {
    if !two_rows {
        for (col, column) in (left..).zip(columns) {
            sheet.put(row, col, Cell::text(&column.heading));
        }
        return row + 1;
    }
    let mut open: Option<(String, u16)> = None;
    for (col, column) in (left..).zip(columns) {
        match &column.group {
            Some(group) => {
                if open.as_ref().is_none_or(|(text, _)| text != group) {
                    sheet.put(row, col, Cell::text(group));
                    open = Some((group.clone(), col));
                } else if let Some((_, first)) = &open {
                    let range = [row, u32::from(*first), row, u32::from(col)];
                    sheet.merges.retain(|merge| merge[..2] != range[..2]);
                    sheet.merges.push(range);
                }
                sheet.put(row + 1, col, Cell::text(&column.heading));
            }
            None => {
                open = None;
                sheet.put(row, col, Cell::text(&column.heading));
                sheet.merges.push([row, u32::from(col), row + 1, u32::from(col)]);
            }
        }
    }
    row + 2
}
