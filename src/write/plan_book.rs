//! The *plan workbook* to fill in: a sheet that explains the others, then the plan's sheets with what is known, drop-downs
//! where a cell takes one of a few words, and a remark and a colour on each row that a person must check. It is an input
//! and bears no mark of an output.

use super::book::Book;
use super::frame::Frame;
use super::page::{self, Paper, serial};
use super::style::{self, Styles};
use super::{WriteError, guide, mark, safe, width};
use crate::model::Date;
use crate::model::draft::{Draft, DraftRow, DraftSheet, Entry};
use crate::model::finding::{Language, Said};
use crate::model::table::{Field, Kind};
use crate::words::Word;
use rust_xlsxwriter::{DataValidation, ExcelDateTime, Format, Workbook, Worksheet};

/// Rows below the headings that take drop-downs and formats.
const ROOM: u32 = 2_000;

/// The width of the remarks.
const REMARK: f64 = 48.0;

/// The columns of each sheet.
const fn columns(kind: Kind) -> &'static [Field] {
    use Field::*;
    match kind {
        Kind::Units => &[Region, District, Mandal, Seat, Code, From, To, AlsoKnownAs, Remarks],
        Kind::Seats => &[Number, Name, District, Region, AlsoKnownAs, Remarks],
        Kind::People => &[Name, Role, Region, District, Mandal, Mobile, From, To, AlsoKnownAs, Remarks],
        Kind::Phases => &[Phase, Level, Role, Start, End, NightStay, CommitteeMet, Feedback, Remarks],
        Kind::Posts => &[Post, Least, Most, MobileRequired, AlsoKnownAs, Remarks],
        Kind::Settings => &[Name, Value, Remarks],
        Kind::Roster => &[Serial, District, Mandal, Post, Name, Relation, Mobile, Age, Address, Remarks],
        Kind::Visits => &[
            Serial,
            District,
            Mandal,
            Visitor,
            Role,
            Date,
            NightStay,
            StayPlace,
            CommitteeMet,
            Attendance,
            Problems,
            ProblemStatus,
            Remarks,
        ],
        Kind::Programme => &[Serial, District, Mandal, Visitor, Role, PlannedDate, Remarks],
        Kind::Problems => &[Serial, District, Mandal, Problem, RaisedOn, Status, SolvedOn, Posted, Remarks],
        Kind::Feedback => &[Serial, District, Seat, Author, Role, Date, Feedback, Remarks],
        Kind::Decisions | Kind::Unrecognised => &[],
    }
}

/// The forms that an office fills in.
const FORMS: [Kind; 5] = [Kind::Roster, Kind::Visits, Kind::Programme, Kind::Problems, Kind::Feedback];

/// The workbook of a plan.
///
/// # Errors
///
/// When the temporary files of a large workbook cannot be written.
pub fn plan_workbook(draft: &Draft, language: Language, made: Date) -> Result<Vec<u8>, WriteError> {
    let frame = frame(language, made);
    let mut workbook = begin(&frame, Word::PlanFile)?;
    guide::write(&mut workbook, &frame, guide::PLAN, draft)?;
    for sheet in &draft.sheets {
        write_sheet(&mut workbook, &frame, sheet)?;
    }
    workbook.save()
}

/// The workbook of blank forms, for offices to fill in and send.
///
/// # Errors
///
/// As [`plan_workbook`].
pub fn blank_forms(language: Language, made: Date) -> Result<Vec<u8>, WriteError> {
    let frame = frame(language, made);
    let mut workbook = begin(&frame, Word::BlankForms)?;
    guide::write(&mut workbook, &frame, guide::FORMS, &Draft::default())?;
    for kind in FORMS {
        write_sheet(&mut workbook, &frame, &DraftSheet { kind, rows: Vec::new() })?;
    }
    workbook.save()
}

fn frame(language: Language, as_of: Date) -> Frame<'static> {
    let (place, version) = (Word::PlanFile.in_language(language), env!("CARGO_PKG_VERSION"));
    Frame { styles: Styles::new(), language, as_of, place, organisation: None, input: None, version, form: "" }
}

fn begin(frame: &Frame<'_>, title: Word) -> Result<Book, WriteError> {
    Book::with(22, &mark::titled(frame.word(title), frame.as_of))
}

