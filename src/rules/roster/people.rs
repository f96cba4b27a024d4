//! *People* says which rows of the rosters may be one person: the same mobile number with a name that fits first, then
//! the same name in the same post of one committee. A name alone never makes two rows one: whole districts share theirs.

use crate::model::decided::Decided;
use crate::model::fact::{Facts, Fate, Member, RowRef};
use crate::model::grid::Value;
use crate::model::plan::{PostId, UnitPath};
use crate::model::strings::Text;
use crate::model::table::Field;
use crate::rules::Case;
use crate::rules::grouping::above_both;
use crate::text::fold::fold;
use crate::text::sound::{closeness, key};
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::hash::Hash;

/// Rows of one person.
pub type Rows<'a> = Vec<&'a Member>;

/// Words at least this near in sound may be one word spelled twice.
const ALIKE: f64 = 0.8;

/// A number that more rows share says nothing of who they are: then only equal names are one person.
const CROWD: usize = 40;

/// A mobile number that stands in more than one row, and whose it is.
pub struct Number<'a> {
    /// The ten digits.
    pub digits: u64,
    /// Its people, each with the rows that may be theirs.
    pub people: Vec<Rows<'a>>,
}

/// Every mobile number of the case that stands in more than one row, in the order of the first.
pub fn shared_numbers<'a>(case: &Case<'a>) -> Vec<Number<'a>> {
    let sitting = case.members.iter().filter(|member| member.sits());
    let numbers = shared(|| sitting.clone().flat_map(|member| numbers_of(member).map(move |number| (number, member))));
    numbers
        .into_iter()
        .map(|(digits, rows)| Number { digits, people: apart(case.facts, &case.plan.decided, rows) })
        .collect()
}

/// People who stand more than once among rows of one committee, each with those rows.
pub fn repeated_in<'a>(facts: &Facts, decided: &Decided, rows: &[&'a Member]) -> Vec<Rows<'a>> {
    let named = || rows.iter().copied().filter(|member| member.name.is_some() && !member.vacant);
    let by_number = shared(|| named().flat_map(|member| numbers_of(member).map(move |number| (number, member))));
    let by_post = shared(|| named().filter_map(|member| Some((post_key(member)?, member))));
    let mut repeated = Joined::default();
    for rows in by_number.into_values() {
        apart(facts, decided, rows).iter().for_each(|person| repeated.join(person));
    }
    for rows in by_post.into_values() {
        apart_by(rows, |one, other| !contradict(facts, one, other) && !are_apart(facts, decided, one, other))
            .iter()
            .for_each(|person| repeated.join(person));
    }
    let mut people = repeated.into_people();
    people.iter_mut().for_each(|rows| rows.sort_by_key(|member| member.row));
    people.sort_by_key(|rows| rows.first().map(|member| member.row));
    people
}

/// The same name in the same post. A post that nobody knows tells only that rows are one where they are equal.
fn post_key(member: &Member) -> Option<(Text, Option<PostId>)> {
    (member.post.is_some() || member.fate == Fate::Duplicate).then_some((member.name_key, member.post))
}

/// The lowest unit that all rows lie in.
pub fn unit_of(rows: &[&Member]) -> UnitPath {
    let units = rows.iter().map(|member| UnitPath { seat: None, ..member.unit });
    units.reduce(above_both).unwrap_or_default()
}

/// The mobile numbers of a row.
fn numbers_of(member: &Member) -> impl Iterator<Item = u64> + use<> {
    let [first, second] = member.mobiles;
    [first, if second == first { 0 } else { second }].into_iter().filter(|number| *number != 0)
}

/// What belongs to one key, in the order of the first.
fn together<'a, K: Hash + Eq>(keyed: impl Iterator<Item = (K, &'a Member)>) -> IndexMap<K, Rows<'a>, FxBuildHasher> {
    let mut groups: IndexMap<K, Rows<'a>, FxBuildHasher> = IndexMap::default();
    keyed.for_each(|(key, member)| groups.entry(key).or_default().push(member));
    groups
}

/// What belongs to each key that comes more than once, in the order of the first. Nearly all come once, so they are
/// counted first.
fn shared<'a, K, I>(keyed: impl Fn() -> I) -> IndexMap<K, Rows<'a>, FxBuildHasher>
where
    K: Hash + Eq,
    I: Iterator<Item = (K, &'a Member)>,
{
    let mut seen = FxHashSet::default();
    let again: FxHashSet<K> = keyed().map(|(key, _)| key).filter_map(|key| seen.replace(key)).collect();
    if again.is_empty() {
        return IndexMap::default();
    }
    together(keyed().filter(|(key, _)| again.contains(key)))
}

/// Rows with one number, divided into people by their names.
fn apart<'a>(facts: &Facts, decided: &Decided, rows: Rows<'a>) -> Vec<Rows<'a>> {
    if rows.len() > CROWD {
        return together(rows.into_iter().map(|member| (member.name_key, member))).into_values().collect();
    }
    apart_by(rows, |one, other| {
        is_alike(facts.text(one.name_key), facts.text(other.name_key)) && !are_apart(facts, decided, one, other)
    })
}

