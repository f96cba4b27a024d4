//! The *mark* by which the program knows its own outputs: a hidden sheet, a document property, and a form number that is
//! seen on every sheet, so that it survives other programs and a sheet that was copied out.

use super::frame::Frame;
use super::page::excel_day;
use super::{WriteError, safe};
use crate::model::Date;
use crate::model::answer::{About, Answer, Standing, Typed};
use crate::model::mark::{HIDDEN_SHEET, PROPERTY, STORED};
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet};

/// An answer as the hidden sheet stores it.
pub(super) struct Stored<'a> {
    /// The finding, or the name as written.
    pub(super) finding: &'a str,
    /// What stands in the columns to answer in.
    pub(super) typed: Typed<'a>,
    /// The file that it was typed in.
    pub(super) file: &'a str,
    /// Whether it stands.
    pub(super) standing: Standing,
    /// When that last changed.
    pub(super) turn: u32,
    /// What it is about.
    pub(super) about: Option<&'a About>,
}

impl<'a> Stored<'a> {
    /// All of an answer.
    pub(super) fn of(answer: &'a Answer) -> Self {
        Self {
            finding: &answer.finding,
            typed: answer.columns(),
            file: &answer.file,
            standing: answer.standing,
            turn: answer.turn,
            about: answer.about.as_ref(),
        }
    }
}

/// The hidden sheet: the form number and the version, then the answers as they were written, each with the finding's id
/// before it, so that the next run sees what a person has changed since, and with what it needs to go on acting.
pub(super) fn write_sheet<'w, 'a>(
    workbook: &'w mut Workbook,
    frame: &Frame<'_>,
    answers: impl Iterator<Item = Stored<'a>>,
) -> Result<&'w mut Worksheet, WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(HIDDEN_SHEET)?;
    sheet.write_string(0, 0, frame.form)?;
    sheet.write_string(0, 1, frame.version)?;
    for (row, stored) in (1..).zip(answers) {
        sheet.write_string(row, 0, safe::text(stored.finding))?;
        for (col, text) in (1..).zip(&stored.typed) {
            sheet.write_string(row, col, safe::text(text))?;
        }
        sheet.write_string(row, STORED, safe::text(stored.file))?;
        sheet.write_string(row, STORED + 1, stored.standing.code())?;
        sheet.write_string(row, STORED + 2, stored.turn.to_string())?;
        if let Some(about) = stored.about.and_then(|about| serde_json::to_string(about).ok()) {
            sheet.write_string(row, STORED + 3, safe::text(&about))?;
        }
    }
    sheet.set_very_hidden(true);
    Ok(sheet)
}

/// Title, date and form number among the document's properties. The date is the as-of date, so that the same run gives
/// the same bytes.
pub(super) fn properties(frame: &Frame<'_>) -> DocProperties {
    let title = format!("{} – {}", frame.place, frame.standing());
    titled(&safe::text(&title), frame.as_of).set_custom_property(PROPERTY, frame.form)
}

/// Title and date alone, of a workbook that people fill in from the beginning.
pub(super) fn titled(title: &str, as_of: Date) -> DocProperties {
    let properties = DocProperties::new().set_title(title);
    match excel_day(as_of) {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties,
    }
}
