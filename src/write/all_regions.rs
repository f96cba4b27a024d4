//! The workbook of all regions: figures and findings, no rows. It is made from the document that `findings.json` is, and
//! from nothing else, so that parts which were run anywhere can be put together.

use super::findings::{self, Line};
use super::frame::Frame;
use super::page::{self, HEADING_ROW, Paper};
use super::phrases::{self, Basis};
use super::style::{self, Styles};
use super::{FORM_ALL, WriteError, mark, safe};
use crate::model::document::{Document, FindingRecord, PhaseRates, RegionFigures};
use crate::model::finding::Accepted;
use crate::model::place::column_letters;
use crate::model::source::SourceStatus;
use crate::rules::{self, wording};
use crate::words::Word;
use rust_xlsxwriter::{
    Chart, ChartFont, ChartLegendPosition, ChartSolidFill, ChartType, ConditionalFormatDataBar, ConditionalFormatType,
    Formula, Workbook, Worksheet,
};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Headings of the columns before those of the phases.
const COUNTS: [Word; 9] = [
    Word::Region,
    Word::Districts,
    Word::Mandals,
    Word::Seats,
    Word::Members,
    Word::VisitRows,
    Word::ProblemRows,
    Word::Error,
    Word::Warning,
];

/// Headings of the columns of a phase.
const OF_PHASE: [Word; 8] = [
    Word::Owed,
    Word::Visited,
    Word::Percent,
    Word::MetAll,
    Word::Percent,
    Word::OnTime,
    Word::Percent,
    Word::NotReported,
];

/// First row of the list: under phases and headings.
const FIRST_ROW: u32 = HEADING_ROW + 2;

/// The workbook of all regions. `input` leads from the output folder to the input folder, with `/`.
///
/// # Errors
///
/// When the temporary files of a large workbook cannot be written.
pub fn all_regions_workbook(document: &Document, input: &str) -> Result<Vec<u8>, WriteError> {
    let language = document.language;
    let frame = Frame {
        styles: Styles::new(),
        language,
        as_of: document.as_of,
        place: Word::AllRegions.in_language(language),
        organisation: None,
        input,
        version: &document.version,
        form: FORM_ALL,
    };
    let mut workbook = super::begin(&frame)?;
    write_figures(&mut workbook, &frame, document)?;
    let lines = document.findings.iter().map(|record| line(record, document));
    findings::write_lines(&mut workbook, &frame, &[], document.findings.len(), lines)?;
    let accepted: Vec<(&str, Accepted)> =
        document.findings.iter().filter_map(|one| Some((one.id.as_str(), accepted(one)?))).collect();
    mark::write_sheet(&mut workbook, &frame, accepted.iter().map(|(id, accepted)| (*id, accepted)))?;
    Ok(workbook.save_to_buffer()?)
}

/// A finding of a document as a line.
fn line<'a>(record: &'a FindingRecord, document: &Document) -> Line<'a> {
    let text = |text: &'a Option<String>| text.as_deref().unwrap_or_default();
    let rule = rules::find(&record.rule);
    Line {
        severity: record.severity,
        rule: &record.rule,
        message: record.message.as_str().into(),
        remedy: rule.map_or_else(String::new, |rule| wording::pattern(rule.remedy, document.language)),
        region: text(&record.region),
        district: text(&record.district),
        mandal: text(&record.mandal),
        seat: text(&record.seat),
        person: text(&record.person),
        value: text(&record.value),
        file: text(&record.file),
        sheet: text(&record.sheet),
        cell: text(&record.cell).into(),
        accepted: accepted(record).map(Cow::Owned),
        id: &record.id,
    }
}

/// The answer in a document as the answer of a run.
fn accepted(record: &FindingRecord) -> Option<Accepted> {
    let accepted = record.accepted.as_ref()?;
    Some(Accepted {
        decision: accepted.decision.clone(),
        value: accepted.value.clone(),
        reason: accepted.reason.clone(),
        by: accepted.by.clone(),
        on: accepted.on,
        until: accepted.until,
        file: accepted.file.clone(),
    })
}

/// Names of the phases, in the order in which the regions name them.
fn phases(document: &Document) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for phase in document.regions.iter().flat_map(|region| &region.phases) {
        if !names.contains(&phase.phase.as_str()) {
            names.push(&phase.phase);
        }
    }
    names
}

