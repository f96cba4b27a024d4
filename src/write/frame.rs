//! The *frame* is what every sheet of a workbook shares, whatever it tells: language, day, name, formats, form number.

use super::phrases;
use super::style::Styles;
use crate::model::Date;
use crate::model::finding::{Language, Said};
use crate::words::Word;

/// What every sheet of a workbook shares.
pub(super) struct Frame<'a> {
    /// Every cell format.
    pub styles: Styles,
    /// The language of the workbook.
    pub language: Language,
    /// The day that the result is for.
    pub as_of: Date,
    /// What the workbook is about: a region's name, or what stands for one.
    pub place: &'a str,
    /// Who made it.
    pub organisation: Option<&'a str>,
    /// The way from the output folder to the input folder, with `/`; none where nobody knows it, and nothing is linked.
    pub input: Option<&'a str>,
    /// The version of the program.
    pub version: &'a str,
    /// The form number.
    pub form: &'static str,
}

impl Frame<'_> {
    /// A word in the language of the workbook.
    pub(super) fn word(&self, word: Word) -> &'static str {
        word.in_language(self.language)
    }

    /// A word over a column, which begins with a capital letter where there are any.
    pub(super) fn heading(&self, word: Word) -> String {
        let mut letters = self.word(word).chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    /// What is said in both languages, in that of the workbook.
    pub(super) fn word_of(&self, said: Said) -> &'static str {
        said.in_language(self.language)
    }

    /// As of which day the workbook stands, and who made it.
    pub(super) fn standing(&self) -> String {
        let as_of = phrases::as_of(self.as_of, self.language);
        self.organisation.map_or_else(|| as_of.clone(), |organisation| format!("{organisation} · {as_of}"))
    }
}
