//! A table is *assembled* from its heading, the rows below it and what stands around it.

use super::block::Block;
use super::context::{Saying, sayings};
use super::heading::{EXACT, Reading};
use super::kind::{Fit, fits};
use super::page::Page;
use super::rows::{Body, Col, SubHeading, collect, is_identity};
use super::{FileContext, fill};
use crate::model::doubt::{Doubt, What};
use crate::model::grid::{GridRow, Value};
use crate::model::place::{Area, Cell, Place, SheetId};
use crate::model::table::{Column, Context, Field, Kind, Nearness, Table};
use crate::values::date;
use std::collections::BTreeMap;

/// What is known before a block becomes a table.
pub(super) struct Setting<'a> {
    pub(super) file: FileContext<'a>,
    pub(super) sheet: SheetId,
    /// First filled row of the sheet that may hold titles of this table.
    pub(super) titles_from: usize,
    /// Filled rows from here on belong to other tables.
    pub(super) ends: usize,
    /// First and last column that the table may reach to.
    pub(super) reach: (u16, u16),
    /// What its rows are, where a person has told.
    pub(super) kind: Option<Kind>,
    /// Title lines of tables above, the nearest first: they speak for this table too, as far as its own do not.
    pub(super) inherited: Vec<(Cell, Saying)>,
}

/// A table with what was doubtful, and the titles that it found.
pub(super) struct Assembled {
    pub(super) table: Table,
    pub(super) doubts: Vec<Doubt>,
    pub(super) titles: Vec<(Cell, Saying)>,
    /// Index of the first filled row below its last row.
    pub(super) next: usize,
    /// Indices of the filled rows that were looked at and are something: rows, sub-headings, totals, notes.
    pub(super) used: Vec<usize>,
}

/// What stands above a table, and how it reads.
pub(super) struct Surrounding {
    pub(super) titles: Vec<(Cell, Saying)>,
    /// The lines themselves, from top to bottom.
    lines: Vec<(Cell, String)>,
    /// The months that titles and names tell, nearest first.
    months: Vec<(Option<Cell>, Nearness, String)>,
}

impl Surrounding {
    fn of(page: &mut Page, block: &Block, setting: &Setting) -> Self {
        let titles = titles(page, block, setting);
        let lines = title_texts(page, block, setting);
        let stem = setting.file.path.rsplit('/').next().unwrap_or("").to_owned();
        let above = lines.iter().rev().map(|(cell, text)| (Some(*cell), Nearness::Title, text.clone()));
        let names = [(None, Nearness::Sheet, page.grid.name.clone()), (None, Nearness::File, stem)];
        let months = above.chain(names).filter(|(.., text)| date::month_in(text).is_some()).collect();
        Self { titles, lines, months }
    }

    /// Titles, and behind them those of the tables above.
    pub(super) fn with_inherited(&self, setting: &Setting) -> Vec<(Cell, Saying)> {
        self.titles.iter().chain(&setting.inherited).cloned().collect()
    }
}