/// A row for each region: what it has, what is wrong, and the figures of each phase.
fn write_figures(workbook: &mut Workbook, frame: &Frame<'_>, document: &Document) -> Result<(), WriteError> {
    let phases = phases(document);
    let first_phase = COUNTS.len() as u16;
    let last = first_phase + (phases.len() * OF_PHASE.len()).max(1) as u16 - 1;
    let sheet = workbook.add_worksheet();
    sheet.set_name(frame.word(Word::SheetSummary))?;
    page::set_up(sheet, frame, Paper::Wide)?;
    page::head(sheet, frame, Word::SheetSummary, last + 1)?;
    sheet.write_string_with_format(2, 0, phrases::basis(&basis(document), frame.language), &frame.styles.subtitle)?;
    headings(sheet, frame, &phases)?;
    for (row, region) in (FIRST_ROW..).zip(&document.regions) {
        write_region(sheet, frame, region, &phases, row)?;
    }
    let last_row = FIRST_ROW + document.regions.len().max(1) as u32 - 1;
    write_total(sheet, frame, document, &phases, last_row)?;
    bars(sheet, phases.len(), last_row)?;
    if !phases.is_empty() {
        chart(sheet, frame, phases.len(), last_row)?;
    }
    sheet.set_freeze_panes(FIRST_ROW, 1)?;
    sheet.set_repeat_rows(HEADING_ROW, FIRST_ROW - 1)?;
    sheet.set_print_area(0, 0, last_row + 20, last)?;
    Ok(())
}

/// What the document rests on.
fn basis(document: &Document) -> Basis {
    let files = |status: SourceStatus| document.sources.iter().filter(|file| file.status == status).count() as u32;
    let silent: BTreeSet<_> = document
        .findings
        .iter()
        .filter(|finding| finding.rule == "T613")
        .map(|finding| (&finding.region, &finding.district))
        .collect();
    let districts: u32 = document.regions.iter().map(|region| region.districts).sum();
    let unplaced = document.findings.iter().filter(|one| one.region.is_none() && one.rule.starts_with('N'));
    Basis {
        reported: districts.saturating_sub(silent.len() as u32),
        districts,
        read: files(SourceStatus::Read),
        unreadable: files(SourceStatus::Unreadable),
        not_tables: files(SourceStatus::Ignored),
        unplaced: unplaced.map(|one| one.count).sum(),
    }
}

fn headings(sheet: &mut Worksheet, frame: &Frame<'_>, phases: &[&str]) -> Result<(), WriteError> {
    let styles = &frame.styles;
    sheet.set_row_height(HEADING_ROW, 24)?;
    sheet.set_row_height(FIRST_ROW - 1, 32)?;
    for (col, word) in (0..).zip(COUNTS) {
        sheet.set_column_width(col, if col == 0 { 24.0 } else { 9.0 })?;
        sheet.write_string_with_format(HEADING_ROW, col, "", &styles.head)?;
        sheet.write_string_with_format(FIRST_ROW - 1, col, frame.word(word), &styles.head)?;
    }
    for (number, phase) in phases.iter().enumerate() {
        let first = phase_column(number);
        let last = first + OF_PHASE.len() as u16 - 1;
        sheet.merge_range(HEADING_ROW, first, HEADING_ROW, last, &safe::text(phase), &styles.head_over)?;
        for (col, word) in (first..).zip(OF_PHASE) {
            sheet.set_column_width(col, 9)?;
            sheet.write_string_with_format(FIRST_ROW - 1, col, frame.word(word), &styles.head_over)?;
        }
    }
    Ok(())
}

/// The first column of a phase.
const fn phase_column(number: usize) -> u16 {
    (COUNTS.len() + number * OF_PHASE.len()) as u16
}

fn write_region(
    sheet: &mut Worksheet,
    frame: &Frame<'_>,
    region: &RegionFigures,
    phases: &[&str],
    row: u32,
) -> Result<(), WriteError> {
    let styles = &frame.styles;
    sheet.write_string_with_format(row, 0, safe::text(&region.region), &styles.cell)?;
    let counts = [
        region.districts,
        region.mandals,
        region.seats,
        region.members,
        region.visits,
        region.problems,
        region.findings.error,
        region.findings.warning,
    ];
    for (col, count) in (1..).zip(counts) {
        sheet.write_number_with_format(row, col, count, &styles.number)?;
    }
    for (number, phase) in phases.iter().enumerate() {
        let first = phase_column(number);
        match region.phases.iter().find(|rates| rates.phase == *phase) {
            Some(rates) => write_rates(sheet, frame, rates, row, first)?,
            None => {
                for col in first..first + OF_PHASE.len() as u16 {
                    sheet.write_blank(row, col, &styles.cell)?;
                }
            }
        }
    }
    Ok(())
}

fn write_rates(
    sheet: &mut Worksheet,
    frame: &Frame<'_>,
    rates: &PhaseRates,
    row: u32,
    first: u16,
) -> Result<(), WriteError> {
    let styles = &frame.styles;
    let counts = [rates.owed, rates.visited, rates.met, rates.on_time, rates.not_reported];
    for (col, count) in [0, 1, 3, 5, 7].into_iter().zip(counts) {
        sheet.write_number_with_format(row, first + col, count, &styles.number)?;
    }
    for (col, part) in [(2, rates.visited), (4, rates.met), (6, rates.on_time)] {
        let share = share(row, first, first + col - 1, part, rates.owed);
        sheet.write_formula_with_format(row, first + col, share, &styles.percent)?;
    }
    Ok(())
}

