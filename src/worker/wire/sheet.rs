//! A sheet as bytes: rows as steps from the one before, cells as steps from the one before.

use super::Garbled;
use super::book::{read_font, read_text};
use super::bytes::{Parser, Writer};
use crate::model::grid::{Book, CellFault, Grid, GridCell, GridRow, SheetTrouble, Value, Visibility};
use crate::model::place::{Area, Cell};

/// The faults of cells, in the order of their numbers on the wire.
const FAULTS: [CellFault; 9] = [
    CellFault::DivisionByZero,
    CellFault::NotAvailable,
    CellFault::Name,
    CellFault::Null,
    CellFault::Number,
    CellFault::Reference,
    CellFault::Value,
    CellFault::Other,
    CellFault::NoStoredValue,
];

/// The troubles of sheets, in the order of their numbers on the wire, from 1.
const TROUBLES: [SheetTrouble; 3] = [SheetTrouble::Damaged, SheetTrouble::TooLarge, SheetTrouble::Failed];

/// What a cell is, in the low bits of its first byte.
mod kind {
    pub(super) const TEXT: u8 = 0;
    pub(super) const NUMBER: u8 = 1;
    pub(super) const DATE: u8 = 2;
    pub(super) const NO: u8 = 3;
    pub(super) const YES: u8 = 4;
    pub(super) const FAULT: u8 = 5;
    /// A number that is whole, not below zero and small enough to be written short.
    pub(super) const WHOLE: u8 = 6;
    /// The same as a date.
    pub(super) const DAY: u8 = 7;
    /// This bit says that a font follows.
    pub(super) const FONT: u8 = 8;
    /// The other bits hold the step from the column before, if it is small.
    pub(super) const STEP: u8 = 4;
}

/// Whole numbers up to here are written short.
const MOST_WHOLE: f64 = 9_007_199_254_740_992.0;

pub(super) fn write_sheet(out: &mut Writer, sheet: &Grid) {
    out.text(&sheet.name);
    out.bytes.push(u8::from(sheet.visibility == Visibility::Hidden));
    let trouble = sheet.trouble.and_then(|trouble| TROUBLES.iter().position(|&one| one == trouble));
    out.bytes.push(trouble.map_or(0, |number| number as u8 + 1));
    out.number(sheet.merges.len() as u64);
    for area in &sheet.merges {
        for (row, col) in [(area.first.row, area.first.col), (area.last.row, area.last.col)] {
            out.number(u64::from(row));
            out.number(u64::from(col));
        }
    }
    out.number(sheet.hidden_rows.len() as u64);
    for &(first, last) in &sheet.hidden_rows {
        out.number(u64::from(first));
        out.number(u64::from(last));
    }
    out.number(sheet.hidden_columns.len() as u64);
    for &(first, last) in &sheet.hidden_columns {
        out.number(u64::from(first));
        out.number(u64::from(last));
    }
    out.number(sheet.rows.len() as u64);
    let mut next = 0;
    for row in &sheet.rows {
        out.number(u64::from(row.row.wrapping_sub(next)));
        next = row.row.wrapping_add(1);
        out.number(row.cells.len() as u64);
        let mut col = 0;
        for cell in &row.cells {
            write_cell(out, cell, cell.col.wrapping_sub(col));
            col = cell.col.wrapping_add(1);
        }
    }
}

