//! An answer is *bound* to what its finding is about: the unit, the phase and who owes, the name, the visits, the people,
//! the cell. So it acts in later runs too, in which the finding, because of the answer, is never raised.

use super::cells;
use super::recall::Round;
use crate::model::answer::{About, Decision, Somebody, UnitNames, VisitMade};
use crate::model::finding::{Arg, Finding};
use crate::model::place::Place;
use crate::model::plan::{Unit, UnitPath};
use crate::model::table::Field;
use crate::names::gazetteer::Gazetteer;

/// What a finding is about, as far as an answer of this sort needs to know it.
pub(super) fn about(finding: &Finding, decision: Decision, round: &Round<'_>) -> About {
    let mut about = About {
        rule: finding.rule.0.to_owned(),
        unit: UnitNames::of(parent_of_name(finding), round.plan),
        phase: finding.phase.and_then(|phase| round.plan.phase(phase)).map(|phase| phase.name.clone()),
        owner: owner(finding),
        field: finding.field.map(|field| field.code().to_owned()),
        value: finding.value.clone(),
        ..About::default()
    };
    match decision {
        Decision::Accept | Decision::Exempt | Decision::Means => {}
        Decision::Counts => about.visits = visits(finding, round),
        Decision::Different => {
            about.read_as = read_as(finding, round);
            about.people = people(finding, round);
        }
        Decision::Correct => about.cell = cells::of_finding(finding, round.facts).map(|at| at.was(round.facts)),
    }
    about
}

/// The unit of a finding. A mandal that is the only one of its name was found from another district: its name means it
/// everywhere.
fn parent_of_name(finding: &Finding) -> UnitPath {
    let is_unique = finding.rule.0 == "N405" && finding.args.iter().any(|(name, _)| *name == "unique");
    if is_unique { UnitPath { region: finding.unit.region, ..UnitPath::default() } } else { finding.unit }
}

/// Who owes what the finding is about: a person, or the role where nobody is named.
fn owner(finding: &Finding) -> Option<String> {
    finding.phase?;
    let role = || {
        finding.args.iter().find_map(|(name, arg)| match arg {
            Arg::Text(text) if *name == "role" => Some(text.clone()),
            _ => None,
        })
    };
    finding.person.clone().or_else(role)
}

/// The unit that a name was read as.
fn read_as(finding: &Finding, round: &Round<'_>) -> Option<UnitNames> {
    let (field, name) = (finding.field?, finding.suggestions.first()?);
    let (region, district) = (finding.unit.region, finding.unit.district);
    let gazetteer = Gazetteer::new(round.plan);
    let found = match field {
        Field::Region => gazetteer.region(name),
        Field::District => gazetteer.district(name, region),
        Field::Mandal => gazetteer.mandal(name, district, region),
        Field::Seat => gazetteer.seat(name, district, region),
        _ => return None,
    };
    found.unit.map(|unit: Unit| UnitNames::of(round.plan.path(unit), round.plan))
}

fn places(finding: &Finding) -> impl Iterator<Item = Place> {
    finding.place.into_iter().chain(finding.related.iter().copied())
}

/// The visits that a finding stands at.
fn visits(finding: &Finding, round: &Round<'_>) -> Vec<VisitMade> {
    let facts = round.facts;
    let mut made = Vec::new();
    for row in places(finding).filter_map(|place| facts.row_at(place)) {
        let is_meant = |unit: UnitPath| finding.unit.mandal.is_none() || unit.mandal == finding.unit.mandal;
        for visit in facts.visits.iter().filter(|visit| visit.row == row && is_meant(visit.unit)) {
            let (visitor, date) = facts.visit_made(visit);
            let one = VisitMade { unit: UnitNames::of(visit.unit, round.plan), visitor, date };
            if !made.contains(&one) {
                made.push(one);
            }
        }
    }
    made
}

/// The members whom a finding stands at.
fn people(finding: &Finding, round: &Round<'_>) -> Vec<Somebody> {
    let facts = round.facts;
    let mut people = Vec::new();
    for row in places(finding).filter_map(|place| facts.row_at(place)) {
        for member in facts.members.iter().filter(|member| member.row == row) {
            let unit = UnitNames::of(UnitPath { seat: None, ..member.unit }, round.plan);
            let one = Somebody { unit, name: facts.text(member.name_key).to_owned() };
            if !people.contains(&one) {
                people.push(one);
            }
        }
    }
    people
}
