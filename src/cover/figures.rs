//! The figures of coverage for the units above a phase's level, and the districts from which nothing came.

use super::claim::{is_by_owner, is_report};
use super::index::VisitIndex;
use super::{is_same_in_region, phases};
use crate::model::Date;
use crate::model::coverage::{Figures, Owed, PhaseFigures, Silence, Status};
use crate::model::fact::Facts;
use crate::model::place::FileId;
use crate::model::plan::{DistrictId, Level, PersonId, Phase, PhaseId, Plan, RegionId, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// The figures of every phase for every district and region in which something is owed.
pub fn all(plan: &Plan, facts: &Facts, owed: &[Owed]) -> Vec<PhaseFigures> {
    let mut figures: BTreeMap<(PhaseId, Unit), Figures> = BTreeMap::new();
    let mut shared: Vec<&Owed> = Vec::new();
    for one in owed {
        let phase = one.phase;
        let has_night =
            one.visits.iter().filter_map(|&visit| facts.visits.get(visit as usize)).any(|v| v.night.is_yes());
        if one.level != Level::District
            && let Some(district) = one.path.district
        {
            count(figures.entry((phase, Unit::District(district))).or_default(), one, has_night);
        }
        let Some(region) = one.path.region else { continue };
        let spans_districts =
            matches!(one.unit, Unit::Seat(id) if plan.seat(id).is_some_and(|s| s.districts.len() > 1));
        if spans_districts {
            if shared.iter().any(|other| is_same_in_region(one, other)) {
                continue;
            }
            shared.push(one);
        }
        count(figures.entry((phase, Unit::Region(region))).or_default(), one, has_night);
    }
    figures.into_iter().map(|((phase, unit), figures)| PhaseFigures { phase, unit, figures }).collect()
}

fn count(figures: &mut Figures, owed: &Owed, has_night: bool) {
    if owed.exempt {
        figures.exempt += 1;
        return;
    }
    figures.owed += 1;
    figures.eased += u32::from(!owed.exempt_needs.is_none());
    figures.visited += u32::from(owed.status.is_visited());
    figures.met += u32::from(owed.status.is_met());
    figures.with_night += u32::from(owed.status.is_visited() && has_night);
    match owed.status {
        Status::Done => figures.on_time += 1,
        Status::Late => {}
        Status::Partial => figures.partial += 1,
        Status::Missed => figures.missed += 1,
        Status::Pending => figures.pending += 1,
    }
    if !owed.status.is_visited() && !owed.reported {
        figures.not_reported += 1;
    }
}

/// Districts from which nothing came for a phase that has begun: no row, of whatever date from its first day on or
/// without one, speaks of any unit of theirs.
pub fn silent_districts(plan: &Plan, facts: &Facts, index: &VisitIndex, owed: &[Owed], as_of: Date) -> Vec<Silence> {
    let mut silent = Vec::new();
    for (id, phase) in phases(plan).filter(|(_, phase)| phase.has_begun(as_of)) {
        let mut districts: BTreeMap<(RegionId, DistrictId), Vec<&Owed>> = BTreeMap::new();
        for one in owed.iter().filter(|one| one.phase == id && !one.exempt) {
            if let (Some(region), Some(district)) = (one.path.region, one.path.district) {
                districts.entry((region, district)).or_default().push(one);
            }
        }
        for ((_, district), owed) in districts {
            if owed.iter().any(|one| has_spoken(plan, facts, index, phase, one)) {
                continue;
            }
            let people: BTreeSet<PersonId> = owed.iter().flat_map(|one| one.people.iter().copied()).collect();
            silent.push(Silence {
                phase: id,
                district,
                owed: owed.len() as u32,
                unreadable: unreadable_files(facts, district),
                people: people.into_iter().collect(),
            });
        }
    }
    silent
}

/// Whether a row that can be of this phase speaks of the unit.
fn has_spoken(plan: &Plan, facts: &Facts, index: &VisitIndex, phase: &Phase, owed: &Owed) -> bool {
    if !owed.reported {
        return false;
    }
    if matches!(owed.unit, Unit::Seat(seat) if index.seats_reported.contains(&seat)) {
        return true;
    }
    let visits = index.of_unit(owed.unit).iter().filter_map(|&number| facts.visits.get(number as usize));
    visits.into_iter().filter(|visit| is_by_owner(plan, owed, visit) || is_report(owed, visit)).any(|visit| {
        let last = visit.to.or(visit.from);
        last.is_none_or(|last| phase.start.is_none_or(|start| start <= last))
    })
}

/// Files whose path names the district and which could not be read.
fn unreadable_files(facts: &Facts, district: DistrictId) -> Vec<FileId> {
    let read: BTreeSet<FileId> = facts.tables.iter().map(|table| table.file).collect();
    let homes = facts.file_homes.iter().enumerate().map(|(number, home)| (FileId(number as u32), home));
    homes.filter(|(file, home)| home.district == Some(district) && !read.contains(file)).map(|(file, _)| file).collect()
}
