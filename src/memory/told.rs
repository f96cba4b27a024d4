//! What people have told of the sheets of their files, on the sheet of the files: read from the six columns to answer in
//! there, which are kind, region, district, heading row, whether it is read, and what columns say.

use crate::model::answer::{Answer, Answers, Effect, signature_of};
use crate::model::table::{Field, Kind, Table};
use crate::model::told::Told;
use crate::text::fold::fold;
use crate::values::count::{self, Count};
use crate::values::yesno::{self, YesNo};

/// Everything that was told and stands.
pub fn told(answers: &Answers) -> Vec<Told> {
    answers.list.iter().filter(|answer| answer.is_in_force()).filter_map(|answer| read(answer).ok().flatten()).collect()
}

/// What an answer about a sheet tells; `Ok(None)` for an answer to a finding, an effect where it cannot be understood.
pub(super) fn read(answer: &Answer) -> Result<Option<Told>, Effect> {
    let Some(signature) = signature_of(&answer.finding) else { return Ok(None) };
    let Some(sheet) = answer.about.as_ref().and_then(|about| about.sheet.as_ref()) else { return Ok(None) };
    let [kind, region, district, heading_row, ignore, columns] = &answer.typed;
    let text = |typed: &String| (!typed.is_empty()).then(|| typed.clone());
    Ok(Some(Told {
        key: answer.finding.clone(),
        path: sheet.file.clone(),
        sheet: sheet.sheet.clone(),
        signature: signature.to_owned(),
        kind: if kind.is_empty() { None } else { Some(kind_named(kind).ok_or(Effect::UnknownValue)?) },
        region: text(region),
        district: text(district),
        heading_row: if heading_row.is_empty() {
            None
        } else {
            Some(row_named(heading_row).ok_or(Effect::UnknownValue)?)
        },
        ignore: says_yes(ignore)?,
        columns: columns_named(columns).ok_or(Effect::UnknownValue)?,
    }))
}

fn kind_named(text: &str) -> Option<Kind> {
    let typed = fold(text);
    let is_named = |kind: &Kind| {
        let said = kind.said();
        *kind != Kind::Unrecognised && [said.hi, said.en, kind.code()].iter().any(|name| fold(name) == typed)
    };
    Kind::ALL.iter().copied().find(is_named)
}

/// A row as people count, from zero.
fn row_named(text: &str) -> Option<u32> {
    let Count::Number(row) = count::read_text(text) else { return None };
    row.checked_sub(1)
}

fn says_yes(text: &str) -> Result<bool, Effect> {
    match yesno::met_text(text) {
        YesNo::Yes => Ok(true),
        YesNo::No | YesNo::Unsaid => Ok(false),
        YesNo::Unclear => Err(Effect::NoAnswer),
    }
}

/// Columns with their fields: `G = मंडल; H = दिनांक`.
fn columns_named(text: &str) -> Option<Vec<(u16, Field)>> {
    let parts = text.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (column, field) = part.split_once(['=', ':', '-'])?;
            Some((column_numbered(column.trim())?, field_named(field.trim())?))
        })
        .collect()
}

fn column_numbered(letters: &str) -> Option<u16> {
    let is_column = !letters.is_empty() && letters.len() <= 3 && letters.chars().all(|c| c.is_ascii_alphabetic());
    let digit = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let number = letters.bytes().filter(|_| is_column).fold(0, |number, letter| number * 26 + digit(letter));
    u16::try_from(number.checked_sub(1)?).ok()
}

fn field_named(text: &str) -> Option<Field> {
    let typed = fold(text);
    let is_named = |field: &Field| {
        let said = field.said();
        [said.hi, said.en, field.code()].iter().any(|name| fold(name) == typed)
    };
    Field::ALL.iter().copied().find(is_named)
}

/// Notes with each answer about a sheet what it does in this run.
pub(super) fn note(answers: &mut Answers, tables: &[Table]) {
    for answer in answers.list.iter_mut().filter(|answer| answer.is_in_force()) {
        match read(answer) {
            Ok(None) => {}
            Err(effect) => answer.effect = effect,
            Ok(Some(told)) => {
                let is_used = tables.iter().any(|table| table.form.told.as_deref() == Some(told.key.as_str()));
                answer.effect = if is_used { Effect::Applied } else { Effect::NoFinding };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::answer::{About, SheetNamed, sheet_id};

    fn check(typed: [&str; 6], expected: Result<(&str, Option<u32>, bool, &str), Effect>) {
        let id = sheet_id("ABC", "क.xlsx", "Sheet1");
        let sheet = SheetNamed { file: "क.xlsx".into(), sheet: "Sheet1".into() };
        let about = Some(About { sheet: Some(sheet), ..About::default() });
        let answer = Answer { about, ..Answer::new(&id, typed.map(str::to_owned), "r.xlsx") };
        let shown = read(&answer).map(|told| {
            let told = told.unwrap();
            let columns = told.columns.iter().map(|(col, field)| format!("{col}={}", field.code()));
            (told.kind.map_or("", Kind::code), told.heading_row, told.ignore, columns.collect::<Vec<_>>().join(" "))
        });
        assert_eq!(shown, expected.map(|(kind, row, ignore, columns)| (kind, row, ignore, columns.to_owned())));
    }

    #[test]
    fn what_is_told_is_read_in_either_language() {
        check(["सदस्य सूची", "", "", "4", "", ""], Ok(("roster", Some(3), false, "")));
        check(
            ["visits", "", "", "", "नहीं", "G = मंडल; aa: Visit Date"],
            Ok(("visits", None, false, "6=mandal 26=date")),
        );
        check(["", "", "", "", "हाँ", ""], Ok(("", None, true, "")));
        check(["song", "", "", "", "", ""], Err(Effect::UnknownValue));
        check(["", "", "", "first", "", ""], Err(Effect::UnknownValue));
        check(["", "", "", "", "", "G = colour"], Err(Effect::UnknownValue));
    }
}
