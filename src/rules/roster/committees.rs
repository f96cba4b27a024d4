//! A *committee* is what the rosters in use say of one mandal: its rows, those of vacant posts among them.

use super::people::repeated_in;
use crate::model::decided::Decided;
use crate::model::fact::{Facts, Fate, Member};
use crate::model::place::Place;
use crate::model::plan::{MandalId, PostId, UnitPath};
use crate::rules::Case;
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::collections::BTreeMap;

/// The rows of one mandal's committee.
pub struct Committee<'a> {
    /// The mandal and what it lies in.
    pub unit: UnitPath,
    /// Its rows in use, in the order of file, sheet and row; never empty.
    pub rows: Vec<&'a Member>,
}

impl<'a> Committee<'a> {
    /// Who holds a post; the same name twice is one holder.
    pub fn holders(&self, post: PostId) -> Vec<&'a Member> {
        let mut names = FxHashSet::default();
        let sitting = self.rows.iter().copied().filter(|member| member.sits() && member.post == Some(post));
        sitting.filter(|member| names.insert(member.name_key)).collect()
    }

    /// The row that says that a post is vacant.
    pub fn vacancy(&self, post: PostId) -> Option<&'a Member> {
        self.rows.iter().copied().find(|member| member.vacant && member.post == Some(post))
    }

    /// How many people it has; one who stands there twice is one.
    fn size(&self, facts: &Facts, decided: &Decided) -> usize {
        let surplus: usize = repeated_in(facts, decided, &self.rows).iter().map(|rows| rows.len() - 1).sum();
        self.rows.iter().filter(|member| member.sits()).count() - surplus
    }

    /// The sheet on which it begins.
    pub fn sheet(&self, case: &Case<'_>) -> Option<Place> {
        let place = case.facts.row_place(self.rows.first()?.row)?;
        Some(Place { cell: None, ..place })
    }
}

/// Every committee of the case, in the order of its members.
pub fn committees<'a>(case: &Case<'a>) -> Vec<Committee<'a>> {
    of(case.members)
}

/// How many people each committee has, as the rules and the sheet of committees count them.
pub fn sizes(facts: &Facts, decided: &Decided) -> BTreeMap<MandalId, u32> {
    let all = of(&facts.members).into_iter();
    all.filter_map(|one| Some((one.unit.mandal?, one.size(facts, decided) as u32))).collect()
}

fn of(members: &[Member]) -> Vec<Committee<'_>> {
    let mut found: IndexMap<MandalId, Committee<'_>, FxBuildHasher> = IndexMap::default();
    for member in members.iter().filter(|member| member.fate == Fate::Used) {
        let Some(mandal) = member.unit.mandal else { continue };
        let unit = UnitPath { seat: None, ..member.unit };
        found.entry(mandal).or_insert_with(|| Committee { unit, rows: Vec::new() }).rows.push(member);
    }
    found.into_values().collect()
}
