//! Rows of visits, planned visits, problems and feedback become facts.

use super::Scene;
use super::dates::DateColumns;
use super::night;
use super::place::Placer;
use super::visitor::Visitors;
use crate::model::Date;
use crate::model::doubt::{Doubt, What};
use crate::model::fact::{Fate, Feedback, Planned, Problem, ProblemState, RowRef, Uncounted, Visit};
use crate::model::grid::Value;
use crate::model::place::Cell;
use crate::model::plan::{Level, UnitPath};
use crate::model::strings::Text;
use crate::model::table::{Field, Table};
use crate::text::fold::{fold, squash};
use crate::values::count::{self, Count};
use crate::values::{date, status};

/// Reads the visits of a table, and the problems that its rows name.
pub fn visits(
    scene: &Scene<'_>,
    number: u32,
    table: &Table,
    placer: &mut Placer<'_>,
    doubts: &mut Vec<Doubt>,
) -> (Vec<Visit>, Vec<Problem>) {
    let dates = DateColumns::of(scene, table, &[Field::Date, Field::DateFrom, Field::DateTo]);
    let mut visitors = Visitors::new(scene, table, Field::Visitor);
    let mut nights = night::Nights::of(scene, table, doubts);
    let (mut visits, mut problems) = (Vec::with_capacity(table.rows.len()), Vec::new());
    for row in table.kept() {
        let placed = placer.place(row, doubts);
        let unit = placed.unit();
        let who = visitors.who(row, unit, placed.level, placer.around(row), doubts);
        let dated = dates.read(row, unit, placed.level, doubts);
        let attendance = attendance(scene, table, row, unit, doubts);
        let met = nights.met(row, unit, attendance, doubts);
        let uncounted = not_held(scene, table, row).or(placed.trouble).or(dated.trouble);
        let row_ref = RowRef { table: number, row: row as u32 };
        let first_visit = visits.len();
        for &one in &placed.units {
            let night = nights.night(row, one, &placed, dated.days, doubts);
            visits.push(Visit {
                row: row_ref,
                unit: one,
                level: placed.level,
                visitor: who.visitor,
                visitor_key: None,
                people: who.people.clone(),
                role: who.role,
                from: dated.days.map(|days| days.0),
                to: dated.days.map(|days| days.1),
                date_cell: dated.cell,
                night,
                met,
                attendance,
                feedback: !feedback_said(scene, table, row).is_empty(),
                uncounted,
                counted: false,
                contradicted: false,
                fate: Fate::Used,
            });
        }
        let is_told = visits.iter().skip(first_visit).any(|visit| visit.night.is_yes() || visit.met.is_yes());
        doubts.extend(undated(table, row, unit).filter(|_| is_told && uncounted == Some(Uncounted::NoDate)));
        problems.extend(problem_of_visit(scene, table, row, row_ref, unit, dated.days.map(|days| days.0)));
    }
    doubts.extend(nowhere_owed(scene, table, &visits));
    (visits, problems)
}

/// A table of which no row names a mandal or a seat, where no phase visits districts: its visits count nowhere.
fn nowhere_owed(scene: &Scene<'_>, table: &Table, visits: &[Visit]) -> Option<Doubt> {
    let is_vague = |visit: &Visit| visit.unit.mandal.is_none() && visit.unit.seat.is_none();
    let is_odd = |visit: &Visit| matches!(visit.uncounted, Some(Uncounted::NoUnit));
    let visits_districts = scene.plan.phases.iter().any(|phase| phase.level == Level::District);
    if visits.is_empty() || visits_districts || !visits.iter().all(is_vague) || visits.iter().any(is_odd) {
        return None;
    }
    let first = table.columns.first().map_or(0, |column| column.col);
    let place = table.place(Cell::new(table.heading_row, first));
    let mut doubt = Doubt::new(What::MissingColumn(table.kind), place).about(visits.first()?.unit);
    doubt.field = Some(Field::Mandal);
    Some(doubt)
}

/// A row whose cells of dates are all blank, though it has some. Of a mandal that is merely listed that is no fault.
fn undated(table: &Table, row: usize, unit: UnitPath) -> Option<Doubt> {
    let fields = [Field::Date, Field::DateFrom, Field::DateTo, Field::PlannedDate];
    let mut cells = fields.into_iter().filter_map(|field| Some((field, table.get(row, field)?))).peekable();
    let (field, first) = *cells.peek()?;
    let mut doubt = Doubt::new(What::BadDate, table.place(first.at)).about(unit);
    doubt.field = Some(field);
    cells.all(|(_, cell)| cell.value.is_empty()).then_some(doubt)
}

/// Whether the row says that the visit was not held.
fn not_held(scene: &Scene<'_>, table: &Table, row: usize) -> Option<Uncounted> {
    let Value::Text(text) = table.get(row, Field::NotHeld)?.value else { return None };
    (!scene.says_nothing(text)).then_some(Uncounted::NotHeld)
}

fn attendance(scene: &Scene<'_>, table: &Table, row: usize, unit: UnitPath, doubts: &mut Vec<Doubt>) -> Option<u32> {
    let located = table.get(row, Field::Attendance)?;
    let shown = located.value.shown(scene.strings);
    match count::read(located.value, &shown) {
        Count::Number(number) => Some(number),
        Count::Empty => None,
        Count::Bad => {
            let doubt = Doubt::new(What::BadNumber, table.place(located.at));
            doubts.push(doubt.typed(Field::Attendance, shown).about(unit));
            None
        }
    }
}

