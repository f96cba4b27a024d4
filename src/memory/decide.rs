//! What bound answers *decide*, put beside what the plan says: names become other spellings or are told apart, visits
//! count, visits are not owed.

use crate::model::answer::{About, Answer, Decision};
use crate::model::decided::{Apart, Counted, Different, Exemption, Learned};
use crate::model::plan::{Needs, PhaseId, Plan, Unit, UnitPath};
use crate::model::table::Field;
use crate::names::gazetteer::Gazetteer;
use crate::names::person::{name_key, same_person_name};
use crate::text::fold::fold;
use crate::values::post;

/// What an answer comes to; `None` where its value names nothing that the plan knows.
pub(super) enum Outcome {
    /// A name means a unit.
    Learned(Learned),
    /// Another spelling of a person of the plan, by index.
    Person(usize, String),
    /// Another spelling of a post of the plan, by index.
    Post(usize, String),
    /// A name that does not mean a unit, people who are not one.
    Different(Option<Different>, Option<Apart>),
    /// Visits that count.
    Counted(Vec<Counted>),
    /// What is not owed.
    Exempt(Option<Exemption>),
}

/// What an answer comes to under a plan.
pub(super) fn outcome(answer: &Answer, about: &About, plan: &Plan, gazetteer: &Gazetteer) -> Option<Outcome> {
    match answer.decision()? {
        Decision::Accept | Decision::Correct => None,
        Decision::Means => means(answer.value(), about, plan, gazetteer),
        Decision::Different => {
            let unit = about.read_as.as_ref().and_then(|names| names.path(plan)?.lowest());
            let name = about.value.clone().unwrap_or_default();
            let different = unit.map(|unit| Different { name, unit });
            let people: Vec<_> = about.people.iter().filter_map(|one| one.in_plan(plan)).collect();
            Some(Outcome::Different(different, (!people.is_empty()).then_some(Apart { people })))
        }
        Decision::Counts => Some(Outcome::Counted(counted(about, plan))),
        Decision::Exempt => Some(Outcome::Exempt(exemption(about, plan))),
    }
}

/// Puts the outcomes beside the plan.
pub(super) fn enter(outcomes: Vec<Outcome>, plan: &mut Plan) {
    for outcome in outcomes {
        match outcome {
            Outcome::Learned(learned) => plan.decided.learned.push(learned),
            Outcome::Person(at, name) => {
                if let Some(person) = plan.people.get_mut(at) {
                    person.aliases.push(name);
                }
            }
            Outcome::Post(at, name) => {
                if let Some(post) = plan.posts.get_mut(at) {
                    post.aliases.push(name);
                }
            }
            Outcome::Different(different, apart) => {
                plan.decided.different.extend(different);
                plan.decided.apart.extend(apart);
            }
            Outcome::Counted(counted) => plan.decided.counted.extend(counted),
            Outcome::Exempt(exempt) => plan.decided.exempt.extend(exempt),
        }
    }
}

fn means(value: &str, about: &About, plan: &Plan, gazetteer: &Gazetteer) -> Option<Outcome> {
    let field = Field::from_code(about.field.as_deref()?)?;
    let name = about.value.clone().filter(|name| !name.trim().is_empty())?;
    let path = about.unit.path(plan).unwrap_or_default();
    match field {
        Field::Post => post_named(value, plan).map(|at| Outcome::Post(at, name)),
        Field::Visitor | Field::Name | Field::Author => {
            person_named(value, plan, path).map(|at| Outcome::Person(at, name))
        }
        _ => {
            let unit = unit_named(value, field, path, gazetteer)?;
            Some(Outcome::Learned(Learned { parent: parent(field, path), name, unit }))
        }
    }
}

/// The unit under which a name of a field is looked for.
fn parent(field: Field, path: UnitPath) -> Option<Unit> {
    let region = path.region.map(Unit::Region);
    match field {
        Field::Mandal | Field::Seat => path.district.map(Unit::District).or(region),
        Field::District => region,
        _ => None,
    }
}

