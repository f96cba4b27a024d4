//! What a person has told of a sheet, as recognising takes it: the row of the headings, what columns say, what the rows
//! are. The same form is known again by the *signature* of its heading row, wherever that stands and whatever the file is
//! called; where it belongs and whether it is read at all holds only for the office that it was told of.

use super::block::{Block, HeadColumn};
use super::fields::Fields;
use super::heading::{EXACT, Reading};
use super::page::Page;
use super::{FileContext, block};
use crate::model::place::Area;
use crate::model::table::{Context, Field, Nearness, Table};
use crate::model::told::Told;
use crate::text::fold::fold;
use sha2::{Digest, Sha256};

/// Rows of a sheet, from the top, among which a heading that was told of is looked for.
const ROWS: usize = 60;

/// The signature of a row of headings: equal for equal texts in equal order.
pub(super) fn signature(page: &mut Page, row: u32) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let cells = page.grid.row(row).map(|row| row.cells.as_slice()).unwrap_or_default();
    let texts: Vec<_> = cells.iter().filter_map(|cell| page.text_of(cell.value)).collect();
    let texts: Vec<String> = texts.into_iter().map(|text| fold(page.desk.text(text))).collect();
    if texts.is_empty() {
        return String::new();
    }
    let digest = Sha256::digest(texts.join("\u{1f}").as_bytes());
    let letter = |byte: &u8| LETTERS.get(usize::from(byte & 31)).copied().map_or('A', char::from);
    digest.iter().take(10).map(letter).collect()
}

/// What holds for a sheet: what was told of it, else of the same form.
pub(super) fn of_sheet<'t>(page: &mut Page, told: &'t [Told], file: FileContext) -> Option<(&'t Told, Option<u32>)> {
    if told.is_empty() {
        return None;
    }
    let numbers: Vec<u32> = page.rows().iter().take(ROWS).map(|row| row.row).collect();
    let rows: Vec<(u32, String)> = numbers.into_iter().map(|row| (row, signature(page, row))).collect();
    let row_of = |signature: &str| {
        let is_it = |(_, own): &&(u32, String)| !signature.is_empty() && own == signature;
        rows.iter().find(is_it).map(|(row, _)| *row)
    };
    let own = told.iter().find(|one| one.is_of(file.path, &page.grid.name));
    if let Some(told) = own {
        let row = told.heading_row.filter(|&row| page.grid.row(row).is_some());
        let row = row.or_else(|| row_of(&told.signature));
        return Some((told, row));
    }
    let known = |told: &&Told| !told.signature.is_empty() && (!told.ignore || told.is_of_office(file.path));
    let of_office = told.iter().filter(known).filter(|told| told.is_of_office(file.path));
    let others = told.iter().filter(known).filter(|told| !told.is_of_office(file.path));
    for told in of_office.chain(others) {
        if let Some(row) = row_of(&told.signature) {
            return Some((told, Some(row)));
        }
    }
    None
}

/// The headings in the row that was told, each column read as it was told.
pub(super) fn blocks(page: &mut Page, told: &Told, row: Option<u32>) -> Vec<Block> {
    let mut blocks = super::block::find(page);
    if let Some(row) = row
        && !blocks.iter().any(|block| (block.top..=block.bottom).contains(&row))
    {
        blocks.retain(|block| block.top > row);
        blocks.insert(0, block::at_row(page, row));
    }
    let is_meant = |block: &&mut Block| row.is_none_or(|row| (block.top..=block.bottom).contains(&row));
    for block in blocks.iter_mut().filter(is_meant) {
        for &(col, field) in &told.columns {
            read_as(page, block, col, field);
        }
    }
    blocks
}

/// Reads a column of a heading as a field; one without a heading gets one.
fn read_as(page: &Page, block: &mut Block, col: u16, field: Field) {
    let reading = Reading { fields: Fields::one(field), strength: EXACT };
    for column in &mut block.columns {
        if column.col == col {
            column.reading = reading;
        } else if column.reading.fields.has(field) && column.reading.fields == Fields::one(field) {
            // What was told takes the place of what was read.
            column.reading = Reading::default();
        }
    }
    if block.columns.iter().all(|column| column.col != col) {
        let cell = crate::model::place::Cell::new(block.main, col);
        let is_inside = page.grid.merges.iter().all(|area: &Area| !area.contains(cell));
        if is_inside {
            block.columns.push(HeadColumn { col, cell, heading: String::new(), reading });
            block.columns.sort_by_key(|column| column.col);
        }
    }
}

/// Puts where a table belongs in the place of what its surroundings say.
pub(super) fn place(page: &mut Page, table: &mut Table, told: &Told, file: FileContext) {
    let is_own = told.is_of(file.path, &page.grid.name) || told.is_of_office(file.path);
    for (field, name) in [(Field::Region, &told.region), (Field::District, &told.district)] {
        let Some(name) = name.as_ref().filter(|_| is_own) else { continue };
        let is_other = |context: &Context| context.field == Some(field) || context.field.is_none();
        table.context.retain(|context| !is_other(context));
        let text = page.desk.strings.intern(name);
        table.context.push(Context { field: Some(field), text, nearness: Nearness::Title, at: None, from_row: 0 });
    }
}