/// The share of the owed that stands in the column before.
fn share(row: u32, owed_column: u16, part_column: u16, part: u32, owed: u32) -> Formula {
    let (all, some, line) = (column_letters(owed_column), column_letters(part_column), row + 1);
    let result = if owed == 0 { String::new() } else { (f64::from(part) / f64::from(owed)).to_string() };
    Formula::new(format!("=IF({all}{line}=0,\"\",{some}{line}/{all}{line})")).set_result(result)
}

/// Sums under the list.
fn write_total(
    sheet: &mut Worksheet,
    frame: &Frame<'_>,
    document: &Document,
    phases: &[&str],
    last_row: u32,
) -> Result<(), WriteError> {
    let styles = &frame.styles;
    let row = last_row + 1;
    sheet.write_string_with_format(row, 0, frame.word(Word::Total), &styles.group)?;
    let sum = |col: u16, result: u32| {
        let letters = column_letters(col);
        Formula::new(format!("=SUM({letters}{}:{letters}{})", FIRST_ROW + 1, last_row + 1))
            .set_result(result.to_string())
    };
    let of_regions: [fn(&RegionFigures) -> u32; 8] = [
        |one| one.districts,
        |one| one.mandals,
        |one| one.seats,
        |one| one.members,
        |one| one.visits,
        |one| one.problems,
        |one| one.findings.error,
        |one| one.findings.warning,
    ];
    for (col, count) in (1..).zip(of_regions) {
        let result = document.regions.iter().map(count).sum();
        sheet.write_formula_with_format(row, col, sum(col, result), &styles.group_number)?;
    }
    for (number, phase) in phases.iter().enumerate() {
        let first = phase_column(number);
        let rates = || document.regions.iter().flat_map(|one| &one.phases).filter(|rates| rates.phase == *phase);
        let all = |part: fn(&PhaseRates) -> u32| rates().map(part).sum::<u32>();
        let owed = all(|one| one.owed);
        let parts =
            [owed, all(|one| one.visited), all(|one| one.met), all(|one| one.on_time), all(|one| one.not_reported)];
        for (col, part) in [0, 1, 3, 5, 7].into_iter().zip(parts) {
            sheet.write_formula_with_format(row, first + col, sum(first + col, part), &styles.group_number)?;
            if (1..=5).contains(&col) {
                let share = share(row, first, first + col, part, owed);
                sheet.write_formula_with_format(row, first + col + 1, share, &styles.group_percent)?;
            }
        }
    }
    Ok(())
}

/// A bar in each share of visits made.
fn bars(sheet: &mut Worksheet, phases: usize, last_row: u32) -> Result<(), WriteError> {
    let bar = ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_fill_color(style::BAR)
        .set_solid_fill(true);
    for number in 0..phases {
        let col = phase_column(number) + 2;
        sheet.add_conditional_format(FIRST_ROW, col, last_row, col, &bar)?;
    }
    Ok(())
}

/// The regions side by side: the share of visits made in each phase.
fn chart(sheet: &mut Worksheet, frame: &Frame<'_>, phases: usize, last_row: u32) -> Result<(), WriteError> {
    const FILLS: [super::sign::Sign; 3] = [super::sign::Sign::Done, super::sign::Sign::Late, super::sign::Sign::Missed];
    let name = frame.word(Word::SheetSummary);
    let mut font = ChartFont::new();
    font.set_name(style::FONT).set_size(8);
    let mut chart = Chart::new(ChartType::Column);
    for (number, sign) in (0..phases).zip(FILLS.into_iter().cycle()) {
        let first = phase_column(number);
        let series = chart.add_series();
        series.set_name((name, HEADING_ROW, first)).set_categories((name, FIRST_ROW, 0, last_row, 0));
        series.set_values((name, FIRST_ROW, first + 2, last_row, first + 2));
        series.set_format(ChartSolidFill::new().set_color(style::solid(sign)));
    }
    chart.title().set_name(frame.word(Word::VisitedShare)).set_font(font.clone().set_size(10));
    chart.x_axis().set_font(&font);
    chart.y_axis().set_font(&font).set_max(1).set_num_format("0%");
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font);
    chart.set_alt_text(frame.word(Word::VisitedShare));
    chart.set_width(900).set_height(320);
    sheet.insert_chart_with_offset(last_row + 3, 0, &chart, 2, 4)?;
    Ok(())
}
