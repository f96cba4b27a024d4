//! The truth: what became of every owed visit, worked out from what happened and where it came to be written down, by
//! the words of the design and by nothing of the program.

use super::atlas::REGION;
use super::office::{Output, Placed};
use super::sheet::address;
use super::table::Key;
use super::world::{AS_OF, At, Level, Role, Seed, Visit, World};
use jiff::civil::{Date, date};
use serde_json::{Map, Value, json};

/// A phase of the sample's plan.
pub struct Phase {
    /// Its name.
    pub name: &'static str,
    /// What it visits.
    pub level: Level,
    /// Who goes.
    pub roles: &'static [Role],
    /// First and last day.
    pub window: (Date, Date),
    /// Whether it needs the night, the meeting, the feedback.
    pub needs: [bool; 3],
}

/// The phases of the sample's plan.
pub const PHASES: [Phase; 4] = [
    Phase {
        name: "मंडल प्रवास",
        level: Level::Mandal,
        roles: &[Role::President],
        window: (date(2021, 10, 1), date(2021, 10, 31)),
        needs: [true, true, false],
    },
    Phase {
        name: "जिला प्रवास",
        level: Level::District,
        roles: &[Role::InCharge, Role::CoInCharge],
        window: (date(2021, 10, 10), date(2021, 11, 5)),
        needs: [true, false, false],
    },
    Phase {
        name: "विधानसभा प्रवास",
        level: Level::Seat,
        roles: &[Role::InCharge],
        window: (date(2021, 11, 1), date(2021, 11, 30)),
        needs: [false, false, true],
    },
    Phase {
        name: "समीक्षा प्रवास",
        level: Level::District,
        roles: &[Role::CoInCharge],
        window: (date(2021, 11, 10), date(2021, 11, 20)),
        needs: [true, false, false],
    },
];

const NEEDS: [&str; 3] = ["night_stay", "committee_met", "feedback"];

/// One owed visit and what became of it.
pub struct Owed<'a> {
    /// The phase.
    pub phase: &'a Phase,
    /// Who owes.
    pub role: Role,
    /// The district.
    pub district: usize,
    /// The mandal.
    pub mandal: Option<usize>,
    /// The seat.
    pub seat: Option<usize>,
    /// Its status.
    pub status: &'static str,
    /// What is missing, as indices into the needs.
    pub missing: Vec<usize>,
    /// Rows that count, as indices into the visits.
    pub counted: Vec<usize>,
    /// Rows that may be listed besides: a seat of two districts lies in both.
    pub also: Vec<usize>,
    /// Rows that speak of it.
    pub rows: Vec<usize>,
}

/// Every owed visit.
pub fn owed<'a>(world: &'a World, output: &'a Output) -> Vec<Owed<'a>> {
    let mut all = vec![];
    for phase in &PHASES {
        for district in 0..world.atlas.districts.len() {
            let own = &world.atlas.districts[district];
            let units: Vec<(Option<usize>, Option<usize>)> = match phase.level {
                Level::Mandal => own.mandals.iter().map(|&mandal| (Some(mandal), None)).collect(),
                Level::District => vec![(None, None)],
                Level::Seat => own.seats.iter().map(|&seat| (None, Some(seat))).collect(),
            };
            for (mandal, seat) in units {
                for &role in phase.roles {
                    all.push(judge(world, output, phase, role, (district, mandal, seat)));
                }
            }
        }
    }
    all
}

/// Whether a row's place is the unit or lies inside it; `Some(false)` where it may be argued.
fn inside(
    world: &World,
    visit: &Visit,
    (district, mandal, seat): (usize, Option<usize>, Option<usize>),
) -> Option<bool> {
    match (mandal, seat) {
        (Some(mandal), _) => visit.mandals.contains(&mandal).then_some(true),
        (_, Some(seat)) => (visit.seat == Some(seat)).then_some(true),
        _ if visit.district == district => Some(true),
        _ => visit.seat.is_some_and(|seat| world.atlas.seats[seat].districts.contains(&district)).then_some(false),
    }
}

fn owes(world: &World, visit: &Visit, role: Role, district: usize) -> bool {
    let president = role == Role::President;
    let Some(who) = visit.visitor else { return president && !visit.typed.contains_key("visitor") };
    let leader = &world.leaders[who];
    leader.role == role && (!president || leader.district == Some(district))
}

