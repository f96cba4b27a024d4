//! Tables *beside* one another share their heading row. They are told apart where the headings begin again.

use super::block::{Block, HeadColumn};
use super::heading::Reading;
use super::kind::fits;
use super::page::Page;
use crate::model::table::{Field, Kind};

/// The blocks of the tables that stand beside one another in a block; mostly one.
pub(super) fn split(page: &mut Page, block: Block) -> Vec<Block> {
    let splits = |page: &mut Page, at: &usize| begins_again(&block.columns, *at) || are_uneven(page, &block, *at);
    let Some(at) = (2..block.columns.len().saturating_sub(1)).find(|at| splits(page, at)) else {
        return vec![block];
    };
    let mut left = block.clone();
    let right = Block { columns: left.columns.split_off(at), ..block };
    let mut blocks = vec![left];
    blocks.extend(split(page, right));
    blocks
}

/// Whether another table begins with this column.
fn begins_again(columns: &[HeadColumn], at: usize) -> bool {
    let (left, right) = columns.split_at(at);
    let (Some(first), Some(before), Some(start)) = (left.first(), left.last(), right.first()) else { return false };
    let is_serial = |column: &HeadColumn| column.reading.is_sure() && column.reading.fields.has(Field::Serial);
    let gap = start.col > before.col + 1;
    let repeats = |column: &HeadColumn| {
        !column.reading.fields.is_empty() && left.iter().any(|other| other.reading.fields == column.reading.fields)
    };
    let same_order = left.len() <= right.len()
        && left.iter().zip(right).all(|(one, other)| one.reading.fields == other.reading.fields)
        && first.reading.is_sure();
    // Behind a gap, under headings of which most are unknown, stands something else than what a whole table says.
    let known = right.iter().filter(|column| column.reading.is_known() && !column.reading.fields.is_empty()).count();
    let is_other = gap && right.len() >= 2 && !start.reading.is_known() && known * 2 < right.len();
    if is_other && is_table(left) {
        return true;
    }
    let begins = (is_serial(start) && left.iter().any(is_serial)) || (gap && right.iter().any(repeats)) || same_order;
    begins && is_table(left) && is_table(right)
}

/// Whether behind a gap a table of another kind begins: each side is whole by itself, and one goes on where the other
/// has ended.
fn are_uneven(page: &mut Page, block: &Block, at: usize) -> bool {
    let (left, right) = block.columns.split_at(at);
    let (Some(before), Some(start)) = (left.last(), right.first()) else { return false };
    if start.col <= before.col + 1 || !is_table(left) || !is_table(right) || kind(left) == kind(right) {
        return false;
    }
    let mut bottom = block.bottom;
    let from = page.index_of(bottom + 1);
    let mut uneven = 0;
    for row in page.rows().get(from..).unwrap_or_default().iter().take_while(|row| {
        let is_next = row.row == bottom + 1;
        bottom = row.row;
        is_next
    }) {
        let mut has = |columns: &[HeadColumn]| columns.iter().any(|column| !page.desk.is_blank(row.value(column.col)));
        uneven += usize::from(has(left) != has(right));
    }
    uneven > 0
}

fn kind(columns: &[HeadColumn]) -> Option<Kind> {
    let readings: Vec<Reading> = columns.iter().map(|column| column.reading).collect();
    fits(&readings, |_| 0).first().map(|fit| fit.kind)
}

fn is_table(columns: &[HeadColumn]) -> bool {
    let readings: Vec<Reading> = columns.iter().map(|column| column.reading).collect();
    fits(&readings, |_| 0).first().is_some_and(|fit| fit.is_whole())
}
