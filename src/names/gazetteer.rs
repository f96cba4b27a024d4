//! The *gazetteer* says which unit of the plan a name means. It stops at the first of these that gives exactly one unit
//! within the context: the same letters after folding, another spelling that the plan or a person gave, the same sound
//! in either script, a name that is near and clearly ahead of the next. What is ambiguous or unknown is not guessed: it
//! comes back with the nearest names.

mod alike;
mod index;
mod seat;
mod spelling;

use crate::model::decided::{Different, Learned};
use crate::model::plan::{DistrictId, MandalId, Plan, RegionId, SeatId, Unit};
use crate::text::fold::{leading_number, squash};
use index::{Found, Index, Scope};
use spelling::Asked;

/// On what ground a name was taken for a unit, or why it was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// The same letters after folding, or a seat's number.
    Exact,
    /// Another spelling that the plan gives, or an earlier decision.
    Alias,
    /// The same sound in either script.
    Key,
    /// Near, and clearly ahead of the next: to be reported.
    Fuzzy,
    /// Two or more units could be meant; they are the suggestions.
    Ambiguous,
    /// Nothing is near enough.
    Unknown,
}

/// What a name means.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// On what ground.
    pub method: Method,
    /// The unit; `None` where it is ambiguous or unknown.
    pub unit: Option<Unit>,
    /// How sure this is, from 0 to 1.
    pub score: f64,
    /// Units that it could be, nearest first, each with its score.
    pub suggestions: Vec<(Unit, f64)>,
    /// The mandal, where it lies in another district than was asked: it is the only one of this name in the region.
    pub elsewhere: Option<MandalId>,
}

impl Match {
    fn new(found: Found, unit: impl Fn(u32) -> Unit) -> Self {
        Self {
            method: found.method,
            unit: found.id.map(&unit),
            score: found.score,
            suggestions: found.suggestions.into_iter().map(|(id, score)| (unit(id), score)).collect(),
            elsewhere: None,
        }
    }

    /// The unit, where it was found within what was asked and not by likeness.
    pub fn sure(&self) -> Option<Unit> {
        self.unit.filter(|_| self.method != Method::Fuzzy && self.elsewhere.is_none())
    }
}

/// The names of a plan's units, ready to be asked.
pub struct Gazetteer {
    regions: Index,
    districts: Index,
    mandals: Index,
    seats: Index,
    /// Region of each district.
    region_of: Vec<RegionId>,
    /// District of each mandal.
    district_of: Vec<DistrictId>,
    /// Mandals of each district.
    mandals_of: Vec<Vec<u32>>,
    /// Region and districts of each seat.
    seat_of: Vec<(RegionId, Vec<DistrictId>)>,
    /// Seats by number.
    numbers: Vec<(u32, SeatId)>,
    /// Folded name, parent and unit.
    learned: Vec<(String, Option<Unit>, Unit)>,
    different: Vec<(String, Unit)>,
}

impl Gazetteer {
    /// The names of this plan, with what people decided about names.
    pub fn new(plan: &Plan) -> Self {
        let decided = &plan.decided;
        let mut regions = Index::default();
        plan.regions.iter().for_each(|region| regions.add(&region.name, &region.aliases));
        let mut districts = Index::default();
        plan.districts.iter().for_each(|district| districts.add(&district.name, &district.aliases));
        let mut mandals = Index::default();
        plan.mandals.iter().for_each(|mandal| mandals.add(&mandal.name, &mandal.aliases));
        let mut seats = Index::default();
        plan.seats.iter().for_each(|seat| seats.add(&seat.name, &seat.aliases));
        let numbered = plan.seats.iter().enumerate();
        let mut numbers: Vec<(u32, SeatId)> =
            numbered.filter_map(|(id, seat)| Some((seat.number?, SeatId(id as u32)))).collect();
        numbers.sort_unstable();
        let mut mandals_of = vec![Vec::new(); plan.districts.len()];
        for (id, mandal) in plan.mandals.iter().enumerate() {
            if let Some(mandals) = mandals_of.get_mut(mandal.district.index()) {
                mandals.push(id as u32);
            }
        }
        Self {
            regions,
            districts,
            mandals,
            seats,
            region_of: plan.districts.iter().map(|district| district.region).collect(),
            district_of: plan.mandals.iter().map(|mandal| mandal.district).collect(),
            mandals_of,
            seat_of: plan.seats.iter().map(|seat| (seat.region, seat.districts.clone())).collect(),
            numbers,
            learned: decided.learned.iter().map(|it: &Learned| (squash(&it.name), it.parent, it.unit)).collect(),
            different: decided.different.iter().map(|it: &Different| (squash(&it.name), it.unit)).collect(),
        }
    }

