//! Two *versions* of a mandal's roster: where at least half the people of the smaller one are in both, the newer source
//! wins and the older one's rows are duplicate where equal, superseded where not. Nothing is dropped in silence: each
//! person whose data differ, or who is gone, is a doubt with both cells.

use super::newness;
use super::signature::{Signature, Signatures};
use crate::model::doubt::{Doubt, What};
use crate::model::fact::{Facts, Fate, Member};
use crate::model::place::FileId;
use crate::model::plan::MandalId;
use crate::model::source::Sources;
use crate::model::table::Field;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// Supersedes older versions; returns what they said otherwise.
pub fn supersede(facts: &mut Facts, sources: &Sources, signatures: &Signatures) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let mut fates = Vec::new();
    for versions in rosters(facts) {
        let mut files: Vec<(FileId, Vec<usize>)> = versions.into_iter().collect();
        if files.len() < 2 {
            continue;
        }
        files.sort_by_key(|(file, members)| {
            let source = sources.get(*file);
            (source.and_then(|source| source.changed), members.len(), newness(sources, *file))
        });
        files.reverse();
        let mut kept: Vec<Vec<usize>> = Vec::new();
        for (_, members) in files {
            let newer = kept.iter().find(|newer| is_version_of(facts, &members, newer));
            let Some(newer) = newer else {
                kept.push(members);
                continue;
            };
            compare(facts, signatures, &members, newer, &mut doubts, &mut fates);
        }
    }
    for (row, fate) in fates {
        facts.set_fate(row, fate);
    }
    super::duplicates::adopt(facts);
    doubts
}

/// Members of each mandal by the file that names them.
fn rosters(facts: &Facts) -> Vec<BTreeMap<FileId, Vec<usize>>> {
    let mut rosters: BTreeMap<MandalId, BTreeMap<FileId, Vec<usize>>> = BTreeMap::new();
    for (number, member) in facts.members.iter().enumerate() {
        if member.fate != Fate::Used {
            continue;
        }
        if let (Some(mandal), Some(table)) = (member.unit.mandal, facts.table(member.row)) {
            rosters.entry(mandal).or_default().entry(table.file).or_default().push(number);
        }
    }
    rosters.into_values().collect()
}

/// People of a source by mobile, and by name and post.
struct People {
    by_mobile: FxHashMap<u64, usize>,
    by_name: FxHashMap<(u32, Option<u16>), usize>,
}

impl People {
    fn of(facts: &Facts, members: &[usize]) -> Self {
        let mut people = Self { by_mobile: FxHashMap::default(), by_name: FxHashMap::default() };
        for &number in members {
            let Some(member) = facts.members.get(number) else { continue };
            for mobile in member.mobiles.into_iter().filter(|&mobile| mobile != 0) {
                people.by_mobile.entry(mobile).or_insert(number);
            }
            people.by_name.entry(name_and_post(member)).or_insert(number);
        }
        people
    }

    /// The same person: by mobile first, then by name and post.
    fn find(&self, member: &Member) -> Option<usize> {
        let by_mobile = member.mobiles.iter().find_map(|mobile| self.by_mobile.get(mobile));
        by_mobile.or_else(|| self.by_name.get(&name_and_post(member))).copied()
    }
}

fn name_and_post(member: &Member) -> (u32, Option<u16>) {
    (member.name_key.index(), member.post.map(|post| post.0))
}

fn is_version_of(facts: &Facts, older: &[usize], newer: &[usize]) -> bool {
    let people = People::of(facts, newer);
    let in_both =
        older.iter().filter(|&&number| facts.members.get(number).is_some_and(|member| people.find(member).is_some()));
    2 * in_both.count() >= older.len().min(newer.len())
}

fn compare(
    facts: &Facts,
    signatures: &Signatures,
    older: &[usize],
    newer: &[usize],
    doubts: &mut Vec<Doubt>,
    fates: &mut Vec<(crate::model::fact::RowRef, Fate)>,
) {
    let people = People::of(facts, newer);
    let sign = |number: usize| signatures.members.get(number).map(|signature: &Signature| signature.says);
    // Somebody who stands in both lists twice is the same twice.
    let unchanged: FxHashSet<Option<u128>> = newer.iter().map(|&number| sign(number)).collect();
    for &number in older {
        let Some(member) = facts.members.get(number) else { continue };
        let same = people.find(member);
        if unchanged.contains(&sign(number)) {
            fates.push((member.row, Fate::Duplicate));
            continue;
        }
        fates.push((member.row, Fate::Superseded));
        let doubt = match same.and_then(|same| facts.members.get(same)) {
            Some(same) => changed(facts, member, same),
            None => {
                newer.first().and_then(|&first| facts.members.get(first)).and_then(|first| gone(facts, member, first))
            }
        };
        doubts.extend(doubt);
    }
}

/// A person whose data differ, at the first field that does.
fn changed(facts: &Facts, older: &Member, newer: &Member) -> Option<Doubt> {
    let fields = facts.table(newer.row)?.columns.iter().filter_map(|column| column.field);
    let differs = |&field: &Field| {
        !matches!(field, Field::Serial | Field::Region | Field::District | Field::Mandal | Field::Seat)
            && shown(facts, older, field).trim() != shown(facts, newer, field).trim()
    };
    let important = [Field::Post, Field::Name, Field::Mobile];
    let understood = |field: &Field| match field {
        Field::Post => older.post != newer.post,
        Field::Name => older.name_key != newer.name_key,
        Field::Mobile => older.mobiles != newer.mobiles,
        _ => true,
    };
    let field = important
        .into_iter()
        .filter(differs)
        .find(understood)
        .or_else(|| fields.into_iter().filter(differs).find(|field| understood(field)))?;
    let what = What::Superseded { older: shown(facts, older, field), gone: false };
    let mut doubt =
        Doubt::new(what, facts.place(newer.row, field)?).typed(field, shown(facts, newer, field)).about(newer.unit);
    doubt.person = newer.name.map(|name| facts.text(name).to_owned());
    doubt.related.extend(facts.place(older.row, field));
    Some(doubt)
}

/// A person whom the newer source no longer names.
fn gone(facts: &Facts, older: &Member, first_of_newer: &Member) -> Option<Doubt> {
    let name = older.name.map(|name| facts.text(name).to_owned()).unwrap_or_default();
    let table = facts.table(first_of_newer.row)?;
    let place = crate::model::place::Place::sheet(table.file, table.sheet);
    let mut doubt = Doubt::new(What::Superseded { older: name.clone(), gone: true }, place).about(older.unit);
    doubt.field = Some(Field::Name);
    doubt.person = Some(name);
    doubt.related.extend(facts.place(older.row, Field::Name));
    Some(doubt)
}

fn shown(facts: &Facts, member: &Member, field: Field) -> String {
    facts.get(member.row, field).map_or_else(String::new, |located| located.value.shown(&facts.strings).into_owned())
}
