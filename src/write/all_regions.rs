//! The workbook of all regions: figures and findings, no rows. It is made from the document that `findings.json` is, and
//! from nothing else, so that parts which were run anywhere can be put together.

use super::book::Book;
use super::findings::{self, Line};
use super::formula::{share, sum};
use super::frame::Frame;
use super::page::{self, HEADING_ROW, Paper};
use super::phrases::{self, Basis};
use super::sign::Sign;
use super::style::{self, Styles};
use super::{WriteError, added, mark, safe};
use crate::model::Date;
use crate::model::answer::{Standing, Typed};
use crate::model::document::{Document, FindingRecord, OwedVisit, RegionFigures};
use crate::model::form::Entries;
use crate::model::plan::Level;
use crate::model::source::SourceStatus;
use crate::rules::{self, wording};
use crate::words::Word;
use rust_xlsxwriter::{Chart, ChartLegendPosition, ChartSolidFill, ChartType, Format, Workbook, Worksheet};
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

/// Headings of the columns of a phase, after the region's name.
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

/// The last column of both lists.
const LAST: u16 = OF_PHASE.len() as u16;

/// Widths of the columns.
const WIDTHS: [f64; 9] = [26.0, 10.0, 10.0, 11.0, 10.0, 11.0, 11.0, 10.0, 11.0];

/// The workbook of all regions, with the sheets that somebody added to the one before. `input` leads from the output
/// folder to the input folder, with `/`, where that is known.
///
/// # Errors
///
/// When the temporary files of a large workbook cannot be written.
pub fn all_regions_workbook(
    document: &Document,
    input: Option<&str>,
    added_sheets: Option<&Entries>,
) -> Result<Vec<u8>, WriteError> {
    let language = document.language;
    let frame = Frame {
        styles: Styles::new(),
        language,
        as_of: document.as_of,
        place: Word::AllRegions.in_language(language),
        organisation: None,
        input,
        version: &document.version,
        form: crate::model::mark::ALL_REGIONS,
    };
    let mut workbook = Book::begin(&frame)?;
    write_figures(&mut workbook, &frame, document)?;
    let lines = document.findings.iter().map(|record| line(record, document));
    findings::write_lines(&mut workbook, &frame, &findings::Shape::without(&[]), document.findings.len(), lines)?;
    let answers = document.findings.iter().filter_map(|one| {
        Some(mark::Stored {
            finding: &one.id,
            typed: answer(one)?,
            file: &one.accepted.as_ref()?.file,
            standing: Standing::InForce,
            turn: 0,
            about: None,
        })
    });
    added::write(&mut workbook, added_sheets)?;
    mark::write_sheet(&mut workbook, &frame, answers)?;
    workbook.save()
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
        answer: answer(record),
        id: &record.id,
    }
}

/// The answer in a document, as it stands in the columns to answer in.
fn answer(record: &FindingRecord) -> Option<Typed<'_>> {
    let accepted = record.accepted.as_ref()?;
    let text = |text: &'_ Option<String>| text.clone().unwrap_or_default().into();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default().into();
    Some([
        accepted.decision.as_str().into(),
        text(&accepted.value),
        text(&accepted.reason),
        text(&accepted.by),
        day(accepted.on),
        day(accepted.until),
    ])
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

/// What each region has, then the figures of each phase, one list under the other, and a chart.
fn write_figures(workbook: &mut Workbook, frame: &Frame<'_>, document: &Document) -> Result<(), WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(frame.word(Word::SheetSummary))?;
    page::set_up(sheet, frame, Paper::Tall)?;
    for (col, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(col, width)?;
    }
    page::head(sheet, frame, Word::SheetSummary, LAST + 1)?;
    sheet.write_string_with_format(2, 0, phrases::basis(&basis(document), frame.language), &frame.styles.subtitle)?;
    let mut row = write_counts(sheet, frame, document)? + 1;
    let mut lists = Vec::new();
    for phase in phases(document) {
        sheet.set_row_height(row, 22)?;
        sheet.write_string_with_format(row, 0, safe::text(phase), &frame.styles.section)?;
        let next = write_phase(sheet, frame, document, phase, row + 1)?;
        lists.push((row, row + 2, next.max(row + 4) - 2));
        row = next + 1;
    }
    if !lists.is_empty() {
        chart(sheet, frame, &lists, row)?;
        row += 18;
    }
    sheet.set_print_area(0, 0, row, LAST)?;
    Ok(())
}

