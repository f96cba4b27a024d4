//! What `forms` says when it ends.

use crate::model::finding::Language;

/// How many forms were written, and where they are.
pub fn forms_written(count: usize, out: &str, language: Language) -> String {
    match (language, count) {
        (Language::Hindi, 1) => format!("1 ज़िले का प्रपत्र: {out}\n"),
        (Language::Hindi, count) => format!("{count} ज़िलों के प्रपत्र: {out}\n"),
        (Language::English, 1) => format!("1 district form in {out}\n"),
        (Language::English, count) => format!("{count} district forms in {out}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        let check = |count, language, expected: &str| assert_eq!(forms_written(count, "forms", language), expected);
        check(1, Language::Hindi, "1 ज़िले का प्रपत्र: forms\n");
        check(2, Language::Hindi, "2 ज़िलों के प्रपत्र: forms\n");
        check(1, Language::English, "1 district form in forms\n");
    }
}
