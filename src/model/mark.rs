//! The *mark* by which the program knows what it wrote itself: a document property, a hidden sheet, and a *form number*
//! in a visible cell near the top of every sheet, so that one of them survives other programs and copying a sheet out.
//! The number also says which form a sheet is: most are read for the answers in them alone, an *entry form* for the rows
//! that people typed.

use super::grid::{Book, Grid, Value};
use super::strings::Strings;
use super::table::Kind;
use crate::words::Word;

/// The name of the document property that holds the form number.
pub const PROPERTY: &str = "pravas";

/// The hidden sheet whose first cell holds it.
pub const HIDDEN_SHEET: &str = "_pravas";

/// The form number of a region's workbook.
pub const REGION: &str = "pravas-1-region";

/// The form number of the workbook of rows without a region.
pub const UNPLACED: &str = "pravas-1-unplaced";

/// The form number of the workbook of all regions.
pub const ALL_REGIONS: &str = "pravas-1-all";

/// The form number of the page for the phone.
pub const BRIEF: &str = "pravas-1-brief";

/// The form number of the workbook of all answers.
pub const DECISIONS: &str = "pravas-1-decisions";

/// The form number of a district's workbook, and of its list of findings.
pub const DISTRICT: &str = "pravas-1-district";

/// The form number of the sheet in which a district reports its visits.
pub const VISITS: &str = "pravas-1-visits";

/// The first column of the hidden sheet in which a district's workbook stores what its entry forms were filled in with:
/// for each form its number and the codes of fields in the first row, and under them a row for each row of the form.
pub const PREFILLED: u16 = 20;

/// The first column of the hidden sheet behind the six of an answer: its file, its standing, its turn and what it is
/// about.
pub const STORED: u16 = 7;

/// What every form number begins with.
const START: &str = "pravas-";

/// Rows of a sheet, from the top, in which a visible form number is looked for.
const ROWS: u32 = 3;

/// What a sheet of the program's own is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The answers in it.
    Answers,
    /// Rows of this kind that people typed.
    Entry(Kind),
}

/// What a sheet was written as; `None` for one that somebody else made, be it within a workbook of the program.
pub fn form_of(book: &Book, sheet: &Grid) -> Option<Form> {
    if sheet.name == HIDDEN_SHEET {
        return Some(Form::Answers);
    }
    if let Some(number) = visible_number(sheet, &book.strings) {
        return Some(if number == VISITS { Form::Entry(Kind::Visits) } else { Form::Answers });
    }
    // The rows above the headings may be gone; the sheets' names are the program's.
    let is_named = |word: Word| [word.said().hi, word.said().en].contains(&sheet.name.as_str());
    book.mark.as_ref()?;
    if is_named(Word::SheetVisitReport) {
        return Some(Form::Entry(Kind::Visits));
    }
    SHEETS.into_iter().any(is_named).then_some(Form::Answers)
}

/// Sheets that the program writes and does not read rows of.
const SHEETS: [Word; 14] = [
    Word::SheetSummary,
    Word::SheetCoverage,
    Word::SheetDistricts,
    Word::SheetSeats,
    Word::SheetVisits,
    Word::SheetRoster,
    Word::SheetProblems,
    Word::SheetProgramme,
    Word::SheetCommittees,
    Word::SheetFollowUp,
    Word::SheetFindings,
    Word::SheetSources,
    Word::SheetFeedback,
    Word::Decision,
];

/// The form number of a workbook: that of its hidden sheet, or of its first sheet where every sheet that holds
/// something bears one.
pub fn of_book(book: &Book) -> Option<&str> {
    let hidden = book.sheets.iter().find(|sheet| sheet.name == HIDDEN_SHEET);
    let first = hidden.and_then(|sheet| sheet.rows.first()).and_then(|row| row.cells.first());
    if let Some(Value::Text(text)) = first.map(|cell| cell.value)
        && let Some(number) = form_number(book.strings.get(text))
    {
        return Some(number);
    }
    let filled = book.sheets.iter().filter(|sheet| !sheet.rows.is_empty());
    let numbers: Option<Vec<&str>> = filled.map(|sheet| visible_number(sheet, &book.strings)).collect();
    numbers?.into_iter().next()
}

/// The form number in a visible cell near the top of a sheet.
fn visible_number<'a>(sheet: &Grid, strings: &'a Strings) -> Option<&'a str> {
    let top = sheet.rows.iter().take_while(|row| row.row < ROWS);
    top.flat_map(|row| &row.cells).find_map(|cell| match cell.value {
        Value::Text(text) => form_number(strings.get(text)),
        _ => None,
    })
}

/// A form number in a text: `pravas-`, a number, a dash and what the form is (`pravas-1-region`).
pub fn form_number(text: &str) -> Option<&str> {
    let from = text.get(text.find(START)?..)?;
    let end = from.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(from.len());
    let form = from.get(..end)?.trim_end_matches('-');
    let (version, kind) = form.strip_prefix(START)?.split_once('-')?;
    let is_one = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit()) && !kind.is_empty();
    is_one.then_some(form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::grid::{GridCell, GridRow};

    #[test]
    fn form_numbers_are_found_in_a_text() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(form_number(text), expected, "{text}");
        check("pravas-1-region", Some("pravas-1-region"));
        check("प्रपत्र pravas-1-visits.", Some("pravas-1-visits"));
        check("pravas-x-region", None);
        check("pravas-1", None);
        check("प्रवास", None);
    }

    fn book(sheets: &[(&str, &str)], mark: Option<&str>) -> Book {
        let mut book = Book { mark: mark.map(str::to_owned), ..Book::default() };
        for (name, text) in sheets {
            let value = Value::Text(book.strings.intern(text));
            let rows = vec![GridRow { row: 0, cells: vec![GridCell { col: 3, font: 0, value }] }];
            book.sheets.push(Grid { name: (*name).to_owned(), rows, ..Grid::default() });
        }
        book
    }

    #[test]
    fn each_sheet_tells_what_it_is() {
        let check = |sheets: &[(&str, &str)], mark: Option<&str>, expected: &[Option<Form>]| {
            let book = book(sheets, mark);
            let forms: Vec<_> = book.sheets.iter().map(|sheet| form_of(&book, sheet)).collect();
            assert_eq!(forms, expected, "{sheets:?}");
        };
        let (answers, visits) = (Some(Form::Answers), Some(Form::Entry(Kind::Visits)));
        check(&[("सूची", "नाम"), ("प्रवास", "pravas-1-visits")], None, &[None, visits]);
        check(&[("Summary", "नाम"), ("Mine", "नाम")], Some(REGION), &[answers, None]);
        check(&[("Summary", "नाम")], None, &[None]);
        check(&[("Visit report", "मंडल"), ("_pravas", "")], Some(DISTRICT), &[visits, answers]);
    }

    #[test]
    fn a_workbook_is_own_where_all_its_sheets_are() {
        let check = |sheets: &[(&str, &str)], expected: Option<&str>| {
            assert_eq!(of_book(&book(sheets, None)), expected, "{sheets:?}");
        };
        check(&[("a", "pravas-1-district"), ("b", "pravas-1-visits")], Some("pravas-1-district"));
        check(&[("a", "नाम"), ("b", "pravas-1-visits")], None);
        check(&[], None);
    }
}
