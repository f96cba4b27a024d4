//! A month in an office: the plan and the rosters on the first day; visit sheets, forms that come back, corrected rosters
//! and answers as they come. After each day statuses, figures and what is new, solved and open are exactly the expected ones, and an answer of
//! the tenth day holds on the thirty-second, whichever of the results was thrown away in between.

use crate::desk::{Desk, pravas};
use crate::fill::{Sheet, Typed, cell, typed};
use crate::told::{check, id_of};
use crate::workbook::type_into;
use pravas::model::table::Field;
use std::fs;
use std::path::{Path, PathBuf};

const PLAN: [(&str, &str); 4] = [
    (
        "plan/Units.csv",
        "Region,District,Mandal
Kanpur,Auraiya,Dibiyapur
Kanpur,Auraiya,Achhalda
Kanpur,Auraiya,Bidhuna
Kanpur,Auraiya,Phaphund
Kanpur,Jalaun,Kalpi
Kanpur,Jalaun,Konch
",
    ),
    (
        "plan/People.csv",
        "Name,Role,Region,District,Mobile
Ramesh Testwal,District President,Kanpur,Auraiya,6000100001
Mohan Examplewal,District President,Kanpur,Jalaun,6000100009
",
    ),
    (
        "plan/Phases.csv",
        "Phase,Level,Role,Start,End,Night Stay,Committee Met,Feedback
Mandal tour,mandal,District President,2021-10-01,2021-10-31,yes,yes,no
",
    ),
    ("plan/Settings.csv", "Name,Value\nlanguage,en\nR508,off\nR502,off\n"),
];

const AURAIYA: &str = "S.No.,Mandal,Post,Name,Mobile
1,Dibiyapur,President,Suresh Firstwal,6000100002
2,Dibiyapur,General Secretary,Suresh Firstwal,6000100002
3,Achhalda,President,Dinesh Secondwal,6000100004
4,Bidhuna,President,Naresh Thirdwal,600010000
5,Phaphund,President,Umesh Fourthwal,6000100006
";
const JALAUN: &str = "S.No.,Mandal,Post,Name,Mobile
1,Kalpi,President,Kamlesh Fifthwal,6000100007
2,Konch,Yoddha Sahab,Rajesh Sixthwal,6000100008
3,Konch,President,Satish Seventhwal,6000100010
";

const HEAD: &str = "Mandal,Visitor,Date,Night Stay,Committee Meeting\n";

/// The first ten days of Auraiya: a visit in order, one without a night, one under an old name of Bidhuna with a date
/// that is none, and one by somebody else.
const FIRST_VISITS: &str = "Dibiyapur,Ramesh Testwal,2021-10-04,yes,yes
Achhalda,Ramesh Testwal,2021-10-06,no,yes
Purana Bazaar,Ramesh Testwal,45/10/2021,yes,yes
Phaphund,Lokesh Otherwal,2021-10-08,yes,yes
";

fn day(desk: &Desk, out: &Path, as_of: &str) {
    run(desk, out, as_of, &[]);
}

fn run(desk: &Desk, out: &Path, as_of: &str, more: &[&str]) {
    let ended = desk.run(out, &[&["--as-of", as_of], more].concat());
    assert!(ended.status < 2, "{}", ended.err);
}

fn answer(out: &Path, finding: &str, cells: &[(&str, &str)]) {
    type_into(&out.join("Kanpur.xlsx"), &id_of(out, finding), cells);
}

/// The form of a district with these rows filled in, each by the mandal that it lists; a mandal that it does not list goes
/// into the first blank row.
fn filled(form: &Path, rows: &[(&str, &[(Field, &str)])]) -> Vec<u8> {
    let bytes = fs::read(form).unwrap();
    let sheet = Sheet::of(&bytes, "form.xlsx", &["Visit report"]);
    let lists = |mandal: &str| (4..40).any(|row| sheet.says(row, Field::Mandal) == mandal);
    let mut cells = Vec::new();
    for (mandal, typed) in rows {
        let row = if lists(mandal) { sheet.row_of(mandal) } else { sheet.blank_row() };
        if !lists(mandal) {
            cells.push(cell(row, Field::Mandal, Typed::Text(mandal)));
        }
        cells.extend(typed.iter().map(|(field, text)| cell(row, *field, Typed::Text(text))));
    }
    typed(&bytes, &cells)
}

