//! A *listing* is a sheet that is one long list: title, headings, a row for each thing, in a [`table`].

use super::book::Book;
use super::desk::Desk;
use super::list::{Kept, List};
use super::page::{self, HEADING_ROW, Paper, serial};
use super::phrases;
use super::{WriteError, table, width};
use crate::model::Date;
use crate::words::Word;
use rust_xlsxwriter::{Format, Formula, IgnoreError, Worksheet};
use std::borrow::Cow;

/// Columns that are printed may together be this wide on paper that lies; wider, the print would be too small to read.
const LEGIBLE: f64 = 190.0;

/// The most that a short and a longer text may take, from what is best on the screen to what paper needs.
const MOST: [(f64, f64); 3] = [(32.0, 44.0), (24.0, 34.0), (21.0, 26.0)];

/// What they may take in columns that are not printed.
const UNPRINTED: (f64, f64) = (44.0, 44.0);

/// What they may take where even that is too wide.
const NARROWEST: (f64, f64) = (24.0, 20.0);

/// Rows that are measured for the width of a column.
const MEASURED: u32 = 200;

/// What a cell of a listing shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown<'a> {
    /// Nothing.
    Blank,
    /// Text, whatever it begins with.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A day, as days since 1899-12-30.
    Day(f64),
}

impl<'a> Shown<'a> {
    /// Text that may be empty.
    pub(super) fn text(text: &'a str) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(super::safe::text(text)) }
    }

    /// A day.
    pub(super) fn day(day: Date) -> Self {
        Self::Day(serial(day))
    }

    /// How wide it is.
    fn width(&self) -> f64 {
        match self {
            Self::Blank => 0.0,
            Self::Text(text) => crate::text::width::columns(text),
            Self::Number(number) => number.to_string().len() as f64 * 1.1,
            Self::Day(_) => 10.5,
        }
    }

    /// How many lines it takes in a wrapped column.
    fn lines(&self, column: f64) -> u32 {
        match self {
            Self::Text(text) => width::lines(text, column),
            _ => 1,
        }
    }
}

/// How the cells of a column look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Short text, on one line.
    Plain,
    /// Longer text, wrapped.
    Wrapped,
    /// Days.
    Day,
}

impl Look {
    fn format<'d>(self, desk: &'d Desk<'_>) -> &'d Format {
        match self {
            Self::Plain => &desk.frame.styles.column_text,
            Self::Wrapped => &desk.frame.styles.column_wrapped,
            Self::Day => &desk.frame.styles.column_date,
        }
    }
}

/// A column of a listing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heading {
    /// What stands above it.
    pub text: String,
    /// How its cells look.
    pub look: Look,
}

impl Heading {
    /// The most that the column may take, of short texts and of longer ones.
    const fn most(&self, (short, longer): (f64, f64)) -> f64 {
        match self.look {
            Look::Plain => short,
            Look::Wrapped => longer,
            Look::Day => 12.5,
        }
    }
}

/// A listing that is about to be written.
pub(super) struct Listing {
    /// The sheet's name, and its title.
    pub name: Word,
    /// Its columns.
    pub columns: Vec<Heading>,
    /// How many of them are printed; the rest, with mobile numbers, stay on the screen.
    pub printed: u16,
    /// Columns that stay in sight when the sheet is scrolled to the right.
    pub frozen: u16,
    /// A column that is filled in every row, by which the rows in sight are counted.
    pub counted: u16,
    /// How many rows there are.
    pub rows: u32,
}

