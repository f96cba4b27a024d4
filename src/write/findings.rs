//! The sheet *Findings*: a row for each finding with what is wrong, what to do, where it stands, and columns to answer in.
//! It opens filtered to errors and warnings.

use super::desk::Desk;
use super::listing::serial;
use super::page::{self, HEADING_ROW, Paper};
use super::{WriteError, phrases, safe};
use crate::model::Date;
use crate::model::finding::{Finding, Language, Severity};
use crate::model::place::Place;
use crate::model::plan::Unit;
use crate::rules::wording;
use crate::words::Word;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, FilterCondition, Workbook, Worksheet,
};

/// Links that Excel allows on one sheet.
const LINK_LIMIT: usize = 65_530;

/// How a column of this sheet looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Text,
    Wrapped,
    Date,
}

/// Heading, width and look of every column, in order.
const COLUMNS: [(Word, f64, Look); 19] = [
    (Word::Severity, 12.0, Look::Text),
    (Word::Rule, 7.0, Look::Text),
    (Word::Message, 46.0, Look::Wrapped),
    (Word::Remedy, 38.0, Look::Wrapped),
    (Word::District, 16.0, Look::Text),
    (Word::Mandal, 16.0, Look::Text),
    (Word::Seat, 16.0, Look::Text),
    (Word::Person, 20.0, Look::Text),
    (Word::TypedValue, 20.0, Look::Text),
    (Word::File, 28.0, Look::Text),
    (Word::SheetName, 14.0, Look::Text),
    (Word::Cell, 8.0, Look::Text),
    (Word::Decision, 14.0, Look::Text),
    (Word::RightValue, 18.0, Look::Text),
    (Word::Reason, 22.0, Look::Text),
    (Word::By, 16.0, Look::Text),
    (Word::On, 12.0, Look::Date),
    (Word::Until, 12.0, Look::Date),
    (Word::FindingId, 18.0, Look::Text),
];

/// The column of the cell's address, which carries the link.
const CELL: u16 = 11;

/// The first column to answer in.
const DECISION: u16 = 12;

/// The answers that a person can choose from.
const ANSWERS: [Word; 6] =
    [Word::Accept, Word::Counts, Word::ExemptAnswer, Word::Means, Word::Different, Word::Correct];

/// Writes the sheet.
pub(super) fn write(workbook: &mut Workbook, desk: &Desk<'_>) -> Result<(), WriteError> {
    let findings: Vec<&Finding> = desk.findings().collect();
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::SheetFindings))?;
    page::set_up(sheet, desk, Paper::Wide)?;
    page::head(sheet, desk, Word::SheetFindings, CELL + 1)?;
    headings(sheet, desk)?;
    let mut links = 0;
    for (row, finding) in (HEADING_ROW + 1..).zip(&findings) {
        write_finding(sheet, desk, row, finding, &mut links)?;
    }
    let last_row = HEADING_ROW + findings.len() as u32;
    if findings.is_empty() {
        sheet.write_string_with_format(HEADING_ROW + 1, 0, phrases::no_rows(desk.language()), &desk.styles.subtitle)?;
    } else {
        filter(sheet, desk, &findings, last_row)?;
        answers(sheet, desk, last_row)?;
        let line = ConditionalFormatFormula::new().set_rule("=TRUE").set_format(super::style::rule_line());
        sheet.add_conditional_format(HEADING_ROW + 1, 0, last_row, COLUMNS.len() as u16 - 1, &line)?;
    }
    sheet.set_freeze_panes(HEADING_ROW + 1, 2)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    sheet.set_print_area(0, 0, last_row.max(HEADING_ROW + 1), CELL)?;
    Ok(())
}

fn headings(sheet: &mut Worksheet, desk: &Desk<'_>) -> Result<(), WriteError> {
    sheet.set_row_height(HEADING_ROW, 32)?;
    for (col, (word, width, look)) in (0..).zip(COLUMNS) {
        let format = match look {
            Look::Text => &desk.styles.column_text,
            Look::Wrapped => &desk.styles.column_wrapped,
            Look::Date => &desk.styles.column_date,
        };
        sheet.set_column_format(col, format)?;
        sheet.set_column_width(col, width)?;
        let head = if (DECISION..DECISION + 6).contains(&col) { &desk.styles.head_answer } else { &desk.styles.head };
        sheet.write_string_with_format(HEADING_ROW, col, desk.word(word), head)?;
    }
    Ok(())
}

/// A severity with its mark, as it stands in the first column.
fn severity(severity: Severity, language: Language) -> String {
    let (mark, word) = match severity {
        Severity::Error => ("✗", Word::Error),
        Severity::Warning => ("▲", Word::Warning),
        Severity::Info => ("·", Word::Info),
    };
    format!("{mark} {}", word.in_language(language))
}

