//! What becomes of rows: which count, which say what another says already, which a newer list has replaced, and what
//! several rows say together of one visit or one problem. Each case is a folder drawn as text and the fate of its rows.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../played/mod.rs"]
mod played;
mod register;

use played::examined;
use pravas::model::fact::{Answer, Fate};
use pravas::model::table::Kind;
use pravas::pass::Examined;

/// One district of two mandals, and one of one.
const PLAN: &str = "
    # योजना.xlsx
    == इकाइयाँ
    क्षेत्र | ज़िला | मंडल | विधानसभा
    कानपुर-बुन्देलखण्ड | जालौन | कालपी | कालपी
    कानपुर-बुन्देलखण्ड | जालौन | कोंच | माधौगढ़
    कानपुर-बुन्देलखण्ड | औरैया | बिधूना | बिधूना
    == पदाधिकारी
    नाम | दायित्व | क्षेत्र | ज़िला
    बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
    == चरण
    चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
    मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ
    ";

const ROSTER: &str = "मंडल | पद | नाम | मोबाइल";

const VISITS: &str = "ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई | उपस्थिति | टिप्पणी";

const PROBLEMS: &str = "ज़िला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी | टिप्पणी";

/// A file with one sheet: its path and marks, what the sheet is called, its headings and rows.
fn file(path: &str, sheet: &str, headings: &str, rows: &[&str]) -> String {
    format!("# {path}\n== {sheet}\n{headings}\n{}\n", rows.join("\n"))
}

fn run(files: &[String]) -> Examined {
    examined(&(PLAN.to_owned() + &files.concat()))
}

/// The fates of the rows of each sheet that is no part of the plan: `u`sed, `d`uplicate, `s`uperseded, s`k`ipped.
fn fates(run: &Examined) -> String {
    let tables = run.facts.tables.iter().zip(&run.facts.fates);
    let of_offices = tables.filter(|(table, _)| {
        matches!(table.kind, Kind::Visits | Kind::Roster | Kind::Problems | Kind::Feedback | Kind::Programme)
    });
    let letters = |fates: &Vec<Fate>| {
        let letter = |fate: &Fate| match fate {
            Fate::Used => 'u',
            Fate::Duplicate => 'd',
            Fate::Superseded => 's',
            Fate::Skipped => 'k',
        };
        fates.iter().map(letter).collect::<String>()
    };
    of_offices.map(|(_, fates)| letters(fates)).collect::<Vec<_>>().join(" ")
}

/// The fates of the rows of one sheet, which also stand in the figures of the ledger and in every fact.
fn check_rows(sheet: &str, headings: &str, rows: &[&str], expected: &str) {
    let run = run(&[file("सूची.xlsx", sheet, headings, rows)]);
    assert_eq!(fates(&run), expected, "{rows:#?}");
    let counted = run.row_counts();
    let of = |letter: char| expected.chars().filter(|&one| one == letter).count() as u32;
    let last = counted.last().expect("a table");
    let found = [last.seen, last.used, last.duplicate, last.superseded, last.skipped];
    assert_eq!(found, [rows.len() as u32, of('u'), of('d'), of('s'), of('k')]);
}

