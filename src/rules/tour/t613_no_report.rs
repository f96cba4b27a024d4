//! T613: a district from which nothing came for a phase.

use crate::model::finding::{Arg, RuleCode, Said, Severity};
use crate::model::place::{FileId, Place};
use crate::model::plan::Unit;
use crate::model::source::SourceStatus;
use crate::rules::tour::owing;
use crate::rules::{Case, Draft, Example, Findings, Rule};

/// The rule.
pub static RULE: Rule = Rule {
    code: RuleCode("T613"),
    name: "no-report",
    severity: Severity::Error,
    title: Said {
        hi: "ज़िले से कोई रिपोर्ट नहीं", en: "No report from a district"
    },
    message: Said {
        hi: "{place}: “{phase}” की कोई रिपोर्ट नहीं आई; {owed} {owed|प्रवास होना है|प्रवास होने हैं}[। ये फ़ाइलें आईं पर पढ़ी नहीं जा सकीं: {unreadable}]।",
        en: "{place}: nothing came for “{phase}”, where {owed} {owed|visit is|visits are} owed[. These files came and could not be read: {unreadable}].",
    },
    why: Said {
        hi: "रिपोर्ट न आना और प्रवास न होना एक बात नहीं; बिना रिपोर्ट के कुछ कहा नहीं जा सकता।",
        en: "No report is not the same as no visit; without a report nothing can be said.",
    },
    remedy: Said {
        hi: "ज़िले से प्रवास की शीट मँगवाएँ; न पढ़ी गई फ़ाइल दोबारा Excel में मँगवाएँ।",
        en: "Ask the district for its sheet of visits; ask for a file that could not be read again, as an Excel file.",
    },
    bad: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | औरैया | बिधूना
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ",
        at: "",
    },
    good: Example {
        files: r"
            # योजना.xlsx
            == इकाइयाँ
            क्षेत्र | ज़िला | मंडल
            कानपुर-बुन्देलखण्ड | जालौन | कालपी
            कानपुर-बुन्देलखण्ड | औरैया | बिधूना
            == पदाधिकारी
            नाम | दायित्व | क्षेत्र | ज़िला
            बृजकिशोर निरंजन | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | जालौन
            == चरण
            चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक
            मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ

            # जालौन.xlsx
            == प्रवास
            ज़िला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई
            जालौन | कालपी | बृजकिशोर निरंजन | जिला अध्यक्ष | 2021-10-05 | हाँ | हाँ
            औरैया | बिधूना | श्रीराम सेंगर | जिला अध्यक्ष | 2021-10-07 | हाँ | हाँ",
        at: "",
    },
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for silence in &case.coverage.silent {
        let unit = case.plan.path(Unit::District(silence.district));
        let phase = case.plan.phase(silence.phase).filter(|phase| phase.has_begun(case.as_of));
        if case.region.is_none() || unit.region != case.region || phase.is_none() {
            continue;
        }
        // A copy of a file that was read is no report that got lost.
        let is_lost =
            |file: &&FileId| case.sources.get(**file).is_some_and(|source| source.status == SourceStatus::Unreadable);
        let files = silence.unreadable.iter().filter(is_lost);
        let paths = files.clone().map(|file| Arg::Text(case.sources.path(*file).to_owned())).collect();
        let people = silence.people.iter().filter_map(|id| case.plan.person(*id));
        let names = people.map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
        let draft = Draft::at(None).unit(unit).phase(silence.phase).owed_by(silence.people.first().copied());
        let draft = draft.related(files.map(|file| Place::file(*file))).person(names);
        let draft = draft.arg("owed", Arg::Count(silence.owed.into())).arg("unreadable", Arg::List(paths));
        let is_open = owing::is_open(case, silence.phase);
        findings.push(if is_open { draft.severity(Severity::Info) } else { draft });
    }
}
