//! What is *left over* when the tables of a sheet have been found: rows of several cells that belong to none of them,
//! such as a list of another kind above, below or beside. Each such stretch is named, so that nothing is lost unseen.

use super::block::Block;
use super::context::sayings;
use super::heading::{Reading, read};
use super::kind::{Fit, SHAPES, fits};
use super::marks::{is_note, is_total};
use super::page::{Page, begins_with_digit};
use super::rows::Col;
use crate::model::grid::{GridRow, Value};
use crate::model::place::{Area, Cell};
use crate::model::strings::Text;
use crate::model::table::{Field, Kind};
use crate::text::fold::fold;
use crate::values::{date, yesno};
use rustc_hash::FxHashSet;

/// Cells of the sheet that are something already.
#[derive(Debug, Default)]
pub(super) struct Claims {
    areas: Vec<Area>,
    /// Rows of the sheet with the columns, from first to last, that a table has looked at.
    rows: Vec<(u32, u16, u16)>,
}

impl Claims {
    /// Claims everything in an area.
    pub(super) fn area(&mut self, area: Area) {
        self.areas.push(area);
    }

    /// Claims a row between two columns.
    pub(super) fn row(&mut self, row: u32, first: u16, last: u16) {
        self.rows.push((row, first, last));
    }

    /// Makes ready for questions.
    pub(super) fn sort(&mut self) {
        self.rows.sort_unstable();
    }

    fn has(&self, cell: Cell) -> bool {
        let from = self.rows.partition_point(|(row, ..)| *row < cell.row);
        let mine = self.rows.iter().skip(from).take_while(|(row, ..)| *row == cell.row);
        mine.into_iter().any(|(_, first, last)| (*first..=*last).contains(&cell.col))
            || self.areas.iter().any(|area| area.contains(cell))
    }
}

/// A stretch of rows that is in no table.
#[derive(Debug)]
pub(super) struct Leftover {
    pub(super) area: Area,
    /// The kind that it is nearest to.
    pub(super) nearest: Option<Fit>,
}

/// Stretches of at least this many rows, of at least two cells each, that no table has.
pub(super) fn find(page: &mut Page, claims: &Claims, least: usize) -> Vec<Leftover> {
    let mut stretches: Vec<Vec<(u32, Vec<u16>)>> = Vec::new();
    for row in page.rows() {
        let free: Vec<_> = row.cells.iter().filter(|cell| !claims.has(Cell::new(row.row, cell.col))).collect();
        let cols: Vec<u16> =
            free.into_iter().filter(|cell| !page.desk.is_blank(cell.value)).map(|cell| cell.col).collect();
        if cols.len() < 2 || is_title(page, row, &cols) {
            continue;
        }
        match stretches.last_mut().filter(|rows| rows.last().is_some_and(|(above, _)| row.row <= above + 2)) {
            Some(stretch) => stretch.push((row.row, cols)),
            None => stretches.push(vec![(row.row, cols)]),
        }
    }
    stretches.retain(|rows| rows.len() >= least);
    stretches.iter().filter_map(|rows| leftover(page, rows)).collect()
}

fn leftover(page: &mut Page, rows: &[(u32, Vec<u16>)]) -> Option<Leftover> {
    let cols = || rows.iter().flat_map(|(_, cols)| cols.iter().copied());
    let (first, last) = (rows.first()?, rows.last()?);
    let area = Area::new(Cell::new(first.0, cols().min()?), Cell::new(last.0, cols().max()?));
    let readings: Vec<Reading> = first.1.iter().map(|&col| reading(page, Cell::new(first.0, col))).collect();
    Some(Leftover { area, nearest: nearest(&readings) })
}

fn reading(page: &mut Page, cell: Cell) -> Reading {
    page.text_of(page.grid.value(cell)).map(|text| page.desk.reading(text)).unwrap_or_default()
}

/// The kind that headings come nearest to, of those that offices send; `None` where none of them is known.
pub(super) fn nearest(readings: &[Reading]) -> Option<Fit> {
    let known = readings.iter().filter(|reading| reading.is_known() && !reading.fields.is_empty()).count();
    let is_known = known * 2 >= readings.len() && known > 0;
    let mut all = fits(readings, |_| 0);
    all.retain(|_| is_known);
    all.sort_by_key(|fit| SHAPES.iter().position(|shape| shape.kind == fit.kind));
    let all = all.into_iter();
    let sent = all.filter(|fit| {
        let is_sent = !fit.kind.is_plan() && fit.kind != Kind::Decisions;
        is_sent && fit.fields.iter().flatten().any(|field| *field != Field::Serial)
    });
    // Of equal ones the first, which offices send most.
    sent.rev().max_by_key(|fit| (fit.score + 8 * fit.missing.len() as i32, std::cmp::Reverse(fit.missing.len())))
}

/// Whether a row that stands apart is a line of titles, notes or signatures and none of a list.
fn is_title(page: &mut Page, row: &GridRow, cols: &[u16]) -> bool {
    let texts: Vec<_> = cols.iter().filter_map(|col| page.text_of(row.value(*col))).collect();
    let mut known = 0;
    for text in &texts {
        let text = page.desk.text(*text);
        let says = text.split_whitespace().count() <= 12 && sayings(text).iter().any(|saying| saying.field.is_some());
        let is_label = read(text.trim_end_matches([':', '-', ' '])).is_sure();
        if is_note(text) || is_total(text) || text.split_whitespace().count() > 12 || (says && !is_label) {
            return true;
        }
        known += usize::from(is_label);
    }
    // `जिला: | जालौन | मंडल: | कालपी` has as many labels as values; a heading has labels only.
    known > 0 && cols.len() == 2 * known
}