#[test]
fn rows_of_a_roster_that_say_the_same_count_once() {
    let check = |rows: &[&str], expected: &str| check_rows("सूची", ROSTER, rows, expected);
    let ramesh = "कालपी | अध्यक्ष | रमेश निरंजन | 6000100011";
    check(&[ramesh, ramesh], "ud");
    check(&[ramesh, ramesh, ramesh], "udd");
    check(&[ramesh, "कालपी | अध्यक्ष | रमेश निरंजन | '6000100011"], "ud");
    check(&[ramesh, "कालपी | मण्डल अध्यक्ष | श्री रमेश निरंजन जी | '+91 60001-00011"], "ud");
    check(&[ramesh, "Kalpi | अध्यक्ष | रमेश निरंजन | 6000100011"], "ud");
    check(&[ramesh, "कालपी | मंत्री | रमेश निरंजन | 6000100011"], "uu");
    check(&[ramesh, "कालपी | अध्यक्ष | रमेश निरंजन | 6000100018"], "uu");
    check(&[ramesh, "कालपी | अध्यक्ष | सुरेश निरंजन | 6000100011"], "uu");
    check(&[ramesh, "कोंच | अध्यक्ष | रमेश निरंजन | 6000100011"], "uu");
    // A post or a number that nobody can read stands as it was typed.
    check(&["कालपी | ज़ोर | रमेश निरंजन |", "कालपी | शोर | रमेश निरंजन |"], "uu");
    check(&["कालपी | ज़ोर | रमेश निरंजन |", "कालपी | ज़ोर | रमेश निरंजन |"], "ud");
    check(&["कालपी | मंत्री | रमेश निरंजन | 12345", "कालपी | मंत्री | रमेश निरंजन | 12346"], "uu");
    check(&["कालपी | मंत्री | रमेश निरंजन | 12345", "कालपी | मंत्री | रमेश निरंजन | '12345"], "ud");
    check(&["कालपी | मंत्री | रमेश निरंजन | 123.5", "कालपी | मंत्री | रमेश निरंजन | 123.6"], "uu");
}

#[test]
fn within_a_list_the_running_number_is_part_of_the_row() {
    let headings = "क्रमांक | मंडल | पद | नाम | मोबाइल | टिप्पणी";
    let check = |rows: &[&str], expected: &str| check_rows("सूची", headings, rows, expected);
    check(&["1 | कालपी | मंत्री | रमेश निरंजन | | ", "2 | कालपी | मंत्री | रमेश निरंजन | | "], "uu");
    check(&["1 | कालपी | मंत्री | रमेश निरंजन | | ", "1 | कालपी | मंत्री | रमेश निरंजन | | "], "ud");
    check(&["1 | कालपी | मंत्री | रमेश निरंजन | | नया", "1 | कालपी | मंत्री | रमेश निरंजन | | पुराना"], "uu");
    // The same list sent again is the same list, also where it was numbered anew.
    let list = |path: &str, first: u32| {
        let row = |number: u32, name: &str| format!("{} | कालपी | मंत्री | {name} | | ", first + number);
        file(path, "सूची", headings, &[&row(0, "रमेश निरंजन"), &row(1, "रमेश निरंजन"), &row(2, "सीता पटेल")])
    };
    assert_eq!(fates(&run(&[list("अ.xlsx", 1), list("ब.xlsx", 7)])), "ddd uuu");
}

#[test]
fn what_stands_under_an_unknown_heading_tells_rows_apart() {
    let headings = "मंडल | पद | नाम | गोत्र | कुल";
    let check = |rows: &[&str], expected: &str| check_rows("सूची", headings, rows, expected);
    check(&["कालपी | मंत्री | रमेश | क | ", "कालपी | मंत्री | रमेश | ख | "], "uu");
    check(&["कालपी | मंत्री | रमेश | क | ", "कालपी | मंत्री | रमेश | क | "], "ud");
    check(&["कालपी | मंत्री | रमेश | क | ", "कालपी | मंत्री | रमेश |  | क"], "uu");
    check(&["कालपी | मंत्री | रमेश | TRUE | ", "कालपी | मंत्री | रमेश | FALSE | "], "uu");
    check(&["कालपी | मंत्री | रमेश | 2021-10-01 | ", "कालपी | मंत्री | रमेश | 2021-10-02 | "], "uu");
    check(&["कालपी | मंत्री | रमेश | 2021-10-01 | ", "कालपी | मंत्री | रमेश | 2021-10-01 | "], "ud");
}

