//! The *plan's* sheets become a [`Plan`]; what they lack is assumed from what the files say and from defaults, and every
//! assumption is a doubt. A row that cannot be used is a doubt too, and the rest is used.

mod assume;
mod draft;
mod people;
mod phases;
mod rows;
mod settings;
mod units;

use crate::model::doubt::{Doubt, What};
use crate::model::place::{FileId, Place};
use crate::model::plan::{Plan, PlanPart};
use crate::model::source::Sources;
use crate::model::strings::Strings;
use crate::model::table::{Kind, Table};
use draft::Gathering;

/// A plan and how it came about.
pub struct Gathered {
    /// The plan.
    pub plan: Plan,
    /// What was doubtful about its sheets, and what had to be assumed.
    pub doubts: Vec<Doubt>,
    /// Rows of the plan's sheets that could not be used, as indices of table and row.
    pub unused: Vec<(u32, u32)>,
}

/// Makes the plan of a run from its tables. `name` stands for the region where no file names one.
pub fn gather(tables: &[Table], strings: &Strings, sources: &Sources, name: &str) -> Gathered {
    let mut gathering = Gathering::new(strings, name);
    // The older files come first, so that the newer ones win.
    let mut order: Vec<(usize, &Table)> = tables.iter().enumerate().filter(|(_, table)| table.kind.is_plan()).collect();
    order.sort_by_key(|(number, table)| {
        let source = sources.get(table.file);
        (source.and_then(|source| source.changed), *number)
    });
    let of_kind = |kind: Kind| order.iter().filter(move |(_, table)| table.kind == kind).copied();
    of_kind(Kind::Units).for_each(|(number, table)| units::read_units(&mut gathering, number, table));
    of_kind(Kind::Seats).for_each(|(number, table)| units::read_seats(&mut gathering, number, table));
    if gathering.plan.mandals.is_empty() {
        assume::units(&mut gathering, tables);
    }
    gathering.order_units();
    of_kind(Kind::Phases).for_each(|(number, table)| phases::read_phases(&mut gathering, number, table));
    units::link_seats(&mut gathering, of_kind(Kind::Seats).next().is_some());
    of_kind(Kind::Posts).for_each(|(number, table)| phases::read_posts(&mut gathering, number, table));
    of_kind(Kind::Settings).for_each(|(number, table)| settings::read(&mut gathering, number, table));
    of_kind(Kind::People).for_each(|(number, table)| people::read(&mut gathering, number, table));
    assume::the_rest(&mut gathering);
    let mut doubts = gathering.doubts;
    let file = order.first().map_or(FileId(0), |(_, table)| table.file);
    doubts.extend(
        gathering.plan.assumed.iter().map(|&part: &PlanPart| Doubt::new(What::Assumed(part), Place::file(file))),
    );
    Gathered { plan: gathering.plan, doubts, unused: gathering.unused }
}
