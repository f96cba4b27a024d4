//! `.xls`: the binary workbook of Excel 5 to 2003. The compound file around it is read here; its records are read by
//! calamine, which gets a whole and clean compound file in place of whatever came.

use super::build::{BookBuilder, Full, SheetBuilder};
use super::calamine_values::{area, borrowed, put_data};
use super::limits::Limits;
use super::ole::{Ole, wrap_workbook};
use crate::model::grid::{Book, SheetTrouble, Visibility};
use crate::model::trouble::ReadTrouble;
use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};
use std::io::Cursor;

/// Reads the workbook of a compound file, or says what else it is.
pub(super) fn read(ole: &Ole<'_>, limits: &Limits) -> Result<Book, ReadTrouble> {
    let (name, stream) = match (ole.stream("Workbook")?, ole.stream("Book")?) {
        (Some(stream), _) => ("Workbook", stream),
        (None, Some(stream)) => ("Book", stream),
        (None, None) => return Err(other_kind(ole)),
    };
    let file = wrap_workbook(name, &stream);
    let mut workbook = Xls::new(Cursor::new(&file)).map_err(|error| trouble(&error))?;
    let mut builder = BookBuilder::new(limits);
    let is_1904 = workbook.has_1904_epoch();
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.is_empty() {
        return Err(ReadTrouble::Damaged);
    }
    if sheets.len() > limits.sheets {
        return Err(ReadTrouble::TooManySheets);
    }
    for (index, meta) in sheets.iter().enumerate() {
        if meta.typ != SheetType::WorkSheet {
            continue;
        }
        let mut sheet = SheetBuilder::new(meta.name.replace('\0', ""));
        if meta.visible != SheetVisible::Visible {
            sheet.grid.visibility = Visibility::Hidden;
        }
        match workbook.worksheet_range_at(index) {
            Some(Ok(range)) => {
                let put = put_range(&range, is_1904, &mut builder, &mut sheet);
                sheet.grid.trouble = put.err().map(|Full| SheetTrouble::TooLarge);
            }
            Some(Err(_)) | None => sheet.grid.trouble = Some(SheetTrouble::Damaged),
        }
        let merges = workbook.merge_cells_by_sheet_id(index).unwrap_or_default();
        sheet.grid.merges.extend(merges.iter().filter_map(area));
        builder.book.sheets.push(sheet.finish());
    }
    builder.book.modified = ole.last_saved();
    Ok(builder.book)
}

fn put_range(
    range: &calamine::Range<calamine::Data>,
    is_1904: bool,
    builder: &mut BookBuilder<'_>,
    sheet: &mut SheetBuilder,
) -> Result<(), Full> {
    // A range counts from its first used cell, not from A1.
    let Some((first_row, first_col)) = range.start() else { return Ok(()) };
    for (row, col, data) in range.used_cells() {
        let row = first_row.saturating_add(u32::try_from(row).map_err(|_| Full)?);
        let col = first_col.saturating_add(u32::try_from(col).map_err(|_| Full)?);
        put_data(builder, sheet, (row, col), is_1904, borrowed(data))?;
    }
    Ok(())
}

fn trouble(error: &XlsError) -> ReadTrouble {
    match error {
        XlsError::Password => ReadTrouble::PasswordForGood,
        _ => ReadTrouble::Damaged,
    }
}

/// What a compound file without a workbook is.
fn other_kind(ole: &Ole<'_>) -> ReadTrouble {
    if ole.has("WordDocument") {
        ReadTrouble::Document
    } else if ole.has("PowerPoint Document") {
        ReadTrouble::Slides
    } else {
        ReadTrouble::Damaged
    }
}