#[test]
fn reports_that_say_the_same_count_once() {
    let check = |rows: &[&str], expected: &str| check_rows("प्रवास", VISITS, rows, expected);
    let visit = "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 25 | ";
    check(&[visit, visit], "ud");
    let same = "जालौन | कालपी | श्री बृजकिशोर निरंजन | जिलाध्यक्ष | '05.10.2021 | yes | हो गई | पच्चीस | ";
    check(&[visit, same], "ud");
    for other in [
        "जालौन | कोंच | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 25 | ",
        "जालौन | कालपी | रमेश पटेल | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 25 | ",
        "जालौन | कालपी | बृजकिशोर निरंजन | जिला महामंत्री | 2021-10-05 | हाँ | हाँ | 25 | ",
        "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-06 | हाँ | हाँ | 25 | ",
        "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | नहीं | हाँ | 25 | ",
        "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | नहीं | 25 | ",
        "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 26 | ",
        "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | बहुत | ",
        "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 25 | वर्षा हुई",
    ] {
        check(&[visit, other], "uu");
    }
    // Days and numbers that nobody can read stand as they were typed.
    let undated = |typed: &str| format!("जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | {typed} | हाँ | हाँ | 25 | ");
    check(&[&undated("दीवाली"), &undated("होली")], "uu");
    check(&[&undated("दीवाली"), &undated("दीवाली")], "ud");
}