    /// The region that a name means.
    pub fn region(&self, name: &str) -> Match {
        let unit = |id: u32| Unit::Region(RegionId(id as u16));
        self.resolve(name, &Pool { index: &self.regions, parent: None, scope: Scope::among(&|_| true), unit: &unit })
    }

    /// The district that a name means, within a region where one is known.
    pub fn district(&self, name: &str, region: Option<RegionId>) -> Match {
        let holds = |id: u32| region.is_none() || self.region_of.get(id as usize).copied() == region;
        let unit = |id: u32| Unit::District(DistrictId(id as u16));
        let parent = region.map(Unit::Region);
        self.resolve(name, &Pool { index: &self.districts, parent, scope: Scope::among(&holds), unit: &unit })
    }

    /// The mandal that a name means, within a district or at least a region where they are known. A name that the
    /// district does not have and exactly one mandal of the region bears is found [`elsewhere`](Match::elsewhere).
    pub fn mandal(&self, name: &str, district: Option<DistrictId>, region: Option<RegionId>) -> Match {
        let region = region.or_else(|| self.region_of.get(district?.index()).copied());
        let of_region = |id: u32| {
            let district = self.district_of.get(id as usize);
            region.is_none() || district.and_then(|of| self.region_of.get(of.index()).copied()) == region
        };
        let of_district = |id: u32| self.district_of.get(id as usize).copied() == district;
        let unit = |id: u32| Unit::Mandal(MandalId(id));
        let scope = Scope::among(&of_region);
        let beyond = Pool { index: &self.mandals, parent: region.map(Unit::Region), scope, unit: &unit };
        let Some(here) = district else { return self.resolve(name, &beyond) };
        let only = self.mandals_of.get(here.index()).map(Vec::as_slice);
        let scope = Scope { holds: &of_district, only, not: &[] };
        let within = Pool { parent: Some(Unit::District(here)), scope, ..beyond };
        let asked = Asked::new(name);
        let sure = self.sure(&asked, &within);
        match sure {
            Some(found) if found.method != Method::Fuzzy => Match::new(found, unit),
            _ => self.beyond(&asked, &beyond, sure.unwrap_or_else(|| self.near(&asked, &within))),
        }
    }

    /// A name that its district does not surely have: whether the region has exactly one of it.
    fn beyond(&self, asked: &Asked, region: &Pool, near: Found) -> Match {
        let elsewhere = self.sure(asked, region).filter(|found| found.method != Method::Fuzzy);
        let Some((id, mut found)) = elsewhere.and_then(|found| Some((found.id?, found))) else {
            return Match::new(near, region.unit);
        };
        if near.id.is_some() {
            found = Found { method: Method::Ambiguous, id: None, ..found };
        }
        found.suggestions.extend(near.suggestions.iter().filter(|(other, _)| *other != id));
        Match { elsewhere: Some(MandalId(id)), ..Match::new(found, region.unit) }
    }

    /// What [`district`](Self::district) is [`sure`](Match::sure) of, without the work of what it could be as well.
    pub fn sure_district(&self, name: &str, region: Option<RegionId>) -> Option<Unit> {
        let holds = |id: u32| region.is_none() || self.region_of.get(id as usize).copied() == region;
        let unit = |id: u32| Unit::District(DistrictId(id as u16));
        let parent = region.map(Unit::Region);
        self.sure_in(name, &Pool { index: &self.districts, parent, scope: Scope::among(&holds), unit: &unit })
    }

