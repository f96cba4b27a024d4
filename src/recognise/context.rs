//! The *context* of a table is what stands around it and says where or who: title rows, the names of sheet, file and
//! folders. Labels are taken off (`जिला - कानपुर देहात`), and so are words that say nothing (`सूची`, `final (1)`). What has no
//! label may still be a name (`Auraiya.xlsx`); only resolving it can tell.

use super::desk::Desk;
use super::phrase::{Glue, Word, is_noise, label, role, without_year, words};
use crate::model::place::Cell;
use crate::model::table::{Context, Field, Nearness};

/// Something that a phrase says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Saying {
    /// What it says it of; `None` where it has no label.
    pub(super) field: Option<Field>,
    pub(super) text: String,
}

impl Saying {
    fn new(field: Option<Field>, text: &str) -> Self {
        Self { field, text: text.trim().to_owned() }
    }

    /// As context of a table.
    pub(super) fn context(&self, desk: &mut Desk, nearness: Nearness, at: Option<Cell>, from_row: u32) -> Context {
        Context { field: self.field, text: desk.strings.intern(&self.text), nearness, at, from_row }
    }
}

/// What a phrase says, in its own order; first what is labelled.
pub(super) fn sayings(text: &str) -> Vec<Saying> {
    let words = words(text);
    let mut used = vec![false; words.len()];
    let mut said = roles(text, &words, &mut used);
    said.extend(labelled(text, &words, &mut used));
    said.extend(bare(text, &words, &used));
    said
}

fn slice<'a>(text: &'a str, words: &[Word], from: usize, to: usize) -> &'a str {
    let (Some(first), Some(last)) = (words.get(from), to.checked_sub(1).and_then(|last| words.get(last))) else {
        return "";
    };
    text.get(first.start..last.end).unwrap_or("")
}

fn mark(used: &mut [bool], from: usize, to: usize) {
    used.iter_mut().take(to).skip(from).for_each(|used| *used = true);
}

/// Roles, and the person named behind one: `जिलाध्यक्ष - श्री ...`.
fn roles(text: &str, words: &[Word], used: &mut [bool]) -> Vec<Saying> {
    let mut said = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(length) = role(words, at) else {
            at += 1;
            continue;
        };
        let end = at + length;
        said.push(Saying::new(Some(Field::Role), slice(text, words, at, end)));
        let after = phrase_end(words, end, |word| word.glue == Glue::Ends);
        let is_bound = words.get(end).is_some_and(|word| matches!(word.glue, Glue::Binds | Glue::Hyphen));
        let is_name = words.get(end..after).is_some_and(|name| !name.iter().any(|word| is_unit_word(&word.key)));
        let done = if is_bound && after > end && is_name && !all_noise(words, end, after) {
            said.push(Saying::new(Some(Field::Visitor), slice(text, words, end, after)));
            after
        } else {
            end
        };
        mark(used, at, done);
        at = done;
    }
    said
}

fn is_unit_word(key: &str) -> bool {
    matches!(
        key,
        "जिला"
            | "मंडल"
            | "क्षेत्र"
            | "विधानसभा"
            | "district"
            | "mandal"
            | "सूची"
            | "प्रवास"
            | "कार्यक्रम"
            | "दिनांक"
    )
}

fn all_noise(words: &[Word], from: usize, to: usize) -> bool {
    words.get(from..to).is_some_and(|words| words.iter().all(|word| is_noise(&word.key)))
}

/// The first word from here on that is no part of what begins here.
fn phrase_end(words: &[Word], from: usize, ends: impl Fn(&Word) -> bool) -> usize {
    let more = words.iter().enumerate().skip(from).find(|(at, word)| {
        let begins_other = *at > from && (label(words, *at).is_some() || ends(word));
        begins_other || (*at == from && word.glue == Glue::Ends)
    });
    more.map_or(words.len(), |(at, _)| at)
}

