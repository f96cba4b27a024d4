//! The workbook of *decisions*: every answer that people gave, those that were withdrawn or changed too, each with what
//! it does now. It can be edited like the findings, and is what keeps the answers from run to run.

use super::desk::Desk;
use super::findings::{ANSWER, answers, write_answer};
use super::page::{self, HEADING_ROW, Paper};
use super::{Report, WriteError, mark, phrases, safe, width};
use crate::model::answer::Answer;
use crate::model::plan::RegionId;
use crate::rules::wording;
use crate::words::Word;
use rust_xlsxwriter::Worksheet;
use std::collections::BTreeMap;

/// Heading and width of every column, in order.
const COLUMNS: [(Word, f64); 10] = [
    (Word::FindingId, 18.0),
    (Word::Message, 44.0),
    (Word::Decision, 14.0),
    (Word::RightValue, 16.0),
    (Word::Reason, 24.0),
    (Word::By, 16.0),
    (Word::On, 12.0),
    (Word::Until, 12.0),
    (Word::Status, 30.0),
    (Word::File, 28.0),
];

/// The column of the drop-down.
const DECISION: u16 = 2;

/// Columns of the hidden sheet, behind the answer.
const STORED_FILE: u16 = 7;

/// The workbook of all answers; none where nobody has answered.
///
/// # Errors
///
/// When the temporary files of a large workbook cannot be written.
pub fn decisions_workbook(report: &Report<'_>) -> Result<Option<Vec<u8>>, WriteError> {
    let list = &report.answers.list;
    if list.is_empty() {
        return Ok(None);
    }
    let only = (report.plan.regions.len() == 1).then_some(RegionId(0));
    let mut desk = Desk::new(report, only);
    desk.frame.form = crate::model::mark::DECISIONS;
    if only.is_none() {
        desk.frame.place = desk.word(Word::AllRegions);
    }
    let mut workbook = super::begin(&desk.frame)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::Decision))?;
    page::set_up(sheet, &desk.frame, Paper::Wide)?;
    page::head(sheet, &desk.frame, Word::Decision, COLUMNS.len() as u16)?;
    headings(sheet, &desk)?;
    let messages: BTreeMap<&str, String> = report
        .findings
        .iter()
        .filter(|finding| report.answers.in_force(&finding.id).is_some())
        .map(|finding| (finding.id.as_str(), wording::message(finding, report.plan, report.language)))
        .collect();
    let mut row = HEADING_ROW;
    for answer in list {
        row += 1;
        write_row(sheet, &desk, row, answer, messages.get(answer.finding.as_str()).map_or("", String::as_str))?;
    }
    answers(sheet, &desk.frame, row, DECISION)?;
    sheet.set_freeze_panes(HEADING_ROW + 1, 1)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    let stored = list.iter().map(|answer| (answer.finding.as_str(), answer.columns()));
    let hidden = mark::write_sheet(&mut workbook, &desk.frame, stored)?;
    for (row, answer) in (1..).zip(list) {
        hidden.write_string(row, STORED_FILE, safe::text(&answer.file))?;
        hidden.write_string(row, STORED_FILE + 1, answer.standing.code())?;
    }
    Ok(Some(workbook.save_to_buffer()?))
}

fn headings(sheet: &mut Worksheet, desk: &Desk<'_>) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    sheet.set_row_height(HEADING_ROW, 32)?;
    for (col, (word, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(col, width)?;
        let format = match word {
            Word::On | Word::Until => &styles.column_date,
            word if is_wrapped(word) => &styles.column_wrapped,
            _ => &styles.column_text,
        };
        sheet.set_column_format(col, format)?;
        let head = if ANSWER.contains(&word) { &styles.head_answer } else { &styles.head };
        sheet.write_string_with_format(HEADING_ROW, col, desk.word(word), head)?;
    }
    Ok(())
}

/// Whether the texts of a column are wrapped.
const fn is_wrapped(word: Word) -> bool {
    matches!(word, Word::Message | Word::Reason | Word::Status | Word::File)
}

fn write_row(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    row: u32,
    answer: &Answer,
    message: &str,
) -> Result<(), WriteError> {
    let typed = answer.columns();
    let mut lines = 1;
    for (col, (word, width)) in (0..).zip(COLUMNS) {
        let text = match word {
            Word::FindingId => answer.finding.as_str(),
            Word::Message => message,
            Word::Status => phrases::standing(answer, desk.language()),
            Word::File => &answer.file,
            part => {
                write_answer(sheet, row, col, Some(&typed), part)?;
                continue;
            }
        };
        if is_wrapped(word) {
            lines = lines.max(width::lines(text, width));
        }
        sheet.write_string(row, col, safe::text(text))?;
    }
    sheet.set_row_height(row, page::height(lines))?;
    Ok(())
}
