//! A line for each phase: what is owed, visited, met and on time, with rates. A phase that has not begun says when it will.

use super::{LAST, Sheet, region_figures};
use crate::model::plan::Phase;
use crate::words::Word;
use crate::write::{WriteError, phrases, safe};

/// Headings of the columns from the first figure on.
const HEADINGS: [Word; 8] = [
    Word::Owed,
    Word::Visited,
    Word::Percent,
    Word::MetAll,
    Word::Percent,
    Word::OnTime,
    Word::Percent,
    Word::NotReported,
];

/// The column of the first figure; before it stand the phase and its window.
const FIRST: u16 = 3;

/// Writes the lines.
pub(super) fn write(page: &mut Sheet<'_, '_, '_>) -> Result<(), WriteError> {
    let desk = page.desk;
    let styles = &desk.frame.styles;
    let row = page.row;
    page.sheet.write_string_with_format(row, 0, desk.word(Word::Phase), &styles.head)?;
    page.sheet.merge_range(row, 1, row, FIRST - 1, desk.word(Word::Window), &styles.head)?;
    for (col, word) in (FIRST..).zip(HEADINGS) {
        page.sheet.write_string_with_format(row, col, desk.frame.heading(word), &styles.head_over)?;
    }
    page.sheet.set_row_height(row, 32)?;
    page.row += 1;
    let mut exempt = Vec::new();
    for (number, phase) in desk.phases() {
        let figures = region_figures(desk, number);
        begin(page, phase)?;
        let row = page.row;
        if phase.has_begun(desk.report.as_of) {
            page.sheet.write_number_with_format(row, FIRST, figures.owed, &styles.number)?;
            let mut col = FIRST + 1;
            for part in [figures.visited, figures.met, figures.on_time] {
                page.sheet.write_number_with_format(row, col, part, &styles.number)?;
                match figures.rate(part) {
                    Some(rate) => page.sheet.write_number_with_format(row, col + 1, rate / 100.0, &styles.percent)?,
                    None => page.sheet.write_blank(row, col + 1, &styles.percent)?,
                };
                col += 2;
            }
            page.sheet.write_number_with_format(row, col, figures.not_reported, &styles.number)?;
        } else if let Some(start) = phase.start {
            let begins = phrases::begins(start, desk.language());
            page.sheet.merge_range(row, FIRST, row, LAST, &begins, &styles.cell)?;
        }
        if figures.exempt > 0 {
            exempt.push(phrases::exempt(&phase.name, figures.exempt, desk.language()));
        }
        if figures.eased > 0 {
            exempt.push(phrases::eased(&phase.name, figures.eased, desk.language()));
        }
        page.row += 1;
    }
    if !exempt.is_empty() {
        page.paragraph(&exempt.join("; "), &styles.subtitle)?;
    }
    page.row += 1;
    Ok(())
}

/// Name and window of a phase.
fn begin(page: &mut Sheet<'_, '_, '_>, phase: &Phase) -> Result<(), WriteError> {
    let desk = page.desk;
    let lines = crate::write::width::lines(&phase.name, 19.0);
    page.sheet.set_row_height(page.row, f64::from(lines) * super::LINE)?;
    page.sheet.write_string_with_format(page.row, 0, safe::text(&phase.name), &desk.frame.styles.wrapped)?;
    let window = phrases::window(phase, desk.language());
    page.sheet.merge_range(page.row, 1, page.row, FIRST - 1, &window, &desk.frame.styles.cell)?;
    Ok(())
}
