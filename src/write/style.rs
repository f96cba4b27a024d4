//! The one place where colours, fonts and cell formats are defined. Colours are tints of the Okabe-Ito palette with dark
//! text on them (contrast 4.5:1 and more); every colour has a sign beside it, for print in grey.

use super::sign::Sign;
use crate::model::finding::Severity;
use rust_xlsxwriter::{ChartAxis, ChartFont, ChartLine, Color, ConditionalFormatDataBar, ConditionalFormatType};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, ProtectionOptions, TableStyle};

/// The font: Windows has it for Devanagari and Latin; elsewhere the system puts its own Devanagari font in its place.
pub(super) const FONT: &str = "Nirmala UI";

/// The style of all tables.
pub(super) const TABLE: TableStyle = TableStyle::Light15;

/// Dates, day first.
pub(super) const DATE: &str = "dd\\.mm\\.yyyy";

/// Counts; nought is a dash, so that what is there stands out.
const COUNT: &str = "#,##0;-#,##0;–";

/// Text.
pub(super) const INK: u32 = 0x1F_2933;
/// Text beside what matters.
pub(super) const QUIET: u32 = 0x5F_6B7A;
/// Lines.
pub(super) const LINE: u32 = 0xB8_C1CC;
/// Titles, and the ground of headings.
pub(super) const HEAD: u32 = 0x1F_3A5F;
/// Every second row.
pub(super) const BAND: u32 = 0xF3_F6FA;
const GROUP: u32 = 0xE3_EAF3;
/// What leads somewhere.
const LINK: u32 = 0x0B_4A6F;
/// The ground of headings over what a person fills in.
const ANSWER: u32 = 0x00_6B54;
/// What a person must look at.
const ATTENTION: u32 = 0xFB_F0B2;
/// Grounds of the severities, from the least.
const SEVERITIES: [u32; 3] = [0xFF_FFFF, ATTENTION, 0xF6_CDB9];
/// Stripes of what was not reported, in a chart.
pub(super) const STRIPE: u32 = 0x8A_94A3;
/// Lines behind a chart.
const GRID: u32 = 0xDD_E2E8;

/// The colour of data bars.
pub(super) const BAR: Color = Color::RGB(BAR_CODE);
const BAR_CODE: u32 = 0x8C_CBEF;

/// Text and fill of a sign.
pub(super) const fn tint(sign: Sign) -> (u32, u32) {
    match sign {
        Sign::Done | Sign::Yes | Sign::Filled => (0x00_4D38, 0xCD_E8DF),
        Sign::Late => (0x0B_4A6F, 0xD6_EAF6),
        Sign::Partial | Sign::TooMany => (0x5C_4A00, 0xFB_F0B2),
        Sign::Missed | Sign::No | Sign::Vacant => (0x7A_2A00, 0xF6_CDB9),
        Sign::Pending => (0x3C_4653, 0xFF_FFFF),
        Sign::NotReported => (0x3C_4653, 0xD9_DDE3),
        Sign::Exempt => (0x5B_2A55, 0xEF_E0EC),
        Sign::None => (QUIET, 0xFF_FFFF),
    }
}

/// The full colour of a sign in a chart; in grey they differ as well.
pub(super) const fn solid(sign: Sign) -> Color {
    Color::RGB(solid_code(sign))
}

/// The same as a number.
pub(super) const fn solid_code(sign: Sign) -> u32 {
    match sign {
        Sign::Done => 0x1B_9E77,
        Sign::Late => 0x8C_CBEF,
        Sign::Partial => 0xF5_E96B,
        Sign::Missed => 0x8C_3A00,
        Sign::Pending => 0xC9_CED6,
        _ => 0xFF_FFFF,
    }
}

