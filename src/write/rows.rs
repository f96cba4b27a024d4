//! The sheets of rows: Visits, Roster, Programme, Problems. Every row that was used stands in one of them, in standard
//! columns, with what was typed beside names that were read as others, unknown columns under their own headings, and
//! file, sheet and row. Rows that tell one problem stand in one line.

use super::book::Book;
use super::columns::{Columns, What};
use super::desk::Desk;
use super::listing::{Listing, Shown};
use super::safe;
use super::told;
use super::{WriteError, phrases};
use crate::model::Date;
use crate::model::fact::{Fate, Feedback, Member, Planned, RowRef, Visit};
use crate::model::grid::Value;
use crate::model::plan::{PostId, RoleId, Unit, UnitPath};
use crate::model::programme::Made;
use crate::model::register::Entry;
use crate::model::strings::Text;
use crate::model::table::{Field, Kind, Origin};
use crate::words::Word;
use std::borrow::Cow;

/// A fact as a line of its sheet: what of it is understood. Everything else is read from its table.
#[derive(Clone, Copy)]
pub(super) struct Line {
    /// The row.
    pub row: RowRef,
    /// Where it belongs.
    pub unit: UnitPath,
    /// First day.
    pub from: Option<Date>,
    /// Last day, where it is another.
    pub to: Option<Date>,
    /// Mobile numbers; 0 where there is none.
    pub mobiles: [u64; 2],
    /// Who, as typed or from the context.
    pub who: Option<Text>,
    /// In which role.
    pub role: Option<RoleId>,
    /// In which post.
    pub post: Option<PostId>,
    /// The problem, where it stands in a row about something else.
    pub problem: Option<Text>,
    /// Whether it counts because a person decided so.
    pub counted: bool,
    /// When the visit was made that was planned.
    pub held: Option<Date>,
    /// Whether its day is past and no visit was made of it.
    pub missed: bool,
    /// The problem's place in the register, which knows every row that tells it.
    pub entry: Option<u32>,
}

impl Line {
    fn new(row: RowRef, unit: UnitPath) -> Self {
        Self {
            row,
            unit,
            from: None,
            to: None,
            mobiles: [0; 2],
            who: None,
            role: None,
            post: None,
            problem: None,
            counted: false,
            held: None,
            missed: false,
            entry: None,
        }
    }

    fn of_member(member: &Member) -> Self {
        Self { mobiles: member.mobiles, post: member.post, ..Self::new(member.row, member.unit) }
    }

    fn of_visit(visit: &Visit) -> Self {
        let to = visit.to.filter(|to| Some(*to) != visit.from);
        let own = Self { counted: visit.counted, ..Self::new(visit.row, visit.unit) };
        Self { from: visit.from, to, who: visit.visitor, role: visit.role, ..own }
    }

    fn of_planned(planned: &Planned, made: &Made<'_>, as_of: Date) -> Self {
        let to = planned.to.filter(|to| Some(*to) != planned.from);
        let held = made.visit_of(planned).and_then(|visit| visit.from);
        Self {
            from: planned.from,
            to,
            who: planned.visitor,
            role: planned.role,
            held,
            missed: made.is_missed(planned, as_of),
            ..Self::new(planned.row, planned.unit)
        }
    }

    fn of_problem(number: u32, entry: &Entry) -> Self {
        let own = Self { entry: Some(number), ..Self::new(entry.row, entry.unit) };
        let (from, to) = (entry.raised.map(|told| told.0), entry.solved.map(|told| told.0));
        Self { from, to, who: entry.posted.map(|told| told.0), problem: entry.text, ..own }
    }

    fn of_feedback(feedback: &Feedback) -> Self {
        Self { from: feedback.date, who: feedback.author, ..Self::new(feedback.row, feedback.unit) }
    }
}

