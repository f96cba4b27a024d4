//! *Prose*: visits that somebody has told in sentences, one to a row (`दिनांक 12.10.2021 को प्रवास किया, रात्रि विश्राम नहीं`), in a
//! table that has no column of dates. The date, and what is said of night and meeting, are taken out; the sentence stays.

use super::block::Block;
use super::fields::Fields;
use super::heading::Reading;
use super::kind::fits;
use super::marks::names_visit;
use super::page::Page;
use crate::model::grid::Value;
use crate::model::table::{Column, Field, Kind, Table};
use crate::values::date::{date_in, is_date};

/// How sure a column of values is that its heading does not tell.
const BY_VALUES: u8 = 55;

/// What the columns of a block mean: what their headings say, and where none says it, what their values are.
pub(super) fn readings(page: &mut Page, block: &Block, rows: (usize, usize)) -> Vec<Reading> {
    let mut readings = block.readings();
    for (field, others) in [(Field::Date, DATES), (Field::Mobile, &[Field::Mobile][..])] {
        let has = |reading: &Reading| others.iter().any(|other| reading.is_known() && reading.fields.has(*other));
        if readings.iter().any(has) {
            continue;
        }
        let silent = |at: &usize| readings.get(*at).is_some_and(|reading| reading.fields.is_empty());
        let candidates: Vec<usize> = (0..readings.len()).filter(silent).collect();
        let found = candidates.into_iter().find(|&at| {
            block.columns.get(at).is_some_and(|column| holds(page, column.col, rows, |text| is_value(field, text)))
        });
        if let Some(reading) = found.and_then(|at| readings.get_mut(at)) {
            *reading = Reading { fields: Fields::one(field), strength: BY_VALUES };
        }
    }
    readings
}

const DATES: &[Field] = &[
    Field::Date,
    Field::DateFrom,
    Field::DateTo,
    Field::PlannedDate,
    Field::RaisedOn,
    Field::SolvedOn,
    Field::Start,
    Field::From,
    Field::On,
];

fn is_value(field: Field, text: &str) -> bool {
    if field == Field::Mobile {
        let digits: Vec<u32> = text.chars().filter_map(|letter| letter.to_digit(10)).collect();
        return digits.len() == 10 && digits.first().is_some_and(|first| *first >= 6);
    }
    text.len() <= 40 && is_date(text)
}

/// Whether at least two values of a column, and three of five, are of a sort.
fn holds(page: &mut Page, col: u16, rows: (usize, usize), is: impl Fn(&str) -> bool) -> bool {
    let (mut all, mut hits) = (0, 0);
    for row in page.rows().get(rows.0.min(rows.1)..rows.1).unwrap_or_default().iter().take(60) {
        let value = row.value(col);
        if page.desk.is_blank(value) {
            continue;
        }
        all += 1;
        hits += usize::from(match value {
            Value::Date(_) => is("01.01.2021"),
            _ => page.desk.shown(value).is_some_and(|shown| is(&shown)),
        });
    }
    hits >= 2 && hits * 5 >= all * 3
}

/// The column of a block that tells visits in sentences; only where no column is one of dates.
pub(super) fn telling(page: &mut Page, block: &Block, readings: &[Reading], rows: (usize, usize)) -> Option<usize> {
    let is_dated =
        readings.iter().any(|reading| DATES.iter().any(|date| reading.is_known() && reading.fields.has(*date)));
    let about = [Field::Mandal, Field::Seat, Field::District, Field::Visitor];
    let is_placed =
        readings.iter().any(|reading| about.iter().any(|unit| reading.is_sure() && reading.fields.has(*unit)));
    if is_dated || !is_placed {
        return None;
    }
    // What makes a whole list of people has visits only where its sentences tell of them.
    let is_list = fits(readings, |_| 0).first().is_some_and(|fit| fit.is_whole() && fit.kind == Kind::Roster);
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let is_of_visits = |text: &str| !is_list || ((names_visit(text) || has(text, OF_VISITS)) && !has(text, OF_OFFICES));
    let least = |text: &str| if names_visit(text) { 3 } else { 4 };
    let is_sentence = |text: &str| {
        let words = text.split_whitespace().count();
        words >= 3 && words >= least(text)
    };
    let tells = |text: &str| is_sentence(text) && date_in(text).is_some() && is_of_visits(text);
    (0..block.columns.len()).rev().find(|&at| {
        let is_free = readings.get(at).is_some_and(|reading| {
            !reading.is_known() || reading.fields.is_empty() || reading.fields.has(Field::Remarks) || !reading.is_sure()
        });
        let is_place = readings.get(at).is_some_and(|reading| reading.fields.has(Field::Mandal));
        let holds = |page: &mut Page, is: &dyn Fn(&str) -> bool| {
            block.columns.get(at).is_some_and(|column| holds(page, column.col, rows, is))
        };
        (is_free && holds(page, &tells)) || (is_place && holds(page, &|text| place_and_date(text).is_some()))
    })
}

