//! The *answers offered* in a list of findings: each row has a drop-down of those that fit its finding.

use super::frame::Frame;
use super::{WriteError, phrases};
use crate::model::answer::Decision;
use crate::model::place::column_letters;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Worksheet};
use std::collections::BTreeMap;

/// Ranges that one drop-down names at most.
const MOST_RANGES: usize = 500;

/// The answers that are offered, row by row.
#[derive(Default)]
pub(super) struct Offered {
    /// For each set of answers the first and last row of every run of rows that it is offered in.
    runs: BTreeMap<Vec<Decision>, Vec<(u32, u32)>>,
}

impl Offered {
    /// Offers these answers in the next row.
    pub(super) fn add(&mut self, row: u32, decisions: Vec<Decision>) {
        let runs = self.runs.entry(decisions).or_default();
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }

    /// Writes the drop-downs: each row offers the answers that fit its finding. Anything else can be typed after a
    /// warning, since an answer in the other language is one too.
    pub(super) fn write(&self, sheet: &mut Worksheet, frame: &Frame<'_>, col: u16) -> Result<(), WriteError> {
        let (title, text) = phrases::how_to_answer(frame.language);
        for (decisions, runs) in &self.runs {
            let words: Vec<&str> = decisions.iter().map(|decision| frame.word(decision.word())).collect();
            for runs in runs.chunks(MOST_RANGES) {
                let Some(&(first, last)) = runs.first() else { continue };
                let list = DataValidation::new().allow_list_strings(&words)?;
                let list = list.set_error_style(DataValidationErrorStyle::Warning);
                let mut list = list.set_input_title(title)?.set_input_message(text)?;
                if runs.len() > 1 {
                    let letters = column_letters(col);
                    let range = |(first, last): &(u32, u32)| format!("{letters}{}:{letters}{}", first + 1, last + 1);
                    list = list.set_multi_range(runs.iter().map(range).collect::<Vec<_>>().join(" "));
                }
                sheet.add_data_validation(first, col, last, col, &list)?;
            }
        }
        Ok(())
    }
}
