//! A report as a document.

use crate::model::answer::UnitNames;
use crate::model::coverage::Owed;
use crate::model::document::*;
use crate::model::fact::{Fate, RowRef, Visit};
use crate::model::finding::Finding;
use crate::model::place::{Place, SheetId, column_letters};
use crate::model::plan::{PhaseId, Plan, RegionId, Unit};
use crate::model::source::{Source, SourceStatus, Sources};
use crate::model::table::{Kind, Table};
use crate::rules::{self, wording};
use crate::write::Report;
use indexmap::IndexMap;
use std::collections::{BTreeMap, BTreeSet};

/// The document of a run.
pub fn document(report: &Report<'_>, since: Option<Since>) -> Document {
    let regions = (0..report.plan.regions.len()).map(|number| RegionId(number as u16));
    let counts = RegionCounts::of(report);
    let counts_of = |region| counts.get(&region).copied().unwrap_or_default();
    Document {
        tool: TOOL.to_owned(),
        version: report.version.to_owned(),
        as_of: report.as_of,
        language: report.language,
        regions: regions.map(|region| region_figures(report, region, counts_of(region))).collect(),
        coverage: report.coverage.owed.iter().filter(|owed| !owed.exempt).map(|owed| visit(report, owed)).collect(),
        sources: sources(report),
        since,
        findings: report.findings.iter().map(|finding| record(report, finding)).collect(),
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
    fn of(report: &Report<'_>) -> BTreeMap<RegionId, Self> {
        let mut all: BTreeMap<RegionId, Self> = BTreeMap::new();
        let facts = report.facts;
        for region in facts.members.iter().filter(|one| one.sits()).filter_map(|one| one.unit.region) {
            all.entry(region).or_default().members += 1;
        }
        // A row that names several mandals makes several visits, and is one row.
        let used = facts.visits.iter().filter(|one| one.fate == Fate::Used);
        let rows: BTreeSet<(RegionId, RowRef)> =
            used.filter_map(|one| one.unit.region.map(|region| (region, one.row))).collect();
        for (region, _) in rows {
            all.entry(region).or_default().visits += 1;
        }
        for region in facts.register.iter().filter_map(|one| one.unit.region) {
            all.entry(region).or_default().problems += 1;
        }
        for finding in report.findings.iter().filter(|finding| finding.accepted.is_none()) {
            if let Some(region) = finding.unit.region {
                all.entry(region).or_default().findings.add(finding.severity);
            }
        }
        all
    }
}

fn region_figures(report: &Report<'_>, region: RegionId, counts: RegionCounts) -> RegionFigures {
    let plan = report.plan;
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
        phases: (0..plan.phases.len()).map(|number| phase_rates(report, PhaseId(number as u16), region)).collect(),
    }
}

fn phase_rates(report: &Report<'_>, phase: PhaseId, region: RegionId) -> PhaseRates {
    let figures = report.coverage.figures(phase, Unit::Region(region));
    let rate = |part| figures.rate(part).map(|percent| (percent * 10.0).round() / 10.0);
    let planned = report.plan.phase(phase);
    PhaseRates {
        phase: phase_name(report.plan, phase),
        owed: figures.owed,
        visited: figures.visited,
        rate: rate(figures.visited),
        met: figures.met,
        met_rate: rate(figures.met),
        on_time: figures.on_time,
        on_time_rate: rate(figures.on_time),
        not_reported: figures.not_reported,
        exempt: figures.exempt,
        with_night: planned.is_some_and(|phase| phase.needs.night_stay).then_some(figures.with_night),
        start: planned.and_then(|phase| phase.start),
        end: planned.and_then(|phase| phase.end),
    }
}

fn visit(report: &Report<'_>, owed: &Owed) -> OwedVisit {
    let plan = report.plan;
    let people: Vec<&str> =
        owed.people.iter().filter_map(|&person| plan.person(person)).map(|person| person.name.as_str()).collect();
    let unit = UnitNames::of(owed.path, plan);
    let visits = owed.visits.iter().filter_map(|&number| report.facts.visits.get(number as usize));
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
        exempt: owed.exempt_needs.codes().into_iter().map(str::to_owned).collect(),
        visits: visits.filter_map(|one| visit_row(report, one)).collect(),
    }
}

fn visit_row(report: &Report<'_>, visit: &Visit) -> Option<VisitRow> {
    let table = report.facts.table(visit.row)?;
    Some(VisitRow {
        file: report.sources.path(table.file).to_owned(),
        sheet: report.sources.sheet(table.file, table.sheet).to_owned(),
        row: report.facts.sheet_row(visit.row) + 1,
        date: visit.from,
        counted: visit.counted,
    })
}

fn sources(report: &Report<'_>) -> Vec<SourceFile> {
    let tables = report.facts.tables_by_file();
    let nothing = Vec::new();
    report
        .sources
        .iter()
        .map(|(file, source)| source_file(report, source, tables.get(&file).unwrap_or(&nothing)))
        .collect()
}

fn source_file(report: &Report<'_>, source: &Source, tables: &[(usize, &Table)]) -> SourceFile {
    let mut found: Vec<(SheetId, SourceTable)> =
        tables.iter().map(|&(number, table)| (table.sheet, source_table(report, source, number, table))).collect();
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
        reason: source.reason.map(|reason| reason.in_language(report.language).to_owned()),
        tables: found.into_iter().map(|(_, table)| table).collect(),
    }
}

fn source_table(report: &Report<'_>, source: &Source, number: usize, table: &Table) -> SourceTable {
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
        rows: report.rows.get(number).copied().unwrap_or_default(),
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

fn record(report: &Report<'_>, finding: &Finding) -> FindingRecord {
    let plan = report.plan;
    let unit = UnitNames::of(finding.unit, plan);
    let place = finding.place.map(|place| related(report.sources, place));
    let (file, sheet, cell) = place.map_or((None, None, None), |place| (Some(place.file), place.sheet, place.cell));
    FindingRecord {
        id: finding.id.clone(),
        rule: finding.rule.0.to_owned(),
        name: rules::find(finding.rule.0).map_or("", |rule| rule.name).to_owned(),
        severity: finding.severity,
        message: wording::message(finding, plan, report.language),
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
        related: finding.related.iter().map(|&place| related(report.sources, place)).collect(),
        suggestions: finding.suggestions.clone(),
        accepted: finding.accepted.clone(),
    }
}

fn related(sources: &Sources, place: Place) -> RelatedPlace {
    RelatedPlace {
        file: sources.path(place.file).to_owned(),
        sheet: place.sheet.map(|sheet| sources.sheet(place.file, sheet).to_owned()),
        cell: place.cell.map(|cell| cell.to_string()),
    }
}

fn phase_name(plan: &Plan, phase: PhaseId) -> String {
    plan.phase(phase).map_or_else(String::new, |phase| phase.name.clone())
}

#[cfg(test)]
#[path = "build_tests.rs"]
mod tests;
