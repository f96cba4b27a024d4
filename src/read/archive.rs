//! A *container*: the zip file that `.xlsx`, `.xlsb` and `.ods` really are. Its directory is looked at before anything
//! is unpacked, and bytes are counted while they are unpacked, since what a directory says of sizes may be a lie.

use super::limits::Limits;
use crate::model::trouble::ReadTrouble;
use rustc_hash::FxHashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A zip file in memory.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Entry of each name, in lower case and with `/`.
    names: FxHashMap<String, usize>,
    limits: Limits,
    unpacked: u64,
}

impl<'b> Archive<'b> {
    /// Opens a container and looks at its directory.
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, ReadTrouble> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(bytes))?;
        if zip.len() > limits.entries {
            return Err(ReadTrouble::Bomb);
        }
        // Of two parts of one name, two programs may show different ones.
        if zip.has_duplicate_names() {
            return Err(ReadTrouble::Damaged);
        }
        let mut names = FxHashMap::default();
        let mut total = 0u64;
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(|_| ReadTrouble::Damaged)?;
            total = total.saturating_add(entry.size());
            if is_out_of_proportion(entry.size(), entry.compressed_size(), limits) {
                return Err(ReadTrouble::Bomb);
            }
            let Ok(name) = entry.name() else { continue };
            names.entry(normal(&name)).or_insert(index);
        }
        if total > limits.unpacked_bytes {
            return Err(ReadTrouble::Bomb);
        }
        Ok(Self { zip, names, limits: limits.clone(), unpacked: 0 })
    }

    /// Whether there is a part of this name, in whatever case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&normal(name))
    }

    /// Whether the name of a part, in lower case, is of this sort.
    pub(super) fn any(&self, mut is: impl FnMut(&str) -> bool) -> bool {
        self.names.keys().any(|name| is(name))
    }

    /// A part, unpacked; `None` where there is none of this name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadTrouble> {
        let Some(&index) = self.names.get(&normal(name)) else { return Ok(None) };
        let mut entry = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => ReadTrouble::PasswordForGood,
            _ => ReadTrouble::Damaged,
        })?;
        let left = self.limits.part_bytes.min(self.limits.unpacked_bytes.saturating_sub(self.unpacked));
        let claimed = entry.size();
        if claimed > left {
            return Err(ReadTrouble::Bomb);
        }
        let packed = entry.compressed_size();
        let mut part = Vec::with_capacity(claimed.min(packed.saturating_mul(self.limits.ratio)) as usize + 1);
        (&mut entry).take(left + 1).read_to_end(&mut part).map_err(|_| ReadTrouble::Damaged)?;
        let size = part.len() as u64;
        if size > left || is_out_of_proportion(size, packed, &self.limits) {
            return Err(ReadTrouble::Bomb);
        }
        self.unpacked += size;
        Ok(Some(part))
    }
}

fn is_out_of_proportion(size: u64, packed: u64, limits: &Limits) -> bool {
    size > limits.part_bytes || (size > limits.ratio_from && size > packed.saturating_mul(limits.ratio))
}

/// A file that begins like a zip file and is none: mostly one whose end is missing.
fn broken(bytes: &[u8]) -> ReadTrouble {
    match memchr::memmem::rfind(bytes, b"PK\x05\x06") {
        Some(_) => ReadTrouble::Damaged,
        None => ReadTrouble::CutOff,
    }
}

/// A name as it is looked up: some programs write `\`, a leading `/` or another case.
fn normal(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// The path of a part that another part refers to.
pub(super) fn resolve_target(base_folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = if target.starts_with('/') { target } else { format!("{base_folder}/{target}") };
    let mut path: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_stay_inside() {
        let check = |base, target, expected: &str| assert_eq!(resolve_target(base, target), expected);
        check("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml");
        check("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml");
        check("xl", "..\\xl\\sheet1.xml", "xl/sheet1.xml");
        check("xl", "../../../etc/passwd", "etc/passwd");
    }
}
