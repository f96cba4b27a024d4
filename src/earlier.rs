//! What an *earlier* run left in the output folder: which files are this program's own, so that whatever else lies there
//! is not touched, and whether somebody has typed answers into them, which must not be written over.

use crate::discover;
use crate::model::document::Document;
use crate::model::finding::Language;
use crate::model::grid::{Book, Grid, GridRow, Value};
use crate::publish::RelativePath;
use crate::text::fold::fold;
use crate::words::Word;
use crate::worker::{self, Outcome, PoolConfig};
use crate::write;
use std::collections::BTreeSet;
use std::path::Path;

/// The file for other programs.
pub const DOCUMENT: &str = "findings.json";

/// What lies in the output folder from before.
#[derive(Clone, Debug, Default)]
pub struct Earlier {
    /// Files that this program wrote, by the mark in them.
    pub ours: BTreeSet<RelativePath>,
    /// Those of them in which somebody has typed an answer.
    pub answered: Vec<RelativePath>,
}

/// What one file of the folder is.
#[derive(Clone, Copy)]
enum Found {
    Strange,
    Own { is_answered: bool },
    SameAs(usize),
}

impl Earlier {
    /// Looks through the output folder.
    pub fn of(out: &Path, pool: &PoolConfig) -> Self {
        let Ok(found) = discover::walk(&[out.to_owned()], &[]) else { return Self::default() };
        let what = worker::read_all(&found.files, pool, |_, reading| match &reading.outcome {
            Outcome::Book(book) if book.mark.is_some() => Found::Own { is_answered: has_answers(book) },
            Outcome::SameAs(other) => Found::SameAs(*other),
            _ => Found::Strange,
        });
        let mut earlier = Self::default();
        for (file, &one) in found.files.iter().zip(&what) {
            let one = if let Found::SameAs(other) = one { what.get(other).copied() } else { Some(one) };
            let (Some(Found::Own { is_answered }), Some(path)) = (one, RelativePath::parse(&file.path)) else {
                continue;
            };
            if is_answered {
                earlier.answered.push(path.clone());
            }
            earlier.ours.insert(path);
        }
        if document(out).is_some() {
            earlier.ours.insert(RelativePath::of([DOCUMENT]));
        }
        earlier
    }
}

/// The `findings.json` of an earlier run into this folder.
pub fn document(out: &Path) -> Option<Document> {
    document_in(&out.join(DOCUMENT))
}

/// The document in this file, if it is one.
pub fn document_in(file: &Path) -> Option<Document> {
    std::fs::read(file).ok().and_then(|bytes| write::json::from_bytes(&bytes))
}

/// Whether an answer is typed on any sheet: under the headings of answers, in a row with a finding.
fn has_answers(book: &Book) -> bool {
    book.sheets.iter().any(|sheet| {
        let heading = sheet.rows.iter().find_map(|row| Some((row.row, answer_columns(book, row)?)));
        heading.is_some_and(|(heading, columns)| is_answered(sheet, heading, &columns))
    })
}

fn is_answered(sheet: &Grid, heading: u32, columns: &[u16]) -> bool {
    let below = sheet.rows.iter().filter(|row| row.row > heading);
    below.into_iter().any(|row| columns.iter().any(|&column| !row.value(column).is_empty()))
}

/// The columns of answers, where this row is their heading.
fn answer_columns(book: &Book, row: &GridRow) -> Option<Vec<u16>> {
    const ANSWERS: [Word; 6] = [Word::Decision, Word::RightValue, Word::Reason, Word::By, Word::On, Word::Until];
    let says = |value: Value, word: Word| match value {
        Value::Text(text) => [Language::Hindi, Language::English]
            .into_iter()
            .any(|language| fold(book.strings.get(text)) == fold(word.in_language(language))),
        _ => false,
    };
    let column = |word: Word| row.cells.iter().find(|cell| says(cell.value, word)).map(|cell| cell.col);
    column(Word::FindingId)?;
    column(Word::Decision)?;
    Some(ANSWERS.into_iter().filter_map(column).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::sketch::book;

    #[test]
    fn an_answer_is_seen_under_its_heading() {
        let check = |text: &str, expected: bool| assert_eq!(has_answers(&book(text)), expected, "{text}");
        let heading = format!(
            "== जाँच बिंदु\nनियम | {} | {} | {}\n",
            Word::FindingId.in_language(Language::Hindi),
            Word::Decision.in_language(Language::Hindi),
            Word::Reason.in_language(Language::Hindi)
        );
        check(&format!("{heading}T602 | T602-A | | "), false);
        check(&format!("{heading}T602 | T602-A | ठीक है | "), true);
        check(&format!("{heading}T602 | T602-A | | बीमार थे"), true);
        check("== प्रवास\nमंडल | निर्णय\nकालपी | ठीक है", false);
    }
}
