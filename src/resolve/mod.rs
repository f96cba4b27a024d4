//! *Resolving* gives names and values their meaning: records, still as typed, become facts about units, people, posts and
//! days of the plan. What is unknown or ambiguous is a doubt and never a guess.

pub mod around;
mod dates;
mod homes;
mod infer;
mod night;
pub mod place;
mod roster;
pub mod visitor;
mod visits;

use crate::model::Date;
use crate::model::doubt::{Doubt, What};
use crate::model::fact::{Facts, Fate, Feedback, Member, Planned, Problem, Visit};
use crate::model::place::{FileId, Place};
use crate::model::plan::{Plan, PostId, RoleId};
use crate::model::source::Sources;
use crate::model::strings::{Strings, Text};
use crate::model::table::{Field, Kind, Table};
use crate::names::gazetteer::Gazetteer;
use crate::names::person;
use crate::values::{plain, post};
use place::Placer;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use visitor::PeopleIndex;

/// What every row of a run is read against.
pub struct Scene<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its units by name.
    pub gazetteer: &'a Gazetteer,
    /// Its people by name.
    pub people: &'a PeopleIndex,
    /// Every string.
    pub strings: &'a Strings,
    /// The day that the result is for.
    pub as_of: Date,
    /// From the first day of the first phase to the last of the last.
    pub window: Option<(Date, Date)>,
    /// Where to look for a year that was left out.
    pub near: Option<(Date, Date)>,
    /// The empty string.
    pub nothing: Text,
    /// Roles that headings of visitors name ("जिलाध्यक्ष"), by the heading.
    pub heading_roles: FxHashMap<Text, RoleId>,
    /// What the dates of the forms of a file have in common.
    pub form_dates: dates::FormDates,
    posts: FxHashMap<String, PostId>,
}

impl Scene<'_> {
    /// The post that a text names.
    pub fn post(&self, text: &str) -> Option<PostId> {
        let by_name = || self.posts.get(&crate::text::fold::fold(text)).copied();
        by_name().or_else(|| post::post_key(text).and_then(|_| self.posts.get(&post::key_of(text)).copied()))
    }

    /// Posts whose names are nearest to a text.
    pub fn nearest_posts(&self, text: &str) -> Vec<String> {
        post::nearest(text, self.plan.posts.iter().map(|post| post.name.as_str()))
    }

    /// Whether a text is a dash or a word for nothing.
    pub fn says_nothing(&self, text: Text) -> bool {
        let text = self.strings.get(text);
        !plain::is_long(text) && plain::is_nothing(&plain::plain(text))
    }
}

/// Makes facts of tables. The doubts of earlier stages come in and go out with the units that they concern.
pub fn resolve(
    plan: &Plan,
    tables: Vec<Table>,
    mut strings: Strings,
    sources: &Sources,
    as_of: Date,
    mut doubts: Vec<Doubt>,
) -> (Facts, Vec<Doubt>) {
    let gazetteer = Gazetteer::new(plan);
    let people = PeopleIndex::of(plan);
    let nothing = strings.intern("");
    let window = window(plan);
    let near = window.or(Some((as_of, as_of)));
    let posts = posts(plan);
    let heading_roles = heading_roles(&tables, &people, &strings);
    let mut scene = Scene {
        form_dates: dates::FormDates::default(),
        heading_roles,
        plan,
        gazetteer: &gazetteer,
        people: &people,
        strings: &strings,
        as_of,
        window,
        near,
        nothing,
        posts,
    };
    scene.form_dates = dates::of_forms(&scene, &tables);
    let read: Vec<FileFacts> = by_file(&tables).into_par_iter().map(|tables| read_file(&scene, &tables)).collect();
    let mut facts = Facts { tables, ..Facts::default() };
    // A cell that shows an error has been named for it; that it is no date and no name either goes without saying.
    let errors: FxHashSet<Place> =
        doubts.iter().filter(|doubt| matches!(doubt.what, What::ErrorCell(_))).map(|doubt| doubt.place).collect();
    for mut file in read {
        file.doubts.retain(|doubt| !errors.contains(&doubt.place));
        facts.members.append(&mut file.members);
        facts.visits.append(&mut file.visits);
        facts.planned.append(&mut file.planned);
        facts.problems.append(&mut file.problems);
        facts.feedback.append(&mut file.feedback);
        doubts.append(&mut file.doubts);
    }
    facts.fates = facts.tables.iter().map(fates).collect();
    key_names(&mut facts, &mut strings);
    facts.strings = strings;
    homes::assign(&mut facts, &mut doubts, plan, &gazetteer, sources);
    sort(&mut facts);
    (facts, doubts)
}

/// The roles that headings over visitors' names are, each distinct heading looked up once.
fn heading_roles(tables: &[Table], people: &PeopleIndex, strings: &Strings) -> FxHashMap<Text, RoleId> {
    let columns = tables.iter().flat_map(|table| &table.columns);
    let headings: FxHashSet<Text> =
        columns.filter(|column| column.field == Some(Field::Visitor)).map(|column| column.heading).collect();
    headings.into_iter().filter_map(|heading| Some((heading, people.role(strings.get(heading))?))).collect()
}

