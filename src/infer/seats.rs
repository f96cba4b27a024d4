//! The rows of the sheet Seats.

use super::View;
use super::evidence::{Evidence, Naming};
use super::unknown::Unknown;
use crate::model::draft::DraftRow;
use crate::model::finding::Said;
use crate::model::plan::{SeatId, Unit};
use crate::model::table::Field;
use crate::text::fold::{fold_unit, leading_number};

const GUESSED: Said = Said {
    hi: "किस ज़िले की है, किसी फ़ाइल में नहीं लिखा; ज़िला ठीक करें, या भूल हो तो पंक्ति हटाएँ",
    en: "no file says in which district it lies; correct the district, or delete the row if it is a slip",
};
const NO_NUMBER: Said = Said {
    hi: "संख्या और सभी ज़िले लिखें", en: "type its number and all its districts"
};
const NO_NAME: Said = Said { hi: "नाम लिखें", en: "type its name" };

/// The rows, in the order of districts.
pub(super) fn rows(view: &View, evidence: &Evidence, unknown: &Unknown) -> Vec<DraftRow> {
    let mut seats: Vec<SeatId> = (0..view.plan.seats.len()).map(|number| SeatId(number as u32)).collect();
    seats.sort_by_key(|id| view.plan.seat(*id).map(|seat| (seat.region, seat.districts.first().copied(), seat.number)));
    seats.into_iter().filter_map(|id| row(view, evidence, unknown, id)).collect()
}

fn row(view: &View, evidence: &Evidence, unknown: &Unknown, id: SeatId) -> Option<DraftRow> {
    let seat = view.plan.seat(id)?;
    let nothing = Naming::default();
    let naming = evidence.seats.get(&id).unwrap_or(&nothing);
    let spelled = naming.best(&seat.name, false);
    let shown = if is_number(spelled) { seat.name.as_str() } else { leading_number(spelled).1.trim() };
    let names: Vec<&str> = seat.districts.iter().map(|id| evidence.district_name(view, *id)).collect();
    let mut row = DraftRow::default()
        .number(Field::Number, seat.number.map(u64::from))
        .text(Field::Name, shown)
        .text(Field::District, names.join("; "))
        .text(Field::Region, view.plan.unit_name(Unit::Region(seat.region)));
    let keys = [fold_unit(&seat.name), fold_unit(shown)];
    if unknown.guessed.iter().any(|name| keys.contains(name)) {
        row = row.check(GUESSED, naming.files.iter().cloned().collect::<Vec<_>>().join(", "));
    }
    if is_number(shown) {
        row = row.check(NO_NAME, "");
    } else if seat.number.is_none() {
        row = row.check(NO_NUMBER, "");
    }
    Some(row)
}

fn is_number(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit())
}
