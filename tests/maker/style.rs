//! No two offices send the same kind of file. A *style* is how one office writes.

use super::files::Coding;
use super::speech::{DateForm, MobileForm, Tongue};

/// How the members of a district's mandals are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One table with the mandal in each row.
    Table,
    /// One table, the mandal's cells merged.
    Merged,
    /// One table, the mandal only in its first row.
    FilledDown,
    /// A sheet for each mandal, named after it.
    Sheets,
    /// A file for each mandal, named after it.
    Files,
    /// One sheet, a heading with the mandal's name above each part.
    Sections,
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Excel's own.
    Xlsx,
    /// Excel's old one; converted.
    Xls,
    /// LibreOffice's; converted.
    Ods,
    /// Text, with the file's extension.
    Text(Coding, &'static str),
}

/// How one office writes.
#[derive(Clone, Debug)]
pub struct Style {
    /// Its tongue.
    pub tongue: Tongue,
    /// Which of the usual headings it takes.
    pub variant: usize,
    /// How members are divided.
    pub shape: Shape,
    /// The kind of file.
    pub kind: Kind,
    /// Names of the roster's and of the visits' file; `{d}` is the district. Equal: one file with both.
    pub names: (&'static str, &'static str),
    /// Rows of titles above the table.
    pub titles: usize,
    /// Blank rows and columns before it.
    pub offset: (u32, u16),
    /// A heading of two rows, a row of numbers, a row of totals.
    pub extras: &'static str,
    /// How it writes dates.
    pub dates: DateForm,
    /// How it writes mobile numbers.
    pub mobiles: MobileForm,
    /// How it writes yes and no, for the night and for the meeting.
    pub answers: [(&'static str, &'static str); 2],
    /// Columns of the roster.
    pub roster: &'static [&'static str],
    /// Columns of the visits.
    pub visits: &'static [&'static str],
}

const YES: [(&str, &str); 2] = [("हाँ", "नहीं"), ("हाँ", "नहीं")];
const FULL: &[&str] =
    &["serial", "district", "mandal", "post", "name", "relation", "mobile", "age", "address", "remarks"];
const TOUR: &[&str] = &[
    "serial",
    "district",
    "mandal",
    "visitor",
    "role",
    "date",
    "night_stay",
    "committee_met",
    "attendance",
    "problems",
    "problem_status",
    "remarks",
];

fn plain() -> Style {
    Style {
        tongue: Tongue::Hindi,
        variant: 0,
        shape: Shape::Table,
        kind: Kind::Xlsx,
        names: ("{d} मंडल समिति", "{d} प्रवास"),
        titles: 0,
        offset: (0, 0),
        extras: "",
        dates: DateForm::Typed,
        mobiles: MobileForm::Number,
        answers: YES,
        roster: FULL,
        visits: TOUR,
    }
}

/// The seventeen styles, in the order of the districts that use them.
pub fn all() -> Vec<Style> {
    let mut styles = city_styles();
    styles.extend(doab_styles());
    styles.extend(western_styles());
    styles.extend(northern_styles());
    styles.extend(southern_styles());
    styles
}

fn city_styles() -> Vec<Style> {
    vec![
        Style { names: ("{d}", "{d}"), titles: 2, mobiles: MobileForm::Mixed, ..plain() },
        Style {
            shape: Shape::Files,
            variant: 1,
            titles: 1,
            names: ("{d}/{n} {m}", "{d}/प्रवास विवरण"),
            dates: DateForm::HindiMonth,
            answers: [("जी हाँ", "ना"), ("हुई", "नहीं हुई")],
            roster: &["serial", "name", "relation", "post", "mobile", "age", "address"],
            visits: &["serial", "date", "mandal", "visitor", "night_stay", "committee_met", "attendance", "remarks"],
            ..plain()
        },
        Style {
            shape: Shape::Sheets,
            variant: 2,
            names: ("{d} समिति सूची", "{d} प्रवास रिपोर्ट"),
            titles: 1,
            offset: (1, 1),
            dates: DateForm::Dots,
            answers: [("✓", "✗"), ("✓", "✗")],
            roster: &["serial", "post", "name", "mobile", "relation", "address", "vehicle"],
            ..plain()
        },
        Style {
            tongue: Tongue::Kruti,
            titles: 1,
            names: ("{e}-suchi", "{e}-pravas"),
            dates: DateForm::Dots,
            extras: "total",
            ..plain()
        },
    ]
}

