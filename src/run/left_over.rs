//! Workbooks of districts that an earlier run wrote and this one does not, since the district is gone or is called
//! otherwise now. They are removed; one in which somebody typed stays, for what was typed in it is still read.

use super::Config;
use crate::earlier::{self, Earlier};
use crate::folders::DISTRICTS;
use crate::publish::{Output, RelativePath};
use std::collections::BTreeSet;
use std::path::Path;

/// The workbooks of districts that go. A run for some regions, or without districts, leaves all as they are.
pub(super) fn district_workbooks(
    config: &Config,
    earlier: &Earlier,
    out: &Path,
    outputs: &[Output],
) -> Vec<RelativePath> {
    if !config.wishes.districts || !config.regions.is_empty() {
        return Vec::new();
    }
    let Some(document) = earlier::document(out) else { return Vec::new() };
    // Only what that run called so: a copy that somebody made is somebody's.
    let called = document.coverage.iter().filter_map(|owed| Some((owed.region.as_deref()?, owed.district.as_deref()?)));
    let written: BTreeSet<RelativePath> = called
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|(region, district)| RelativePath::of([DISTRICTS, region, format!("{district}.xlsx").as_str()]))
        .collect();
    let kept: BTreeSet<&RelativePath> = outputs.iter().map(|output| &output.path).collect();
    let goes =
        |path: &RelativePath| earlier.ours.contains(path) && !kept.contains(path) && earlier.entries(path).is_none();
    written.into_iter().filter(goes).collect()
}
