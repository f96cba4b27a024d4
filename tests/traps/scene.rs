//! What the pass says of a few files beside a small plan: two districts with three mandals each, and one more.

use super::played::{played, shown, understood};
use pravas::discover;
use pravas::model::fact::{Facts, Fate, Member, RowRef, Visit};
use pravas::model::finding::Language;
use pravas::model::grid::Value;
use pravas::model::plan::{Plan, Unit, UnitPath};
use pravas::model::register::Entry;
use pravas::pass::Examined;
use pravas::recognise::sketch;
use pravas::rules::wording;
use pravas::worker::{Outcome, PoolConfig, WORKER_ARG, WorkerCommand, read_all};
use std::path::PathBuf;

const UNITS: [(&str, &str); 7] = [
    ("जालौन", "कालपी"),
    ("जालौन", "उरई"),
    ("जालौन", "कोंच"),
    ("कानपुर देहात", "रसूलाबाद"),
    ("कानपुर देहात", "झींझक"),
    ("कानपुर देहात", "राजपुर कलाँ"),
    ("कानपुर ग्रामीण", "चौबेपुर"),
];

/// What was understood, as text.
pub struct Told {
    /// `कालपी 2021-10-05 yes 12`: place, days, night and attendance of each visit that is used, sorted.
    pub visits: Vec<String>,
    /// `कालपी | अध्यक्ष | रमेश | 6000100001` of each member that is used, sorted.
    pub members: Vec<String>,
    /// `कालपी 2021-10-05 solved 2021-10-20 रमेश x2: text` of each problem: since when, status and day of solution, who is
    /// posted, how many rows tell it; sorted.
    pub problems: Vec<String>,
    /// `P702 x.xlsx|समस्याएँ|D3` of each finding about problems and feedback.
    pub troubles: Vec<String>,
    /// `V301 error x.xlsx|Sheet1|B3: message` of each finding about files, sheets, names and values.
    pub findings: Vec<String>,
    /// `T605 message` of each finding about committees and the tour.
    pub others: Vec<String>,
    /// `कालपी: रमेश` of each visit that is owed, in the plan's order; `?` where nobody is named.
    pub owed: Vec<String>,
    /// `रमेश | जिला अध्यक्ष | जालौन` of each person of the plan.
    pub people: Vec<String>,
    /// Every text of the tables that are no plan.
    pub texts: Vec<String>,
}

impl Told {
    fn of(run: &Examined) -> Self {
        let visits = run.facts.visits.iter().filter(|visit| visit.fate == Fate::Used);
        let members = run.facts.members.iter().filter(|member| member.fate == Fate::Used);
        let tables = run.facts.tables.iter().filter(|table| !table.kind.is_plan());
        let texts = tables.flat_map(|table| &table.values).filter_map(|value| match value {
            Value::Text(text) => Some(run.facts.text(*text).to_owned()),
            _ => None,
        });
        let findings = run.findings.iter().filter(|one| {
            "FSNV".contains(&one.rule.0[..1]) && !matches!(one.rule.0, "F108" | "N407") && one.accepted.is_none()
        });
        let told = |one: &pravas::model::finding::Finding| {
            let message = wording::message(one, &run.plan, Language::English);
            format!("{} {} {}: {message}", one.rule.0, one.severity.code(), shown(&run.sources, one.place))
        };
        let others = run.findings.iter().filter(|one| one.rule.0.starts_with(['T', 'R']));
        let other = |one: &pravas::model::finding::Finding| {
            format!("{} {}", one.rule.0, wording::message(one, &run.plan, Language::English))
        };
        let person = |person: &pravas::model::plan::Person| {
            let district = person.district.map_or("", |id| run.plan.unit_name(Unit::District(id)));
            format!("{} | {} | {district}", person.name, run.plan.role_name(person.role))
        };
        let owed = run.coverage.owed.iter().map(|owed| {
            let people = owed.people.iter().filter_map(|&id| run.plan.person(id)).map(|person| person.name.as_str());
            let people: Vec<&str> = people.collect();
            format!(
                "{}: {}",
                run.plan.unit_name(owed.unit),
                if people.is_empty() { "?".into() } else { people.join(", ") }
            )
        });
        Self {
            owed: owed.collect(),
            others: others.map(other).collect(),
            people: run.plan.people.iter().map(person).collect(),
            visits: sorted(visits.map(|visit| visit_told(&run.plan, visit))),
            members: sorted(members.map(|member| member_told(&run.plan, &run.facts, member))),
            problems: sorted(run.facts.register.iter().map(|one| problem_told(&run.plan, &run.facts, one))),
            troubles: run
                .findings
                .iter()
                .filter(|one| "PA".contains(&one.rule.0[..1]))
                .map(|one| format!("{} {}", one.rule.0, shown(&run.sources, one.place)))
                .collect(),
            findings: findings.map(told).collect(),
            texts: texts.collect(),
        }
    }