fn write_sheet(workbook: &mut Workbook, frame: &Frame<'_>, draft: &DraftSheet) -> Result<(), WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(frame.word_of(sheet_name(draft.kind)))?;
    page::set_up(sheet, frame, Paper::Wide)?;
    sheet.set_screen_gridlines(true);
    sheet.set_row_height(0, 30)?;
    let language = frame.language;
    for (col, &field) in (0..).zip(columns(draft.kind)) {
        let heading = heading(draft.kind, field).in_language(language);
        sheet.set_column_width(col, column_width(draft, field, heading))?;
        sheet.set_column_format(col, &column_format(frame, field))?;
        sheet.write_string_with_format(0, col, heading, &frame.styles.head)?;
        if let Some(validation) = validation(draft.kind, field, language) {
            sheet.add_data_validation(1, col, ROOM, col, &validation)?;
        }
    }
    for (row, one) in (1..).zip(&draft.rows) {
        write_row(sheet, frame, draft.kind, row, one)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    let last = columns(draft.kind).len().saturating_sub(1) as u16;
    sheet.autofilter(0, 0, draft.rows.len().max(1) as u32, last)?;
    Ok(())
}

/// What the sheet of a kind is called.
pub(super) const fn sheet_name(kind: Kind) -> Said {
    match kind {
        Kind::Roster => Word::SheetRoster.said(),
        Kind::Visits => Word::SheetVisits.said(),
        Kind::Programme => Word::SheetProgramme.said(),
        Kind::Problems => Word::SheetProblems.said(),
        Kind::Feedback => Word::SheetFeedback.said(),
        kind => kind.said(),
    }
}

/// The heading of a column; what a phase asks for is called as what a visit reports.
fn heading(kind: Kind, field: Field) -> Said {
    match (kind, field) {
        (Kind::Phases, Field::CommitteeMet) => Said { hi: "समिति बैठक", en: "Committee met" },
        _ => field.said(),
    }
}

fn write_row(
    sheet: &mut Worksheet,
    frame: &Frame<'_>,
    kind: Kind,
    row: u32,
    draft: &DraftRow,
) -> Result<(), WriteError> {
    let checks: Vec<String> = draft.checks.iter().map(|check| guide::check(check, frame.language)).collect();
    let remark = if checks.is_empty() {
        draft.remark.map(|said| said.in_language(frame.language).to_owned()).unwrap_or_default()
    } else {
        format!("{}: {}", frame.word(Word::PleaseCheck), checks.join("; "))
    };
    sheet.set_row_height(row, page::height(width::lines(&remark, REMARK)))?;
    for (col, &field) in (0..).zip(columns(kind)) {
        let mut format = column_format(frame, field);
        if !checks.is_empty() {
            format = style::attention(format);
        }
        match draft.get(field) {
            Some(Entry::Text(text)) => sheet.write_string_with_format(row, col, safe::text(text), &format)?,
            Some(Entry::Number(number)) => sheet.write_number_with_format(row, col, *number as f64, &format)?,
            Some(Entry::Day(day)) => sheet.write_number_with_format(row, col, serial(*day), &format)?,
            None if field == Field::Remarks && !remark.is_empty() => {
                sheet.write_string_with_format(row, col, safe::text(&remark), &format)?
            }
            None if !checks.is_empty() => sheet.write_blank(row, col, &format)?,
            None => continue,
        };
    }
    Ok(())
}

fn column_format(frame: &Frame<'_>, field: Field) -> Format {
    match field {
        _ if is_day(field) => frame.styles.column_date.clone(),
        Field::Mobile => frame.styles.column_text.clone().set_num_format("0"),
        Field::Remarks | Field::AlsoKnownAs | Field::Address | Field::Problem | Field::Problems => {
            frame.styles.column_wrapped.clone()
        }
        _ => frame.styles.column_text.clone(),
    }
}

const fn is_day(field: Field) -> bool {
    matches!(
        field,
        Field::From
            | Field::To
            | Field::Start
            | Field::End
            | Field::Date
            | Field::PlannedDate
            | Field::RaisedOn
            | Field::SolvedOn
    )
}

fn column_width(draft: &DraftSheet, field: Field, heading: &str) -> f64 {
    let (least, most) = match field {
        Field::Serial => (7.0, 7.0),
        Field::Remarks => (REMARK, REMARK),
        Field::Feedback if draft.kind == Kind::Feedback => (48.0, 48.0),
        Field::Problem | Field::Problems | Field::AlsoKnownAs | Field::Address => (30.0, 40.0),
        Field::Mandal | Field::District | Field::Name | Field::Visitor | Field::Role | Field::Post => (18.0, 34.0),
        _ => (12.0, 26.0),
    };
    let texts = draft.rows.iter().filter_map(|row| match row.get(field) {
        Some(Entry::Text(text)) => Some(crate::text::width::columns(text)),
        _ => None,
    });
    width::column(texts.chain([crate::text::width::columns(heading)]), least, most)
}

/// What a cell may take, where it takes one of a few words or a date.
fn validation(kind: Kind, field: Field, language: Language) -> Option<DataValidation> {
    let words = choices(kind, field, language);
    if !words.is_empty() {
        let list = DataValidation::new().allow_list_strings(&words).ok()?;
        // A cell may name several, divided by a semicolon, and other roles than the usual.
        return Some(if matches!(field, Field::Role | Field::Post) { list.show_error_message(false) } else { list });
    }
    let first = ExcelDateTime::from_ymd(2000, 1, 1).ok()?;
    let last = ExcelDateTime::from_ymd(2070, 12, 31).ok()?;
    let said =
        Said { hi: "दिनांक 31.10.2021 जैसा लिखें", en: "type a date like 31.10.2021" };
    let dates = DataValidation::new().allow_date(rust_xlsxwriter::DataValidationRule::Between(first, last));
    is_day(field).then_some(dates)?.set_error_message(said.in_language(language)).ok()
}

const ROLES: [Said; 6] = [
    Said { hi: "जिला अध्यक्ष", en: "District President" },
    Said { hi: "जिला महामंत्री", en: "District General Secretary" },
    Said { hi: "जिला उपाध्यक्ष", en: "District Vice President" },
    Said { hi: "जिला मंत्री", en: "District Secretary" },
    Said { hi: "क्षेत्रीय चुनाव प्रभारी", en: "Regional Election In-charge" },
    Said { hi: "प्रदेश सह प्रभारी", en: "State Co-In-charge" },
];
/// Posts to choose from in a list of members. A post of the plan's own can be typed as well.
const POSTS: [Said; 7] = [
    Said { hi: "अध्यक्ष", en: "President" },
    Said { hi: "उपाध्यक्ष", en: "Vice President" },
    Said { hi: "महामंत्री", en: "General Secretary" },
    Said { hi: "मंत्री", en: "Secretary" },
    Said { hi: "कोषाध्यक्ष", en: "Treasurer" },
    Said { hi: "मीडिया प्रभारी", en: "Media In-charge" },
    Said { hi: "कार्यसमिति सदस्य", en: "Member" },
];
const STATES: [Said; 3] = [
    Said { hi: "लंबित", en: "pending" },
    Said { hi: "प्रक्रिया में", en: "in progress" },
    Said { hi: "समाधान हुआ", en: "solved" },
];

/// The words that a cell takes; none where it takes any.
fn choices(kind: Kind, field: Field, language: Language) -> Vec<&'static str> {
    let said = |all: &[Said]| all.iter().map(|said| said.in_language(language)).collect();
    let words = |all: &[Word]| all.iter().map(|word| word.in_language(language)).collect();
    match (kind, field) {
        (_, Field::Level) => words(&[Word::Mandal, Word::District, Word::Seat]),
        (Kind::Phases, Field::Feedback) | (_, Field::NightStay | Field::CommitteeMet | Field::MobileRequired) => {
            words(&[Word::Yes, Word::No])
        }
        (_, Field::Role) => said(&ROLES),
        (Kind::Roster, Field::Post) => said(&POSTS),
        (_, Field::Status | Field::ProblemStatus) => said(&STATES),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::post::post_key;
    use crate::values::role::{is_of_district, role_key};

    #[test]
    fn roles_to_choose_are_known_and_mean_the_same_in_both_languages() {
        for role in ROLES {
            assert_eq!(role_key(role.hi), role_key(role.en), "{}", role.en);
        }
        assert!(is_of_district(ROLES[0].hi) && !is_of_district(ROLES[4].hi));
    }

    #[test]
    fn posts_to_choose_are_known_and_mean_the_same_in_both_languages() {
        for post in POSTS {
            assert!(post_key(post.hi).is_some() && post_key(post.hi) == post_key(post.en), "{}", post.en);
        }
    }

    #[test]
    fn every_sheet_ends_with_a_remark() {
        for kind in [Kind::Units, Kind::Seats, Kind::People, Kind::Phases, Kind::Posts, Kind::Settings] {
            assert_eq!(columns(kind).last(), Some(&Field::Remarks));
        }
    }
}
