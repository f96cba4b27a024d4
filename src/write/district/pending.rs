//! What is *pending* in a district: every visit that its people owe and that is not complete, with what is still missing
//! and a night that is suggested for it.

use super::nights;
use crate::model::Date;
use crate::model::coverage::Owed;
use crate::model::fact::Planned;
use crate::model::plan::{Level, Needs, PersonId, PhaseId, RoleId, Unit};
use crate::words::Word;
use crate::write::desk::Desk;
use std::collections::BTreeSet;

/// One pending visit.
pub(super) struct Line<'a> {
    /// The mandal.
    pub(super) mandal: &'a str,
    /// The seat, of a phase that visits seats.
    pub(super) seat: &'a str,
    /// What is still owed.
    pub(super) due: String,
    /// A night on which it could be made.
    pub(super) night: Option<Date>,
    /// Who owes it.
    pub(super) visitor: &'a str,
    /// In which role.
    pub(super) role: &'a str,
}

/// The pending visits of a district, in the order of phase and unit.
pub(super) fn lines<'a>(desk: &Desk<'a>, owed: &[&'a Owed], planned: &[&Planned]) -> Vec<Line<'a>> {
    let asked = phases(desk, owed);
    let open: Vec<&Owed> =
        owed.iter().copied().filter(|one| asked.contains(&one.phase) && !one.exempt && !one.status.is_met()).collect();
    let nights = nights::suggest(desk, &open, planned);
    let several = open.iter().map(|one| one.phase).collect::<BTreeSet<_>>().len() > 1;
    open.iter().zip(nights).map(|(owed, night)| line(desk, owed, night, several)).collect()
}

/// The phases that are asked for: those that have begun, and before the first does, the next.
fn phases(desk: &Desk<'_>, owed: &[&Owed]) -> BTreeSet<PhaseId> {
    let ids: BTreeSet<PhaseId> = owed.iter().map(|one| one.phase).collect();
    let has_begun = |id: &PhaseId| desk.plan().phase(*id).is_none_or(|phase| phase.has_begun(desk.report.as_of));
    let begun: BTreeSet<PhaseId> = ids.iter().copied().filter(has_begun).collect();
    if !begun.is_empty() {
        return begun;
    }
    let start = |id: &PhaseId| desk.plan().phase(*id).and_then(|phase| phase.start);
    let next = ids.iter().filter_map(start).min();
    ids.into_iter().filter(|id| start(id) == next).collect()
}

fn line<'a>(desk: &Desk<'a>, owed: &Owed, night: Option<Date>, several: bool) -> Line<'a> {
    let (person, role) = debtor(desk, owed);
    let what = due(desk, owed);
    let phase = desk.plan().phase(owed.phase).filter(|_| several);
    Line {
        mandal: if owed.level == Level::Mandal { desk.name(owed.unit) } else { "" },
        seat: if owed.level == Level::Seat { desk.name(owed.unit) } else { "" },
        due: phase.map_or(what.clone(), |phase| format!("{}: {what}", phase.name)),
        night,
        visitor: person.and_then(|person| desk.plan().person(person)).map_or("", |person| person.name.as_str()),
        role: desk.plan().role_name(role),
    }
}

/// Who is to go.
pub(super) fn debtor(desk: &Desk<'_>, owed: &Owed) -> (Option<PersonId>, RoleId) {
    (desk.plan().holder(&owed.people, desk.report.as_of), owed.role)
}

/// What is still owed: the visit, or what the visits lacked. Feedback is asked of nobody here.
fn due(desk: &Desk<'_>, owed: &Owed) -> String {
    let asked = Needs { feedback: false, ..owed.missing };
    let missing: Vec<&str> = asked.parts().map(|(_, word)| desk.word(word)).collect();
    if owed.status.is_visited() && !missing.is_empty() {
        return missing.join(", ");
    }
    desk.word(Word::Visit).to_owned()
}

/// Whether this is where a visit is owed.
pub(super) fn is_at(owed: &Owed, unit: crate::model::plan::UnitPath) -> bool {
    match owed.unit {
        Unit::Mandal(mandal) => unit.mandal == Some(mandal),
        Unit::Seat(seat) => unit.seat == Some(seat) && unit.mandal.is_none(),
        Unit::District(_) | Unit::Region(_) => false,
    }
}
