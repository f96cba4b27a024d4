//! What a person has *told* of a sheet that the program did not understand, or understood otherwise: what its rows are,
//! where its heading stands, which column is what, where it belongs, or that it is not to be read.

use super::table::{Field, Kind};
use crate::text::fold::fold;

/// What a person has told of one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The answer that says so.
    pub key: String,
    /// The file that it was told of.
    pub path: String,
    /// Its sheet.
    pub sheet: String,
    /// The signature of the table's headings.
    pub signature: String,
    /// What its rows are.
    pub kind: Option<Kind>,
    /// The region that it belongs to.
    pub region: Option<String>,
    /// The district that it belongs to.
    pub district: Option<String>,
    /// The row of its headings, from zero.
    pub heading_row: Option<u32>,
    /// Whether it is not to be read.
    pub ignore: bool,
    /// What columns of the sheet say.
    pub columns: Vec<(u16, Field)>,
}

impl Told {
    /// Whether it was told of this sheet of this file.
    pub fn is_of(&self, path: &str, sheet: &str) -> bool {
        self.path == path && self.sheet == sheet
    }

    /// Whether it was told of a file that the same office has sent: a file of the same folder, or one whose name differs
    /// in numbers alone, as when a form is sent month by month.
    pub fn is_of_office(&self, path: &str) -> bool {
        let (folder, name) = split(path);
        let (told_folder, told_name) = split(&self.path);
        folder == told_folder && (!folder.is_empty() || name == told_name)
    }
}

/// The folder of a path, and the words of the file's name without numbers and extension.
fn split(path: &str) -> (&str, String) {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let letters: String = stem.chars().map(|letter| if letter.is_numeric() { ' ' } else { letter }).collect();
    (folder, fold(&letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_known_by_its_folder_or_by_the_name_of_its_file() {
        let check = |told: &str, path: &str, expected: bool| {
            let told = Told { path: told.to_owned(), ..Told::default() };
            assert_eq!(told.is_of_office(path), expected, "{} and {path}", told.path);
        };
        check("औरैया/अक्टूबर.xlsx", "औरैया/नवंबर.xlsx", true);
        check("औरैया/अक्टूबर.xlsx", "जालौन/अक्टूबर.xlsx", false);
        check("Auraiya report 10.xlsx", "Auraiya report (11).xlsx", true);
        check("Auraiya report 10.xlsx", "Jalaun report 10.xlsx", false);
    }
}
