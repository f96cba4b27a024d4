//! The sheets Phases and Posts.

use super::draft::Gathering;
use super::rows::{NO_ROLE, Refused, Row, refuse};
use crate::model::finding::Said;
use crate::model::plan::{Level, Needs, Phase, Post};
use crate::model::table::{Field, Table};
use crate::text::fold::fold;
use crate::values::post::key_of;
use crate::values::role;

const NO_NAME: Said = Said { hi: "चरण का नाम नहीं है", en: "the phase has no name" };
const NO_LEVEL: Said = Said {
    hi: "स्तर मंडल, ज़िला या विधानसभा होना चाहिए",
    en: "the level must be mandal, district or seat",
};
const BACKWARDS: Said = Said {
    hi: "समाप्ति प्रारम्भ से पहले है", en: "it ends before it starts"
};
const NO_POST: Said = Said { hi: "पद का नाम नहीं है", en: "the post has no name" };
const LEAST_OVER_MOST: Said = Said {
    hi: "न्यूनतम अधिकतम से बड़ा है", en: "the least is more than the most"
};

/// Reads a sheet of phases.
pub fn read_phases(gathering: &mut Gathering<'_>, number: usize, table: &Table) {
    for row in Row::all(number, table, gathering.strings) {
        match phase(gathering, &row) {
            Ok(phase) => {
                // The newer file comes later and wins.
                let name = fold(&phase.name);
                match gathering.plan.phases.iter_mut().find(|other| fold(&other.name) == name) {
                    Some(older) => *older = phase,
                    None => gathering.plan.phases.push(phase),
                }
            }
            Err((field, why)) => refuse(gathering, &row, field, why),
        }
    }
}

fn phase(gathering: &mut Gathering<'_>, row: &Row<'_>) -> Result<Phase, Refused> {
    let of_level = row.text(Field::Level).unwrap_or_default();
    let level = level(&of_level).ok_or((Field::Level, NO_LEVEL))?;
    // A sheet without a column of names has a phase for each level, called after it.
    let own_name = || row.table.column(Field::Phase).is_none().then(|| tour_of(&of_level));
    let name = row.text(Field::Phase).or_else(own_name).ok_or((Field::Phase, NO_NAME))?;
    let (start, end) = (row.date(Field::Start)?, row.date(Field::End)?);
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        return Err((Field::End, BACKWARDS));
    }
    let needed = |field| row.yes_no(field).map(Option::unwrap_or_default);
    let needs = Needs {
        night_stay: needed(Field::NightStay)?,
        committee_met: needed(Field::CommitteeMet)?,
        feedback: needed(Field::Feedback)?,
    };
    let typed = row.list(Field::Role);
    if typed.is_empty() {
        return Err((Field::Role, NO_ROLE));
    }
    let roles = typed.iter().flat_map(|text| role::each(text)).map(|role| gathering.role(&role)).collect();
    Ok(Phase { name, level, roles, start, end, needs, place: Some(row.place(Field::Phase)) })
}

/// What the tour of a level is called, by the word for the level.
fn tour_of(level: &str) -> String {
    if level.is_ascii() { format!("{level} tour") } else { format!("{level} प्रवास") }
}

/// The level that a word names.
fn level(text: &str) -> Option<Level> {
    let key = fold(text);
    let is_one_of = |words: &[&str]| words.iter().any(|word| fold(word) == key);
    if is_one_of(&["मंडल", "मण्डल", "mandal"]) {
        Some(Level::Mandal)
    } else if is_one_of(&["जिला", "ज़िला", "जनपद", "जिला इकाई", "district", "zila", "jila"])
    {
        Some(Level::District)
    } else if is_one_of(&["विधानसभा", "विधान सभा", "सीट", "seat", "assembly", "constituency", "vidhansabha"])
    {
        Some(Level::Seat)
    } else {
        None
    }
}

/// Reads a sheet of posts.
pub fn read_posts(gathering: &mut Gathering<'_>, number: usize, table: &Table) {
    for row in Row::all(number, table, gathering.strings) {
        match post(&row) {
            Ok(post) => match gathering.plan.posts.iter_mut().find(|other| other.key == post.key) {
                Some(older) => *older = post,
                None => gathering.plan.posts.push(post),
            },
            Err((field, why)) => refuse(gathering, &row, field, why),
        }
    }
}

fn post(row: &Row<'_>) -> Result<Post, Refused> {
    let name = row.text(Field::Post).or_else(|| row.text(Field::Name)).ok_or((Field::Post, NO_POST))?;
    let (least, most) = (row.number(Field::Least)?, row.number(Field::Most)?);
    if let (Some(least), Some(most)) = (least, most)
        && least > most
    {
        return Err((Field::Least, LEAST_OVER_MOST));
    }
    let mobile_required = row.yes_no(Field::MobileRequired)?.unwrap_or_default();
    let key = key_of(&name);
    Ok(Post { name, key, least, most, mobile_required, in_norm: true, aliases: row.list(Field::AlsoKnownAs) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_understood_in_both_languages() {
        let check = |text: &str, expected| assert_eq!(level(text), expected, "{text}");
        check("मण्डल", Some(Level::Mandal));
        check("ज़िला", Some(Level::District));
        check(" विधान सभा", Some(Level::Seat));
        check("Seat", Some(Level::Seat));
        check("प्रदेश", None);
    }
}
