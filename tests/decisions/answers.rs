//! Each way to answer, through the whole program.

use crate::desk::{Desk, UNITS, findings, names, pravas, result, text};
use crate::told::id_of;
use crate::workbook::type_into;
use std::fs;
use std::path::Path;

fn accepted(out: &Path, id: &str) -> String {
    let document = findings(out);
    let found = document["findings"].as_array().unwrap().iter().find(|one| one["id"] == id).cloned();
    found.unwrap_or_default()["accepted"]["decision"].as_str().unwrap_or("").to_owned()
}

fn rules(out: &Path) -> Vec<String> {
    let document = findings(out);
    let all = document["findings"].as_array().unwrap().clone();
    all.iter().map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_answer_is_typed_changed_and_withdrawn_and_runs_change_nothing() {
    let desk = Desk::office();
    let out = desk.path("out");
    let book = out.join("Kanpur.xlsx");
    desk.run(&out, &[]);
    let id = id_of(&out, "T601 Bidhuna");
    type_into(&book, &id, &[("Decision", "छूट"), ("Reason", "flood"), ("By", "Lal")]);
    desk.run(&out, &[]);
    assert_eq!(accepted(&out, &id), "छूट");
    assert_eq!(findings(&out)["regions"][0]["phases"][0]["exempt"], 1);
    assert_eq!(findings(&out)["regions"][0]["phases"][0]["owed"], 2);
    let once = result(&out);
    desk.run(&out, &[]);
    assert!(once == result(&out), "a second run changed something");
    type_into(&book, &id, &[("Decision", "accept")]);
    desk.run(&out, &[]);
    assert_eq!(
        (accepted(&out, &id), findings(&out)["regions"][0]["phases"][0]["owed"].clone()),
        ("accept".into(), 3.into())
    );
    type_into(&book, &id, &[("Decision", ""), ("Reason", ""), ("By", "")]);
    desk.run(&out, &[]);
    assert_eq!(accepted(&out, &id), "");
    assert!(names(&out).contains(&"decisions.xlsx".to_owned()), "what was withdrawn is kept as well");
}

#[test]
fn an_answer_can_be_given_and_cleared_in_the_workbook_of_answers() {
    let desk = Desk::office();
    let out = desk.path("out");
    desk.run(&out, &[]);
    let id = id_of(&out, "T601 Bidhuna");
    desk.put("answers.csv", &format!("Finding id,Decision,Reason\n{id},accept,known\n"));
    desk.run(&out, &[]);
    type_into(&out.join("decisions.xlsx"), &id, &[("Decision", "exempt")]);
    desk.run(&out, &[]);
    assert_eq!(accepted(&out, &id), "exempt");
    type_into(&out.join("decisions.xlsx"), &id, &[("Decision", ""), ("Reason", "")]);
    desk.run(&out, &[]);
    assert_eq!(accepted(&out, &id), "");
}

#[test]
fn two_answers_contradict_each_other_and_one_is_none() {
    let desk = Desk::office();
    let out = desk.path("out");
    desk.run(&out, &[]);
    let (missed, lacking) = (id_of(&out, "T601 Bidhuna"), id_of(&out, "T602 Achhalda"));
    desk.put("a.csv", &format!("Finding id,Decision,On\n{missed},accept,2021-11-02\n{lacking},we shall see,\n"));
    desk.put("b.csv", &format!("Finding id,Decision,On\n{missed},exempt,2021-11-01\n"));
    desk.run(&out, &[]);
    assert_eq!(accepted(&out, &missed), "accept");
    assert_eq!(rules(&out).iter().filter(|rule| rule.starts_with('D')).count(), 2, "{:?}", rules(&out));
    let told = findings(&out)["findings"].as_array().unwrap().clone();
    let about = |rule: &str| told.iter().find(|one| one["rule"] == rule).unwrap().clone();
    assert_eq!(
        (about("D901")["file"].clone(), about("D901")["related"][0]["file"].clone()),
        ("a.csv".into(), "b.csv".into())
    );
    assert_eq!((about("D902")["file"].clone(), about("D902")["cell"].clone()), ("a.csv".into(), "B3".into()));
    let before = result(&out);
    desk.run(&out, &[]);
    assert!(before == result(&out), "a second run changed something");
}

#[test]
fn a_masked_copy_knows_no_answers() {
    let desk = Desk::office();
    let (out, masked) = (desk.path("out"), desk.path("masked"));
    desk.run(&out, &[]);
    let id = id_of(&out, "T601 Bidhuna");
    desk.put("answers.csv", &format!("Finding id,Decision,Reason\n{id},exempt,a secret\n"));
    desk.run(&masked, &["--mask"]);
    assert_eq!(findings(&masked)["regions"][0]["phases"][0]["owed"], 3);
    assert!(!crate::desk::said(&masked).contains("a secret"));
}

#[test]
fn a_workbook_of_a_region_that_is_called_otherwise_goes_once_its_answers_are_kept() {
    let desk = Desk::office();
    let out = desk.path("out");
    desk.run(&out, &[]);
    let id = id_of(&out, "V304 Bidhuna 600010000");
    type_into(&out.join("Kanpur.xlsx"), &id, &[("Decision", "accept")]);
    fs::write(out.join("mine.txt"), "a note").unwrap();
    desk.put("plan/Units.csv", &UNITS.replace("Kanpur,", "Kanpur Bundelkhand,"));
    desk.put("plan/People.csv", &crate::desk::PEOPLE.replace("Kanpur,", "Kanpur Bundelkhand,"));
    desk.run(&out, &[]);
    let left = names(&out);
    let is_left = |name: &str| left.contains(&name.to_owned());
    assert!(is_left("Kanpur Bundelkhand.xlsx") && is_left("decisions.xlsx") && is_left("mine.txt"), "{left:?}");
    assert!(!is_left("Kanpur.xlsx"), "{left:?}");
}

#[test]
fn a_run_for_one_region_revives_no_answer_of_another() {
    let desk = Desk::office();
    desk.put("plan/Units.csv", &format!("{UNITS}Awadh,Hardoi,Bilgram\n"));
    desk.put("plan/People.csv", &format!("{}Asha Newwal,District President,Awadh,Hardoi,\n", crate::desk::PEOPLE));
    let out = desk.path("out");
    desk.run(&out, &[]);
    let id = id_of(&out, "T601 Bidhuna");
    type_into(&out.join("Kanpur.xlsx"), &id, &[("Decision", "exempt")]);
    desk.run(&out, &[]);
    assert_eq!(accepted(&out, &id), "exempt");
    type_into(&out.join("decisions.xlsx"), &id, &[("Decision", "")]);
    pravas(&["run", text(&desk.input()), "--out", text(&out), "--region", "Awadh"]);
    desk.run(&out, &[]);
    assert_eq!(accepted(&out, &id), "");
}

/// The id of the sheet of a file, as the sheet of the files shows it.
fn sheet_id(out: &Path, file: &str) -> String {
    let strings = crate::workbook::strings(&out.join("Kanpur.xlsx"));
    let ids: Vec<String> = strings.into_iter().filter(|text| text.starts_with("SHEET-")).collect();
    let document = findings(out);
    let all: Vec<&str> =
        document["sources"].as_array().unwrap().iter().map(|one| one["file"].as_str().unwrap()).collect();
    let read = |file: &str| {
        document["sources"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["file"] == file && !one["tables"].as_array().unwrap().is_empty())
    };
    let at = all.iter().filter(|one| read(one)).position(|one| *one == file).unwrap();
    ids[at].clone()
}

fn visited(out: &Path, mandal: &str) -> String {
    let document = findings(out);
    let coverage = document["coverage"].as_array().unwrap().clone();
    coverage.iter().find(|one| one["mandal"] == mandal).unwrap()["status"].as_str().unwrap().to_owned()
}

/// A form whose headings nobody knows, with a title above them.
fn odd_form(mandal: &str, date: &str) -> String {
    format!("tour diary,,,,\nx1,x2,x3,x4,x5\n1,{mandal},{date},yes,yes\n")
}

#[test]
fn what_a_person_has_told_of_a_form_is_known_when_it_comes_again() {
    let desk = Desk::office();
    let out = desk.path("out");
    desk.put("diary 10.csv", &odd_form("Bidhuna", "2021-10-20"));
    desk.run(&out, &[]);
    assert!(rules(&out).contains(&"S201".to_owned()), "{:?}", rules(&out));
    assert_eq!(visited(&out, "Bidhuna"), "missed");
    let id = sheet_id(&out, "diary 10.csv");
    let told = [
        ("Right kind", "किए गए प्रवास"),
        ("Right district", "Auraiya"),
        ("Right heading row", "2"),
        ("Right columns", "B = Mandal; C = प्रवास दिनांक; D = Night stay; E = Meeting held"),
    ];
    type_into(&out.join("Kanpur.xlsx"), &id, &told);
    desk.run(&out, &[]);
    assert_eq!(visited(&out, "Bidhuna"), "done");
    assert!(!rules(&out).contains(&"S201".to_owned()), "{:?}", rules(&out));
    let once = result(&out);
    desk.run(&out, &[]);
    assert!(once == result(&out), "a second run changed something");
    // The same form again, of which only the workbook of answers knows.
    fs::remove_file(desk.input().join("diary 10.csv")).unwrap();
    fs::remove_file(out.join("Kanpur.xlsx")).unwrap();
    desk.put("diary 11.csv", &format!("a line more,,,,\n{}", odd_form("Bidhuna", "2021-10-22")));
    desk.run(&out, &[]);
    assert_eq!(visited(&out, "Bidhuna"), "done");
    type_into(&out.join("Kanpur.xlsx"), &id, &told.map(|(heading, _)| (heading, "")));
    desk.run(&out, &[]);
    assert_eq!(visited(&out, "Bidhuna"), "missed");
}

#[test]
fn a_sheet_that_is_not_to_be_read_is_not_read() {
    let desk = Desk::office();
    let out = desk.path("out");
    desk.run(&out, &[]);
    let id = sheet_id(&out, "Auraiya visits.csv");
    type_into(&out.join("Kanpur.xlsx"), &id, &[("Do not read", "हाँ")]);
    desk.run(&out, &[]);
    assert_eq!(visited(&out, "Dibiyapur"), "missed");
    assert!(rules(&out).contains(&"F107".to_owned()), "{:?}", rules(&out));
    type_into(&out.join("Kanpur.xlsx"), &id, &[("Do not read", "")]);
    desk.run(&out, &[]);
    assert_eq!(visited(&out, "Dibiyapur"), "done");
}

/// Whoever asks what a name means is told what people have answered to it.
#[test]
fn a_name_that_was_answered_is_resolved() {
    let desk = Desk::office();
    desk.put("Auraiya/late.csv", "Date,Visitor,Mandal,Night Stay\n2021-10-09,Ramesh Testwal,Purana Bazaar,yes\n");
    let out = desk.path("input-consolidated");
    desk.run(&out, &[]);
    let ask = || pravas(&["resolve", text(&desk.input()), "--district", "Auraiya", "--name", "Purana Bazaar"]).out;
    assert!(!ask().contains("Bidhuna"), "{}", ask());
    let document = findings(&out);
    let found = document["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "N402").unwrap();
    let means = [("Decision", "means"), ("Value", "Bidhuna")];
    type_into(&out.join("Kanpur.xlsx"), found["id"].as_str().unwrap(), &means);
    assert!(ask().contains("Bidhuna"), "{}", ask());
}
