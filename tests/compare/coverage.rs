//! Owed visits and the figures that follow from them.

use super::{list, text};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Phase, district, mandal, seat and role: what tells owed visits apart.
type Key = [String; 5];

fn known_key(one: &Value) -> Key {
    [text(&one["phase"]), text(&one["district"]), text(&one["mandal"]), text(&one["seat"]), text(&one["role"])]
}

fn found_key(one: &Value) -> Key {
    let role = &one["owed_by"]["role"];
    [text(&one["phase"]), text(&one["district"]), text(&one["mandal"]), text(&one["seat"]), text(role)]
}

fn shown(key: &Key) -> String {
    let parts: Vec<&str> = key.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" / ")
}

fn missing(one: &Value) -> String {
    let missing: BTreeSet<String> = list(&one["missing"]).map(text).collect();
    missing.into_iter().collect::<Vec<_>>().join("+")
}

/// Every owed visit, and nothing else owed.
pub fn compare(known: &Value, found: &Value, differences: &mut Vec<String>) {
    statuses(known, found, differences);
    let expected: BTreeSet<Key> = list(&known["coverage"]).map(known_key).collect();
    for one in list(&found["coverage"]) {
        let key = found_key(one);
        if !expected.contains(&key) {
            differences.push(format!("owed by nobody, but listed: {}", shown(&key)));
        }
    }
    let got = index(found);
    for one in list(&known["coverage"]) {
        let key = known_key(one);
        if let Some(found) = got.get(&key) {
            rows(&key, one, found, differences);
        }
    }
}

fn index(found: &Value) -> BTreeMap<Key, &Value> {
    list(&found["coverage"]).map(|one| (found_key(one), one)).collect()
}

/// Status, what is missing, who owes and whether it was reported, for every visit that is known to be owed.
pub fn statuses(known: &Value, found: &Value, differences: &mut Vec<String>) {
    let got = index(found);
    for one in list(&known["coverage"]) {
        let key = known_key(one);
        let Some(found) = got.get(&key) else {
            differences.push(format!("owed, but not listed: {}", shown(&key)));
            continue;
        };
        let mut say = |what: &str, known: &str, found: &str| {
            if known != found {
                differences.push(format!("{what} of {}: should be {known:?}, is {found:?}", shown(&key)));
            }
        };
        say("status", &text(&one["status"]), &text(&found["status"]));
        say("missing", &missing(one), &missing(found));
        if one["name"].is_string() {
            say("who owes", &text(&one["name"]), &text(&found["owed_by"]["name"]));
        }
        if let Some(reported) = one["reported"].as_bool() {
            say("reported", &reported.to_string(), &found["reported"].to_string());
        }
    }
}

fn place(one: &Value) -> (String, u64) {
    (text(&one["file"]), one["row"].as_u64().unwrap_or(0))
}

/// The rows that prove a status. Where rows are listed that may be there besides, no other may be.
fn rows(key: &Key, known: &Value, found: &Value, differences: &mut Vec<String>) {
    let expected: BTreeSet<(String, u64)> = list(&known["visits"]).map(place).collect();
    let got: BTreeSet<(String, u64)> = list(&found["visits"]).map(place).collect();
    for (file, row) in expected.difference(&got) {
        differences.push(format!("row not counted for {}: {file} row {row}", shown(key)));
    }
    if known["also"].is_array() {
        let besides: BTreeSet<(String, u64)> = list(&known["also"]).map(place).collect();
        for (file, row) in got.difference(&expected).filter(|one| !besides.contains(*one)) {
            differences.push(format!("row counted for {} that does not count: {file} row {row}", shown(key)));
        }
    }
}

/// Owed, visited, met and on time for the region, worked out from the known coverage. A seat of two districts counts
/// once.
pub fn figures(known: &Value, found: &Value, differences: &mut Vec<String>) {
    let mut phases: BTreeMap<String, BTreeMap<Key, String>> = BTreeMap::new();
    for one in list(&known["coverage"]) {
        let mut key = known_key(one);
        if !key[3].is_empty() {
            key[1].clear();
        }
        phases.entry(text(&one["phase"])).or_default().insert(key, text(&one["status"]));
    }
    let is_it = |region: &&Value| text(&region["region"]) == text(&known["region"]) && known["counts"].is_object();
    for region in list(&found["regions"]).filter(is_it) {
        for phase in list(&region["phases"]) {
            let name = text(&phase["phase"]);
            let Some(owed) = phases.get(&name) else { continue };
            let count = |statuses: &[&str]| owed.values().filter(|status| statuses.contains(&status.as_str())).count();
            let figures = [
                ("owed", owed.len()),
                ("visited", count(&["done", "late", "partial"])),
                ("met", count(&["done", "late"])),
                ("on_time", count(&["done"])),
            ];
            for (figure, expected) in figures {
                if phase[figure].as_u64() != Some(expected as u64) {
                    differences.push(format!("{figure} of {name}: should be {expected}, is {}", phase[figure]));
                }
            }
        }
    }
}
