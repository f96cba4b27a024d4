//! An invented region for the tests of this room: seventeen districts with twenty mandals each, rosters, visits, findings.

mod owed;

use super::Report;
use crate::model::answer::Answers;
use crate::model::coverage::Coverage;
use crate::model::document::{RowCounts, Since};
use crate::model::fact::{Answer, Facts, Fate, Member, Problem, RowRef, Visit};
use crate::model::finding::{Finding, Language, RuleCode, Severity};
use crate::model::grid::Value;
use crate::model::place::{Area, Cell, FileId, Place, SheetId};
use crate::model::plan::{
    District, DistrictId, Level, Mandal, MandalId, Needs, Person, Phase, PhaseId, Plan, Post, PostId, Region, RegionId,
    Role, RoleId, Seat, UnitPath,
};
use crate::model::register::Entry;
use crate::model::source::{Source, SourceStatus, Sources};
use crate::model::table::{Column, Field, Kind, Table};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::collections::HashMap;

const DISTRICTS: [&str; 17] = [
    "कानपुर देहात",
    "कानपुर उत्तर",
    "कानपुर दक्षिण",
    "कानपुर ग्रामीण",
    "औरैया",
    "इटावा",
    "कन्नौज",
    "फर्रुखाबाद",
    "जालौन",
    "झाँसी महानगर",
    "झाँसी",
    "ललितपुर",
    "हमीरपुर",
    "महोबा",
    "बाँदा",
    "चित्रकूट",
    "फतेहपुर",
];
const NAMES: [&str; 20] = [
    "पुखरायां",
    "भोगनीपुर",
    "अकबरपुर",
    "रसूलाबाद",
    "झींझक",
    "रूरा",
    "डेरापुर",
    "सिकन्दरा",
    "राजपुर",
    "मलासा",
    "मैथा",
    "शिवली",
    "बिधूना",
    "अजीतमल",
    "दिबियापुर",
    "फफूंद",
    "अछल्दा",
    "सहार",
    "भाग्यनगर",
    "एरवा कटरा",
];
const POSTS: [(&str, u32, u32); 5] =
    [("अध्यक्ष", 1, 1), ("महामंत्री", 0, 3), ("उपाध्यक्ष", 0, 6), ("मंत्री", 0, 6), ("कोषाध्यक्ष", 0, 1)];

/// Nobody has answered.
const NO_ANSWERS: &Answers = &Answers { list: Vec::new() };

/// Everything that a report borrows.
pub(super) struct Trial {
    pub plan: Plan,
    pub facts: Facts,
    pub sources: Sources,
    pub coverage: Coverage,
    pub findings: Vec<Finding>,
    pub rows: Vec<RowCounts>,
    pub since: Since,
}

impl Trial {
    pub(super) fn report(&self, language: Language) -> Report<'_> {
        Report {
            plan: &self.plan,
            facts: &self.facts,
            sources: &self.sources,
            coverage: &self.coverage,
            findings: &self.findings,
            answers: NO_ANSWERS,
            rows: &self.rows,
            as_of: date(2021, 11, 12),
            language,
            version: "0.1.0",
            since: Some(&self.since),
            input: "../kanpur input",
        }
    }
}

fn phase(name: &str, level: Level, window: [Date; 2], needs: Needs) -> Phase {
    let [start, end] = window.map(Some);
    Phase { name: name.into(), level, roles: vec![RoleId(0)], start, end, needs, place: None }
}

fn president(district: u16) -> Person {
    Person {
        name: format!("श्री मोहन लाल वर्मा {district}"),
        role: RoleId(0),
        region: Some(RegionId(0)),
        district: Some(DistrictId(district)),
        mandal: None,
        mobiles: vec![6_000_100_000 + u64::from(district)],
        from: None,
        to: None,
        aliases: Vec::new(),
        place: None,
    }
}

