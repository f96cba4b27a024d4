//! What must be found, and what may be: the seeded faults, and what follows from the coverage.

use super::office::Output;
use super::table::Key;
use super::tours::{NAMELESS, UNLED};
use super::truth::{Owed, PHASES, row_of, seeded};
use super::world::{AS_OF, Level, Role, Seed, World};
use serde_json::{Value, json};

/// Collects all that must and may be found.
pub struct Verdicts<'a> {
    /// What happened.
    pub world: &'a World,
    /// Where it stands.
    pub output: &'a Output,
    /// Whether each district writes in Latin letters, or in a legacy font.
    pub latin: Vec<bool>,
    /// Whether each district writes in a legacy font.
    pub legacy: Vec<bool>,
    /// Findings that must be there.
    pub faults: Vec<Value>,
    /// Findings that may be there.
    pub allow: Vec<Value>,
}

fn with(mut entry: Value, more: &[(&str, Value)]) -> Value {
    for (key, value) in more {
        entry[*key] = value.clone();
    }
    entry
}

impl Verdicts<'_> {
    /// All of them.
    pub fn collect(&mut self, owed: &[Owed<'_>]) {
        self.rows();
        self.units();
        for one in owed {
            self.owed(one, owed);
        }
        self.outside();
        self.spellings();
    }

    fn rows(&mut self) {
        let world = self.world;
        for (number, member) in world.members.iter().enumerate() {
            self.seeds(&member.seeds, Key::Member(number), self.legacy[member.district]);
        }
        for (number, visit) in world.visits.iter().enumerate() {
            self.seeds(&visit.seeds, Key::Visit(number), self.legacy[visit.district]);
        }
        for (number, row) in world.feedback.iter().enumerate() {
            self.seeds(&row.seeds, Key::Feedback(number), false);
        }
    }

    fn seeds(&mut self, seeds: &[Seed], key: Key, legacy: bool) {
        let Some(placed) = self.output.places.get(&key) else { return };
        for seed in seeds {
            let list = if seed.may { &mut self.allow } else { &mut self.faults };
            list.push(seeded(seed, placed, legacy));
        }
    }

    fn units(&mut self) {
        let atlas = &self.world.atlas;
        for seed in &self.world.unit_seeds {
            let mut entry = json!({"rule": seed.rule});
            if let Some(mandal) = seed.mandal {
                let mandal = &atlas.mandals[mandal];
                entry["mandal"] = json!(mandal.name.hi);
                entry["district"] = json!(atlas.districts[mandal.district].name.hi);
                if let Some(person) = &seed.person {
                    let member = self.world.members.iter().find(|member| member.name.hi == *person);
                    let latin = self.latin[mandal.district];
                    entry["person"] = json!(member.map(|member| if latin { &member.name.en } else { &member.name.hi }));
                }
            }
            if let Some(value) = &seed.value {
                entry["value"] = json!(value);
            }
            let list = if seed.may { &mut self.allow } else { &mut self.faults };
            list.push(entry);
        }
    }

    fn silent(&self, one: &Owed<'_>, all: &[Owed<'_>]) -> bool {
        let same = |other: &&Owed<'_>| std::ptr::eq(other.phase, one.phase) && other.district == one.district;
        all.iter().filter(same).all(|other| other.rows.is_empty())
    }

    fn owed(&mut self, one: &Owed<'_>, all: &[Owed<'_>]) {
        let over = one.phase.window.1 < AS_OF;
        let unit = Value::Object(one.unit(self.world));
        let phase = [("phase", json!(one.phase.name))];
        let severity = if over { "error" } else { "info" };
        match one.status {
            // Whether a row of another phase's days, or of another in-charge, is a report of this one may be argued.
            "pending" if one.phase.level == Level::District => {
                let entry = with(unit, &[("any_of", json!(["T613", "T601"])), ("severity", json!(severity))]);
                self.faults.push(with(entry, &phase));
            }
            "missed" | "pending" if self.silent(one, all) => {
                let name = &self.world.atlas.districts[one.district].name.hi;
                let district = json!({"rule": "T613", "district": name, "severity": severity});
                if one.phase.level == Level::Mandal {
                    let listed = self.faults.iter().any(|other| other["rule"] == "T613" && other["district"] == *name);
                    if !listed {
                        self.faults.push(with(district, &phase));
                    }
                } else if over {
                    self.faults.push(json!({"any_of": ["T613", "T601"], "district": name, "phase": one.phase.name}));
                    self.allow.push(json!({"rule": "T613", "district": name}));
                    self.allow.push(json!({"rule": "T601", "district": name, "phase": one.phase.name}));
                }
            }
            "missed" | "pending" => self.not_visited(one, unit, severity),
            "partial" => {
                for &need in &one.missing {
                    let rule = ["T602", "T604", "A801"][need];
                    let severity = if over {
                        "error"
                    } else if rule == "A801" {
                        "info"
                    } else {
                        "warning"
                    };
                    let entry = with(unit.clone(), &[("rule", json!(rule)), ("severity", json!(severity))]);
                    self.faults.push(with(entry, &phase));
                }
            }
            _ => {}
        }
        if one.phase.needs[2] && one.status == "pending" && !self.world.feedback.iter().any(|row| row.seat == one.seat)
        {
            self.allow.push(with(Value::Object(one.unit(self.world)), &[("rule", json!("A801"))]));
        }
    }

    fn not_visited(&mut self, one: &Owed<'_>, unit: Value, severity: &str) {
        let foreign = one.rows.iter().find(|&&row| {
            let visit = &self.world.visits[row];
            let strange = visit.visitor.is_some_and(|who| self.world.leaders[who].role == Role::Secretary);
            one.phase.level == Level::Mandal && strange && !visit.void
        });
        let stranger = one.phase.level == Level::Mandal
            && one.rows.iter().any(|&row| self.world.visits[row].typed.contains_key("visitor"));
        if let Some(&row) = foreign {
            let place = row_of(self.output, Key::Visit(row)).unwrap_or_default();
            self.faults.push(with(with(unit.clone(), &[("rule", json!("T605"))]), &[("file", place["file"].clone())]));
        } else if stranger {
            self.faults.push(with(unit.clone(), &[("any_of", json!(["T601", "T605"]))]));
            self.allow.push(with(unit.clone(), &[("rule", json!("T601"))]));
            self.allow.push(with(unit, &[("rule", json!("T605"))]));
        } else {
            let more = [("rule", json!("T601")), ("severity", json!(severity)), ("phase", json!(one.phase.name))];
            self.faults.push(with(unit, &more));
        }
    }

    /// Visits outside their windows, by whoever owes them.
    fn outside(&mut self) {
        for (number, visit) in self.world.visits.iter().enumerate() {
            let Some(from) = visit.from.filter(|&from| !visit.void && from <= AS_OF) else { continue };
            let last = visit.to.unwrap_or(from);
            let strange = visit.visitor.is_some_and(|who| self.world.leaders[who].role == Role::Secretary);
            let inside = PHASES
                .iter()
                .filter(|phase| phase.level == visit.level)
                .any(|phase| from <= phase.window.1 && phase.window.0 <= last);
            if !inside
                && !strange
                && let Some(place) = row_of(self.output, Key::Visit(number))
            {
                self.faults.push(with(
                    json!({"rule": "T603"}),
                    &[
                        ("file", place["file"].clone()),
                        ("sheet", place["sheet"].clone()),
                        ("row", place["row"].clone()),
                    ],
                ));
            }
        }
    }

    /// What may be said of names in another script, and of the districts whose visitors are not named.
    fn spellings(&mut self) {
        let mut latin = std::collections::BTreeSet::new();
        let mut unnamed = std::collections::BTreeSet::new();
        let mut nameless = None;
        for (key, placed) in &self.output.places {
            let district = match *key {
                Key::Member(number) => self.world.members[number].district,
                Key::Visit(number) => self.world.visits[number].district,
                _ => continue,
            };
            let regional = placed.file.starts_with("क्षेत्रीय");
            if self.latin[district] && !regional {
                latin.insert(placed.file.clone());
            }
            if district + 1 == UNLED && !regional {
                unnamed.insert(placed.file.clone());
            }
            if district + 1 == NAMELESS && !regional && matches!(key, Key::Visit(_)) {
                nameless = Some((placed.file.clone(), placed.sheet.clone()));
            }
        }
        self.allow.extend(latin.into_iter().map(|file| json!({"rule": "N405", "file": file})));
        self.allow.extend(unnamed.into_iter().map(|file| json!({"rule": "N407", "file": file})));
        if let Some((file, sheet)) = nameless {
            self.faults.push(json!({"rule": "N407", "file": file, "sheet": sheet}));
        }
    }
}
