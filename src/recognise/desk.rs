//! The *desk* remembers what was found out about a text of the file, so that each distinct text is looked at once.

use super::heading::{Reading, read};
use super::marks::{Mark, is_total, mark_of};
use crate::model::grid::Value;
use crate::model::strings::{Strings, Text};
use rustc_hash::FxHashMap;

/// What is known of the texts of a file.
pub(super) struct Desk<'a> {
    pub(super) strings: &'a mut Strings,
    readings: FxHashMap<Text, Reading>,
    /// By number of the text; `None` where nobody has looked yet.
    marks: Vec<Option<Mark>>,
    totals: FxHashMap<Text, bool>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(strings: &'a mut Strings) -> Self {
        let marks = vec![None; strings.len()];
        Self { strings, readings: FxHashMap::default(), marks, totals: FxHashMap::default() }
    }

    pub(super) fn text(&self, text: Text) -> &str {
        self.strings.get(text)
    }

    /// The text of a cell, as it would be shown where it is short: a whole number in digits.
    pub(super) fn shown(&self, value: Value) -> Option<String> {
        match value {
            Value::Text(text) => Some(self.strings.get(text).trim().to_owned()).filter(|text| !text.is_empty()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// What the text means as a heading.
    pub(super) fn reading(&mut self, text: Text) -> Reading {
        let Self { strings, readings, .. } = self;
        *readings.entry(text).or_insert_with(|| read(strings.get(text)))
    }

    /// The same where somebody has looked already.
    pub(super) fn known_reading(&self, text: Text) -> Option<Reading> {
        self.readings.get(&text).copied()
    }

    /// What the text is besides a value.
    pub(super) fn mark(&mut self, text: Text) -> Mark {
        let at = text.index() as usize;
        if at >= self.marks.len() {
            self.marks.resize(self.strings.len().max(at + 1), None);
        }
        let known = self.marks.get(at).copied().flatten();
        known.unwrap_or_else(|| {
            let mark = mark_of(self.strings.get(text));
            if let Some(slot) = self.marks.get_mut(at) {
                *slot = Some(mark);
            }
            mark
        })
    }

    /// Whether the text begins or ends with the word of a totals row.
    pub(super) fn is_total(&mut self, text: Text) -> bool {
        let Self { strings, totals, .. } = self;
        *totals.entry(text).or_insert_with(|| is_total(strings.get(text).trim()))
    }

    /// Whether the cell holds nothing that a person would see.
    pub(super) fn is_blank(&mut self, value: Value) -> bool {
        match value {
            Value::Empty => true,
            Value::Text(text) => self.mark(text) == Mark::Blank,
            _ => false,
        }
    }
}