fn seat(number: usize) -> Seat {
    Seat {
        number: Some(205 + number as u32),
        name: NAMES[number * 2 % 20].to_owned(),
        districts: vec![DistrictId(number as u16 / 2), DistrictId(number as u16 / 2 + 1)],
        region: RegionId(0),
        aliases: Vec::new(),
        place: None,
    }
}

fn plan() -> Plan {
    let region = RegionId(0);
    let district = |name: &&str| District { name: (*name).to_owned(), region, aliases: Vec::new(), place: None };
    let mandal = |number: usize| Mandal {
        name: NAMES[number % 20].to_owned(),
        district: DistrictId((number / 20) as u16),
        seats: Vec::new(),
        code: None,
        from: None,
        to: None,
        aliases: Vec::new(),
        place: None,
    };
    let post = |(name, least, most): &(&str, u32, u32)| Post {
        name: (*name).to_owned(),
        key: (*name).to_owned(),
        least: Some(*least),
        most: Some(*most),
        mobile_required: false,
        in_norm: true,
        aliases: Vec::new(),
    };
    let role = |name: &str| Role { name: name.to_owned(), key: name.to_owned() };
    let all = Needs { night_stay: true, committee_met: true, feedback: false };
    let night = Needs { night_stay: true, ..Needs::default() };
    let november = [date(2021, 11, 15), date(2021, 11, 30)];
    let mut plan = Plan {
        regions: vec![Region {
            name: "कानपुर-बुन्देलखण्ड".into(), aliases: Vec::new()
        }],
        districts: DISTRICTS.iter().map(district).collect(),
        mandals: (0..340).map(mandal).collect(),
        people: (0..17).map(president).collect(),
        seats: (0..10).map(seat).collect(),
        roles: ["ज़िला अध्यक्ष", "क्षेत्र चुनाव प्रभारी", "प्रदेश सह प्रभारी"].map(role).to_vec(),
        phases: vec![
            phase("मंडल प्रवास", Level::Mandal, [date(2021, 10, 1), date(2021, 10, 31)], all),
            Phase {
                roles: vec![RoleId(1), RoleId(2)],
                ..phase("ज़िला प्रवास", Level::District, [date(2021, 10, 10), date(2021, 11, 20)], night)
            },
            phase("विधानसभा प्रवास", Level::Seat, november, Needs { feedback: true, ..Needs::default() }),
        ],
        posts: POSTS.iter().map(post).collect(),
        ..Plan::default()
    };
    plan.settings.organisation = Some("भारतीय संगठन, उत्तर प्रदेश".into());
    plan
}

fn source(path: String, status: SourceStatus) -> Source {
    let sheets = vec!["मंडल सूची".to_owned(), "प्रवास".to_owned()];
    Source { path, sha256: "0".into(), status, reason: None, size: 1, changed: None, dated_inside: false, sheets }
}

/// A table of a district with these columns and rows of texts.
fn table(facts: &mut Facts, file: u32, kind: Kind, columns: &[(Option<Field>, &str)], rows: &[Vec<Value>]) -> u32 {
    let columns: Vec<Column> = (0..)
        .zip(columns)
        .map(|(col, (field, heading))| Column { col, field: *field, heading: facts.strings.intern(heading) })
        .collect();
    let last = Cell::new(4 + rows.len() as u32, columns.len() as u16 - 1);
    facts.tables.push(Table {
        file: FileId(file),
        sheet: SheetId(u32::from(kind == Kind::Visits)),
        kind,
        area: Area::new(Cell::new(3, 0), last),
        heading_row: 3,
        columns,
        context: Vec::new(),
        planned: false,
        rows: (4..4 + rows.len() as u32).collect(),
        values: rows.concat(),
        cells: Vec::new(),
        origins: BTreeMap::new(),
        skipped: Vec::new(),
        form: crate::model::table::Form::default(),
    });
    facts.homes.push(UnitPath { region: Some(RegionId(0)), ..UnitPath::default() });
    facts.tables.len() as u32 - 1
}

fn path(mandal: usize) -> UnitPath {
    let district = Some(DistrictId((mandal / 20) as u16));
    UnitPath { region: Some(RegionId(0)), district, mandal: Some(MandalId(mandal as u32)), seat: None }
}

