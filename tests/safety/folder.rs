//! A *folder* as districts might send it, made at random, with the truth about it: every row of data that was put into
//! it, by file, sheet and row, with a word that stands in this row and in no other.

use crate::random::Random;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const DISTRICTS: [(&str, &str, [&str; 6]); 6] = [
    ("जालौन", "Jalaun", ["उरई", "कालपी", "कोंच", "माधौगढ़", "कदौरा", "महेवा"]),
    ("औरैया", "Auraiya", ["दिबियापुर", "बिधूना", "अछल्दा", "सहार", "अजीतमल", "भाग्यनगर"]),
    ("झाँसी", "Jhansi", ["मऊरानीपुर", "गरौठा", "बबीना", "चिरगाँव", "मोंठ", "समथर"]),
    ("बाँदा", "Banda", ["बबेरू", "नरैनी", "अतर्रा", "तिंदवारी", "कमासिन", "बिसंडा"]),
    ("ललितपुर", "Lalitpur", ["तालबेहट", "महरौनी", "बार", "जखौरा", "बिरधा", "मड़ावरा"]),
    ("फतेहपुर", "Fatehpur", ["बिंदकी", "खागा", "हथगाम", "असोथर", "देवमई", "मलवां"]),
];
const FIRST: [&str; 10] = ["रमेश", "सुरेश", "सीता", "गीता", "महेश", "दिनेश", "अनिल", "सुनीता", "राजेश", "विनोद"];
const LAST: [&str; 9] = ["निरंजन", "पटेल", "यादव", "शर्मा", "वर्मा", "सिंह", "गुप्ता", "राजपूत", "कुशवाहा"];
const POSTS: [&str; 7] = ["अध्यक्ष", "महामंत्री", "उपाध्यक्ष", "मंत्री", "कोषाध्यक्ष", "सदस्य", "पालक"];

/// Where a row of data stands: path of the file, name of the sheet, row as Excel shows it.
pub type Origin = (String, String, u32);

/// What was put into a folder.
#[derive(Default)]
pub struct Truth {
    /// Every row of data with its word; those of files that repeat another file byte by byte are left out.
    pub rows: BTreeMap<Origin, String>,
}

/// What the rows of a table are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Roster,
    Visits,
    Programme,
    Problems,
}

impl Content {
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Roster => &["ज़िला", "मंडल", "पद", "नाम", "मोबाइल", "टिप्पणी"],
            Self::Visits => &["ज़िला", "मंडल", "दिनांक", "प्रवासकर्ता", "रात्रि विश्राम", "समिति बैठक", "टिप्पणी"],
            Self::Programme => &["ज़िला", "मंडल", "प्रस्तावित तिथि", "प्रवासकर्ता", "टिप्पणी"],
            Self::Problems => &["ज़िला", "मंडल", "समस्या", "स्थिति", "टिप्पणी"],
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Roster => "मंडल समिति की सूची",
            Self::Visits => "प्रवास विवरण",
            Self::Programme => "प्रवास कार्यक्रम",
            Self::Problems => "मंडलों की समस्याएँ",
        }
    }
}

/// A line of a sheet: its cells, and its word if it is a row of data.
#[derive(Clone)]
struct Line {
    cells: Vec<String>,
    word: Option<String>,
}

impl Line {
    fn blank() -> Self {
        Self { cells: Vec::new(), word: None }
    }

    fn words(cells: &[&str]) -> Self {
        Self { cells: cells.iter().map(|cell| (*cell).to_owned()).collect(), word: None }
    }
}

/// Makes a folder.
pub struct Maker<'a> {
    root: &'a Path,
    dice: Random,
    truth: Truth,
    words: usize,
}

/// Fills a folder and tells what is in it. The same seed gives the same folder.
pub fn make(root: &Path, seed: u64) -> Truth {
    let mut maker = Maker { root, dice: Random::new(seed, "folder"), truth: Truth::default(), words: 0 };
    let districts = maker.dice.between(1, 4);
    if maker.dice.chance(60) {
        let planned = districts + maker.dice.below(2);
        maker.plan(planned);
    }
    for (district, romanised, mandals) in &DISTRICTS[..districts] {
        let folder = if maker.dice.chance(50) { district } else { romanised };
        fs::create_dir_all(root.join(folder)).unwrap();
        for file in 0..maker.dice.between(1, 3) {
            maker.file(folder, file, (district, mandals));
        }
    }
    maker.truth
}

