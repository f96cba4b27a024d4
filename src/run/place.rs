//! The *place* of a run's results, when nobody says where they go.

use super::Config;
use crate::discover;
use crate::folders::{CONSOLIDATED, MASKED, shared};
use std::path::{Path, PathBuf};

/// Where the results go: beside the one input, or in the folder that several share.
pub fn out_folder(config: &Config) -> PathBuf {
    if let Some(out) = &config.out {
        return out.clone();
    }
    let absolute = |path: &PathBuf| discover::absolute(path).unwrap_or_else(|_| path.clone());
    let ending = if config.mask { MASKED } else { CONSOLIDATED };
    match config.inputs.as_slice() {
        [only] => {
            let only = absolute(only);
            let name = if only.is_dir() { only.file_name() } else { only.file_stem() };
            let mut name = name.map_or_else(Default::default, std::ffi::OsStr::to_owned);
            name.push(ending);
            only.parent().unwrap_or(&only).join(name)
        }
        several => {
            let folders =
                several.iter().map(absolute).map(|input| input.parent().map_or(input.clone(), Path::to_owned));
            shared(folders).unwrap_or_default().join(format!("pravas{ending}"))
        }
    }
}
