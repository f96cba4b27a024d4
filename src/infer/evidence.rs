//! *Evidence* is how often, and in which kinds of tables, the rows name each unit, and with what spelling.

use super::View;
use super::blank::{post, unasked};
use crate::model::draft::DraftRow;
use crate::model::fact::RowRef;
use crate::model::finding::{Language, Said};
use crate::model::plan::{DistrictId, MandalId, SeatId, Unit, UnitPath};
use crate::model::source::Sources;
use crate::model::table::{Field, Kind};
use crate::names::listed::{name_of, split_names};
use crate::names::person::is_vacant;
use crate::text::fold::{clean, fold, fold_unit, is_devanagari, leading_number};
use crate::values::post::post_key;
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// A post in fewer committees is a slip of the pen.
const COMMITTEES: usize = 2;

const NEW_POST: Said = Said {
    hi: "यह पद सूचियों में है, सामान्य मानक में नहीं; न्यूनतम और अधिकतम लिखें",
    en: "lists have this post and the usual norm has not; type least and most",
};

/// How a unit is named.
#[derive(Debug, Default)]
pub(super) struct Naming {
    /// Each spelling with the number of its rows.
    pub spellings: IndexMap<String, u32>,
    /// Whether a committee's list names it.
    pub in_roster: bool,
    /// Files that name it.
    pub files: BTreeSet<String>,
}

impl Naming {
    /// The spelling to show: of one in Devanagari before one in Latin letters, of the commonest name; of a mandal without
    /// the word that only says that it is one.
    pub(super) fn best<'a>(&'a self, known: &'a str, is_bare: bool) -> &'a str {
        let mut names: IndexMap<String, u32> = IndexMap::new();
        for (spelling, rows) in &self.spellings {
            *names.entry(fold_unit(spelling)).or_default() += rows;
        }
        let rank = |spelling: &str, rows: u32| {
            let all = names.get(&fold_unit(spelling)).copied().unwrap_or_default();
            (is_hindi(spelling), all, is_bare && fold(spelling) == fold_unit(spelling), rows)
        };
        let mut best = (known, rank(known, 0));
        for (spelling, rows) in &self.spellings {
            let rank = rank(spelling, *rows);
            if rank > best.1 {
                best = (spelling, rank);
            }
        }
        best.0
    }

    /// Spellings that are another name than the one that is shown.
    pub(super) fn others(&self, shown: &str) -> Vec<&str> {
        let mut seen = vec![fold_unit(shown)];
        let mut others = Vec::new();
        for spelling in self.spellings.keys() {
            let key = fold_unit(spelling);
            if !seen.contains(&key) {
                seen.push(key);
                others.push(spelling.as_str());
            }
        }
        others
    }
}

/// What the rows say of units and posts.
pub(super) struct Evidence {
    pub districts: IndexMap<DistrictId, Naming>,
    pub mandals: IndexMap<MandalId, Naming>,
    pub seats: IndexMap<SeatId, Naming>,
    /// Seats that the rows of a mandal name, each with the number of rows.
    pub seats_of: IndexMap<MandalId, IndexMap<SeatId, u32>>,
    /// Posts that nobody knows, each with the mandals that have it.
    posts: IndexMap<String, (String, BTreeSet<MandalId>)>,
    language: Language,
}

impl Evidence {
    /// What the rows of a look say.
    pub(super) fn of(view: &View, sources: &Sources) -> Self {
        let facts = &view.facts;
        let mut evidence = Self {
            districts: IndexMap::new(),
            mandals: IndexMap::new(),
            seats: IndexMap::new(),
            seats_of: IndexMap::new(),
            posts: IndexMap::new(),
            language: view.language,
        };
        for (row, unit, _) in facts.rows() {
            evidence.row(view, sources, row, unit);
        }
        for member in facts.members.iter().filter(|member| member.post.is_none() && !member.vacant) {
            let (Some(mandal), Some(text)) = (member.unit.mandal, written(view, member.row, Field::Post)) else {
                continue;
            };
            if post_key(&text).is_none() && !is_vacant(&text) {
                evidence.posts.entry(fold_unit(&text)).or_insert((text, BTreeSet::new())).1.insert(mandal);
            }
        }
        evidence
    }

    fn row(&mut self, view: &View, sources: &Sources, row: RowRef, unit: UnitPath) {
        let Some(table) = view.facts.table(row) else { return };
        let file = sources.path(table.file);
        let note = |naming: &mut Naming, field: Field, unit: Unit, is_alone: bool| {
            naming.in_roster |= table.kind == Kind::Roster;
            if !naming.files.contains(file) {
                naming.files.insert(file.to_owned());
            }
            // What no cell of the row says, a title or a name of the file has said.
            let cell = written(view, row, field).and_then(|text| name_of(&text));
            let text = cell.unwrap_or_else(|| view.plan.unit_name(unit).to_owned());
            if is_alone {
                *naming.spellings.entry(text).or_default() += 1;
            }
        };
        if let Some(district) = unit.district {
            note(self.districts.entry(district).or_default(), Field::District, Unit::District(district), true);
        }
        if let Some(mandal) = unit.mandal {
            // A cell that names several is no spelling of one.
            let text = written(view, row, Field::Mandal).unwrap_or_default();
            let is_alone = split_names(&text).len() < 2;
            note(self.mandals.entry(mandal).or_default(), Field::Mandal, Unit::Mandal(mandal), is_alone);
            if let Some(seat) = unit.seat {
                *self.seats_of.entry(mandal).or_default().entry(seat).or_default() += 1;
            }
        }
        if let Some(seat) = unit.seat {
            note(self.seats.entry(seat).or_default(), Field::Seat, Unit::Seat(seat), true);
        }
    }

    /// A district's name as it is shown in every sheet.
    pub(super) fn district_name<'a>(&'a self, view: &'a View, id: DistrictId) -> &'a str {
        let known = view.plan.unit_name(Unit::District(id));
        self.districts.get(&id).map_or(known, |naming| naming.best(known, false))
    }

    /// Rows for posts that lists have and the norm has not.
    pub(super) fn new_posts(&self) -> Vec<DraftRow> {
        let common = self.posts.values().filter(|(_, mandals)| mandals.len() >= COMMITTEES);
        common.map(|(name, _)| post(&unasked(name), self.language).check(NEW_POST, "")).collect()
    }
}

/// What a row says in a field.
pub(super) fn written(view: &View, row: RowRef, field: Field) -> Option<String> {
    let found = view.facts.get(row, field)?;
    let shown = found.value.shown(&view.facts.strings);
    let text = clean(&shown);
    (!text.is_empty()).then(|| text.into_owned())
}

/// Number and name of a seat.
pub(super) fn seat_parts(text: &str) -> (Option<u32>, String) {
    if let Ok(number) = text.trim().parse() {
        return (Some(number), text.trim().to_owned());
    }
    let (number, name) = leading_number(text);
    let name = name.trim();
    (number, if name.is_empty() { text.trim().to_owned() } else { name.to_owned() })
}

/// Whether a text has letters of Devanagari.
pub(super) fn is_hindi(text: &str) -> bool {
    text.chars().any(is_devanagari)
}
