//! A row of one of the plan's sheets, asked for its fields by name.

use super::draft::Gathering;
use crate::model::Date;
use crate::model::doubt::{Doubt, What};
use crate::model::fact::RowRef;
use crate::model::finding::Said;
use crate::model::grid::Value;
use crate::model::place::{Located, Place};
use crate::model::strings::Strings;
use crate::model::table::{Field, Table};
use crate::text::fold::clean;
use crate::values::count::{self, Count};
use crate::values::date::{self, Reading};
use crate::values::yesno::{self, YesNo};

/// Why a row, or a value of it, cannot be used; what only one sheet can say stands beside the reading of that sheet.
pub(super) const NO_NAME: Said = Said { hi: "नाम नहीं है", en: "it has no name" };
pub(super) const NO_ROLE: Said =
    Said { hi: "दायित्व नहीं लिखा है", en: "it names no role" };
pub(super) const NO_DATE: Said = Said { hi: "यह तारीख़ नहीं है", en: "this is no date" };
pub(super) const NO_NUMBER: Said =
    Said { hi: "यहाँ संख्या चाहिए", en: "this must be a number" };
pub(super) const NO_YES_NO: Said =
    Said { hi: "यहाँ हाँ या नहीं चाहिए", en: "this must be yes or no" };
pub(super) const NO_SUCH_DISTRICT: Said = Said {
    hi: "यह ज़िला इकाइयों की सूची में नहीं है",
    en: "this district is not among the units",
};

/// A field, and why it cannot be used.
pub(super) type Refused = (Field, Said);

/// A row that is being read.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// Number of the table among all tables.
    pub number: usize,
    /// The table.
    pub table: &'a Table,
    /// Index of the row.
    pub row: usize,
    /// Every string.
    pub strings: &'a Strings,
}

impl<'a> Row<'a> {
    /// Every row of a table.
    pub fn all(number: usize, table: &'a Table, strings: &'a Strings) -> impl Iterator<Item = Self> {
        (0..table.rows.len()).map(move |row| Self { number, table, row, strings })
    }

    /// What a field says, cleaned; `None` where it says nothing.
    pub fn text(&self, field: Field) -> Option<String> {
        let value = self.table.get(self.row, field)?.value;
        let shown = value.shown(self.strings);
        let text = clean(&shown);
        (!text.is_empty()).then(|| text.into_owned())
    }

    /// The parts of a field that lists several, divided by `;`.
    pub fn list(&self, field: Field) -> Vec<String> {
        let text = self.text(field).unwrap_or_default();
        text.split([';', '；', '\n', '|'])
            .map(|part| clean(part).into_owned())
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// The raw value of a field.
    pub fn value(&self, field: Field) -> Option<Located<Value>> {
        self.table.get(self.row, field)
    }

    /// The place of a field, or of the row where the sheet has no such column.
    pub fn place(&self, field: Field) -> Place {
        match self.table.get(self.row, field) {
            Some(located) => self.table.place(located.at),
            None => self.table.row_place(self.row),
        }
    }

    /// The day that a field names: `Ok(None)` where it says nothing, `Err` where it is no date.
    pub(super) fn date(&self, field: Field) -> Result<Option<Date>, Refused> {
        let Some(located) = self.value(field) else { return Ok(None) };
        let text = located.value.shown(self.strings);
        match date::read(located.value, &text, None) {
            Reading::Empty => Ok(None),
            reading => match date::decide([reading], None).settle(reading) {
                Some(settled) => Ok(Some(settled.used.first)),
                None => Err((field, NO_DATE)),
            },
        }
    }

    /// The yes or no of a field: `Ok(None)` where it says nothing, `Err` where it is neither.
    pub(super) fn yes_no(&self, field: Field) -> Result<Option<bool>, Refused> {
        let Some(located) = self.value(field) else { return Ok(None) };
        match yesno::yes_no(located.value, &located.value.shown(self.strings)) {
            YesNo::Yes => Ok(Some(true)),
            YesNo::No => Ok(Some(false)),
            YesNo::Unsaid => Ok(None),
            YesNo::Unclear => Err((field, NO_YES_NO)),
        }
    }

    /// The whole number of a field: `Ok(None)` where it says nothing, `Err` where it is none.
    pub(super) fn number(&self, field: Field) -> Result<Option<u32>, Refused> {
        let Some(located) = self.value(field) else { return Ok(None) };
        match count::read(located.value, &located.value.shown(self.strings)) {
            Count::Number(number) => Ok(Some(number)),
            Count::Empty => Ok(None),
            Count::Bad => Err((field, NO_NUMBER)),
        }
    }
}

/// Notes that a row cannot be used, and why.
pub fn refuse(gathering: &mut Gathering<'_>, row: &Row<'_>, field: Field, why: Said) {
    let mut doubt = Doubt::new(What::BadPlanRow(why), row.place(field));
    doubt.field = Some(field);
    doubt.value = row.text(field);
    gathering.doubts.push(doubt);
    gathering.unused.push(RowRef { table: row.number as u32, row: row.row as u32 });
}
