//! A *mention* is what a row of a report says, in passing, of where it belongs: region, district, mandal. From mentions
//! the units are taken where no plan lists them, and the region of a district is the one that most rows give it.

use super::draft::Gathering;
use crate::model::strings::{Strings, Text};
use crate::model::table::{Context, Field, Nearness, Table};
use crate::names::listed::name_of;
use crate::text::fold::fold_unit;
use indexmap::IndexMap;

/// A region that fewer than one in so many rows of a district name is a slip.
const SLIP: u32 = 4;

/// What some rows, one below the other, say of where they belong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mention {
    /// The region.
    pub region: Option<String>,
    /// The district.
    pub district: Option<String>,
    /// The mandal.
    pub mandal: Option<String>,
    /// Index of the first of the rows.
    pub row: usize,
    /// How many they are.
    pub rows: u32,
}

/// What the rows of a table say, the same in following rows once. Of names around them that have no label, one that
/// `is_district` knows goes before a nearer one.
pub fn mentions(strings: &Strings, table: &Table, is_district: impl Fn(&str) -> bool) -> Vec<Mention> {
    let mut all: Vec<Mention> = Vec::new();
    for row in table.kept() {
        let named = mention(strings, table, row, &is_district);
        match all.last_mut() {
            Some(last) if Mention { row: last.row, rows: last.rows, ..named.clone() } == *last => last.rows += 1,
            _ => all.push(named),
        }
    }
    all
}

fn mention(strings: &Strings, table: &Table, row: usize, is_district: &impl Fn(&str) -> bool) -> Mention {
    let written = |field: Field| name_of(&table.get(row, field)?.value.shown(strings));
    let shown = |text: Text| strings.get(text).to_owned();
    let labelled = |field| labelled(table, field, row as u32).map(shown);
    let region = written(Field::Region).or_else(|| labelled(Field::Region));
    let mut district = written(Field::District).or_else(|| labelled(Field::District));
    let has_column = table.column(Field::Mandal).is_some();
    let mut mandal = if has_column { written(Field::Mandal) } else { labelled(Field::Mandal) };
    let same = |one: &str, other: &str| fold_unit(one) == fold_unit(other);
    if !has_column
        && mandal.as_deref().zip(district.as_deref()).is_some_and(|(mandal, district)| same(mandal, district))
    {
        // `मथुरा मंडल समिति` may be the committees of the mandals of a district.
        mandal = None;
    }
    let mut bare = bare(table, row as u32);
    if !has_column && mandal.is_none() && district.is_some() == (bare.len() == 1) {
        // A file of one mandal in the folder of its district, a sheet of one mandal in the file of its district.
        mandal = bare.first().map(|(_, text)| shown(*text));
    }
    bare.retain(|(nearness, text)| {
        let is_mandal = mandal.as_deref().is_some_and(|mandal| same(mandal, strings.get(*text)));
        *nearness != Nearness::Sheet && !is_mandal
    });
    let known = || bare.iter().find(|(_, text)| is_district(strings.get(*text)));
    district = district.or_else(|| known().or(bare.first()).map(|(_, text)| shown(*text)));
    let mandal = mandal.filter(|mandal| district.as_ref() != Some(mandal));
    Mention { region, district, mandal, row, rows: 1 }
}

fn holds(context: &&Context, row: u32) -> bool {
    context.from_row <= row
}

/// What stands around a row under this label, the nearest.
fn labelled(table: &Table, field: Field, row: u32) -> Option<Text> {
    let labelled = table.context.iter().filter(|one| holds(one, row) && one.field == Some(field));
    labelled.min_by_key(|context| (context.nearness, u32::MAX - context.from_row)).map(|context| context.text)
}

/// Names without a label around a row, nearest first, one from each of sheet, file and folder.
fn bare(table: &Table, row: u32) -> Vec<(Nearness, Text)> {
    let bare = table.context.iter().filter(|one| holds(one, row) && one.field.is_none());
    let mut names: Vec<(Nearness, Text)> = bare.map(|one| (one.nearness, one.text)).collect();
    names.retain(|(nearness, _)| *nearness != Nearness::Title);
    names.sort_by_key(|(nearness, _)| *nearness);
    names.dedup_by_key(|(nearness, _)| *nearness);
    names
}

/// Which region rows give to which district.
#[derive(Debug, Default)]
pub struct Regions {
    /// Rows by region, each with its name as first written.
    all: IndexMap<String, (String, u32)>,
    /// Rows by district and region.
    of_district: IndexMap<(String, String), u32>,
}

impl Regions {
    /// What all tables say.
    pub fn of(gathering: &Gathering<'_>, tables: &[Table]) -> Self {
        let mut regions = Self::default();
        for table in tables.iter().filter(|table| !table.kind.is_plan()) {
            for named in mentions(gathering.strings, table, |_| false) {
                let Some(region) = named.region else { continue };
                let key = fold_unit(&region);
                regions.all.entry(key.clone()).or_insert((region, 0)).1 += named.rows;
                if let Some(district) = named.district {
                    *regions.of_district.entry((fold_unit(&district), key)).or_default() += named.rows;
                }
            }
        }
        regions
    }

    /// The one region that nearly all rows name that name one.
    pub fn dominant(&self) -> Option<&str> {
        let sum: u32 = self.all.values().map(|(_, rows)| rows).sum();
        let most = self.all.values().max_by_key(|(_, rows)| *rows)?;
        (most.1 * SLIP >= sum * (SLIP - 1)).then_some(most.0.as_str())
    }

    /// Whether a district may lie in a region, by what all rows say of it.
    pub fn is_likely(&self, region: &str, district: &str) -> bool {
        let (region, district) = (fold_unit(region), fold_unit(district));
        let most = self.of_district.iter().filter(|((one, _), _)| *one == district).map(|(_, rows)| *rows).max();
        let rows = self.of_district.get(&(district, region)).copied().unwrap_or_default();
        rows * SLIP >= most.unwrap_or_default()
    }
}