/// Makes a table of a block, or says which kind is nearest.
pub(super) fn assemble(page: &mut Page, block: &Block, setting: &Setting) -> Result<Assembled, Option<Fit>> {
    let around = Surrounding::of(page, block, setting);
    let texts: Vec<String> = around.lines.iter().map(|(_, text)| text.clone()).collect();
    let said = super::favour::Said::new(&texts, &page.grid.name, setting.file.path);
    let spread = super::posts::spread(block).or_else(|| super::turns::spread(block));
    if let Some(spread) = spread.or_else(|| super::places::spread(page, block))
        && let Some(made) = super::across::assemble(page, block, &spread, setting, &around, said.is_planned())
    {
        return Ok(made);
    }
    let rows = (page.index_of(block.bottom + 1), setting.ends);
    let mut readings = super::prose::readings(page, block, rows);
    let telling = super::prose::telling(page, block, &readings, rows);
    if telling.is_some() {
        readings.push(Reading { fields: super::fields::Fields::one(Field::Date), strength: EXACT });
    }
    let fits = fits(&readings, |fit| said.favour(fit));
    let is_dated = super::dated::is_day_told(&around.lines);
    let is_told_above =
        |field: Field| is_said(page, &around.titles, setting, field) || (field == Field::Date && is_dated);
    let from_context = |fit: &&Fit| fit.is_plausible && fit.missing.iter().all(|field| is_told_above(*field));
    let is_told = |fit: &&Fit| Some(fit.kind) == setting.kind;
    let candidates = fits.iter().filter(|fit| match setting.kind {
        Some(_) => is_told(fit),
        None => from_context(fit) || super::favour::is_evident(fit),
    });
    let Some(fit) = candidates.max_by_key(|fit| (fit.score, from_context(fit))) else {
        return Err(super::leftover::nearest(&readings));
    };
    let mut fit = fit.clone();
    let planned = super::favour::plan(&mut fit, &said, block);
    super::clash::place_of_visit(block, &mut fit, may_say_mandal(page, &around.titles, setting));
    let from = rows.0;
    super::clash::settle(page, block, &mut fit, (from, setting.ends));
    let mut columns = columns(block, &fit);
    unnamed(page, block, &mut columns, (from, setting.ends), setting.reach);
    let body = collect(page, block, &columns, fit.kind, from, setting.ends);
    let mut table = table(page, block, setting, &fit, &columns, &body);
    table.planned = planned;
    fill::merged(page, &mut table, block.bottom);
    fill::ditto(page, &mut table);
    let kept = keep_identified(&mut table);
    table.area.last.row = table.rows.last().copied().unwrap_or(block.bottom);
    fill::blocks(&mut table, &body.subheadings, &kept);
    super::prose::numbers_out_of_names(page, &mut table);
    fill::answers(page, &mut table);
    let above = super::dated::line_above(&fit, &around.titles, &around.lines);
    let spoken: Vec<SubHeading> = above.into_iter().chain(body.subheadings.iter().cloned()).collect();
    if let Some(field) = fill::banners(page, &mut table, &spoken, &kept) {
        fit.missing.retain(|missing| !is_told_by(*missing, field));
    }
    if let Some(column) = telling.and_then(|at| block.columns.get(at)) {
        super::prose::take_out(page, &mut table, column.col);
    }
    table.context = context(page, &body, &kept, &around, setting);
    let doubts = super::doubtful::of_table(page, block, &fit, &columns, &table, &around.titles, setting);
    let next = body.rows.last().map_or(from, |last| last + 1);
    Ok(Assembled { table, doubts, titles: around.with_inherited(setting), next, used: body.used })
}

/// Whether what was said between the rows is what is missing. A day is the visit's or the plan's, whichever the kind asks for.
fn is_told_by(missing: Field, said: Field) -> bool {
    let is_day = |field: Field| matches!(field, Field::Date | Field::PlannedDate);
    missing == said || (is_day(missing) && is_day(said))
}

/// Whether what stands around the table says what no column does.
pub(super) fn is_said(page: &Page, titles: &[(Cell, Saying)], setting: &Setting, field: Field) -> bool {
    let sheet = sayings(&page.grid.name);
    let path = super::context::of_path(setting.file.path);
    let says = |saying: &Saying| match field {
        Field::Date | Field::Seat | Field::Mandal => saying.field == Some(field),
        _ => false,
    };
    let all = titles.iter().chain(&setting.inherited).map(|(_, saying)| saying);
    all.chain(&sheet).chain(path.iter().map(|(_, saying)| saying)).any(says)
}

/// Whether the table's mandal may be named around it, with a label or as the sheet's name.
fn may_say_mandal(page: &Page, titles: &[(Cell, Saying)], setting: &Setting) -> bool {
    is_said(page, titles, setting, Field::Mandal)
        || sayings(&page.grid.name).iter().any(|saying| saying.field.is_none())
}

/// Filled rows above the heading that may be titles.
fn title_rows<'a>(page: &Page<'a, '_>, block: &Block, setting: &Setting) -> &'a [GridRow] {
    let to = page.index_of(block.top);
    page.rows().get(setting.titles_from.min(to)..to).unwrap_or_default()
}

fn title_texts(page: &mut Page, block: &Block, setting: &Setting) -> Vec<(Cell, String)> {
    let rows = title_rows(page, block, setting);
    let cells = rows.iter().flat_map(|row| row.cells.iter().map(|cell| (Cell::new(row.row, cell.col), cell.value)));
    let texts: Vec<_> = cells.filter_map(|(at, value)| Some((at, page.text_of(value)?))).collect();
    texts.into_iter().map(|(at, text)| (at, page.desk.text(text).to_owned())).collect()
}

/// What the lines above the heading say, the nearest first.
fn titles(page: &mut Page, block: &Block, setting: &Setting) -> Vec<(Cell, Saying)> {
    let mut said = Vec::new();
    for row in title_rows(page, block, setting).iter().rev() {
        let several = row.cells.len() > 1;
        let mut label: Option<Field> = None;
        for cell in &row.cells {
            let at = Cell::new(row.row, cell.col);
            let (from, to) = page.width(at);
            let is_beside = several && (to < setting.reach.0 || from > setting.reach.1);
            let value = std::mem::take(&mut label);
            let Some(shown) = shown(page, cell.value) else { continue };
            let reading = page.reading(cell);
            if let Some(field) = value.filter(|_| !reading.is_sure()) {
                said.push((at, Saying { field: Some(field), text: shown }));
                continue;
            }
            label = unit_label(reading.fields.iter()).filter(|_| reading.is_sure());
            if !is_beside && matches!(cell.value, Value::Text(_)) {
                let words = shown.split_whitespace().count();
                let says = sayings(&shown).into_iter().filter(|saying| saying.field.is_some() || words <= 6);
                said.extend(says.map(|saying| (at, saying)));
            }
        }
    }
    said
}

