//! A row's *signature* stands for all that it says, whatever the layout: two rows are equal when their signatures are.
//! The unit, dates, names and mobiles go in as they were understood, everything else as it was typed.

use crate::model::fact::{Facts, Feedback, Member, Planned, Problem, RowRef, Visit};
use crate::model::grid::Value;
use crate::model::plan::UnitPath;
use crate::model::strings::Strings;
use crate::model::table::{Field, Table};
use rayon::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a row says, with its running number apart: renumbering a list does not change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Signature {
    /// All fields but the running number.
    pub says: u128,
    /// The running number.
    pub serial: u64,
}

/// The signatures of every list of facts, in the lists' order.
pub struct Signatures {
    /// Of the members.
    pub members: Vec<Signature>,
    /// Of the visits.
    pub visits: Vec<Signature>,
    /// Of the planned visits.
    pub planned: Vec<Signature>,
    /// Of the problems.
    pub problems: Vec<Signature>,
    /// Of the feedback.
    pub feedback: Vec<Signature>,
}

/// Works out all signatures.
pub fn of_all(facts: &Facts) -> Signatures {
    let f = facts;
    Signatures {
        members: f.members.par_iter().map(|one| of_member(f, one)).collect(),
        visits: f.visits.par_iter().map(|one| of_visit(f, one)).collect(),
        planned: f.planned.par_iter().map(|one| of_planned(f, one)).collect(),
        problems: f.problems.par_iter().map(|one| of_problem(f, one)).collect(),
        feedback: f.feedback.par_iter().map(|one| of_feedback(f, one)).collect(),
    }
}

const UNITS: [Field; 4] = [Field::Region, Field::District, Field::Mandal, Field::Seat];

fn of_member(facts: &Facts, member: &Member) -> Signature {
    let understood = (member.name_key, member.post, member.mobiles, member.vacant);
    let mut left_out = vec![Field::Name];
    if member.post.is_some() {
        left_out.push(Field::Post);
    }
    if member.mobiles != [0, 0] {
        left_out.push(Field::Mobile);
    }
    of_row(facts, member.row, member.unit, &understood, &left_out)
}

fn of_visit(facts: &Facts, visit: &Visit) -> Signature {
    let understood = (visit.visitor_key, visit.role, visit.from, visit.to, visit.night, visit.met, visit.attendance);
    let mut left_out = vec![Field::Visitor, Field::Role, Field::NightStay, Field::CommitteeMet];
    if visit.from.is_some() {
        left_out.extend([Field::Date, Field::DateFrom, Field::DateTo]);
    }
    if visit.attendance.is_some() {
        left_out.push(Field::Attendance);
    }
    of_row(facts, visit.row, visit.unit, &understood, &left_out)
}

fn of_planned(facts: &Facts, planned: &Planned) -> Signature {
    let understood = (planned.visitor_key, planned.role, planned.from, planned.to);
    let mut left_out = vec![Field::Visitor, Field::Role];
    if planned.from.is_some() {
        left_out.extend([Field::Date, Field::DateFrom, Field::DateTo, Field::PlannedDate]);
    }
    of_row(facts, planned.row, planned.unit, &understood, &left_out)
}

fn of_problem(facts: &Facts, problem: &Problem) -> Signature {
    let understood = (problem.raised, problem.solved, problem.state);
    let mut left_out = Vec::new();
    if problem.raised.is_some() {
        left_out.push(Field::RaisedOn);
    }
    if problem.solved.is_some() {
        left_out.push(Field::SolvedOn);
    }
    of_row(facts, problem.row, problem.unit, &understood, &left_out)
}

fn of_feedback(facts: &Facts, feedback: &Feedback) -> Signature {
    let mut left_out = vec![Field::Author];
    if feedback.date.is_some() {
        left_out.push(Field::Date);
    }
    of_row(facts, feedback.row, feedback.unit, &(feedback.author_key, feedback.date), &left_out)
}

fn of_row(facts: &Facts, row: RowRef, unit: UnitPath, understood: &impl Hash, left_out: &[Field]) -> Signature {
    let mut says = mixed(0, &(unit, understood));
    let mut serial = 0;
    if let Some(table) = facts.table(row) {
        for (column, about) in table.columns.iter().enumerate() {
            let value = table.value(row.row as usize, column);
            if value.is_empty() {
                continue;
            }
            match about.field {
                Some(Field::Serial) => serial = typed(&facts.strings, value) as u64,
                Some(field) if UNITS.contains(&field) || left_out.contains(&field) => {}
                Some(field) => says = says.wrapping_add(mixed(typed(&facts.strings, value), &(1, field))),
                None => says = says.wrapping_add(mixed(typed(&facts.strings, value), &(2, about.heading))),
            }
        }
        says = says.wrapping_add(mixed(0, &unresolved_units(table, row, unit)));
    }
    Signature { says, serial }
}

/// The unit cells of a row whose place is not known, as typed: two unknown places are not one, not even in one district.
fn unresolved_units(table: &Table, row: RowRef, unit: UnitPath) -> Vec<Option<u32>> {
    let unknown: &[Field] = match unit {
        UnitPath { mandal: Some(_), .. } | UnitPath { seat: Some(_), .. } => &[],
        UnitPath { district: None, .. } => &UNITS,
        _ => &[Field::Mandal, Field::Seat],
    };
    let text = |field| match table.get(row.row as usize, field)?.value {
        Value::Text(text) => Some(text.index()),
        _ => None,
    };
    unknown.iter().map(|&field| text(field)).collect()
}

/// A typed value, a number and its digits as text being one.
fn typed(strings: &Strings, value: Value) -> u128 {
    match value {
        Value::Empty => 0,
        Value::Text(text) => mixed(0, &strings.get(text).trim()),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            mixed(0, &(number as i64).to_string().as_str())
        }
        Value::Number(number) => mixed(0, &number.to_string().as_str()),
        Value::Date(serial) => mixed(1, &serial.to_bits()),
        Value::Truth(truth) => mixed(2, &truth),
        Value::Fault(fault) => mixed(3, &fault),
    }
}

/// 128 bits of a thing, well enough mixed that a sum of them is no other sum by chance.
fn mixed(seed: u128, thing: &impl Hash) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, seed, thing).hash(&mut hasher);
        hasher.finish()
    };
    u128::from(half(1)) << 64 | u128::from(half(2))
}
