//! Columns *across*: several records in one row of the sheet, each under headings of its own. The posts of a committee
//! (`posts`), the mandals that have a post (`places`) and the visits of a mandal (`turns`) are written so. Every record becomes a row of a table, with what the
//! row says of all of them.

use super::assemble::{Assembled, Setting, Surrounding, context, keep_identified, unnamed};
use super::block::Block;
use super::fields::Fields;
use super::heading::{EXACT, Reading};
use super::kind::{Fit, fits};
use super::page::Page;
use super::rows::{Body, Col, collect};
use super::{doubtful, fill};
use crate::model::grid::Value;
use crate::model::place::{Area, Cell};
use crate::model::table::{Column, Field, Kind, Table};
use std::collections::BTreeMap;

/// One record of each row: the columns that are about it.
#[derive(Debug)]
pub(super) struct Group {
    /// What its headings say of it: a field and its value. It stands in the cell `at`.
    pub(super) says: Option<(Field, String)>,
    /// The cell of its first heading.
    pub(super) at: Cell,
    /// Column of the sheet by field.
    pub(super) parts: BTreeMap<Field, u16>,
}

/// A block whose rows hold several records.
#[derive(Debug)]
pub(super) struct Spread {
    pub(super) kind: Kind,
    pub(super) groups: Vec<Group>,
    /// Columns of the block that are about the whole row.
    pub(super) common: Vec<usize>,
    /// Whether a row without any record is one all the same: a mandal that is listed without a visit.
    pub(super) keeps_empty: bool,
}

/// The table of a block whose rows hold several records.
pub(super) fn assemble(
    page: &mut Page,
    block: &Block,
    spread: &Spread,
    setting: &Setting,
    around: &Surrounding,
    planned: bool,
) -> Option<Assembled> {
    let fit = fit(block, spread)?;
    let mut common: Vec<Col> = Vec::new();
    for (&at, field) in spread.common.iter().zip(&fit.fields) {
        let head = block.columns.get(at)?;
        common.push(Col { col: head.col, field: *field, heading: head.heading.clone(), cell: head.cell });
    }
    let parts = spread.groups.iter().flat_map(|group| {
        let col =
            |(&field, &col): (&Field, &u16)| Col { col, field: Some(field), heading: String::new(), cell: group.at };
        group.parts.iter().map(col)
    });
    let mut all: Vec<Col> = common.iter().cloned().chain(parts).collect();
    all.sort_by_key(|column| column.col);
    let from = page.index_of(block.bottom + 1);
    let named: Vec<u16> = all.iter().map(|column| column.col).collect();
    unnamed(page, block, &mut all, (from, setting.ends), setting.reach);
    common.extend(all.iter().filter(|column| !named.contains(&column.col)).cloned());
    let mut body = collect(page, block, &all, spread.kind, from, setting.ends);
    let mut table = table(page, block, setting, spread, &common, &mut body);
    if planned && spread.kind == Kind::Visits {
        table.planned = true;
        table.kind = Kind::Programme;
        let dates = table.columns.iter_mut().filter(|column| column.field == Some(Field::Date));
        dates.for_each(|column| column.field = Some(Field::PlannedDate));
    }
    fill::merged(page, &mut table, block.bottom);
    fill::ditto(page, &mut table);
    let kept = keep_identified(&mut table);
    table.area.last.row = table.rows.last().copied().unwrap_or(block.bottom);
    fill::blocks(&mut table, &body.subheadings, &kept);
    super::prose::numbers_out_of_names(page, &mut table);
    table.context = context(page, &body, &kept, around, setting);
    let doubts = doubtful::of_table(page, block, &fit, &common, &table, &around.titles, setting);
    let next = body.rows.last().map_or(from, |last| last + 1);
    Some(Assembled { table, doubts, titles: around.with_inherited(setting), next, used: body.used })
}

