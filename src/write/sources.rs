//! The sheet *Sources*: every file and every table in it, what it was taken for, and what became of its rows:
//! seen = used + duplicate + superseded + skipped, checked by a formula in every line.

use super::desk::Desk;
use super::ledger;
use super::page::{self, HEADING_ROW, Paper};
use super::sign::Sign;
use super::{WriteError, phrases, safe, width};
use crate::model::answer::{Answer, sheet_id};
use crate::model::document::RowCounts;
use crate::model::place::{Cell, FileId, SheetId, column_letters};
use crate::model::source::{Source, SourceStatus};
use crate::model::table::{Column, Kind, Table};
use crate::words::Word;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Workbook, Worksheet};

/// Heading and width of every column, in order.
const COLUMNS: [(Word, f64); 14] = [
    (Word::File, 30.0),
    (Word::Status, 14.0),
    (Word::Kind, 14.0),
    (Word::SheetName, 16.0),
    (Word::Range, 11.0),
    (Word::HeadingRow, 9.0),
    (Word::FieldsFound, 44.0),
    (Word::RowsSeen, 10.0),
    (Word::RowsUsed, 8.0),
    (Word::RowsDuplicate, 10.0),
    (Word::RowsSuperseded, 12.0),
    (Word::RowsSkipped, 9.0),
    (Word::SumCheck, 6.0),
    (Word::Remark, 36.0),
];

/// The columns in which a person tells what a sheet is, with the answer's id, and their widths.
const ANSWER: [(Word, f64); 7] = [
    (Word::RightKind, 16.0),
    (Word::RightRegion, 16.0),
    (Word::RightDistrict, 16.0),
    (Word::RightHeadingRow, 10.0),
    (Word::DoNotRead, 9.0),
    (Word::RightColumns, 26.0),
    (Word::SourceId, 26.0),
];

/// Widths of the columns with wrapped text: file, fields, which are wrapped between words that are long, and remark.
const WRAPPED: [f64; 3] = [30.0, 38.0, 34.0];

/// The first column of counts.
const SEEN: u16 = 7;

/// The column that checks the sum.
const CHECK: u16 = 12;

/// Writes the sheet.
pub(super) fn write(workbook: &mut Workbook, desk: &Desk<'_>) -> Result<(), WriteError> {
    let last = COLUMNS.len() as u16 - 1;
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::SheetSources))?;
    page::set_up(sheet, &desk.frame, Paper::Wide)?;
    page::head(sheet, &desk.frame, Word::SheetSources, last + 1)?;
    sheet.set_row_height(HEADING_ROW, 32)?;
    for (col, (word, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(col, width)?;
        sheet.write_string_with_format(HEADING_ROW, col, desk.word(word), &desk.frame.styles.head)?;
    }
    headings_to_answer(sheet, desk, last + 1)?;
    let mut row = HEADING_ROW + 1;
    let mut total = RowCounts::default();
    let mine = ledger::files_of(desk);
    for (file, source) in desk.report.sources.iter().filter(|(file, _)| mine.contains(file)) {
        row = write_source(sheet, desk, file, source, row, &mut total)?;
    }
    let last_row = row.max(HEADING_ROW + 2) - 1;
    sheet.autofilter(HEADING_ROW, 0, last_row, last)?;
    offer(sheet, desk, (HEADING_ROW + 1, last_row), last + 1)?;
    sheet.set_freeze_panes(HEADING_ROW + 1, 1)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    sheet.set_print_area(0, 0, last_row + 1, last)?;
    write_total(sheet, desk, last_row, &total)
}

/// A line for each table of a file, or one for a file without; gives the row after them.
fn write_source(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    file: FileId,
    source: &Source,
    first: u32,
    total: &mut RowCounts,
) -> Result<u32, WriteError> {
    let tables = desk.facts().tables.iter().enumerate().filter(|(_, table)| table.file == file);
    let tables: Vec<(usize, &Table)> = tables.collect();
    let mut row = first;
    for &(number, table) in &tables {
        let fields = fields(desk, table);
        write_file(sheet, desk, source, row, &fields)?;
        write_table(sheet, desk, table, row, &fields)?;
        write_counts(sheet, desk, desk.report.rows.get(number).copied().unwrap_or_default(), row, total)?;
        write_told(sheet, desk, source, table, row)?;
        row += 1;
    }
    let has_table = |number: u32| tables.iter().any(|(_, table)| table.sheet == SheetId(number));
    let is_read = source.status == SourceStatus::Read;
    for (_, name) in (0..).zip(&source.sheets).filter(|(number, _)| is_read && !has_table(*number)) {
        write_file(sheet, desk, source, row, "")?;
        write_sheet_name(sheet, desk, Kind::Unrecognised, &source.path, name, "A1", row)?;
        fill_blank(sheet, desk, row, 4)?;
        row += 1;
    }
    if row == first {
        write_file(sheet, desk, source, row, "")?;
        fill_blank(sheet, desk, row, 2)?;
        row += 1;
    }
    Ok(row)
}

