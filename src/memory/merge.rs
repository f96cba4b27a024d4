//! To *merge* is to make one document of those of runs made apart: by region over one input, or over an input for each
//! region. What they say of one region is never mixed: it comes from one of them, or they say the same.

use super::order::Order;
use crate::model::Date;
use crate::model::document::{Document, FindingRecord, OwedVisit, RegionFigures, Since, SourceFile};
use crate::model::finding::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The document of a run made apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What its input is called: where the inputs differ, its files are named under it.
    pub name: String,
    /// What the run said.
    pub document: Document,
}

/// Why parts cannot be one result.
#[derive(Clone, Debug, PartialEq)]
pub enum Contradiction {
    /// Two are for different days.
    Days([(String, Date); 2]),
    /// Two were made by different versions of the program.
    Versions([(String, String); 2]),
    /// Two are in different languages.
    Languages([(String, Language); 2]),
    /// Two say different things of one region.
    Region(String, [String; 2]),
}

impl Contradiction {
    /// What is wrong and what to do, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let hindi = language == Language::Hindi;
        match self {
            Self::Days([(one, day), (other, another)]) if hindi => {
                format!("{one} {day} की स्थिति है और {other} {another} की; दोनों को एक ही --as-of से फिर चलाएँ")
            }
            Self::Days([(one, day), (other, another)]) => {
                format!("{one} is for {day} and {other} for {another}; run both again with one --as-of")
            }
            Self::Versions([(one, version), (other, another)]) if hindi => {
                format!("{one} संस्करण {version} से बना है और {other} संस्करण {another} से; दोनों को एक ही संस्करण से फिर चलाएँ")
            }
            Self::Versions([(one, version), (other, another)]) => {
                format!(
                    "{one} was made by version {version} and {other} by version {another}; run both again with one version"
                )
            }
            Self::Languages([(one, language), (other, another)]) => {
                let (language, another) = (language.code(), another.code());
                if hindi {
                    format!("{one} की भाषा {language} है और {other} की {another}; दोनों को एक ही --lang से फिर चलाएँ")
                } else {
                    format!("{one} is in {language} and {other} in {another}; run both again with one --lang")
                }
            }
            Self::Region(region, [one, other]) if hindi => {
                format!("क्षेत्र {region} के बारे में {one} और {other} अलग-अलग बताते हैं; जो सही हो केवल वही दें")
            }
            Self::Region(region, [one, other]) => {
                format!("{one} and {other} say different things of region {region}; give only the one that is right")
            }
        }
    }
}

/// One document of all parts; regions stand in the order of the parts. `None` of none.
///
/// # Errors
///
/// Where the parts contradict one another.
pub fn merge(mut parts: Vec<Part>) -> Result<Option<Document>, Contradiction> {
    let Some((first, others)) = parts.split_first() else { return Ok(None) };
    for other in others {
        agree(first, other)?;
    }
    if others.iter().any(|part| part.document.sources != first.document.sources) {
        name_inputs(&mut parts);
    }
    drop_repeated_regions(&mut parts)?;
    let since = since(&parts);
    let mut parts = parts.into_iter();
    let Some(Part { document: mut merged, .. }) = parts.next() else { return Ok(None) };
    merged.since = since;
    let mut known: BTreeSet<String> = merged.sources.iter().map(|source| source.file.clone()).collect();
    for part in parts {
        let Document { regions, coverage, sources, findings, .. } = part.document;
        merged.regions.extend(regions);
        merged.coverage.extend(coverage);
        merged.sources.extend(sources.into_iter().filter(|source| known.insert(source.file.clone())));
        merged.findings.extend(findings);
    }
    order(&mut merged);
    Ok(Some(merged))
}

fn agree(first: &Part, other: &Part) -> Result<(), Contradiction> {
    let (one, two) = (&first.document, &other.document);
    let names = || [first.name.clone(), other.name.clone()];
    let [a, b] = names();
    if one.version != two.version {
        return Err(Contradiction::Versions([(a, one.version.clone()), (b, two.version.clone())]));
    }
    if one.as_of != two.as_of {
        return Err(Contradiction::Days([(a, one.as_of), (b, two.as_of)]));
    }
    if one.language != two.language {
        return Err(Contradiction::Languages([(a, one.language), (b, two.language)]));
    }
    Ok(())
}

