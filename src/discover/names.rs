//! What a name alone tells: lock files, temporary files, files of the operating system, and which extensions a
//! spreadsheet may have.

use crate::model::trouble::ReadTrouble;

/// Why a file of this name is not opened, if its name says so.
pub(super) fn passed_over(name: &str) -> Option<ReadTrouble> {
    let lower = name.to_lowercase();
    if lower.starts_with("~$") || (lower.starts_with(".~lock.") && lower.ends_with('#')) {
        return Some(ReadTrouble::LockFile);
    }
    let is_system = matches!(lower.as_str(), "thumbs.db" | "desktop.ini" | "ehthumbs.db" | "icon\r" | ".ds_store");
    if is_system || lower.starts_with("._") {
        return Some(ReadTrouble::SystemFile);
    }
    let temporary = [".tmp", ".temp", ".crdownload", ".part", ".partial", ".download", ".swp", ".bak~"];
    if temporary.iter().any(|end| lower.ends_with(end)) || lower.starts_with("~wr") {
        return Some(ReadTrouble::Temporary);
    }
    None
}

/// Whether a folder is the operating system's or a program's, and holds nothing that a person put there.
pub(super) fn is_system_folder(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with('.')
        || matches!(lower.as_str(), "__macosx" | "$recycle.bin" | "system volume information" | "@eadir")
}

/// What a file of this name, given without its ending, is a copy of: Windows puts `Copy of` or `Copy (2) of` before the
/// name. A copy whose name goes on behind the original's needs no telling.
pub(super) fn copied(stem: &str) -> &str {
    let rest = stem.get(..4).filter(|word| word.eq_ignore_ascii_case("copy")).and_then(|_| stem.get(4..));
    let numbered =
        |rest: &'_ str| rest.strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(_, rest)| rest.len());
    let rest = rest.map(|rest| numbered(rest).and_then(|left| rest.get(rest.len() - left..)).unwrap_or(rest));
    let original = rest.and_then(|rest| rest.strip_prefix(" of ").or(rest.strip_prefix(" Of ")));
    original.map(str::trim_start).filter(|original| !original.is_empty()).unwrap_or(stem)
}

/// The extension, in lower case.
pub(super) fn extension(name: &str) -> Option<String> {
    name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, extension)| extension.to_lowercase())
}

/// Whether a file of this extension is, or may be taken for, a spreadsheet: it goes to a reader whatever is in it.
pub(super) fn may_be_spreadsheet(extension: &str) -> bool {
    matches!(
        extension,
        "xlsx"
            | "xlsm"
            | "xltx"
            | "xltm"
            | "xls"
            | "xlt"
            | "xlsb"
            | "ods"
            | "ots"
            | "csv"
            | "tsv"
            | "tab"
            | "txt"
            | "xml"
            | "fods"
            | "slk"
            | "sylk"
            | "dif"
            | "dbf"
            | "numbers"
            | "123"
            | "wks"
            | "wk1"
            | "wk3"
            | "wk4"
            | "wq1"
            | "et"
            | "xla"
            | "xlw"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_is_not_opened() {
        let check = |name: &str, expected| assert_eq!(passed_over(name), expected, "{name}");
        check("~$सूची.xlsx", Some(ReadTrouble::LockFile));
        check(".~lock.a.ods#", Some(ReadTrouble::LockFile));
        check("Thumbs.db", Some(ReadTrouble::SystemFile));
        check("._a.xlsx", Some(ReadTrouble::SystemFile));
        check("a.xlsx.crdownload", Some(ReadTrouble::Temporary));
        check("A1B2C3.TMP", Some(ReadTrouble::Temporary));
        check("सूची.xlsx", None);
    }

    #[test]
    fn copies_tell_their_originals() {
        let check = |stem: &str, expected| assert_eq!(copied(stem), expected, "{stem}");
        check("Copy of सूची", "सूची");
        check("copy (2) of list", "list");
        check("Copy of Copy of list", "Copy of list");
        check("Copy", "Copy");
        check("Copy of ", "Copy of ");
        check("copying of lists", "copying of lists");
        check("सूची (1)", "सूची (1)");
    }

    #[test]
    fn extensions() {
        assert_eq!(extension("a.b.XLSX").as_deref(), Some("xlsx"));
        assert_eq!(extension(".gitignore"), None);
        assert!(may_be_spreadsheet("ods") && !may_be_spreadsheet("md"));
    }
}
