//! Where a row belongs: its own region, district, mandal and seat cells, within what stands around it. Names that are
//! unknown, ambiguous, guessed or in the wrong district are doubts; nothing is guessed in silence.

use super::Scene;
use super::around::{Around, Surroundings, surroundings};
use crate::model::doubt::{Doubt, Ground, What};
use crate::model::fact::Uncounted;
use crate::model::grid::Value;
use crate::model::place::Located;
use crate::model::plan::{DistrictId, Level, MandalId, RegionId, SeatId, Unit, UnitPath};
use crate::model::strings::Text;
use crate::model::table::{Field, Nearness, Table};
use crate::names::gazetteer::{Match, Method};
use crate::names::listed::{name_of, split_names};
use rustc_hash::FxHashMap;

/// Where a row belongs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// Its units; several where a cell names several mandals.
    pub units: Vec<UnitPath>,
    /// The level of the place that the row names.
    pub level: Option<Level>,
    /// Why nothing of it can count.
    pub trouble: Option<Uncounted>,
}

impl Placed {
    /// Whether the row is about several mandals.
    pub fn names_several(&self) -> bool {
        self.units.len() > 1
    }

    /// The first of its units.
    pub fn unit(&self) -> UnitPath {
        self.units.first().copied().unwrap_or_default()
    }
}

/// Finds the places of the rows of one table; remembers each name that it has looked up.
pub struct Placer<'a> {
    scene: &'a Scene<'a>,
    table: &'a Table,
    around: Surroundings,
    columns: Columns,
    /// Texts of unit cells as names; `None` for one that names nothing.
    texts: FxHashMap<Text, Option<String>>,
    districts: FxHashMap<(String, Option<RegionId>), Match>,
    mandals: FxHashMap<(Text, Option<DistrictId>, Option<RegionId>), Match>,
    seats: FxHashMap<(String, Option<DistrictId>, Option<RegionId>), Match>,
}

#[derive(Clone, Copy)]
struct Columns {
    region: Option<usize>,
    district: Option<usize>,
    mandal: Option<usize>,
    seat: Option<usize>,
}

/// How the district of a row is known.
#[derive(Clone, Copy, PartialEq)]
enum DistrictKnown {
    /// The row or the table's title says it.
    Near(DistrictId),
    /// Sheet, file or folder say it.
    Far(DistrictId),
    /// The row names one that nobody knows.
    Unknown,
    /// Nothing says it.
    Unsaid,
}

impl<'a> Placer<'a> {
    /// For the rows of this table.
    pub fn new(scene: &'a Scene<'a>, table: &'a Table, doubts: &mut Vec<Doubt>) -> Self {
        let around = surroundings(table, scene.plan, scene.gazetteer, scene.strings, doubts);
        let columns = Columns {
            region: table.column(Field::Region),
            district: table.column(Field::District),
            mandal: table.column(Field::Mandal),
            seat: table.column(Field::Seat),
        };
        Self {
            scene,
            table,
            around,
            columns,
            texts: FxHashMap::default(),
            districts: FxHashMap::default(),
            mandals: FxHashMap::default(),
            seats: FxHashMap::default(),
        }
    }

    /// What is around a row.
    pub fn around(&self, row: usize) -> Around {
        self.around.of_row(row as u32)
    }

    /// Whether mandals are named and nothing tells whose they are.
    pub fn needs_district(&self) -> bool {
        self.columns.mandal.is_some() && self.columns.district.is_none() && !self.around.names_district()
    }

    /// Takes a district for the rows that nothing places.
    pub fn assume_district(&mut self, district: DistrictId) {
        self.around.assume_district(self.scene.plan, district);
    }

    fn text(&mut self, row: usize, column: Option<usize>) -> Option<(String, Located<()>)> {
        let column = column?;
        let value = self.table.value(row, column);
        let name = match value {
            Value::Empty => None,
            Value::Text(text) => {
                let Self { texts, scene, .. } = self;
                texts.entry(text).or_insert_with(|| name_of(scene.strings.get(text))).clone()
            }
            _ => name_of(&value.shown(self.scene.strings)),
        };
        name.map(|name| (name, Located { value: (), at: self.table.cell(row, column) }))
    }

