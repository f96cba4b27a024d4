//! What other programs are promised: `findings.json` is as `pravas schema` says, and SARIF as its standard says.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod validator;

use serde_json::Value;
use std::process::Command;
use validator::faults_of;

fn pravas(words: &[&str]) -> Value {
    let mut program = Command::new(env!("CARGO_BIN_EXE_pravas"));
    let output = program.current_dir(env!("CARGO_MANIFEST_DIR")).args(words).output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_findings_are_as_their_schema_says() {
    let schema = pravas(&["schema"]);
    let check = |document: &Value| faults_of(&schema, document);
    for input in ["samples/kanpur-bundelkhand", "samples/no-plan", "samples/two-regions"] {
        let found = check(&pravas(&["check", input, "--format", "json"]));
        assert!(found.is_empty(), "{input}: {:#?}", found.iter().take(8).collect::<Vec<_>>());
    }
    // It is no formality: a status that there is none of, a key too few and a key too many are found.
    let mut document = pravas(&["check", "samples/two-regions", "--format", "json"]);
    document["coverage"][0]["status"] = "finished".into();
    document["coverage"][1]["colour"] = "red".into();
    document.as_object_mut().unwrap().remove("regions");
    assert_eq!(check(&document).len(), 3);
}

/// The standard's own schema, as OASIS publishes it (https://docs.oasis-open.org/sarif/sarif/v2.1.0).
const SARIF: &str = include_str!("sarif-schema-2.1.0.json");

#[test]
fn sarif_is_as_its_standard_says() {
    let schema: Value = serde_json::from_str(SARIF).unwrap();
    let check = |document: &Value| faults_of(&schema, document);
    for input in ["samples/kanpur-bundelkhand", "samples/no-plan", "samples/two-regions"] {
        let document = pravas(&["check", input, "--format", "sarif"]);
        assert!(!document["runs"][0]["results"].as_array().unwrap().is_empty(), "{input}");
        let found = check(&document);
        assert!(found.is_empty(), "{input}: {:#?}", found.iter().take(8).collect::<Vec<_>>());
    }
    // It is no formality: a level that there is none of, a key of our own, a row before the first, no message.
    let mut document = pravas(&["check", "samples/kanpur-bundelkhand", "--format", "sarif"]);
    let results = document["runs"][0]["results"].as_array_mut().unwrap();
    results[0]["level"] = "fatal".into();
    results[1]["colour"] = "red".into();
    results[2]["rank"] = 200.into();
    results[3].as_object_mut().unwrap().remove("message");
    assert_eq!(check(&document).len(), 4);
}
