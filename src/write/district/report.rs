//! The sheet in which a district reports its visits: how to fill it in, the pending visits, what was typed already, and
//! blank rows. Headings and what is suggested are locked, without a password; everything else can be typed over.

use super::hidden::{self, List};
use super::pending::Line;
use super::place::{Content, Placed};
use crate::model::Date;
use crate::model::form::{FilledRow, Head};
use crate::model::grid::Value;
use crate::model::mark::VISITS;
use crate::model::plan::{DistrictId, Level};
use crate::model::table::Field;
use crate::words::Word;
use crate::write::desk::Desk;
use crate::write::page::{self, HEADING_ROW, Paper};
use crate::write::page::{excel_day, serial};
use crate::write::{WriteError, phrases, safe, style, width};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign, Formula, Workbook, Worksheet,
};

/// The row that says how to fill the form in.
const NOTE_ROW: u32 = 2;

/// Writes the sheet.
pub(super) fn write(
    workbook: &mut Workbook,
    desk: &Desk<'_>,
    lines: &[Line<'_>],
    form: &Placed<'_>,
    district: DistrictId,
) -> Result<(), WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::SheetVisitReport))?;
    page::set_up(sheet, &desk.frame, Paper::Wide)?;
    let last_col = form.heads.iter().filter(|head| head.said().is_some()).count() as u16 - 1;
    head(sheet, desk, last_col, lines.len() as u32)?;
    headings(sheet, desk, form)?;
    let cells = Cells::of(desk);
    for row in HEADING_ROW + 1..=form.last {
        write_row(sheet, form, &cells, row, desk.word(Word::Recorded))?;
    }
    checks(sheet, desk, form, district)?;
    sheet.autofilter(HEADING_ROW, 0, form.last, last_col)?;
    sheet.set_freeze_panes(HEADING_ROW + 1, 2)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    sheet.set_print_area(0, 0, form.last, last_col)?;
    sheet.protect_with_options(&style::protection());
    sheet.set_selection(HEADING_ROW + 1, column(form, Field::Date), HEADING_ROW + 1, column(form, Field::Date))?;
    Ok(())
}

/// The column of a field.
fn column(form: &Placed<'_>, field: Field) -> u16 {
    form.heads.iter().position(|head| *head == Head::Field(field)).unwrap_or(0) as u16
}

/// Title, whose form it is, and how to fill it in.
fn head(sheet: &mut Worksheet, desk: &Desk<'_>, last_col: u16, pending: u32) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    let title = format!("{} – {}", desk.word(Word::SheetVisitReport), desk.frame.place);
    sheet.set_row_height(0, 27)?;
    sheet.write_string_with_format(0, 0, safe::text(&title), &styles.title)?;
    sheet.write_string_with_format(0, last_col, VISITS, &styles.small)?;
    let language = desk.language();
    let region = desk.region.and_then(|region| desk.plan().region(region)).map_or("", |region| region.name.as_str());
    // Label and name stand in cells of their own, so that the sheet says whose it is wherever it is copied to.
    let told = [
        (0, Field::District.said().in_language(language)),
        (1, desk.frame.place),
        (3, Field::Region.said().in_language(language)),
        (4, region),
    ];
    for (col, text) in told {
        let format = if matches!(col, 0 | 3) { &styles.subtitle } else { &styles.section };
        sheet.write_string_with_format(1, col, safe::text(text), format)?;
    }
    let standing = format!("{} · {}", desk.frame.standing(), phrases::so_many_pending(pending, language));
    sheet.write_string_with_format(1, 7, safe::text(&standing), &styles.subtitle)?;
    let note = phrases::how_to_report(language);
    sheet.merge_range(NOTE_ROW, 0, NOTE_ROW, last_col, note, &styles.paragraph)?;
    sheet.set_row_height(NOTE_ROW, 4.0 + 15.0 * f64::from(width::lines(note, WIDTHS)))?;
    Ok(())
}

/// The width of all columns that every form has.
const WIDTHS: f64 = 169.0;