/// What the row's feedback cells say, folded; empty where they say nothing. The heading again says nothing.
fn feedback_said(scene: &Scene<'_>, table: &Table, row: usize) -> String {
    let cells = table.columns_of(Field::Feedback).filter_map(|column| match table.value(row, column) {
        Value::Text(text) => {
            let said = scene.strings.get(text);
            let heading = table.columns.get(column).map_or("", |column| scene.strings.get(column.heading));
            (status::says_something(said) && squash(said) != squash(heading)).then(|| fold(said))
        }
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    cells.collect::<Vec<_>>().join("\n")
}

fn problem_of_visit(
    scene: &Scene<'_>,
    table: &Table,
    row: usize,
    row_ref: RowRef,
    unit: UnitPath,
    raised: Option<crate::model::Date>,
) -> Option<Problem> {
    let text = said(scene, table, row, Field::Problems)?;
    let state =
        said(scene, table, row, Field::ProblemStatus).and_then(|text| status::state_text(scene.strings.get(text)));
    Some(Problem {
        row: row_ref,
        unit,
        text: Some(text),
        raised,
        state,
        solved: None,
        posted: said(scene, table, row, Field::Posted),
        from_visit: true,
        fate: Fate::Used,
    })
}

/// The text of a field, unless it is blank, a dash or a word for nothing.
fn said(scene: &Scene<'_>, table: &Table, row: usize, field: Field) -> Option<Text> {
    let Value::Text(text) = table.get(row, field)?.value else { return None };
    (!scene.says_nothing(text)).then_some(text)
}

/// Reads the planned visits of a table.
pub fn planned(
    scene: &Scene<'_>,
    number: u32,
    table: &Table,
    placer: &mut Placer<'_>,
    doubts: &mut Vec<Doubt>,
) -> Vec<Planned> {
    let fields = [Field::PlannedDate, Field::Date, Field::DateFrom, Field::DateTo];
    let dates = DateColumns::of(scene, table, &fields).without_limit();
    let mut visitors = Visitors::new(scene, table, Field::Visitor);
    let mut planned = Vec::new();
    for row in table.kept() {
        let placed = placer.place(row, doubts);
        let unit = placed.unit();
        let who = visitors.who(row, unit, placed.level, placer.around(row), doubts);
        let dated = dates.read(row, unit, placed.level, doubts);
        for &unit in &placed.units {
            planned.push(Planned {
                row: RowRef { table: number, row: row as u32 },
                unit,
                level: placed.level,
                visitor: who.visitor,
                visitor_key: None,
                people: who.people.clone(),
                role: who.role,
                from: dated.days.map(|days| days.0),
                to: dated.days.map(|days| days.1),
                fate: Fate::Used,
            });
        }
    }
    planned
}

/// Reads the problems of a table.
pub fn problems(
    scene: &Scene<'_>,
    number: u32,
    table: &Table,
    placer: &mut Placer<'_>,
    doubts: &mut Vec<Doubt>,
) -> Vec<Problem> {
    let raised = DateColumns::of(scene, table, &[Field::RaisedOn, Field::Date]);
    let solved = DateColumns::of(scene, table, &[Field::SolvedOn]);
    let mut problems = Vec::new();
    for row in table.kept() {
        let unit = placer.place(row, doubts).unit();
        let status = said(scene, table, row, Field::Status).or_else(|| said(scene, table, row, Field::ProblemStatus));
        let status = status.map(|text| scene.strings.get(text));
        let state = status.and_then(status::state_text);
        let is_solved = state == Some(ProblemState::Solved);
        problems.push(Problem {
            row: RowRef { table: number, row: row as u32 },
            unit,
            text: said(scene, table, row, Field::Problem),
            raised: raised.read(row, unit, None, doubts).days.map(|days| days.0),
            state,
            solved: (solved.read(row, unit, None, doubts).days.map(|days| days.0))
                .or_else(|| day_in(status.filter(|_| is_solved)?)),
            posted: said(scene, table, row, Field::Posted),
            from_visit: false,
            fate: Fate::Used,
        });
    }
    problems
}

/// The one day that a text tells besides what else it says: `हल 21.10.2021`.
fn day_in(text: &str) -> Option<Date> {
    let told = date::date_in(text)?;
    let reading = date::read_text(&told, None);
    let days = date::decide([reading], None).settle(reading)?.used;
    (days.first == days.last).then_some(days.first)
}

/// Reads the feedback of a table.
pub fn feedback(
    scene: &Scene<'_>,
    number: u32,
    table: &Table,
    placer: &mut Placer<'_>,
    doubts: &mut Vec<Doubt>,
) -> Vec<Feedback> {
    let dates = DateColumns::of(scene, table, &[Field::Date]);
    let mut feedback: Vec<Feedback> = Vec::new();
    let mut above = String::new();
    for row in table.kept() {
        let unit = placer.place(row, doubts).unit();
        let author = said(scene, table, row, Field::Author).or_else(|| said(scene, table, row, Field::Visitor));
        let words = feedback_said(scene, table, row);
        let name = |author: Option<Text>| author.map(|author| fold(scene.strings.get(author)));
        // Of the same seat twice it is the same feedback twice.
        let is_copied = |last: &&Feedback| {
            words == above && !words.is_empty() && name(last.author) == name(author) && last.unit.seat != unit.seat
        };
        let repeats = feedback.last().filter(is_copied).map(|last| last.repeats.unwrap_or(last.row));
        feedback.push(Feedback {
            row: RowRef { table: number, row: row as u32 },
            unit,
            author,
            author_key: None,
            date: dates.read(row, unit, None, doubts).days.map(|days| days.0),
            says_something: !words.is_empty() && repeats.is_none(),
            repeats,
            fate: Fate::Used,
        });
        above = words;
    }
    feedback
}
