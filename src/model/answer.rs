//! An *answer* is what a person typed beside a finding, in the columns that are there for it, or in a table of decisions.
//! It is kept as it was typed, whatever it does.

use super::place::Place;
use super::plan::UnitPath;
use crate::text::fold::fold;
use crate::words::Word;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The six columns to answer in, as they stand in a row: decision, value, reason, by, on, until.
pub type Typed<'a> = [Cow<'a, str>; 6];

/// What a person can decide about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Decision {
    /// It no longer counts.
    Accept,
    /// The visit counts.
    Counts,
    /// The visit or the requirement is not owed.
    Exempt,
    /// The name means what the value says.
    Means,
    /// The two are never taken for each other.
    Different,
    /// The value is the right one for the cell.
    Correct,
}

impl Decision {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Accept, Self::Counts, Self::Exempt, Self::Means, Self::Different, Self::Correct];

    /// The word that a person chooses.
    pub const fn word(self) -> Word {
        match self {
            Self::Accept => Word::Accept,
            Self::Counts => Word::Counts,
            Self::Exempt => Word::ExemptAnswer,
            Self::Means => Word::Means,
            Self::Different => Word::Different,
            Self::Correct => Word::Correct,
        }
    }

    /// The decision that a text names, in either language.
    pub fn read(text: &str) -> Option<Self> {
        let typed = fold(text);
        let is_named = |one: &Self| [one.word().said().hi, one.word().said().en].iter().any(|said| fold(said) == typed);
        Self::ALL.into_iter().find(is_named)
    }

    /// Whether it can be given to a finding of this rule; `on_cell` is whether the finding stands at a cell.
    pub fn fits(self, rule: &str, on_cell: bool) -> bool {
        match self {
            Self::Accept => true,
            Self::Counts => matches!(rule, "T603" | "T605" | "V303"),
            Self::Exempt => matches!(rule, "T601" | "T602" | "T604" | "A801"),
            // A font has no other name.
            Self::Means => rule == "V307" || (rule.starts_with("N4") && !matches!(rule, "N408" | "N409")),
            Self::Different => matches!(rule, "N405" | "R504" | "R505" | "R506"),
            // Files, headings and answers are no values of a row.
            Self::Correct => on_cell && (rule == "S205" || !rule.starts_with(['F', 'S', 'D'])),
        }
    }

    /// Those that can be given to a finding of this rule.
    pub fn fitting(rule: &str, on_cell: bool) -> Vec<Self> {
        Self::ALL.into_iter().filter(|one| one.fits(rule, on_cell)).collect()
    }

    /// Whether it changes what the run makes of the files; `accept` only changes what counts.
    pub const fn acts_early(self) -> bool {
        !matches!(self, Self::Accept)
    }

    /// Whether it needs a value.
    pub const fn needs_value(self) -> bool {
        matches!(self, Self::Means | Self::Correct)
    }
}

/// What a person answered to one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The id of the finding; in a table of decisions that names no id, the name as written.
    pub finding: String,
    /// Decision, value, reason, by, on and until, as typed; a day that could be read stands as `2021-10-05`.
    pub typed: [String; 6],
    /// The file that it was typed in.
    pub file: String,
    /// Whether it still stands.
    pub standing: Standing,
    /// What it does in this run.
    pub effect: Effect,
    /// When its standing last changed, counted in changes: of two workbooks that tell of one answer the later is right.
    pub turn: u32,
    /// What the finding was about, so that the answer still acts when the finding is gone.
    pub about: Option<About>,
    /// Where it was typed, if that is a file of this run's input.
    pub place: Option<Place>,
    /// Where what it is about belongs, as far down as this run knows.
    pub unit: UnitPath,
}

impl Answer {
    /// An answer that a person has just given.
    pub fn new(finding: &str, typed: [String; 6], file: &str) -> Self {
        Self {
            finding: finding.to_owned(),
            typed,
            file: file.to_owned(),
            standing: Standing::InForce,
            effect: Effect::NoFinding,
            turn: 0,
            about: None,
            place: None,
            unit: UnitPath::default(),
        }
    }

    /// The columns, for a writer.
    pub fn columns(&self) -> Typed<'_> {
        self.typed.each_ref().map(|text| Cow::Borrowed(text.as_str()))
    }

    /// What the person decided; `None` where it is no answer.
    pub fn decision(&self) -> Option<Decision> {
        Decision::read(&self.typed[0])
    }

    /// The value that came with it.
    pub fn value(&self) -> &str {
        self.typed[1].trim()
    }

    /// Whether it is the person's last word.
    pub fn is_in_force(&self) -> bool {
        self.standing == Standing::InForce
    }

    /// Whether it and another answer say the same, whatever reason and names came with them.
    pub fn agrees_with(&self, other: &[String; 6]) -> bool {
        let is_same = match (self.decision(), Decision::read(&other[0])) {
            (Some(one), Some(other)) => one == other,
            _ => fold(&self.typed[0]) == fold(&other[0]),
        };
        is_same && fold(&self.typed[1]) == fold(&other[1]) && self.typed[5] == other[5]
    }
}

/// What a finding was about when it was answered, by names, which last longer than numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The rule.
    pub rule: String,
    /// The unit.
    #[serde(flatten)]
    pub unit: UnitNames,
    /// The phase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// Who owes, by name; the role where nobody is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The field, by its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What was typed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What a name was read as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_as: Option<UnitNames>,
    /// Visits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<VisitMade>,
    /// People of committees.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Somebody>,
    /// The cell, where the answer corrects it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<CellWas>,
    /// The sheet, where the answer tells what it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<SheetNamed>,
}

