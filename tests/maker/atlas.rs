//! The *atlas*: the real names of districts, mandals and seats, and the parts of invented people's names, each in
//! Devanagari and in Latin letters.

use super::random::Random;
use std::collections::BTreeSet;

/// A name in both scripts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spelled {
    /// In Devanagari.
    pub hi: String,
    /// In Latin letters.
    pub en: String,
}

impl Spelled {
    /// Both spellings.
    pub fn new(hi: &str, en: &str) -> Self {
        Self { hi: hi.to_owned(), en: en.to_owned() }
    }

    /// Two names with a blank between.
    pub fn join(&self, other: &Self) -> Self {
        Self { hi: format!("{} {}", self.hi, other.hi), en: format!("{} {}", self.en, other.en) }
    }
}

/// A district unit.
#[derive(Clone, Debug)]
pub struct District {
    /// Its name.
    pub name: Spelled,
    /// Its mandals, as indices into [`Atlas::mandals`].
    pub mandals: Vec<usize>,
    /// Its seats, as indices into [`Atlas::seats`].
    pub seats: Vec<usize>,
}

/// A mandal.
#[derive(Clone, Debug)]
pub struct Mandal {
    /// Its name.
    pub name: Spelled,
    /// Its district.
    pub district: usize,
}

/// A seat.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub name: Spelled,
    /// Its districts; a few have two.
    pub districts: Vec<usize>,
}

/// The region.
#[derive(Clone, Debug)]
pub struct Atlas {
    /// Districts.
    pub districts: Vec<District>,
    /// Mandals, district by district.
    pub mandals: Vec<Mandal>,
    /// Seats.
    pub seats: Vec<Seat>,
}

/// Name of the region.
pub const REGION: &str = "कानपुर-बुन्देलखण्ड";

fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().skip(1).map(|line| line.split('\t').collect())
}

impl Atlas {
    /// Reads the lists that lie beside this program.
    pub fn read() -> Self {
        let mut seats: Vec<Seat> = rows(include_str!("data/seats.tsv"))
            .map(|row| Seat { number: row[0].parse().unwrap(), name: Spelled::new(row[1], row[2]), districts: vec![] })
            .collect();
        let mut districts: Vec<District> = vec![];
        for row in rows(include_str!("data/districts.tsv")) {
            let number = districts.len();
            let own =
                row[3].split(' ').map(|seat| seats.iter().position(|one| one.number.to_string() == seat).unwrap());
            let own: Vec<usize> = own.collect();
            own.iter().for_each(|&seat| seats[seat].districts.push(number));
            districts.push(District { name: Spelled::new(row[1], row[2]), mandals: vec![], seats: own });
        }
        let mut mandals = vec![];
        for row in rows(include_str!("data/mandals.tsv")) {
            let district = row[0].parse::<usize>().unwrap() - 1;
            districts[district].mandals.push(mandals.len());
            mandals.push(Mandal { name: Spelled::new(row[1], row[2]), district });
        }
        Self { districts, mandals, seats }
    }

    /// The mandal of this Hindi name in a district, counted from one.
    pub fn mandal(&self, district: usize, name: &str) -> usize {
        let mandals = &self.districts[district - 1].mandals;
        *mandals.iter().find(|&&mandal| self.mandals[mandal].name.hi == name).unwrap_or_else(|| panic!("{name}"))
    }
}

/// Invents people: no name twice in a committee, no mobile number twice at all.
pub struct Crowd {
    random: Random,
    men: Vec<Spelled>,
    women: Vec<Spelled>,
    families: Vec<Spelled>,
    used: BTreeSet<(String, String)>,
    mobiles: BTreeSet<u64>,
}

impl Crowd {
    /// Nobody yet.
    pub fn new(seed: u64) -> Self {
        let part = |part: &str| {
            rows(include_str!("data/names.tsv"))
                .filter(|row| row[0] == part)
                .map(|row| Spelled::new(row[1], row[2]))
                .collect()
        };
        Self {
            random: Random::new(seed, "crowd"),
            men: part("man"),
            women: part("woman"),
            families: part("family"),
            used: BTreeSet::new(),
            mobiles: BTreeSet::new(),
        }
    }

    /// A new person: name, father's or husband's name, whether a woman. `circle` is where the name must be unique.
    pub fn person(&mut self, circle: &str) -> (Spelled, Spelled, bool) {
        loop {
            let woman = self.random.chance(26);
            let first = self.random.pick(if woman { &self.women } else { &self.men }).clone();
            let family = self.random.pick(&self.families).clone();
            let name = first.join(&family);
            if self.used.insert((circle.to_owned(), name.hi.clone())) {
                let father = self.random.pick(&self.men).join(&family);
                return (name, father, woman);
            }
        }
    }

    /// A new mobile number out of the invented range.
    pub fn mobile(&mut self) -> u64 {
        loop {
            let number = 6_000_100_000 + self.random.between(1_000, 89_999) as u64;
            let digits: BTreeSet<char> = number.to_string().chars().skip(5).collect();
            if digits.len() > 3 && self.mobiles.insert(number) {
                return number;
            }
        }
    }
}
