//! Whether the visitor slept there and whether the committee met. A night is shown by a yes, a place of stay, or days that
//! span one; an explicit no beats them all, and home, a return, headquarters or another unit is no night here.

use super::Scene;
use super::place::Placed;
use crate::model::Date;
use crate::model::doubt::{Doubt, What, YesNoTrouble};
use crate::model::fact::Answer;
use crate::model::plan::{Level, Unit, UnitPath};
use crate::model::strings::Text;
use crate::model::table::{Field, Table};
use crate::values::yesno::{self, Night};
use rustc_hash::FxHashMap;

/// The columns about night and meeting of one table.
pub struct Nights<'a> {
    scene: &'a Scene<'a>,
    table: &'a Table,
    night: Option<usize>,
    place: Option<usize>,
    met: Option<usize>,
    read: FxHashMap<(Text, Question), Night>,
}

/// Which column a word stands in: `X` or a place mean something else in each.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Question {
    Night,
    Place,
    Met,
}

/// What a cell about the night shows.
enum Shown {
    Yes,
    No,
    Nothing,
    Unclear,
}

impl<'a> Nights<'a> {
    /// The columns of a table; crosses and ticks in one column are a doubt.
    pub fn of(scene: &'a Scene<'a>, table: &'a Table, doubts: &mut Vec<Doubt>) -> Self {
        let (night, place) = (table.column(Field::NightStay), table.column(Field::StayPlace));
        let met = table.column(Field::CommitteeMet);
        for (field, column) in [(Field::NightStay, night), (Field::CommitteeMet, met)] {
            let Some(column) = column else { continue };
            let cells = (0..table.rows.len()).map(|row| table.value(row, column));
            let texts = cells.filter_map(|value| match value {
                crate::model::grid::Value::Text(text) => Some(scene.strings.get(text)),
                _ => None,
            });
            if yesno::mixes_marks(texts) {
                let what = What::BadYesNo(YesNoTrouble::MixedMarks);
                let mut doubt = Doubt::new(what, table.place(table.cell(0, column)));
                doubt.field = Some(field);
                doubts.push(doubt);
            }
        }
        Self { scene, table, night, place, met, read: FxHashMap::default() }
    }

    fn cell(&mut self, row: usize, column: Option<usize>, question: Question) -> Night {
        let Some(column) = column else { return Night::Unsaid };
        let value = self.table.value(row, column);
        let read = |text: &str| match question {
            Question::Night => yesno::night(value, text),
            Question::Place => yesno::stay_place(value, text),
            Question::Met => yesno::met(value, text).into(),
        };
        match value {
            crate::model::grid::Value::Text(text) => {
                self.read.entry((text, question)).or_insert_with(|| read(self.scene.strings.get(text))).clone()
            }
            _ => read(&value.shown(self.scene.strings)),
        }
    }

    /// Whether the committee met: what the row says, else an attendance above 0.
    pub fn met(&mut self, row: usize, unit: UnitPath, attendance: Option<u32>, doubts: &mut Vec<Doubt>) -> Answer {
        let attended = attendance.is_some_and(|number| number > 0);
        let by_attendance = if attended { Answer::Yes } else { Answer::Unsaid };
        match self.cell(row, self.met, Question::Met) {
            Night::Yes | Night::Place(_) => Answer::Yes,
            Night::No => Answer::No,
            Night::Unsaid => by_attendance,
            Night::Unclear => {
                self.unclear(row, self.met, Field::CommitteeMet, unit, doubts);
                by_attendance
            }
        }
    }

    /// Whether the visitor slept in this unit.
    pub fn night(
        &mut self,
        row: usize,
        unit: UnitPath,
        placed: &Placed,
        days: Option<(Date, Date)>,
        doubts: &mut Vec<Doubt>,
    ) -> Answer {
        let is_first = placed.unit() == unit;
        let said = self.cell(row, self.night, Question::Night);
        let stay = self.cell(row, self.place, Question::Place);
        let spans = days.is_some_and(|(first, last)| last > first);
        let stay = self.shown(&stay, unit, placed);
        match self.shown(&said, unit, placed) {
            Shown::No => {
                let explicit = matches!(said, Night::No);
                if explicit && is_first && (matches!(stay, Shown::Yes) || spans) {
                    self.contradict(row, unit, doubts);
                }
                return Answer::No;
            }
            Shown::Yes => return Answer::Yes,
            Shown::Unclear if is_first => self.unclear(row, self.night, Field::NightStay, unit, doubts),
            Shown::Unclear | Shown::Nothing => {}
        }
        match stay {
            Shown::Yes => Answer::Yes,
            Shown::No => Answer::No,
            Shown::Nothing | Shown::Unclear if spans && !placed.names_several() => Answer::Yes,
            Shown::Nothing | Shown::Unclear => Answer::Unsaid,
        }
    }

    /// What a cell shows about the night in this unit. Where a row names several mandals a bare yes does not say in
    /// which of them, so only a place does.
    fn shown(&self, said: &Night, unit: UnitPath, placed: &Placed) -> Shown {
        match said {
            Night::Yes if placed.names_several() => Shown::Nothing,
            Night::Yes => Shown::Yes,
            Night::No => Shown::No,
            Night::Unsaid => Shown::Nothing,
            Night::Unclear => Shown::Unclear,
            Night::Place(place) => {
                if self.is_elsewhere(place, unit, placed) {
                    Shown::No
                } else {
                    Shown::Yes
                }
            }
        }
    }

    /// Whether a place of stay is another unit than the one visited.
    fn is_elsewhere(&self, place: &str, unit: UnitPath, placed: &Placed) -> bool {
        let gazetteer = self.scene.gazetteer;
        match placed.level {
            Some(Level::Mandal) => {
                let mandal = gazetteer.mandal(place, unit.district, unit.region);
                if let Some(found) = mandal.sure() {
                    return Some(found) != unit.mandal.map(Unit::Mandal);
                }
                mandal.elsewhere.is_some() || gazetteer.sure_district(place, unit.region).is_some()
            }
            Some(Level::District) => {
                let district = gazetteer.sure_district(place, unit.region);
                district.is_some_and(|found| Some(found) != unit.district.map(Unit::District))
            }
            Some(Level::Seat) | None => false,
        }
    }

    fn unclear(&self, row: usize, column: Option<usize>, field: Field, unit: UnitPath, doubts: &mut Vec<Doubt>) {
        let Some(column) = column else { return };
        let typed = self.table.value(row, column).shown(self.scene.strings);
        let doubt = Doubt::new(What::BadYesNo(YesNoTrouble::Unclear), self.table.place(self.table.cell(row, column)));
        doubts.push(doubt.typed(field, typed).about(unit));
    }

    fn contradict(&self, row: usize, unit: UnitPath, doubts: &mut Vec<Doubt>) {
        let Some(column) = self.night else { return };
        let typed = self.table.value(row, column).shown(self.scene.strings);
        let what = What::BadYesNo(YesNoTrouble::Contradiction);
        let doubt = Doubt::new(what, self.table.place(self.table.cell(row, column)));
        doubts.push(doubt.typed(Field::NightStay, typed).about(unit));
    }
}
