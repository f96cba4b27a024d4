//! All answers of all workbooks, put together into what is kept.

use super::harvest::{Change, Harvest};
use crate::model::answer::{Answer, Answers, Effect, Standing};

/// Puts the answers together: first what was kept, then what has changed since. Of two changes to one finding the later
/// day counts, then what was typed in the outputs; the other is kept as well.
pub fn gather(mut harvests: Vec<Harvest>) -> Answers {
    harvests.sort_by(|one, other| (!one.is_output, &one.file).cmp(&(!other.is_output, &other.file)));
    let mut kept: Vec<Answer> = Vec::new();
    for ledger in harvests.iter().filter(|harvest| harvest.is_ledger) {
        keep(&mut kept, ledger, |kept, answer| same(kept, answer) && kept.file == answer.file);
    }
    for workbook in harvests.iter().filter(|harvest| !harvest.is_ledger) {
        keep(&mut kept, workbook, same);
    }
    let mut changes: Vec<(&Harvest, &Change)> =
        harvests.iter().flat_map(|harvest| harvest.changes.iter().map(move |change| (harvest, change))).collect();
    changes.sort_by_key(|(harvest, change)| {
        let [_, _, _, _, on, _] = &change.typed;
        (on, harvest.is_output)
    });
    for (harvest, change) in changes {
        note(&mut kept, harvest, change);
    }
    let mut list: Vec<(usize, Answer)> = kept.into_iter().enumerate().collect();
    list.sort_by(|(at, one), (before, other)| {
        let key = |answer: &Answer| answer.standing != Standing::InForce;
        one.finding.cmp(&other.finding).then(key(one).cmp(&key(other))).then(before.cmp(at))
    });
    Answers { list: list.into_iter().map(|(_, answer)| answer).collect() }
}

fn same(one: &Answer, other: &Answer) -> bool {
    one.finding == other.finding && one.typed == other.typed
}

/// Keeps what a workbook was written with. What is known of a finding from a workbook before it stands above it.
fn keep(kept: &mut Vec<Answer>, harvest: &Harvest, is_same: impl Fn(&Answer, &Answer) -> bool) {
    let before = kept.clone();
    for answer in harvest.stored.iter().rev().filter(|answer| !before.iter().any(|one| is_same(one, answer))) {
        let is_known = before.iter().any(|one| one.finding == answer.finding);
        if is_known && answer.standing == Standing::InForce {
            kept.insert(0, Answer { standing: Standing::Replaced, ..answer.clone() });
        } else {
            kept.push(answer.clone());
        }
    }
}

/// Takes in what a person has changed.
fn note(kept: &mut Vec<Answer>, harvest: &Harvest, change: &Change) {
    let mine = |answer: &&mut Answer| answer.finding == change.finding;
    // A file of the input stays as it is from run to run, so what it said once is not said again.
    let is_known = kept.iter().any(|one| one.finding == change.finding && one.typed == change.typed);
    if is_known && !harvest.is_output {
        return;
    }
    let current = kept.iter_mut().filter(mine).find(|answer| answer.standing == Standing::InForce);
    if change.is_withdrawal() {
        let was_written = |answer: &Answer| harvest.stored.iter().any(|stored| same(stored, answer));
        if let Some(answer) = current.filter(|answer| was_written(answer)) {
            answer.standing = Standing::Withdrawn;
        }
        return;
    }
    if let Some(answer) = current {
        if answer.typed == change.typed {
            return;
        }
        answer.standing = Standing::Replaced;
    }
    kept.push(Answer {
        finding: change.finding.clone(),
        typed: change.typed.clone(),
        file: harvest.file.clone(),
        standing: Standing::InForce,
        effect: Effect::NoFinding,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "T601-ABCDEFGHIJ";

    fn typed(decision: &str, on: &str) -> [String; 6] {
        [decision, "", "", "", on, ""].map(str::to_owned)
    }

    /// A workbook that was written with an answer, and where people have typed these since.
    fn workbook(file: &str, is_output: bool, stored: &[&str], changes: &[(&str, &str)]) -> Harvest {
        let answer = |decision: &&str| Answer {
            finding: ID.to_owned(),
            typed: typed(decision, ""),
            file: file.to_owned(),
            standing: Standing::InForce,
            effect: Effect::NoFinding,
        };
        let change = |(decision, on): &(&str, &str)| Change { finding: ID.to_owned(), typed: typed(decision, on) };
        Harvest {
            file: file.to_owned(),
            is_output,
            is_ledger: false,
            stored: stored.iter().map(answer).collect(),
            changes: changes.iter().map(change).collect(),
        }
    }

    /// The workbook of all answers after a run with these.
    fn ledger(answers: &Answers) -> Harvest {
        let stored = answers.list.clone();
        Harvest { file: "decisions.xlsx".to_owned(), is_output: true, is_ledger: true, stored, changes: Vec::new() }
    }

    fn check(harvests: Vec<Harvest>, expected: &str) -> Answers {
        let answers = gather(harvests);
        let shown = answers.list.iter().map(|one| format!("{}:{}", one.typed[0], one.standing.code()));
        assert_eq!(shown.collect::<Vec<_>>().join(" "), expected);
        answers
    }

    #[test]
    fn answers_are_kept_changed_and_withdrawn() {
        let given = check(vec![workbook("r.xlsx", true, &[], &[("accept", "")])], "accept:in_force");
        let kept = check(vec![ledger(&given), workbook("r.xlsx", true, &["accept"], &[])], "accept:in_force");
        assert_eq!(kept, given);
        let changed = workbook("r.xlsx", true, &["accept"], &[("means", "")]);
        let changed = check(vec![ledger(&kept), changed], "means:in_force accept:replaced");
        let cleared = workbook("r.xlsx", true, &["means"], &[("", "")]);
        let cleared = check(vec![ledger(&changed), cleared], "means:withdrawn accept:replaced");
        assert_eq!(check(vec![ledger(&cleared)], "means:withdrawn accept:replaced"), cleared);
    }

    #[test]
    fn a_file_of_the_input_says_a_thing_once() {
        let sent = || workbook("sent.xlsx", false, &[], &[("accept", "")]);
        let first = check(vec![sent()], "accept:in_force");
        let cleared = workbook("r.xlsx", true, &["accept"], &[("", "")]);
        let second = check(vec![ledger(&first), sent(), cleared], "accept:withdrawn");
        check(vec![ledger(&second), sent()], "accept:withdrawn");
    }

    #[test]
    fn an_answer_outlives_the_workbook_of_answers() {
        check(vec![workbook("r.xlsx", true, &["accept"], &[])], "accept:in_force");
    }

    #[test]
    fn of_two_answers_the_later_counts_and_both_are_kept() {
        let one = workbook("a.xlsx", false, &[], &[("accept", "2021-11-02")]);
        let other = workbook("b.xlsx", false, &[], &[("means", "2021-11-01")]);
        check(vec![one, other], "accept:in_force means:replaced");
    }
}
