//! Text for a *terminal*: how wide it is there, and what of it may not go there.

use super::width;

/// The text without what could steer a terminal or turn the direction of what stands beside it: a file, a sheet or a
/// mandal may be called anything.
pub fn harmless(text: &str) -> String {
    let is_harmful = |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if is_harmful(c) { '\u{FFFD}' } else { c }).collect()
}

/// The text with blanks up to this many cells.
pub fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width::terminal(text))))
}

/// The text broken between words into lines of at most so many cells, of which the first has `lead` cells before it, and
/// which are indented by `indent` from the second on.
pub fn wrapped(text: &str, room: usize, lead: usize, indent: usize) -> String {
    let mut wrapped = String::new();
    let mut used = lead;
    for word in text.split_whitespace() {
        let cells = width::terminal(word);
        if wrapped.is_empty() {
            used += cells;
        } else if used + 1 + cells > room {
            wrapped.push('\n');
            wrapped.push_str(&" ".repeat(indent));
            used = indent + cells;
        } else {
            wrapped.push(' ');
            used += 1 + cells;
        }
        wrapped.push_str(word);
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        let check = |text: &str, room, expected: &str| assert_eq!(wrapped(text, room, 0, 2), expected, "{text}");
        check("a visit is owed", 9, "a visit\n  is owed");
        check("कालपी मंडल", 40, "कालपी मंडल");
        check("", 9, "");
    }

    #[test]
    fn text_is_made_fit_for_a_terminal() {
        assert_eq!(harmless("अ\u{1b}[2Jब"), "अ\u{FFFD}[2Jब");
        assert_eq!(padded("मंडल", 5), "मंडल  ");
    }
}
