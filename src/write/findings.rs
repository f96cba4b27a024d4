//! The sheet *Findings*: a row for each finding with what is wrong, what to do, where it stands, and columns to answer in.
//! It opens filtered to errors and warnings.

use super::book::Book;
use super::desk::Desk;
use super::frame::Frame;
use super::offered::Offered;
use super::page::{self, HEADING_ROW, Paper, serial};
use super::{WriteError, phrases, safe, style, table, width};
use crate::model::answer::{Answer, Decision, Typed};
use crate::model::finding::{Finding, Language, Severity};
use crate::model::plan::Unit;
use crate::rules::wording;
use crate::words::{ANSWER_COLUMNS, Word};
use rust_xlsxwriter::{FilterCondition, Worksheet};
use std::borrow::Cow;

/// Links that Excel allows on one sheet.
const LINK_LIMIT: u32 = 65_530;

/// From this many findings on, the sheet is written row by row and not kept in memory.
const LOW_MEMORY_FROM: usize = 2_000;

/// A finding as the sheet shows it.
pub(super) struct Line<'a> {
    pub(super) severity: Severity,
    pub(super) rule: &'a str,
    pub(super) message: Cow<'a, str>,
    pub(super) remedy: String,
    pub(super) region: &'a str,
    pub(super) district: &'a str,
    pub(super) mandal: &'a str,
    pub(super) seat: &'a str,
    pub(super) person: &'a str,
    pub(super) value: &'a str,
    pub(super) file: &'a str,
    pub(super) sheet: &'a str,
    pub(super) cell: Cow<'a, str>,
    pub(super) answer: Option<Typed<'a>>,
    pub(super) id: &'a str,
}

/// Heading and width of every column, in order. What was typed may be a mobile number: it stands behind what is printed.
const COLUMNS: [(Word, f64); 20] = [
    (Word::Severity, 10.5),
    (Word::Rule, 6.5),
    (Word::Message, 44.0),
    (Word::Remedy, 36.0),
    (Word::Region, 14.0),
    (Word::District, 16.0),
    (Word::Mandal, 14.0),
    (Word::Seat, 14.0),
    (Word::Person, 16.0),
    (Word::File, 26.0),
    (Word::SheetName, 14.0),
    (Word::Cell, 7.0),
    (Word::TypedValue, 16.0),
    (Word::Decision, 14.0),
    (Word::RightValue, 16.0),
    (Word::Reason, 20.0),
    (Word::By, 14.0),
    (Word::On, 12.0),
    (Word::Until, 12.0),
    (Word::FindingId, 20.0),
];

/// What a sheet of findings looks like.
pub(super) struct Shape {
    columns: Vec<(Word, f64)>,
    /// What stands above the headings.
    note: Option<&'static str>,
    /// Whether it is for sending back: everything but the answers is locked, and nothing leads to the input.
    is_form: bool,
}

impl Shape {
    /// All columns but these.
    pub(super) fn without(words: &[Word]) -> Self {
        let columns = COLUMNS.into_iter().filter(|(word, _)| !words.contains(word)).collect();
        Self { columns, note: None, is_form: false }
    }

    /// A sheet for sending back, with these columns and this above them.
    pub(super) fn form(columns: &[(Word, f64)], note: &'static str) -> Self {
        Self { columns: columns.to_vec(), note: Some(note), is_form: true }
    }

    fn at(&self, word: Word) -> u16 {
        self.columns.iter().position(|(other, _)| *other == word).unwrap_or(0) as u16
    }
}

/// Writes the sheet of one region.
pub(super) fn write(workbook: &mut Book, desk: &Desk<'_>) -> Result<(), WriteError> {
    let findings: Vec<&Finding> = desk.findings().collect();
    let mut without = vec![Word::Region];
    if findings.iter().all(|finding| finding.unit.seat.is_none()) {
        without.push(Word::Seat);
    }
    let lines = findings.iter().map(|finding| line(desk, finding));
    write_lines(workbook, &desk.frame, &Shape::without(&without), findings.len(), lines)
}

