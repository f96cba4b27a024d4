//! What is *left over* of an earlier run: workbooks that it wrote and this one does not, since a region or a district is
//! gone or is called otherwise now, or rows have found their place. They are removed once the answers in them are kept;
//! one in which somebody typed rows, or to which somebody added a sheet, stays.

use super::Config;
use super::earlier::Earlier;
use crate::folders::{ALL_REGIONS, DISTRICTS, UNPLACED, regions_called};
use crate::publish::{Output, RelativePath};
use std::collections::BTreeSet;

/// The workbooks that go. A run for some regions leaves those of the others, one without districts leaves theirs, and a
/// masked copy, which keeps no answers, leaves all.
pub(super) fn left_over(config: &Config, earlier: &Earlier, outputs: &[Output]) -> Vec<RelativePath> {
    if config.mask || !config.regions.is_empty() {
        return Vec::new();
    }
    // Only what that run called so: a copy that somebody made is somebody's.
    let Some(called) = &earlier.called else { return Vec::new() };
    let regions = regions_called(called.regions.iter().map(String::as_str));
    let of_regions = regions.iter().map(|name| RelativePath::of([format!("{name}.xlsx").as_str()]));
    let of_all = [ALL_REGIONS, UNPLACED].into_iter().map(|file| RelativePath::of([file]));
    let of_districts = called
        .districts
        .iter()
        .filter(|_| config.wishes.districts)
        .map(|(region, district)| RelativePath::of([DISTRICTS, region, format!("{district}.xlsx").as_str()]));
    let written: BTreeSet<RelativePath> = of_regions.chain(of_all).chain(of_districts).collect();
    let kept: BTreeSet<&RelativePath> = outputs.iter().map(|output| &output.path).collect();
    let goes =
        |path: &RelativePath| earlier.ours.contains(path) && !kept.contains(path) && earlier.entries(path).is_none();
    written.into_iter().filter(goes).collect()
}
