//! What `resolve` prints of one name: a line for people with the runners-up below it, or one JSON object.

use crate::lookup::{Answer, Candidate, Kind, Question};
use crate::model::finding::{Language, Said};
use crate::names::gazetteer::Method;
use crate::text::terminal::harmless;
use crate::words::Word;
use serde::Serialize;

/// One answer as a line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    kind: Option<&'static str>,
    canonical: Option<&'a str>,
    region: Option<&'a str>,
    district: Option<&'a str>,
    mandal: Option<&'a str>,
    seat: Option<&'a str>,
    method: &'static str,
    score: f64,
    suggestions: Vec<&'a str>,
}

/// The answer as one JSON object on one line. Suggestions are names, nearest first.
pub fn naming_json(question: &Question, answer: &Answer) -> String {
    let found = answer.found.as_ref();
    let of = |part: fn(&Candidate) -> Option<&str>| found.and_then(part);
    let mut suggestions: Vec<&str> = Vec::new();
    for one in &answer.suggestions {
        if !suggestions.contains(&one.name.as_str()) {
            suggestions.push(&one.name);
        }
    }
    let line = Line {
        name: &question.name,
        kind: answer.kind.map(Kind::code),
        canonical: of(|one| Some(&one.name)),
        region: of(|one| one.whereabouts.region.as_deref()),
        district: of(|one| one.whereabouts.district.as_deref()),
        mandal: of(|one| one.whereabouts.mandal.as_deref()),
        seat: of(|one| one.whereabouts.seat.as_deref()),
        method: method_code(answer.method),
        score: (answer.score * 1000.0).round() / 1000.0,
        suggestions,
    };
    serde_json::to_string(&line).unwrap_or_default() + "\n"
}

/// The answer for people: what the name means, why, and what else it could be.
pub fn naming(question: &Question, answer: &Answer, language: Language) -> String {
    let meant = match &answer.found {
        Some(found) => candidate(found, language),
        None => "?".to_owned(),
    };
    let name = harmless(question.name.trim());
    let ground = ground(answer.method).in_language(language);
    let mut text = format!("{name} = {meant}: {ground}, {:.2}\n", answer.score);
    if answer.is_district_unknown {
        let said = Said {
            hi: "जो ज़िला साथ लिखा है, वह आधार सूची में नहीं मिला",
            en: "the district beside it was not found in the plan",
        };
        text += &format!("    {}\n", said.in_language(language));
    }
    if !answer.suggestions.is_empty() {
        let lead = Said { hi: "और हो सकता है", en: "could also be" }.in_language(language);
        let one = |one: &Candidate| format!("{} {:.2}", candidate(one, language), one.score);
        let all: Vec<String> = answer.suggestions.iter().map(one).collect();
        text += &format!("    {lead}: {}\n", all.join("; "));
    }
    text
}

/// Something that a name could mean, with what it is and where.
pub fn candidate(one: &Candidate, language: Language) -> String {
    harmless(&format!("{} ({})", one.name, place(one, language)))
}

/// What something is and which units it lies in, from the nearest up.
fn place(one: &Candidate, language: Language) -> String {
    let kind = match one.kind {
        Kind::Region => Word::Region.in_language(language),
        Kind::District => Word::District.in_language(language),
        Kind::Mandal => Word::Mandal.in_language(language),
        Kind::Seat => Word::Seat.in_language(language),
        Kind::Post => Said { hi: "पद", en: "Post" }.in_language(language),
        Kind::Person => Said { hi: "व्यक्ति", en: "Person" }.in_language(language),
    };
    let at = &one.whereabouts;
    let above = [(Kind::Mandal, &at.mandal), (Kind::District, &at.district), (Kind::Region, &at.region)];
    let names = above.into_iter().filter(|(kind, _)| *kind != one.kind).filter_map(|(_, name)| name.as_deref());
    std::iter::once(kind).chain(names).collect::<Vec<_>>().join(", ")
}

const fn method_code(method: Method) -> &'static str {
    match method {
        Method::Exact => "exact",
        Method::Alias => "alias",
        Method::Key => "key",
        Method::Fuzzy => "fuzzy",
        Method::Ambiguous => "ambiguous",
        Method::Unknown => "unknown",
    }
}

const fn ground(method: Method) -> Said {
    match method {
        Method::Exact => Said { hi: "वही नाम", en: "exact" },
        Method::Alias => Said {
            hi: "आधार सूची में दिया दूसरा नाम", en: "alias, another spelling in the plan"
        },
        Method::Key => Said { hi: "वही उच्चारण", en: "key, the same sound" },
        Method::Fuzzy => Said {
            hi: "मिलता-जुलता नाम, जाँच लें", en: "fuzzy, near: please check"
        },
        Method::Ambiguous => Said {
            hi: "एक से अधिक हो सकते हैं", en: "ambiguous, several could be meant"
        },
        Method::Unknown => Said {
            hi: "आधार सूची में नहीं मिला", en: "unknown, not found in the plan"
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::Whereabouts;

    #[test]
    fn a_name_of_the_plan_does_not_steer_the_terminal() {
        let whereabouts =
            Whereabouts { district: Some("जालौन\u{202e}".to_owned()), ..Whereabouts::default() };
        let one =
            Candidate { kind: Kind::Mandal, name: "कालपी\u{1b}[2J".to_owned(), whereabouts, score: 1.0 };
        let answer = Answer {
            kind: Some(Kind::Mandal),
            found: Some(one.clone()),
            method: Method::Exact,
            score: 1.0,
            suggestions: vec![one],
            is_district_unknown: false,
        };
        let said = naming(&Question { name: "कालपी".to_owned(), district: None }, &answer, Language::Hindi);
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
        assert_eq!(said.matches("कालपी\u{fffd}[2J (मंडल, जालौन\u{fffd})").count(), 2, "{said:?}");
    }
}
