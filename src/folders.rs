//! *Folders*: what the outputs are called, and how a link in them finds its way back to the input.

use crate::discover;
use crate::model::plan::{Plan, RegionId};
use crate::publish::{RelativePath, names};
use std::path::{Path, PathBuf};

/// The workbook of all regions.
pub const ALL_REGIONS: &str = "all-regions.xlsx";

/// The workbook of rows without a place.
pub const UNPLACED: &str = "unplaced.xlsx";

/// The workbook of what people have answered.
pub const DECISIONS: &str = "decisions.xlsx";

/// The file for other programs.
pub const DOCUMENT: &str = "findings.json";

/// The page for the phone and for print.
pub const BRIEF: &str = "brief.html";

/// What the folder of a result ends with where nobody names it.
pub const CONSOLIDATED: &str = "-consolidated";

/// What the folder of a copy to share ends with.
pub const MASKED: &str = "-masked";

/// The folder that all of these share.
pub fn shared(folders: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    let both = |one: PathBuf, other: PathBuf| {
        one.components().zip(other.components()).take_while(|(one, other)| one == other).map(|(one, _)| one).collect()
    };
    folders.reduce(both)
}

/// Workbooks that a result has besides those of the regions.
const TAKEN: [&str; 3] = [ALL_REGIONS, UNPLACED, DECISIONS];

/// The folder of the districts' workbooks of a run.
pub const DISTRICTS: &str = "districts";

/// What each region is called as a file or a folder, in the plan's order.
pub fn region_names(plan: &Plan) -> Vec<String> {
    regions_called(plan.regions.iter().map(|region| region.name.as_str()))
}

/// What regions of these names are called as a file or a folder, in their order.
pub fn regions_called<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let taken = TAKEN.into_iter().map(|file| file.trim_end_matches(".xlsx"));
    names::distinct(taken.chain(names)).split_off(TAKEN.len())
}

/// Where the workbook of each district stands, in the plan's order, below these folders.
pub fn district_files(plan: &Plan, below: Option<&str>) -> Vec<RelativePath> {
    let regions = region_names(plan);
    let mut files = vec![None; plan.districts.len()];
    for (region, folder) in (0..).map(RegionId).zip(&regions) {
        let districts: Vec<_> = plan.districts_of(region).collect();
        let names = names::distinct(districts.iter().map(|(_, district)| district.name.as_str()));
        for ((id, _), name) in districts.into_iter().zip(names) {
            let file = format!("{name}.xlsx");
            let parts = below.into_iter().chain([folder.as_str(), file.as_str()]);
            if let Some(slot) = files.get_mut(id.index()) {
                *slot = Some(RelativePath::of(parts));
            }
        }
    }
    files.into_iter().map(|file| file.unwrap_or_else(|| RelativePath::of([]))).collect()
}

/// The way from one folder to another, with `/`; the whole path where they share none.
pub fn way(from: &Path, to: &Path) -> String {
    let absolute = |path: &Path| discover::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (from, to) = (absolute(from), absolute(to));
    let shared = from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return to.display().to_string();
    }
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}
