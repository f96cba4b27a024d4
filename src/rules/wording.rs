//! *Wording* turns a finding into sentences, once, in the language asked for. Everything before it is structure: the
//! rule's template, the finding's arguments, its unit, field and value.
//!
//! A template holds `{name}` for an argument or a standard placeholder, `{name|one|many}` for the form that a number
//! asks for, and `[...]` for words that only stand where every placeholder between the brackets has a meaning;
//! `[...|...]` has other words for where it has none. So a message never shows a hole.
//!
//! Every finding has these placeholders, as far as it has what they name: `value`, `nearest` (the nearest right value),
//! `field`, `mandal`, `district`, `region`, `seat`, `place` (the lowest of them, with its level), `phase`, `count`, and
//! `rows` (the count where it is more than one). What is personal is quoted nowhere: it has columns of its own.

use super::{Rule, find};
use crate::model::Date;
use crate::model::finding::{Arg, Finding, Language, Said};
use crate::model::plan::{Plan, Unit, UnitPath};
use crate::model::table::Field;
use crate::words::Word;

/// What is wrong here.
pub fn message(finding: &Finding, plan: &Plan, language: Language) -> String {
    said_by(finding, plan, language, |rule| rule.message)
}

/// What the person should type or do.
pub fn remedy(finding: &Finding, plan: &Plan, language: Language) -> String {
    said_by(finding, plan, language, |rule| rule.remedy)
}

/// What the finding's rule is called in lists.
pub fn title(finding: &Finding, language: Language) -> &'static str {
    find(finding.rule.0).map_or("", |rule| rule.title.in_language(language))
}

/// A template without a finding, as a pattern: what only some findings say is left out, `…` stands for the rest.
pub fn pattern(template: Said, language: Language) -> String {
    let mut kept = String::new();
    let mut left = template.in_language(language);
    while let Some((before, behind)) = left.split_once('[') {
        let (section, rest) = behind.split_once(']').unwrap_or((behind, ""));
        kept.push_str(before);
        let mut alternatives = alternatives(section).into_iter();
        kept.push_str(alternatives.next().filter(|_| alternatives.next().is_some()).unwrap_or(""));
        left = rest;
    }
    kept.push_str(left);
    fill(&kept, language, &|_| Some(Meaning::Text("…".to_owned())))
}

/// Whether what stands in a field may be quoted in a message: names of units, posts, dates and answers are; what
/// describes a person is not.
pub fn is_quotable(field: Field) -> bool {
    use Field::*;
    match field {
        Region | District | Mandal | Block | Seat | Post | Morcha | Role | ShaktiKendra | Booths => true,
        Serial | Code | Number | Phase | Level | Least | Most | MobileRequired | Value => true,
        Date | DateFrom | DateTo | PlannedDate | RaisedOn | SolvedOn | From | To | Start | End | On | Until => true,
        NightStay | CommitteeMet | Attendance | ProblemStatus | Status | Decision | FindingId => true,
        Name | Relation | Mobile | Whatsapp | Gender | Category | Caste | Age | Education | Address | Remarks => false,
        Visitor | StayPlace | Host | Contacts | Problems | Problem | Posted | Feedback | Author | NotHeld => false,
        AlsoKnownAs | NameAsWritten | Reason | By => false,
    }
}

