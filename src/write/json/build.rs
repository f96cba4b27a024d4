//! A report as a document.

use crate::model::Date;
use crate::model::coverage::{Coverage, Owed};
use crate::model::document::*;
use crate::model::fact::{Facts, Fate, RowRef, Visit};
use crate::model::finding::{Finding, Language};
use crate::model::place::{FileId, Place, SheetId, column_letters};
use crate::model::plan::{PhaseId, Plan, RegionId, Unit, UnitPath};
use crate::model::source::{Source, SourceStatus, Sources};
use crate::model::table::{Kind, Table};
use crate::rules::{self, wording};
use indexmap::IndexMap;
use std::collections::{BTreeMap, BTreeSet};

/// What a run has to tell.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// What should be.
    pub plan: &'a Plan,
    /// What happened.
    pub facts: &'a Facts,
    /// Every file.
    pub sources: &'a Sources,
    /// What became of what is owed.
    pub coverage: &'a Coverage,
    /// What is wrong, in order.
    pub findings: &'a [Finding],
    /// What became of the rows of each table of the facts.
    pub rows: &'a [RowCounts],
    /// The day that the result is for.
    pub as_of: Date,
    /// The language of messages and reasons.
    pub language: Language,
    /// The version of the program.
    pub version: &'a str,
}

/// The document of a run.
pub fn document(telling: &Telling<'_>, since: Option<Since>) -> Document {
    let regions = (0..telling.plan.regions.len()).map(|number| RegionId(number as u16));
    let counts = RegionCounts::of(telling);
    let counts_of = |region| counts.get(&region).copied().unwrap_or_default();
    Document {
        tool: TOOL.to_owned(),
        version: telling.version.to_owned(),
        as_of: telling.as_of,
        language: telling.language,
        regions: regions.map(|region| region_figures(telling, region, counts_of(region))).collect(),
        coverage: telling.coverage.owed.iter().filter(|owed| !owed.exempt).map(|owed| visit(telling, owed)).collect(),
        sources: sources(telling),
        since,
        findings: telling.findings.iter().map(|finding| record(telling, finding)).collect(),
    }
}

/// What is counted over all facts and findings, for one region.
#[derive(Clone, Copy, Default)]
struct RegionCounts {
    members: u32,
    visits: u32,
    problems: u32,
    findings: SeverityCounts,
}

impl RegionCounts {
    fn of(telling: &Telling<'_>) -> BTreeMap<RegionId, Self> {
        let mut all: BTreeMap<RegionId, Self> = BTreeMap::new();
        let facts = telling.facts;
        for unit in facts.members.iter().filter(|one| one.sits()).filter_map(|one| one.unit.region) {
            all.entry(unit).or_default().members += 1;
        }
        // A row that names several mandals makes several visits, and is one row.
        let used = facts.visits.iter().filter(|one| one.fate == Fate::Used);
        let rows: BTreeSet<(RegionId, RowRef)> =
            used.filter_map(|one| one.unit.region.map(|region| (region, one.row))).collect();
        for (region, _) in rows {
            all.entry(region).or_default().visits += 1;
        }
        let used = facts.problems.iter().filter(|one| one.fate == Fate::Used);
        for region in used.filter_map(|one| one.unit.region) {
            all.entry(region).or_default().problems += 1;
        }
        for finding in telling.findings.iter().filter(|finding| finding.accepted.is_none()) {
            if let Some(region) = finding.unit.region {
                all.entry(region).or_default().findings.add(finding.severity);
            }
        }
        all
    }
}

fn region_figures(telling: &Telling<'_>, region: RegionId, counts: RegionCounts) -> RegionFigures {
    let plan = telling.plan;
    let in_region = |mandal: &&crate::model::plan::Mandal| {
        plan.district(mandal.district).is_some_and(|district| district.region == region)
    };
    RegionFigures {
        region: plan.unit_name(Unit::Region(region)).to_owned(),
        districts: plan.districts_of(region).count() as u32,
        mandals: plan.mandals.iter().filter(in_region).count() as u32,
        seats: plan.seats_of(region).count() as u32,
        members: counts.members,
        visits: counts.visits,
        problems: counts.problems,
        findings: counts.findings,
        phases: (0..plan.phases.len()).map(|number| phase_rates(telling, PhaseId(number as u16), region)).collect(),
    }
}

