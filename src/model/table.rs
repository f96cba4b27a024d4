//! A *table* is what recognising a sheet yields: which kind it is, where its heading stands, which column is which
//! field, what its title, sheet, file and folder add, and its rows with their values still as typed.

use super::grid::Value;
use super::place::{Area, Cell, FileId, Located, Place, SheetId};
use super::strings::Text;
use std::collections::BTreeMap;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }
        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// As it stands in `findings.json` and in the design.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
            /// The one of this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// What the rows of a table are.
    Kind {
        /// Committee members.
        Roster = "roster",
        /// Visits made.
        Visits = "visits",
        /// Visits planned.
        Programme = "programme",
        /// Problems raised.
        Problems = "problems",
        /// Feedback on seats.
        Feedback = "feedback",
        /// The plan's units.
        Units = "units",
        /// The plan's seats.
        Seats = "seats",
        /// The plan's people.
        People = "people",
        /// The plan's phases.
        Phases = "phases",
        /// The plan's norm of posts.
        Posts = "posts",
        /// The plan's settings.
        Settings = "settings",
        /// A person's answers.
        Decisions = "decisions",
        /// Not recognised.
        Unrecognised = "unrecognised",
    }
}

impl Kind {
    /// Whether it is one of the plan's sheets.
    pub fn is_plan(self) -> bool {
        matches!(self, Self::Units | Self::Seats | Self::People | Self::Phases | Self::Posts | Self::Settings)
    }
}

coded! {
    /// What a column says. Fields of the same name in different kinds (`district`, `remarks`) are one.
    Field {
        /// Running number; says nothing.
        Serial = "serial",
        /// Region.
        Region = "region",
        /// District unit.
        District = "district",
        /// Mandal.
        Mandal = "mandal",
        /// Development block; kept, not used.
        Block = "block",
        /// Assembly seat, by number or name.
        Seat = "seat",
        /// A person's name.
        Name = "name",
        /// Post in a committee.
        Post = "post",
        /// Wing or cell; kept, not used.
        Morcha = "morcha",
        /// Father's or husband's name.
        Relation = "relation",
        /// Mobile number.
        Mobile = "mobile",
        /// WhatsApp number.
        Whatsapp = "whatsapp",
        /// Gender.
        Gender = "gender",
        /// Social category.
        Category = "category",
        /// Caste; kept, not used, left out of what is shared.
        Caste = "caste",
        /// Age or date of birth.
        Age = "age",
        /// Education; kept, not used.
        Education = "education",
        /// Address.
        Address = "address",
        /// Remarks.
        Remarks = "remarks",
        /// Shakti kendra; kept, not used.
        ShaktiKendra = "shakti_kendra",
        /// Booths; kept, not used.
        Booths = "booths",
        /// Day of a visit, or a range of days.
        Date = "date",
        /// First day of a visit.
        DateFrom = "date_from",
        /// Last day of a visit.
        DateTo = "date_to",
        /// Day of a planned visit.
        PlannedDate = "planned_date",
        /// Who visits.
        Visitor = "visitor",
        /// In which role.
        Role = "role",
        /// Whether the visitor stayed the night.
        NightStay = "night_stay",
        /// Where the visitor slept.
        StayPlace = "stay_place",
        /// In whose house; kept, not used.
        Host = "host",
        /// Whether the mandal committee met.
        CommitteeMet = "committee_met",
        /// How many attended.
        Attendance = "attendance",
        /// People met.
        Contacts = "contacts",
        /// Problems named in a visit row.
        Problems = "problems",
        /// What became of them.
        ProblemStatus = "problem_status",
        /// District office-bearer posted to the mandal.
        Posted = "posted",
        /// Feedback on a seat; may have several columns.
        Feedback = "feedback",
        /// The problem of a row.
        Problem = "problem",
        /// When it was raised.
        RaisedOn = "raised_on",
        /// What became of it.
        Status = "status",
        /// When it was solved.
        SolvedOn = "solved_on",
        /// Who reports feedback.
        Author = "author",
        /// Why a planned visit was not held; a report of no visit.
        NotHeld = "not_held",
        /// A unit's code.
        Code = "code",
        /// First day of a term or of a unit.
        From = "from",
        /// Last day of a term or of a unit.
        To = "to",
        /// Other spellings and old names.
        AlsoKnownAs = "also_known_as",
        /// A seat's number.
        Number = "number",
        /// A phase's name.
        Phase = "phase",
        /// Level of the units that a phase visits.
        Level = "level",
        /// First day of a phase.
        Start = "start",
        /// Last day of a phase.
        End = "end",
        /// Fewest holders of a post.
        Least = "least",
        /// Most holders of a post.
        Most = "most",
        /// Whether holders of a post must have a mobile.
        MobileRequired = "mobile_required",
        /// A setting's value, or the right value in an answer.
        Value = "value",
        /// Id of the finding that is answered.
        FindingId = "finding_id",
        /// The name that an answer is about.
        NameAsWritten = "name_as_written",
        /// The answer.
        Decision = "decision",
        /// Why.
        Reason = "reason",
        /// Who answered.
        By = "by",
        /// When.
        On = "on",
        /// Until when it holds.
        Until = "until",
    }
}

/// One column of a table; of a form, one label with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Column of the sheet, from zero.
    pub col: u16,
    /// What it says; `None` is an unknown column, kept under its own heading.
    pub field: Option<Field>,
    /// The heading as shown, parts of a heading of several rows joined with a blank, legacy fonts converted.
    pub heading: Text,
}

