//! Paths inside the output folder.

use super::names;
use std::fmt;
use std::path::{Path, PathBuf};

/// The path of an output inside the output folder, with `/`. It cannot lead out of the folder, and no part of it is a
/// name that some system refuses.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RelativePath(String);

impl RelativePath {
    /// The path through these folders to this file; each part is made a safe name. Names that two units share must
    /// have been told apart before, by [`names::distinct`].
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let parts: Vec<String> = parts.into_iter().map(names::file_name).collect();
        Self(if parts.is_empty() { names::file_name("") } else { parts.join("/") })
    }

    /// The path that this text says, where every part of it is a safe name; `None` where it is not, so that a journal
    /// that somebody tampered with leads nowhere else.
    pub fn parse(text: &str) -> Option<Self> {
        let is_safe = |part: &str| !part.is_empty() && names::file_name(part) == part;
        text.split('/').all(is_safe).then(|| Self(text.to_owned()))
    }

    /// As text, with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where it stands when the output folder is this one.
    pub fn under(&self, out: &Path) -> PathBuf {
        let mut path = out.to_owned();
        path.extend(self.0.split('/'));
        path
    }

    /// The folders between the output folder and the file, innermost first.
    pub fn folders(&self) -> impl Iterator<Item = Self> + '_ {
        self.0.rmatch_indices('/').filter_map(|(at, _)| self.0.get(..at)).map(|folder| Self(folder.to_owned()))
    }
}

impl fmt::Display for RelativePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_lead_out() {
        let check = |text: &str, expected: bool| assert_eq!(RelativePath::parse(text).is_some(), expected, "{text}");
        check("कानपुर-बुन्देलखण्ड.xlsx", true);
        check("districts/अवध/उन्नाव.xlsx", true);
        check("../x", false);
        check("a//b", false);
        check("/etc/x", false);
        check("a\\b", false);
        check("C:x", false);
        check("", false);
    }

    #[test]
    fn parts_become_safe_and_folders_are_known() {
        let path = RelativePath::of(["districts", "अ/ब", "../उरई?.xlsx"]);
        assert_eq!(path.as_str(), "districts/अ-ब/-उरई-.xlsx");
        let folders: Vec<String> = path.folders().map(|folder| folder.to_string()).collect();
        assert_eq!(folders, ["districts/अ-ब", "districts"]);
    }
}
