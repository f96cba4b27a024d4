//! A *phrase* is a title, a sheet's name or a part of a path, taken apart into words: which of them are labels
//! (`जिला`, `mandal`), which say nothing about where or who (`सूची`, `final`, dates), and which may be a name.

use crate::model::table::Field;
use crate::text::fold::fold;

/// One word of a phrase.
#[derive(Debug)]
pub(super) struct Word {
    /// Its bytes in the phrase.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) key: String,
    /// What parts it from the word before.
    pub(super) glue: Glue,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glue {
    Blank,
    /// A hyphen without blanks: part of a name, or between a label and its value.
    Hyphen,
    /// A colon, a dash: what follows is the value of what stands before.
    Binds,
    /// Another part of the phrase begins.
    Ends,
}

/// The words of a phrase.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut gap = String::new();
    let mut start = None;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for &(at, letter) in &letters {
        if is_inside_word(letter) {
            if start.is_none() {
                start = Some(at);
            }
            continue;
        }
        if let Some(begin) = start.take() {
            push(&mut words, text, begin, at, &gap);
            gap.clear();
        }
        gap.push(letter);
    }
    if let Some(begin) = start {
        push(&mut words, text, begin, text.len(), &gap);
    }
    words
}

fn is_inside_word(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, '\u{900}'..='\u{963}' | '\u{970}' | '\u{200c}' | '\u{200d}' | '\'' | '&')
}

fn push(words: &mut Vec<Word>, text: &str, start: usize, end: usize, gap: &str) {
    let key = text.get(start..end).map(fold).unwrap_or_default();
    if !key.is_empty() {
        let glue = if words.is_empty() { Glue::Ends } else { glue(gap) };
        words.push(Word { start, end, key, glue });
    }
}

fn glue(gap: &str) -> Glue {
    if gap == "-" || gap == "–" {
        return Glue::Hyphen;
    }
    if gap.contains([',', ';', '(', ')', '[', ']', '।', '\n', '|', '/', '\t']) || gap.contains("   ") {
        return Glue::Ends;
    }
    if gap.contains([':', '-', '–', '—', '=', '~']) {
        return Glue::Binds;
    }
    Glue::Blank
}

/// The label that begins at a word, and how many words it takes.
pub(super) fn label(words: &[Word], at: usize) -> Option<(Field, usize)> {
    let key = |offset: usize| {
        let word = words.get(at + offset)?;
        (offset == 0 || matches!(word.glue, Glue::Blank | Glue::Hyphen)).then_some(word.key.as_str())
    };
    let (field, mut length) = match (key(0)?, key(1)) {
        ("विधान", Some("सभा")) | ("vidhan", Some("sabha")) | ("assembly", Some("constituency" | "seat")) => {
            (Field::Seat, 2)
        }
        ("विधानसभा" | "vidhansabha" | "assembly" | "constituency" | "ac" | "seat", _) => {
            (Field::Seat, 1)
        }
        ("जिला" | "जिले" | "जनपद" | "district" | "dist" | "distt" | "zila" | "jila" | "zilla" | "janpad", _) => {
            (Field::District, 1)
        }
        ("मंडल" | "mandal" | "mandals" | "मंडलों", _) => (Field::Mandal, 1),
        ("क्षेत्र" | "region" | "kshetra", _) => (Field::Region, 1),
        ("संगठनात्मक", Some("जिला")) => (Field::District, 2),
        ("संगठनात्मक", Some("क्षेत्र")) => (Field::Region, 2),
        ("प्रवासी" | "प्रवासकर्ता" | "visitor" | "pravasi", _) => {
            (Field::Visitor, 1)
        }
        ("दिनांक" | "तिथि" | "date" | "dinank" | "tithi", _) => (Field::Date, 1),
        _ => return None,
    };
    let mut more = |accepted: &[&str]| {
        if key(length).is_some_and(|word| accepted.contains(&word)) {
            length += 1;
        }
    };
    if field == Field::Seat {
        more(&["क्षेत्र", "constituency", "kshetra", "सीट"]);
    }
    if field == Field::Visitor {
        more(&["पदाधिकारी", "नेता"]);
    }
    more(&["का", "ka", "के", "की", "इकाई"]);
    more(&["नाम", "name", "naam", "nam", "no", "number", "संख्या", "क्रमांक", "नं", "सं"]);
    more(&["व", "एवं"]);
    more(&["नाम"]);
    Some((field, length))
}

