//! A *status* is what a row says became of a problem. Beside it stands the question whether a text of feedback says
//! anything at all.

use super::date::{self, Reading};
use super::plain::{is_nothing, loose, plain, words};
use super::yesno::{YesNo, yes_no_text};
use crate::model::fact::ProblemState;
use crate::model::grid::Value;
use std::sync::LazyLock;

/// Reads a cell of a column of statuses; `text` is its text where it is one. Nothing where it does not say.
pub fn state(value: Value, text: &str) -> Option<ProblemState> {
    match value {
        Value::Text(_) => state_text(text),
        Value::Truth(true) | Value::Date(_) => Some(ProblemState::Solved),
        Value::Truth(false) => Some(ProblemState::Open),
        Value::Number(1.0) => Some(ProblemState::Solved),
        Value::Number(0.0) => Some(ProblemState::Open),
        Value::Empty | Value::Number(_) | Value::Fault(_) => None,
    }
}

/// What one word of a status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Solved,
    /// "Solution": solved, if nothing else is said.
    Solution,
    Working,
    Open,
    Rejected,
    /// "Possible", which says something only after "not".
    Possible,
    Not,
}

const WORDS: &[(Says, &str)] = &[
    (
        Says::Solved,
        "हल दूर सुलझी सुलझा सुलझ निस्तारित निपटारा निपटाया पूर्ण पूरा पूरी सम्पन्न संपन्न समाप्त ठीक solved resolved closed close fixed done completed complete settled disposed hal purn nistarit solve",
    ),
    (Says::Solution, "समाधान निस्तारण निवारण निराकरण समाधानित samadhan nistaran solution resolution"),
    (
        Says::Working,
        "प्रक्रिया पत्र लिखा प्रक्रियाधीन प्रक्रियारत प्रगति प्रगतिशील प्रगतिरत कार्यवाही कार्यवाई कार्रवाई जारी चालू चल प्रयास प्रयासरत विचाराधीन आंशिक अधूरा अधूरी हेतु भेजा भेजी प्रेषित अग्रसारित अवगत आश्वासन \
         process progress inprogress inprocess wip ongoing partial partly partially underway working forwarded assigned prakriya pragati karyavahi karyawahi jari",
    ),
    (
        Says::Open,
        "लंबित लम्बित शेष बाकी अपूर्ण अनसुलझी यथावत नई नया pending open unsolved unresolved due new outstanding lambit shesh baki baaki",
    ),
    (
        Says::Rejected,
        "असंभव असम्भव निरस्त अस्वीकृत खारिज रद्द अनुपयुक्त अव्यावहारिक rejected reject impossible invalid dropped nirast asambhav cancelled",
    ),
    (Says::Possible, "संभव सम्भव possible feasible sambhav"),
    (Says::Not, "नहीं नही नहि ना न un not no nahi nahin nhi बिना"),
];

static TABLE: LazyLock<Vec<(String, Says)>> = LazyLock::new(|| {
    WORDS.iter().flat_map(|(says, names)| names.split_whitespace().map(|name| (key(name), *says))).collect()
});

fn key(word: &str) -> String {
    loose(word).trim_end_matches('ं').to_owned()
}

/// Reads a text as [`state`] does. What is still being done outweighs a word of success in the same text, and "not"
/// outweighs both.
pub fn state_text(text: &str) -> Option<ProblemState> {
    let plain = plain(text);
    if is_nothing(&plain) || plain.contains('?') {
        return None;
    }
    let says: Vec<Says> = words(&plain).filter_map(|word| said(&key(word))).collect();
    let has = |wanted: Says| says.contains(&wanted);
    if has(Says::Not) {
        let rejected = has(Says::Possible) || has(Says::Rejected);
        return Some(if rejected { ProblemState::Rejected } else { ProblemState::Open });
    }
    if has(Says::Rejected) {
        Some(ProblemState::Rejected)
    } else if has(Says::Open) {
        Some(ProblemState::Open)
    } else if has(Says::Solved) {
        Some(ProblemState::Solved)
    } else if has(Says::Working) {
        Some(ProblemState::InProgress)
    } else if has(Says::Solution) {
        Some(ProblemState::Solved)
    } else {
        match yes_no_text(text) {
            YesNo::Yes => Some(ProblemState::Solved),
            YesNo::No => Some(ProblemState::Open),
            YesNo::Unclear | YesNo::Unsaid => dated_or_share(text, &plain),
        }
    }
}

/// A mere date is that of the solution; a share of the work is work.
fn dated_or_share(text: &str, plain: &str) -> Option<ProblemState> {
    if let Some(share) = plain.strip_suffix('%') {
        let share: u32 = share.trim().parse().ok()?;
        return Some(if share >= 100 { ProblemState::Solved } else { ProblemState::InProgress });
    }
    match date::read_text(text, None) {
        Reading::Bad | Reading::Empty => None,
        _ => Some(ProblemState::Solved),
    }
}

fn said(key: &str) -> Option<Says> {
    TABLE.iter().find(|(name, _)| name == key).map(|(_, says)| *says)
}

