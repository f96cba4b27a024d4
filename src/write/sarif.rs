//! SARIF 2.1.0: findings in the form that code hosts and editors show beside a file. A cell is given twice: as a logical
//! location in the way of a spreadsheet (`'प्रवास'!C7`), and as line and column, which are its row and column.

use crate::model::document::{Document, FindingRecord, SourceFile};
use crate::model::finding::{Language, Severity};
use crate::rules::{ALL, Rule, wording};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Where the form is defined.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// What the paths are relative to: the input folder, whose own place is nobody's business.
const BASE: &str = "INPUT";

/// The findings of a document as SARIF.
pub fn to_bytes(document: &Document) -> Vec<u8> {
    let files = document.sources.iter().zip(0..).map(|(source, number)| (source.file.as_str(), number)).collect();
    let sarif = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": document.tool,
                "version": document.version,
                "language": document.language.code(),
                "rules": ALL.iter().map(|rule| descriptor(rule, document.language)).collect::<Vec<_>>(),
            }},
            "columnKind": "utf16CodeUnits",
            "artifacts": document.sources.iter().map(artifact).collect::<Vec<_>>(),
            "results": document.findings.iter().map(|finding| result(&files, finding)).collect::<Vec<_>>(),
        }],
    });
    let mut bytes = serde_json::to_vec_pretty(&sarif).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn descriptor(rule: &Rule, language: Language) -> Value {
    let text = |said| json!({ "text": wording::pattern(said, language) });
    json!({
        "id": rule.code.0,
        "name": rule.name,
        "shortDescription": text(rule.title),
        "fullDescription": text(rule.why),
        "help": text(rule.remedy),
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

/// What SARIF calls a severity.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn artifact(source: &SourceFile) -> Value {
    let mut artifact = json!({ "location": location(&source.file) });
    if let (Some(sha256), Some(fields)) = (&source.sha256, artifact.as_object_mut()) {
        fields.insert("hashes".to_owned(), json!({ "sha-256": sha256 }));
    }
    artifact
}

/// The number of each file.
type Files<'a> = BTreeMap<&'a str, usize>;

fn result(files: &Files<'_>, finding: &FindingRecord) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": finding.message },
        "occurrenceCount": finding.count,
        "partialFingerprints": { "pravasFinding/v1": finding.id },
    });
    let Some(fields) = result.as_object_mut() else { return result };
    if let Some(index) = ALL.iter().position(|rule| rule.code.0 == finding.rule) {
        fields.insert("ruleIndex".to_owned(), json!(index));
    }
    if let Some(file) = &finding.file {
        let place = place(files, file, finding.sheet.as_deref(), finding.cell.as_deref());
        fields.insert("locations".to_owned(), json!([place]));
    }
    if !finding.related.is_empty() {
        let related = finding.related.iter();
        let places = related.map(|other| place(files, &other.file, other.sheet.as_deref(), other.cell.as_deref()));
        fields.insert("relatedLocations".to_owned(), places.collect());
    }
    if let Some(accepted) = &finding.accepted {
        let suppression = json!({ "kind": "external", "justification": accepted.reason.as_deref().unwrap_or("") });
        fields.insert("suppressions".to_owned(), json!([suppression]));
    }
    fields.insert("properties".to_owned(), properties(finding));
    result
}

/// What the finding says beyond SARIF's own fields, as far as it says it. Persons stay out.
fn properties(finding: &FindingRecord) -> Value {
    let said = [
        ("region", &finding.region),
        ("district", &finding.district),
        ("mandal", &finding.mandal),
        ("seat", &finding.seat),
        ("phase", &finding.phase),
        ("field", &finding.field),
    ];
    let said = said.into_iter().filter_map(|(name, value)| Some((name.to_owned(), json!(value.as_ref()?))));
    said.collect::<Map<String, Value>>().into()
}

/// A file, sheet and cell.
fn place(files: &Files<'_>, file: &str, sheet: Option<&str>, cell: Option<&str>) -> Value {
    let mut artifact = location(file);
    if let (Some(index), Some(fields)) = (files.get(file), artifact.as_object_mut()) {
        fields.insert("index".to_owned(), json!(index));
    }
    let mut physical = json!({ "artifactLocation": artifact });
    if let (Some((row, column)), Some(fields)) = (cell.and_then(row_and_column), physical.as_object_mut()) {
        fields.insert("region".to_owned(), json!({ "startLine": row, "startColumn": column }));
    }
    let mut place = json!({ "physicalLocation": physical });
    if let (Some(sheet), Some(fields)) = (sheet, place.as_object_mut()) {
        let quoted = format!("'{}'", sheet.replace('\'', "''"));
        let name = cell.map_or(quoted.clone(), |cell| format!("{quoted}!{cell}"));
        fields.insert("logicalLocations".to_owned(), json!([{ "fullyQualifiedName": name }]));
    }
    place
}