fn doab_styles() -> Vec<Style> {
    vec![
        Style {
            tongue: Tongue::English,
            kind: Kind::Text(Coding::Windows, "csv"),
            names: ("{e} committee list", "{e} visits"),
            dates: DateForm::EnglishMonth,
            mobiles: MobileForm::Text,
            answers: [("Yes", "No"), ("Yes", "No")],
            ..plain()
        },
        Style {
            tongue: Tongue::Roman,
            shape: Shape::Merged,
            names: ("{e}", "{e}"),
            titles: 1,
            extras: "range",
            mobiles: MobileForm::Country,
            answers: [("haan", "nahi"), ("haan", "nahi")],
            roster: &["mandal", "serial", "post", "name", "relation", "mobile", "address"],
            visits: &[
                "serial",
                "mandal",
                "visitor",
                "role",
                "date_from",
                "date_to",
                "night_stay",
                "committee_met",
                "attendance",
                "remarks",
            ],
            ..plain()
        },
    ]
}

fn western_styles() -> Vec<Style> {
    vec![
        Style {
            variant: 3,
            kind: Kind::Xls,
            titles: 3,
            extras: "two rows",
            dates: DateForm::Slashes,
            answers: [("Y", "N"), ("Y", "N")],
            roster: &["serial", "mandal", "name", "post", "age", "mobile", "address", "remarks"],
            visits: &["serial", "mandal", "date", "night_stay", "committee_met", "attendance", "remarks"],
            ..plain()
        },
        Style {
            kind: Kind::Ods,
            variant: 1,
            names: ("{d} (समिति)", "{d} (प्रवास)"),
            shape: Shape::FilledDown,
            titles: 1,
            extras: "numbering",
            dates: DateForm::Iso,
            answers: [("हां", "नही"), ("किया", "नहीं किया")],
            ..plain()
        },
        Style {
            variant: 2,
            kind: Kind::Text(Coding::Semicolon, "csv"),
            names: ("{d} सूची", "{d} प्रवास"),
            dates: DateForm::Dots,
            mobiles: MobileForm::Float,
            answers: [("1", "0"), ("1", "0")],
            // Two columns of one heading: one is the village, one was added later.
            roster: &[
                "serial", "district", "mandal", "post", "name", "relation", "mobile", "age", "address", "address2",
            ],
            ..plain()
        },
    ]
}

/// Columns of visits with the place of the stay.
const STAY: &[&str] = &[
    "mandal",
    "date",
    "visitor",
    "role",
    "night_stay",
    "stay_place",
    "committee_met",
    "attendance",
    "problems",
    "problem_status",
];

fn northern_styles() -> Vec<Style> {
    vec![
        Style {
            variant: 3,
            kind: Kind::Text(Coding::Utf16, "txt"),
            dates: DateForm::Weekday,
            mobiles: MobileForm::Text,
            visits: STAY,
            ..plain()
        },
        Style {
            variant: 1, names: ("{d} सूची", "{d} प्रवास"), titles: 2, dates: DateForm::Serial, ..plain()
        },
        Style {
            shape: Shape::Sections,
            names: ("{d}/मंडल समितियां", "{d}/अध्यक्ष प्रवास"),
            titles: 1,
            extras: "total repeat",
            dates: DateForm::Mixed,
            mobiles: MobileForm::Mixed,
            roster: &["serial", "post", "name", "mobile", "age", "address"],
            visits: STAY,
            ..plain()
        },
        Style {
            variant: 2,
            kind: Kind::Text(Coding::Utf8, "csv"),
            names: ("{e}_roster", "{e}_visits"),
            dates: DateForm::American,
            roster: &["serial", "region", "district", "mandal", "post", "name", "relation", "mobile", "age", "address"],
            ..plain()
        },
    ]
}

fn southern_styles() -> Vec<Style> {
    vec![
        Style {
            tongue: Tongue::English,
            variant: 1,
            names: ("{e} Dist. Data", "{e} Dist. Data"),
            titles: 2,
            extras: "hidden",
            answers: [("Y", "N"), ("Done", "No")],
            roster: &["serial", "mandal", "name", "relation", "post", "mobile", "gender", "age", "address", "vehicle"],
            visits: &[
                "serial",
                "mandal",
                "visitor",
                "role",
                "date",
                "night_stay",
                "stay_place",
                "committee_met",
                "attendance",
                "vehicle",
                "remarks",
            ],
            ..plain()
        },
        plain(),
        Style {
            names: ("{d} समिति", "{d} जिलाध्यक्ष प्रवास"),
            shape: Shape::Merged,
            extras: "repeat",
            titles: 1,
            dates: DateForm::Mixed,
            mobiles: MobileForm::Mixed,
            visits: STAY,
            ..plain()
        },
        Style {
            variant: 1, names: ("{d} मंडल समिति", "{d} प्रवास अक्टूबर"), dates: DateForm::Devanagari, ..plain()
        },
    ]
}