/// The lines of a kind of row that belong to this workbook.
fn lines(desk: &Desk<'_>, kind: Kind) -> Vec<Line> {
    let facts = desk.facts();
    let here = |unit: &UnitPath, fate: Fate| fate == Fate::Used && desk.holds(unit);
    match kind {
        Kind::Roster => facts.members.iter().filter(|one| here(&one.unit, one.fate)).map(Line::of_member).collect(),
        Kind::Visits => facts.visits.iter().filter(|one| here(&one.unit, one.fate)).map(Line::of_visit).collect(),
        Kind::Programme => {
            let made = Made::of(desk.plan(), &facts.visits);
            let planned = facts.planned.iter().filter(|one| here(&one.unit, one.fate));
            planned.map(|one| Line::of_planned(one, &made, desk.report.as_of)).collect()
        }
        Kind::Problems => {
            let register = (0..).zip(&facts.register).filter(|(_, entry)| desk.holds(&entry.unit));
            register.map(|(number, entry)| Line::of_problem(number, entry)).collect()
        }
        Kind::Feedback => {
            facts.feedback.iter().filter(|one| here(&one.unit, one.fate)).map(Line::of_feedback).collect()
        }
        _ => Vec::new(),
    }
}

/// How many lines of a kind this workbook has.
pub(super) fn count(desk: &Desk<'_>, kind: Kind) -> usize {
    lines(desk, kind).len()
}

/// Writes the sheet of a kind of row.
pub(super) fn write(book: &mut Book, desk: &Desk<'_>, kind: Kind, name: Word) -> Result<(), WriteError> {
    let lines = lines(desk, kind);
    let columns = Columns::of(desk, kind, &lines);
    let listing = Listing {
        name,
        columns: columns.headings(desk),
        printed: columns.printed,
        frozen: columns.frozen,
        counted: columns.list.iter().position(|what| *what == What::Row).unwrap_or(0) as u16,
        rows: lines.len() as u32,
    };
    listing.write(book, desk, |row, column| {
        let (Some(line), Some(what)) = (lines.get(row as usize), columns.list.get(column)) else { return Shown::Blank };
        cell(desk, &columns, line, column, what)
    })
}

/// What a line shows in a column.
pub(super) fn cell<'a>(desk: &Desk<'a>, columns: &Columns, line: &Line, column: usize, what: &What) -> Shown<'a> {
    let plan = desk.plan();
    let typed = || told::typed(desk, columns, line, column);
    match *what {
        What::Unit(field) => unit(line.unit, field).map_or(Shown::Blank, |unit| Shown::text(desk.name(unit))),
        What::AsTyped(_) => as_typed(desk, columns, line, column, what),
        What::Post => line.post.and_then(|post| plan.post(post)).map_or_else(typed, |post| Shown::text(&post.name)),
        What::First(_) => line.from.map_or_else(typed, Shown::day),
        What::Last(field) => line.to.map_or_else(|| last_as_typed(line, field, typed), Shown::day),
        What::Mobile => mobile(line.mobiles).map_or_else(typed, |text| Shown::Text(Cow::Owned(text))),
        What::Who(_) => line.who.map_or_else(typed, |who| Shown::text(desk.facts().text(who))),
        What::Problem => line.problem.map_or_else(typed, |text| Shown::text(desk.facts().text(text))),
        What::Role => match typed() {
            Shown::Blank => line.role.map_or(Shown::Blank, |role| Shown::text(plan.role_name(role))),
            typed => typed,
        },
        What::Field(_) | What::Extra(_) => typed(),
        What::Held if line.missed => Shown::text(desk.word(Word::Missed)),
        What::Held => line.held.map_or(Shown::Blank, Shown::day),
        What::Age => told::age(desk, line).map_or(Shown::Blank, |days| Shown::Number(days as f64)),
        What::File => Shown::text(desk.origin(line.row).0),
        What::Sheet => Shown::text(desk.origin(line.row).1),
        What::Row => Shown::Number(f64::from(desk.origin(line.row).2)),
        What::Told => told::elsewhere(desk, columns, line).map_or(Shown::Blank, |told| Shown::Text(Cow::Owned(told))),
        What::Filled => filled(desk, line).map_or(Shown::Blank, |told| Shown::Text(Cow::Owned(told))),
        What::Decided => decided(desk, line).map_or(Shown::Blank, |told| Shown::Text(Cow::Owned(told))),
    }
}

/// The values of a row that its sheet says only once, in a row above: `मंडल (B5), पद (D5)`.
fn filled(desk: &Desk<'_>, line: &Line) -> Option<String> {
    let told = origins(desk, line, |heading, origin, _| match origin {
        Origin::FilledFrom(cell) => Some(format!("{heading} ({cell})")),
        _ => None,
    });
    (!told.is_empty()).then(|| safe::text(&told.join(", ")).into_owned())
}