/// The headings of the columns to answer in.
pub(super) fn headings_to_answer(sheet: &mut Worksheet, desk: &Desk<'_>, first: u16) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    for (col, (word, width)) in (first..).zip(ANSWER) {
        sheet.set_column_width(col, width)?;
        let head = if word == Word::SourceId { &styles.head } else { &styles.head_answer };
        sheet.write_string_with_format(HEADING_ROW, col, desk.word(word), head)?;
    }
    Ok(())
}

/// The drop-downs of the columns to answer in: kinds of table, and yes or no. Anything else can be typed.
pub(super) fn offer(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    (from, to): (u32, u32),
    first: u16,
) -> Result<(), WriteError> {
    let list = |words: &[&str]| -> Result<DataValidation, WriteError> {
        Ok(DataValidation::new().allow_list_strings(words)?.set_error_style(DataValidationErrorStyle::Warning))
    };
    let kinds = Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Unrecognised | Kind::Decisions));
    let kinds: Vec<&str> = kinds.map(|kind| kind.said().in_language(desk.language())).collect();
    sheet.add_data_validation(from, first, to, first, &list(&kinds)?)?;
    let (title, text) = phrases::how_to_name_columns(desk.language());
    let columns = DataValidation::new().allow_any_value().set_input_title(title)?.set_input_message(text)?;
    sheet.add_data_validation(from, first + 5, to, first + 5, &columns)?;
    sheet.add_data_validation(from, first + 4, to, first + 4, &list(&[desk.word(Word::Yes), desk.word(Word::No)])?)?;
    Ok(())
}

/// What a person has told of a table, and the id by which it is kept.
fn write_told(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    source: &Source,
    table: &Table,
    row: u32,
) -> Result<(), WriteError> {
    let first = COLUMNS.len() as u16;
    let name = desk.report.sources.sheet(table.file, table.sheet);
    let id = table.form.told.clone().unwrap_or_else(|| sheet_id(&table.form.signature, &source.path, name));
    if let Some(answer) = desk.report.answers.in_force(&id) {
        write_typed(sheet, answer, row, first)?;
    }
    sheet.write_string(row, first + 6, safe::text(&id))?;
    Ok(())
}

/// What stands in the columns to answer in.
pub(super) fn write_typed(sheet: &mut Worksheet, answer: &Answer, row: u32, first: u16) -> Result<(), WriteError> {
    for (col, text) in (first..).zip(answer.typed.iter()).filter(|(_, text)| !text.is_empty()) {
        sheet.write_string(row, col, safe::text(text))?;
    }
    Ok(())
}

/// Empty cells up to the counts' check.
fn fill_blank(sheet: &mut Worksheet, desk: &Desk<'_>, row: u32, from: u16) -> Result<(), WriteError> {
    for col in from..=CHECK {
        sheet.write_blank(row, col, &desk.frame.styles.cell)?;
    }
    Ok(())
}

/// What became of a file, in a word.
const fn status(status: SourceStatus) -> Word {
    match status {
        SourceStatus::Read => Word::FileRead,
        SourceStatus::Duplicate => Word::FileDuplicate,
        SourceStatus::Ignored => Word::FileIgnored,
        SourceStatus::Unreadable => Word::FileUnreadable,
        SourceStatus::OwnOutput => Word::FileOwnOutput,
    }
}