/// Every cell format of a workbook, made once.
pub(super) struct Styles {
    /// A sheet's title.
    pub title: Format,
    /// The line under the title.
    pub subtitle: Format,
    /// A heading between parts of a sheet.
    pub section: Format,
    /// The form number, and other small print.
    pub small: Format,
    /// Text that runs over several columns and lines.
    pub paragraph: Format,
    /// The figure that matters.
    pub figure: Format,
    /// The numbers within it.
    pub figure_number: Format,
    /// The words within it.
    pub figure_word: Format,
    /// A heading cell.
    pub head: Format,
    /// A heading cell over a column that a person answers in.
    pub head_answer: Format,
    /// A heading cell over several columns.
    pub head_over: Format,
    /// A cell of a table that is no Excel table.
    pub cell: Format,
    /// The same, wrapped.
    pub wrapped: Format,
    /// The same, for a number.
    pub number: Format,
    /// The same, for a number that is no count, such as a row's.
    pub number_middle: Format,
    /// The same, for a share.
    pub percent: Format,
    /// The same, for a date.
    pub date: Format,
    /// The same, for a link, wrapped.
    pub link_wrapped: Format,
    /// The same, at the top of a tall row.
    pub link_top: Format,
    /// A district's own row above its mandals.
    pub group: Format,
    /// A number in it.
    pub group_number: Format,
    /// A share in it.
    pub group_percent: Format,
    /// Column format for text in rows.
    pub column_text: Format,
    /// Column format for dates in rows.
    pub column_date: Format,
    /// Column format for wrapped text in rows.
    pub column_wrapped: Format,
    signs: Vec<Format>,
    severities: [Format; 3],
}

impl Styles {
    /// All formats.
    pub(super) fn new() -> Self {
        let cell = bordered(base());
        let head = bordered(base())
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(Color::RGB(HEAD))
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap();
        let link = cell.clone().set_hyperlink().set_font_name(FONT).set_font_size(10).set_font_color(Color::RGB(LINK));
        let group = cell.clone().set_bold().set_background_color(Color::RGB(GROUP));
        Self {
            title: base().set_bold().set_font_size(16).set_font_color(Color::RGB(HEAD)),
            subtitle: base().set_font_color(Color::RGB(QUIET)),
            section: base().set_bold().set_font_size(12).set_font_color(Color::RGB(HEAD)),
            small: base().set_font_size(7).set_font_color(Color::RGB(QUIET)).set_align(FormatAlign::Right),
            paragraph: base().set_text_wrap().set_align(FormatAlign::Top),
            figure: base().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter).set_text_wrap(),
            figure_number: base().set_bold().set_font_size(26).set_font_color(Color::RGB(HEAD)),
            figure_word: base().set_font_size(14),
            head_answer: head.clone().set_background_color(Color::RGB(ANSWER)),
            head_over: head.clone().set_align(FormatAlign::Center),
            head,
            wrapped: cell.clone().set_text_wrap(),
            number_middle: cell.clone().set_align(FormatAlign::Center),
            number: cell.clone().set_num_format(COUNT).set_align(FormatAlign::Right),
            percent: cell.clone().set_num_format("0%").set_align(FormatAlign::Right),
            date: cell.clone().set_num_format(DATE).set_align(FormatAlign::Left),
            link_wrapped: link.clone().set_text_wrap(),
            link_top: link.set_align(FormatAlign::Top),
            group_number: group.clone().set_num_format(COUNT).set_align(FormatAlign::Right),
            group_percent: group.clone().set_num_format("0%").set_align(FormatAlign::Right),
            group,
            column_text: base().set_align(FormatAlign::Left).set_align(FormatAlign::Top),
            column_date: base().set_num_format(DATE).set_align(FormatAlign::Left).set_align(FormatAlign::Top),
            column_wrapped: base().set_text_wrap().set_align(FormatAlign::Top),
            signs: Sign::ALL.iter().map(|&sign| signed(&cell, sign)).collect(),
            severities: SEVERITIES
                .map(|fill| cell.clone().set_background_color(Color::RGB(fill)).set_align(FormatAlign::Top)),
            cell,
        }
    }

    /// The format of a cell with a sign.
    pub(super) fn sign(&self, sign: Sign) -> &Format {
        self.signs.get(sign as usize).unwrap_or(&self.cell)
    }

    /// The format of a cell with a severity.
    pub(super) fn severity(&self, severity: Severity) -> &Format {
        let [info, warning, error] = &self.severities;
        match severity {
            Severity::Info => info,
            Severity::Warning => warning,
            Severity::Error => error,
        }
    }
}

