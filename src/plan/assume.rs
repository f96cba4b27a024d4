//! What is assumed where the plan says nothing: the units that the rosters name, the default norm of posts, and one
//! phase, each mandal visited by its district's president, without an end.

use super::Assumptions;
use super::draft::Gathering;
use super::mention::{Mention, Regions, mentions};
use crate::model::finding::{Language, Said};
use crate::model::place::Place;
use crate::model::plan::{DistrictId, Level, Mandal, Needs, Phase, Plan, PlanPart, RegionId, Seat, Unit};
use crate::model::table::{Field, Kind, Table};
use crate::names::gazetteer::Gazetteer;
use crate::names::listed::{name_of, split_names};
use crate::values::post::{DEFAULT_COMMITTEE_MOST, default_posts};
use std::collections::BTreeSet;

/// Who tours the mandals.
pub const PRESIDENT: Said = Said { hi: "जिला अध्यक्ष", en: "District President" };
/// The tour of the mandals.
pub const MANDAL_TOUR: Said = Said { hi: "मंडल प्रवास", en: "Mandal tour" };

/// Takes the units from what the rosters name, and those of a district that sent no roster from what its other sheets
/// name: a name that no committee's list has is a slip only where there are such lists.
pub fn units(gathering: &mut Gathering<'_>, tables: &[Table]) {
    let had_districts = !gathering.plan.districts.is_empty();
    let regions = Regions::of(gathering, tables);
    if let Some(name) = regions.dominant() {
        gathering.assume_region(name);
    }
    let of = |kinds: &'static [Kind]| tables.iter().filter(move |table| kinds.contains(&table.kind));
    of(&[Kind::Roster]).for_each(|table| listed_units(gathering, &regions, table));
    let listed = Listed::of(&gathering.plan);
    of(&[Kind::Visits, Kind::Programme, Kind::Problems])
        .for_each(|table| other_units(gathering, &regions, &listed, table));
    if !(had_districts && gathering.plan.mandals.is_empty()) {
        gathering.plan.assumed.push(PlanPart::Units);
    }
}

/// What the rosters have named.
struct Listed {
    gazetteer: Gazetteer,
    /// Districts whose mandals are all known.
    whole: BTreeSet<DistrictId>,
}

impl Listed {
    fn of(plan: &Plan) -> Self {
        Self { gazetteer: Gazetteer::new(plan), whole: plan.mandals.iter().map(|mandal| mandal.district).collect() }
    }

    /// The district of this name, also where it is spelled otherwise.
    fn district(&self, name: &str) -> Option<DistrictId> {
        match self.gazetteer.district(name, None).unit {
            Some(Unit::District(district)) => Some(district),
            _ => None,
        }
    }
}

/// Adds the units that a roster names.
fn listed_units(gathering: &mut Gathering<'_>, regions: &Regions, table: &Table) {
    let is_known = |name: &str| gathering.find_district(name, None).is_some();
    for named in mentions(gathering.strings, table, is_known) {
        let Some(district) = &named.district else { continue };
        let district = district_of(gathering, regions, table, &named, district);
        add_mandals(gathering, table, &named, district);
    }
}

/// Adds the units that another sheet names, of districts that sent no roster. Beside rosters a district without a mandal
/// of its own is none to add: the region's in-charges report on districts by names of their own.
fn other_units(gathering: &mut Gathering<'_>, regions: &Regions, listed: &Listed, table: &Table) {
    let is_known = |name: &str| listed.district(name).is_some() || gathering.find_district(name, None).is_some();
    for named in mentions(gathering.strings, table, is_known) {
        let Some(district) = &named.district else { continue };
        let known = listed.district(district);
        let is_whole = known.is_some_and(|known| listed.whole.contains(&known));
        if is_whole || (named.mandal.is_none() && !listed.whole.is_empty()) {
            continue;
        }
        let district = known.unwrap_or_else(|| district_of(gathering, regions, table, &named, district));
        add_mandals(gathering, table, &named, district);
    }
}

