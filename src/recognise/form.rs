//! A *form* has its labels beside or above single values, one record after another, or the records side by side. It
//! becomes a table of which every value carries its own cell.

use super::assemble::{Setting, is_said};
use super::block::Block;
use super::context::{Saying, sayings};
use super::favour::{Said, plan};
use super::heading::{Reading, read, read_misspelt};
use super::kind::{Fit, fits};
use super::page::Page;
use crate::model::grid::{GridCell, Value};
use crate::model::place::{Area, Cell};
use crate::model::table::{Column, Field, Nearness, Table};
use crate::values::post::post_key;
use std::collections::BTreeMap;

/// A label with its value.
#[derive(Clone, Debug)]
struct Entry {
    reading: Reading,
    heading: String,
    label: Cell,
    value: Value,
    at: Cell,
}

/// The form of a sheet, if it is one.
pub(super) fn find(page: &mut Page, blocks: &[Block], setting: &Setting) -> Option<(Table, Fit)> {
    let mut entries = stacked(page, blocks).unwrap_or_default();
    if entries.is_empty() {
        entries = across(page);
    }
    if entries.is_empty() {
        entries = beside(page);
    }
    let records = records(entries);
    let columns = columns(&records);
    let known = columns.iter().filter(|(reading, _)| reading.is_sure() && !reading.fields.is_empty()).count();
    if known < 2 {
        return None;
    }
    let top = records.iter().flatten().map(|entry| entry.label.row).min()?;
    let titles = page.titles_above(top);
    let texts: Vec<String> = titles.iter().map(|(_, text)| text.clone()).collect();
    let said = Said::new(&texts, &page.grid.name, setting.file.path);
    let readings: Vec<Reading> = columns.iter().map(|(reading, _)| *reading).collect();
    let mut title_says: Vec<(Cell, Saying)> =
        titles.iter().flat_map(|(cell, text)| sayings(text).into_iter().map(|saying| (*cell, saying))).collect();
    title_says.extend(visitor_in_labels(&records));
    let whole =
        |fit: &Fit| fit.is_plausible && fit.missing.iter().all(|field| is_said(page, &title_says, setting, *field));
    let mut fit = fits(&readings, |fit| said.favour(fit)).into_iter().find(whole)?;
    let planned = plan(&mut fit, &said, &head(&columns, top));
    let mut table = table(page, &records, &columns, &fit, setting);
    table.planned = planned;
    let kept = super::assemble::keep_identified(&mut table);
    let lines = lines_between(page, &records, &kept);
    let between =
        lines.iter().rev().flat_map(|(at, from_row, says)| says.iter().map(move |saying| (at, from_row, saying)));
    table.context =
        between.map(|(at, from, saying)| saying.context(page.desk, Nearness::Title, Some(*at), *from)).collect();
    table.context.extend(super::assemble::plain_context(page, &title_says, setting));
    // Records of which none says what it is about are no records: what looked like labels were headings.
    let is_empty = !table.rows.is_empty() && table.skipped.len() == table.rows.len();
    (!is_empty).then_some((table, fit))
}

/// The office of who came, where a label for the day or the night begins with it: `जिलाध्यक्ष प्रवास दिनांक`.
fn visitor_in_labels(records: &[Vec<Entry>]) -> Option<(Cell, Saying)> {
    let asked = [Field::Date, Field::DateFrom, Field::NightStay];
    let mut labels =
        records.iter().flatten().filter(|entry| asked.iter().any(|field| entry.reading.fields.has(*field)));
    labels.find_map(|entry| {
        let role = sayings(&entry.heading).into_iter().find(|saying| saying.field == Some(Field::Role))?;
        Some((entry.label, role))
    })
}

