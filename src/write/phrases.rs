//! The sentences of the workbook that hold numbers, names or days, in both languages side by side. Words and headings
//! stand in [`crate::words`].

mod form;
mod meeting;

pub(super) use form::*;
pub(super) use meeting::*;

use crate::model::Date;
use crate::model::answer::{Answer, Effect, Standing};
use crate::model::finding::{Language, Said};
use crate::model::plan::{Level, Phase};

/// A day as people write it: `12.10.2021`.
pub(super) fn day(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// One day or a range of days; month and year stand once where both days share them: `02.–05.10.2021`.
pub(super) fn days(from: Date, to: Date) -> String {
    if from == to {
        day(from)
    } else if from.year() != to.year() {
        format!("{} – {}", day(from), day(to))
    } else if from.month() != to.month() {
        format!("{:02}.{:02}. – {}", from.day(), from.month(), day(to))
    } else {
        format!("{:02}.–{}", from.day(), day(to))
    }
}

/// Several visits, each a day or a range; the year stands once where all are of one year.
pub(super) fn several_days(visits: &[(Date, Date)]) -> String {
    let Some((last, before)) = visits.split_last() else { return String::new() };
    let is_of_one_year = visits.iter().all(|(from, to)| from.year() == last.1.year() && to.year() == last.1.year());
    let short = |day: Date| format!("{:02}.{:02}.", day.day(), day.month());
    let shown = before.iter().map(|&(from, to)| match (is_of_one_year, from == to) {
        (false, _) => days(from, to),
        (true, true) => short(from),
        (true, false) => format!("{} – {}", short(from), short(to)),
    });
    shown.chain([days(last.0, last.1)]).collect::<Vec<_>>().join(", ")
}

/// As of which day.
pub(super) fn as_of(as_of: Date, language: Language) -> String {
    match language {
        Language::Hindi => format!("{} की स्थिति", day(as_of)),
        Language::English => format!("as of {}", day(as_of)),
    }
}

/// The page number in a footer, with the codes of Excel.
pub(super) const fn page_of_pages(language: Language) -> &'static str {
    match language {
        Language::Hindi => "पृष्ठ &P / &N",
        Language::English => "page &P of &N",
    }
}

/// Yes or no.
pub(super) const fn yes_no(yes: bool, language: Language) -> &'static str {
    use crate::words::Word;
    if yes { Word::Yes.in_language(language) } else { Word::No.in_language(language) }
}

/// A list without rows.
pub(super) const fn no_rows(language: Language) -> &'static str {
    match language {
        Language::Hindi => "इस सूची में कोई पंक्ति नहीं है।",
        Language::English => "There are no rows in this list.",
    }
}

/// What stands before and after the number of rows that the filter leaves in sight.
pub(super) fn rows_shown(language: Language, all: u32) -> (String, String) {
    match (language, all) {
        (Language::Hindi, 1) => ("1 में से ".to_owned(), " पंक्ति दिख रही है".to_owned()),
        (Language::Hindi, _) => (format!("{all} में से "), " पंक्तियाँ दिख रही हैं".to_owned()),
        (Language::English, 1) => (String::new(), " of 1 row shown".to_owned()),
        (Language::English, _) => (String::new(), format!(" of {all} rows shown")),
    }
}

/// What the signs of a list mean.
pub(super) fn legend(language: Language, statuses: &[String], needs: &[String]) -> String {
    let (statuses, needs) = (statuses.join("   "), needs.join("   "));
    match language {
        Language::Hindi => format!("प्रवास: {statuses}      शर्तें: {needs}"),
        Language::English => format!("Visit: {statuses}      Requirements: {needs}"),
    }
}

/// What the signs of the posts mean.
pub(super) fn legend_of_posts(language: Language, signs: &[String]) -> String {
    let signs = signs.join("   ");
    match language {
        Language::Hindi => format!("पद: {signs}      शीर्षक में मानक (न्यूनतम–अधिकतम)"),
        Language::English => format!("Posts: {signs}      the norm (least–most) stands in the heading"),
    }
}

/// A post or a size with its norm.
pub(super) fn norm_of(name: &str, least: Option<u32>, most: Option<u32>, language: Language) -> String {
    match (least, most) {
        (None, None) => name.to_owned(),
        (Some(least), Some(most)) if least == most => format!("{name} ({least})"),
        (Some(least), Some(most)) => format!("{name} ({least}–{most})"),
        (None, Some(most)) => format!("{name} (0–{most})"),
        (Some(least), None) => match language {
            Language::Hindi => format!("{name} (कम से कम {least})"),
            Language::English => format!("{name} (at least {least})"),
        },
    }
}

/// The window of a phase.
pub(super) fn window(phase: &Phase, language: Language) -> String {
    from_to(phase.start, phase.end, language)
}