/// The district that a row names, made if nothing has named it before.
fn district_of(
    gathering: &mut Gathering<'_>,
    regions: &Regions,
    table: &Table,
    named: &Mention,
    name: &str,
) -> DistrictId {
    let region = named.region.as_deref().filter(|region| regions.is_likely(region, name));
    let region = match (region, gathering.find_district(name, None)) {
        (None, Some(found)) => gathering.plan.district(found).map(|district| district.region),
        _ => None,
    }
    .unwrap_or_else(|| gathering.region(region));
    gathering.district_in_passing(name, region, Some(place_of(table, named, Field::District)))
}

fn add_mandals(gathering: &mut Gathering<'_>, table: &Table, named: &Mention, district: DistrictId) {
    let names = named.mandal.iter().flat_map(|mandal| split_names(mandal));
    for name in names.filter_map(|name| name_of(&name)) {
        let place = Some(place_of(table, named, Field::Mandal));
        gathering.mandal_in_passing(Mandal { place, ..Mandal::named(&name, district) });
    }
}

/// Where a row says it, or else the row.
fn place_of(table: &Table, named: &Mention, field: Field) -> Place {
    table.get(named.row, field).map_or_else(|| table.row_place(named.row), |located| table.place(located.at))
}

/// Adds units and seats that are known from elsewhere.
pub fn named(gathering: &mut Gathering<'_>, assumptions: &Assumptions<'_>) {
    for unit in assumptions.units {
        let region = match (&unit.region, gathering.find_district(&unit.district, None)) {
            (None, Some(found)) => gathering.plan.district(found).map(|district| district.region),
            _ => None,
        }
        .unwrap_or_else(|| gathering.region(unit.region.as_deref()));
        let district = gathering.district_in_passing(&unit.district, region, Some(unit.place));
        if let Some(name) = &unit.mandal {
            gathering.mandal_in_passing(Mandal { place: Some(unit.place), ..Mandal::named(name, district) });
        }
    }
    for seat in assumptions.seats {
        let Some(district) = gathering.find_district(&seat.district, None) else { continue };
        let region = gathering.plan.district(district).map_or(RegionId(0), |district| district.region);
        let (number, name, aliases) = (seat.number, seat.name.clone(), Vec::new());
        gathering.seat(Seat { number, name, districts: vec![district], region, aliases, place: Some(seat.place) });
    }
}

/// Posts, phases and people where the plan has none.
pub fn the_rest(gathering: &mut Gathering<'_>, language: Language) {
    let has_norm = !gathering.plan.posts.is_empty();
    if !has_norm {
        gathering.plan.assumed.push(PlanPart::Posts);
        gathering.plan.committee_most = Some(DEFAULT_COMMITTEE_MOST);
    }
    for mut post in default_posts(language) {
        if gathering.plan.posts.iter().any(|known| known.key == post.key) {
            continue;
        }
        if has_norm {
            // Known, and nothing is asked of it: the plan's norm is the whole norm.
            (post.in_norm, post.least, post.most, post.mobile_required) = (false, None, None, false);
        }
        gathering.plan.posts.push(post);
    }
    if gathering.plan.phases.is_empty() {
        gathering.plan.assumed.push(PlanPart::Phases);
        let president = gathering.role(PRESIDENT.in_language(language));
        gathering.plan.phases.push(Phase {
            name: MANDAL_TOUR.in_language(language).to_owned(),
            level: Level::Mandal,
            roles: vec![president],
            start: None,
            end: None,
            needs: Needs { night_stay: true, committee_met: true, feedback: false },
            place: None,
        });
    }
    if gathering.plan.people.is_empty() {
        gathering.plan.assumed.push(PlanPart::People);
    }
    if gathering.plan.seats.is_empty() && gathering.plan.phases.iter().any(|phase| phase.level == Level::Seat) {
        gathering.plan.assumed.push(PlanPart::Seats);
    }
    gathering.plan.assumed.sort_unstable();
}
