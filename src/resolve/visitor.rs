//! Who visited: the name and role that a row or its surroundings give, and the people of the plan that they mean.

use super::Scene;
use super::around::Around;
use crate::model::doubt::{Doubt, What};
use crate::model::grid::Value;
use crate::model::place::Cell;
use crate::model::plan::{Level, PersonId, Plan, RegionId, RoleId, UnitPath};
use crate::model::strings::Text;
use crate::model::table::{Field, Table};
use crate::names::people::People;
use crate::names::person::is_vacant;
use crate::values::role::{is_office, role_key, says_less};
use rustc_hash::FxHashMap;

/// People of the plan by their names, and its roles.
pub struct PeopleIndex {
    people: People,
    roles: FxHashMap<String, RoleId>,
    /// The one role that the phases of a level require, where it is one.
    only_role: FxHashMap<Level, RoleId>,
}

impl PeopleIndex {
    /// The people of a plan.
    pub fn of(plan: &Plan) -> Self {
        let roles = plan.roles.iter().enumerate().map(|(number, role)| (role.key.clone(), RoleId(number as u16)));
        let mut required: FxHashMap<Level, Vec<RoleId>> = FxHashMap::default();
        for phase in &plan.phases {
            let roles = required.entry(phase.level).or_default();
            roles.extend(phase.roles.iter().copied());
            roles.sort_unstable();
            roles.dedup();
        }
        let only = |roles: Vec<RoleId>| if let [only] = roles.as_slice() { Some(*only) } else { None };
        let only_role = required.into_iter().filter_map(|(level, roles)| Some((level, only(roles)?))).collect();
        Self { people: People::of(&plan.people), roles: roles.collect(), only_role }
    }

    /// The role that a text names, if the plan knows it.
    pub fn role(&self, text: &str) -> Option<RoleId> {
        self.roles.get(&role_key(text)).copied()
    }

    /// People of this name in a region: of equal names, else of the one name that sounds the same.
    fn find(&self, plan: &Plan, name: &str, region: Option<RegionId>) -> Vec<PersonId> {
        let reaches = |id: &PersonId| {
            plan.person(*id)
                .is_some_and(|person| region.is_none() || person.region.is_none() || person.region == region)
        };
        if let Some(found) = self.people.written(name) {
            return found.iter().copied().filter(reaches).collect();
        }
        let mut sounding = self.people.sounding(name);
        sounding.retain(|ids| ids.iter().any(reaches));
        match sounding.as_slice() {
            [ids] => ids.iter().copied().filter(reaches).collect(),
            _ => Vec::new(),
        }
    }
}

/// Who visited.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Who {
    /// The name, as typed or from the surroundings.
    pub visitor: Option<Text>,
    /// People of the plan of that name.
    pub people: Vec<PersonId>,
    /// The role.
    pub role: Option<RoleId>,
}

/// Finds who visited, row after row of one table; each distinct name is looked up once.
pub struct Visitors<'a> {
    scene: &'a Scene<'a>,
    table: &'a Table,
    name: Option<usize>,
    role: Option<usize>,
    /// The role that the heading of the names itself is ("जिलाध्यक्ष").
    heading_role: Option<RoleId>,
    known: FxHashMap<(Text, Option<RegionId>), Named>,
    roles: FxHashMap<Text, Option<RoleId>>,
    has_assumed: bool,
}

/// What a row or its surroundings say of the role.
#[derive(Clone, Copy)]
struct Stated {
    /// As typed.
    text: Text,
    /// The role of the plan that it is.
    role: Option<RoleId>,
    /// Whether the row says it. A title may name the role to whom the list is addressed.
    is_of_row: bool,
}

/// What a name in a visitor's column turns out to be.
#[derive(Clone, Debug, Default)]
struct Named {
    people: Vec<PersonId>,
    role: Option<RoleId>,
    is_nobody: bool,
    is_known: bool,
}

impl<'a> Visitors<'a> {
    /// For the rows of a table whose names stand in this field.
    pub fn new(scene: &'a Scene<'a>, table: &'a Table, field: Field) -> Self {
        let name = table.column(field);
        let heading = name.and_then(|column| table.columns.get(column)).map(|column| column.heading);
        Self {
            scene,
            table,
            name,
            role: table.column(Field::Role),
            heading_role: heading.and_then(|heading| scene.heading_roles.get(&heading)).copied(),
            known: FxHashMap::default(),
            roles: FxHashMap::default(),
            has_assumed: false,
        }
    }

