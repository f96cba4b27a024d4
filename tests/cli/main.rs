//! The built program as a person at a terminal, a script or a build server meets it: what it prints, what it leaves in
//! the folders, and the status that it ends with.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod committees;
mod desk;
mod languages;
mod masked;
mod problems;
mod seats;
mod show;

use desk::*;
use serde_json::Value;
use std::fs;

#[test]
fn the_same_input_gives_the_same_bytes() {
    let desk = Desk::office();
    let before = files(&desk.input());
    let runs = ["1", "2", "8"].map(|jobs| {
        let out = desk.path(&format!("out {jobs}"));
        assert_eq!(desk.run(&out, &["--jobs", jobs]).status, 1);
        result(&out)
    });
    assert_eq!(runs[0].len(), 4);
    assert!(runs.iter().all(|run| *run == runs[0]), "the bytes differ with --jobs");
    assert!(files(&desk.input()) == before, "an input file was touched");
}

#[test]
fn results_go_beside_the_input() {
    let desk = Desk::office();
    let ended = pravas(&[text(&desk.input()), "--mask"]);
    assert_eq!(ended.status, 1, "{}", ended.err);
    pravas(&[text(&desk.input())]);
    let written = ["Kanpur.xlsx", "brief.html", "districts/Kanpur/Auraiya.xlsx", "findings.json"];
    assert_eq!(names(&desk.path("input-consolidated")), written);
    assert_eq!(names(&desk.path("input-masked")), ["Kanpur.xlsx", "brief.html", "findings.json"]);
}

#[test]
fn outputs_within_the_input_are_not_read_again() {
    let desk = Desk::office();
    let out = desk.input().join("result");
    desk.run(&out, &[]);
    let first = findings(&out);
    desk.run(&out, &[]);
    assert!(findings(&out) == first, "the second run differs from the first");

    fs::create_dir(desk.input().join("sent by mail")).unwrap();
    for (from, to) in [("Kanpur.xlsx", "Copy of it.xlsx"), ("findings.json", "findings (1).json")] {
        fs::copy(out.join(from), desk.input().join("sent by mail").join(to)).unwrap();
    }
    desk.run(&out, &[]);
    let third = findings(&out);
    let copy = third["sources"].as_array().unwrap().iter().find(|one| one["file"] == "sent by mail/Copy of it.xlsx");
    assert_eq!(copy.unwrap()["status"], "own_output");
    for part in ["regions", "coverage"] {
        assert_eq!(third[part], first[part], "{part}");
    }
    let of_office = |document: &Value| rules(document).iter().filter(|rule| **rule != "F107").count();
    assert_eq!(of_office(&third), of_office(&first));
}

/// The job cannot be done: status 2, the path in what is said, no word that only a programmer knows, nothing on the
/// standard output.
#[test]
fn what_cannot_be_done_is_said_plainly() {
    let desk = Desk::office();
    for folder in ["empty", "unreadable"] {
        fs::create_dir(desk.path(folder)).unwrap();
    }
    fs::write(desk.path("unreadable").join("photo.xlsx"), b"\x00\x01\x02 no workbook").unwrap();
    fs::write(desk.path("taken"), "a file").unwrap();
    let done = desk.path("done");
    desk.run(&done, &[]);
    let (office, input) = (desk.input(), text);
    let check = |arguments: &[&str], expected: &[&str]| {
        let ended = pravas(arguments);
        assert_eq!(ended.status, 2, "{arguments:?}: {}", ended.err);
        assert_eq!(ended.out, "", "{arguments:?}");
        for part in expected {
            assert!(ended.err.contains(part), "{arguments:?} does not say {part}: {}", ended.err);
        }
        for word in ["panicked", "Err(", "Error {", "Os {", "Some(", "os error", "RUST_BACKTRACE", "unwrap"] {
            assert!(!ended.err.contains(word), "{arguments:?} says {word}: {}", ended.err);
        }
    };
    let (nowhere, empty, unreadable) = (desk.path("nowhere"), desk.path("empty"), desk.path("unreadable"));
    let (taken, fresh) = (desk.path("taken"), desk.path("fresh"));
    let office = input(&office);
    check(&["run", input(&nowhere)], &[input(&nowhere), "does not exist", "नहीं मिला"]);
    check(&["check", input(&nowhere)], &[input(&nowhere)]);
    check(&["run", input(&empty)], &[input(&empty), "no file"]);
    check(&["run", input(&unreadable)], &[input(&unreadable), "photo.xlsx"]);
    check(&["run", input(&done)], &[input(&done), "Kanpur.xlsx", "written by this program"]);
    check(&["run", office, "--out", input(&taken)], &[input(&taken), "--out"]);
    check(&["run", office, "--out", office], &[office, "--out"]);
    check(&["run", office, "--out", input(&fresh), "--region", "Awadh"], &["Awadh", "Kanpur"]);
    check(&["run", office, "--since", input(&taken)], &[input(&taken)]);
    check(&["run", office, "--password-file", input(&nowhere)], &[input(&nowhere)]);
    check(&["run", office, "--plan", input(&nowhere)], &[input(&nowhere)]);
    check(&["run", office, "--as-of", "2021-13-45"], &["2021-13-45", "31.10.2021"]);
    check(&["run", office, "--frob"], &["--frob"]);
    check(&["run", office, "--lang", "fr"], &["fr", "hi, en"]);
    check(&["run"], &["INPUT"]);
    check(&["explain", "X999"], &["X999"]);
    assert!(!fresh.join("findings.json").exists());
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::office();
    let closed = desk.path("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(closed.join("probe"), "").is_ok() {
        println!("skipped: whoever runs this may write everywhere");
        return;
    }
    let ended = desk.run(&closed.join("out"), &[]);
    assert_eq!(ended.status, 2, "{}", ended.err);
    assert!(ended.err.contains("closed"), "{}", ended.err);
}

