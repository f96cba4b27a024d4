//! The *page* is a sheet as it is seen and printed: title, form number, frozen headings, paper, footer.

use super::desk::Desk;
use super::phrases;
use super::style::FONT;
use super::{FORM, WriteError};
use crate::words::Word;
use rust_xlsxwriter::Worksheet;

/// The row of the headings in every sheet that is one list, under title, subtitle and a blank line.
pub(super) const HEADING_ROW: u32 = 3;

/// How a sheet lies on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// Upright, all on one page.
    OnePage,
    /// Lying, as wide as the paper, as many pages as it takes.
    Wide,
}

/// Sets up paper, margins and footer. `region` is shown in the footer beside the as-of date.
pub(super) fn set_up(sheet: &mut Worksheet, desk: &Desk<'_>, paper: Paper) -> Result<(), WriteError> {
    sheet.set_paper_size(9).set_print_center_horizontally(true).set_screen_gridlines(false);
    match paper {
        Paper::OnePage => sheet.set_portrait().set_print_fit_to_pages(1, 1).set_margins(0.4, 0.4, 0.4, 0.6, 0.2, 0.3),
        Paper::Wide => sheet.set_landscape().set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.5, 0.65, 0.2, 0.3),
    };
    // The blank keeps a number that follows from being read as part of the size.
    let font = format!("&\"{FONT},Regular\"&8 ");
    // A footer holds 255 characters in all, and `&` begins a command in it.
    let place: String = desk.place_name().replace('&', "&&").chars().take(80).collect();
    let page = phrases::page_of_pages(desk.language());
    let as_of = phrases::as_of(desk.report.as_of, desk.language());
    sheet.set_footer(format!("&L{font}{place}&C{font}{page}&R{font}{as_of}"));
    Ok(())
}

/// Title and subtitle of a sheet, and the form number at the right end of its `width` columns.
pub(super) fn head(sheet: &mut Worksheet, desk: &Desk<'_>, title: Word, width: u16) -> Result<(), WriteError> {
    let styles = &desk.styles;
    let title = format!("{} – {}", title.in_language(desk.language()), desk.place_name());
    sheet.set_row_height(0, 27)?;
    sheet.write_string_with_format(0, 0, title, &styles.title)?;
    sheet.write_string_with_format(0, width.saturating_sub(1).max(1), FORM, &styles.small)?;
    sheet.write_string_with_format(1, 0, desk.standing(), &styles.subtitle)?;
    Ok(())
}