    /// Who visited by this row; `level` is the level of the place.
    pub fn who(
        &mut self,
        row: usize,
        unit: UnitPath,
        level: Option<Level>,
        around: Around,
        doubts: &mut Vec<Doubt>,
    ) -> Who {
        let in_row = self.name.and_then(|column| {
            let Value::Text(text) = self.table.value(row, column) else { return None };
            Some((text, self.table.cell(row, column)))
        });
        let stated = self.role_of(row, around);
        let mut who = Who { role: stated.and_then(|stated| stated.role), ..Who::default() };
        let written = in_row.map(|(text, cell)| (text, Some(cell))).or(around.visitor.map(|text| (text, None)));
        if let Some((text, cell)) = written {
            let named = self.named(text, unit.region);
            who.role = who.role.or(named.role);
            if !named.is_nobody {
                who.visitor = Some(text);
                self.doubt_name(row, text, cell, unit, &named, doubts);
                who.people = named.people;
            }
        }
        // Where the plan names nobody, a name without a role tells no more than no name.
        let names_owner = who.visitor.is_some() && !self.scene.plan.people.is_empty();
        let only = level.and_then(|level| self.scene.people.only_role.get(&level)).copied();
        let of_row = stated.filter(|stated| stated.is_of_row).map(|stated| stated.text);
        if who.role.is_none() && !of_row.is_some_and(|text| self.is_another(text, only)) {
            who.role = self.heading_role;
            if who.role.is_none() && !names_owner {
                who.role = only.inspect(|&role| self.say_assumed(row, role, of_row, unit, doubts));
            }
        }
        who
    }

    /// Whether a text that is no role of the plan names another office than the one that is owed. What leaves out what the
    /// role is over ("अध्यक्ष") may mean it, and so may a word that is no office at all ("जि.अ.").
    fn is_another(&self, text: Text, owed: Option<RoleId>) -> bool {
        let text = self.scene.strings.get(text);
        is_office(text) && !owed.is_some_and(|role| says_less(text, self.scene.plan.role_name(role)))
    }

    fn role_of(&mut self, row: usize, around: Around) -> Option<Stated> {
        let scene = self.scene;
        let written = self.role.and_then(|column| match self.table.value(row, column) {
            Value::Text(text) if !scene.says_nothing(text) => Some(text),
            _ => None,
        });
        let text = written.or(around.role)?;
        let role = *self.roles.entry(text).or_insert_with(|| scene.people.role(scene.strings.get(text)));
        Some(Stated { text, role, is_of_row: written.is_some() })
    }

    fn named(&mut self, text: Text, region: Option<RegionId>) -> Named {
        let scene = self.scene;
        let look_up = || {
            let name = scene.strings.get(text);
            if is_vacant(name) {
                return Named { is_nobody: true, ..Named::default() };
            }
            let people = scene.people.find(scene.plan, name, region);
            let is_known = !people.is_empty();
            let role = if is_known { None } else { scene.people.role(name) };
            Named { people, role, is_nobody: role.is_some(), is_known }
        };
        self.known.entry((text, region)).or_insert_with(look_up).clone()
    }

    fn doubt_name(
        &self,
        row: usize,
        text: Text,
        cell: Option<Cell>,
        unit: UnitPath,
        named: &Named,
        doubts: &mut Vec<Doubt>,
    ) {
        if named.is_known || self.scene.plan.people.is_empty() {
            return;
        }
        let typed = self.scene.strings.get(text).trim();
        let place = cell.map_or_else(|| self.table.row_place(row), |cell| self.table.place(cell));
        let mut doubt = Doubt::new(What::UnknownVisitor { assumed_role: None }, place);
        doubt = doubt.typed(Field::Visitor, typed).about(unit);
        doubt.person = Some(typed.to_owned());
        doubts.push(doubt);
    }

    /// Where nothing says who went, the one role that the level's phases require went; said once for a table, and not of a
    /// form that the program wrote, which says so itself. A word that was taken for the role is said wherever it stands.
    fn say_assumed(&mut self, row: usize, role: RoleId, word: Option<Text>, unit: UnitPath, doubts: &mut Vec<Doubt>) {
        let is_said = word.is_none() && (self.has_assumed || self.table.form.is_own);
        if is_said {
            return;
        }
        let name = self.scene.plan.role_name(role).to_owned();
        let what = What::UnknownVisitor { assumed_role: Some(name) };
        let unit = UnitPath { mandal: None, seat: None, ..unit };
        let mut doubt = Doubt::new(what, self.table.row_place(row)).about(unit);
        doubt.field = Some(Field::Visitor);
        if let (Some(word), Some(column)) = (word, self.role) {
            doubt.place = self.table.place(self.table.cell(row, column));
            doubt = doubt.typed(Field::Role, self.scene.strings.get(word).trim());
        } else {
            self.has_assumed = true;
        }
        doubts.push(doubt);
    }
}
