//! How offices say the same thing: headings, posts, yes and no, dates and numbers in four tongues.

use super::atlas::Spelled;
use super::sheet::Cell;
use super::world::POSTS;
use jiff::civil::Date;

/// In which tongue an office writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Hindi in Devanagari.
    Hindi,
    /// English.
    English,
    /// Hindi in Latin letters.
    Roman,
    /// Hindi in the legacy font Kruti Dev.
    Kruti,
}

impl Tongue {
    /// Whether it is written in Latin letters that can be read.
    pub fn is_latin(self) -> bool {
        matches!(self, Self::English | Self::Roman)
    }

    /// A name as this office writes it.
    pub fn name(self, name: &Spelled) -> String {
        if self.is_latin() { name.en.clone() } else { name.hi.clone() }
    }
}

/// One way to write dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// As the spreadsheet's own dates.
    Typed,
    /// As serial numbers without a date format.
    Serial,
    /// `2021-10-05`.
    Iso,
    /// `05.10.2021`.
    Dots,
    /// `5/10/21`.
    Slashes,
    /// `5 अक्टूबर 2021`.
    HindiMonth,
    /// `05-Oct-2021`.
    EnglishMonth,
    /// `०५.१०.२०२१`.
    Devanagari,
    /// `मंगलवार, 5 अक्टूबर 2021`.
    Weekday,
    /// `10/25/2021`.
    American,
    /// Each row in another of the forms that can be read only one way.
    Mixed,
}

const MONTHS: [(&str, &str); 12] = [
    ("जनवरी", "Jan"),
    ("फरवरी", "Feb"),
    ("मार्च", "Mar"),
    ("अप्रैल", "Apr"),
    ("मई", "May"),
    ("जून", "Jun"),
    ("जुलाई", "Jul"),
    ("अगस्त", "Aug"),
    ("सितम्बर", "Sep"),
    ("अक्टूबर", "Oct"),
    ("नवम्बर", "Nov"),
    ("दिसम्बर", "Dec"),
];
const WEEKDAYS: [&str; 7] = ["सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार"];

impl DateForm {
    /// A day, or a range of days, in one cell.
    pub fn write(self, from: Date, to: Option<Date>, row: usize) -> Cell {
        let mixed = [Self::Typed, Self::HindiMonth, Self::EnglishMonth, Self::Weekday, Self::Devanagari, Self::Iso];
        let mut form = if self == Self::Mixed { mixed[row % mixed.len()] } else { self };
        if self == Self::Mixed && form == Self::Devanagari && from.day() < 13 {
            form = Self::HindiMonth;
        }
        match (form, to) {
            (Self::Typed, None) => Cell::Day(from),
            (Self::Serial, None) => Cell::Number(f64::from((from - jiff::civil::date(1899, 12, 30)).get_days())),
            (_, None) => Cell::text(form.day(from)),
            (_, Some(to)) => Cell::text(form.range(from, to)),
        }
    }

    fn day(self, day: Date) -> String {
        let (year, month, number) = (day.year(), day.month(), day.day());
        let (hindi, english) = MONTHS[month as usize - 1];
        match self {
            Self::Iso => format!("{year}-{month:02}-{number:02}"),
            Self::Slashes => format!("{number}/{month}/{:02}", year % 100),
            Self::HindiMonth => format!("{number} {hindi} {year}"),
            Self::EnglishMonth => format!("{number:02}-{english}-{year}"),
            Self::Devanagari => devanagari(&format!("{number:02}.{month:02}.{year}")),
            Self::Weekday => {
                format!("{}, {number} {hindi} {year}", WEEKDAYS[day.weekday().to_monday_zero_offset() as usize])
            }
            Self::American => format!("{month}/{number}/{year}"),
            _ => format!("{number:02}.{month:02}.{year}"),
        }
    }

