//! Which rows of the sheet are rows of a table. Blank rows, totals, repeated headings, notes and signatures are not; a
//! line that names a unit or a visitor is a sub-heading and speaks for the rows below it.

use super::block::Block;
use super::context::{Saying, sayings};
use super::marks::{dates_visits, is_bare_total, is_note, is_remark, is_signature};
use super::page::Page;
use crate::model::grid::{GridCell, GridRow, Value};
use crate::model::place::Cell;
use crate::model::table::{Field, Kind};
use crate::values::date::{self, date_in, month_named};
use crate::values::post::post_key;

/// A column of a table that is being made.
#[derive(Clone, Debug)]
pub(super) struct Col {
    pub(super) col: u16,
    pub(super) field: Option<Field>,
    pub(super) heading: String,
    /// The cell that names it; of a column without a heading its first value.
    pub(super) cell: Cell,
}

/// A line between rows that says where or who.
#[derive(Clone, Debug)]
pub(super) struct SubHeading {
    pub(super) at: Cell,
    pub(super) says: Vec<Saying>,
    /// How many rows of the table stand above it.
    pub(super) from_row: u32,
}

/// The rows of a table.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Indices of the sheet's filled rows.
    pub(super) rows: Vec<usize>,
    pub(super) subheadings: Vec<SubHeading>,
    /// Indices of filled rows that are something: rows, sub-headings, totals, repeated headings, notes.
    pub(super) used: Vec<usize>,
}

/// What a line of the sheet is to the table.
enum Line {
    Row,
    SubHeading(Vec<Saying>),
    Nothing,
}

/// Collects the rows of a table from the filled rows of the sheet between two indices.
pub(super) fn collect(page: &mut Page, block: &Block, columns: &[Col], kind: Kind, from: usize, to: usize) -> Body {
    let mut body = Body::default();
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return body };
    let span = first.col..=last.col;
    let to = super::leftover::foreign(page, columns, from, to).unwrap_or(to);
    for index in from..to {
        let Some(row) = page.row(index) else { break };
        body.used.push(index);
        if block.repeats.iter().any(|(top, bottom)| (*top..=*bottom).contains(&row.row)) {
            continue;
        }
        let (filled, texts, one) = count(page, row, &span);
        let line = match (filled, texts, one) {
            (0, ..) => Line::Nothing,
            (_, 1.., Some(_)) if is_total_row(page, row, columns, &span) => Line::Nothing,
            (_, 2.., _) if repeats_heading(page, row, columns) => Line::Nothing,
            (1, 1, Some(cell)) => single(page, columns, kind, index, cell, to),
            _ => Line::Row,
        };
        match line {
            Line::Row => body.rows.push(index),
            Line::SubHeading(says) => {
                let at = Cell::new(row.row, one.map_or(first.col, |cell| cell.col));
                body.subheadings.push(SubHeading { at, says, from_row: body.rows.len() as u32 });
            }
            Line::Nothing => {}
        }
    }
    drop_signatures(page, &mut body, block, columns, &span);
    body
}

/// How many cells of a row are filled, how many of them with text, and the first of these.
fn count(page: &mut Page, row: &GridRow, span: &std::ops::RangeInclusive<u16>) -> (usize, usize, Option<GridCell>) {
    let (mut filled, mut texts, mut first) = (0, 0, None);
    for cell in row.cells.iter().filter(|cell| span.contains(&cell.col)) {
        if page.desk.is_blank(cell.value) {
            continue;
        }
        filled += 1;
        if matches!(cell.value, Value::Text(_)) {
            texts += 1;
            first = first.or(Some(*cell));
        }
    }
    (filled, texts, first)
}

