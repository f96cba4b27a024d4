//! *Places across*: a list with one row for each post and a column for each mandal (`पद | रसूलाबाद | झींझक | मैथा`). Every
//! name below becomes a row of a roster, with the post before it and the mandal that stands above.

use super::across::{Group, Spread};
use super::block::{Block, HeadColumn};
use super::page::Page;
use crate::model::grid::{GridCell, GridRow, Value};
use crate::model::table::{Field, Kind};
use crate::values::post::post_key;
use crate::values::yesno::{YesNo, yes_no_text};
use std::collections::BTreeMap;

/// Rows below the headings that are looked at.
const LOOKED_AT: usize = 12;

/// The places of a block and the names below them; `None` where it is another table.
pub(super) fn spread(page: &mut Page, block: &Block) -> Option<Spread> {
    let is = |column: &HeadColumn, field: Field| column.reading.is_sure() && column.reading.fields.has(field);
    let (mut common, mut groups): (Vec<usize>, Vec<Group>) = (Vec::new(), Vec::new());
    let mut post = None;
    for (at, column) in block.columns.iter().enumerate() {
        if is(column, Field::Post) {
            if post.replace(column.col).is_some() {
                return None;
            }
            common.push(at);
        } else if is(column, Field::Serial) || is(column, Field::Remarks) {
            common.push(at);
        } else if column.reading.is_sure() || column.heading.chars().any(char::is_numeric) {
            return None;
        } else {
            let says = Some((Field::Mandal, column.heading.clone()));
            groups.push(Group { says, at: column.cell, parts: BTreeMap::from([(Field::Name, column.col)]) });
        }
    }
    let post = post?;
    let names: Vec<u16> = groups.iter().flat_map(|group| group.parts.values().copied()).collect();
    let rows = page.rows().get(page.index_of(block.bottom + 1)..).unwrap_or_default();
    let is_list = groups.len() >= 2 && lists_posts(page, rows, post) && lists_names(page, rows, &names);
    is_list.then_some(Spread { kind: Kind::Roster, groups, common, keeps_empty: false })
}

/// Whether one heading of a row stands above posts: then the others may be called anything, as mandals are.
pub(super) fn is_heading(page: &mut Page, index: usize) -> bool {
    let rows = page.rows();
    let Some(row) = rows.get(index).filter(|row| row.cells.len() >= 3) else { return false };
    let is_text = |value: Value| matches!(value, Value::Text(_));
    let of_posts = |cell: &&GridCell| {
        let reading = page.reading(cell);
        reading.is_sure() && reading.fields.has(Field::Post)
    };
    let Some(post) = row.cells.iter().find(of_posts).map(|cell| cell.col) else { return false };
    row.cells.iter().all(|cell| is_text(cell.value))
        && lists_posts(page, rows.get(index + 1..).unwrap_or_default(), post)
}

/// Whether the rows hold posts in this column.
fn lists_posts(page: &mut Page, rows: &[GridRow], col: u16) -> bool {
    let (mut posts, mut all) = (0, 0);
    for row in rows.iter().take(LOOKED_AT) {
        let Some(text) = page.text_of(row.value(col)) else { continue };
        all += 1;
        posts += usize::from(post_key(page.desk.text(text)).is_some());
    }
    // A list of one post has one row.
    (posts >= 2 && posts * 3 >= all * 2) || (posts == 1 && all == 1)
}

/// Whether what stands in these columns are names: texts of letters, and none of them a post or an answer.
fn lists_names(page: &mut Page, rows: &[GridRow], cols: &[u16]) -> bool {
    let (mut names, mut all) = (0, 0);
    for row in rows.iter().take(LOOKED_AT) {
        for &col in cols {
            let value = row.value(col);
            if page.desk.is_blank(value) {
                continue;
            }
            all += 1;
            let Value::Text(text) = value else { continue };
            let text = page.desk.text(text);
            let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
            let is_answer = yes_no_text(text) != YesNo::Unclear;
            names += usize::from(letters >= 2 && !is_answer && post_key(text).is_none());
        }
    }
    names >= 2 && names * 3 >= all * 2
}