/// A sheet by its names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetNamed {
    /// The path of its file.
    pub file: String,
    /// Its name.
    pub sheet: String,
}

/// The names along a unit's path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitNames {
    /// Region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// District.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Mandal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandal: Option<String>,
    /// Seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
}

/// What tells one visit from another, wherever its row stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitMade {
    /// Where.
    pub unit: UnitNames,
    /// Who, folded.
    pub visitor: String,
    /// When, as the cell says it.
    pub date: String,
}

/// Somebody on a committee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Somebody {
    /// The committee.
    pub unit: UnitNames,
    /// The name, folded.
    pub name: String,
}

/// What a cell said when it was corrected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellWas {
    /// What it said.
    pub text: String,
    /// What the other cells of its row said, as numbers that tell nothing but whether they are the same.
    pub row: Vec<u32>,
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
    /// Somebody else answered otherwise, and theirs is used.
    Contradicted,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::InForce, Self::Withdrawn, Self::Replaced, Self::Contradicted];

    /// As the hidden sheet stores it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Withdrawn => "withdrawn",
            Self::Replaced => "replaced",
            Self::Contradicted => "contradicted",
        }
    }
}

/// What an answer that stands does in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The run has no such finding: nothing, until it comes again.
    NoFinding,
    /// It is applied.
    Applied,
    /// It is applied, and the finding is there all the same: it counts.
    StillThere,
    /// Its last day has passed: the finding counts again.
    Lapsed,
    /// The cell says something else than when it was corrected.
    CellChanged,
    /// Its last day is no date, so it is not applied.
    BadUntil,
    /// It is none of the answers.
    NoAnswer,
    /// It is an answer, and not one to this rule.
    Unfit,
    /// It needs a value and has none.
    NoValue,
    /// Nobody knows what its value names.
    UnknownValue,
}

impl Effect {
    /// Whether what was typed could not be used as an answer.
    pub const fn is_unreadable(self) -> bool {
        matches!(self, Self::BadUntil | Self::NoAnswer | Self::Unfit | Self::NoValue | Self::UnknownValue)
    }
}

/// Every answer that people gave: by finding, the one in force first, then the newer before the older.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The answers in this order.
    pub list: Vec<Answer>,
}

impl Answers {
    /// Puts the answers into their order.
    pub fn sort(&mut self) {
        let rank = |answer: &Answer| (!answer.is_in_force(), std::cmp::Reverse(answer.turn));
        self.list.sort_by(|one, other| one.finding.cmp(&other.finding).then(rank(one).cmp(&rank(other))));
    }

    /// The answer in force to this finding.
    pub fn in_force(&self, finding: &str) -> Option<&Answer> {
        let from = self.list.partition_point(|answer| answer.finding.as_str() < finding);
        self.list.get(from).filter(|answer| answer.finding == finding && answer.is_in_force())
    }
}

/// What an answer about a sheet of a file is kept by: the signature of its headings, and its path.
pub fn sheet_id(signature: &str, file: &str, sheet: &str) -> String {
    use sha2::{Digest, Sha256};
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let digest = Sha256::digest(format!("{file}\u{1f}{sheet}").as_bytes());
    let letter = |byte: &u8| LETTERS.get(usize::from(byte & 31)).copied().map_or('A', char::from);
    let letters: String = digest.iter().take(8).map(letter).collect();
    format!("{SHEET}{signature}-{letters}")
}

/// How ids of sheets begin.
const SHEET: &str = "SHEET-";

/// The signature in the id of a sheet; `None` for what is no such id.
pub fn signature_of(id: &str) -> Option<&str> {
    id.strip_prefix(SHEET)?.split('-').next()
}

/// Whether a text is the id of a finding: the rule, a dash and letters (`T601-ABCDEFGHIJ`).
pub fn is_id(text: &str) -> bool {
    let Some((rule, rest)) = text.split_once('-') else { return false };
    let mut letters = rule.chars();
    rule.len() == 4
        && letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_digit())
        && rest.len() >= 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_in_either_language() {
        let check = |text: &str, expected: Option<Decision>| assert_eq!(Decision::read(text), expected, "{text}");
        check("accept", Some(Decision::Accept));
        check(" Accept ", Some(Decision::Accept));
        check("ठीक है", Some(Decision::Accept));
        check("मान्य", Some(Decision::Counts));
        check("छूट", Some(Decision::Exempt));
        check("सही नाम", Some(Decision::Means));
        check("अलग है\u{902}", Some(Decision::Different));
        check("सही मान", Some(Decision::Correct));
        check("देखेंगे", None);
        check("", None);
    }

    #[test]
    fn answers_fit_the_rules_of_the_design() {
        let fitting = |rule: &str, on_cell: bool| {
            let fitting = Decision::fitting(rule, on_cell);
            fitting.into_iter().map(|one| one.word().said().en).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(fitting("T601", false), "accept exempt");
        assert_eq!(fitting("T605", true), "accept counts correct");
        assert_eq!(fitting("N405", true), "accept means different correct");
        assert_eq!(fitting("V307", true), "accept means correct");
        assert_eq!(fitting("F101", false), "accept");
        assert_eq!(fitting("S203", true), "accept");
        assert_eq!(fitting("N409", true), "accept correct");
    }
}
