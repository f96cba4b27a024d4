//! The rows of the sheet People: who visits in which role, whom a list names as an office-bearer of a district, and who is
//! posted to a mandal.

use super::View;
use super::evidence::{Evidence, written};
use crate::model::Date;
use crate::model::draft::DraftRow;
use crate::model::fact::RowRef;
use crate::model::finding::Said;
use crate::model::plan::{DistrictId, RegionId, Unit, UnitPath};
use crate::model::source::Sources;
use crate::model::table::{Field, Table};
use crate::names::person::{is_vacant, name_key, same_person_name};
use crate::plan::PRESIDENT;
use crate::text::fold::clean;
use crate::values::role::{is_of_district, role_key};
use indexmap::IndexMap;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Somebody whose role nobody says is one of these.
const BEARER: Said = Said { hi: "जिला पदाधिकारी", en: "District Office-bearer" };

const NO_ROLE: Said = Said {
    hi: "दायित्व किसी फ़ाइल में नहीं लिखा; सही दायित्व लिखें",
    en: "no file says the role; type the right one",
};
const ASSUMED_ROLE: Said = Said {
    hi: "दायित्व किसी फ़ाइल में नहीं लिखा; मंडल प्रवास इन्हीं के हैं, इसलिए जिला अध्यक्ष माना",
    en: "no file says the role; taken for the district president, who made the visits to the mandals",
};
const SECOND: Said = Said {
    hi: "कहीं इन्हें भी जिला अध्यक्ष लिखा है; दायित्व ठीक करें",
    en: "somewhere named as district president too; correct the role",
};
const FOLLOWED: Said = Said {
    hi: "प्रवास की तारीख़ों से लगता है कि अध्यक्ष बदले; कब से और कब तक जाँचें",
    en: "by the dates of the visits the president changed; check from and to",
};

const ELSEWHERE: Said = Said {
    hi: "इसी नाम और दायित्व का व्यक्ति दूसरे ज़िले में भी है; भूल हो तो पंक्ति हटाएँ",
    en: "another district has a person of this name and role; delete the row if it is a slip",
};

/// Somebody whom the files name.
struct Seen {
    /// What every spelling of the role folds to; empty where nobody says it.
    role: String,
    /// The role as first written.
    role_name: String,
    spellings: IndexMap<String, u32>,
    districts: IndexMap<DistrictId, u32>,
    region: Option<RegionId>,
    mobiles: Vec<u64>,
    rows: u32,
    days: Option<(Date, Date)>,
    files: BTreeSet<String>,
}

impl Seen {
    fn name(&self) -> &str {
        let counted = self.spellings.iter().map(|(name, rows)| (rows, std::cmp::Reverse(name.chars().count()), name));
        counted.max().map_or("", |(.., name)| name.as_str())
    }

    fn is(&self, name: &str) -> bool {
        self.spellings.keys().any(|known| name_key(known) == name_key(name) || same_person_name(known, name))
    }

    /// Adds what is known of the same person from elsewhere.
    fn absorb(&mut self, other: Self) {
        for (name, rows) in other.spellings {
            *self.spellings.entry(name).or_default() += rows;
        }
        self.rows += other.rows;
        self.mobiles.extend(other.mobiles);
        self.files.extend(other.files);
        self.join_days(other.days);
    }

    fn join_days(&mut self, new: Option<(Date, Date)>) {
        self.days = match (self.days, new) {
            (Some((from, to)), Some((first, last))) => Some((from.min(first), to.max(last))),
            (known, new) => known.or(new),
        };
    }

    fn district(&self) -> Option<DistrictId> {
        self.districts.iter().max_by_key(|(id, rows)| (**rows, std::cmp::Reverse(**id))).map(|(id, _)| *id)
    }
}

/// Everybody whom the files name.
#[derive(Default)]
struct People {
    all: Vec<Seen>,
    /// Who a name, a role, a region and a district have been before: most rows name somebody again.
    known: FxHashMap<Naming, usize>,
}