/// A name without the year that was typed right behind it: `Kalpi2021`.
pub(super) fn without_year(name: &str) -> &str {
    let bare = name.trim_end_matches(char::is_numeric);
    let year = fold(name.get(bare.len()..).unwrap_or(""));
    let is_year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    let is_word = bare.chars().count() >= 3 && bare.chars().all(|letter| !letter.is_numeric());
    if is_year && is_word { bare } else { name }
}

/// Whether a word says nothing about where or who: what the sheet is, its version, its date.
#[rustfmt::skip]
pub(super) fn is_noise(key: &str) -> bool {
    let bare = key.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let has_number = key.chars().filter(char::is_ascii_digit).count() >= 4;
    if bare.is_empty() || (has_number && without_year(key).len() == key.len()) {
        return true;
    }
    let single = key.chars().count() == 1;
    single || is_month(bare) || matches!(
        bare,
        "सूची" | "सुची" | "सूचियां" | "समिति" | "समितियां" | "समितियों" | "मंडलों" | "जिलों" | "प्रवास" | "कार्यक्रम" | "रिपोर्ट" | "विवरण" | "पदाधिकारी" | "पदाधिकारियों" | "पदाधिकारीगण" | "कार्यकर्ता"
            | "कार्यकारिणी" | "सदस्य" | "सदस्यों" | "सदस्यता" | "बैठक" | "रात्रि" | "विश्राम" | "प्रपत्र" | "फॉर्म" | "फार्म" | "फाइनल" | "अंतिम"
            | "नया" | "नई" | "नवीन" | "पुराना" | "पुरानी" | "संशोधित" | "अद्यतन" | "कॉपी" | "प्रति" | "डाटा" | "डेटा" | "शीट" | "पत्रक" | "पृष्ठ" | "वर्कशीट" | "वर्कबुक" | "एक्सेल" | "डायरी" | "माइक्रोसॉफ्ट" | "दस्तावेज"
            | "का" | "की" | "के" | "में" | "से" | "तक" | "को" | "एवं" | "और" | "व" | "तथा" | "हेतु" | "द्वारा" | "पर" | "वृत्त" | "मासिक"
            | "साप्ताहिक" | "समस्या" | "समस्याएं" | "समस्याओं" | "फीडबैक" | "फीड" | "बैक" | "योजना" | "प्रस्तावित" | "दौरा" | "भ्रमण" | "किए" | "गए"
            | "नाम" | "कुल" | "प्रभारी" | "अध्यक्ष" | "जिलाध्यक्ष" | "महामंत्री" | "मंत्री" | "उपाध्यक्ष" | "कोषाध्यक्ष" | "श्री" | "श्रीमती" | "जी" | "सन"
            | "वर्ष" | "माह" | "दिनांक" | "तिथि" | "दिन" | "भारतीय" | "जनता" | "पार्टी" | "भाजपा" | "प्रदेश" | "संगठन" | "संगठनात्मक" | "चुनाव"
            | "अभियान" | "चरण" | "प्रथम" | "द्वितीय" | "तृतीय" | "कार्यालय" | "इकाई" | "इकाइयाँ" | "इकाइयां" | "सभी" | "समस्त" | "जानकारी" | "निर्णय"
            | "मंडलवार" | "जिलेवार" | "जिलावार" | "विधानसभावार" | "क्षेत्रीय" | "क्षेत्रवार" | "महिला" | "मोर्चा" | "युवा" | "सारांश" | "सेटिंग" | "पद"
            | "final" | "new" | "old" | "latest" | "copy" | "of" | "list" | "report" | "visit" | "visits" | "pravas" | "suchi" | "soochi"
            | "committee" | "committees" | "mandals" | "roster" | "members" | "member" | "master" | "excel" | "sheet" | "book" | "workbook" | "worksheet" | "microsoft"
            | "img" | "image" | "whatsapp" | "doc" | "document" | "documents" | "scan" | "untitled" | "table" | "page" | "data" | "file"
            | "files" | "update" | "updated" | "corrected" | "revised" | "ver" | "version" | "v" | "rev" | "the" | "and" | "for" | "ka" | "ki"
            | "ke" | "me" | "mein" | "se" | "tak" | "format" | "form" | "proforma" | "programme" | "program" | "tour" | "night" | "stay"
            | "meeting" | "problem" | "problems" | "feedback" | "plan" | "planned" | "proposed" | "schedule" | "samiti" | "karyakram"
            | "name" | "names" | "details" | "detail" | "bjp" | "up" | "pdf" | "xls" | "xlsx" | "csv" | "ods" | "dt" | "date" | "from" | "to"
            | "download" | "downloads" | "desktop" | "input" | "inbox" | "all" | "units" | "seats" | "people" | "phases" | "posts"
            | "settings" | "decisions" | "rosters" | "wise" | "monthly" | "daily" | "padadhikari" | "karyakarini" | "sadasya" | "baithak"
            | "adhyaksh" | "president" | "incharge" | "in" | "charge" | "prabhari" | "export" | "output" | "tmp" | "temp" | "shri" | "smt"
            | "party" | "organisation" | "organization" | "vivran" | "samasya" | "unit" | "sample" | "diary" | "response" | "responses" | "google" | "sheets" | "at" | "am" | "pm" | "sir" | "ji" | "vritt" | "ratri" | "vishram" | "final1"
    )
}