fn judge<'a>(
    world: &World,
    output: &Output,
    phase: &'a Phase,
    role: Role,
    unit: (usize, Option<usize>, Option<usize>),
) -> Owed<'a> {
    let (district, mandal, seat) = unit;
    let mut owed = Owed {
        phase,
        role,
        district,
        mandal,
        seat,
        status: "",
        missing: vec![],
        counted: vec![],
        also: vec![],
        rows: vec![],
    };
    let (start, end) = phase.window;
    // Whether each need is met, by visits in the window and by any.
    let (mut in_time, mut at_all) = ([false; 3], [false; 3]);
    let mut visited_in_time = false;
    for (number, visit) in world.visits.iter().enumerate() {
        let Some(sure) = inside(world, visit, unit) else { continue };
        if !output.places.contains_key(&Key::Visit(number)) {
            continue;
        }
        owed.rows.push(number);
        let Some(from) = visit.from.filter(|&from| !visit.void && from <= AS_OF) else { continue };
        let last = visit.to.unwrap_or(from);
        if last < start || !owes(world, visit, role, district) {
            continue;
        }
        if !sure {
            owed.also.push(number);
            continue;
        }
        owed.counted.push(number);
        let timely = from <= end;
        visited_in_time |= timely;
        for (need, met) in [visit.night_at(mandal), visit.meeting(), visit.feedback.is_some()].into_iter().enumerate() {
            in_time[need] |= met && timely;
            at_all[need] |= met;
        }
    }
    if seat.is_some() && world.feedback.iter().any(|row| row.seat == seat && row.says.is_some()) {
        (in_time[2], at_all[2]) = (true, true);
    }
    owed.counted.sort_by_key(|&number| world.visits[number].from);
    owed.settle(visited_in_time, in_time, at_all);
    owed
}

impl Owed<'_> {
    /// The status, from which needs are met by visits in the window and by any.
    fn settle(&mut self, visited_in_time: bool, in_time: [bool; 3], at_all: [bool; 3]) {
        if self.counted.is_empty() {
            self.status = if self.phase.window.1 < AS_OF { "missed" } else { "pending" };
            return;
        }
        let needs = self.phase.needs;
        self.missing = (0..3).filter(|&need| needs[need] && !at_all[need]).collect();
        let all_in_time = visited_in_time && (0..3).all(|need| !needs[need] || in_time[need]);
        self.status = match (self.missing.is_empty(), all_in_time) {
            (false, _) => "partial",
            (true, true) => "done",
            (true, false) => "late",
        };
    }

    /// Name of whoever owes it; nothing where the plan names nobody, or several one after the other.
    fn name(&self, world: &World) -> Option<String> {
        match self.role {
            Role::President => match world.presidents(self.district)[..] {
                [only] => Some(world.leaders[only].name.hi.clone()),
                _ => None,
            },
            role => Some(world.leaders[world.regional(role)].name.hi.clone()),
        }
    }

    fn level(&self) -> &'static str {
        match self.phase.level {
            Level::Mandal => "mandal",
            Level::District => "district",
            Level::Seat => "seat",
        }
    }

    /// The unit's names, as `findings.json` has them.
    pub fn unit(&self, world: &World) -> Map<String, Value> {
        let mut unit = Map::new();
        // A seat of two districts may be spoken of under either.
        if self.seat.is_none_or(|seat| world.atlas.seats[seat].districts.len() < 2) {
            unit.insert("district".to_owned(), json!(world.atlas.districts[self.district].name.hi));
        }
        if let Some(mandal) = self.mandal {
            unit.insert("mandal".to_owned(), json!(world.atlas.mandals[mandal].name.hi));
        }
        if let Some(seat) = self.seat {
            unit.insert("seat".to_owned(), json!(world.atlas.seats[seat].name.hi));
        }
        unit
    }

    /// The entry of the truth's coverage.
    pub fn entry(&self, world: &World, output: &Output) -> Value {
        let rows = |numbers: &[usize]| -> Vec<Value> {
            numbers.iter().filter_map(|&number| row_of(output, Key::Visit(number))).collect()
        };
        let names = self.unit(world);
        let missing: Vec<&str> = self.missing.iter().map(|&need| NEEDS[need]).collect();
        // Whether a row on a mandal speaks of its district, and feedback of its seat, can be read in two ways.
        let told = self.seat.is_some() && world.feedback.iter().any(|row| row.seat == self.seat);
        let open = self.phase.level == Level::District || told && self.rows.is_empty();
        let reported = (!open).then_some(!self.rows.is_empty());
        json!({"phase": self.phase.name, "level": self.level(), "region": REGION, "district": world.atlas.districts[self.district].name.hi,
            "mandal": names.get("mandal"), "seat": names.get("seat"), "role": self.role.hi(), "name": self.name(world),
            "status": self.status, "missing": missing, "reported": reported,
            "visits": rows(&self.counted), "also": rows(&self.also)})
    }
}

/// Where a record stands: file, sheet and row.
pub fn row_of(output: &Output, key: Key) -> Option<Value> {
    let placed = output.places.get(&key)?;
    Some(json!({"file": placed.file, "sheet": placed.sheet, "row": placed.row + 1}))
}

/// What a seed means once its row has a place.
pub fn seeded(seed: &Seed, placed: &Placed, legacy: bool) -> Value {
    let mut entry = json!({"rule": seed.rule, "file": placed.file, "sheet": placed.sheet});
    if seed.at != At::Sheet {
        entry["row"] = json!(placed.row + 1);
    }
    if let At::Cell(field) = seed.at
        && let Some(&col) = placed.columns.get(field).or_else(|| placed.columns.get("date_from"))
    {
        entry["cell"] = json!(address(placed.row, col));
    }
    if let Some(value) = seed.value.as_ref().filter(|_| !legacy) {
        entry["value"] = json!(value);
    }
    entry
}