type Naming = (String, Option<String>, Option<RegionId>, Option<DistrictId>);

/// What a row says of somebody.
struct Told<'a> {
    name: String,
    role: Option<String>,
    unit: UnitPath,
    days: Option<(Date, Date)>,
    mobiles: [u64; 2],
    file: &'a str,
}

/// The rows: first who has the whole region, then by district.
pub(super) fn rows(view: &View, evidence: &Evidence, sources: &Sources) -> Vec<DraftRow> {
    let mut people = People::default();
    visitors(view, sources, &mut people);
    listed(view, sources, &mut people);
    posted(view, sources, &mut people);
    let people = united(people.all);
    let mut order: Vec<(Option<RegionId>, Option<DistrictId>, usize)> = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let district = person.district().filter(|_| lies_in_a_district(person));
        order.push((person.region, district, number));
    }
    order.sort();
    let presidents = Presidents::of(&people);
    let row = |(_, district, number): (_, Option<DistrictId>, usize)| {
        let person = people.get(number)?;
        let row = self::row(view, evidence, person, district, presidents.get(number));
        let is_oftener =
            |other: &Seen| other.role == person.role && other.rows > person.rows && other.is(person.name());
        let is_elsewhere = district.is_some() && people.iter().any(is_oftener);
        Some(if is_elsewhere { row.check(ELSEWHERE, "") } else { row })
    };
    order.into_iter().filter_map(row).collect()
}

fn lies_in_a_district(person: &Seen) -> bool {
    person.role.is_empty() || is_of_district(&person.role_name) || person.districts.len() == 1 && !is_above(person)
}

/// Whether the role is one over the region or the state.
fn is_above(person: &Seen) -> bool {
    ["kshetra", "pradesh", "rashtriya"].iter().any(|level| person.role.starts_with(level))
}

fn row(view: &View, evidence: &Evidence, person: &Seen, district: Option<DistrictId>, term: Option<&Term>) -> DraftRow {
    let bearer = BEARER.in_language(view.language);
    let president = PRESIDENT.in_language(view.language);
    let role = match term {
        Some(Term::Second) => bearer,
        Some(_) => president,
        None if person.role.is_empty() => bearer,
        None => person.role_name.as_str(),
    };
    let region = person.region.map(|id| view.plan.unit_name(Unit::Region(id))).unwrap_or_default();
    let district = district.map(|id| evidence.district_name(view, id)).unwrap_or_default();
    let mut row = DraftRow::default()
        .text(Field::Name, person.name())
        .text(Field::Role, role)
        .text(Field::Region, region)
        .text(Field::District, district)
        .number(Field::Mobile, person.mobiles.first().copied());
    let others: Vec<&str> = person.spellings.keys().map(String::as_str).collect();
    let mut known = vec![name_key(person.name())];
    let mut aliases: Vec<&str> = Vec::new();
    for other in others {
        if !known.contains(&name_key(other)) {
            known.push(name_key(other));
            aliases.push(other);
        }
    }
    row = row.text(Field::AlsoKnownAs, aliases.join("; "));
    let files = person.files.iter().cloned().collect::<Vec<_>>().join(", ");
    match term {
        Some(Term::Only) if person.role.is_empty() => row.check(ASSUMED_ROLE, files),
        Some(Term::Second) => row.check(SECOND, files),
        Some(Term::Until(day)) => row.day(Field::To, Some(*day)).check(FOLLOWED, files),
        Some(Term::Since(day)) => row.day(Field::From, Some(*day)).check(FOLLOWED, files),
        None if person.role.is_empty() => row.check(NO_ROLE, files),
        _ => row,
    }
}

/// How long somebody presides over a district.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Term {
    /// The one president.
    Only,
    /// Until this day, then another.
    Until(Date),
    /// From this day.
    Since(Date),
    /// Named as president beside the one who made more visits.
    Second,
}

