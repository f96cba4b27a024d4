//! *Posts across*: a list with one row for each mandal and a column, or several, for each post of its committee
//! (`मंडल | अध्यक्ष | मोबाइल | महामंत्री | मोबाइल`). Every holder becomes a row of a roster, with the post that stands above. Where
//! all posts are of the district (`ज़िला | जिलाध्यक्ष | मोबाइल`) they are no committee but people of the plan.

use super::across::{Group, Spread};
use super::block::{Block, HeadColumn};
use super::heading::{Reading, read};
use super::page::Page;
use crate::model::table::{Field, Kind};
use crate::text::fold::fold;
use crate::values::post::post_key;
use std::collections::BTreeMap;

/// What the columns of a post say of its holder.
const DETAILS: &[Field] = &[
    Field::Name,
    Field::Mobile,
    Field::Whatsapp,
    Field::Relation,
    Field::Address,
    Field::Age,
    Field::Category,
    Field::Caste,
    Field::Gender,
    Field::Education,
];

/// The key of who holds no post.
const MEMBER: &str = "karyasamiti_sadasya";

/// The posts of a block and the columns about their holders; `None` where it is another table.
pub(super) fn spread(block: &Block) -> Option<Spread> {
    let is_other = |column: &HeadColumn| {
        use Field::{Date, DateFrom, Feedback, NightStay, PlannedDate, Problem, Problems, Role, StayPlace};
        let named = [Field::Post, Role, Date, DateFrom, PlannedDate, NightStay, StayPlace, Problem, Problems, Feedback];
        column.reading.is_sure() && named.into_iter().any(|field| column.reading.fields.has(field))
    };
    let of_visits = [Field::Date, Field::DateFrom, Field::PlannedDate, Field::NightStay];
    let is_visit = block.columns.iter().any(|column| of_visits.iter().any(|field| column.reading.fields.has(*field)));
    if is_visit || block.columns.iter().any(|column| holder(&column.heading).is_none() && is_other(column)) {
        return None;
    }
    let once = |field: Field| {
        let same = block
            .columns
            .iter()
            .filter(|column| holder(&column.heading).is_none() && detail(column.reading) == Some(field));
        same.count() == 1
    };
    let (mut groups, mut common): (Vec<Group>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut posts: Vec<String> = Vec::new();
    for (at, column) in block.columns.iter().enumerate() {
        let Some((post, field)) = holder(&column.heading) else {
            let is_free = |field: &Field| groups.last().is_some_and(|group| !group.parts.contains_key(field));
            let is_own = |field: &Field| matches!(field, Field::Mobile | Field::Whatsapp) || !once(*field);
            let field = detail(column.reading).filter(is_free).filter(is_own);
            match (field, groups.last_mut()) {
                (Some(field), Some(group)) => drop(group.parts.insert(field, column.col)),
                _ => common.push(at),
            }
            continue;
        };
        let same = |group: &&mut Group| group.says.as_ref().is_some_and(|(_, other)| fold(other) == fold(&post));
        match groups.iter_mut().rev().find(same) {
            Some(group) if !group.parts.contains_key(&field) => drop(group.parts.insert(field, column.col)),
            _ => {
                posts.push(post_key(&post).map(|key| key.to_string()).unwrap_or_default());
                let parts = BTreeMap::from([(field, column.col)]);
                groups.push(Group { says: Some((Field::Post, post)), at: column.cell, parts });
            }
        }
    }
    // `सदस्य` alone may head the names of anybody; beside posts it is one of them.
    let named =
        groups.iter().zip(&posts).filter(|(group, post)| *post != MEMBER && group.parts.contains_key(&Field::Name));
    let named = named.count();
    let is_presidents =
        groups.len() == 1 && groups.iter().filter_map(|group| group.says.as_ref()).all(|(_, post)| is_president(post));
    let members = posts.iter().filter(|post| *post == MEMBER).count();
    let is_spread = named >= 2 || (named == 1 && (is_presidents || members >= 2));
    let is_of_district = posts.iter().all(|post| post.starts_with("zila_"));
    let kind = if is_of_district { Kind::People } else { Kind::Roster };
    is_spread.then_some(Spread { kind, groups, common, keeps_empty: false })
}

/// Whether a row heads a list of presidents, of whom there is one to a unit: `मंडल | अध्यक्ष`, with names below.
pub(super) fn is_heading(page: &mut Page, index: usize) -> bool {
    let rows = page.rows();
    let (Some(row), Some(below)) = (rows.get(index), rows.get(index + 1)) else { return false };
    let (mut unit, mut president) = (None, None);
    for cell in &row.cells {
        let Some(text) = page.text_of(cell.value) else { return false };
        let reading = page.desk.reading(text);
        match holder(page.desk.text(text)) {
            Some((post, Field::Name)) if is_president(&post) && president.is_none() => president = Some(cell.col),
            Some((post, field)) if is_president(&post) && field != Field::Name => {}
            None if reading.is_sure() => {
                let is_unit = reading.fields.has(Field::Mandal) || reading.fields.has(Field::District);
                unit = unit.or(is_unit.then_some(cell.col));
            }
            _ => return false,
        }
    }
    let mut is_name = |col: u16| {
        let Some(text) = page.text_of(below.value(col)) else { return false };
        let (text, reading) = (page.desk.text(text).to_owned(), page.desk.reading(text));
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
        letters >= 2 && !reading.is_sure() && post_key(&text).is_none()
    };
    below.row == row.row + 1 && unit.is_some_and(&mut is_name) && president.is_some_and(&mut is_name)
}

/// Whether a post is the one that a unit has once and that speaks for it.
fn is_president(post: &str) -> bool {
    post_key(post).is_some_and(|key| matches!(&*key.to_string(), "mandal_adhyaksh" | "zila_adhyaksh"))
}

/// What a column says of a person, if that is all it can mean.
fn detail(reading: Reading) -> Option<Field> {
    DETAILS.iter().copied().find(|field| reading.is_sure() && reading.fields.has(*field))
}

/// The post that a heading names and what the column says of its holder: `महामंत्री`, `अध्यक्ष का मोबाइल नं०`, `नाम अध्यक्ष`.
fn holder(heading: &str) -> Option<(String, Field)> {
    let bare = super::heading::unnumbered(heading).trim_matches([':', '-', ' ', '.']);
    if let Some(post) = post(bare) {
        return Some((post, Field::Name));
    }
    let words: Vec<&str> = bare.split_whitespace().collect();
    (1..words.len()).rev().find_map(|at| {
        let (before, behind) = words.split_at(at);
        let (before, behind) = (before.join(" "), behind.join(" "));
        let of = |name: &str, rest: &str| Some((post(name)?, detail(read(rest))?));
        of(&before, &behind).or_else(|| of(&behind, &before))
    })
}

/// The post of a committee that a text names; words for anybody are none.
fn post(text: &str) -> Option<String> {
    let bare = text.trim().trim_end_matches(|letter: char| letter.is_numeric() || " .-()".contains(letter));
    let bare = [" का", " के", " की"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    let key = post_key(bare)?.to_string();
    let anybody = ["padadhikari", "karyakarta", "pratyashi", "sansad", "vidhayak"];
    (!anybody.contains(&key.as_str()) && bare.split_whitespace().count() <= 5).then(|| bare.to_owned())
}