/// Whether a person said that these rows are two people.
pub fn are_apart(facts: &Facts, decided: &Decided, one: &Member, other: &Member) -> bool {
    let who = |member: &Member| Some((member.unit.mandal?, facts.text(member.name_key).to_owned()));
    if decided.apart.is_empty() {
        return false;
    }
    let (Some((one_of, one)), Some((other_of, other))) = (who(one), who(other)) else { return false };
    decided.are_apart((one_of, &one), (other_of, &other))
}

fn apart_by<'a>(rows: Rows<'a>, is_same: impl Fn(&Member, &Member) -> bool) -> Vec<Rows<'a>> {
    let mut people: Vec<Rows<'a>> = Vec::new();
    for member in rows {
        match people.iter_mut().find(|person| person.first().is_some_and(|first| is_same(first, member))) {
            Some(person) => person.push(member),
            None => people.push(vec![member]),
        }
    }
    people
}

/// Whether two names of one number may be one: every word of the shorter stands in the longer, in order, beginning with
/// the first (`राम कुमार`, `Ramkumar Sharma`). Brothers who share a surname and a phone stay two.
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (joined_short, joined_long) = (short.concat(), long.concat());
    if joined_short.is_empty() || joined_long.is_empty() {
        return false;
    }
    let is_beginning = joined_short.len() >= 5 && joined_long.starts_with(&joined_short);
    let mut left = long.iter();
    let mut is_inside = || short.iter().all(|word| left.any(|other| closeness(word, other) >= ALIKE));
    let is_first = short.first().zip(long.first()).is_some_and(|(one, other)| closeness(one, other) >= ALIKE);
    is_beginning || (is_first && is_inside())
}

/// Whether every word of a name stands in a text, in order, whatever else the text says; both as [`words`].
pub fn is_inside(name: &[String], text: &[String]) -> bool {
    let mut left = text.iter();
    !name.is_empty() && name.iter().all(|word| left.any(|other| closeness(word, other) >= ALIKE))
}

/// The sound keys of a name's words: two rows may write one name in two scripts.
pub fn words(name: &str) -> Vec<String> {
    fold(name).split(' ').map(key).filter(|key| !key.is_empty()).collect()
}

/// Whether two rows of one name and post say that they are two people: by the father's name, or by the number where
/// no father's name says otherwise.
fn contradict(facts: &Facts, one: &Member, other: &Member) -> bool {
    let relation = |member: &Member| match facts.get(member.row, Field::Relation)?.value {
        Value::Text(text) => Some(facts.text(text).trim().to_owned()),
        _ => None,
    };
    match (relation(one), relation(other)) {
        (Some(one), Some(other)) => !is_alike(&one, &other),
        _ => {
            let numbers: FxHashSet<u64> = numbers_of(one).collect();
            let mut others = numbers_of(other).peekable();
            !numbers.is_empty() && others.peek().is_some() && !others.any(|number| numbers.contains(&number))
        }
    }
}

/// Rows that belong together by one ground or another.
#[derive(Default)]
struct Joined<'a> {
    people: Vec<Rows<'a>>,
    /// Which person a row belongs to.
    owner: IndexMap<RowRef, usize, FxBuildHasher>,
}

impl<'a> Joined<'a> {
    fn join(&mut self, rows: &[&'a Member]) {
        if rows.len() < 2 {
            return;
        }
        let known = rows.iter().find_map(|member| self.owner.get(&member.row).copied());
        let person = known.unwrap_or_else(|| {
            self.people.push(Vec::new());
            self.people.len() - 1
        });
        for member in rows {
            match self.owner.get(&member.row).copied() {
                None => self.add(person, member),
                Some(other) if other != person => {
                    let moved = self.people.get_mut(other).map(std::mem::take).unwrap_or_default();
                    moved.into_iter().for_each(|member| self.add(person, member));
                }
                Some(_) => {}
            }
        }
    }

    fn add(&mut self, person: usize, member: &'a Member) {
        self.owner.insert(member.row, person);
        if let Some(rows) = self.people.get_mut(person) {
            rows.push(member);
        }
    }

    fn into_people(self) -> Vec<Rows<'a>> {
        self.people.into_iter().filter(|rows| rows.len() > 1).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_by_spelling_and_not_by_surname() {
        let check = |one: &str, other: &str, expected: bool| {
            assert_eq!(is_alike(one, other), expected, "{one} and {other}");
        };
        check("रामकुमार", "रामकुमार", true);
        check("रामकुमार", "रामकुमार शर्मा", true);
        check("राजकुमार तिवारी", "राजकुमार तीवारी", true);
        check("महेश वर्मा", "रमेश वर्मा", false);
        check("सुरेश यादव", "नरेश यादव", false);
        check("सुनील बाजपेयी", "राजकुमार पाल", false);
        check("राम कुमार शर्मा", "Ramkumar Sharma", true);
        check("रमेश", "रमेश वर्मा", true);
        check("सुनीता देवी", "सुनील कुमार", false);
        check("राम सिंह", "श्याम सिंह", false);
        check("", "", false);
    }
}