#[test]
fn a_plan_with_bad_rows_does_not_stop_the_run() {
    let desk = Desk::office();
    let bad_level = "Village tour,village,District President,2021-10-01,2021-10-31,yes,yes,no\n";
    let bad_date = "Seat tour,seat,District President,some day,2021-10-31,no,no,no\n";
    desk.put("plan/Phases.csv", &format!("{PHASES}{bad_level}{bad_date}"));
    let out = desk.path("out");
    assert_eq!(desk.run(&out, &[]).status, 1);
    assert_eq!(names(&out), ["Kanpur.xlsx", "brief.html", "districts/Kanpur/Auraiya.xlsx", "findings.json"]);
    let document = findings(&out);
    let bad: Vec<&Value> =
        document["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "L101").collect();
    let cells: Vec<&str> = bad.iter().filter_map(|finding| finding["cell"].as_str()).collect();
    assert_eq!(cells, ["B3", "D4"], "{document}");
    assert_eq!(bad[0]["file"], "plan/Phases.csv");
    assert_eq!(document["regions"][0]["phases"][0]["owed"], 3);
}

/// A year that was typed wrong in the plan is one odd day and not the end of the run.
#[test]
fn a_phase_of_another_century_does_not_stop_the_run() {
    let desk = Desk::office();
    desk.put("plan/Phases.csv", &PHASES.replace("2021-10-01", "1821-10-01"));
    let out = desk.path("out");
    let ended = desk.run(&out, &[]);
    assert_eq!(ended.status, 1, "{}", ended.err);
    assert_eq!(names(&out), ["Kanpur.xlsx", "brief.html", "districts/Kanpur/Auraiya.xlsx", "findings.json"]);
}

#[test]
fn regions_of_one_safe_name_get_a_workbook_each() {
    let desk = Desk::office();
    // Names so long that a file is called by their beginning.
    let long = "North and the districts beyond the river ".repeat(4);
    desk.put("plan/Units.csv", &format!("Region,District,Mandal\n{long}A,Auraiya,Dibiyapur\n{long}B,Jalaun,Kalpi\n"));
    fs::remove_file(desk.input().join("plan/People.csv")).unwrap();
    let out = desk.path("out");
    let ended = desk.run(&out, &[]);
    assert_eq!(ended.status, 1, "{}", ended.err);
    let names = names(&out);
    let workbooks: Vec<&String> = names.iter().filter(|name| name.starts_with("North")).collect();
    assert_eq!(workbooks.len(), 2, "{names:?}");
    assert!(names.iter().any(|name| name == "all-regions.xlsx"), "{names:?}");
    assert_eq!(findings(&out)["regions"].as_array().unwrap().len(), 2);
}

#[test]
fn an_answer_is_kept_and_an_accepted_finding_no_longer_counts() {
    let desk = Desk::office();
    let out = desk.path("out");
    assert_eq!(desk.run(&out, &[]).status, 1);
    let id = findings(&out)["findings"][0]["id"].as_str().unwrap().to_owned();
    desk.put("answers.csv", &format!("Finding id,Decision,Reason\n{id},accept,it is known\n"));
    desk.run(&out, &[]);
    let accepted = |document: serde_json::Value| {
        let list = document["findings"].as_array().unwrap().clone();
        list.iter().find(|finding| finding["id"] == id.as_str()).unwrap()["accepted"]["reason"].clone()
    };
    assert_eq!(accepted(findings(&out)), "it is known");
    assert!(names(&out).contains(&"decisions.xlsx".to_owned()));
    std::fs::remove_file(desk.input().join("answers.csv")).unwrap();
    desk.run(&out, &[]);
    assert_eq!(accepted(findings(&out)), "it is known", "what was typed once is kept");
}

#[test]
fn only_the_chosen_region_is_written() {
    let desk = Desk::office();
    desk.put("plan/Units.csv", &format!("{UNITS}Awadh,Hardoi,Bilgram\n"));
    let out = desk.path("out");
    assert_eq!(desk.run(&out, &["--region", "awadh"]).status, 1);
    let names = names(&out);
    assert!(names.contains(&"Awadh.xlsx".to_owned()) && !names.contains(&"Kanpur.xlsx".to_owned()), "{names:?}");
    let regions = || findings(&out)["regions"].as_array().unwrap().len();
    assert_eq!(regions(), 1);
    assert_eq!(desk.run(&out, &["--region", "Kanpur"]).status, 1);
    assert_eq!(regions(), 2, "the part of the other region stays");
}

#[test]
fn the_status_says_what_was_found() {
    let faulty = Desk::office();
    let visits = format!("{}3,2021-10-09,Ramesh Testwal,Bidhuna,yes,yes,,\n", VISITS.replace(",no,yes", ",yes,yes"));
    let clean = [("plan/Units.csv", UNITS), ("plan/People.csv", PEOPLE), ("plan/Phases.csv", PHASES)];
    let desk = Desk::with(&clean);
    desk.put("plan/Settings.csv", SETTINGS);
    desk.put("Auraiya visits.csv", &visits.replace("the canal bridge is broken", ""));
    desk.put("Auraiya list.csv", &ROSTER.replace("600010000,", "6000100005,"));
    // A mobile number of nine digits: a warning, and nothing worse.
    let warned = Desk::with(&clean);
    warned.put("plan/Settings.csv", SETTINGS);
    warned.put("Auraiya visits.csv", &visits.replace("the canal bridge is broken", ""));
    warned.put("Auraiya list.csv", ROSTER);
    let check = |desk: &Desk, fail_on: &str, expected: i32| {
        let ended = desk.check(&["--fail-on", fail_on]);
        assert_eq!(ended.status, expected, "{fail_on}: {}{}", ended.out, ended.err);
    };
    check(&desk, "error", 0);
    check(&desk, "warning", 0);
    check(&warned, "error", 0);
    check(&warned, "warning", 1);
    check(&warned, "never", 0);
    check(&faulty, "error", 1);
    check(&faulty, "never", 0);
}

#[test]
fn a_check_prints_findings_and_writes_nothing() {
    let desk = Desk::office();
    let plain = desk.check(&[]);
    assert_eq!(plain.status, 1);
    for part in ["Auraiya visits.csv", "E3", "T602"] {
        assert!(plain.out.contains(part), "{}", plain.out);
    }
    let document = desk.check(&["--format", "json"]).json();
    assert_eq!(document["tool"], "pravas");
    assert!(rules(&document).contains(&"T601"));
    let sarif = desk.check(&["--format", "sarif"]).json();
    assert_eq!(sarif["version"], "2.1.0");
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert!(results.iter().any(|result| result["ruleId"] == "T602"));
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1, "only the input is there");

    let out = desk.path("out");
    desk.run(&out, &[]);
    assert_eq!(findings(&out)["findings"], document["findings"], "run and check find the same");
}

