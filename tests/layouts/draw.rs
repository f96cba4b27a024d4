//! The truth, and how a layout of it is drawn.

use pravas::text::legacy::from_unicode;

/// Mandal, day of October 2021, visitor, night, attendance.
pub(super) const TRUTH: [(&str, u32, &str, &str, u32); 5] = [
    ("कालपी", 5, "बृजकिशोर निरंजन", "हाँ", 12),
    ("कालपी", 15, "बृजकिशोर निरंजन", "नहीं", 9),
    ("उरई", 6, "बृजकिशोर निरंजन", "हाँ", 31),
    ("उरई", 16, "हरिशंकर सचान", "हाँ", 14),
    ("माधौगढ़", 7, "हरिशंकर सचान", "नहीं", 7),
];

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Tongue {
    Hindi,
    HindiOtherwise,
    English,
    Romanised,
    Both,
    Kruti,
}

pub(super) const TONGUES: [Tongue; 6] =
    [Tongue::Hindi, Tongue::HindiOtherwise, Tongue::English, Tongue::Romanised, Tongue::Both, Tongue::Kruti];

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// One row of headings, a row for each visit.
    Plain,
    /// The mandal stands in the first row of its block only.
    Block,
    /// The same, with merged cells.
    Merged,
    /// A line with the mandal's name above its rows.
    SubHeadings,
    /// Groups of headings over the headings, merged across and down.
    TwoRows,
    /// A table for each mandal, below one another, each with its heading.
    Below,
    /// A table for each mandal, side by side.
    Beside,
    /// A sheet for each mandal, named after it.
    Sheets,
    /// A form for each visit, label beside value.
    Form,
    /// A sheet with a form for each visit.
    Forms,
    /// Labels in the first column, a column for each visit.
    Across,
}

pub(super) const SHAPES: [Shape; 11] = [
    Shape::Plain,
    Shape::Block,
    Shape::Merged,
    Shape::SubHeadings,
    Shape::TwoRows,
    Shape::Below,
    Shape::Beside,
    Shape::Sheets,
    Shape::Form,
    Shape::Forms,
    Shape::Across,
];

#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) tongue: Tongue,
    pub(super) shape: Shape,
    /// Rows above: a title, a title and a blank row, a district line.
    pub(super) titles: u32,
    /// Blank columns on the left.
    pub(super) left: u32,
    /// By how much the columns are turned round.
    pub(super) turn: usize,
    pub(super) serial: bool,
    pub(super) numbering: bool,
    pub(super) total: bool,
    pub(super) note: bool,
    pub(super) repeated: bool,
    pub(super) dates_as_text: bool,
    pub(super) unknown_column: bool,
}

pub(super) const PLAIN: Layout = Layout {
    tongue: Tongue::Hindi,
    shape: Shape::Plain,
    titles: 0,
    left: 0,
    turn: 0,
    serial: true,
    numbering: false,
    total: false,
    note: false,
    repeated: false,
    dates_as_text: false,
    unknown_column: false,
};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Serial,
    Mandal,
    Date,
    Visitor,
    Night,
    Attendance,
    Unknown,
}

impl Layout {
    fn heading(&self, part: Part) -> String {
        use Part::*;
        let (hi, other, en, roman) = match part {
            Serial => ("क्र.सं.", "क्र०सं०", "S.No.", "kr. san."),
            Mandal => ("मंडल", "मण्डल का नाम", "Mandal Name", "mandal ka naam"),
            Date => ("प्रवास दिनांक", "प्रवास की तिथि", "Date of Visit", "pravas dinank"),
            Visitor => ("प्रवासकर्ता", "प्रवासी का नाम", "Visitor", "pravasi"),
            Night => ("रात्रि विश्राम", "रात्रि प्रवास (हाँ/नहीं)", "Night Stay (Y/N)", "ratri vishram"),
            Attendance => ("उपस्थिति", "उपस्थित संख्या", "Attendance", "upasthiti"),
            Unknown => ("वाहन का प्रकार", "वाहन विवरण", "Vehicle", "gaadi"),
        };
        match self.tongue {
            Tongue::Hindi => hi.to_owned(),
            Tongue::HindiOtherwise => other.to_owned(),
            Tongue::English => en.to_owned(),
            Tongue::Romanised => roman.to_owned(),
            Tongue::Both => format!("{hi} / {en}"),
            Tongue::Kruti => from_unicode(hi),
        }
    }

    /// A text in the letters of the sheet.
    fn typed(&self, text: &str) -> String {
        if self.tongue == Tongue::Kruti { from_unicode(text) } else { text.to_owned() }
    }