impl Maker<'_> {
    fn plan(&mut self, districts: usize) {
        let mut workbook = of_day(1);
        let sheet = workbook.add_worksheet().set_name("इकाइयाँ").unwrap();
        let mut lines = vec![Line::words(&["क्षेत्र", "ज़िला", "मंडल"])];
        let two_regions = self.dice.chance(40);
        for (number, (district, _, mandals)) in DISTRICTS.iter().take(districts.min(6)).enumerate() {
            let region = if two_regions && number % 2 == 1 {
                "ब्रज"
            } else {
                "कानपुर-बुन्देलखण्ड"
            };
            lines.extend(mandals.iter().map(|mandal| Line::words(&[region, district, mandal])));
        }
        fill(sheet, &lines, (0, 0));
        workbook.save(self.root.join("plan.xlsx")).unwrap();
    }

    fn file(&mut self, folder: &str, number: usize, home: (&str, &[&str])) {
        let sheets: Vec<(String, Vec<Line>, (u32, u16))> =
            (0..self.dice.between(1, 3)).map(|at| self.sheet(at, home)).collect();
        let path = |end: &str| format!("{folder}/{} {number}.{end}", ["सूची", "report", "Book"][number % 3]);
        if self.dice.chance(25) {
            let path = path("csv");
            let (_, lines, _) = &sheets[0];
            let stem = path.rsplit('/').next().unwrap().trim_end_matches(".csv").to_owned();
            fs::write(self.root.join(&path), self.text(lines)).unwrap();
            self.note(&path, &stem, lines, 0);
            return;
        }
        let path = path("xlsx");
        let mut workbook = of_day(10 + number as u8);
        for (name, lines, corner) in &sheets {
            fill(workbook.add_worksheet().set_name(name).unwrap(), lines, *corner);
            self.note(&path, name, lines, corner.0);
        }
        let bytes = workbook.save_to_buffer().unwrap();
        fs::write(self.root.join(&path), &bytes).unwrap();
        if self.dice.chance(15) {
            // Its path comes after that of the first, so that the first is the one that is read.
            fs::write(self.root.join(path.replace(".xlsx", ".xlsx (copy).xlsx")), &bytes).unwrap();
        }
        if self.dice.chance(30) {
            self.version(&path, &sheets, &bytes);
        }
    }

    /// A later or earlier version of a file: some rows gone, some changed.
    fn version(&mut self, path: &str, sheets: &[(String, Vec<Line>, (u32, u16))], first: &[u8]) {
        let path = path.replace(".xlsx", " नया.xlsx");
        // Some are newer than the first, some older, some of the same day.
        let mut workbook = of_day(9 + self.dice.below(4) as u8);
        let mut versions = Vec::new();
        for (name, lines, corner) in sheets {
            let mut kept: Vec<Line> = Vec::new();
            for line in lines {
                let mut line = line.clone();
                if line.word.is_some() && self.dice.chance(10) {
                    continue;
                }
                if line.word.is_some() && self.dice.chance(15) {
                    let word = self.word();
                    *line.cells.last_mut().unwrap() = word.clone();
                    line.word = Some(word);
                }
                kept.push(line);
            }
            fill(workbook.add_worksheet().set_name(name).unwrap(), &kept, *corner);
            versions.push((name, kept, corner.0));
        }
        let bytes = workbook.save_to_buffer().unwrap();
        fs::write(self.root.join(&path), &bytes).unwrap();
        // One in which nothing changed is the same file, and is read once.
        for (name, kept, top) in versions.iter().filter(|_| bytes != first) {
            self.note(&path, name, kept, *top);
        }
    }

    fn note(&mut self, path: &str, sheet: &str, lines: &[Line], first: u32) {
        for (at, line) in (first + 1..).zip(lines) {
            if let Some(word) = &line.word {
                self.truth.rows.insert((path.to_owned(), sheet.to_owned(), at), word.clone());
            }
        }
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("शब्द{}", self.words)
    }

    fn sheet(&mut self, number: usize, home: (&str, &[&str])) -> (String, Vec<Line>, (u32, u16)) {
        let contents = [Content::Roster, Content::Visits, Content::Visits, Content::Programme, Content::Problems];
        let mut lines = Vec::new();
        let tables = if self.dice.chance(20) { 2 } else { 1 };
        for _ in 0..tables {
            let content = *self.dice.pick(&contents);
            if !lines.is_empty() {
                lines.extend([Line::blank(), Line::blank()]);
            }
            if self.dice.chance(50) || tables == 2 {
                lines.push(Line::words(&[content.title()]));
            }
            if self.dice.chance(30) {
                lines.push(Line::words(&[&format!("ज़िला - {}", home.0)]));
            }
            self.table(&mut lines, content, home);
        }
        let corner = if self.dice.chance(30) { (self.dice.below(4) as u32, self.dice.below(3) as u16) } else { (0, 0) };
        (format!("शीट {}", number + 1), lines, corner)
    }

    fn table(&mut self, lines: &mut Vec<Line>, content: Content, home: (&str, &[&str])) {
        lines.push(Line::words(content.headings()));
        let mut rows: Vec<Line> = Vec::new();
        for _ in 0..self.dice.between(3, 25) {
            let row = match self.dice.below(30) {
                0 => Line::blank(),
                1 if !rows.is_empty() => {
                    let again = self.dice.below(rows.len());
                    rows[again].clone()
                }
                2 => {
                    let mut heading = Line::words(content.headings());
                    heading.word = None;
                    heading
                }
                3 => self.nameless(content, home),
                _ => self.row(content, home),
            };
            rows.push(row);
        }
        if self.dice.chance(20) {
            rows.push(Line::words(&["योग", "", "", "12"]));
        }
        lines.extend(rows);
    }

    /// A row that says something, but neither a name nor anything else that would tell what it is about. It says two
    /// things: a single text that stands apart may as well be a title or a note.
    fn nameless(&mut self, content: Content, (district, _): (&str, &[&str])) -> Line {
        let word = self.word();
        let mut cells = vec![String::new(); content.headings().len()];
        cells[0] = district.to_owned();
        *cells.last_mut().unwrap() = word.clone();
        Line { cells, word: Some(word) }
    }

    fn row(&mut self, content: Content, (district, mandals): (&str, &[&str])) -> Line {
        let word = self.word();
        let district = if self.dice.chance(3) { "अज्ञातपुर" } else { district };
        let mandal =
            if self.dice.chance(6) { "क़ुस्तुन्तुनिया" } else { self.dice.pick(mandals) };
        let name = format!("{} {}", self.dice.pick(&FIRST), self.dice.pick(&LAST));
        let day = match self.dice.below(12) {
            0 => String::new(),
            1 => "बाद में".to_owned(),
            2 => format!("{}/10/21", self.dice.between(1, 28)),
            _ => format!("{:02}.10.2021", self.dice.between(1, 30)),
        };
        let mobile = match self.dice.below(10) {
            0 => String::new(),
            1 => "60001".to_owned(),
            _ => format!("60001{:05}", self.dice.below(100_000)),
        };
        let answer = |dice: &mut Random| (*dice.pick(&["हाँ", "नहीं", "", "?", "हां"])).to_owned();
        let middle: Vec<String> = match content {
            Content::Roster => vec![(*self.dice.pick(&POSTS)).to_owned(), name, mobile],
            Content::Visits => vec![day, name, answer(&mut self.dice), answer(&mut self.dice)],
            Content::Programme => vec![day, name],
            Content::Problems => vec![
                format!("{} की समस्या", self.dice.pick(&["पानी", "सड़क", "बिजली", "खाद"])),
                (*self.dice.pick(&["लंबित", "हल", ""])).to_owned(),
            ],
        };
        let cells = [vec![district.to_owned(), mandal.to_owned()], middle, vec![word.clone()]].concat();
        Line { cells, word: Some(word) }
    }

    fn text(&mut self, lines: &[Line]) -> String {
        let (separator, start) = (*self.dice.pick(&[",", ";", "\t"]), *self.dice.pick(&["", "\u{FEFF}"]));
        let row = |line: &Line| line.cells.join(separator) + "\r\n";
        start.to_owned() + &lines.iter().map(row).collect::<String>()
    }
}

/// An empty workbook that says it was last saved on this day.
fn of_day(day: u8) -> Workbook {
    let mut workbook = Workbook::new();
    let time = ExcelDateTime::from_ymd(2021, 10, day).unwrap();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&time));
    workbook
}

fn fill(sheet: &mut Worksheet, lines: &[Line], (top, left): (u32, u16)) {
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for (row, line) in (top..).zip(lines) {
        for (col, text) in (left..).zip(&line.cells).filter(|(_, text)| !text.is_empty()) {
            // Days of one form are stored as days, the others as they were typed.
            match text.split_once(".10.2021").and_then(|(day, _)| day.parse::<f64>().ok()) {
                Some(of_month) => sheet.write_number_with_format(row, col, 44_469.0 + of_month, &day).map(drop),
                None => sheet.write_string(row, col, text).map(drop),
            }
            .unwrap();
        }
    }
}