fn write_file(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    source: &Source,
    row: u32,
    fields: &str,
) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let path = safe::text(&source.path);
    let reason = source.reason.map_or("", |reason| reason.in_language(desk.language()));
    let lines =
        [path.as_ref(), fields, reason].iter().zip(WRAPPED).map(|(text, width)| width::lines(text, width)).max();
    sheet.set_row_height(row, page::height(lines.unwrap_or(1)))?;
    match safe::link(desk.report.input, &source.path, None) {
        Some(link) => sheet.write_url_with_options(row, 0, link.as_str(), path, "", Some(&styles.link_wrapped))?,
        None => sheet.write_string_with_format(row, 0, path, &styles.wrapped)?,
    };
    let format = match source.status {
        SourceStatus::Read => &styles.cell,
        SourceStatus::Unreadable => styles.sign(Sign::Missed),
        _ => styles.sign(Sign::NotReported),
    };
    sheet.write_string_with_format(row, 1, desk.word(status(source.status)), format)?;
    sheet.write_string_with_format(row, CHECK + 1, reason, &styles.wrapped)?;
    Ok(())
}

/// Kind and name of a sheet, with a link to a cell of it.
fn write_sheet_name(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    kind: Kind,
    path: &str,
    name: &str,
    cell: &str,
    row: u32,
) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let format = if kind == Kind::Unrecognised { styles.sign(Sign::TooMany) } else { &styles.cell };
    sheet.write_string_with_format(row, 2, kind.said().in_language(desk.language()), format)?;
    match safe::link(desk.report.input, path, Some((name, cell))) {
        Some(link) => {
            sheet.write_url_with_options(row, 3, link.as_str(), safe::text(name), "", Some(&styles.link_wrapped))?
        }
        None => sheet.write_string_with_format(row, 3, safe::text(name), &styles.cell)?,
    };
    Ok(())
}

/// The fields of a table, each with its column.
fn fields(desk: &Desk<'_>, table: &Table) -> String {
    let language = desk.language();
    let shown = |column: &Column| {
        Some(format!("{} {}", column.field?.said().in_language(language), column_letters(column.col)))
    };
    table.columns.iter().filter_map(shown).collect::<Vec<_>>().join(", ")
}

fn write_table(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    table: &Table,
    row: u32,
    fields: &str,
) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let sources = desk.report.sources;
    let heading = Cell::new(table.heading_row, table.area.first.col).to_string();
    let name = sources.sheet(table.file, table.sheet);
    write_sheet_name(sheet, desk, table.kind, sources.path(table.file), name, &heading, row)?;
    sheet.write_string_with_format(row, 4, table.area.to_string(), &styles.cell)?;
    sheet.write_number_with_format(row, 5, table.heading_row + 1, &styles.number)?;
    sheet.write_string_with_format(row, 6, fields, &styles.wrapped)?;
    Ok(())
}

/// The counts of a table and the check of their sum.
fn write_counts(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    rows: RowCounts,
    row: u32,
    total: &mut RowCounts,
) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let RowCounts { seen, used, duplicate, superseded, skipped } = rows;
    for (col, count) in (SEEN..).zip([seen, used, duplicate, superseded, skipped]) {
        sheet.write_number_with_format(row, col, count, &styles.number)?;
    }
    total.seen += seen;
    total.used += used;
    total.duplicate += duplicate;
    total.superseded += superseded;
    total.skipped += skipped;
    let excel_row = row + 1;
    let formula = Formula::new(format!("=IF(H{excel_row}=SUM(I{excel_row}:L{excel_row}),\"✓\",\"✗\")"));
    let holds = seen == used + duplicate + superseded + skipped;
    let sign = if holds { Sign::Yes } else { Sign::No };
    sheet.write_formula_with_format(row, CHECK, formula.set_result(sign.mark()), styles.sign(sign))?;
    Ok(())
}

/// The sums under the list, of the rows in sight.
fn write_total(sheet: &mut Worksheet, desk: &Desk<'_>, last_row: u32, total: &RowCounts) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let row = last_row + 1;
    for col in 0..COLUMNS.len() as u16 {
        sheet.write_blank(row, col, &styles.group)?;
    }
    sheet.write_string_with_format(row, 0, desk.word(Word::Total), &styles.group)?;
    let RowCounts { seen, used, duplicate, superseded, skipped } = *total;
    for (col, count) in (SEEN..).zip([seen, used, duplicate, superseded, skipped]) {
        let letters = column_letters(col);
        let formula = format!("=SUBTOTAL(109,{letters}{}:{letters}{})", HEADING_ROW + 2, last_row + 1);
        let formula = Formula::new(formula).set_result(count.to_string());
        sheet.write_formula_with_format(row, col, formula, &styles.group_number)?;
    }
    sheet.write_string_with_format(2, 0, phrases::ledger_rule(desk.language()), &styles.subtitle)?;
    Ok(())
}