/// An office with its plan and rosters, and the results of the first ten days with answers typed into them.
fn ten_days() -> Desk {
    let desk = Desk::with(&PLAN);
    let out = desk.path("out");
    desk.put("Auraiya/Auraiya list.csv", AURAIYA);
    desk.put("Jalaun/Jalaun list.csv", JALAUN);
    day(&desk, &out, "2021-10-01");
    check(&out, DAY_1);
    desk.put("Auraiya/Auraiya visits 1.csv", &format!("{HEAD}{FIRST_VISITS}"));
    day(&desk, &out, "2021-10-10");
    check(&out, DAY_10);
    answer(&out, "N402 Auraiya Purana Bazaar", &[("Decision", "सही नाम"), ("Value", "Bidhuna"), ("By", "Lal")]);
    answer(&out, "T605 Phaphund", &[("Decision", "counts"), ("Reason", "he was sent")]);
    answer(&out, "T602 Achhalda", &[("Decision", "exempt"), ("On", "10.10.2021")]);
    answer(&out, "R504 Dibiyapur", &[("Decision", "accept"), ("Until", "31.10.2021")]);
    answer(&out, "V307 Konch Yoddha Sahab", &[("Decision", "means"), ("Value", "General Secretary")]);
    answer(&out, "V304 Bidhuna 600010000", &[("Decision", "correct"), ("Value", "6000100005")]);
    answer(&out, "V301 Auraiya 45/10/2021", &[("Decision", "सही मान"), ("Value", "9.10.2021")]);
    day(&desk, &out, "2021-10-10");
    check(&out, DAY_10_ANSWERED);
    desk
}

const DAY_1: &str = "
    Dibiyapur pending
    Achhalda pending
    Bidhuna pending
    Phaphund pending
    Kalpi pending
    Konch pending
    owed 6 visited 0 met 0 on_time 0 not_reported 6 exempt 0
    open: R504 Dibiyapur, V304 Bidhuna 600010000, T613 Auraiya, V307 Konch Yoddha Sahab, T613 Jalaun, F108
    answered:
";
const DAY_10: &str = "
    Dibiyapur done
    Achhalda partial night_stay
    Bidhuna pending
    Phaphund pending
    Kalpi pending
    Konch pending
    owed 6 visited 2 met 1 on_time 1 not_reported 3 exempt 0
    open: R504 Dibiyapur, T602 Achhalda, V304 Bidhuna 600010000, T601 Bidhuna, N407 Phaphund Lokesh Otherwal, T605 Phaphund, N402 Auraiya Purana Bazaar, V301 Auraiya 45/10/2021, V307 Konch Yoddha Sahab, T613 Jalaun, F108
    answered:
    since 2021-10-01
    new: N402 Auraiya Purana Bazaar, N407 Phaphund Lokesh Otherwal, T601 Bidhuna, T602 Achhalda, T605 Phaphund, V301 Auraiya 45/10/2021
    solved: T613
    still open: 5
";
const DAY_10_ANSWERED: &str = "
    Dibiyapur done
    Achhalda done exempt night_stay
    Bidhuna done
    Phaphund done
    Kalpi pending
    Konch pending
    owed 6 visited 4 met 4 on_time 4 not_reported 2 exempt 0
    open: N407 Phaphund Lokesh Otherwal, T613 Jalaun, F108
    answered: R504 Dibiyapur (accept), T602 Achhalda (exempt), V304 Bidhuna 600010000 (correct), T605 Phaphund (counts), N402 Auraiya Purana Bazaar (सही नाम), V301 Auraiya 45/10/2021 (सही मान), V307 Konch Yoddha Sahab (means)
    since 2021-10-01
    new: N407 Phaphund Lokesh Otherwal
    solved: R504, T613, V304, V307
    still open: 2
";
const DAY_20: &str = "
    Dibiyapur done
    Achhalda done exempt night_stay
    Bidhuna done
    Phaphund done
    Kalpi done
    Konch pending
    owed 6 visited 5 met 5 on_time 5 not_reported 0 exempt 0
    open: N407 Phaphund Lokesh Otherwal, F106 Kalpi, T601 Konch, T609 Jalaun, F108
    answered: R504 Dibiyapur (accept), T602 Achhalda (exempt), V304 Bidhuna 600010000 (correct), T605 Phaphund (counts), N402 Auraiya Purana Bazaar (सही नाम), V301 Auraiya 45/10/2021 (सही मान), V307 Konch Yoddha Sahab (means)
    since 2021-10-10
    new: F106 Kalpi, T601 Konch, T609 Jalaun
    solved: T613
    still open: 2
