//! The *columns* of a sheet of rows: the standard ones that some row of it can fill, then those of unknown headings, then
//! where each row came from.

use super::desk::Desk;
use super::listing::{Heading, Look, Shown};
use super::rows::{self, Line};
use super::told;
use crate::model::table::{Field, Kind, Table};
use crate::words::Word;
use indexmap::IndexMap;

/// What a column of a sheet of rows shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// The unit that the row belongs to, by the plan's name.
    Unit(Field),
    /// A name as typed, where it is not the name that it was read as.
    AsTyped(Field),
    /// The post by the plan's name, else as typed.
    Post,
    /// The first day as a date, else as typed.
    First(Field),
    /// The last day, where it is another.
    Last(Field),
    /// Mobile numbers.
    Mobile,
    /// Who went, reports or is posted.
    Who(Field),
    /// In which role.
    Role,
    /// The problem.
    Problem,
    /// For how many days it has been open.
    Age,
    /// When the visit was made that was planned, or that it was not.
    Held,
    /// Any other field, as typed.
    Field(Field),
    /// An unknown column, kept under its own heading: which.
    Extra(usize),
    /// The file.
    File,
    /// The sheet.
    Sheet,
    /// The row.
    Row,
    /// In which other rows a problem is told, and what they say otherwise.
    Told,
    /// Which of its values were filled in from a row above, and from which cells.
    Filled,
    /// What a person decided: which values were put right, and what they were; that the visit counts.
    Decided,
}

impl What {
    /// The field of a table that it is read from.
    const fn field(&self) -> Option<Field> {
        match self {
            Self::Unit(field)
            | Self::AsTyped(field)
            | Self::First(field)
            | Self::Last(field)
            | Self::Who(field)
            | Self::Field(field) => Some(*field),
            Self::Post => Some(Field::Post),
            Self::Mobile => Some(Field::Mobile),
            Self::Role => Some(Field::Role),
            Self::Problem => Some(Field::Problem),
            Self::Extra(_)
            | Self::Age
            | Self::Held
            | Self::File
            | Self::Sheet
            | Self::Row
            | Self::Told
            | Self::Filled
            | Self::Decided => None,
        }
    }

    fn look(&self) -> Look {
        match self {
            Self::First(_) | Self::Last(_) | Self::Held => Look::Day,
            Self::Problem | Self::Extra(_) | Self::Told => Look::Wrapped,
            Self::Field(
                Field::Remarks
                | Field::Address
                | Field::Problems
                | Field::Feedback
                | Field::Contacts
                | Field::StayPlace
                | Field::NotHeld,
            ) => Look::Wrapped,
            _ => Look::Plain,
        }
    }
}

const DISTRICT: What = What::Unit(Field::District);
const MANDAL: What = What::Unit(Field::Mandal);
const SEAT: What = What::Unit(Field::Seat);
const REMARKS: What = What::Field(Field::Remarks);

const ROSTER: &[What] = &[
    DISTRICT,
    MANDAL,
    SEAT,
    What::Post,
    What::Field(Field::Name),
    What::Field(Field::Relation),
    What::Field(Field::Gender),
    What::Field(Field::Category),
    What::Field(Field::Age),
    What::Field(Field::Address),
    REMARKS,
];

const VISITS: &[What] = &[
    DISTRICT,
    MANDAL,
    SEAT,
    What::First(Field::Date),
    What::Last(Field::DateTo),
    What::Who(Field::Visitor),
    What::Role,
    What::Field(Field::NightStay),
    What::Field(Field::StayPlace),
    What::Field(Field::CommitteeMet),
    What::Field(Field::Attendance),
    What::Field(Field::Problems),
    What::Field(Field::ProblemStatus),
    What::Field(Field::Posted),
    What::Field(Field::Feedback),
    What::Field(Field::NotHeld),
    REMARKS,
];

const PROGRAMME: &[What] = &[
    DISTRICT,
    MANDAL,
    SEAT,
    What::First(Field::PlannedDate),
    What::Last(Field::DateTo),
    What::Who(Field::Visitor),
    What::Role,
    What::Held,
    REMARKS,
];

const PROBLEMS: &[What] = &[
    DISTRICT,
    MANDAL,
    What::Problem,
    What::Field(Field::Category),
    What::First(Field::RaisedOn),
    What::Field(Field::Status),
    What::Age,
    What::Last(Field::SolvedOn),
    What::Who(Field::Posted),
    REMARKS,
];

const FEEDBACK: &[What] = &[DISTRICT, SEAT, What::Who(Field::Author), What::Role, What::First(Field::Date), REMARKS];

