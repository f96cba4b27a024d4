//! A *heading* is a cell that names a column or a value beside it. Reading it says which fields it may mean and how sure
//! that is: the words themselves, with words around them, in two languages, with a hint in brackets.

use super::fields::Fields;
use super::vocabulary::{key, look_up, nearest, parted, words};
use crate::model::table::Field;
use crate::values::post::post_key;

/// What a heading may mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// The fields; empty for a known heading that means nothing here.
    pub(super) fields: Fields,
    /// How sure: [`EXACT`] for a heading of the vocabulary, less with words around it; 0 for no heading.
    pub(super) strength: u8,
}

/// A heading of the vocabulary, letter for letter after folding.
pub(super) const EXACT: u8 = 100;
/// From here on a heading is as good as known; below, only some of its words are.
pub(super) const SURE: u8 = 80;

impl Reading {
    pub(super) fn is_known(self) -> bool {
        self.strength > 0
    }

    pub(super) fn is_sure(self) -> bool {
        self.strength >= SURE
    }

    /// Whether it surely names a field: a known heading that means nothing here does not.
    pub(super) fn names_field(self) -> bool {
        self.is_sure() && !self.fields.is_empty()
    }

    fn at(self, strength: u8) -> Self {
        Self { strength, ..self }
    }
}

/// No heading is longer, in bytes; what is longer is prose.
const LONGEST: usize = 180;

/// Reads the text of a cell, or the joined texts of a heading of several rows.
pub(super) fn read(text: &str) -> Reading {
    if text.len() > LONGEST || !text.chars().any(|letter| letter.is_alphabetic() || letter == '#') {
        return Reading::default();
    }
    let text = unnumbered(text);
    if let Some(fields) = look_up(&key(text)) {
        return Reading { fields, strength: EXACT };
    }
    if denies(text) {
        return Reading::default();
    }
    let (outside, inside) = brackets(text);
    let plain = direct(&outside);
    if plain.is_known() {
        return plain.at(plain.strength.min(95));
    }
    let parts = alternates(&outside);
    let all: Vec<Reading> = parts.iter().chain(&inside).map(|part| direct(part)).collect();
    if let Some(reading) = united(&all, parts.len()) {
        return reading;
    }
    let visit = of_visitor(&outside);
    if visit.is_known() {
        return visit;
    }
    let partly = in_part(&outside);
    if partly.is_known() {
        return partly;
    }
    let parted = parted(&outside).map(|words| direct(&words)).unwrap_or_default();
    if parted.is_known() {
        return parted.at(parted.strength.min(GLUED));
    }
    if names_month(&outside) { Reading { fields: Fields::one(Field::Date), strength: MONTH } } else { parted }
}

/// Whether a text says that something is not there (`पता नहीं`): an answer, unless the heading is a question that is answered
/// with yes or no (`रात्रि विश्राम नहीं`) or has both answers (`हाँ/नहीं`).
fn denies(text: &str) -> bool {
    if text.contains('/') {
        return false;
    }
    let all = words(text);
    let is_no = |word: &String| matches!(word.as_str(), "नहिं" | "नहि");
    let asks = [Field::NightStay, Field::CommitteeMet];
    let Some((last, before)) = all.split_last() else { return false };
    let ends = is_no(last) || (matches!(last.as_str(), "है" | "था" | "थि") && before.last().is_some_and(is_no));
    let has_both = all.iter().any(|word| matches!(word.as_str(), "हां" | "हा" | "या" | "अथवा" | "yes"));
    let rest: Vec<&str> = before.iter().filter(|word| !is_no(word)).map(String::as_str).collect();
    if !ends || rest.is_empty() || has_both {
        return false;
    }
    let asked = direct(&rest.join(" ")).fields;
    !asks.iter().any(|field| asked.has(*field))
}

/// Headings whose words were typed without blanks.
const GLUED: u8 = 85;
/// A month's name as a heading: the column holds its days.
const MONTH: u8 = 60;
/// Headings that name the office of who came before what they ask.
const OF_VISITOR: u8 = 85;
/// Headings in which some letters are wrong.
const MISSPELT: u8 = 65;

