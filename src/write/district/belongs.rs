//! What *belongs* to a district: what its own people owe and can mend. What in-charges owe and what is said of seats is
//! for the region alone, so where it is not certain whose a thing is, it stays there.

use crate::model::coverage::Owed;
use crate::model::fact::RowRef;
use crate::model::finding::Finding;
use crate::model::place::{FileId, Place, SheetId};
use crate::model::plan::{Level, PersonId, Phase, Plan, RoleId};
use crate::model::table::{Field, Kind};
use crate::write::Report;
use rustc_hash::FxHashSet;

/// Tells what belongs to districts.
pub(super) struct Belongs<'a> {
    plan: &'a Plan,
    /// Of each role whether people of districts hold it; nothing of one that nobody is named for.
    roles: Vec<Option<bool>>,
    /// Sheets with rows that report or plan what an in-charge does, and those of feedback.
    shared: FxHashSet<(FileId, SheetId)>,
    /// Rows of such sheets that are a district's all the same.
    own: FxHashSet<(FileId, SheetId, u32)>,
}

impl<'a> Belongs<'a> {
    /// Looks through the rows of a report.
    pub(super) fn of(report: &Report<'a>) -> Self {
        let (plan, facts) = (report.plan, report.facts);
        let mut roles = vec![None; plan.roles.len()];
        for person in &plan.people {
            let is_of_district = person.district.is_some() || person.mandal.is_some();
            if let Some(role) = roles.get_mut(person.role.index()) {
                *role = Some(role.unwrap_or(false) || is_of_district);
            }
        }
        let mut belongs = Self { plan, roles, shared: FxHashSet::default(), own: FxHashSet::default() };
        let visits = facts.visits.iter().map(|one| (one.row, one.level, one.people.as_slice(), one.role));
        let planned = facts.planned.iter().map(|one| (one.row, one.level, one.people.as_slice(), one.role));
        let rows: Vec<(RowRef, bool)> = visits
            .chain(planned)
            .map(|(row, level, people, role)| (row, belongs.is_by_district(level, people, role)))
            .collect();
        let sheet = |row: RowRef| facts.table(row).map(|table| (table.file, table.sheet));
        belongs.shared = rows.iter().filter(|(_, is_own)| !is_own).filter_map(|(row, _)| sheet(*row)).collect();
        let feedback = facts.tables.iter().filter(|table| table.kind == Kind::Feedback);
        belongs.shared.extend(feedback.map(|table| (table.file, table.sheet)));
        for (row, _) in rows.into_iter().filter(|(_, is_own)| *is_own) {
            if let Some(at) = sheet(row).filter(|at| belongs.shared.contains(at)) {
                belongs.own.insert((at.0, at.1, facts.sheet_row(row)));
            }
        }
        belongs
    }

    /// Whether a visit is one of the district's own people. Whoever is not known counts as theirs in a mandal.
    fn is_by_district(&self, level: Option<Level>, people: &[PersonId], role: Option<RoleId>) -> bool {
        if !people.is_empty() {
            return people.iter().any(|&person| self.is_of_district(person));
        }
        match role {
            Some(role) => self.is_district_role(role, level.unwrap_or(Level::Mandal)),
            None => !matches!(level, Some(Level::District | Level::Seat)),
        }
    }

    /// Whether a person's role is over a district or a mandal, and not over a whole region.
    fn is_of_district(&self, person: PersonId) -> bool {
        self.plan.person(person).is_some_and(|person| person.district.is_some() || person.mandal.is_some())
    }

    /// Whether people of districts hold this role; of a role that nobody is named for, the level tells.
    fn is_district_role(&self, role: RoleId, level: Level) -> bool {
        self.roles.get(role.index()).copied().flatten().unwrap_or(level == Level::Mandal)
    }

    /// Whether an owed visit is the district's.
    pub(super) fn owed(&self, owed: &Owed) -> bool {
        if owed.people.is_empty() {
            return owed.level != Level::District && self.is_district_role(owed.role, owed.level);
        }
        owed.people.iter().any(|&person| self.is_of_district(person))
    }

    /// Whether a finding is the district's to answer.
    pub(super) fn finding(&self, finding: &Finding) -> bool {
        let is_of_seat = finding.rule.0.starts_with('A') || finding.field == Some(Field::Feedback);
        if is_of_seat || finding.unit.district.is_none() {
            return false;
        }
        let by_person = finding.owed_by.map(|person| self.is_of_district(person));
        let by_phase = || finding.phase.and_then(|id| self.plan.phase(id)).map(|phase| self.phase(phase));
        if by_person.or_else(by_phase) == Some(false) {
            return false;
        }
        finding.place.is_none_or(|place| self.place(place))
    }

    /// Whether somebody of a district owes something in a phase.
    fn phase(&self, phase: &Phase) -> bool {
        phase.roles.iter().any(|&role| self.is_district_role(role, phase.level))
    }

    /// Whether a place is a district's: of a sheet that in-charges share, only its own rows.
    fn place(&self, place: Place) -> bool {
        let Some(sheet) = place.sheet.filter(|sheet| self.shared.contains(&(place.file, *sheet))) else { return true };
        place.cell.is_some_and(|cell| self.own.contains(&(place.file, sheet, cell.row)))
    }
}
