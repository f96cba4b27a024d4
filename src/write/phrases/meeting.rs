//! The sentences of the page for the meeting.

use super::{day, units};
use crate::model::Date;
use crate::model::finding::Language;
use crate::model::plan::Level;

/// A piece of the figure that matters, and whether it is a number.
pub(in crate::write) type Piece = (bool, String);

/// The figure that matters: so many of so many visited, so many of them with the night there.
pub(in crate::write) fn figure(
    language: Language,
    level: Level,
    owed: u32,
    visited: u32,
    night: Option<u32>,
) -> Vec<Piece> {
    let number = |number: u32| (true, number.to_string());
    let word = |word: &str| (false, word.to_owned());
    let units = units(level, if language == Language::Hindi { visited } else { owed }, language);
    let mut pieces = match language {
        Language::Hindi => {
            vec![number(owed), word(" में "), number(visited), word(&format!(" {units} में प्रवास हुआ"))]
        }
        Language::English => vec![number(visited), word(" of "), number(owed), word(&format!(" {units} visited"))],
    };
    match (night, language) {
        (Some(night), Language::Hindi) => {
            pieces.extend([word(", "), number(night), word(" में रात्रि प्रवास सहित")]);
        }
        (Some(night), Language::English) => {
            pieces.extend([word(", "), number(night), word(" of them with a night stay")]);
        }
        (None, _) => {}
    }
    pieces
}

/// That no list of units was given.
pub(in crate::write) const fn of_named_units(language: Language) -> &'static str {
    match language {
        Language::Hindi => "यह आँकड़ा उन मंडलों का है जिनके नाम इन फ़ाइलों में आए; इकाइयों की कोई सूची नहीं दी गई।",
        Language::English => "This figure is of the mandals that these files name; no list of units was given.",
    }
}

/// That without an end date nothing can be overdue.
pub(in crate::write) const fn no_end_date(language: Language) -> &'static str {
    match language {
        Language::Hindi => "अंतिम तिथि नहीं दी गई, इसलिए कोई प्रवास विलंबित नहीं माना गया।",
        Language::English => "No end date was given, so no visit can be overdue.",
    }
}

/// What the workbook rests on.
pub(in crate::write) struct Basis {
    /// Districts that sent something, where there is a phase to report on.
    pub reported: u32,
    /// All districts.
    pub districts: u32,
    /// Files whose sheets were read.
    pub read: u32,
    /// Files that could not be read.
    pub unreadable: u32,
    /// Files that are no tables.
    pub not_tables: u32,
    /// Rows without a place.
    pub unplaced: u32,
}