    /// What [`mandal`](Self::mandal) is [`sure`](Match::sure) of, without the work of what it could be as well.
    pub fn sure_mandal(&self, name: &str, district: Option<DistrictId>, region: Option<RegionId>) -> Option<Unit> {
        let holds = |id: u32| {
            let of = self.district_of.get(id as usize).copied();
            let in_region = || of.and_then(|of| self.region_of.get(of.index()).copied()) == region;
            if district.is_some() { of == district } else { region.is_none() || in_region() }
        };
        let unit = |id: u32| Unit::Mandal(MandalId(id));
        let parent = district.map(Unit::District).or(region.map(Unit::Region));
        let only = district.and_then(|district| self.mandals_of.get(district.index())).map(Vec::as_slice);
        let scope = Scope { holds: &holds, only, not: &[] };
        self.sure_in(name, &Pool { index: &self.mandals, parent, scope, unit: &unit })
    }

    fn sure_in(&self, name: &str, pool: &Pool) -> Option<Unit> {
        let found = self.sure(&Asked::new(name), pool).filter(|found| found.method != Method::Fuzzy)?;
        found.id.map(pool.unit)
    }

    fn resolve(&self, name: &str, pool: &Pool) -> Match {
        let asked = Asked::new(name);
        Match::new(self.sure(&asked, pool).unwrap_or_else(|| self.near(&asked, pool)), pool.unit)
    }

    /// By letters, by a decision or another spelling, by sound. `None` where none of these gives anything.
    fn sure(&self, asked: &Asked, pool: &Pool) -> Option<Found> {
        if asked.is_empty() {
            return Some(Found::unknown(Vec::new()));
        }
        let not = self.not(asked.name, pool);
        let scope = Scope { not: &not, ..pool.scope };
        let written = pool.index.written(asked, scope);
        if written.as_ref().is_some_and(|found| found.id.is_some()) {
            return written;
        }
        let decided = self.decided(asked.name, pool);
        decided
            .or(written)
            .or_else(|| pool.index.other_spelling(asked, scope))
            .or_else(|| pool.index.sounding(asked, scope))
            .or_else(|| self.without_serial(asked.name, pool))
    }

    /// A name behind a serial number that no punctuation sets off (`12 उरई`): to be reported, and not where numbers are
    /// part of names.
    fn without_serial(&self, name: &str, pool: &Pool) -> Option<Found> {
        let (Some(_), rest) = leading_number(name) else { return None };
        let found = self.sure(&Asked::new(rest), pool).filter(|_| !pool.index.numbered)?;
        Some(if found.id.is_some() { Found { method: Method::Fuzzy, score: 0.93, ..found } } else { found })
    }

    fn near(&self, asked: &Asked, pool: &Pool) -> Found {
        let not = self.not(asked.name, pool);
        pool.index.near(asked, Scope { not: &not, ..pool.scope })
    }

    /// What a person said that the name means under this parent.
    fn decided(&self, name: &str, pool: &Pool) -> Option<Found> {
        if self.learned.is_empty() {
            return None;
        }
        let name = squash(name);
        let here = |parent: &Option<Unit>| parent.is_none() || *parent == pool.parent;
        let (.., unit) = self
            .learned
            .iter()
            .rev()
            .find(|(other, parent, unit)| *other == name && here(parent) && (pool.unit)(number(*unit)) == *unit)?;
        Some(Found::one(Method::Alias, number(*unit), 1.0))
    }

    /// Units that a person said the name does not mean.
    fn not(&self, name: &str, pool: &Pool) -> Vec<u32> {
        if self.different.is_empty() {
            return Vec::new();
        }
        let name = squash(name);
        let meant = self.different.iter().filter(|(other, unit)| *other == name && (pool.unit)(number(*unit)) == *unit);
        meant.map(|(_, unit)| number(*unit)).collect()
    }
}

/// The units among which a name is looked for.
struct Pool<'a> {
    index: &'a Index,
    parent: Option<Unit>,
    /// The units themselves; which of them the name does not mean is added for each name.
    scope: Scope<'a>,
    unit: &'a dyn Fn(u32) -> Unit,
}

/// The number of a unit within its level.
fn number(unit: Unit) -> u32 {
    match unit {
        Unit::Region(id) => u32::from(id.0),
        Unit::District(id) => u32::from(id.0),
        Unit::Mandal(id) => id.0,
        Unit::Seat(id) => id.0,
    }
}

#[cfg(test)]
mod tests;
