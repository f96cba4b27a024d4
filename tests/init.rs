//! `pravas init`: a folder to begin with, which runs as it is, and a plan drafted from files, which knows every name in
//! them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use calamine::{Data, Reader, Xlsx, open_workbook};
use pravas::text::fold::fold_unit;
use pravas::text::sound;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const SAMPLE: &str = "samples/kanpur-bundelkhand";
const PLAN: &str = "योजना.xlsx";
const FORMS: &str = "रिक्त प्रपत्र.xlsx";

fn pravas(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pravas")).args(arguments).output().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The `findings.json` of a run on this folder, and its exit status.
fn run(input: &Path, more: &[&str]) -> (Value, i32) {
    let out = tempfile::tempdir().unwrap();
    let ended = pravas(&[&["run", text(input), "--out", text(out.path()), "--quiet"], more].concat());
    let bytes = fs::read(out.path().join("findings.json")).unwrap_or_else(|_| panic!("{ended:?}"));
    (serde_json::from_slice(&bytes).unwrap(), ended.status.code().unwrap())
}

fn rules(json: &Value) -> Vec<&str> {
    json["findings"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect()
}

/// The rows of a sheet of a workbook, as text.
fn rows(path: &Path, sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn a_new_folder_runs_as_it_is() {
    for (lang, plan, forms, units) in [("hi", PLAN, FORMS, "इकाइयाँ"), ("en", "plan.xlsx", "blank forms.xlsx", "Units")]
    {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("new");
        let ended = pravas(&["init", text(&folder), "--lang", lang]);
        assert!(ended.status.success(), "{ended:?}");
        let said = String::from_utf8(ended.stdout).unwrap();
        assert!(said.contains(plan) && said.contains(forms), "{said}");
        assert_eq!(rows(&folder.join(plan), units).len(), 1, "headings and no example in the plan's own sheets");
        let (json, status) = run(&folder, &[]);
        assert_eq!((rules(&json), status), (vec!["F108"], 0), "{lang}");
        assert_eq!(json["language"], lang);
        let ended = pravas(&["check", text(&folder), "--fail-on", "warning"]);
        assert!(ended.status.success(), "{ended:?}");
    }
}

#[test]
fn nothing_is_written_over() {
    let place = tempfile::tempdir().unwrap();
    for (number, kept) in [PLAN, FORMS].into_iter().enumerate() {
        let folder = place.path().join(number.to_string());
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join(kept), "mine").unwrap();
        let ended = pravas(&["init", text(&folder)]);
        assert_eq!(ended.status.code(), Some(2));
        assert!(String::from_utf8(ended.stderr).unwrap().contains(kept));
        assert_eq!(fs::read(folder.join(kept)).unwrap(), b"mine");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "both files or none");
    }
}

#[test]
fn a_plan_that_is_filled_in_is_used() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("new");
    pravas(&["init", text(&folder), "--lang", "en"]);
    fs::write(folder.join("Units.csv"), "Region,District,Mandal\nKanpur,Auraiya,Bidhuna\n").unwrap();
    let (json, status) = run(&folder, &[]);
    assert_eq!(json["coverage"][0]["mandal"], "Bidhuna", "{json}");
    assert_eq!(json["coverage"][0]["owed_by"]["role"], "District President");
    assert!(status < 2);
}

/// A mandal of a run, with its district, and how both sound.
struct Mandal<'a> {
    names: [&'a str; 2],
    sounds: [String; 2],
    is_reported: bool,
}

impl Mandal<'_> {
    /// Whether two are one, whatever the script.
    fn is(&self, other: &Self) -> bool {
        self.sounds.iter().zip(&other.sounds).all(|(one, other)| sound::closeness(one, other) > 0.7)
    }
}

fn mandals(json: &Value) -> Vec<Mandal<'_>> {
    let owed = json["coverage"].as_array().unwrap().iter().filter(|one| one["level"] == "mandal");
    let mandal = |one| {
        let owed: &Value = one;
        let names = [&owed["district"], &owed["mandal"]].map(|name| name.as_str().unwrap());
        let sounds = names.map(|name| sound::key(&fold_unit(name)));
        Mandal { names, sounds, is_reported: owed["reported"] == true }
    };
    owed.map(mandal).collect()
}

