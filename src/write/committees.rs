//! The sheet *Committees*: a row for each mandal, a column for each post of the norm: filled, vacant, too many; and the
//! committee's size against the norm.

use super::desk::Desk;
use super::page::{self, HEADING_ROW, Paper};
use super::sign::Sign;
use super::{WriteError, phrases, safe};
use crate::model::plan::{MandalId, Post, PostId};
use crate::model::strings::Text;
use crate::model::table::Field;
use crate::words::Word;
use rust_xlsxwriter::{Workbook, Worksheet};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// First row of the list.
const FIRST_ROW: u32 = HEADING_ROW + 1;

/// Columns before those of the posts: district, mandal, size.
const FIXED: u16 = 3;

/// Who sits in a committee. As the rules count them, a name twice in one post is one holder.
#[derive(Default)]
struct Committee {
    size: u32,
    holders: BTreeMap<PostId, FxHashSet<Text>>,
    without_post: u32,
}

impl Committee {
    /// How many hold a post that the norm does not name, or one that nobody knows.
    fn others(&self, norm: &[(PostId, &Post)]) -> u32 {
        let others = self.holders.iter().filter(|(post, _)| norm.iter().all(|(named, _)| named != *post));
        others.map(|(_, names)| names.len() as u32).sum::<u32>() + self.without_post
    }
}

/// Writes the sheet.
pub(super) fn write(workbook: &mut Workbook, desk: &Desk<'_>) -> Result<(), WriteError> {
    let posts: Vec<(PostId, &Post)> = desk.plan().norm().collect();
    let last = FIXED + posts.len() as u16;
    let sheet = workbook.add_worksheet();
    sheet.set_name(desk.word(Word::SheetCommittees))?;
    page::set_up(sheet, &desk.frame, Paper::Wide)?;
    page::head(sheet, &desk.frame, Word::SheetCommittees, last + 1)?;
    let signs = [Sign::Filled, Sign::Vacant, Sign::TooMany].map(|sign| sign.shown(desk.language()));
    sheet.write_string_with_format(
        2,
        0,
        phrases::legend_of_posts(desk.language(), &signs),
        &desk.frame.styles.subtitle,
    )?;
    headings(sheet, desk, &posts)?;
    let committees = committees(desk);
    let mut row = FIRST_ROW;
    for (district, named) in desk.districts() {
        for (mandal, its) in desk.plan().mandals_of(district) {
            sheet.write_string_with_format(row, 0, safe::text(&named.name), &desk.frame.styles.cell)?;
            sheet.write_string_with_format(row, 1, safe::text(&its.name), &desk.frame.styles.cell)?;
            write_committee(sheet, desk, &posts, committees.get(&mandal), row)?;
            row += 1;
        }
    }
    let last_row = row.max(FIRST_ROW + 1) - 1;
    sheet.autofilter(HEADING_ROW, 0, last_row, last)?;
    sheet.set_freeze_panes(FIRST_ROW, 2)?;
    sheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    sheet.set_print_area(0, 0, last_row, last)?;
    Ok(())
}

fn headings(sheet: &mut Worksheet, desk: &Desk<'_>, posts: &[(PostId, &Post)]) -> Result<(), WriteError> {
    let head = &desk.frame.styles.head;
    let language = desk.language();
    let fields = [Field::District, Field::Mandal].map(|field| field.said().in_language(language).to_owned());
    let (least, most) = desk.plan().size_of_committee();
    let size = phrases::norm_of(desk.word(Word::Members), least, most, language);
    let of_posts = posts.iter().map(|(_, post)| {
        let name = safe::text(&post.name);
        phrases::norm_of(&name, post.least, post.most, language)
    });
    let texts = fields.into_iter().chain([size]).chain(of_posts).chain([desk.word(Word::OtherPosts).to_owned()]);
    for (col, text) in (0..).zip(texts) {
        sheet.write_string_with_format(HEADING_ROW, col, text, head)?;
        sheet.set_column_width(col, if col < 2 { 20.0 } else { 14.0 })?;
    }
    sheet.set_row_height(HEADING_ROW, 48)?;
    Ok(())
}

/// Committees of the region by mandal; a mandal of which no roster came has none.
fn committees(desk: &Desk<'_>) -> BTreeMap<MandalId, Committee> {
    let mut committees: BTreeMap<MandalId, Committee> = BTreeMap::new();
    for member in desk.facts().members.iter().filter(|member| desk.holds(&member.unit)) {
        let Some(mandal) = member.unit.mandal else { continue };
        let committee = committees.entry(mandal).or_default();
        committee.size = desk.facts().sizes.get(&mandal).copied().unwrap_or(0);
        match member.post.filter(|_| member.sits()) {
            Some(post) => {
                committee.holders.entry(post).or_default().insert(member.name_key);
            }
            None => committee.without_post += u32::from(member.sits()),
        }
    }
    committees
}

fn write_committee(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    posts: &[(PostId, &Post)],
    committee: Option<&Committee>,
    row: u32,
) -> Result<(), WriteError> {
    let Some(committee) = committee else {
        let none = desk.frame.styles.sign(Sign::NotReported);
        sheet.write_string_with_format(row, 2, desk.word(Word::NoRoster), none)?;
        for col in FIXED..=FIXED + posts.len() as u16 {
            sheet.write_blank(row, col, none)?;
        }
        return Ok(());
    };
    let mut put = |col: u16, sign: Sign, count: u32| -> Result<(), WriteError> {
        if sign == Sign::None {
            sheet.write_number_with_format(row, col, count, &desk.frame.styles.number)?;
        } else {
            sheet.write_string_with_format(
                row,
                col,
                format!("{} {count}", sign.mark()),
                desk.frame.styles.sign(sign),
            )?;
        }
        Ok(())
    };
    let (least, most) = desk.plan().size_of_committee();
    put(2, judged(committee.size, least, most), committee.size)?;
    for (col, (post, named)) in (FIXED..).zip(posts) {
        let count = committee.holders.get(post).map_or(0, |names| names.len() as u32);
        put(col, judged(count, named.least, named.most), count)?;
    }
    put(FIXED + posts.len() as u16, Sign::None, committee.others(posts))
}

/// How a count stands against the norm.
fn judged(count: u32, least: Option<u32>, most: Option<u32>) -> Sign {
    if least.is_some_and(|least| count < least) {
        Sign::Vacant
    } else if most.is_some_and(|most| count > most) {
        Sign::TooMany
    } else if least.is_none() && most.is_none() {
        Sign::None
    } else {
        Sign::Filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_judged_by_the_norm() {
        let check = |count, least, most, expected| assert_eq!(judged(count, least, most), expected);
        check(0, Some(1), Some(1), Sign::Vacant);
        check(1, Some(1), Some(1), Sign::Filled);
        check(2, Some(1), Some(1), Sign::TooMany);
        check(0, None, Some(6), Sign::Filled);
        check(3, None, None, Sign::None);
    }
}
