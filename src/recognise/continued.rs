//! What *continues* a heading in the rows right below it: its second half, its translation, the numbers of its columns.

use super::heading::{LABELS, read};
use super::page::Page;
use super::vocabulary::words;
use crate::model::grid::{GridRow, Value};
use crate::model::strings::Text;
use crate::text::fold::fold;

/// Whether the headings of two rows are one heading broken in two (`मंडल का` above `नाम`, `रात्रि` above `विश्राम`): joined they
/// are known where neither half is.
pub(super) fn joins(page: &mut Page, start: &GridRow, row: &GridRow) -> bool {
    let (mut both, mut known, mut gained, mut lower, mut labels) = (0, 0, 0, 0, 0);
    for cell in &row.cells {
        let above = start.cell(cell.col).and_then(|above| page.text_of(above.value));
        let (Some(above), Some(below)) = (above, page.text_of(cell.value)) else { continue };
        let joined = read(&format!("{} {}", page.desk.text(above), page.desk.text(below)));
        let halves = [page.desk.reading(above), page.desk.reading(below)];
        both += 1;
        known += usize::from(joined.names_field());
        lower += usize::from(page.desk.reading(below).names_field());
        labels += usize::from(is_label(page.desk.text(below)));
        gained += usize::from(
            joined.names_field() && !halves.iter().any(|half| half.names_field() && half.fields == joined.fields),
        );
    }
    // `नाम` and `संख्या` below headings are the second halves of them and no values.
    let is_half = labels >= 2 && known >= 2 && known + 1 >= both && both * 2 >= start.cells.len();
    // No row of values has three headings among them.
    is_half || gained >= 1 && lower >= 3 && known * 3 >= both + 2 && both * 3 >= start.cells.len() + 2
}

/// Whether a row says the same as the one above, in the other language.
pub(super) fn translates(page: &mut Page, start: &GridRow, row: &GridRow) -> bool {
    let mut same = 0;
    for cell in &row.cells {
        let Some(above) = start.cell(cell.col).copied() else { continue };
        let (ours, theirs) = (page.reading(cell), page.reading(&above));
        let is_same = ours.is_sure() && theirs.is_sure() && !ours.fields.and(theirs.fields).is_empty();
        same += usize::from(is_same && cell.value != above.value);
    }
    same >= 2 && same * 5 >= row.cells.len() * 3
}

/// Whether a text is nothing but a word for a name or a number.
fn is_label(text: &str) -> bool {
    let all = words(text);
    let counts = ["संख्या", "नंबर"];
    !all.is_empty() && all.iter().map(String::as_str).all(|word| LABELS.contains(&word) || counts.contains(&word))
}

/// Letters by which columns are counted, as Hindi and English go on.
const LETTERS: &[&[&str]] = &[
    &["क", "ख", "ग", "घ", "ङ", "च", "छ", "ज", "झ"],
    &["क", "ख", "ग", "घ", "च", "छ", "ज", "झ"],
    &["a", "b", "c", "d", "e", "f", "g", "h"],
];

/// Whether a row counts the columns by letters, from the first on: क, ख, ग, घ.
fn is_lettering(page: &mut Page, row: &GridRow, columns: usize) -> bool {
    let texts: Vec<Text> = row.cells.iter().filter_map(|cell| page.text_of(cell.value)).collect();
    let letters = texts.iter().map(|text| fold(page.desk.text(*text).trim_matches(['(', ')', ' ', '.', '-'])));
    let letters: Vec<String> = letters.collect();
    letters.len() >= 3
        && letters.len() == row.cells.len()
        && letters.len() * 2 >= columns
        && LETTERS
            .iter()
            .any(|all| letters.iter().zip(all.iter()).filter(|(one, other)| one == *other).count() == letters.len())
}

/// Whether a row counts the columns: 1, 2, 3 and so on.
pub(super) fn is_numbering(page: &mut Page, row: &GridRow, columns: usize) -> bool {
    let numbers: Vec<f64> = row
        .cells
        .iter()
        .filter_map(|cell| match cell.value {
            Value::Number(number) => Some(number),
            Value::Text(text) => {
                let text = page.desk.text(text).trim_matches(['(', ')', ' ', '.', '-']);
                fold(text).parse().ok()
            }
            _ => None,
        })
        .collect();
    let counts = numbers.windows(2).all(|pair| matches!(pair, [one, next] if next - one == 1.0));
    let is_counted = numbers.len() >= 3 && numbers.len() == row.cells.len() && counts && numbers.len() * 2 >= columns;
    is_counted || is_lettering(page, row, columns)
}