/// What the workbook rests on, in one line. What there is none of is not said.
pub(in crate::write) fn basis(basis: &Basis, language: Language) -> String {
    let Basis { reported, districts, read, unreadable, not_tables, unplaced } = *basis;
    let hindi = language == Language::Hindi;
    let of_districts = reported_of(reported, districts, language);
    let files = match (hindi, read) {
        (true, 1) => "1 फ़ाइल पढ़ी गई".to_owned(),
        (true, _) => format!("{read} फ़ाइलें पढ़ी गईं"),
        (false, 1) => "1 file read".to_owned(),
        (false, _) => format!("{read} files read"),
    };
    let unread = match (hindi, unreadable) {
        (true, 1) => "1 फ़ाइल नहीं पढ़ी जा सकी".to_owned(),
        (true, _) => format!("{unreadable} फ़ाइलें नहीं पढ़ी जा सकीं"),
        (false, _) => format!("{unreadable} could not be read"),
    };
    let others = match (hindi, not_tables) {
        (true, 1) => "1 फ़ाइल तालिका नहीं".to_owned(),
        (true, _) => format!("{not_tables} फ़ाइलें तालिका नहीं"),
        (false, 1) => "1 is no table".to_owned(),
        (false, _) => format!("{not_tables} are no tables"),
    };
    let rows = match (hindi, unplaced) {
        (true, 1) => "1 पंक्ति का स्थान नहीं मिला".to_owned(),
        (true, _) => format!("{unplaced} पंक्तियों का स्थान नहीं मिला"),
        (false, 1) => "1 row without a place".to_owned(),
        (false, _) => format!("{unplaced} rows without a place"),
    };
    let parts = [
        (districts > 0).then_some(of_districts),
        Some(files),
        (unreadable > 0).then_some(unread),
        (not_tables > 0).then_some(others),
        (unplaced > 0).then_some(rows),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    let title = if hindi { "आधार" } else { "Basis" };
    format!("{title}: {}", said.join("; "))
}

/// The districts from which something came.
pub(in crate::write) fn reported_of(reported: u32, districts: u32, language: Language) -> String {
    // In Hindi the noun follows the number of those that reported, in English that of all.
    match language {
        Language::Hindi => {
            format!("{districts} में {reported} {} की रिपोर्ट मिली", units(Level::District, reported, language))
        }
        Language::English => {
            format!("{reported} of {districts} {} reported", units(Level::District, districts, language))
        }
    }
}

/// When a phase begins.
pub(in crate::write) fn begins(start: Date, language: Language) -> String {
    match language {
        Language::Hindi => format!("{} से शुरू होगा", day(start)),
        Language::English => format!("begins on {}", day(start)),
    }
}

/// Visits that a decision says are not owed.
pub(in crate::write) fn exempt(name: &str, count: u32, language: Language) -> String {
    match language {
        Language::Hindi => format!("{name}: {count} को छूट (ऊपर के आँकड़ों में नहीं)"),
        Language::English => format!("{name}: {count} exempt (in none of the figures above)"),
    }
}

/// Visits of which a decision says that a requirement is not owed.
pub(in crate::write) fn eased(name: &str, count: u32, language: Language) -> String {
    match language {
        Language::Hindi => {
            let visits = if count == 1 { "प्रवास" } else { "प्रवासों" };
            format!("{name}: {count} {visits} में किसी एक शर्त से छूट")
        }
        Language::English => format!("{name}: a requirement is exempt in {count} of the visits"),
    }
}

/// The heading over the units that are still to be visited.
pub(in crate::write) fn still_to_visit(phase: &str, level: Level, count: u32, language: Language) -> String {
    let units = units(level, count, language);
    match (language, count) {
        (Language::Hindi, 0) => format!("{phase}: कहीं भी प्रवास शेष नहीं है"),
        (Language::Hindi, _) => format!("{phase}: {count} {units} में प्रवास शेष"),
        (Language::English, 0) => format!("{phase}: nothing is left to visit"),
        (Language::English, _) => format!("{phase}: {count} {units} still to visit"),
    }
}

/// How many more there are, and where.
pub(in crate::write) fn and_more(count: u32, places: &str, language: Language) -> String {
    match language {
        Language::Hindi => format!("और {count}: {places}"),
        Language::English => format!("and {count} more: {places}"),
    }
}

/// Districts that sent nothing.
pub(in crate::write) fn silent(phase: &str, places: &str, language: Language) -> String {
    match language {
        Language::Hindi => format!("{phase}: इन ज़िलों से कोई रिपोर्ट नहीं मिली – {places}"),
        Language::English => format!("{phase}: no report from – {places}"),
    }
}

/// What changed since an earlier run; `solved` where it is known.
pub(in crate::write) fn since(as_of: Date, new: u32, solved: Option<u32>, open: u32, language: Language) -> String {
    let day = day(as_of);
    match language {
        Language::Hindi => {
            let fresh = if new == 1 { "नया" } else { "नए" };
            let solved = solved
                .map_or_else(String::new, |count| format!("{count} {}, ", if count == 1 { "सुलझा" } else { "सुलझे" }));
            format!("{day} की रिपोर्ट के बाद: {new} {fresh} जाँच बिंदु, {solved}{open} अब भी शेष")
        }
        Language::English => {
            let findings = if new == 1 { "finding" } else { "findings" };
            let solved = solved.map_or_else(String::new, |count| format!("{count} solved, "));
            format!("Since the report of {day}: {new} new {findings}, {solved}{open} still open")
        }
    }
}

/// The heading over the problems that have been open longest.
pub(in crate::write) fn open_problems(count: u32, language: Language) -> String {
    match (language, count) {
        (Language::Hindi, 1) => "1 समस्या शेष है".to_owned(),
        (Language::Hindi, count) => format!("{count} समस्याएँ शेष हैं; सबसे पुरानी:"),
        (Language::English, 1) => "1 problem is open".to_owned(),
        (Language::English, count) => format!("{count} problems are open; the oldest:"),
    }
}

/// What the workbook of rows without a region is.
pub(in crate::write) const fn what_unplaced_is(language: Language) -> &'static str {
    match language {
        Language::Hindi => {
            "इन पंक्तियों से पता नहीं चलता कि वे किस क्षेत्र की हैं। जाँच बिंदु में सही नाम बताएँ, या फ़ाइल को ज़िले के नाम के फ़ोल्डर में रखकर प्रोग्राम दोबारा चलाएँ।"
        }
        Language::English => {
            "Nothing says which region these rows belong to. Name the right unit on the findings sheet, or put the file in a folder of its district's name, and run the program again."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_reads_as_a_sentence() {
        let check = |language, owed, visited, night, expected: &str| {
            let pieces = figure(language, Level::Mandal, owed, visited, night);
            let text: String = pieces.into_iter().map(|(_, piece)| piece).collect();
            assert_eq!(text, expected);
        };
        check(Language::Hindi, 340, 212, Some(180), "340 में 212 मंडलों में प्रवास हुआ, 180 में रात्रि प्रवास सहित");
        check(Language::English, 340, 212, Some(180), "212 of 340 mandals visited, 180 of them with a night stay");
        check(Language::English, 1, 0, None, "0 of 1 mandal visited");
        check(Language::Hindi, 340, 1, None, "340 में 1 मंडल में प्रवास हुआ");
    }

    #[test]
    fn a_basis_says_what_there_is() {
        let all = Basis { reported: 15, districts: 17, read: 52, unreadable: 1, not_tables: 4, unplaced: 2 };
        let bare = Basis { reported: 1, districts: 1, read: 1, unreadable: 0, not_tables: 0, unplaced: 0 };
        let check = |of: &Basis, language, expected: &str| assert_eq!(basis(of, language), expected);
        assert_eq!(reported_of(1, 17, Language::Hindi), "17 में 1 ज़िले की रिपोर्ट मिली");
        assert_eq!(reported_of(1, 17, Language::English), "1 of 17 districts reported");
        check(
            &all,
            Language::Hindi,
            "आधार: 17 में 15 ज़िलों की रिपोर्ट मिली; 52 फ़ाइलें पढ़ी गईं; 1 फ़ाइल नहीं पढ़ी जा सकी; 4 फ़ाइलें तालिका नहीं; 2 पंक्तियों का स्थान नहीं मिला",
        );
        check(&bare, Language::Hindi, "आधार: 1 में 1 ज़िले की रिपोर्ट मिली; 1 फ़ाइल पढ़ी गई");
        check(
            &all,
            Language::English,
            "Basis: 15 of 17 districts reported; 52 files read; 1 could not be read; 4 are no tables; 2 rows without a place",
        );
        check(&bare, Language::English, "Basis: 1 of 1 district reported; 1 file read");
    }
}
