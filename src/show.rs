//! *Showing* is all that a run knows of one unit as a page: what is owed there and by whom, the committee, the visits that
//! count and those that do not, with the reason, programme, problems, feedback and findings, each with its file, sheet and
//! cell. It is for who works on that unit, and holds names of persons as the files do.

use crate::model::coverage::Owed;
use crate::model::fact::{Facts, Fate, Member, ProblemState, RowRef, Uncounted, Visit};
use crate::model::finding::{Language, Said};
use crate::model::place::Place;
use crate::model::plan::{DistrictId, Unit, UnitPath};
use crate::model::register::Entry;
use crate::model::table::{Field, Kind};
use crate::rules::wording::{self, day};
use crate::text::terminal::harmless;
use crate::words::Word;
use crate::write::Report;
use indexmap::IndexMap;

const OWED: Said = Said { hi: "क्या देय है", en: "What is owed" };
const COMMITTEE: Said = Said { hi: "समिति", en: "Committee" };
const COUNTED: Said = Said { hi: "गिने गए प्रवास", en: "Visits that count" };
const UNCOUNTED: Said = Said {
    hi: "नहीं गिने गए प्रवास, कारण सहित", en: "Visits that do not count, and why"
};
const PLANNED: Said = Said { hi: "प्रवास कार्यक्रम", en: "Programme" };
const PROBLEMS: Said = Said { hi: "समस्याएँ", en: "Problems" };
const FEEDBACK: Said = Said { hi: "फीडबैक", en: "Feedback" };
const FINDINGS: Said = Said { hi: "जाँच बिंदु", en: "Findings" };
const NOTHING: Said = Said { hi: "कुछ नहीं", en: "nothing" };

/// The page of a unit.
pub fn page(report: &Report<'_>, unit: Unit) -> String {
    let page = Page { report, unit };
    let parts = [
        (OWED, page.owed()),
        (COMMITTEE, page.committee()),
        (COUNTED, page.visits(true)),
        (UNCOUNTED, page.visits(false)),
        (PLANNED, page.planned()),
        (PROBLEMS, page.problems()),
        (FEEDBACK, page.feedback()),
        (FINDINGS, page.findings()),
    ];
    let mut text = format!("{}\n", page.title());
    for (title, lines) in parts {
        text += &format!("\n{} ({})\n", page.say(title), lines.len());
        if lines.is_empty() {
            text += &format!("  {}\n", page.say(NOTHING));
        }
        for line in lines {
            text += &format!("  {line}\n");
        }
    }
    text
}

struct Page<'a> {
    report: &'a Report<'a>,
    unit: Unit,
}

