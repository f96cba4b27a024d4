//! The *document* is `findings.json` as data: what other programs read, and what the next run, `merge` and the workbook of
//! all regions are made from. Its field names and their order are the design's; an absent value is null.

use super::coverage::Status;
use super::finding::{Language, Severity};
use super::plan::Level;
use super::source::SourceStatus;
use indexmap::IndexMap;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The name that stands first in every document.
pub const TOOL: &str = "pravas";

/// A whole `findings.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// Always `pravas`.
    pub tool: String,
    /// The version of the program.
    pub version: String,
    /// The day that the result is for.
    #[schemars(with = "String", extend("format" = "date"))]
    pub as_of: Date,
    /// The language of messages and reasons.
    pub language: Language,
    /// Regions in the plan's order.
    pub regions: Vec<RegionFigures>,
    /// Every visit that is owed, in the order of phase, region, district and unit in the plan. What a decision exempts
    /// is not owed.
    pub coverage: Vec<OwedVisit>,
    /// Every file that lay in the input, in the order of the paths.
    pub sources: Vec<SourceFile>,
    /// What changed since an earlier run; null where there is none.
    pub since: Option<Since>,
    /// Findings by region, district, mandal in the plan's order, then file, sheet, cell, rule.
    pub findings: Vec<FindingRecord>,
}

/// The figures of a region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RegionFigures {
    /// Its name.
    pub region: String,
    /// How many districts it has.
    pub districts: u32,
    /// How many mandals it has.
    pub mandals: u32,
    /// How many seats it has; one of two districts is one.
    pub seats: u32,
    /// Roster rows that are used and name a member.
    pub members: u32,
    /// Rows of visits that are used, those without a readable date too.
    pub visits: u32,
    /// Problems.
    pub problems: u32,
    /// Findings of the region that nobody has accepted.
    pub findings: SeverityCounts,
    /// Figures of each phase.
    pub phases: Vec<PhaseRates>,
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeverityCounts {
    /// Errors.
    pub error: u32,
    /// Warnings.
    pub warning: u32,
    /// Worth knowing.
    pub info: u32,
}

impl SeverityCounts {
    /// Counts one more.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.error += 1,
            Severity::Warning => self.warning += 1,
            Severity::Info => self.info += 1,
        }
    }
}

/// The figures of a phase in a region. Rates are percent of what is owed with one decimal, null where nothing is owed.
/// What stands after `exempt` is absent in documents of earlier versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PhaseRates {
    /// The phase.
    pub phase: String,
    /// Visits owed.
    pub owed: u32,
    /// Done, late or partial.
    pub visited: u32,
    /// Share of them.
    pub rate: Option<f64>,
    /// Done or late.
    pub met: u32,
    /// Share of them.
    pub met_rate: Option<f64>,
    /// Done.
    pub on_time: u32,
    /// Share of them.
    pub on_time_rate: Option<f64>,
    /// Missed or pending where no row speaks of the unit.
    pub not_reported: u32,
    /// Not owed by a decision.
    pub exempt: u32,
    /// Visited, with the night there; null where the phase asks for no night.
    #[serde(default)]
    pub with_night: Option<u32>,
    /// The first day of the window; null where it has none.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub start: Option<Date>,
    /// Its last day; null where it has none.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub end: Option<Date>,
}

impl PhaseRates {
    /// Whether the phase has begun on this day.
    pub fn has_begun(&self, day: Date) -> bool {
        self.start.is_none_or(|start| start <= day)
    }
}

/// One visit that is owed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OwedVisit {
    /// The phase.
    pub phase: String,
    /// The level of the unit.
    pub level: Level,
    /// Its region.
    pub region: Option<String>,
    /// Its district.
    pub district: Option<String>,
    /// Its mandal, at the level of mandals.
    pub mandal: Option<String>,
    /// Its seat, at the level of seats.
    pub seat: Option<String>,
    /// Who owes it.
    pub owed_by: OwedBy,
    /// What became of it.
    pub status: Status,
    /// Whether any row speaks of the unit.
    pub reported: bool,
    /// Requirements that are still not met, where it is partial.
    #[schemars(extend("items" = {"type": "string", "enum": ["night_stay", "committee_met", "feedback"]}))]
    pub missing: Vec<String>,
    /// Requirements that a decision says are not owed; absent where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("items" = {"type": "string", "enum": ["night_stay", "committee_met", "feedback"]}))]
    pub exempt: Vec<String>,
    /// The rows that count for it.
    pub visits: Vec<VisitRow>,
}

