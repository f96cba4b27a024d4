//! Tables *beside* one another share their heading row. They are told apart where the headings begin again.

use super::block::{Block, HeadColumn};
use super::heading::Reading;
use super::kind::fits;
use crate::model::table::Field;

/// The blocks of the tables that stand beside one another in a block; mostly one.
pub(super) fn split(block: Block) -> Vec<Block> {
    let Some(at) = (2..block.columns.len().saturating_sub(1)).find(|&at| begins_again(&block.columns, at)) else {
        return vec![block];
    };
    let mut left = block.clone();
    let right = Block { columns: left.columns.split_off(at), ..block };
    let mut blocks = vec![left];
    blocks.extend(split(right));
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
    let begins = (is_serial(start) && left.iter().any(is_serial)) || (gap && right.iter().any(repeats)) || same_order;
    begins && is_table(left) && is_table(right)
}

fn is_table(columns: &[HeadColumn]) -> bool {
    let readings: Vec<Reading> = columns.iter().map(|column| column.reading).collect();
    fits(&readings, |_| 0).first().is_some_and(|fit| fit.is_whole())
}
