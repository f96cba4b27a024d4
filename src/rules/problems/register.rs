//! What the rules of problems share: for how long a problem has been open, who is posted because of it, and how a finding
//! about it is made. A problem that several rows tell is one, and its finding names all of them.

use crate::model::Date;
use crate::model::fact::{Problem, RowRef};
use crate::model::plan::MandalId;
use crate::model::register::Entry;
use crate::model::table::Field;
use crate::rules::{Case, Draft};
use rustc_hash::FxHashSet;

/// Problems open for longer than the plan allows, each with the day on which it was raised, the row that says so and its
/// age in days.
pub fn overdue<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Entry, (Date, RowRef), u64)> {
    let (as_of, allowed) = (case.as_of, u64::from(case.plan.settings.overdue_days));
    case.problems.iter().filter_map(move |problem| {
        let age = problem.age(as_of).filter(|age| *age > allowed)?;
        Some((problem, problem.raised?, age))
    })
}

/// Mandals to which somebody is posted, by any of their problems.
pub fn posted_to(case: &Case<'_>) -> FxHashSet<MandalId> {
    case.problems.iter().filter(|problem| problem.posted.is_some()).filter_map(|problem| problem.unit.mandal).collect()
}

/// The rows that tell a problem, the last to have been told first.
pub fn told<'a>(case: &Case<'a>, problem: &'a Entry) -> impl Iterator<Item = &'a Problem> {
    let problems = &case.facts.problems;
    problem.told.iter().filter_map(|number| problems.get(*number as usize))
}

/// A finding about a problem, at a cell of one of its rows; the others are named beside it. The text of the problem tells
/// it from others of its mandal.
pub fn draft(case: &Case<'_>, problem: &Entry, row: RowRef, field: Field) -> Draft {
    let text = problem.text.map(|text| case.facts.text(text).trim().to_owned()).unwrap_or_default();
    let others = told(case, problem).map(|one| one.row).filter(|other| *other != row);
    let others = others.filter_map(|other| case.facts.row_place(other));
    Draft::at(case.facts.place(row, field)).related(others).unit(problem.unit).field(field).subject(text)
}
