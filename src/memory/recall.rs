//! To *recall* is to apply the answers of earlier runs. A run understands its files once as if nobody had answered: what
//! it finds then says what each answer is about. Where an answer changes more than what counts, it understands them again
//! with what was decided, until no further finding is answered. So an answer acts on the same finding in every run,
//! whether or not the finding is left when it is done, and what it has settled stays in sight as answered.

use super::cells::{self, Correction};
use super::{bind, decide};
use crate::model::Date;
use crate::model::answer::{Answer, Answers, Decision, Effect, UnitNames, is_id, signature_of};
use crate::model::document::AcceptedRecord;
use crate::model::doubt::Doubt;
use crate::model::fact::Facts;
use crate::model::finding::Finding;
use crate::model::plan::Plan;
use crate::model::strings::Strings;
use crate::model::table::Table;
use crate::names::gazetteer::Gazetteer;
use crate::text::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// How often the files are understood again at most; each time answers may apply to what the last ones brought up.
const ROUNDS: usize = 6;

/// What one understanding of the files has found.
#[derive(Clone, Copy)]
pub struct Round<'a> {
    /// What should be.
    pub plan: &'a Plan,
    /// What happened.
    pub facts: &'a Facts,
    /// What is wrong.
    pub findings: &'a [Finding],
    /// The day that the result is for.
    pub as_of: Date,
}

/// The answers of a run while it finds out what they do.
pub struct Recall {
    answers: Answers,
    /// Answered findings as they were when a round first had them, by id, with the names of their units.
    seen: BTreeMap<String, Seen>,
    corrections: Vec<Correction>,
    rounds: usize,
}

struct Seen {
    finding: Finding,
    unit: UnitNames,
    phase: Option<String>,
}

impl Recall {
    /// With these answers.
    pub fn new(answers: Answers) -> Self {
        Self { answers, seen: BTreeMap::new(), corrections: Vec::new(), rounds: 0 }
    }

    /// Whether nobody has answered anything.
    pub fn is_empty(&self) -> bool {
        self.answers.list.is_empty()
    }

    /// Finds what a round has that is answered. Returns whether the files must be understood again.
    pub fn hear(&mut self, round: Round<'_>) -> bool {
        self.rounds += 1;
        if self.answers.list.is_empty() {
            return false;
        }
        self.name_findings(round);
        let by_id: BTreeMap<&str, &Finding> = round.findings.iter().map(|one| (one.id.as_str(), one)).collect();
        let gazetteer = Gazetteer::new(round.plan);
        let mut is_new = false;
        super::told::note(&mut self.answers, &round.facts.tables);
        let to_finding = |answer: &&mut Answer| answer.is_in_force() && signature_of(&answer.finding).is_none();
        for answer in self.answers.list.iter_mut().filter(to_finding) {
            let finding = by_id.get(answer.finding.as_str()).copied();
            if let Some(finding) = finding {
                self.seen.entry(answer.finding.clone()).or_insert_with(|| Seen::of(finding, round.plan));
                answer.unit = finding.unit;
            } else if let Some(path) = answer.about.as_ref().and_then(|about| about.unit.path(round.plan)) {
                answer.unit = path;
            }
            if answer.effect == Effect::Applied {
                continue;
            }
            let (effect, correction) = effect(answer, finding, &round, &gazetteer);
            answer.effect = effect;
            self.corrections.extend(correction);
            is_new |= effect == Effect::Applied && answer.decision().is_some_and(Decision::acts_early);
        }
        is_new && self.rounds < ROUNDS
    }

