//! A *finding* is one thing that is wrong or worth knowing: its rule, its severity, its place and the arguments of its
//! message. It stays structured until it is written and is worded there once, in the language asked for.

use super::document::AcceptedRecord;
use super::place::Place;
use super::plan::{PersonId, PhaseId, UnitPath};
use super::table::{Field, Kind};
use crate::words::Word;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use crate::words::{Language, Said};

/// How bad a finding is. The order is from harmless to bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably wrong.
    Warning,
    /// The coverage or the roster is not in order.
    Error,
}

impl Severity {
    /// As it stands in `findings.json` and in the plan's settings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The code of a rule, such as `T602`; stable for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleCode(pub &'static str);

/// What is put in the place of a message's `{placeholder}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text of the input or of the plan, shown as it is.
    Text(String),
    /// A number.
    Count(u64),
    /// A day, shown as `12.10.2021`.
    Date(Date),
    /// A field's name in the reader's language.
    Field(Field),
    /// A kind of table in the reader's language.
    Kind(Kind),
    /// A word of the program in the reader's language.
    Word(Word),
    /// A phrase of the program in the reader's language.
    Said(Said),
    /// Several, joined with commas.
    List(Vec<Arg>),
}

/// One thing that is wrong or worth knowing.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Stable id: the rule, a dash and ten base-32 characters. Set once all findings are there.
    pub id: String,
    /// The rule that raised it.
    pub rule: RuleCode,
    /// Its severity, after the plan's settings and any softening while a window is open.
    pub severity: Severity,
    /// Where it stands; none for what has no cell.
    pub place: Option<Place>,
    /// The unit it is about.
    pub unit: UnitPath,
    /// The person it is about, by name.
    pub person: Option<String>,
    /// The person of the plan it is about.
    pub owed_by: Option<PersonId>,
    /// The phase it is about.
    pub phase: Option<PhaseId>,
    /// The field it is about.
    pub field: Option<Field>,
    /// The value as typed.
    pub value: Option<String>,
    /// How many rows it stands for; 1 unless the same fault was grouped.
    pub count: u32,
    /// Other places that belong to it: the other duplicate, the other version.
    pub related: Vec<Place>,
    /// Right values, nearest first.
    pub suggestions: Vec<String>,
    /// What the message's placeholders stand for, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// What it is about besides unit, phase, field and value, folded: a person, or a visitor and a date. Part of the id.
    pub subject: String,
    /// The answer by which it no longer counts.
    pub accepted: Option<AcceptedRecord>,
}