/// A cell that a form is filled in with.
pub(super) fn given(format: Format) -> Format {
    format.set_background_color(Color::RGB(BAND))
}

/// What a locked sheet of a form still lets people do: everything but to change headings and what is suggested.
pub(super) fn protection() -> ProtectionOptions {
    ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        insert_links: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    }
}

/// A cell that a person must look at.
pub(super) fn attention(format: Format) -> Format {
    format.set_background_color(Color::RGB(ATTENTION))
}

/// Every second row of a range that is no table.
pub(super) fn band() -> Format {
    Format::new().set_background_color(Color::RGB(BAND))
}

/// The lines behind a chart.
pub(super) fn grid_line() -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(GRID)).set_width(0.5);
    line
}

/// The font of a chart at this size.
pub(super) fn chart_font(size: u8) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(size);
    font
}

/// A bar behind each share, from nothing to all.
pub(super) fn share_bar() -> ConditionalFormatDataBar {
    ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_fill_color(BAR)
        .set_solid_fill(true)
}

/// An axis along which things are counted up to this many: there is no half of a visit.
pub(super) fn count_axis(axis: &mut ChartAxis, most: u32) {
    axis.set_num_format("0");
    if most < 10 {
        axis.set_major_unit(1);
    }
}

/// A line under every row of a list, and a lighter one between its columns, so that wrapped texts beside one another
/// stay apart.
pub(super) fn rule_line() -> Format {
    let under = Format::new().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(Color::RGB(LINE));
    under.set_border_right(FormatBorder::Thin).set_border_right_color(Color::RGB(GRID))
}

/// The default format of a workbook; all others build on it.
pub(super) fn base() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(10)
        .set_font_color(Color::RGB(INK))
        .set_align(FormatAlign::VerticalCenter)
}

fn bordered(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(Color::RGB(LINE))
}

fn signed(cell: &Format, sign: Sign) -> Format {
    let (ink, fill) = tint(sign);
    let format = cell.clone().set_font_color(Color::RGB(ink)).set_background_color(Color::RGB(fill));
    let format = format.set_align(if sign.has_word() { FormatAlign::Left } else { FormatAlign::Center });
    if matches!(sign, Sign::Missed | Sign::No | Sign::Vacant) { format.set_bold() } else { format }
}

/// How much two colours differ, as the accessibility guidelines (WCAG) measure it: 1 to 21.
#[cfg(test)]
pub(super) fn contrast(one: u32, other: u32) -> f64 {
    let luminance = |rgb: u32| {
        let linear = |shift: u32| {
            let part = f64::from((rgb >> shift) & 0xff) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_out_from_its_fill() {
        let check = |ink, fill, what: &str| {
            let contrast = contrast(ink, fill);
            assert!(contrast >= 4.5, "{what}: {contrast:.1}");
        };
        for &sign in Sign::ALL {
            let (ink, fill) = tint(sign);
            check(ink, fill, sign.mark());
        }
        // What Excel's own table style puts under every second row.
        const STRIPED: u32 = 0xD9_D9D9;
        for ground in [HEAD, ANSWER] {
            check(0xFF_FFFF, ground, "heading");
        }
        for ground in [0xFF_FFFF, BAND, GROUP, STRIPED, BAR_CODE, ATTENTION].into_iter().chain(SEVERITIES) {
            check(INK, ground, "text");
        }
        for ground in [0xFF_FFFF, BAND, STRIPED] {
            check(LINK, ground, "link");
        }
        for ground in [0xFF_FFFF, BAND] {
            check(QUIET, ground, "small print");
            check(HEAD, ground, "title");
        }
    }
}