";
const DAY_32: &str = "
    Dibiyapur done
    Achhalda done exempt night_stay
    Bidhuna done
    Phaphund missed
    Kalpi done
    owed 5 visited 4 met 4 on_time 4 not_reported 0 exempt 1
    open: R504 Dibiyapur, N407 Phaphund Lokesh Otherwal, T605 Phaphund, F106 Kalpi, F108
    answered: T602 Achhalda (exempt), N402 Auraiya Purana Bazaar (सही नाम), V301 Auraiya 45/10/2021 (सही मान), V307 Konch Yoddha Sahab (means), T601 Konch (छूट)
    since 2021-10-20
    new: R504 Dibiyapur, T605 Phaphund
    solved: T601, T609
    still open: 3
";

/// The twentieth day: Jalaun's form comes back, with a visit and one that was not held, and a corrected roster beside the
/// old one. Then one answer is given, in the district's own workbook, and one is withdrawn.
fn twentieth_day(desk: &Desk, out: &Path, more: &[&str]) {
    let forms = desk.path("forms");
    let input = desk.input();
    let ended = pravas(&["forms", input.to_str().unwrap(), "--as-of", "2021-10-10", "--out", forms.to_str().unwrap()]);
    assert!(ended.status < 2, "{}", ended.err);
    let held: &[_] = &[(Field::Date, "15.10.2021"), (Field::NightStay, "yes"), (Field::CommitteeMet, "yes")];
    let not_held: &[_] = &[(Field::NotHeld, "the road is cut")];
    let form = find(&forms, "Jalaun.xlsx");
    fs::write(desk.input().join("Jalaun/sent back.xlsx"), filled(&form, &[("Kalpi", held), ("Konch", not_held)]))
        .unwrap();
    desk.put("Jalaun/Jalaun roster.csv", &JALAUN.replace("6000100007", "6000100017"));
    run(desk, out, "2021-10-20", more);
    check(out, DAY_20);
    let exempt = [("Decision", "छूट"), ("Reason", "the road is cut"), ("By", "Lal")];
    type_into(&out.join("districts/Kanpur/Jalaun.xlsx"), &id_of(out, "T601 Konch"), &exempt);
    answer(out, "T605 Phaphund", &[("Decision", ""), ("Reason", "")]);
}

/// The file of this name, somewhere in a folder.
fn find(folder: &Path, name: &str) -> PathBuf {
    let found = crate::desk::files(folder).into_keys().find(|path| path.ends_with(name));
    found.unwrap_or_else(|| panic!("no {name} in {}", folder.display()))
}

/// The day after the window: a visit that the form does not list is typed into it where it lies, and a roster comes without
/// the bad number.
fn last_day(desk: &Desk, out: &Path) {
    desk.put("Auraiya/Auraiya list.csv", &AURAIYA.replace(",600010000\n", ",6000100055\n"));
    let form = out.join("districts/Kanpur/Auraiya.xlsx");
    let visit: &[_] = &[(Field::Date, "25.10.2021"), (Field::NightStay, "no"), (Field::CommitteeMet, "yes")];
    fs::write(&form, filled(&form, &[("Achhalda", visit)])).unwrap();
    day(desk, out, "2021-11-01");
    check(out, DAY_32);
    day(desk, out, "2021-11-01");
    check(out, DAY_32);
}

#[test]
fn a_month_with_nothing_thrown_away() {
    let desk = ten_days();
    let out = desk.path("out");
    twentieth_day(&desk, &out, &[]);
    last_day(&desk, &out);
}

#[test]
fn a_month_in_which_the_results_are_thrown_away_but_the_answers_kept() {
    let desk = ten_days();
    let (out, saved) = (desk.path("out"), desk.path("saved.json"));
    fs::copy(out.join("findings.json"), &saved).unwrap();
    for entry in fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            fs::remove_dir_all(entry).unwrap();
        } else if !entry.ends_with("decisions.xlsx") {
            fs::remove_file(entry).unwrap();
        }
    }
    twentieth_day(&desk, &out, &["--since", saved.to_str().unwrap()]);
    last_day(&desk, &out);
}

#[test]
fn a_month_in_which_the_workbook_of_answers_is_thrown_away() {
    let desk = ten_days();
    let out = desk.path("out");
    fs::remove_file(out.join("decisions.xlsx")).unwrap();
    twentieth_day(&desk, &out, &[]);
    fs::remove_file(out.join("decisions.xlsx")).unwrap();
    last_day(&desk, &out);
}
