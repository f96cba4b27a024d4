//! A *tally* of a row: how many of its cells look like headings, and whether it looks like a line of a form instead.

use super::heading::read_misspelt;
use super::page::{Page, begins_with_digit};
use super::turns::is_turn;
use crate::model::grid::{GridCell, GridRow};
use crate::model::place::Cell;
use crate::model::strings::Text;
use crate::model::table::Field;
use crate::values::post::post_key;

/// What the cells of a row look like as headings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) sure: usize,
    pub(super) weak: usize,
    pub(super) texts: usize,
    /// Numbers, dates, texts that begin with a digit: what headings are not.
    pub(super) data: usize,
    /// Sure headings with something else right of them.
    pairs: usize,
    /// Posts of a committee, or turns, where several stand beside one another: they head their holders and their days.
    posts: usize,
}

impl Tally {
    pub(super) fn is_heading(self) -> bool {
        let posts = if self.posts >= 2 { self.posts } else { 0 };
        let named = self.sure * 2 + self.weak + posts;
        self.sure >= 1 && named >= 4 && self.data * 3 <= self.sure && (self.sure + self.weak + posts) * 3 >= self.texts
    }

    /// Whether the row looks like labels with their values: `जिला | औरैया | मंडल | अजीतमल`.
    pub(super) fn is_labels(self) -> bool {
        self.pairs == self.sure && self.texts + self.data == 2 * self.sure
    }
}

/// What may be answered with an office; who came may be called by it.
const ASK_FOR_POST: [Field; 3] = [Field::Role, Field::Post, Field::Visitor];

pub(super) fn tally(page: &mut Page, row: &GridRow) -> Tally {
    let mut tally = Tally::default();
    let (mut before_sure, mut asks_for_post) = (false, false);
    let mut unknown: Vec<Text> = Vec::new();
    for (at, cell) in row.cells.iter().enumerate() {
        let Some(text) = page.text_of(cell.value) else {
            asks_for_post = false;
            tally.data += usize::from(!page.desk.is_blank(cell.value));
            tally.pairs += usize::from(before_sure);
            before_sure = false;
            continue;
        };
        let typed = page.desk.text(text);
        // `No` heads the first column, where rows are numbered; further right it is an answer.
        if begins_with_digit(typed) || (at > 0 && typed.trim().eq_ignore_ascii_case("no")) {
            tally.data += 1;
            tally.pairs += usize::from(before_sure);
            (before_sure, asks_for_post) = (false, false);
            continue;
        }
        tally.texts += 1;
        // Behind a label that asks for an office, one is the answer; several head the columns of their holders.
        let is_answer = asks_for_post && is_lone_post(page, text, row.cells.get(at + 1));
        let reading = page.desk.reading(text);
        asks_for_post = reading.is_sure() && ASK_FOR_POST.iter().any(|field| reading.fields.has(*field));
        if is_answer {
            tally.pairs += 1;
            before_sure = false;
            continue;
        }
        tally.sure += usize::from(reading.is_sure());
        tally.weak += usize::from(reading.is_known() && !reading.is_sure());
        tally.pairs += usize::from(before_sure && !reading.is_known());
        before_sure = reading.is_sure();
        if !reading.is_known() {
            unknown.push(text);
        }
    }
    // Beside a heading that is known, others may be misspelt, or posts and turns with holders and days below them.
    if tally.sure >= 1 && tally.data == 0 && !unknown.is_empty() {
        let texts = || unknown.iter().map(|text| page.desk.text(*text));
        tally.weak += texts().filter(|text| read_misspelt(text).is_known()).count();
        tally.posts = texts().filter(|text| post_key(text).is_some() || is_turn(text)).count();
    }
    tally
}

/// Whether a text is a post, no label, with no other post right of it.
fn is_lone_post(page: &mut Page, text: Text, next: Option<&GridCell>) -> bool {
    let next = next.and_then(|next| page.text_of(next.value));
    let (text, next) = (page.desk.text(text), next.map(|next| page.desk.text(next)));
    post_key(text).is_some() && !text.trim_end().ends_with(':') && next.is_none_or(|next| post_key(next).is_none())
}

/// Whether a row right below or above names values in the same columns as this one: then both are lines of a form.
pub(super) fn labels_go_on(page: &mut Page, index: usize) -> bool {
    let Some(row) = page.row(index) else { return false };
    let near = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|near| page.row(near));
    let near: Vec<&GridRow> = near.filter(|other| other.row.abs_diff(row.row) == 1).collect();
    row.cells.iter().any(|cell| {
        let is_label = page.reading(cell).is_sure();
        let mut others = near.iter().filter_map(|other| other.cell(cell.col).copied());
        is_label && others.any(|other| page.reading(&other).is_sure())
    })
}

/// Whether a row is a line of a form in which an answer is blank: its labels stand apart from one another, right above or
/// below those of another line, and one of the lines has an answer; or each label of both has its colon.
pub(super) fn is_line_of_form(page: &mut Page, index: usize) -> bool {
    let Some(row) = page.row(index) else { return false };
    let mine = label_cols(page, row);
    let is_apart =
        mine.len() >= 2 && mine.windows(2).all(|pair| matches!(pair, [(_, last), (next, _)] if *next > last + 1));
    let near = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|near| page.row(near));
    let near: Vec<&GridRow> = near.filter(|other| other.row.abs_diff(row.row) == 1).collect();
    if !is_apart {
        let has_answer = has_colons(page, row) && tally(page, row).pairs > 0;
        return has_answer && near.into_iter().any(|other| has_colons(page, other)) && labels_go_on(page, index);
    }
    near.into_iter().any(|other| {
        let theirs = label_cols(page, other);
        let is_below = mine.iter().all(|(col, _)| theirs.iter().any(|(other, _)| other == col));
        let rows = [(row, mine.len()), (other, theirs.len())];
        let is_answered = rows.iter().any(|(row, labels)| row.cells.len() > *labels);
        // The same in another language, or again, is a heading; not where each label has its value.
        let says_same = mine.iter().all(|(col, _)| {
            let mut fields = |row: &GridRow| row.cell(*col).map(|cell| page.reading(cell).fields);
            fields(row) == fields(other)
        });
        let above = tally(page, other);
        is_below && is_answered && (!says_same || (above.is_labels() && above.data > 0))
    })
}

/// First and last columns of the labels of a row.
fn label_cols(page: &mut Page, row: &GridRow) -> Vec<(u16, u16)> {
    let mut cols = Vec::new();
    for cell in &row.cells {
        let reading = page.reading(cell);
        if reading.names_field() {
            cols.push((cell.col, page.width(Cell::new(row.row, cell.col)).1));
        }
    }
    cols
}

/// Whether each heading of a row that is known ends in a colon, as labels do.
pub(super) fn has_colons(page: &mut Page, row: &GridRow) -> bool {
    let known: Vec<GridCell> = row.cells.iter().filter(|cell| page.reading(cell).is_sure()).copied().collect();
    let texts: Vec<Text> = known.iter().filter_map(|cell| page.text_of(cell.value)).collect();
    !texts.is_empty() && texts.iter().all(|text| page.desk.text(*text).trim_end().ends_with(':'))
}
