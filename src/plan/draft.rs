//! A plan that is being gathered: units are found again by what their names fold to, so that two sheets that write one
//! district differently mean the same.

use crate::model::doubt::{Doubt, What};
use crate::model::fact::RowRef;
use crate::model::place::Place;
use crate::model::plan::{District, DistrictId, Mandal, MandalId, Plan, Region, RegionId, Role, RoleId, Seat, SeatId};
use crate::model::strings::Strings;
use crate::model::table::Field;
use crate::text::fold::fold;
use crate::text::fold::{fold_unit, leading_number};
use crate::text::sound;
use crate::values::role::role_key;
use rustc_hash::FxHashMap;

/// The plan so far, and how to find its parts.
pub struct Gathering<'a> {
    /// The plan so far.
    pub plan: Plan,
    /// Every string.
    pub strings: &'a Strings,
    /// What was doubtful.
    pub doubts: Vec<Doubt>,
    /// Rows that could not be used.
    pub unused: Vec<RowRef>,
    /// Seats that the rows of units name, to be linked once all seats are known.
    pub seats_named: Vec<SeatNamed>,
    /// The region's name where no file gives one.
    fallback: String,
    regions: FxHashMap<String, RegionId>,
    /// The same by the very letters: nearly every row of units names one.
    regions_as_typed: FxHashMap<String, RegionId>,
    districts: FxHashMap<String, Vec<DistrictId>>,
    mandals: FxHashMap<(DistrictId, String), MandalId>,
    seats: FxHashMap<String, Vec<SeatId>>,
    seat_numbers: FxHashMap<u32, Vec<SeatId>>,
    roles: FxHashMap<String, RoleId>,
}

/// A seat that the row of a mandal names.
pub struct SeatNamed {
    /// Its number or name, as typed.
    pub text: String,
    /// District of the mandal.
    pub district: DistrictId,
    /// Name of the mandal.
    pub mandal: String,
    /// Where it stands.
    pub place: Place,
}

impl<'a> Gathering<'a> {
    /// An empty plan.
    pub fn new(strings: &'a Strings, fallback: &str) -> Self {
        Self {
            plan: Plan::default(),
            strings,
            doubts: Vec::new(),
            unused: Vec::new(),
            seats_named: Vec::new(),
            fallback: fallback.to_owned(),
            regions: FxHashMap::default(),
            regions_as_typed: FxHashMap::default(),
            districts: FxHashMap::default(),
            mandals: FxHashMap::default(),
            seats: FxHashMap::default(),
            seat_numbers: FxHashMap::default(),
            roles: FxHashMap::default(),
        }
    }

    /// Takes this name for the region where no file gives one.
    pub fn assume_region(&mut self, name: &str) {
        self.fallback = name.to_owned();
    }

    /// The region of this name, made if it is new. No name is the only region there is, or the fallback.
    pub fn region(&mut self, name: Option<&str>) -> RegionId {
        if name.is_none() && self.plan.regions.len() == 1 {
            return RegionId(0);
        }
        let name = name.unwrap_or(&self.fallback).to_owned();
        if let Some(&found) = self.regions_as_typed.get(&name) {
            return found;
        }
        let id = self.region_of_keys(name.clone());
        self.regions_as_typed.insert(name, id);
        id
    }

    fn region_of_keys(&mut self, name: String) -> RegionId {
        if let Some(found) = self.find_region(&name) {
            return found;
        }
        let id = RegionId(self.plan.regions.len() as u16);
        self.regions.extend(keys(&name).into_iter().map(|key| (key, id)));
        self.plan.regions.push(Region { name, aliases: Vec::new() });
        id
    }

    /// The region of this name, if there is one.
    pub fn find_region(&self, name: &str) -> Option<RegionId> {
        keys(name).iter().find_map(|key| self.regions.get(key)).copied()
    }

    /// The district of this name in a region, or in any where none is given.
    pub fn find_district(&self, name: &str, region: Option<RegionId>) -> Option<DistrictId> {
        self.district_of_keys(&keys(name), region)
    }

    /// The district that is written so.
    pub fn find_written_district(&self, name: &str) -> Option<DistrictId> {
        self.district_of_keys(&written(name), None)
    }

    fn district_of_keys(&self, keys: &[String], region: Option<RegionId>) -> Option<DistrictId> {
        let mut found = keys.iter().filter_map(|key| self.districts.get(key)).flatten().copied();
        found.find(|&id| region.is_none() || self.plan.district(id).map(|district| district.region) == region)
    }

    /// The district that a file names in passing, made if none sounds so in either script.
    pub fn district_in_passing(&mut self, name: &str, region: RegionId, place: Option<Place>) -> DistrictId {
        match self.find_district(name, Some(region)) {
            Some(found) => found,
            None => self.district(name, region, place),
        }
    }

    /// The district of a list of units, made if none is written so.
    pub fn district(&mut self, name: &str, region: RegionId, place: Option<Place>) -> DistrictId {
        if let Some(found) = self.district_of_keys(&written(name), Some(region)) {
            return found;
        }
        let id = DistrictId(self.plan.districts.len() as u16);
        self.plan.districts.push(District { name: name.to_owned(), region, aliases: Vec::new(), place });
        for key in keys(name) {
            self.districts.entry(key).or_default().push(id);
        }
        id
    }

