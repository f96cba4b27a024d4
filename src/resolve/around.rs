//! What stands around a row: the units, visitor and role that title, sheet, file and folder name. The nearest wins, so
//! they are applied from the farthest to the nearest, each within what the farther ones say.

use crate::model::doubt::{Doubt, What};
use crate::model::plan::{DistrictId, MandalId, Plan, RegionId, SeatId, Unit, UnitPath};
use crate::model::strings::{Strings, Text};
use crate::model::table::{Context, Field, Nearness, Table};
use crate::names::gazetteer::{Gazetteer, Match, Method};

/// What is known of a row before the row itself is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Around {
    /// Region.
    pub region: Option<RegionId>,
    /// District, and how near the name stands that says so.
    pub district: Option<(DistrictId, Nearness)>,
    /// Mandal.
    pub mandal: Option<MandalId>,
    /// Seat.
    pub seat: Option<SeatId>,
    /// Visitor.
    pub visitor: Option<Text>,
    /// Role.
    pub role: Option<Text>,
}

/// The surroundings of a table's rows: each holds from a row on, until the next.
pub struct Surroundings {
    parts: Vec<(u32, Around)>,
}

impl Surroundings {
    /// What is around a row of this index.
    pub fn of_row(&self, row: u32) -> Around {
        let behind = self.parts.partition_point(|(from, _)| *from <= row);
        behind.checked_sub(1).and_then(|at| self.parts.get(at)).map(|(_, around)| *around).unwrap_or_default()
    }

    /// Whether something around every row names a district.
    pub fn names_district(&self) -> bool {
        self.parts.iter().all(|(_, around)| around.district.is_some())
    }

    /// Gives the rows that no name places a district that was found otherwise.
    pub fn assume_district(&mut self, plan: &Plan, district: DistrictId) {
        for (_, around) in &mut self.parts {
            if around.district.is_none() {
                around.district = Some((district, Nearness::File));
                around.region = plan.district(district).map(|district| district.region);
            }
        }
    }
}

/// Reads the surroundings of a table; a label whose name is unknown is a doubt.
pub fn surroundings(
    table: &Table,
    plan: &Plan,
    gazetteer: &Gazetteer,
    strings: &Strings,
    doubts: &mut Vec<Doubt>,
) -> Surroundings {
    let mut contexts: Vec<&Context> = table.context.iter().collect();
    // From the farthest to the nearest; of sub-headings, from the first to the last. Within one line the district goes
    // before the mandal, which is looked for inside it; of two lines of a title the lower one is nearer.
    contexts.sort_by_key(|context| {
        let line = context.at.map(|cell| cell.row);
        (context.from_row, std::cmp::Reverse(context.nearness), line, context.field)
    });
    let mut reader = Reader { table, plan, gazetteer, strings, doubts, banners: false };
    reader.banners = reader.has_banners();
    let mut around = Around::default();
    if plan.regions.len() == 1 {
        around.region = Some(RegionId(0));
    }
    let mut parts = vec![(0, around)];
    for context in contexts {
        reader.apply(context, &mut around);
        match parts.last_mut() {
            Some(last) if last.0 == context.from_row => last.1 = around,
            _ => parts.push((context.from_row, around)),
        }
    }
    Surroundings { parts }
}

struct Reader<'a> {
    table: &'a Table,
    plan: &'a Plan,
    gazetteer: &'a Gazetteer,
    strings: &'a Strings,
    doubts: &'a mut Vec<Doubt>,
    /// Whether lines between the rows name the mandal of the rows below them.
    banners: bool,
}

