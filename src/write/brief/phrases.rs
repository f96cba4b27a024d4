//! The sentences that only the page for the phone says.

use crate::model::Date;
use crate::model::document::SeverityCounts;
use crate::model::finding::{Language, Said};
use crate::model::plan::Level;
use crate::words::Word;
use crate::write::phrases::day;

/// Where the keyboard may jump.
pub(super) const fn skip(language: Language) -> &'static str {
    let said = Said { hi: "सीधे आँकड़ों पर जाएँ", en: "Skip to the figures" };
    said.in_language(language)
}

/// What the search is for.
pub(super) const fn search(language: Language) -> &'static str {
    let said = Said { hi: "मंडल या ज़िला खोजें", en: "Find a mandal or district" };
    said.in_language(language)
}

/// How many the search has found; `#` stands for the number.
pub(super) const fn found(language: Language) -> &'static str {
    let said = Said { hi: "मिले: #", en: "# found" };
    said.in_language(language)
}

/// That the search has found nothing.
pub(super) const fn none_found(language: Language) -> &'static str {
    let said = Said {
        hi: "शेष सूची में यह नाम नहीं है: प्रवास पूरा है, या नाम की वर्तनी अलग है।",
        en: "Not among what is left: the visit is complete, or the name is spelled otherwise.",
    };
    said.in_language(language)
}

/// Where the rest stands.
pub(super) const fn more_in_the_workbook(language: Language) -> &'static str {
    let said = Said {
        hi: "हर पंक्ति, हर जाँच बिंदु और उसका सेल क्षेत्र की कार्यपुस्तिका में है। इस पृष्ठ में किसी का मोबाइल नंबर नहीं है।",
        en: "Every row, every finding and its cell stand in the region's workbook. This page holds nobody's mobile number.",
    };
    said.in_language(language)
}

/// The list of regions, for those who hear the page.
pub(super) const fn regions(language: Language) -> &'static str {
    let said = Said { hi: "क्षेत्र", en: "Regions" };
    said.in_language(language)
}

/// The table of the phases.
pub(super) const fn phases(language: Language) -> &'static str {
    let said = Said { hi: "चरणों के आँकड़े", en: "The phases in figures" };
    said.in_language(language)
}

/// Visited so many of so many, over a column.
pub(super) const fn visited_of_owed(language: Language) -> &'static str {
    let said = Said { hi: "देय में हुआ", en: "Visited of owed" };
    said.in_language(language)
}

/// The districts from which nothing came.
pub(super) fn no_report_from(names: &str, language: Language) -> String {
    match language {
        Language::Hindi => format!("रिपोर्ट नहीं मिली: {names}"),
        Language::English => format!("No report from: {names}"),
    }
}

/// The heading over what nobody has visited, by name.
pub(super) fn to_visit(level: Level, count: usize, language: Language) -> String {
    let units = crate::write::phrases::units(level, count as u32, language);
    match (language, count) {
        (Language::Hindi, 0) => "कहीं भी प्रवास शेष नहीं है".to_owned(),
        (Language::Hindi, _) => format!("{count} {units} में प्रवास शेष"),
        (Language::English, 0) => "Nothing is left to visit".to_owned(),
        (Language::English, _) => format!("{count} {units} still to visit"),
    }
}

/// The heading over what was visited and lacks something.
pub(super) fn incomplete(level: Level, count: usize, language: Language) -> String {
    let units = crate::write::phrases::units(level, count as u32, language);
    match language {
        Language::Hindi => format!("{count} {units} में प्रवास हुआ, पर अधूरा"),
        Language::English => format!("{count} {units} visited, but something is missing"),
    }
}

/// What a visit lacks: the code of a requirement as a word.
pub(super) fn missing(code: &str, language: Language) -> &'static str {
    let word = match code {
        "night_stay" => Word::Night,
        "committee_met" => Word::Meeting,
        _ => Word::Feedback,
    };
    word.in_language(language)
}

/// How the pace stands on a day: so many visited, where an even pace would have brought so many.
pub(super) fn pace(on: Date, visited: u32, even: u32, language: Language) -> String {
    let day = day(on);
    let done = if visited == 1 { "हुआ" } else { "हुए" };
    let due = if even == 1 { "होना था" } else { "होने थे" };
    match (language, visited >= even) {
        (Language::Hindi, true) => format!("{day} तक {visited} {done}; समान गति से {even} {due}।"),
        (Language::Hindi, false) => {
            format!("{day} तक {visited} {done}; समान गति से {even} {due}: {} पीछे।", even - visited)
        }
        (Language::English, true) => format!("{visited} visited by {day}; an even pace would have made {even}."),
        (Language::English, false) => {
            format!("{visited} visited by {day}; an even pace would have made {even}: {} behind.", even - visited)
        }
    }
}

/// Problems that are open for longer than is allowed.
pub(super) fn overdue(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Hindi, 1) => "1 समस्या तय समय से ज़्यादा दिनों से खुली है".to_owned(),
        (Language::Hindi, _) => format!("{count} समस्याएँ तय समय से ज़्यादा दिनों से खुली हैं"),
        (Language::English, 1) => "1 problem is overdue".to_owned(),
        (Language::English, _) => format!("{count} problems are overdue"),
    }
}

/// How much is wrong in the files and lists.
pub(super) fn findings(counts: SeverityCounts, language: Language) -> String {
    let SeverityCounts { error, warning, .. } = counts;
    let plural = |count: u32, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match language {
        Language::Hindi => format!("जाँच बिंदु: {error} गंभीर, {warning} देख लें"),
        Language::English => format!("Findings: {}, {}", plural(error, "error"), plural(warning, "warning")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::phrases::reported_of;

    #[test]
    fn one_is_not_many() {
        let check = |said: String, expected: &str| assert_eq!(said, expected);
        check(to_visit(Level::Mandal, 1, Language::English), "1 mandal still to visit");
        check(to_visit(Level::Mandal, 2, Language::English), "2 mandals still to visit");
        check(to_visit(Level::Mandal, 1, Language::Hindi), "1 मंडल में प्रवास शेष");
        check(to_visit(Level::Mandal, 2, Language::Hindi), "2 मंडलों में प्रवास शेष");
        check(reported_of(1, 1, Language::Hindi), "1 में 1 ज़िले की रिपोर्ट मिली");
        let paced = |visited, even| pace(jiff::civil::date(2021, 10, 12), visited, even, Language::Hindi);
        check(paced(1, 1), "12.10.2021 तक 1 हुआ; समान गति से 1 होना था।");
        check(paced(1, 3), "12.10.2021 तक 1 हुआ; समान गति से 3 होने थे: 2 पीछे।");
        check(paced(2, 1), "12.10.2021 तक 2 हुए; समान गति से 1 होना था।");
        let counts = SeverityCounts { error: 1, warning: 2, info: 0 };
        check(findings(counts, Language::English), "Findings: 1 error, 2 warnings");
    }
}
