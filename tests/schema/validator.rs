//! As much of JSON Schema as the schemas of the tests use. A word that is not understood here stops the test, so that nothing
//! passes because nobody looked at it.

use regex::Regex;
use serde_json::{Map, Value};

/// The words that are understood, or say nothing that could be wrong.
const WORDS: [&str; 23] = [
    "$defs",
    "$id",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "const",
    "default",
    "definitions",
    "description",
    "enum",
    "format",
    "items",
    "maximum",
    "minItems",
    "minimum",
    "oneOf",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
    "uniqueItems",
];

/// What is wrong with a document by a schema.
pub fn faults_of(schema: &Value, document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    faults(schema, schema, document, "", &mut found);
    found
}

/// What is wrong with a value by a part of the whole schema `root`.
fn faults(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if *schema == Value::Bool(false) {
        found.push(format!("{at}: is not in the schema"));
    }
    let Some(words) = schema.as_object() else { return };
    let strange: Vec<&String> = words.keys().filter(|word| !WORDS.contains(&word.as_str())).collect();
    assert!(strange.is_empty(), "{at}: the schema says {strange:?}, which is not understood here");
    if let Some(place) = schema["$ref"].as_str() {
        let meant = root.pointer(place.trim_start_matches('#')).unwrap_or_else(|| panic!("{at}: no {place}"));
        faults(root, meant, value, at, found);
    }
    choice(root, schema, value, at, found);
    kind(schema, value, at, found);
    let is_other = schema["enum"].as_array().is_some_and(|all| !all.contains(value));
    if is_other || (words.contains_key("const") && schema["const"] != *value) {
        found.push(format!("{at}: {value} is not allowed"));
    }
    match value {
        Value::Number(number) => range(schema, number.as_f64().unwrap_or(0.0), at, found),
        Value::String(text) => letters(schema, text, at, found),
        Value::Array(items) => list(root, schema, items, at, found),
        Value::Object(fields) => object(root, schema, fields, at, found),
        Value::Null | Value::Bool(_) => {}
    }
}

fn choice(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let fits = |one: &&Value| {
        let mut own = Vec::new();
        faults(root, one, value, at, &mut own);
        own.is_empty()
    };
    for word in ["anyOf", "oneOf"] {
        let Some(several) = schema[word].as_array() else { continue };
        let fitting = several.iter().filter(fits).count();
        if fitting == 0 || (word == "oneOf" && fitting > 1) {
            found.push(format!("{at}: {fitting} of {word} fit"));
        }
    }
}

fn kind(schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
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
}

fn range(schema: &Value, number: f64, at: &str, found: &mut Vec<String>) {
    let is_under = schema["minimum"].as_f64().is_some_and(|least| number < least);
    if is_under || schema["maximum"].as_f64().is_some_and(|most| number > most) {
        found.push(format!("{at}: {number} is out of range"));
    }
}

fn letters(schema: &Value, text: &str, at: &str, found: &mut Vec<String>) {
    let is_like = |pattern: &str| Regex::new(pattern).unwrap().is_match(text);
    if schema["pattern"].as_str().is_some_and(|pattern| !is_like(pattern)) {
        found.push(format!("{at}: {text} is not like {}", schema["pattern"]));
    }
    // RFC 3986: what may stand in an address, everything else as `%` and two digits.
    let is_address = is_like(r"^([A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$");
    let is_fine = match schema["format"].as_str() {
        Some("uri-reference") => is_address,
        Some("uri") => is_address && is_like("^[A-Za-z][A-Za-z0-9+.-]*:"),
        _ => true,
    };
    if !is_fine {
        found.push(format!("{at}: {text} is no {}", schema["format"]));
    }
}

fn list(root: &Value, schema: &Value, items: &[Value], at: &str, found: &mut Vec<String>) {
    if schema["minItems"].as_u64().is_some_and(|least| (items.len() as u64) < least) {
        found.push(format!("{at}: too few"));
    }
    let is_repeated = |(number, item): (usize, &Value)| items[..number].contains(item);
    if schema["uniqueItems"] == true && items.iter().enumerate().any(is_repeated) {
        found.push(format!("{at}: one stands there twice"));
    }
    for (number, item) in items.iter().enumerate() {
        faults(root, &schema["items"], item, &format!("{at}/{number}"), found);
    }
}

fn object(root: &Value, schema: &Value, fields: &Map<String, Value>, at: &str, found: &mut Vec<String>) {
    for needed in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(needed) {
            found.push(format!("{at}: {needed} is missing"));
        }
    }
    for (name, field) in fields {
        let known = schema["properties"].get(name);
        faults(root, known.unwrap_or(&schema["additionalProperties"]), field, &format!("{at}/{name}"), found);
        // Every key that is written is promised.
        if known.is_none() && schema["properties"].is_object() && schema["additionalProperties"].is_null() {
            found.push(format!("{at}: {name} is not in the schema"));
        }
    }
}
