//! The *plan's* sheets become a [`Plan`]; what they lack is assumed from what the files say and from defaults, and every
//! assumption is a doubt. A row that cannot be used is a doubt too, and the rest is used.

mod assume;
mod draft;
mod mention;
mod people;
mod phases;
mod rows;
mod settings;
mod units;

pub use assume::{MANDAL_TOUR, PRESIDENT};

use crate::model::doubt::{Doubt, What};
use crate::model::fact::RowRef;
use crate::model::finding::Language;
use crate::model::place::{FileId, Place};
use crate::model::plan::{Plan, PlanPart};
use crate::model::source::Sources;
use crate::model::strings::Strings;
use crate::model::table::{Kind, Table};
use draft::Gathering;

/// What to assume where no file says it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Assumptions<'a> {
    /// What the region is called.
    pub region: &'a str,
    /// The language that the person asked for, whatever the plan says.
    pub wish: Option<Language>,
    /// The language where neither the person nor the plan says one.
    pub language: Language,
    /// Units that no roster names and that are units all the same.
    pub units: &'a [NamedUnit],
    /// Seats likewise.
    pub seats: &'a [NamedSeat],
}

/// A unit that a report names: a mandal, or a district alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedUnit {
    /// Its region, where it is known.
    pub region: Option<String>,
    /// The district.
    pub district: String,
    /// The mandal.
    pub mandal: Option<String>,
    /// Where it is named.
    pub place: Place,
}

/// A seat that a report names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedSeat {
    /// Its number, where it is known.
    pub number: Option<u32>,
    /// Its name.
    pub name: String,
    /// A district of it.
    pub district: String,
    /// Where it is named.
    pub place: Place,
}

/// A plan and how it came about.
pub struct Gathered {
    /// The plan.
    pub plan: Plan,
    /// What was doubtful about its sheets, and what had to be assumed.
    pub doubts: Vec<Doubt>,
    /// Rows of the plan's sheets that could not be used.
    pub unused: Vec<RowRef>,
    /// The language of the run.
    pub language: Language,
}

/// Makes the plan of a run from its tables.
pub fn gather(tables: &[Table], strings: &Strings, sources: &Sources, assumptions: &Assumptions<'_>) -> Gathered {
    let mut gathering = Gathering::new(strings, assumptions.region);
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
    assume::named(&mut gathering, assumptions);
    gathering.order_units();
    of_kind(Kind::Phases).for_each(|(number, table)| phases::read_phases(&mut gathering, number, table));
    units::link_seats(&mut gathering, of_kind(Kind::Seats).next().is_some());
    of_kind(Kind::Posts).for_each(|(number, table)| phases::read_posts(&mut gathering, number, table));
    of_kind(Kind::Settings).for_each(|(number, table)| settings::read(&mut gathering, number, table));
    of_kind(Kind::People).for_each(|(number, table)| people::read(&mut gathering, number, table));
    let settings = gathering.plan.settings.language;
    let language = assumptions.wish.or(settings).unwrap_or(assumptions.language);
    assume::the_rest(&mut gathering, language);
    let mut doubts = gathering.doubts;
    let file = order.first().map_or(FileId(0), |(_, table)| table.file);
    doubts.extend(
        gathering.plan.assumed.iter().map(|&part: &PlanPart| Doubt::new(What::Assumed(part), Place::file(file))),
    );
    Gathered { plan: gathering.plan, doubts, unused: gathering.unused, language }
}
