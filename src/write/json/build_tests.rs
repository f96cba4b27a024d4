use super::*;
use crate::model::coverage::{Figures, PhaseFigures, Status};
use crate::model::fact::Answer;
use crate::model::finding::{RuleCode, Severity};
use crate::model::place::{Area, Cell};
use crate::model::plan::{District, Level, Mandal, MandalId, Needs, Person, PersonId, Phase, Region, Role, RoleId};
use crate::model::source::Source;
use crate::model::table::{Column, Field};
use crate::write::json::{from_bytes, to_bytes};
use jiff::civil::date;

fn plan() -> Plan {
    let path = UnitPath { region: Some(RegionId(0)), ..UnitPath::default() };
    Plan {
        regions: vec![Region { name: "अवध".into(), aliases: vec![] }],
        districts: vec![District {
            name: "उन्नाव".into(), region: RegionId(0), aliases: vec![], place: None
        }],
        mandals: vec![Mandal {
            name: "पुरवा".into(),
            district: crate::model::plan::DistrictId(0),
            seats: vec![],
            code: None,
            from: None,
            to: None,
            aliases: vec![],
            place: None,
        }],
        roles: vec![Role { name: "जिला अध्यक्ष".into(), key: "k".into() }],
        people: vec![Person {
            name: "राम सिंह".into(),
            role: RoleId(0),
            region: path.region,
            district: None,
            mandal: None,
            mobiles: vec![],
            from: None,
            to: None,
            aliases: vec![],
            place: None,
        }],
        phases: vec![Phase {
            name: "मंडल प्रवास".into(),
            level: Level::Mandal,
            roles: vec![RoleId(0)],
            start: None,
            end: None,
            needs: Needs { night_stay: true, ..Needs::default() },
            place: None,
        }],
        ..Plan::default()
    }
}

fn path(plan: &Plan) -> UnitPath {
    plan.path(Unit::Mandal(MandalId(0)))
}

fn sources() -> Sources {
    let source = |path: &str, status, sheets: &[&str]| Source {
        path: path.into(),
        sha256: if status == SourceStatus::Read { "ab".into() } else { String::new() },
        status,
        reason: (status != SourceStatus::Read)
            .then_some(crate::model::finding::Said { hi: "टूटी हुई", en: "damaged" }),
        size: 1,
        changed: None,
        dated_inside: false,
        sheets: sheets.iter().map(|&name| name.into()).collect(),
    };
    Sources::new(vec![
        source("क/प्रवास.xlsx", SourceStatus::Read, &["टिप्पणी", "प्रवास"]),
        source("ख.xls", SourceStatus::Unreadable, &[]),
    ])
}

fn facts(plan: &Plan) -> Facts {
    let mut facts = Facts::default();
    let heading = facts.strings.intern("मंडल");
    let column = |col, field| Column { col, field, heading };
    facts.tables = vec![Table {
        file: FileId(0),
        sheet: SheetId(1),
        kind: Kind::Visits,
        area: Area::new(Cell::new(3, 0), Cell::new(5, 4)),
        heading_row: 3,
        columns: vec![
            column(0, Some(Field::Mandal)),
            column(1, None),
            column(2, Some(Field::Feedback)),
            column(4, Some(Field::Feedback)),
        ],
        context: vec![],
        planned: false,
        rows: vec![4, 5],
        values: vec![],
        cells: vec![],
        origins: BTreeMap::new(),
        skipped: vec![],
    }];
    let visit = Visit {
        row: RowRef { table: 0, row: 1 },
        unit: path(plan),
        level: Some(Level::Mandal),
        visitor: None,
        visitor_key: None,
        people: vec![],
        role: None,
        from: Some(date(2021, 10, 12)),
        to: None,
        date_cell: None,
        night: Answer::Unsaid,
        met: Answer::Unsaid,
        attendance: None,
        feedback: false,
        uncounted: None,
        fate: Fate::Used,
    };
    // One row that names two mandals.
    facts.visits = vec![visit.clone(), visit];
    facts
}

fn finding(plan: &Plan) -> Finding {
    Finding {
        id: "T602-abcdefghij".into(),
        rule: RuleCode("T602"),
        severity: Severity::Error,
        place: Some(Place::cell(FileId(0), SheetId(1), Cell::new(5, 0))),
        unit: path(plan),
        person: None,
        owed_by: Some(PersonId(0)),
        phase: Some(PhaseId(0)),
        field: Some(Field::NightStay),
        value: None,
        count: 1,
        related: vec![Place::file(FileId(1))],
        suggestions: vec![],
        args: vec![],
        subject: String::new(),
        accepted: None,
    }
}