fn phase_rates(telling: &Telling<'_>, phase: PhaseId, region: RegionId) -> PhaseRates {
    let figures = telling.coverage.figures(phase, Unit::Region(region));
    let rate = |part| figures.rate(part).map(|percent| (percent * 10.0).round() / 10.0);
    PhaseRates {
        phase: phase_name(telling.plan, phase),
        owed: figures.owed,
        visited: figures.visited,
        rate: rate(figures.visited),
        met: figures.met,
        met_rate: rate(figures.met),
        on_time: figures.on_time,
        on_time_rate: rate(figures.on_time),
        not_reported: figures.not_reported,
        exempt: figures.exempt,
    }
}

fn visit(telling: &Telling<'_>, owed: &Owed) -> OwedVisit {
    let plan = telling.plan;
    let people: Vec<&str> =
        owed.people.iter().filter_map(|&person| plan.person(person)).map(|person| person.name.as_str()).collect();
    let unit = names(plan, &owed.path);
    let visits = owed.visits.iter().filter_map(|&number| telling.facts.visits.get(number as usize));
    OwedVisit {
        phase: phase_name(plan, owed.phase),
        level: owed.level,
        region: unit.region,
        district: unit.district,
        mandal: unit.mandal,
        seat: unit.seat,
        owed_by: OwedBy {
            role: plan.role_name(owed.role).to_owned(),
            name: (!people.is_empty()).then(|| people.join(", ")),
        },
        status: owed.status,
        reported: owed.reported,
        missing: owed.missing.codes().into_iter().map(str::to_owned).collect(),
        visits: visits.filter_map(|one| visit_row(telling, one)).collect(),
    }
}

fn visit_row(telling: &Telling<'_>, visit: &Visit) -> Option<VisitRow> {
    let table = telling.facts.table(visit.row)?;
    Some(VisitRow {
        file: telling.sources.path(table.file).to_owned(),
        sheet: telling.sources.sheet(table.file, table.sheet).to_owned(),
        row: telling.facts.sheet_row(visit.row) + 1,
        date: visit.from,
    })
}

fn sources(telling: &Telling<'_>) -> Vec<SourceFile> {
    let mut tables: BTreeMap<FileId, Vec<(usize, &Table)>> = BTreeMap::new();
    for (number, table) in telling.facts.tables.iter().enumerate() {
        tables.entry(table.file).or_default().push((number, table));
    }
    let nothing = Vec::new();
    telling
        .sources
        .iter()
        .map(|(file, source)| source_file(telling, source, tables.get(&file).unwrap_or(&nothing)))
        .collect()
}

fn source_file(telling: &Telling<'_>, source: &Source, tables: &[(usize, &Table)]) -> SourceFile {
    let mut found: Vec<(SheetId, SourceTable)> =
        tables.iter().map(|&(number, table)| (table.sheet, source_table(telling, source, number, table))).collect();
    if source.status == SourceStatus::Read {
        let bare = (0..source.sheets.len() as u32)
            .map(SheetId)
            .filter(|sheet| tables.iter().all(|(_, table)| table.sheet != *sheet));
        found.extend(bare.map(|sheet| (sheet, bare_sheet(source, sheet))).collect::<Vec<_>>());
        // Stable, so that tables of one sheet stay in the order of their places.
        found.sort_by_key(|(sheet, _)| *sheet);
    }
    SourceFile {
        file: source.path.clone(),
        sha256: (!source.sha256.is_empty()).then(|| source.sha256.clone()),
        status: source.status,
        reason: source.reason.map(|reason| reason.in_language(telling.language).to_owned()),
        tables: found.into_iter().map(|(_, table)| table).collect(),
    }
}

