//! How well names find their units, measured on a file of pairs: a name as written and the name that the plan has. The
//! environment variable `PRAVAS_NAMES` names the file, or the folder of its `practice.tsv` (tab-separated: variant, canonical, kind, district, source).

use pravas::model::plan::{District, DistrictId, Mandal, Plan, Region, RegionId, Unit};
use pravas::names::gazetteer::{Gazetteer, Match, Method};
use pravas::text::fold::squash;
use pravas::text::legacy;
use std::collections::BTreeMap;
use std::path::PathBuf;

struct Pair {
    variant: String,
    canonical: String,
    district: String,
    /// Folded names of the place that is meant: what the file gives for one variant is one place, spelled twice.
    place: Vec<String>,
}

impl Pair {
    fn is(&self, name: &str) -> bool {
        self.place.contains(&squash(name))
    }
}

/// The pairs, or `None` (and a word why) where there is no file.
fn pairs() -> Option<Vec<Pair>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/names/practice.tsv");
    let path = std::env::var_os("PRAVAS_NAMES").map_or(beside, PathBuf::from);
    let path = if path.is_dir() { path.join("practice.tsv") } else { path };
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: there is no {}", path.display());
        return None;
    };
    let pair = |line: &str| {
        let mut columns = line.split('\t');
        let (variant, canonical) = (columns.next()?.to_owned(), columns.next()?.to_owned());
        let district = columns.nth(1).unwrap_or_default().to_owned();
        Some(Pair { variant, canonical, district, place: Vec::new() })
    };
    let mut pairs: Vec<Pair> = text.lines().skip(1).filter_map(pair).collect();
    let meant = |pair: &Pair| (pair.district.clone(), squash(&pair.variant));
    let mut places: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for pair in &pairs {
        places.entry(meant(pair)).or_default().push(squash(&pair.canonical));
    }
    for pair in &mut pairs {
        pair.place = places.get(&meant(pair)).cloned().unwrap_or_default();
    }
    Some(pairs)
}

/// A plan whose units are the canonical names, a district's under that district; pairs without a district under one in
/// a region of its own. A place stands once, however many spellings the file calls canonical.
fn plan(pairs: &[Pair]) -> Plan {
    let mut units: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for pair in pairs {
        let names = units.entry(&pair.district).or_default();
        if !names.iter().any(|name| pair.is(name)) {
            names.push(&pair.canonical);
        }
    }
    let region = |name: &str| Region { name: name.to_owned(), aliases: Vec::new() };
    let mut plan = Plan { regions: vec![region("क"), region("ख")], ..Plan::default() };
    for (number, (district, names)) in units.into_iter().enumerate() {
        let region = RegionId(u16::from(!district.is_empty()));
        plan.districts.push(District { name: district.to_owned(), region, aliases: Vec::new(), place: None });
        plan.mandals.extend(names.into_iter().map(|name| mandal(name, number as u16)));
    }
    plan
}

fn mandal(name: &str, district: u16) -> Mandal {
    Mandal {
        name: name.to_owned(),
        district: DistrictId(district),
        seats: Vec::new(),
        code: None,
        from: None,
        to: None,
        aliases: Vec::new(),
        place: None,
    }
}

#[derive(Default)]
struct Score {
    all: u32,
    right: u32,
    first: u32,
    wrong: u32,
}

impl Score {
    fn add(&mut self, found: &Match, right: impl Fn(Unit) -> bool) -> &'static str {
        self.all += 1;
        match (found.unit, found.suggestions.first()) {
            (Some(unit), _) if right(unit) => {
                self.right += 1;
                "right"
            }
            (Some(_), _) => {
                self.wrong += 1;
                "WRONG"
            }
            (None, Some((unit, _))) if right(*unit) => {
                self.first += 1;
                "first"
            }
            _ => "missed",
        }
    }

    fn share(&self, part: u32) -> f64 {
        f64::from(part) * 100.0 / f64::from(self.all.max(1))
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let offered = self.share(self.right + self.first);
        write!(
            f,
            "{} names: {:.1} % resolved, {:.1} % right or first, {} wrong",
            self.all,
            self.share(self.right),
            offered,
            self.wrong
        )
    }
}

fn describe(plan: &Plan, found: &Match) -> String {
    let offered = found.suggestions.iter().map(|(unit, score)| format!("{} {score:.2}", plan.unit_name(*unit)));
    format!("{:?}: {}", found.method, offered.collect::<Vec<_>>().join(", "))
}

