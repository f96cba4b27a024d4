//! One sheet: its blocks become tables, from top to bottom; a sheet without any is named with the kind it is nearest to.

use super::assemble::{Setting, assemble};
use super::block::{Block, find};
use super::context::Saying;
use super::kind::Fit;
use super::leftover::Claims;
use super::page::Page;
use super::{FileContext, Recognised, told};
use crate::model::doubt::{Doubt, What};
use crate::model::finding::Said;
use crate::model::grid::{Grid, Value};
use crate::model::place::{Area, Cell, Place, SheetId};
use crate::model::table::{Field, Kind, Table};
use crate::model::told::Told;
use crate::words::GUIDE_MARK;

/// Rows from the top that are the head of a sheet.
const HEAD: u32 = 3;

/// Finds the tables of a sheet, in view of what people have told of it.
pub(super) fn recognise(page: &mut Page, file: FileContext, sheet: SheetId, told: &[Told], found: &mut Recognised) {
    if is_guide(page) {
        return;
    }
    let first = found.tables.len();
    let (told, row) = told::of_sheet(page, told, file).unzip();
    let row = row.flatten();
    match told {
        Some(told) if told.ignore => {
            unrecognised(page, file, sheet, None, found);
            found.doubts.retain(|doubt| doubt.place.sheet != Some(sheet));
            found.doubts.push(Doubt::new(What::Ignored(IGNORED), Place::sheet(file.id, sheet)));
        }
        Some(told) => {
            let blocks = told::blocks(page, told, row);
            tables(page, &blocks, (file, sheet), told.kind.map(|kind| (kind, row)), found);
        }
        None => by_themselves(page, (file, sheet), found),
    }
    for table in found.tables.iter_mut().skip(first) {
        table.form.signature = told::signature(page, table.heading_row);
        let is_meant = row.is_none_or(|row| (table.area.first.row..=table.area.last.row).contains(&row));
        if let Some(told) = told.filter(|_| is_meant) {
            table.form.told = Some(told.key.clone());
            told::place(page, table, told, file);
        }
    }
}

const IGNORED: Said = Said {
    hi: "आपके उत्तर के अनुसार यह शीट नहीं पढ़ी गई", en: "this sheet is not read, as you answered"
};

/// Finds the tables of a sheet of which nobody has told anything.
fn by_themselves(page: &mut Page, (file, sheet): (FileContext, SheetId), found: &mut Recognised) {
    let whole =
        Setting { file, sheet, titles_from: 0, ends: 0, reach: (0, u16::MAX), kind: None, inherited: Vec::new() };
    if let Some(calendar) = super::calendar::find(page, &whole) {
        let mut claims = Claims::default();
        claims.area(calendar.area);
        found.doubts.extend(super::calendar::doubts(page, &calendar, &whole));
        found.tables.push(calendar);
        finish(page, &claims, 2, (file, sheet), found);
        return;
    }
    let blocks = find(page);
    tables(page, &blocks, (file, sheet), None, found);
}