    /// An answer to a name is one to each finding about it.
    fn name_findings(&mut self, round: Round<'_>) {
        let mut added = Vec::new();
        let mut named = BTreeSet::new();
        for answer in self.answers.list.iter().filter(|answer| answer.is_in_force() && is_name(&answer.finding)) {
            let Some(decision) = answer.decision() else { continue };
            let wanted = fold(&answer.finding);
            let is_same = |name: &str| !name.trim().is_empty() && fold(name) == wanted;
            // To fold a name costs more than all the rest, so only those are folded on which it depends.
            let is_meant = |finding: &&Finding| {
                let names =
                    [finding.value.as_deref(), finding.person.as_deref().filter(|_| decision == Decision::Different)];
                let is_typed = || names.into_iter().flatten().any(is_same);
                let is_unit = || finding.unit.lowest().is_some_and(|unit| is_same(round.plan.unit_name(unit)));
                let fits = decision.fits(finding.rule.0, finding.place.is_some_and(|place| place.cell.is_some()));
                let by_name = matches!(decision, Decision::Means | Decision::Different | Decision::Correct);
                let is_about_name = finding.rule.0.starts_with('N') || finding.rule.0 == "V307";
                fits && match (by_name || is_about_name, decision) {
                    (true, _) => is_typed(),
                    (false, Decision::Accept) => false,
                    (false, _) => is_unit(),
                }
            };
            for finding in round.findings.iter().filter(is_meant) {
                named.insert(answer.finding.clone());
                let is_known =
                    |one: &Answer| one.finding == finding.id && (one.is_in_force() || one.typed == answer.typed);
                if !self.answers.list.iter().chain(&added).any(is_known) {
                    added.push(Answer {
                        finding: finding.id.clone(),
                        about: None,
                        effect: Effect::NoFinding,
                        ..answer.clone()
                    });
                }
            }
        }
        if !added.is_empty() {
            self.answers.list.extend(added);
            self.answers.sort();
        }
        let by_name = self.answers.list.iter_mut().filter(|answer| is_name(&answer.finding));
        by_name.filter(|answer| named.contains(&answer.finding)).for_each(|answer| answer.effect = Effect::Applied);
    }

    /// Puts the right values into the tables.
    pub fn correct(&self, tables: &mut [Table], strings: &mut Strings, doubts: &mut Vec<Doubt>) {
        cells::apply(&self.corrections, tables, strings, doubts);
    }

    /// Puts what was decided beside the plan.
    pub fn decide(&self, plan: &mut Plan) {
        if self.answers.list.iter().all(|answer| answer.effect != Effect::Applied) {
            return;
        }
        let gazetteer = Gazetteer::new(plan);
        let applied = self.answers.list.iter().filter(|one| one.is_in_force() && one.effect == Effect::Applied);
        let outcomes =
            applied.filter_map(|answer| decide::outcome(answer, answer.about.as_ref()?, plan, &gazetteer)).collect();
        decide::enter(outcomes, plan);
    }

    /// What is wrong in the end: what the last round found, and what answers have settled, marked with the answer.
    pub fn finish(mut self, mut findings: Vec<Finding>, plan: &Plan) -> (Vec<Finding>, Answers) {
        let places: BTreeMap<String, usize> =
            findings.iter().enumerate().map(|(number, finding)| (finding.id.clone(), number)).collect();
        let mut settled = Vec::new();
        let applied =
            |answer: &&mut Answer| answer.effect == Effect::Applied && answer.is_in_force() && is_id(&answer.finding);
        for answer in self.answers.list.iter_mut().filter(applied) {
            let early = answer.decision().is_some_and(Decision::acts_early);
            let is_date = answer.decision() == Some(Decision::Counts) && answer.finding.starts_with("V303");
            match places.get(&answer.finding).and_then(|&at| findings.get_mut(at)) {
                Some(finding) if !early || is_date => finding.accepted = Some(accepted(answer)),
                Some(_) => answer.effect = Effect::StillThere,
                None if early => {
                    let seen = self.seen.get(&answer.finding).and_then(|seen| seen.under(plan));
                    settled.extend(seen.map(|finding| Finding { accepted: Some(accepted(answer)), ..finding }));
                }
                None => answer.effect = Effect::NoFinding,
            }
        }
        findings.extend(settled);
        (findings, self.answers)
    }
}

impl Seen {
    fn of(finding: &Finding, plan: &Plan) -> Self {
        let phase = finding.phase.and_then(|phase| plan.phase(phase)).map(|phase| phase.name.clone());
        Self { finding: finding.clone(), unit: UnitNames::of(finding.unit, plan), phase }
    }

