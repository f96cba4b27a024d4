//! The *people* of a plan by their names: who is written so, and who may be meant by a name that sounds the same.

use super::person::{name_key, same_person_name};
use crate::model::plan::{Person, PersonId};
use crate::text::fold::squash;
use crate::text::sound;
use indexmap::IndexMap;
use rustc_hash::FxHashMap;

/// The names and other names of a plan's people, ready to be asked.
pub struct People {
    by_key: FxHashMap<String, Vec<PersonId>>,
    /// Each distinct name with its people, in the plan's order.
    names: IndexMap<String, Vec<PersonId>>,
    /// Numbers of names, by what any two that are one have in common.
    heard: FxHashMap<String, Vec<usize>>,
}

impl People {
    /// The people of a plan, in its order.
    pub fn of(people: &[Person]) -> Self {
        let mut index = Self { by_key: FxHashMap::default(), names: IndexMap::new(), heard: FxHashMap::default() };
        for (person, id) in people.iter().zip(0..) {
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                index.add(name, PersonId(id));
            }
        }
        index
    }

    fn add(&mut self, name: &str, id: PersonId) {
        let key = name_key(name);
        let same = self.by_key.entry(key.clone()).or_default();
        if !same.contains(&id) {
            same.push(id);
        }
        if let Some(same) = self.names.get_mut(name) {
            same.push(id);
            return;
        }
        let number = self.names.len();
        self.names.insert(name.to_owned(), vec![id]);
        for heard in heard(&key) {
            self.heard.entry(heard).or_default().push(number);
        }
    }

    /// Who is called so, but for titles and courtesies; `None` where nobody is.
    pub fn written(&self, name: &str) -> Option<&[PersonId]> {
        self.by_key.get(&name_key(name)).map(Vec::as_slice)
    }

    /// The names that are [the same](same_person_name) and written otherwise, each with its people, in the plan's order.
    pub fn sounding(&self, name: &str) -> Vec<&[PersonId]> {
        let common = heard(&name_key(name)).into_iter().filter_map(|heard| self.heard.get(&heard));
        let mut numbers: Vec<usize> = common.flatten().copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        let names = numbers.into_iter().filter_map(|number| self.names.get_index(number));
        names.filter(|(known, _)| same_person_name(known, name)).map(|(_, ids)| ids.as_slice()).collect()
    }
}

/// What a name has in common with every other that [is the same](same_person_name): its letters in one, its sound, or
/// how many words it has and how the first of them may sound.
fn heard(key: &str) -> Vec<String> {
    let mut heard = vec![squash(key), format!("~{}", sound::fine(key))];
    heard.extend(sound::strict(&key.replace('व', "ब")).map(|strict| format!("={strict}")));
    let words = key.split(' ').count();
    let first = key.split(' ').next().unwrap_or_default();
    heard.extend(sound::keys(first).into_iter().map(|sound| format!("{words} {sound}")));
    heard
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plan::RoleId;

    const NAMES: &[&str] = &[
        "बृजकिशोर निरंजन",
        "Brijkishor Niranjan",
        "बृज किशोर निरंजन",
        "श्री विजेन्द्र वर्मा",
        "बिजेन्द्र बर्मा",
        "Vijendra Verma",
        "वन्दना सिंह",
        "Vandana Singh",
        "राम",
        "रमा",
        "Ram",
        "Rama",
        "सुरेश ठाकुर",
        "Suresh Thakur",
        "Suresh Thakurr",
        "SURESH  THAKUR ji",
        "रिक्त",
        "",
    ];

    fn person(name: &&str) -> Person {
        Person::named(name, RoleId(0))
    }

    #[test]
    fn whoever_sounds_the_same_is_found_by_what_they_have_in_common() {
        let people: Vec<Person> = NAMES.iter().map(person).collect();
        let index = People::of(&people);
        let mut found = 0;
        for name in NAMES {
            let all = people.iter().zip(0..).filter(|(known, _)| same_person_name(&known.name, name));
            let expected: Vec<Vec<PersonId>> = all.map(|(_, id)| vec![PersonId(id)]).collect();
            found += expected.len();
            assert_eq!(index.sounding(name), expected, "{name}");
        }
        assert!(found > NAMES.len() + 10, "{found}");
    }

    #[test]
    fn whoever_is_written_so_is_found_by_either_name() {
        let mut people: Vec<Person> = ["राम", "श्याम"].iter().map(person).collect();
        people.iter_mut().for_each(|person| person.aliases = vec!["श्री मोहन".to_owned()]);
        let index = People::of(&people);
        assert_eq!(index.written("श्री राम जी"), Some([PersonId(0)].as_slice()));
        assert_eq!(index.written("मोहन"), Some([PersonId(0), PersonId(1)].as_slice()));
        assert_eq!(index.written("सीता"), None);
    }
}
