//! What the hidden sheet holds for the form: the lists that its cells are chosen from, and what its rows were filled in
//! with, by which a row that nobody touched is known when it comes back.

use super::place::{Content, Placed};
use crate::model::form::{FilledRow, GIVEN, Head};
use crate::model::mark::{PREFILLED, VISITS};
use crate::model::plan::DistrictId;
use crate::model::table::Field;
use crate::write::desk::Desk;
use crate::write::{WriteError, safe};
use rust_xlsxwriter::Worksheet;
use std::collections::BTreeSet;

/// The column of the first list; the others stand beside it.
const LISTS: u16 = 12;

/// A list that cells are chosen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// The mandals of the district.
    Mandals,
    /// The roles that somebody can have gone in.
    Roles,
    /// The posts of a committee.
    Posts,
}

/// The names of a list, each once.
pub(super) fn names<'a>(desk: &Desk<'a>, list: List, district: DistrictId) -> Vec<&'a str> {
    let plan = desk.plan();
    let mut met = BTreeSet::new();
    let names: Vec<&str> = match list {
        List::Mandals => plan.mandals_of(district).map(|(_, mandal)| mandal.name.as_str()).collect(),
        List::Roles => plan.roles.iter().map(|role| role.name.as_str()).collect(),
        List::Posts => plan.posts.iter().map(|post| post.name.as_str()).collect(),
    };
    names.into_iter().filter(|name| !name.is_empty() && met.insert(*name)).collect()
}

/// The formula of a list.
pub(super) fn list(list: List, count: usize) -> String {
    let letters = crate::model::place::column_letters(LISTS + list as u16);
    format!("={}!${letters}$2:${letters}${}", crate::model::mark::HIDDEN_SHEET, count.max(1) + 1)
}

/// Writes lists and rows.
pub(super) fn write(
    sheet: &mut Worksheet,
    desk: &Desk<'_>,
    form: &Placed<'_>,
    district: DistrictId,
) -> Result<(), WriteError> {
    for list in [List::Mandals, List::Roles, List::Posts] {
        for (row, name) in (1..).zip(names(desk, list, district)) {
            sheet.write_string(row, LISTS + list as u16, safe::text(name))?;
        }
    }
    sheet.write_string(0, PREFILLED, VISITS)?;
    for (col, field) in (PREFILLED + 1..).zip(GIVEN) {
        sheet.write_string(0, col, field.code())?;
    }
    let filled = form.rows.values().filter_map(|content| given(content, form));
    for (row, given) in (1..).zip(filled) {
        for (col, text) in (PREFILLED + 1..).zip(given) {
            sheet.write_string(row, col, safe::text(&text))?;
        }
    }
    Ok(())
}

/// What a row is filled in with, in the order of [`GIVEN`]. Of a row where only another name was typed over one of these
/// nothing is stored, so that it stays what was typed.
fn given(content: &Content<'_>, form: &Placed<'_>) -> Option<[String; GIVEN.len()]> {
    let is_reported = |row: &FilledRow| row.cells.iter().any(|(head, _)| !head.is_given());
    match content {
        Content::Pending(line) => Some(GIVEN.map(|field| {
            match field {
                Field::Mandal => line.mandal,
                Field::Seat => line.seat,
                Field::Visitor => line.visitor,
                _ => line.role,
            }
            .to_owned()
        })),
        Content::Typed(row) if is_reported(row) => {
            Some(GIVEN.map(|field| form.shown(row.value(&Head::Field(field))).trim().to_owned()))
        }
        Content::Typed(_) => None,
    }
}
