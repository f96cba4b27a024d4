//! Answers in a table of decisions that somebody wrote by hand, in the plan or in any other workbook: to a finding by its
//! id, or to a name as it is written.

use super::harvest::{Change, Harvest, day};
use crate::model::grid::Value;
use crate::model::strings::Strings;
use crate::model::table::{Field, Kind, Table};

/// The fields of the six columns to answer in, in the order of [`Answer::typed`](crate::model::answer::Answer::typed).
const FIELDS: [Field; 6] = [Field::Decision, Field::Value, Field::Reason, Field::By, Field::On, Field::Until];

/// Adds the answers in the tables of a file to what was harvested from it.
pub fn by_hand(tables: &[Table], strings: &Strings, path: &str, harvest: Option<Harvest>) -> Option<Harvest> {
    let nothing = || Harvest { file: path.to_owned(), ..Harvest::default() };
    let mut all = harvest.unwrap_or_else(nothing);
    for table in tables.iter().filter(|table| table.kind == Kind::Decisions) {
        for row in 0..table.rows.len() {
            let change = change(table, strings, row);
            let is_known = |one: &Change| one.finding == change.finding && one.typed == change.typed;
            let says_something = !change.finding.is_empty() && !change.is_withdrawal();
            if says_something && !all.changes.iter().any(is_known) {
                all.changes.push(change);
            }
        }
    }
    let is_silent = all.stored.is_empty() && all.changes.is_empty();
    (!is_silent).then_some(all)
}

fn change(table: &Table, strings: &Strings, row: usize) -> Change {
    let value = |field: Field| table.get(row, field).map_or(Value::Empty, |located| located.value);
    let text = |field: Field| value(field).shown(strings).trim().to_owned();
    let id = text(Field::FindingId);
    let typed = FIELDS.map(|field| match field {
        Field::On | Field::Until => day(value(field), &text(field)).map_or_else(|| text(field), |day| day.to_string()),
        _ => text(field),
    });
    let place = table.get(row, Field::Decision).map(|located| table.place(located.at));
    Change {
        finding: if id.is_empty() { text(Field::NameAsWritten) } else { id },
        typed,
        was: None,
        place,
        about: None,
    }
}