    fn parts(&self, with_mandal: bool) -> Vec<Part> {
        let mut parts = vec![Part::Date, Part::Visitor, Part::Night, Part::Attendance];
        if self.unknown_column {
            parts.insert(2, Part::Unknown);
        }
        let turn = self.turn % parts.len();
        parts.rotate_left(turn);
        if with_mandal {
            parts.insert(0, Part::Mandal);
        }
        if self.serial {
            parts.insert(0, Part::Serial);
        }
        parts
    }

    fn cell(&self, part: Part, number: usize, visit: usize) -> String {
        let (mandal, day, visitor, night, attendance) = TRUTH[visit];
        match part {
            Part::Serial => number.to_string(),
            Part::Mandal => self.typed(mandal),
            Part::Date if self.dates_as_text => format!("'{day:02}.10.2021"),
            Part::Date => format!("2021-10-{day:02}"),
            Part::Visitor => self.typed(visitor),
            Part::Night => self.typed(night),
            Part::Attendance => attendance.to_string(),
            Part::Unknown => self.typed("जीप"),
        }
    }

    fn line(&self, cells: &[String]) -> String {
        format!("{}{}\n", "| ".repeat(self.left as usize), cells.join(" | ").replace('\n', "\\n"))
    }

    fn headings(&self, parts: &[Part]) -> String {
        let cells: Vec<String> = parts.iter().map(|part| self.heading(*part)).collect();
        let mut lines = self.line(&cells);
        if self.numbering && parts.len() >= 3 {
            let numbers: Vec<String> = (1..=parts.len()).map(|number| number.to_string()).collect();
            lines += &self.line(&numbers);
        }
        lines
    }

    fn title(&self) -> String {
        let title = self.typed("मंडल प्रवास की सूची");
        let district = self.typed("जिला - जालौन");
        match self.titles {
            0 => String::new(),
            1 => self.line(&[title]),
            2 => format!("{}\n\n", self.line(&[title])),
            _ => format!("{}{}\n", self.line(&[title]), self.line(&[district])),
        }
    }

    fn visit(&self, parts: &[Part], number: usize, visit: usize) -> String {
        let cells: Vec<String> = parts.iter().map(|part| self.cell(*part, number, visit)).collect();
        self.line(&cells)
    }

    fn end(&self, parts: &[Part]) -> String {
        let mut lines = String::new();
        if self.total {
            let mut cells = vec![String::new(); parts.len()];
            cells[0] = self.typed("कुल योग");
            if let Some(at) = parts.iter().position(|part| *part == Part::Attendance) {
                cells[at.max(1)] = "73".to_owned();
            }
            lines += &self.line(&cells);
        }
        if self.note {
            lines += &format!("\n{}", self.line(&[self.typed("नोट: सभी प्रवास समय से हुए")]));
        }
        lines
    }
}

fn mandals() -> Vec<(&'static str, Vec<usize>)> {
    let mut mandals: Vec<(&str, Vec<usize>)> = Vec::new();
    for (visit, (mandal, ..)) in TRUTH.iter().enumerate() {
        match mandals.last_mut().filter(|(last, _)| last == mandal) {
            Some((_, visits)) => visits.push(visit),
            None => mandals.push((mandal, vec![visit])),
        }
    }
    mandals
}

/// The layout as a sketch of one file.
pub(super) fn draw(layout: &Layout) -> String {
    let mut text = "# प्रवास.xlsx\n".to_owned();
    match layout.shape {
        Shape::Plain | Shape::Block | Shape::Merged => one_table(layout, &mut text),
        Shape::SubHeadings => sub_headings(layout, &mut text),
        Shape::TwoRows => two_rows(layout, &mut text),
        Shape::Below | Shape::Sheets => below(layout, &mut text),
        Shape::Beside => beside(layout, &mut text),
        Shape::Form | Shape::Forms => forms(layout, &mut text),
        Shape::Across => across(layout, &mut text),
    }
    text
}

fn one_table(layout: &Layout, text: &mut String) {
    let parts = layout.parts(true);
    *text += "== Sheet1\n";
    *text += &layout.title();
    *text += &layout.headings(&parts);
    for visit in 0..TRUTH.len() {
        if layout.repeated && visit == 3 {
            *text += &layout.headings(&parts);
        }
        let again = visit > 0 && TRUTH[visit - 1].0 == TRUTH[visit].0;
        let parted = layout.repeated && visit == 3;
        let cells: Vec<String> = parts
            .iter()
            .map(|part| match (part, layout.shape) {
                (Part::Mandal, Shape::Block) if again => String::new(),
                (Part::Mandal, Shape::Merged) if again && !parted => "^".to_owned(),
                _ => layout.cell(*part, visit + 1, visit),
            })
            .collect();
        *text += &layout.line(&cells);
    }
    *text += &layout.end(&parts);
}