/// The presidents of the districts, by the number of the person.
struct Presidents(IndexMap<usize, Term>);

impl Presidents {
    fn of(people: &[Seen]) -> Self {
        let president = role_key(PRESIDENT.hi);
        let mut by_district: IndexMap<DistrictId, Vec<(usize, &Seen)>> = IndexMap::new();
        for (number, person) in people.iter().enumerate().filter(|(_, person)| person.role == president) {
            if let Some(district) = person.district() {
                by_district.entry(district).or_default().push((number, person));
            }
        }
        // Where nobody is called so, it is who made most of the visits and is called nothing else.
        for (number, person) in people.iter().enumerate().filter(|(_, one)| one.role.is_empty() && one.days.is_some()) {
            let Some(district) = person.district() else { continue };
            let has_one = by_district.get(&district).is_some_and(|all| all.iter().any(|(_, one)| !one.role.is_empty()));
            if !has_one {
                by_district.entry(district).or_default().push((number, person));
            }
        }
        let mut terms = IndexMap::new();
        for mut named in by_district.into_values() {
            named.sort_by_key(|(number, person)| (std::cmp::Reverse(person.rows), *number));
            settle(&named, &mut terms);
        }
        Self(terms)
    }

    fn get(&self, number: usize) -> Option<&Term> {
        self.0.get(&number)
    }
}

/// Who of those named presides: the one with most visits, or two whose visits follow one another.
fn settle(named: &[(usize, &Seen)], terms: &mut IndexMap<usize, Term>) {
    let Some((first, most)) = named.first() else { return };
    terms.insert(*first, Term::Only);
    for (number, other) in named.iter().skip(1) {
        let is_whole = other.rows > 1 && !other.role.is_empty() && terms.get(first) == Some(&Term::Only);
        let follow = most.days.zip(other.days).filter(|_| is_whole);
        match follow {
            Some(((_, end), (begin, _))) if end < begin => {
                terms.insert(*first, Term::Until(begin.yesterday().unwrap_or(end)));
                terms.insert(*number, Term::Since(begin));
            }
            Some(((begin, _), (_, end))) if end < begin => {
                terms.insert(*number, Term::Until(begin.yesterday().unwrap_or(end)));
                terms.insert(*first, Term::Since(begin));
            }
            // A name without any role is nobody's second president.
            _ if other.role.is_empty() => {}
            _ => {
                terms.insert(*number, Term::Second);
            }
        }
    }
}

fn visitors(view: &View, sources: &Sources, people: &mut People) {
    let facts = &view.facts;
    let made = facts.visits.iter().map(|one| (one.row, one.unit, one.visitor, one.from.zip(one.to.or(one.from))));
    let planned = facts.planned.iter().map(|one| (one.row, one.unit, one.visitor, None));
    let told = facts.feedback.iter().map(|one| (one.row, one.unit, one.author, None));
    for (row, unit, name, days) in made.chain(planned).chain(told) {
        let Some(name) = name.map(|name| clean(facts.text(name)).into_owned()) else { continue };
        let Some(table) = facts.table(row) else { continue };
        let role = role_of(view, table, row);
        let file = sources.path(table.file);
        people.add(Told { name, role, unit, days, mobiles: [0; 2], file });
    }
}

/// The role that a row, or what stands around it, gives to its visitor.
fn role_of(view: &View, table: &Table, row: RowRef) -> Option<String> {
    let heading = || {
        let column = table.column(Field::Visitor).and_then(|column| table.columns.get(column))?;
        let heading = view.facts.text(column.heading);
        is_of_district(heading).then(|| heading.to_owned())
    };
    let around = || {
        let holds = table.context.iter().filter(|one| one.from_row <= row.row && one.field == Some(Field::Role));
        holds.min_by_key(|one| one.nearness).map(|one| view.facts.text(one.text).to_owned())
    };
    let role = written(view, row, Field::Role).or_else(around).or_else(heading);
    role.filter(|role| role.chars().any(char::is_alphabetic))
}