/// Names with a label before them, or behind them: `जिला - औरैया`, `औरैया जिला`.
fn labelled(text: &str, words: &[Word], used: &mut [bool]) -> Vec<Saying> {
    let mut said = Vec::new();
    let last_is_label = words.len() >= 2
        && (0..words.len()).any(|at| label(words, at).is_some_and(|(_, length)| at > 0 && at + length == words.len()));
    let mut at = 0;
    while at < words.len() {
        let Some((field, length)) = label(words, at).filter(|_| used.get(at) == Some(&false)) else {
            at += 1;
            continue;
        };
        let end = at + length;
        let is_bound = words.get(end).is_some_and(|word| matches!(word.glue, Glue::Binds | Glue::Hyphen));
        let before = name_before(words, used, at);
        let is_unit = !matches!(field, Field::Visitor | Field::Date);
        let found = if is_unit && !is_bound && before < at && last_is_label {
            Some((before, at))
        } else {
            value_behind(words, end, field, is_bound).or((is_unit && before < at).then_some((before, at)))
        };
        mark(used, at, end);
        if let Some((from, to)) = found {
            said.push(Saying::new(Some(field), slice(text, words, from, to)));
            mark(used, from, to);
        }
        at = found.map_or(end, |(_, to)| to.max(end));
    }
    said
}

/// The words behind a label that are its value.
fn value_behind(words: &[Word], from: usize, field: Field, is_bound: bool) -> Option<(usize, usize)> {
    let takes_all = matches!(field, Field::Visitor | Field::Date);
    if takes_all && !is_bound {
        return None;
    }
    // A number stands in a name only behind the label of a seat.
    let ends = |word: &Word| {
        let numeric = word.key.chars().all(|letter| letter.is_ascii_digit());
        word.glue == Glue::Ends
            || (!takes_all && !numeric && is_noise(&word.key))
            || (!takes_all && word.glue == Glue::Binds)
    };
    let to = phrase_end(words, from, ends);
    let first = words.get(from)?;
    if label(words, from).is_some() {
        return None;
    }
    let begins_well = takes_all || !is_noise(&first.key) || (field == Field::Seat && first.key.parse::<u32>().is_ok());
    (to > from && begins_well && first.glue != Glue::Ends).then_some((from, to))
}

/// Where the name right before a label begins.
fn name_before(words: &[Word], used: &[bool], label: usize) -> usize {
    let mut from = label;
    while from > 0 {
        let (Some(word), Some(next)) = (words.get(from - 1), words.get(from)) else { break };
        let is_joined = matches!(next.glue, Glue::Blank | Glue::Hyphen);
        if !is_joined || used.get(from - 1) == Some(&true) || is_noise(&word.key) || label - from >= 4 {
            break;
        }
        from -= 1;
    }
    from
}

/// Runs of words that are neither labels nor noise: they may be names.
fn bare(text: &str, words: &[Word], used: &[bool]) -> Vec<Saying> {
    let mut said = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    for (at, word) in words.iter().enumerate() {
        let is_name = used.get(at) == Some(&false) && !is_noise(&word.key) && label(words, at).is_none();
        run = match (run, is_name) {
            (Some((from, to)), true) if matches!(word.glue, Glue::Blank | Glue::Hyphen) && to == at => {
                Some((from, at + 1))
            }
            (previous, is_name) => {
                said.extend(previous.map(|(from, to)| Saying::new(None, without_year(slice(text, words, from, to)))));
                is_name.then_some((at, at + 1))
            }
        };
    }
    said.extend(run.map(|(from, to)| Saying::new(None, without_year(slice(text, words, from, to)))));
    said
}

