//! *Folders*: where the results go when nobody says so, and how a link in them finds its way back to the input.

use crate::model::plan::{Plan, RegionId};
use crate::publish::{RelativePath, names};
use crate::run::Config;
use std::path::{Path, PathBuf};

/// Where the results go: beside the one input, or in the folder that several share.
pub fn out_folder(config: &Config) -> PathBuf {
    if let Some(out) = &config.out {
        return out.clone();
    }
    let absolute = |path: &PathBuf| dunce::canonicalize(path).unwrap_or_else(|_| path.clone());
    match config.inputs.as_slice() {
        [only] => {
            let only = absolute(only);
            let name = if only.is_dir() { only.file_name() } else { only.file_stem() };
            let mut name = name.map_or_else(Default::default, std::ffi::OsStr::to_owned);
            name.push(if config.mask { "-masked" } else { "-consolidated" });
            only.parent().unwrap_or(&only).join(name)
        }
        several => {
            let mut shared: Option<PathBuf> = None;
            for input in several.iter().map(absolute) {
                let folder = input.parent().map_or_else(|| input.clone(), Path::to_owned);
                shared = Some(shared.map_or(folder.clone(), |shared| common_folder(&shared, &folder)));
            }
            shared.unwrap_or_default().join(if config.mask { "pravas-masked" } else { "pravas-consolidated" })
        }
    }
}

/// The folder that two share.
pub fn common_folder(one: &Path, other: &Path) -> PathBuf {
    one.components().zip(other.components()).take_while(|(one, other)| one == other).map(|(one, _)| one).collect()
}

/// Names that outputs have besides those of the regions.
const TAKEN: [&str; 3] = ["all-regions", "unplaced", "decisions"];

/// The folder of the districts' workbooks of a run.
pub const DISTRICTS: &str = "districts";

/// What each region is called as a file or a folder, in the plan's order.
pub fn region_names(plan: &Plan) -> Vec<String> {
    regions_called(plan.regions.iter().map(|region| region.name.as_str()))
}

/// What regions of these names are called as a file or a folder, in their order.
pub fn regions_called<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    names::distinct(TAKEN.into_iter().chain(names)).split_off(TAKEN.len())
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
    let absolute = |path: &Path| dunce::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (from, to) = (absolute(from), absolute(to));
    let shared = from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return to.display().to_string();
    }
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}
