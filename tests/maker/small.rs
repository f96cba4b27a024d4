//! Small samples: a folder for each thing that it shows, with a few rows and what must be said of them.

use super::files::{self, Coding, xlsx};
use super::office::Content;
use super::render::kruti;
use super::sheet::{Book, Cell, Sheet};
use jiff::civil::date;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One small sample.
pub struct Small {
    /// Name of its folder.
    pub name: &'static str,
    /// Its files.
    pub files: BTreeMap<String, Content>,
    /// What must be said of it.
    pub truth: Value,
}

impl Small {
    pub(super) fn new(name: &'static str, about: &str) -> Self {
        let truth = json!({"about": about, "as_of": "2021-11-12", "region": "कानपुर-बुन्देलखण्ड",
            "coverage": [], "expect": [], "allow": []});
        Self { name, files: BTreeMap::new(), truth }
    }

    fn put(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.files.insert(name.to_owned(), Content::Bytes(bytes));
        self
    }

    pub(super) fn book(self, name: &str, sheets: &[(&str, &str)]) -> Self {
        let bytes = workbook(sheets, 10);
        self.put(name, bytes)
    }

    pub(super) fn expect(mut self, entry: Value) -> Self {
        if let Some(list) = self.truth["expect"].as_array_mut() {
            list.push(entry);
        }
        self
    }

    fn allow(mut self, entry: Value) -> Self {
        if let Some(list) = self.truth["allow"].as_array_mut() {
            list.push(entry);
        }
        self
    }

    /// Status of a mandal's visit; `missing` as a list with blanks between.
    pub(super) fn owed(mut self, district: &str, mandal: &str, status: &str, missing: &str) -> Self {
        let missing: Vec<&str> = missing.split_whitespace().collect();
        let entry = json!({"phase": "मंडल प्रवास", "district": district, "mandal": mandal, "role": "जिला अध्यक्ष",
            "status": status, "missing": missing});
        if let Some(list) = self.truth["coverage"].as_array_mut() {
            list.push(entry);
        }
        self
    }
}

/// A sheet from a table in text: a line is a row, `|` parts cells, `#` begins a number and `@` a day of October 2021.
pub fn grid(name: &str, table: &str) -> Sheet {
    let mut sheet = Sheet::new(name);
    for (row, line) in (0..).zip(table.trim().lines()) {
        for (col, typed) in (0..).zip(line.split('|')) {
            let typed = typed.trim();
            let cell = match (typed.strip_prefix('#'), typed.strip_prefix('@')) {
                (Some(number), _) => Cell::Number(number.parse().unwrap()),
                (_, Some(day)) => Cell::Day(date(2021, 10, day.parse().unwrap())),
                _ => Cell::text(typed),
            };
            sheet.put(row, col, cell);
        }
    }
    sheet
}

/// A workbook of such sheets, dated on a day of November 2021.
pub fn workbook(sheets: &[(&str, &str)], day: i8) -> Vec<u8> {
    let sheets = sheets.iter().map(|(name, table)| grid(name, table)).collect();
    xlsx(&Book { sheets, dated: date(2021, 11, day) })
}

const UNITS: &str = "
क्षेत्र | जिला | मंडल
कानपुर-बुन्देलखण्ड | कानपुर देहात | रसूलाबाद
कानपुर-बुन्देलखण्ड | कानपुर देहात | अकबरपुर
कानपुर-बुन्देलखण्ड | कानपुर देहात | पुखरायां
कानपुर-बुन्देलखण्ड | कानपुर देहात | झींझक
कानपुर-बुन्देलखण्ड | जालौन | कालपी
कानपुर-बुन्देलखण्ड | जालौन | उरई
कानपुर-बुन्देलखण्ड | जालौन | कोंच";
const PEOPLE: &str = "
नाम | दायित्व | क्षेत्र | जिला
हरिशंकर सचान | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | कानपुर देहात
बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन";
const PHASES: &str = "
चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक | फीडबैक
मंडल प्रवास | मंडल | जिला अध्यक्ष | @1 | @31 | हाँ | हाँ | नहीं";
const POSTS: &str = "
पद | न्यूनतम | अधिकतम | मोबाइल आवश्यक
अध्यक्ष | #0 | #1 | नहीं
सदस्य | #0 | #60 | नहीं";
/// What these samples are not about is switched off.
const SETTINGS: &str = "
नाम | मान
as_of | 2021-11-12
R501 | off
T601 | off
T613 | off";
/// The report of the district that is not the sample's subject.
const OTHER: &str = "
मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
कालपी | बृजकिशोर निरंजन | @14 | हाँ | हाँ
उरई | बृजकिशोर निरंजन | @16 | हाँ | हाँ
कोंच | बृजकिशोर निरंजन | @18 | हाँ | हाँ";

