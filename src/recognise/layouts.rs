//! How forms *lay out* their labels: with the value of each in the row below, or with the records in columns beside one
//! another.

use super::block::Block;
use super::form::Entry;
use super::heading::{Reading, read};
use super::page::Page;
use crate::model::grid::{GridRow, Value};
use crate::model::place::Cell;
use crate::model::table::Field;
use crate::values::date;
use std::collections::BTreeMap;

/// Labels in rows, their values in the row below each: blocks with one row each that say different things.
pub(super) fn stacked(page: &mut Page, blocks: &[Block]) -> Option<Vec<Entry>> {
    let (first, second) = (blocks.first()?, blocks.get(1)?);
    let same = first.readings().iter().any(|one| second.readings().iter().any(|other| one.fields == other.fields));
    let mut entries = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let from = page.index_of(block.bottom + 1);
        let to = blocks.get(at + 1).map_or(page.rows().len(), |next| page.index_of(next.top));
        if same || to.saturating_sub(from) > 1 {
            return None;
        }
        let row = page.row(from).filter(|_| from < to);
        for column in &block.columns {
            let at = Cell::new(row.map_or(block.bottom + 1, |row| row.row), column.col);
            let value = row.map_or(Value::Empty, |row| row.value(column.col));
            entries.push(Entry {
                reading: column.reading,
                heading: column.heading.clone(),
                label: column.cell,
                value,
                at,
            });
        }
    }
    Some(entries)
}

/// Labels below one another in one column, and records beside one another right of them. Where only two labels are known,
/// each record has a day: what stands right of a value could be a remark otherwise.
pub(super) fn across(page: &mut Page) -> Vec<Entry> {
    let labels = labels(page);
    let Some(lane) = labels.first().map(|(cell, _)| cell.col) else { return Vec::new() };
    if labels.len() < 2 || labels.iter().any(|(cell, _)| cell.col != lane) {
        return Vec::new();
    }
    let top = labels.first().map_or(0, |(cell, _)| cell.row);
    let bottom = last_label(page, lane, labels.last().map_or(0, |(cell, _)| cell.row));
    let days = labels.iter().find(|(_, reading)| asks_for_day(*reading)).map(|(cell, _)| cell.row);
    let rows: Vec<u32> = page.rows().iter().map(|row| row.row).filter(|row| (top..=bottom).contains(row)).collect();
    let is_record = |page: &mut Page, col: u16, count: usize| {
        let has_day = days.is_some_and(|row| is_day(page, page.grid.value(Cell::new(row, col))));
        let is_named = !page.desk.is_blank(page.grid.value(Cell::new(top, col)));
        if labels.len() == 2 {
            has_day && count == rows.len()
        } else {
            count * 5 >= rows.len() * 3 || has_day && is_named
        }
    };
    let filled = filled(page, &rows, lane);
    let records = filled.into_iter().filter(|(col, count)| is_record(page, *col, *count));
    let records: Vec<u16> = records.map(|(col, _)| col).collect();
    if records.len() < 2 {
        return Vec::new();
    }
    let mut entries = Vec::new();
    for col in records {
        for &row in &rows {
            let label = Cell::new(row, lane);
            let Some(heading) = page.desk.shown(page.grid.value(label)) else { continue };
            let at = Cell::new(row, col);
            entries.push(Entry { reading: read(&heading), heading, label, value: page.grid.value(at), at });
        }
    }
    entries
}

/// How many of these rows are filled in each column right of the labels. Colons in a column of their own are no values.
fn filled(page: &mut Page, rows: &[u32], lane: u16) -> BTreeMap<u16, usize> {
    let mut filled: BTreeMap<u16, usize> = BTreeMap::new();
    for &row in rows {
        let cells = page.grid.row(row).map(|row| row.cells.as_slice()).unwrap_or_default();
        for cell in cells.iter().filter(|cell| cell.col > lane) {
            let is_value = !page.desk.is_blank(cell.value) && !is_colon(page, cell.value);
            *filled.entry(cell.col).or_default() += usize::from(is_value);
        }
    }
    filled
}

/// Whether a cell only parts a label from its value.
pub(super) fn is_colon(page: &Page, value: Value) -> bool {
    page.desk.shown(value).is_some_and(|shown| matches!(shown.trim(), ":" | "-" | ":-"))
}

pub(super) fn asks_for_day(reading: Reading) -> bool {
    [Field::Date, Field::DateFrom, Field::PlannedDate].iter().any(|field| reading.fields.has(*field))
}

fn is_day(page: &Page, value: Value) -> bool {
    match value {
        Value::Date(_) => true,
        Value::Text(text) => {
            let text = page.desk.text(text);
            date::date_in(text).is_some() || super::rows::is_day(text)
        }
        _ => false,
    }
}