#[test]
fn names_find_their_units_in_their_district() {
    let Some(pairs) = pairs() else { return };
    let plan = plan(&pairs);
    let gazetteer = Gazetteer::new(&plan);
    let mut score = Score::default();
    for pair in &pairs {
        let name = &pair.district;
        let district = plan.districts.iter().position(|district| district.name == *name).unwrap();
        let found = gazetteer.mandal(&pair.variant, Some(DistrictId(district as u16)), None);
        let verdict = score.add(&found, |unit| pair.is(plan.unit_name(unit)));
        if verdict != "right" {
            println!("{verdict}: {} is {} ({name}); {}", pair.variant, pair.canonical, describe(&plan, &found));
        }
    }
    println!("in their district, {score}");
    assert_eq!(score.wrong, 0);
    assert!(score.share(score.right) >= 92.0, "{score}");
    assert!(score.share(score.right + score.first) >= 98.0, "{score}");
}

#[test]
fn names_find_their_units_in_the_whole_state() {
    let Some(pairs) = pairs() else { return };
    let plan = plan(&pairs);
    let gazetteer = Gazetteer::new(&plan);
    let mut score = Score::default();
    for pair in &pairs {
        let found = gazetteer.mandal(&pair.variant, None, None);
        let verdict = score.add(&found, |unit| pair.is(plan.unit_name(unit)));
        // Most of these are a place of the same name in another district, or one that the file spells twice.
        if verdict == "WRONG" && found.method == Method::Fuzzy {
            println!("{verdict}: {} is {}; {}", pair.variant, pair.canonical, describe(&plan, &found));
        }
    }
    println!("in the whole state, {score}");
}

/// A name whose unit the plan lacks must not be taken for another.
#[test]
fn names_of_missing_units_are_not_taken_for_others() {
    let Some(pairs) = pairs() else { return };
    let full = plan(&pairs);
    let (mut taken, mut near) = (0, 0);
    for group in 0..20 {
        let gone: Vec<&Pair> = pairs.iter().skip(group).step_by(20).collect();
        let mut plan = full.clone();
        plan.mandals.retain(|mandal| !gone.iter().any(|pair| pair.is(&mandal.name)));
        let gazetteer = Gazetteer::new(&plan);
        for pair in gone {
            let found = gazetteer.mandal(&pair.variant, None, None);
            if found.unit.is_some() && found.method != Method::Exact {
                taken += u32::from(found.method != Method::Fuzzy);
                near += u32::from(found.method == Method::Fuzzy);
                println!("{} ({}) is taken for another; {}", pair.variant, pair.canonical, describe(&plan, &found));
            }
        }
    }
    println!("of {} names without their unit {taken} were taken for another silently, {near} as fuzzy", pairs.len());
}

/// Hindi names typed in Kruti Dev come back as they went, their column is known for what it is, and English is not
/// taken for it.
#[test]
fn names_survive_a_legacy_font() {
    let Some(pairs) = pairs() else { return };
    let hindi: Vec<&str> = pairs.iter().map(|pair| pair.variant.as_str()).filter(|name| !name.is_ascii()).collect();
    let typed: Vec<String> = hindi.iter().map(|name| legacy::from_unicode(name)).collect();
    let back = |typed: &String| squash(&legacy::to_unicode(typed));
    let lost = hindi.iter().zip(&typed).filter(|(name, typed)| back(typed) != squash(name));
    let lost: Vec<String> = lost.map(|(name, typed)| format!("{name} {typed} {}", legacy::to_unicode(typed))).collect();
    let english: Vec<&str> = pairs.iter().map(|pair| pair.canonical.as_str()).collect();
    let found = typed.chunks(12).filter(|cells| legacy::column_is_legacy(cells.iter().map(String::as_str))).count();
    let mistaken = english.chunks(12).filter(|cells| legacy::column_is_legacy(cells.iter().copied())).count();
    let cells = typed.iter().filter(|cell| legacy::cell_is_legacy(cell)).count();
    let wrong = english.iter().filter(|cell| legacy::cell_is_legacy(cell)).count();
    println!("lost: {lost:?}");
    println!("columns: {found} of {} found, {mistaken} English ones mistaken", typed.chunks(12).len());
    println!("cells: {cells} of {} found, {wrong} of {} English ones mistaken", typed.len(), english.len());
    assert!(lost.len() * 100 <= hindi.len(), "{lost:?}");
    assert_eq!((found, mistaken, wrong), (typed.chunks(12).len(), 0, 0));
}

/// A name that is written as the plan has it costs a look-up; printed, since a loaded machine proves nothing.
#[test]
fn exact_names_are_fast() {
    let Some(pairs) = pairs() else { return };
    let gazetteer = Gazetteer::new(&plan(&pairs));
    let start = std::time::Instant::now();
    let found = pairs.iter().filter(|pair| gazetteer.mandal(&pair.canonical, None, None).unit.is_some()).count();
    println!("{found} exact names in {:?}, without optimisation", start.elapsed());
}
