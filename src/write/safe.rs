//! What goes out safely: text that people typed becomes text that a cell can hold and nothing else, and a place in an
//! input becomes a link that a spreadsheet program can follow.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// UTF-16 units that Excel lets a cell hold.
const CELL: usize = 32_767;

/// Stands before a text that `rust_xlsxwriter` would take for XML of its own (`<r>…</r>`) and write as it is. No text of
/// an input holds it, and it is taken out again when the workbook is packed.
pub(super) const PLAIN: char = '\u{fdd0}';

/// Typed text as a cell can hold it: without control characters, cut between syllables where it is too long, and such
/// that it is taken for text.
pub(super) fn text(typed: &str) -> Cow<'_, str> {
    if typed.len() <= CELL && !is_xml(typed) && is_safe(typed) {
        return Cow::Borrowed(typed);
    }
    let mut clean: String = typed.chars().filter_map(clean_char).collect();
    let room = CELL - usize::from(is_xml(&clean));
    if clean.encode_utf16().count() > room {
        clean = cut(&clean, room);
    }
    if is_xml(&clean) {
        clean.insert(0, PLAIN);
    }
    Cow::Owned(clean)
}

/// Whether a text looks like the XML of a rich text.
fn is_xml(text: &str) -> bool {
    text.starts_with("<r>") && text.ends_with("</r>")
}

/// The text as it was before [`text`] saw to it that it is taken for text.
pub(super) fn unmarked(text: &str) -> &str {
    text.strip_prefix(PLAIN).unwrap_or(text)
}

/// Whether a text surely holds nothing that a cell cannot. Bytes are looked at many at a time.
fn is_safe(text: &str) -> bool {
    let is_odd = |byte: u8| (byte < 0x20) & (byte != b'\n') | (byte == 0x7f) | (byte == 0xef);
    text.as_bytes().chunks(32).all(|bytes| !bytes.iter().fold(false, |odd, &byte| odd | is_odd(byte)))
}

/// A character as it may stand in a cell: a tab is a blank, other control characters and non-characters are dropped.
fn clean_char(letter: char) -> Option<char> {
    match letter {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => None,
        letter if letter.is_control() => None,
        letter => Some(letter),
    }
}

/// The text in at most `units` UTF-16 units, cut between graphemes, with `…` where something was cut.
fn cut(text: &str, units: usize) -> String {
    let mut kept = String::new();
    let mut used = 1;
    for grapheme in text.graphemes(true) {
        used += grapheme.encode_utf16().count();
        if used > units {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.push('…');
    kept
}

/// UTF-16 units that the name of a sheet can have.
const SHEET: usize = 31;

/// As much of a text as these UTF-16 units hold.
fn first_units(text: &str, units: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, letter)| {
        used += letter.len_utf16();
        used > units
    });
    end.map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

/// A link from an output to a file of the input, or to a cell of a sheet of it. `input` leads from the output folder to
/// the input folder, with `/`. There is none into an archive, nor where the writer cannot express the name.
pub(super) fn link(input: &str, path: &str, cell: Option<(&str, &str)>) -> Option<String> {
    let in_archive = path.split('/').rev().skip(1).any(|folder| folder.to_ascii_lowercase().ends_with(".zip"));
    if path.is_empty() || in_archive || path.contains('#') || input.contains('#') {
        return None;
    }
    let mut link = String::from("file:///");
    if !input.is_empty() {
        link.push_str(&input.replace('%', "%25"));
        link.push('/');
    }
    link.push_str(&path.replace('%', "%25"));
    // Other characters that a link cannot hold are escaped by the writer, unless it sees that some are escaped already.
    if link.contains("%25") {
        link = link.replace(' ', "%20").replace('[', "%5b").replace(']', "%5d");
    }
    if let Some((sheet, cell)) = cell {
        // A text file has one sheet, which Excel calls by as much of the file's name as a sheet's name can hold.
        link.push_str(&format!("#'{}'!{cell}", first_units(sheet, SHEET).replace('\'', "''")));
    }
    (link.encode_utf16().count() < 2_000).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_clean_text() {
        let check = |typed: &str, expected: &str| assert_eq!(text(typed), expected);
        check("कालपी", "कालपी");
        check("=1+1", "=1+1");
        check("क\u{0}ाल\u{7}पी\tउरई\r\nदो", "कालपी उरई\nदो");
        check("क\u{ffff}", "क");
        check("\u{fdd0}क", "क");
    }

    #[test]
    fn a_text_that_looks_like_xml_is_marked_as_text() {
        let check = |typed: &str, expected: &str| assert_eq!(text(typed), expected);
        check("<r>x</r>", "\u{fdd0}<r>x</r>");
        check("\u{7}<r>x</r>", "\u{fdd0}<r>x</r>");
        check("<r>x", "<r>x");
        let long = format!("<r>{}</r>", "x".repeat(CELL - 7));
        assert!(text(&long).encode_utf16().count() <= CELL);
        assert_eq!(unmarked(&text("<r>x</r>")), "<r>x</r>");
    }

    #[test]
    fn a_long_text_is_cut_between_syllables() {
        let long = "क्षि".repeat(20_000);
        let kept = text(&long);
        assert!(kept.encode_utf16().count() <= CELL);
        assert!(kept.ends_with("क्षि…"));
    }

    #[test]
    fn a_link_leads_from_output_to_input() {
        let check = |input: &str, path: &str, cell, expected: Option<&str>| {
            assert_eq!(link(input, path, cell).as_deref(), expected);
        };
        check("../in", "क/ख ग.xlsx", Some(("माह 1", "C7")), Some("file:///../in/क/ख ग.xlsx#'माह 1'!C7"));
        check("../in", "50% a.xlsx", None, Some("file:///../in/50%25%20a.xlsx"));
        let long = "माह".repeat(12);
        let cut = format!("file:///a.csv#'{}म'!A1", "माह".repeat(10));
        check("", "a.csv", Some((&long, "A1")), Some(&cut));
        check("", "a.xls", Some(("it's", "A1")), Some("file:///a.xls#'it''s'!A1"));
        check("../in", "all.zip/a.xlsx", None, None);
        check("../in", "a#b.xlsx", None, None);
    }
}