/// From a day to a day, either of which may be open.
pub(super) fn from_to(start: Option<Date>, end: Option<Date>, language: Language) -> String {
    match (start, end, language) {
        (Some(start), Some(end), _) => days(start, end),
        (Some(start), None, Language::Hindi) => format!("{} से", day(start)),
        (Some(start), None, Language::English) => format!("from {}", day(start)),
        (None, Some(end), Language::Hindi) => format!("{} तक", day(end)),
        (None, Some(end), Language::English) => format!("until {}", day(end)),
        (None, None, Language::Hindi) => "समय सीमा नहीं".to_owned(),
        (None, None, Language::English) => "no end date".to_owned(),
    }
}

/// The heading over the columns of a phase; the role only where several owe.
pub(super) fn phase_heading(phase: &Phase, role: &str, language: Language) -> String {
    let window = window(phase, language);
    if role.is_empty() {
        format!("{} · {window}", phase.name)
    } else {
        format!("{} · {role} · {window}", phase.name)
    }
}

/// So many units of a level.
pub(super) fn so_many(language: Language, level: Level, count: u32) -> String {
    match (language, level) {
        (Language::Hindi, Level::Mandal) => format!("{count} मंडल"),
        (Language::Hindi, Level::District) => format!("{count} {}", if count == 1 { "ज़िला" } else { "ज़िले" }),
        (Language::Hindi, Level::Seat) => format!("{count} {}", if count == 1 { "विधानसभा" } else { "विधानसभाएँ" }),
        (Language::English, level) => format!("{count} {}", units(level, count, language)),
    }
}

/// Visited so many of so many.
pub(super) fn visited_of(language: Language, visited: u32, owed: u32) -> String {
    match language {
        Language::Hindi => format!("{owed} में {visited}"),
        Language::English => format!("{visited} of {owed}"),
    }
}

/// A unit of a level, as many as there are, in the form that follows a number.
pub(super) const fn units(level: Level, count: u32, language: Language) -> &'static str {
    match (level, language, count) {
        (Level::Mandal, Language::Hindi, 1) => "मंडल",
        (Level::Mandal, Language::Hindi, _) => "मंडलों",
        (Level::District, Language::Hindi, 1) => "ज़िले",
        (Level::District, Language::Hindi, _) => "ज़िलों",
        (Level::Seat, Language::Hindi, 1) => "विधानसभा",
        (Level::Seat, Language::Hindi, _) => "विधानसभाओं",
        (Level::Mandal, Language::English, 1) => "mandal",
        (Level::Mandal, Language::English, _) => "mandals",
        (Level::District, Language::English, 1) => "district",
        (Level::District, Language::English, _) => "districts",
        (Level::Seat, Language::English, 1) => "seat",
        (Level::Seat, Language::English, _) => "seats",
    }
}

/// How the counts of the ledger hang together.
pub(super) const fn ledger_rule(language: Language) -> &'static str {
    match language {
        Language::Hindi => "कुल पंक्तियाँ = उपयोग + दोहराव + पुरानी + छोड़ी गई",
        Language::English => "rows seen = used + duplicate + superseded + skipped",
    }
}

/// How a text to forward begins.
pub(super) fn greeting(name: &str, language: Language) -> String {
    match language {
        Language::Hindi => format!("{name} जी, नमस्कार।"),
        Language::English => format!("Dear {name},"),
    }
}

/// What of a phase is still to be visited.
pub(super) fn still_owed(phase: &str, level: Level, count: u32, names: &str, language: Language) -> String {
    let units = units(level, count, language);
    match language {
        Language::Hindi => format!("{phase}: {count} {units} में प्रवास शेष है – {names}।"),
        Language::English => format!("{phase}: {count} {units} still to visit – {names}."),
    }
}

/// What of a phase was visited and still lacks something.
pub(super) fn incomplete(phase: &str, names: &str, language: Language) -> String {
    match language {
        Language::Hindi => format!("{phase}: प्रवास हुआ, पर यह शेष है – {names}।"),
        Language::English => format!("{phase}: visited, but this is still missing – {names}."),
    }
}

/// Nights that are still owed, and nights that are left for them.
pub(super) fn nights(owed: u32, left: u32, language: Language) -> String {
    let is = |count: u32| if count == 1 { "है" } else { "हैं" };
    match language {
        Language::Hindi => {
            let nights = if left == 1 { "रात बची है" } else { "रातें बची हैं" };
            format!("{owed} रात्रि प्रवास शेष {} और {left} {nights}।", is(owed))
        }
        Language::English => {
            let night = |count: u32| if count == 1 { "1 night".to_owned() } else { format!("{count} nights") };
            format!("{} to stay, {} left.", night(owed), night(left))
        }
    }
}

/// How a text to forward ends.
pub(super) const fn request(language: Language) -> &'static str {
    match language {
        Language::Hindi => "कृपया पूरा करके तिथि सहित सूचना भेजें।",
        Language::English => "Please complete this and report the dates.",
    }
}

/// So many more, in a list of names.
pub(super) fn more(count: u32, language: Language) -> String {
    match language {
        Language::Hindi => format!("और {count}"),
        Language::English => format!("{count} more"),
    }
}

