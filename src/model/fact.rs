//! A *fact* is a row whose names and values are understood: a member, a visit, a planned visit, a problem, feedback. It
//! keeps only what the rules need; everything else a row says is found in its table through its [`RowRef`].

use super::grid::Value;
use super::place::{Cell, FileId, Located, Place};
use super::plan::{Level, MandalId, PersonId, PostId, RoleId, Unit, UnitPath};
use super::register::Entry;
use super::strings::{Strings, Text};
use super::table::{Field, Table};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowRef {
    /// Index into [`Facts::tables`].
    pub table: u32,
    /// Index into the table's rows.
    pub row: u32,
}

/// What became of a row. Every row read has exactly one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It stands in an output.
    #[default]
    Used,
    /// It equals another row in all its fields.
    Duplicate,
    /// A newer source says otherwise of the same person; only rosters.
    Superseded,
    /// It has data but nothing to identify it by; a finding says so.
    Skipped,
}

/// Yes, no, or nothing said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not recorded; not met.
    #[default]
    Unsaid,
}

impl Answer {
    /// Whether it is a yes.
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }

    /// Whether one is a yes and the other a no.
    pub fn contradicts(self, other: Self) -> bool {
        self != other && self != Self::Unsaid && other != Self::Unsaid
    }
}

/// A committee member.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The row.
    pub row: RowRef,
    /// Where the row belongs.
    pub unit: UnitPath,
    /// The name as typed, cleaned of blanks at its ends.
    pub name: Option<Text>,
    /// What every spelling of the name folds to, honorifics left out; equal keys are equal names.
    pub name_key: Text,
    /// The post, where it is known.
    pub post: Option<PostId>,
    /// Up to two mobile numbers; 0 where there is none.
    pub mobiles: [u64; 2],
    /// The name says that the post is vacant.
    pub vacant: bool,
    /// What became of the row.
    pub fate: Fate,
}

impl Member {
    /// Whether it stands for a person of a committee in the outputs.
    pub fn sits(&self) -> bool {
        self.fate == Fate::Used && !self.vacant && self.name.is_some()
    }
}

/// Why a visit does not count, whoever made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Uncounted {
    /// No date, or one that cannot be read.
    NoDate,
    /// Dated after the as-of date, or absurd.
    OutOfRange,
    /// Longer than a visit to a mandal can be.
    TooLong,
    /// The unit is unknown or ambiguous.
    NoUnit,
    /// The mandal belongs to another district than the row says.
    Misplaced,
    /// The row says that the visit was not held.
    NotHeld,
}

/// One visit to one unit. A row that names several mandals makes several.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// The row.
    pub row: RowRef,
    /// Where: as far down as the row says.
    pub unit: UnitPath,
    /// Level of the place that the row itself names.
    pub level: Option<Level>,
    /// Who, as typed or from the context.
    pub visitor: Option<Text>,
    /// What every spelling of the visitor's name folds to.
    pub visitor_key: Option<Text>,
    /// People of the plan of that name who hold a role over the place.
    pub people: Vec<PersonId>,
    /// The role, from the row, the context, or the level's one required role.
    pub role: Option<RoleId>,
    /// First day.
    pub from: Option<Date>,
    /// Last day; equal to the first for a single day.
    pub to: Option<Date>,
    /// Cell of the date.
    pub date_cell: Option<Cell>,
    /// Whether the visitor slept there.
    pub night: Answer,
    /// Whether the committee met.
    pub met: Answer,
    /// How many attended.
    pub attendance: Option<u32>,
    /// Whether the row gives feedback that says something.
    pub feedback: bool,
    /// Why it does not count; `None` counts.
    pub uncounted: Option<Uncounted>,
    /// Whether a person decided that it counts.
    pub counted: bool,
    /// Another source said otherwise of the night or the meeting, and the newer of them holds.
    pub contradicted: bool,
    /// What became of the row.
    pub fate: Fate,
}