/// Where inputs differ, the path of a file begins with what its input is called. Parts of one input bear the name of the
/// first of them.
fn name_inputs(parts: &mut [Part]) {
    let mut named: Vec<(Vec<SourceFile>, String)> = Vec::new();
    for part in parts {
        let known = named.iter().find(|(sources, _)| *sources == part.document.sources);
        let name = known.map_or_else(|| part.name.clone(), |(_, name)| name.clone());
        if known.is_none() {
            named.push((part.document.sources.clone(), name.clone()));
        }
        let put = |file: &mut String| *file = format!("{name}/{file}");
        let document = &mut part.document;
        document.sources.iter_mut().for_each(|source| put(&mut source.file));
        document.coverage.iter_mut().flat_map(|owed| &mut owed.visits).for_each(|visit| put(&mut visit.file));
        for finding in &mut document.findings {
            finding.file.iter_mut().for_each(put);
            finding.related.iter_mut().for_each(|place| put(&mut place.file));
        }
    }
}

/// A region of which a later part says the same is taken from the first.
fn drop_repeated_regions(parts: &mut [Part]) -> Result<(), Contradiction> {
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for number in 0..parts.len() {
        let (before, rest) = parts.split_at_mut(number);
        let Some(part) = rest.first_mut() else { continue };
        let regions: Vec<String> = part.document.regions.iter().map(|figures| figures.region.clone()).collect();
        for region in regions {
            let Some(other) = told.get(&region).and_then(|number| before.get(*number)) else {
                told.insert(region, number);
                continue;
            };
            if of_region(&other.document, &region) != of_region(&part.document, &region) {
                return Err(Contradiction::Region(region, [other.name.clone(), part.name.clone()]));
            }
            let document = &mut part.document;
            document.regions.retain(|figures| figures.region != region);
            document.coverage.retain(|owed| owed.region.as_deref() != Some(&region));
            document.findings.retain(|finding| finding.region.as_deref() != Some(&region));
        }
    }
    Ok(())
}

/// All that a document says of a region.
fn of_region<'d>(
    document: &'d Document,
    region: &str,
) -> (Vec<&'d RegionFigures>, Vec<&'d OwedVisit>, Vec<&'d FindingRecord>) {
    (
        document.regions.iter().filter(|figures| figures.region == region).collect(),
        document.coverage.iter().filter(|owed| owed.region.as_deref() == Some(region)).collect(),
        document.findings.iter().filter(|finding| finding.region.as_deref() == Some(region)).collect(),
    )
}

/// What changed since the same earlier day in all parts; nothing where they were compared with different days.
fn since(parts: &[Part]) -> Option<Since> {
    let all: Option<Vec<&Since>> = parts.iter().map(|part| part.document.since.as_ref()).collect();
    let all = all?;
    let first = *all.first()?;
    if all.iter().all(|since| *since == first) {
        return Some(first.clone());
    }
    if all.iter().any(|since| since.as_of != first.as_of) {
        return None;
    }
    let mut united = Since { as_of: first.as_of, new: Vec::new(), solved: Vec::new(), open: 0 };
    let (mut new, mut solved) = (BTreeSet::new(), BTreeSet::new());
    for since in all {
        united.new.extend(since.new.iter().filter(|id| new.insert(id.as_str())).cloned());
        let gone = since.solved.iter().filter(|one| solved.insert((&one.id, &one.rule, &one.message)));
        united.solved.extend(gone.cloned());
        united.open += since.open;
    }
    united.solved.sort_by(|one, other| one.id.cmp(&other.id));
    Some(united)
}

/// The order of a whole run: regions one after another, what belongs to none last; within what is owed, phase by phase.
fn order(merged: &mut Document) {
    let order = Order::of(merged.regions.iter().map(|figures| figures.region.as_str()), &merged.regions);
    merged.coverage.sort_by_key(|owed| (order.phase(&owed.phase), order.region(owed.region.as_deref())));
    merged.sources.sort_by(|one, other| one.file.cmp(&other.file));
    let (of_regions, mut of_none): (Vec<FindingRecord>, Vec<FindingRecord>) =
        std::mem::take(&mut merged.findings).into_iter().partition(|finding| finding.region.is_some());
    let files: BTreeMap<&str, usize> =
        merged.sources.iter().enumerate().map(|(number, source)| (source.file.as_str(), number)).collect();
    of_none.sort_by_key(|finding| {
        finding.file.as_deref().map_or(usize::MAX, |file| files.get(file).copied().unwrap_or(0))
    });
    let mut once: Vec<FindingRecord> = Vec::new();
    // Equal findings have equal ids.
    let mut of_id: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for finding in of_none {
        let alike = of_id.entry(finding.id.clone()).or_default();
        if alike.iter().all(|&at| once.get(at) != Some(&finding)) {
            alike.push(once.len());
            once.push(finding);
        }
    }
    merged.findings = of_regions;
    merged.findings.sort_by_key(|finding| order.region(finding.region.as_deref()));
    merged.findings.extend(once);
    number_ids(&mut merged.findings);
}

