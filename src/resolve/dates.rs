//! The date columns of one table: each decides the order of day and month for all its cells, then each cell is read.

use super::Scene;
use crate::model::Date;
use crate::model::doubt::{DateTrouble, Doubt, What};
use crate::model::fact::Uncounted;
use crate::model::grid::Value;
use crate::model::place::{Cell, FileId};
use crate::model::plan::{Level, UnitPath};
use crate::model::strings::Text;
use crate::model::table::{Field, Kind, Table};
use crate::values::date::{self, Column, Days, Reading, Settled};
use crate::values::yesno::{self, YesNo};
use rustc_hash::FxHashMap;

/// The days of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dated {
    /// First and last day.
    pub days: Option<(Date, Date)>,
    /// Cell of the date.
    pub cell: Option<Cell>,
    /// Why a visit on these days cannot count.
    pub trouble: Option<Uncounted>,
}

/// What the dates of the forms of a file have in common, by file, kind, field and label.
pub type FormDates = FxHashMap<(FileId, Kind, Field, Text), Column>;

/// A form holds one date, which says nothing of the order of day and month; all forms of a file were copied from one
/// another and filled in alike, so they decide together.
pub fn of_forms(scene: &Scene<'_>, tables: &[Table]) -> FormDates {
    let mut forms: FxHashMap<_, Vec<Reading>> = FxHashMap::default();
    for table in tables {
        for column in 0..table.columns.len() {
            if let Some(key) = form_key(table, column) {
                forms.entry(key).or_default().push(reading(scene, table, 0, column));
            }
        }
    }
    forms.into_iter().map(|(key, readings)| (key, date::decide(readings, scene.window))).collect()
}

/// Under what the dates of a column are decided together with others: a table of one row, and a field of dates.
fn form_key(table: &Table, column: usize) -> Option<(FileId, Kind, Field, Text)> {
    use Field::{Date, DateFrom, DateTo, PlannedDate, RaisedOn, SolvedOn};
    let column = table.columns.get(column).filter(|_| table.rows.len() == 1)?;
    let field = column.field?;
    let is_date = matches!(field, Date | DateFrom | DateTo | PlannedDate | RaisedOn | SolvedOn);
    is_date.then_some((table.file, table.kind, field, column.heading))
}

/// Years before the day of the result; a visit from before them has its year mistyped (2012 for 2021).
const LONG_AGO: i16 = 5;

/// The date columns of a table, in the order in which they are asked.
pub struct DateColumns<'a> {
    scene: &'a Scene<'a>,
    table: &'a Table,
    columns: Vec<(Field, usize, Column)>,
    /// Whether days after the as-of date are out of range.
    is_limited: bool,
}

impl<'a> DateColumns<'a> {
    /// The columns of these fields.
    pub fn of(scene: &'a Scene<'a>, table: &'a Table, fields: &[Field]) -> Self {
        let found = fields.iter().filter_map(|&field| Some((field, table.column(field)?)));
        let columns = found.map(|(field, column)| {
            let together = form_key(table, column).and_then(|key| scene.form_dates.get(&key)).copied();
            let readings = || (0..table.rows.len()).map(|row| reading(scene, table, row, column));
            (field, column, together.unwrap_or_else(|| date::decide(readings(), scene.window)))
        });
        Self { scene, table, columns: columns.collect(), is_limited: true }
    }

    /// The same for days that may lie in the future.
    pub fn without_limit(mut self) -> Self {
        self.is_limited = false;
        self
    }

