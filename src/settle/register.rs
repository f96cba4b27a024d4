//! The *register of problems*: rows that tell the same problem of the same unit become one entry. Every row stays used;
//! an entry knows all of them.
//!
//! Of several rows the last to have been told decides what became of the problem and who is posted. Among sheets of
//! problems that is the newer file's row, as with rosters, since such a list is kept and sent again; among visits it is
//! the later visit. Between the two it is the later day: the visit's, against the last that the sheet's row names. What a
//! row leaves out is taken from the one before it, and the problem is as old as its earliest row says.

use super::newness;
use crate::model::Date;
use crate::model::fact::{Facts, Fate, Problem, ProblemState};
use crate::model::plan::{DistrictId, MandalId, SeatId};
use crate::model::register::Entry;
use crate::model::source::Sources;
use crate::model::strings::Text;
use crate::model::table::Field;
use crate::text::fold::fold;
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::cmp::Reverse;

/// Makes the register, in the order in which the problems are first told.
pub fn of(facts: &Facts, sources: &Sources) -> Vec<Entry> {
    let mut folds = Folds::default();
    let mut told: IndexMap<Same, Vec<u32>, FxBuildHasher> = IndexMap::default();
    for (number, problem) in (0..).zip(&facts.problems) {
        let same = folds.same(facts, problem).unwrap_or(Same::Alone(number));
        told.entry(same).or_default().push(number);
    }
    told.into_values().filter_map(|rows| entry(facts, sources, &rows)).collect()
}

/// What makes two rows tell the same problem: where it is, and its words.
#[derive(PartialEq, Eq, Hash)]
enum Same {
    OfMandal(MandalId, u32),
    OfSeat(SeatId, u32),
    OfDistrict(DistrictId, u32),
    /// A row that says nothing of what or where, which is like no other.
    Alone(u32),
}

/// The words of problems, each text and each wording once.
#[derive(Default)]
struct Folds {
    of_text: FxHashMap<Text, u32>,
    wordings: FxHashMap<String, u32>,
}

impl Folds {
    fn same(&mut self, facts: &Facts, problem: &Problem) -> Option<Same> {
        let text = problem.text?;
        let wording = match self.of_text.get(&text) {
            Some(wording) => *wording,
            None => {
                let next = self.wordings.len() as u32;
                let wording = *self.wordings.entry(fold(facts.text(text))).or_insert(next);
                *self.of_text.entry(text).or_insert(wording)
            }
        };
        let unit = problem.unit;
        // A place that nobody knows is not the district around it, and two such places are not one.
        let names = |field| facts.get(problem.row, field).is_some_and(|typed| !typed.value.is_empty());
        match (unit.mandal, unit.seat, unit.district) {
            (Some(mandal), _, _) => Some(Same::OfMandal(mandal, wording)),
            (None, _, _) if names(Field::Mandal) => None,
            (None, Some(seat), _) => Some(Same::OfSeat(seat, wording)),
            (None, None, Some(district)) if !names(Field::Seat) => Some(Same::OfDistrict(district, wording)),
            _ => None,
        }
    }
}

/// What rows that tell one problem say together. Nothing where none of them is used.
fn entry(facts: &Facts, sources: &Sources, numbers: &[u32]) -> Option<Entry> {
    let problem = |number: u32| facts.problems.get(number as usize);
    if let [number] = *numbers {
        let told = problem(number).filter(|one| one.fate == Fate::Used)?;
        return Some(Entry::told_once(number, told));
    }
    let (used, copies): (Vec<u32>, Vec<u32>) =
        numbers.iter().partition(|number| problem(**number).is_some_and(|one| one.fate == Fate::Used));
    let told = latest_first(facts, sources, used);
    let rows: Vec<&Problem> = told.iter().filter_map(|number| problem(*number)).collect();
    let head = *rows.iter().find(|row| !row.from_visit).or(rows.first())?;
    let state = rows.iter().find_map(|row| Some((row.outcome()?, row.row)));
    let is_solved = matches!(state, Some((ProblemState::Solved, _)));
    Some(Entry {
        unit: head.unit,
        row: head.row,
        text: head.text,
        raised: rows.iter().filter_map(|row| Some((row.raised?, row.row))).min_by_key(|(day, _)| *day),
        state,
        solved: rows.iter().find_map(|row| Some((row.solved?, row.row))).filter(|_| is_solved),
        posted: rows.iter().find_map(|row| Some((row.posted?, row.row))),
        told: told.into_iter().chain(copies).collect(),
    })
}

/// The rows of one problem, the last to have been told first.
fn latest_first(facts: &Facts, sources: &Sources, numbers: Vec<u32>) -> Vec<u32> {
    let problem = |number: u32| facts.problems.get(number as usize);
    let age = |number: u32| {
        let problem = problem(number);
        let file = problem.and_then(|problem| facts.table(problem.row)).map(|table| table.file);
        (problem.and_then(last_day), file.map(|file| newness(sources, file)), problem.map(|problem| problem.row))
    };
    let (mut visits, mut sheets): (Vec<u32>, Vec<u32>) =
        numbers.into_iter().partition(|number| problem(*number).is_some_and(|problem| problem.from_visit));
    visits.sort_by_cached_key(|number| Reverse(age(*number)));
    sheets.sort_by_cached_key(|number| {
        let (day, newness, row) = age(*number);
        Reverse((newness, day, row))
    });
    let visits_first = visits.first().map(|number| age(*number)) > sheets.first().map(|number| age(*number));
    if visits_first { [visits, sheets].concat() } else { [sheets, visits].concat() }
}

/// The last day that a row names.
fn last_day(problem: &Problem) -> Option<Date> {
    problem.solved.max(problem.raised)
}
