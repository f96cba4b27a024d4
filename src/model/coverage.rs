//! *Coverage* says of every visit that somebody owes what became of it, and gives the figures for the units above.

use super::plan::{Level, Needs, PersonId, PhaseId, RoleId, Unit, UnitPath};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What became of an owed visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Every requirement met by visits in the window.
    Done,
    /// Every requirement met, but not without a visit after the window.
    Late,
    /// Visited in or after the window, some requirement not met.
    Partial,
    /// Not visited in or after the window, and the window is over.
    Missed,
    /// Not visited yet, and the window is not over.
    Pending,
}

impl Status {
    /// As it stands in `findings.json`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Late => "late",
            Self::Partial => "partial",
            Self::Missed => "missed",
            Self::Pending => "pending",
        }
    }

    /// Whether somebody who owes it went there.
    pub const fn is_visited(self) -> bool {
        matches!(self, Self::Done | Self::Late | Self::Partial)
    }

    /// Whether every requirement is met.
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Done | Self::Late)
    }
}

/// One visit that is owed: a phase, a unit, and who owes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Owed {
    /// The phase.
    pub phase: PhaseId,
    /// The level of the unit.
    pub level: Level,
    /// The unit.
    pub unit: Unit,
    /// The path down to it; a seat of two districts is owed once in each.
    pub path: UnitPath,
    /// The role.
    pub role: RoleId,
    /// Who holds the role over the unit, one after another; nobody where the plan names nobody: then the role owes.
    pub people: Vec<PersonId>,
    /// What became of it.
    pub status: Status,
    /// What is still not met, where it is partial.
    pub missing: Needs,
    /// Whether any visit row speaks of the unit at all.
    pub reported: bool,
    /// Whether a decision says that it is not owed; then it stands in no other figure.
    pub exempt: bool,
    /// Requirements that a decision says are not owed.
    pub exempt_needs: Needs,
    /// Visits that count for it, as indices into [`Facts::visits`](super::fact::Facts::visits), by date.
    pub visits: Vec<u32>,
    /// Those of them that count because a person decided so.
    pub counted: Vec<u32>,
    /// Visits to the unit in or after the window by nobody who owes it.
    pub by_others: Vec<u32>,
    /// Visits by who owes it that lie in no window in which it is owed.
    pub outside: Vec<u32>,
}

/// The figures of a phase for a unit above its level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Visits owed.
    pub owed: u32,
    /// Done, late or partial.
    pub visited: u32,
    /// Done or late.
    pub met: u32,
    /// Done.
    pub on_time: u32,
    /// Partial.
    pub partial: u32,
    /// Missed.
    pub missed: u32,
    /// Pending.
    pub pending: u32,
    /// Missed or pending, and no row speaks of the unit.
    pub not_reported: u32,
    /// Not owed by a decision; counted in no other figure.
    pub exempt: u32,
    /// Owed visits of which a decision exempts a requirement.
    pub eased: u32,
    /// Visited, with the night there.
    pub with_night: u32,
}

impl Figures {
    /// A share of what is owed, in percent; `None` where nothing is owed.
    pub fn rate(&self, part: u32) -> Option<f64> {
        (self.owed > 0).then(|| f64::from(part) * 100.0 / f64::from(self.owed))
    }
}

/// The figures of one phase for one unit above its level.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseFigures {
    /// The phase.
    pub phase: PhaseId,
    /// The unit they are for: a district, or a region.
    pub unit: Unit,
    /// The figures. A seat of two districts counts once in its region.
    pub figures: Figures,
}

/// A district that sent nothing for a phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// The phase.
    pub phase: PhaseId,
    /// The district.
    pub district: super::plan::DistrictId,
    /// How many visits are owed there.
    pub owed: u32,
    /// Files of the district that came and could not be read.
    pub unreadable: Vec<super::place::FileId>,
    /// Who owes, where in-charges do.
    pub people: Vec<PersonId>,
}

/// All of it, in the order of phase, region, district and unit in the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// Every owed visit.
    pub owed: Vec<Owed>,
    /// Figures for every phase and every unit above its level.
    pub figures: Vec<PhaseFigures>,
    /// Districts that sent nothing.
    pub silent: Vec<Silence>,
}

impl Coverage {
    /// The figures of a phase for a unit.
    pub fn figures(&self, phase: PhaseId, unit: Unit) -> Figures {
        let found = self.figures.iter().find(|one| one.phase == phase && one.unit == unit);
        found.map_or_else(Figures::default, |one| one.figures)
    }
}