/// A finding of a run as a line.
pub(super) fn line<'a>(desk: &Desk<'a>, finding: &'a Finding) -> Line<'a> {
    let language = desk.language();
    let unit = |unit: Option<Unit>| unit.map_or("", |unit| desk.name(unit));
    let sources = desk.report.sources;
    let place = finding.place;
    let answer = desk.report.answers.in_force(&finding.id);
    let remedy = wording::remedy(finding, desk.plan(), language);
    Line {
        severity: finding.severity,
        rule: finding.rule.0,
        message: wording::message(finding, desk.plan(), language).into(),
        remedy: match answer.and_then(|answer| phrases::not_applied(answer.effect, language)) {
            Some(why) => format!("{why} {remedy}"),
            None => remedy,
        },
        region: unit(finding.unit.region.map(Unit::Region)),
        district: unit(finding.unit.district.map(Unit::District)),
        mandal: unit(finding.unit.mandal.map(Unit::Mandal)),
        seat: unit(finding.unit.seat.map(Unit::Seat)),
        person: finding.person.as_deref().unwrap_or_default(),
        value: finding.value.as_deref().unwrap_or_default(),
        file: place.map_or("", |place| sources.path(place.file)),
        sheet: place.and_then(|place| Some(sources.sheet(place.file, place.sheet?))).unwrap_or_default(),
        cell: place.and_then(|place| place.cell).map(|cell| cell.to_string()).unwrap_or_default().into(),
        answer: answer.map(Answer::columns),
        id: &finding.id,
    }
}

/// Writes a sheet of these lines.
pub(super) fn write_lines<'a>(
    book: &mut Book,
    frame: &Frame<'_>,
    shape: &Shape,
    count: usize,
    lines: impl Iterator<Item = Line<'a>>,
) -> Result<(), WriteError> {
    let sheet = if count >= LOW_MEMORY_FROM { book.add_worksheet_with_low_memory()? } else { book.add_worksheet() };
    sheet.set_name(frame.word(Word::SheetFindings))?;
    page::set_up(sheet, frame, Paper::Wide)?;
    page::head(sheet, frame, Word::SheetFindings, shape.at(Word::Cell) + 1)?;
    headings(sheet, frame, shape, count as u32)?;
    let mut links = if shape.is_form { LINK_LIMIT } else { 0 };
    let mut has_info = false;
    let mut row = HEADING_ROW;
    let mut offered = Offered::default();
    for line in lines {
        row += 1;
        offered.add(row, Decision::fitting(line.rule, !line.cell.is_empty()));
        has_info |= line.severity == Severity::Info;
        write_line(sheet, frame, shape, row, &line, &mut links)?;
    }
    if row == HEADING_ROW {
        sheet.write_string_with_format(row + 1, 0, phrases::no_rows(frame.language), &frame.styles.subtitle)?;
    } else {
        offered.write(sheet, frame, shape.at(Word::Decision))?;
    }
    sheet.set_freeze_panes(HEADING_ROW + 1, 2)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    sheet.set_print_area(0, 0, row.max(HEADING_ROW + 1), shape.at(Word::Cell))?;
    if let Some(note) = shape.note {
        note_above(sheet, frame, shape, note)?;
    }
    if shape.is_form {
        sheet.protect_with_options(&style::protection());
    }
    if has_info { filter(book, frame, row - HEADING_ROW) } else { Ok(()) }
}

/// What stands above the headings, in one cell as wide as what is printed.
fn note_above(sheet: &mut Worksheet, frame: &Frame<'_>, shape: &Shape, note: &str) -> Result<(), WriteError> {
    let last = shape.at(Word::Cell);
    let printed = shape.columns.iter().take(usize::from(last) + 1);
    sheet.merge_range(HEADING_ROW - 1, 0, HEADING_ROW - 1, last, note, &frame.styles.paragraph)?;
    let lines = width::lines(note, printed.map(|(_, width)| width).sum());
    sheet.set_row_height(HEADING_ROW - 1, page::height(lines))?;
    Ok(())
}

fn headings(sheet: &mut Worksheet, frame: &Frame<'_>, shape: &Shape, rows: u32) -> Result<(), WriteError> {
    let styles = &frame.styles;
    for (col, &(word, width)) in (0..).zip(&shape.columns) {
        let format = match word {
            word if is_wrapped(word) => &styles.column_wrapped,
            Word::On | Word::Until => &styles.column_date,
            _ => &styles.column_text,
        };
        if shape.is_form && ANSWER_COLUMNS.contains(&word) {
            sheet.set_column_format(col, &format.clone().set_unlocked())?;
        } else {
            sheet.set_column_format(col, format)?;
        }
        sheet.set_column_width(col, width)?;
    }
    let head = |word: Word| if ANSWER_COLUMNS.contains(&word) { &styles.head_answer } else { &styles.head };
    let heads: Vec<_> = shape.columns.iter().map(|&(word, _)| (frame.word(word), head(word))).collect();
    if rows > 0 {
        return table::write(sheet, Word::SheetFindings, &heads, rows);
    }
    sheet.set_row_height(HEADING_ROW, 32)?;
    for (col, (text, head)) in (0..).zip(heads) {
        sheet.write_string_with_format(HEADING_ROW, col, text, head)?;
    }
    Ok(())
}