    /// Where a row belongs.
    pub fn place(&mut self, row: usize, doubts: &mut Vec<Doubt>) -> Placed {
        let around = self.around(row);
        let region = self.region(row, &around, doubts);
        let (known, region) = self.district(row, &around, region, doubts);
        let base = UnitPath { region, district: known.id(), ..UnitPath::default() };
        if let Some(placed) = self.mandal(row, known, base, doubts) {
            return self.with_seat(row, placed, around);
        }
        if let Some(mandal) = around.mandal.filter(|_| self.columns.mandal.is_none())
            && self.fits(mandal, known)
        {
            let placed = Placed {
                units: vec![self.scene.plan.path(Unit::Mandal(mandal))],
                level: Some(Level::Mandal),
                trouble: None,
            };
            return self.with_seat(row, placed, around);
        }
        if let Some(placed) = self.seat(row, base, known, doubts) {
            return placed;
        }
        self.without_mandal(base, known, around)
    }

    /// A row that names neither a mandal nor a seat.
    fn without_mandal(&self, base: UnitPath, known: DistrictKnown, around: Around) -> Placed {
        if let Some(seat) = around.seat.filter(|_| self.columns.seat.is_none()) {
            let mut unit = self.scene.plan.path(Unit::Seat(seat));
            unit.district = known.id().or(unit.district);
            return Placed { units: vec![unit], level: Some(Level::Seat), trouble: None };
        }
        let trouble = match known {
            DistrictKnown::Near(_) | DistrictKnown::Far(_) => None,
            DistrictKnown::Unknown | DistrictKnown::Unsaid => Some(Uncounted::NoUnit),
        };
        let level = base.district.map(|_| Level::District);
        Placed { units: vec![base], level, trouble }
    }

    fn fits(&self, mandal: MandalId, known: DistrictKnown) -> bool {
        known.id().is_none_or(|district| self.scene.plan.mandal(mandal).is_some_and(|m| m.district == district))
    }

    fn region(&mut self, row: usize, around: &Around, doubts: &mut Vec<Doubt>) -> Option<RegionId> {
        let Some((text, at)) = self.text(row, self.columns.region) else { return around.region };
        let found = self.scene.gazetteer.region(&text);
        match found.unit {
            Some(Unit::Region(region)) => Some(region),
            _ => {
                let doubt = Doubt::new(What::UnknownRegion, self.table.place(at.at)).typed(Field::Region, text);
                doubts.push(doubt.suggest(self.names(&found)));
                None
            }
        }
    }

    fn district(
        &mut self,
        row: usize,
        around: &Around,
        region: Option<RegionId>,
        doubts: &mut Vec<Doubt>,
    ) -> (DistrictKnown, Option<RegionId>) {
        let plan = self.scene.plan;
        let region_of = |district: DistrictId| plan.district(district).map(|district| district.region);
        let Some((text, at)) = self.text(row, self.columns.district) else {
            return match around.district {
                Some((district, Nearness::Title)) => (DistrictKnown::Near(district), region_of(district).or(region)),
                Some((district, _)) => (DistrictKnown::Far(district), region_of(district).or(region)),
                None => (DistrictKnown::Unsaid, region),
            };
        };
        let gazetteer = self.scene.gazetteer;
        let found =
            self.districts.entry((text.clone(), region)).or_insert_with(|| gazetteer.district(&text, region)).clone();
        let place = self.table.place(at.at);
        let unit = UnitPath { region, ..UnitPath::default() };
        let Some(Unit::District(district)) = found.unit else {
            // The nearest thing around that agrees settles a name that two districts bear.
            let agreed = around.district.filter(|(district, _)| {
                found.method == Method::Ambiguous
                    && found.suggestions.iter().any(|(unit, _)| *unit == Unit::District(*district))
            });
            if let Some((district, _)) = agreed {
                return (DistrictKnown::Near(district), region_of(district));
            }
            let what = if found.method == Method::Ambiguous { What::AmbiguousName } else { What::UnknownDistrict };
            doubts.push(Doubt::new(what, place).typed(Field::District, text).about(unit).suggest(self.names(&found)));
            return (DistrictKnown::Unknown, region);
        };
        if found.method == Method::Fuzzy {
            self.infer(doubts, place, Field::District, &text, Unit::District(district), Ground::Fuzzy);
        }
        (DistrictKnown::Near(district), region_of(district))
    }