fn planned(name: &'static str, about: &str) -> Small {
    let plan = [("इकाइयाँ", UNITS), ("पदाधिकारी", PEOPLE), ("चरण", PHASES), ("पद", POSTS), ("सेटिंग", SETTINGS)];
    let mut small = Small::new(name, about).book("योजना.xlsx", &plan).book("जालौन प्रवास.xlsx", &[("प्रवास", OTHER)]);
    for mandal in ["कालपी", "उरई", "कोंच"] {
        small = small.owed("जालौन", mandal, "done", "");
    }
    small
}

const TOUR: &str = "
मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
रसूलाबाद | हरिशंकर सचान | @5 | हाँ | हाँ
अकबरपुर | हरिशंकर सचान | @7 | नहीं | हाँ
पुखरायां | हरिशंकर सचान | @9 | हाँ | हाँ";

/// What becomes of the tour above, if it is read rightly.
fn toured(small: Small) -> Small {
    small
        .owed("कानपुर देहात", "रसूलाबाद", "done", "")
        .owed("कानपुर देहात", "अकबरपुर", "partial", "night_stay")
        .owed("कानपुर देहात", "पुखरायां", "done", "")
        .owed("कानपुर देहात", "झींझक", "missed", "")
        .expect(json!({"rule": "T602", "mandal": "अकबरपुर", "severity": "error"}))
}

/// All of them.
pub fn all() -> Vec<Small> {
    let mut all = vec![no_plan(), book1(), legacy_font(), us_dates(), ambiguous_date(), versions(), ambiguous_name()];
    all.extend([long_text(), form(), side_by_side(), two_regions(), super::crafted::broken_sheet()]);
    all.extend([super::crafted::repeated_sheet_name(), super::crafted::zip_bomb(), super::crafted::password()]);
    all.push(super::programme::programme());
    all
}

/// The plan, the other district's report and this tour, for samples that are made elsewhere.
pub fn with_tour(name: &'static str, about: &str, file: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Small {
    let bytes = change(workbook(&[("प्रवास", TOUR), ("अन्य", "क | ख")], 10));
    planned(name, about).put(file, bytes)
}

/// What must and may be said besides.
pub fn say(small: Small, expect: &[Value], allow: &[Value], read: bool) -> Small {
    let small = expect.iter().cloned().fold(small, Small::expect);
    let small = allow.iter().cloned().fold(small, Small::allow);
    if read {
        return toured(small);
    }
    ["रसूलाबाद", "अकबरपुर", "पुखरायां", "झींझक"]
        .into_iter()
        .fold(small, |small, mandal| small.owed("कानपुर देहात", mandal, "missed", ""))
}

fn no_plan() -> Small {
    let roster = "
जिला | मंडल | पद | नाम | मोबाइल
कानपुर देहात | रसूलाबाद | अध्यक्ष | मनोज सचान | #6000141251
कानपुर देहात | रसूलाबाद | महामंत्री | गीता पाल | #6000141263
कानपुर देहात | अकबरपुर | अध्यक्ष | विनोद शुक्ला | #6000141275
कानपुर देहात | अकबरपुर | कोषाध्यक्ष | सीमा वर्मा | #6000141287";
    let visits = "
जिला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
कानपुर देहात | रसूलाबाद | हरिशंकर सचान | जिला अध्यक्ष | @5 | हाँ | हाँ";
    let mut small = Small::new("no-plan", "without a plan: units from the rosters, the default norm, one open phase")
        .book("सूची.xlsx", &[("मंडल समिति", roster)])
        .book("प्रवास.xlsx", &[("प्रवास", visits)])
        .expect(json!({"rule": "F108", "severity": "info"}))
        .allow(json!({"rule": "N407"}));
    small.truth["coverage"] = Value::Null;
    small.truth["region"] = Value::Null;
    small
}

fn book1() -> Small {
    let small = planned("book1", "a file that says of no district: it is that of its mandals, and says so once");
    toured(small.book("Book1.xlsx", &[("Sheet1", TOUR)]).expect(json!({"rule": "N405", "file": "Book1.xlsx"})))
}