/// Rosters and visits of a district with `members` in each mandal.
fn fill_district(facts: &mut Facts, district: usize, members: usize) {
    let mut rows = Vec::new();
    let mut found = Vec::new();
    for mandal in district * 20..district * 20 + 20 {
        for number in 0..members {
            let post = number % 5;
            let name = format!("राम कुमार {}", (mandal * 31 + number) % 977);
            let typed = if number == 3 { "पुखरायाँ मंडल" } else { NAMES[mandal % 20] };
            let texts = [typed, POSTS[post].0, name.as_str(), "=1+1", "ग्राम व पोस्ट सहार, तहसील बिधूना"];
            let mut row: Vec<Value> = texts.iter().map(|text| Value::Text(facts.strings.intern(text))).collect();
            let mobile = 6_000_100_000 + (mandal * 100 + number) as u64;
            row.push(Value::Number(mobile as f64));
            row.push(if number % 9 == 0 {
                Value::Text(facts.strings.intern("बूथ अध्यक्ष भी"))
            } else {
                Value::Empty
            });
            let name = facts.strings.intern(&name);
            found.push((mandal, post, name, mobile));
            rows.push(row);
        }
    }
    let columns = [
        (Some(Field::Mandal), "मंडल का नाम"),
        (Some(Field::Post), "दायित्व"),
        (Some(Field::Name), "नाम"),
        (Some(Field::Relation), "पिता का नाम"),
        (Some(Field::Address), "पता"),
        (Some(Field::Mobile), "मो. नं."),
        (None, if district.is_multiple_of(2) { "विशेष" } else { "Remarks 2" }),
    ];
    let number = table(facts, district as u32, Kind::Roster, &columns, &rows);
    for (row, (mandal, post, name, mobile)) in found.into_iter().enumerate() {
        facts.members.push(Member {
            row: RowRef { table: number, row: row as u32 },
            unit: path(mandal),
            name: Some(name),
            name_key: name,
            post: Some(PostId(post as u16)),
            mobiles: [mobile, 0],
            vacant: false,
            fate: if row == 7 { Fate::Duplicate } else { Fate::Used },
        });
    }
}

fn fill_visits(facts: &mut Facts, district: usize) -> Vec<(usize, u32)> {
    let visited: Vec<usize> =
        (district * 20..district * 20 + 20).filter(|mandal| owed::status(*mandal).0.is_visited()).collect();
    let rows: Vec<Vec<Value>> = visited
        .iter()
        .map(|mandal| {
            let mut text = |text: &str| Value::Text(facts.strings.intern(text));
            let problems = text("सड़क टूटी है; अस्पताल में चिकित्सक नहीं बैठते, विद्यालय भवन जर्जर है");
            vec![text(NAMES[mandal % 20]), Value::Date(44_471.0), text("हाँ"), text("हाँ"), Value::Number(42.0), problems]
        })
        .collect();
    let columns = [
        (Some(Field::Mandal), "मंडल"),
        (Some(Field::Date), "दिनांक"),
        (Some(Field::NightStay), "रात्रि प्रवास"),
        (Some(Field::CommitteeMet), "बैठक"),
        (Some(Field::Attendance), "उपस्थिति"),
        (Some(Field::Problems), "समस्याएँ"),
    ];
    let number = table(facts, district as u32, Kind::Visits, &columns, &rows);
    let visitor = facts.strings.intern("श्री मोहन लाल वर्मा");
    let mut made = Vec::new();
    for (row, mandal) in visited.into_iter().enumerate() {
        let day = date(2021, 10, 2).saturating_add(jiff::Span::new().days((mandal % 20) as i64));
        made.push((mandal, facts.visits.len() as u32));
        facts.visits.push(Visit {
            row: RowRef { table: number, row: row as u32 },
            unit: path(mandal),
            level: Some(Level::Mandal),
            visitor: Some(visitor),
            visitor_key: Some(visitor),
            people: Vec::new(),
            role: Some(RoleId(0)),
            from: Some(day),
            to: Some(if mandal % 7 == 0 { day.tomorrow().unwrap() } else { day }),
            date_cell: Some(Cell::new(4 + row as u32, 1)),
            night: Answer::Yes,
            met: Answer::Yes,
            attendance: Some(42),
            feedback: false,
            uncounted: None,
            counted: false,
            contradicted: false,
            fate: Fate::Used,
        });
    }
    made
}