    /// The mandal of this name in a district, if it is there: written so, else sounding so.
    pub fn find_mandal(&self, name: &str, district: DistrictId) -> Option<MandalId> {
        keys(name).into_iter().find_map(|key| self.mandals.get(&(district, key))).copied()
    }

    /// The only mandal of this name, in a region or in any where none is given.
    pub fn find_only_mandal(&self, name: &str, region: Option<RegionId>) -> Option<MandalId> {
        let districts = self.plan.districts.iter().zip(0..).map(|(district, id)| (DistrictId(id), district.region));
        let within = districts.filter(|(_, of)| region.is_none_or(|region| region == *of)).map(|(id, _)| id);
        let within: Vec<DistrictId> = within.collect();
        let called = |key: String| -> Vec<MandalId> {
            within.iter().filter_map(|&district| self.mandals.get(&(district, key.clone()))).copied().collect()
        };
        let surest = keys(name).into_iter().map(called).find(|found| !found.is_empty())?;
        if let [only] = surest.as_slice() { Some(*only) } else { None }
    }

    /// The mandal that is written so. In a list of units two names are two places, however alike they sound.
    fn find_written(&self, name: &str, district: DistrictId) -> Option<MandalId> {
        let found = written(name).into_iter().find_map(|key| self.mandals.get(&(district, key))).copied()?;
        let same = self.plan.mandal(found).is_some_and(|known| written(&known.name).first() == written(name).first());
        same.then_some(found)
    }

    /// Adds a mandal that a file names in passing, or unites it with one that sounds the same in either script.
    pub fn mandal_in_passing(&mut self, mandal: Mandal) -> MandalId {
        match self.find_mandal(&mandal.name, mandal.district) {
            Some(id) => id,
            None => self.mandal(mandal),
        }
    }

    /// Adds a mandal of a list, or unites it with the one that is written so: the newer file wins, and says so where
    /// they differ.
    pub fn mandal(&mut self, mandal: Mandal) -> MandalId {
        if let Some(id) = self.find_written(&mandal.name, mandal.district) {
            self.unite_mandals(id, mandal);
            return id;
        }
        let id = MandalId(self.plan.mandals.len() as u32);
        for key in keys(&mandal.name) {
            self.mandals.entry((mandal.district, key)).or_insert(id);
        }
        self.plan.mandals.push(mandal);
        id
    }

    fn unite_mandals(&mut self, id: MandalId, newer: Mandal) {
        let Some(older) = self.plan.mandals.get_mut(id.index()) else { return };
        let is_other_file = older.place.map(|place| place.file) != newer.place.map(|place| place.file);
        let terms = |mandal: &Mandal| (mandal.from, mandal.to, mandal.code.clone());
        let says_otherwise = is_other_file && terms(older) != terms(&newer) && newer.place.is_some();
        if says_otherwise && let Some(place) = newer.place {
            let mut doubt = Doubt::new(What::PlanDiffers { older: older.name.clone() }, place);
            doubt.value = Some(newer.name.clone());
            doubt.field = Some(Field::Mandal);
            doubt.related.extend(older.place);
            self.doubts.push(doubt);
        }
        for seat in newer.seats {
            if !older.seats.contains(&seat) {
                older.seats.push(seat);
            }
        }
        older.aliases.extend(newer.aliases);
        older.code = newer.code.or(older.code.take());
        older.from = newer.from.or(older.from);
        older.to = newer.to.or(older.to);
    }

    /// The seat that a text names by number, name or both.
    pub fn find_seat(&self, text: &str, region: Option<RegionId>) -> Option<SeatId> {
        let (number, name) = match text.trim().parse() {
            Ok(number) => (Some(number), ""),
            Err(_) => leading_number(text),
        };
        let lies_in_region = |id: &SeatId| region.is_none() || self.plan.seat(*id).map(|seat| seat.region) == region;
        let numbered = number.and_then(|number| self.seat_numbers.get(&number)).map_or(&[] as &[SeatId], Vec::as_slice);
        if let Some(first) = numbered.first() {
            return Some(*numbered.iter().find(|id| lies_in_region(id)).unwrap_or(first));
        }
        let found = keys(name).into_iter().find_map(|key| self.seats.get(&key)).cloned().unwrap_or_default();
        found.into_iter().find(lies_in_region)
    }