fn write_finding(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    row: u32,
    finding: &Finding,
    links: &mut usize,
) -> Result<(), WriteError> {
    let language = desk.language();
    let format = desk.styles.severity(finding.severity);
    sheet.write_string_with_format(row, 0, severity(finding.severity, language), format)?;
    let unit = |unit: Option<Unit>| unit.map_or("", |unit| desk.name(unit));
    let sources = desk.report.sources;
    let place = finding.place;
    let sheet_name = place.and_then(|place| Some(sources.sheet(place.file, place.sheet?))).unwrap_or_default();
    let texts: [&str; 10] = [
        finding.rule.0,
        &wording::message(finding, desk.plan(), language),
        &wording::remedy(finding, desk.plan(), language),
        unit(finding.unit.district.map(Unit::District)),
        unit(finding.unit.mandal.map(Unit::Mandal)),
        unit(finding.unit.seat.map(Unit::Seat)),
        finding.person.as_deref().unwrap_or_default(),
        finding.value.as_deref().unwrap_or_default(),
        place.map_or("", |place| sources.path(place.file)),
        sheet_name,
    ];
    for (col, text) in (1..CELL).zip(texts) {
        sheet.write_string(row, col, safe::text(text))?;
    }
    if let Some(place) = place {
        write_cell(sheet, desk, row, place, links)?;
    }
    write_answer(sheet, desk, row, finding)?;
    sheet.write_string(row, DECISION + 6, &finding.id)?;
    if finding.severity == Severity::Info {
        sheet.set_row_hidden(row)?;
    }
    Ok(())
}

/// The cell's address, as a link to it while links are left; a finding about a whole file links to the file.
fn write_cell(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    row: u32,
    place: Place,
    links: &mut usize,
) -> Result<(), WriteError> {
    let text = place.cell.map_or_else(|| desk.word(Word::File).to_owned(), |cell| cell.to_string());
    match safe::link(desk.report.sources, desk.report.input, place) {
        Some(link) if *links < LINK_LIMIT => {
            *links += 1;
            sheet.write_url_with_options(row, CELL, link.as_str(), text, "", Some(&desk.styles.link))?;
        }
        _ => {
            sheet.write_string(row, CELL, text)?;
        }
    }
    Ok(())
}

/// The answer that is in force, as it was typed.
fn write_answer(sheet: &mut Worksheet, desk: &Desk<'_>, row: u32, finding: &Finding) -> Result<(), WriteError> {
    let Some(accepted) = &finding.accepted else { return Ok(()) };
    let texts = [Some(&accepted.decision), accepted.value.as_ref(), accepted.reason.as_ref(), accepted.by.as_ref()];
    for (col, text) in (DECISION..).zip(texts) {
        if let Some(text) = text {
            sheet.write_string(row, col, safe::text(text))?;
        }
    }
    let mut day = |col: u16, day: Option<Date>| -> Result<(), WriteError> {
        if let Some(day) = day {
            sheet.write_number_with_format(row, col, serial(day), &desk.styles.column_date)?;
        }
        Ok(())
    };
    day(DECISION + 4, accepted.on)?;
    day(DECISION + 5, accepted.until)
}

/// The filter that leaves errors and warnings in sight; the other rows were hidden as they were written.
fn filter(sheet: &mut Worksheet, desk: &Desk<'_>, findings: &[&Finding], last_row: u32) -> Result<(), WriteError> {
    sheet.autofilter(HEADING_ROW, 0, last_row, COLUMNS.len() as u16 - 1)?;
    if findings.iter().any(|finding| finding.severity == Severity::Info) {
        let condition = [Severity::Error, Severity::Warning]
            .iter()
            .fold(FilterCondition::new(), |all, one| all.add_list_filter(severity(*one, desk.language()).as_str()));
        sheet.filter_column(0, &condition)?;
        sheet.filter_automatic_off();
    }
    Ok(())
}

/// The drop-down of answers.
fn answers(sheet: &mut Worksheet, desk: &Desk<'_>, last_row: u32) -> Result<(), WriteError> {
    let words: Vec<&str> = ANSWERS.iter().map(|word| desk.word(*word)).collect();
    let (title, text) = phrases::how_to_answer(desk.language());
    let list = DataValidation::new().allow_list_strings(&words)?.set_error_style(DataValidationErrorStyle::Warning);
    let list = list.set_input_title(title)?.set_input_message(text)?;
    sheet.add_data_validation(HEADING_ROW + 1, DECISION, last_row, DECISION, &list)?;
    Ok(())
}