/// Lines between the records that name a unit for those below, each with the number of records above it.
fn lines_between(page: &mut Page, records: &[Vec<Entry>], kept: &[bool]) -> Vec<(Cell, u32, Vec<Saying>)> {
    let Some(top) = records.iter().flatten().map(|entry| entry.label.row).min() else { return Vec::new() };
    let mut lines = Vec::new();
    for row in page.rows().iter().filter(|row| row.row > top) {
        let filled: Vec<GridCell> = row.cells.iter().filter(|cell| !page.desk.is_blank(cell.value)).copied().collect();
        let [cell] = filled.as_slice() else { continue };
        let at = Cell::new(row.row, cell.col);
        let is_entry = records.iter().flatten().any(|entry| entry.label == at || entry.at == at);
        let Some(text) = page.text_of(cell.value).filter(|_| !is_entry) else { continue };
        let mut says = sayings(page.desk.text(text));
        let units = [Field::Mandal, Field::District, Field::Seat, Field::Region];
        says.retain(|saying| saying.field.is_some_and(|field| units.contains(&field)));
        let above = records.iter().take_while(|record| record.first().is_some_and(|entry| entry.label.row < row.row));
        let from = above.zip(kept).filter(|(_, kept)| **kept).count() as u32;
        if !says.is_empty() {
            lines.push((at, from, says));
        }
    }
    lines
}

/// A heading of the labels, for what is asked of a table's heading.
fn head(columns: &[(Reading, String)], row: u32) -> Block {
    let column = |(at, (reading, heading)): (usize, &(Reading, String))| super::block::HeadColumn {
        col: at as u16,
        cell: Cell::new(row, at as u16),
        heading: heading.clone(),
        reading: *reading,
    };
    Block {
        top: row,
        bottom: row,
        main: row,
        columns: columns.iter().enumerate().map(column).collect(),
        repeats: Vec::new(),
    }
}

