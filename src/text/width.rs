//! *Width* is how much room a text takes: in a spreadsheet's column, whose letters are of different widths, and in a
//! terminal, whose cells are not. Hindi is written in syllables, so neither bytes nor code points tell it.

/// The width of a text in a proportional font, in the unit of Excel's column widths: the width of a digit. Of a text of
/// several lines it is the widest line's.
pub fn columns(text: &str) -> f64 {
    text.lines().map(line).fold(0.0, f64::max)
}

/// What the letters of a line take: signs above and below nothing, signs beside a letter something, a consonant that is
/// joined to the half one before it less than a whole one.
fn line(line: &str) -> f64 {
    let mut width = 0.0;
    let mut half = false;
    for letter in line.chars() {
        width += match letter {
            '\u{93e}' | '\u{93f}' | '\u{940}' | '\u{949}'..='\u{94c}' | '\u{903}' => 0.5,
            '\u{915}'..='\u{939}' if half => 0.7,
            _ if is_mark(letter) => 0.0,
            _ => letter_width(letter),
        };
        // A joiner between the two changes only their shape.
        half = letter == '\u{94d}' || half && matches!(letter, '\u{200c}' | '\u{200d}');
    }
    width
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '!' | '\'' | '.' | ',' | ':' | ';' | '|' | '(' | ')' | '[' | ']' | ' ' | '\u{a0}' => {
            0.55
        }
        'f' | 'r' | 't' | '-' | '/' | '"' | '।' => 0.7,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 1.6,
        'A'..='Z' => 1.2,
        '\u{904}'..='\u{914}' => 1.5,
        '\u{915}'..='\u{939}' | '\u{958}'..='\u{961}' => 1.3,
        _ if is_wide(letter) => 2.0,
        _ if letter.is_control() => 0.0,
        _ => 1.0,
    }
}

/// The cells that a text takes in a terminal: marks above and below take none, East Asian letters two.
pub fn terminal(text: &str) -> usize {
    let cells = |letter: char| match letter {
        _ if letter.is_control() || is_mark(letter) => 0,
        _ if is_wide(letter) => 2,
        _ => 1,
    };
    text.chars().map(cells).sum()
}

/// Marks that take no room of their own: signs above and below, joiners, variation selectors.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{902}' | '\u{93a}' | '\u{93c}' | '\u{941}'..='\u{948}'
        | '\u{94d}' | '\u{951}'..='\u{957}' | '\u{962}' | '\u{963}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

const fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_above_and_below_take_no_room() {
        let check = |one, other| assert!((columns(one) - columns(other)).abs() < 1e-9, "{one} {other}");
        check("मंडल", "मडल");
        check("कूकू", "कक");
        assert!(columns("प्रदेश") < columns("परदेश"));
        assert!(columns("कानपुर") > columns("कनपुर"));
        assert!(columns("WWW") > columns("iii"));
        assert!((columns("ab\nabcd") - columns("abcd")).abs() < 1e-9);
        assert!(columns("") < 1e-9);
    }

    #[test]
    fn terminals_count_cells() {
        let check = |text, cells| assert_eq!(terminal(text), cells, "{text}");
        check("Orai", 4);
        check("मंडल", 3);
        check("कानपुर", 5);
        check("", 0);
    }
}
