//! The *plan* says what should be: units, seats, people, phases, the norm of posts and the settings. It comes from the
//! plan's sheets, and where these are missing from what the files say and from defaults.

mod unit;

pub use unit::{District, DistrictId, Level, Mandal, MandalId, Region, RegionId, Seat, SeatId, Unit, UnitPath};

use super::decided::Decided;
use super::finding::{Language, RuleCode, Severity};
use super::place::Place;
use jiff::civil::Date;
use std::collections::BTreeMap;

macro_rules! numbered {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)+) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub $inner);
        impl $name {
            /// The number as an index.
            pub const fn index(self) -> usize { self.0 as usize }
        })+
    };
}

pub(super) use numbered;

numbered! {
    /// A person of the plan, in the plan's order.
    PersonId(u32);
    /// A phase, in the plan's order.
    PhaseId(u16);
    /// A post of [`Plan::posts`].
    PostId(u16);
    /// A role of [`Plan::roles`].
    RoleId(u16);
}

/// A person of the plan in one role. Somebody who holds two roles stands here twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Role.
    pub role: RoleId,
    /// Region of the role.
    pub region: Option<RegionId>,
    /// District of the role; `None` is the whole region.
    pub district: Option<DistrictId>,
    /// Mandal of the role.
    pub mandal: Option<MandalId>,
    /// Mobile numbers.
    pub mobiles: Vec<u64>,
    /// First day of the term.
    pub from: Option<Date>,
    /// Last day of the term.
    pub to: Option<Date>,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Where the plan says so.
    pub place: Option<Place>,
}

impl Person {
    /// Somebody of whom nothing but name and role is known.
    #[cfg(test)]
    pub fn named(name: &str, role: RoleId) -> Self {
        let (region, district, mandal, from, to, place) = (None, None, None, None, None, None);
        let (name, mobiles, aliases) = (name.to_owned(), Vec::new(), Vec::new());
        Self { name, role, region, district, mandal, mobiles, from, to, aliases, place }
    }

    /// Whether the role was held on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A role that somebody can hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// As the plan, or the first file that named it, writes it.
    pub name: String,
    /// What every spelling of it folds to.
    pub key: String,
}

/// What a phase requires of a visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Needs {
    /// The visitor stayed the night.
    pub night_stay: bool,
    /// The committee met.
    pub committee_met: bool,
    /// Feedback was given.
    pub feedback: bool,
}

impl Needs {
    /// Whether nothing is left.
    pub const fn is_none(self) -> bool {
        !(self.night_stay || self.committee_met || self.feedback)
    }

    /// What of this is not in the other.
    pub const fn without(self, met: Self) -> Self {
        Self {
            night_stay: self.night_stay && !met.night_stay,
            committee_met: self.committee_met && !met.committee_met,
            feedback: self.feedback && !met.feedback,
        }
    }

    /// Both together.
    pub const fn and(self, other: Self) -> Self {
        Self {
            night_stay: self.night_stay || other.night_stay,
            committee_met: self.committee_met || other.committee_met,
            feedback: self.feedback || other.feedback,
        }
    }

    /// The codes of what is in it, as `findings.json` names them.
    pub fn codes(self) -> Vec<&'static str> {
        let all = [(self.night_stay, "night_stay"), (self.committee_met, "committee_met"), (self.feedback, "feedback")];
        all.into_iter().filter(|(needed, _)| *needed).map(|(_, code)| code).collect()
    }
}

/// A rule of the tour: who visits which level of unit, from when to when, with what.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Its name.
    pub name: String,
    /// The units it visits.
    pub level: Level,
    /// Who must go: each of them.
    pub roles: Vec<RoleId>,
    /// First day; `None` where the plan is assumed.
    pub start: Option<Date>,
    /// Last day; `None` means that nothing is ever overdue.
    pub end: Option<Date>,
    /// What is required.
    pub needs: Needs,
    /// Where the plan says so.
    pub place: Option<Place>,
}

impl Phase {
    /// Whether it has begun on this day.
    pub fn has_begun(&self, day: Date) -> bool {
        self.start.is_none_or(|start| start <= day)
    }

