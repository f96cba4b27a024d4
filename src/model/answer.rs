//! An *answer* is what a person typed beside a finding, in the columns that are there for it. It is kept as it was typed,
//! whatever it does.

use std::borrow::Cow;

/// The six columns to answer in, as they stand in a row: decision, value, reason, by, on, until.
pub type Typed<'a> = [Cow<'a, str>; 6];

/// What a person answered to one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The id of the finding.
    pub finding: String,
    /// Decision, value, reason, by, on and until, as typed; a day that could be read stands as `2021-10-05`.
    pub typed: [String; 6],
    /// The file that it was typed in.
    pub file: String,
    /// Whether it still stands.
    pub standing: Standing,
    /// What it does in this run.
    pub effect: Effect,
}

impl Answer {
    /// The columns, for a writer.
    pub fn columns(&self) -> Typed<'_> {
        self.typed.each_ref().map(|text| Cow::Borrowed(text.as_str()))
    }
}

/// Whether an answer still stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the person's last word.
    InForce,
    /// The person has cleared it.
    Withdrawn,
    /// Another answer took its place.
    Replaced,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::InForce, Self::Withdrawn, Self::Replaced];

    /// As the hidden sheet stores it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Withdrawn => "withdrawn",
            Self::Replaced => "replaced",
        }
    }
}

/// What an answer that stands does in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The run has no such finding: nothing, until it comes again.
    NoFinding,
    /// The finding no longer counts.
    Applied,
    /// Its last day has passed: the finding counts again.
    Lapsed,
    /// Its last day is no date, so it is not applied.
    BadUntil,
    /// It is one of the answers, and this version does not act on it.
    NotApplied,
    /// It is none of the answers.
    NoAnswer,
}

/// Every answer that people gave: by finding, the one in force first, then the newer before the older.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The answers in this order.
    pub list: Vec<Answer>,
}

impl Answers {
    /// The answer in force to this finding.
    pub fn in_force(&self, finding: &str) -> Option<&Answer> {
        let from = self.list.partition_point(|answer| answer.finding.as_str() < finding);
        self.list.get(from).filter(|answer| answer.finding == finding && answer.standing == Standing::InForce)
    }
}
