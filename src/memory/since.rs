//! What changed *since* an earlier run: findings are compared by their ids, which do not change when rows are inserted or
//! sorted. One that a person has answered for good no longer counts, so it is solved.

use crate::model::Date;
use crate::model::document::{Document, Since, Solved};
use crate::model::finding::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// What changed among the findings that count, since the run that this document is of, or, where it was made for the same day, since the run that it was
/// itself compared with: a second run on one day still tells what is new since the last time. `None` where neither is of
/// an earlier day.
pub fn since(previous: &Document, findings: &[Finding], as_of: Date) -> Option<Since> {
    let (day, baseline) = baseline(previous, as_of)?;
    let open = || findings.iter().filter(|finding| finding.accepted.is_none());
    let now: BTreeSet<&str> = open().map(|finding| finding.id.as_str()).collect();
    let new = open().filter(|finding| !baseline.contains_key(finding.id.as_str()));
    let solved = baseline.iter().filter(|(id, _)| !now.contains(**id)).map(|(_, solved)| solved.clone());
    let solved: Vec<Solved> = solved.collect();
    Some(Since {
        as_of: day,
        new: new.map(|finding| finding.id.clone()).collect(),
        open: (baseline.len() - solved.len()) as u32,
        solved,
    })
}

/// The findings of the run to compare with, by id.
fn baseline(previous: &Document, as_of: Date) -> Option<(Date, BTreeMap<&str, Solved>)> {
    let told = |id: &str, rule: &str, message: &str| Solved {
        id: id.to_owned(),
        rule: rule.to_owned(),
        message: message.to_owned(),
    };
    let all = previous
        .findings
        .iter()
        .filter(|finding| finding.accepted.is_none())
        .map(|f| (f.id.as_str(), told(&f.id, &f.rule, &f.message)));
    if previous.as_of < as_of {
        return Some((previous.as_of, all.collect()));
    }
    let earlier = previous.since.as_ref().filter(|since| since.as_of < as_of)?;
    let is_new: BTreeSet<&str> = earlier.new.iter().map(String::as_str).collect();
    let mut baseline: BTreeMap<&str, Solved> = all.filter(|(id, _)| !is_new.contains(id)).collect();
    baseline.extend(earlier.solved.iter().map(|solved| (solved.id.as_str(), solved.clone())));
    Some((earlier.as_of, baseline))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::TOOL;
    use crate::model::finding::Language;
    use crate::rules::{Draft, Findings};

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn findings(ids: &[&str]) -> Vec<Finding> {
        let mut made = Findings::of(crate::rules::ALL[0], &crate::model::plan::Settings::default());
        ids.iter().for_each(|_| made.push(Draft::at(None)));
        made.into_list().into_iter().zip(ids).map(|(one, id)| Finding { id: (*id).into(), ..one }).collect()
    }

    /// A document as JSON has it, with these findings.
    fn document(as_of: &str, ids: &[&str], since: Option<Since>) -> Document {
        let list: Vec<serde_json::Value> = ids
            .iter()
            .map(|id| {
                serde_json::json!({
                    "id": id, "rule": "T601", "name": "not-visited", "severity": "error", "message": id, "file": null,
                    "sheet": null, "cell": null, "region": null, "district": null, "mandal": null, "seat": null,
                    "person": null, "phase": null, "field": null, "value": null, "count": 1, "related": [],
                    "suggestions": [], "accepted": null
                })
            })
            .collect();
        Document {
            tool: TOOL.into(),
            version: "0".into(),
            as_of: day(as_of),
            language: Language::Hindi,
            regions: vec![],
            coverage: vec![],
            sources: vec![],
            since,
            findings: serde_json::from_value(serde_json::Value::Array(list)).unwrap(),
        }
    }

    fn shown(since: &Since) -> String {
        let solved: Vec<&str> = since.solved.iter().map(|solved| solved.id.as_str()).collect();
        format!("{} new {} solved {} open {}", since.as_of, since.new.join(","), solved.join(","), since.open)
    }

    #[test]
    fn two_runs_on_one_day_are_compared_with_the_same_earlier_run() {
        let first = document("2021-10-10", &["a", "b"], None);
        let second = since(&first, &findings(&["b", "c"]), day("2021-10-20")).unwrap();
        assert_eq!(shown(&second), "2021-10-10 new c solved a open 1");
        let again = document("2021-10-20", &["b", "c"], Some(second));
        let third = since(&again, &findings(&["c", "d"]), day("2021-10-20")).unwrap();
        assert_eq!(shown(&third), "2021-10-10 new c,d solved a,b open 0");
        assert!(since(&first, &findings(&["a"]), day("2021-10-10")).is_none());
    }
}
