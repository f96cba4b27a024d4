//! The *world* is what really happened, before any office writes it down: who sits in which committee, who visited
//! whom and when. Faults are part of it, as values that somebody typed. The truth is worked out from here.

use super::atlas::{Atlas, Spelled};
use super::sheet::Cell;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// The day that the sample is looked at.
pub const AS_OF: Date = date(2021, 11, 12);

/// A post of the norm.
pub struct Post {
    /// Its names.
    pub hi: &'static str,
    /// In English.
    pub en: &'static str,
    /// Romanised.
    pub roman: &'static str,
    /// Fewest and most holders.
    pub norm: (usize, usize),
    /// Whether a mobile is required.
    pub mobile: bool,
}

const fn post(names: [&'static str; 3], norm: (usize, usize), mobile: bool) -> Post {
    Post { hi: names[0], en: names[1], roman: names[2], norm, mobile }
}

/// The posts of a mandal committee.
pub const POSTS: [Post; 7] = [
    post(["अध्यक्ष", "President", "Adhyaksh"], (1, 1), true),
    post(["उपाध्यक्ष", "Vice President", "Upadhyaksh"], (2, 6), false),
    post(["महामंत्री", "General Secretary", "Mahamantri"], (1, 3), true),
    post(["मंत्री", "Secretary", "Mantri"], (2, 6), false),
    post(["कोषाध्यक्ष", "Treasurer", "Koshadhyaksh"], (1, 1), false),
    post(["मीडिया प्रभारी", "Media In-charge", "Media Prabhari"], (0, 1), false),
    post(["कार्यसमिति सदस्य", "Member", "Karyasamiti Sadasya"], (5, 45), false),
];

/// Number of the post of ordinary members in [`POSTS`].
pub const MEMBER: usize = 6;

/// A role in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// District president.
    President,
    /// District general secretary.
    Secretary,
    /// The region's election in-charge.
    InCharge,
    /// The state co-in-charge.
    CoInCharge,
}

impl Role {
    /// As the plan writes it.
    pub const fn hi(self) -> &'static str {
        match self {
            Self::President => "जिला अध्यक्ष",
            Self::Secretary => "जिला महामंत्री",
            Self::InCharge => "क्षेत्रीय चुनाव प्रभारी",
            Self::CoInCharge => "प्रदेश सह प्रभारी",
        }
    }
}

/// A person of the plan.
#[derive(Clone, Debug)]
pub struct Leader {
    /// Name.
    pub name: Spelled,
    /// Whether a woman.
    pub woman: bool,
    /// Role.
    pub role: Role,
    /// District; none is the region.
    pub district: Option<usize>,
    /// Mobile number.
    pub mobile: u64,
    /// First day of the term.
    pub from: Option<Date>,
    /// Last day of the term.
    pub to: Option<Date>,
}

/// Where a seeded fault is to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The cell of this field in the row.
    Cell(&'static str),
    /// Anywhere in the row.
    Row,
    /// Anywhere in the sheet.
    Sheet,
    /// Nowhere: the unit has it.
    Unit,
}

/// A fault that was put in on purpose.
#[derive(Clone, Debug)]
pub struct Seed {
    /// The rule that must raise it.
    pub rule: &'static str,
    /// Where.
    pub at: At,
    /// What the finding must show.
    pub value: Option<String>,
    /// Whether it may be raised rather than must be: what follows from another fault.
    pub may: bool,
}

/// A seed that must be found.
pub fn must(rule: &'static str, at: At, value: Option<&str>) -> Seed {
    Seed { rule, at, value: value.map(str::to_owned), may: false }
}

/// A seed that may be found.
pub fn may(rule: &'static str, at: At) -> Seed {
    Seed { rule, at, value: None, may: true }
}

/// A committee member.
#[derive(Clone, Debug)]
pub struct Member {
    /// District.
    pub district: usize,
    /// Mandal.
    pub mandal: usize,
    /// Post, as an index into [`POSTS`].
    pub post: usize,
    /// Name.
    pub name: Spelled,
    /// Father's or husband's name.
    pub relation: Spelled,
    /// Mobile number.
    pub mobile: Option<u64>,
    /// A second number in the same cell.
    pub second: Option<u64>,
    /// Age.
    pub age: u32,
    /// Whether a woman.
    pub woman: bool,
    /// Number of the village in the list of addresses.
    pub address: Spelled,
    /// What was typed in place of the above, by field.
    pub typed: BTreeMap<&'static str, Cell>,
    /// Faults.
    pub seeds: Vec<Seed>,
}

