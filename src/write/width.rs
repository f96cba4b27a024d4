//! How wide a column must be for the texts in it, and how many lines a wrapped text takes, in the units of Excel.

use crate::text::width;

/// The width of a column for the texts in it, between a least and a most.
pub(super) fn column(texts: impl Iterator<Item = f64>, least: f64, most: f64) -> f64 {
    (texts.fold(0.0, f64::max) + 2.0).clamp(least, most)
}

/// How many lines a text takes in a column of this width when it is wrapped.
pub(super) fn lines(text: &str, column: f64) -> u32 {
    // The measure is on the safe side for both the font of Windows and that of Linux.
    let room = (column * 1.08 - 1.0).max(1.0);
    text.lines().map(|line| (width::columns(line) / room).ceil().max(1.0) as u32).sum::<u32>().max(1)
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
        check("कालपी\nउरई", 20.0, 2);
    }
}