    /// Whether its window is over on this day.
    pub fn is_over(&self, day: Date) -> bool {
        self.end.is_some_and(|end| end < day)
    }

    /// Whether days from `first` to `last` touch its window.
    pub fn touches(&self, first: Date, last: Date) -> bool {
        self.start.is_none_or(|start| start <= last) && self.end.is_none_or(|end| first <= end)
    }
}

/// The phase of the figure that matters, of phases with their level and first day: of those that have begun the last to
/// begin, at the level of mandals if there is one.
pub fn main_phase<P>(phases: impl Iterator<Item = (P, Level, Option<Date>)>, as_of: Date) -> Option<P> {
    let begun = phases.filter(|(_, _, start)| start.is_none_or(|start| start <= as_of));
    begun.max_by_key(|(_, level, start)| (*level == Level::Mandal, *start)).map(|(phase, _, _)| phase)
}

/// A post of a committee.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// As shown.
    pub name: String,
    /// What every spelling of it means: the canonical key that the post parser gives.
    pub key: String,
    /// Fewest holders.
    pub least: Option<u32>,
    /// Most holders.
    pub most: Option<u32>,
    /// Whether a holder must have a mobile.
    pub mobile_required: bool,
    /// Whether the norm names it; other posts are known, and asked nothing of.
    pub in_norm: bool,
    /// Other spellings.
    pub aliases: Vec<String>,
}

/// What can be set in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Name of the organisation, for the head of the summary.
    pub organisation: Option<String>,
    /// Language of the outputs.
    pub language: Option<Language>,
    /// The day that the result is for.
    pub as_of: Option<Date>,
    /// Days after which an open problem is overdue.
    pub overdue_days: u32,
    /// Attendance under this share of the committee is thin.
    pub quorum_percent: u32,
    /// Whether a visitor's own mandal needs no night stay.
    pub home_mandal_exempt: bool,
    /// Most nights that one visit to a mandal can last.
    pub longest_stay: u32,
    /// Severities that the plan changes; `None` switches the rule off.
    pub severities: BTreeMap<RuleCode, Option<Severity>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organisation: None,
            language: None,
            as_of: None,
            overdue_days: 30,
            quorum_percent: 50,
            home_mandal_exempt: false,
            longest_stay: 3,
            severities: BTreeMap::new(),
        }
    }
}

/// Parts of a plan, for saying which of them had to be assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlanPart {
    /// Units: taken from what the rosters name.
    Units,
    /// Seats.
    Seats,
    /// People: the role itself owes.
    People,
    /// Phases: one, the district presidents' tour of the mandals without an end date.
    Phases,
    /// Posts: the default norm.
    Posts,
}

/// What should be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Regions.
    pub regions: Vec<Region>,
    /// Districts, grouped by region.
    pub districts: Vec<District>,
    /// Mandals, grouped by district.
    pub mandals: Vec<Mandal>,
    /// Seats.
    pub seats: Vec<Seat>,
    /// People.
    pub people: Vec<Person>,
    /// Roles of people and phases, and those that only files name.
    pub roles: Vec<Role>,
    /// Phases.
    pub phases: Vec<Phase>,
    /// Posts: the norm first, then other known posts.
    pub posts: Vec<Post>,
    /// At most this many members in all, where the norm says so beside its posts (the default norm: 61).
    pub committee_most: Option<u32>,
    /// Settings.
    pub settings: Settings,
    /// Parts that no file gave.
    pub assumed: Vec<PlanPart>,
    /// What people have decided.
    pub decided: Decided,
}

impl Plan {
    /// The region of this number.
    pub fn region(&self, id: RegionId) -> Option<&Region> {
        self.regions.get(id.index())
    }

    /// The district of this number.
    pub fn district(&self, id: DistrictId) -> Option<&District> {
        self.districts.get(id.index())
    }

    /// The mandal of this number.
    pub fn mandal(&self, id: MandalId) -> Option<&Mandal> {
        self.mandals.get(id.index())
    }

