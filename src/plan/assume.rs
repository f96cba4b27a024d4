//! What is assumed where the plan says nothing: the units that the rosters name, the default norm of posts, and one
//! phase, each mandal visited by its district's president, without an end.

use super::draft::Gathering;
use crate::model::plan::{Level, Mandal, Needs, Phase, PlanPart};
use crate::model::strings::Text;
use crate::model::table::{Context, Field, Kind, Nearness, Table};
use crate::text::fold::clean;
use crate::values::post::{DEFAULT_COMMITTEE_MOST, default_posts};

/// Takes the units from what the rosters name; where there is none, from what the other sheets name.
pub fn units(gathering: &mut Gathering<'_>, tables: &[Table]) {
    let had_districts = !gathering.plan.districts.is_empty();
    let of = |kinds: &'static [Kind]| tables.iter().filter(move |table| kinds.contains(&table.kind));
    of(&[Kind::Roster]).for_each(|table| units_of(gathering, table));
    if gathering.plan.mandals.is_empty() {
        of(&[Kind::Visits, Kind::Programme, Kind::Problems]).for_each(|table| units_of(gathering, table));
    }
    if !(had_districts && gathering.plan.mandals.is_empty()) {
        gathering.plan.assumed.push(PlanPart::Units);
    }
}

fn units_of(gathering: &mut Gathering<'_>, table: &Table) {
    let strings = gathering.strings;
    let text = |row: usize, field: Field| {
        let value = table.get(row, field)?.value;
        let shown = value.shown(strings);
        let text = clean(&shown);
        (!text.is_empty()).then(|| text.into_owned())
    };
    let mut last: Option<[Option<String>; 3]> = None;
    for row in 0..table.rows.len() {
        if table.skipped.contains(&(row as u32)) {
            continue;
        }
        let around = |field, needs_label| {
            around(table, field, row as u32, needs_label).map(|found| strings.get(found).to_owned())
        };
        let region = text(row, Field::Region).or_else(|| around(Field::Region, true));
        let district = text(row, Field::District).or_else(|| around(Field::District, false));
        let mandal = text(row, Field::Mandal).or_else(|| {
            let has_column = table.column(Field::Mandal).is_some();
            if has_column { None } else { around(Field::Mandal, district.is_none()) }
        });
        let mandal = mandal.filter(|mandal| district.as_ref() != Some(mandal));
        let named = [region, district, mandal];
        if last.as_ref() == Some(&named) {
            continue;
        }
        add(gathering, table, &named, row);
        last = Some(named);
    }
}

fn add(gathering: &mut Gathering<'_>, table: &Table, named: &[Option<String>; 3], row: usize) {
    let [region, district, mandal] = named;
    let Some(district) = district else { return };
    let region = match (region, gathering.find_district(district, None)) {
        (None, Some(found)) => gathering.plan.district(found).map(|district| district.region),
        _ => None,
    }
    .unwrap_or_else(|| gathering.region(region.as_deref()));
    let at = |field| table.get(row, field).map_or_else(|| table.row_place(row), |located| table.place(located.at));
    let district = gathering.district_in_passing(district, region, Some(at(Field::District)));
    if let Some(name) = mandal {
        let place = Some(at(Field::Mandal));
        let mandal = Mandal {
            name: name.clone(),
            district,
            seats: Vec::new(),
            code: None,
            from: None,
            to: None,
            aliases: Vec::new(),
            place,
        };
        gathering.mandal_in_passing(mandal);
    }
}

/// What stands around a row about a field: what is labelled so, else, unless a label is needed, the nearest name
/// without one; a sheet's name is then a mandal, a file's or folder's a district.
fn around(table: &Table, field: Field, row: u32, needs_label: bool) -> Option<Text> {
    let holds = |context: &&Context| context.from_row <= row;
    let labelled = table.context.iter().filter(holds).filter(|context| context.field == Some(field));
    let nearest = labelled.min_by_key(|context| (context.nearness, u32::MAX - context.from_row));
    if nearest.is_some() || needs_label {
        return nearest.map(|context| context.text);
    }
    let nearness: &[Nearness] = match field {
        Field::Mandal => &[Nearness::Sheet],
        Field::District => &[Nearness::File, Nearness::Folder],
        _ => &[],
    };
    let bare = table.context.iter().filter(holds).filter(|context| context.field.is_none());
    bare.filter(|context| nearness.contains(&context.nearness)).min_by_key(|context| context.nearness).map(|c| c.text)
}

/// Posts, phases and people where the plan has none.
pub fn the_rest(gathering: &mut Gathering<'_>) {
    let has_norm = !gathering.plan.posts.is_empty();
    if !has_norm {
        gathering.plan.assumed.push(PlanPart::Posts);
        gathering.plan.committee_most = Some(DEFAULT_COMMITTEE_MOST);
    }
    for mut post in default_posts() {
        if gathering.plan.posts.iter().any(|known| known.key == post.key) {
            continue;
        }
        if has_norm {
            // Known, and nothing is asked of it: the plan's norm is the whole norm.
            (post.in_norm, post.least, post.most, post.mobile_required) = (false, None, None, false);
        }
        gathering.plan.posts.push(post);
    }
    if gathering.plan.phases.is_empty() {
        gathering.plan.assumed.push(PlanPart::Phases);
        let president = gathering.role("जिला अध्यक्ष");
        gathering.plan.phases.push(Phase {
            name: "मंडल प्रवास".to_owned(),
            level: Level::Mandal,
            roles: vec![president],
            start: None,
            end: None,
            needs: Needs { night_stay: true, committee_met: true, feedback: false },
            place: None,
        });
    }
    if gathering.plan.people.is_empty() {
        gathering.plan.assumed.push(PlanPart::People);
    }
    if gathering.plan.seats.is_empty() && gathering.plan.phases.iter().any(|phase| phase.level == Level::Seat) {
        gathering.plan.assumed.push(PlanPart::Seats);
    }
    gathering.plan.assumed.sort_unstable();
}