/// Index of the first filled row of another list that begins below the rows of a table: after a gap stands a line of
/// texts, and what follows has nothing that belongs under the table's headings.
pub(super) fn foreign(page: &mut Page, columns: &[Col], from: usize, to: usize) -> Option<usize> {
    // Texts of the rows above by their columns, as far as a gap has asked for them.
    let mut said: FxHashSet<(u16, Text)> = FxHashSet::default();
    let mut taken = from;
    for index in from + 1..to {
        let (above, row) = (page.row(index - 1)?, page.row(index)?);
        if above.row + 1 >= row.row {
            continue;
        }
        let end = (index + 1..to)
            .find(|&next| page.row(next - 1).zip(page.row(next)).is_some_and(|(one, next)| one.row + 1 < next.row))
            .unwrap_or(to);
        if end - index < 2 {
            continue;
        }
        for above in page.rows().get(taken..index).unwrap_or_default() {
            said.extend(texts(columns, above));
        }
        taken = index;
        // The district of all rows stands further up in its column already, as no heading does.
        let mut again = texts(columns, row).filter(|text| said.contains(text));
        let is_again = again.any(|(_, text)| !page.desk.is_blank(Value::Text(text)));
        if !is_again && is_foreign(page, columns, index, end) {
            return Some(index);
        }
    }
    None
}

/// The texts of a row under the table's columns.
fn texts<'a>(columns: &'a [Col], row: &'a GridRow) -> impl Iterator<Item = (u16, Text)> + 'a {
    columns.iter().filter_map(|column| match row.value(column.col) {
        Value::Text(text) => Some((column.col, text)),
        _ => None,
    })
}

fn is_foreign(page: &mut Page, columns: &[Col], from: usize, to: usize) -> bool {
    let Some(head) = page.row(from) else { return false };
    let filled: Vec<_> = head.cells.iter().filter(|cell| !page.desk.is_blank(cell.value)).copied().collect();
    let texts: Vec<_> = filled.iter().filter_map(|cell| page.text_of(cell.value)).collect();
    let is_line = |text: &str| !begins_with_digit(text) && !is_note(text) && !is_total(text);
    let is_head = texts.len() >= 2
        && texts.len() == filled.len()
        && texts.iter().all(|text| is_line(page.desk.text(*text)) && page.desk.text(*text).len() < 120);
    let (mut judged, mut fitting) = (0, 0);
    for index in from..to {
        let Some(row) = page.row(index) else { break };
        for column in columns {
            let value = row.value(column.col);
            if page.desk.is_blank(value) {
                continue;
            }
            let shown = page.desk.shown(value).unwrap_or_default();
            if let Some(fits) = column.field.and_then(|field| belongs(field, value, &shown)) {
                judged += 1;
                fitting += usize::from(fits);
            }
        }
    }
    // Lines of labels with their values are named nowhere else.
    let cols: Vec<u16> = filled.iter().map(|cell| cell.col).collect();
    is_head && judged >= 2 && fitting == 0 && !is_title(page, head, &cols)
}

/// Whether a value looks like one of a field; `None` for fields in which anything may stand.
fn belongs(field: Field, value: Value, shown: &str) -> Option<bool> {
    use Field::{
        Age, Attendance, CommitteeMet, Date, DateFrom, DateTo, Mobile, NightStay, PlannedDate, RaisedOn, Serial,
        SolvedOn, Whatsapp,
    };
    let digits = shown.chars().filter(|letter| letter.is_numeric()).count();
    let is_number = matches!(field, Mobile | Whatsapp | Serial | Age | Attendance);
    if is_number && digits == 0 && (shown.chars().count() <= 2 || says_none(shown)) {
        return None;
    }
    match field {
        Date | DateFrom | DateTo | PlannedDate | RaisedOn | SolvedOn => Some(
            (digits > 0 && shown.len() > 4)
                || date::read_in_month(shown, (1, None), None).is_some()
                || date::read(value, shown, None) != date::Reading::Bad,
        ),
        Mobile | Whatsapp => Some(digits >= 5),
        Serial | Age | Attendance => Some(digits > 0),
        NightStay | CommitteeMet => {
            let answer = yesno::yes_no_text(shown);
            let is_number = matches!(value, Value::Number(number) if number <= 31.0);
            Some(is_number || matches!(answer, yesno::YesNo::Yes | yesno::YesNo::No | yesno::YesNo::Unsaid))
        }
        _ => None,
    }
}

/// Whether a text says that there is no number: `नहीं`, `ज्ञात नहीं`, `N.A.`.
fn says_none(shown: &str) -> bool {
    let is_none = |word: &str| {
        matches!(
            word,
            "नहीं"
                | "नही"
                | "नहिं"
                | "na"
                | "nil"
                | "no"
                | "none"
                | "शून्य"
                | "अज्ञात"
                | "उपलब्ध"
                | "रिक्त"
        )
    };
    fold(&shown.replace(['.', '/'], "")).split(' ').any(is_none)
}

/// The claims of a block's table.
pub(super) fn claim(claims: &mut Claims, block: &Block, first: u16, last: u16) {
    for (top, bottom) in std::iter::once((block.top, block.bottom)).chain(block.repeats.iter().copied()) {
        claims.area(Area::new(Cell::new(top, first), Cell::new(bottom, last)));
    }
}