#[test]
fn a_drafted_plan_knows_every_name_of_the_files() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    let place = tempfile::tempdir().unwrap();
    let input = place.path().join("input");
    copy(&sample, &input);
    fs::remove_file(input.join(PLAN)).unwrap();
    let drafted = place.path().join("drafted");
    let ended = pravas(&["init", text(&drafted), "--from", text(&input)]);
    assert!(ended.status.success(), "{ended:?}");
    fs::copy(drafted.join(PLAN), input.join(PLAN)).unwrap();

    let (truth, _) = run(&sample, &[]);
    let (found, _) = run(&input, &["--as-of", "2021-11-15"]);
    let unknown: Vec<&Value> = found["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| ["N401", "N402", "N403", "N404", "L101"].contains(&one["rule"].as_str().unwrap()))
        .collect();
    assert!(unknown.is_empty(), "{unknown:#?}");

    // What is missing is in no file at all; what is more is what the true plan does not know.
    let (real, made) = (mandals(&truth), mandals(&found));
    let strange: Vec<&str> = truth["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| ["N401", "N402", "N404"].contains(&one["rule"].as_str().unwrap()))
        .filter_map(|one| one["value"].as_str())
        .collect();
    for one in real.iter().filter(|one| one.is_reported) {
        assert!(made.iter().any(|other| other.is(one)), "{:?} is missing", one.names);
    }
    let all = rows(&drafted.join(PLAN), "इकाइयाँ");
    for one in made.iter().filter(|one| !real.iter().any(|other| other.is(one))) {
        assert!(one.names.iter().any(|name| strange.contains(name)), "{:?} is in no truth", one.names);
        let row = all.iter().find(|row| row[1] == one.names[0] && row[2] == one.names[1]).unwrap();
        assert!(row.last().unwrap().contains("जाँच लें"), "{row:?} must be checked");
    }
    assert!(made.len() + 20 > real.len(), "{} of {}", made.len(), real.len());

    // Every person of the true plan who visited is there, with the same role.
    let people = rows(&drafted.join(PLAN), "पदाधिकारी");
    for (name, role) in [("राजेश श्रीवास्तव", "जिला अध्यक्ष"), ("बृजेश ओमर", "क्षेत्रीय चुनाव प्रभारी"), ("पंकज पटेल", "जिला अध्यक्ष")]
    {
        assert!(people.iter().any(|row| row[0] == name && row[1] == role), "{name}");
    }
    assert_eq!(
        people.iter().filter(|row| row[1] == "जिला अध्यक्ष" && row[3] == "फतेहपुर").count(),
        2,
        "one followed the other"
    );
}

#[test]
fn presidents_who_followed_one_another_are_known_by_visits_that_say_no_role() {
    let place = tempfile::tempdir().unwrap();
    let input = place.path().join("input");
    fs::create_dir_all(&input).unwrap();
    fs::write(
        input.join("visits.csv"),
        "जिला,मंडल,प्रवासकर्ता,प्रवास दिनांक,रात्रि विश्राम
जालौन,कालपी,रामकुमार वर्मा,2021-10-01,हाँ
जालौन,उरई,रामकुमार वर्मा,2021-10-02,हाँ
जालौन,कोंच,रामकुमार वर्मा,2021-10-03,हाँ
जालौन,कालपी,सुरेश ठाकुर,2021-10-21,हाँ
जालौन,उरई,सुरेश ठाकुर,2021-10-22,हाँ
",
    )
    .unwrap();
    fs::write(
        input.join("list.csv"),
        "जिला,मंडल,नाम,पद,मोबाइल
जालौन,कालपी,रामकुमार वर्मा,जिलाध्यक्ष,6000100001
जालौन,कालपी,सुरेश ठाकुर,जिलाध्यक्ष,6000100002
जालौन,कालपी,मोहन गुप्ता,मंडल अध्यक्ष,6000100003
",
    )
    .unwrap();
    let drafted = place.path().join("drafted");
    let ended = pravas(&["init", text(&drafted), "--from", text(&input)]);
    assert!(ended.status.success(), "{ended:?}");
    let people = rows(&drafted.join(PLAN), "पदाधिकारी");
    let of = |name: &str| people.iter().find(|row| row[0] == name).unwrap_or_else(|| panic!("{people:?}"));
    for name in ["रामकुमार वर्मा", "सुरेश ठाकुर"] {
        assert_eq!(of(name)[1], "जिला अध्यक्ष", "{people:?}");
        assert!(of(name).last().unwrap().contains("अध्यक्ष बदले"), "{people:?}");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let to = to.join(entry.file_name().unwrap());
        if entry.is_dir() { copy(&entry, &to) } else { fs::copy(&entry, &to).map(|_| ()).unwrap() }
    }
}
