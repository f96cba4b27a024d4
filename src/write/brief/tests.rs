//! What carries meaning on the page, without a browser: that it is one file that asks for nothing, that a reader with a
//! keyboard or a voice finds the way, that it is silent about persons, and that what was typed stays text.

use super::*;
use crate::model::document::{FindingRecord, OwedVisit};
use crate::model::finding::Language;
use crate::write::json;
use crate::write::trial::trial;
use std::collections::BTreeSet;

const LANGUAGES: [Language; 2] = [Language::Hindi, Language::English];

fn document(language: Language) -> Document {
    let trial = trial(2);
    json::document(&trial.report(language), Some(trial.since.clone()))
}

fn page(document: &Document) -> String {
    String::from_utf8(brief(document)).unwrap()
}

/// The same region under another name, so that there are two.
fn of_two_regions(language: Language) -> Document {
    let mut document = document(language);
    let mut other = document.regions[0].clone();
    let here = other.region.clone();
    other.region = "अवध".into();
    document.regions.push(other);
    let again: Vec<OwedVisit> = document.coverage.clone();
    document.coverage.extend(again.into_iter().map(|mut owed| {
        owed.region = owed.region.filter(|region| *region != here).or(Some("अवध".into()));
        owed
    }));
    document
}

/// The start tags of a page with their attributes, in order, and its end tags.
fn tags(page: &str) -> Vec<&str> {
    let head = page.split("<style>").next().unwrap();
    let main = page.split("</style>").nth(1).unwrap().split("<script>").next().unwrap();
    let all = [head, main].into_iter().flat_map(|part| part.split('<').skip(1));
    all.map(|tag| tag.split('>').next().unwrap()).filter(|tag| !tag.starts_with('!')).collect()
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[test]
fn every_tag_is_closed() {
    const ALONE: [&str; 6] = ["meta", "input", "rect", "line", "polyline", "br"];
    for language in LANGUAGES {
        let page = page(&document(language));
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(&page) {
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
            match tag.strip_prefix('/') {
                Some(_) if name == "head" => {
                    assert_eq!(open.pop(), Some("head"));
                }
                Some(_) => assert_eq!(open.pop(), Some(name), "{tag}"),
                None if ALONE.contains(&name) || tag.ends_with('/') => {}
                None => open.push(name),
            }
        }
        // The script ends the body and the page.
        assert_eq!(open, ["html", "body"]);
        assert!(page.ends_with("</script>\n</body>\n</html>\n"));
    }
}

#[test]
fn whoever_hears_the_page_finds_the_way() {
    for document in [document(Language::Hindi), document(Language::English), of_two_regions(Language::English)] {
        let page = page(&document);
        let tags = tags(&page);
        let count = |name: &str| tags.iter().filter(|tag| tag.split(' ').next() == Some(name)).count();
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{}\">", document.language.code())));
        for landmark in ["header", "main", "footer", "h1", "title"] {
            // An SVG has a title of its own.
            assert!(count(landmark) == 1 || landmark == "title", "{landmark}");
        }
        assert_eq!(count("section"), document.regions.len());
        assert_eq!(count("nav"), usize::from(document.regions.len() > 1));
        assert_eq!(count("caption"), count("table"));
        assert!(tags.iter().filter(|tag| tag.starts_with("th ")).all(|tag| attribute(tag, "scope").is_some()));
        assert!(!tags.contains(&"th"), "a heading of a table without its scope");
        let svgs: Vec<_> = tags.iter().filter(|tag| tag.starts_with("svg ")).collect();
        let is_named = |tag: &str| ["aria-label", "aria-labelledby"].iter().any(|name| attribute(tag, name).is_some());
        assert!(svgs.iter().all(|tag| is_named(tag) || tag.contains("aria-hidden=\"true\"")));
        let ids: Vec<&str> = tags.iter().filter_map(|tag| attribute(tag, "id")).collect();
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "an id stands once: {ids:?}");
        let meant = ["for", "aria-labelledby"]
            .into_iter()
            .flat_map(|name| tags.iter().filter_map(move |tag| attribute(tag, name)).collect::<Vec<_>>());
        let links = tags.iter().filter_map(|tag| attribute(tag, "href")).map(|link| link.strip_prefix('#').unwrap());
        assert!(meant.chain(links).all(|id| distinct.contains(id)));
        let levels: Vec<u8> =
            tags.iter().filter_map(|tag| tag.split(' ').next()?.strip_prefix('h')?.parse().ok()).collect();
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "no level of headings is passed over: {levels:?}"
        );
    }
}

