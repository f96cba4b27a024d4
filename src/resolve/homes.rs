//! Where a table, a file and a doubt about it belong: a file of one district is that district's, and what is wrong with
//! it stands in that district's list.

use crate::model::doubt::Doubt;
use crate::model::fact::Facts;
use crate::model::place::FileId;
use crate::model::plan::{Plan, UnitPath};
use crate::model::source::Sources;
use crate::names::gazetteer::Gazetteer;
use rustc_hash::FxHashMap;

/// Finds the homes of tables and files, and gives each doubt that names no unit the home of its place.
pub fn assign(facts: &mut Facts, doubts: &mut [Doubt], plan: &Plan, gazetteer: &Gazetteer, sources: &Sources) {
    let mut tables: Vec<Option<UnitPath>> = vec![None; facts.tables.len()];
    for (row, unit, _) in facts.rows() {
        if let Some(home) = tables.get_mut(row.table as usize)
            && unit.region.is_some()
        {
            *home = Some(home.map_or(unit, |home| common(home, unit)));
        }
    }
    let mut files: FxHashMap<FileId, UnitPath> = FxHashMap::default();
    for (table, home) in facts.tables.iter().zip(&tables) {
        if let Some(home) = *home {
            files.entry(table.file).and_modify(|known| *known = common(*known, home)).or_insert(home);
        }
    }
    facts.homes = tables.into_iter().map(Option::unwrap_or_default).collect();
    facts.file_homes = sources
        .iter()
        .map(|(file, source)| files.get(&file).copied().unwrap_or_else(|| of_path(&source.path, plan, gazetteer)))
        .collect();
    let by_sheet = sheets(facts);
    for doubt in doubts.iter_mut().filter(|doubt| doubt.unit == UnitPath::default()) {
        let sheet = doubt.place.sheet.and_then(|sheet| by_sheet.get(&(doubt.place.file, sheet))).copied();
        let file = facts.file_homes.get(doubt.place.file.0 as usize).copied();
        doubt.unit = sheet.or(file).map(|home| UnitPath { mandal: None, seat: None, ..home }).unwrap_or_default();
    }
}

type Sheets = FxHashMap<(FileId, crate::model::place::SheetId), UnitPath>;

fn sheets(facts: &Facts) -> Sheets {
    let mut sheets = Sheets::default();
    for (table, home) in facts.tables.iter().zip(&facts.homes).filter(|(_, home)| home.region.is_some()) {
        sheets.entry((table.file, table.sheet)).and_modify(|known| *known = common(*known, *home)).or_insert(*home);
    }
    sheets
}

/// What two paths have in common, but for the seat: a home is what a row must lie in.
fn common(one: UnitPath, other: UnitPath) -> UnitPath {
    UnitPath { seat: None, ..one.shared(other) }
}

/// The unit that a file's path names, from the file's name up to the outermost folder.
fn of_path(path: &str, plan: &Plan, gazetteer: &Gazetteer) -> UnitPath {
    for (depth, part) in path.rsplit('/').enumerate() {
        // A folder has no extension: `जि. औरैया`.
        let stem = part.rsplit_once('.').filter(|_| depth == 0).map_or(part, |(stem, _)| stem);
        let words: Vec<&str> = stem.split(|c: char| !is_of_a_word(c)).filter(|word| !word.is_empty()).collect();
        // The longest run of words that is surely a district's name: "जिला औरैया प्रवास final" names औरैया.
        for length in (1..=words.len().min(4)).rev() {
            for run in words.windows(length) {
                if let Some(unit) = gazetteer.sure_district(&run.join(" "), None) {
                    return plan.path(unit);
                }
            }
        }
        if let Some(unit) = gazetteer.region(stem).sure() {
            return plan.path(unit);
        }
    }
    UnitPath::default()
}

/// Letters, digits and the marks that Devanagari letters carry.
fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{900}'..='\u{97f}').contains(&c) || c == '\u{200d}' || c == '\u{200c}'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plan::{District, DistrictId, Region, RegionId};

    #[test]
    fn a_path_names_a_district_with_and_without_abbreviation() {
        let name = "औरैया".to_owned();
        let plan = Plan {
            regions: vec![Region { name: "बुन्देलखण्ड".to_owned(), aliases: Vec::new() }],
            districts: vec![District { name, region: RegionId(0), aliases: Vec::new(), place: None }],
            ..Plan::default()
        };
        let gazetteer = Gazetteer::new(&plan);
        let check = |path: &str, expected: Option<DistrictId>| {
            let found = of_path(path, &plan, &gazetteer).district;
            assert!(found == expected, "{path} gives {found:?}");
        };
        check("औरैया.xlsx", Some(DistrictId(0)));
        check("जि. औरैया/scan.xlsx", Some(DistrictId(0)));
        check("Dist. Auraiya/scan.xlsx", Some(DistrictId(0)));
        check("जिला औरैया प्रवास final/1/scan.xlsx", Some(DistrictId(0)));
        check("scan.औरैया", None);
    }
}
