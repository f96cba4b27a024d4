//! Names that the files use and the plan does not have, to be added to it: each with the unit that it lies in, as far as
//! the files say.

use super::View;
use super::evidence::seat_parts;
use crate::model::doubt::{Doubt, What};
use crate::model::draft::Check;
use crate::model::finding::Said;
use crate::model::grid::Value;
use crate::model::place::Place;
use crate::model::plan::{DistrictId, Unit};
use crate::model::source::Sources;
use crate::model::strings::Text;
use crate::model::table::Field;
use crate::names::gazetteer::Gazetteer;
use crate::names::listed::split_names;
use crate::plan::{NamedSeat, NamedUnit};
use crate::text::fold::{clean, fold_unit};
use rustc_hash::FxHashSet;

/// Longer texts are no names.
const LONGEST: usize = 60;

const NOWHERE: Said = Said {
    hi: "किस इकाई का है, किसी फ़ाइल में नहीं लिखा", en: "no file says where this belongs"
};

/// What was added so far.
#[derive(Default)]
pub(super) struct Unknown {
    /// Districts and mandals.
    pub units: Vec<NamedUnit>,
    /// Seats.
    pub seats: Vec<NamedSeat>,
    /// Names of seats, folded, whose district was a guess.
    pub guessed: Vec<String>,
}

impl Unknown {
    /// Adds what a look left unknown; false where there was nothing.
    pub(super) fn extend(&mut self, view: &View) -> bool {
        let before = (self.units.len(), self.seats.len());
        let gazetteer = Gazetteer::new(&view.plan);
        for doubt in &view.doubts {
            let Some(value) = doubt.value.as_deref().map(clean).filter(|value| is_name(value)) else { continue };
            match doubt.what {
                What::UnknownDistrict => {
                    let region = doubt.unit.region.map(|id| view.plan.unit_name(Unit::Region(id)).to_owned());
                    self.unit(NamedUnit { region, district: value.into_owned(), mandal: None, place: doubt.place });
                }
                What::UnknownMandal => self.mandals(view, &gazetteer, doubt, &value),
                What::UnknownSeat => self.unknown_seat(view, &gazetteer, doubt, &value),
                _ => {}
            }
        }
        self.seats_beside_mandals(view);
        before != (self.units.len(), self.seats.len())
    }

    fn unit(&mut self, unit: NamedUnit) {
        let same = |other: &NamedUnit| {
            fold_unit(&other.district) == fold_unit(&unit.district)
                && other.mandal.as_deref().map(fold_unit) == unit.mandal.as_deref().map(fold_unit)
        };
        if !self.units.iter().any(same) {
            self.units.push(unit);
        }
    }

    /// The mandals of a cell, those of several that are not known yet.
    fn mandals(&mut self, view: &View, gazetteer: &Gazetteer, doubt: &Doubt, value: &str) {
        let Some(id) = doubt.unit.district else { return };
        let region = view.plan.district(id).map(|district| district.region);
        let district = view.plan.unit_name(Unit::District(id)).to_owned();
        let parts = split_names(value);
        let parts = if parts.len() > 1 { parts } else { vec![value.to_owned()] };
        for part in parts.iter().filter(|part| is_name(part)) {
            if gazetteer.sure_mandal(part, Some(id), region).is_none() {
                let (district, mandal) = (district.clone(), Some(part.clone()));
                self.unit(NamedUnit { region: None, district, mandal, place: doubt.place });
            }
        }
    }

    /// A seat lies in the district of its row; else in that of the mandal or district that bears its name; else it is
    /// put where the rows before it lie, for a person to move.
    fn unknown_seat(&mut self, view: &View, gazetteer: &Gazetteer, doubt: &Doubt, value: &str) {
        let bearing = || {
            let (_, name) = seat_parts(value);
            let district = gazetteer.sure_district(&name, doubt.unit.region);
            let unit = district.or_else(|| gazetteer.sure_mandal(&name, None, doubt.unit.region))?;
            view.plan.path(unit).district
        };
        let stated = doubt.unit.district;
        let Some(district) = stated.or_else(bearing).or_else(|| district_before(view, doubt.place)) else { return };
        if stated.is_none() {
            self.guessed.push(fold_unit(&seat_parts(value).1));
        }
        self.seat(view, value, district, doubt.place);
    }

    fn seat(&mut self, view: &View, text: &str, district: DistrictId, place: Place) {
        let (number, name) = seat_parts(text);
        let district = view.plan.unit_name(Unit::District(district)).to_owned();
        let same = |other: &NamedSeat| {
            let same_name = fold_unit(&other.name) == fold_unit(&name);
            fold_unit(&other.district) == fold_unit(&district)
                && (same_name || number.is_some() && other.number == number)
        };
        if !self.seats.iter().any(same) {
            self.seats.push(NamedSeat { number, name, district, place });
        }
    }

    /// Seats that stand in the rows of mandals and are none of the plan's.
    fn seats_beside_mandals(&mut self, view: &View) {
        let members = view.facts.members.iter().map(|one| (one.row, one.unit));
        let visits = view.facts.visits.iter().map(|one| (one.row, one.unit));
        // A roster says the same seat in thousands of rows.
        let mut seen: FxHashSet<(DistrictId, Text)> = FxHashSet::default();
        for (row, unit) in members.chain(visits) {
            let (Some(district), Some(_), None) = (unit.district, unit.mandal, unit.seat) else { continue };
            let Some(found) = view.facts.get(row, Field::Seat) else { continue };
            if let Value::Text(text) = found.value
                && !seen.insert((district, text))
            {
                continue;
            }
            let shown = found.value.shown(&view.facts.strings);
            let text = clean(&shown);
            let is_seat = is_name(&text) || text.parse::<u32>().is_ok_and(|number| (1..=999).contains(&number));
            if let (true, Some(place)) = (is_seat, view.facts.place(row, Field::Seat)) {
                self.seat(view, &text, district, place);
            }
        }
    }

    /// Names that could not be added anywhere.
    pub(super) fn unplaced(&self, view: &View, sources: &Sources) -> Vec<Check> {
        let mut names: Vec<String> = Vec::new();
        for doubt in &view.doubts {
            let is_unknown = matches!(
                doubt.what,
                What::UnknownMandal | What::UnknownDistrict | What::UnknownSeat | What::UnknownRegion
            );
            let Some(value) = doubt.value.as_deref().filter(|_| is_unknown) else { continue };
            let named = format!("{} ({})", clean(value), sources.path(doubt.place.file));
            if !names.contains(&named) {
                names.push(named);
            }
        }
        names.into_iter().map(|detail| Check { said: NOWHERE, detail }).collect()
    }
}

/// The district of the row that stands nearest above this place in the same table, of those that have one.
fn district_before(view: &View, place: Place) -> Option<DistrictId> {
    let rows = view.facts.feedback.iter().map(|one| (one.row, one.unit));
    let before = rows.filter_map(|(row, unit)| {
        let at = view.facts.row_place(row)?;
        let is_before = at.file == place.file && at.sheet == place.sheet && at.cell?.row < place.cell?.row;
        is_before.then_some((at.cell?.row, unit.district?))
    });
    before.max_by_key(|(row, _)| *row).map(|(_, district)| district)
}

/// Whether a text may be a name.
fn is_name(text: &str) -> bool {
    text.chars().count() <= LONGEST && text.chars().filter(|letter| letter.is_alphabetic()).count() > 1
}
