//! The screen that a text is for: its width, and whether it shows colours. Lines are broken by the cells they take, which
//! in Hindi are fewer than the letters.

use crate::model::finding::Severity;
use crate::text::terminal::wrapped;

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its width in cells.
    pub width: usize,
    /// Whether it shows colours: a terminal does, a file or a pipe does not.
    pub has_colours: bool,
}

/// Narrower than this nothing is broken further.
const LEAST_WIDTH: usize = 30;

/// How a word is to stand out. Colour never says what the word does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// A heading.
    Bold,
    /// An aside.
    Dim,
    /// The tone of a severity.
    Of(Severity),
}

impl Screen {
    /// For a file or a pipe: no colours, and lines as long as they are.
    pub const PLAIN: Self = Self { width: usize::MAX, has_colours: false };

    /// The text in a tone.
    pub(super) fn paint(&self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Bold => "1",
            Tone::Dim => "2",
            Tone::Of(Severity::Error) => "1;31",
            Tone::Of(Severity::Warning) => "33",
            Tone::Of(Severity::Info) => "36",
        };
        if self.has_colours && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// The text broken between words into lines of which the first has `lead` cells before it, and which are indented by
    /// `indent` from the second on.
    pub(super) fn wrap(&self, text: &str, lead: usize, indent: usize) -> String {
        wrapped(text, self.width.max(LEAST_WIDTH), lead, indent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_by_cells() {
        let screen = Screen { width: 30, has_colours: false };
        let check = |text: &str, lead, indent, expected: &str| {
            let found = screen.wrap(text, lead, indent);
            assert_eq!(found, expected, "{found}");
        };
        check("एक दो", 0, 2, "एक दो");
        check("मंडल कालपी में रात्रि प्रवास नहीं हुआ", 0, 2, "मंडल कालपी में रात्रि प्रवास नहीं हुआ");
        check("मंडल कालपी में रात्रि प्रवास नहीं हुआ", 1, 2, "मंडल कालपी में रात्रि प्रवास नहीं\n  हुआ");
        check("a bb ccc", 27, 4, "a\n    bb ccc");
        check("", 0, 2, "");
    }

    #[test]
    fn colours_stand_on_a_terminal_only() {
        let on = Screen { width: 80, has_colours: true };
        assert_eq!(on.paint(Tone::Bold, "क"), "\u{1b}[1mक\u{1b}[0m");
        assert_eq!(Screen::PLAIN.paint(Tone::Bold, "क"), "क");
    }
}