fn sub_headings(layout: &Layout, text: &mut String) {
    let parts = layout.parts(false);
    *text += "== Sheet1\n";
    *text += &layout.title();
    *text += &layout.headings(&parts);
    for (mandal, visits) in mandals() {
        *text += &layout.line(&[layout.typed(&format!("मंडल - {mandal}"))]);
        for (number, visit) in visits.into_iter().enumerate() {
            *text += &layout.visit(&parts, number + 1, visit);
        }
    }
    *text += &layout.end(&parts);
}

fn two_rows(layout: &Layout, text: &mut String) {
    let layout = &Layout { turn: 0, unknown_column: false, repeated: false, numbering: false, ..*layout };
    let parts = layout.parts(true);
    let group = match layout.tongue {
        Tongue::English | Tongue::Romanised => "Visit".to_owned(),
        _ => layout.typed("प्रवास"),
    };
    let mut upper: Vec<String> = parts.iter().map(|part| layout.heading(*part)).collect();
    let mut lower = vec!["^".to_owned(); parts.len()];
    let from = parts.iter().position(|part| *part == Part::Date).unwrap_or(0);
    for (at, part) in parts.iter().enumerate().skip(from) {
        upper[at] = if at == from { group.clone() } else { "<".to_owned() };
        lower[at] = layout.heading(*part);
    }
    *text += "== Sheet1\n";
    *text += &layout.title();
    *text += &layout.line(&upper);
    *text += &layout.line(&lower);
    for visit in 0..TRUTH.len() {
        *text += &layout.visit(&parts, visit + 1, visit);
    }
    *text += &layout.end(&parts);
}

fn below(layout: &Layout, text: &mut String) {
    let parts = layout.parts(false);
    if layout.shape == Shape::Below {
        *text += "== Sheet1\n";
        *text += &layout.title();
    }
    for (mandal, visits) in mandals() {
        if layout.shape == Shape::Sheets {
            *text += &format!("== {mandal}\n{}", layout.title());
        } else {
            *text += &layout.line(&[layout.typed(&format!("मंडल: {mandal}"))]);
        }
        *text += &layout.headings(&parts);
        for (number, visit) in visits.into_iter().enumerate() {
            *text += &layout.visit(&parts, number + 1, visit);
        }
        *text += "\n";
    }
}

fn beside(layout: &Layout, text: &mut String) {
    let layout = &Layout { numbering: false, ..*layout };
    let parts = layout.parts(true);
    *text += "== Sheet1\n";
    *text += &layout.title();
    let (left, right): (Vec<usize>, Vec<usize>) = (0..TRUTH.len()).partition(|visit| *visit < 3);
    let headings: Vec<String> = parts.iter().map(|part| layout.heading(*part)).collect();
    *text += &layout.line(&[headings.join(" | "), String::new(), headings.join(" | ")]);
    for row in 0..3 {
        let cells = |visits: &[usize]| -> String {
            let cell = |part: &Part| visits.get(row).map_or(String::new(), |visit| layout.cell(*part, row + 1, *visit));
            parts.iter().map(cell).collect::<Vec<_>>().join(" | ")
        };
        *text += &layout.line(&[cells(&left), String::new(), cells(&right)]);
    }
}

fn forms(layout: &Layout, text: &mut String) {
    let parts: Vec<Part> = Layout { serial: false, ..*layout }.parts(true);
    if layout.shape == Shape::Form {
        *text += "== Sheet1\n";
        *text += &layout.title();
    }
    for visit in 0..TRUTH.len() {
        if layout.shape == Shape::Forms {
            *text += &format!("== {}\n{}", visit + 1, layout.title());
        }
        for part in &parts {
            *text += &layout.line(&[layout.heading(*part), layout.cell(*part, 1, visit)]);
        }
        *text += "\n";
    }
}

fn across(layout: &Layout, text: &mut String) {
    let parts: Vec<Part> = Layout { serial: false, ..*layout }.parts(true);
    *text += "== Sheet1\n";
    *text += &layout.title();
    for part in parts {
        let mut cells = vec![layout.heading(part)];
        cells.extend((0..TRUTH.len()).map(|visit| layout.cell(part, 1, visit)));
        *text += &layout.line(&cells);
    }
}