    /// Adds a seat, or unites it with the one of its number or name.
    pub fn seat(&mut self, seat: Seat) -> SeatId {
        // Two regions may be of two states, which number their seats anew; a seat on their border has one name.
        let is_same = |id: &SeatId| {
            let known = self.plan.seat(*id);
            known.is_some_and(|known| known.region == seat.region || fold_unit(&known.name) == fold_unit(&seat.name))
        };
        let numbered = seat.number.and_then(|number| self.seat_numbers.get(&number));
        let same_number = numbered.and_then(|ids| ids.iter().copied().find(is_same));
        // Two numbers are two seats, however alike their names sound.
        let has_other_number = |id: SeatId| {
            let known = self.plan.seat(id).and_then(|known| known.number);
            known.is_some() && seat.number.is_some()
        };
        let by_name = || self.find_seat(&seat.name, Some(seat.region)).filter(|&id| !has_other_number(id));
        let same = same_number.or_else(by_name);
        if let Some(id) = same
            && let Some(older) = self.plan.seats.get_mut(id.index())
        {
            if older.place.is_none() && seat.place.is_some() {
                // What a unit's row told of the seat gives way to the list of seats.
                older.districts.clear();
                older.name = seat.name;
            }
            for district in seat.districts {
                if !older.districts.contains(&district) {
                    older.districts.push(district);
                }
            }
            older.number = older.number.or(seat.number);
            older.aliases.extend(seat.aliases);
            older.place = older.place.or(seat.place);
            self.index_seat(id);
            return id;
        }
        let id = SeatId(self.plan.seats.len() as u32);
        self.plan.seats.push(seat);
        self.index_seat(id);
        id
    }

    fn index_seat(&mut self, id: SeatId) {
        let Some(seat) = self.plan.seats.get(id.index()) else { return };
        if let Some(number) = seat.number {
            let same = self.seat_numbers.entry(number).or_default();
            if !same.contains(&id) {
                same.push(id);
            }
        }
        for key in keys(&seat.name) {
            let same = self.seats.entry(key).or_default();
            if !same.contains(&id) {
                same.push(id);
            }
        }
    }

    /// The role of this name, made if it is new.
    pub fn role(&mut self, name: &str) -> RoleId {
        let key = role_key(name);
        if let Some(&found) = self.roles.get(&key) {
            return found;
        }
        let id = RoleId(self.plan.roles.len() as u16);
        self.plan.roles.push(Role { name: name.to_owned(), key: key.clone() });
        self.roles.insert(key, id);
        id
    }

    /// Brings districts together by region and mandals by district, each in the order in which the plan first names
    /// them. From here on no unit is added.
    pub fn order_units(&mut self) {
        let plan = &mut self.plan;
        let mut districts: Vec<usize> = (0..plan.districts.len()).collect();
        districts.sort_by_key(|&number| plan.districts.get(number).map(|district| district.region));
        let new_district = inverse(&districts);
        let moved = |id: DistrictId| DistrictId(new_district.get(id.index()).copied().unwrap_or(0) as u16);
        plan.districts = districts.iter().filter_map(|&number| plan.districts.get(number).cloned()).collect();
        plan.mandals.iter_mut().for_each(|mandal| mandal.district = moved(mandal.district));
        plan.mandals.sort_by_key(|mandal| mandal.district);
        for seat in &mut plan.seats {
            seat.districts.iter_mut().for_each(|district| *district = moved(*district));
        }
        self.seats_named.iter_mut().for_each(|named| named.district = moved(named.district));
        self.districts.values_mut().flatten().for_each(|id| *id = moved(*id));
        self.mandals.clear();
        for (number, mandal) in self.plan.mandals.iter().enumerate() {
            for key in keys(&mandal.name) {
                self.mandals.entry((mandal.district, key)).or_insert(MandalId(number as u32));
            }
        }
    }
}

/// For each old number its new one.
fn inverse(order: &[usize]) -> Vec<usize> {
    let mut inverse = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        if let Some(slot) = inverse.get_mut(old) {
            *slot = new;
        }
    }
    inverse
}

/// What a name is as it is written: with and without the words that only say the level.
fn written(name: &str) -> Vec<String> {
    vec![fold_unit(name), fold(name)]
}

/// What spellings of one name have in common, the surest first.
fn keys(name: &str) -> Vec<String> {
    let mut keys = written(name);
    let sound = keys.first().map(|folded| format!("~{}", sound::key_of_folded(folded)));
    keys.extend(sound);
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_of_two_numbers_are_two_however_alike_they_sound() {
        let strings = Strings::new();
        let mut gathering = Gathering::new(&strings, "अवध");
        let region = gathering.region(None);
        let other = gathering.region(Some("कुमाऊँ"));
        let mut add_to = |region, number, name: &str| {
            let name = name.to_owned();
            gathering.seat(Seat { number, name, districts: Vec::new(), region, aliases: Vec::new(), place: None })
        };
        // Two regions of two states number their seats anew; on a border one seat is one.
        let far = add_to(other, Some(11), "पुरोला");
        let border = add_to(other, Some(13), "सितारगंज");
        assert_eq!(add_to(region, Some(13), "सितारगंज"), border);
        let mut add = |number, name: &str| add_to(region, number, name);
        let first = add(Some(11), "रसूलपुर");
        assert_ne!(first, far);
        assert_ne!(add(Some(12), "रसुलपुर"), first);
        assert_eq!(add(Some(11), "रसूलपुर नगर"), first);
        assert_eq!(add(None, "रसूलपुर"), first);
        assert_eq!(gathering.find_seat("11", Some(region)), Some(first));
        assert_eq!(gathering.find_seat("11 पुरोला", Some(other)), Some(far));
    }
}
