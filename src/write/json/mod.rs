//! `findings.json`: the result for other programs, for the next run and for `merge`. What it says is
//! [`crate::model::document`]; here a report becomes one, and one becomes bytes and comes back from them.

mod build;
mod layout;
#[cfg(test)]
pub(crate) mod trial;

pub use build::document;

use crate::model::document::{Document, TOOL};
use schemars::generate::SchemaSettings;
use serde::Serialize;

/// The bytes of a document: each finding, visit and file on a line of its own, so that two runs can be compared by eye.
/// The same document gives the same bytes.
pub fn to_bytes(document: &Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, layout::LineEach::default());
    // Writing strings, numbers and dates to memory cannot fail.
    if document.serialize(&mut serializer).is_err() {
        bytes.clear();
    }
    bytes.push(b'\n');
    bytes
}

/// The document that these bytes are; `None` where they are something else, or of a version whose form was another.
pub fn from_bytes(bytes: &[u8]) -> Option<Document> {
    serde_json::from_slice(bytes).ok().filter(|document: &Document| document.tool == TOOL)
}

/// The JSON Schema of `findings.json`, as text.
pub fn schema() -> String {
    // What is written holds every field, so each is required, null or not.
    let schema = SchemaSettings::default().for_serialize().into_generator().into_root_schema_for::<Document>();
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{Since, Solved};
    use crate::model::finding::{Language, Severity};
    use jiff::civil::date;

    fn small() -> Document {
        Document {
            tool: TOOL.to_owned(),
            version: "1.2.3".to_owned(),
            as_of: date(2021, 10, 31),
            language: Language::Hindi,
            regions: Vec::new(),
            coverage: Vec::new(),
            sources: Vec::new(),
            since: Some(Since {
                as_of: date(2021, 10, 20),
                new: vec!["T601-0123456789".to_owned()],
                solved: vec![Solved { id: "a".into(), rule: "T602".into(), message: "कालपी".into() }],
                open: 3,
            }),
            findings: Vec::new(),
        }
    }

    #[test]
    fn each_entry_has_a_line() {
        let text = String::from_utf8(to_bytes(&small())).unwrap();
        let expected = r#"{
  "tool": "pravas",
  "version": "1.2.3",
  "as_of": "2021-10-31",
  "language": "hi",
  "regions": [],
  "coverage": [],
  "sources": [],
  "since": {
    "as_of": "2021-10-20",
    "new": ["T601-0123456789"],
    "solved": [{"id": "a", "rule": "T602", "message": "कालपी"}],
    "open": 3
  },
  "findings": []
}
"#;
        assert_eq!(text, expected, "{text}");
    }

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(from_bytes(&to_bytes(&small())), Some(small()));
        assert_eq!(from_bytes(b"{\"tool\": \"other\"}"), None);
        assert_eq!(from_bytes(&to_bytes(&Document { tool: "other".to_owned(), ..small() })), None);
    }

    #[test]
    fn the_schema_requires_every_field() {
        let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
        let required = |schema: &serde_json::Value| schema["required"].as_array().unwrap().len();
        assert_eq!(required(&schema), 9);
        assert_eq!(required(&schema["$defs"]["FindingRecord"]), 20);
        let status = schema["$defs"]["Status"].to_string();
        assert!(status.contains("\"done\"") && status.contains("\"pending\""), "{status}");
    }

    #[test]
    fn codes_are_written_as_the_design_has_them() {
        use crate::model::{coverage::Status, plan::Level, source::SourceStatus};
        fn check(value: impl Serialize, expected: &str) {
            assert_eq!(serde_json::to_value(value).unwrap(), expected);
        }
        for severity in [Severity::Info, Severity::Warning, Severity::Error] {
            check(severity, severity.code());
        }
        for status in [Status::Done, Status::Late, Status::Partial, Status::Missed, Status::Pending] {
            check(status, status.code());
        }
        for level in [Level::Mandal, Level::District, Level::Seat] {
            check(level, level.code());
        }
        for language in [Language::Hindi, Language::English] {
            check(language, language.code());
        }
        check(SourceStatus::OwnOutput, "own_output");
        check(SourceStatus::Unreadable, "unreadable");
    }
}
