//! Visits by the units that they are in, so that each owed visit looks only at those of its own unit.

use crate::model::fact::{Facts, Fate, Visit};
use crate::model::plan::{DistrictId, MandalId, Plan, SeatId, Unit};
use rustc_hash::{FxHashMap, FxHashSet};

/// Where the visits are, as numbers in [`Facts::visits`].
pub struct VisitIndex {
    mandals: FxHashMap<MandalId, Vec<u32>>,
    districts: FxHashMap<DistrictId, Vec<u32>>,
    seats: FxHashMap<SeatId, Vec<u32>>,
    /// Seats on which a feedback sheet says something.
    pub seats_with_feedback: FxHashSet<SeatId>,
    /// Seats of which a feedback sheet speaks at all.
    pub seats_reported: FxHashSet<SeatId>,
}

impl VisitIndex {
    /// The index of these facts.
    pub fn of(plan: &Plan, facts: &Facts) -> Self {
        let mut index = Self {
            mandals: FxHashMap::default(),
            districts: FxHashMap::default(),
            seats: FxHashMap::default(),
            seats_with_feedback: FxHashSet::default(),
            seats_reported: FxHashSet::default(),
        };
        for (number, visit) in facts.visits.iter().enumerate() {
            if visit.fate == Fate::Used {
                index.add(plan, number as u32, visit);
            }
        }
        for feedback in facts.feedback.iter().filter(|feedback| feedback.fate == Fate::Used) {
            if let Some(seat) = feedback.unit.seat {
                index.seats_reported.insert(seat);
                if feedback.says_something {
                    index.seats_with_feedback.insert(seat);
                }
            }
        }
        index
    }

    fn add(&mut self, plan: &Plan, number: u32, visit: &Visit) {
        if let Some(mandal) = visit.unit.mandal {
            self.mandals.entry(mandal).or_default().push(number);
        }
        for seat in seats_of(plan, visit) {
            self.seats.entry(seat).or_default().push(number);
        }
        for district in districts_of(plan, visit) {
            self.districts.entry(district).or_default().push(number);
        }
    }

    /// Visits whose place is this unit or lies inside it.
    pub fn of_unit(&self, unit: Unit) -> &[u32] {
        let found = match unit {
            Unit::Mandal(id) => self.mandals.get(&id),
            Unit::District(id) => self.districts.get(&id),
            Unit::Seat(id) => self.seats.get(&id),
            Unit::Region(_) => None,
        };
        found.map_or(&[], Vec::as_slice)
    }
}

/// The seat of a visit: the one that it names, or the only one that its mandal lies in.
fn seats_of(plan: &Plan, visit: &Visit) -> Vec<SeatId> {
    if let Some(seat) = visit.unit.seat {
        return vec![seat];
    }
    let mandal = visit.unit.mandal.and_then(|id| plan.mandal(id));
    match mandal.map(|mandal| mandal.seats.as_slice()) {
        Some(&[only]) => vec![only],
        _ => Vec::new(),
    }
}

/// The districts of a visit: the one that it names, or every one of its seat.
fn districts_of(plan: &Plan, visit: &Visit) -> Vec<DistrictId> {
    if let Some(district) = visit.unit.district {
        return vec![district];
    }
    visit.unit.seat.and_then(|id| plan.seat(id)).map(|seat| seat.districts.clone()).unwrap_or_default()
}