#[rustfmt::skip]
fn is_month(key: &str) -> bool {
    matches!(
        key,
        "जनवरी" | "फरवरी" | "मार्च" | "अप्रैल" | "अप्रेल" | "मई" | "जून" | "जुलाई" | "अगस्त" | "सितंबर" | "अक्टूबर" | "अक्तूबर" | "अक्टुबर" | "नवंबर"
            | "दिसंबर" | "jan" | "january" | "feb" | "february" | "mar" | "march" | "apr" | "april" | "may" | "jun" | "june" | "jul" | "july"
            | "aug" | "august" | "sep" | "sept" | "september" | "oct" | "october" | "nov" | "november" | "dec" | "december"
    )
}

/// A phrase that names a role (`जिलाध्यक्ष`, `क्षेत्रीय चुनाव प्रभारी`), as the words from first to last.
pub(super) fn role(words: &[Word], at: usize) -> Option<usize> {
    let mut length = 0;
    let mut has_rank = false;
    while let Some(word) = words.get(at + length) {
        if length > 0 && !matches!(word.glue, Glue::Blank | Glue::Hyphen) {
            return None;
        }
        length += 1;
        match word.key.as_str() {
            "जिलाध्यक्ष" | "zilaadhyaksh" | "ziladhyaksh" => return Some(length),
            "अध्यक्ष"
            | "प्रभारी"
            | "महामंत्री"
            | "मंत्री"
            | "संयोजक"
            | "president"
            | "incharge"
            | "adhyaksh"
            | "prabhari"
            | "secretary" => {
                return has_rank.then_some(length);
            }
            "charge" if has_rank => return Some(length),
            "जिला"
            | "क्षेत्रीय"
            | "प्रदेश"
            | "चुनाव"
            | "सह"
            | "district"
            | "regional"
            | "state"
            | "election"
            | "co"
            | "zila"
            | "general" => {
                has_rank = true;
            }
            "in" | "region" | "क्षेत्र" | "s" => {}
            _ => return None,
        }
        if length > 5 {
            return None;
        }
    }
    None
}
