use crate::model::finding::Language;
use crate::write::json::trial::Trial;
use crate::write::json::{document, from_bytes, to_bytes};

/// Lines of the text that begin so, without their indentation and last comma.
fn lines<'a>(text: &'a str, start: &'a str) -> Vec<&'a str> {
    let lines = text.lines().map(|line| line.trim().trim_end_matches(','));
    lines.filter(|line| line.starts_with(start)).collect()
}

fn check(start: &str, expected: &[&str]) {
    let trial = Trial::new();
    let bytes = to_bytes(&document(&trial.report(Language::Hindi), None));
    let text = String::from_utf8(bytes).unwrap();
    let found = lines(&text, start);
    assert!(found == expected, "found:\n{}\nexpected:\n{}", found.join("\n"), expected.join("\n"));
}

#[test]
fn what_is_written_is_read_again() {
    let trial = Trial::new();
    let document = document(&trial.report(Language::English), None);
    assert_eq!(from_bytes(&to_bytes(&document)), Some(document));
}

#[test]
fn a_document_of_before_windows_were_told_is_read() {
    let trial = Trial::new();
    let bytes = to_bytes(&document(&trial.report(Language::English), None));
    let older = String::from_utf8(bytes).unwrap().replace(r#", "with_night": 0, "start": null, "end": null"#, "");
    assert!(older.contains(r#""exempt": 0}"#) && from_bytes(older.as_bytes()).is_some());
}

#[test]
fn a_region_has_its_figures() {
    check(
        r#"{"region""#,
        &[
            r#"{"region": "अवध", "districts": 2, "mandals": 3, "seats": 0, "members": 0, "visits": 1, "problems": 0, "findings": {"error": 1, "warning": 0, "info": 1}, "phases": [{"phase": "मंडल प्रवास", "owed": 3, "visited": 1, "rate": 33.3, "met": 0, "met_rate": 0.0, "on_time": 0, "on_time_rate": 0.0, "not_reported": 0, "exempt": 0, "with_night": 0, "start": null, "end": null}, {"phase": "द्वितीय प्रवास", "owed": 0, "visited": 0, "rate": null, "met": 0, "met_rate": null, "on_time": 0, "on_time_rate": null, "not_reported": 0, "exempt": 0, "with_night": null, "start": "2021-11-10", "end": null}]}"#,
        ],
    );
}

#[test]
fn an_owed_visit_names_its_rows_and_an_exempt_one_is_not_owed() {
    let pending = |district: &str, mandal: &str, reported: bool| {
        format!(
            r#"{{"phase": "मंडल प्रवास", "level": "mandal", "region": "अवध", "district": "{district}", "mandal": "{mandal}", "seat": null, "owed_by": {{"role": "जिला अध्यक्ष", "name": "राम सिंह"}}, "status": "pending", "reported": {reported}, "missing": [], "visits": []}}"#
        )
    };
    check(
        r#"{"phase""#,
        &[
            r#"{"phase": "मंडल प्रवास", "level": "mandal", "region": "अवध", "district": "उन्नाव", "mandal": "पुरवा", "seat": null, "owed_by": {"role": "जिला अध्यक्ष", "name": "राम सिंह"}, "status": "partial", "reported": true, "missing": ["night_stay"], "visits": [{"file": "क/प्रवास.xlsx", "sheet": "प्रवास", "row": 6, "date": "2021-10-12"}]}"#,
            &pending("उन्नाव", "बीघापुर", true),
            &pending("रायबरेली", "लालगंज", false),
        ],
    );
}

#[test]
fn a_file_shows_its_tables_and_its_bare_sheets() {
    check(
        r#"{"file""#,
        &[
            r#"{"file": "क/प्रवास.xlsx", "sha256": "ab", "status": "read", "reason": null, "tables": [{"sheet": "टिप्पणी", "range": null, "kind": "unrecognised", "heading_row": null, "fields": {}, "rows": {"seen": 0, "used": 0, "duplicate": 0, "superseded": 0, "skipped": 0}}, {"sheet": "प्रवास", "range": "A4:E6", "kind": "visits", "heading_row": 4, "fields": {"mandal": "A", "feedback": "C", "feedback_2": "E"}, "rows": {"seen": 2, "used": 2, "duplicate": 0, "superseded": 0, "skipped": 0}}]}"#,
            r#"{"file": "ख.xls", "sha256": null, "status": "unreadable", "reason": "टूटी हुई", "tables": []}"#,
        ],
    );
}

#[test]
fn a_finding_has_every_field() {
    check(
        r#"{"id": "N402"#,
        &[
            r#"{"id": "N402-abcdefghij", "rule": "N402", "name": "unknown-mandal", "severity": "error", "message": "“पुरबा” नाम का मंडल आधार सूची में नहीं है; मिलता-जुलता नाम: पुरवा।", "file": "क/प्रवास.xlsx", "sheet": "प्रवास", "cell": "A5", "region": null, "district": null, "mandal": null, "seat": null, "person": null, "phase": null, "field": "mandal", "value": "पुरबा", "count": 1, "related": [], "suggestions": ["पुरवा"], "accepted": null}"#,
        ],
    );
    check(
        r#"{"id": "F101"#,
        &[
            r#"{"id": "F101-abcdefghij", "rule": "F101", "name": "unreadable-file", "severity": "error", "message": "यह फ़ाइल पढ़ी नहीं जा सकी: टूटी हुई।", "file": "ख.xls", "sheet": null, "cell": null, "region": null, "district": null, "mandal": null, "seat": null, "person": null, "phase": null, "field": null, "value": null, "count": 1, "related": [], "suggestions": [], "accepted": null}"#,
        ],
    );
}