#[test]
fn an_earlier_result_tells_what_changed() {
    let desk = Desk::office();
    let (first, second) = (desk.path("first"), desk.path("second"));
    desk.run(&first, &["--as-of", "2021-11-01"]);
    desk.put("Auraiya visits.csv", &format!("{VISITS}3,2021-10-09,Ramesh Testwal,Bidhuna,yes,yes,,\n"));
    let earlier = first.join("findings.json");
    desk.run(&second, &["--since", text(&earlier)]);
    let since = findings(&second)["since"].clone();
    assert_eq!(since["as_of"], "2021-11-01");
    let solved: Vec<&Value> = since["solved"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
    assert!(solved.iter().any(|rule| **rule == "T601"), "{since}");
}

#[test]
fn quiet_says_nothing() {
    let desk = Desk::office();
    let ended = desk.run(&desk.path("out"), &["--quiet"]);
    assert_eq!((ended.status, ended.out.as_str(), ended.err.as_str()), (1, "", ""));
    let loud = desk.run(&desk.path("out"), &[]);
    assert!(loud.out.contains("2 of 3 mandals"), "{}", loud.out);
}

#[test]
fn rules_are_listed_and_explained() {
    let check = |arguments: &[&str], expected: &[&str]| {
        let ended = pravas(arguments);
        assert_eq!(ended.status, 0, "{}", ended.err);
        assert!(expected.iter().all(|part| ended.out.contains(part)), "{arguments:?}: {}", ended.out);
    };
    check(&["rules"], &["F101", "T602", "no-night-stay"]);
    check(&["rules", "--lang", "hi"], &["T602", "रात्रि"]);
    check(&["explain", "T602"], &["T602", "night"]);
    check(&["explain", "no-night-stay", "--lang", "hi"], &["T602", "रात्रि"]);
    check(&["--version"], &[env!("CARGO_PKG_VERSION")]);
    check(&["--help"], &["check", "explain"]);
    let schema = pravas(&["schema"]).json();
    assert!(schema["properties"]["findings"].is_object());
}

/// Who only clicks on the program is told what to do, in both languages.
#[test]
fn without_a_word_it_says_what_to_drop() {
    let ended = pravas(&[]);
    assert_eq!((ended.status, ended.err.as_str()), (2, ""));
    for part in ["फ़ोल्डर", "Drag the folder", "-consolidated"] {
        assert!(ended.out.contains(part), "{}", ended.out);
    }
}

/// An output that cannot be replaced is named before any file is read.
#[test]
fn an_output_that_is_held_is_named_before_the_work_begins() {
    let desk = Desk::office();
    let out = desk.path("out");
    desk.run(&out, &[]);
    let workbook = out.join("Kanpur.xlsx");
    let mut permissions = fs::metadata(&workbook).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&workbook, permissions.clone()).unwrap();
    let ended = desk.run(&out, &["--timings"]);
    assert_eq!(ended.status, 2, "{}", ended.err);
    assert!(ended.err.contains("Kanpur.xlsx") && !ended.err.contains("examine"), "{}", ended.err);
}

