//! The *page* is a sheet as it is seen and printed: title, form number, frozen headings, paper, footer.

use super::frame::Frame;
use super::phrases;
use super::style::FONT;
use super::{WriteError, safe};
use crate::model::Date;
use crate::words::Word;
use rust_xlsxwriter::{ExcelDateTime, Worksheet};

/// The row of the headings in every sheet that is one list, under title, subtitle and a blank line.
pub(super) const HEADING_ROW: u32 = 3;

/// How a sheet lies on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// Upright, all on one page.
    OnePage,
    /// Upright, as wide as the paper, as many pages as it takes.
    Tall,
    /// Lying, as wide as the paper, as many pages as it takes.
    Wide,
}

impl Paper {
    /// The paper for columns of this width in all: upright while that can be read.
    pub(super) fn for_width(width: f64) -> Self {
        if width <= 130.0 { Self::Tall } else { Self::Wide }
    }
}

/// Height of a row with so many lines of text, in points.
pub(super) fn height(lines: u32) -> f64 {
    3.5 + 14.5 * f64::from(lines.min(12))
}

/// A day as Excel counts it.
pub(super) fn serial(day: Date) -> f64 {
    const EPOCH: Date = jiff::civil::date(1899, 12, 30);
    f64::from((day - EPOCH).get_days())
}

/// A day where Excel asks for one and not for a number: in properties and rules. Before 1900 it knows none.
pub(super) fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let (year, month, day) = (day.year().try_into().ok()?, day.month().try_into().ok()?, day.day().try_into().ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// Sets up paper, margins and footer. The frame's place is shown in the footer beside the as-of date.
pub(super) fn set_up(sheet: &mut Worksheet, frame: &Frame<'_>, paper: Paper) -> Result<(), WriteError> {
    sheet.set_paper_size(9).set_print_center_horizontally(true).set_screen_gridlines(false);
    match paper {
        Paper::OnePage => sheet.set_portrait().set_print_fit_to_pages(1, 1).set_margins(0.4, 0.4, 0.4, 0.6, 0.2, 0.3),
        Paper::Tall => sheet.set_portrait().set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.5, 0.65, 0.2, 0.3),
        Paper::Wide => sheet.set_landscape().set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.5, 0.65, 0.2, 0.3),
    };
    // The blank keeps a number that follows from being read as part of the size.
    let font = format!("&\"{FONT},Regular\"&8 ");
    // A footer holds 255 characters in all, and `&` begins a command in it.
    let place: String = frame.place.chars().take(80).collect::<String>().replace('&', "&&");
    let page = phrases::page_of_pages(frame.language);
    let as_of = phrases::as_of(frame.as_of, frame.language);
    sheet.set_footer(format!("&L{font}{place}&C{font}{page}&R{font}{as_of}"));
    Ok(())
}

/// Title and subtitle of a sheet, and the form number at the right end of its `width` columns.
pub(super) fn head(sheet: &mut Worksheet, frame: &Frame<'_>, title: Word, width: u16) -> Result<(), WriteError> {
    let styles = &frame.styles;
    let title = format!("{} – {}", frame.word(title), frame.place);
    sheet.set_row_height(0, 27)?;
    sheet.write_string_with_format(0, 0, safe::text(&title), &styles.title)?;
    sheet.write_string_with_format(0, width.saturating_sub(1).max(1), frame.form, &styles.small)?;
    sheet.write_string_with_format(1, 0, safe::text(&frame.standing()), &styles.subtitle)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_before_1900_is_a_number_and_no_day_of_excel() {
        assert_eq!((serial(date(1900, 3, 1)), serial(date(1850, 10, 1))), (61.0, -17_987.0));
        assert!(excel_day(date(1850, 10, 1)).is_none());
        assert!(excel_day(date(2021, 10, 5)).is_some());
    }
}