/// Reads a heading that is not known as it is typed: as one with a letter or two wrong. Only for where other cells show
/// that headings stand here.
pub(super) fn read_misspelt(text: &str) -> Reading {
    if text.len() > LONGEST {
        return Reading::default();
    }
    let (outside, _) = brackets(unnumbered(text));
    let all = words(&outside);
    let bare: Vec<&str> = all.iter().map(String::as_str).filter(|word| !is_label(word) && !is_filler(word)).collect();
    let found = nearest(&all.concat()).or_else(|| nearest(&bare.concat()));
    found.map(|fields| Reading { fields, strength: MISSPELT }).unwrap_or_default()
}

/// The text without the number that some forms put before each heading: `(3) दिनांक`, `3. दिनांक`.
pub(super) fn unnumbered(text: &str) -> &str {
    let bare = text.trim_start().trim_start_matches(['(', '[']);
    let rest = bare.trim_start_matches(|letter: char| letter.is_numeric());
    let digits = bare.get(..bare.len() - rest.len()).unwrap_or("").chars().count();
    let behind = rest.trim_start_matches([')', ']', '.', ':']);
    let is_number = (1..=2).contains(&digits) && behind.len() < rest.len();
    if is_number && behind.chars().any(char::is_alphabetic) { behind.trim_start() } else { text }
}

/// The question of a heading that ends in yes or no, and which of them it is: `रात्रि विश्राम हाँ`.
pub(super) fn answer(heading: &str) -> Option<(String, bool)> {
    let heading = heading.trim();
    let (stem, word) = heading.rsplit_once([' ', '-', ':', '('])?;
    let yes = match words(word.trim_matches([')', ' '])).first()?.as_str() {
        "हां" | "हा" | "yes" | "y" => true,
        "नहिं" | "नहि" | "no" | "n" => false,
        _ => return None,
    };
    let stem = stem.trim_matches([' ', '-', ':', '(']);
    (!stem.is_empty() && !stem.ends_with('/')).then(|| (stem.to_owned(), yes))
}

/// Whether a heading says nothing but a month, with or without its year.
fn names_month(text: &str) -> bool {
    crate::values::date::month_named(text).is_some()
}

/// The text without what stands in brackets, and each bracket's content.
fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut open) = (String::new(), Vec::new(), false);
    for letter in text.chars() {
        match letter {
            '(' | '[' | '{' => {
                open = true;
                inside.push(String::new());
                outside.push(' ');
            }
            ')' | ']' | '}' => open = false,
            _ if open => {
                if let Some(last) = inside.last_mut() {
                    last.push(letter);
                }
            }
            _ => outside.push(letter),
        }
    }
    (outside, inside)
}

