//! Whose a visit is, by the name and the role that its row states.

use super::played::examined;
use super::{OCTOBER, PRESIDENTS, UNITS, check, lines, run};
use pravas::model::coverage::Status;
use pravas::model::finding::Language;
use pravas::rules::wording;

#[test]
fn only_who_owes_a_visit_makes_it() {
    let by = |name: &str, role: &str, expected: &str| {
        check(&[&format!("जालौन | कालपी | | {name} | {role} | 2021-10-10 | हाँ | हाँ")], expected);
    };
    by("बृजकिशोर निरंजन", "जिला अध्यक्ष", "done 10");
    by("बृजकिशोर निरंजन", "", "done 10");
    by("", "जिला अध्यक्ष", "done 10");
    by("", "", "done 10");
    by("रमेश पटेल", "जिला अध्यक्ष", "missed ~10");
    by("रमेश पटेल", "जिला महामंत्री", "missed ~10");
    by("", "जिला महामंत्री", "missed ~10");
    by("", "विस्तारक", "missed ~10");
    by("", "अध्यक्ष", "done 10");
    by("", "महिला मोर्चा अध्यक्ष", "missed ~10");
    by("प्रमोद अवस्थी", "जिला अध्यक्ष", "missed ~10");
    by("", "पूर्व जिला अध्यक्ष", "missed ~10");
}

#[test]
fn a_word_that_is_no_office_is_taken_for_the_role_and_said() {
    for word in ["जिला अघ्यक्ष", "जि.अ.", "DP", "भाजपा", "स्वयं"] {
        let visit = |mandal: &str| format!("जालौन | {mandal} | | | {word} | 2021-10-10 | हाँ | हाँ");
        let run = run(&[UNITS, PRESIDENTS, OCTOBER], &[&visit("कालपी"), &visit("कोंच")]);
        let done = run.coverage.owed.iter().filter(|owed| owed.status == Status::Done);
        assert_eq!(done.count(), 2, "{word}: {}", lines(&run));
        let said = run.findings.iter().filter(|one| one.rule.0 == "N407");
        let said: Vec<String> = said.map(|one| wording::message(one, &run.plan, Language::English)).collect();
        let expected =
            format!("“{word}” is no role of the plan; it was taken as a tour of the जिला अध्यक्ष (in 2 rows).");
        assert_eq!(said, [expected]);
    }
}

#[test]
fn who_is_written_to_in_a_title_is_not_who_went() {
    let letter = "
    # पत्र.xlsx
    == प्रवास
    सेवा में, मा. प्रदेश अध्यक्ष महोदय
    ज़िला | मंडल | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
    जालौन | कालपी | 2021-10-10 | हाँ | हाँ
    जालौन | कोंच | 2021-10-12 | हाँ | हाँ";
    let run = examined(&[UNITS, PRESIDENTS, OCTOBER, letter].concat());
    let done = run.coverage.owed.iter().filter(|owed| owed.status == Status::Done);
    assert_eq!(done.count(), 2, "{}", lines(&run));
}

#[test]
fn a_role_that_nobody_is_named_for_owes_by_itself() {
    let visit = "जालौन | कालपी | | रमेश पटेल | जिला अध्यक्ष | 2021-10-10 | हाँ | हाँ";
    let other = "जालौन | कोंच | | रमेश पटेल | जिला महामंत्री | 2021-10-10 | हाँ | हाँ";
    let run = run(&[UNITS, OCTOBER], &[visit, other]);
    let expected = ["कालपी by जिला अध्यक्ष: done 10", "कोंच by जिला अध्यक्ष: missed ~10", "बिधूना by जिला अध्यक्ष: missed (0)"];
    assert_eq!(lines(&run).replace("जिलाध्यक्ष", "जिला अध्यक्ष"), expected.join("\n"));
}
