//! A *doubt* is something that a stage was unsure of, with its place. Stages attach doubts and go on; only rules turn
//! them into findings.

use super::finding::Said;
use super::grid::CellFault;
use super::place::{Area, FileId, Place};
use super::plan::{DistrictId, PlanPart, Unit, UnitPath};
use super::table::{Field, Kind};
use jiff::civil::Date;

/// Something doubtful at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// What is doubtful.
    pub what: What,
    /// Where.
    pub place: Place,
    /// The unit it concerns, as far as known.
    pub unit: UnitPath,
    /// The field it concerns.
    pub field: Option<Field>,
    /// The value as typed.
    pub value: Option<String>,
    /// The person it concerns, by name as typed.
    pub person: Option<String>,
    /// How many rows it stands for.
    pub count: u32,
    /// Other places that belong to it.
    pub related: Vec<Place>,
    /// Right values, nearest first.
    pub suggestions: Vec<String>,
}

impl Doubt {
    /// A doubt at a place that concerns one row.
    pub fn new(what: What, place: Place) -> Self {
        Self {
            what,
            place,
            unit: UnitPath::default(),
            field: None,
            value: None,
            person: None,
            count: 1,
            related: Vec::new(),
            suggestions: Vec::new(),
        }
    }

    /// The same about a field and what was typed there.
    #[must_use]
    pub fn typed(mut self, field: Field, value: impl Into<String>) -> Self {
        self.field = Some(field);
        self.value = Some(value.into());
        self
    }

    /// The same about a unit.
    #[must_use]
    pub fn about(mut self, unit: UnitPath) -> Self {
        self.unit = unit;
        self
    }

    /// The same with right values, nearest first.
    #[must_use]
    pub fn suggest(mut self, suggestions: Vec<String>) -> Self {
        self.suggestions = suggestions;
        self
    }
}

/// What is doubtful. Each is the business of one rule, named behind it.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The file cannot be read (F101): why and what to do, in one sentence.
    Unreadable(Said),
    /// A password protects it (F102); whether passwords were given and none opens it.
    Password {
        /// Whether `--password-file` was given.
        tried: bool,
        /// Whether it is of a kind that this program could open with the right password.
        can_open: bool,
    },
    /// The content is another than the name says (F103): as extensions without a dot.
    WrongExtension {
        /// What the name says.
        named: String,
        /// What it is.
        really: &'static str,
    },
    /// Past a limit (F104): which one and what to do, in one sentence.
    Unsafe(Said),
    /// Same content as another file (F105).
    SameContent(FileId),
    /// A person's data differ between two sources, or the person is gone from the newer (F106); the doubt's place is
    /// the newer's cell or table, `related` the older's.
    Superseded {
        /// What the older source says; the doubt's value is what the newer says.
        older: String,
        /// Whether the newer source no longer names the person.
        gone: bool,
    },
    /// Listed and not read (F107): why.
    Ignored(Said),
    /// The plan lacks this part (F108).
    Assumed(PlanPart),
    /// A picture, a PDF or a Word file (F109): what it is.
    NotATable(Said),
    /// A row of the plan that cannot be used (L101): why.
    BadPlanRow(Said),
    /// Two files of the plan differ (L101); the newer's is used.
    PlanDiffers {
        /// What the older one says.
        older: String,
    },
    /// A sheet, or a part of one, of no kind (S201).
    UnrecognisedSheet {
        /// Which cells.
        area: Area,
        /// The kind that it is nearest to.
        nearest: Option<Kind>,
        /// What it lacks for that.
        lacks: Vec<Field>,
        /// The row that was taken for its heading.
        heading_row: Option<u32>,
    },
    /// A recognised table without a required field (S202); the field is the doubt's.
    MissingColumn(Kind),
    /// A column of no field (S203); its heading is the doubt's value.
    UnmappedColumn,
    /// Hidden sheets, rows or columns were read (S204).
    Hidden {
        /// Whether the sheet itself is hidden.
        sheet: bool,
        /// How many hidden rows with data.
        rows: u32,
        /// How many hidden columns with data.
        columns: u32,
    },
    /// An error value, or a formula without a stored result (S205).
    ErrorCell(CellFault),
    /// A row with data but nothing to identify it by (S206).
    SkippedRow,
    /// Two columns claim one field (S207); the other's heading cell is in `related`.
    DuplicateHeading(Kind),
    /// A sheet that fails in a readable file (S208): why.
    UnreadableSheet(Said),
    /// Two sheets of one name (S209).
    RepeatedSheetName,
    /// A date that is none (V301).
    BadDate,
    /// Day and month could be read either way (V302).
    AmbiguousDate {
        /// As it was read.
        used: Date,
        /// As it could be read as well.
        other: Date,
        /// Whether the file looks as if it had been saved on a computer with American dates.
        swapped: bool,
    },
    /// After the as-of date, absurd, or a stay that is too long (V303).
    DateOutOfRange(DateTrouble),
    /// A mobile number that is none (V304).
    BadMobile(MobileTrouble),
    /// Neither yes nor no (V305).
    BadYesNo(YesNoTrouble),
    /// Not a number (V306).
    BadNumber,
    /// A post that nobody knows (V307).
    UnknownPost,
    /// A text that was cut (V308): its length in UTF-16 units.
    TextCut(u64),
    /// An unknown district (N401).
    UnknownDistrict,
    /// An unknown mandal (N402).
    UnknownMandal,
    /// An unknown seat (N403).
    UnknownSeat,
    /// An unknown region (N410).
    UnknownRegion,
    /// A name that two or more units bear (N404); they are the suggestions.
    AmbiguousName,
    /// A name that was read as a unit, a person or a post (N405): which.
    Inferred {
        /// As what it was read.
        as_name: String,
        /// On what ground.
        ground: Ground,
        /// The unit, where it is one.
        unit: Option<Unit>,
    },
    /// A mandal of another district than the row says (N406): whose.
    Misplaced(DistrictId),
    /// A visitor whom the plan does not name (N407), or a sheet that names none (`assumed`).
    UnknownVisitor {
        /// The role that was taken, where the sheet names neither visitor nor role.
        assumed_role: Option<String>,
    },
    /// Text in a legacy font was converted (N408): the font, or the family where only its letters tell.
    LegacyFont(String),
    /// Text in a legacy font without a map (N409): the font.
    UnsupportedFont(String),
}

/// What is wrong with a date that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateTrouble {
    /// After the as-of date.
    Future(Date),
    /// Before the year 2000 or after 2070.
    Absurd(Date),
    /// The end lies before the beginning.
    Backwards(Date, Date),
    /// More nights than one visit to a mandal can last: how many.
    TooLong(u32),
}

/// What is wrong with a mobile number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MobileTrouble {
    /// Excel has lost its digits (`9.87E+09`).
    DigitsLost,
    /// It has this many digits.
    Length(u32),
    /// Ten digits that no mobile has: repeated ones, a run, a first digit under 6.
    Impossible,
    /// No number at all.
    NoNumber,
}

/// What is wrong with a yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YesNoTrouble {
    /// Neither, or a word of doubt.
    Unclear,
    /// It says no, and the row's place of stay or dates say yes.
    Contradiction,
    /// Crosses and ticks in one column: a cross may be a tick on a paper form.
    MixedMarks,
}

/// On what ground a name was read as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// It is spelled much like it.
    Fuzzy,
    /// The mandals of the sheet belong to this district.
    Mandals,
    /// The mandal is the only one of this name in the region; file or folder name another district.
    Unique,
}
