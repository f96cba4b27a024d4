//! What the rules of the tour share: the visits that are owed and may be spoken of, and how a finding about one names
//! who owes it.

use crate::model::coverage::Owed;
use crate::model::fact::Visit;
use crate::model::finding::{Arg, Said, Severity};
use crate::model::grid::Value;
use crate::model::place::Place;
use crate::model::plan::{DistrictId, PhaseId};
use crate::model::table::Field;
use crate::rules::{Case, Draft};
use rustc_hash::FxHashSet;

/// Owed visits of phases that have begun; a decision's exemptions are not owed.
pub fn owed<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Owed> {
    let (plan, as_of) = (case.plan, case.as_of);
    let has_begun = move |id: PhaseId| plan.phase(id).is_some_and(|phase| phase.has_begun(as_of));
    case.owed().filter(move |owed| !owed.exempt && has_begun(owed.phase))
}

/// Whether the window of a phase is still open on the day of the result.
pub fn is_open(case: &Case<'_>, phase: PhaseId) -> bool {
    case.plan.phase(phase).is_none_or(|phase| !phase.is_over(case.as_of))
}

/// A finding about an owed visit, with who owes it.
pub fn draft(case: &Case<'_>, owed: &Owed, place: Option<Place>) -> Draft {
    let role = case.plan.role_name(owed.role).to_owned();
    let person = case.plan.holder(&owed.people, case.as_of);
    let name = person.and_then(|person| case.plan.person(person)).map(|person| person.name.clone());
    let draft = Draft::at(place).unit(owed.path).phase(owed.phase).owed_by(person);
    let draft = draft.subject(name.clone().unwrap_or_else(|| role.clone())).arg("role", Arg::Text(role));
    draft.person(name.unwrap_or_default())
}

/// Districts that sent nothing for a phase; one finding speaks for all that is owed there.
pub fn silent(case: &Case<'_>) -> FxHashSet<(PhaseId, Option<DistrictId>)> {
    case.coverage.silent.iter().map(|silence| (silence.phase, Some(silence.district))).collect()
}

/// Visits that count for whoever made them.
pub struct Counted(FxHashSet<u32>);

impl Counted {
    /// Those of the case.
    pub fn of(case: &Case<'_>) -> Self {
        Self(case.owed().flat_map(|owed| owed.visits.iter().copied()).collect())
    }

    /// Visits to the unit of an owed visit that was not made, by nobody who owes one there: of two in-charges who each
    /// owe a visit, the one who came is not in the other's place.
    pub fn by_others<'a>(&self, case: &Case<'a>, owed: &Owed) -> Vec<&'a Visit> {
        if owed.status.is_visited() {
            return Vec::new();
        }
        let others = owed.by_others.iter().filter(|number| !self.0.contains(number));
        others.filter_map(|number| case.visit(*number)).collect()
    }
}

/// What a visit owed and made lacks: the finding stands where the last visit that counts should say it.
/// Where that visit says that it was not so, `denied` has the words for it.
pub fn lacking(case: &Case<'_>, owed: &Owed, field: Field, denied: impl Fn(&Visit) -> Option<Said>) -> Draft {
    let visits: Vec<&Visit> = owed.visits.iter().filter_map(|number| case.visit(*number)).collect();
    let last = visits.last();
    let place = |visit: &&Visit| case.facts.place(visit.row, field);
    let others = visits.iter().rev().skip(1).filter_map(place).collect::<Vec<_>>();
    let draft = draft(case, owed, last.and_then(place)).related(others).field(field);
    let draft = match last.and_then(|visit| typed(case, visit, field)) {
        Some(typed) => draft.value(typed),
        None => draft,
    };
    draft.arg_if("denied", last.and_then(|visit| denied(visit)).map(Arg::Said))
}

/// An error once the window is over, milder while it is open.
pub fn softened(case: &Case<'_>, owed: &Owed, draft: Draft, while_open: Severity) -> Draft {
    if is_open(case, owed.phase) { draft.severity(while_open) } else { draft }
}

/// What a text cell of a visit's row says.
fn typed(case: &Case<'_>, visit: &Visit, field: Field) -> Option<String> {
    match case.facts.get(visit.row, field)?.value {
        Value::Text(text) => Some(case.facts.text(text).trim().to_owned()).filter(|typed| !typed.is_empty()),
        _ => None,
    }
}
