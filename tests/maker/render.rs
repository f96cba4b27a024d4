//! Turns members and visits into what an office types: every field as text or number in its tongue and its forms.

use super::atlas::Spelled;
use super::random::Random;
use super::sheet::Cell;
use super::speech::{self, FEEDBACK, PROBLEMS, Tongue};
use super::style::{Shape, Style};
use super::table::{Column, Key, Record};
use super::world::{Level, Member, Role, Visit, World};
use std::collections::BTreeMap;

/// What one office writes, in its style.
pub struct Render<'a> {
    /// What happened.
    pub world: &'a World,
    /// The district.
    pub district: usize,
    /// How it writes.
    pub style: &'a Style,
    /// Whether rows and columns are in another order than usual.
    pub shuffle: Option<u64>,
}

/// Hindi in the letters of the legacy font.
pub fn kruti(text: &str) -> String {
    pravas::text::legacy::from_unicode(text)
}

/// The heading of a field, in a tongue.
pub fn heading(field: &str, tongue: Tongue, variant: usize) -> String {
    let field = field.trim_end_matches('2');
    for line in include_str!("data/headings.tsv").lines().skip(1) {
        let parts: Vec<&str> = line.split('\t').collect();
        if parts[0] == field {
            let ways = match tongue {
                Tongue::Hindi | Tongue::Kruti => parts[1],
                Tongue::English => parts[2],
                Tongue::Roman => parts[3],
            };
            let ways: Vec<&str> = ways.split('|').collect();
            return ways[variant % ways.len()].to_owned();
        }
    }
    panic!("no heading for {field}")
}