/// Makes tables of the headings of a sheet; of this kind, where a person has told it: of the heading in this row, or else
/// of all.
fn tables(
    page: &mut Page,
    blocks: &[Block],
    (file, sheet): (FileContext, SheetId),
    told: Option<(Kind, Option<u32>)>,
    found: &mut Recognised,
) {
    let first = found.tables.len();
    let mut nearest: Option<(Fit, u32)> = None;
    let mut done: Vec<Done> = Vec::new();
    let mut claims = Claims::default();
    for (at, block) in blocks.iter().enumerate() {
        let is_meant = |row: &Option<u32>| row.is_none_or(|row| (block.top..=block.bottom).contains(&row));
        let kind = told.filter(|(_, row)| is_meant(row)).map(|(kind, _)| kind);
        let setting = Setting { kind, ..setting(page, blocks, at, &done, file, sheet) };
        match assemble(page, block, &setting) {
            Ok(made) => {
                claim(page, &mut claims, block, &made);
                done.push(Done {
                    top: block.top,
                    next: made.next,
                    cols: (block.first_col(), block.last_col()),
                    titles: made.titles,
                });
                found.tables.push(made.table);
                found.doubts.extend(made.doubts);
            }
            Err(fit) => {
                let is_nearer = |fit: &Fit| nearest.as_ref().is_none_or(|(best, _)| fit.score > best.score);
                if let Some(fit) = fit.filter(is_nearer) {
                    nearest = Some((fit, block.main));
                }
            }
        }
    }
    let mut least = 2;
    if let Some(form) = above(page, blocks, found.tables.get(first..).unwrap_or_default(), file, sheet) {
        claims.area(form.area);
        found.doubts.extend(doubts_of(page, &form));
        found.tables.insert(first, form);
    } else if let Some(form) = form(page, blocks, found.tables.get(first..).unwrap_or_default(), file, sheet) {
        claims = Claims::default();
        claims.area(form.area);
        least = 1;
        found.tables.truncate(first);
        found.doubts.retain(|doubt| doubt.place.sheet != Some(sheet));
        found.doubts.extend(doubts_of(page, &form));
        found.tables.push(form);
    } else if found.tables.len() == first {
        unrecognised(page, file, sheet, nearest, found);
        least = usize::MAX;
    }
    claims.sort();
    finish(page, &claims, least, (file, sheet), found);
}

/// Names what no table of the sheet has.
fn finish(
    page: &mut Page,
    claims: &Claims,
    least: usize,
    (file, sheet): (FileContext, SheetId),
    found: &mut Recognised,
) {
    for one in super::leftover::find(page, claims, least) {
        let heading = one.nearest.as_ref().map(|_| one.area.first.row);
        name(one.area, one.area.first, one.nearest, heading, (file, sheet), found);
    }
}

/// Claims the cells of a table: its heading, and the rows that it has looked at, as far as its columns reach.
fn claim(page: &Page, claims: &mut Claims, block: &Block, made: &super::assemble::Assembled) {
    let cols = || made.table.columns.iter().map(|column| column.col).chain([block.first_col(), block.last_col()]);
    let (first, last) = (cols().min().unwrap_or(0), cols().max().unwrap_or(0).max(made.table.area.last.col));
    super::leftover::claim(claims, block, first, last);
    for row in made.used.iter().filter_map(|index| page.row(*index)) {
        claims.row(row.row, first, last);
    }
}

/// Whether the sheet only explains others: it says so in its head.
fn is_guide(page: &Page) -> bool {
    let head = page.rows().iter().take_while(|row| row.row < HEAD);
    head.flat_map(|row| &row.cells)
        .any(|cell| matches!(cell.value, Value::Text(text) if page.desk.text(text).trim() == GUIDE_MARK))
}

/// The form of a sheet: where no table was found, or where each heading has one row only and none says all.
fn form(page: &mut Page, blocks: &[Block], tables: &[Table], file: FileContext, sheet: SheetId) -> Option<Table> {
    let is_again = blocks.iter().zip(blocks.iter().skip(1)).any(|(one, other)| one.is_repeated_by(other));
    // A list of people and a list of visits, each whole and with a gap between, are two lists of one row each.
    let differ = tables.iter().any(|table| tables.first().is_some_and(|first| first.kind != table.kind));
    let is_parted = blocks.iter().zip(blocks.iter().skip(1)).all(|(one, other)| {
        let above = page.index_of(other.top).checked_sub(1).and_then(|above| page.row(above));
        above.is_some_and(|above| above.row + 1 < other.top && above.row >= one.bottom)
    });
    // So are lists of which the headings stand in one row.
    let is_parted = is_parted || blocks.iter().zip(blocks.iter().skip(1)).all(|(one, other)| one.top == other.top);
    let is_stack = tables.len() >= 2
        && tables.iter().all(|table| table.rows.len() <= 1)
        && !is_again
        && !(differ && is_parted && tables.len() == blocks.len());
    if !tables.is_empty() && !is_stack {
        return None;
    }
    let setting =
        Setting { file, sheet, titles_from: 0, ends: 0, reach: (0, u16::MAX), kind: None, inherited: Vec::new() };
    super::form::find(page, if is_stack { blocks } else { &[] }, &setting).map(|(table, _)| table)
}