/// Parts of a heading that says the same twice (`जिला / District`) or two things (`नाम व पता`).
fn alternates(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut script = None;
    for word in text.split_inclusive([' ', '/', '\n', '|', ':', '–', '—', '-', '&', '+', ',']) {
        let bare = word.trim_end_matches([' ', '/', '\n', '|', ':', '–', '—', '-', '&', '+', ',']);
        let joins = matches!(bare, "व" | "एवं" | "और" | "तथा" | "and" | "या" | "or" | "एवम");
        let latin = bare.chars().find(|letter| letter.is_alphabetic()).map(|letter| letter.is_ascii());
        if joins || (latin.is_some() && script.is_some() && latin != script) {
            parts.push(String::new());
        }
        script = latin.or(script);
        if let (false, Some(last)) = (joins, parts.last_mut()) {
            last.push_str(bare);
            last.push(' ');
        }
        if word.ends_with(['/', '\n', '|', ':', '–', '—', '&', '+', ',']) {
            parts.push(String::new());
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// The reading of parts of which each may be a heading of its own: what they agree on, or what the first says.
fn united(parts: &[Reading], outside: usize) -> Option<Reading> {
    let known: Vec<Reading> = parts.iter().copied().filter(|part| part.is_known()).collect();
    let first = *known.first()?;
    if !parts.iter().take(outside).any(|part| part.is_known()) {
        return None;
    }
    let common = known.iter().fold(first.fields, |common, part| common.and(part.fields));
    let fields = if common.is_empty() { first.fields } else { common };
    let unknown = parts.iter().take(outside).filter(|part| !part.is_known()).count();
    Some(Reading { fields, strength: if unknown == 0 { 90 } else { 70 } })
}

/// A heading of the vocabulary as it is, or with words around it that change nothing.
fn direct(text: &str) -> Reading {
    let all = words(text);
    if let Some(fields) = look_up(&all.concat()) {
        return Reading { fields, strength: EXACT };
    }
    let copy = all.last().is_some_and(|word| word.parse::<u32>().is_ok_and(|number| number > 1));
    let strength = if copy { SURE } else { 90 };
    let mut left: Vec<&str> = all.iter().map(String::as_str).collect();
    for is_noise in [is_label, is_filler] {
        left.retain(|word| !is_noise(word) && word.parse::<u32>().is_err());
        if let Some(fields) = look_up(&left.concat()).filter(|_| !left.is_empty()) {
            return Reading { fields, strength };
        }
    }
    Reading::default()
}

/// Words that only say that something has a name or a number. They are keys: folded, with short vowels.
pub(super) const LABELS: &[&str] =
    &["नाम", "name", "naam", "nam", "no", "number", "नं", "हिंदि", "में", "in", "hindi", "english", "अंग्रेजि"];

fn is_label(word: &str) -> bool {
    LABELS.contains(&word)
}

/// Other words that say nothing about what a column holds.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "कुल", "total", "विवरन", "हां", "नहिं", "हा", "yes", "y", "n", "dd", "mm", "yyyy", "yy", "कृपया", "भरें", "लिखें", "please", "enter",
    "fill", "अनिवार्य", "required", "optional", "details", "detail", "प्रवास", "pravas", "क्या", "है", "थि", "था", "गया", "गये", "गइ", "किया",
    "दिन", "वाले", "करने", "संबंधित", "समस्त", "all", "is", "was", "if", "any", "यदि", "कोइ", "हो", "तो", "wise", "वार", "sr", "s", "या",
    "अथवा", "or", "हुइ", "हुआ", "श्रि",
];

fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}

/// What a heading says of a visit after the office of who came: `जिलाध्यक्ष प्रवास दिनांक`, `जिला अध्यक्ष का रात्रि विश्राम`.
fn of_visitor(text: &str) -> Reading {
    use Field::{Attendance, CommitteeMet, Date, DateFrom, DateTo, NightStay, PlannedDate, StayPlace};
    let of_visits = [Date, DateFrom, DateTo, PlannedDate, NightStay, StayPlace, CommitteeMet, Attendance];
    let all: Vec<&str> = text.split_whitespace().collect();
    let behind = (1..all.len().min(4)).find_map(|at| {
        let (office, behind) = all.split_at(at);
        let said = direct(&behind.join(" "));
        let is_of_visit = said.is_sure() && of_visits.iter().any(|field| said.fields.has(*field));
        (is_of_visit && post_key(&office.join(" ")).is_some()).then_some(said)
    });
    behind.map(|said| said.at(said.strength.min(OF_VISITOR))).unwrap_or_default()
}

/// The longest run of words that is a heading; the later one in Hindi, where the head of a phrase is its last word.
fn in_part(text: &str) -> Reading {
    let all = words(text);
    // The time of something is not its day.
    let of_time = all.iter().any(|word| matches!(word.as_str(), "समय" | "time" | "samay"));
    if !(2..=7).contains(&all.len()) || of_time {
        return Reading::default();
    }
    for length in (1..all.len()).rev() {
        for start in (0..=all.len() - length).rev() {
            let Some(window) = all.get(start..start + length) else { continue };
            let joined = window.concat();
            if joined.chars().count() < 3 || is_too_common(&joined) {
                continue;
            }
            if let Some(fields) = look_up(&joined).filter(|fields| !fields.is_empty()) {
                let around = all.len() - length;
                return Reading { fields, strength: 60_u8.saturating_sub(10 * around as u8).max(20) };
            }
        }
    }
    Reading::default()
}

/// Words that are headings alone and mean little among others.
#[rustfmt::skip]
fn is_too_common(key: &str) -> bool {
    matches!(
        key,
        "नाम" | "name" | "naam" | "nam" | "अन्य" | "type" | "action" | "star" | "unit" | "इकाइ" | "person" | "open" | "stay" | "प्रकार"
            | "विसेस" | "विवरन" | "note" | "सदस्य" | "member" | "द्वारा" | "मान" | "पद" | "post" | "pad" | "संख्या" | "sankhya" | "number" | "नंबर" | "नं"
            | "count" | "कार्यकर्ता" | "स्थिति" | "status" | "सुझाव" | "contact" | "संपर्क" | "place" | "location"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(heading: &str, field: Field) {
        let reading = read(heading);
        let meant: Vec<&str> = reading.fields.iter().map(Field::code).collect();
        assert!(reading.fields.has(field), "{heading} means {meant:?}");
    }

    #[test]
    fn words_around_a_heading_change_nothing() {
        check("मंडल का नाम", Field::Mandal);
        check("Name of Mandal", Field::Mandal);
        check("Mandal Name (हिंदी में)", Field::Mandal);
        check("जिला / District", Field::District);
        check("जिला\nDistrict", Field::District);
        check("जिला District", Field::District);
        check("मोबाइल नं. (10 अंक)", Field::Mobile);
        check("रात्रि विश्राम (हाँ/नहीं)", Field::NightStay);
        check("प्रवास दिनांक (dd/mm/yyyy)", Field::Date);
        check("क्र.सं.", Field::Serial);
        check("#", Field::Serial);
        check("प्रवास करने वाले पदाधिकारी का नाम", Field::Visitor);
        check("जिलाध्यक्ष प्रवास दिनांक", Field::Date);
        check("जिला अध्यक्ष का रात्रि विश्राम", Field::NightStay);
        check("पिता/पति का नाम", Field::Relation);
        check("नाम व पता", Field::Name);
        check("मोबाइल 2", Field::Mobile);
        check("समस्या का विवरण", Field::Problem);
        check("Night Stay (Y/N)", Field::NightStay);
    }

    #[test]
    fn words_without_blanks_and_numbers_before_them() {
        check("मंडलकानाम", Field::Mandal);
        check("प्रवासकीतिथि", Field::Date);
        check("रात्रिविश्राम(हाँ/नहीं)", Field::NightStay);
        check("उपस्थितसदस्यसंख्या", Field::Attendance);
        check("(2) मंडल का नाम:", Field::Mandal);
        check("४. रात्रि में रुके या नहीं ?", Field::NightStay);
        check("3) मोबाइल नं०", Field::Mobile);
        check("अक्टूबर 2021", Field::Date);
    }

    #[test]
    fn abbreviations() {
        check("जि०", Field::District);
        check("मं०", Field::Mandal);
        check("मं0 का नाम", Field::Mandal);
        check("वि०स०", Field::Seat);
        check("ता०", Field::Date);
        check("दि०", Field::Date);
        check("क्र०", Field::Serial);
        check("मो०", Field::Mobile);
        check("पि०", Field::Relation);
        check("पि०/प०", Field::Relation);
        check("रा०वि०", Field::NightStay);
        check("उप०", Field::Attendance);
    }

    #[test]
    fn a_letter_or_two_wrong() {
        let check = |heading: &str, field: Field| {
            let reading = read_misspelt(heading);
            assert!(reading.fields.has(field), "{heading} means {:?}", reading.fields.iter().collect::<Vec<_>>());
        };
        check("मण्डल अध्यच्छ", Field::Contacts);
        check("उपस्तिथि", Field::Attendance);
        check("मोबईल नम्बर", Field::Mobile);
        check("रात्रि विस्रम", Field::NightStay);
        check("Attendence", Field::Attendance);
        check("Moblie No", Field::Mobile);
        for none in ["कुर्सी", "सामान", "चालक", "किराया", "वाहन का नाम", "दर", "Rate", "राशि", "मतदाता", "President"]
        {
            assert!(!read_misspelt(none).is_known() || read_misspelt(none).fields.is_empty(), "{none}");
        }
    }

    #[test]
    fn prose_and_numbers_are_no_headings() {
        for text in ["भारतीय संगठन जिला कार्यालय द्वारा आयोजित प्रवास की मासिक सूची", "12", "ग्राम गजनेर", "हाँ", "कालपी", ""]
        {
            assert!(!read(text).is_sure(), "{text}");
        }
    }

    #[test]
    fn a_number_of_units_is_no_unit() {
        assert!(read("मंडलों की संख्या").fields.is_empty());
    }
}
