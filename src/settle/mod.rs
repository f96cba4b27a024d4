//! *Settling* decides what becomes of each row when several say the same: equal rows count once, an older roster gives
//! way to a newer one, two reports of one visit are united, problems become one register, people of a committee are counted. The result is the ledger: every row read is used,
//! duplicate, superseded or skipped, and the four add up to what was seen.

mod duplicates;
mod register;
mod signature;
mod versions;
mod visits;

use crate::model::decided::Decided;
use crate::model::document::RowCounts;
use crate::model::doubt::Doubt;
use crate::model::fact::{Facts, Fate};
use crate::model::source::Sources;
use crate::rules::sizes;

/// Settles duplicates and versions: sets the fate of every fact and of every row, and tells what an older roster said
/// otherwise.
pub fn settle(facts: &mut Facts, sources: &Sources, decided: &Decided) -> Vec<Doubt> {
    let signatures = signature::of_all(facts);
    let doubts = versions::supersede(facts, sources, &signatures);
    duplicates::mark(facts, &signatures, decided);
    visits::unite(facts, sources);
    facts.register = register::of(facts, sources);
    facts.sizes = sizes(facts, decided);
    doubts
}

/// What became of the rows of every table, in the order of [`Facts::tables`].
pub fn row_counts(facts: &Facts) -> Vec<RowCounts> {
    let count = |fates: &Vec<Fate>| {
        let of = |fate| fates.iter().filter(|&&one| one == fate).count() as u32;
        RowCounts {
            seen: fates.len() as u32,
            used: of(Fate::Used),
            duplicate: of(Fate::Duplicate),
            superseded: of(Fate::Superseded),
            skipped: of(Fate::Skipped),
        }
    };
    facts.fates.iter().map(count).collect()
}

/// How new a source is: by when it changed, then by its path; what is greater is newer.
fn newness(sources: &Sources, file: crate::model::place::FileId) -> impl Ord + use<> {
    let source = sources.get(file);
    (source.and_then(|source| source.changed), source.map(|source| source.path.clone()))
}