/// Labels in rows, their values in the row below each: blocks with one row each that say different things.
fn stacked(page: &mut Page, blocks: &[Block]) -> Option<Vec<Entry>> {
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

/// Labels below one another in one column, and records beside one another right of them.
fn across(page: &mut Page) -> Vec<Entry> {
    let labels = labels(page);
    let Some(&(lane, _)) = labels.first().map(|(cell, _)| (cell.col, ())).as_ref() else { return Vec::new() };
    if labels.len() < 3 || labels.iter().any(|(cell, _)| cell.col != lane) {
        return Vec::new();
    }
    let top = labels.first().map_or(0, |(cell, _)| cell.row);
    let bottom = last_label(page, lane, labels.last().map_or(0, |(cell, _)| cell.row));
    let rows: Vec<u32> = page.rows().iter().map(|row| row.row).filter(|row| (top..=bottom).contains(row)).collect();
    let mut filled: BTreeMap<u16, usize> = BTreeMap::new();
    for &row in &rows {
        let cells = page.grid.row(row).map(|row| row.cells.as_slice()).unwrap_or_default();
        for cell in cells.iter().filter(|cell| cell.col > lane) {
            *filled.entry(cell.col).or_default() += usize::from(!page.desk.is_blank(cell.value));
        }
    }
    let records: Vec<u16> =
        filled.into_iter().filter(|(_, count)| count * 5 >= rows.len() * 3).map(|(col, _)| col).collect();
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
fn labels(page: &mut Page) -> Vec<(Cell, Reading)> {
    let mut labels = Vec::new();
    for row in page.rows() {
        for cell in &row.cells {
            let reading = page.reading(cell);
            if reading.is_sure() && !reading.fields.is_empty() {
                labels.push((Cell::new(row.row, cell.col), reading));
            }
        }
    }
    labels
}

/// Labels with their value right of them, below them, or behind a colon in the same cell.
fn beside(page: &mut Page) -> Vec<Entry> {
    let lanes: Vec<u16> = labels(page).iter().map(|(cell, _)| cell.col).collect();
    let mut entries = Vec::new();
    let mut taken: Vec<Cell> = Vec::new();
    for row in page.rows() {
        for cell in &row.cells {
            let at = Cell::new(row.row, cell.col);
            if taken.contains(&at) {
                continue;
            }
            let is_lane = lanes.iter().filter(|lane| **lane == cell.col).count() >= 2;
            if let Some(entry) = entry(page, cell, at, is_lane) {
                // Right of a label without an answer may stand another that has one.
                if entry.value != Value::Empty || !is_answered(page, entry.at) {
                    taken.push(entry.at);
                }
                entries.push(entry);
            }
        }
    }
    in_lanes(entries)
}

/// Forms side by side are read one after the other: where one row has the same label twice, the columns are parted there.
fn in_lanes(entries: Vec<Entry>) -> Vec<Entry> {
    let again = |entry: &&Entry| {
        let twin = |other: &&Entry| {
            other.label.row == entry.label.row
                && other.label.col < entry.label.col
                && other.reading.fields == entry.reading.fields
        };
        entry.reading.is_sure() && !entry.reading.fields.is_empty() && entries.iter().any(|other| twin(&other))
    };
    let Some(part) = entries.iter().filter(again).map(|entry| entry.label.col).min() else { return entries };
    let (left, right): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.label.col < part);
    left.into_iter().chain(in_lanes(right)).collect()
}

/// The label in a cell with its value.
fn entry(page: &mut Page, cell: &GridCell, at: Cell, is_lane: bool) -> Option<Entry> {
    let text = page.text_of(cell.value)?;
    let typed = page.desk.text(text).trim().to_owned();
    if let Some((label, value)) = typed.split_once([':', '：', '–', '—']).or_else(|| typed.split_once(" - ")) {
        let reading = read(label);
        if reading.is_sure() && !reading.fields.is_empty() && !value.trim().is_empty() {
            let value = Value::Text(page.desk.strings.intern(value.trim()));
            return Some(Entry { reading, heading: label.trim().to_owned(), label: at, value, at });
        }
    }
    let heading = typed.trim_end_matches([':', '-', '–', ' ', '：']).to_owned();
    let reading = read(&heading);
    let named = reading.is_sure() && !reading.fields.is_empty();
    let (_, last) = page.width(at);
    let right = value_beside(page, at.row, last, reading);
    if let (true, Some((value, cell))) = (named || is_lane || heading.len() < typed.len(), right) {
        // Among labels that are known, a label with a letter wrong is one as well.
        let reading = if reading.is_known() { reading } else { read_misspelt(&heading) };
        return Some(Entry { reading, heading, label: at, value, at: cell });
    }
    if !named {
        return None;
    }
    let below = Cell::new(at.row + 1, at.col);
    let under = page.grid.value(below);
    let is_value = !page.desk.is_blank(under)
        && !page
            .grid
            .row(below.row)
            .and_then(|row| row.cell(at.col).copied())
            .is_some_and(|cell| page.reading(&cell).is_sure());
    let (value, cell) = if is_value && !is_lane { (under, below) } else { (Value::Empty, Cell::new(at.row, last + 1)) };
    Some(Entry { reading, heading, label: at, value, at: cell })
}

/// The value right of a label: the next filled cell, unless it is a label or far away. A post is a label of its own
/// (`जिलाध्यक्ष | रमेश`), but not behind a label that asks for one.
fn value_beside(page: &mut Page, row: u32, col: u16, label: Reading) -> Option<(Value, Cell)> {
    let cells = page.grid.row(row)?.cells.iter();
    let next = cells.filter(|cell| cell.col > col && cell.col <= col + 3).find(|cell| {
        let shown = page.desk.shown(cell.value);
        !page.desk.is_blank(cell.value) && !shown.is_some_and(|shown| matches!(shown.trim(), ":" | "-" | ":-"))
    })?;
    let reading = page.reading(next);
    let asks_for_post = label.is_sure() && [Field::Role, Field::Post].iter().any(|field| label.fields.has(*field));
    // `No` heads a column of numbers in a list; behind a label it is an answer.
    let is_no = page.desk.shown(next.value).is_some_and(|shown| shown.trim().eq_ignore_ascii_case("no"));
    let mut is_post = || page.text_of(next.value).is_some_and(|text| post_key(page.desk.text(text)).is_some());
    let is_answer = is_no || (asks_for_post && is_post());
    let is_label = reading.is_sure() && !reading.fields.is_empty() && !is_answer;
    (!is_label).then_some((next.value, Cell::new(row, next.col)))
}

/// Whether a cell is a label with a value right of it.
fn is_answered(page: &mut Page, at: Cell) -> bool {
    let Some(cell) = page.grid.row(at.row).and_then(|row| row.cell(at.col)).copied() else { return false };
    let reading = page.reading(&cell);
    let (_, last) = page.width(at);
    reading.is_sure() && !reading.fields.is_empty() && value_beside(page, at.row, last, reading).is_some()
}

/// The entries of each record: one begins where a label comes again.
fn records(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut records: Vec<Vec<Entry>> = Vec::new();
    for entry in entries {
        let again = records
            .last()
            .is_none_or(|record| record.iter().any(|other| is_same(other, &entry.reading, &entry.heading)));
        if again {
            records.push(Vec::new());
        }
        if let Some(record) = records.last_mut() {
            record.push(entry);
        }
    }
    records
}

fn is_same(entry: &Entry, reading: &Reading, heading: &str) -> bool {
    if entry.reading.is_known() && !entry.reading.fields.is_empty() {
        return entry.reading.fields == reading.fields;
    }
    entry.heading == heading
}

/// The columns of all records, in the order in which their labels come.
fn columns(records: &[Vec<Entry>]) -> Vec<(Reading, String)> {
    let mut columns: Vec<(Reading, String)> = Vec::new();
    for entry in records.iter().flatten() {
        if !columns.iter().any(|(reading, heading)| is_same(entry, reading, heading)) {
            columns.push((entry.reading, entry.heading.clone()));
        }
    }
    columns
}

fn table(
    page: &mut Page,
    records: &[Vec<Entry>],
    columns: &[(Reading, String)],
    fit: &Fit,
    setting: &Setting,
) -> Table {
    let (mut rows, mut values, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    for record in records {
        let Some(first) = record.first() else { continue };
        rows.push(first.at.row);
        for (reading, heading) in columns {
            let entry = record.iter().find(|entry| is_same(entry, reading, heading));
            let value = entry.map_or(Value::Empty, |entry| entry.value);
            values.push(if page.desk.is_blank(value) { Value::Empty } else { value });
            cells.push(entry.map_or(first.label, |entry| entry.at));
        }
    }
    let all = || records.iter().flatten().flat_map(|entry| [entry.label, entry.at]);
    let first = Cell::new(all().map(|cell| cell.row).min().unwrap_or(0), all().map(|cell| cell.col).min().unwrap_or(0));
    let last = Cell::new(all().map(|cell| cell.row).max().unwrap_or(0), all().map(|cell| cell.col).max().unwrap_or(0));
    let firsts = records.first().map(Vec::as_slice).unwrap_or_default();
    let col_of = |reading: &Reading, heading: &str| {
        let entry = firsts.iter().chain(records.iter().flatten()).find(|entry| is_same(entry, reading, heading));
        entry.map_or(0, |entry| entry.at.col)
    };
    let strings = &mut *page.desk.strings;
    let fields = fit.fields.iter().copied();
    let column = |((reading, heading), field): (&(Reading, String), Option<Field>)| Column {
        col: col_of(reading, heading),
        field,
        heading: strings.intern(heading),
    };
    let columns = columns.iter().zip(fields).map(column).collect();
    let table = Table::new(setting.file.id, setting.sheet, fit.kind, Area::new(first, last), first.row);
    Table { columns, rows, values, cells, ..table }
}
