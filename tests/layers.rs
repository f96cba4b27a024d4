//! The shape of the code: which room imports from which, which room knows which library, how long files and functions are.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Rooms from the ground up. A file imports only from rooms on lower floors; the stages, all on floor 4, do not know
/// one another.
const FLOORS: &[(u8, &[&str])] = &[
    (1, &["text", "words"]),
    (2, &["model"]),
    (3, &["values", "names", "rules"]),
    (
        4,
        &[
            "discover",
            "worker",
            "read",
            "recognise",
            "plan",
            "resolve",
            "settle",
            "cover",
            "memory",
            "lookup",
            "write",
            "publish",
        ],
    ),
    (5, &["judge", "report", "explain", "infer", "show"]),
    (6, &["pass", "mask", "folders", "merge", "run", "command", "cli", "lib", "main"]),
];

/// Libraries that only one room may name.
const KEPT_IN: &[(&str, &str)] = &[("calamine", "read"), ("quick_xml", "read"), ("rust_xlsxwriter", "write")];

/// Most lines of a file.
const FILE: usize = 400;
/// Most lines of a function outside tests.
const FUNCTION: usize = 60;

/// Files that may be longer, and why.
const LONG_FILES: &[(&str, &str)] = &[];

/// Functions that may be longer, and why.
const LONG_FUNCTIONS: &[(&str, &str)] = &[("src/model/called.rs::said", "a dictionary: one line for each field")];

struct Source {
    /// Path from the package's folder, with `/`.
    path: String,
    text: String,
    /// The text without its tests, with blanks for comments and literals; line for line the same.
    code: String,
}

impl Source {
    fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }
}

/// Every Rust file under these folders.
fn sources(folders: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting: Vec<_> = folders.iter().map(|folder| root.join(folder)).filter(|path| path.exists()).collect();
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().display().to_string().replace('\\', "/");
                let code = without_tests(&blanked(&text));
                found.push(Source { path, text, code });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    let only_tests: BTreeSet<String> = found.iter().flat_map(test_files).collect();
    for source in &mut found {
        if !source.path.starts_with("src/") || only_tests.contains(&source.path) {
            source.code.clear();
        }
    }
    found
}

/// The files that hold nothing but tests: declared under `#[cfg(test)]`.
fn test_files(parent: &Source) -> Vec<String> {
    let (folder, file) = parent.path.rsplit_once('/').unwrap_or(("", &parent.path));
    let own_folder = match file {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        _ => parent.path.trim_end_matches(".rs").to_owned(),
    };
    let lines: Vec<&str> = parent.text.lines().map(str::trim).collect();
    let after = lines.iter().enumerate().filter(|(_, line)| **line == "#[cfg(test)]");
    let declared = after.filter_map(|(at, _)| {
        let next = lines.get(at + 1)?;
        if next.starts_with("#[path") {
            return Some(format!("{folder}/{}", next.split('"').nth(1)?));
        }
        let module = next.split_once("mod ")?.1.strip_suffix(';')?;
        Some(format!("{own_folder}/{module}.rs"))
    });
    declared.collect()
}

/// The text with every character of a comment or literal but line ends made a blank.
fn blanked(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while at < chars.len() {
        let end = literal_end(&chars, at);
        match end {
            Some(end) => {
                out.extend(chars[at..end].iter().map(|&c| if c == '\n' { '\n' } else { ' ' }));
                at = end;
            }
            None => {
                out.push(chars[at]);
                at += 1;
            }
        }
    }
    out
}

/// The end of the comment or literal that begins here, if one does.
fn literal_end(chars: &[char], at: usize) -> Option<usize> {
    let is = |offset: usize, expected: char| chars.get(at + offset) == Some(&expected);
    let until =
        |from: usize, ends: &dyn Fn(usize) -> bool| (from..chars.len()).find(|&i| ends(i)).unwrap_or(chars.len());
    let is_word_before = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match chars[at] {
        '/' if is(1, '/') => Some(until(at, &|i| chars[i] == '\n')),
        '/' if is(1, '*') => {
            Some((until(at + 2, &|i| chars[i] == '*' && chars.get(i + 1) == Some(&'/')) + 2).min(chars.len()))
        }
        'r' if !is_word_before || chars[at - 1] == 'b' => {
            let hashes = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
            (chars.get(at + 1 + hashes) == Some(&'"')).then(|| {
                let closes = |i: usize| {
                    chars[i] == '"' && chars[i + 1..].iter().take_while(|&&c| c == '#').take(hashes).count() == hashes
                };
                (until(at + 2 + hashes, &closes) + 1 + hashes).min(chars.len())
            })
        }
        '"' => {
            let mut end = at + 1;
            while end < chars.len() && chars[end] != '"' {
                end += if chars[end] == '\\' { 2 } else { 1 };
            }
            Some((end + 1).min(chars.len()))
        }
        '\'' if is(1, '\\') => Some((until(at + 3, &|i| chars[i] == '\'') + 1).min(chars.len())),
        // A lifetime has no closing quote two characters on.
        '\'' if is(2, '\'') => Some(at + 3),
        _ => None,
    }
}

/// The code up to its test module, which stands at the bottom of a file.
fn without_tests(code: &str) -> String {
    let lines: Vec<&str> = code.lines().collect();
    let is_start = |i: &usize| {
        lines[*i].trim() == "#[cfg(test)]" && lines.get(i + 1).is_some_and(|next| next.trim() == "mod tests {")
    };
    let end = (0..lines.len()).find(is_start).unwrap_or(lines.len());
    lines[..end].join("\n")
}

