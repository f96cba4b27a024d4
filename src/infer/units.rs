//! The rows of the sheet Units: a row for each mandal, and one for a district that has other names or no mandal at all.

use super::View;
use super::evidence::{Evidence, Naming, is_hindi};
use crate::model::doubt::{Ground, What};
use crate::model::draft::DraftRow;
use crate::model::finding::Said;
use crate::model::plan::{DistrictId, MandalId, RegionId, Unit};
use crate::model::table::Field;
use crate::plan::Assumptions;
use crate::text::fold::fold_unit;
use indexmap::IndexMap;

const REGION_UNSAID: Said = Said {
    hi: "क्षेत्र का नाम किसी फ़ाइल में नहीं है; यह फ़ोल्डर का नाम है, ठीक करें",
    en: "no file names the region; this is the folder's name, please correct it",
};
const NO_MANDALS: Said = Said {
    hi: "इस ज़िले का कोई मंडल किसी फ़ाइल में नहीं मिला; मंडल जोड़ें, या भूल हो तो पंक्ति हटाएँ",
    en: "no file names a mandal of this district; add them, or delete the row if it is a slip",
};
const NO_ROSTER: Said = Said {
    hi: "किसी समिति सूची में नहीं, केवल यहाँ लिखा है; सही मंडल हो तो रखें, नहीं तो पंक्ति हटाएँ",
    en: "in no committee list, only named here; keep it if it is a mandal, else delete the row",
};
const LATIN: Said = Said {
    hi: "नाम केवल अंग्रेज़ी अक्षरों में मिला; हिन्दी में लिखें",
    en: "the name was found in Latin letters only",
};
const NEAR: Said = Said {
    hi: "मिलते-जुलते नाम एक माने गए; अलग हों तो दूसरी पंक्ति बनाएँ",
    en: "names that are near were taken for one; make a row for each that is another",
};
const SEVERAL_SEATS: Said = Said {
    hi: "सूचियों में एक से अधिक विधानसभा लिखी हैं", en: "the lists name more than one seat"
};

/// The rows, in the plan's order.
pub(super) fn rows(view: &View, evidence: &Evidence, assumptions: &Assumptions<'_>) -> Vec<DraftRow> {
    let near = near(view);
    let mut rows = Vec::new();
    let mut told: Vec<RegionId> = Vec::new();
    for number in 0..view.plan.districts.len() {
        let id = DistrictId(number as u16);
        let Some(district) = view.plan.district(id) else { continue };
        let first = rows.len();
        let nothing = Naming::default();
        let naming = evidence.districts.get(&id).unwrap_or(&nothing);
        let name = evidence.district_name(view, id);
        let mandals: Vec<MandalId> = view.plan.mandals_of(id).map(|(mandal, _)| mandal).collect();
        let base = || {
            let region = view.plan.unit_name(Unit::Region(district.region));
            DraftRow::default().text(Field::Region, region).text(Field::District, name)
        };
        let mut others: Vec<&str> = naming.others(name);
        if fold_unit(&district.name) != fold_unit(name) && !others.contains(&district.name.as_str()) {
            others.push(&district.name);
        }
        if mandals.is_empty() || !others.is_empty() {
            let row = base().text(Field::AlsoKnownAs, others.join("; "));
            let files = naming.files.iter().cloned().collect::<Vec<_>>().join(", ");
            let row = if mandals.is_empty() { row.check(NO_MANDALS, files) } else { row };
            rows.push(spelled(row, name, near.get(&Unit::District(id)), view));
        }
        for mandal in mandals {
            rows.push(mandal_row(view, evidence, &near, base(), mandal));
        }
        let is_unsaid = view.plan.unit_name(Unit::Region(district.region)) == assumptions.region;
        if is_unsaid && !told.contains(&district.region) {
            told.push(district.region);
            if let Some(row) = rows.get_mut(first) {
                *row = std::mem::take(row).check(REGION_UNSAID, "");
            }
        }
    }
    rows
}

fn mandal_row(
    view: &View,
    evidence: &Evidence,
    near: &IndexMap<Unit, Vec<String>>,
    base: DraftRow,
    id: MandalId,
) -> DraftRow {
    let nothing = Naming::default();
    let naming = evidence.mandals.get(&id).unwrap_or(&nothing);
    let name = naming.best(view.plan.unit_name(Unit::Mandal(id)), true);
    let mut row = base.text(Field::Mandal, name);
    if let Some(seats) = evidence.seats_of.get(&id) {
        let label = |seat: &crate::model::plan::SeatId| {
            let number = view.plan.seat(*seat).and_then(|seat| seat.number);
            number.map_or_else(|| view.plan.unit_name(Unit::Seat(*seat)).to_owned(), |number| number.to_string())
        };
        row = row.text(Field::Seat, seats.keys().map(label).collect::<Vec<_>>().join("; "));
        if seats.len() > 1 {
            row = row.check(SEVERAL_SEATS, "");
        }
    }
    let unit = Unit::Mandal(id);
    // A name that is near is shown or is an alias; never both.
    let is_other = |other: &&String| fold_unit(other) != fold_unit(name);
    let mut others: Vec<String> = near.get(&unit).into_iter().flatten().filter(is_other).cloned().collect();
    let known = view.plan.unit_name(unit).to_owned();
    if fold_unit(&known) != fold_unit(name) && near.contains_key(&unit) {
        others.push(known);
    }
    let aliases = others.join("; ");
    row = row.text(Field::AlsoKnownAs, aliases);
    if !naming.in_roster {
        row = row.check(NO_ROSTER, naming.files.iter().cloned().collect::<Vec<_>>().join(", "));
    }
    spelled(row, name, near.get(&unit), view)
}

/// The row with what is uncertain about the spelling of its name.
fn spelled(row: DraftRow, name: &str, near: Option<&Vec<String>>, view: &View) -> DraftRow {
    let is_foreign = view.language == crate::model::finding::Language::Hindi && !is_hindi(name);
    let row = if is_foreign { row.check(LATIN, "") } else { row };
    match near {
        Some(names) => row.check(NEAR, names.join(", ")),
        None => row,
    }
}

/// Names that were read as a unit because they are near to its name.
fn near(view: &View) -> IndexMap<Unit, Vec<String>> {
    let mut near: IndexMap<Unit, Vec<String>> = IndexMap::new();
    for doubt in &view.doubts {
        if let (What::Inferred { ground: Ground::Fuzzy, unit: Some(unit), .. }, Some(value)) =
            (&doubt.what, &doubt.value)
        {
            let names = near.entry(*unit).or_default();
            if !names.iter().any(|name| fold_unit(name) == fold_unit(value)) {
                names.push(value.clone());
            }
        }
    }
    near
}
