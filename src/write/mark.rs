//! The *mark* by which the program knows its own outputs: a hidden sheet, a document property, and a form number that is
//! seen on every sheet, so that it survives other programs and a sheet that was copied out.

use super::frame::Frame;
use super::{WriteError, safe};
use crate::model::answer::{About, Answer, Standing, Typed};
use crate::model::mark::{HIDDEN_SHEET, PROPERTY};
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
        sheet.write_string(row, 7, safe::text(stored.file))?;
        sheet.write_string(row, 8, stored.standing.code())?;
        sheet.write_string(row, 9, stored.turn.to_string())?;
        if let Some(about) = stored.about.and_then(|about| serde_json::to_string(about).ok()) {
            sheet.write_string(row, 10, safe::text(&about))?;
        }
    }
    sheet.set_very_hidden(true);
    Ok(sheet)
}

/// Title, date and form number among the document's properties. The date is the as-of date, so that the same run gives
/// the same bytes.
pub(super) fn properties(frame: &Frame<'_>) -> DocProperties {
    let made = frame.as_of;
    let title = format!("{} – {}", frame.place, frame.standing());
    let mut properties = DocProperties::new().set_title(safe::text(&title)).set_custom_property(PROPERTY, frame.form);
    if let Ok(made) = rust_xlsxwriter::ExcelDateTime::from_ymd(made.year() as u16, made.month() as u8, made.day() as u8)
    {
        properties = properties.set_creation_datetime(&made);
    }
    properties
}
