//! An *entry form* is a sheet that the program fills in with what is pending, for people to type what became of it. Its
//! columns stand here, since who writes it and who reads it back must agree, and so does what people typed in one.

use super::finding::Said;
use super::grid::{Grid, Value};
use super::strings::Strings;
use super::table::Field;
use crate::words::Word;

/// What a column of an entry form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// A field.
    Field(Field),
    /// What of the visit is still owed. Stands in every row that was filled in, and reports nothing.
    StillDue,
    /// The night that is suggested. Reports nothing.
    SuggestedNight,
    /// A column that somebody added, by its heading; empty where it has none.
    Other(String),
}

/// The columns of the form in which a district reports its visits, from left to right.
pub const VISITS: [Head; 15] = [
    Head::Field(Field::Serial),
    Head::Field(Field::Mandal),
    Head::Field(Field::Seat),
    Head::StillDue,
    Head::SuggestedNight,
    Head::Field(Field::Visitor),
    Head::Field(Field::Role),
    Head::Field(Field::Date),
    Head::Field(Field::NightStay),
    Head::Field(Field::StayPlace),
    Head::Field(Field::CommitteeMet),
    Head::Field(Field::Attendance),
    Head::Field(Field::Problems),
    Head::Field(Field::ProblemStatus),
    Head::Field(Field::NotHeld),
];

/// Fields that are filled in before anybody types; who types another name over one of them reports that one.
pub const GIVEN: [Field; 4] = [Field::Mandal, Field::Seat, Field::Visitor, Field::Role];

impl Head {
    /// The heading.
    pub fn said(&self) -> Option<Said> {
        match self {
            Self::Field(field) => Some(field.said()),
            Self::StillDue => Some(Word::StillDue.said()),
            Self::SuggestedNight => Some(Word::SuggestedNight.said()),
            Self::Other(_) => None,
        }
    }

    /// Whether the column is filled in before anybody types.
    pub fn is_given(&self) -> bool {
        match self {
            Self::Field(field) => *field == Field::Serial || GIVEN.contains(field),
            Self::StillDue | Self::SuggestedNight => true,
            Self::Other(_) => false,
        }
    }

    /// Whether the column reports nothing.
    pub fn is_silent(&self) -> bool {
        matches!(self, Self::StillDue | Self::SuggestedNight)
    }
}

/// A row in which somebody typed something, with everything that stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct FilledRow {
    /// The row of the sheet, from zero.
    pub row: u32,
    /// What each column says; a column that says nothing is left out.
    pub cells: Vec<(Head, Value)>,
}

impl FilledRow {
    /// What a column says; `Empty` where it says nothing.
    pub fn value(&self, head: &Head) -> Value {
        self.cells.iter().find(|(known, _)| known == head).map_or(Value::Empty, |(_, value)| *value)
    }
}

/// What people typed into a workbook that the program wrote: it is carried over when the workbook is written anew.
#[derive(Default)]
pub struct Entries {
    /// Rows of its form of visits, from top to bottom.
    pub visits: Vec<FilledRow>,
    /// Sheets that somebody added to it.
    pub sheets: Vec<Grid>,
    /// The texts of both.
    pub strings: Strings,
}

impl Entries {
    /// Whether nobody typed anything.
    pub fn is_empty(&self) -> bool {
        self.visits.is_empty() && self.sheets.is_empty()
    }
}
