//! How wide a column must be for the texts in it, and how many lines a wrapped text takes, in the units of Excel.

use crate::text::width;

/// The width of a column for the texts in it, between a least and a most.
pub(super) fn column(texts: impl Iterator<Item = f64>, least: f64, most: f64) -> f64 {
    (texts.fold(0.0, f64::max) + 2.0).clamp(least, most)
}

/// How many lines a text takes in a column of this width when it is wrapped between its words.
pub(super) fn lines(text: &str, column: f64) -> u32 {
    // A syllable has three bytes at least, so most texts need no measuring.
    if text.len() as f64 <= column && !text.contains('\n') {
        return 1;
    }
    text.lines().map(|line| wrapped(line, column.max(1.0))).sum::<u32>().max(1)
}

const fn is_devanagari(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{97f}')
}

/// How many lines the words of a line take; a word that is wider than the column is broken.
fn wrapped(line: &str, room: f64) -> u32 {
    let (mut lines, mut used) = (1, 0.0);
    for word in line.split(' ') {
        // In running text Hindi takes less than its letters one by one.
        let wide = width::columns(word) * if word.chars().any(is_devanagari) { 0.9 } else { 1.0 };
        let blank = if used > 0.0 { width::columns(" ") } else { 0.0 };
        if used + blank + wide <= room {
            used += blank + wide;
            continue;
        }
        lines += u32::from(used > 0.0) + (wide / room) as u32;
        used = wide % room;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_where_the_column_ends() {
        let check = |text: &str, column, expected| assert_eq!(lines(text, column), expected, "{text}");
        check("", 10.0, 1);
        check("कालपी", 10.0, 1);
        check("कालपी उरई कोंच जालौन माधौगढ़", 12.0, 3);
        check("कालपी उरई कोंच जालौन माधौगढ़", 8.0, 4);
        check("abcdefg hijkopq ABCDEF", 10.0, 3);
        check("abcdefghabcdefghabcdefgh", 10.0, 3);
        check("कालपी\nउरई", 20.0, 2);
        check("98\n99", 20.0, 2);
    }
}
