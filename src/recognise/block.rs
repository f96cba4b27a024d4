//! A *block* is the heading of a table: one row of headings or several, merged or not, with what belongs to it (a row of
//! numbers, of units, of the same in another language). Blocks are found wherever they stand; what lies between them
//! are titles and rows.

use super::context::sayings;
use super::continued::{is_numbering, joins, translates};
use super::favour::is_evident;
use super::heading::{EXACT, Reading, read};
use super::kind::fits;
use super::marks::{is_note, is_signature};
use super::page::Page;
use super::tally::{Tally, has_colons, is_line_of_form, labels_go_on, tally};
use crate::model::grid::{GridCell, GridRow, Value};
use crate::model::place::Cell;
use crate::model::strings::Text;
use crate::model::table::Field;
use rustc_hash::FxHashSet;

/// The heading of one table.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// First and last row of the sheet that belong to the heading.
    pub(super) top: u32,
    pub(super) bottom: u32,
    /// The row whose cells named most columns.
    pub(super) main: u32,
    /// Its columns from left to right.
    pub(super) columns: Vec<HeadColumn>,
    /// Rows further down that repeat it, first and last of each time.
    pub(super) repeats: Vec<(u32, u32)>,
}

/// The heading of one column.
#[derive(Clone, Debug)]
pub(super) struct HeadColumn {
    pub(super) col: u16,
    /// The cell that names it.
    pub(super) cell: Cell,
    /// The texts of all its rows, joined with a blank.
    pub(super) heading: String,
    pub(super) reading: Reading,
}

impl Block {
    pub(super) fn first_col(&self) -> u16 {
        self.columns.first().map_or(0, |column| column.col)
    }

    pub(super) fn last_col(&self) -> u16 {
        self.columns.last().map_or(0, |column| column.col)
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        self.columns.iter().map(|column| column.reading).collect()
    }

    fn shares_columns(&self, other: &Self) -> bool {
        self.first_col() <= other.last_col() && other.first_col() <= self.last_col()
    }

    /// Whether another block says the same in the same columns.
    pub(super) fn is_repeated_by(&self, other: &Self) -> bool {
        let same = other.columns.iter().filter(|theirs| {
            self.columns.iter().any(|ours| ours.col == theirs.col && ours.reading.fields == theirs.reading.fields)
        });
        same.count() * 5 >= other.columns.len() * 4
    }
}

/// All blocks of a sheet, from top to bottom and from left to right.
pub(super) fn find(page: &mut Page) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut index = 0;
    while let Some(row) = page.row(index) {
        let is_open = is_worth_a_look(page, index, blocks.last());
        let may_head = is_open && (tally(page, row).is_heading() || heads_holders(page, index));
        let is_heading = may_head && !is_signed(page, row);
        let found = if is_heading { block_at(page, index) } else { None };
        let found = found.filter(|block| blocks.is_empty() || is_convincing(block) || heads_holders(page, index));
        let Some(block) = found else {
            index += 1;
            continue;
        };
        index = page.index_of(block.bottom + 1);
        let after_text = is_after_gap(page, block.top);
        match blocks.iter_mut().rev().find(|earlier| earlier.shares_columns(&block)) {
            Some(earlier) if !after_text && earlier.is_repeated_by(&block) => {
                earlier.repeats.push((block.top, block.bottom));
            }
            _ => blocks.extend(super::beside::split(page, block)),
        }
    }
    blocks
}

/// Whether a row heads places or presidents, which what stands below it shows.
fn heads_holders(page: &mut Page, index: usize) -> bool {
    super::places::is_heading(page, index) || super::posts::is_heading(page, index)
}

/// Whether a row is the line for signatures below a list: `हस्ताक्षर | जिलाध्यक्ष`, each word of which heads columns elsewhere.
fn is_signed(page: &mut Page, row: &GridRow) -> bool {
    let texts: Vec<Text> = row.cells.iter().filter_map(|cell| page.text_of(cell.value)).collect();
    let mut texts = texts.iter().map(|text| page.desk.text(*text));
    texts.clone().any(is_signature) && texts.all(is_note)
}

/// Whether a heading below another table makes a table of its own: a row of posts and places can look like headings.
fn is_convincing(block: &Block) -> bool {
    makes_table(block) || block.readings().iter().all(|reading| reading.is_sure())
}

/// Whether the headings are those of some kind of table, by themselves.
fn makes_table(block: &Block) -> bool {
    fits(&block.readings(), |_| 0).iter().any(|fit| fit.is_whole() || is_evident(fit))
}

