//! `.xlsb`: a container like that of `.xlsx` with binary parts, which calamine reads one cell after another. What it
//! passes over is read from the records themselves.

mod layout;

use super::archive::Archive;
use super::build::{BookBuilder, SheetBuilder};
use super::calamine_values::put_data;
use super::limits::Limits;
use crate::model::grid::{Book, SheetTrouble, Visibility};
use crate::model::trouble::ReadTrouble;
use calamine::{Reader, SheetType, SheetVisible, Xlsb, XlsbError};
use std::io::Cursor;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8], archive: &mut Archive<'_>, limits: &Limits) -> Result<Book, ReadTrouble> {
    let mut workbook = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => ReadTrouble::PasswordForGood,
        _ => ReadTrouble::Damaged,
    })?;
    let is_1904 = workbook.has_1904_epoch();
    let mut builder = BookBuilder::new(limits);
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.is_empty() {
        return Err(ReadTrouble::Damaged);
    }
    if sheets.len() > limits.sheets {
        return Err(ReadTrouble::TooManySheets);
    }
    let parts = layout::parts(archive);
    for (number, meta) in sheets.iter().enumerate() {
        if meta.typ != SheetType::WorkSheet {
            continue;
        }
        let mut sheet = SheetBuilder::new(meta.name.clone());
        if meta.visible != SheetVisible::Visible {
            sheet.grid.visibility = Visibility::Hidden;
        }
        sheet.grid.trouble = read_cells(&mut workbook, &meta.name, is_1904, &mut builder, &mut sheet).err();
        if let Some(Some(part)) = parts.get(number)
            && let Ok(Some(part)) = archive.part(part)
            && layout::read(&part, &mut builder, &mut sheet).is_err()
        {
            sheet.grid.trouble = Some(SheetTrouble::TooLarge);
        }
        builder.book.sheets.push(sheet.finish());
    }
    super::xlsx::read_properties(archive, &mut builder.book);
    Ok(builder.book)
}

fn read_cells(
    workbook: &mut Xlsb<Cursor<&[u8]>>,
    name: &str,
    is_1904: bool,
    builder: &mut BookBuilder<'_>,
    sheet: &mut SheetBuilder,
) -> Result<(), SheetTrouble> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| SheetTrouble::Damaged)?;
    while let Some(cell) = cells.next_cell().map_err(|_| SheetTrouble::Damaged)? {
        put_data(builder, sheet, cell.get_position(), is_1904, cell.get_value().clone())?;
    }
    Ok(())
}