    /// The mandals that the row's own cell names; `None` where it has no such cell or it is blank.
    fn mandal(&mut self, row: usize, known: DistrictKnown, base: UnitPath, doubts: &mut Vec<Doubt>) -> Option<Placed> {
        let (text, at) = self.text(row, self.columns.mandal)?;
        let place = self.table.place(at.at);
        if known == DistrictKnown::Unknown {
            return Some(Placed { units: vec![base], level: None, trouble: Some(Uncounted::NoUnit) });
        }
        let found = self.find_mandal(row, &text, known.id(), base.region);
        if found.sure().is_none()
            && let Some(units) = self.several(row, &text, known.id(), base.region)
        {
            return Some(Placed { units, level: Some(Level::Mandal), trouble: None });
        }
        let placed = |unit: UnitPath| Some(Placed { units: vec![unit], level: Some(Level::Mandal), trouble: None });
        let nowhere = |trouble| Some(Placed { units: vec![base], level: None, trouble: Some(trouble) });
        if known == DistrictKnown::Unsaid && self.needs_district() {
            return nowhere(Uncounted::NoUnit);
        }
        if let Some(Unit::Mandal(mandal)) = found.unit.filter(|_| found.elsewhere.is_none()) {
            if found.method == Method::Fuzzy {
                self.infer(doubts, place, Field::Mandal, &text, Unit::Mandal(mandal), Ground::Fuzzy);
            }
            return placed(self.scene.plan.path(Unit::Mandal(mandal)));
        }
        if let Some(mandal) = found.elsewhere.filter(|_| found.unit.is_some()) {
            let path = self.scene.plan.path(Unit::Mandal(mandal));
            if let DistrictKnown::Far(_) = known {
                self.infer(doubts, place, Field::Mandal, &text, Unit::Mandal(mandal), Ground::Unique);
                return placed(path);
            }
            if let Some(owner) = path.district {
                let doubt = Doubt::new(What::Misplaced(owner), place).typed(Field::Mandal, text).about(base);
                let name = self.scene.plan.unit_name(Unit::District(owner)).to_owned();
                doubts.push(doubt.suggest(vec![name]));
                return nowhere(Uncounted::Misplaced);
            }
        }
        let what = if found.method == Method::Ambiguous { What::AmbiguousName } else { What::UnknownMandal };
        doubts.push(Doubt::new(what, place).typed(Field::Mandal, text).about(base).suggest(self.names(&found)));
        nowhere(Uncounted::NoUnit)
    }

    fn find_mandal(&mut self, row: usize, text: &str, district: Option<DistrictId>, region: Option<RegionId>) -> Match {
        let gazetteer = self.scene.gazetteer;
        let value = self.columns.mandal.map(|column| self.table.value(row, column));
        if let Some(Value::Text(number)) = value {
            let known = self.mandals.entry((number, district, region));
            return known.or_insert_with(|| gazetteer.mandal(text, district, region)).clone();
        }
        gazetteer.mandal(text, district, region)
    }

    /// The mandals of a cell that names several, if each of them is surely one.
    fn several(
        &self,
        row: usize,
        text: &str,
        district: Option<DistrictId>,
        region: Option<RegionId>,
    ) -> Option<Vec<UnitPath>> {
        // As it was typed, with its line breaks, which are the usual way to write two names into a cell.
        let parts = match self.columns.mandal.map(|column| self.table.value(row, column)) {
            Some(Value::Text(typed)) => split_names(self.scene.strings.get(typed)),
            _ => split_names(text),
        };
        if parts.len() < 2 {
            return None;
        }
        let gazetteer = self.scene.gazetteer;
        // `कालपी, जालौन` names a mandal and its district.
        let is_district =
            |part: &String| district.is_some() && gazetteer.sure_district(part, region) == district.map(Unit::District);
        let mandal = |part: &String| gazetteer.sure_mandal(part, district, region);
        let named = parts.iter().filter(|part| name_of(part).is_some());
        let others = named.filter(|part| mandal(part).is_some() || !is_district(part));
        let units: Option<Vec<Unit>> = others.map(mandal).collect();
        let units = units.filter(|units| !units.is_empty());
        units.map(|units| units.into_iter().map(|unit| self.scene.plan.path(unit)).collect())
    }

