//! Names of the plan's people. A mobile number beside the name decides; a name alone is enough only where one person
//! of the district bears it, and a name that is merely near is offered, never taken.

use super::unit::whereabouts;
use super::{Answer, Candidate, Kind};
use crate::model::plan::{DistrictId, Person, Plan, UnitPath};
use crate::names::gazetteer::Method;
use crate::names::person::{is_vacant, name_key, same_person_name};
use crate::text::fold::squash;
use crate::text::sound;
use crate::values::mobile;
use rustc_hash::FxHashMap;

/// Names under this are not worth suggesting.
const SUGGESTED: f64 = 0.6;
/// Most names that are suggested.
const MOST_SUGGESTIONS: usize = 5;

pub(super) struct People<'a> {
    people: &'a [Person],
    written: FxHashMap<String, Vec<usize>>,
    otherwise: FxHashMap<String, Vec<usize>>,
    sounds: FxHashMap<String, Vec<usize>>,
    mobiles: FxHashMap<u64, Vec<usize>>,
    /// How each name sounds, the likeliest way.
    key: Vec<String>,
}

impl<'a> People<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut known = Self {
            people: &plan.people,
            written: FxHashMap::default(),
            otherwise: FxHashMap::default(),
            sounds: FxHashMap::default(),
            mobiles: FxHashMap::default(),
            key: plan.people.iter().map(|person| sound::key(&name_key(&person.name))).collect(),
        };
        for (number, person) in plan.people.iter().enumerate() {
            known.written.entry(squash(&name_key(&person.name))).or_default().push(number);
            for alias in &person.aliases {
                known.otherwise.entry(squash(&name_key(alias))).or_default().push(number);
            }
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                for key in sound::keys(&name_key(name)) {
                    known.sounds.entry(key).or_default().push(number);
                }
            }
            person.mobiles.iter().for_each(|mobile| known.mobiles.entry(*mobile).or_default().push(number));
        }
        known
    }

    /// `district` is `Some(None)` where one was named that the plan does not know.
    pub(super) fn ask(&self, plan: &Plan, name: &str, district: Option<Option<DistrictId>>) -> Answer {
        let key = name_key(name);
        if district == Some(None) || key.is_empty() || is_vacant(name) {
            let mut answer = Answer::unknown(Some(Kind::Person), self.near(plan, &key, None));
            answer.is_district_unknown = district == Some(None);
            return answer;
        }
        let district = district.flatten();
        let numbers = mobile::read_text(name).numbers;
        let by_mobile = numbers.iter().filter_map(|number| self.mobiles.get(number)).flatten().copied().collect();
        let empty = Vec::new();
        let written = self.written.get(&squash(&key)).unwrap_or(&empty);
        let otherwise = self.otherwise.get(&squash(&key)).unwrap_or(&empty);
        let sounding = sound::keys(&key).into_iter().filter_map(|key| self.sounds.get(&key)).flatten().copied();
        let is_same = |number: &usize| {
            let person = self.people.get(*number);
            person.is_some_and(|person| {
                std::iter::once(&person.name).chain(&person.aliases).any(|known| same_person_name(known, name))
            })
        };
        let grounds = [
            (Method::Exact, 1.0, by_mobile),
            (Method::Exact, 1.0, written.clone()),
            (Method::Alias, 1.0, otherwise.clone()),
            (Method::Key, 0.98, sounding.filter(is_same).collect::<Vec<_>>()),
        ];
        let taken = grounds.into_iter().find_map(|(method, score, found)| {
            Answer::of(Kind::Person, method, self.candidates(plan, &found, district, score))
        });
        taken.unwrap_or_else(|| Answer::unknown(Some(Kind::Person), self.near(plan, &key, district)))
    }

    /// The people of these numbers within the district, each once whatever the number of roles.
    fn candidates(&self, plan: &Plan, numbers: &[usize], district: Option<DistrictId>, score: f64) -> Vec<Candidate> {
        let mut seen: Vec<&Person> = Vec::new();
        for person in numbers.iter().filter_map(|number| self.people.get(*number)) {
            let reaches = district.is_none() || person.district.is_none() || person.district == district;
            if reaches && !seen.iter().any(|other| is_one(other, person)) {
                seen.push(person);
            }
        }
        seen.into_iter().map(|person| candidate(plan, person, score)).collect()
    }

    fn near(&self, plan: &Plan, key: &str, district: Option<DistrictId>) -> Vec<Candidate> {
        let sounds = sound::key(key);
        if sounds.is_empty() {
            return Vec::new();
        }
        let scored = self.key.iter().enumerate().map(|(number, other)| (sound::closeness(&sounds, other), number));
        let mut near: Vec<(f64, usize)> = scored.filter(|(score, _)| *score >= SUGGESTED).collect();
        near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut found: Vec<Candidate> = Vec::new();
        for (score, number) in near {
            for one in self.candidates(plan, &[number], district, score) {
                if !found.iter().any(|other| other.name == one.name && other.whereabouts == one.whereabouts) {
                    found.push(one);
                }
            }
        }
        found.truncate(MOST_SUGGESTIONS);
        found
    }
}

/// Whether two entries of the plan are one person in two roles: one name, and a common mobile or the same district.
fn is_one(one: &Person, other: &Person) -> bool {
    let same_mobile = one.mobiles.iter().any(|mobile| other.mobiles.contains(mobile));
    let no_mobile = one.mobiles.is_empty() || other.mobiles.is_empty();
    name_key(&one.name) == name_key(&other.name) && (same_mobile || no_mobile && one.district == other.district)
}

fn candidate(plan: &Plan, person: &Person, score: f64) -> Candidate {
    let path = UnitPath { region: person.region, district: person.district, mandal: person.mandal, seat: None };
    Candidate { kind: Kind::Person, name: person.name.clone(), whereabouts: whereabouts(plan, path), score }
}