#[test]
fn who_owes_nights_is_told_how_many_are_left() {
    let desk = Desk::office();
    let out = desk.path("out");
    desk.run(&out, &["--as-of", "2021-10-20"]);
    let told = said(&out);
    for part in ["Nights owed", "Nights left", "2 nights to stay, 11 nights left."] {
        assert!(told.contains(part), "{part} is not in the workbook");
    }
    // When the window is over there is nothing left to plan.
    let late = desk.path("late");
    desk.run(&late, &[]);
    let told = said(&late);
    assert!(told.contains("Nights left") && !told.contains("nights to stay"));
}

#[test]
fn the_phase_that_matters_has_a_line_however_many_there_are() {
    let desk = Desk::office();
    let more = ["Second", "Third", "Fourth"]
        .map(|name| format!("{name} round,district,In-charge,2021-11-01,2021-11-30,no,no,no\n"));
    desk.put("plan/Phases.csv", &format!("{PHASES}{}", more.concat()));
    let said = desk.run(&desk.path("out"), &[]);
    let lines = format!("{}{}", said.out, said.err);
    let of = |name: &str| lines.lines().any(|line| line.starts_with(name));
    assert!(of("Mandal tour:") && !of("Second round:") && of("Third round:") && of("Fourth round:"), "{lines}");
}

#[test]
fn a_planned_visit_stands_beside_the_visit_that_was_made_of_it() {
    let desk = Desk::office();
    let planned =
        "Mandal,Visitor,Planned Date\nDibiyapur,Ramesh Testwal,2021-10-04\nBidhuna,Ramesh Testwal,2021-10-08\n";
    desk.put("Auraiya programme.csv", planned);
    let out = desk.path("out");
    desk.run(&out, &[]);
    let book = pravas::read::read(
        &fs::read(out.join("Kanpur.xlsx")).unwrap(),
        "Kanpur.xlsx",
        &[],
        &pravas::read::Limits::default(),
    )
    .unwrap();
    let sheet = book.sheets.iter().find(|sheet| sheet.name == "Programme").unwrap();
    let shown = |row: &pravas::model::grid::GridRow| -> Vec<String> {
        row.cells.iter().map(|cell| cell.value.shown(&book.strings).into_owned()).collect()
    };
    let rows: Vec<String> = sheet.rows.iter().map(|row| shown(row).join(" | ")).collect();
    for part in
        ["Dibiyapur | 2021-10-04 | Ramesh Testwal | 2021-10-05", "Bidhuna | 2021-10-08 | Ramesh Testwal | missed"]
    {
        assert!(rows.iter().any(|row| row.contains(part)), "{part} is not in\n{}", rows.join("\n"));
    }
}
