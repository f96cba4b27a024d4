//! A *lookup* says what one name means: which unit, post or person of the plan, on what ground, and what else it could
//! be. It asks the same gazetteer as the rows of a report, so that what it answers of a
//! unit is what a run would do; of persons it knows mobile numbers as well, and says who is near.

mod person;
mod post;
mod stream;
mod unit;

pub use stream::answer_lines;

use crate::model::plan::{DistrictId, Plan};
use crate::names::gazetteer::{Gazetteer, Method};
use person::People;
use post::Posts;
use rustc_hash::FxHashMap;
use std::sync::RwLock;

/// What a name can be the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A region.
    Region,
    /// A district.
    District,
    /// A mandal.
    Mandal,
    /// An assembly seat, by number, name or both.
    Seat,
    /// A post of a committee.
    Post,
    /// A person of the plan.
    Person,
}

impl Kind {
    /// As it stands in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::District => "district",
            Self::Mandal => "mandal",
            Self::Seat => "seat",
            Self::Post => "post",
            Self::Person => "person",
        }
    }
}

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Question {
    /// The name as written.
    pub name: String,
    /// The district that it belongs to, as written, where it is known.
    pub district: Option<String>,
}

/// Where something of the plan stands: the names of the units above it and its own. An empty name is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whereabouts {
    /// Region.
    pub region: Option<String>,
    /// District.
    pub district: Option<String>,
    /// Mandal.
    pub mandal: Option<String>,
    /// Seat.
    pub seat: Option<String>,
}

/// Something that a name could mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What it is.
    pub kind: Kind,
    /// Its name in the plan.
    pub name: String,
    /// Where it stands.
    pub whereabouts: Whereabouts,
    /// How near it is, from 0 to 1.
    pub score: f64,
}

/// What a name means.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What the name is of; `None` where nothing was asked for and nothing was found.
    pub kind: Option<Kind>,
    /// What it means; `None` where it is ambiguous or unknown.
    pub found: Option<Candidate>,
    /// On what ground.
    pub method: Method,
    /// How sure this is, from 0 to 1.
    pub score: f64,
    /// What else it could be, nearest first.
    pub suggestions: Vec<Candidate>,
    /// The district that was named is not one of the plan, so that nothing can be sure.
    pub is_district_unknown: bool,
}

impl Answer {
    fn unknown(kind: Option<Kind>, suggestions: Vec<Candidate>) -> Self {
        let score = suggestions.first().map_or(0.0, |first| first.score);
        Self { kind, found: None, method: Method::Unknown, score, suggestions, is_district_unknown: false }
    }

    /// One thing where there is one, several as suggestions; nothing where there is none.
    fn of(kind: Kind, method: Method, mut candidates: Vec<Candidate>) -> Option<Self> {
        let score = candidates.first()?.score;
        let (method, found) =
            if candidates.len() == 1 { (method, candidates.pop()) } else { (Method::Ambiguous, None) };
        Some(Self { kind: Some(kind), found, method, score, suggestions: candidates, is_district_unknown: false })
    }
}

/// All names of a plan, ready to be asked.
pub struct Directory<'a> {
    plan: &'a Plan,
    gazetteer: Gazetteer,
    people: People<'a>,
    posts: Posts<'a>,
    /// Districts by the names that were asked: thousands of lines name the same few.
    named: RwLock<FxHashMap<String, Option<DistrictId>>>,
}

impl<'a> Directory<'a> {
    /// The names of this plan.
    pub fn of(plan: &'a Plan) -> Self {
        let (people, posts) = (People::of(plan), Posts::of(plan));
        Self { plan, gazetteer: Gazetteer::new(plan), people, posts, named: RwLock::default() }
    }

    /// What a name means: something of this kind, or a unit of any level where no kind is said.
    pub fn ask(&self, kind: Option<Kind>, question: &Question) -> Answer {
        let name = question.name.trim();
        match kind {
            Some(Kind::Post) => self.posts.ask(name),
            Some(Kind::Person) => {
                let district = question.district.as_deref().map(|district| self.district_named(district));
                self.people.ask(self.plan, name, district)
            }
            _ => self.unit(kind, name, question.district.as_deref()),
        }
    }
}

#[cfg(test)]
mod tests;
