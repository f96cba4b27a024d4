//! What `init` says when it has made a folder: the files, what is in the plan, and what to do next.

use super::ending::counted;
use crate::model::draft::Draft;
use crate::model::finding::Language;
use crate::model::table::{Field, Kind};
use crate::text::terminal::harmless;
use std::path::Path;

/// What was made.
pub struct Begun<'a> {
    /// The plan.
    pub draft: &'a Draft,
    /// The folder.
    pub folder: &'a Path,
    /// Its new files.
    pub files: &'a [String],
    /// Whether the plan was drafted from files.
    pub is_drafted: bool,
}

/// The text.
pub fn begun(begun: &Begun<'_>, language: Language) -> String {
    let hindi = language == Language::Hindi;
    let mut lines = Vec::new();
    for file in begun.files {
        let path = harmless(&begun.folder.join(file).display().to_string());
        lines.push(if hindi { format!("बनाई गई: {path}") } else { format!("made: {path}") });
    }
    let plan = begun.files.first().map_or("", String::as_str);
    if begun.is_drafted {
        let rows = |kind| begun.draft.rows(kind);
        let mandals = rows(Kind::Units).iter().filter(|row| row.get(Field::Mandal).is_some()).count();
        let mut districts: Vec<_> = rows(Kind::Units).iter().map(|row| row.get(Field::District)).collect();
        districts.dedup();
        let (districts, seats, people) = (districts.len(), rows(Kind::Seats).len(), rows(Kind::People).len());
        lines.push(if hindi {
            let word = |count: usize, one, several| if count == 1 { one } else { several };
            let (district, seat) = (word(districts, "ज़िला", "ज़िले"), word(seats, "विधानसभा", "विधानसभाएँ"));
            format!("फ़ाइलों से: {districts} {district}, {mandals} मंडल, {seats} {seat}, {people} पदाधिकारी")
        } else {
            let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
            let units =
                [(districts, "district"), (mandals, "mandal"), (seats, "seat")].map(|(n, noun)| counted(n, noun));
            format!("from the files: {}, {people}", units.join(", "))
        });
        let checks = begun.draft.to_check();
        let said = match (hindi, checks) {
            (_, 0) => None,
            (true, 1) => Some(format!("{plan} में 1 पंक्ति पीली है: उसे जाँच लें, कारण “टिप्पणी” में है")),
            (true, _) => Some(format!("{plan} में {checks} पंक्तियाँ पीली हैं: उन्हें जाँच लें, कारण “टिप्पणी” में है")),
            (false, 1) => Some(format!("1 row of {plan} is yellow: please check it; the reason stands under Remarks")),
            (false, _) => {
                Some(format!("{checks} rows of {plan} are yellow: please check them; the reason stands under Remarks"))
            }
        };
        lines.extend(said);
    } else {
        lines.push(if hindi {
            format!("अब {plan} खोलें: पहली शीट बताती है कि क्या भरना है")
        } else {
            format!("Now open {plan}: its first sheet says what to fill in")
        });
    }
    let folder = harmless(&begun.folder.display().to_string());
    lines.push(if hindi {
        format!("फिर ज़िलों की फ़ाइलें भी इसी फ़ोल्डर में रखें और चलाएँ: pravas {folder}")
    } else {
        format!("Then put the districts' files into the same folder and run: pravas {folder}")
    });
    lines.join("\n") + "\n"
}