fn legacy_font() -> Small {
    let mut sheet = grid("pravas", TOUR);
    for (&at, cell) in &mut sheet.cells {
        if let Cell::Text(text) = cell {
            *text = kruti(text);
            sheet.fonts.insert(at, "Kruti Dev 010");
        }
    }
    let bytes = xlsx(&Book { sheets: vec![sheet], dated: date(2021, 11, 10) });
    let plain = grid("pravas", TOUR);
    let mut typed = plain.clone();
    typed.cells.values_mut().for_each(|cell| {
        if let Cell::Text(text) = cell {
            *text = kruti(text);
        } else {
            *cell = Cell::text(cell.shown());
        }
    });
    let file = "कानपुर देहात प्रवास.xlsx";
    let small = planned("legacy-font", "Kruti Dev 010: once with its font on the cells, once as bare text in a csv")
        .put(file, bytes)
        .put("कानपुर देहात प्रवास दोबारा.csv", files::text(&typed, Coding::Windows))
        .expect(json!({"rule": "N408", "file": file, "severity": "info"}))
        .expect(json!({"rule": "N408", "file": "कानपुर देहात प्रवास दोबारा.csv", "severity": "info"}))
        .allow(json!({"rule": "T607"}));
    toured(small)
}

fn us_dates() -> Small {
    let rows = "
मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
रसूलाबाद | हरिशंकर सचान | 10/5/2021 | हाँ | हाँ
अकबरपुर | हरिशंकर सचान | 10/25/2021 | नहीं | हाँ
पुखरायां | हरिशंकर सचान | 10/11/2021 | हाँ | हाँ";
    let small = planned("us-dates", "exported under American dates: one value of the column can be read only one way");
    toured(small.put("कानपुर देहात प्रवास.csv", files::text(&grid("", rows), Coding::Utf8)))
}

fn ambiguous_date() -> Small {
    let rows = "
मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
झींझक | हरिशंकर सचान | 05/09/2021 | हाँ | हाँ";
    let file = "कानपुर देहात प्रवास.csv";
    planned("ambiguous-date", "neither the column nor the phase says which is the month: read day first, and reported")
        .put(file, files::text(&grid("", rows), Coding::Utf8Bare))
        .owed("कानपुर देहात", "रसूलाबाद", "missed", "")
        .owed("कानपुर देहात", "अकबरपुर", "missed", "")
        .owed("कानपुर देहात", "पुखरायां", "missed", "")
        .owed("कानपुर देहात", "झींझक", "missed", "")
        .expect(json!({"rule": "V302", "file": file, "cell": "C2", "value": "05/09/2021"}))
        .expect(json!({"rule": "T603", "file": file, "row": 2}))
}

const COMMITTEE: &str = "
मंडल | पद | नाम | मोबाइल
रसूलाबाद | अध्यक्ष | मनोज सचान | #6000141251
रसूलाबाद | सदस्य | गीता पाल | #6000141263
रसूलाबाद | सदस्य | विनोद शुक्ला | #6000141275
रसूलाबाद | सदस्य | सीमा वर्मा | #6000141287";

fn versions() -> Small {
    let newer = COMMITTEE.replace("#6000141275", "#6000141299").replace("रसूलाबाद | सदस्य | सीमा वर्मा | #6000141287", "");
    let old = workbook(&[("सूची", COMMITTEE)], 2);
    let (file, other) = ("कानपुर देहात सूची.xlsx", "कानपुर देहात सूची नई.xlsx");
    let small = planned("versions", "three versions of one roster: two equal in every byte, one newer")
        .put(file, old.clone())
        .put("कानपुर देहात सूची - Copy.xlsx", old)
        .put(other, workbook(&[("सूची", newer.trim_end())], 9))
        .book("कानपुर देहात प्रवास.xlsx", &[("प्रवास", TOUR)])
        .expect(json!({"rule": "F105", "any_file": [file, "कानपुर देहात सूची - Copy.xlsx"]}))
        .expect(json!({"rule": "F106", "person": "विनोद शुक्ला", "file": other}))
        .expect(json!({"rule": "F106", "person": "सीमा वर्मा"}));
    toured(small)
}

fn ambiguous_name() -> Small {
    let units = "
क्षेत्र | जिला | मंडल | अन्य नाम
कानपुर-बुन्देलखण्ड | कानपुर देहात | रसूलाबाद | बिल्हौर रोड
कानपुर-बुन्देलखण्ड | कानपुर देहात | अकबरपुर
कानपुर-बुन्देलखण्ड | कानपुर देहात | पुखरायां
कानपुर-बुन्देलखण्ड | कानपुर देहात | झींझक | बिल्हौर रोड; स्टेशन मंडल
कानपुर-बुन्देलखण्ड | जालौन | कालपी
कानपुर-बुन्देलखण्ड | जालौन | उरई
कानपुर-बुन्देलखण्ड | जालौन | कोंच";
    let rows = format!("{TOUR}\nबिल्हौर रोड | हरिशंकर सचान | @12 | हाँ | हाँ");
    let plan = [("इकाइयाँ", units), ("पदाधिकारी", PEOPLE), ("चरण", PHASES), ("पद", POSTS), ("सेटिंग", SETTINGS)];
    let file = "कानपुर देहात प्रवास.xlsx";
    let small =
        planned("ambiguous-name", "two mandals of a district are known by one name, and nothing says which is meant")
            .book("योजना.xlsx", &plan)
            .book(file, &[("प्रवास", &rows)])
            .expect(json!({"rule": "N404", "file": file, "cell": "A5", "value": "बिल्हौर रोड"}));
    toured(small)
}