/// What a person decided about a row: `मान्य; दिनांक: 31.10.2021 (31/02/2021 की जगह)`.
fn decided(desk: &Desk<'_>, line: &Line) -> Option<String> {
    let mut told: Vec<String> = line.counted.then(|| desk.word(Word::Counts).to_owned()).into_iter().collect();
    told.extend(origins(desk, line, |heading, origin, value| match origin {
        Origin::Corrected(was) => Some(phrases::corrected(heading, &value, desk.facts().text(was), desk.language())),
        _ => None,
    }));
    (!told.is_empty()).then(|| safe::text(&told.join("; ")).into_owned())
}

/// What is to be told of the values of a row that are not as their own cells have them: from heading, origin and value.
fn origins(desk: &Desk<'_>, line: &Line, tell: impl Fn(&str, Origin, String) -> Option<String>) -> Vec<String> {
    let Some(table) = desk.facts().table(line.row) else { return Vec::new() };
    let row = line.row.row;
    let told = table.origins.range((row, 0)..=(row, u16::MAX)).filter_map(|(&(_, column), origin)| {
        let known = table.columns.get(usize::from(column))?;
        let heading = known
            .field
            .map_or_else(|| desk.facts().text(known.heading), |field| field.said().in_language(desk.language()));
        let value = table.value(row as usize, usize::from(column)).shown(&desk.facts().strings).into_owned();
        tell(heading.trim(), *origin, value)
    });
    told.collect()
}

/// A last day of a visit that was typed shows only where the first could not be read: else it is the first again.
fn last_as_typed<'a>(line: &Line, field: Field, typed: impl FnOnce() -> Shown<'a>) -> Shown<'a> {
    if line.from.is_some() && field != Field::SolvedOn { Shown::Blank } else { typed() }
}

/// The unit of a path at the level of a field.
fn unit(path: UnitPath, field: Field) -> Option<Unit> {
    match field {
        Field::Region => path.region.map(Unit::Region),
        Field::District => path.district.map(Unit::District),
        Field::Mandal => path.mandal.map(Unit::Mandal),
        Field::Seat => path.seat.map(Unit::Seat),
        _ => None,
    }
}

/// What was typed as a name, where it is not the name that it was read as.
fn as_typed<'a>(desk: &Desk<'a>, columns: &Columns, line: &Line, column: usize, what: &What) -> Shown<'a> {
    let Shown::Text(typed) = told::typed(desk, columns, line, column) else { return Shown::Blank };
    let read_as = match *what {
        What::AsTyped(Field::Post) => line.post.and_then(|post| desk.plan().post(post)).map(|post| post.name.as_str()),
        What::AsTyped(field) => unit(line.unit, field).map(|unit| desk.name(unit)),
        _ => None,
    };
    let shown_already = what == &What::AsTyped(Field::Post) && read_as.is_none();
    if shown_already || read_as == Some(typed.trim()) { Shown::Blank } else { Shown::Text(typed) }
}

/// What the table of a row says in a column.
pub(super) fn typed_in<'a>(desk: &Desk<'a>, columns: &Columns, row: RowRef, column: usize) -> Shown<'a> {
    let Some(table) = desk.facts().table(row) else { return Shown::Blank };
    let Some(of_table) = columns.of_table(row.table, column) else { return Shown::Blank };
    match table.value(row.row as usize, of_table) {
        Value::Empty => Shown::Blank,
        Value::Text(text) => Shown::Text(safe::text(desk.facts().text(text))),
        Value::Number(number) => Shown::Number(number),
        Value::Date(day) if (1.0..2_958_466.0).contains(&day) => Shown::Day(day),
        Value::Date(day) => Shown::Number(day),
        Value::Truth(truth) => Shown::text(phrases::yes_no(truth, desk.language())),
        Value::Fault(fault) => Shown::text(fault.shown()),
    }
}

/// Mobile numbers as text, cleaned to ten digits.
fn mobile(mobiles: [u64; 2]) -> Option<String> {
    match mobiles {
        [0, 0] => None,
        [one, 0] | [0, one] => Some(one.to_string()),
        [one, two] => Some(format!("{one}, {two}")),
    }
}
