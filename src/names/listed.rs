//! What a unit's cell *lists*: one name, several, or none.

use crate::text::fold::{clean, fold};

/// The names that a cell lists.
pub fn split_names(text: &str) -> Vec<String> {
    let lines = text.replace(['\n', '\r'], ",");
    let spaced =
        lines.replace(" और ", ",").replace(" व ", ",").replace(" एवं ", ",").replace(" तथा ", ",").replace(" and ", ",");
    numbers_to_commas(&spaced)
        .split([',', ';', '/', '&', '+', '،', '|'])
        .map(|part| clean(part).into_owned())
        .filter(|p| !p.is_empty())
        .collect()
}

/// A list that is numbered in one line (`1. कालपी 2. उरई`) with commas for its numbers; `वार्ड 12` keeps its own.
fn numbers_to_commas(text: &str) -> String {
    let mut list = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let digits = word.trim_start_matches(['(', '[']);
        let rest = digits.trim_start_matches(|letter: char| letter.is_numeric());
        let behind = rest.trim_start_matches(['.', ')', ']']);
        let is_number = rest.len() < digits.len() && behind.len() < rest.len();
        list.push(if is_number { ',' } else { ' ' });
        list.push_str(if is_number { behind } else { word });
    }
    list
}

/// The name that a unit's cell holds, if it holds one.
pub fn name_of(typed: &str) -> Option<String> {
    let text = clean(typed);
    (!text.is_empty() && !names_nothing(&text)).then(|| text.into_owned())
}

/// Whether a cell names no unit: nothing but a dash, or a word for "not applicable".
fn names_nothing(text: &str) -> bool {
    let is_dash = text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '_' | '*'));
    is_dash || NOTHING.contains(&fold(text).as_str())
}

/// What is typed where no unit is meant, folded.
const NOTHING: [&str; 9] = ["na", "n a", "nil", "none", "not applicable", "निल", "निरंक", "लागू नहीं", "लागू नही"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_name_nothing() {
        for nothing in
            ["", "-", "--", "—", "NA", "N/A", "n.a.", "Nil", "NONE", "निल", "निरंक", "लागू नहीं", "Not applicable"]
        {
            assert_eq!(name_of(nothing), None, "{nothing}");
        }
        for name in ["कालपी", "Nilgiri", "नानपारा", "N"] {
            assert_eq!(name_of(name).as_deref(), Some(name));
        }
    }
}