impl Listing {
    /// Adds the sheet. `cell` says what stands in a row and a column, both counted from zero.
    pub(super) fn write<'a>(
        mut self,
        book: &mut Book,
        desk: &Desk<'_>,
        cell: impl Fn(u32, usize) -> Shown<'a>,
    ) -> Result<(), WriteError> {
        distinct(&mut self.columns);
        let sheet = book.add_worksheet();
        sheet.set_name(desk.word(self.name))?;
        let widths = self.set_columns(sheet, desk, &cell)?;
        let printed: f64 = widths.iter().take(usize::from(self.printed)).sum();
        page::set_up(sheet, &desk.frame, Paper::for_width(printed))?;
        page::head(sheet, &desk.frame, self.name, self.printed.min(self.columns.len() as u16))?;
        if self.rows == 0 {
            sheet.write_string_with_format(
                HEADING_ROW,
                0,
                phrases::no_rows(desk.language()),
                &desk.frame.styles.subtitle,
            )?;
            return Ok(());
        }
        self.count(sheet, desk)?;
        self.heading(sheet, desk)?;
        self.pattern(sheet, desk)?;
        self.finish(sheet)?;
        let rows = self.list(book, &widths, &cell);
        book.add_list(rows);
        Ok(())
    }

    /// The row whose place the rows of the list take: a cell in the format of each column, then one in that of days.
    fn pattern(&self, sheet: &mut Worksheet, desk: &Desk<'_>) -> Result<(), WriteError> {
        for (number, column) in self.columns.iter().enumerate() {
            sheet.write_blank(HEADING_ROW + 1, number as u16, column.look.format(desk))?;
        }
        sheet.write_blank(HEADING_ROW + 1, self.columns.len() as u16, Look::Day.format(desk))?;
        Ok(())
    }

    /// The rows of the sheet that was added last.
    fn list<'a>(&self, book: &mut Book, widths: &[f64], cell: &impl Fn(u32, usize) -> Shown<'a>) -> List {
        let mut list = List::new(book.last_sheet(), HEADING_ROW + 1, self.columns.len(), self.rows as usize);
        for row in 0..self.rows {
            let mut lines = 1;
            for (column, (heading, width)) in self.columns.iter().zip(widths).enumerate() {
                let shown = cell(row, column);
                if heading.look == Look::Wrapped {
                    lines = lines.max(shown.lines(*width));
                }
                list.push(match shown {
                    Shown::Blank => Kept::Blank,
                    Shown::Text(text) => book.keep(&text),
                    Shown::Number(number) if number.is_finite() => Kept::Number(number),
                    Shown::Number(number) => book.keep(&number.to_string()),
                    Shown::Day(day) => Kept::Day(day),
                });
            }
            list.end_row(if lines > 1 { page::height(lines) } else { 0.0 });
        }
        list
    }

    /// The row after the last.
    fn last_row(&self) -> u32 {
        HEADING_ROW + self.rows
    }

    fn last_column(&self) -> u16 {
        (self.columns.len() as u16).saturating_sub(1)
    }

    /// Sets widths and formats of the columns, from the first rows; gives the widths. A text that is wider than its
    /// column is wrapped.
    fn set_columns<'a>(
        &mut self,
        sheet: &mut Worksheet,
        desk: &Desk<'_>,
        cell: &impl Fn(u32, usize) -> Shown<'a>,
    ) -> Result<Vec<f64>, WriteError> {
        let wanted: Vec<f64> = (0..self.columns.len()).map(|number| self.wanted(number, cell)).collect();
        let printed = usize::from(self.printed);
        let wide_as = |most: &(f64, f64)| -> f64 {
            self.columns.iter().zip(&wanted).take(printed).map(|(column, wanted)| wanted.min(column.most(*most))).sum()
        };
        let most = MOST.into_iter().find(|most| wide_as(most) <= LEGIBLE).unwrap_or(NARROWEST);
        let mut widths = Vec::new();
        for ((number, column), wanted) in (0..).zip(&mut self.columns).zip(wanted) {
            let width = wanted.min(column.most(if number < self.printed { most } else { UNPRINTED }));
            if column.look == Look::Plain && width < wanted {
                column.look = Look::Wrapped;
            }
            sheet.set_column_format(number, column.look.format(desk))?;
            sheet.set_column_width(number, width)?;
            widths.push(width);
        }
        Ok(widths)
    }

    /// The width that a column would have if there were room.
    fn wanted<'a>(&self, number: usize, cell: &impl Fn(u32, usize) -> Shown<'a>) -> f64 {
        let Some(column) = self.columns.get(number) else { return 0.0 };
        let shown = (0..self.rows.min(MEASURED)).map(|row| cell(row, number).width());
        // Beside the heading stands the filter's button; a long one is wrapped.
        let heading = crate::text::width::columns(&column.text).min(14.0) + 2.0;
        width::column(shown.chain([heading]), 7.0, 250.0)
    }

    /// How many rows the filter leaves in sight.
    fn count(&self, sheet: &mut Worksheet, desk: &Desk<'_>) -> Result<(), WriteError> {
        let column = crate::model::place::column_letters(self.counted);
        let (first, last) = (HEADING_ROW + 2, self.last_row() + 1);
        let (before, after) = phrases::rows_shown(desk.language(), self.rows);
        let formula = format!("=\"{before}\"&SUBTOTAL(103,{column}{first}:{column}{last})&\"{after}\"");
        let formula = Formula::new(formula).set_result(format!("{before}{}{after}", self.rows));
        sheet.write_formula_with_format(HEADING_ROW - 1, 0, formula, &desk.frame.styles.subtitle)?;
        Ok(())
    }

    fn heading(&self, sheet: &mut Worksheet, desk: &Desk<'_>) -> Result<(), WriteError> {
        let heads: Vec<(&str, &Format)> =
            self.columns.iter().map(|column| (column.text.as_str(), &desk.frame.styles.head)).collect();
        table::write(sheet, self.name, &heads, self.rows)
    }

    fn finish(&self, sheet: &mut Worksheet) -> Result<(), WriteError> {
        // Mobile numbers are text; that is no mistake to be marked in every cell.
        sheet.ignore_error_range(
            HEADING_ROW + 1,
            0,
            self.last_row(),
            self.last_column(),
            IgnoreError::NumberStoredAsText,
        )?;
        sheet.set_freeze_panes(HEADING_ROW + 1, self.frozen)?;
        sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
        sheet.set_print_area(0, 0, self.last_row(), self.printed.clamp(1, self.last_column() + 1) - 1)?;
        Ok(())
    }
}

/// Makes headings that differ only in case differ by a number, as a table needs.
fn distinct(columns: &mut [Heading]) {
    let mut seen = std::collections::BTreeSet::new();
    for column in columns {
        let stem: String = super::safe::text(&column.text).chars().take(200).collect();
        let mut name = stem.clone();
        let mut number = 2;
        while !seen.insert(name.to_lowercase()) {
            name = format!("{stem} ({number})");
            number += 1;
        }
        column.text = name;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_does() {
        let check = |year, month, day, expected: f64| {
            assert_eq!(serial(jiff::civil::date(year, month, day)), expected);
        };
        check(1900, 3, 1, 61.0);
        check(2021, 11, 12, 44_512.0);
    }

    #[test]
    fn headings_of_a_table_differ() {
        let heading = |text: &str| Heading { text: text.into(), look: Look::Plain };
        let mut columns = vec![heading("Mobile"), heading("mobile"), heading("नाम"), heading("Mobile")];
        distinct(&mut columns);
        let names: Vec<&str> = columns.iter().map(|column| column.text.as_str()).collect();
        assert_eq!(names, ["Mobile", "mobile (2)", "नाम", "Mobile (3)"]);
    }
}
