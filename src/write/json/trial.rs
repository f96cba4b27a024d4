//! A small invented run, for the tests of what tells of one.

use crate::model::Date;
use crate::model::answer::Answers;
use crate::model::coverage::{Coverage, Figures, Owed, PhaseFigures, Status};
use crate::model::document::RowCounts;
use crate::model::fact::{Answer, Facts, Fate, RowRef, Visit};
use crate::model::finding::{Finding, Language, RuleCode, Said, Severity};
use crate::model::place::{Area, Cell, FileId, Place, SheetId};
use crate::model::plan::{
    District, DistrictId, Level, Mandal, MandalId, Needs, Person, PersonId, Phase, PhaseId, Plan, Region, RegionId,
    Role, RoleId, Unit, UnitPath,
};
use crate::model::source::{Source, SourceStatus, Sources};
use crate::model::table::{Column, Field, Kind, Table};
use crate::write::Report;
use jiff::civil::date;

/// Nobody has answered.
const NO_ANSWERS: &Answers = &Answers { list: Vec::new() };

/// A run of two districts: in one a visit was made to one of two mandals, from the other nothing came.
pub(crate) struct Trial {
    pub(crate) plan: Plan,
    pub(crate) facts: Facts,
    pub(crate) sources: Sources,
    pub(crate) coverage: Coverage,
    pub(crate) findings: Vec<Finding>,
    pub(crate) rows: Vec<RowCounts>,
}

impl Trial {
    /// The run.
    pub(crate) fn new() -> Self {
        let plan = plan();
        Self {
            facts: facts(&plan),
            sources: sources(),
            coverage: coverage(&plan),
            findings: findings(&plan),
            rows: vec![RowCounts { seen: 2, used: 2, ..RowCounts::default() }],
            plan,
        }
    }

    /// What it has found.
    pub(crate) fn report(&self, language: Language) -> Report<'_> {
        Report {
            plan: &self.plan,
            facts: &self.facts,
            sources: &self.sources,
            coverage: &self.coverage,
            findings: &self.findings,
            answers: NO_ANSWERS,
            rows: &self.rows,
            as_of: Self::AS_OF,
            language,
            version: "0.1.0",
            since: None,
            input: "",
        }
    }

    /// The day that it is for.
    pub(crate) const AS_OF: Date = date(2021, 10, 31);
}

fn plan() -> Plan {
    let district = |name: &str| District { name: name.into(), region: RegionId(0), aliases: vec![], place: None };
    let mandal = |name: &str, district| Mandal {
        name: name.into(),
        district: DistrictId(district),
        seats: vec![],
        code: None,
        from: None,
        to: None,
        aliases: vec![],
        place: None,
    };
    let phase = |name: &str, start, night_stay| Phase {
        name: name.into(),
        level: Level::Mandal,
        roles: vec![RoleId(0)],
        start,
        end: None,
        needs: Needs { night_stay, ..Needs::default() },
        place: None,
    };
    Plan {
        regions: vec![Region { name: "अवध".into(), aliases: vec![] }],
        districts: vec![district("उन्नाव"), district("रायबरेली")],
        mandals: vec![mandal("पुरवा", 0), mandal("बीघापुर", 0), mandal("लालगंज", 1)],
        roles: vec![Role { name: "जिला अध्यक्ष".into(), key: "k".into() }],
        people: vec![Person {
            name: "राम सिंह".into(),
            role: RoleId(0),
            region: Some(RegionId(0)),
            district: None,
            mandal: None,
            mobiles: vec![],
            from: None,
            to: None,
            aliases: vec![],
            place: None,
        }],
        phases: vec![phase("मंडल प्रवास", None, true), phase("द्वितीय प्रवास", Some(date(2021, 11, 10)), false)],
        ..Plan::default()
    }
}

fn coverage(plan: &Plan) -> Coverage {
    let owed = |mandal, status, reported| Owed {
        phase: PhaseId(0),
        level: Level::Mandal,
        unit: Unit::Mandal(MandalId(mandal)),
        path: plan.path(Unit::Mandal(MandalId(mandal))),
        role: RoleId(0),
        people: vec![PersonId(0)],
        status,
        missing: Needs { night_stay: status == Status::Partial, ..Needs::default() },
        reported,
        exempt: false,
        exempt_needs: Needs::default(),
        counted: Vec::new(),
        visits: if status == Status::Partial { vec![0] } else { vec![] },
        by_others: vec![],
        outside: vec![],
    };
    let of = |unit, owed, visited, pending| PhaseFigures {
        phase: PhaseId(0),
        unit,
        figures: Figures { owed, visited, partial: visited, pending, ..Figures::default() },
    };
    Coverage {
        owed: vec![
            owed(0, Status::Partial, true),
            owed(1, Status::Pending, true),
            owed(2, Status::Pending, false),
            Owed { exempt: true, ..owed(0, Status::Pending, false) },
        ],
        figures: vec![
            of(Unit::Region(RegionId(0)), 3, 1, 2),
            of(Unit::District(DistrictId(0)), 2, 1, 1),
            of(Unit::District(DistrictId(1)), 1, 0, 1),
        ],
        silent: vec![],
    }
}

fn sources() -> Sources {
    let source = |path: &str, status, sheets: &[&str]| Source {
        path: path.into(),
        sha256: if status == SourceStatus::Read { "ab".into() } else { String::new() },
        status,
        reason: (status != SourceStatus::Read).then_some(Said { hi: "टूटी हुई", en: "damaged" }),
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
        origins: Default::default(),
        skipped: vec![],
        form: crate::model::table::Form::default(),
    }];
    let visit = Visit {
        row: RowRef { table: 0, row: 1 },
        unit: plan.path(Unit::Mandal(MandalId(0))),
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
        counted: false,
        contradicted: false,
        fate: Fate::Used,
    };
    // One row that names two mandals.
    facts.visits = vec![visit.clone(), visit];
    facts
}

fn findings(plan: &Plan) -> Vec<Finding> {
    let night = Finding {
        id: "T602-abcdefghij".into(),
        rule: RuleCode("T602"),
        severity: Severity::Error,
        place: Some(Place::cell(FileId(0), SheetId(1), Cell::new(5, 0))),
        unit: plan.path(Unit::Mandal(MandalId(0))),
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
    };
    let elsewhere = Finding { phase: None, field: None, related: vec![], unit: UnitPath::default(), ..night.clone() };
    vec![
        night,
        Finding {
            id: "T613-abcdefghij".into(),
            rule: RuleCode("T613"),
            severity: Severity::Info,
            place: None,
            unit: plan.path(Unit::District(DistrictId(1))),
            ..elsewhere.clone()
        },
        Finding {
            id: "N402-abcdefghij".into(),
            rule: RuleCode("N402"),
            place: Some(Place::cell(FileId(0), SheetId(1), Cell::new(4, 0))),
            field: Some(Field::Mandal),
            value: Some("पुरबा".into()),
            suggestions: vec!["पुरवा".into()],
            ..elsewhere.clone()
        },
        Finding {
            id: "F101-abcdefghij".into(),
            rule: RuleCode("F101"),
            place: Some(Place::file(FileId(1))),
            args: vec![("reason", crate::model::finding::Arg::Said(Said { hi: "टूटी हुई", en: "damaged" }))],
            ..elsewhere
        },
    ]
}