/// Fields of the records, in the order of the fields.
fn own_fields(spread: &Spread) -> Vec<Field> {
    let said = spread.groups.iter().filter_map(|group| group.says.as_ref().map(|(field, _)| *field));
    let mut fields: Vec<Field> =
        said.chain(spread.groups.iter().flat_map(|group| group.parts.keys().copied())).collect();
    fields.sort_unstable();
    fields.dedup();
    fields
}

/// How the kind fits what the columns say that belong to no record.
fn fit(block: &Block, spread: &Spread) -> Option<Fit> {
    let readings = spread.common.iter().filter_map(|at| block.columns.get(*at)).map(|head| head.reading);
    let own = own_fields(spread).into_iter().map(|field| Reading { fields: Fields::one(field), strength: EXACT });
    let readings: Vec<Reading> = readings.chain(own).collect();
    let fit = fits(&readings, |_| 0).into_iter().find(|fit| fit.kind == spread.kind)?;
    Some(Fit { clashes: Vec::new(), ..fit })
}

/// One row for each record; what a row says of all comes first.
fn table(page: &mut Page, block: &Block, setting: &Setting, spread: &Spread, common: &[Col], body: &mut Body) -> Table {
    let fields = own_fields(spread);
    let (mut rows, mut values, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: Vec<u32> = Vec::with_capacity(body.rows.len() + 1);
    for &index in &body.rows {
        before.push(rows.len() as u32);
        let Some(row) = page.row(index) else { continue };
        let first = rows.len();
        for (number, group) in spread.groups.iter().enumerate() {
            let is_blank = group.parts.values().all(|col| page.desk.is_blank(row.value(*col)));
            let is_last_chance = spread.keeps_empty && rows.len() == first && number + 1 == spread.groups.len();
            if is_blank && !is_last_chance {
                continue;
            }
            rows.push(row.row);
            let mut record: Vec<(Value, Cell)> =
                common.iter().map(|column| (row.value(column.col), Cell::new(row.row, column.col))).collect();
            for field in &fields {
                record.push(match (group.parts.get(field), &group.says) {
                    (Some(&col), _) => (row.value(col), Cell::new(row.row, col)),
                    (None, Some((said, text))) if said == field => {
                        (Value::Text(page.desk.strings.intern(text)), group.at)
                    }
                    _ => (Value::Empty, Cell::new(row.row, group.at.col)),
                });
            }
            for (value, cell) in record {
                values.push(if page.desk.is_blank(value) { Value::Empty } else { value });
                cells.push(cell);
            }
        }
    }
    before.push(rows.len() as u32);
    for line in &mut body.subheadings {
        line.from_row = before.get(line.from_row as usize).copied().unwrap_or(line.from_row);
    }
    let cols = || {
        let own = spread.groups.iter().flat_map(|group| group.parts.values().copied());
        common.iter().map(|one| one.col).chain(own)
    };
    let (low, high) = (cols().min().unwrap_or(0), cols().max().unwrap_or(0));
    let last = rows.last().copied().unwrap_or(block.bottom);
    let area = Area::new(Cell::new(block.top, low), Cell::new(last, high));
    let table = Table::new(setting.file.id, setting.sheet, spread.kind, area, block.main);
    Table { columns: columns(page, spread, common, &fields), rows, values, cells, ..table }
}

fn columns(page: &mut Page, spread: &Spread, common: &[Col], fields: &[Field]) -> Vec<Column> {
    let strings = &mut *page.desk.strings;
    let first = spread.groups.first().map_or(0, |group| group.at.col);
    let mut columns: Vec<Column> = Vec::with_capacity(common.len() + fields.len());
    for one in common {
        columns.push(Column { col: one.col, field: one.field, heading: strings.intern(&one.heading) });
    }
    for field in fields {
        let col = spread.groups.iter().find_map(|group| group.parts.get(field)).copied().unwrap_or(first);
        columns.push(Column { col, field: Some(*field), heading: strings.intern(field.said().hi) });
    }
    columns
}