/// Records of a form that nothing identifies, and labels that are not known.
fn doubts_of(page: &Page, form: &Table) -> Vec<Doubt> {
    let skipped = form.skipped.iter().map(|&row| Doubt::new(What::SkippedRow, form.row_place(row as usize)));
    let unknown = form.columns.iter().enumerate().filter(|(_, column)| column.field.is_none()).map(|(at, column)| {
        let mut doubt = Doubt::new(What::UnmappedColumn, form.place(form.cell(0, at)));
        doubt.value = Some(page.desk.text(column.heading).to_owned());
        doubt
    });
    skipped.chain(unknown).collect()
}

/// The form above the first table of a sheet, where it says what no table says: the visit above the list of who came.
fn above(page: &mut Page, blocks: &[Block], tables: &[Table], file: FileContext, sheet: SheetId) -> Option<Table> {
    let top = page.index_of(blocks.first()?.top);
    let rows = page.rows().get(..top).filter(|rows| rows.len() >= 2 && !tables.is_empty())?;
    let grid =
        Grid { name: page.grid.name.clone(), rows: rows.to_vec(), merges: page.grid.merges.clone(), ..Grid::default() };
    let setting =
        Setting { file, sheet, titles_from: 0, ends: 0, reach: (0, u16::MAX), kind: None, inherited: Vec::new() };
    let (table, fit) = super::form::find(&mut Page { grid: &grid, desk: page.desk }, &[], &setting)?;
    let is_visit =
        matches!(table.kind, Kind::Visits | Kind::Programme) && fit.missing.is_empty() && !table.rows.is_empty();
    let is_new = tables.iter().all(|other| !matches!(other.kind, Kind::Visits | Kind::Programme));
    let has = |field: &Field| {
        (0..table.rows.len()).any(|row| table.get(row, *field).is_some_and(|found| !found.value.is_empty()))
    };
    // The day may have been left blank, where the rest of the visit was told.
    let is_dated = [Field::Date, Field::DateFrom, Field::PlannedDate].iter().any(has)
        || [Field::Mandal, Field::Visitor, Field::NightStay].iter().all(has);
    (is_visit && is_new && is_dated && is_of_visit(page, &table)).then_some(table)
}

/// Whether a form says more of a visit than a place and a day, which head many a list: who came, whether the night was
/// spent, or in so many words that the day is a visit's.
fn is_of_visit(page: &mut Page, form: &Table) -> bool {
    use Field::{Attendance, CommitteeMet, DateFrom, DateTo, NightStay, PlannedDate, Role, StayPlace, Visitor};
    let of_visits = [Visitor, Role, NightStay, StayPlace, CommitteeMet, Attendance, DateFrom, DateTo, PlannedDate];
    let titles = page.titles_above(form.area.first.row).into_iter().map(|(_, text)| text);
    let labels = form.columns.iter().map(|column| page.desk.text(column.heading).to_owned());
    form.columns.iter().any(|column| column.field.is_some_and(|field| of_visits.contains(&field)))
        || titles.chain(labels).any(|text| super::marks::names_visit(&text))
}

/// A table that was found further up.
struct Done {
    top: u32,
    /// Index of the first filled row below it.
    next: usize,
    /// First and last of its columns.
    cols: (u16, u16),
    titles: Vec<(Cell, Saying)>,
}

