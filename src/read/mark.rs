//! The *mark* by which the program knows its own outputs: a document property, a hidden sheet, and a form number in a
//! visible cell near the top of each sheet, so that one of them survives other programs and copying a sheet out.

use crate::model::grid::{Book, Grid, Value};

/// The custom document property that holds the form number.
pub(super) const PROPERTY: &str = "pravas";
/// The hidden sheet whose first cell holds it.
const SHEET: &str = "_pravas";
/// What every form number begins with.
const START: &str = "pravas-";
/// Rows of a sheet, from the top, in which a visible form number is looked for.
const ROWS: u32 = 3;

/// The form number of a workbook that this program wrote.
pub(super) fn find(book: &Book) -> Option<String> {
    let hidden = book.sheets.iter().find(|sheet| sheet.name == SHEET);
    let first = hidden.and_then(|sheet| sheet.rows.first()).and_then(|row| row.cells.first());
    if let Some(Value::Text(text)) = first.map(|cell| cell.value)
        && let Some(form) = form_number(book.strings.get(text))
    {
        return Some(form);
    }
    book.sheets.iter().find_map(|sheet| in_cells(book, sheet))
}

fn in_cells(book: &Book, sheet: &Grid) -> Option<String> {
    let top = sheet.rows.iter().take_while(|row| row.row < ROWS);
    top.flat_map(|row| &row.cells).find_map(|cell| match cell.value {
        Value::Text(text) => form_number(book.strings.get(text)),
        _ => None,
    })
}

/// A form number in a text: `pravas-`, a number, a dash and what the form is (`pravas-1-region`).
fn form_number(text: &str) -> Option<String> {
    let from = text.get(text.find(START)?..)?;
    let end = from.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(from.len());
    let form = from.get(..end)?.trim_end_matches('-');
    let (version, kind) = form.strip_prefix(START)?.split_once('-')?;
    let is_one = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit()) && !kind.is_empty();
    is_one.then(|| form.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_numbers_are_found_in_a_text() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(form_number(text).as_deref(), expected, "{text}");
        check("pravas-1-region", Some("pravas-1-region"));
        check("प्रपत्र pravas-1-visits.", Some("pravas-1-visits"));
        check("pravas-x-region", None);
        check("pravas-1", None);
        check("प्रवास", None);
    }
}