    /// Exactly these visits and no others.
    pub fn visits(&self, expected: &[&str]) -> &Self {
        assert!(
            self.visits == sorted(expected.iter().map(|one| (*one).to_owned())),
            "{}\nnot the visits\n{}",
            self.all(),
            expected.join("\n")
        );
        self
    }

    /// Exactly these visits are owed.
    pub fn owed(&self, expected: &[&str]) -> &Self {
        let people = self.people.join("\n");
        assert!(self.owed == expected, "{}\nnot owed\n{}\n{people}", self.owed.join("\n"), expected.join("\n"));
        self
    }

    /// Exactly these members and no others.
    pub fn members(&self, expected: &[&str]) -> &Self {
        assert!(
            self.members == sorted(expected.iter().map(|one| (*one).to_owned())),
            "{}\nnot the members\n{}",
            self.all(),
            expected.join("\n")
        );
        self
    }

    /// Exactly these problems and no others, and these findings about them.
    pub fn problems(&self, expected: &[&str], troubles: &[&str]) -> &Self {
        assert!(
            self.problems == sorted(expected.iter().map(|one| (*one).to_owned())),
            "{}\nnot the problems\n{}",
            self.problems.join("\n"),
            expected.join("\n")
        );
        self.troubles(troubles)
    }

    /// Exactly these findings about problems and feedback.
    pub fn troubles(&self, expected: &[&str]) -> &Self {
        assert!(self.troubles == expected, "{}\nnot the findings\n{}", self.troubles.join("\n"), expected.join("\n"));
        self
    }

    /// Exactly these findings: rule and place, and more of the line if wished.
    pub fn findings(&self, expected: &[&str]) -> &Self {
        let fits = self.findings.len() == expected.len()
            && self.findings.iter().zip(expected).all(|(found, expected)| {
                let (rule, rest) = expected.split_once(' ').unwrap_or((expected, ""));
                found.starts_with(rule) && found.contains(rest)
            });
        assert!(fits, "{}\nnot the findings\n{}", self.all(), expected.join("\n"));
        println!("{}", self.findings.join("\n"));
        self
    }

    /// This text is in some cell, as it is understood.
    pub fn holds(&self, text: &str) -> &Self {
        assert!(
            self.texts.iter().any(|one| one == text),
            "{}\nhas no {text} in\n{}",
            self.all(),
            self.texts.join("\n")
        );
        self
    }

    fn all(&self) -> String {
        [&self.visits, &self.members, &self.findings].map(|lines| lines.join("\n")).join("\n")
    }
}

fn sorted(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.collect();
    lines.sort();
    lines
}

fn unit_name(plan: &Plan, unit: UnitPath) -> String {
    let lowest = [unit.mandal.map(Unit::Mandal), unit.seat.map(Unit::Seat), unit.district.map(Unit::District)];
    lowest.into_iter().flatten().next().map_or("?".to_owned(), |unit| plan.unit_name(unit).to_owned())
}