impl Render<'_> {
    fn random(&self, purpose: &str) -> Option<Random> {
        self.shuffle.map(|seed| Random::new(seed, &format!("{purpose} {}", self.district)))
    }

    /// Columns of a table.
    pub fn columns(&self, kind: &str, needed: &[&'static str]) -> Vec<Column> {
        let fields = if kind == "roster" { self.style.roster } else { self.style.visits };
        let mut fields: Vec<&'static str> = fields.to_vec();
        if kind == "roster" && matches!(self.style.shape, Shape::Table | Shape::Merged | Shape::FilledDown) {
            debug_assert!(fields.contains(&"mandal"), "a table needs the mandal");
        }
        if kind == "roster" && self.shuffle.is_some() && self.style.shape == Shape::Table && !fields.contains(&"mandal")
        {
            fields.push("mandal");
        }
        for field in needed {
            if !fields.contains(field) {
                fields.insert(fields.len().min(4), field);
            }
        }
        if let Some(mut random) = self.random("columns") {
            random.shuffle(&mut fields);
        }
        fields.into_iter().map(|field| self.column(field)).collect()
    }

    fn column(&self, field: &'static str) -> Column {
        let group = match field {
            "mobile" | "address" => Some("सम्पर्क विवरण"),
            "night_stay" | "committee_met" | "attendance" => Some("प्रवास विवरण"),
            _ => None,
        };
        let group = group.filter(|_| self.style.extras.contains("two rows")).map(str::to_owned);
        Column { field, heading: heading(field, self.style.tongue, self.style.variant), group }
    }

    /// Columns that the visits need to say what happened.
    pub fn needed(&self) -> Vec<&'static str> {
        let visits: Vec<&Visit> = self.own_visits().map(|(_, visit)| visit).collect();
        let typed = |field| visits.iter().any(|visit| visit.typed.contains_key(field));
        let nameless = self.district + 1 == super::tours::NAMELESS;
        let mut needed = vec![];
        if visits.iter().any(|visit| visit.stay.is_some()) {
            needed.push("stay_place");
        }
        if visits.iter().any(|visit| visit.seeds.iter().any(|seed| matches!(seed.rule, "N401" | "N406")))
            || typed("district")
        {
            needed.push("district");
        }
        let foreign = |visit: &&Visit| visit.visitor.is_some_and(|who| self.world.leaders[who].role == Role::Secretary);
        if !nameless && (visits.iter().any(|visit| !visit.named) || visits.iter().any(foreign)) {
            needed.extend(["visitor", "role"]);
        }
        needed
    }

    /// Mandals in the order in which the office lists them.
    pub fn mandals(&self) -> Vec<usize> {
        let mut mandals = self.world.atlas.districts[self.district].mandals.clone();
        if let Some(mut random) = self.random("mandals") {
            random.shuffle(&mut mandals);
        }
        mandals
    }

    /// A mandal's name as typed in a row.
    pub fn mandal(&self, mandal: usize, row: usize) -> String {
        let name = &self.world.atlas.mandals[mandal].name;
        if self.style.tongue != Tongue::Hindi {
            return self.style.tongue.name(name);
        }
        match (self.style.variant, row % 6) {
            (1 | 3, 0..4) => other_spelling(&name.hi),
            (2, 3) => format!("{} मंडल", name.hi),
            _ => name.hi.clone(),
        }
    }

    /// The line above a mandal's part of a sheet.
    pub fn section(&self, mandal: usize) -> String {
        let name = self.mandal(mandal, 5);
        if self.style.tongue.is_latin() { format!("Mandal : {name}") } else { format!("मंडल : {name}") }
    }

    /// Lines above a table.
    pub fn titles(&self, kind: &str, mandal: Option<&str>) -> Vec<String> {
        let district = self.style.tongue.name(&self.world.atlas.districts[self.district].name);
        let roster = kind == "roster";
        match (self.style.tongue.is_latin(), mandal) {
            (true, Some(mandal)) => vec![format!("Mandal - {mandal}, District - {district}")],
            (true, None) => vec![
                format!("District - {district}"),
                if roster { "List of mandal committees" } else { "Report of visits" }.to_owned(),
            ],
            (false, Some(mandal)) => vec![format!("मंडल - {mandal}")],
            (false, None) => vec![
                format!("जिला - {district}"),
                if roster {
                    "मंडल समितियों की सूची"
                } else {
                    "मंडल प्रवास का विवरण"
                }
                .to_owned(),
                if roster { "वर्ष 2021" } else { "अक्टूबर 2021" }.to_owned(),
            ],
        }
    }

    /// Records of the members of a mandal.
    pub fn members(&self, mandal: Option<usize>) -> Vec<Record> {
        let mut members: Vec<(usize, &Member)> = self
            .world
            .members
            .iter()
            .enumerate()
            .filter(|(_, member)| mandal.is_none_or(|mandal| member.mandal == mandal))
            .collect();
        if let Some(mut random) = self.random("members") {
            random.shuffle(&mut members);
        }
        members.into_iter().enumerate().map(|(row, (number, member))| self.member(row, number, member)).collect()
    }

    fn member(&self, row: usize, number: usize, member: &Member) -> Record {
        let tongue = self.style.tongue;
        let mut cells = BTreeMap::new();
        cells.insert("serial", Cell::Number((row + 1) as f64));
        cells.insert("district", Cell::text(tongue.name(&self.world.atlas.districts[self.district].name)));
        cells.insert("mandal", Cell::text(self.mandal(member.mandal, if self.merges() { 0 } else { row })));
        cells.insert("post", Cell::text(speech::post(tongue, member.post, member.woman, number)));
        cells.insert("name", Cell::text(tongue.name(&member.name)));
        cells.insert("relation", Cell::text(tongue.name(&member.relation)));
        if let Some(mobile) = member.mobile {
            cells.insert("mobile", self.style.mobiles.write(mobile, member.second, number));
        }
        cells.insert("age", Cell::Number(f64::from(member.age)));
        let gender = Spelled::new(if member.woman { "महिला" } else { "पुरुष" }, if member.woman { "F" } else { "M" });
        cells.insert("gender", Cell::text(tongue.name(&gender)));
        cells.insert("address", Cell::text(tongue.name(&member.address)));
        if number.is_multiple_of(17) {
            cells.insert("vehicle", Cell::text(format!("UP{:02} {:04}", 71 + number % 24, number % 9000 + 1000)));
        }
        if number.is_multiple_of(3) {
            cells.insert("address2", Cell::text("तहसील मुख्यालय"));
        }
        cells.insert("region", Cell::text(super::atlas::REGION));
        for (&field, typed) in &member.typed {
            cells.insert(field, typed.clone());
        }
        Record { key: Key::Member(number), cells }
    }

    fn merges(&self) -> bool {
        matches!(self.style.shape, Shape::Merged | Shape::FilledDown)
    }

    fn own_visits(&self) -> impl Iterator<Item = (usize, &Visit)> {
        let own = |visit: &Visit| visit.level == Level::Mandal && visit.district == self.district;
        self.world.visits.iter().enumerate().filter(move |(_, visit)| own(visit))
    }

    /// Records of the visits to mandals of the district.
    pub fn visits(&self) -> Vec<Record> {
        let mut visits: Vec<(usize, &Visit)> = self.own_visits().collect();
        if let Some(mut random) = self.random("visits") {
            random.shuffle(&mut visits);
        }
        visits.into_iter().enumerate().map(|(row, (number, visit))| self.visit(row, number, visit)).collect()
    }

    fn visit(&self, row: usize, number: usize, visit: &Visit) -> Record {
        let tongue = self.style.tongue;
        let mut cells = BTreeMap::new();
        let [night, met] = self.style.answers;
        let answer = |yes: bool, (say_yes, say_no): (&str, &str)| {
            let said = if yes { say_yes } else { say_no };
            said.parse::<f64>().map_or_else(|_| Cell::text(said), Cell::Number)
        };
        cells.insert("serial", Cell::Number((row + 1) as f64));
        cells.insert("district", Cell::text(tongue.name(&self.world.atlas.districts[self.district].name)));
        let mandals: Vec<String> = visit.mandals.iter().map(|&mandal| self.mandal(mandal, row)).collect();
        cells.insert("mandal", Cell::text(mandals.join(", ")));
        if let Some(who) = visit.visitor {
            let leader = &self.world.leaders[who];
            if visit.named {
                let honorific = match (tongue, row % 4, leader.woman) {
                    (Tongue::Hindi, 0, true) => "श्रीमती ",
                    (Tongue::Hindi, 0, false) => "श्री ",
                    _ => "",
                };
                cells.insert("visitor", Cell::text(format!("{honorific}{}", tongue.name(&leader.name))));
            }
            cells.insert("role", Cell::text(role(tongue, leader.role, self.style.variant)));
        } else {
            cells.insert("role", Cell::text(role(tongue, Role::President, self.style.variant)));
        }
        self.days(&mut cells, visit, row);
        visit.night.map(|yes| cells.insert("night_stay", answer(yes, night)));
        visit.met.map(|yes| cells.insert("committee_met", answer(yes, met)));
        visit.stay.map(|mandal| cells.insert("stay_place", Cell::text(self.mandal(mandal, 5))));
        visit.attendance.map(|count| cells.insert("attendance", Cell::Number(f64::from(count))));
        if let Some((problem, solved)) = visit.problem {
            let (hi, en) = PROBLEMS[problem];
            cells.insert("problems", Cell::text(tongue.name(&Spelled::new(hi, en))));
            let status = if solved {
                Spelled::new("समाधान हुआ", "Solved")
            } else {
                Spelled::new("लंबित", "Pending")
            };
            cells.insert("problem_status", Cell::text(tongue.name(&status)));
        }
        visit.feedback.map(|said| cells.insert("feedback", Cell::text(FEEDBACK[said % FEEDBACK.len()])));
        for (&field, typed) in &visit.typed {
            cells.insert(field, typed.clone());
        }
        if let Some(typed) = visit.typed.get("date") {
            cells.insert("date_from", typed.clone());
        }
        Record { key: Key::Visit(number), cells }
    }

    fn days(&self, cells: &mut BTreeMap<&'static str, Cell>, visit: &Visit, row: usize) {
        let Some(from) = visit.from else { return };
        if self.style.visits.contains(&"date_from") {
            cells.insert("date_from", self.style.dates.write(from, None, row));
            visit.to.map(|to| cells.insert("date_to", self.style.dates.write(to, None, row)));
        } else {
            cells.insert("date", self.style.dates.write(from, visit.to, row));
        }
    }
}

/// A role as an office writes it.
fn role(tongue: Tongue, role: Role, variant: usize) -> &'static str {
    match (tongue, role) {
        (Tongue::English, Role::President) => "District President",
        (Tongue::English, Role::Secretary) => "District General Secretary",
        (Tongue::Roman, Role::President) => "Zila Adhyaksh",
        (Tongue::Roman, Role::Secretary) => "Zila Mahamantri",
        (_, Role::President) if variant % 2 == 1 => "जिलाध्यक्ष",
        (_, role) => role.hi(),
    }
}

/// The same name as another hand would spell it: nasals written out or not, the dot of ड़ left away.
fn other_spelling(name: &str) -> String {
    let mut other = name.to_owned();
    for (one, two) in [("ंद", "न्द"), ("ंड", "ण्ड"), ("न्त", "ंत"), ("ण्ड", "ंड"), ("ड़", "ड़"), ("ढ़", "ढ")]
    {
        if other.contains(one) {
            other = other.replace(one, two);
            break;
        }
    }
    other
}
