//! The sheet *Sources*: every file and every table in it, what it was taken for, and what became of its rows:
//! seen = used + duplicate + superseded + skipped, checked by a formula in every line.

use super::desk::Desk;
use super::ledger;
use super::page::{self, HEADING_ROW, Paper};
use super::sign::Sign;
use super::{WriteError, phrases, safe, table, width};
use crate::model::answer::{Answer, sheet_id};
use crate::model::document::RowCounts;
use crate::model::place::{Cell, FileId, SheetId, column_letters};
use crate::model::source::{Source, SourceStatus};
use crate::model::table::{Column, Kind, Table};
use crate::words::{SOURCE_COLUMNS, Word};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, Formula, Workbook, Worksheet};

/// Heading and width of every column, in order; those of file and sheet follow what stands in them.
const COLUMNS: [(Word, f64); 14] = [
    (Word::File, 0.0),
    (Word::Status, 12.0),
    (Word::Kind, 15.0),
    (Word::SheetName, 0.0),
    (Word::Range, 11.0),
    (Word::HeadingRow, 9.0),
    (Word::FieldsFound, FIELDS),
    (Word::RowsSeen, 10.0),
    (Word::RowsUsed, 8.0),
    (Word::RowsDuplicate, 10.0),
    (Word::RowsSuperseded, 12.0),
    (Word::RowsSkipped, 9.0),
    (Word::SumCheck, 6.0),
    (Word::Remark, REMARK),
];

/// Widths of the columns in which a person tells what a sheet is, and of the answer's id.
const TO_ANSWER: [f64; 7] = [16.0, 16.0, 16.0, 10.0, 9.0, 26.0, 30.0];

/// Widths of the columns of fields and of remarks.
const FIELDS: f64 = 46.0;
const REMARK: f64 = 30.0;

/// How wide the columns of files and of sheets are.
#[derive(Clone, Copy)]
struct Widths {
    file: f64,
    sheet: f64,
}

impl Widths {
    fn of(sources: &[(FileId, &Source)]) -> Self {
        let wide = |text: &str| crate::text::width::columns(text);
        let files = sources.iter().map(|(_, source)| wide(&source.path));
        let sheets = sources.iter().flat_map(|(_, source)| &source.sheets).map(|name| wide(name));
        Self { file: width::column(files, 16.0, 34.0), sheet: width::column(sheets, 10.0, 22.0) }
    }

    fn column(self, word: Word, other: f64) -> f64 {
        match word {
            Word::File => self.file,
            Word::SheetName => self.sheet,
            _ => other,
        }
    }
}

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
    let mine = ledger::files_of(desk);
    let mine: Vec<(FileId, &Source)> = desk.report.sources.iter().filter(|(file, _)| mine.contains(file)).collect();
    let widths = Widths::of(&mine);
    for (col, (word, width)) in (0..).zip(COLUMNS.into_iter().chain(answer_columns())) {
        sheet.set_column_width(col, widths.column(word, width))?;
    }
    let mut row = HEADING_ROW + 1;
    let mut total = RowCounts::default();
    let tables = desk.facts().tables_by_file();
    for (file, source) in mine {
        let its = File { source, tables: tables.get(&file).map_or(&[], Vec::as_slice), widths };
        row = write_source(sheet, desk, &its, row, &mut total)?;
    }
    let last_row = row.max(HEADING_ROW + 2) - 1;
    let heads: Vec<_> = COLUMNS.iter().map(|&(word, _)| (desk.word(word), &desk.frame.styles.head)).collect();
    table::write(sheet, Word::SheetSources, &[heads, heads_to_answer(desk)].concat(), last_row - HEADING_ROW)?;
    offer(sheet, desk, (HEADING_ROW + 1, last_row), last + 1)?;
    sheet.set_freeze_panes(HEADING_ROW + 1, 1)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    sheet.set_print_area(0, 0, last_row + 1, last)?;
    write_total(sheet, desk, last_row, &total)
}

/// A line of the sheet: a table of a file, a sheet without one, or a file without either.
struct Line<'l> {
    source: &'l Source,
    /// What the sheet was taken for, and its name.
    sheet: Option<(Kind, &'l str)>,
    table: Option<&'l Table>,
    widths: Widths,
}

/// A file with its tables, which have their numbers beside them.
struct File<'f> {
    source: &'f Source,
    tables: &'f [(usize, &'f Table)],
    widths: Widths,
}