/// Whether a label heads a column of a list instead: right of it stands what it does not ask for, or nothing, and below it
/// what it does. No form takes the text of a heading for a day or a name.
pub(super) fn heads_column(page: &Page, entry: &Entry) -> bool {
    if entry.at == entry.label {
        return false;
    }
    let below = |by: u32| page.grid.value(Cell::new(entry.label.row + by, entry.label.col));
    let first = below(1);
    let is_beside = entry.at.row == entry.label.row && !entry.value.is_empty();
    if asks_for_day(entry.reading) {
        // Nothing but a day: a line below may be a label with its own.
        let is_bare = |value: Value| match value {
            Value::Text(text) => super::rows::is_day(page.desk.text(text)),
            value => matches!(value, Value::Date(_)),
        };
        let is_wrong = matches!(entry.value, Value::Text(_)) && !is_day(page, entry.value);
        return is_bare(first) && if is_beside { is_wrong } else { is_bare(below(2)) };
    }
    let is_name = [Field::Name, Field::Visitor].iter().any(|field| entry.reading.fields.has(*field));
    is_name && is_beside && matches!(entry.value, Value::Number(_)) && matches!(first, Value::Text(_))
}

/// Labels below one another in one column, each with its value right below it. One of them has a day: the labels of a form
/// that nobody filled in stand like this too.
pub(super) fn below(page: &mut Page) -> Vec<Entry> {
    let labels = labels(page);
    let Some(lane) = labels.first().map(|(cell, _)| cell.col) else { return Vec::new() };
    let Some(top) = page.rows().iter().position(|row| is_label_below(page, row, lane)) else { return Vec::new() };
    let rows = page.rows().get(top..).unwrap_or_default();
    if rows.iter().any(|row| row.cells.iter().any(|cell| cell.col != lane && !page.desk.is_blank(cell.value))) {
        return Vec::new();
    }
    let mut entries = Vec::new();
    let mut rows = rows.iter().peekable();
    while let Some(row) = rows.next() {
        let (label, value) = (Cell::new(row.row, lane), row.value(lane));
        let Some(text) = page.text_of(value) else { return Vec::new() };
        let typed = page.desk.text(text).trim().to_owned();
        if let Some((reading, heading, value)) = labelled(&typed) {
            let (heading, value) = (heading.to_owned(), Value::Text(page.desk.strings.intern(value)));
            entries.push(Entry { reading, heading, label, value, at: label });
            continue;
        }
        let is_value = |page: &mut Page, next: &GridRow| next.row == row.row + 1 && !is_label_below(page, next, lane);
        let answer = rows.next_if(|next| is_value(page, next));
        let heading = typed.trim_end_matches([':', '-', '–', ' ', '：']).to_owned();
        let reading = read(&heading);
        // A line at the end that nothing answers is no label: a signature, a note.
        if answer.is_some() || reading.is_sure() {
            let (value, at) = answer.map_or((Value::Empty, label), |row| (row.value(lane), Cell::new(row.row, lane)));
            entries.push(Entry { reading, heading, label, value, at });
        }
    }
    let is_dated = entries.iter().any(|entry| asks_for_day(entry.reading) && is_day(page, entry.value));
    let has_below = entries.iter().any(|entry| entry.at.row > entry.label.row);
    if is_dated && has_below { entries } else { Vec::new() }
}

/// Whether a row has a label that is known in this column, alone or with its value behind it.
fn is_label_below(page: &mut Page, row: &GridRow, lane: u16) -> bool {
    let Some(text) = page.text_of(row.value(lane)) else { return false };
    let reading = page.desk.reading(text);
    reading.names_field() || labelled(page.desk.text(text).trim()).is_some()
}

/// A label with its value in one text: `मंडल: कालपी`.
pub(super) fn labelled(typed: &str) -> Option<(Reading, &str, &str)> {
    let (label, value) = typed.split_once([':', '：', '–', '—']).or_else(|| typed.split_once(" - "))?;
    let reading = read(label);
    let is_label = reading.names_field() && !value.trim().is_empty();
    is_label.then(|| (reading, label.trim(), value.trim()))
}

/// The last row of labels: below those that are known, without a gap, others may stand with values of their own.
fn last_label(page: &mut Page, lane: u16, known: u32) -> u32 {
    let mut last = known;
    while let Some(row) = page.grid.row(last + 1) {
        let is_label = page.text_of(row.value(lane)).is_some();
        let has_values = row.cells.iter().any(|cell| cell.col > lane && !page.desk.is_blank(cell.value));
        if !is_label || !has_values {
            break;
        }
        last += 1;
    }
    last
}

/// All cells that are surely labels of fields, row after row.
pub(super) fn labels(page: &mut Page) -> Vec<(Cell, Reading)> {
    let mut labels = Vec::new();
    for row in page.rows() {
        for cell in &row.cells {
            let reading = page.reading(cell);
            if reading.names_field() {
                labels.push((Cell::new(row.row, cell.col), reading));
            }
        }
    }
    labels
}
