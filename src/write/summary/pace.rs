//! The chart of the *pace* of the phase that matters.

use crate::model::Date;
use crate::model::coverage::Owed;
use crate::model::mark::HIDDEN_SHEET;
use crate::words::Word;
use crate::write::WriteError;
use crate::write::desk::Desk;
use crate::write::pace::{self, Point, Window};
use crate::write::page::serial;
use crate::write::sign::Sign;
use crate::write::style;
use rust_xlsxwriter::{Chart, ChartLegendPosition, ChartLine, ChartType, Color, Worksheet};

/// Columns of the hidden sheet that the chart is drawn from: day, visited, even pace.
const DAY: u16 = 12;

/// The days of the phase that matters, where it has a window and something is owed.
fn points(desk: &Desk<'_>) -> Vec<Point> {
    let Some((number, phase)) = desk.main_phase() else { return Vec::new() };
    let (Some(start), Some(end)) = (phase.start, phase.end) else { return Vec::new() };
    let owed: Vec<&Owed> = desk.owed_once(number).into_iter().filter(|owed| !owed.exempt).collect();
    let first_visits: Vec<Date> = owed.iter().filter_map(|owed| first_visit(desk, owed)).collect();
    pace::points(owed.len(), first_visits, Window { start, end, as_of: desk.report.as_of })
}

/// The first day on which a visit that counts was made.
fn first_visit(desk: &Desk<'_>, owed: &Owed) -> Option<Date> {
    let visits = owed.visits.iter().filter_map(|visit| desk.facts().visits.get(*visit as usize));
    visits.filter_map(|visit| visit.days()).map(|(from, _)| from).min().filter(|_| owed.status.is_visited())
}

/// Writes what the chart is drawn from to the hidden sheet.
pub(in crate::write) fn write_points(sheet: &mut Worksheet, desk: &Desk<'_>) -> Result<(), WriteError> {
    for (row, point) in (1..).zip(points(desk)) {
        sheet.write_number_with_format(row, DAY, serial(point.day), &desk.frame.styles.column_date)?;
        if let Some(visited) = point.visited {
            sheet.write_number(row, DAY + 1, visited)?;
        }
        sheet.write_number(row, DAY + 2, (point.even * 10.0).round() / 10.0)?;
    }
    Ok(())
}

/// The chart, where there is a window.
pub(super) fn chart(desk: &Desk<'_>) -> Option<Chart> {
    let points = points(desk);
    let most = points.iter().map(|point| point.even.ceil() as u32).max().unwrap_or(0);
    let last = points.len() as u32;
    if last == 0 {
        return None;
    }
    let sheet = HIDDEN_SHEET;
    let font = style::chart_font(8);
    let mut chart = Chart::new(ChartType::Line);
    let mut series = |offset: u16, word: Word, line: &mut ChartLine| {
        let series = chart.add_series();
        series.set_name(desk.word(word)).set_categories((sheet, 1, DAY, last, DAY));
        series.set_values((sheet, 1, DAY + offset, last, DAY + offset)).set_format(line);
    };
    series(1, Word::Visited, ChartLine::new().set_color(style::solid(Sign::Done)).set_width(2.5));
    let mut dashed = ChartLine::new();
    dashed.set_color(Color::RGB(style::QUIET)).set_width(1.25).set_dash_type(rust_xlsxwriter::ChartLineDashType::Dash);
    series(2, Word::EvenPace, &mut dashed);
    chart.title().set_name(desk.word(Word::Pace)).set_font(&style::chart_font(10));
    chart
        .x_axis()
        .set_font(&font)
        .set_num_format("dd\\.mm")
        .set_major_unit(7)
        .set_automatic_axis(false)
        .set_date_axis(true);
    style::count_axis(chart.y_axis().set_font(&font).set_major_gridlines_line(&style::grid_line()), most);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font);
    chart.set_alt_text(desk.word(Word::Pace));
    Some(chart)
}