    fn range(self, from: Date, to: Date) -> String {
        let (hindi, english) = MONTHS[from.month() as usize - 1];
        let short = from.month() == to.month();
        match self {
            Self::HindiMonth | Self::Typed | Self::Weekday if short => {
                format!("{}-{} {hindi} {}", from.day(), to.day(), from.year())
            }
            Self::EnglishMonth if short => format!("{}-{} {english} {}", from.day(), to.day(), from.year()),
            Self::American | Self::Slashes => format!("{} - {}", self.day(from), self.day(to)),
            Self::Iso => format!("{} to {}", self.day(from), self.day(to)),
            Self::Devanagari => format!("{} से {}", self.day(from), self.day(to)),
            _ => format!("{} से {} तक", Self::Dots.day(from), Self::Dots.day(to)),
        }
    }
}

/// The same digits in Devanagari.
pub fn devanagari(text: &str) -> String {
    let digit = |letter: char| letter.to_digit(10).and_then(|digit| char::from_u32(0x966 + digit)).unwrap_or(letter);
    text.chars().map(digit).collect()
}

/// One way to write mobile numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MobileForm {
    /// As numbers.
    Number,
    /// As text of ten digits.
    Text,
    /// Each row in another form.
    Mixed,
    /// As a calculation leaves them: `6000123456.0`.
    Float,
    /// With the country's code.
    Country,
}

impl MobileForm {
    /// One or two numbers in one cell.
    pub fn write(self, mobile: u64, second: Option<u64>, row: usize) -> Cell {
        let text = mobile.to_string();
        let (head, tail) = text.split_at(5);
        if let Some(second) = second {
            return Cell::text(format!("{mobile}{} {second}", ["/", ",", ";"][row % 3]));
        }
        match self {
            Self::Number => Cell::Number(mobile as f64),
            Self::Text => Cell::text(text),
            Self::Float => Cell::text(format!("{text}.0")),
            Self::Country => Cell::text(format!("+91-{text}")),
            Self::Mixed => match row % 9 {
                0 => Cell::text(format!("+91 {head} {tail}")),
                1 => Cell::text(format!("0{text}")),
                2 => Cell::text(format!("{head}-{tail}")),
                3 => Cell::text(devanagari(&text)),
                4 => Cell::text(format!("91{text}")),
                5 => Cell::text(text),
                _ => Cell::Number(mobile as f64),
            },
        }
    }
}

/// A post as this office writes it.
pub fn post(tongue: Tongue, number: usize, woman: bool, row: usize) -> String {
    let post = &POSTS[number];
    let long = row.is_multiple_of(5);
    match (tongue, number) {
        (Tongue::English, _) => post.en.to_owned(),
        (Tongue::Roman, _) => post.roman.to_owned(),
        (_, 0) if woman => "अध्यक्षा".to_owned(),
        (_, 0) if long => "मंडल अध्यक्ष".to_owned(),
        (_, 2) if long => "महामन्त्री".to_owned(),
        (_, 6) if row % 7 == 3 => "सदस्य".to_owned(),
        _ => post.hi.to_owned(),
    }
}

/// What is said of a problem.
pub const PROBLEMS: [(&str, &str); 6] = [
    ("नहर में पानी नहीं आ रहा", "No water in canal"),
    ("ट्रांसफार्मर जला हुआ है", "Transformer burnt"),
    ("सड़क पर जलभराव", "Water logging on road"),
    ("खाद की उपलब्धता कम है", "Shortage of fertiliser"),
    ("राशन वितरण में देरी", "Delay in ration"),
    ("पेयजल की टंकी खराब है", "Water tank out of order"),
];

/// What is said of a seat.
pub const FEEDBACK: [&str; 6] = [
    "कार्यकर्ता उत्साहित हैं, पेयजल का कार्य शेष है",
    "प्रत्याशी पर सहमति, बूथ समितियां अधूरी",
    "संगठन सक्रिय है, सड़क की मांग है",
    "दो शक्ति केंद्रों में संपर्क कम है",
    "स्थानीय नाराजगी, पर संगठन मजबूत",
    "सदस्यता अभियान अच्छा, आवारा पशु की समस्या",
];
