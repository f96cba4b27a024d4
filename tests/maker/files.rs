//! Books to bytes: xlsx, and text files in the encodings in which offices export them.

use super::sheet::{Book, Cell, Sheet};
use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

/// How a text file is encoded and divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// UTF-8 with a byte order mark, commas.
    Utf8,
    /// UTF-8 without one, commas.
    Utf8Bare,
    /// UTF-8 with a byte order mark, semicolons.
    Semicolon,
    /// UTF-16 little-endian with a byte order mark, tabs: Excel's Unicode text.
    Utf16,
    /// Windows-1252, commas.
    Windows,
}

/// The bytes of a workbook.
pub fn xlsx(book: &Book) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let day =
        ExcelDateTime::from_ymd(book.dated.year() as u16, book.dated.month() as u8, book.dated.day() as u8).unwrap();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    for sheet in &book.sheets {
        write_sheet(workbook.add_worksheet(), sheet).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

fn format_of(sheet: &Sheet, at: (u32, u16), cell: &Cell) -> Option<Format> {
    let font = sheet.fonts.get(&at).copied().or(sheet.font);
    let mut format = None;
    if let (Some(font), Cell::Text(text)) = (font, cell)
        && !text.chars().all(|letter| letter.is_ascii_digit())
    {
        format = Some(Format::new().set_font_name(font).set_font_size(14));
    }
    if matches!(cell, Cell::Day(_)) {
        format = Some(Format::new().set_num_format("dd-mm-yyyy"));
    }
    format
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?;
    worksheet.set_hidden(sheet.hidden);
    for [top, left, bottom, right] in &sheet.merges {
        let format = format_of(sheet, (*top, *left as u16), &Cell::text("क")).unwrap_or_default();
        worksheet.merge_range(*top, *left as u16, *bottom, *right as u16, "", &format)?;
    }
    for (&(row, col), cell) in &sheet.cells {
        let format = format_of(sheet, (row, col), cell);
        match (cell, format) {
            (Cell::Text(text), Some(format)) => worksheet.write_string_with_format(row, col, text, &format)?,
            (Cell::Text(text), None) => worksheet.write_string(row, col, text)?,
            (Cell::Number(number), _) => worksheet.write_number(row, col, *number)?,
            (Cell::Day(day), format) => {
                let day = ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8)?;
                worksheet.write_datetime_with_format(row, col, &day, &format.unwrap_or_default())?
            }
            (Cell::Fault(fault), _) => {
                let formula = if *fault == "#REF!" { "=#REF!*2" } else { "=VLOOKUP(\"x\",A1:B2,2,FALSE)" };
                worksheet.write_formula(row, col, Formula::new(formula).set_result(*fault))?
            }
        };
    }
    for &row in &sheet.hidden_rows {
        worksheet.set_row_hidden(row)?;
    }
    for &col in &sheet.hidden_columns {
        worksheet.set_column_hidden(col)?;
    }
    worksheet.set_column_range_width(0, sheet.width().max(1) - 1, 16)?;
    Ok(())
}

/// The bytes of a text file.
pub fn text(sheet: &Sheet, coding: Coding) -> Vec<u8> {
    let delimiter = match coding {
        Coding::Semicolon => b';',
        Coding::Utf16 => b'\t',
        _ => b',',
    };
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in 0..sheet.height() {
        let record = (0..sheet.width()).map(|col| sheet.cells.get(&(row, col)).map(Cell::shown).unwrap_or_default());
        writer.write_record(record).unwrap();
    }
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    match coding {
        Coding::Utf8 | Coding::Semicolon => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Coding::Utf8Bare => text.into_bytes(),
        Coding::Utf16 => "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        Coding::Windows => WINDOWS_1252.encode(&text).0.into_owned(),
    }
}