impl Page<'_> {
    fn say(&self, said: Said) -> &'static str {
        said.in_language(self.report.language)
    }

    fn word(&self, word: Word) -> &'static str {
        word.in_language(self.report.language)
    }

    fn facts(&self) -> &Facts {
        self.report.facts
    }

    fn text(&self, text: Option<crate::model::strings::Text>) -> String {
        text.map(|text| on_one_line(self.facts().text(text).trim())).unwrap_or_default()
    }

    /// The unit with those that it lies in.
    fn title(&self) -> String {
        let path = self.report.plan.path(self.unit);
        let mut units = vec![(self.kind(), self.unit)];
        let districts: Vec<Unit> = match self.unit {
            Unit::Seat(id) => {
                let districts = self.report.plan.seat(id).map(|seat| seat.districts.as_slice()).unwrap_or_default();
                districts.iter().map(|id| Unit::District(*id)).collect()
            }
            Unit::Mandal(_) => path.district.map(Unit::District).into_iter().collect(),
            _ => Vec::new(),
        };
        units.extend(districts.into_iter().map(|unit| (Word::District, unit)));
        units.extend(path.region.map(Unit::Region).filter(|one| *one != self.unit).map(|unit| (Word::Region, unit)));
        let name = |(word, unit): (Word, Unit)| format!("{} {}", self.word(word), self.report.plan.unit_name(unit));
        units.into_iter().map(name).collect::<Vec<_>>().join(", ")
    }

    const fn kind(&self) -> Word {
        match self.unit {
            Unit::Region(_) => Word::Region,
            Unit::District(_) => Word::District,
            Unit::Mandal(_) => Word::Mandal,
            Unit::Seat(_) => Word::Seat,
        }
    }

    /// Whether a row or a finding of this path belongs to the page.
    fn is_here(&self, path: UnitPath) -> bool {
        match self.unit {
            Unit::Region(id) => path.region == Some(id),
            Unit::District(id) => path.district == Some(id) || path.district.is_none() && self.is_seat_of(path, id),
            Unit::Mandal(id) => path.mandal == Some(id),
            Unit::Seat(id) => path.seat == Some(id) && path.mandal.is_none(),
        }
    }

    /// Whether a row belongs to the page: what is told of a seat of two districts, to the pages of both.
    fn is_told_here(&self, path: UnitPath) -> bool {
        let is_shared = |id| path.mandal.is_none() && self.is_seat_of(path, id);
        self.is_here(path) || matches!(self.unit, Unit::District(id) if is_shared(id))
    }

    fn is_seat_of(&self, path: UnitPath, district: DistrictId) -> bool {
        let seat = path.seat.and_then(|seat| self.report.plan.seat(seat));
        seat.is_some_and(|seat| seat.districts.contains(&district))
    }

    /// File, sheet and cell.
    fn place(&self, place: Option<Place>) -> String {
        let Some(place) = place else { return String::new() };
        let sources = self.report.sources;
        let sheet = place.sheet.map(|sheet| sources.sheet(place.file, sheet).to_owned());
        let cell = place.cell.map(|cell| cell.to_string());
        let parts = std::iter::once(sources.path(place.file).to_owned()).chain(sheet).chain(cell);
        format!(" [{}]", on_one_line(&parts.collect::<Vec<_>>().join(" | ")))
    }

    fn row(&self, row: RowRef) -> String {
        self.place(self.facts().row_place(row))
    }

    fn owed(&self) -> Vec<String> {
        let here = self.report.coverage.owed.iter().filter(|owed| self.is_here(owed.path));
        here.map(|owed| self.one_owed(owed)).collect()
    }

    fn one_owed(&self, owed: &Owed) -> String {
        let plan = self.report.plan;
        let phase = plan.phase(owed.phase);
        let names: Vec<&str> =
            owed.people.iter().filter_map(|id| plan.person(*id)).map(|person| person.name.as_str()).collect();
        let who = if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
        let mut line = phase.map(|phase| phase.name.clone()).unwrap_or_default();
        if owed.unit != self.unit {
            line += &format!(", {}", plan.unit_name(owed.unit));
        }
        if let (Unit::Seat(id), Some(district)) = (owed.unit, owed.path.district)
            && plan.seat(id).is_some_and(|seat| seat.districts.len() > 1)
        {
            line += &format!(", {}", plan.unit_name(Unit::District(district)));
        }
        line += &format!(": {}{who} – {}", plan.role_name(owed.role), self.status(owed));
        let missing = self.missing(owed);
        if !missing.is_empty() {
            line += &format!(" ({}: {})", self.say(Said { hi: "शेष", en: "missing" }), missing.join(", "));
        }
        if let Some((start, end)) = phase.and_then(|phase| phase.start.zip(phase.end)) {
            line += &format!(", {}–{}", day(start), day(end));
        }
        on_one_line(&line)
    }

    fn status(&self, owed: &Owed) -> String {
        use crate::model::coverage::Status;
        if owed.exempt {
            return self.word(Word::Exempt).to_owned();
        }
        let status = match owed.status {
            Status::Done => Word::Done,
            Status::Late => Word::Late,
            Status::Partial => Word::Partial,
            Status::Missed => Word::Missed,
            Status::Pending => Word::Pending,
        };
        let silent = if owed.reported { String::new() } else { format!(", {}", self.word(Word::NotReported)) };
        format!("{}{silent}", self.word(status))
    }

    fn missing(&self, owed: &Owed) -> Vec<&'static str> {
        owed.missing.parts().map(|(_, word)| self.word(word)).collect()
    }

    /// Who sits in the committee; of a district or a seat how many in each mandal.
    fn committee(&self) -> Vec<String> {
        let here: Vec<&Member> =
            self.facts().members.iter().filter(|one| one.sits() && self.is_here(one.unit)).collect();
        if matches!(self.unit, Unit::Mandal(_)) {
            return here.into_iter().map(|one| self.member(one)).collect();
        }
        let mut counts: IndexMap<Unit, u32> = IndexMap::new();
        for mandal in here.into_iter().filter_map(|one| one.unit.mandal) {
            *counts.entry(Unit::Mandal(mandal)).or_default() += 1;
        }
        let line = |(unit, count): (Unit, u32)| {
            format!("{}: {count} {}", self.report.plan.unit_name(unit), self.word(Word::Members))
        };
        counts.into_iter().map(line).collect()
    }

    fn member(&self, member: &Member) -> String {
        let post = member.post.and_then(|post| self.report.plan.post(post)).map_or("?", |post| post.name.as_str());
        format!("{post}: {}{}", self.text(member.name), self.row(member.row))
    }

    /// The visits of which this is true: that they count for something that is owed.
    fn visits(&self, counted: bool) -> Vec<String> {
        let all = (0_u32..).zip(&self.facts().visits).filter(|(_, visit)| self.is_told_here(visit.unit));
        let counts = |number: u32| self.report.coverage.owed.iter().any(|owed| owed.visits.contains(&number));
        all.filter(|(number, _)| counts(*number) == counted)
            .map(|(number, visit)| {
                let why =
                    if counted { String::new() } else { format!(" – {}", self.say(self.reason(number, visit))) };
                format!("{}{why}{}", self.one_visit(visit), self.row(visit.row))
            })
            .collect()
    }

    fn one_visit(&self, visit: &Visit) -> String {
        let days = match (visit.from, visit.to) {
            (Some(from), Some(to)) if to != from => format!("{}–{}", day(from), day(to)),
            (Some(from), _) => day(from),
            _ => "?".to_owned(),
        };
        let mut parts = vec![days];
        let lowest = visit.unit.mandal.map(Unit::Mandal).or(visit.unit.seat.map(Unit::Seat));
        parts.extend(lowest.filter(|unit| *unit != self.unit).map(|unit| self.report.plan.unit_name(unit).to_owned()));
        let role = visit.role.map(|role| self.report.plan.role_name(role).to_owned()).unwrap_or_default();
        parts.extend([self.text(visit.visitor), role].into_iter().filter(|part| !part.is_empty()));
        for (answer, word) in [(visit.night, Word::Night), (visit.met, Word::Meeting)] {
            use crate::model::fact::Answer;
            let said = match answer {
                Answer::Yes => self.word(Word::Yes),
                Answer::No => self.word(Word::No),
                Answer::Unsaid => "?",
            };
            parts.push(format!("{}: {said}", self.word(word)));
        }
        let attended = Said { hi: "उपस्थिति", en: "attendance" };
        parts.extend(visit.attendance.map(|count| format!("{} {count}", self.say(attended))));
        parts.join(", ")
    }

    /// Why a visit counts for nothing that is owed.
    fn reason(&self, number: u32, visit: &Visit) -> Said {
        let is_in =
            |list: fn(&Owed) -> &Vec<u32>| self.report.coverage.owed.iter().any(|one| list(one).contains(&number));
        match visit.uncounted {
            _ if visit.fate == Fate::Duplicate => Said {
                hi: "वही पंक्ति दूसरी जगह भी है",
                en: "the same row stands elsewhere",
            },
            Some(Uncounted::NoDate) => Said {
                hi: "दिनांक नहीं है या पढ़ी नहीं गई", en: "no date that can be read"
            },
            Some(Uncounted::OutOfRange) => Said {
                hi: "दिनांक आगे की या असंभव है",
                en: "the date is in the future or absurd",
            },
            Some(Uncounted::TooLong) => Said {
                hi: "एक प्रवास इतना लंबा नहीं होता", en: "too long for one visit"
            },
            Some(Uncounted::NoUnit) => Said {
                hi: "स्थान का नाम पहचाना नहीं गया", en: "the place is not known"
            },
            Some(Uncounted::Misplaced) => Said {
                hi: "मंडल दूसरे ज़िले का है", en: "the mandal is of another district"
            },
            Some(Uncounted::NotHeld) => Said { hi: "प्रवास नहीं हुआ", en: "it was not held" },
            None if is_in(|owed| &owed.by_others) => Said {
                hi: "जिनका प्रवास देय है, वे नहीं गए",
                en: "made by nobody who owes it",
            },
            None if is_in(|owed| &owed.outside) => {
                Said { hi: "चरण की अवधि से बाहर", en: "outside the window of the phase" }
            }
            None => Said { hi: "किसी चरण में देय नहीं", en: "no phase asks for it" },
        }
    }

    fn planned(&self) -> Vec<String> {
        let here = self.facts().planned.iter().filter(|one| self.is_told_here(one.unit));
        here.map(|one| {
            let when = one.from.map_or_else(|| "?".to_owned(), day);
            format!("{when}, {}{}", self.text(one.visitor), self.row(one.row))
        })
        .collect()
    }

    fn problems(&self) -> Vec<String> {
        let here = self.facts().register.iter().filter(|one| self.is_told_here(one.unit));
        here.map(|one| {
            let raised = one.raised.map_or_else(|| "?".to_owned(), |(raised, _)| day(raised));
            let solved = one.solved.map(|(solved, _)| format!(" {}", day(solved))).unwrap_or_default();
            let posted = self.text(one.posted.map(|(posted, _)| posted));
            let posted = if posted.is_empty() {
                posted
            } else {
                format!(", {} {posted}", self.say(Said { hi: "तैनात", en: "posted" }))
            };
            let state = self.say(state(one.state.map(|(state, _)| state)));
            format!("{raised}, {state}{solved}: {}{posted}{}", self.text(one.text), self.told(one))
        })
        .collect()
    }

    /// Every row that tells a problem, the one that stands for it first.
    fn told(&self, entry: &Entry) -> String {
        let told = entry.told.iter().filter_map(|number| self.facts().problems.get(*number as usize));
        let others = told.map(|one| one.row).filter(|row| *row != entry.row);
        std::iter::once(entry.row).chain(others).map(|row| self.row(row)).collect()
    }

    fn feedback(&self) -> Vec<String> {
        let sheets = self.facts().feedback.iter().map(|one| (one.row, one.unit, one.author));
        let visits = self.facts().visits.iter().map(|one| (one.row, one.unit, one.visitor));
        let told = sheets.chain(visits).filter(|(_, unit, _)| self.is_told_here(*unit));
        told.filter_map(|(row, _, author)| {
            let table = self.facts().table(row)?;
            let said = table.columns_of(Field::Feedback).map(|column| table.value(row.row as usize, column));
            let said = said.map(|value| on_one_line(value.shown(&self.facts().strings).trim()));
            let said: Vec<String> = said.filter(|text| !text.is_empty()).collect();
            let is_sheet = table.kind == Kind::Feedback;
            (is_sheet || !said.is_empty())
                .then(|| format!("{}: {}{}", self.text(author), said.join("; "), self.row(row)))
        })
        .collect()
    }

    fn findings(&self) -> Vec<String> {
        let here = self.report.findings.iter().filter(|finding| self.is_here(finding.unit));
        here.map(|finding| {
            let severity = self.word(finding.severity.word());
            let message = wording::message(finding, self.report.plan, self.report.language);
            format!("{severity} {}: {}{}", finding.rule.0, on_one_line(&message), self.place(finding.place))
        })
        .collect()
    }
}

