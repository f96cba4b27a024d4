//! The workbook of *decisions*: every answer that people gave, those that were withdrawn or changed too, each with what
//! it does now. It can be edited like the findings, and is what keeps the answers from run to run.

use super::book::Book;
use super::desk::Desk;
use super::findings::write_answer;
use super::offered::Offered;
use super::page::{self, HEADING_ROW, Paper};
use super::{Report, WriteError, added, mark, phrases, safe, sources, table, width};
use crate::model::answer::{Answer, Decision, is_id, signature_of};
use crate::model::form::Entries;
use crate::model::plan::RegionId;
use crate::rules::wording;
use crate::words::{ANSWER_COLUMNS, Word};
use rust_xlsxwriter::{Workbook, Worksheet};
use std::collections::BTreeMap;

/// Heading and width of every column, in order.
const COLUMNS: [(Word, f64); 10] = [
    (Word::FindingId, 20.0),
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

/// The workbook of all answers, with the sheets that somebody added to the one before; none where nobody has answered.
///
/// # Errors
///
/// When the temporary files of a large workbook cannot be written.
pub fn decisions_workbook(report: &Report<'_>, added_sheets: Option<&Entries>) -> Result<Option<Vec<u8>>, WriteError> {
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
    let mut workbook = Book::begin(&desk.frame)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::Decision))?;
    page::set_up(sheet, &desk.frame, Paper::Wide)?;
    page::head(sheet, &desk.frame, Word::Decision, COLUMNS.len() as u16)?;
    let to_findings = |answer: &&Answer| signature_of(&answer.finding).is_none();
    headings(sheet, &desk, list.iter().filter(to_findings).count())?;
    let messages: BTreeMap<&str, String> = report
        .findings
        .iter()
        .filter(|finding| report.answers.in_force(&finding.id).is_some())
        .map(|finding| (finding.id.as_str(), wording::message(finding, report.plan, report.language)))
        .collect();
    let mut row = HEADING_ROW;
    let mut offered = Offered::default();
    for answer in list.iter().filter(to_findings) {
        row += 1;
        let rule = answer.finding.split('-').next().filter(|_| is_id(&answer.finding));
        offered.add(row, rule.map_or(Decision::ALL.to_vec(), |rule| Decision::fitting(rule, true)));
        write_row(sheet, &desk, row, answer, messages.get(answer.finding.as_str()).map_or("", String::as_str))?;
    }
    offered.write(sheet, &desk.frame, DECISION)?;
    sheet.set_freeze_panes(HEADING_ROW + 1, 1)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    write_sheets(&mut workbook, &desk)?;
    added::write(&mut workbook, added_sheets)?;
    mark::write_sheet(&mut workbook, &desk.frame, list.iter().map(mark::Stored::of))?;
    workbook.save().map(Some)
}

/// The sheet of what people have told of their files, where they have.
fn write_sheets(workbook: &mut Workbook, desk: &Desk<'_>) -> Result<(), WriteError> {
    let told = desk.report.answers.list.iter().filter(|answer| signature_of(&answer.finding).is_some());
    let told: Vec<&Answer> = told.collect();
    if told.is_empty() {
        return Ok(());
    }
    let styles = &desk.frame.styles;
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::SheetSources))?;
    page::set_up(sheet, &desk.frame, Paper::Wide)?;
    page::head(sheet, &desk.frame, Word::SheetSources, 10)?;
    let about = [(Word::File, 30.0), (Word::SheetName, 16.0), (Word::Status, 30.0)];
    for (col, (_, width)) in (0..).zip(about.into_iter().chain(sources::answer_columns())) {
        sheet.set_column_width(col, width)?;
        sheet.set_column_format(col, &styles.column_wrapped)?;
    }
    let heads = about.map(|(word, _)| (desk.word(word), &styles.head)).to_vec();
    let heads = [heads, sources::heads_to_answer(desk)].concat();
    table::write(sheet, Word::SheetSources, &heads, told.len() as u32)?;
    let mut row = HEADING_ROW;
    for answer in told {
        row += 1;
        let named = answer.about.as_ref().and_then(|about| about.sheet.as_ref());
        let (file, name) = named.map_or(("", ""), |named| (named.file.as_str(), named.sheet.as_str()));
        for (col, text) in (0..).zip([file, name, phrases::standing(answer, desk.language())]) {
            sheet.write_string(row, col, safe::text(text))?;
        }
        sources::write_typed(sheet, answer, row, 3)?;
        sheet.write_string(row, 9, safe::text(&answer.finding))?;
    }
    sources::offer(sheet, desk, (HEADING_ROW + 1, row), 3)?;
    sheet.set_freeze_panes(HEADING_ROW + 1, 1)?;
    Ok(())
}

fn headings(sheet: &mut Worksheet, desk: &Desk<'_>, rows: usize) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    for (col, (word, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(col, width)?;
        let format = match word {
            Word::On | Word::Until => &styles.column_date,
            word if is_wrapped(word) => &styles.column_wrapped,
            _ => &styles.column_text,
        };
        sheet.set_column_format(col, format)?;
    }
    let head = |word: Word| if ANSWER_COLUMNS.contains(&word) { &styles.head_answer } else { &styles.head };
    let heads = COLUMNS.map(|(word, _)| (desk.word(word), head(word)));
    // Where all answers are to sheets, this list is empty and has one blank row.
    table::write(sheet, Word::Decision, &heads, rows.max(1) as u32)
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
