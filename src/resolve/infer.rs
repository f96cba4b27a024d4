//! A file that says nothing of its district takes the one that its mandals belong to: at least three quarters of them, and
//! no second district near. Otherwise the file is asked for it: a folder of the district's name is answer enough.

use super::Scene;
use crate::model::doubt::{Doubt, Ground, What};
use crate::model::grid::Value;
use crate::model::plan::{DistrictId, Unit};
use crate::model::table::{Field, Table};
use std::collections::{BTreeMap, BTreeSet};

/// The district of tables of one file that name mandals and no district; says in one doubt what it found.
pub fn district(scene: &Scene<'_>, tables: &[&Table], doubts: &mut Vec<Doubt>) -> Option<DistrictId> {
    let first = tables.first()?;
    let names = mandal_names(scene, tables);
    let mut belong: BTreeMap<DistrictId, usize> = BTreeMap::new();
    for name in &names {
        for (number, _) in scene.plan.districts.iter().enumerate() {
            let district = DistrictId(number as u16);
            if scene.gazetteer.sure_mandal(name, Some(district), None).is_some() {
                *belong.entry(district).or_default() += 1;
            }
        }
    }
    let mut ranked: Vec<(usize, DistrictId)> = belong.into_iter().map(|(district, count)| (count, district)).collect();
    ranked.sort_by_key(|(count, district)| (std::cmp::Reverse(*count), *district));
    let best = ranked.first().copied();
    let second = ranked.get(1).map_or(0, |(count, _)| *count);
    let found = best.filter(|(count, _)| 4 * count >= 3 * names.len() && 2 * second <= *count);
    let place = first.row_place(0);
    let place = first.get(0, Field::Mandal).map_or(place, |located| first.place(located.at));
    let what = match found {
        Some((_, district)) => {
            let unit = Unit::District(district);
            let as_name = scene.plan.unit_name(unit).to_owned();
            What::Inferred { as_name, ground: Ground::Mandals, unit: Some(unit) }
        }
        None => What::UnknownDistrict,
    };
    let mut doubt = Doubt::new(what, place);
    doubt.field = Some(Field::District);
    if let Some((_, district)) = found {
        doubt.unit = scene.plan.path(Unit::District(district));
    }
    let nearest = ranked.iter().take(3).map(|(_, district)| scene.plan.unit_name(Unit::District(*district)).to_owned());
    doubts.push(doubt.suggest(nearest.collect()));
    found.map(|(_, district)| district)
}

fn mandal_names(scene: &Scene<'_>, tables: &[&Table]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for table in tables {
        let Some(column) = table.column(Field::Mandal) else { continue };
        for row in 0..table.rows.len() {
            if let Value::Text(text) = table.value(row, column)
                && !scene.says_nothing(text)
            {
                names.insert(scene.strings.get(text).trim().to_owned());
            }
        }
    }
    names
}
