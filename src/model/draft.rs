//! A *draft* is a plan that a person has yet to complete: the rows of each of its sheets, and what in them must be
//! checked. It is made of files that lack a plan, or of nothing.

use super::finding::Said;
use super::table::{Field, Kind};
use jiff::civil::Date;

/// A plan to complete.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its sheets with their rows.
    pub sheets: Vec<DraftSheet>,
    /// Names that files give and that no row of a sheet could take.
    pub unplaced: Vec<Check>,
}

impl Draft {
    /// The rows of one sheet.
    pub fn rows(&self, kind: Kind) -> &[DraftRow] {
        self.sheets.iter().find(|sheet| sheet.kind == kind).map_or(&[], |sheet| sheet.rows.as_slice())
    }

    /// How many rows a person must check.
    pub fn to_check(&self) -> usize {
        let rows = self.sheets.iter().flat_map(|sheet| &sheet.rows);
        rows.filter(|row| !row.checks.is_empty()).count() + self.unplaced.len()
    }
}

/// One sheet of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftSheet {
    /// Which of the plan's sheets.
    pub kind: Kind,
    /// Its rows.
    pub rows: Vec<DraftRow>,
}

/// One row of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftRow {
    /// What is known.
    pub entries: Vec<(Field, Entry)>,
    /// What a person must look at, before the plan is used.
    pub checks: Vec<Check>,
    /// What the row is for, where it does not say so itself.
    pub remark: Option<Said>,
}

impl DraftRow {
    /// The row with a text in a field; an empty one is none.
    #[must_use]
    pub fn text(mut self, field: Field, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.entries.push((field, Entry::Text(text)));
        }
        self
    }

    /// The row with a number in a field, where there is one.
    #[must_use]
    pub fn number(mut self, field: Field, number: Option<u64>) -> Self {
        self.entries.extend(number.map(|number| (field, Entry::Number(number))));
        self
    }

    /// The row with a day in a field, where there is one.
    #[must_use]
    pub fn day(mut self, field: Field, day: Option<Date>) -> Self {
        self.entries.extend(day.map(|day| (field, Entry::Day(day))));
        self
    }

    /// The row with a reason to look at it.
    #[must_use]
    pub fn check(mut self, said: Said, detail: impl Into<String>) -> Self {
        self.checks.push(Check { said, detail: detail.into() });
        self
    }

    /// What a field says.
    pub fn get(&self, field: Field) -> Option<&Entry> {
        self.entries.iter().find(|(one, _)| *one == field).map(|(_, entry)| entry)
    }
}

/// What stands in a cell of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Text.
    Text(String),
    /// A number: a count, a seat's number, a mobile.
    Number(u64),
    /// A day.
    Day(Date),
}

/// Why a person must look at something.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The reason.
    pub said: Said,
    /// What it is about: a file, other spellings; may be empty.
    pub detail: String,
}