#[test]
fn a_run_is_told_in_the_words_of_the_design() {
    let plan = plan();
    let facts = facts(&plan);
    let owed = Owed {
        phase: PhaseId(0),
        level: Level::Mandal,
        unit: Unit::Mandal(MandalId(0)),
        path: path(&plan),
        role: RoleId(0),
        people: vec![PersonId(0)],
        status: Status::Partial,
        missing: Needs { night_stay: true, ..Needs::default() },
        reported: true,
        exempt: false,
        visits: vec![0],
        by_others: vec![],
        outside: vec![],
    };
    let coverage = Coverage {
        owed: vec![owed.clone(), Owed { exempt: true, ..owed }],
        figures: vec![PhaseFigures {
            phase: PhaseId(0),
            unit: Unit::Region(RegionId(0)),
            figures: Figures { owed: 3, visited: 2, partial: 2, missed: 1, ..Figures::default() },
        }],
        silent: vec![],
    };
    let document = document(
        &Telling {
            plan: &plan,
            facts: &facts,
            sources: &sources(),
            coverage: &coverage,
            findings: &[finding(&plan)],
            rows: &[RowCounts { seen: 2, used: 2, ..RowCounts::default() }],
            message: |_, _, _| "रात नहीं रुके".to_owned(),
            as_of: date(2021, 10, 31),
            language: Language::Hindi,
            version: "0.1.0",
        },
        None,
    );
    let bytes = to_bytes(&document);
    let text = String::from_utf8(bytes.clone()).unwrap();
    let expected = r#"{
  "tool": "pravas",
  "version": "0.1.0",
  "as_of": "2021-10-31",
  "language": "hi",
  "regions": [
    {"region": "अवध", "districts": 1, "mandals": 1, "seats": 0, "members": 0, "visits": 1, "problems": 0, "findings": {"error": 1, "warning": 0, "info": 0}, "phases": [{"phase": "मंडल प्रवास", "owed": 3, "visited": 2, "rate": 66.7, "met": 0, "met_rate": 0.0, "on_time": 0, "on_time_rate": 0.0, "not_reported": 0, "exempt": 0}]}
  ],
  "coverage": [
    {"phase": "मंडल प्रवास", "level": "mandal", "region": "अवध", "district": "उन्नाव", "mandal": "पुरवा", "seat": null, "owed_by": {"role": "जिला अध्यक्ष", "name": "राम सिंह"}, "status": "partial", "reported": true, "missing": ["night_stay"], "visits": [{"file": "क/प्रवास.xlsx", "sheet": "प्रवास", "row": 6, "date": "2021-10-12"}]}
  ],
  "sources": [
    {"file": "क/प्रवास.xlsx", "sha256": "ab", "status": "read", "reason": null, "tables": [{"sheet": "टिप्पणी", "range": null, "kind": "unrecognised", "heading_row": null, "fields": {}, "rows": {"seen": 0, "used": 0, "duplicate": 0, "superseded": 0, "skipped": 0}}, {"sheet": "प्रवास", "range": "A4:E6", "kind": "visits", "heading_row": 4, "fields": {"mandal": "A", "feedback": "C", "feedback_2": "E"}, "rows": {"seen": 2, "used": 2, "duplicate": 0, "superseded": 0, "skipped": 0}}]},
    {"file": "ख.xls", "sha256": null, "status": "unreadable", "reason": "टूटी हुई", "tables": []}
  ],
  "since": null,
  "findings": [
    {"id": "T602-abcdefghij", "rule": "T602", "name": "NAME", "severity": "error", "message": "रात नहीं रुके", "file": "क/प्रवास.xlsx", "sheet": "प्रवास", "cell": "A6", "region": "अवध", "district": "उन्नाव", "mandal": "पुरवा", "seat": null, "person": null, "phase": "मंडल प्रवास", "field": "night_stay", "value": null, "count": 1, "related": [{"file": "ख.xls", "sheet": null, "cell": null}], "suggestions": [], "accepted": null}
  ]
}
"#;
    let name = rules::find("T602").map_or("", |rule| rule.name);
    let expected = expected.replace("NAME", name);
    for (found, expected) in text.lines().zip(expected.lines()) {
        assert!(found == expected, "found:    {found}\nexpected: {expected}");
    }
    assert_eq!(text.lines().count(), expected.lines().count());
    assert_eq!(from_bytes(&bytes), Some(document));
}
