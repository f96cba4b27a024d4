//! The *records* of a form: which of its labels with their values belong together.

use super::form::Entry;
use super::heading::Reading;
use super::page::Page;
use crate::model::table::Field;

/// The entries of each record: one begins where a label comes again.
pub(super) fn records(page: &mut Page, entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut records: Vec<Vec<Entry>> = Vec::new();
    for entry in without_lines(page, entries) {
        let again = records
            .last()
            .is_none_or(|record| record.iter().any(|other| is_same(other, &entry.reading, &entry.heading)));
        if again {
            let said = records.last().map(|record| said_before(record, &entry)).unwrap_or_default();
            records.push(said);
        }
        if let Some(record) = records.last_mut() {
            let first = if again { 0 } else { record.len() };
            record.insert(first, entry);
        }
    }
    records
}

/// Where the label of the day comes twice in two lines, the record has a second visit: to where and by whom the lines
/// above the first of them say.
fn said_before(record: &[Entry], entry: &Entry) -> Vec<Entry> {
    use Field::{Date, District, Mandal, Region, Role, Seat, Visitor};
    let is_day_again = |other: &&Entry| {
        other.heading == entry.heading
            && other.label.col == entry.label.col
            && other.label.row + 1 == entry.label.row
            && other.reading.fields.has(Date)
            && !entry.value.is_empty()
    };
    if record.iter().find(is_day_again).is_none() {
        return Vec::new();
    }
    let holds = |other: &&Entry| {
        [Region, District, Mandal, Seat, Visitor, Role].iter().any(|field| other.reading.fields.has(*field))
    };
    record.iter().filter(|other| other.label.row < entry.label.row).filter(holds).cloned().collect()
}

/// The entries without the lines between records that name a unit for those below (`जिला - औरैया` above `मंडल: | बिधूना`): each
/// stands alone in its row, and the label that opens a record follows. They speak as titles do.
fn without_lines(page: &mut Page, entries: Vec<Entry>) -> Vec<Entry> {
    let Some(opening) = entries.first().cloned() else { return entries };
    let units = [Field::Region, Field::District, Field::Seat];
    let opens = |entry: &Entry| is_same(&opening, &entry.reading, &entry.heading);
    let mut is_line = |at: usize, entry: &Entry| {
        let row = page.grid.row(entry.label.row);
        let filled = row.iter().flat_map(|row| &row.cells).filter(|cell| !page.desk.is_blank(cell.value)).count();
        let follows = entries.get(at + 1);
        let below = follows.is_some_and(|next| next.label.row > entry.label.row && opens(next));
        // Right below a record and with a gap to the next, it is the last line of that record.
        let is_last = entry.label.row.checked_sub(1).is_some_and(|above| page.grid.row(above).is_some())
            && follows.is_some_and(|next| next.label.row > entry.label.row + 1);
        let names_unit = units.iter().any(|field| entry.reading.fields.has(*field));
        at > 0 && entry.label == entry.at && names_unit && !opens(entry) && filled == 1 && below && !is_last
    };
    let lines: Vec<bool> = entries.iter().enumerate().map(|(at, entry)| is_line(at, entry)).collect();
    // Where some record has the label among its own, it is no line elsewhere.
    let own = |entry: &Entry| {
        let mut all = entries.iter().zip(&lines);
        all.any(|(other, line)| !line && is_same(other, &entry.reading, &entry.heading))
    };
    let kept = entries.iter().zip(&lines).filter(|(entry, line)| !**line || own(entry));
    kept.map(|(entry, _)| entry.clone()).collect()
}

pub(super) fn is_same(entry: &Entry, reading: &Reading, heading: &str) -> bool {
    if entry.reading.is_known() && !entry.reading.fields.is_empty() {
        return entry.reading.fields == reading.fields;
    }
    entry.heading == heading
}

/// The columns of all records, in the order in which their labels come.
pub(super) fn columns(records: &[Vec<Entry>]) -> Vec<(Reading, String)> {
    let mut columns: Vec<(Reading, String)> = Vec::new();
    for entry in records.iter().flatten() {
        if !columns.iter().any(|(reading, heading)| is_same(entry, reading, heading)) {
            columns.push((entry.reading, entry.heading.clone()));
        }
    }
    columns
}
