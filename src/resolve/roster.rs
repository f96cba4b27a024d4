//! Rows of a roster become members.

use super::Scene;
use super::place::Placer;
use crate::model::doubt::{Doubt, What};
use crate::model::fact::{Fate, Member, RowRef};
use crate::model::grid::Value;
use crate::model::plan::PostId;
use crate::model::strings::Text;
use crate::model::table::{Field, Table};
use crate::names::person::is_vacant;
use crate::values::mobile;
use rustc_hash::FxHashMap;

/// Reads the members of a table.
pub fn members(
    scene: &Scene<'_>,
    number: u32,
    table: &Table,
    placer: &mut Placer<'_>,
    doubts: &mut Vec<Doubt>,
) -> Vec<Member> {
    let (name, post_column, phone) =
        (table.column(Field::Name), table.column(Field::Post), table.column(Field::Mobile));
    let mut posts: FxHashMap<Text, Option<PostId>> = FxHashMap::default();
    let mut vacancies: FxHashMap<Text, bool> = FxHashMap::default();
    let mut members = Vec::with_capacity(table.rows.len());
    for row in table.kept() {
        let placed = placer.place(row, doubts);
        let unit = placed.unit();
        let written = name.map(|column| table.value(row, column)).and_then(text_of);
        let vacant = written
            .is_some_and(|written| *vacancies.entry(written).or_insert_with(|| is_vacant(scene.strings.get(written))));
        let person = || written.map(|written| scene.strings.get(written).trim().to_owned());
        let post = post_column.and_then(|column| {
            let Value::Text(written) = table.value(row, column) else { return None };
            let found = *posts.entry(written).or_insert_with(|| scene.post(scene.strings.get(written)));
            if found.is_none() && !scene.says_nothing(written) {
                let typed = scene.strings.get(written).trim();
                let doubt = Doubt::new(What::UnknownPost, table.place(table.cell(row, column)));
                doubts.push(doubt.typed(Field::Post, typed).about(unit).suggest(scene.nearest_posts(typed)));
            }
            found
        });
        let mut mobiles = [0; 2];
        if let Some(column) = phone {
            let value = table.value(row, column);
            let read = mobile::read(value, &value.shown(scene.strings));
            mobiles = read.first_two();
            if let Some(trouble) = read.trouble {
                let mut doubt = Doubt::new(What::BadMobile(trouble), table.place(table.cell(row, column)))
                    .typed(Field::Mobile, value.shown(scene.strings))
                    .about(unit);
                doubt.person = person();
                doubts.push(doubt);
            }
        }
        let name = written.filter(|_| !vacant);
        members.push(Member {
            row: RowRef { table: number, row: row as u32 },
            unit,
            name,
            // Replaced by what the name folds to once all tables are read.
            name_key: name.unwrap_or(scene.nothing),
            post,
            mobiles,
            vacant,
            fate: Fate::Used,
        });
    }
    members
}

fn text_of(value: Value) -> Option<Text> {
    if let Value::Text(text) = value { Some(text) } else { None }
}