fn source_table(telling: &Telling<'_>, source: &Source, number: usize, table: &Table) -> SourceTable {
    let mut fields: IndexMap<String, String> = IndexMap::new();
    for column in &table.columns {
        let Some(field) = column.field else { continue };
        let count = table.columns.iter().filter(|other| other.field == Some(field) && other.col < column.col).count();
        let name = if count == 0 { field.code().to_owned() } else { format!("{}_{}", field.code(), count + 1) };
        fields.insert(name, column_letters(column.col));
    }
    let is_recognised = table.kind != Kind::Unrecognised;
    SourceTable {
        sheet: sheet_name(source, table.sheet),
        range: Some(table.area.to_string()),
        kind: table.kind.code().to_owned(),
        heading_row: is_recognised.then_some(table.heading_row + 1),
        fields,
        rows: telling.rows.get(number).copied().unwrap_or_default(),
    }
}

fn bare_sheet(source: &Source, sheet: SheetId) -> SourceTable {
    SourceTable {
        sheet: sheet_name(source, sheet),
        range: None,
        kind: Kind::Unrecognised.code().to_owned(),
        heading_row: None,
        fields: IndexMap::new(),
        rows: RowCounts::default(),
    }
}

fn sheet_name(source: &Source, sheet: SheetId) -> String {
    source.sheets.get(sheet.0 as usize).cloned().unwrap_or_default()
}

fn record(telling: &Telling<'_>, finding: &Finding) -> FindingRecord {
    let plan = telling.plan;
    let unit = names(plan, &finding.unit);
    let place = finding.place.map(|place| related(telling.sources, place));
    let (file, sheet, cell) = place.map_or((None, None, None), |place| (Some(place.file), place.sheet, place.cell));
    FindingRecord {
        id: finding.id.clone(),
        rule: finding.rule.0.to_owned(),
        name: rules::find(finding.rule.0).map_or("", |rule| rule.name).to_owned(),
        severity: finding.severity,
        message: wording::message(finding, plan, telling.language),
        file,
        sheet,
        cell,
        region: unit.region,
        district: unit.district,
        mandal: unit.mandal,
        seat: unit.seat,
        person: finding.person.clone(),
        phase: finding.phase.map(|phase| phase_name(plan, phase)),
        field: finding.field.map(|field| field.code().to_owned()),
        value: finding.value.clone(),
        count: finding.count,
        related: finding.related.iter().map(|&place| related(telling.sources, place)).collect(),
        suggestions: finding.suggestions.clone(),
        accepted: finding.accepted.as_ref().map(|accepted| AcceptedRecord {
            decision: accepted.decision.clone(),
            value: accepted.value.clone(),
            reason: accepted.reason.clone(),
            by: accepted.by.clone(),
            on: accepted.on,
            until: accepted.until,
            file: accepted.file.clone(),
        }),
    }
}

fn related(sources: &Sources, place: Place) -> RelatedPlace {
    RelatedPlace {
        file: sources.path(place.file).to_owned(),
        sheet: place.sheet.map(|sheet| sources.sheet(place.file, sheet).to_owned()),
        cell: place.cell.map(|cell| cell.to_string()),
    }
}

/// The names along a path.
struct Names {
    region: Option<String>,
    district: Option<String>,
    mandal: Option<String>,
    seat: Option<String>,
}

fn names(plan: &Plan, path: &UnitPath) -> Names {
    let name = |unit: Option<Unit>| unit.map(|unit| plan.unit_name(unit).to_owned());
    Names {
        region: name(path.region.map(Unit::Region)),
        district: name(path.district.map(Unit::District)),
        mandal: name(path.mandal.map(Unit::Mandal)),
        seat: name(path.seat.map(Unit::Seat)),
    }
}

fn phase_name(plan: &Plan, phase: PhaseId) -> String {
    plan.phase(phase).map_or_else(String::new, |phase| phase.name.clone())
}

#[cfg(test)]
#[path = "build_tests.rs"]
mod tests;