#[test]
fn two_places_that_nobody_knows_are_not_one() {
    let visit = |district: &str, mandal: &str| {
        format!("{district} | {mandal} | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 25 | ")
    };
    let check = |rows: &[String], expected: &str| {
        check_rows("प्रवास", VISITS, &rows.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    };
    check(&[visit("जालौन", "ढोलकपुर"), visit("जालौन", "रामगढ़")], "uu");
    check(&[visit("जालौन", "ढोलकपुर"), visit("जालौन", "ढोलकपुर")], "ud");
    check(&[visit("ज़िलापुर", "कखगपुर"), visit("नगरपुर", "कखगपुर")], "uu");
    check(&[visit("ज़िलापुर", "कखगपुर"), visit("ज़िलापुर", "कखगपुर")], "ud");
    check(&[visit("जालौन", "कालपी"), visit("", "कालपी")], "ud");
}

#[test]
fn the_same_row_of_another_file_counts_once() {
    let visit = "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ | 25 | ";
    let second = "जालौन | कोंच | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-07 | हाँ | हाँ | 25 | ";
    let visits = |path: &str, rows: &[&str]| file(path, "प्रवास", VISITS, rows);
    assert_eq!(fates(&run(&[visits("अ.xlsx", &[visit]), visits("ब.xlsx", &[second, visit])])), "u ud");
    let problem = "जालौन | कालपी | पेयजल नहीं है | 2021-10-05 | लंबित | | | ";
    let closed = "जालौन | कालपी | पेयजल नहीं है | 2021-10-05 | समाधान हुआ | 2021-10-09 | | ";
    let problems = |path: &str, rows: &[&str]| file(path, "समस्याएँ", PROBLEMS, rows);
    assert_eq!(fates(&run(&[problems("अ.xlsx", &[problem]), problems("ब.xlsx", &[closed, problem])])), "u ud");
    let headings = "विधानसभा | प्रभारी | दिनांक | फीडबैक";
    let feedback = |path: &str, rows: &[&str]| file(path, "फीडबैक", headings, rows);
    let [one, other] = ["कालपी | देवेन्द्र चौहान | 2021-10-20 | अच्छा है", "कालपी | देवेन्द्र चौहान | 2021-10-20 | ठीक है"];
    assert_eq!(fates(&run(&[feedback("अ.xlsx", &[one]), feedback("ब.xlsx", &[other, one])])), "u ud");
    let planned = "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05";
    let later = "जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-06";
    let headings = "ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि";
    let programme = |path: &str, rows: &[&str]| file(path, "प्रवास कार्यक्रम", headings, rows);
    assert_eq!(fates(&run(&[programme("अ.xlsx", &[planned]), programme("ब.xlsx", &[later, planned])])), "u ud");
}

/// Lists of one mandal's people, each of its day; the older one first where it matters.
fn rosters(lists: &[(&str, &str, &[&str])]) -> String {
    let files = lists.iter().map(|(path, day, rows)| {
        let modified = if day.is_empty() { String::new() } else { format!("! modified {day}\n") };
        format!("# {path}\n{modified}== सूची\n{ROSTER}\n{}\n", rows.join("\n"))
    });
    fates(&run(&files.collect::<Vec<_>>()))
}

const PEOPLE: [&str; 4] = [
    "कालपी | अध्यक्ष | रमेश निरंजन | 6000100011",
    "कालपी | मंत्री | सीता पटेल | 6000100018",
    "कालपी | महामंत्री | देवेन्द्र चौहान | 6000100025",
    "कालपी | कोषाध्यक्ष | प्रमोद अवस्थी | 6000100032",
];

#[test]
fn a_newer_list_of_a_mandal_replaces_an_older_one() {
    let [a, b, c, d] = PEOPLE;
    let moved = "कालपी | मंत्री | सीता पटेल | 6000100039";
    let (old, new) = ("2021-10-01", "2021-10-20");
    assert_eq!(rosters(&[("अ.xlsx", old, &[a, b]), ("ब.xlsx", new, &[a, moved])]), "ds uu");
    assert_eq!(rosters(&[("अ.xlsx", new, &[a, b]), ("ब.xlsx", old, &[a, moved])]), "uu ds");
    // Somebody who is gone; somebody who is new.
    assert_eq!(rosters(&[("अ.xlsx", old, &[a, b, c]), ("ब.xlsx", new, &[a, b, d])]), "dds uuu");
    // Half of the smaller list is a version; less is another list of the same mandal.
    assert_eq!(rosters(&[("अ.xlsx", old, &[a, b, c, d]), ("ब.xlsx", new, &[d])]), "sssd u");
    let strangers = [d, "कालपी | मंत्री | गीता | 6000100046", "कालपी | मंत्री | राधा | 6000100053"];
    assert_eq!(rosters(&[("अ.xlsx", old, &[a, b, c, d]), ("ब.xlsx", new, &strangers)]), "uuuu duu");
    assert_eq!(rosters(&[("अ.xlsx", old, &[a, b]), ("ब.xlsx", new, &[c, d])]), "uu uu");
    let half = [d, c, "कालपी | मंत्री | गीता | 6000100046", "कालपी | मंत्री | राधा | 6000100053"];
    assert_eq!(rosters(&[("अ.xlsx", old, &[a, b, c, d]), ("ब.xlsx", new, &half)]), "ssdd uuuu");
    // Of three versions the newest holds.
    let third = ("स.xlsx", "2021-10-10", [a, "कालपी | मंत्री | सीता पटेल | 6000100046"]);
    let lists: [(&str, &str, &[&str]); 3] =
        [("अ.xlsx", old, &[a, b]), ("ब.xlsx", new, &[a, moved]), (third.0, third.1, &third.2)];
    assert_eq!(rosters(&lists), "ds uu ds");
}

#[test]
fn people_of_two_lists_are_the_same_by_number_or_by_name_and_post() {
    let (old, new) = ("2021-10-01", "2021-10-20");
    let check = |older: &str, newer: &str, expected: &str| {
        assert_eq!(rosters(&[("अ.xlsx", old, &[older]), ("ब.xlsx", new, &[newer])]), expected, "{older}, {newer}");
    };
    check("कालपी | मंत्री | सीता पटेल | 6000100018", "कालपी | महामंत्री | सीता देवी पटेल | 6000100018", "s u");
    check("कालपी | मंत्री | सीता पटेल | 6000100018", "कालपी | मंत्री | सीता पटेल | 6000100025", "s u");
    check("कालपी | मंत्री | सीता पटेल | ", "कालपी | मंत्री | सीता पटेल | 6000100025", "s u");
    check("कालपी | मंत्री | सीता पटेल | 6000100018", "कालपी | महामंत्री | सीता पटेल | 6000100025", "u u");
    check("कालपी | मंत्री | सीता पटेल | ", "कालपी | मंत्री | गीता पटेल | ", "u u");
    check("कालपी | मंत्री | सीता पटेल | 6000100018", "कोंच | मंत्री | सीता पटेल | 6000100018", "u u");
}

#[test]
fn lists_without_a_day_are_of_the_age_of_their_names() {
    let [a, b, c, _] = PEOPLE;
    let moved = "कालपी | मंत्री | सीता पटेल | 6000100039";
    // Of two lists that nothing dates the longer one is the newer.
    assert_eq!(rosters(&[("अ.xlsx", "", &[a, b, c]), ("ब.xlsx", "", &[a, moved])]), "uuu ds");
    assert_eq!(rosters(&[("अ.xlsx", "", &[a, b]), ("ब.xlsx", "", &[a, moved])]), "ds uu");
}

/// Night and meeting of every visit that counts, as its sources say together; `!` where they do not agree.
fn answers(run: &Examined) -> String {
    let letter = |answer: Answer| match answer {
        Answer::Yes => 'y',
        Answer::No => 'n',
        Answer::Unsaid => '-',
    };
    let said = run.facts.visits.iter().filter(|visit| visit.fate == Fate::Used).map(|visit| {
        let mark = if visit.contradicted { "!" } else { "" };
        format!("{}{}{mark}", letter(visit.night), letter(visit.met))
    });
    said.collect::<Vec<_>>().join(" ")
}

#[test]
fn of_two_reports_of_one_visit_the_newer_holds() {
    let report = |path: &str, day: &str, who: &str, at: &str, night: &str, met: &str| {
        let modified = if day.is_empty() { String::new() } else { format!("! modified {day}\n") };
        format!(
            "# {path}\n{modified}== प्रवास\n{VISITS}\nजालौन | कालपी | {who} | जिला अध्यक्ष | {at} | {night} | {met} | | \n"
        )
    };
    let check = |older: [&str; 2], newer: [&str; 2], expected: &str| {
        let files = [
            report("अ.xlsx", "2021-10-20", "बृजकिशोर निरंजन", "2021-10-05", newer[0], newer[1]),
            report("ब.xlsx", "2021-10-10", "बृजकिशोर निरंजन", "2021-10-05", older[0], older[1]),
        ];
        assert_eq!(answers(&run(&files)), expected, "{older:?} and {newer:?}");
    };
    check(["हाँ", "हाँ"], ["नहीं", "हाँ"], "ny ny!");
    check(["नहीं", "नहीं"], ["हाँ", "नहीं"], "yn yn!");
    check(["हाँ", "हाँ"], ["हाँ", "नहीं"], "yn yn!");
    check(["हाँ", ""], ["", "हाँ"], "-y y-");
    check(["हाँ", "नहीं"], ["", "हाँ"], "-y yy!");
    // Reports of other days, other people or one file stand each for itself.
    let other_day = [
        report("अ.xlsx", "2021-10-20", "बृजकिशोर निरंजन", "2021-10-06", "नहीं", "हाँ"),
        report("ब.xlsx", "2021-10-10", "बृजकिशोर निरंजन", "2021-10-05", "हाँ", "हाँ"),
    ];
    assert_eq!(answers(&run(&other_day)), "ny yy");
    let other_person = [
        report("अ.xlsx", "2021-10-20", "रमेश पटेल", "2021-10-05", "नहीं", "हाँ"),
        report("ब.xlsx", "2021-10-10", "बृजकिशोर निरंजन", "2021-10-05", "हाँ", "हाँ"),
    ];
    assert_eq!(answers(&run(&other_person)), "ny yy");
    let visit = |night: &str| format!("जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | {night} | हाँ | | ");
    assert_eq!(answers(&run(&[file("अ.xlsx", "प्रवास", VISITS, &[&visit("हाँ"), &visit("नहीं")])])), "yy ny");
    let nameless = [
        report("अ.xlsx", "2021-10-20", "", "2021-10-05", "नहीं", "हाँ"),
        report("ब.xlsx", "2021-10-10", "", "2021-10-05", "हाँ", "हाँ"),
    ];
    assert_eq!(answers(&run(&nameless)), "ny ny!");
}

#[test]
fn what_two_lists_say_otherwise_of_a_person_is_shown_where_it_stands() {
    let headings = "मंडल | पद | नाम | मोबाइल | टिप्पणी";
    let check = |older: &str, newer: &str, expected: &[&str]| {
        let list = |path: &str, day: &str, row: &str| {
            format!(
                "# {path}\n! modified {day}\n== सूची\n{headings}\nकालपी | {}\n{row}\n",
                PEOPLE[0].trim_start_matches("कालपी | ")
            )
        };
        let run = run(&[list("अ.xlsx", "2021-10-01", older), list("ब.xlsx", "2021-10-20", newer)]);
        let of_lists = run.findings.iter().filter(|finding| finding.rule.0 == "F106");
        let found: Vec<String> = of_lists.map(|finding| played::shown(&run.sources, finding.place)).collect();
        assert_eq!(found, expected, "{older}; {newer}");
    };
    let seeta = "कालपी | मंत्री | सीता पटेल | 6000100018 | ";
    check(seeta, seeta, &[]);
    check(seeta, "कालपी | मंत्री | सीता पटेल | 6000100039 | ", &["ब.xlsx|सूची|D3"]);
    check(seeta, "कालपी | महामंत्री | सीता पटेल | 6000100018 | ", &["ब.xlsx|सूची|B3"]);
    check(seeta, "कालपी | मंत्री | सीता देवी | 6000100018 | ", &["ब.xlsx|सूची|C3"]);
    // The post first; what was only spelt otherwise is passed over.
    check(seeta, "कालपी | महामंत्री | सीता देवी | 6000100018 | नई", &["ब.xlsx|सूची|B3"]);
    check(seeta, "कालपी | मण्डल मंत्री | श्रीमती सीता पटेल | '+91 60001-00018 | नई", &["ब.xlsx|सूची|E3"]);
    // Whoever is gone stands nowhere in the newer list.
    check(seeta, "", &["ब.xlsx|सूची"]);
    // The running number and the spelling of a place say nothing of a person.
    let numbered = |path: &str, day: &str, rows: &[&str]| {
        file(path, "सूची", &format!("क्रमांक | {headings}"), rows).replace("\n==", &format!("\n! modified {day}\n=="))
    };
    let run = run(&[
        numbered("अ.xlsx", "2021-10-01", &["1 | कालपी | मंत्री | सीता पटेल | 6000100018 | "]),
        numbered("ब.xlsx", "2021-10-20", &["7 | Kalpi | मंत्री | सीता पटेल | 6000100018 | नई"]),
    ]);
    let places = run.findings.iter().filter(|finding| finding.rule.0 == "F106");
    let places: Vec<String> = places.map(|finding| played::shown(&run.sources, finding.place)).collect();
    assert_eq!(places, ["ब.xlsx|सूची|F2"]);
}

#[test]
fn equal_rows_that_a_person_told_apart_are_two_people() {
    let rows = [
        "कालपी | मंत्री | रमेश निरंजन | 6000100011",
        "कालपी | मंत्री | रमेश निरंजन | 6000100011",
        "कालपी | महामंत्री | रमेश निरंजन | 6000100011",
        "कालपी | मंत्री | सीता पटेल | 6000100018",
        "कालपी | मंत्री | सीता पटेल | 6000100018",
    ];
    let list = file("सूची.xlsx", "सूची", ROSTER, &rows);
    let asked = run(std::slice::from_ref(&list));
    assert_eq!(fates(&asked), "uduud");
    let twice = asked.findings.iter().find(|finding| finding.rule.0 == "R504").expect("asked about");
    let answer =
        file("निर्णय.xlsx", "निर्णय", "Finding id | Decision | On", &[&format!("{} | different | 2021-11-02", twice.id)]);
    let told = run(&[list, answer]);
    assert_eq!(fates(&told), "uuuud");
}
