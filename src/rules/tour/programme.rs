//! A *tour* is all that one person, or one role where nobody is named, owes of a phase: the unit for pace and for nights.

use super::owing;
use crate::model::Date;
use crate::model::coverage::Owed;
use crate::model::plan::{PersonId, PhaseId, RoleId, UnitPath};
use crate::rules::grouping::above_both;
use crate::rules::{Case, Draft};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

/// Visits of one phase that one person or role owes; never empty.
pub struct Tour<'a> {
    /// The phase.
    pub phase: PhaseId,
    /// What is owed.
    pub owed: Vec<&'a Owed>,
}

impl Tour<'_> {
    /// How many of them are visited.
    pub fn visited(&self) -> usize {
        self.owed.iter().filter(|owed| owed.status.is_visited()).count()
    }

    /// A finding about the tour as a whole.
    pub fn draft(&self, case: &Case<'_>) -> Draft {
        let unit = self.owed.iter().map(|owed| owed.path).reduce(above_both).unwrap_or_default();
        let Some(first) = self.owed.first() else { return Draft::at(None) };
        owing::draft(case, first, None).unit(UnitPath { mandal: None, seat: None, ..unit })
    }
}

/// Who owes: people, or a role over what lies above the unit.
type Owner<'a> = (PhaseId, RoleId, &'a [PersonId], UnitPath);

/// Every tour of the case, those of phases that have not begun included.
pub fn tours<'a>(case: &Case<'a>) -> Vec<Tour<'a>> {
    let mut found: IndexMap<Owner<'a>, Tour<'a>, FxBuildHasher> = IndexMap::default();
    for owed in case.owed().filter(|owed| !owed.exempt) {
        // A role without a name is another person in each district, unless it goes through the districts.
        let is_local = owed.people.is_empty() && owed.level == crate::model::plan::Level::Mandal;
        let above = if is_local { UnitPath { mandal: None, seat: None, ..owed.path } } else { UnitPath::default() };
        let key = (owed.phase, owed.role, owed.people.as_slice(), above);
        found.entry(key).or_insert_with(|| Tour { phase: owed.phase, owed: Vec::new() }).owed.push(owed);
    }
    let mut tours: Vec<Tour<'a>> = found.into_values().collect();
    for tour in &mut tours {
        // A seat of two districts is owed in each and needs one visit.
        let mut units = rustc_hash::FxHashSet::default();
        tour.owed.retain(|owed| units.insert(owed.unit));
    }
    tours
}

/// Days from one day to another.
pub fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
