//! Seats have what other units lack: a number, written before the name, after it or alone.

use super::index::Scope;
use super::{Gazetteer, Match, Method, Pool};
use crate::model::plan::{DistrictId, RegionId, SeatId, Unit};
use crate::text::fold::fold;

impl Gazetteer {
    /// The seat that a number, a name or both mean, within a district or a region where they are known. The number
    /// decides, unless the name beside it is surely another seat's: then it is ambiguous.
    pub fn seat(&self, text: &str, district: Option<DistrictId>, region: Option<RegionId>) -> Match {
        let holds = |id: u32| {
            self.seat_of.get(id as usize).is_some_and(|(of_region, districts)| {
                (region.is_none() || Some(*of_region) == region)
                    && (district.is_none() || district.is_some_and(|district| districts.contains(&district)))
            })
        };
        let unit = |id: u32| Unit::Seat(SeatId(id));
        let parent = district.map(Unit::District).or(region.map(Unit::Region));
        let pool = Pool { index: &self.seats, parent, scope: Scope::among(&holds), unit: &unit };
        let (number, name) = split_number(text);
        let numbered: Vec<SeatId> = number.map(|number| self.seats_of_number(number, &holds)).unwrap_or_default();
        let by_name = if name.is_empty() { None } else { Some(self.resolve(&name, &pool)) };
        match (numbered.as_slice(), by_name) {
            ([id], by_name) => one_number(*id, by_name),
            ([], Some(by_name)) => by_name,
            ([], None) => self.resolve(text, &pool),
            (several, Some(by_name))
                if by_name.unit.is_some_and(|unit| several.iter().any(|id| Unit::Seat(*id) == unit)) =>
            {
                by_name
            }
            (several, _) => ambiguous(several.iter().map(|id| (Unit::Seat(*id), 1.0)).collect()),
        }
    }

    fn seats_of_number(&self, number: u32, holds: &dyn Fn(u32) -> bool) -> Vec<SeatId> {
        let first = self.numbers.partition_point(|(other, _)| *other < number);
        let equal = self.numbers.iter().skip(first).take_while(|(other, _)| *other == number);
        equal.map(|(_, id)| *id).filter(|id| holds(id.0)).collect()
    }
}

fn one_number(id: SeatId, by_name: Option<Match>) -> Match {
    let unit = Unit::Seat(id);
    match by_name {
        Some(other) if other.unit.is_some_and(|named| named != unit) && other.method != Method::Fuzzy => {
            ambiguous(std::iter::once((unit, 0.9)).chain(other.suggestions).collect())
        }
        _ => Match {
            method: Method::Exact,
            unit: Some(unit),
            score: 1.0,
            suggestions: vec![(unit, 1.0)],
            elsewhere: None,
        },
    }
}

fn ambiguous(suggestions: Vec<(Unit, f64)>) -> Match {
    Match { method: Method::Ambiguous, unit: None, score: 0.9, suggestions, elsewhere: None }
}

/// The number in a text, and the name beside it: `205-रसूलाबाद`, `रसूलाबाद (205)`, `AC No. 205`, `205.0`.
fn split_number(text: &str) -> (Option<u32>, String) {
    let text = text.trim().strip_suffix(".0").unwrap_or(text.trim());
    let folded = fold(text);
    let digits = |word: &&str| word.len() <= 4 && word.chars().all(|letter| letter.is_ascii_digit());
    let numbers: Vec<&str> = folded.split(' ').filter(digits).collect();
    let [number] = numbers.as_slice() else { return (None, text.to_owned()) };
    let label = |word: &str| matches!(word, "no" | "number" | "num" | "ac" | "नं" | "सं" | "संख्या" | "क्रमांक" | "क्र");
    let level = crate::text::fold::fold_unit(text);
    let words = level.split(' ').filter(|word| !word.chars().all(|letter| letter.is_ascii_digit()) && !label(word));
    let name = words.collect::<Vec<_>>().join(" ");
    let only_level = crate::text::unit::is_level(&name);
    (number.parse().ok(), if only_level { String::new() } else { name })
}