/// Words of sentences that tell of a visit without naming it.
const OF_VISITS: &[&str] = &["बैठक", "विश्राम", "पहुँचे", "पहुंचे", "meeting", "night"];

/// Words of sentences that tell how somebody came to an office or left it.
const OF_OFFICES: &[&str] = &["मनोनीत", "मनोनयन", "नियुक्त", "निर्वाचित", "चयन", "निष्कासित", "त्यागपत्र", "इस्तीफा"];

/// A place and the date in one cell: `कालपी (13.10.2021)`, `उरई - 14.10.2021`.
fn place_and_date(text: &str) -> Option<(String, String)> {
    let date = date_in(text)?;
    let (before, behind) = text.split_once(&date)?;
    let trim = |text: &str| {
        text.trim_matches(|letter: char| letter.is_whitespace() || ",;:-–()[]".contains(letter)).to_owned()
    };
    let place = trim(before);
    let place = place.strip_suffix("दिनांक").map_or(place.clone(), trim);
    (!place.is_empty() && trim(behind).is_empty() && place.split_whitespace().count() <= 4).then_some((place, date))
}

/// Takes mobile numbers out of a column of names (`रमेश कुमार, मो. 6000100001`) where the table has no column for them.
pub(super) fn numbers_out_of_names(page: &mut Page, table: &mut Table) {
    if table.column(Field::Mobile).is_some() {
        return;
    }
    let Some(at) = table.column(Field::Name) else { return };
    let Some((col, heading)) = table.columns.get(at).map(|column| (column.col, column.heading)) else { return };
    let (mut named, mut numbered) = (0, 0);
    let mut parted = Vec::with_capacity(table.rows.len());
    for row in 0..table.rows.len() {
        let text = page.text_of(table.value(row, at)).map(|text| page.desk.text(text).to_owned());
        let parts = text.as_deref().and_then(number_in);
        named += usize::from(text.is_some());
        numbered += usize::from(parts.is_some());
        parted.push(parts);
    }
    if numbered == 0 || numbered * 2 < named {
        return;
    }
    let (mut values, mut cells) = (Vec::new(), Vec::new());
    for (row, parts) in parted.into_iter().enumerate() {
        for column in 0..table.columns.len() {
            let value = match &parts {
                Some((name, _)) if column == at => Value::Text(page.desk.strings.intern(name)),
                _ => table.value(row, column),
            };
            values.push(value);
            cells.push(table.cell(row, column));
        }
        values.push(parts.map_or(Value::Empty, |(_, number)| Value::Text(page.desk.strings.intern(&number))));
        cells.push(table.cell(row, at));
    }
    table.columns.push(Column { col, field: Some(Field::Mobile), heading });
    table.values = values;
    table.cells = cells;
}

/// A name and the number behind it, or before it.
fn number_in(text: &str) -> Option<(String, String)> {
    let text = &abbreviated(text);
    let is_part = |letter: char| letter.is_numeric() || matches!(letter, ' ' | '-' | '+' | '.');
    let digits = |text: &str| text.chars().filter(|letter| letter.is_numeric()).count();
    let pieces = text.split(|letter: char| !is_part(letter));
    let number = pieces.filter(|piece| (10..=13).contains(&digits(piece))).map(str::trim).next()?;
    let number = number.trim_matches(['.', '-', ' ']);
    let (before, behind) = text.split_once(number)?;
    let labels = ["मोबाइल", "मोबाईल", "mobile", "mob", "मो", "नंबर", "नं", "न", "no", "ph", "फोन"];
    let trim = |text: &str| {
        let is_mark =
            |letter: char| ",;:-–.()[]/+".contains(letter) || [ABBREVIATES.0, ABBREVIATES.1].contains(&letter);
        text.trim_matches(|letter: char| letter.is_whitespace() || is_mark(letter)).to_owned()
    };
    let mut name = trim(&format!("{} {}", trim(before), trim(behind)));
    for _ in 0..3 {
        let lower = name.to_lowercase();
        let stands_alone = |label: &&&str| {
            let before = lower.strip_suffix(**label);
            before.is_some_and(|before| before.ends_with([' ', ',', '(', '.', ABBREVIATES.0, ABBREVIATES.1]))
        };
        let Some(label) = labels.iter().find(stands_alone) else { break };
        name = trim(name.get(..name.len() - label.len()).unwrap_or(&name));
    }
    (!name.is_empty()).then(|| (name.replace(ABBREVIATES.0, "०").replace(ABBREVIATES.1, "0"), number.to_owned()))
}

/// What stands for the two zeros that abbreviate a word while its number is looked for.
const ABBREVIATES: (char, char) = ('\u{1}', '\u{2}');

