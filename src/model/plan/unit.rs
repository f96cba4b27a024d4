//! The *units* of a plan, from region to seat: what they are, and how one is named by its number.

use super::numbered;
use crate::model::place::Place;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

numbered! {
    /// A region, in the plan's order.
    RegionId(u16);
    /// A district, in the plan's order.
    DistrictId(u16);
    /// A mandal, in the plan's order.
    MandalId(u32);
    /// A seat, in the plan's order.
    SeatId(u32);
}

/// Where something belongs, as far down as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitPath {
    /// Region.
    pub region: Option<RegionId>,
    /// District.
    pub district: Option<DistrictId>,
    /// Mandal.
    pub mandal: Option<MandalId>,
    /// Seat.
    pub seat: Option<SeatId>,
}

impl UnitPath {
    /// The unit that it leads to; a mandal before the seat that it lies in.
    pub fn lowest(self) -> Option<Unit> {
        let within = self.mandal.map(Unit::Mandal).or(self.seat.map(Unit::Seat));
        within.or(self.district.map(Unit::District)).or(self.region.map(Unit::Region))
    }

    /// Its place in the plan's order; what has no region comes last.
    pub fn rank(self) -> (u32, u32, u32, u32) {
        (
            self.region.map_or(u32::MAX, |id| u32::from(id.0)),
            self.district.map_or(u32::MAX, |id| u32::from(id.0)),
            self.mandal.map_or(u32::MAX, |id| id.0),
            self.seat.map_or(u32::MAX, |id| id.0),
        )
    }

    /// What both paths lie in, from the top down.
    pub fn shared(self, other: Self) -> Self {
        if self.region != other.region {
            return Self::default();
        }
        if self.district != other.district {
            return Self { region: self.region, ..Self::default() };
        }
        let mandal = self.mandal.filter(|_| self.mandal == other.mandal);
        Self { mandal, seat: self.seat.filter(|_| self.seat == other.seat), ..self }
    }

    /// The unit of a level, without what else a row may name.
    pub fn at(self, level: Level) -> Option<Unit> {
        match level {
            Level::Mandal => self.mandal.map(Unit::Mandal),
            Level::District => self.district.map(Unit::District),
            Level::Seat => self.seat.map(Unit::Seat),
        }
    }
}

/// One unit of any level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// A region.
    Region(RegionId),
    /// A district.
    District(DistrictId),
    /// A mandal.
    Mandal(MandalId),
    /// A seat.
    Seat(SeatId),
}

/// A level of units that a phase can visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Mandals.
    Mandal,
    /// Districts.
    District,
    /// Seats.
    Seat,
}

impl Level {
    /// As it stands in `findings.json`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mandal => "mandal",
            Self::District => "district",
            Self::Seat => "seat",
        }
    }
}

/// A region.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region {
    /// Its name.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
}

/// A district unit.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    /// Its name.
    pub name: String,
    /// Its region.
    pub region: RegionId,
    /// Other spellings and old names.
    pub aliases: Vec<String>,
    /// Where the plan, or the roster that named it, says so.
    pub place: Option<Place>,
}

/// A mandal.
#[derive(Clone, Debug, PartialEq)]
pub struct Mandal {
    /// Its name.
    pub name: String,
    /// Its district.
    pub district: DistrictId,
    /// Seats that it lies in.
    pub seats: Vec<SeatId>,
    /// Its code, if it has one.
    pub code: Option<String>,
    /// First day on which it exists.
    pub from: Option<Date>,
    /// Last day on which it exists.
    pub to: Option<Date>,
    /// Other spellings and old names.
    pub aliases: Vec<String>,
    /// Where the plan, or the roster that named it, says so.
    pub place: Option<Place>,
}

impl Mandal {
    /// A mandal of which nothing but its name is known.
    pub fn named(name: &str, district: DistrictId) -> Self {
        let (name, seats, aliases) = (name.to_owned(), Vec::new(), Vec::new());
        Self { name, district, seats, code: None, from: None, to: None, aliases, place: None }
    }

    /// Whether it exists on this day.
    pub fn exists_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// An assembly seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Its number. No two seats of a region have the same.
    pub number: Option<u32>,
    /// Its name.
    pub name: String,
    /// Districts that it belongs to; at least one.
    pub districts: Vec<DistrictId>,
    /// Its region.
    pub region: RegionId,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Where the plan says so.
    pub place: Option<Place>,
}
