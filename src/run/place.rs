//! The *place* of a run's results, when nobody says where they go.

use super::Config;
use crate::folders::common_folder;
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