impl Visit {
    /// The unit that it was made to, without what else its row may name.
    pub fn place(&self) -> Option<Unit> {
        self.unit.at(self.level?)
    }

    /// First and last day of a visit that counts.
    pub fn days(&self) -> Option<(Date, Date)> {
        if self.uncounted.is_some() {
            return None;
        }
        let from = self.from?;
        Some((from, self.to.unwrap_or(from)))
    }
}

/// One planned visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The row.
    pub row: RowRef,
    /// Where.
    pub unit: UnitPath,
    /// Level of the place that the row itself names.
    pub level: Option<Level>,
    /// Who, as typed or from the context.
    pub visitor: Option<Text>,
    /// What every spelling of the visitor's name folds to.
    pub visitor_key: Option<Text>,
    /// People of the plan of that name who hold a role over the place.
    pub people: Vec<PersonId>,
    /// The role.
    pub role: Option<RoleId>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// What became of the row.
    pub fate: Fate,
}

/// What became of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemState {
    /// Nobody has solved it.
    Open,
    /// Somebody works on it; open as well.
    InProgress,
    /// Solved.
    Solved,
    /// It cannot or need not be solved.
    Rejected,
}

/// A problem of a mandal, as one row tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The row.
    pub row: RowRef,
    /// Where.
    pub unit: UnitPath,
    /// What.
    pub text: Option<Text>,
    /// When it was raised.
    pub raised: Option<Date>,
    /// What became of it; `None` where the row does not say.
    pub state: Option<ProblemState>,
    /// When it was solved.
    pub solved: Option<Date>,
    /// Who is posted, as typed.
    pub posted: Option<Text>,
    /// Whether it comes from a visit row and not from a sheet of problems.
    pub from_visit: bool,
    /// What became of the row.
    pub fate: Fate,
}

impl Problem {
    /// What the row says became of it: a day of solution is a solution, unless nothing was to be solved.
    pub fn outcome(&self) -> Option<ProblemState> {
        let solved = self.solved.filter(|_| self.state != Some(ProblemState::Rejected));
        solved.map(|_| ProblemState::Solved).or(self.state)
    }
}

/// A row of a feedback sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Feedback {
    /// The row.
    pub row: RowRef,
    /// The seat, with its district and region.
    pub unit: UnitPath,
    /// Who reports.
    pub author: Option<Text>,
    /// What every spelling of the author's name folds to.
    pub author_key: Option<Text>,
    /// When.
    pub date: Option<Date>,
    /// Whether it says something of its own.
    pub says_something: bool,
    /// The row above from which its words were copied down, by the same author of another seat.
    pub repeats: Option<RowRef>,
    /// What became of the row.
    pub fate: Fate,
}

/// All facts of a run. Within each list the order is that of region, district and mandal in the plan, then file, sheet
/// and row; what has no region comes last.
#[derive(Default)]
pub struct Facts {
    /// Every string.
    pub strings: Strings,
    /// Every recognised table, in the order of file, sheet and place.
    pub tables: Vec<Table>,
    /// Where the rows of each table belong when they all belong together, as far down as they do.
    pub homes: Vec<UnitPath>,
    /// Where each file belongs: what its rows or, of a file that could not be read, its path says.
    pub file_homes: Vec<UnitPath>,
    /// The ledger: what became of each row of each table.
    pub fates: Vec<Vec<Fate>>,
    /// Committee members.
    pub members: Vec<Member>,
    /// How many people the committee of each mandal has, one who stands there twice counted once; known once rows are
    /// settled.
    pub sizes: BTreeMap<MandalId, u32>,
    /// Visits made.
    pub visits: Vec<Visit>,
    /// Visits planned.
    pub planned: Vec<Planned>,
    /// Problems, as rows tell them.
    pub problems: Vec<Problem>,
    /// Each problem once; made when rows are settled.
    pub register: Vec<Entry>,
    /// Feedback on seats.
    pub feedback: Vec<Feedback>,
}

