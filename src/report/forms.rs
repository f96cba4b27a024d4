//! What `forms` says when it ends.

use crate::model::finding::Language;

/// How many forms were written, and where they are.
pub fn forms_written(count: usize, out: &str, language: Language) -> String {
    match (language, count) {
        (Language::Hindi, count) => format!("{count} ज़िलों के प्रपत्र: {out}\n"),
        (Language::English, 1) => format!("1 district form in {out}\n"),
        (Language::English, count) => format!("{count} district forms in {out}\n"),
    }
}
