//! What a result says, in a few lines that a person can check.

use crate::desk::findings;
use serde_json::Value;
use std::path::Path;

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or("")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// Where a finding is: its mandal, else its seat, else its district, and what was typed.
fn place(finding: &Value) -> String {
    let unit = ["mandal", "seat", "district"].map(|key| text(finding, key)).into_iter().find(|name| !name.is_empty());
    let value = if text(finding, "rule").starts_with(['N', 'V']) { text(finding, "value") } else { "" };
    [text(finding, "rule"), unit.unwrap_or(""), value]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn named(document: &Value, id: &str) -> String {
    list(document, "findings").iter().find(|finding| text(finding, "id") == id).map_or_else(String::new, place)
}

/// Statuses, figures, findings that count, findings that were answered, and what changed since the last run.
pub fn told(out: &Path) -> String {
    let document = findings(out);
    let mut lines = Vec::new();
    for owed in list(&document, "coverage") {
        let missing: Vec<&str> = list(owed, "missing").iter().filter_map(Value::as_str).collect();
        let exempt: Vec<String> =
            list(owed, "exempt").iter().map(|need| format!("exempt {}", need.as_str().unwrap())).collect();
        let rest = [missing.join(" "), exempt.join(" ")].join(" ");
        lines.push(format!("{} {} {}", text(owed, "mandal"), text(owed, "status"), rest.trim()).trim().to_owned());
    }
    for phase in document["regions"].as_array().unwrap().iter().flat_map(|region| list(region, "phases")) {
        let figures = ["owed", "visited", "met", "on_time", "not_reported", "exempt"];
        lines.push(figures.map(|key| format!("{key} {}", phase[key])).join(" "));
    }
    let all: Vec<&Value> = list(&document, "findings").iter().collect();
    let open: Vec<String> = all.iter().filter(|one| one["accepted"].is_null()).map(|one| place(one)).collect();
    lines.push(format!("open: {}", open.join(", ")));
    let answered = all.iter().filter(|one| !one["accepted"].is_null());
    let answered: Vec<String> =
        answered.map(|one| format!("{} ({})", place(one), text(&one["accepted"], "decision"))).collect();
    lines.push(format!("answered: {}", answered.join(", ")).trim_end().to_owned());
    let since = &document["since"];
    if !since.is_null() {
        let mut new: Vec<String> = list(since, "new").iter().map(|id| named(&document, id.as_str().unwrap())).collect();
        new.sort();
        let mut solved: Vec<&str> = list(since, "solved").iter().map(|one| text(one, "rule")).collect();
        solved.sort_unstable();
        lines.push(format!("since {}", text(since, "as_of")));
        lines.push(format!("new: {}", new.join(", ")));
        lines.push(format!("solved: {}", solved.join(", ")).trim_end().to_owned());
        lines.push(format!("still open: {}", since["open"]));
    }
    lines.join("\n")
}

/// Compares with what is expected, line for line.
pub fn check(out: &Path, expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let told = told(out);
    assert!(told.lines().eq(expected.iter().copied()), "it is\n{told}\nand not\n{}", expected.join("\n"));
}

/// The id of the finding that is told like this.
pub fn id_of(out: &Path, finding: &str) -> String {
    let document = findings(out);
    let all = list(&document, "findings");
    let found = all.iter().find(|one| place(one) == finding);
    text(found.unwrap_or_else(|| panic!("no {finding} in\n{}", told(out))), "id").to_owned()
}