fn setting<'a>(
    page: &Page,
    blocks: &[Block],
    at: usize,
    done: &[Done],
    file: FileContext<'a>,
    sheet: SheetId,
) -> Setting<'a> {
    let none = (0, u16::MAX);
    let Some(block) = blocks.get(at) else {
        return Setting { file, sheet, titles_from: 0, ends: 0, reach: none, kind: None, inherited: Vec::new() };
    };
    let beside = |other: &&Block| {
        other.top <= block.bottom && other.bottom >= block.top && other.first_col() != block.first_col()
    };
    let left =
        blocks.iter().filter(beside).filter(|other| other.last_col() < block.first_col()).map(Block::last_col).max();
    let right =
        blocks.iter().filter(beside).filter(|other| other.first_col() > block.last_col()).map(Block::first_col).min();
    let reach = (left.map_or(0, |left| left + 1), right.map_or(u16::MAX, |right| right - 1));
    let below = blocks.iter().filter(|other| {
        let shares = other.first_col() <= block.last_col() && block.first_col() <= other.last_col();
        other.top > block.bottom && (shares || begins_after(page, block, other))
    });
    let ends = below.map(|other| page.index_of(other.top)).min().unwrap_or(page.rows().len());
    let above = || done.iter().rev().filter(|done| done.top < block.top);
    let titles_from = above().map(|done| done.next).max().unwrap_or(0);
    // Of tables beside one another, the one that this stands below.
    let is_over = |done: &&Done| done.cols.0 <= block.last_col() && block.first_col() <= done.cols.1;
    let inherited = above().find(is_over).or_else(|| above().next());
    let inherited = inherited.map(|done| done.titles.clone()).unwrap_or_default();
    Setting { file, sheet, titles_from, ends, reach, kind: None, inherited }
}

/// Whether another heading, beside the columns of this one, begins where this one's rows have ended: below a gap, and from
/// there on nothing stands that could be of this one. A column without a heading right beside the other's is the other's.
fn begins_after(page: &Page, block: &Block, other: &Block) -> bool {
    let is_gap = other.top.checked_sub(1).is_some_and(|above| page.grid.row(above).is_none());
    let own = block.first_col()..=block.last_col();
    let is_own = |col: u16| own.contains(&col) && col + 1 != other.first_col();
    let rows = page.rows().get(page.index_of(other.top)..).unwrap_or_default();
    is_gap && !rows.iter().any(|row| row.cells.iter().any(|cell| is_own(cell.col)))
}

/// Names a sheet that holds text and no table.
fn unrecognised(
    page: &mut Page,
    file: FileContext,
    sheet: SheetId,
    nearest: Option<(Fit, u32)>,
    found: &mut Recognised,
) {
    let cells = page.rows().iter().flat_map(|row| row.cells.iter().map(|cell| (row.row, cell)));
    let filled: Vec<(Cell, Value)> = cells.map(|(row, cell)| (Cell::new(row, cell.col), cell.value)).collect();
    let texts = filled.iter().filter(|(_, value)| matches!(value, Value::Text(_)) && !page.desk.is_blank(*value));
    let Some(first) = texts.map(|(cell, _)| *cell).next() else { return };
    let low = filled.iter().map(|(cell, _)| cell.col).min().unwrap_or(0);
    let high = filled.iter().map(|(cell, _)| cell.col).max().unwrap_or(0);
    let last = page.rows().last().map_or(first.row, |row| row.row);
    let top = page.rows().first().map_or(first.row, |row| row.row);
    let heading_row = nearest.as_ref().map(|(_, row)| *row);
    let cell = heading_row.map_or(first, |row| Cell::new(row, low));
    let area = Area::new(Cell::new(top, low), Cell::new(last, high));
    name(area, cell, nearest.map(|(fit, _)| fit), heading_row, (file, sheet), found);
}

/// Names a part of a sheet of which nobody can tell what it lists.
fn name(
    area: Area,
    cell: Cell,
    nearest: Option<Fit>,
    heading_row: Option<u32>,
    (file, sheet): (FileContext, SheetId),
    found: &mut Recognised,
) {
    let what = What::UnrecognisedSheet {
        area,
        nearest: nearest.as_ref().map(|fit| fit.kind),
        lacks: nearest.map(|fit| fit.lacks()).unwrap_or_default(),
        heading_row,
    };
    found.doubts.push(Doubt::new(what, Place::cell(file.id, sheet, cell)));
    let heading_row = heading_row.unwrap_or(area.first.row);
    found.tables.push(Table::new(file.id, sheet, Kind::Unrecognised, area, heading_row));
}
