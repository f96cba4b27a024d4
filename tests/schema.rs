//! What other programs are promised: `findings.json` is as `pravas schema` says.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use serde_json::Value;
use std::process::Command;

fn pravas(words: &[&str]) -> Value {
    let mut program = Command::new(env!("CARGO_BIN_EXE_pravas"));
    let output = program.current_dir(env!("CARGO_MANIFEST_DIR")).args(words).output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The words of JSON Schema that our schema uses; another one must be understood here before it says anything.
const WORDS: [&str; 18] = [
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "const",
    "default",
    "description",
    "enum",
    "format",
    "items",
    "maximum",
    "minimum",
    "oneOf",
    "properties",
    "required",
    "title",
    "type",
];

/// What is wrong with a value by a schema of the whole schema `root`.
fn faults(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let Some(words) = schema.as_object() else { return };
    let strange: Vec<&String> = words.keys().filter(|word| !WORDS.contains(&word.as_str())).collect();
    assert!(strange.is_empty(), "{at}: the schema says {strange:?}, which is not understood here");
    if let Some(place) = schema["$ref"].as_str() {
        let meant = root.pointer(place.trim_start_matches('#')).unwrap_or_else(|| panic!("{at}: no {place}"));
        faults(root, meant, value, at, found);
    }
    for word in ["anyOf", "oneOf"] {
        let fits = |one: &Value| {
            let mut own = Vec::new();
            faults(root, one, value, at, &mut own);
            own.is_empty()
        };
        if schema[word].as_array().is_some_and(|several| !several.iter().any(fits)) {
            found.push(format!("{at}: {value} is none of {}", schema[word]));
        }
    }
    let is_of = |kind: &str| match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        _ => value.is_object(),
    };
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    if !kinds.is_empty() && !kinds.into_iter().any(is_of) {
        found.push(format!("{at}: {value} is no {}", schema["type"]));
    }
    let is_other = schema["enum"].as_array().is_some_and(|all| !all.contains(value));
    if is_other || (words.contains_key("const") && schema["const"] != *value) {
        found.push(format!("{at}: {value} is not allowed"));
    }
    if let (Some(number), Some(least)) = (value.as_f64(), schema["minimum"].as_f64())
        && number < least
    {
        found.push(format!("{at}: {value} is under {least}"));
    }
    for (number, item) in value.as_array().into_iter().flatten().enumerate() {
        faults(root, &schema["items"], item, &format!("{at}/{number}"), found);
    }
    let Some(fields) = value.as_object() else { return };
    for needed in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(needed) {
            found.push(format!("{at}: {needed} is missing"));
        }
    }
    for (name, field) in fields {
        let known = schema["properties"].get(name);
        faults(root, known.unwrap_or(&schema["additionalProperties"]), field, &format!("{at}/{name}"), found);
        // Every key that is written is promised.
        if known.is_none() && words.contains_key("properties") && !words.contains_key("additionalProperties") {
            found.push(format!("{at}: {name} is not in the schema"));
        }
    }
}

#[test]
fn the_findings_are_as_their_schema_says() {
    let schema = pravas(&["schema"]);
    let check = |document: &Value| {
        let mut found = Vec::new();
        faults(&schema, &schema, document, "", &mut found);
        found
    };
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