/// Gives each of several findings of one id an ordinal, as a run does.
fn number_ids(findings: &mut [FindingRecord]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for finding in findings {
        let id = finding.id.clone();
        let mut ordinal = 1;
        while !taken.insert(finding.id.clone()) {
            ordinal += 1;
            finding.id = format!("{id}-{ordinal}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{SeverityCounts, TOOL};
    use crate::model::source::SourceStatus;

    /// A part: what it is called, its regions with their members, its files.
    fn part(name: &str, regions: &[(&str, u32)], files: &[(&str, &str)]) -> Part {
        let figures = |&(region, members): &(&str, u32)| RegionFigures {
            region: region.into(),
            districts: 1,
            mandals: 1,
            seats: 0,
            members,
            visits: 0,
            problems: 0,
            findings: SeverityCounts::default(),
            phases: vec![],
        };
        let file = |&(file, sha256): &(&str, &str)| SourceFile {
            file: file.into(),
            sha256: Some(sha256.into()),
            status: SourceStatus::Read,
            reason: None,
            tables: vec![],
        };
        let document = Document {
            tool: TOOL.into(),
            version: "1".into(),
            as_of: jiff::civil::date(2021, 10, 31),
            language: Language::Hindi,
            regions: regions.iter().map(figures).collect(),
            coverage: vec![],
            sources: files.iter().map(file).collect(),
            since: None,
            findings: vec![],
        };
        Part { name: name.into(), document }
    }

    fn shown(parts: Vec<Part>) -> String {
        match merge(parts) {
            Ok(Some(document)) => {
                let regions = document.regions.iter().map(|one| format!("{} {}", one.region, one.members));
                let files = document.sources.iter().map(|one| one.file.clone());
                regions.chain(files).collect::<Vec<_>>().join(", ")
            }
            Ok(None) => "nothing".to_owned(),
            Err(contradiction) => contradiction.message(Language::English),
        }
    }

    #[test]
    fn parts_of_one_input_keep_its_paths() {
        let file = [("a.xlsx", "1")];
        assert_eq!(
            shown(vec![part("x", &[("अवध", 1)], &file), part("y", &[("ब्रज", 2)], &file)]),
            "अवध 1, ब्रज 2, a.xlsx"
        );
        assert_eq!(shown(vec![]), "nothing");
    }

    #[test]
    fn files_of_several_inputs_are_told_apart() {
        let parts = vec![
            part("y", &[("ब्रज", 2)], &[("a.xlsx", "2")]),
            part("x", &[("अवध", 1)], &[("a.xlsx", "1")]),
            part("z", &[("काशी", 3)], &[("a.xlsx", "2")]),
        ];
        assert_eq!(shown(parts), "ब्रज 2, अवध 1, काशी 3, x/a.xlsx, y/a.xlsx");
    }

    #[test]
    fn a_region_comes_from_one_part_or_they_say_the_same() {
        let (one, other) = (part("x", &[("अवध", 1)], &[]), part("y", &[("अवध", 2)], &[]));
        assert_eq!(shown(vec![one.clone(), one.clone()]), "अवध 1");
        assert_eq!(
            shown(vec![one, other]),
            "x and y say different things of region अवध; give only the one that is right"
        );
    }

    #[test]
    fn days_versions_and_languages_must_agree() {
        let one = part("x", &[("अवध", 1)], &[]);
        let other = |change: fn(&mut Document)| {
            let mut other = part("y", &[("ब्रज", 2)], &[]);
            change(&mut other.document);
            shown(vec![one.clone(), other])
        };
        let day = other(|document| document.as_of = jiff::civil::date(2021, 11, 1));
        assert_eq!(day, "x is for 2021-10-31 and y for 2021-11-01; run both again with one --as-of");
        assert!(other(|document| document.version = "2".into()).contains("version 1 and y by version 2"));
        assert!(other(|document| document.language = Language::English).contains("--lang"));
    }
}
