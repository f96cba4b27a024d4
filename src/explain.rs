//! *Explaining* shows the rules as pages: `pravas rules`, `pravas explain`, and the README beside the rules. All of it
//! comes from the rules' own files.

use crate::model::finding::{Language, Said};
use crate::rules::wording::pattern;
use crate::rules::{ALL, Example, Rule};
use crate::text::terminal::{padded, wrapped};
use crate::text::width::terminal;

/// Cells of a terminal line.
const WIDTH: usize = 100;

/// Every rule on a line of its own: code, name, severity, title.
pub fn list(language: Language) -> String {
    let rows: Vec<Vec<String>> = ALL
        .iter()
        .map(|rule| {
            let severity = rule.severity.word().in_language(language).to_owned();
            let title = rule.title.in_language(language).to_owned();
            vec![rule.code.0.to_owned(), rule.name.to_owned(), severity, title]
        })
        .collect();
    let mut page = String::new();
    for line in columns(&rows) {
        page.push_str(&line);
        page.push('\n');
    }
    page
}

/// One rule in full: what it says, why it matters, what to type instead, an example of each sort.
pub fn explain(rule: &Rule, language: Language) -> String {
    let title = rule.title.in_language(language);
    let severity = rule.severity.word().in_language(language);
    let mut page = format!("{} {} ({severity})\n{title}\n", rule.code.0, rule.name);
    for (label, said) in [(MESSAGE, rule.message), (WHY, rule.why), (REMEDY, rule.remedy)] {
        page.push_str(&format!("\n{}:\n", label.in_language(language)));
        page.push_str(&format!("  {}\n", wrapped(&pattern(said, language), WIDTH, 2, 2)));
    }
    for (label, example) in [(BAD, &rule.bad), (GOOD, &rule.good)] {
        page.push_str(&format!("\n{}:\n", label.in_language(language)));
        page.push_str(&drawn(example, language));
    }
    page
}

/// The page `src/rules/README.md`, in both languages.
pub fn readme() -> String {
    let mut page = String::from(README_HEAD);
    page.push_str("| code | name | severity | | |\n|---|---|---|---|---|\n");
    for rule in ALL {
        let Rule { code, name, severity, title, .. } = rule;
        page.push_str(&format!("| {} | {name} | {} | {} | {} |\n", code.0, severity.code(), title.en, title.hi));
    }
    for rule in ALL {
        page.push_str(&format!("\n## {} {}\n\n", rule.code.0, rule.name));
        for language in [Language::English, Language::Hindi] {
            let said = |said| pattern(said, language);
            page.push_str(&format!("{} {} {}\n\n", said(rule.message), said(rule.why), said(rule.remedy)));
        }
        for (label, example) in [(BAD, &rule.bad), (GOOD, &rule.good)] {
            page.push_str(&format!("{} / {}:\n\n```text\n", label.en, label.hi));
            page.push_str(&drawn(example, Language::English));
            page.push_str("```\n\n");
        }
        page.truncate(page.trim_end().len());
        page.push('\n');
    }
    page
}

const README_HEAD: &str = "# The rules\n\nMade from the rules' files by `pravas`; do not edit. One file is one rule: \
its words in both languages, an input that raises it, the same put right, and its check. A new rule is a new file in \
the folder of its family, a `mod` line there, and in `mod.rs` a line in `ALL` and one in the table of its tests; \
`PRAVAS_BLESS=1 cargo test --test rules` writes this page anew.\n\n";

const MESSAGE: Said = Said { hi: "क्या गलत है", en: "What is wrong" };
const WHY: Said = Said { hi: "क्यों ज़रूरी है", en: "Why it matters" };
const REMEDY: Said = Said { hi: "क्या करें", en: "What to do" };
const BAD: Said = Said { hi: "गलत", en: "Wrong" };
const GOOD: Said = Said { hi: "सही", en: "Right" };
const FOUND: Said = Said { hi: "जाँच बिंदु यहाँ", en: "found at" };

/// The files of an example with their cells in columns, and where its finding stands.
fn drawn(example: &Example, language: Language) -> String {
    let mut page = String::new();
    let mut table: Vec<Vec<String>> = Vec::new();
    for line in example.files.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_mark = line.starts_with("# ") || line.starts_with("== ") || line.starts_with("! ");
        if !is_mark {
            table.push(line.split('|').map(|cell| cell.trim().to_owned()).collect());
            continue;
        }
        flush(&mut table, &mut page);
        let indent = if line.starts_with("# ") { "  " } else { "    " };
        page.push_str(&format!("{indent}{}\n", line.trim_start_matches(['#', '=', ' '])));
    }
    flush(&mut table, &mut page);
    if !example.at.is_empty() {
        page.push_str(&format!("  -> {}: {}\n", FOUND.in_language(language), example.at.replace('|', " / ")));
    }
    page
}

fn flush(table: &mut Vec<Vec<String>>, page: &mut String) {
    for line in columns(table) {
        page.push_str(&format!("      {line}\n"));
    }
    table.clear();
}

/// Rows with their cells under one another.
fn columns(rows: &[Vec<String>]) -> Vec<String> {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            match widths.get_mut(column) {
                Some(width) => *width = terminal(cell).max(*width),
                None => widths.push(terminal(cell)),
            }
        }
    }
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths);
        cells.map(|(cell, width)| padded(cell, *width)).collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_explained_in_both_languages_without_a_hole() {
        for rule in ALL {
            for language in [Language::Hindi, Language::English] {
                let page = explain(rule, language);
                let prose: String =
                    page.lines().take_while(|line| !line.starts_with(BAD.in_language(language))).collect();
                for hole in ["{", "[", "“”", "()", " :", " ।"] {
                    assert!(!prose.contains(hole), "{}: {hole} in\n{prose}", rule.code.0);
                }
            }
        }
    }
}