/// A day as people here write it: `12.10.2021`.
pub fn day(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

/// What a placeholder stands for.
enum Meaning {
    Text(String),
    Number(u64),
}

fn said_by(finding: &Finding, plan: &Plan, language: Language, part: impl Fn(&Rule) -> Said) -> String {
    let Some(rule) = find(finding.rule.0) else { return String::new() };
    fill(part(rule).in_language(language), language, &|name| meaning(name, finding, plan, language))
}

fn meaning(name: &str, finding: &Finding, plan: &Plan, language: Language) -> Option<Meaning> {
    if let Some((_, arg)) = finding.args.iter().find(|(known, _)| *known == name) {
        return match arg {
            Arg::Count(number) => Some(Meaning::Number(*number)),
            other => Some(Meaning::Text(shown(other, language))).filter(says_something),
        };
    }
    let quotable = finding.field.is_some_and(is_quotable);
    let text = match name {
        "value" => finding.value.clone().filter(|_| quotable),
        "nearest" => finding.suggestions.first().cloned().filter(|_| quotable),
        "field" => finding.field.map(|field| field.said().in_language(language).to_owned()),
        "mandal" => finding.unit.mandal.map(|id| plan.unit_name(Unit::Mandal(id)).to_owned()),
        "district" => finding.unit.district.map(|id| plan.unit_name(Unit::District(id)).to_owned()),
        "region" => finding.unit.region.map(|id| plan.unit_name(Unit::Region(id)).to_owned()),
        "seat" => finding.unit.seat.map(|id| plan.unit_name(Unit::Seat(id)).to_owned()),
        "place" => place(finding.unit, plan, language),
        "phase" => finding.phase.and_then(|id| plan.phase(id)).map(|phase| phase.name.clone()),
        "count" => return Some(Meaning::Number(u64::from(finding.count))),
        "rows" => return (finding.count > 1).then(|| Meaning::Number(u64::from(finding.count))),
        _ => None,
    };
    text.map(Meaning::Text).filter(says_something)
}

fn says_something(meaning: &Meaning) -> bool {
    !matches!(meaning, Meaning::Text(text) if text.is_empty())
}

/// A unit as a reader calls it: its level and its name, with the district where the name alone might not do.
pub fn place(unit: UnitPath, plan: &Plan, language: Language) -> Option<String> {
    let district = unit.district.map(|id| plan.unit_name(Unit::District(id)));
    if let Some(mandal) = unit.mandal {
        let name = plan.unit_name(Unit::Mandal(mandal));
        let named = levelled(Word::Mandal, name, language);
        return Some(district.map_or(named.clone(), |district| format!("{named} ({district})")));
    }
    if let Some(seat) = unit.seat {
        let number = plan.seat(seat).and_then(|seat| seat.number);
        let name = plan.unit_name(Unit::Seat(seat));
        let named = number.map_or_else(|| name.to_owned(), |number| format!("{number} {name}"));
        return Some(levelled(Word::Seat, &named, language));
    }
    if let Some(district) = district {
        return Some(levelled(Word::District, district, language));
    }
    unit.region.map(|id| levelled(Word::Region, plan.unit_name(Unit::Region(id)), language))
}

fn levelled(level: Word, name: &str, language: Language) -> String {
    match language {
        Language::Hindi => format!("{} {name}", level.in_language(language)),
        Language::English => format!("{} {name}", level.in_language(language).to_lowercase()),
    }
}

fn shown(arg: &Arg, language: Language) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Count(number) => number.to_string(),
        Arg::Date(date) => day(*date),
        Arg::Field(field) => field.said().in_language(language).to_owned(),
        Arg::Kind(kind) => kind.said().in_language(language).to_owned(),
        Arg::Word(word) => word.in_language(language).to_owned(),
        Arg::Said(said) => said.in_language(language).trim_end_matches(['.', '।']).to_owned(),
        Arg::List(args) => args.iter().map(|arg| shown(arg, language)).collect::<Vec<_>>().join(", "),
    }
}

/// Fills a template.
fn fill(template: &str, language: Language, meaning: &dyn Fn(&str) -> Option<Meaning>) -> String {
    let mut filled = String::new();
    let mut left = template;
    while let Some(open) = left.find('[') {
        let (before, behind) = left.split_at(open);
        filled.push_str(&plain(before, meaning).0);
        let (section, rest) = behind.get(1..).and_then(|section| section.split_once(']')).unwrap_or((behind, ""));
        filled.push_str(&chosen(section, meaning));
        left = rest;
    }
    filled.push_str(&plain(left, meaning).0);
    capitalised(filled, language)
}

/// The first of a section's alternatives of which every placeholder has a meaning; nothing if none has.
fn chosen(section: &str, meaning: &dyn Fn(&str) -> Option<Meaning>) -> String {
    let filled = alternatives(section).into_iter().map(|words| plain(words, meaning));
    filled.filter(|(_, whole)| *whole).map(|(text, _)| text).next().unwrap_or_default()
}

