//! Where each row of a form stands. What somebody typed stays in the row in which it was typed, so that the findings of
//! the run that reads it name the right cell; what is pending is filled in around it, and rows for anything else follow.

use super::pending::Line;
use crate::model::form::{Entries, FilledRow, Head, VISITS};
use crate::model::grid::Value;
use crate::model::table::Field;
use crate::write::page::HEADING_ROW;
use std::collections::BTreeMap;

/// Rows for visits that nobody expected.
const BLANK: u32 = 15;

/// Rows in which what was typed keeps its place; what stands farther down moves up behind the others.
const FARTHEST: u32 = 5_000;

/// What a row of the form holds.
pub(super) enum Content<'a> {
    /// A visit that is pending.
    Pending(&'a Line<'a>),
    /// What somebody typed.
    Typed(&'a FilledRow),
}

/// The rows and columns of a form.
pub(super) struct Placed<'a> {
    /// What each row holds, by its number in the sheet.
    pub(super) rows: BTreeMap<u32, Content<'a>>,
    /// The columns: those of the form, then those that somebody added.
    pub(super) heads: Vec<Head>,
    /// The last row that can be typed in.
    pub(super) last: u32,
    /// What was typed into the workbook before.
    pub(super) entries: Option<&'a Entries>,
}

impl<'a> Placed<'a> {
    /// Gives each row its place.
    pub(super) fn of(lines: &'a [Line<'a>], entries: Option<&'a Entries>) -> Self {
        let typed = entries.map(|entries| entries.visits.as_slice()).unwrap_or_default();
        let mut rows: BTreeMap<u32, Content<'a>> = BTreeMap::new();
        let mut moved = Vec::new();
        for row in typed {
            let is_free = row.row > HEADING_ROW && row.row < FARTHEST && !rows.contains_key(&row.row);
            if is_free {
                rows.insert(row.row, Content::Typed(row));
            } else {
                moved.push(Content::Typed(row));
            }
        }
        let mut next = HEADING_ROW + 1;
        for content in lines.iter().map(Content::Pending).chain(moved) {
            while rows.contains_key(&next) {
                next += 1;
            }
            rows.insert(next, content);
        }
        let last = rows.last_key_value().map_or(HEADING_ROW, |(row, _)| *row) + BLANK;
        let seat = Head::Field(Field::Seat);
        let has_seat =
            lines.iter().any(|line| !line.seat.is_empty()) || typed.iter().any(|row| row.value(&seat) != Value::Empty);
        let mut heads: Vec<Head> = VISITS.iter().filter(|head| has_seat || **head != seat).cloned().collect();
        for (head, _) in typed.iter().flat_map(|row| &row.cells) {
            if matches!(head, Head::Other(_)) && !heads.contains(head) {
                heads.push(head.clone());
            }
        }
        Self { rows, heads, last, entries }
    }

    /// A text of what was typed.
    pub(super) fn shown(&self, value: Value) -> String {
        self.entries.map(|entries| value.shown(&entries.strings).into_owned()).unwrap_or_default()
    }
}
