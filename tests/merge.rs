//! `pravas merge`: parts run apart and put together are the whole run.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PLAN: [(&str, &str); 4] = [
    (
        "plan/Phases.csv",
        "Phase,Level,Role,Start,End,Night Stay,Committee Met,Feedback\nMandal tour,mandal,District President,2021-10-01,2021-10-31,yes,yes,no\nDistrict tour,district,Regional Election In-charge,2021-10-01,2021-11-30,yes,no,no\n",
    ),
    ("plan/Settings.csv", "Name,Value\nlanguage,en\nas_of,2021-11-12\n"),
    (
        "plan/Units.csv",
        "Region,District,Mandal\nKanpur,Auraiya,Dibiyapur\nKanpur,Auraiya,Achhalda\nAwadh,Unnao,Purwa\nAwadh,Unnao,Bighapur\nKashi,Jaunpur,Shahganj\n",
    ),
    (
        "plan/People.csv",
        "Name,Role,Region,District\nRamesh Testwal,District President,Kanpur,Auraiya\nSuresh Examplewal,District President,Awadh,Unnao\n",
    ),
];

const REPORTS: [(&str, &str); 4] = [
    (
        "Kanpur/Auraiya visits.csv",
        "Date,Visitor,District,Mandal,Night Stay,Committee Meeting,Problems\n2021-10-05,Ramesh Testwal,Auraiya,Dibiyapur,yes,yes,the bridge is broken\n2021-10-07,Ramesh Testwal,Auraiya,Achhalda,no,yes,\n",
    ),
    (
        "Awadh/Unnao visits.csv",
        "Date,Visitor,District,Mandal,Night Stay,Committee Meeting\n2021-10-05,Suresh Examplewal,Unnao,Purwa,yes,yes\n2021-10-08,Suresh Examplewal,Unnao,Nowhere,yes,yes\n",
    ),
    ("Awadh/Unnao list.csv", "District,Mandal,Post,Name,Mobile\nUnnao,Purwa,President,A Testwal,6000100002\n"),
    ("Kashi/photo.jpg", "no table"),
];

fn pravas(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pravas")).args(arguments).output().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn run(input: &Path, out: &Path, more: &[&str]) {
    let ended = pravas(&[&["run", text(input), "--out", text(out), "--quiet"], more].concat());
    assert!(ended.status.code().is_some_and(|code| code < 2), "{ended:?}");
}

fn merge(parts: &[&Path], out: &Path, more: &[&str]) -> Output {
    let parts: Vec<&str> = parts.iter().map(|part| text(part)).collect();
    pravas(&[&["merge"], parts.as_slice(), &["--out", text(out)], more].concat())
}

/// Every file of a folder with its bytes.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(place) = waiting.pop() {
        for path in fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

fn document(out: &Path) -> Value {
    serde_json::from_slice(&fs::read(out.join("findings.json")).unwrap()).unwrap()
}

/// Of one input, region by region: every byte is that of the whole run.
#[test]
fn regions_of_one_input_make_the_whole_run() {
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name);
    let input = at("state");
    write(&input, &PLAN);
    write(&input, &REPORTS);
    run(&input, &at("whole"), &[]);
    run(&input, &at("part 1"), &["--region", "Kanpur"]);
    run(&input, &at("part 2"), &["--region", "Awadh", "--region", "Kashi"]);
    let ended = merge(&[&at("part 1"), &at("part 2").join("findings.json")], &at("merged"), &["--input", text(&input)]);
    assert!(ended.status.success(), "{ended:?}");
    assert!(String::from_utf8_lossy(&ended.stdout).contains("3 regions from 2 parts"), "{ended:?}");
    let (whole, merged) = (content(&at("whole")), content(&at("merged")));
    assert_eq!(whole.keys().collect::<Vec<_>>(), merged.keys().collect::<Vec<_>>());
    for (name, bytes) in &whole {
        assert!(merged[name] == *bytes, "{name} differs");
    }
    // Once more, over the first result: the same.
    let ended = merge(&[&at("part 1"), &at("part 2")], &at("merged"), &["--input", text(&input)]);
    assert!(ended.status.success(), "{ended:?}");
    assert!(content(&at("merged")) == merged);
}

