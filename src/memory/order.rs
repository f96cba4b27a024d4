//! The *order* of a whole run, for a document that is put together of others: regions one after another, what belongs to
//! none last, and of what is owed one phase after another.

use crate::model::document::RegionFigures;
use std::collections::BTreeMap;

/// The place of each region and each phase in a document.
pub(super) struct Order {
    regions: BTreeMap<String, usize>,
    phases: BTreeMap<String, usize>,
}

impl Order {
    /// Regions in this order, and phases in that in which the figures of regions name them.
    pub fn of<'a>(regions: impl Iterator<Item = &'a str>, figures: &'a [RegionFigures]) -> Self {
        let phases = figures.iter().flat_map(|figures| &figures.phases).map(|phase| phase.phase.as_str());
        Self { regions: numbered(regions), phases: numbered(phases) }
    }

    /// What to sort by a region; one that is not known comes behind the others.
    pub fn region(&self, region: Option<&str>) -> (bool, usize) {
        let known = region.and_then(|region| self.regions.get(region).copied());
        (region.is_none(), known.unwrap_or(usize::MAX))
    }

    /// What to sort by a phase; one that no region has comes last.
    pub fn phase(&self, phase: &str) -> usize {
        self.phases.get(phase).copied().unwrap_or(usize::MAX)
    }
}

/// Names with their numbers, by where each stands first.
fn numbered<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut numbers = BTreeMap::new();
    for name in names {
        let next = numbers.len();
        numbers.entry(name.to_owned()).or_insert(next);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_comes_last() {
        let order = Order::of(["अवध", "ब्रज", "अवध"].into_iter(), &[]);
        let mut regions = [None, Some("काशी"), Some("ब्रज"), Some("अवध")];
        regions.sort_by_key(|region| order.region(*region));
        assert_eq!(regions, [Some("अवध"), Some("ब्रज"), Some("काशी"), None]);
        assert_eq!(order.phase("दूसरा"), usize::MAX);
    }
}