    /// The days of a row. A last day of its own ends what a first day began.
    pub fn read(&self, row: usize, unit: UnitPath, level: Option<Level>, doubts: &mut Vec<Doubt>) -> Dated {
        let mut found: Option<(Days, Field, Cell)> = None;
        let mut is_bad = false;
        for &(field, column, order) in &self.columns {
            let cell = self.table.cell(row, column);
            let reading = reading(self.scene, self.table, row, column);
            match order.settle(reading) {
                Some(settled) => {
                    self.doubt_order(settled, field, column, row, unit, doubts);
                    found = Some(match found {
                        Some((days, first_field, at)) if field == Field::DateTo => {
                            (Days { first: days.first, last: settled.used.last }, first_field, at)
                        }
                        Some(found) => found,
                        None => (settled.used, field, cell),
                    });
                }
                // Who writes "नहीं हुआ" for a date has reported that nobody came.
                None if reading == Reading::Bad && self.says_no(row, column) => {}
                None if reading == Reading::Bad => {
                    is_bad = true;
                    let typed = self.shown(row, column);
                    doubts.push(Doubt::new(What::BadDate, self.table.place(cell)).typed(field, typed).about(unit));
                }
                None => {}
            }
        }
        let Some((days, field, cell)) = found.filter(|_| !is_bad) else {
            return Dated { trouble: Some(Uncounted::NoDate), ..Dated::default() };
        };
        let trouble = self.trouble(days, level);
        if let Some(trouble) = trouble {
            let column = self.table.column(field).unwrap_or(0);
            let doubt = Doubt::new(What::DateOutOfRange(trouble), self.table.place(cell));
            doubts.push(doubt.typed(field, self.shown(row, column)).about(unit));
        }
        let uncounted = trouble.map(|trouble| match trouble {
            DateTrouble::TooLong(_) => Uncounted::TooLong,
            _ => Uncounted::OutOfRange,
        });
        Dated { days: Some((days.first, days.last)), cell: Some(cell), trouble: uncounted }
    }

    fn trouble(&self, days: Days, level: Option<Level>) -> Option<DateTrouble> {
        if let Some(trouble) = days.trouble() {
            return Some(trouble);
        }
        if self.is_limited && days.first > self.scene.as_of {
            return Some(DateTrouble::Future(days.first));
        }
        if self.is_limited && days.last.year() + LONG_AGO < self.scene.as_of.year() {
            return Some(DateTrouble::Absurd(days.first));
        }
        let nights = days.nights();
        let is_too_long = level == Some(Level::Mandal) && nights > self.scene.plan.settings.longest_stay;
        is_too_long.then_some(DateTrouble::TooLong(nights))
    }

    fn doubt_order(
        &self,
        settled: Settled,
        field: Field,
        column: usize,
        row: usize,
        unit: UnitPath,
        doubts: &mut Vec<Doubt>,
    ) {
        let Some(other) = settled.other else { return };
        let what = What::AmbiguousDate { used: settled.used.first, other: other.first, swapped: settled.swapped };
        let doubt = Doubt::new(what, self.table.place(self.table.cell(row, column)));
        doubts.push(doubt.typed(field, self.shown(row, column)).about(unit));
    }

    fn says_no(&self, row: usize, column: usize) -> bool {
        let value = self.table.value(row, column);
        matches!(value, Value::Text(_)) && yesno::yes_no_text(&value.shown(self.scene.strings)) == YesNo::No
    }

    fn shown(&self, row: usize, column: usize) -> String {
        self.table.value(row, column).shown(self.scene.strings).into_owned()
    }
}

fn reading(scene: &Scene<'_>, table: &Table, row: usize, column: usize) -> Reading {
    let value = table.value(row, column);
    let read = match value {
        Value::Text(text) => date::read(value, scene.strings.get(text), scene.near),
        _ => date::read(value, "", scene.near),
    };
    if read != Reading::Bad {
        return read;
    }
    let in_month = || date::read_in_month(&value.shown(scene.strings), month(scene, table, row, column)?, scene.near);
    in_month().unwrap_or(read)
}

/// The month that the heading of a column names, else the nearest line above the row, title or name.
fn month(scene: &Scene<'_>, table: &Table, row: usize, column: usize) -> Option<(i8, Option<i16>)> {
    let heading = table.columns.get(column).map(|column| scene.strings.get(column.heading)).unwrap_or_default();
    let around =
        table.context.iter().filter(|context| context.field == Some(Field::Date) && context.from_row as usize <= row);
    let mut around: Vec<_> = around.collect();
    around.sort_by_key(|context| (std::cmp::Reverse(context.from_row), context.nearness));
    date::month_in(heading).or_else(|| around.iter().find_map(|one| date::month_in(scene.strings.get(one.text))))
}
