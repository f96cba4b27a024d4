//! The marks of a date: numbers, months, separators and joining words, with times of day taken out.

use super::super::plain::is_devanagari;
use super::months::{Word, word};

/// One mark of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number and how many digits it has.
    Number(u32, usize),
    /// A month by its name.
    Month(i8),
    /// `/`, and what people type for it.
    Slash,
    /// `.`
    Dot,
    /// `-`
    Dash,
    /// `/` or `-` with a blank on both sides: it may join two dates.
    Wide,
    /// `,` `;` `&` and words for "and" and "to".
    Join,
    /// `:`, until times are taken out.
    Colon,
    /// "o'clock", until times are taken out.
    Clock,
    /// A word that has nothing to do with dates.
    Other,
    /// A word or mark that says that it is no date.
    Doubt,
}

/// The marks of a plain text.
pub(super) fn tokens(plain: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let chars: Vec<char> = plain.chars().collect();
    let mut at = 0;
    while let Some(&letter) = chars.get(at) {
        let rest = chars.get(at..).unwrap_or_default();
        let length = if letter.is_ascii_digit() {
            let digits: String = rest.iter().take_while(|letter| letter.is_ascii_digit()).collect();
            push_number(&mut tokens, &digits, at.checked_sub(1).and_then(|before| chars.get(before)).copied());
            digits.len()
        } else if is_of_word(letter) {
            let name: String = rest.iter().take_while(|&&letter| is_of_word(letter)).collect();
            push_word(&mut tokens, &name);
            name.chars().count()
        } else {
            let wide = at > 0 && chars.get(at - 1) == Some(&' ') && chars.get(at + 1) == Some(&' ');
            tokens.extend(mark(letter, wide));
            1
        };
        at += length;
    }
    without_times(&tokens)
}

/// Whether the letter belongs into a word of a date.
pub(super) fn is_of_word(letter: char) -> bool {
    is_devanagari(letter) || letter.is_alphabetic()
}

fn push_number(tokens: &mut Vec<Token>, digits: &str, before: Option<char>) {
    // A zero right behind a letter is the mark of an abbreviation: दि० is "dated".
    if digits == "0" && before.is_some_and(is_devanagari) {
        return;
    }
    // What is longer than a year is no part of a date; any such number spoils it.
    tokens.push(digits.parse().map_or(Token::Doubt, |number| Token::Number(number, digits.len())));
}

fn push_word(tokens: &mut Vec<Token>, name: &str) {
    match word(name) {
        Word::Month(month) => tokens.push(Token::Month(month)),
        Word::Range | Word::And => tokens.push(Token::Join),
        Word::Clock => tokens.push(Token::Clock),
        Word::Noise => {}
        Word::Doubt => tokens.push(Token::Doubt),
        Word::Other => tokens.push(Token::Other),
    }
}

fn mark(letter: char, wide: bool) -> Option<Token> {
    match letter {
        '/' | '|' | '\\' if wide => Some(Token::Wide),
        '-' | '~' if wide => Some(Token::Wide),
        '/' | '|' | '\\' => Some(Token::Slash),
        '-' | '~' => Some(Token::Dash),
        '.' | '_' => Some(Token::Dot),
        ',' | ';' | '&' | '+' => Some(Token::Join),
        ':' => Some(Token::Colon),
        '?' => Some(Token::Doubt),
        _ => None,
    }
}

/// Takes out `14:30`, `10:30:00.000 AM`, `5.30 pm` and "5 बजे". `05:10:2021` is a date with colons.
fn without_times(tokens: &[Token]) -> Vec<Token> {
    use Token::{Clock, Colon, Dot, Number};
    let mut kept = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    loop {
        rest = match rest {
            [] => break,
            [day @ Number(..), Colon, month @ Number(..), Colon, year @ Number(_, 4), rest @ ..] => {
                kept.extend([*day, Token::Slash, *month, Token::Slash, *year]);
                rest
            }
            [Number(..), Colon, Number(..), Colon, Number(..), Dot, Number(..), rest @ ..] => rest,
            [Number(..), Colon, Number(..), Colon, Number(..), rest @ ..] => rest,
            [Number(0..=24, _), Colon, Number(0..=59, 2), rest @ ..] => rest,
            [Number(0..=24, _), Dot, Number(0..=59, _), Clock, rest @ ..] => rest,
            [Number(0..=24, _), Clock, rest @ ..] => rest,
            [Clock | Colon, rest @ ..] => rest,
            [token, rest @ ..] => {
                kept.push(*token);
                rest
            }
        };
    }
    kept
}
