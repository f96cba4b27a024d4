//! Files of a folder: copies, versions, locks, and outputs that cannot be written.

use super::scene::{folder, read};
use std::process::Command;

const ROWS: &str = "मंडल,दिनांक,रात्रि विश्राम\nकालपी,15.10.2021,हाँ\nउरई,26.10.2021,नहीं\n";
const VISITS: [&str; 2] = ["कालपी 2021-10-15 yes", "उरई 2021-10-26 no"];

#[test]
fn pain_13_locks_and_temporary_files() {
    let bytes = ROWS.as_bytes().to_vec();
    read(&[
        ("जालौन.csv", bytes),
        ("~$जालौन.xlsx", vec![0; 165]),
        (".~lock.जालौन.csv#", b",user,pc".to_vec()),
        ("~WRL0001.tmp", vec![0; 20]),
    ])
    .visits(&VISITS)
    .findings(&["F107 .~lock.जालौन.csv#", "F107 ~$जालौन.xlsx", "F107 ~WRL0001.tmp"]);
}

#[test]
fn pain_22_copies_and_versions() {
    let roster =
        |second: &str| format!("मंडल,नाम,पद,मोबाइल\nकालपी,रमेश,अध्यक्ष,6000100001\nकालपी,{second},मंत्री,6000100002\n");
    let told = read(&[
        ("जालौन.csv", ROWS.as_bytes().to_vec()),
        ("जालौन - Copy.csv", ROWS.as_bytes().to_vec()),
        ("जालौन (1).csv", format!("{ROWS}कोंच,17.10.2021,हाँ\n").into_bytes()),
        ("जालौन सूची.csv", roster("महेश").into_bytes()),
    ]);
    assert_eq!(told.visits.len(), 3, "{}", told.visits.join("\n"));
    assert_eq!(told.members.len(), 2, "{}", told.members.join("\n"));
    assert!(told.findings.iter().any(|one| one.starts_with("F105")), "{}", told.findings.join("\n"));
}

#[test]
fn pain_24_an_output_that_cannot_be_written() {
    let input = folder(&[("जालौन.csv", ROWS.as_bytes().to_vec())]);
    let out = tempfile::tempdir().unwrap();
    let run = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pravas"));
        command.arg("run").arg(input.path()).arg("--out").arg(out.path());
        command.args(["--as-of", "2021-11-12", "--fail-on", "never", "--lang", "en"]).output().unwrap()
    };
    let first = run();
    assert_eq!(first.status.code(), Some(0), "{}", String::from_utf8_lossy(&first.stderr));
    let before = std::fs::read(out.path().join("findings.json")).unwrap();
    // A folder that is not empty stands where the workbook belongs: no rename can replace it.
    let workbook = out.path().join("क्षेत्र.xlsx");
    std::fs::remove_file(&workbook).unwrap();
    std::fs::create_dir(&workbook).unwrap();
    std::fs::write(workbook.join("x"), "x").unwrap();
    std::fs::write(input.path().join("कानपुर देहात.csv"), "मंडल,दिनांक,रात्रि विश्राम\nरसूलाबाद,15.10.2021,हाँ\n").unwrap();
    let second = run();
    let said = String::from_utf8_lossy(&second.stderr);
    println!("{said}");
    assert_eq!(second.status.code(), Some(2), "{said}");
    assert!(said.contains("क्षेत्र.xlsx"), "{said}");
    assert!(std::fs::read(out.path().join("findings.json")).unwrap() == before, "the old result is whole");
}

#[test]
fn layout_what_was_filled_down_is_marked_in_the_result() {
    let rows = "मंडल,नाम,पद,मोबाइल\nकालपी,रमेश,अध्यक्ष,6000100001\n,महेश,मंत्री,6000100002\n,दिनेश,do,6000100003\n";
    let input = folder(&[("जालौन.csv", rows.as_bytes().to_vec())]);
    let out = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_pravas"));
    command.arg("run").arg(input.path()).arg("--out").arg(out.path()).args(["--fail-on", "never", "--lang", "en"]);
    let done = command.output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let bytes = std::fs::read(out.path().join("क्षेत्र.xlsx")).unwrap();
    let book = pravas::read::read(&bytes, "क्षेत्र.xlsx", &[], &pravas::read::Limits::default()).unwrap();
    let texts: Vec<&str> = book.strings.iter().collect();
    for expected in ["Taken from above", "Mandal (A2)", "Mandal (A2), Post (C3)"] {
        assert!(texts.contains(&expected), "no {expected} among\n{}", texts.join("\n"));
    }
}