    /// The seat of this number.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.get(id.index())
    }

    /// The person of this number.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(id.index())
    }

    /// Of people who follow one another in a role, who holds it on this day, else who held it last.
    pub fn holder(&self, people: &[PersonId], on: Date) -> Option<PersonId> {
        let holds = |id: &&PersonId| self.person(**id).is_some_and(|person| person.holds_on(on));
        people.iter().find(holds).or(people.last()).copied()
    }

    /// The phase of this number.
    pub fn phase(&self, id: PhaseId) -> Option<&Phase> {
        self.phases.get(id.index())
    }

    /// The name of a role; empty for an unknown number.
    pub fn role_name(&self, id: RoleId) -> &str {
        self.roles.get(id.index()).map_or("", |role| role.name.as_str())
    }

    /// The post of this number.
    pub fn post(&self, id: PostId) -> Option<&Post> {
        self.posts.get(id.index())
    }

    /// The posts that the norm names, in its order.
    pub fn norm(&self) -> impl Iterator<Item = (PostId, &Post)> {
        let all = self.posts.iter().enumerate().map(|(number, post)| (PostId(number as u16), post));
        all.filter(|(_, post)| post.in_norm)
    }

    /// Fewest and most members of a committee by the norm: the sum of its least, where it names any; the most that it
    /// says, else the sum of its most, where every post has one.
    pub fn size_of_committee(&self) -> (Option<u32>, Option<u32>) {
        let least = self.norm().filter_map(|(_, post)| post.least).reduce(|all, one| all + one);
        let sum = self.norm().map(|(_, post)| post.most).sum::<Option<u32>>().filter(|most| *most > 0);
        (least, self.committee_most.or(sum))
    }

    /// A unit's name; empty for an unknown number.
    pub fn unit_name(&self, unit: Unit) -> &str {
        let name = match unit {
            Unit::Region(id) => self.region(id).map(|region| &region.name),
            Unit::District(id) => self.district(id).map(|district| &district.name),
            Unit::Mandal(id) => self.mandal(id).map(|mandal| &mandal.name),
            Unit::Seat(id) => self.seat(id).map(|seat| &seat.name),
        };
        name.map_or("", String::as_str)
    }

    /// The path down to a unit. A seat of several districts has the first of them.
    pub fn path(&self, unit: Unit) -> UnitPath {
        match unit {
            Unit::Region(id) => UnitPath { region: Some(id), ..UnitPath::default() },
            Unit::District(id) => UnitPath {
                region: self.district(id).map(|district| district.region),
                district: Some(id),
                ..UnitPath::default()
            },
            Unit::Mandal(id) => {
                let district = self.mandal(id).map(|mandal| mandal.district);
                let above = district.map(|district| self.path(Unit::District(district))).unwrap_or_default();
                UnitPath { mandal: Some(id), ..above }
            }
            Unit::Seat(id) => UnitPath {
                region: self.seat(id).map(|seat| seat.region),
                district: self.seat(id).and_then(|seat| seat.districts.first().copied()),
                seat: Some(id),
                mandal: None,
            },
        }
    }

    /// Mandals of a district, in the plan's order.
    pub fn mandals_of(&self, district: DistrictId) -> impl Iterator<Item = (MandalId, &Mandal)> {
        let all = self.mandals.iter().enumerate().map(|(number, mandal)| (MandalId(number as u32), mandal));
        all.filter(move |(_, mandal)| mandal.district == district)
    }

    /// Districts of a region, in the plan's order.
    pub fn districts_of(&self, region: RegionId) -> impl Iterator<Item = (DistrictId, &District)> {
        let all = self.districts.iter().enumerate().map(|(number, district)| (DistrictId(number as u16), district));
        all.filter(move |(_, district)| district.region == region)
    }

    /// Seats of a region, in the plan's order.
    pub fn seats_of(&self, region: RegionId) -> impl Iterator<Item = (SeatId, &Seat)> {
        let all = self.seats.iter().enumerate().map(|(number, seat)| (SeatId(number as u32), seat));
        all.filter(move |(_, seat)| seat.region == region)
    }

    /// Whether this part of the plan had to be assumed.
    pub fn assumes(&self, part: PlanPart) -> bool {
        self.assumed.contains(&part)
    }
}