/// Standard columns of a kind: those that are printed, and those that are not.
const fn standard(kind: Kind) -> (&'static [What], &'static [What]) {
    match kind {
        Kind::Roster => (ROSTER, &[What::Mobile, What::Field(Field::Whatsapp)]),
        Kind::Visits => (VISITS, &[What::Field(Field::Contacts)]),
        Kind::Programme => (PROGRAMME, &[]),
        Kind::Problems => (PROBLEMS, &[]),
        _ => (FEEDBACK, &[]),
    }
}

/// Columns that a sheet has even where nothing fills them.
const fn always(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Roster => &[Field::District, Field::Mandal, Field::Post, Field::Name, Field::Mobile],
        Kind::Visits => {
            &[Field::District, Field::Mandal, Field::Date, Field::Visitor, Field::NightStay, Field::CommitteeMet]
        }
        Kind::Programme => &[Field::District, Field::Mandal, Field::PlannedDate, Field::Visitor],
        Kind::Problems => &[Field::District, Field::Mandal, Field::Problem, Field::RaisedOn, Field::Status],
        _ => &[Field::District, Field::Seat, Field::Author, Field::Date],
    }
}

/// Not a column of this table.
const ABSENT: u16 = u16::MAX;

/// The columns of a sheet, and where in each table they are read.
pub(super) struct Columns {
    /// The columns from left to right.
    pub list: Vec<What>,
    /// How many of them are printed.
    pub printed: u16,
    /// How many stay in sight.
    pub frozen: u16,
    extras: Vec<String>,
    /// For each table that a line comes from, the table's column for each of ours.
    tables: Vec<Vec<u16>>,
}

impl Columns {
    /// The columns of a kind for these lines.
    pub(super) fn of(desk: &Desk<'_>, kind: Kind, lines: &[Line]) -> Self {
        let tables = tables_of(desk, lines);
        let (printed, unprinted) = standard(kind);
        let known: Vec<&What> = printed.iter().chain(unprinted).collect();
        // A problem that was named in a visit stands with its whole row among the visits.
        let own = |table: &u32| {
            let table = desk.facts().tables.get(*table as usize);
            kind != Kind::Problems || table.is_some_and(|table| table.kind == kind)
        };
        let own: Vec<u32> = tables.iter().copied().filter(own).collect();
        let extras = extras_of(desk, &own, &known);
        let typed = [Field::District, Field::Mandal, Field::Seat, Field::Post].map(What::AsTyped);
        let origin = [What::File, What::Sheet, What::Row, What::Told, What::Filled, What::Decided];
        // What a seat's feedback says stands under its own headings, and is what the sheet is printed for.
        let (said, others): (Vec<usize>, Vec<usize>) =
            (0..extras.len()).partition(|extra| kind == Kind::Feedback && is_feedback(desk, &extras, *extra));
        let printed: Vec<What> = printed.iter().cloned().chain(said.into_iter().map(What::Extra)).collect();
        let mut columns = Self {
            list: printed.iter().chain(unprinted).chain(&typed).cloned().collect(),
            printed: 0,
            frozen: 0,
            extras: extras.keys().map(|(heading, _)| heading.clone()).collect(),
            tables: Vec::new(),
        };
        columns.list.extend(others.into_iter().map(What::Extra));
        columns.list.extend(origin);
        columns.read_from(desk, &tables, &extras);
        let kept: Vec<bool> = (0..columns.list.len()).map(|at| columns.is_kept(desk, kind, lines, at)).collect();
        columns.printed = kept.iter().take(printed.len()).filter(|kept| **kept).count() as u16;
        let mut keep = kept.iter();
        columns.list.retain(|_| keep.next().copied().unwrap_or(false));
        columns.read_from(desk, &tables, &extras);
        columns.frozen = columns.list.iter().take(2).filter(|what| matches!(what, What::Unit(_))).count() as u16;
        columns
    }

    /// The headings.
    pub(super) fn headings(&self, desk: &Desk<'_>) -> Vec<Heading> {
        self.list.iter().map(|what| Heading { text: self.heading(desk, what), look: what.look() }).collect()
    }

    /// What stands above a column.
    pub(super) fn heading(&self, desk: &Desk<'_>, what: &What) -> String {
        let language = desk.language();
        match what {
            What::Extra(number) => self.extras.get(*number).cloned().unwrap_or_default(),
            What::File => desk.word(Word::File).to_owned(),
            What::Sheet => desk.word(Word::SheetName).to_owned(),
            What::Row => desk.word(Word::Row).to_owned(),
            What::Held => desk.word(Word::Visited).to_owned(),
            What::Age => desk.word(Word::DaysOpen).to_owned(),
            What::Told => desk.word(Word::AlsoTold).to_owned(),
            What::Filled => desk.word(Word::FilledFromAbove).to_owned(),
            What::Decided => desk.word(Word::ByDecision).to_owned(),
            What::AsTyped(field) => {
                format!("{} ({})", field.said().in_language(language), desk.word(Word::AsTyped))
            }
            what => what.field().map_or("", |field| field.said().in_language(language)).to_owned(),
        }
    }