/// What the document rests on.
pub(super) fn basis(document: &Document) -> Basis {
    let files = |status: SourceStatus| document.sources.iter().filter(|file| file.status == status).count() as u32;
    let has_mandals = document.coverage.iter().any(|owed| owed.level == Level::Mandal);
    let of_level = document.coverage.iter().filter(|owed| !has_mandals || owed.level == Level::Mandal);
    let (told, owing): (Vec<_>, Vec<_>) = of_level.partition(|owed| owed.reported);
    let names = |list: Vec<&OwedVisit>| -> BTreeSet<_> {
        list.into_iter().map(|owed| (owed.region.clone(), owed.district.clone())).collect()
    };
    let (told, owing) = (names(told), names(owing));
    // A district is silent where nothing speaks of any of its units.
    let silent: Vec<_> = owing.difference(&told).collect();
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

fn heading(sheet: &mut Worksheet, frame: &Frame<'_>, row: u32, words: &[Word]) -> Result<(), WriteError> {
    sheet.set_row_height(row, 32)?;
    for (col, &word) in (0..).zip(words) {
        let head = if col == 0 { &frame.styles.head } else { &frame.styles.head_over };
        sheet.write_string_with_format(row, col, frame.heading(word), head)?;
    }
    Ok(())
}

/// What each region has and what is wrong there; gives the row after the sums.
fn write_counts(sheet: &mut Worksheet, frame: &Frame<'_>, document: &Document) -> Result<u32, WriteError> {
    let styles = &frame.styles;
    let counts: [fn(&RegionFigures) -> u32; 8] = [
        |one| one.districts,
        |one| one.mandals,
        |one| one.seats,
        |one| one.members,
        |one| one.visits,
        |one| one.problems,
        |one| one.findings.error,
        |one| one.findings.warning,
    ];
    heading(sheet, frame, HEADING_ROW, &COUNTS)?;
    let first = HEADING_ROW + 1;
    let mut row = first;
    for region in &document.regions {
        sheet.write_string_with_format(row, 0, safe::text(&region.region), &styles.cell)?;
        for (col, count) in (1..).zip(counts) {
            sheet.write_number_with_format(row, col, count(region), &styles.number)?;
        }
        row += 1;
    }
    sheet.write_string_with_format(row, 0, frame.word(Word::Total), &styles.group)?;
    for (col, count) in (1..).zip(counts) {
        let result = document.regions.iter().map(count).sum();
        sheet.write_formula_with_format(row, col, sum(col, (first, row), result), &styles.group_number)?;
    }
    Ok(row + 1)
}

/// The figures of a phase in each region; gives the row after the sums.
fn write_phase(
    sheet: &mut Worksheet,
    frame: &Frame<'_>,
    document: &Document,
    phase: &str,
    row: u32,
) -> Result<u32, WriteError> {
    let styles = &frame.styles;
    let words: Vec<Word> = [Word::Region].into_iter().chain(OF_PHASE).collect();
    heading(sheet, frame, row, &words)?;
    let first = row + 1;
    let mut row = first;
    let mut total = [0; 5];
    for region in &document.regions {
        let Some(rates) = region.phases.iter().find(|rates| rates.phase == phase) else { continue };
        let counts = [rates.owed, rates.visited, rates.met, rates.on_time, rates.not_reported];
        sheet.write_string_with_format(row, 0, safe::text(&region.region), &styles.cell)?;
        for (col, count) in COUNT_COLUMNS.into_iter().zip(counts) {
            sheet.write_number_with_format(row, col, count, &styles.number)?;
        }
        write_shares(sheet, &styles.percent, row, counts)?;
        total.iter_mut().zip(counts).for_each(|(all, one)| *all += one);
        row += 1;
    }
    sheet.write_string_with_format(row, 0, frame.word(Word::Total), &styles.group)?;
    for (col, count) in COUNT_COLUMNS.into_iter().zip(total) {
        sheet.write_formula_with_format(row, col, sum(col, (first, row), count), &styles.group_number)?;
    }
    write_shares(sheet, &styles.group_percent, row, total)?;
    sheet.add_conditional_format(first, 3, row, 3, &style::share_bar())?;
    Ok(row + 1)
}

/// Columns of owed, visited, met, on time and not reported.
const COUNT_COLUMNS: [u16; 5] = [1, 2, 4, 6, 8];

/// The shares of visited, met and on time, each beside its count.
fn write_shares(sheet: &mut Worksheet, format: &Format, row: u32, counts: [u32; 5]) -> Result<(), WriteError> {
    let [owed, visited, met, on_time, _] = counts;
    for (col, part) in [(2, visited), (4, met), (6, on_time)] {
        sheet.write_formula_with_format(row, col + 1, share(row, 1, col, part, owed), format)?;
    }
    Ok(())
}

/// The regions side by side: the share of visits made in each phase. Each list is its title's row, its first and its
/// last.
fn chart(sheet: &mut Worksheet, frame: &Frame<'_>, lists: &[(u32, u32, u32)], row: u32) -> Result<(), WriteError> {
    const FILLS: [Sign; 3] = [Sign::Done, Sign::Late, Sign::Missed];
    let name = frame.word(Word::SheetSummary);
    let font = style::chart_font(8);
    let mut chart = Chart::new(ChartType::Column);
    for (&(title, first, last), sign) in lists.iter().zip(FILLS.into_iter().cycle()) {
        let series = chart.add_series();
        series.set_name((name, title, 0)).set_categories((name, first, 0, last, 0));
        series.set_values((name, first, 3, last, 3)).set_format(ChartSolidFill::new().set_color(style::solid(sign)));
    }
    chart.title().set_name(frame.word(Word::VisitedShare)).set_font(&style::chart_font(10));
    chart.x_axis().set_font(&font);
    chart.y_axis().set_font(&font).set_max(1).set_num_format("0%").set_major_gridlines_line(&style::grid_line());
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font);
    chart.set_alt_text(frame.word(Word::VisitedShare));
    chart.set_width(790).set_height(320);
    sheet.insert_chart_with_offset(row, 0, &chart, 2, 4)?;
    Ok(())
}
