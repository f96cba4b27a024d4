//! All answers of all workbooks, put together into what is kept.
//!
//! Every workbook stores the answers that it was written with, each with its *turn*: the number of the change that gave
//! it its standing. Of two workbooks that know an answer, the later turn is right, whichever of them is the older file.

use super::harvest::{Change, Harvest};
use crate::model::answer::{Answer, Answers, Standing, is_id};
use std::collections::BTreeSet;

/// Puts the answers together: first what was kept, then what people have changed since. Of two changes to one finding the
/// later day counts, then what was typed in the outputs; the other is kept as well, as contradicted.
pub fn gather(mut harvests: Vec<Harvest>) -> Answers {
    harvests.sort_by(|one, other| {
        let rank = |harvest: &Harvest| (!harvest.is_ledger, !harvest.is_output);
        (rank(one), &one.file).cmp(&(rank(other), &other.file))
    });
    let mut kept: Vec<Answer> = Vec::new();
    for stored in harvests.iter().flat_map(|harvest| &harvest.stored) {
        keep(&mut kept, stored);
    }
    leave_one_in_force(&mut kept);
    let turn = kept.iter().map(|answer| answer.turn).max().unwrap_or(0) + 1;
    let mut changes: Vec<(&Harvest, &Change)> =
        harvests.iter().flat_map(|harvest| harvest.changes.iter().map(move |change| (harvest, change))).collect();
    changes.sort_by_key(|(harvest, change)| {
        let [_, _, _, _, on, _] = &change.typed;
        (on, harvest.is_output)
    });
    let mut notes = Notes { kept, turn, fresh: BTreeSet::new() };
    for (harvest, change) in changes {
        notes.take(harvest, change);
    }
    let mut answers = Answers { list: notes.kept };
    answers.sort();
    answers
}

/// Keeps what a workbook was written with; what is known already with a later turn stays.
fn keep(kept: &mut Vec<Answer>, stored: &Answer) {
    match kept.iter_mut().find(|one| one.finding == stored.finding && one.typed == stored.typed) {
        Some(known) if known.turn < stored.turn => *known = stored.clone(),
        Some(_) => {}
        None => kept.push(stored.clone()),
    }
}

/// Of the answers to one finding that are in force by different workbooks, the latest is.
fn leave_one_in_force(kept: &mut [Answer]) {
    let mut last: std::collections::BTreeMap<String, (u32, usize)> = std::collections::BTreeMap::new();
    for (number, answer) in kept.iter().enumerate().filter(|(_, answer)| answer.is_in_force()) {
        let latest = last.entry(answer.finding.clone()).or_insert((answer.turn, number));
        if answer.turn > latest.0 {
            *latest = (answer.turn, number);
        }
    }
    for (number, answer) in kept.iter_mut().enumerate().filter(|(_, answer)| answer.is_in_force()) {
        if last.get(&answer.finding).is_some_and(|(_, latest)| *latest != number) {
            answer.standing = Standing::Replaced;
        }
    }
}

/// What is kept while changes come in.
struct Notes {
    kept: Vec<Answer>,
    turn: u32,
    /// Findings that were answered among these changes.
    fresh: BTreeSet<String>,
}

impl Notes {
    fn take(&mut self, harvest: &Harvest, change: &Change) {
        let is_mine = |one: &Answer| one.finding == change.finding;
        let known = self.kept.iter().position(|one| is_mine(one) && one.typed == change.typed);
        if let Some(known) = known.and_then(|at| self.kept.get_mut(at)) {
            known.place = change.place.or(known.place);
        }
        // A file of the input stays as it is from run to run, so what it said once is not said again.
        if known.is_some() && !harvest.is_output {
            return;
        }
        if change.is_withdrawal() {
            self.withdraw(harvest, change);
            return;
        }
        let current = self.kept.iter().position(|one| is_mine(one) && one.is_in_force());
        let mut standing = Standing::InForce;
        if let Some(current) = current.and_then(|at| self.kept.get(at)) {
            if current.typed == change.typed {
                return;
            }
            // Who has seen an answer and changes it does not contradict it; two new answers to one finding do.
            let is_known_there = harvest.stored.iter().any(|one| is_mine(one) && one.typed == current.typed);
            let is_informed = current.file == harvest.file || is_known_there || harvest.is_output;
            let is_other_mind = !is_informed || self.fresh.contains(&change.finding);
            let contradicts = is_other_mind && !current.agrees_with(&change.typed);
            let is_earlier = contradicts && is_before(&change.typed, &current.typed);
            let other = if contradicts { Standing::Contradicted } else { Standing::Replaced };
            if is_earlier {
                standing = other;
            } else {
                self.set_aside(&change.finding, other);
            }
        }
        self.fresh.insert(change.finding.clone());
        let about = self.kept.iter().find(|one| is_mine(one)).and_then(|one| one.about.clone());
        let about = change.about.clone().or(about);
        let known = self.kept.iter().position(|one| is_mine(one) && one.typed == change.typed);
        known.map(|at| self.kept.remove(at));
        let mut answer = Answer::new(&change.finding, change.typed.clone(), &harvest.file);
        answer.place = change.place;
        self.kept.push(Answer { standing, turn: self.turn, about, ..answer });
    }

    /// What was in force no longer is. A contradiction that stood beside it is over, unless this is another.
    fn set_aside(&mut self, finding: &str, standing: Standing) {
        for answer in self.kept.iter_mut().filter(|one| one.finding == finding) {
            let is_over = answer.standing == Standing::Contradicted && standing == Standing::Replaced;
            if answer.is_in_force() || is_over {
                answer.standing = standing;
                answer.turn = self.turn;
            }
        }
    }

    /// What was cleared is withdrawn: the answer that the workbook was written with.
    fn withdraw(&mut self, harvest: &Harvest, change: &Change) {
        let cleared = |one: &Answer| {
            one.finding == change.finding
                && match &change.was {
                    Some(was) => one.typed == *was,
                    None => one.is_in_force() && harvest.stored.iter().any(|stored| stored.typed == one.typed),
                }
        };
        let of_name = |one: &Answer, typed: &[String; 6]| !is_id(&change.finding) && one.typed == *typed;
        let named: Vec<[String; 6]> =
            self.kept.iter().filter(|one| cleared(one)).map(|one| one.typed.clone()).collect();
        let cleared = |one: &Answer| cleared(one) || named.iter().any(|typed| of_name(one, typed));
        let stands = |one: &Answer| matches!(one.standing, Standing::InForce | Standing::Contradicted);
        for answer in self.kept.iter_mut().filter(|one| cleared(one) && stands(one)) {
            answer.standing = Standing::Withdrawn;
            answer.turn = self.turn;
        }
    }
}

/// Whether an answer bears an earlier day than another.
fn is_before(one: &[String; 6], other: &[String; 6]) -> bool {
    !one[4].is_empty() && !other[4].is_empty() && one[4] < other[4]
}

#[cfg(test)]
#[path = "gather_tests.rs"]
mod tests;