pub(super) fn read_sheet(parser: &mut Parser<'_>, book: &Book) -> Result<Grid, Garbled> {
    let mut sheet = Grid { name: parser.text()?.to_owned(), ..Grid::default() };
    if parser.byte()? != 0 {
        sheet.visibility = Visibility::Hidden;
    }
    sheet.trouble = match parser.byte()? {
        0 => None,
        number => Some(*TROUBLES.get(usize::from(number) - 1).ok_or(Garbled)?),
    };
    for _ in 0..parser.count()? {
        let mut corner = || Ok(Cell::new(parser.narrow()?, parser.narrow()?));
        let area = Area::new(corner()?, corner()?);
        if area.first.row > area.last.row || area.first.col > area.last.col {
            return Err(Garbled);
        }
        sheet.merges.push(area);
    }
    for _ in 0..parser.count()? {
        sheet.hidden_rows.push((parser.narrow()?, parser.narrow()?));
    }
    for _ in 0..parser.count()? {
        sheet.hidden_columns.push((parser.narrow()?, parser.narrow()?));
    }
    let rows = parser.count()?;
    // No more is reserved than so many rows would take on the wire.
    sheet.rows.reserve(rows.min(parser.bytes.len() / 3));
    let mut next = 0u32;
    for _ in 0..rows {
        let row = next.checked_add(parser.narrow()?).ok_or(Garbled)?;
        next = row.checked_add(1).ok_or(Garbled)?;
        sheet.rows.push(GridRow { row, cells: read_cells(parser, book)? });
    }
    Ok(sheet)
}

fn write_cell(out: &mut Writer, cell: &GridCell, step: u16) {
    let is_short =
        |number: f64| (0.0..MOST_WHOLE).contains(&number) && number.fract() == 0.0 && number.is_sign_positive();
    let kind = match cell.value {
        Value::Text(_) | Value::Empty => kind::TEXT,
        Value::Number(number) if is_short(number) => kind::WHOLE,
        Value::Number(_) => kind::NUMBER,
        Value::Date(number) if is_short(number) => kind::DAY,
        Value::Date(_) => kind::DATE,
        Value::Truth(false) => kind::NO,
        Value::Truth(true) => kind::YES,
        Value::Fault(_) => kind::FAULT,
    };
    let short_step = u8::try_from(step).ok().filter(|&step| step < 15).unwrap_or(15);
    out.bytes.push(kind | if cell.font > 0 { kind::FONT } else { 0 } | (short_step << kind::STEP));
    if short_step == 15 {
        out.number(u64::from(step));
    }
    if cell.font > 0 {
        out.bytes.push(cell.font);
    }
    match cell.value {
        Value::Text(text) => out.number(u64::from(text.index())),
        Value::Number(number) | Value::Date(number) if is_short(number) => out.number(number as u64),
        Value::Number(number) | Value::Date(number) => out.bytes.extend_from_slice(&number.to_le_bytes()),
        Value::Fault(fault) => out.bytes.push(FAULTS.iter().position(|&one| one == fault).unwrap_or(7) as u8),
        Value::Truth(_) | Value::Empty => {}
    }
}

fn read_cells(parser: &mut Parser<'_>, book: &Book) -> Result<Vec<GridCell>, Garbled> {
    let count = parser.count()?;
    // A row has no more columns than a column's number can say; what is claimed is not reserved beyond that.
    if count > usize::from(u16::MAX) {
        return Err(Garbled);
    }
    let mut cells = Vec::with_capacity(count);
    let mut next = 0u16;
    for _ in 0..count {
        let first = parser.byte()?;
        let step = match first >> kind::STEP {
            15 => parser.narrow()?,
            step => u16::from(step),
        };
        let col = next.checked_add(step).ok_or(Garbled)?;
        next = col.checked_add(1).ok_or(Garbled)?;
        let font = if first & kind::FONT > 0 { read_font(parser, book)? } else { 0 };
        let value = match first & 7 {
            kind::TEXT => Value::Text(read_text(parser, book)?),
            kind::NUMBER => Value::Number(parser.float()?),
            kind::DATE => Value::Date(parser.float()?),
            kind::NO => Value::Truth(false),
            kind::YES => Value::Truth(true),
            kind::FAULT => Value::Fault(*FAULTS.get(usize::from(parser.byte()?)).ok_or(Garbled)?),
            kind::WHOLE => Value::Number(parser.number()? as f64),
            _ => Value::Date(parser.number()? as f64),
        };
        cells.push(GridCell { col, font, value });
    }
    Ok(cells)
}