/// Level of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Mandal.
    Mandal,
    /// District.
    District,
    /// Seat.
    Seat,
}

/// One row of a report of visits.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Level of its place.
    pub level: Level,
    /// District whose report it stands in, or which is visited.
    pub district: usize,
    /// Mandals named; more than one is a visit to each.
    pub mandals: Vec<usize>,
    /// Seat.
    pub seat: Option<usize>,
    /// Who, as an index into the leaders.
    pub visitor: Option<usize>,
    /// Whether the visitor's name is written; else only the role is.
    pub named: bool,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// What the night column says.
    pub night: Option<bool>,
    /// What the place column says, as a mandal.
    pub stay: Option<usize>,
    /// What the meeting column says.
    pub met: Option<bool>,
    /// How many attended.
    pub attendance: Option<u32>,
    /// Problem named, and whether it was solved.
    pub problem: Option<(usize, bool)>,
    /// Feedback given, by number.
    pub feedback: Option<usize>,
    /// What was typed in place of the above, by field.
    pub typed: BTreeMap<&'static str, Cell>,
    /// Faults.
    pub seeds: Vec<Seed>,
    /// Whether a fault makes it count for nothing.
    pub void: bool,
}

impl Visit {
    /// Nights at a mandal that the row shows.
    pub fn night_at(&self, mandal: Option<usize>) -> bool {
        if self.typed.contains_key("night_stay") || self.night == Some(false) {
            return false;
        }
        match (self.stay, mandal) {
            (Some(stay), Some(mandal)) => stay == mandal,
            _ => self.night == Some(true) || matches!((self.from, self.to), (Some(from), Some(to)) if from < to),
        }
    }

    /// Whether the row shows a meeting.
    pub fn meeting(&self) -> bool {
        !self.typed.contains_key("committee_met")
            && (self.met == Some(true) || self.met.is_none() && self.attendance.unwrap_or(0) > 0)
    }
}

/// A row of a feedback sheet.
#[derive(Clone, Debug)]
pub struct Feedback {
    /// Seat; none where the name typed is of no seat.
    pub seat: Option<usize>,
    /// Day.
    pub date: Date,
    /// What is said, by number; none is a blank.
    pub says: Option<usize>,
    /// What was typed in place of the above, by field.
    pub typed: BTreeMap<&'static str, Cell>,
    /// Faults.
    pub seeds: Vec<Seed>,
}

/// All that happened.
#[derive(Clone)]
pub struct World {
    /// Names of places.
    pub atlas: Atlas,
    /// People of the plan.
    pub leaders: Vec<Leader>,
    /// Committee members.
    pub members: Vec<Member>,
    /// Visits.
    pub visits: Vec<Visit>,
    /// Feedback sheet.
    pub feedback: Vec<Feedback>,
    /// Faults of units: rule, district, mandal, value, person.
    pub unit_seeds: Vec<UnitSeed>,
}

/// A fault that a unit has, without a cell.
#[derive(Clone, Debug, Default)]
pub struct UnitSeed {
    /// The rule.
    pub rule: &'static str,
    /// The mandal.
    pub mandal: Option<usize>,
    /// What the finding must show.
    pub value: Option<String>,
    /// The person it is about.
    pub person: Option<String>,
    /// Whether it may be raised rather than must be.
    pub may: bool,
}

impl World {
    /// Presidents of a district, in the order of their terms.
    pub fn presidents(&self, district: usize) -> Vec<usize> {
        let of = |leader: &Leader| leader.role == Role::President && leader.district == Some(district);
        (0..self.leaders.len()).filter(|&number| of(&self.leaders[number])).collect()
    }

    /// A leader of the region by role.
    pub fn regional(&self, role: Role) -> usize {
        self.leaders.iter().position(|leader| leader.role == role).unwrap()
    }

    /// Members of a mandal.
    pub fn committee(&self, mandal: usize) -> usize {
        self.members.iter().filter(|member| member.mandal == mandal).count()
    }
}