/// What the tables of one file say.
#[derive(Default)]
struct FileFacts {
    members: Vec<Member>,
    visits: Vec<Visit>,
    planned: Vec<Planned>,
    problems: Vec<Problem>,
    feedback: Vec<Feedback>,
    doubts: Vec<Doubt>,
}

fn by_file(tables: &[Table]) -> Vec<Vec<(u32, &Table)>> {
    let mut files: BTreeMap<FileId, Vec<(u32, &Table)>> = BTreeMap::new();
    for (number, table) in tables.iter().enumerate() {
        if matches!(table.kind, Kind::Roster | Kind::Visits | Kind::Programme | Kind::Problems | Kind::Feedback) {
            files.entry(table.file).or_default().push((number as u32, table));
        }
    }
    files.into_values().collect()
}

fn read_file(scene: &Scene<'_>, tables: &[(u32, &Table)]) -> FileFacts {
    let mut facts = FileFacts::default();
    let doubts = &mut facts.doubts;
    let mut placers: Vec<Placer<'_>> = tables.iter().map(|(_, table)| Placer::new(scene, table, doubts)).collect();
    let silent: Vec<&Table> = placers
        .iter()
        .zip(tables)
        .filter(|(placer, _)| placer.needs_district())
        .map(|(_, (_, table))| *table)
        .collect();
    if let Some(district) = infer::district(scene, &silent, doubts) {
        placers.iter_mut().filter(|placer| placer.needs_district()).for_each(|placer| placer.assume_district(district));
    }
    for ((number, table), placer) in tables.iter().zip(&mut placers) {
        match table.kind {
            Kind::Roster => facts.members.extend(roster::members(scene, *number, table, placer, doubts)),
            Kind::Visits => {
                let (visits, problems) = visits::visits(scene, *number, table, placer, doubts);
                facts.visits.extend(visits);
                facts.problems.extend(problems);
            }
            Kind::Programme => facts.planned.extend(visits::planned(scene, *number, table, placer, doubts)),
            Kind::Problems => facts.problems.extend(visits::problems(scene, *number, table, placer, doubts)),
            Kind::Feedback => facts.feedback.extend(visits::feedback(scene, *number, table, placer, doubts)),
            _ => {}
        }
    }
    facts
}

/// The ledger's page of a table before anything is settled.
fn fates(table: &Table) -> Vec<Fate> {
    let mut fates = vec![Fate::Used; table.rows.len()];
    for &row in &table.skipped {
        if let Some(fate) = fates.get_mut(row as usize) {
            *fate = Fate::Skipped;
        }
    }
    fates
}

/// From the first day of any phase to the last.
fn window(plan: &Plan) -> Option<(Date, Date)> {
    let start = plan.phases.iter().filter_map(|phase| phase.start).min()?;
    let end = plan.phases.iter().filter_map(|phase| phase.end).max()?;
    Some((start, end))
}

/// The plan's posts by every spelling that it gives and by the key that they mean.
fn posts(plan: &Plan) -> FxHashMap<String, PostId> {
    let mut posts = FxHashMap::default();
    for (number, post) in plan.posts.iter().enumerate() {
        let id = PostId(number as u16);
        for spelling in std::iter::once(&post.name).chain(&post.aliases) {
            posts.entry(crate::text::fold::fold(spelling)).or_insert(id);
        }
    }
    for (number, post) in plan.posts.iter().enumerate() {
        posts.entry(post.key.clone()).or_insert(PostId(number as u16));
    }
    posts
}

/// Gives each name the number of what it folds to, each distinct name once.
fn key_names(facts: &mut Facts, strings: &mut Strings) {
    let members = facts.members.iter().filter_map(|one| one.name);
    let visits = facts.visits.iter().filter_map(|one| one.visitor);
    let planned = facts.planned.iter().filter_map(|one| one.visitor);
    let mut names: Vec<Text> =
        members.chain(visits).chain(planned).chain(facts.feedback.iter().filter_map(|f| f.author)).collect();
    names.sort_unstable_by_key(|name| name.index());
    names.dedup();
    let folded: Vec<String> = names.par_iter().map(|&name| person::name_key(strings.get(name))).collect();
    let keys: FxHashMap<Text, Text> =
        names.into_iter().zip(folded).map(|(name, key)| (name, strings.intern(&key))).collect();
    let key = |name: Option<Text>| name.and_then(|name| keys.get(&name)).copied();
    for member in &mut facts.members {
        member.name_key = key(member.name).unwrap_or(member.name_key);
    }
    facts.visits.iter_mut().for_each(|one| one.visitor_key = key(one.visitor));
    facts.planned.iter_mut().for_each(|one| one.visitor_key = key(one.visitor));
    facts.feedback.iter_mut().for_each(|one| one.author_key = key(one.author));
}

/// Brings facts into the order of region, district and mandal in the plan; what has no region comes last.
fn sort(facts: &mut Facts) {
    facts.members.par_sort_by_key(|one| (one.unit.rank(), one.row));
    facts.visits.par_sort_by_key(|one| (one.unit.rank(), one.row));
    facts.planned.par_sort_by_key(|one| (one.unit.rank(), one.row));
    facts.problems.par_sort_by_key(|one| (one.unit.rank(), one.row));
    facts.feedback.par_sort_by_key(|one| (one.unit.rank(), one.row));
}
