//! *Turns*: a list with one row for each mandal and a column, or several, for its first visit, its second and so on
//! (`मंडल | प्रथम प्रवास | द्वितीय प्रवास`). Every turn that was made becomes a visit.

use super::across::{Group, Spread};
use super::block::Block;
use super::heading::{read, unnumbered};
use crate::model::table::{Field, Kind};
use crate::text::fold::fold;
use crate::values::post::post_key;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What tells one visit of a row from another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    /// The first, the second.
    Number(usize),
    /// The one of this office-bearer: `जिलाध्यक्ष का प्रवास`.
    Of(String),
}

/// Words for the first, the second and so on.
const ORDINALS: &[&[&str]] = &[
    &["प्रथम", "पहला", "पहली", "पहले", "first", "1st", "i"],
    &["द्वितीय", "दूसरा", "दूसरी", "दूसरे", "second", "2nd", "ii"],
    &["तृतीय", "तीसरा", "तीसरी", "तीसरे", "third", "3rd", "iii"],
    &["चतुर्थ", "चौथा", "चौथी", "fourth", "4th", "iv"],
    &["पंचम", "पांचवां", "पांचवी", "fifth", "5th", "v"],
];

/// What the columns of a turn say.
const PARTS: &[Field] = &[
    Field::Date,
    Field::DateFrom,
    Field::DateTo,
    Field::NightStay,
    Field::StayPlace,
    Field::CommitteeMet,
    Field::Attendance,
    Field::Visitor,
    Field::Problems,
];

/// The turns of a block; `None` where it is another table.
pub(super) fn spread(block: &Block) -> Option<Spread> {
    let mut groups: BTreeMap<Turn, Group> = BTreeMap::new();
    let mut common = Vec::new();
    let mut last = None;
    let parts: Vec<Option<(Turn, Field)>> = block.columns.iter().map(|column| turn(&column.heading)).collect();
    for (at, (column, part)) in block.columns.iter().zip(&parts).enumerate() {
        let bare = || PARTS.iter().copied().find(|field| column.reading.is_sure() && column.reading.fields.has(*field));
        let repeated = |field: &Field| {
            let same = |(column, part): &(&super::block::HeadColumn, &Option<(Turn, Field)>)| {
                part.is_none() && column.reading.is_sure() && column.reading.fields.has(*field)
            };
            block.columns.iter().zip(&parts).filter(same).count() >= 2
        };
        let part = part.clone().or_else(|| Some((last.clone()?, bare().filter(repeated)?)));
        match part {
            Some((turn, field)) => {
                let says = if let Turn::Of(role) = &turn { Some((Field::Role, role.clone())) } else { None };
                let group =
                    groups.entry(turn.clone()).or_insert(Group { says, at: column.cell, parts: BTreeMap::new() });
                match group.parts.entry(field) {
                    Entry::Occupied(_) => common.push(at),
                    Entry::Vacant(free) => drop(free.insert(column.col)),
                }
                last = Some(turn);
            }
            None => common.push(at),
        }
    }
    let is_dated = |group: &Group| group.parts.contains_key(&Field::Date) || group.parts.contains_key(&Field::DateFrom);
    let is_spread = (groups.len() >= 2 || is_only_visit(block, &groups)) && groups.values().all(is_dated);
    let groups = groups.into_values().collect();
    is_spread.then_some(Spread { kind: Kind::Visits, groups, common, keeps_empty: true })
}

/// Whether the only turn is the visit that other columns tell of: `मंडल | प्रथम प्रवास | रात्रि विश्राम`, with no other day.
fn is_only_visit(block: &Block, groups: &BTreeMap<Turn, Group>) -> bool {
    let days = [Field::Date, Field::DateFrom, Field::PlannedDate];
    let of_visits = [Field::NightStay, Field::StayPlace, Field::CommitteeMet, Field::Visitor];
    let has = |fields: &[Field]| {
        let mut readings = block.readings().into_iter().filter(|reading| reading.is_known());
        readings.any(|reading| fields.iter().any(|field| reading.fields.has(*field)))
    };
    let is_first = groups.keys().eq([&Turn::Number(0)]);
    is_first && !has(&days) && has(&of_visits)
}

/// Whether a heading is of one turn of several.
pub(super) fn is_turn(heading: &str) -> bool {
    turn(heading).is_some()
}

/// Which turn a heading is of, and what its column says of it: `द्वितीय प्रवास दिनांक`, `प्रवास-2`.
fn turn(heading: &str) -> Option<(Turn, Field)> {
    if let Some(of) = of_office(heading) {
        return Some(of);
    }
    let folded = fold(unnumbered(heading));
    let mut words: Vec<&str> = folded.split(' ').collect();
    let by_word = words.iter().take(4).enumerate().find_map(|(at, word)| Some((at, ordinal(word)?)));
    let by_number = || {
        let number =
            words.last().and_then(|word| word.parse::<usize>().ok()).filter(|number| (1..=9).contains(number))?;
        Some((words.len() - 1, number - 1))
    };
    let (at, turn) = by_word.or_else(by_number)?;
    words.remove(at);
    let rest = words.join(" ");
    let is_visit = matches!(rest.as_str(), "प्रवास" | "भ्रमण" | "दौरा" | "चरण" | "visit" | "pravas" | "tour");
    let reading = read(&rest);
    let field = PARTS.iter().copied().find(|field| reading.is_sure() && reading.fields.has(*field));
    Some((Turn::Number(turn), if is_visit { Field::Date } else { field? }))
}

/// Whose visit a heading is about: `जिला महामंत्री का प्रवास दिनांक`.
fn of_office(heading: &str) -> Option<(Turn, Field)> {
    let words: Vec<&str> = unnumbered(heading).split_whitespace().collect();
    let at =
        words.iter().position(|word| matches!(fold(word).as_str(), "प्रवास" | "भ्रमण" | "pravas" | "visit" | "tour"))?;
    let (before, behind) = (words.get(..at)?, words.get(at + 1..)?);
    let before = before.strip_suffix(&["का"]).unwrap_or(before);
    let office = before.join(" ");
    post_key(&office)?;
    let rest = behind.join(" ");
    let reading = read(&rest);
    let field = PARTS.iter().copied().find(|field| reading.is_sure() && reading.fields.has(*field));
    Some((Turn::Of(office), if rest.is_empty() { Field::Date } else { field? }))
}

fn ordinal(word: &str) -> Option<usize> {
    ORDINALS.iter().position(|words| words.contains(&word))
}
