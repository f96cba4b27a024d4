//! The same visit reported by two sources is one: its requirements are united, and where one says yes and the other no,
//! the newer holds. Visits are never superseded; a rule names both.

use super::newness;
use crate::model::Date;
use crate::model::fact::{Answer, Facts, Fate, Visit};
use crate::model::place::FileId;
use crate::model::plan::{RoleId, Unit};
use crate::model::source::Sources;
use crate::model::strings::Text;
use rustc_hash::FxHashMap;

/// What makes two reports the same visit: place, visitor and first day.
type SameVisit = (Unit, Option<Text>, Option<RoleId>, Date);

/// Lets the newer source hold where two reports of one visit contradict each other.
pub fn unite(facts: &mut Facts, sources: &Sources) {
    let mut reports: FxHashMap<SameVisit, Vec<usize>> = FxHashMap::default();
    for (number, visit) in facts.visits.iter().enumerate() {
        if visit.fate == Fate::Used
            && let Some(same) = same_visit(visit)
        {
            reports.entry(same).or_default().push(number);
        }
    }
    for numbers in reports.into_values().filter(|numbers| numbers.len() > 1) {
        let file = |number: usize| {
            let visit = facts.visits.get(number)?;
            facts.table(visit.row).map(|table| table.file)
        };
        let mut by_age: Vec<(FileId, usize)> =
            numbers.iter().filter_map(|&number| Some((file(number)?, number))).collect();
        by_age.sort_by_key(|&(file, number)| (newness(sources, file), number));
        if by_age.iter().all(|(file, _)| by_age.first().is_some_and(|(first, _)| first == file)) {
            continue;
        }
        let night = newest(facts, &by_age, |visit| visit.night);
        let met = newest(facts, &by_age, |visit| visit.met);
        for (_, number) in by_age {
            let Some(visit) = facts.visits.get_mut(number) else { continue };
            visit.contradicted = visit.night.contradicts(night) || visit.met.contradicts(met);
            settle_answer(&mut visit.night, night);
            settle_answer(&mut visit.met, met);
        }
    }
}

fn same_visit(visit: &Visit) -> Option<SameVisit> {
    if visit.uncounted.is_some() {
        return None;
    }
    let who = visit.visitor_key;
    let role = if who.is_none() { visit.role } else { None };
    Some((visit.place()?, who, role, visit.from?))
}

/// The newest answer given.
fn newest(facts: &Facts, by_age: &[(FileId, usize)], answer: impl Fn(&Visit) -> Answer) -> Answer {
    let mut given = by_age.iter().rev().filter_map(|&(_, number)| facts.visits.get(number)).map(answer);
    given.find(|&answer| answer != Answer::Unsaid).unwrap_or_default()
}

fn settle_answer(answer: &mut Answer, newest: Answer) {
    if *answer != Answer::Unsaid {
        *answer = newest;
    }
}