/// A value as a title shows it; a date in Excel's own sense too, which no heading is.
fn shown(page: &Page, value: Value) -> Option<String> {
    match value {
        Value::Date(_) => Some(value.shown(page.desk.strings).into_owned()),
        value => page.desk.shown(value),
    }
}

/// The field of a label in a title line, with its value in the next cell.
fn unit_label(fields: impl Iterator<Item = Field>) -> Option<Field> {
    use Field::*;
    let mut known = fields.filter(|field| matches!(field, Region | District | Mandal | Seat | Visitor | Role | Date));
    known.next()
}

fn columns(block: &Block, fit: &Fit) -> Vec<Col> {
    let fields = fit.fields.iter().copied();
    let heads = block.columns.iter().zip(fields);
    heads.map(|(head, field)| Col { col: head.col, field, heading: head.heading.clone(), cell: head.cell }).collect()
}

/// Adds columns without a heading that hold values beside or between the named ones, so that nothing typed is lost.
pub(super) fn unnamed(page: &mut Page, block: &Block, columns: &mut Vec<Col>, rows: (usize, usize), reach: (u16, u16)) {
    let low = reach.0.max(block.first_col().saturating_sub(3));
    let high = reach.1.min(block.last_col().saturating_add(40));
    let named: Vec<u16> = columns.iter().map(|column| column.col).collect();
    let mut found: BTreeMap<u16, (Cell, u32)> = BTreeMap::new();
    for row in page.rows().get(rows.0.min(rows.1)..rows.1).unwrap_or_default() {
        if row.cells.len() < 2
            || (row.cells.len() <= named.len() && row.cells.iter().all(|cell| named.binary_search(&cell.col).is_ok()))
        {
            continue;
        }
        for cell in row.cells.iter().filter(|cell| (low..=high).contains(&cell.col)) {
            if named.binary_search(&cell.col).is_err() && !page.desk.is_blank(cell.value) {
                found.entry(cell.col).or_insert((Cell::new(row.row, cell.col), 0)).1 += 1;
            }
        }
    }
    for (col, (cell, count)) in found {
        let is_serial = col < block.first_col() && count > 1 && matches!(page.grid.value(cell), Value::Number(1.0));
        let field = is_serial.then_some(Field::Serial);
        columns.push(Col { col, field, heading: String::new(), cell });
    }
    columns.sort_by_key(|column| column.col);
}

fn table(page: &mut Page, block: &Block, setting: &Setting, fit: &Fit, columns: &[Col], body: &Body) -> Table {
    let mut values = Vec::with_capacity(body.rows.len() * columns.len());
    let mut rows = Vec::with_capacity(body.rows.len());
    for &index in &body.rows {
        let Some(row) = page.row(index) else { continue };
        rows.push(row.row);
        let mut cells = row.cells.iter().peekable();
        for column in columns {
            while cells.next_if(|cell| cell.col < column.col).is_some() {}
            let value = cells.next_if(|cell| cell.col == column.col).map_or(Value::Empty, |cell| cell.value);
            values.push(if page.desk.is_blank(value) { Value::Empty } else { value });
        }
    }
    let last_row = rows.last().copied().unwrap_or(block.bottom);
    let (first_col, last_col) =
        (columns.first().map_or(0, |column| column.col), columns.last().map_or(0, |column| column.col));
    let strings = &mut *page.desk.strings;
    let column =
        |column: &Col| Column { col: column.col, field: column.field, heading: strings.intern(&column.heading) };
    let area = Area::new(Cell::new(block.top, first_col), Cell::new(last_row, last_col));
    let columns = columns.iter().map(column).collect();
    let table = Table::new(setting.file.id, setting.sheet, fit.kind, area, block.main);
    Table { columns, rows, values, ..table }
}