/// The text with the zeros of `मो०` and `नं०` set apart, which are full stops and no digits.
fn abbreviated(text: &str) -> String {
    let mut before = ' ';
    let set_apart = |letter: char| {
        let is_behind_word = before.is_alphabetic() || matches!(before, '\u{900}'..='\u{94f}');
        before = letter;
        match letter {
            '०' if is_behind_word => ABBREVIATES.0,
            '0' if is_behind_word => ABBREVIATES.1,
            _ => letter,
        }
    };
    text.chars().map(set_apart).collect()
}

/// The clause of a sentence that has one of these words.
fn clause(text: &str, words: &[&str]) -> Option<String> {
    const JOINS: &[&str] =
        &[" तथा ", " एवं ", " व ", " और ", " लेकिन ", " परन्तु ", " परंतु ", " किन्तु ", " किंतु ", " मगर ", " but ", " and "];
    let parted = JOINS.iter().fold(text.to_owned(), |text, join| text.replace(join, "\n"));
    let clauses = parted.split(['\n', ',', ';', '।', '|']);
    let found = clauses.map(str::trim).find(|clause| words.iter().any(|word| clause.to_lowercase().contains(word)));
    found.map(str::to_owned)
}

/// Adds to a table the columns of what a column of sentences tells.
pub(super) fn take_out(page: &mut Page, table: &mut Table, col: u16) {
    let Some(at) = table.columns.iter().position(|column| column.col == col) else { return };
    let is_free = |field: Field| table.column(field).is_none();
    let nights: &[&str] = &["रात्रि", "विश्राम", "रुके", "रूके", "night"];
    let told = [(Field::Date, &[][..]), (Field::NightStay, nights), (Field::CommitteeMet, &["बैठक", "meeting"][..])];
    let told: Vec<_> = told.into_iter().filter(|(field, _)| is_free(*field)).collect();
    let (mut values, mut cells) = (Vec::new(), Vec::new());
    let is_place = table.columns.get(at).is_some_and(|column| column.field == Some(Field::Mandal));
    for row in 0..table.rows.len() {
        let text = page.text_of(table.value(row, at)).map(|text| page.desk.text(text).to_owned());
        let place = text.as_deref().filter(|_| is_place).and_then(place_and_date);
        for column in 0..table.columns.len() {
            values.push(match &place {
                Some((place, _)) if column == at => Value::Text(page.desk.strings.intern(place)),
                _ => table.value(row, column),
            });
            cells.push(table.cell(row, column));
        }
        let sentence = page.text_of(table.value(row, at)).map(|text| page.desk.text(text).to_owned());
        for (field, words) in &told {
            let part = sentence.as_deref().and_then(|text| match field {
                Field::Date => date_in(text),
                _ => clause(text, words),
            });
            values.push(part.map_or(Value::Empty, |part| Value::Text(page.desk.strings.intern(&part))));
            cells.push(table.cell(row, at));
        }
    }
    let heading = table.columns.get(at).map(|column| column.heading);
    let Some(heading) = heading else { return };
    table.columns.extend(told.iter().map(|(field, _)| Column { col, field: Some(*field), heading }));
    table.values = values;
    table.cells = cells;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_clauses_are_taken_out_of_sentences() {
        let check = |text: &str, date: &str, night: &str| {
            let found = (date_in(text).unwrap_or_default(), clause(text, &["रात्रि"]).unwrap_or_default());
            assert_eq!(format!("{} | {}", found.0, found.1), format!("{date} | {night}"), "{text}");
        };
        check("दिनांक 12.10.2021 को प्रवास किया तथा रात्रि विश्राम किया", "12.10.2021", "रात्रि विश्राम किया");
        check("दि० 13/10/21 को बैठक की, रात्रि विश्राम नहीं किया", "13/10/21", "रात्रि विश्राम नहीं किया");
        check("मंडल में 12 से 14 अक्टूबर तक रहे", "12 से 14 अक्टूबर", "");
        check("बूथ 12 पर 5 लोग मिले", "", "");
    }

    #[test]
    fn a_number_behind_a_name_is_no_part_of_it() {
        let check = |text: &str, expected: &str| {
            let found = number_in(text).map(|(name, number)| format!("{name} | {number}")).unwrap_or_default();
            assert_eq!(found, expected, "{text}");
        };
        check("रमेश कुमार 6000100001", "रमेश कुमार | 6000100001");
        check("महेश, मो. 6000100002", "महेश | 6000100002");
        check("श्री दिनेश\n(+91 60001 00003)", "श्री दिनेश | +91 60001 00003");
        check("6000100004 - सुरेश", "सुरेश | 6000100004");
        check("डॉ० रमेश कुमार मो० 6000100001", "डॉ० रमेश कुमार | 6000100001");
        check("महेश यादव मो०नं० 6000100002", "महेश यादव | 6000100002");
        check("महेश यादव (मो. नं. 6000100003)", "महेश यादव | 6000100003");
        check("MAHESH YADAV Mob.No. 6000100004", "MAHESH YADAV | 6000100004");
        check("सुरेश मो0-6000100005", "सुरेश | 6000100005");
        check("रमेश कुमार", "");
        check("वार्ड 12", "");
    }
}
