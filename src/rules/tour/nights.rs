//! *Nights* are who slept, or means to sleep, where: one visitor cannot do it in two places at once.

use crate::model::Date;
use crate::model::fact::RowRef;
use crate::model::finding::Arg;
use crate::model::place::Place;
use crate::model::plan::{DistrictId, Level, PersonId, UnitPath};
use crate::model::strings::Text;
use crate::model::table::Field;
use crate::rules::wording::day;
use crate::rules::{Case, Draft};
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

/// Nobody's stay is followed further than this; what is longer is a fault of its own.
const LONGEST: usize = 60;

/// A visitor: the name, and the district of who bears it, since two districts may each have their `राम सिंह`.
pub type Who = (Text, Option<DistrictId>);

/// One night of one visitor.
#[derive(Clone, Copy)]
pub struct Night {
    /// Who.
    pub who: Who,
    /// The name as typed or from the context.
    pub visitor: Option<Text>,
    /// The day on which it begins.
    pub date: Date,
    /// Where.
    pub unit: UnitPath,
    /// Level of the place.
    pub level: Option<Level>,
    /// The row that says so.
    pub row: RowRef,
}

/// The visitor of a row, if it names one.
pub fn who(case: &Case<'_>, key: Option<Text>, people: &[PersonId], unit: UnitPath) -> Option<Who> {
    let district = match people.first().and_then(|id| case.plan.person(*id)) {
        Some(person) => person.district,
        None => unit.district,
    };
    key.map(|key| (key, district))
}

/// The days on which the nights between two days begin; of a single day, that day.
pub fn nights(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let days = std::iter::successors(Some(from), |day| day.tomorrow().ok());
    days.take_while(move |day| *day < to || *day == from).take(LONGEST)
}

/// Nights of one visitor in two places, each with all of them, in the order of the first; the same places on following
/// nights are one clash.
pub fn clashes(all: impl Iterator<Item = Night>) -> Vec<Vec<Night>> {
    let mut together: IndexMap<(Who, Date), Vec<Night>, FxBuildHasher> = IndexMap::default();
    for night in all {
        together.entry((night.who, night.date)).or_default().push(night);
    }
    let mut told = FxHashSet::default();
    let mut clashing = Vec::new();
    for nights in together.into_values() {
        let mut apart: Vec<Night> = Vec::new();
        for night in nights {
            if apart.iter().all(|other| is_elsewhere(&night, other)) {
                apart.push(night);
            }
        }
        if apart.len() > 1 && told.insert(apart.iter().map(|night| night.row).collect::<Vec<_>>()) {
            clashing.push(apart);
        }
    }
    clashing
}

/// A finding about a clash. It stands at the place that comes first by name, not by row: so it stays the same finding
/// when rows are sorted.
pub fn clashing(case: &Case<'_>, clash: &[Night], field: Field) -> Option<Draft> {
    let mut named: Vec<(String, &Night)> = clash.iter().map(|night| (lowest(case, night), night)).collect();
    named.sort_by(|one, other| one.0.cmp(&other.0));
    let (_, first) = named.first()?;
    let cell = |night: &Night| case.facts.place(night.row, field);
    let others: Vec<Place> = named.iter().skip(1).filter_map(|(_, night)| cell(night)).collect();
    let visitor = case.text(first.visitor);
    let places = Arg::List(named.iter().map(|(name, _)| Arg::Text(name.clone())).collect());
    let draft = Draft::at(cell(first)).related(others).unit(first.unit).field(field);
    let draft = draft.subject(format!("{visitor} {}", day(first.date))).value(day(first.date));
    let draft = draft.person(visitor);
    Some(draft.arg("date", Arg::Date(first.date)).arg("places", places))
}

/// The name of the place of a night.
fn lowest(case: &Case<'_>, night: &Night) -> String {
    let unit = UnitPath { region: None, ..night.unit }.lowest();
    unit.map(|unit| case.plan.unit_name(unit).to_owned()).unwrap_or_default()
}

/// Whether two nights were spent in two places. A mandal and its seat, or a mandal and its district, may be one.
fn is_elsewhere(one: &Night, other: &Night) -> bool {
    if one.row == other.row || one.unit == other.unit {
        return false;
    }
    one.level == other.level || one.unit.district != other.unit.district
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plan::MandalId;
    use crate::model::strings::Strings;
    use jiff::civil::date;

    #[test]
    fn two_places_on_one_night_clash() {
        let name = Strings::new().intern("श्रीराम");
        let check = |stays: &[(u32, i8, i8)], expected: usize| {
            let nights = stays.iter().enumerate().flat_map(|(row, &(mandal, from, to))| {
                nights(date(2021, 10, from), date(2021, 10, to)).map(move |date| Night {
                    who: (name, None),
                    visitor: None,
                    date,
                    unit: UnitPath { mandal: Some(MandalId(mandal)), ..UnitPath::default() },
                    level: Some(Level::Mandal),
                    row: RowRef { table: 0, row: row as u32 },
                })
            });
            assert_eq!(clashes(nights).len(), expected, "{stays:?}");
        };
        check(&[(1, 12, 12), (2, 12, 12)], 1);
        check(&[(1, 12, 12), (2, 13, 13)], 0);
        check(&[(1, 12, 13), (2, 13, 13)], 0);
        check(&[(1, 12, 15), (2, 13, 15)], 1);
        check(&[(1, 12, 12), (1, 12, 12)], 0);
    }
}