/// Where a piece of context stands; the nearest wins, in this order after the row itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Nearness {
    /// In the rows above the table, or between its rows (a sub-heading).
    Title,
    /// In the sheet's name.
    Sheet,
    /// In the file's name.
    File,
    /// In the name of a folder.
    Folder,
}

/// What stands around a table and may fill a field that a row lacks. Which unit or person it means is found out when
/// names are resolved; here it is text, cut down to what may be a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Context {
    /// The field that it may fill: region, district, mandal, seat, visitor or role; `None` where only resolving the
    /// name can tell (a file called `Auraiya.xlsx`).
    pub field: Option<Field>,
    /// The text.
    pub text: Text,
    /// How near it is.
    pub nearness: Nearness,
    /// Its cell, for a title.
    pub at: Option<Cell>,
    /// First table row (index) that it holds for: a sub-heading speaks for the rows below it only.
    pub from_row: u32,
}

/// One value that was not in its own cell, or not as it is now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// Repeated from this cell above: a merged range, a blank under a filled cell, a ditto mark.
    FilledFrom(Cell),
    /// Converted from this text in a legacy font.
    Converted(Text),
    /// Typed by a person as the right value in place of this text.
    Corrected(Text),
}

/// A recognised table with its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The file.
    pub file: FileId,
    /// The sheet.
    pub sheet: SheetId,
    /// What its rows are.
    pub kind: Kind,
    /// From the first heading row to the last row, first to last column.
    pub area: Area,
    /// The heading row whose cells named most columns, from zero.
    pub heading_row: u32,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// What stands around it, nearest first.
    pub context: Vec<Context>,
    /// Whether its title says that its dates are planned ones.
    pub planned: bool,
    /// Row of the sheet, from zero, of each row of the table. Totals, repeated headings and blank rows are not rows.
    pub rows: Vec<u32>,
    /// Values, row after row, one for each column.
    pub values: Vec<Value>,
    /// For a form, where label and value do not stand in one column: the cell of each value. Empty for a table.
    pub cells: Vec<Cell>,
    /// Values that are not what their own cell says, by (row index, column index).
    pub origins: BTreeMap<(u32, u16), Origin>,
    /// Rows with data but nothing to identify them by: indices into `rows`, in their order.
    pub skipped: Vec<u32>,
    /// By what its form is known again.
    pub form: Form,
}

/// By what the form of a table is known again when the same office sends it another time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The signature of its headings: equal for equal texts in the heading row.
    pub signature: String,
    /// The answer by which it was read, where a person has told what it is.
    pub told: Option<String>,
    /// Whether the program wrote it for people to fill in.
    pub is_own: bool,
}

impl Table {
    /// A table without columns and rows.
    pub fn new(file: FileId, sheet: SheetId, kind: Kind, area: Area, heading_row: u32) -> Self {
        Self {
            file,
            sheet,
            kind,
            area,
            heading_row,
            columns: Vec::new(),
            context: Vec::new(),
            planned: false,
            rows: Vec::new(),
            values: Vec::new(),
            cells: Vec::new(),
            origins: BTreeMap::new(),
            skipped: Vec::new(),
            form: Form::default(),
        }
    }

    /// Indices of the rows that are not skipped.
    pub fn kept(&self) -> impl Iterator<Item = usize> {
        (0..self.rows.len()).filter(|&row| self.skipped.binary_search(&(row as u32)).is_err())
    }

    /// Index of the first column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    /// Indices of all columns of a field.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(move |(_, column)| column.field == Some(field)).map(|(index, _)| index)
    }

    /// What a column says in a row, both as indices; `Empty` outside the table.
    pub fn value(&self, row: usize, column: usize) -> Value {
        if column >= self.columns.len() {
            return Value::Empty;
        }
        self.values.get(row * self.columns.len() + column).copied().unwrap_or_default()
    }

    /// The cell of a column in a row, both as indices.
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        if let Some(&cell) = self.cells.get(row * self.columns.len() + column) {
            return cell;
        }
        let col = self.columns.get(column).map_or(0, |column| column.col);
        Cell::new(self.rows.get(row).copied().unwrap_or(0), col)
    }

    /// The row that holds a cell of the sheet, as an index.
    pub fn row_of(&self, cell: Cell) -> Option<usize> {
        if self.cells.is_empty() {
            return self.rows.iter().position(|&row| row == cell.row);
        }
        let at = self.cells.iter().position(|&known| known == cell)?;
        at.checked_div(self.columns.len())
    }

    /// What a field says in a row and where; `None` where the table has no such column.
    pub fn get(&self, row: usize, field: Field) -> Option<Located<Value>> {
        let column = self.column(field)?;
        Some(Located { value: self.value(row, column), at: self.cell(row, column) })
    }

    /// The place of a cell of this table.
    pub fn place(&self, cell: Cell) -> Place {
        Place::cell(self.file, self.sheet, cell)
    }

    /// The place of a row: the cell of its first filled column, or of its first column.
    pub fn row_place(&self, row: usize) -> Place {
        let filled = (0..self.columns.len()).find(|&column| !self.value(row, column).is_empty());
        self.place(self.cell(row, filled.unwrap_or(0)))
    }

    /// Gives every text of the table its number in another store.
    pub fn renumber(&mut self, mut number: impl FnMut(Text) -> Text) {
        self.columns.iter_mut().for_each(|column| column.heading = number(column.heading));
        self.context.iter_mut().for_each(|context| context.text = number(context.text));
        for value in &mut self.values {
            if let Value::Text(text) = value {
                *text = number(*text);
            }
        }
        for origin in self.origins.values_mut() {
            if let Origin::Converted(text) | Origin::Corrected(text) = origin {
                *text = number(*text);
            }
        }
    }
}