/// How wide a column is.
const fn width_of(head: &Head) -> f64 {
    match head {
        Head::Field(Field::Serial) => 7.5,
        Head::Field(Field::Mandal | Field::Seat) => 15.0,
        Head::StillDue | Head::Field(Field::StayPlace) => 12.5,
        Head::SuggestedNight | Head::Field(Field::Date | Field::Role) => 11.5,
        Head::Field(Field::Visitor) => 17.0,
        Head::Field(Field::NightStay | Field::CommitteeMet) => 8.5,
        Head::Field(Field::Attendance) => 11.0,
        Head::Field(Field::ProblemStatus) => 9.5,
        Head::Field(Field::Problems | Field::NotHeld) => 18.0,
        _ => 16.0,
    }
}

fn headings(sheet: &mut Worksheet, desk: &Desk<'_>, form: &Placed<'_>) -> Result<(), WriteError> {
    let styles = &desk.frame.styles;
    sheet.set_row_height(HEADING_ROW, 34)?;
    for (col, head) in (0..).zip(&form.heads) {
        sheet.set_column_width(col, width_of(head))?;
        let (text, format) = match head {
            Head::Other(heading) => (heading.as_str(), &styles.head_answer),
            known => {
                let said = known.said().map_or("", |said| said.in_language(desk.language()));
                (said, if known.is_given() { &styles.head } else { &styles.head_answer })
            }
        };
        sheet.write_string_with_format(HEADING_ROW, col, safe::text(text), format)?;
    }
    Ok(())
}

/// Formats of the cells of a form.
struct Cells {
    /// What cannot be typed over.
    locked: Format,
    serial: Format,
    locked_date: Format,
    /// What is filled in and can be typed over.
    given: Format,
    /// What is to be typed.
    entry: Format,
    entry_date: Format,
}

impl Cells {
    fn of(desk: &Desk<'_>) -> Self {
        let styles = &desk.frame.styles;
        let wrapped = styles.wrapped.clone().set_align(FormatAlign::VerticalCenter).set_align(FormatAlign::Left);
        let locked = style::given(wrapped.clone());
        let entry = wrapped.set_unlocked();
        Self {
            serial: locked.clone().set_align(FormatAlign::Center),
            locked_date: locked.clone().set_num_format(style::DATE).set_align(FormatAlign::Left),
            given: locked.clone().set_unlocked(),
            entry_date: entry.clone().set_num_format(style::DATE).set_align(FormatAlign::Left),
            locked,
            entry,
        }
    }

    fn of_head(&self, head: &Head, is_filled_in: bool) -> &Format {
        match head {
            Head::SuggestedNight => &self.locked_date,
            Head::StillDue => &self.locked,
            Head::Field(Field::Serial) => &self.serial,
            Head::Field(Field::Date) => &self.entry_date,
            head if head.is_given() && is_filled_in => &self.given,
            _ => &self.entry,
        }
    }
}

fn write_row(
    sheet: &mut Worksheet,
    form: &Placed<'_>,
    cells: &Cells,
    row: u32,
    recorded: &str,
) -> Result<(), WriteError> {
    let content = form.rows.get(&row);
    let mut lines = 1;
    for (col, head) in (0..).zip(&form.heads) {
        let format = cells.of_head(head, content.is_some());
        let is_note = matches!(content, Some(Content::Typed(typed)) if matches!(typed.value(head), Value::Text(_)));
        if *head == Head::Field(Field::Serial) && !is_note {
            sheet.write_number_with_format(row, col, row - HEADING_ROW, format)?;
            continue;
        }
        match content {
            Some(Content::Pending(line)) => {
                lines = lines.max(write_pending(sheet, line, (row, col), head, format)?);
            }
            Some(Content::Typed(typed)) => {
                let text = if *head == Head::StillDue { format!("✓ {recorded}") } else { String::new() };
                let shown = if text.is_empty() { form.shown(typed.value(head)) } else { text };
                lines = lines.max(width::lines(&shown, width_of(head)));
                write_typed(sheet, typed, (row, col), head, format, &shown)?;
            }
            None => {
                sheet.write_blank(row, col, format)?;
            }
        }
    }
    sheet.set_row_height(row, page::height(lines).max(21.0))?;
    Ok(())
}

