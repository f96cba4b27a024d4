//! *Masking* makes a copy to share: mobile numbers lose their middle digits wherever they stand, and what is said of people
//! beside their names and posts is left out. It works on what was found, before anything is written.

use crate::model::document::Since;
use crate::model::finding::{Arg, Finding};
use crate::model::grid::Value;
use crate::model::plan::Plan;
use crate::model::source::{Source, Sources};
use crate::model::strings::Strings;
use crate::model::table::{Field, Origin, Table};
use crate::pass::Examined;
use crate::values::mobile;
use std::borrow::Cow;

/// Masks everything that a run has found. Columns that nobody knows are left out too, since they may hold anything.
pub fn mask(examined: &mut Examined) {
    let Examined { facts, findings, plan, answers, sources, since, .. } = examined;
    let mut strings = std::mem::take(&mut facts.strings);
    for table in &mut facts.tables {
        mask_table(table, &mut strings);
    }
    facts.strings = hidden(&strings);
    for member in &mut facts.members {
        member.mobiles = [0, 0];
    }
    facts.problems.iter_mut().for_each(|problem| problem.text = None);
    facts.register.iter_mut().for_each(|problem| problem.text = None);
    mask_plan(plan);
    answers.list.clear();
    findings.iter_mut().for_each(mask_finding);
    *sources = Sources::new(sources.iter().map(|(_, source)| masked(source)).collect());
    if let Some(Since { solved, .. }) = since {
        solved.iter_mut().for_each(|solved| hide(&mut solved.message));
    }
}

/// The same strings under the same numbers, those with mobile numbers masked. Two may now be equal: nothing is looked up
/// among them any more.
fn hidden(strings: &Strings) -> Strings {
    let mut hidden = Strings::new();
    for text in strings.iter() {
        hidden.append(&mobile::hide(text));
    }
    hidden
}

fn hide(text: &mut String) {
    if let Cow::Owned(hidden) = mobile::hide(text) {
        *text = hidden;
    }
}

/// Names of the plan, which may come from rows that say more than a name.
fn mask_plan(plan: &mut Plan) {
    for person in &mut plan.people {
        person.mobiles.clear();
        hide(&mut person.name);
        person.aliases.iter_mut().for_each(hide);
    }
    let regions = plan.regions.iter_mut().map(|region| &mut region.name);
    let districts = plan.districts.iter_mut().map(|district| &mut district.name);
    let mandals = plan.mandals.iter_mut().map(|mandal| &mut mandal.name);
    let seats = plan.seats.iter_mut().map(|seat| &mut seat.name);
    let posts = plan.posts.iter_mut().map(|post| &mut post.name);
    let roles = plan.roles.iter_mut().map(|role| &mut role.name);
    let phases = plan.phases.iter_mut().map(|phase| &mut phase.name);
    regions.chain(districts).chain(mandals).chain(seats).chain(posts).chain(roles).chain(phases).for_each(hide);
}

/// A file may be called by whoever sent it.
fn masked(source: &Source) -> Source {
    let mut source = source.clone();
    hide(&mut source.path);
    source.sheets.iter_mut().for_each(hide);
    source
}

fn mask_finding(finding: &mut Finding) {
    if let Some(accepted) = &mut finding.accepted {
        (accepted.value, accepted.reason, accepted.by) = (None, None, None);
        hide(&mut accepted.file);
    }
    let is_dropped = finding.field.is_some_and(is_left_out);
    if is_dropped {
        finding.value = None;
    } else if finding.field.is_some_and(is_mobile) {
        finding.value = finding.value.take().map(|value| mask_text(&value));
    }
    if is_dropped || finding.field.is_some_and(is_mobile) {
        finding.args.retain(|(name, _)| *name != "value" && *name != "older");
    }
    finding.value.iter_mut().chain(&mut finding.person).chain(&mut finding.suggestions).for_each(hide);
    finding.args.iter_mut().for_each(|(_, arg)| mask_arg(arg));
}

fn mask_arg(arg: &mut Arg) {
    match arg {
        Arg::Text(text) => hide(text),
        Arg::List(list) => list.iter_mut().for_each(mask_arg),
        Arg::Count(_) | Arg::Date(_) | Arg::Field(_) | Arg::Kind(_) | Arg::Word(_) | Arg::Said(_) => {}
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
        let is_mobile = about.field.is_some_and(is_mobile);
        for value in table.values.iter_mut().skip(column).step_by(width.max(1)) {
            *value = match *value {
                Value::Empty => Value::Empty,
                _ if is_dropped => Value::Empty,
                typed if is_mobile => {
                    let masked = mask_text(&typed.shown(strings));
                    Value::Text(strings.intern(&masked))
                }
                // A number among the names; texts are masked where they are kept.
                typed @ (Value::Number(_) | Value::Date(_)) => match mobile::hide(&typed.shown(strings)) {
                    Cow::Owned(masked) => Value::Text(strings.intern(&masked)),
                    Cow::Borrowed(_) => typed,
                },
                typed => typed,
            };
        }
        if is_dropped || is_mobile {
            table
                .origins
                .retain(|(_, at), origin| usize::from(*at) != column || matches!(origin, Origin::FilledFrom(_)));
        }
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
