//! The sheet Settings: a name and a value in each row, and the severity of any rule by its code.

use super::draft::Gathering;
use super::rows::{NO_NUMBER, NO_YES_NO, Refused, Row, refuse};
use crate::model::finding::{Language, Said, Severity};
use crate::model::table::{Field, Table};
use crate::rules;
use crate::text::fold::fold;

const NO_NAME: Said =
    Said { hi: "सेटिंग का नाम नहीं है", en: "the setting has no name" };
const UNKNOWN: Said = Said {
    hi: "इस नाम की कोई सेटिंग नहीं है", en: "there is no setting of this name"
};
const NO_LANGUAGE: Said =
    Said { hi: "भाषा hi या en होनी चाहिए", en: "the language must be hi or en" };
const NO_SEVERITY: Said = Said {
    hi: "यहाँ error, warning, info या off (गंभीर, देख लें, सूचना, बंद) चाहिए",
    en: "this must be error, warning, info or off",
};

/// Reads a sheet of settings.
pub fn read(gathering: &mut Gathering<'_>, number: usize, table: &Table) {
    for row in Row::all(number, table, gathering.strings) {
        if let Err((field, why)) = apply(gathering, &row) {
            refuse(gathering, &row, field, why);
        }
    }
}

/// What the settings are called in the plan's sheet, in both languages.
const NAMES: &[(&str, &[&str])] = &[
    ("organisation", &["organisation", "organization", "संगठन", "संगठन का नाम"]),
    ("language", &["language", "भाषा"]),
    ("as_of", &["as_of", "as of", "दिनांक", "स्थिति दिनांक", "तिथि"]),
    ("overdue_days", &["overdue_days", "overdue days", "विलंब दिन", "समस्या की अवधि (दिन)"]),
    ("quorum_percent", &["quorum_percent", "quorum percent", "कोरम प्रतिशत", "न्यूनतम उपस्थिति प्रतिशत"]),
    ("home_mandal_exempt", &["home_mandal_exempt", "home mandal exempt", "गृह मंडल छूट"]),
    ("longest_stay", &["longest_stay", "longest stay", "अधिकतम रात्रि"]),
];

fn apply(gathering: &mut Gathering<'_>, row: &Row<'_>) -> Result<(), Refused> {
    let name = row.text(Field::Name).ok_or((Field::Name, NO_NAME))?;
    let Some(value) = row.text(Field::Value) else { return Ok(()) };
    let key = fold(&name);
    let known = NAMES.iter().find(|(_, spellings)| spellings.iter().any(|spelling| fold(spelling) == key));
    let settings = &mut gathering.plan.settings;
    let number = || row.number(Field::Value)?.ok_or((Field::Value, NO_NUMBER));
    match known.map(|(name, _)| *name) {
        Some("organisation") => settings.organisation = Some(value),
        Some("language") => settings.language = Some(language(&value).ok_or((Field::Value, NO_LANGUAGE))?),
        Some("as_of") => settings.as_of = row.date(Field::Value)?,
        Some("overdue_days") => settings.overdue_days = number()?,
        Some("quorum_percent") => settings.quorum_percent = number()?,
        Some("longest_stay") => settings.longest_stay = number()?,
        Some("home_mandal_exempt") => {
            settings.home_mandal_exempt = row.yes_no(Field::Value)?.ok_or((Field::Value, NO_YES_NO))?;
        }
        _ => {
            let rule = rules::find(name.trim()).ok_or((Field::Name, UNKNOWN))?;
            settings.severities.insert(rule.code, severity(&value).ok_or((Field::Value, NO_SEVERITY))?);
        }
    }
    Ok(())
}

fn language(text: &str) -> Option<Language> {
    match fold(text).as_str() {
        "hi" | "hindi" => Some(Language::Hindi),
        "en" | "english" => Some(Language::English),
        other if other == fold("हिन्दी") => Some(Language::Hindi),
        other if other == fold("अंग्रेज़ी") => Some(Language::English),
        _ => None,
    }
}

/// A severity in either language; `None` inside switches the rule off.
fn severity(text: &str) -> Option<Option<Severity>> {
    let key = fold(text);
    let is = |words: &[&str]| words.iter().any(|word| fold(word) == key);
    if is(&["error", "गंभीर"]) {
        Some(Some(Severity::Error))
    } else if is(&["warning", "देख लें", "चेतावनी"]) {
        Some(Some(Severity::Warning))
    } else if is(&["info", "सूचना"]) {
        Some(Some(Severity::Info))
    } else if is(&["off", "बंद", "बन्द"]) {
        Some(None)
    } else {
        None
    }
}
