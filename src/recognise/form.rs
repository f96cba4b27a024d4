//! A *form* has its labels beside or above single values, one record after another, or the records side by side. It
//! becomes a table of which every value carries its own cell.

use super::assemble::{Setting, is_said};
use super::block::Block;
use super::context::{Saying, sayings};
use super::favour::{Said, plan};
use super::heading::{Reading, read, read_misspelt};
use super::kind::{Fit, fits};
use super::layouts::{across, asks_for_day, below, heads_column, is_colon, labelled, labels, stacked};
use super::page::Page;
use super::records::{columns, is_same, records};
use crate::model::grid::{GridCell, Value};
use crate::model::place::{Area, Cell};
use crate::model::table::{Column, Field, Nearness, Table};
use crate::values::post::post_key;

/// A label with its value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) reading: Reading,
    pub(super) heading: String,
    pub(super) label: Cell,
    pub(super) value: Value,
    pub(super) at: Cell,
}

/// The form of a sheet, if it is one.
pub(super) fn find(page: &mut Page, blocks: &[Block], setting: &Setting) -> Option<(Table, Fit)> {
    // Headings with one row each, of which some ask for the same, are lists.
    let mut entries = if blocks.is_empty() { across(page) } else { stacked(page, blocks)? };
    if entries.is_empty() {
        entries = below(page);
    }
    if entries.is_empty() {
        entries = beside(page);
        if entries.iter().any(|entry| heads_column(page, entry)) {
            return None;
        }
    }
    let records = records(page, entries);
    let columns = columns(&records);
    let known = columns.iter().filter(|(reading, _)| reading.names_field()).count();
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
        entry.reading.names_field() && entries.iter().any(|other| twin(&other))
    };
    let Some(part) = entries.iter().filter(again).map(|entry| entry.label.col).min() else { return entries };
    let (left, right): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.label.col < part);
    left.into_iter().chain(in_lanes(right)).collect()
}

/// The label in a cell with its value.
fn entry(page: &mut Page, cell: &GridCell, at: Cell, is_lane: bool) -> Option<Entry> {
    let text = page.text_of(cell.value)?;
    let typed = page.desk.text(text).trim().to_owned();
    if let Some((reading, label, value)) = labelled(&typed) {
        let value = Value::Text(page.desk.strings.intern(value));
        return Some(Entry { reading, heading: label.to_owned(), label: at, value, at });
    }
    let heading = typed.trim_end_matches([':', '-', '–', ' ', '：']).to_owned();
    if heading.is_empty() {
        return None;
    }
    let reading = read(&heading);
    let named = reading.names_field();
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
    let mut cells = cells.filter(|cell| cell.col > col && cell.col <= col + 6);
    let next = cells
        .find(|cell| !page.desk.is_blank(cell.value) && !is_colon(page, cell.value))
        .filter(|cell| cell.col <= col + 3)?;
    let reading = page.reading(next);
    // `No` heads a column of numbers in a list; behind a label it is an answer.
    let is_no = page.desk.shown(next.value).is_some_and(|shown| shown.trim().eq_ignore_ascii_case("no"));
    let is_answer = is_no || answers_with_post(page, label, next.value, cells.next());
    let is_label = reading.names_field() && !is_answer;
    let is_other = is_label || has_own_label(page, label, next.value);
    (!is_other).then_some((next.value, Cell::new(row, next.col)))
}

/// Whether a post is the answer to a label that asks for one, or for a person who is called by it; behind such a post
/// no name stands.
fn answers_with_post(page: &mut Page, label: Reading, value: Value, behind: Option<&GridCell>) -> bool {
    let asks = |fields: &[Field]| label.is_sure() && fields.iter().any(|field| label.fields.has(*field));
    let Some(text) = page.text_of(value).map(|text| page.desk.text(text)) else { return false };
    let (is_post, is_label) = (post_key(text).is_some(), text.trim_end().ends_with(':'));
    let is_alone = behind.is_none_or(|cell| page.desk.is_blank(cell.value) || page.reading(cell).is_sure());
    is_post && (asks(&[Field::Role, Field::Post]) || (asks(&[Field::Visitor]) && is_alone && !is_label))
}

/// Whether a cell has a label before its value (`मंडल: कालपी`) and is no answer to a label that asks for a place, a day or a
/// night: a remark may begin like this. A post before a name is no label.
fn has_own_label(page: &mut Page, label: Reading, value: Value) -> bool {
    let brief = [Field::Mandal, Field::District, Field::Seat, Field::NightStay, Field::Visitor];
    let is_brief = asks_for_day(label) || brief.iter().any(|field| label.fields.has(*field));
    let Some(text) = page.text_of(value).filter(|_| is_brief && label.is_sure()) else { return false };
    labelled(page.desk.text(text).trim()).is_some_and(|(_, label, _)| post_key(label).is_none())
}

/// Whether a cell is a label with a value right of it.
fn is_answered(page: &mut Page, at: Cell) -> bool {
    let Some(cell) = page.grid.row(at.row).and_then(|row| row.cell(at.col)).copied() else { return false };
    let reading = page.reading(&cell);
    let (_, last) = page.width(at);
    reading.names_field() && value_beside(page, at.row, last, reading).is_some()
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