/// Whether the texts of a column are wrapped.
const fn is_wrapped(word: Word) -> bool {
    matches!(
        word,
        Word::Message
            | Word::Remedy
            | Word::Region
            | Word::District
            | Word::Mandal
            | Word::Seat
            | Word::Person
            | Word::TypedValue
            | Word::File
            | Word::SheetName
    )
}

/// A severity with its mark, as it stands in the first column.
fn severity(severity: Severity, language: Language) -> String {
    let mark = match severity {
        Severity::Error => "✗",
        Severity::Warning => "▲",
        Severity::Info => "·",
    };
    format!("{mark} {}", severity.word().in_language(language))
}

fn write_line(
    sheet: &mut Worksheet,
    frame: &Frame<'_>,
    shape: &Shape,
    row: u32,
    line: &Line<'_>,
    links: &mut u32,
) -> Result<(), WriteError> {
    let mut lines = 1;
    for (col, &(word, width)) in (0..).zip(&shape.columns) {
        let text: &str = match word {
            Word::Rule => line.rule,
            Word::Message => &line.message,
            Word::Remedy => &line.remedy,
            Word::Region => line.region,
            Word::District => line.district,
            Word::Mandal => line.mandal,
            Word::Seat => line.seat,
            Word::Person => line.person,
            Word::TypedValue => line.value,
            Word::File => line.file,
            Word::SheetName => line.sheet,
            Word::FindingId => line.id,
            Word::Severity => {
                let format = frame.styles.severity(line.severity);
                sheet.write_string_with_format(row, col, severity(line.severity, frame.language), format)?;
                continue;
            }
            Word::Cell => {
                write_cell(sheet, frame, row, col, line, links)?;
                continue;
            }
            answer => {
                write_answer(sheet, row, col, line.answer.as_ref(), answer)?;
                continue;
            }
        };
        if is_wrapped(word) {
            lines = lines.max(width::lines(text, width));
        }
        sheet.write_string(row, col, safe::text(text))?;
    }
    sheet.set_row_height(row, page::height(lines))?;
    if line.severity == Severity::Info {
        sheet.set_row_hidden(row)?;
    }
    Ok(())
}

/// The cell's address, as a link to it while links are left; a finding about a whole file links to the file.
fn write_cell(
    sheet: &mut Worksheet,
    frame: &Frame<'_>,
    row: u32,
    col: u16,
    line: &Line<'_>,
    links: &mut u32,
) -> Result<(), WriteError> {
    if line.file.is_empty() {
        return Ok(());
    }
    let text: &str = if line.cell.is_empty() { frame.word(Word::File) } else { &line.cell };
    let cell = if line.cell.is_empty() { "A1" } else { &line.cell };
    let within = (!line.sheet.is_empty()).then_some((line.sheet, cell));
    match frame.input.and_then(|input| safe::link(input, line.file, within)) {
        Some(link) if *links < LINK_LIMIT => {
            *links += 1;
            sheet.write_url_with_options(row, col, link.as_str(), text, "", Some(&frame.styles.link_top))?;
        }
        _ => {
            sheet.write_string(row, col, text)?;
        }
    }
    Ok(())
}

/// One part of the answer that is in force, as it was typed; a day as a date.
pub(super) fn write_answer(
    sheet: &mut Worksheet,
    row: u32,
    col: u16,
    answer: Option<&Typed<'_>>,
    part: Word,
) -> Result<(), WriteError> {
    let at = ANSWER_COLUMNS.iter().position(|word| *word == part);
    let Some(text) = at.and_then(|at| answer?.get(at)).filter(|text| !text.is_empty()) else { return Ok(()) };
    match text.parse() {
        Ok(day) if matches!(part, Word::On | Word::Until) => {
            // The column is one of days, and in a form it can be typed over.
            sheet.write_number(row, col, serial(day))?;
        }
        _ => {
            sheet.write_string(row, col, safe::text(text))?;
        }
    }
    Ok(())
}

/// The filter that leaves errors and warnings in sight; the other rows were hidden as they were written.
fn filter(book: &mut Book, frame: &Frame<'_>, rows: u32) -> Result<(), WriteError> {
    let shown = [Severity::Error, Severity::Warning].map(|one| severity(one, frame.language));
    if table::is_table(rows) {
        book.filter(&table::name(Word::SheetFindings), 0, shown.to_vec());
        return Ok(());
    }
    let Some(sheet) = book.worksheets_mut().last_mut() else { return Ok(()) };
    let condition = shown.iter().fold(FilterCondition::new(), |all, one| all.add_list_filter(one.as_str()));
    sheet.filter_column(0, &condition)?;
    sheet.filter_automatic_off();
    Ok(())
}
