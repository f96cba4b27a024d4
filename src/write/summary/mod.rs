//! The sheet *Summary*: one page for the meeting, for someone who has one minute. What was ordered and as of which day,
//! what the figures rest on, the figure that matters, a line for each phase, a row for each district with its bar and a
//! chart, the mandals that are still to be visited by name, and who sent nothing.

mod districts;
mod news;
pub(super) mod pace;
mod pending;
mod phases;

use super::desk::Desk;
use super::ledger::SourceTally;
use super::page::{self, Paper};
use super::phrases::{self, Basis};
use super::{WriteError, safe, width};
use crate::model::coverage::Figures;
use crate::model::plan::{Level, Phase, PhaseId, PlanPart, Unit};
use crate::words::Word;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::collections::BTreeSet;

/// Widths of the columns of the page; the first holds names.
const WIDTHS: [f64; 11] = [19.0, 8.5, 8.5, 12.0, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 9.5];

/// The last column of the page.
const LAST: u16 = WIDTHS.len() as u16 - 1;

/// Height of a line of text, in points.
const LINE: f64 = 17.0;

/// The page while it is written from top to bottom.
struct Sheet<'s, 'd, 'a> {
    sheet: &'s mut Worksheet,
    desk: &'d Desk<'a>,
    /// The next free row.
    row: u32,
}

/// Writes the sheet.
pub(super) fn write(workbook: &mut Workbook, desk: &Desk<'_>) -> Result<(), WriteError> {
    let mut page = begin(workbook, desk)?;
    news::since(&mut page)?;
    if let Some((number, phase)) = desk.main_phase() {
        page.figure(number, phase)?;
        phases::write(&mut page)?;
        districts::write(&mut page, number, phase)?;
        pending::write(&mut page, number, phase)?;
    }
    news::oldest_problems(&mut page)?;
    page.sheet.set_print_area(0, 0, page.row, LAST)?;
    Ok(())
}

/// Writes the first sheet of the workbook of rows without a region: what it is, and what it rests on.
pub(super) fn write_unplaced(workbook: &mut Workbook, desk: &Desk<'_>) -> Result<(), WriteError> {
    let mut page = begin(workbook, desk)?;
    page.paragraph(phrases::what_unplaced_is(desk.language()), &desk.frame.styles.paragraph)
}

/// The sheet with its head.
fn begin<'s, 'd, 'a>(workbook: &'s mut Workbook, desk: &'d Desk<'a>) -> Result<Sheet<'s, 'd, 'a>, WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::SheetSummary))?;
    page::set_up(sheet, &desk.frame, Paper::OnePage)?;
    for (col, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(col, width)?;
    }
    let mut page = Sheet { sheet, desk, row: 0 };
    page.head()?;
    Ok(page)
}

impl Sheet<'_, '_, '_> {
    /// Organisation, region, day and basis.
    fn head(&mut self) -> Result<(), WriteError> {
        let desk = self.desk;
        let styles = &desk.frame.styles;
        let title = format!("{} – {}", desk.frame.place, desk.word(Word::SummaryTitle));
        self.sheet.set_row_height(0, 28)?;
        self.sheet.write_string_with_format(0, 0, safe::text(&title), &styles.title)?;
        self.sheet.write_string_with_format(1, LAST, desk.frame.form, &styles.small)?;
        self.sheet.write_string_with_format(1, 0, safe::text(&desk.frame.standing()), &styles.subtitle)?;
        self.row = 2;
        self.paragraph(&phrases::basis(&basis(desk), desk.language()), &styles.paragraph)
    }

    /// The figure that matters, and what it is of where no list was given.
    fn figure(&mut self, number: PhaseId, phase: &Phase) -> Result<(), WriteError> {
        let desk = self.desk;
        let styles = &desk.frame.styles;
        let figures = region_figures(desk, number);
        let night = phase.needs.night_stay.then_some(figures.with_night);
        let pieces = phrases::figure(desk.language(), phase.level, figures.owed, figures.visited, night);
        let pieces: Vec<(&Format, &str)> = pieces
            .iter()
            .map(|(is_number, text)| {
                (if *is_number { &styles.figure_number } else { &styles.figure_word }, text.as_str())
            })
            .collect();
        self.sheet.set_row_height(self.row, 48)?;
        self.sheet.merge_range(self.row, 0, self.row, LAST, "", &styles.figure)?;
        self.sheet.write_rich_string_with_format(self.row, 0, &pieces, &styles.figure)?;
        self.row += 1;
        if desk.plan().assumes(PlanPart::Units) {
            self.paragraph(phrases::of_named_units(desk.language()), &styles.subtitle)?;
        }
        if phase.end.is_none() {
            self.paragraph(phrases::no_end_date(desk.language()), &styles.subtitle)?;
        }
        Ok(())
    }

    /// A heading between parts.
    fn section(&mut self, text: &str) -> Result<(), WriteError> {
        self.sheet.set_row_height(self.row, 22)?;
        self.sheet.write_string_with_format(self.row, 0, safe::text(text), &self.desk.frame.styles.section)?;
        self.row += 1;
        Ok(())
    }

    /// Text over the whole width, in as many lines as it takes.
    fn paragraph(&mut self, text: &str, format: &Format) -> Result<(), WriteError> {
        let lines = width::lines(text, WIDTHS.iter().sum());
        self.sheet.set_row_height(self.row, f64::from(lines) * LINE)?;
        self.sheet.merge_range(self.row, 0, self.row, LAST, &safe::text(text), format)?;
        self.row += 1;
        Ok(())
    }
}

/// The figures of a phase for the whole region.
fn region_figures(desk: &Desk<'_>, phase: PhaseId) -> Figures {
    desk.region.map_or_else(Figures::default, |region| desk.report.coverage.figures(phase, Unit::Region(region)))
}

/// What the workbook rests on. A district has reported if it is not silent in the phase that matters.
pub(super) fn basis(desk: &Desk<'_>) -> Basis {
    let tally = SourceTally::of(desk);
    let districts = desk.districts();
    let main = desk.main_phase().map(|(number, _)| number);
    let silent: BTreeSet<_> =
        desk.report.coverage.silent.iter().filter(|one| Some(one.phase) == main).map(|one| one.district).collect();
    let reported = districts.iter().filter(|(district, _)| !silent.contains(district)).count();
    Basis {
        reported: reported as u32,
        districts: districts.len() as u32,
        read: tally.read,
        unreadable: tally.unreadable,
        not_tables: tally.not_tables,
        unplaced: tally.unplaced,
    }
}

/// The units of a level that the region has.
const fn level_word(level: Level) -> Word {
    match level {
        Level::Mandal => Word::Mandals,
        Level::District => Word::Districts,
        Level::Seat => Word::Seats,
    }
}