/// Whether the texts of a row are one or two words of a totals row, and else numbers that were typed as text, alone or
/// with what they count (`3 मंडल`). No total has a day: `कुल पहाड़ | 13.10.2021` is a visit. What is surely a total may have
/// a remark.
fn is_total_row(page: &mut Page, row: &GridRow, columns: &[Col], span: &std::ops::RangeInclusive<u16>) -> bool {
    let cells = row.cells.iter().filter(|cell| span.contains(&cell.col));
    let mut words = 0;
    let mut is_sure = false;
    for cell in cells {
        let Some(text) = page.text_of(cell.value) else { continue };
        if page.desk.is_total(text) {
            words += 1;
            is_sure |= is_bare_total(page.desk.text(text));
            continue;
        }
        let is_of = |column: &Col| column.col == cell.col && column.field == Some(Field::Remarks);
        if is_sure && columns.iter().any(is_of) {
            continue;
        }
        let text = page.desk.text(text).trim();
        let is_number = text.chars().all(|letter| letter.is_numeric() || "., ".contains(letter));
        let counts = text.starts_with(char::is_numeric) && text.split_whitespace().count() <= 3;
        let is_day = counts && text.contains(['.', '/', '-', ' ']) && is_day(text);
        if is_day || !(is_number || counts) {
            return false;
        }
    }
    matches!(words, 1 | 2)
}

pub(super) fn is_day(text: &str) -> bool {
    matches!(date::read_text(text, date::ANY_YEAR), date::Reading::Days { .. } | date::Reading::Either { .. })
}

/// Whether every filled cell of a row says what its column's heading says.
fn repeats_heading(page: &mut Page, row: &GridRow, columns: &[Col]) -> bool {
    let mut said = 0;
    for column in columns {
        let value = row.value(column.col);
        if page.desk.is_blank(value) {
            continue;
        }
        let Some(text) = page.text_of(value) else { return false };
        if !page.desk.text(text).split_whitespace().eq(column.heading.split_whitespace()) {
            return false;
        }
        said += 1;
    }
    said >= 2
}

/// What a line with a single text is: most are sub-headings or notes, some are rows with one value.
fn single(page: &mut Page, columns: &[Col], kind: Kind, index: usize, cell: GridCell, to: usize) -> Line {
    let (Some(row), Some(text)) = (page.row(index), page.text_of(cell.value)) else { return Line::Nothing };
    let at = Cell::new(row.row, cell.col);
    let (from, until) = page.width(at);
    let is_wide = usize::from(until - from) * 2 >= columns.len();
    let text = page.desk.text(text).to_owned();
    let says = if text.split_whitespace().count() <= 12 { sayings(&text) } else { Vec::new() };
    let column = columns.iter().find(|column| column.col == cell.col);
    let field = column.and_then(|column| column.field);
    let is_first = columns.first().is_some_and(|column| column.col >= cell.col);
    if let Some(saying) = banner(columns, kind, &text) {
        return Line::SubHeading(vec![saying]);
    }
    let next = page.row(index + 1).filter(|_| index + 1 < to);
    let says_who = says.iter().any(|saying| saying.field == Some(Field::Visitor));
    // Above rows, whoever holds the office is who came; below the last row, who signs.
    let is_of_rows = says_who && next.is_some();
    // What is asked for in whole sentences may begin as a remark does: `कृपया सड़क बनवाएँ`.
    let is_value = is_identity(kind, field) && (is_free(field) || !is_remark(&text));
    if is_note(&text) && !is_of_rows && !is_value {
        return Line::Nothing;
    }
    if says.iter().any(|saying| matches!(saying.field, Some(field) if field != Field::Role && field != Field::Date)) {
        return Line::SubHeading(says);
    }
    match field {
        Some(unit @ (Field::Region | Field::District | Field::Mandal | Field::Seat)) if !is_wide => {
            let goes_on = next.is_some_and(|next| next.row == row.row + 1 && page.desk.is_blank(next.value(cell.col)));
            if goes_on {
                Line::SubHeading(vec![Saying { field: Some(unit), text: text.trim().to_owned() }])
            } else {
                Line::Row
            }
        }
        field if is_identity(kind, field) && !is_wide => Line::Row,
        _ if is_wide || is_first => {
            if next.is_some() && !says.is_empty() {
                Line::SubHeading(says)
            } else {
                Line::Nothing
            }
        }
        _ => {
            let is_apart =
                index.checked_sub(1).and_then(|above| page.row(above)).is_some_and(|above| above.row + 1 < row.row);
            if next.is_none() && is_apart { Line::Nothing } else { Line::Row }
        }
    }
}

