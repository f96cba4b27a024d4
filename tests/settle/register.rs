//! The register of problems: which rows tell one problem, and what they say of it together.

use super::played::examined;
use super::{PLAN, PROBLEMS, file, run};
use jiff::civil::Date;
use pravas::model::fact::{ProblemState, RowRef};
use pravas::model::plan::Unit;
use pravas::pass::Examined;

/// The register of problems: place, words, since when, what became of it and when, who is posted, rows that tell it.
fn register(run: &Examined) -> String {
    let entries = run.facts.register.iter().map(|entry| {
        let place = entry.unit.mandal.map(|id| run.plan.unit_name(Unit::Mandal(id)));
        let place = place.or(entry.unit.seat.map(|id| run.plan.unit_name(Unit::Seat(id))));
        let place = place.or(entry.unit.district.map(|id| run.plan.unit_name(Unit::District(id))));
        let state = entry.state.map(|(state, _)| match state {
            ProblemState::Solved => "solved",
            ProblemState::Rejected => "rejected",
            _ => "open",
        });
        let text = |text| run.facts.text(text);
        let day = |day: Option<(Date, _)>| day.map_or("-".to_owned(), |(day, _): (Date, RowRef)| day.to_string());
        format!(
            "{}: {}, {} {} {} {} {:?}",
            place.unwrap_or("?"),
            entry.text.map_or("", text),
            day(entry.raised),
            state.unwrap_or("-"),
            day(entry.solved),
            entry.posted.map_or("-", |(posted, _)| text(posted)),
            entry.told,
        )
    });
    entries.collect::<Vec<_>>().join("\n")
}

#[test]
fn rows_that_tell_one_problem_are_one_entry() {
    let check = |rows: &[&str], expected: &str| {
        let run = run(&[file("समस्या.xlsx", "समस्याएँ", PROBLEMS, rows)]);
        assert_eq!(register(&run), expected, "{rows:#?}");
    };
    let open = "जालौन | कालपी | सड़क ख़राब है | 2021-10-05 | लंबित | | रमेश पटेल | ";
    check(&[open], "कालपी: सड़क ख़राब है, 2021-10-05 open - रमेश पटेल [0]");
    check(&[open, open], "कालपी: सड़क ख़राब है, 2021-10-05 open - रमेश पटेल [0, 1]");
    let solved = "जालौन | कालपी | सडक ख़राब है | 2021-10-06 | समाधान हुआ | 2021-10-12 | | ";
    check(&[open, solved], "कालपी: सडक ख़राब है, 2021-10-05 solved 2021-10-12 रमेश पटेल [1, 0]");
    let elsewhere = "जालौन | कोंच | सड़क ख़राब है | 2021-10-05 | लंबित | | | ";
    check(
        &[open, elsewhere],
        "कालपी: सड़क ख़राब है, 2021-10-05 open - रमेश पटेल [0]\nकोंच: सड़क ख़राब है, 2021-10-05 open - - [1]",
    );
    let another = "जालौन | कालपी | सड़क टूटी है | 2021-10-05 | | | | ";
    check(&[open, another], "कालपी: सड़क ख़राब है, 2021-10-05 open - रमेश पटेल [0]\nकालपी: सड़क टूटी है, 2021-10-05 - - - [1]");
    // A solution that a later row takes back has no day.
    let again = "जालौन | कालपी | सड़क ख़राब है | 2021-10-20 | लंबित | | | ";
    check(&[solved, again], "कालपी: सड़क ख़राब है, 2021-10-06 open - - [1, 0]");
    let of_district = "जालौन |  | सड़क ख़राब है | 2021-10-05 | लंबित | | | ";
    check(&[of_district, of_district], "जालौन: सड़क ख़राब है, 2021-10-05 open - - [0, 1]");
    check(
        &[open, of_district],
        "कालपी: सड़क ख़राब है, 2021-10-05 open - रमेश पटेल [0]\nजालौन: सड़क ख़राब है, 2021-10-05 open - - [1]",
    );
    // Places that nobody knows are not the district around them, and two are not one.
    let [nowhere, nirgends] =
        ["ढोलकपुर", "रामगढ़"].map(|place| format!("जालौन | {place} | सड़क ख़राब है | 2021-10-05 | लंबित | | | "));
    let line = "जालौन: सड़क ख़राब है, 2021-10-05 open - - ";
    check(&[&nowhere, of_district, &nirgends], &format!("{line}[0]\n{line}[1]\n{line}[2]"));
}

#[test]
fn a_problem_of_a_seat_is_told_apart_from_one_of_its_district() {
    let headings = "ज़िला | विधानसभा | समस्या | समस्या दिनांक | स्थिति";
    let phase = "    विधानसभा प्रवास | विधानसभा | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | | \n";
    let rows = [
        "जालौन | कालपी | सड़क ख़राब है | 2021-10-05 | लंबित",
        "जालौन | कालपी | सड़क ख़राब है | 2021-10-06 | लंबित",
        "जालौन | माधौगढ़ | सड़क ख़राब है | 2021-10-05 | लंबित",
        "जालौन |  | सड़क ख़राब है | 2021-10-05 | लंबित",
        "जालौन | ढोलकपुर | सड़क ख़राब है | 2021-10-05 | लंबित",
    ];
    let run = examined(&(PLAN.trim_end().to_owned() + "\n" + phase + &file("समस्या.xlsx", "समस्याएँ", headings, &rows)));
    let expected = [
        "कालपी: सड़क ख़राब है, 2021-10-05 open - - [1, 0]",
        "माधौगढ़: सड़क ख़राब है, 2021-10-05 open - - [2]",
        "जालौन: सड़क ख़राब है, 2021-10-05 open - - [3]",
        "जालौन: सड़क ख़राब है, 2021-10-05 open - - [4]",
    ];
    assert_eq!(register(&run), expected.join("\n"));
}

#[test]
fn of_a_visit_and_a_sheet_of_problems_the_later_says_what_became_of_one() {
    let visits = "ज़िला | मंडल | प्रवासकर्ता | प्रवास दिनांक | समस्या | समस्या की स्थिति";
    let check = |visit: (&str, &str), sheet: (&str, &str, &str), expected: &str| {
        let visit = format!("जालौन | कालपी | बृजकिशोर निरंजन | {} | सडक ख़राब है | {}", visit.0, visit.1);
        let problem = format!("जालौन | कालपी | सड़क ख़राब है | {} | {} | {} | | ", sheet.0, sheet.1, sheet.2);
        let files =
            [file("प्रवास.xlsx", "प्रवास", visits, &[&visit]), file("समस्या.xlsx", "समस्याएँ", PROBLEMS, &[&problem])];
        assert_eq!(register(&run(&files)), format!("कालपी: सड़क ख़राब है, {expected}"), "{visit}; {problem}");
    };
    check(("2021-10-10", "समाधान हुआ"), ("2021-10-05", "लंबित", ""), "2021-10-05 solved - - [0, 1]");
    check(("2021-10-10", "लंबित"), ("2021-10-05", "समाधान हुआ", "2021-10-12"), "2021-10-05 solved 2021-10-12 - [1, 0]");
    check(("2021-10-10", "लंबित"), ("2021-10-05", "समाधान हुआ", "2021-10-08"), "2021-10-05 open - - [0, 1]");
    check(("2021-10-03", "समाधान हुआ"), ("2021-10-05", "लंबित", ""), "2021-10-03 open - - [1, 0]");
}