fn long_text() -> Small {
    let rows = format!(
        "{}\nझींझक | हरिशंकर सचान | @11 | हाँ | हाँ | {}",
        TOUR.replacen("हुई", "हुई | टिप्पणी", 1),
        "क".repeat(40_000)
    );
    let file = "कानपुर देहात प्रवास.csv";
    planned("long-text", "a remark longer than a cell can hold")
        .put(file, files::text(&grid("", &rows), Coding::Utf8))
        .expect(json!({"rule": "V308", "file": file, "cell": "F5", "severity": "info"}))
        .expect(json!({"rule": "T602", "mandal": "अकबरपुर"}))
        .owed("कानपुर देहात", "झींझक", "done", "")
        .owed("कानपुर देहात", "रसूलाबाद", "done", "")
        .owed("कानपुर देहात", "अकबरपुर", "partial", "night_stay")
        .owed("कानपुर देहात", "पुखरायां", "done", "")
}

fn form() -> Small {
    let form = |mandal: &str, day: &str, night: &str| {
        format!(
            "मंडल प्रवास प्रपत्र\n\nमंडल | {mandal}\nप्रवासकर्ता | हरिशंकर सचान\nप्रवास दिनांक | {day}\nरात्रि विश्राम | {night}\nसमिति बैठक हुई | हाँ\nउपस्थिति | #18"
        )
    };
    let forms = [form("रसूलाबाद", "@5", "हाँ"), form("अकबरपुर", "7 अक्टूबर 2021", "नहीं"), form("पुखरायां", "@9", "हाँ")];
    let sheets: Vec<(&str, &str)> = ["1", "2", "3"].into_iter().zip(forms.iter().map(String::as_str)).collect();
    toured(planned("form", "a visit to a sheet, label beside value").book("कानपुर देहात प्रवास.xlsx", &sheets))
}

fn side_by_side() -> Small {
    let rows = "
मंडल | प्रवासकर्ता | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई | | मंडल | पद | नाम | मोबाइल
रसूलाबाद | हरिशंकर सचान | @5 | हाँ | हाँ | | रसूलाबाद | अध्यक्ष | मनोज सचान | #6000141251
अकबरपुर | हरिशंकर सचान | @7 | नहीं | हाँ | | रसूलाबाद | सदस्य | गीता पाल | #6000141263
पुखरायां | हरिशंकर सचान | @9 | हाँ | हाँ | | अकबरपुर | अध्यक्ष | विनोद शुक्ला | #6000141275";
    toured(
        planned("side-by-side", "two tables beside each other on one sheet")
            .book("कानपुर देहात.xlsx", &[("Sheet1", rows)]),
    )
}

fn two_regions() -> Small {
    let units = format!("{UNITS}\nअवध | लखनऊ जिला | मोहनलालगंज\nअवध | लखनऊ जिला | मलिहाबाद");
    let plan = [("इकाइयाँ", units.as_str()), ("पदाधिकारी", PEOPLE), ("चरण", PHASES), ("पद", POSTS), ("सेटिंग", SETTINGS)];
    let lost = "
क्षेत्र | जिला | मंडल | पद | नाम | पिता/पति का नाम | मोबाइल नं० | आयु
ब्रज | मथुरा | छाता | सदस्य | रमेश पाल | हरी पाल | #6000141311 | #44
ब्रज | मथुरा | छाता | अध्यक्ष | नरेश सिंह | राम सिंह | #6000141323 | #51";
    let small = planned("two-regions", "two regions, and a row that can be placed in neither")
        .book("योजना.xlsx", &plan)
        .book("कानपुर देहात प्रवास.xlsx", &[("प्रवास", TOUR)])
        .book("अन्य सूची.xlsx", &[("Sheet1", lost)])
        .expect(json!({"rule": "N410", "file": "अन्य सूची.xlsx", "cell": "A2", "value": "ब्रज"}))
        .allow(json!({"rule": "N401", "file": "अन्य सूची.xlsx"}))
        .allow(json!({"rule": "N402", "file": "अन्य सूची.xlsx"}))
        .owed("लखनऊ जिला", "मोहनलालगंज", "missed", "")
        .owed("लखनऊ जिला", "मलिहाबाद", "missed", "");
    toured(small)
}
