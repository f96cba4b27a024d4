//! Whether a run found what the data was made with: `truth-pravas.json` beside the data says it.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

fn read(path: &Path) -> Value {
    let text = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn truth(input: &Path) -> Value {
    read(&input.join("truth-pravas.json"))
}

fn list<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value[name].as_array().into_iter().flatten()
}

/// How many members the data has.
pub fn members(input: &Path) -> u64 {
    list(&truth(input), "regions").filter_map(|region| region["members"].as_u64()).sum()
}

/// What the run found otherwise.
pub fn differences(input: &Path, output: &Path) -> Vec<String> {
    let truth = truth(input);
    let found = read(&output.join("findings.json"));
    let mut statuses: BTreeMap<[String; 3], u64> = BTreeMap::new();
    for owed in list(&found, "coverage") {
        let key = ["region", "phase", "status"].map(|name| owed[name].as_str().unwrap_or("").to_owned());
        *statuses.entry(key).or_default() += 1;
    }
    let mut differences = Vec::new();
    for region in list(&truth, "regions") {
        let name = region["region"].as_str().unwrap_or("");
        let Some(own) = list(&found, "regions").find(|own| own["region"] == region["region"]) else {
            differences.push(format!("{name} is missing"));
            continue;
        };
        let mut compare = |what: String, expected: &Value, found: &Value| {
            if expected != found {
                differences.push(format!("{name}: {what} is {found}, not {expected}"));
            }
        };
        for what in ["districts", "mandals", "seats", "members", "visits"] {
            compare(what.to_owned(), &region[what], &own[what]);
        }
        for phase in list(region, "phases") {
            let of_phase = phase["phase"].as_str().unwrap_or("");
            let own = list(own, "phases").find(|own| own["phase"] == phase["phase"]).cloned().unwrap_or_default();
            for what in ["owed", "visited", "met", "on_time"] {
                compare(format!("{of_phase}, {what}"), &phase[what], &own[what]);
            }
            for (status, expected) in phase["statuses"].as_object().into_iter().flatten() {
                let key = [name.to_owned(), of_phase.to_owned(), status.clone()];
                let found = Value::from(statuses.get(&key).copied().unwrap_or(0));
                compare(format!("{of_phase}, {status}"), expected, &found);
            }
        }
    }
    differences
}
