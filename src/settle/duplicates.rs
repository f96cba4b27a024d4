//! Rows that equal another in all their fields count once. Within one table the running number is a field too: a list
//! that names a visit twice under two numbers means something by it, and a rule asks what. Equal rows that a person said are two people stay two.

use super::signature::{Signature, Signatures};
use crate::model::decided::Decided;
use crate::model::fact::{Facts, Fate, Member, RowRef};
use rustc_hash::FxHashMap;

/// Marks the second and later of equal rows, in the order of files, sheets and rows.
pub fn mark(facts: &mut Facts, signatures: &Signatures, decided: &Decided) {
    let mut rows = Vec::new();
    let members = told_apart(facts, signatures, decided);
    rows.extend(repeated(facts.members.iter().map(|one| (one.row, one.fate)), &members));
    rows.extend(repeated(facts.visits.iter().map(|one| (one.row, one.fate)), &signatures.visits));
    rows.extend(repeated(facts.planned.iter().map(|one| (one.row, one.fate)), &signatures.planned));
    rows.extend(repeated(facts.problems.iter().map(|one| (one.row, one.fate)), &signatures.problems));
    rows.extend(repeated(facts.feedback.iter().map(|one| (one.row, one.fate)), &signatures.feedback));
    for row in rows {
        facts.set_fate(row, Fate::Duplicate);
    }
    adopt(facts);
}

/// The signatures of the members, where equal rows of one table that a person said are two people have numbers of their
/// own; the same list sent again is the same list.
fn told_apart(facts: &Facts, signatures: &Signatures, decided: &Decided) -> Vec<Signature> {
    let is_apart = |member: &Member| {
        let name = facts.text(member.name_key);
        member.unit.mandal.is_some_and(|mandal| decided.are_apart((mandal, name), (mandal, name)))
    };
    let numbered = facts.members.iter().zip(&signatures.members).map(|(member, signature)| {
        let own = !decided.apart.is_empty() && is_apart(member);
        if own { Signature { serial: u64::from(member.row.row) + 1, ..*signature } } else { *signature }
    });
    numbered.collect()
}

/// Gives every fact the fate of its row.
pub fn adopt(facts: &mut Facts) {
    let Facts { fates, members, visits, planned, problems, feedback, .. } = facts;
    let fate = |row: RowRef| {
        let found = fates.get(row.table as usize).and_then(|fates| fates.get(row.row as usize));
        found.copied().unwrap_or_default()
    };
    members.iter_mut().for_each(|one| one.fate = fate(one.row));
    visits.iter_mut().for_each(|one| one.fate = fate(one.row));
    planned.iter_mut().for_each(|one| one.fate = fate(one.row));
    problems.iter_mut().for_each(|one| one.fate = fate(one.row));
    feedback.iter_mut().for_each(|one| one.fate = fate(one.row));
}

fn repeated(facts: impl Iterator<Item = (RowRef, Fate)>, signatures: &[Signature]) -> Vec<RowRef> {
    let mut used: Vec<(RowRef, Signature)> = facts
        .zip(signatures)
        .filter(|((_, fate), _)| *fate == Fate::Used)
        .map(|((row, _), sign)| (row, *sign))
        .collect();
    used.sort_by_key(|(row, _)| *row);
    let mut first: FxHashMap<u128, Vec<(RowRef, u64)>> = FxHashMap::default();
    let mut repeated = Vec::new();
    for (row, signature) in used {
        let equals = first.entry(signature.says).or_default();
        let is_repeated = equals
            .iter()
            .any(|&(other, serial)| other == row || other.table != row.table || serial == signature.serial);
        if !is_repeated {
            equals.push((row, signature.serial));
        } else if !equals.iter().any(|&(other, _)| other == row) {
            repeated.push(row);
        }
    }
    repeated
}