fn location(file: &str) -> Value {
    json!({ "uri": encoded(file), "uriBaseId": BASE })
}

/// A path as a relative URI: what is neither a letter, a digit nor one of a few signs as percent and its bytes.
fn encoded(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let mut uri = String::new();
    for byte in path.bytes() {
        if is_plain(byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// Row and column, from one, of a cell such as `C7`.
fn row_and_column(cell: &str) -> Option<(u32, u32)> {
    let digits = cell.find(|c: char| c.is_ascii_digit()).filter(|digits| (1..=3).contains(digits))?;
    let (letters, row) = cell.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0, |column, letter| {
        letter.is_ascii_uppercase().then(|| column * 26 + u32::from(letter - b'A') + 1)
    })?;
    Some((row.parse().ok()?, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{AcceptedRecord, RelatedPlace, TOOL};
    use jiff::civil::date;

    fn finding() -> FindingRecord {
        FindingRecord {
            id: "T602-abcdefghij".into(),
            rule: "T602".into(),
            name: "no-night-stay".into(),
            severity: Severity::Info,
            message: "रात नहीं रुके".into(),
            file: Some("क/b c.xlsx".into()),
            sheet: Some("it's".into()),
            cell: Some("AB7".into()),
            region: Some("अवध".into()),
            district: None,
            mandal: None,
            seat: None,
            person: Some("राम".into()),
            phase: None,
            field: None,
            value: None,
            count: 3,
            related: vec![RelatedPlace { file: "x.csv".into(), sheet: None, cell: None }],
            suggestions: vec![],
            accepted: None,
        }
    }

    fn sarif(finding: FindingRecord) -> Value {
        let source = SourceFile {
            file: "क/b c.xlsx".into(),
            sha256: Some("ab".into()),
            status: crate::model::source::SourceStatus::Read,
            reason: None,
            tables: vec![],
        };
        let document = Document {
            tool: TOOL.into(),
            version: "1.0.0".into(),
            as_of: date(2021, 10, 31),
            language: Language::Hindi,
            regions: vec![],
            coverage: vec![],
            sources: vec![source],
            since: None,
            findings: vec![finding],
        };
        serde_json::from_slice(&to_bytes(&document)).unwrap()
    }

    #[test]
    fn a_finding_is_a_result_with_its_cell() {
        let run = &sarif(finding())["runs"][0];
        let result = &run["results"][0];
        assert_eq!((&result["ruleId"], &result["level"]), (&json!("T602"), &json!("note")));
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "T602");
        let expected = json!({
            "physicalLocation": {
                "artifactLocation": { "uri": "%E0%A4%95/b%20c.xlsx", "uriBaseId": "INPUT", "index": 0 },
                "region": { "startLine": 7, "startColumn": 28 },
            },
            "logicalLocations": [{ "fullyQualifiedName": "'it''s'!AB7" }],
        });
        assert_eq!(result["locations"][0], expected);
        let text = result.to_string();
        assert!(!text.contains("राम") && text.contains("x.csv") && !text.contains("suppressions"), "{text}");
    }

    #[test]
    fn an_accepted_finding_is_suppressed() {
        let accepted = AcceptedRecord {
            decision: "accept".into(),
            value: None,
            reason: Some("बीमार थे".into()),
            by: None,
            on: None,
            until: None,
            file: "f.xlsx".into(),
        };
        let sarif = sarif(FindingRecord { accepted: Some(accepted), ..finding() });
        let expected = json!([{ "kind": "external", "justification": "बीमार थे" }]);
        assert_eq!(sarif["runs"][0]["results"][0]["suppressions"], expected);
    }

    #[test]
    fn cells_are_rows_and_columns() {
        let check = |cell: &str, expected: Option<(u32, u32)>| assert_eq!(row_and_column(cell), expected, "{cell}");
        check("A1", Some((1, 1)));
        check("XFD1048576", Some((1_048_576, 16_384)));
        check("7", None);
        check("C", None);
    }
}