/// What becomes of an answer that is not applied; none where it is.
pub(super) const fn not_applied(effect: Effect, language: Language) -> Option<&'static str> {
    let said = match effect {
        Effect::Applied | Effect::NoFinding => return None,
        Effect::Lapsed => Said {
            hi: "आपका उत्तर “कब तक” के दिन तक ही था; अब यह फिर गिना गया।",
            en: "Your answer held until the day given; it counts again.",
        },
        Effect::BadUntil => Said {
            hi: "“कब तक” में लिखा दिनांक पढ़ा नहीं गया, इसलिए उत्तर लागू नहीं हुआ; 31.12.2021 की तरह लिखें।",
            en: "The date in Until cannot be read, so the answer was not applied; write it like 31.12.2021.",
        },
        Effect::StillThere => Said {
            hi: "आपका उत्तर लागू हुआ, फिर भी यह बिंदु बना हुआ है।",
            en: "Your answer was applied, and the finding is there all the same.",
        },
        Effect::CellChanged => Said {
            hi: "फ़ाइल में इस सेल का लिखा बदल गया है, इसलिए आपका सही मान अब लागू नहीं है।",
            en: "The cell says something else in the file by now, so your value is no longer used.",
        },
        Effect::Unfit => Said {
            hi: "इस जाँच बिंदु पर यह उत्तर नहीं दिया जा सकता, इसलिए लागू नहीं हुआ; सूची से चुनें।",
            en: "This answer cannot be given to this finding, so it was not applied; choose from the list.",
        },
        Effect::NoValue => Said {
            hi: "“सही मान” में कुछ नहीं लिखा है, इसलिए उत्तर लागू नहीं हुआ।",
            en: "Nothing stands under Value, so the answer was not applied.",
        },
        Effect::UnknownValue => Said {
            hi: "“सही मान” का नाम आधार सूची में नहीं मिला, इसलिए उत्तर लागू नहीं हुआ।",
            en: "The plan does not know the name under Value, so the answer was not applied.",
        },
        Effect::NoAnswer => Said {
            hi: "निर्णय में लिखा समझ नहीं आया और लागू नहीं हुआ; लिखा हुआ सुरक्षित है, सूची से चुनें।",
            en: "What stands under Decision is no answer and was not applied; it is kept, choose from the list.",
        },
    };
    Some(said.in_language(language))
}

/// Whether an answer stands, and what it does, in the workbook of all answers.
pub(super) const fn standing(answer: &Answer, language: Language) -> &'static str {
    let said = match (answer.standing, answer.effect) {
        (Standing::Withdrawn, _) => Said { hi: "वापस लिया गया", en: "withdrawn" },
        (Standing::Contradicted, _) => Said {
            hi: "दूसरे उत्तर से अलग है; दूसरा लागू है",
            en: "contradicts another answer, which is applied",
        },
        (Standing::Replaced, _) => Said { hi: "बाद में बदला गया", en: "changed later" },
        (Standing::InForce, Effect::Applied) => Said { hi: "लागू", en: "applied" },
        (Standing::InForce, Effect::NoFinding) => Said {
            hi: "अब ऐसा कोई जाँच बिंदु नहीं है; उत्तर सुरक्षित है",
            en: "there is no such finding now; the answer is kept",
        },
        (Standing::InForce, effect) => {
            return match not_applied(effect, language) {
                Some(said) => said,
                None => "",
            };
        }
    };
    said.in_language(language)
}

/// How to tell what the columns of a sheet are, shown beside the cell.
pub(super) const fn how_to_name_columns(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Hindi => ("सही स्तंभ", "स्तंभ का अक्षर = क्षेत्र का नाम, जैसे: C = मंडल; F = प्रवास दिनांक"),
        Language::English => {
            ("Right columns", "Letter of the column = what it is, such as: C = Mandal; F = Visit Date")
        }
    }
}

/// A value that a person put right.
pub(super) fn corrected(heading: &str, value: &str, was: &str, language: Language) -> String {
    match (language, was.is_empty()) {
        (_, true) => format!("{heading}: {value}"),
        (Language::Hindi, false) => format!("{heading}: {value} (“{was}” की जगह)"),
        (Language::English, false) => format!("{heading}: {value} (instead of “{was}”)"),
    }
}

/// How to answer a finding, shown beside the cell.
pub(super) const fn how_to_answer(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Hindi => ("निर्णय", "सूची से चुनें, फिर फ़ाइल सहेजकर प्रोग्राम दोबारा चलाएँ।"),
        Language::English => ("Decision", "Choose from the list, save the file and run the program again."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_days_are_short() {
        let day = |month, day| jiff::civil::date(2021, month, day);
        let check = |visits: &[(Date, Date)], expected: &str| assert_eq!(several_days(visits), expected);
        check(&[], "");
        check(&[(day(10, 6), day(10, 6)), (day(10, 31), day(10, 31))], "06.10., 31.10.2021");
        check(&[(day(9, 30), day(10, 1)), (day(10, 12), day(10, 13))], "30.09. – 01.10., 12.–13.10.2021");
    }
}
