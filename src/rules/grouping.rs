//! *Grouping* makes one finding of the same doubt in many rows, at its first cell and with the count of rows: one
//! unknown name that a sheet repeats forty times is one question to its office, not forty.

use super::Draft;
use crate::model::doubt::Doubt;
use crate::model::place::{FileId, SheetId};
use crate::model::plan::{DistrictId, RegionId, UnitPath};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use std::hash::Hash;

/// Other cells that a grouped finding names beside its first; its count tells how many there are.
const NAMED_CELLS: usize = 20;

/// The same doubt in several rows of a sheet, in their order; never empty.
pub struct Group<'a> {
    /// The doubt at the first cell.
    pub first: &'a Doubt,
    rest: Vec<&'a Doubt>,
}

impl<'a> Group<'a> {
    /// One finding for all of it: at the first cell, with the count of rows, about what is above all of them.
    pub fn draft(&self) -> Draft {
        let unit = self.rest.iter().fold(self.first.unit, |unit, doubt| above_both(unit, doubt.unit));
        let others = self.rest.iter().map(|doubt| doubt.place).filter(|place| *place != self.first.place);
        Draft::of(self.first).unit(unit).count(self.count()).related(others.take(NAMED_CELLS))
    }

    /// How many rows it stands for.
    pub fn count(&self) -> u32 {
        self.rest.iter().fold(self.first.count, |count, doubt| count.saturating_add(doubt.count))
    }
}

/// Doubts of one sheet and one key together, in the order in which the first of each stands.
pub fn by_sheet<'a, K: Hash + Eq>(
    doubts: impl Iterator<Item = &'a Doubt>,
    key: impl Fn(&'a Doubt) -> K,
) -> Vec<Group<'a>> {
    let mut groups: IndexMap<(FileId, Option<SheetId>, K), Group<'a>, FxBuildHasher> = IndexMap::default();
    for doubt in doubts {
        let sheet = (doubt.place.file, doubt.place.sheet, key(doubt));
        match groups.get_mut(&sheet) {
            Some(group) => group.rest.push(doubt),
            None => {
                groups.insert(sheet, Group { first: doubt, rest: Vec::new() });
            }
        }
    }
    groups.into_values().collect()
}

/// The value of a doubt, so that blanks do not make two of one name.
pub fn name_of(doubt: &Doubt) -> String {
    let words = doubt.value.as_deref().unwrap_or("").split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

/// A name that means something only under the unit above: two districts may each lack a mandal of this name.
pub fn name_in_district(doubt: &Doubt) -> (Option<DistrictId>, String) {
    (doubt.unit.district, name_of(doubt))
}

/// A name that means something only in its region.
pub fn name_in_region(doubt: &Doubt) -> (Option<RegionId>, String) {
    (doubt.unit.region, name_of(doubt))
}

/// The lowest unit that both paths lie in.
pub fn above_both(one: UnitPath, other: UnitPath) -> UnitPath {
    one.shared(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::doubt::What;
    use crate::model::place::{Cell, Place};
    use crate::model::plan::MandalId;
    use crate::model::table::Field;

    fn unknown(sheet: u32, row: u32, mandal: u32, value: &str) -> Doubt {
        let place = Place::cell(FileId(0), SheetId(sheet), Cell::new(row, 2));
        let unit = UnitPath { district: Some(DistrictId(1)), mandal: Some(MandalId(mandal)), ..UnitPath::default() };
        Doubt::new(What::UnknownPost, place).typed(Field::Post, value).about(unit)
    }

    #[test]
    fn the_same_name_in_a_sheet_is_one_group() {
        let doubts = [
            unknown(0, 4, 1, "योद्धा"),
            unknown(0, 5, 1, "सेवक"),
            unknown(0, 9, 2, " योद्धा "),
            unknown(1, 2, 1, "योद्धा"),
        ];
        let groups = by_sheet(doubts.iter(), name_of);
        let shown: Vec<(u32, u32)> =
            groups.iter().map(|group| (group.first.place.cell.unwrap().row, group.count())).collect();
        assert_eq!(shown, [(4, 2), (5, 1), (2, 1)]);
    }

    #[test]
    fn the_unit_of_a_group_is_what_is_above_all_of_it() {
        let (one, other) = (unknown(0, 0, 1, "").unit, unknown(0, 1, 2, "").unit);
        assert_eq!(above_both(one, one), one);
        assert_eq!(above_both(one, other).mandal, None);
        assert_eq!(above_both(one, other).district, one.district);
        assert_eq!(above_both(one, UnitPath { district: None, ..one }).district, None);
    }
}
