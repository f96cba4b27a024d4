//! A row for each district with what became of the visits of the phase that matters, a bar of its share, and a chart.
//! The counts are formulas over the sheet *Coverage*, so they follow a correction made there.

use super::{LAST, Sheet, level_word, pace};
use crate::model::place::column_letters;
use crate::model::plan::{DistrictId, Level, Phase, PhaseId, Unit};
use crate::words::Word;
use crate::write::coverage::{self, Layout};
use crate::write::formula::{share, sum};
use crate::write::sign::{Sign, Tally};
use crate::write::{WriteError, safe, style};
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartPatternFill, ChartPatternFillType, ChartSolidFill,
    ChartType, Color, Formula,
};

/// Columns: owed, visited, share, with night; then one for each status.
const OWED: u16 = 1;
const VISITED: u16 = 2;
const SHARE: u16 = 3;
const NIGHT: u16 = 4;
const STATUS: u16 = 5;

/// Writes the rows and the chart.
pub(super) fn write(page: &mut Sheet<'_, '_, '_>, number: PhaseId, phase: &Phase) -> Result<(), WriteError> {
    let desk = page.desk;
    let title = format!("{} – {}", desk.word(Word::ByDistrict), phase.name);
    page.section(&title)?;
    headings(page, phase)?;
    let layout = (phase.level == Level::Mandal).then(|| coverage::layout(desk, Level::Mandal));
    let owed = desk.owed_by_district(number);
    let first = page.row;
    let (mut total, mut nights, mut most) = (Tally::default(), 0, 0);
    let mut once = Tally::default();
    desk.owed_once(number).into_iter().for_each(|owed| once.add(Sign::of(owed)));
    for (district, _) in desk.districts() {
        let mut counts = Tally::default();
        owed.get(&district).into_iter().flatten().for_each(|owed| counts.add(Sign::of(owed)));
        let night = desk.report.coverage.figures(number, Unit::District(district)).with_night;
        write_row(page, number, layout.as_ref(), district, counts, night)?;
        total.add_all(counts);
        nights += night;
        most = most.max(counts.owed());
    }
    let last = page.row.max(first + 1) - 1;
    // The sum of the districts, unless a seat of two districts stands in both.
    let rows = (total == once).then_some((first, last));
    let region = desk.region.map(|region| desk.report.coverage.figures(number, Unit::Region(region)).with_night);
    write_total(page, rows, once, region.filter(|_| rows.is_none()).unwrap_or(nights))?;
    page.sheet.add_conditional_format(first, SHARE, last, SHARE, &style::share_bar())?;
    page.row += 1;
    charts(page, (first, last), most)
}

fn headings(page: &mut Sheet<'_, '_, '_>, phase: &Phase) -> Result<(), WriteError> {
    let desk = page.desk;
    let styles = &desk.frame.styles;
    page.sheet.set_row_height(page.row, 32)?;
    page.sheet.write_string_with_format(page.row, 0, desk.word(Word::District), &styles.head)?;
    let words = [level_word(phase.level), Word::Visited, Word::VisitedShare, Word::WithNight];
    let words = words.into_iter().chain(Sign::STATUSES.map(Sign::word));
    for (col, word) in (OWED..).zip(words) {
        page.sheet.write_string_with_format(page.row, col, desk.frame.heading(word), &styles.head_over)?;
    }
    page.row += 1;
    Ok(())
}

fn write_row(
    page: &mut Sheet<'_, '_, '_>,
    number: PhaseId,
    layout: Option<&Layout<'_>>,
    district: DistrictId,
    counts: Tally,
    night: u32,
) -> Result<(), WriteError> {
    let desk = page.desk;
    let styles = &desk.frame.styles;
    let row = page.row;
    let name = safe::text(desk.name(Unit::District(district)));
    page.sheet.write_string_with_format(row, 0, name, &styles.cell)?;
    for (col, (sign, count)) in (STATUS..).zip(counts.iter()) {
        match layout {
            Some(layout) => {
                let formula =
                    counting(desk.word(Word::SheetCoverage), layout, number, row, &sign.shown(desk.language()));
                let formula = Formula::new(formula).set_result(count.to_string());
                page.sheet.write_formula_with_format(row, col, formula, &styles.number)?;
            }
            None => {
                page.sheet.write_number_with_format(row, col, count, &styles.number)?;
            }
        }
    }
    write_sums(page, row, counts, false)?;
    page.sheet.write_number_with_format(row, NIGHT, night, &styles.number)?;
    page.row += 1;
    Ok(())
}

/// Owed, visited and its share, from the statuses beside them.
fn write_sums(page: &mut Sheet<'_, '_, '_>, row: u32, counts: Tally, is_total: bool) -> Result<(), WriteError> {
    let styles = &page.desk.frame.styles;
    let number = if is_total { &styles.group_number } else { &styles.number };
    let percent = if is_total { &styles.group_percent } else { &styles.percent };
    let (owed, visited) = (counts.owed(), counts.visited());
    let line = row + 1;
    let (from, to, last) = (column_letters(STATUS), column_letters(STATUS + 2), column_letters(LAST));
    let all = Formula::new(format!("=SUM({from}{line}:{last}{line})")).set_result(owed.to_string());
    page.sheet.write_formula_with_format(row, OWED, all, number)?;
    let some = Formula::new(format!("=SUM({from}{line}:{to}{line})")).set_result(visited.to_string());
    page.sheet.write_formula_with_format(row, VISITED, some, number)?;
    page.sheet.write_formula_with_format(row, SHARE, share(row, OWED, VISITED, visited, owed), percent)?;
    Ok(())
}