/// What a line between the rows says that the table has no column for: the date of the visits below, the post of the
/// people below; and the month of the days below.
fn banner(columns: &[Col], kind: Kind, text: &str) -> Option<Saying> {
    let lacks =
        |fields: &[Field]| !columns.iter().any(|column| column.field.is_some_and(|field| fields.contains(&field)));
    let words = text.split_whitespace().count();
    let is_short = words <= 6 || (words <= 12 && dates_visits(text));
    let is_of_visits = matches!(kind, Kind::Visits | Kind::Programme);
    if is_of_visits && is_short && month_named(text).is_some() {
        return Some(Saying { field: Some(Field::Date), text: text.trim().to_owned() });
    }
    let field = match kind {
        Kind::Roster if is_short && lacks(&[Field::Post]) && post_key(text).is_some() => Field::Post,
        _ if is_of_visits && is_short && lacks(&[Field::Date, Field::DateFrom, Field::PlannedDate]) => {
            date_in(text)?;
            if kind == Kind::Visits { Field::Date } else { Field::PlannedDate }
        }
        _ => return None,
    };
    Some(Saying { field: Some(field), text: text.trim().to_owned() })
}

/// Whether a value of this field is enough to know what a row is about.
pub(super) fn is_identity(kind: Kind, field: Option<Field>) -> bool {
    use Field::*;
    let Some(field) = field else { return false };
    match kind {
        Kind::Roster => field == Name,
        Kind::Visits | Kind::Programme => {
            matches!(field, Mandal | Seat | Date | DateFrom | PlannedDate | Visitor | NotHeld)
        }
        Kind::Problems => field == Problem,
        Kind::Feedback => matches!(field, Seat | Feedback),
        Kind::Decisions => matches!(field, FindingId | NameAsWritten | Decision),
        _ => field != Serial,
    }
}

/// Whether people write whole sentences in this field, which may begin with any word.
fn is_free(field: Option<Field>) -> bool {
    matches!(field, Some(Field::Problem | Field::Problems | Field::Feedback | Field::NotHeld))
}

/// Takes away the lines of a signature below a table: texts only, after a gap, each a word of signatures, or below the
/// first of them whoever signs and where; without a gap only a line that has nothing else.
fn drop_signatures(
    page: &mut Page,
    body: &mut Body,
    block: &Block,
    columns: &[Col],
    span: &std::ops::RangeInclusive<u16>,
) {
    let mut left = body.rows.len();
    let mut all_say = true;
    for (at, &index) in body.rows.iter().enumerate().rev().take(6) {
        let Some(row) = page.row(index) else { break };
        let (filled, texts, _) = count(page, row, span);
        let cells = row.cells.iter().filter(|cell| span.contains(&cell.col));
        let all: Vec<_> = cells.filter_map(|cell| page.text_of(cell.value)).collect();
        let all: Vec<&str> = all.into_iter().map(|text| page.desk.text(text)).collect();
        let says = |text: &&str| is_note(text) && !dates_visits(text);
        let signs = all.iter().any(|text| is_signature(text));
        let is_told = columns.iter().any(|column| is_free(column.field) && row.cell(column.col).is_some());
        let only_signs = signs && !is_told && all.iter().all(says);
        if filled != texts || (filled > 3 && !only_signs) {
            break;
        }
        let in_brackets = |text: &str| text.trim().starts_with('(') && text.trim().ends_with(')');
        // The name of whoever signed stands alone, in brackets.
        all_say &= all.iter().any(|text| says(text) || filled == 1 && in_brackets(text));
        let above = at.checked_sub(1).and_then(|above| body.rows.get(above)).and_then(|&above| page.row(above));
        let above = above.map_or(block.bottom, |above| above.row);
        if above + 1 < row.row || (only_signs && all_say) {
            if !all_say && !signs {
                break;
            }
            (left, all_say) = (at, true);
        }
    }
    body.rows.truncate(left);
}