impl Reader<'_> {
    /// Whether a line between the rows of a table without a column of mandals surely names one.
    fn has_banners(&self) -> bool {
        let names = |context: &Context| {
            let text = self.strings.get(context.text);
            matches!(context.field, Some(Field::Mandal) | None)
                && self.gazetteer.sure_mandal(text, None, None).is_some()
        };
        self.table.column(Field::Mandal).is_none()
            && self.table.context.iter().any(|context| self.is_between(context) && names(context))
    }

    /// Whether the cell of a piece of context says something with a label as well.
    fn is_labelled(&self, context: &Context) -> bool {
        self.table.context.iter().any(|other| other.at == context.at && other.field.is_some())
    }

    /// Whether a piece of context is a line between the rows, and not a title above them.
    fn is_between(&self, context: &Context) -> bool {
        context.nearness == Nearness::Title && context.at.is_some_and(|at| at.row > self.table.heading_row)
    }

    fn apply(&mut self, context: &Context, around: &mut Around) {
        let text = self.strings.get(context.text);
        let district = around.district.map(|(district, _)| district);
        match context.field {
            Some(Field::Region) => {
                let found = self.gazetteer.region(text);
                if let Some(Unit::Region(region)) = found.unit {
                    self.enter(around, UnitPath { region: Some(region), ..UnitPath::default() }, context);
                } else if self.is_claim(context, Field::Region) {
                    self.doubt(context, What::UnknownRegion, Field::Region, &found);
                }
            }
            Some(Field::District) => {
                let found = self.labelled_district(text, around.region);
                self.label(context, around, &found, What::UnknownDistrict, Field::District);
            }
            Some(Field::Mandal) => {
                let found = self.gazetteer.mandal(text, district, around.region);
                self.label(context, around, &found, What::UnknownMandal, Field::Mandal);
            }
            Some(Field::Seat) => {
                let found = self.gazetteer.seat(text, district, around.region);
                self.label(context, around, &found, What::UnknownSeat, Field::Seat);
            }
            Some(Field::Visitor) => around.visitor = Some(context.text),
            Some(Field::Role) => around.role = Some(context.text),
            Some(_) => {}
            None => self.bare_name(context, text, around),
        }
    }

    /// A name with a label: it must be known, and one that had to be inferred says so.
    fn label(&mut self, context: &Context, around: &mut Around, found: &Match, unknown: What, field: Field) {
        match found.unit {
            Some(unit) => {
                if found.method == Method::Fuzzy && !self.is_claim(context, field) {
                    return;
                }
                if found.method == Method::Fuzzy {
                    let what = What::Inferred {
                        as_name: self.plan.unit_name(unit).to_owned(),
                        ground: crate::model::doubt::Ground::Fuzzy,
                        unit: Some(unit),
                    };
                    self.doubt(context, what, field, found);
                }
                self.enter(around, self.plan.path(unit), context);
            }
            None if self.is_claim(context, field) => {
                let what = if found.method == Method::Ambiguous { What::AmbiguousName } else { unknown };
                self.doubt(context, what, field, found);
            }
            None => {}
        }
    }

    /// Whether the rows depend on this name: it stands in a title, and they have no column of their own for it. The
    /// name of a file or a folder is a hint, and one that nobody knows says nothing.
    fn is_claim(&self, context: &Context, field: Field) -> bool {
        context.nearness == Nearness::Title && self.table.column(field).is_none()
    }

    /// A district's name whose label may be part of it: of "झांसी जिला" and "झांसी महानगर" the label tells which.
    fn labelled_district(&self, text: &str, region: Option<RegionId>) -> Match {
        let found = self.gazetteer.district(text, region);
        if found.method != Method::Ambiguous {
            return found;
        }
        let with_label = self.gazetteer.district(&format!("{text} जिला"), region);
        if with_label.sure().is_some() { with_label } else { found }
    }

    /// A name without a label, such as a file's: taken only where it is certainly a unit's.
    fn bare_name(&mut self, context: &Context, text: &str, around: &mut Around) {
        let lacks_mandal = self.table.column(Field::Mandal).is_none();
        let district = self.gazetteer.sure_district(text, around.region);
        let known = around.district.map(|(district, _)| district);
        let repeats = known.is_some() && district == known.map(Unit::District);
        let mandal = || self.gazetteer.sure_mandal(text, known, around.region);
        // Where such lines name mandals, one that nobody knows is a mandal's as well, and its rows are not the ones of
        // the mandal above.
        if self.banners && self.is_between(context) && district.is_none() && !self.is_labelled(context) {
            around.mandal = None;
            let found = self.gazetteer.mandal(text, known, around.region);
            self.label(context, around, &found, What::UnknownMandal, Field::Mandal);
            return;
        }
        let unit = match district {
            Some(_) if repeats && lacks_mandal => mandal().or(district),
            Some(district) => Some(district),
            None if context.nearness == Nearness::Title => mandal().filter(|_| lacks_mandal && around.mandal.is_none()),
            None => mandal().or_else(|| self.gazetteer.region(text).sure()),
        };
        if let Some(unit) = unit {
            self.enter(around, self.plan.path(unit), context);
        }
    }

    /// Narrows what is known to a unit; what contradicts it is given up.
    fn enter(&self, around: &mut Around, path: UnitPath, context: &Context) {
        around.region = path.region.or(around.region);
        let is_above = path.mandal.is_none() && path.seat.is_none();
        // A title names the district of the mandal that the sheet is called after; a line between the rows leaves it.
        let stays = around.mandal.is_some_and(|mandal| {
            let of = self.plan.path(Unit::Mandal(mandal));
            let same_district = path.district.is_none() || path.district == of.district;
            same_district && path.region.is_none_or(|region| Some(region) == of.region)
        });
        if is_above && (!stays || self.is_between(context)) {
            around.mandal = None;
            around.seat = None;
        }
        if let Some(district) = path.district {
            let stays = around.district.is_some_and(|(known, _)| known == district)
                || path.seat.is_some_and(|seat| self.is_seat_of(seat, around));
            if !stays {
                around.district = Some((district, context.nearness));
            }
        }
        around.mandal = path.mandal.or(around.mandal);
        around.seat = path.seat.or(around.seat);
    }

    fn is_seat_of(&self, seat: SeatId, around: &Around) -> bool {
        let districts = self.plan.seat(seat).map(|seat| seat.districts.as_slice()).unwrap_or_default();
        around.district.is_some_and(|(district, _)| districts.contains(&district))
    }

    fn doubt(&mut self, context: &Context, what: What, field: Field, found: &Match) {
        let place = match context.at {
            Some(at) => self.table.place(at),
            None => crate::model::place::Place::sheet(self.table.file, self.table.sheet),
        };
        let names = found.suggestions.iter().map(|(unit, _)| self.plan.unit_name(*unit).to_owned()).collect();
        self.doubts.push(Doubt::new(what, place).typed(field, self.strings.get(context.text)).suggest(names));
    }
}
