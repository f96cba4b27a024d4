//! What a run writes: every output of the regions that were asked for, as bytes.

use super::earlier::{self, Earlier};
use super::{Config, RunError};
use crate::folders::{ALL_REGIONS, BRIEF, DECISIONS, DISTRICTS, DOCUMENT, UNPLACED};
use crate::folders::{district_files, region_names, way};
use crate::memory;
use crate::model::plan::{DistrictId, RegionId, Unit};
use crate::pass::Examined;
use crate::publish::{Output, RelativePath};
use crate::write::{self, DistrictWorkbooks, Report, WriteError};
use std::path::Path;

/// Every output of a run as bytes.
pub(super) fn outputs(
    config: &Config,
    examined: &Examined,
    root: &Path,
    out: &Path,
    earlier: &Earlier,
) -> Result<Vec<Output>, RunError> {
    use rayon::prelude::*;
    let regions = chosen_regions(config, examined)?;
    let files = region_names(&examined.plan);
    let input = way(out, root);
    let rows = examined.row_counts();
    let report = examined.report(&rows, &input);
    let workbook = |&region: &RegionId| {
        let name = files.get(region.index()).map_or("region", String::as_str);
        let path = RelativePath::of([format!("{name}.xlsx").as_str()]);
        let bytes = write::region_workbook(&report, region, earlier.entries(&path))?;
        Ok(Output { path, bytes })
    };
    // The rest needs none of the workbooks, so it is made beside them.
    let (workbooks, (districts, rest)) = rayon::join(
        || regions.par_iter().map(workbook).collect::<Vec<Result<Output, WriteError>>>(),
        || {
            let districts = || match config.wishes.districts {
                true => district_workbooks(&report, &regions, Some(DISTRICTS), earlier),
                false => Ok(Vec::new()),
            };
            rayon::join(districts, || rest(config, examined, &report, &regions, (out, earlier)))
        },
    );
    let mut outputs = workbooks.into_iter().collect::<Result<Vec<_>, _>>().map_err(RunError::Write)?;
    outputs.extend(districts?);
    outputs.extend(rest.map_err(RunError::Write)?);
    Ok(outputs)
}

/// What is written besides the workbooks of regions.
fn rest(
    config: &Config,
    examined: &Examined,
    report: &Report<'_>,
    regions: &[RegionId],
    (out, earlier): (&Path, &Earlier),
) -> Result<Vec<Output>, WriteError> {
    let mut outputs = Vec::new();
    let mut add = |name: &str, bytes| outputs.push(Output { path: RelativePath::of([name]), bytes });
    let added = |name: &str| earlier.entries(&RelativePath::of([name]));
    if let Some(bytes) = write::decisions_workbook(report, added(DECISIONS))? {
        add(DECISIONS, bytes);
    }
    let mut document = write::json::document(report, examined.since.clone());
    if config.regions.is_empty() {
        if let Some(bytes) = write::unplaced_workbook(report, added(UNPLACED))? {
            add(UNPLACED, bytes);
        }
    } else {
        let chosen: Vec<&str> = regions.iter().map(|&region| examined.plan.unit_name(Unit::Region(region))).collect();
        // What an earlier result says of other regions may be whole, and does not come into a copy to share.
        let others = if config.mask { None } else { earlier::document(out) };
        document = memory::replace_parts(document, others, &chosen);
    }
    let (all, (bytes, brief)) = rayon::join(
        || {
            let all = || write::all_regions_workbook(&document, Some(report.input), added(ALL_REGIONS));
            (document.regions.len() > 1).then(all).transpose()
        },
        || (write::json::to_bytes(&document), write::brief(&document)),
    );
    if let Some(all) = all? {
        add(ALL_REGIONS, all);
    }
    add(BRIEF, brief);
    add(DOCUMENT, bytes);
    Ok(outputs)
}

/// The workbooks of the districts of these regions, below a folder.
pub(super) fn district_workbooks(
    report: &Report<'_>,
    regions: &[RegionId],
    below: Option<&str>,
    earlier: &Earlier,
) -> Result<Vec<Output>, RunError> {
    use rayon::prelude::*;
    let paths = district_files(report.plan, below);
    let workbooks = DistrictWorkbooks::of(report);
    let districts: Vec<DistrictId> =
        regions.iter().flat_map(|&region| report.plan.districts_of(region).map(|(id, _)| id)).collect();
    let made: Vec<Result<Output, WriteError>> = districts
        .into_par_iter()
        .filter_map(|district| Some((district, paths.get(district.index())?.clone())))
        .map(|(district, path)| {
            let bytes = workbooks.workbook(district, earlier.entries(&path))?;
            Ok(Output { path, bytes })
        })
        .collect();
    made.into_iter().collect::<Result<_, _>>().map_err(RunError::Write)
}

pub(super) fn chosen_regions(config: &Config, examined: &Examined) -> Result<Vec<RegionId>, RunError> {
    let all = (0..examined.plan.regions.len()).map(|number| RegionId(number as u16));
    if config.regions.is_empty() {
        return Ok(all.collect());
    }
    let key = |name: &str| crate::text::fold::fold_unit(name);
    for wanted in &config.regions {
        if !examined.plan.regions.iter().any(|region| key(&region.name) == key(wanted)) {
            let known = examined.plan.regions.iter().map(|region| region.name.to_string()).collect();
            return Err(RunError::NoSuchRegion(wanted.clone(), known));
        }
    }
    let is_wanted = |id: &RegionId| {
        examined.plan.region(*id).is_some_and(|region| config.regions.iter().any(|name| key(name) == key(&region.name)))
    };
    Ok(all.filter(is_wanted).collect())
}