/// Office-bearers of a district whom a list of members names with their post.
fn listed(view: &View, sources: &Sources, people: &mut People) {
    for member in view.facts.members.iter().filter(|member| member.sits()) {
        let Some(post) = written(view, member.row, Field::Post).filter(|post| is_of_district(post)) else { continue };
        let (Some(name), Some(table)) = (member.name, view.facts.table(member.row)) else { continue };
        let (name, file) = (clean(view.facts.text(name)).into_owned(), sources.path(table.file));
        people.add(Told { name, role: Some(post), unit: member.unit, days: None, mobiles: member.mobiles, file });
    }
}

fn posted(view: &View, sources: &Sources, people: &mut People) {
    for problem in &view.facts.problems {
        let Some(posted) = problem.posted.map(|posted| clean(view.facts.text(posted)).into_owned()) else { continue };
        let Some(table) = view.facts.table(problem.row) else { continue };
        let (name, role) = match posted.split_once([',', '(', '–']) {
            Some((name, role)) => (name.trim().to_owned(), role.trim_end_matches(')').trim().to_owned()),
            None => (posted, String::new()),
        };
        let role = Some(role).filter(|role| is_of_district(role));
        let file = sources.path(table.file);
        people.add(Told { name, role, unit: problem.unit, days: None, mobiles: [0; 2], file });
    }
}

impl People {
    fn add(&mut self, told: Told<'_>) {
        let is_name = told.name.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
        // A name that is a role names nobody.
        if !is_name || is_vacant(&told.name) || is_of_district(&told.name) {
            return;
        }
        let naming = (told.name.clone(), told.role.clone(), told.unit.region, told.unit.district);
        let at = self.known.get(&naming).copied().unwrap_or_else(|| self.find_or_add(&told));
        self.known.insert(naming, at);
        let Some(seen) = self.all.get_mut(at) else { return };
        *seen.spellings.entry(told.name).or_default() += 1;
        if let Some(district) = told.unit.district {
            *seen.districts.entry(district).or_default() += 1;
        }
        seen.rows += 1;
        seen.mobiles.extend(told.mobiles.into_iter().filter(|mobile| *mobile != 0));
        seen.files.insert(told.file.to_owned());
        seen.join_days(told.days);
    }

    /// The first who bears the name, in the role and the place; else somebody new.
    fn find_or_add(&mut self, told: &Told<'_>) -> usize {
        let role = told.role.as_deref().map(role_key).unwrap_or_default();
        let is_one = |seen: &Seen| {
            let same_place = is_above(seen) || told.unit.district.is_none_or(|id| seen.districts.contains_key(&id));
            seen.role == role && seen.region == told.unit.region && same_place && seen.is(&told.name)
        };
        self.all.iter().position(is_one).unwrap_or_else(|| {
            self.all.push(Seen {
                role,
                role_name: told.role.clone().unwrap_or_default(),
                spellings: IndexMap::new(),
                districts: IndexMap::new(),
                region: told.unit.region,
                mobiles: Vec::new(),
                rows: 0,
                days: None,
                files: BTreeSet::new(),
            });
            self.all.len() - 1
        })
    }
}

/// Who stands in one row with a role and in another without is one person.
fn united(people: Vec<Seen>) -> Vec<Seen> {
    let (mut known, without): (Vec<Seen>, Vec<Seen>) = people.into_iter().partition(|one| !one.role.is_empty());
    for one in without {
        let same = known.iter_mut().find(|other| {
            let shares = one.districts.is_empty() || one.districts.keys().any(|id| other.districts.contains_key(id));
            !other.role.is_empty() && (shares || is_above(other)) && other.is(one.name())
        });
        match same {
            Some(other) => other.absorb(one),
            None => known.push(one),
        }
    }
    known
}