fn findings() -> Vec<Finding> {
    let finding = |number: usize| Finding {
        id: format!("T602-{number:010}"),
        rule: RuleCode("T602"),
        severity: [Severity::Error, Severity::Warning, Severity::Info][number % 3],
        place: Some(Place::cell(FileId(number as u32 % 16), SheetId(1), Cell::new(6, 2))),
        unit: path(number),
        person: Some("श्री मोहन लाल वर्मा".into()),
        owed_by: None,
        phase: Some(PhaseId(0)),
        field: Some(Field::NightStay),
        value: Some("-नहीं".into()),
        count: 1,
        related: Vec::new(),
        suggestions: Vec::new(),
        args: Vec::new(),
        subject: String::new(),
        accepted: None,
    };
    (0..60).map(finding).collect()
}

/// A problem from every tenth visit.
fn problems(facts: &mut Facts) {
    let text = facts.strings.intern("सड़क टूटी है; अस्पताल में चिकित्सक नहीं बैठते, विद्यालय भवन जर्जर है");
    let problem = |visit: &Visit| Problem {
        row: visit.row,
        unit: visit.unit,
        text: Some(text),
        raised: visit.from,
        state: None,
        solved: None,
        posted: None,
        from_visit: true,
        fate: Fate::Used,
    };
    facts.problems = facts.visits.iter().step_by(10).map(problem).collect();
    facts.register = (0..).zip(&facts.problems).map(|(number, one)| Entry::told_once(number, one)).collect();
}

/// What became of the rows of every table; a row of which no fact was made is used.
fn count(facts: &Facts) -> Vec<RowCounts> {
    let members = facts.members.iter().map(|fact| (fact.row, fact.fate));
    let fates: HashMap<RowRef, Fate> = members.chain(facts.visits.iter().map(|fact| (fact.row, fact.fate))).collect();
    let tables = facts.tables.iter().enumerate().map(|(number, table)| {
        let mut rows = RowCounts { seen: table.rows.len() as u32, ..RowCounts::default() };
        for row in 0..rows.seen {
            match fates.get(&RowRef { table: number as u32, row }).copied().unwrap_or_default() {
                Fate::Used => rows.used += 1,
                Fate::Duplicate => rows.duplicate += 1,
                Fate::Superseded => rows.superseded += 1,
                Fate::Skipped => rows.skipped += 1,
            }
        }
        rows
    });
    tables.collect()
}

/// The invented region with so many members in each mandal.
pub(super) fn trial(members: usize) -> Trial {
    let plan = plan();
    let mut facts = Facts::default();
    let mut made = Vec::new();
    let mut files: Vec<Source> = Vec::new();
    for (number, district) in DISTRICTS.iter().enumerate() {
        let status = if number == 16 { SourceStatus::Unreadable } else { SourceStatus::Read };
        files.push(source(format!("ज़िले/{number:02} {district} सूची.xlsx"), status));
        if number < 16 {
            fill_district(&mut facts, number, members);
            made.extend(fill_visits(&mut facts, number));
        }
    }
    problems(&mut facts);
    facts.sizes = crate::rules::sizes(&facts, &plan.decided);
    files.push(source("ज़िले/फ़ोटो.jpg".into(), SourceStatus::Ignored));
    Trial {
        coverage: owed::coverage(&made),
        rows: count(&facts),
        since: Since { as_of: date(2021, 11, 5), new: vec!["T602-0000000004".into()], solved: Vec::new(), open: 59 },
        plan,
        facts,
        sources: Sources::new(files),
        findings: findings(),
    }
}
