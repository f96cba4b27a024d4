//! To *infer* is to draft a plan from files that have none: the units, seats and people that they name, the norm of posts,
//! the first phase. The same eyes read the files as in a run: what they would not know is added to the plan, and they look
//! again, until nothing is unknown. What is uncertain goes into the draft all the same, marked for a person to check.

mod blank;
mod evidence;
mod people;
mod seats;
mod units;
mod unknown;

pub use blank::blank;

use crate::model::Date;
use crate::model::doubt::Doubt;
use crate::model::draft::Draft;
use crate::model::fact::Facts;
use crate::model::finding::Language;
use crate::model::plan::Plan;
use crate::model::source::Sources;
use crate::model::strings::Strings;
use crate::model::table::{Kind, Table};
use crate::plan::{self, Assumptions};
use crate::resolve;
use evidence::Evidence;
use unknown::Unknown;

/// After so many looks nothing more is added.
const LOOKS: usize = 5;

/// The files of a run, read and recognised.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// Every recognised table.
    pub tables: &'a [Table],
    /// Every string of them.
    pub strings: &'a Strings,
    /// All files.
    pub sources: &'a Sources,
}

/// What the files say by a plan.
struct View {
    plan: Plan,
    facts: Facts,
    doubts: Vec<Doubt>,
    language: Language,
}

/// The plan that the files have followed so far, to be completed, and its language.
pub fn draft(files: Files<'_>, assumptions: &Assumptions<'_>, as_of: Date) -> (Draft, Language) {
    let mut unknown = Unknown::default();
    let mut view = look(files, assumptions, &unknown, as_of);
    for _ in 0..LOOKS {
        if !unknown.extend(&view) {
            break;
        }
        view = look(files, assumptions, &unknown, as_of);
    }
    let evidence = Evidence::of(&view, files.sources);
    let mut draft = blank(view.language);
    for sheet in &mut draft.sheets {
        match sheet.kind {
            Kind::Units => sheet.rows = units::rows(&view, &evidence, assumptions),
            Kind::Seats => sheet.rows = seats::rows(&view, &evidence, &unknown),
            Kind::People => sheet.rows = people::rows(&view, &evidence, files.sources),
            Kind::Posts => sheet.rows.extend(evidence.new_posts()),
            _ => {}
        }
    }
    draft.unplaced = unknown.unplaced(&view, files.sources);
    (draft, view.language)
}

fn look(files: Files<'_>, assumptions: &Assumptions<'_>, unknown: &Unknown, as_of: Date) -> View {
    let assumptions = Assumptions { units: &unknown.units, seats: &unknown.seats, ..*assumptions };
    let gathered = plan::gather(files.tables, files.strings, files.sources, &assumptions);
    let (tables, strings) = (files.tables.to_vec(), files.strings.clone());
    let (facts, doubts) = resolve::resolve(&gathered.plan, tables, strings, files.sources, as_of, Vec::new());
    View { plan: gathered.plan, facts, doubts, language: gathered.language }
}
