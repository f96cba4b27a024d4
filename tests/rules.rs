//! The examples of the rules, run through the pass: the wrong one raises its rule once and at the stated place, the right
//! one does not.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod played;

use played::{examined, shown};
use pravas::model::finding::{Finding, Language, Severity};
use pravas::pass::Examined;
use pravas::rules::{ALL, wording};

fn told(run: &Examined) -> String {
    let line = |one: &Finding| {
        let message = wording::message(one, &run.plan, Language::English);
        format!("  {} at {}: {message}", one.rule.0, shown(&run.sources, one.place))
    };
    run.findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_wrong_examples_raise_their_rule_once_and_at_their_place() {
    let mut failures = Vec::new();
    for rule in ALL {
        let run = examined(rule.bad.files);
        let raised: Vec<&Finding> = run.findings.iter().filter(|one| one.rule == rule.code).collect();
        let places: Vec<String> = raised.iter().map(|one| shown(&run.sources, one.place)).collect();
        if places != [rule.bad.at] {
            failures.push(format!("{} at {:?} instead of {}; all:\n{}", rule.code.0, places, rule.bad.at, told(&run)));
        }
    }
    assert!(failures.is_empty(), "{} rules:\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn the_right_examples_do_not_raise_their_rule() {
    let mut failures = Vec::new();
    for rule in ALL {
        let run = examined(rule.good.files);
        if run.findings.iter().any(|one| one.rule == rule.code) {
            failures.push(format!("{}:\n{}", rule.code.0, told(&run)));
        }
    }
    assert!(failures.is_empty(), "{} rules:\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn what_the_examples_are_told_has_no_hole() {
    for rule in ALL {
        let run = examined(rule.bad.files);
        for one in &run.findings {
            for language in [Language::Hindi, Language::English] {
                let (message, remedy) = (wording::message, wording::remedy);
                let why = wording::pattern(rule.why, language);
                for said in [message(one, &run.plan, language), why, remedy(one, &run.plan, language)] {
                    for hole in ["{", "}", "[", "]", "“”", "()", "  ", " :", " ।", " ,", "..", "।।"] {
                        assert!(!said.contains(hole), "{} has a hole ({hole}): {said}", one.rule.0);
                    }
                    assert!(said.ends_with(['.', '।']), "{} is no sentence: {said}", one.rule.0);
                }
            }
        }
    }
}

/// Rules that are softened while a window is open, whatever the plan says.
const SOFTENED: [&str; 5] = ["T601", "T602", "T604", "T613", "A801"];

#[test]
fn every_rule_can_be_switched_off_and_given_another_severity() {
    for rule in ALL {
        for (typed, wanted) in [("off", None), ("सूचना", Some(Severity::Info)), ("error", Some(Severity::Error))]
        {
            let setting = format!("\n# ज़ सेटिंग.xlsx\n== सेटिंग\nनाम | मान\n{} | {typed}", rule.code.0);
            let run = examined(&(rule.bad.files.to_owned() + &setting));
            let raised: Vec<Severity> =
                run.findings.iter().filter(|one| one.rule == rule.code).map(|one| one.severity).collect();
            let is_as_wanted = |severity: &Severity| {
                let softer = SOFTENED.contains(&rule.code.0) && wanted.is_some_and(|wanted| *severity < wanted);
                softer || Some(*severity) == wanted
            };
            assert!(raised.iter().all(is_as_wanted), "{} as {typed}: {raised:?}", rule.code.0);
            assert_eq!(raised.is_empty(), wanted.is_none(), "{} as {typed}", rule.code.0);
        }
    }
}

#[test]
fn nobody_is_named_in_a_message() {
    let personal = ["निरंजन", "सीता", "पटेल", "द्विवेदी", "अवस्थी", "चौहान", "चौबे", "त्रिवेदी", "60001"];
    for rule in ALL {
        let run = examined(rule.bad.files);
        for one in &run.findings {
            let said = wording::message(one, &run.plan, Language::Hindi);
            let named = personal.iter().find(|name| said.contains(**name));
            assert!(named.is_none(), "{} names somebody: {said}", one.rule.0);
        }
    }
}

#[test]
fn the_readme_of_the_rules_is_fresh() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/README.md");
    let page = pravas::explain::readme();
    if std::env::var_os("PRAVAS_BLESS").is_some() {
        std::fs::write(&path, &page).expect("the README can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "src/rules/README.md is stale; PRAVAS_BLESS=1 writes it anew");
}