/// Writes a cell of a pending visit, and says how many lines it takes.
fn write_pending(
    sheet: &mut Worksheet,
    line: &Line<'_>,
    (row, col): (u32, u16),
    head: &Head,
    format: &Format,
) -> Result<u32, WriteError> {
    let text = match head {
        Head::Field(Field::Mandal) => line.mandal,
        Head::Field(Field::Seat) => line.seat,
        Head::StillDue => &line.due,
        Head::Field(Field::Visitor) => line.visitor,
        Head::Field(Field::Role) => line.role,
        _ => "",
    };
    match line.night.filter(|_| *head == Head::SuggestedNight) {
        Some(night) => sheet.write_number_with_format(row, col, serial(night), format)?,
        None if text.is_empty() => sheet.write_blank(row, col, format)?,
        None => sheet.write_string_with_format(row, col, safe::text(text), format)?,
    };
    Ok(width::lines(text, width_of(head)))
}

/// Writes a cell of what somebody typed, as it was typed.
fn write_typed(
    sheet: &mut Worksheet,
    typed: &FilledRow,
    (row, col): (u32, u16),
    head: &Head,
    format: &Format,
    shown: &str,
) -> Result<(), WriteError> {
    match typed.value(head) {
        // A night that has been reported needs no suggestion.
        _ if head.is_silent() && !matches!(head, Head::StillDue) => sheet.write_blank(row, col, format)?,
        Value::Number(number) => sheet.write_number_with_format(row, col, number, format)?,
        Value::Truth(truth) => sheet.write_boolean_with_format(row, col, truth, format)?,
        Value::Date(day) => {
            let format = format.clone().set_num_format(style::DATE).set_align(FormatAlign::Left);
            sheet.write_number_with_format(row, col, day, &format)?
        }
        _ if shown.is_empty() => sheet.write_blank(row, col, format)?,
        _ => sheet.write_string_with_format(row, col, safe::text(shown), format)?,
    };
    Ok(())
}

/// Drop-downs and checks of the cells to type in. They warn and let pass: what a person insists on is read, and judged
/// there.
fn checks(sheet: &mut Worksheet, desk: &Desk<'_>, form: &Placed<'_>, district: DistrictId) -> Result<(), WriteError> {
    let (first, last) = (HEADING_ROW + 1, form.last);
    let warns = |check: DataValidation| check.set_error_style(DataValidationErrorStyle::Warning);
    let mut add = |field: Field, check: DataValidation| -> Result<(), WriteError> {
        let col = column(form, field);
        sheet.add_data_validation(first, col, last, col, &warns(check))?;
        Ok(())
    };
    for (list, field) in [(List::Mandals, Field::Mandal), (List::Roles, Field::Role)] {
        let count = hidden::names(desk, list, district).len();
        let list = DataValidation::new().allow_list_formula(Formula::new(hidden::list(list, count)));
        let (title, text) = phrases::choose_from_list(desk.language());
        add(field, list.set_error_title(title)?.set_error_message(text)?)?;
    }
    let yes_no = [desk.word(Word::Yes), desk.word(Word::No)];
    for field in [Field::NightStay, Field::CommitteeMet] {
        add(field, DataValidation::new().allow_list_strings(&yes_no)?)?;
    }
    let states = [desk.word(Word::ProblemOpen), desk.word(Word::ProblemSolved)];
    add(Field::ProblemStatus, DataValidation::new().allow_list_strings(&states)?)?;
    add(Field::Attendance, DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 100_000)))?;
    add(Field::Date, date_check(desk)?)
}

/// A day within the windows of the phases that visit mandals.
fn date_check(desk: &Desk<'_>) -> Result<DataValidation, WriteError> {
    let phases = || desk.phases().map(|(_, phase)| phase).filter(|phase| phase.level == Level::Mandal);
    let start = phases().filter_map(|phase| phase.start).min();
    let end = phases().map(|phase| phase.end).collect::<Option<Vec<Date>>>().and_then(|ends| ends.into_iter().max());
    let first = start.and_then(excel_day).or_else(|| excel_day(Date::constant(2000, 1, 1)));
    let last = end.and_then(excel_day).or_else(|| excel_day(Date::constant(2070, 12, 31)));
    let check = match first.zip(last) {
        Some((first, last)) => DataValidation::new().allow_date(DataValidationRule::Between(first, last)),
        None => DataValidation::new().allow_any_value(),
    };
    let (title, how, outside) = phrases::date_of_visit(start.zip(end), desk.language());
    Ok(check.set_input_title(title)?.set_input_message(how)?.set_error_title(title)?.set_error_message(outside)?)
}