/// A section at its bars; a bar between braces belongs to a placeholder.
fn alternatives(section: &str) -> Vec<&str> {
    let mut depth = 0;
    let parts = section.split(|letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        letter == '|' && depth == 0
    });
    parts.collect()
}

/// Words without sections, filled, and whether every placeholder had a meaning.
fn plain(words: &str, meaning: &dyn Fn(&str) -> Option<Meaning>) -> (String, bool) {
    let (mut filled, mut whole) = (String::new(), true);
    let mut left = words;
    while let Some((before, behind)) = left.split_once('{') {
        filled.push_str(before);
        let (placeholder, rest) = behind.split_once('}').unwrap_or((behind, ""));
        let mut parts = placeholder.split('|');
        let found = meaning(parts.next().unwrap_or(""));
        match (found, parts.next(), parts.next()) {
            (Some(Meaning::Number(1)), Some(one), _) => filled.push_str(one),
            (Some(Meaning::Number(_)), Some(_), Some(many)) => filled.push_str(many),
            // A pattern names no number; it is read as many.
            (Some(Meaning::Text(_)), Some(_), Some(many)) => filled.push_str(many),
            (Some(Meaning::Number(number)), ..) => filled.push_str(&number.to_string()),
            (Some(Meaning::Text(text)), ..) => filled.push_str(&text),
            (None, ..) => whole = false,
        }
        left = rest;
    }
    filled.push_str(left);
    (filled, whole)
}

/// An English sentence begins with a capital, also where a placeholder or a section stood first.
fn capitalised(text: String, language: Language) -> String {
    let mut letters = text.chars();
    match (language, letters.next()) {
        (Language::English, Some(first)) if first.is_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => text,
    }
}

/// The names of a template's placeholders, each once, sorted; for the tests of the registry.
pub fn placeholders(template: &str) -> Vec<&str> {
    let all = template.split('{').skip(1).filter_map(|part| part.split(['|', '}']).next());
    let mut names: Vec<&str> = all.collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Option<Meaning> {
        match name {
            "mandal" => Some(Meaning::Text("कालपी".to_owned())),
            "one" => Some(Meaning::Number(1)),
            "five" => Some(Meaning::Number(5)),
            _ => None,
        }
    }

    #[test]
    fn templates_are_filled_without_holes() {
        let check = |template: &str, expected: &str| {
            let filled = fill(template, Language::English, &known);
            assert!(filled == expected, "{template} became {filled}, not {expected}");
        };
        check("{mandal} is late.", "कालपी is late.");
        check("unknown[ in “{mandal}”].", "Unknown in “कालपी”.");
        check("unknown[ in “{district}”].", "Unknown.");
        check("[in {district}|somewhere].", "Somewhere.");
        check("[in {district}|near {mandal}|somewhere].", "Near कालपी.");
        check(
            "{five} {five|row|rows}, {one} {one|row|rows}[ of {five} {five|cell|cells}].",
            "5 rows, 1 row of 5 cells.",
        );
    }

    #[test]
    fn one_is_not_many_in_hindi_either() {
        let check = |code: &str, expected: &str| {
            let rule = crate::rules::ALL.iter().find(|rule| rule.code.0 == code).unwrap();
            let said = fill(rule.message.hi, Language::Hindi, &|_| Some(Meaning::Number(1)));
            assert!(said.contains(expected), "{said}");
        };
        check("T608", "1 व्यक्ति आया");
        check("T609", "1 प्रवास हुआ; 1 दिन बचा है");
        check("T613", "1 प्रवास होना है");
    }

    #[test]
    fn a_template_without_a_finding_is_a_pattern() {
        let check = |template: &'static str, expected: &str| {
            assert_eq!(pattern(Said { hi: template, en: template }, Language::English), expected);
        };
        check("there {count|is|are} {count} {post}[ in {mandal}].", "There are … ….");
        check("[in {district}|somewhere] it rains.", "In … it rains.");
    }

    #[test]
    fn placeholders_are_found_inside_and_outside_of_brackets() {
        let check = |template: &str, expected: &[&str]| assert_eq!(placeholders(template), expected, "{template}");
        check("{b} and [{a}|none] {b|one|many}", &["a", "b"]);
        check("none", &[]);
    }
}