/// What the names of a file and of its folders say, nearest first.
pub(super) fn of_path(path: &str) -> Vec<(Nearness, Saying)> {
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or("");
    let stem =
        name.rsplit_once('.').filter(|(stem, end)| !stem.is_empty() && end.len() <= 5).map_or(name, |(stem, _)| stem);
    let file = sayings(stem).into_iter().map(|saying| (Nearness::File, saying));
    let folders = parts.flat_map(sayings).map(|saying| (Nearness::Folder, saying));
    file.chain(folders).filter(|(_, saying)| saying.field != Some(Field::Date)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(said: &[Saying]) -> String {
        let one = |saying: &Saying| format!("{}={}", saying.field.map_or("?", Field::code), saying.text);
        said.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    fn check(text: &str, expected: &str) {
        let shown = show(&sayings(text));
        assert!(shown == expected, "{text} says {shown}, not {expected}");
    }

    #[test]
    fn labels_and_their_values() {
        check("जिला - कानपुर देहात", "district=कानपुर देहात");
        check("मंडल: कालपी", "mandal=कालपी");
        check("जिला - जालौन, मंडल - कालपी", "district=जालौन; mandal=कालपी");
        check("जिला: जालौन     मंडल: कालपी", "district=जालौन; mandal=कालपी");
        check("विधानसभा 205 रसूलाबाद", "seat=205 रसूलाबाद");
        check("विधानसभा क्षेत्र - कालपी", "seat=कालपी");
        check("District - Kanpur Dehat", "district=Kanpur Dehat");
        check("जिला का नाम : औरैया", "district=औरैया");
        check("कानपुर-बुन्देलखण्ड क्षेत्र", "region=कानपुर-बुन्देलखण्ड");
        check("जिला कानपुर देहात मंडल समिति सूची", "district=कानपुर देहात");
        check("कालपी मंडल", "mandal=कालपी");
        check("औरैया जिला अजीतमल मंडल", "district=औरैया; mandal=अजीतमल");
        check("मंडल - कालपी (जिला जालौन)", "mandal=कालपी; district=जालौन");
        check("जिला औरैया - मंडल प्रवास", "district=औरैया");
        check("औरैया जिला मंडल समिति सूची", "district=औरैया");
        check("Auraiya zila mandal samiti soochi", "district=Auraiya");
    }

    #[test]
    fn people_and_roles() {
        check("प्रवासी: श्री बृजकिशोर निरंजन", "visitor=श्री बृजकिशोर निरंजन");
        check("जिलाध्यक्ष - श्री बृजकिशोर निरंजन", "role=जिलाध्यक्ष; visitor=श्री बृजकिशोर निरंजन");
        check("जिलाध्यक्ष का मंडल प्रवास - औरैया", "role=जिलाध्यक्ष; ?=औरैया");
        check("क्षेत्रीय चुनाव प्रभारी का जिला प्रवास", "role=क्षेत्रीय चुनाव प्रभारी");
    }

    #[test]
    fn names_without_labels() {
        check("कालपी", "?=कालपी");
        check("Auraiya", "?=Auraiya");
        check("औरैया प्रवास सूची final (1)", "?=औरैया");
        check("कानपुर-बुन्देलखण्ड", "?=कानपुर-बुन्देलखण्ड");
        check("Copy of Jalaun_roster_v2 05-10-2021", "?=Jalaun");
        check("Auraiya-pravas-final", "?=Auraiya");
    }

    #[test]
    fn names_that_say_nothing() {
        for text in [
            "Sheet1",
            "शीट1",
            "Book1",
            "New Microsoft Excel Worksheet",
            "नया Microsoft Excel वर्कशीट (2)",
            "Form Responses 1",
            "WhatsApp 2021-10-08 at 9.31 PM",
            "IMG-20211005-WA0003",
            "WhatsApp",
            "2021",
            "मंडल समिति",
            "सूची",
            "प्रवास कार्यक्रम",
            "1",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn a_path_says_what_its_parts_say() {
        let check = |path: &str, expected: &str| {
            let said: Vec<Saying> = of_path(path).into_iter().map(|(_, saying)| saying).collect();
            assert!(show(&said) == expected, "{path} says {}", show(&said));
        };
        check("कानपुर-बुन्देलखण्ड/जालौन/कालपी सूची.xlsx", "?=कालपी; ?=जालौन; ?=कानपुर-बुन्देलखण्ड");
        check("Auraiya.xlsx", "?=Auraiya");
        check("Book1.xlsx", "");
    }
}