/// The unit that a person means by a name: within the district or the region at hand, else anywhere. A district may
/// stand behind it (`कालपी, जालौन`).
pub(super) fn unit_named(value: &str, field: Field, path: UnitPath, gazetteer: &Gazetteer) -> Option<Unit> {
    let (region, district) = (path.region, path.district);
    match field {
        Field::Region => gazetteer.region(value).sure(),
        Field::District => gazetteer.sure_district(value, region).or_else(|| gazetteer.sure_district(value, None)),
        Field::Seat => {
            let within = gazetteer.seat(value, district, region).sure();
            within
                .or_else(|| gazetteer.seat(value, None, region).sure())
                .or_else(|| gazetteer.seat(value, None, None).sure())
        }
        Field::Mandal => {
            let here = gazetteer.mandal(value, district, region);
            let found = here.sure().or(here.elsewhere.filter(|_| here.unit.is_some()).map(Unit::Mandal));
            found.or_else(|| gazetteer.sure_mandal(value, None, region)).or_else(|| {
                let (name, of) = value.split_once([',', '(', '/'])?;
                let Unit::District(of) = gazetteer.sure_district(of.trim_end_matches(')'), None)? else {
                    return None;
                };
                gazetteer.sure_mandal(name, Some(of), None)
            })
        }
        _ => None,
    }
}

fn person_named(value: &str, plan: &Plan, path: UnitPath) -> Option<usize> {
    let reaches = |at: &usize| {
        let region = plan.people.get(*at).and_then(|person| person.region);
        region.is_none() || path.region.is_none() || region == path.region
    };
    let all = || (0..plan.people.len()).filter(reaches);
    let key = name_key(value);
    let spellings = |at: usize| {
        let person = plan.people.get(at);
        person.into_iter().flat_map(|person| std::iter::once(&person.name).chain(&person.aliases))
    };
    let own = all().find(|&at| spellings(at).next().is_some_and(|name| name_key(name) == key));
    let exact = own.or_else(|| all().find(|&at| spellings(at).any(|name| name_key(name) == key)));
    exact.or_else(|| {
        let mut sounding = all().filter(|&at| spellings(at).any(|name| same_person_name(name, value)));
        sounding.next().filter(|_| sounding.next().is_none())
    })
}

fn post_named(value: &str, plan: &Plan) -> Option<usize> {
    let is_spelling = |one: &crate::model::plan::Post| {
        std::iter::once(&one.name).chain(&one.aliases).any(|spelling| fold(spelling) == fold(value))
    };
    let by_key = || {
        let key = post::post_key(value).map(|_| post::key_of(value))?;
        plan.posts.iter().position(|one| one.key == key)
    };
    plan.posts.iter().position(is_spelling).or_else(by_key)
}

fn counted(about: &About, plan: &Plan) -> Vec<Counted> {
    let claim = || Some((phase_named(about.phase.as_deref()?, plan)?, about.owner.clone()?));
    let visits = about
        .visits
        .iter()
        .filter_map(|visit| Some(Counted { unit: visit.unit.path(plan)?, visit: visit.clone(), claim: claim() }));
    visits.collect()
}

fn exemption(about: &About, plan: &Plan) -> Option<Exemption> {
    let needs =
        Needs { night_stay: about.rule == "T602", committee_met: about.rule == "T604", feedback: about.rule == "A801" };
    let phase = phase_named(about.phase.as_deref()?, plan)?;
    Some(Exemption { phase, unit: about.unit.path(plan)?, owner: about.owner.clone()?, needs })
}

fn phase_named(name: &str, plan: &Plan) -> Option<PhaseId> {
    plan.phases.iter().position(|phase| fold(&phase.name) == fold(name)).map(|at| PhaseId(at as u16))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plan::{Person, RoleId};

    #[test]
    fn an_answer_may_name_a_person_by_the_other_name() {
        let person =
            |name: &str, alias: &str| Person { aliases: vec![alias.to_owned()], ..Person::named(name, RoleId(0)) };
        let people = vec![person("रामकुमार वर्मा", "पप्पू भैया"), person("सुरेश ठाकुर", "मोहन"), person("पप्पू भैया", "")];
        let plan = Plan { people, ..Plan::default() };
        let check = |value: &str, expected: Option<usize>| {
            assert_eq!(person_named(value, &plan, UnitPath::default()), expected, "{value}");
        };
        check("श्री मोहन", Some(1));
        check("Mohan", Some(1));
        check("पप्पू भैया", Some(2));
        check("Suresh Thakur", Some(1));
        check("गीता", None);
    }
}
