//! What the rules of problems share: whether a problem is still open, for how long, and who is posted because of it.

use crate::model::Date;
use crate::model::fact::{Fate, Problem, ProblemState};
use crate::model::plan::MandalId;
use crate::model::table::Field;
use crate::rules::{Case, Draft};
use rustc_hash::FxHashSet;

/// Problems that stand in the register.
pub fn used<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Problem> {
    case.problems.iter().filter(|problem| problem.fate == Fate::Used)
}

/// Problems open for longer than the plan allows, each with the day on which it was raised and its age in days.
pub fn overdue<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Problem, Date, u64)> {
    let (as_of, allowed) = (case.as_of, u64::from(case.plan.settings.overdue_days));
    used(case).filter_map(move |problem| {
        let raised = problem.raised.filter(|_| is_open(problem))?;
        let age = raised.until(as_of).map_or(0, |span| span.get_days());
        let age = u64::try_from(age).ok().filter(|age| *age > allowed)?;
        Some((problem, raised, age))
    })
}

/// Whether nobody has solved or rejected it; without a status it is open.
fn is_open(problem: &Problem) -> bool {
    let is_closed = matches!(problem.state, Some(ProblemState::Solved | ProblemState::Rejected));
    !is_closed && problem.solved.is_none()
}

/// Mandals to which somebody is posted, by any of their problems.
pub fn posted_to(case: &Case<'_>) -> FxHashSet<MandalId> {
    used(case).filter(|problem| problem.posted.is_some()).filter_map(|problem| problem.unit.mandal).collect()
}

/// A finding about a problem, at one of its cells. The text of the problem tells it from others of its mandal.
pub fn draft(case: &Case<'_>, problem: &Problem, field: Field) -> Draft {
    let text = problem.text.map(|text| case.facts.text(text).trim().to_owned()).unwrap_or_default();
    Draft::at(case.facts.place(problem.row, field)).unit(problem.unit).field(field).subject(text)
}