fn visit_told(plan: &Plan, visit: &Visit) -> String {
    let from = visit.from.map_or("?".to_owned(), |day| day.to_string());
    let to = visit.to.filter(|to| Some(*to) != visit.from).map_or(String::new(), |day| format!("..{day}"));
    let night = format!("{:?}", visit.night).to_lowercase();
    let attendance = visit.attendance.map_or(String::new(), |number| format!(" {number}"));
    format!("{} {from}{to} {night}{attendance}", unit_name(plan, visit.unit))
}

fn problem_told(plan: &Plan, facts: &Facts, problem: &Entry) -> String {
    let day = |told: Option<(jiff::civil::Date, RowRef)>| told.map_or("?".to_owned(), |(day, _)| day.to_string());
    let state = problem.state.map_or("?".to_owned(), |(state, _)| format!("{state:?}").to_lowercase());
    let solved = problem.solved.map_or(String::new(), |told| format!(" {}", day(Some(told))));
    let posted = problem.posted.map_or(String::new(), |(posted, _)| format!(" {}", facts.text(posted)));
    let text = problem.text.map_or("?", |text| facts.text(text));
    let rows = problem.told.len();
    format!("{} {} {state}{solved}{posted} x{rows}: {text}", unit_name(plan, problem.unit), day(problem.raised))
}

fn member_told(plan: &Plan, facts: &Facts, member: &Member) -> String {
    let name = member.name.map_or("?", |name| facts.text(name));
    let post = member.post.and_then(|post| plan.post(post)).map_or("?", |post| post.name.as_str());
    let mobiles: Vec<String> = member.mobiles.iter().filter(|&&one| one > 0).map(u64::to_string).collect();
    format!("{} | {post} | {name} | {}", unit_name(plan, member.unit), mobiles.join(" "))
}

/// What is understood of files that are sketched; the plan lies beside them.
pub fn sketched(text: &str) -> Told {
    let units: Vec<String> = UNITS.iter().map(|(district, mandal)| format!("क्षेत्र | {district} | {mandal}")).collect();
    let plan = format!("# आधार.xlsx\n== इकाइयाँ\nक्षेत्र | जिला | मंडल\n{}\n", units.join("\n"));
    let text =
        if text.trim_start().starts_with("# ") { text.to_owned() } else { format!("# जालौन.xlsx\n{text}") };
    sketched_alone(&format!("{plan}{text}"))
}

/// What is understood of files that are sketched, where nobody has made a plan.
pub fn without_plan(text: &str) -> Told {
    let text = if text.trim_start().starts_with("# ") { text.to_owned() } else { format!("# x.xlsx\n{text}") };
    sketched_alone(&text)
}

fn sketched_alone(text: &str) -> Told {
    let books = sketch::books(text).into_iter();
    Told::of(&understood(played(books.map(|(path, book)| (path, Outcome::Book(Box::new(book)))))))
}

/// A folder with these files and the plan.
pub fn folder(files: &[(&str, Vec<u8>)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let units: String = UNITS.iter().map(|(district, mandal)| format!("क्षेत्र,{district},{mandal}\n")).collect();
    std::fs::write(folder.path().join("आधार.csv"), format!("क्षेत्र,जिला,मंडल\n{units}")).unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

/// What is understood of real files, read by workers of the built program.
pub fn read(files: &[(&str, Vec<u8>)]) -> Told {
    let folder = folder(files);
    let found = discover::walk(&[folder.path().to_owned()], &[]).unwrap().files;
    let program = PathBuf::from(env!("CARGO_BIN_EXE_pravas"));
    let command = WorkerCommand::Process { program, args: vec![WORKER_ARG.into()] };
    let readings = read_all(&found, &PoolConfig::new(command, discover::load, 2), |_, reading| reading);
    Told::of(&understood(found.into_iter().zip(readings).collect()))
}