/// Whether something other than a row of a table ends above this row: nothing, or a line with a single text.
fn is_after_gap(page: &mut Page, row: u32) -> bool {
    let index = page.index_of(row);
    let Some(above) = index.checked_sub(1).and_then(|above| page.row(above)) else { return true };
    above.row + 1 < row || above.cells.len() == 1
}

/// Rows of a table are not read as headings one by one. A row is, where a table may begin: at the top of the sheet,
/// after a gap, where two of its texts are known as headings already, or where text stands below a number.
fn is_worth_a_look(page: &mut Page, index: usize, last: Option<&Block>) -> bool {
    let Some(block) = last else { return true };
    let Some(row) = page.row(index) else { return false };
    if is_after_gap(page, row.row) {
        return true;
    }
    let known = row.cells.iter().filter(|cell| match cell.value {
        Value::Text(text) => page.desk.known_reading(text).is_some_and(Reading::is_sure),
        _ => false,
    });
    if known.count() >= 2 {
        return true;
    }
    let above = index.checked_sub(1).and_then(|above| page.row(above));
    let is_number = |row: &GridRow| matches!(row.value(block.first_col()), Value::Number(_) | Value::Date(_));
    above.is_some_and(is_number) && matches!(row.value(block.first_col()), Value::Text(_))
}

/// The block of a row of which a person has told that it is the heading.
pub(super) fn at_row(page: &mut Page, row: u32) -> Block {
    let index = page.index_of(row);
    let top = extend_up(page, index, row);
    super::columns::block(page, top, row)
}

/// The block that begins in a row that looks like a heading, unless one of the next rows is the real one.
fn block_at(page: &mut Page, index: usize) -> Option<Block> {
    let row = page.row(index)?;
    let mine = tally(page, row);
    let (bottom, others) = extend_down(page, index, mine);
    if bottom == row.row {
        for next in others {
            let tally = tally(page, next);
            let is_heading = tally.is_heading() && !tally.is_labels();
            let mut is_apart = || is_apart(page, row.row, next.row) || has_rows(page, row, next.row);
            if is_heading && (mine.is_labels() || (tally.sure > mine.sure && !is_apart())) {
                return None;
            }
        }
    }
    if mine.is_labels() && (mine.data > 0 || labels_go_on(page, index)) {
        return None;
    }
    if bottom == row.row && is_line_of_form(page, index) {
        return None;
    }
    let top = extend_up(page, index, bottom);
    Some(super::columns::block(page, top, bottom))
}

/// Whether between two rows stands another and below it a gap: what begins in the lower one is a table of its own, and
/// the upper one heads the row below it.
fn is_apart(page: &Page, upper: u32, lower: u32) -> bool {
    let between = page.rows().get(page.index_of(upper + 1)..page.index_of(lower)).unwrap_or_default();
    let below = between.iter().map(|row| row.row).skip(1).chain([lower]);
    between.iter().zip(below).any(|(row, below)| row.row + 1 < below)
}

/// Whether a heading has rows of its own above another: what stands between fills most of its columns with what is no
/// heading, and it makes a table by itself.
fn has_rows(page: &mut Page, heading: &GridRow, lower: u32) -> bool {
    let between = page.rows().get(page.index_of(heading.row + 1)..page.index_of(lower)).unwrap_or_default();
    let mut is_row = |row: &GridRow| {
        let below: Vec<GridCell> = heading.cells.iter().filter_map(|cell| row.cell(cell.col).copied()).collect();
        below.len() * 3 >= heading.cells.len() * 2 && !below.iter().any(|cell| page.reading(cell).is_sure())
    };
    if between.is_empty() || !between.iter().all(&mut is_row) {
        return false;
    }
    makes_table(&super::columns::block(page, heading.row, heading.row))
}

/// The last row of the heading that begins here, and the rows right below it that might be headings instead.
fn extend_down<'a>(page: &mut Page<'a, '_>, index: usize, first: Tally) -> (u32, Vec<&'a GridRow>) {
    let rows = page.rows();
    let Some(start) = rows.get(index) else { return (0, Vec::new()) };
    let mut bottom = start.row;
    for row in rows.iter().skip(index + 1).take(3) {
        if row.row != bottom + 1 || !continues(page, start, row, bottom) {
            break;
        }
        bottom = row.row;
    }
    // A row that counts the columns may stand below, also where nothing else does.
    let under = rows.get(page.index_of(bottom + 1)).filter(|row| row.row == bottom + 1);
    if under.is_some_and(|row| is_numbering(page, row, first.texts)) {
        bottom += 1;
    }
    let next = page.index_of(bottom + 1);
    (bottom, rows.iter().skip(next).take(3).collect())
}

