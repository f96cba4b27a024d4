//! What the region's own office keeps: the plan workbook, and the in-charges' reports.

use super::atlas::REGION;
use super::besides::{AMBIGUOUS, LISTED};
use super::office::{Output, Page};
use super::render::heading;
use super::sheet::{Cell, Sheet};
use super::speech::{FEEDBACK, Tongue};
use super::style::Kind;
use super::table::{Column, Key, Laid, Look, Record, lay};
use super::truth::PHASES;
use super::world::{AS_OF, Level, POSTS, Role, World};
use jiff::civil::date;
use serde_json::json;
use std::collections::BTreeMap;

fn yes(yes: bool) -> Cell {
    Cell::text(if yes { "हाँ" } else { "नहीं" })
}

fn sheet_of(name: &str, headings: &[&str], rows: Vec<Vec<Cell>>, kind: &'static str) -> Page {
    let mut sheet = Sheet::new(name);
    sheet.put_row(0, 0, headings);
    let mut laid = Laid::default();
    for (row, cells) in (1..).zip(rows) {
        for (col, cell) in (0..).zip(cells) {
            sheet.put(row, col, cell);
        }
        laid.rows.push((Key::Other, row));
    }
    Page { sheet, tables: vec![(kind, laid)] }
}

/// The plan workbook.
pub fn plan(world: &World, output: &mut Output) {
    let pages = vec![units(world), seats(world), people(world, output), phases(output), posts(), settings()];
    output.add("योजना", Kind::Xlsx, date(2021, 9, 28), pages, true);
}

/// Other names of districts.
const ALSO: [(&str, &str); 4] = [
    ("कानपुर महानगर उत्तर", "Kanpur North; कानपुर उत्तर"),
    ("कानपुर महानगर दक्षिण", "Kanpur South; कानपुर दक्षिण"),
    ("कानपुर ग्रामीण", "Kanpur Rural"),
    ("कानपुर देहात", "Ramabai Nagar"),
];

fn units(world: &World) -> Page {
    let atlas = &world.atlas;
    let number = |one: usize, of: &[usize]| Cell::Number(f64::from(atlas.seats[of[one % of.len()]].number));
    let mut rows = vec![];
    for (at, district) in atlas.districts.iter().enumerate() {
        // Other names of a district stand in a row of its own, without a mandal.
        if let Some((_, others)) = ALSO.iter().find(|(name, _)| *name == district.name.hi) {
            let mut row = vec![Cell::text(REGION), Cell::text(&district.name.hi)];
            row.extend([Cell::text(""), Cell::text(""), Cell::text(*others)]);
            rows.push(row);
        }
        for (one, &mandal) in district.mandals.iter().enumerate() {
            let name = &atlas.mandals[mandal].name;
            // The Hindi word is the English one in other letters, and sounds otherwise.
            let gate = if name.hi.ends_with("गेट") { name.en.as_str() } else { "" };
            let is_ambiguous = at + 1 == LISTED && (5..7).contains(&one);
            rows.push(vec![
                Cell::text(REGION),
                Cell::text(&district.name.hi),
                Cell::text(&name.hi),
                number(one, &district.seats),
                Cell::text(if is_ambiguous { AMBIGUOUS } else { gate }),
            ]);
        }
    }
    sheet_of("इकाइयाँ", &["क्षेत्र", "जिला", "मंडल", "विधानसभा", "अन्य नाम"], rows, "units")
}

fn seats(world: &World) -> Page {
    let districts = |seat: &super::atlas::Seat| {
        let names: Vec<&str> = seat.districts.iter().map(|&one| world.atlas.districts[one].name.hi.as_str()).collect();
        names.join("; ")
    };
    let row = |seat: &super::atlas::Seat| {
        vec![
            Cell::Number(f64::from(seat.number)),
            Cell::text(&seat.name.hi),
            Cell::text(districts(seat)),
            Cell::text(REGION),
        ]
    };
    let rows = world.atlas.seats.iter().map(row).collect();
    sheet_of("विधानसभा", &["संख्या", "नाम", "जिला", "क्षेत्र", "अन्य नाम"], rows, "seats")
}

fn people(world: &World, output: &mut Output) -> Page {
    let day = |day: Option<jiff::civil::Date>| day.map_or(Cell::text(""), Cell::Day);
    let mut rows = vec![];
    for leader in &world.leaders {
        let district = leader.district.map_or("", |one| world.atlas.districts[one].name.hi.as_str());
        rows.push(vec![
            Cell::text(&leader.name.hi),
            Cell::text(leader.role.hi()),
            Cell::text(REGION),
            Cell::text(district),
            Cell::text(""),
            Cell::Number(leader.mobile as f64),
            day(leader.from),
            day(leader.to),
        ]);
    }
    rows.push(vec![
        Cell::text("रघुवर दयाल खरे"),
        Cell::text("जिला मंत्री"),
        Cell::text(REGION),
        Cell::text("ललितपुर"),
        Cell::text(""),
        Cell::Number(6_000_199_011.0),
        Cell::text("31/02/2021"),
    ]);
    let row = rows.len() + 1;
    output.expect.push(json!({"rule": "L101", "file": "योजना.xlsx", "sheet": "पदाधिकारी", "row": row}));
    let headings = ["नाम", "दायित्व", "क्षेत्र", "जिला", "मंडल", "मोबाइल", "कब से", "कब तक", "अन्य नाम"];
    sheet_of("पदाधिकारी", &headings, rows, "people")
}

