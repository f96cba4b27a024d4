//! What the answers do to the findings of a run.

use crate::model::Date;
use crate::model::answer::{Answer, Answers, Effect, Standing};
use crate::model::finding::{Accepted, Finding};
use crate::text::fold::fold;
use crate::words::Word;
use std::collections::BTreeMap;

/// The answers that this version knows and does not act on.
const OTHERS: [Word; 5] = [Word::Counts, Word::ExemptAnswer, Word::Means, Word::Different, Word::Correct];

/// Applies the answers in force, and notes with each what it does.
pub fn apply(findings: &mut [Finding], answers: &mut Answers, as_of: Date) {
    let numbers = findings.iter().enumerate().map(|(number, finding)| (finding.id.clone(), number));
    let numbers: BTreeMap<String, usize> = numbers.collect();
    for answer in answers.list.iter_mut().filter(|answer| answer.standing == Standing::InForce) {
        let finding = numbers.get(&answer.finding).and_then(|&number| findings.get_mut(number));
        answer.effect = effect(answer, finding.is_some(), as_of);
        if let Some(finding) = finding.filter(|_| answer.effect == Effect::Applied) {
            finding.accepted = Some(accepted(answer));
        }
    }
}

fn effect(answer: &Answer, has_finding: bool, as_of: Date) -> Effect {
    let [decision, _, _, _, _, until] = &answer.typed;
    let is = |word: Word| [word.said().hi, word.said().en].iter().any(|said| fold(said) == fold(decision));
    if OTHERS.into_iter().any(is) {
        return Effect::NotApplied;
    }
    if !is(Word::Accept) {
        return Effect::NoAnswer;
    }
    match until.parse::<Date>() {
        Err(_) if !until.is_empty() => Effect::BadUntil,
        Ok(until) if until < as_of => Effect::Lapsed,
        _ if has_finding => Effect::Applied,
        _ => Effect::NoFinding,
    }
}

fn accepted(answer: &Answer) -> Accepted {
    let [decision, value, reason, by, on, until] = &answer.typed;
    let text = |text: &String| (!text.is_empty()).then(|| text.clone());
    Accepted {
        decision: decision.clone(),
        value: text(value),
        reason: text(reason),
        by: text(by),
        on: on.parse().ok(),
        until: until.parse().ok(),
        file: answer.file.clone(),
    }
}
