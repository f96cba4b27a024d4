//! *Masking* makes a copy to share: mobile numbers lose their middle digits, and what is said of people beside their
//! names and posts is left out. It works on what was found, before anything is written.

use crate::model::grid::Value;
use crate::model::strings::Strings;
use crate::model::table::{Field, Origin, Table};
use crate::pass::Examined;
use crate::values::mobile;

/// Masks everything that a run has found. Columns that nobody knows are left out too, since they may hold anything.
pub fn mask(examined: &mut Examined) {
    let Examined { facts, findings, plan, answers, .. } = examined;
    let mut strings = std::mem::take(&mut facts.strings);
    for table in &mut facts.tables {
        mask_table(table, &mut strings);
    }
    facts.strings = strings;
    for member in &mut facts.members {
        member.mobiles = [0, 0];
    }
    facts.problems.iter_mut().for_each(|problem| problem.text = None);
    facts.register.iter_mut().for_each(|problem| problem.text = None);
    for person in &mut plan.people {
        person.mobiles.clear();
    }
    answers.list.clear();
    for finding in findings {
        if let Some(accepted) = &mut finding.accepted {
            (accepted.value, accepted.reason, accepted.by) = (None, None, None);
        }
        let Some(field) = finding.field else { continue };
        if is_mobile(field) {
            finding.value = finding.value.take().map(|value| mask_text(&value));
            finding.args.retain(|(name, _)| *name != "value" && *name != "older");
        } else if is_left_out(field) {
            finding.value = None;
            finding.args.retain(|(name, _)| *name != "value" && *name != "older");
        }
        finding.suggestions.iter_mut().for_each(|one| *one = mask_text(one));
    }
}

fn is_mobile(field: Field) -> bool {
    matches!(field, Field::Mobile | Field::Whatsapp)
}

/// What the design leaves out of a copy to share.
fn is_left_out(field: Field) -> bool {
    matches!(
        field,
        Field::Address
            | Field::Age
            | Field::Category
            | Field::Caste
            | Field::Remarks
            | Field::Problem
            | Field::Problems
            | Field::Feedback
            | Field::Contacts
            | Field::Relation
    )
}

fn mask_table(table: &mut Table, strings: &mut Strings) {
    let width = table.columns.len();
    for (column, about) in table.columns.iter().enumerate() {
        let is_dropped = about.field.is_none_or(is_left_out);
        if !is_dropped && !about.field.is_some_and(is_mobile) {
            continue;
        }
        for value in table.values.iter_mut().skip(column).step_by(width.max(1)) {
            *value = match *value {
                Value::Empty => Value::Empty,
                _ if is_dropped => Value::Empty,
                typed => {
                    let masked = mask_text(&typed.shown(strings));
                    Value::Text(strings.intern(&masked))
                }
            };
        }
        table.origins.retain(|(_, at), origin| usize::from(*at) != column || matches!(origin, Origin::FilledFrom(_)));
    }
}

/// Every mobile number of a text without its middle digits; a text of which no number can be read loses all its digits
/// but two.
fn mask_text(text: &str) -> String {
    let read = mobile::read_text(text);
    if !read.numbers.is_empty() {
        return read.numbers.iter().map(|&number| mobile::mask(number)).collect::<Vec<_>>().join(", ");
    }
    let mut digits = 0;
    let masked = text.chars().map(|letter| {
        if !letter.is_numeric() {
            return letter;
        }
        digits += 1;
        if digits <= 2 { letter } else { 'x' }
    });
    masked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_their_middle_digits() {
        let check = |text: &str, expected: &str| assert_eq!(mask_text(text), expected);
        check("6000123410", "60xxxxxx10");
        check("+91 60001 23410 / 6000199999", "60xxxxxx10, 60xxxxxx99");
        check("60001234", "60xxxxxx");
        check("नहीं है", "नहीं है");
    }
}
