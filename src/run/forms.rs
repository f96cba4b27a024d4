//! The forms alone: one workbook for each district, filled in with what is still pending, without the result of a run.

use super::earlier::Earlier;
use super::outputs::{chosen_regions, district_workbooks};
use super::place::out_folder;
use super::{Config, RunError, publish, read, understand, walk};
use crate::folders::DECISIONS;
use crate::publish::{Lock, Output, RelativePath};
use crate::write;
use std::path::PathBuf;

/// What was written.
pub struct Forms {
    /// Where the forms are.
    pub out: PathBuf,
    /// How many there are.
    pub count: usize,
    /// What was found on the way.
    pub examined: crate::pass::Examined,
}

/// Reads, checks and writes the forms. What people have typed and answered in the result of a run counts as well, and
/// what they typed in earlier forms of the same folder is carried over.
///
/// # Errors
///
/// As [`run`](super::run).
pub fn forms(config: &Config, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Forms, RunError> {
    let out = out_folder(config);
    let found = walk(config, &out)?;
    let lock = Lock::take(&out).map_err(RunError::Publish)?;
    let earlier = Earlier::of(&out, &found.root, &config.pool);
    // What is open in Excel is named now, not after the work.
    lock.probe(&earlier.ours).map_err(RunError::Publish)?;
    let has_answers = !earlier.harvests.is_empty();
    let result = out_folder(&Config { out: None, ..config.clone() });
    let known = earlier.and(Earlier::of(&result, &found.root, &config.pool));
    let material = read(config, &found, &known, progress)?;
    let examined = understand(config, material, &result)?;
    let rows = examined.row_counts();
    let report = examined.report(&rows, "");
    let regions = chosen_regions(config, &examined)?;
    let mut outputs = district_workbooks(&report, &regions, None, &known)?;
    let count = outputs.len();
    let path = RelativePath::of([DECISIONS]);
    let added = known.entries(&path);
    if has_answers && let Some(bytes) = write::decisions_workbook(&report, added).map_err(RunError::Write)? {
        outputs.push(Output { path, bytes });
    }
    publish(lock, &outputs, &[], &known.ours)?;
    Ok(Forms { out, count, examined })
}
