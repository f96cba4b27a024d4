//! A *clash* is two columns that claim one field with equal right. None wins by accident: a column without values gives
//! way, two that say the same are one, and otherwise neither has the field until a person has told them apart.

use super::block::{Block, HeadColumn};
use super::heading::answer;
use super::kind::Fit;
use super::page::Page;
use super::vocabulary::key;
use crate::model::grid::{GridRow, Value};
use crate::model::table::{Field, Kind};
use crate::text::fold::fold;

/// Settles the clashes of a table by what its columns hold; what stays is in doubt.
pub(super) fn settle(page: &mut Page, block: &Block, fit: &mut Fit, rows: (usize, usize)) {
    let clashes = std::mem::take(&mut fit.clashes);
    for (field, winner, loser) in clashes {
        let (Some(one), Some(other)) = (block.columns.get(winner), block.columns.get(loser)) else { continue };
        let answers = (answer(&one.heading), answer(&other.heading));
        if let (Some((one, yes)), Some((other, no))) = answers
            && one == other
            && yes != no
        {
            continue;
        }
        let same_words = key(&one.heading) == key(&other.heading);
        let two_languages = is_latin(&one.heading) != is_latin(&other.heading);
        if two_languages || (!same_words && is_lenient(field)) || field == Field::Serial {
            continue;
        }
        if let Some(first) = better(field, &one.heading, &other.heading) {
            if !first {
                give(fit, winner, None);
                give(fit, loser, Some(field));
            }
            continue;
        }
        let rows: &[GridRow] = page.rows().get(rows.0.min(rows.1)..rows.1).unwrap_or_default();
        let (mut ours, mut theirs, mut differ) = (0, 0, 0);
        for row in rows {
            let (one, other) = (row.value(one.col), row.value(other.col));
            let (has_one, has_other) = (!page.desk.is_blank(one), !page.desk.is_blank(other));
            ours += usize::from(has_one);
            theirs += usize::from(has_other);
            differ += usize::from(has_one != has_other || (has_one && one != other));
        }
        let places = [one.col, other.col].map(|col| says_places(page, rows, col));
        let is_free = !fit.fields.contains(&Some(Field::StayPlace));
        match (field, places) {
            (Field::NightStay, [false, true]) if is_free => give(fit, loser, Some(Field::StayPlace)),
            (Field::NightStay, [true, false]) if is_free => {
                give(fit, winner, Some(Field::StayPlace));
                give(fit, loser, Some(field));
            }
            _ if theirs == 0 => {}
            _ if ours == 0 => {
                give(fit, winner, None);
                give(fit, loser, Some(field));
            }
            _ => {
                if differ > 0 {
                    give(fit, winner, None);
                }
                fit.clashes.push((field, winner, loser));
            }
        }
    }
}

/// A column called after a place (`प्रवास स्थान`) is the mandal's, where nothing else says which mandal it was.
pub(super) fn place_of_visit(block: &Block, fit: &mut Fit, is_mandal_said: bool) {
    let is_visit = matches!(fit.kind, Kind::Visits | Kind::Programme);
    if !is_visit
        || is_mandal_said
        || fit.fields.iter().flatten().any(|field| matches!(field, Field::Mandal | Field::Seat))
    {
        return;
    }
    let is_place = |(at, column): (usize, &HeadColumn)| {
        let is_free = fit.fields.get(at) == Some(&Some(Field::StayPlace));
        (is_free && column.reading.fields.has(Field::Mandal)).then_some(at)
    };
    if let Some(at) = block.columns.iter().enumerate().find_map(is_place) {
        give(fit, at, Some(Field::Mandal));
    }
}

/// Which of two headings says more plainly that it is the field: the first, the second, or neither.
fn better(field: Field, one: &str, other: &str) -> Option<bool> {
    use Field::*;
    let (one, other) = (key(one), key(other));
    let words: &[&str] = match field {
        Name | Visitor | Author => &["नाम", "name", "naam"],
        Date | DateFrom | DateTo | PlannedDate => &["प्रवास", "visit", "pravas", "भ्रमन", "tour"],
        Mobile => &["मोबाइल", "mobile", "mob", "मो"],
        District => &["जिला", "district", "zila", "jila"],
        Mandal => &["मंडल", "mandal"],
        Seat => &["नाम", "name"],
        _ => &[],
    };
    let has = |heading: &str| words.iter().any(|word| heading.contains(word));
    match (has(&one), has(&other)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ if field == Seat => Some(true),
        _ => None,
    }
}

fn give(fit: &mut Fit, column: usize, field: Option<Field>) {
    if let Some(slot) = fit.fields.get_mut(column) {
        *slot = field;
    }
}

fn is_latin(heading: &str) -> bool {
    heading.chars().find(|letter| letter.is_alphabetic()).is_some_and(|letter| letter.is_ascii())
}

/// Fields of which a second column under another heading is no contradiction: what people write more about.
fn is_lenient(field: Field) -> bool {
    use Field::*;
    matches!(
        field,
        Remarks
            | Address
            | Block
            | Booths
            | Education
            | Caste
            | Morcha
            | ShaktiKendra
            | Contacts
            | Host
            | Category
            | Relation
            | Age
            | Gender
            | Whatsapp
            | Problems
            | ProblemStatus
            | Feedback
            | Attendance
            | Problem
            | Status
            | Posted
            | AlsoKnownAs
            | Reason
    )
}

/// Whether a column's values are mostly names of places and neither yes nor no.
fn says_places(page: &mut Page, rows: &[GridRow], col: u16) -> bool {
    let (mut places, mut all) = (0, 0);
    for row in rows.iter().take(60) {
        let Value::Text(text) = row.value(col) else { continue };
        all += 1;
        let folded = fold(page.desk.text(text));
        let short = matches!(
            folded.as_str(),
            "हां" | "हा"
                | "नहीं"
                | "नही"
                | "ना"
                | "न"
                | "जी हां"
                | "yes"
                | "no"
                | "y"
                | "n"
                | "haan"
                | "nahi"
                | "✓"
                | "x"
                | "✔"
                | "किया"
                | "हुआ"
        );
        places += usize::from(!short);
    }
    all > 0 && places * 2 > all
}
