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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_made_fit_for_a_terminal() {
        assert_eq!(harmless("अ\u{1b}[2Jब"), "अ\u{FFFD}[2Jब");
        assert_eq!(padded("मंडल", 5), "मंडल  ");
    }
}