/// Counts the cells of the sheet *Coverage* in a district's rows that show a status.
fn counting(sheet: &str, layout: &Layout<'_>, phase: PhaseId, row: u32, status: &str) -> String {
    let (first, last) = (layout.rows.0 + 1, layout.rows.1 + 1);
    let of_block = |column: u16| {
        let letters = column_letters(column);
        format!(
            "COUNTIFS('{sheet}'!$A${first}:$A${last},$A{},'{sheet}'!${letters}${first}:${letters}${last},\"{status}\")",
            row + 1
        )
    };
    let blocks = layout.blocks.iter().filter(|block| block.number == phase);
    let counted: Vec<String> = blocks.map(|block| of_block(block.first)).collect();
    if counted.is_empty() { "=0".to_owned() } else { format!("={}", counted.join("+")) }
}

fn write_total(
    page: &mut Sheet<'_, '_, '_>,
    rows: Option<(u32, u32)>,
    total: Tally,
    nights: u32,
) -> Result<(), WriteError> {
    let desk = page.desk;
    let styles = &desk.frame.styles;
    let row = page.row;
    page.sheet.write_string_with_format(row, 0, desk.word(Word::Total), &styles.group)?;
    let counts = (STATUS..).zip(total.iter().map(|(_, count)| count)).chain([(NIGHT, nights)]);
    for (col, count) in counts {
        let Some((first, last)) = rows else {
            page.sheet.write_number_with_format(row, col, count, &styles.group_number)?;
            continue;
        };
        page.sheet.write_formula_with_format(row, col, sum(col, (first, last + 1), count), &styles.group_number)?;
    }
    write_sums(page, row, total, true)?;
    page.row += 1;
    Ok(())
}

/// Width of the page's columns in pixels: what the charts together may take.
const PAGE_WIDTH: u32 = 786;

/// The districts as stacked bars in the colours of the signs, and beside them the pace where there is a window.
fn charts(page: &mut Sheet<'_, '_, '_>, (first, last): (u32, u32), most: u32) -> Result<(), WriteError> {
    let pace = pace::chart(page.desk);
    let height = (90 + 16 * (last - first + 1)).clamp(230, 480);
    let pace_width = if pace.is_some() { 330 } else { 0 };
    let mut chart = by_district(page, (first, last));
    style::count_axis(chart.x_axis(), most);
    chart.set_width(PAGE_WIDTH - pace_width).set_height(height);
    page.sheet.insert_chart_with_offset(page.row, 0, &chart, 2, 4)?;
    if let Some(mut pace) = pace {
        pace.set_width(pace_width - 30).set_height(height);
        // Columns from the right as wide as the pace: the sixth begins 466 pixels from the left.
        page.sheet.insert_chart_with_offset(page.row, 6, &pace, 15, 4)?;
    }
    // The rows under the charts have the height of a line: together they are as high as the charts.
    let rows = (f64::from(height + 12) * 0.75 / super::LINE).ceil() as u32;
    for row in page.row..page.row + rows {
        page.sheet.set_row_height(row, super::LINE)?;
    }
    page.row += rows;
    Ok(())
}

fn by_district(page: &Sheet<'_, '_, '_>, (first, last): (u32, u32)) -> Chart {
    let desk = page.desk;
    let sheet = desk.word(Word::SheetSummary);
    let mut chart = Chart::new(ChartType::BarStacked);
    for (col, sign) in (STATUS..).zip(Sign::STATUSES) {
        let series = chart.add_series();
        series.set_name((sheet, first - 1, col)).set_categories((sheet, first, 0, last, 0));
        series.set_values((sheet, first, col, last, col)).set_gap(35).set_format(&mut fill(sign));
    }
    chart.title().set_name(desk.word(Word::ByDistrict)).set_font(&style::chart_font(10));
    // The first district on top, as in the list.
    chart.y_axis().set_font(&style::chart_font(7)).set_reverse().set_label_interval(1);
    chart.x_axis().set_font(&style::chart_font(8)).set_major_gridlines_line(&style::grid_line());
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&style::chart_font(7));
    chart.set_alt_text(desk.word(Word::ByDistrict));
    chart
}

/// The fill of a sign in the chart; what was not reported is hatched.
fn fill(sign: Sign) -> ChartFormat {
    let mut format = ChartFormat::new();
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(style::QUIET)).set_width(0.5);
    format.set_border(&line);
    if sign == Sign::NotReported {
        let mut pattern = ChartPatternFill::new();
        pattern.set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards);
        pattern.set_foreground_color(Color::RGB(style::STRIPE)).set_background_color(Color::White);
        format.set_pattern_fill(&pattern);
    } else {
        format.set_solid_fill(ChartSolidFill::new().set_color(style::solid(sign)));
    }
    format
}