/// Who owes a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OwedBy {
    /// The role.
    pub role: String,
    /// The person; null where the plan names nobody. Of several who followed one another, all, with commas.
    pub name: Option<String>,
}

/// A row that reports a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct VisitRow {
    /// The file.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The row, as Excel shows it.
    pub row: u32,
    /// Its first day.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub date: Option<Date>,
    /// Whether it counts because a person decided so; absent where it does not need to.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counted: bool,
}

/// A file that lay in the input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceFile {
    /// Its path, relative to the input folder.
    pub file: String,
    /// SHA-256 of its bytes; null where they could not be read.
    pub sha256: Option<String>,
    /// What became of it.
    pub status: SourceStatus,
    /// Why, unless it was simply read.
    pub reason: Option<String>,
    /// Tables found in it, in the order of sheet and place.
    pub tables: Vec<SourceTable>,
}

/// A table that was found, or a sheet without any.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceTable {
    /// The sheet.
    pub sheet: String,
    /// From the first heading row to the last row, as Excel writes it; null for a sheet without a table.
    pub range: Option<String>,
    /// What its rows are; `unrecognised` for a sheet without a table.
    pub kind: String,
    /// The heading row that named most columns, as Excel shows it.
    pub heading_row: Option<u32>,
    /// The column of each field, in letters. Further columns of a field that may have several are `feedback_2` and so on.
    pub fields: IndexMap<String, String>,
    /// What became of its rows.
    pub rows: RowCounts,
}

/// What became of the rows of a table: seen is the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RowCounts {
    /// Rows of the table.
    pub seen: u32,
    /// Rows that stand in an output.
    pub used: u32,
    /// Rows that equal another.
    pub duplicate: u32,
    /// Rows of which a newer source says otherwise.
    pub superseded: u32,
    /// Rows with nothing to identify them by.
    pub skipped: u32,
}

/// What changed since an earlier run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Since {
    /// The as-of date of that run.
    #[schemars(with = "String", extend("format" = "date"))]
    pub as_of: Date,
    /// Ids of findings that were not there.
    pub new: Vec<String>,
    /// Findings that are gone.
    pub solved: Vec<Solved>,
    /// How many of its findings are still there.
    pub open: u32,
}

/// A finding that is gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Solved {
    /// Its id.
    pub id: String,
    /// Its rule.
    pub rule: String,
    /// What was wrong.
    pub message: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FindingRecord {
    /// The rule, a dash and ten base-32 characters; the same from run to run.
    pub id: String,
    /// The code of the rule.
    pub rule: String,
    /// The name of the rule.
    pub name: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// The file.
    pub file: Option<String>,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell, as Excel writes it.
    pub cell: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The district.
    pub district: Option<String>,
    /// The mandal.
    pub mandal: Option<String>,
    /// The seat.
    pub seat: Option<String>,
    /// The person it is about.
    pub person: Option<String>,
    /// The phase.
    pub phase: Option<String>,
    /// The field.
    pub field: Option<String>,
    /// The value as typed.
    pub value: Option<String>,
    /// How many rows it stands for.
    pub count: u32,
    /// Other places that belong to it.
    pub related: Vec<RelatedPlace>,
    /// Right values, nearest first.
    pub suggestions: Vec<String>,
    /// The answer by which it no longer counts.
    pub accepted: Option<AcceptedRecord>,
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RelatedPlace {
    /// The file.
    pub file: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell.
    pub cell: Option<String>,
}

/// The answer by which a finding no longer counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AcceptedRecord {
    /// The answer.
    pub decision: String,
    /// A value that came with it.
    pub value: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Who said so.
    pub by: Option<String>,
    /// When.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub on: Option<Date>,
    /// The last day on which it holds.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub until: Option<Date>,
    /// The file that it was typed in.
    pub file: String,
}