#[test]
fn the_page_asks_for_nothing_from_outside() {
    let page = page(&of_two_regions(Language::Hindi));
    for outward in ["http:", "https:", "src=", "@import", "url(\"", "<link", "<img", "<iframe", "fetch(", "//www"] {
        assert!(!page.contains(outward), "{outward}");
    }
    assert!(page.contains("default-src 'none'"));
    assert!(page.matches("url(").all(|_| page.contains("url(#stripes)")));
}

#[test]
fn the_page_says_nothing_of_persons() {
    let trial = trial(8);
    for language in LANGUAGES {
        let mut document = json::document(&trial.report(language), None);
        document.findings.push(FindingRecord {
            rule: "P702".into(),
            person: Some("लक्ष्मण दास पटेल".into()),
            value: Some("05.10.2021".into()),
            message: "मंडल कालपी (जालौन): समस्या 38 दिनों से खुली है".into(),
            region: Some(document.regions[0].region.clone()),
            accepted: None,
            ..document.findings[0].clone()
        });
        let page = page(&document);
        assert!(page.contains("38 दिनों से"));
        for person in trial.plan.people.iter().map(|person| person.name.as_str()).chain(["लक्ष्मण दास पटेल"])
        {
            assert!(!page.contains(person), "{person}");
        }
        let digits = |run: &&str| run.len() >= 10;
        let body = page.split("</style>").nth(1).unwrap();
        let long: Vec<&str> = body.split(|letter: char| !letter.is_ascii_digit()).filter(digits).collect();
        assert!(long.is_empty(), "{long:?}");
    }
}

#[test]
fn what_in_charges_owe_stands_in_figures_alone() {
    let mut document = document(Language::Hindi);
    let seats = document.coverage.iter_mut().filter_map(|owed| owed.seat.as_mut());
    let named: Vec<()> = seats.map(|seat| *seat = "लखना विधानसभा".into()).collect();
    assert!(!named.is_empty(), "the trial has seats");
    assert!(!page(&document).contains("लखना"));
    // Not even where nobody visits mandals.
    document.coverage.retain(|owed| owed.seat.is_some());
    let phases: BTreeSet<String> = document.coverage.iter().map(|owed| owed.phase.clone()).collect();
    document.regions[0].phases.retain(|phase| phases.contains(&phase.phase));
    assert!(!page(&document).contains("लखना"));
}

#[test]
fn what_was_typed_stays_text() {
    let mut document = document(Language::English);
    let hostile = "<script>alert(1)</script>\"' onload=\u{202e}x";
    let here = document.regions[0].region.clone();
    document.regions[0].region = hostile.into();
    document.regions[0].phases[0].phase = hostile.into();
    for owed in &mut document.coverage {
        if owed.region.as_deref() == Some(&here) {
            owed.region = Some(hostile.into());
        }
        owed.phase = hostile.into();
        owed.district = Some(format!("d{hostile}"));
        owed.mandal = Some(format!("m{hostile}"));
        owed.missing = vec![hostile.into()];
    }
    let page = page(&document);
    assert_eq!(page.matches("<script").count(), 1, "its own");
    assert!(!page.contains("\"' onload") && !page.contains('\u{202e}'));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x"));
}

#[test]
fn the_page_tells_the_figures() {
    let page = page(&document(Language::Hindi));
    assert!(page.contains("<strong>340</strong>") && page.contains("<strong>236</strong>"), "as the workbook has it");
    assert!(page.contains("पिछली") || page.contains("की रिपोर्ट के बाद"), "what changed");
}

#[test]
fn a_page_is_known_again() {
    assert!(is_brief(&brief(&document(Language::Hindi))));
    assert!(!is_brief(b"<!doctype html><html><head><title>pravas-1-brief</title>"));
    let empty = Document { regions: vec![], coverage: vec![], findings: vec![], ..document(Language::English) };
    assert!(is_brief(&brief(&empty)));
}