/// Drops rows in which nothing was typed but what a form has filled in, and notes those that nothing identifies. Says
/// for each row whether it was kept.
pub(super) fn keep_identified(table: &mut Table) -> Vec<bool> {
    let width = table.columns.len();
    let fields: Vec<Option<Field>> = table.columns.iter().map(|column| column.field).collect();
    let no_unit_below = table.column(Field::Mandal).is_none() && table.column(Field::Seat).is_none();
    let visits = matches!(table.kind, Kind::Visits | Kind::Programme);
    let names = |field: Option<Field>| {
        is_identity(table.kind, field) || (visits && no_unit_below && field == Some(Field::District))
    };
    let mut kept = Vec::with_capacity(table.rows.len());
    let mut skipped = Vec::new();
    for row in table.values.chunks(width.max(1)) {
        let filled = || row.iter().zip(&fields).filter(|(value, _)| !value.is_empty()).map(|(_, field)| *field);
        let identified = filled().any(&names);
        let typed = filled().any(|field| !is_given(field));
        if !identified && typed {
            skipped.push(kept.iter().filter(|kept| **kept).count() as u32);
        }
        kept.push(identified || typed);
    }
    table.skipped = skipped;
    if kept.iter().all(|kept| *kept) {
        return kept;
    }
    let number: Vec<u32> = kept
        .iter()
        .scan(0, |next, kept| {
            let own = *next;
            *next += u32::from(*kept);
            Some(own)
        })
        .collect();
    let is_kept = |row: u32| kept.get(row as usize).copied().unwrap_or(false);
    let origins = std::mem::take(&mut table.origins).into_iter().filter(|((row, _), _)| is_kept(*row));
    table.origins = origins
        .map(|((row, column), origin)| ((number.get(row as usize).copied().unwrap_or(row), column), origin))
        .collect();
    let cells = table.cells.chunks(width.max(1)).zip(&kept).filter(|(_, kept)| **kept);
    table.cells = cells.flat_map(|(row, _)| row.iter().copied()).collect();
    let values = table.values.chunks(width.max(1)).zip(&kept).filter(|(_, kept)| **kept);
    table.values = values.flat_map(|(row, _)| row.iter().copied()).collect();
    let rows = table.rows.iter().zip(&kept).filter(|(_, kept)| **kept);
    table.rows = rows.map(|(row, _)| *row).collect();
    kept
}

/// Fields that a form has filled in before anybody types: alone they are no row.
fn is_given(field: Option<Field>) -> bool {
    matches!(field, Some(Field::Serial | Field::Region | Field::District | Field::Mandal | Field::Seat | Field::Block))
}

/// All that stands around the table, nearest first.
pub(super) fn context(
    page: &mut Page,
    body: &Body,
    kept: &[bool],
    around: &Surrounding,
    setting: &Setting,
) -> Vec<Context> {
    let mut context = Vec::new();
    for line in body.subheadings.iter().rev() {
        let from_row = kept.iter().take(line.from_row as usize).filter(|kept| **kept).count() as u32;
        context
            .extend(line.says.iter().map(|saying| saying.context(page.desk, Nearness::Title, Some(line.at), from_row)));
    }
    for (at, saying) in around.titles.iter().chain(&setting.inherited) {
        context.push(saying.context(page.desk, Nearness::Title, Some(*at), 0));
    }
    for saying in sayings(&page.grid.name) {
        context.push(saying.context(page.desk, Nearness::Sheet, None, 0));
    }
    for (nearness, saying) in super::context::of_path(setting.file.path) {
        context.push(saying.context(page.desk, nearness, None, 0));
    }
    // In which month the days of a column lie that holds bare numbers.
    if let Some((at, nearness, text)) = around.months.first() {
        let text = page.desk.strings.intern(text);
        context.push(Context { field: Some(Field::Date), text, nearness: *nearness, at: *at, from_row: 0 });
    }
    context.dedup();
    context
}

/// What the titles, the sheet, the file and its folders say around a table without sub-headings, nearest first.
pub(super) fn plain_context(page: &mut Page, titles: &[(Cell, Saying)], setting: &Setting) -> Vec<Context> {
    let mut context = Vec::new();
    for (at, saying) in titles.iter().rev() {
        context.push(saying.context(page.desk, Nearness::Title, Some(*at), 0));
    }
    for saying in sayings(&page.grid.name) {
        context.push(saying.context(page.desk, Nearness::Sheet, None, 0));
    }
    for (nearness, saying) in super::context::of_path(setting.file.path) {
        context.push(saying.context(page.desk, nearness, None, 0));
    }
    context
}

/// The place of a cell of the sheet.
pub(super) fn place(setting: &Setting, cell: Cell) -> Place {
    Place::cell(setting.file.id, setting.sheet, cell)
}

/// A doubt at a cell of the sheet.
pub(super) fn doubt(setting: &Setting, what: What, cell: Cell) -> Doubt {
    Doubt::new(what, place(setting, cell))
}