/// A line for each table of a file, or one for a file without; gives the row after them.
fn write_source(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    file: &File<'_>,
    first: u32,
    total: &mut RowCounts,
) -> Result<u32, WriteError> {
    let &File { source, tables, widths } = file;
    let mut row = first;
    for &(number, table) in tables {
        let named = (table.kind, desk.report.sources.sheet(table.file, table.sheet));
        write_line(sheet, desk, &Line { source, sheet: Some(named), table: Some(table), widths }, row)?;
        write_counts(sheet, desk, desk.report.rows.get(number).copied().unwrap_or_default(), row, total)?;
        write_told(sheet, desk, source, table, row)?;
        row += 1;
    }
    let has_table = |number: u32| tables.iter().any(|(_, table)| table.sheet == SheetId(number));
    let is_read = source.status == SourceStatus::Read;
    for (_, name) in (0..).zip(&source.sheets).filter(|(number, _)| is_read && !has_table(*number)) {
        let named = (Kind::Unrecognised, name.as_str());
        write_line(sheet, desk, &Line { source, sheet: Some(named), table: None, widths }, row)?;
        row += 1;
    }
    if row == first {
        write_line(sheet, desk, &Line { source, sheet: None, table: None, widths }, row)?;
        row += 1;
    }
    Ok(row)
}

/// The columns in which a person tells what a sheet is, with the answer's id, and their widths.
pub(super) fn answer_columns() -> impl Iterator<Item = (Word, f64)> {
    SOURCE_COLUMNS.into_iter().chain([Word::SourceId]).zip(TO_ANSWER)
}

/// The headings of the columns to answer in.
pub(super) fn heads_to_answer<'d>(desk: &'d Desk<'_>) -> Vec<(&'static str, &'d Format)> {
    let styles = &desk.frame.styles;
    let head = |word| if word == Word::SourceId { &styles.head } else { &styles.head_answer };
    answer_columns().map(|(word, _)| (desk.word(word), head(word))).collect()
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

/// What a line says of file, sheet and table. The counts of a table are written over its blanks.
fn write_line(sheet: &mut Worksheet, desk: &Desk<'_>, line: &Line<'_>, row: u32) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let Line { source, table, widths, .. } = *line;
    let name = line.sheet.map_or("", |(_, name)| name);
    let fields = table.map(|table| fields(desk, table)).unwrap_or_default();
    let reason = source.reason.map_or("", |reason| reason.in_language(desk.language()));
    let wrapped =
        [(source.path.as_str(), widths.file), (name, widths.sheet), (fields.as_str(), FIELDS), (reason, REMARK)];
    let lines = wrapped.iter().map(|(text, width)| width::lines(text, *width)).max();
    sheet.set_row_height(row, page::height(lines.unwrap_or(1)))?;
    for col in 2..=CHECK {
        sheet.write_blank(row, col, &styles.cell)?;
    }
    let to_file = safe::link(desk.report.input, &source.path, None);
    linked(sheet, desk, (row, 0), &source.path, to_file.as_deref(), widths.file)?;
    let format = match source.status {
        SourceStatus::Read => &styles.cell,
        SourceStatus::Unreadable => styles.sign(Sign::Missed),
        _ => styles.sign(Sign::NotReported),
    };
    sheet.write_string_with_format(row, 1, desk.word(status(source.status)), format)?;
    sheet.write_string_with_format(row, CHECK + 1, reason, &styles.wrapped)?;
    if let Some((kind, name)) = line.sheet {
        let format = if kind == Kind::Unrecognised { styles.sign(Sign::TooMany) } else { &styles.cell };
        sheet.write_string_with_format(row, 2, kind.said().in_language(desk.language()), format)?;
        let heading = |table: &Table| Cell::new(table.heading_row, table.area.first.col).to_string();
        let cell = table.map_or_else(|| "A1".to_owned(), heading);
        let to_cell = safe::link(desk.report.input, &source.path, Some((name, &cell)));
        linked(sheet, desk, (row, 3), name, to_cell.as_deref(), widths.sheet)?;
        if let Some(table) = table {
            linked(sheet, desk, (row, 4), &table.area.to_string(), to_cell.as_deref(), 11.0)?;
            sheet.write_number_with_format(row, 5, table.heading_row + 1, &styles.number_middle)?;
            sheet.write_string_with_format(row, 6, fields, &styles.wrapped)?;
        }
    }
    Ok(())
}

/// A text that leads somewhere where it stands on one line: LibreOffice cuts a link that is wider than its column.
fn linked(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    (row, col): (u32, u16),
    text: &str,
    link: Option<&str>,
    width: f64,
) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let text = safe::text(text);
    match link {
        Some(link) if width::lines(&text, width) == 1 => {
            sheet.write_url_with_options(row, col, link, text, "", Some(&styles.link_wrapped))?
        }
        _ => sheet.write_string_with_format(row, col, text, &styles.wrapped)?,
    };
    Ok(())
}

/// The fields of a table, each with its column.
fn fields(desk: &Desk<'_>, table: &Table) -> String {
    let language = desk.language();
    let shown = |column: &Column| {
        // A blank that is not broken: a field and its column stay on one line.
        Some(format!("{}\u{a0}{}", column.field?.said().in_language(language), column_letters(column.col)))
    };
    table.columns.iter().filter_map(shown).collect::<Vec<_>>().join(", ")
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
