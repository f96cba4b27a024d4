//! Findings that must be there, and those that must not.

use super::{list, text};
use serde_json::Value;
use std::collections::BTreeSet;

/// Places that a finding names: its own first.
fn places(finding: &Value) -> Vec<(String, String, String)> {
    let place = |one: &Value| (text(&one["file"]), text(&one["sheet"]), text(&one["cell"]));
    std::iter::once(place(finding)).chain(list(&finding["related"]).map(place)).collect()
}

fn row_of(cell: &str) -> Option<u64> {
    cell.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok()
}

/// Whether one of the finding's places is the one that an entry names.
fn stands(entry: &Value, finding: &Value) -> bool {
    let (file, sheet, cell) = (text(&entry["file"]), text(&entry["sheet"]), text(&entry["cell"]));
    places(finding).iter().any(|(its_file, its_sheet, its_cell)| {
        (file.is_empty() || file == *its_file)
            && (sheet.is_empty() || sheet == *its_sheet || its_sheet.is_empty())
            && (cell.is_empty() || cell == *its_cell)
            && entry["row"].as_u64().is_none_or(|row| row_of(its_cell) == Some(row))
    })
}

fn has_all_places(entry: &Value, finding: &Value) -> bool {
    list(&entry["places"]).all(|place| stands(place, finding))
}

fn is_of_level(entry: &Value, finding: &Value) -> bool {
    let (mandal, seat) = (text(&finding["mandal"]), text(&finding["seat"]));
    match text(&entry["level"]).as_str() {
        "district" => mandal.is_empty() && seat.is_empty(),
        "above" => mandal.is_empty(),
        _ => true,
    }
}

fn says(entry: &Value, finding: &Value, key: &str) -> bool {
    let wanted = text(&entry[key]);
    let shown = [text(&finding[key]), text(&finding["message"]), text(&finding["value"]), text(&finding["person"])];
    wanted.is_empty() || shown.iter().any(|shown| shown.contains(&wanted))
}

/// Whether a finding is the one that an entry means.
pub fn matches(entry: &Value, finding: &Value) -> bool {
    let rule = text(&finding["rule"]);
    let same = |key: &str| text(&entry[key]).is_empty() || text(&entry[key]) == text(&finding[key]);
    let is_rule = text(&entry["rule"]) == rule || list(&entry["any_of"]).any(|one| text(one) == rule);
    let any_file = entry["any_file"].is_null()
        || list(&entry["any_file"]).any(|file| places(finding).iter().any(|place| place.0 == text(file)));
    is_rule
        && any_file
        && ["district", "mandal", "seat", "severity", "phase"].into_iter().all(same)
        && says(entry, finding, "value")
        && says(entry, finding, "person")
        && is_of_level(entry, finding)
        && has_all_places(entry, finding)
        && stands(entry, finding)
}

fn shown(finding: &Value) -> String {
    let keys =
        ["severity", "file", "sheet", "cell", "district", "mandal", "seat", "person", "phase", "value", "message"];
    let parts: Vec<String> = keys
        .iter()
        .map(|key| (key, text(&finding[*key])))
        .filter(|(_, part)| !part.is_empty())
        .map(|(key, part)| format!("{key}={part}"))
        .collect();
    format!("{} {}", text(&finding["rule"]), parts.join(", "))
}

fn wanted(entry: &Value) -> String {
    let Some(object) = entry.as_object() else { return entry.to_string() };
    let parts: Vec<String> = object.iter().map(|(key, value)| format!("{key}={}", plain(value))).collect();
    parts.join(", ")
}

fn plain(value: &Value) -> String {
    if value.is_array() || value.is_object() { value.to_string() } else { text(value) }
}

/// Findings that must be there and are not, and those that are and must not be. An info finding is never wrong.
pub fn compare(known: &Value, found: &Value, differences: &mut Vec<String>) {
    let findings: Vec<&Value> = list(&found["findings"]).collect();
    for entry in list(&known["expect"]) {
        let hits: Vec<&&Value> = findings.iter().filter(|finding| matches(entry, finding)).collect();
        if hits.is_empty() {
            differences.push(format!("not found: {}", wanted(entry)));
        } else if hits.len() > 1 && entry["cell"].is_string() {
            differences.push(format!("found {} times: {}", hits.len(), wanted(entry)));
        }
    }
    let known: Vec<&Value> = list(&known["expect"]).chain(list(&known["allow"])).collect();
    for finding in findings {
        let quiet = finding["severity"] == "info";
        if !quiet && !known.iter().any(|entry| matches(entry, finding)) {
            differences.push(format!("false alarm: {}", shown(finding)));
        }
    }
    let mut ids = BTreeSet::new();
    for finding in list(&found["findings"]) {
        if !ids.insert(text(&finding["id"])) {
            differences.push(format!("id given twice: {}", text(&finding["id"])));
        }
    }
}
