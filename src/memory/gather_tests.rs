use super::*;

const ID: &str = "T601-ABCDEFGHIJ";

fn typed(decision: &str, on: &str) -> [String; 6] {
    [decision, "", "", "", on, ""].map(str::to_owned)
}

fn change(decision: &str, on: &str) -> Change {
    Change { finding: ID.to_owned(), typed: typed(decision, on), ..Change::default() }
}

/// A workbook that was written with an answer of this turn, and where people have typed these since.
fn workbook(file: &str, is_output: bool, stored: &[(&str, u32)], changes: &[(&str, &str)]) -> Harvest {
    let answer = |(decision, turn): &(&str, u32)| Answer { turn: *turn, ..Answer::new(ID, typed(decision, ""), file) };
    Harvest {
        file: file.to_owned(),
        is_output,
        is_ledger: false,
        stored: stored.iter().map(answer).collect(),
        changes: changes.iter().map(|(decision, on)| change(decision, on)).collect(),
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
    let kept = check(vec![ledger(&given), workbook("r.xlsx", true, &[("accept", 1)], &[])], "accept:in_force");
    assert_eq!(kept, given);
    let changed = workbook("r.xlsx", true, &[("accept", 1)], &[("means", "")]);
    let changed = check(vec![ledger(&kept), changed], "means:in_force accept:replaced");
    let cleared = workbook("r.xlsx", true, &[("means", 2)], &[("", "")]);
    let cleared = check(vec![ledger(&changed), cleared], "means:withdrawn accept:replaced");
    assert_eq!(check(vec![ledger(&cleared)], "means:withdrawn accept:replaced"), cleared);
    let again = workbook("r.xlsx", true, &[], &[("means", "")]);
    check(vec![ledger(&cleared), again], "means:in_force accept:replaced");
}

#[test]
fn a_file_of_the_input_says_a_thing_once() {
    let sent = || workbook("sent.xlsx", false, &[], &[("accept", "")]);
    let first = check(vec![sent()], "accept:in_force");
    let cleared = workbook("r.xlsx", true, &[("accept", 1)], &[("", "")]);
    let second = check(vec![ledger(&first), sent(), cleared], "accept:withdrawn");
    check(vec![ledger(&second), sent()], "accept:withdrawn");
}

#[test]
fn an_answer_outlives_the_workbook_of_answers() {
    check(vec![workbook("r.xlsx", true, &[("accept", 1)], &[])], "accept:in_force");
}

#[test]
fn a_workbook_that_was_not_written_anew_revives_nothing() {
    let stale = || workbook("other.xlsx", true, &[("accept", 1)], &[]);
    let first = check(vec![stale()], "accept:in_force");
    let cleared = workbook("r.xlsx", true, &[("accept", 1)], &[("", "")]);
    let second = check(vec![ledger(&first), stale(), cleared], "accept:withdrawn");
    check(vec![ledger(&second), stale()], "accept:withdrawn");
    let mut written = workbook("r.xlsx", true, &[("accept", 2)], &[]);
    written.stored[0].standing = Standing::Withdrawn;
    check(vec![written, stale()], "accept:withdrawn");
}

#[test]
fn of_two_answers_the_later_counts_and_the_other_is_contradicted() {
    let one = || workbook("a.xlsx", false, &[], &[("accept", "2021-11-02")]);
    let other = || workbook("b.xlsx", false, &[], &[("means", "2021-11-01")]);
    let both = check(vec![one(), other()], "accept:in_force means:contradicted");
    check(vec![ledger(&both), one(), other()], "accept:in_force means:contradicted");
    let first = check(vec![one()], "accept:in_force");
    check(vec![ledger(&first), one(), other()], "accept:in_force means:contradicted");
    let settled = workbook("r.xlsx", true, &[("accept", 1)], &[("counts", "")]);
    check(vec![ledger(&both), settled], "counts:in_force accept:replaced means:replaced accept:replaced");
    let mut cleared = ledger(&both);
    cleared.changes.push(Change { was: Some(typed("means", "2021-11-01")), ..change("", "") });
    check(vec![cleared], "accept:in_force means:withdrawn");
}

#[test]
fn who_has_seen_an_answer_does_not_contradict_it() {
    let first = check(vec![workbook("a.xlsx", false, &[], &[("accept", "")])], "accept:in_force");
    let seen = workbook("sent.xlsx", false, &[("accept", 1)], &[("counts", "")]);
    check(vec![ledger(&first), seen], "counts:in_force accept:replaced");
    let same = workbook("b.xlsx", false, &[], &[("ठीक है", "2021-11-01")]);
    check(vec![ledger(&first), same], "ठीक है:in_force accept:replaced");
}
