//! Who owes what: each person who holds a required role over a unit owes it a visit, or the role itself where the plan
//! names nobody. People whose terms do not overlap follow one another and owe one visit together.

use super::phases;
use crate::model::Date;
use crate::model::coverage::{Owed, Status};
use crate::model::plan::{
    DistrictId, Level, MandalId, Needs, Person, PersonId, Phase, PhaseId, Plan, RoleId, SeatId, Unit, UnitPath,
};

/// Every visit that is owed, none of them made yet, in the order of phase, region, district and unit in the plan.
pub fn all(plan: &Plan, as_of: Date) -> Vec<Owed> {
    let mut owed = Vec::new();
    for (id, phase) in phases(plan) {
        for (unit, path) in units(plan, phase, as_of) {
            for &role in &phase.roles {
                for people in holders(plan, role, path, phase) {
                    owed.push(not_yet_visited(id, phase, unit, path, role, people));
                }
            }
        }
    }
    owed
}

fn not_yet_visited(
    phase_id: PhaseId,
    phase: &Phase,
    unit: Unit,
    path: UnitPath,
    role: RoleId,
    people: Vec<PersonId>,
) -> Owed {
    Owed {
        phase: phase_id,
        level: phase.level,
        unit,
        path,
        role,
        people,
        status: Status::Pending,
        missing: Needs::default(),
        reported: false,
        exempt: false,
        exempt_needs: Needs::default(),
        counted: Vec::new(),
        visits: Vec::new(),
        by_others: Vec::new(),
        outside: Vec::new(),
    }
}

/// The units that a phase visits, with the path of each; a seat of two districts comes once for each of them.
fn units(plan: &Plan, phase: &Phase, as_of: Date) -> Vec<(Unit, UnitPath)> {
    let mut units = Vec::new();
    match phase.level {
        Level::Mandal => {
            let day = phase.end.unwrap_or(as_of);
            for (number, mandal) in plan.mandals.iter().enumerate() {
                if mandal.exists_on(day) {
                    units.push(Unit::Mandal(MandalId(number as u32)));
                }
            }
        }
        Level::District => units.extend((0..plan.districts.len()).map(|n| Unit::District(DistrictId(n as u16)))),
        Level::Seat => units.extend((0..plan.seats.len()).map(|n| Unit::Seat(SeatId(n as u32)))),
    }
    let mut placed: Vec<(Unit, UnitPath)> = units.into_iter().flat_map(|unit| paths(plan, unit)).collect();
    placed.sort_by_key(|&(unit, path)| (path.region, path.district, unit));
    placed
}

fn paths(plan: &Plan, unit: Unit) -> Vec<(Unit, UnitPath)> {
    let path = plan.path(unit);
    let Unit::Seat(id) = unit else { return vec![(unit, path)] };
    let districts = plan.seat(id).map(|seat| seat.districts.as_slice()).unwrap_or_default();
    districts.iter().map(|&district| (unit, UnitPath { district: Some(district), ..path })).collect()
}

/// The people who hold a role over a unit, those who follow one another together; one empty list where nobody is named.
fn holders(plan: &Plan, role: RoleId, path: UnitPath, phase: &Phase) -> Vec<Vec<PersonId>> {
    let mut holders: Vec<(PersonId, &Person)> = plan
        .people
        .iter()
        .enumerate()
        .map(|(number, person)| (PersonId(number as u32), person))
        .filter(|(_, person)| person.role == role && holds_over(plan, person, path))
        .filter(|(_, person)| !(person.to.is_some() && phase.start.is_some() && person.to < phase.start))
        .collect();
    if holders.is_empty() {
        return vec![Vec::new()];
    }
    holders.sort_by_key(|(id, person)| (person.from, *id));
    let mut chains: Vec<Vec<(PersonId, &Person)>> = Vec::new();
    for holder in holders {
        let follows = |chain: &&mut Vec<(PersonId, &Person)>| {
            chain.last().is_some_and(|(_, last)| match (last.to, holder.1.from) {
                (Some(end), Some(start)) => end < start,
                _ => false,
            })
        };
        match chains.iter_mut().find(follows) {
            Some(chain) => chain.push(holder),
            None => chains.push(vec![holder]),
        }
    }
    chains.sort_by_key(|chain| chain.first().map(|(id, _)| *id));
    chains.into_iter().map(|chain| chain.into_iter().map(|(id, _)| id).collect()).collect()
}

/// Whether a person's role reaches the unit of this path. The mandal of somebody whose role is over a district is their
/// home, not a limit of the role.
fn holds_over(plan: &Plan, person: &Person, path: UnitPath) -> bool {
    let is_mandal_role = person.mandal.is_some() && plan.roles.get(person.role.index()).is_some_and(is_of_a_mandal);
    if is_mandal_role {
        return person.mandal == path.mandal;
    }
    if person.district.is_some() {
        return person.district == path.district;
    }
    person.region.is_none() || person.region == path.region
}

fn is_of_a_mandal(role: &crate::model::plan::Role) -> bool {
    // The key of a नगर अध्यक्ष is the mandal's; that of a role whose words nobody knows is its name.
    ["मंडल", "mandal"].iter().any(|word| role.key.contains(word))
}