/// A folder for each region: the same figures, coverage and findings, and the paths of the whole run; only the ids of what
/// is about a file are those of its part.
#[test]
fn folders_of_regions_make_the_whole_run() {
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name);
    for (region, other) in [("Kanpur", "Awadh"), ("Awadh", "Kanpur")] {
        let mine = |line: &&str| !line.contains(other) && !line.starts_with("Kashi");
        for (name, text) in PLAN {
            let text: String = text.lines().filter(mine).map(|line| format!("{line}\n")).collect();
            // No file is the copy of another region's, which only a whole run could see.
            let text = text + "\n".repeat(region.len()).as_str();
            write(&at("state").join(region), &[(name, &text)]);
        }
        let of_region =
            REPORTS.iter().filter_map(|(name, text)| Some((name.strip_prefix(region)?.strip_prefix('/')?, *text)));
        write(&at("state").join(region), &of_region.collect::<Vec<_>>());
        let ended = pravas(&["run", text(&at("state").join(region)), "--quiet"]);
        assert!(ended.status.code().is_some_and(|code| code < 2), "{ended:?}");
    }
    let parts = [at("state/Kanpur-consolidated"), at("state/Awadh-consolidated")];
    let ended = merge(&[&parts[0], &parts[1]], &at("merged"), &[]);
    assert!(ended.status.success(), "{ended:?}");
    for part in &parts {
        fs::rename(part, at("elsewhere").with_extension(part.file_name().unwrap())).unwrap();
    }
    run(&at("state"), &at("whole"), &[]);
    let (whole, merged) = (document(&at("whole")), document(&at("merged")));
    let names = |document: &Value| -> Vec<String> {
        let mut names: Vec<String> = document["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                let mut one = one.clone();
                one["id"] = Value::Null;
                one.to_string()
            })
            .collect();
        names.sort();
        names
    };
    let sorted = |document: &Value, part: &str| -> Vec<String> {
        let mut lines: Vec<String> = document[part].as_array().unwrap().iter().map(Value::to_string).collect();
        lines.sort();
        lines
    };
    assert_eq!(names(&merged), names(&whole));
    for part in ["regions", "coverage"] {
        assert_eq!(sorted(&merged, part), sorted(&whole, part), "{part}");
    }
    let files = |document: &Value| {
        sorted(document, "sources").iter().map(|one| one.split(',').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(files(&merged), files(&whole));
    assert!(at("merged/Kanpur.xlsx").exists() && at("merged/all-regions.xlsx").exists());
}

#[test]
fn what_cannot_be_one_result_is_said_plainly_and_nothing_is_left() {
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name);
    write(&at("state"), &PLAN);
    write(&at("state"), &REPORTS);
    run(&at("state"), &at("one"), &["--region", "Kanpur"]);
    run(&at("state"), &at("late"), &["--region", "Awadh", "--as-of", "2021-11-20"]);
    fs::write(at("state/Kanpur/more.csv"), "Date,District,Mandal,Night Stay\n2021-10-09,Auraiya,Achhalda,yes\n")
        .unwrap();
    run(&at("state"), &at("again"), &["--region", "Kanpur"]);
    let check = |parts: &[&str], out: &str, expected: &str| {
        let parts: Vec<_> = parts.iter().map(|name| at(name)).collect();
        let ended =
            merge(&parts.iter().map(std::path::PathBuf::as_path).collect::<Vec<_>>(), &at(out), &["--lang", "en"]);
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(2), "{said}");
        assert!(said.contains(expected), "{said}");
    };
    check(&["one", "late"], "merged", "one is for 2021-11-12 and late for 2021-11-20");
    check(&["one", "again"], "merged", "different things of region Kanpur");
    check(&["one", "state"], "merged", "holds no result of pravas");
    check(&["one"], "one", "is one of the parts");
    assert!(!at("merged").exists());
}