fn phases(output: &mut Output) -> Page {
    let mut rows = vec![];
    for phase in &PHASES {
        let roles: Vec<&str> = phase.roles.iter().map(|role| role.hi()).collect();
        let level = match phase.level {
            Level::Mandal => "मंडल",
            Level::District => "जिला",
            Level::Seat => "विधानसभा",
        };
        let mut row = vec![Cell::text(phase.name), Cell::text(level), Cell::text(roles.join("; "))];
        row.extend([Cell::Day(phase.window.0), Cell::Day(phase.window.1)]);
        row.extend(phase.needs.map(yes));
        rows.push(row);
    }
    let mut odd = vec![Cell::text("बूथ प्रवास"), Cell::text("बूथ"), Cell::text("शक्ति केंद्र संयोजक")];
    odd.extend([Cell::Day(date(2021, 12, 1)), Cell::Day(date(2021, 12, 31)), yes(false), yes(false), yes(false)]);
    rows.push(odd);
    output.expect.push(json!({"rule": "L101", "file": "योजना.xlsx", "sheet": "चरण", "row": rows.len() + 1}));
    let headings = ["चरण", "स्तर", "दायित्व", "प्रारम्भ", "समाप्ति", "रात्रि विश्राम", "समिति बैठक", "फीडबैक"];
    sheet_of("चरण", &headings, rows, "phases")
}

fn posts() -> Page {
    let row = |post: &super::world::Post| {
        let other = match post.hi {
            "अध्यक्ष" => format!("मंडल अध्यक्ष; {}; {}", post.en, post.roman),
            "कार्यसमिति सदस्य" => format!("सदस्य; {}; {}", post.en, post.roman),
            _ => format!("{}; {}", post.en, post.roman),
        };
        vec![
            Cell::text(post.hi),
            Cell::Number(post.norm.0 as f64),
            Cell::Number(post.norm.1 as f64),
            yes(post.mobile),
            Cell::text(other),
        ]
    };
    let rows = POSTS.iter().map(row).collect();
    sheet_of("पद", &["पद", "न्यूनतम", "अधिकतम", "मोबाइल आवश्यक", "अन्य नाम"], rows, "posts")
}

fn settings() -> Page {
    let rows = vec![
        vec![Cell::text("organisation"), Cell::text("नमूना संगठन, कानपुर-बुन्देलखण्ड क्षेत्र")],
        vec![Cell::text("language"), Cell::text("hi")],
        vec![Cell::text("as_of"), Cell::Day(AS_OF)],
    ];
    sheet_of("सेटिंग", &["नाम", "मान"], rows, "settings")
}

/// The in-charges' workbook: districts, seats, and feedback.
pub fn regional(world: &World, output: &mut Output) {
    let district = ["serial", "visitor", "role", "district", "date", "night_stay", "remarks"];
    let seat = ["serial", "visitor", "role", "district", "seat", "date", "feedback"];
    let pages = vec![
        visits(world, "जिला प्रवास", Level::District, &district),
        visits(world, "विधानसभा प्रवास", Level::Seat, &seat),
        feedback(world),
    ];
    output.add("क्षेत्रीय प्रवास", Kind::Xlsx, date(2021, 11, 12), pages, true);
}

fn columns(fields: &[&'static str]) -> Vec<Column> {
    fields.iter().map(|field| Column { field, heading: heading(field, Tongue::Hindi, 0), group: None }).collect()
}

fn visits(world: &World, name: &str, level: Level, fields: &[&'static str]) -> Page {
    let mut sheet = Sheet::new(name);
    sheet.put(0, 0, Cell::text(format!("{REGION} क्षेत्र")));
    let mut records = vec![];
    for (number, visit) in world.visits.iter().enumerate().filter(|(_, visit)| visit.level == level) {
        let mut cells = BTreeMap::new();
        cells.insert("serial", Cell::Number((records.len() + 1) as f64));
        cells.insert("district", Cell::text(&world.atlas.districts[visit.district].name.hi));
        visit.seat.map(|seat| cells.insert("seat", Cell::text(&world.atlas.seats[seat].name.hi)));
        visit.visitor.map(|who| cells.insert("visitor", Cell::text(&world.leaders[who].name.hi)));
        visit.visitor.map(|who| cells.insert("role", Cell::text(world.leaders[who].role.hi())));
        visit.from.map(|day| cells.insert("date", Cell::Day(day)));
        visit.night.map(|night| cells.insert("night_stay", yes(night)));
        visit.feedback.map(|said| cells.insert("feedback", Cell::text(FEEDBACK[said % FEEDBACK.len()])));
        records.push(Record { key: Key::Visit(number), cells });
    }
    let laid = lay(&mut sheet, (1, 0), &columns(fields), &records, &Look::default());
    Page { sheet, tables: vec![("visits", laid)] }
}

fn feedback(world: &World) -> Page {
    let mut sheet = Sheet::new("विधानसभा फीडबैक");
    let mut records = vec![];
    for (number, row) in world.feedback.iter().enumerate() {
        let mut cells = BTreeMap::new();
        cells.insert("serial", Cell::Number((number + 1) as f64));
        row.seat.map(|seat| cells.insert("seat", Cell::text(&world.atlas.seats[seat].name.hi)));
        cells.insert("author", Cell::text(&world.leaders[world.regional(Role::InCharge)].name.hi));
        cells.insert("role", Cell::text(Role::InCharge.hi()));
        cells.insert("date", Cell::Day(row.date));
        row.says.map(|said| cells.insert("feedback", Cell::text(FEEDBACK[said % FEEDBACK.len()])));
        for (&field, typed) in &row.typed {
            cells.insert(field, typed.clone());
        }
        records.push(Record { key: Key::Feedback(number), cells });
    }
    let fields = ["serial", "seat", "author", "role", "date", "feedback"];
    let laid = lay(&mut sheet, (0, 0), &columns(&fields), &records, &Look::default());
    Page { sheet, tables: vec![("feedback", laid)] }
}