    /// Adds the seat that a row with a mandal names as well.
    fn with_seat(&mut self, row: usize, mut placed: Placed, around: Around) -> Placed {
        let named = self.text(row, self.columns.seat);
        let seat = match named {
            Some((text, _)) => {
                let unit = placed.unit();
                // A seat that is a guess moves no visit: it is that of the mandal, as where the cell is blank.
                let found = self.find_seat(text, unit.district, unit.region);
                found.sure().and_then(|unit| if let Unit::Seat(seat) = unit { Some(seat) } else { None })
            }
            None => around.seat,
        };
        if let Some(seat) = seat {
            placed.units.iter_mut().filter(|unit| unit.mandal.is_some()).for_each(|unit| unit.seat = Some(seat));
        }
        placed
    }

    fn find_seat(&mut self, text: String, district: Option<DistrictId>, region: Option<RegionId>) -> Match {
        let gazetteer = self.scene.gazetteer;
        let key = (text, district, region);
        if let Some(found) = self.seats.get(&key) {
            return found.clone();
        }
        let found = gazetteer.seat(&key.0, district, region);
        self.seats.insert(key, found.clone());
        found
    }

    /// The seat that the row's own cell names; `None` where it has no such cell or it is blank.
    fn seat(&mut self, row: usize, base: UnitPath, known: DistrictKnown, doubts: &mut Vec<Doubt>) -> Option<Placed> {
        let (text, at) = self.text(row, self.columns.seat)?;
        let place = self.table.place(at.at);
        let found = self.find_seat(text.clone(), known.id(), base.region);
        let Some(Unit::Seat(seat)) = found.unit else {
            let what = if found.method == Method::Ambiguous { What::AmbiguousName } else { What::UnknownSeat };
            doubts.push(Doubt::new(what, place).typed(Field::Seat, text).about(base).suggest(self.names(&found)));
            return Some(Placed { units: vec![base], level: None, trouble: Some(Uncounted::NoUnit) });
        };
        if found.method == Method::Fuzzy {
            self.infer(doubts, place, Field::Seat, &text, Unit::Seat(seat), Ground::Fuzzy);
        }
        Some(Placed { units: vec![self.path_of_seat(seat, known)], level: Some(Level::Seat), trouble: None })
    }

    /// The path of a seat: the district that the row says, else the only one that it has.
    fn path_of_seat(&self, seat: SeatId, known: DistrictKnown) -> UnitPath {
        let path = self.scene.plan.path(Unit::Seat(seat));
        let districts = self.scene.plan.seat(seat).map(|seat| seat.districts.as_slice()).unwrap_or_default();
        let stated = known.id().filter(|district| districts.contains(district));
        let only = if let &[only] = districts { Some(only) } else { None };
        UnitPath { district: stated.or(only), ..path }
    }

    fn names(&self, found: &Match) -> Vec<String> {
        found.suggestions.iter().map(|(unit, _)| self.scene.plan.unit_name(*unit).to_owned()).collect()
    }

    fn infer(
        &self,
        doubts: &mut Vec<Doubt>,
        place: crate::model::place::Place,
        field: Field,
        text: &str,
        unit: Unit,
        ground: Ground,
    ) {
        let as_name = self.scene.plan.unit_name(unit).to_owned();
        let what = What::Inferred { as_name: as_name.clone(), ground, unit: Some(unit) };
        doubts
            .push(Doubt::new(what, place).typed(field, text).about(self.scene.plan.path(unit)).suggest(vec![as_name]));
    }
}

impl DistrictKnown {
    fn id(self) -> Option<DistrictId> {
        match self {
            Self::Near(district) | Self::Far(district) => Some(district),
            Self::Unknown | Self::Unsaid => None,
        }
    }
}