/// Texts that stand in a column of feedback and say nothing, as keys of their words in one.
static EMPTY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let texts = [
        "ok",
        "okay",
        "ओके",
        "ठीक",
        "ठीक है",
        "ठीक हैं",
        "ठीक ठाक",
        "ठीक-ठाक है",
        "सब ठीक",
        "सब ठीक है",
        "सब कुछ ठीक है",
        "सही",
        "सही है",
        "all ok",
        "all is well",
        "fine",
        "all fine",
        "theek",
        "theek hai",
        "thik",
        "thik hai",
        "sab theek hai",
        "sab thik",
        "हाँ",
        "जी",
        "yes",
        "no",
        "नहीं",
        "कुछ नहीं",
        "कोई नहीं",
        "nothing",
        "nothing special",
        "कुछ विशेष नहीं",
        "विशेष नहीं",
        "done",
        "हो गया",
        "दिया",
        "दे दिया",
        "उपरोक्त",
        "do",
        "ditto",
        "same",
        "शून्य",
        "x",
        "y",
        "n",
        "feedback",
        "फीडबैक",
        "प्रतिक्रिया",
        "good",
        "nice",
        "अच्छा",
        "अच्छा है",
        "remarks",
        "टिप्पणी",
        "सुझाव",
        "कोई सुझाव नहीं",
        "no comments",
        "no comment",
        "no feedback",
        "फीडबैक नहीं",
        "received",
        "प्राप्त",
    ];
    texts.iter().map(|text| joined(&plain(text))).collect()
});

fn joined(plain: &str) -> String {
    words(plain).map(key).collect()
}

/// Whether a text of feedback, or of a problem, says something: blanks, dashes, "ok", "ठीक", numbers and ticks do not.
pub fn says_something(text: &str) -> bool {
    let plain = plain(text);
    if is_nothing(&plain) {
        return false;
    }
    let joined = joined(&plain);
    let letters = joined.chars().filter(|letter| letter.is_alphabetic()).count();
    letters > 0 && !EMPTY.contains(&joined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(inputs: &[&str], expected: Option<ProblemState>) {
        for input in inputs {
            let found = state_text(input);
            assert!(found == expected, "{input} gives {found:?}, not {expected:?}");
        }
    }

    #[test]
    fn problems_solved_and_open() {
        check(
            &[
                "समाधान",
                "समाधान हुआ",
                "समाधान हो गया",
                "हल",
                "हल हो गई",
                "निस्तारित",
                "निपटारा",
                "पूर्ण",
                "Solved",
                "Resolved",
                "Closed",
                "ho gaya",
                "हो गया",
                "कार्यवाही पूर्ण",
                "हाँ",
                "✓",
                "समस्या का समाधान हुआ",
                "done",
                "05/10/2021",
                "ठीक कराया",
            ],
            Some(ProblemState::Solved),
        );
        check(
            &[
                "लंबित",
                "लम्बित",
                "शेष",
                "बाकी",
                "Pending",
                "नहीं हुआ",
                "समाधान नहीं हुआ",
                "not solved",
                "unsolved",
                "Un-resolved",
                "नहीं",
                "अभी तक नहीं",
                "open",
                "समाधान शेष",
                "no",
                "अपूर्ण",
                "✗",
            ],
            Some(ProblemState::Open),
        );
    }

    #[test]
    fn other_states_of_problems() {
        check(
            &[
                "प्रक्रिया में",
                "प्रक्रियाधीन",
                "प्रगति पर",
                "कार्यवाही जारी",
                "कार्यवाही चल रही है",
                "चल रहा है",
                "In process",
                "In progress",
                "in-progress",
                "आंशिक समाधान",
                "समाधान हेतु पत्र भेजा",
                "विचाराधीन",
                "पत्र लिखा गया",
                "50%",
                "WIP",
            ],
            Some(ProblemState::InProgress),
        );
        check(&["असंभव", "निरस्त", "rejected", "संभव नहीं", "not possible", "अस्वीकृत"], Some(ProblemState::Rejected));
        check(&["", "-", "NA", "?", "रामकुमार", "निल"], None);
    }

    #[test]
    fn feedback_that_says_something() {
        let check = |input: &str, expected: bool| assert!(says_something(input) == expected, "{input}");
        for nothing in [
            "",
            " ",
            "-",
            "--",
            "ok",
            "OK.",
            "Okay",
            "ठीक",
            "ठीक है",
            "ठीक है।",
            "NA",
            "N/A",
            "निल",
            "nil",
            "सब ठीक है",
            "✓",
            "1",
            "...",
            "\"",
            "हाँ",
            "कुछ नहीं",
            "फीडबैक",
            "theek hai",
            "?",
        ] {
            check(nothing, false);
        }
        for something in [
            "संगठन सक्रिय है",
            "प्रत्याशी पर सहमति, बूथ समितियां अधूरी",
            "कार्यकर्ता उत्साहित हैं",
            "candidate is weak",
            "पेयजल",
            "बूथ 5 कमजोर",
        ] {
            check(something, true);
        }
    }

    #[test]
    fn cells_of_other_kinds() {
        assert_eq!(state(Value::Empty, ""), None);
        assert_eq!(state(Value::Truth(true), ""), Some(ProblemState::Solved));
        assert_eq!(state(Value::Date(44484.0), ""), Some(ProblemState::Solved));
        assert_eq!(state(Value::Number(7.0), ""), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            state_text(&text);
            says_something(&text);
        }
    }
}