    /// The finding with the numbers that its units have in the plan of the last round.
    fn under(&self, plan: &Plan) -> Option<Finding> {
        let phase = self.phase.as_ref().and_then(|name| plan.phases.iter().position(|phase| phase.name == *name));
        let phase = phase.map(|at| crate::model::plan::PhaseId(at as u16));
        Some(Finding { unit: self.unit.path(plan)?, phase, owed_by: None, ..self.finding.clone() })
    }
}

/// Whether an answer is to a name as it is written.
fn is_name(finding: &str) -> bool {
    !is_id(finding) && signature_of(finding).is_none()
}

/// What an answer does in view of a round; where it corrects a cell, which one.
fn effect<'r>(
    answer: &mut Answer,
    finding: Option<&'r Finding>,
    round: &Round<'r>,
    gazetteer: &Gazetteer,
) -> (Effect, Option<Correction>) {
    let Some(decision) = answer.decision() else { return (Effect::NoAnswer, None) };
    let [_, _, _, _, _, until] = &answer.typed;
    match until.parse::<Date>() {
        Err(_) if !until.is_empty() => return (Effect::BadUntil, None),
        Ok(until) if until < round.as_of => return (Effect::Lapsed, None),
        _ => {}
    }
    let rule =
        finding.map(|finding| finding.rule.0.to_owned()).or(answer.about.as_ref().map(|about| about.rule.clone()));
    let Some(rule) = rule else { return (Effect::NoFinding, None) };
    let is_correctable =
        |one: &Finding| cells::of_finding(one, round.facts).is_some() || cells::is_in_title(one, round.facts);
    if !decision.fits(&rule, finding.is_none_or(is_correctable)) {
        return (Effect::Unfit, None);
    }
    if decision.needs_value() && answer.value().is_empty() {
        return (Effect::NoValue, None);
    }
    if decision == Decision::Correct {
        return correct(answer, finding, round);
    }
    if let Some(finding) = finding {
        answer.about = Some(bind::about(finding, decision, round));
    }
    let Some(about) = &answer.about else { return (Effect::NoFinding, None) };
    if decision.acts_early() && decide::outcome(answer, about, round.plan, gazetteer).is_none() {
        return (Effect::UnknownValue, None);
    }
    (Effect::Applied, None)
}

/// What becomes of a right value: it goes into the cell, unless the file says something else there by now.
fn correct<'r>(answer: &mut Answer, finding: Option<&'r Finding>, round: &Round<'r>) -> (Effect, Option<Correction>) {
    let Some(finding) = finding else { return (Effect::NoFinding, None) };
    let Some(meant) = cells::meant(finding, answer.about.as_ref(), round) else {
        return (Effect::CellChanged, None);
    };
    if answer.about.as_ref().is_none_or(|about| about.cell.is_none()) {
        answer.about = Some(bind::about(meant, Decision::Correct, round));
    }
    let everywhere = cells::is_of_a_name(meant.rule.0);
    let correction = meant.place.map(|place| Correction { place, value: answer.value().to_owned(), everywhere });
    (Effect::Applied, correction)
}

fn accepted(answer: &Answer) -> AcceptedRecord {
    let [decision, value, reason, by, on, until] = &answer.typed;
    let text = |text: &String| (!text.is_empty()).then(|| text.clone());
    AcceptedRecord {
        decision: decision.clone(),
        value: text(value),
        reason: text(reason),
        by: text(by),
        on: on.parse().ok(),
        until: until.parse().ok(),
        file: answer.file.clone(),
    }
}

/// Accepts what is accepted of the findings about answers, which are known last.
pub fn accept_more(findings: &mut [Finding], answers: &mut Answers, as_of: Date) {
    for finding in findings.iter_mut().filter(|finding| finding.rule.0.starts_with('D')) {
        let mine = answers.list.iter_mut().find(|answer| answer.is_in_force() && answer.finding == finding.id);
        let Some(answer) = mine.filter(|answer| answer.decision() == Some(Decision::Accept)) else { continue };
        let [_, _, _, _, _, until] = &answer.typed;
        if until.is_empty() || until.parse::<Date>().is_ok_and(|until| until >= as_of) {
            answer.effect = Effect::Applied;
            finding.accepted = Some(accepted(answer));
        }
    }
}