/// Whether a row right below the heading row belongs to the heading as well.
fn continues(page: &mut Page, start: &GridRow, row: &GridRow, bottom: u32) -> bool {
    let below = tally(page, row);
    if below.data > 0 || below.texts == 0 {
        return false;
    }
    let mut across = 0;
    let mut down = 0;
    for area in &page.grid.merges {
        let is_here = (start.row..=bottom).contains(&area.first.row) && start.cell(area.first.col).is_some();
        down += usize::from(is_here && area.last.row >= row.row);
        let is_group = is_here && area.last.row < row.row;
        let has_parts = (area.first.col..=area.last.col).filter(|&col| row.cell(col).is_some()).count() >= 2;
        across += usize::from(is_group && has_parts);
    }
    let is_hint = row.cells.iter().all(|cell| match cell.value {
        Value::Text(text) => page.desk.text(text).trim_start().starts_with(['(', '[']),
        _ => false,
    });
    let named = below.sure + below.weak;
    if is_hint || (down > 0 && across > 0) {
        return true;
    }
    if across > 0 {
        return named * 2 >= below.texts;
    }
    if down > 0 {
        return named > 0;
    }
    let overlap = row.cells.iter().filter(|cell| start.cell(cell.col).is_some()).count();
    let complements =
        below.sure >= 1 && named * 2 >= below.texts && overlap * 3 <= below.texts + 2 && overlap < row.cells.len();
    // Labels that nobody answered are no part of the heading below them.
    let complements = complements && !has_colons(page, start);
    // Under groups that nobody merged the same few headings come again: `नाम | मोबाइल | नाम | मोबाइल`.
    let said: FxHashSet<Text> = row.cells.iter().filter_map(|cell| page.text_of(cell.value)).collect();
    let comes_again = named == below.texts && said.len() * 2 <= row.cells.len() && overlap * 2 <= below.texts;
    complements || comes_again || translates(page, start, row) || joins(page, start, row)
}

/// The first row of the heading of which this is the first row of names: a row of group names may stand above.
fn extend_up(page: &mut Page, index: usize, bottom: u32) -> u32 {
    let rows = page.rows();
    let (Some(row), Some(above)) = (rows.get(index), index.checked_sub(1).and_then(|above| rows.get(above))) else {
        return rows.get(index).map_or(bottom, |row| row.row);
    };
    let (first, last) = (row.cells.first().map_or(0, |cell| cell.col), row.cells.last().map_or(0, |cell| cell.col));
    if above.row + 1 != row.row || tally(page, above).data > 0 {
        return row.row;
    }
    let alone = above.cells.iter().filter(|cell| !page.desk.is_blank(cell.value)).count() == 1;
    let groups = above.cells.iter().filter(|cell| {
        let (from, to) = page.width(Cell::new(above.row, cell.col));
        let named = (from..=to).filter(|&col| row.cell(col).is_some()).count();
        // A title need not be merged over the whole table.
        let is_title = alone && from <= first && named * 2 > row.cells.len();
        named >= 2 && (from > first || to < last) && !is_title && !names_unit(page, cell)
    });
    if groups.count() > 0 { above.row } else { row.row }
}

/// Whether a cell names a unit with its label: `मंडल - कालपी`, merged over a table beside another, is its title.
fn names_unit(page: &mut Page, cell: &GridCell) -> bool {
    let Some(text) = page.text_of(cell.value) else { return false };
    let units = [Field::Region, Field::District, Field::Mandal, Field::Seat];
    sayings(page.desk.text(text)).iter().any(|saying| saying.field.is_some_and(|field| units.contains(&field)))
}

/// Reads the joined texts of a column's heading: as a whole, by its last part, by all it says, by its first part.
pub(super) fn read_parts(parts: &[String]) -> Reading {
    let whole = read(&parts.join(" "));
    let last = parts.last().map(|part| read(part)).unwrap_or_default();
    // Below the name of one unit the name of another is what the column holds: `मंडल का विवरण` above `विधानसभा`.
    let units = |reading: Reading| {
        [Field::District, Field::Mandal, Field::Seat].into_iter().filter(move |unit| reading.fields.has(*unit))
    };
    let is_other_unit = last.strength == EXACT
        && whole.strength < EXACT
        && units(last).next().is_some()
        && units(whole).next().is_some()
        && !units(last).any(|unit| whole.fields.has(unit));
    if whole.is_sure() && !is_other_unit {
        return whole;
    }
    if last.is_sure() {
        return Reading { strength: last.strength - 8, ..last };
    }
    let first = parts.first().map(|part| read(part)).unwrap_or_default();
    if whole.is_known() {
        return whole;
    }
    Reading { strength: first.strength / 2, ..first }
}