impl Facts {
    /// The letters of a string.
    pub fn text(&self, text: Text) -> &str {
        self.strings.get(text)
    }

    /// The table of a row.
    pub fn table(&self, row: RowRef) -> Option<&Table> {
        self.tables.get(row.table as usize)
    }

    /// The tables of each file, in their order and with their numbers.
    pub fn tables_by_file(&self) -> BTreeMap<FileId, Vec<(usize, &Table)>> {
        let mut tables: BTreeMap<FileId, Vec<(usize, &Table)>> = BTreeMap::new();
        for (number, table) in self.tables.iter().enumerate() {
            tables.entry(table.file).or_default().push((number, table));
        }
        tables
    }

    /// What a field says in a row and where.
    pub fn get(&self, row: RowRef, field: Field) -> Option<Located<Value>> {
        self.table(row)?.get(row.row as usize, field)
    }

    /// The place of a field of a row; of the row, where its table has no such column.
    pub fn place(&self, row: RowRef, field: Field) -> Option<Place> {
        let table = self.table(row)?;
        let cell = table.get(row.row as usize, field).map(|located| located.at);
        Some(cell.map_or_else(|| table.row_place(row.row as usize), |cell| table.place(cell)))
    }

    /// Sets the fate of a row in the ledger.
    pub fn set_fate(&mut self, row: RowRef, fate: Fate) {
        let fates = self.fates.get_mut(row.table as usize);
        if let Some(slot) = fates.and_then(|fates| fates.get_mut(row.row as usize)) {
            *slot = fate;
        }
    }

    /// Every fact's row, with its unit and its fate: members, visits, planned visits, problems, feedback.
    pub fn rows(&self) -> impl Iterator<Item = (RowRef, UnitPath, Fate)> {
        let members = self.members.iter().map(|one| (one.row, one.unit, one.fate));
        let visits = self.visits.iter().map(|one| (one.row, one.unit, one.fate));
        let planned = self.planned.iter().map(|one| (one.row, one.unit, one.fate));
        let problems = self.problems.iter().map(|one| (one.row, one.unit, one.fate));
        let feedback = self.feedback.iter().map(|one| (one.row, one.unit, one.fate));
        members.chain(visits).chain(planned).chain(problems).chain(feedback)
    }

    /// The place of a row.
    pub fn row_place(&self, row: RowRef) -> Option<Place> {
        self.table(row).map(|table| table.row_place(row.row as usize))
    }

    /// Who made a visit, folded, and when, as its cell says it.
    pub fn visit_made(&self, visit: &Visit) -> (String, String) {
        let visitor = visit.visitor_key.map_or("", |key| self.text(key)).to_owned();
        let date = visit.date_cell.and_then(|cell| {
            let (table, row) = (self.table(visit.row)?, visit.row.row as usize);
            let column = (0..table.columns.len()).find(|&column| table.cell(row, column) == cell)?;
            Some(table.value(row, column).shown(&self.strings).trim().to_owned())
        });
        (visitor, date.unwrap_or_default())
    }

    /// The row that holds a cell.
    pub fn row_at(&self, place: Place) -> Option<RowRef> {
        let (sheet, cell) = (place.sheet?, place.cell?);
        let here = self.tables.iter().enumerate().filter(|(_, table)| table.file == place.file && table.sheet == sheet);
        here.filter(|(_, table)| table.area.contains(cell)).find_map(|(number, table)| {
            let row = table.row_of(cell)?;
            Some(RowRef { table: number as u32, row: row as u32 })
        })
    }

    /// The row of the sheet, from zero.
    pub fn sheet_row(&self, row: RowRef) -> u32 {
        self.table(row).and_then(|table| table.rows.get(row.row as usize)).copied().unwrap_or(0)
    }
}
