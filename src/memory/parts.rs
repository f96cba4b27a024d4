//! A run for some regions alone replaces their *parts* of `findings.json` and leaves those of the others as they were.

use super::order::Order;
use crate::model::document::Document;

/// The document of a run with only the parts of the chosen regions, the others' taken from an earlier document where
/// there is one. What belongs to no region is the run's.
pub fn replace_parts(mut run: Document, earlier: Option<Document>, chosen: &[&str]) -> Document {
    let planned: Vec<String> = run.regions.iter().map(|figures| figures.region.clone()).collect();
    let is_chosen = |region: &str| chosen.contains(&region);
    let is_mine = |region: Option<&str>| region.is_none_or(is_chosen);
    run.regions.retain(|figures| is_chosen(&figures.region));
    run.coverage.retain(|owed| is_mine(owed.region.as_deref()));
    run.findings.retain(|finding| is_mine(finding.region.as_deref()));
    let Some(earlier) = earlier else { return run };
    let is_others = |region: Option<&str>| region.is_some_and(|region| !is_chosen(region));
    run.regions.extend(earlier.regions.into_iter().filter(|figures| !is_chosen(&figures.region)));
    run.coverage.extend(earlier.coverage.into_iter().filter(|owed| is_others(owed.region.as_deref())));
    run.findings.extend(earlier.findings.into_iter().filter(|finding| is_others(finding.region.as_deref())));
    // The order is that of a whole run: by region in the plan, within a phase for what is owed.
    let order = Order::of(planned.iter().map(String::as_str), &run.regions);
    run.regions.sort_by_key(|figures| order.region(Some(&figures.region)));
    run.coverage.sort_by_key(|owed| (order.phase(&owed.phase), order.region(owed.region.as_deref())));
    run.findings.sort_by_key(|finding| order.region(finding.region.as_deref()));
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{RegionFigures, SeverityCounts, TOOL};
    use crate::model::finding::Language;

    fn document(regions: &[(&str, u32)]) -> Document {
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
        Document {
            tool: TOOL.into(),
            version: "0".into(),
            as_of: jiff::civil::date(2021, 10, 31),
            language: Language::Hindi,
            regions: regions.iter().map(figures).collect(),
            coverage: vec![],
            sources: vec![],
            since: None,
            findings: vec![],
        }
    }

    fn shown(document: &Document) -> String {
        let figures = document.regions.iter().map(|figures| format!("{} {}", figures.region, figures.members));
        figures.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_others_stay_as_they_were() {
        let run = || document(&[("अवध", 1), ("ब्रज", 2), ("काशी", 3)]);
        let earlier = document(&[("अवध", 10), ("ब्रज", 20), ("काशी", 30)]);
        assert_eq!(shown(&replace_parts(run(), Some(earlier), &["ब्रज"])), "अवध 10, ब्रज 2, काशी 30");
        assert_eq!(shown(&replace_parts(run(), None, &["ब्रज"])), "ब्रज 2");
    }
}