    /// The column of a table that one of ours is read from.
    pub(super) fn of_table(&self, table: u32, column: usize) -> Option<usize> {
        let at = *self.tables.get(table as usize)?.get(column)?;
        (at != ABSENT).then_some(usize::from(at))
    }

    /// Notes for every table where each column is read.
    fn read_from(&mut self, desk: &Desk<'_>, tables: &[u32], extras: &Extras) {
        self.tables = vec![Vec::new(); desk.facts().tables.len()];
        for &number in tables {
            let Some(table) = desk.facts().tables.get(number as usize) else { continue };
            let at = |what: &What| match what {
                What::Extra(extra) => extras.get_index(*extra).and_then(|(_, at)| at.get(&number).copied()),
                what => source(what, table),
            };
            let mapped = self.list.iter().map(|what| at(what).map_or(ABSENT, |column| column as u16)).collect();
            if let Some(slot) = self.tables.get_mut(number as usize) {
                *slot = mapped;
            }
        }
    }

    /// Whether a column has anything to show, or is one that a sheet of this kind has even where nothing fills it.
    fn is_kept(&self, desk: &Desk<'_>, kind: Kind, lines: &[Line], column: usize) -> bool {
        let Some(what) = self.list.get(column) else { return false };
        match what {
            What::File | What::Sheet | What::Row => true,
            What::AsTyped(_) => lines.iter().any(|line| rows::cell(desk, self, line, column, what) != Shown::Blank),
            what if what.field().is_some_and(|field| always(kind).contains(&field)) => true,
            what => lines.iter().any(|line| rows::cell(desk, self, line, column, what) != Shown::Blank),
        }
    }
}

/// Whether an unknown column of some table is one more column of its feedback.
fn is_feedback(desk: &Desk<'_>, extras: &Extras, extra: usize) -> bool {
    let tables = extras.get_index(extra).map(|(_, tables)| tables);
    tables.into_iter().flatten().any(|(table, at)| {
        let table = desk.facts().tables.get(*table as usize);
        table.and_then(|table| table.columns.get(*at)).is_some_and(|column| column.field == Some(Field::Feedback))
    })
}

/// Tables that lines come from, in order.
fn tables_of(desk: &Desk<'_>, lines: &[Line]) -> Vec<u32> {
    let mut used = vec![false; desk.facts().tables.len()];
    for line in lines {
        let others = told::rows(desk, line).map(|row| row.row);
        for row in std::iter::once(line.row).chain(others) {
            if let Some(slot) = used.get_mut(row.table as usize) {
                *slot = true;
            }
        }
    }
    used.iter().enumerate().filter(|(_, used)| **used).map(|(number, _)| number as u32).collect()
}

/// Unknown columns by heading, the second of one heading in one table apart: which column of which table.
type Extras = IndexMap<(String, u32), std::collections::BTreeMap<u32, usize>>;

/// Columns of the tables that no standard column shows: unknown ones, fields of other kinds, and a field's second.
fn extras_of(desk: &Desk<'_>, tables: &[u32], known: &[&What]) -> Extras {
    let mut extras = Extras::new();
    for &number in tables {
        let Some(table) = desk.facts().tables.get(number as usize) else { continue };
        let shown: Vec<usize> = known.iter().filter_map(|what| source(what, table)).collect();
        let mut met: IndexMap<String, u32> = IndexMap::new();
        for (at, column) in table.columns.iter().enumerate() {
            if shown.contains(&at) || column.field == Some(Field::Serial) {
                continue;
            }
            let mut heading = desk.facts().text(column.heading).split_whitespace().collect::<Vec<_>>().join(" ");
            if heading.is_empty() {
                let letters = crate::model::place::column_letters(column.col);
                heading = format!("{} {letters}", desk.word(Word::Column));
            }
            let ordinal = *met.entry(heading.clone()).and_modify(|ordinal| *ordinal += 1).or_insert(0);
            extras.entry((heading, ordinal)).or_default().insert(number, at);
        }
    }
    extras
}

/// The column of a table that a standard column shows. A first day is read from whichever column of days there is.
fn source(what: &What, table: &Table) -> Option<usize> {
    match what {
        What::First(field) => {
            [*field, Field::PlannedDate, Field::Date, Field::DateFrom].iter().find_map(|field| table.column(*field))
        }
        What::Field(Field::Status) => table.column(Field::Status).or_else(|| table.column(Field::ProblemStatus)),
        what => what.field().and_then(|field| table.column(field)),
    }
}