/// Names that follow `crate::` in this code, those of a group too, with their lines.
fn rooms_named(code: &str) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + "crate::".len()..];
        let first =
            |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        match rest.strip_prefix('{') {
            None => named.push((line, first(rest))),
            Some(group) => {
                let mut depth = 0;
                let mut part = String::new();
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => named.push((line, first(&std::mem::take(&mut part)))),
                        c => part.push(c),
                    }
                }
                named.push((line, first(&part)));
            }
        }
    }
    named.retain(|(_, name)| !name.is_empty());
    named
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(_, rooms)| rooms.contains(&room)).map(|(floor, _)| *floor)
}

fn report(breaches: &[String], advice: &str) {
    assert!(breaches.is_empty(), "{advice}:\n  {}", breaches.join("\n  "));
}

#[test]
fn rooms_import_only_from_below() {
    let mut breaches = Vec::new();
    for source in sources(&["src"]) {
        let room = source.room();
        let Some(own) = floor(room) else {
            breaches.push(format!("{}: on which floor does `{room}` stand? (FLOORS in tests/layers.rs)", source.path));
            continue;
        };
        for (line, other) in rooms_named(&source.code) {
            // What is not a room stands in lib.rs itself, above all others.
            let theirs = floor(&other).unwrap_or(6);
            if other != room && theirs >= own && own < 6 {
                breaches.push(format!("{}:{line}: floor {own} imports `{other}` of floor {theirs}", source.path));
            }
        }
    }
    report(&breaches, "a file imports only from rooms on lower floors");
}

#[test]
fn libraries_stay_in_their_rooms() {
    let mut breaches = Vec::new();
    for source in sources(&["src"]) {
        for (number, line) in source.code.lines().enumerate() {
            let words: BTreeSet<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            for (library, room) in KEPT_IN {
                if words.contains(library) && source.room() != *room {
                    breaches.push(format!("{}:{}: only `{room}` knows {library}", source.path, number + 1));
                }
            }
        }
    }
    report(&breaches, "a library of another room");
}

#[test]
fn colours_stand_in_one_place() {
    const PLACES: [&str; 2] = ["src/write/style.rs", "src/write/brief/theme.rs"];
    let mut breaches = Vec::new();
    for source in sources(&["src/write"]).iter().filter(|source| !PLACES.contains(&source.path.as_str())) {
        for (number, line) in source.code.lines().enumerate().filter(|(_, line)| line.contains("Color::RGB(0x")) {
            breaches.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
        }
    }
    report(&breaches, "colours, fonts and formats are defined in write/style.rs, those of the page in brief/theme.rs");
}

#[test]
fn modules_open_with_what_they_are() {
    let opens = |source: &Source| source.text.starts_with("//!") || source.code.is_empty();
    let all = sources(&["src"]);
    let breaches: Vec<String> = all.iter().filter(|one| !opens(one)).map(|one| one.path.clone()).collect();
    report(&breaches, "a module opens with a `//!` paragraph that defines its word");
}

#[test]
fn files_are_short() {
    let mut breaches = Vec::new();
    for source in sources(&["src", "tests", "benches"]) {
        let lines = source.text.lines().count();
        let is_allowed = LONG_FILES.iter().any(|(path, _)| *path == source.path);
        match (lines > FILE, is_allowed) {
            (true, false) => breaches.push(format!("{}: {lines} lines", source.path)),
            (false, true) => breaches.push(format!("{}: {lines} lines, no exception needed", source.path)),
            _ => {}
        }
    }
    report(&breaches, "a file has at most 400 lines, or a reason in LONG_FILES of tests/layers.rs");
}

#[test]
fn functions_are_short() {
    let mut breaches = Vec::new();
    let mut excused = BTreeSet::new();
    for source in sources(&["src"]) {
        for (line, name, length) in functions(&source.code) {
            let key = format!("{}::{name}", source.path);
            if length > FUNCTION && !LONG_FUNCTIONS.iter().any(|(allowed, _)| *allowed == key) {
                breaches.push(format!("{}:{line}: `{name}` has {length} lines", source.path));
            } else if length > FUNCTION {
                excused.insert(key);
            }
        }
    }
    let unused = LONG_FUNCTIONS.iter().filter(|(allowed, _)| !excused.contains(*allowed));
    breaches.extend(unused.map(|(allowed, _)| format!("{allowed}: no exception needed")));
    report(&breaches, "a function has at most 60 lines, or a reason in LONG_FUNCTIONS of tests/layers.rs");
}

/// Line, name and number of lines of each function with a body.
fn functions(code: &str) -> Vec<(usize, String, usize)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let name: String = code[at + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let Some(open) = code[at..].find(['{', ';']).filter(|open| code[at + open..].starts_with('{')) else {
            continue;
        };
        if name.is_empty() {
            continue;
        }
        let mut depth = 0;
        let body = code[at + open..].char_indices().find(|(_, c)| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth == 0
        });
        let end = body.map_or(code.len(), |(offset, _)| at + open + offset);
        let line = code[..at].matches('\n').count() + 1;
        found.push((line, name, code[at..end].matches('\n').count() + 1));
    }
    found
}

#[test]
fn code_is_read_right() {
    let code =
        blanked("let a = \"crate::x {\"; // crate::y\nlet b = 'a'; let c: &'static str = r#\"\"crate::z\"#; crate::w");
    let check = |code: &str, expected: &[&str]| {
        let named: Vec<String> = rooms_named(code).into_iter().map(|(_, name)| name).collect();
        assert_eq!(named, expected, "{code}");
    };
    check(&code, &["w"]);
    check("use crate::{model::{a, b}, rules, text::fold};", &["model", "rules", "text"]);
    check("use crate::model::x;\npub(crate) fn f() { mycrate::x() }", &["model"]);
    assert_eq!(functions("fn a() {\n  {}\n}\nfn b();\n"), [(1, "a".to_owned(), 3)]);
}