/// What became of a problem.
const fn state(state: Option<ProblemState>) -> Said {
    match state {
        Some(ProblemState::Open) => Said { hi: "खुली", en: "open" },
        Some(ProblemState::InProgress) => Said { hi: "प्रक्रिया में", en: "in progress" },
        Some(ProblemState::Solved) => Said { hi: "हल", en: "solved" },
        Some(ProblemState::Rejected) => Said { hi: "अस्वीकृत", en: "rejected" },
        None => Said { hi: "स्थिति नहीं लिखी", en: "no status" },
    }
}

/// Text of the input as a terminal may show it, on one line.
fn on_one_line(text: &str) -> String {
    harmless(&text.replace(['\n', '\r', '\t'], " "))
}

/// What is printed where the name is of no one unit; `candidates` are ready to be shown.
pub fn not_one(name: &str, candidates: &[String], is_ambiguous: bool, language: Language) -> String {
    let name = on_one_line(name);
    let said = match (is_ambiguous, language) {
        (true, Language::Hindi) => format!("“{name}” एक से अधिक हो सकते हैं; --district से ज़िला बताएँ:"),
        (true, Language::English) => format!("“{name}” could be several; say which with --district:"),
        (false, Language::Hindi) if candidates.is_empty() => format!("“{name}” नाम की कोई इकाई नहीं मिली"),
        (false, Language::English) if candidates.is_empty() => format!("no unit is named “{name}”"),
        (false, Language::Hindi) => format!("“{name}” नाम की कोई इकाई नहीं मिली; मिलते-जुलते नाम:"),
        (false, Language::English) => format!("no unit is named “{name}”; the nearest:"),
    };
    let list = candidates.iter().map(|one| format!("\n  {}", on_one_line(one)));
    said + &list.collect::<String>()
}
