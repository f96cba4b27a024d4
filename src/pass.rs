//! The pass from files to outputs, as one reads it on the first page.

use crate::folders::{DISTRICTS, district_files};
use crate::model::Date;
use crate::model::answer::Answers;
use crate::model::coverage::Coverage;
use crate::model::document::{RowCounts, Since};
use crate::model::doubt::Doubt;
use crate::model::fact::{Facts, Fate};
use crate::model::finding::{Finding, Language};
use crate::model::plan::Plan;
use crate::model::source::Sources;
use crate::model::strings::{Strings, Text};
use crate::model::table::Table;
use crate::plan::Assumptions;
use crate::text::fold::is_devanagari;
use crate::write::Report;
use crate::{cover, judge, memory, plan, resolve, settle};
use memory::{Recall, Round};

/// What the files of a run say, before anybody has understood it.
#[derive(Default)]
pub struct Material {
    /// All files, in the order of their paths.
    pub sources: Sources,
    /// Every recognised table, in the order of file, sheet and place.
    pub tables: Vec<Table>,
    /// Every string of them.
    pub strings: Strings,
    /// What reading and recognising were unsure of.
    pub doubts: Vec<Doubt>,
    /// What people have answered to earlier findings.
    pub answers: Answers,
}

impl Material {
    /// Adds the tables of one file, whose texts are numbered in the file's own store.
    pub fn absorb(&mut self, tables: Vec<Table>, strings: &Strings) {
        let mut known: Vec<Option<Text>> = vec![None; strings.len()];
        for mut table in tables {
            table.renumber(|text| match known.get_mut(text.index() as usize) {
                Some(slot) => *slot.get_or_insert_with(|| self.strings.intern(strings.get(text))),
                None => text,
            });
            self.tables.push(table);
        }
    }
}

/// What a run has found.
pub struct Examined {
    /// What should be.
    pub plan: Plan,
    /// What happened.
    pub facts: Facts,
    /// All files.
    pub sources: Sources,
    /// What became of what is owed.
    pub coverage: Coverage,
    /// What is wrong, in its final order.
    pub findings: Vec<Finding>,
    /// Every answer that people gave, with what it does.
    pub answers: Answers,
    /// What changed since an earlier run; known once that was looked at.
    pub since: Option<Since>,
    /// The day that the result is for.
    pub as_of: Date,
    /// The language of the outputs.
    pub language: Language,
}

impl Examined {
    /// What became of the rows of each table.
    pub fn row_counts(&self) -> Vec<RowCounts> {
        settle::row_counts(&self.facts)
    }

    /// Everything, ready to be written; `input` is the way from the output folder to the input folder.
    pub fn report<'a>(&'a self, rows: &'a [RowCounts], input: &'a str) -> Report<'a> {
        Report {
            plan: &self.plan,
            facts: &self.facts,
            sources: &self.sources,
            coverage: &self.coverage,
            findings: &self.findings,
            answers: &self.answers,
            rows,
            as_of: self.as_of,
            language: self.language,
            version: env!("CARGO_PKG_VERSION"),
            since: self.since.as_ref(),
            input,
        }
    }
}

/// What a person may ask for on the command line instead of in the plan.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// The day that the result is for.
    pub as_of: Option<Date>,
    /// The language of the outputs.
    pub language: Option<Language>,
    /// Today, where neither plan nor command line name a day.
    pub today: Date,
    /// What the region is called where no file says so.
    pub name: String,
    /// Whether each district gets a workbook to answer in, which findings may then name.
    pub districts: bool,
}

/// Understands the material: everything between reading and writing. It does no IO and cannot fail.
///
/// What people have decided may change what the files mean, so the files are understood as they are first, and again
/// with what was decided where something was.
pub fn examine(material: Material, wishes: &Wishes) -> Examined {
    let Material { sources, tables, strings, doubts, answers } = material;
    let mut recall = Recall::new(answers);
    let mut read = Read { tables, strings, doubts };
    let mut earlier = Vec::new();
    loop {
        let keep = if recall.is_empty() { Vec::new() } else { read.doubts.clone() };
        let round = understand(read, &sources, &recall, &earlier, wishes);
        let Understood { plan, facts, findings, as_of, .. } = &round;
        if !recall.hear(Round { plan, facts, findings, as_of: *as_of }) {
            return conclude(round, sources, recall);
        }
        earlier = round.findings;
        read = Read { tables: round.facts.tables, strings: round.facts.strings, doubts: keep };
        recall.correct(&mut read.tables, &mut read.strings, &mut read.doubts);
    }
}

/// What the files say, with what reading them was unsure of.
struct Read {
    tables: Vec<Table>,
    strings: Strings,
    doubts: Vec<Doubt>,
}

/// One understanding of the files.
struct Understood {
    plan: Plan,
    facts: Facts,
    doubts: Vec<Doubt>,
    coverage: Coverage,
    /// The path of each district's workbook among the outputs.
    forms: Vec<String>,
    findings: Vec<Finding>,
    as_of: Date,
    language: Language,
}

fn understand(read: Read, sources: &Sources, recall: &Recall, earlier: &[Finding], wishes: &Wishes) -> Understood {
    let Read { tables, strings, doubts } = read;
    let gathered = plan::gather(&tables, &strings, sources, &assumptions(wishes, &tables, &strings));
    let (mut plan, language) = (gathered.plan, gathered.language);
    recall.decide(&mut plan);
    let as_of = wishes.as_of.or(plan.settings.as_of).unwrap_or(wishes.today);
    let doubts = [doubts, gathered.doubts].concat();
    let (mut facts, mut doubts) = resolve::resolve(&plan, tables, strings, sources, as_of, doubts);
    // Each of them has a finding.
    gathered.unused.iter().for_each(|&row| facts.set_fate(row, Fate::Skipped));
    cover::admit(&plan, &mut facts);
    doubts.extend(settle::settle(&mut facts, sources, &plan.decided));
    let coverage = cover::cover(&plan, &facts, as_of);
    let forms = if wishes.districts { district_files(&plan, Some(DISTRICTS)) } else { Vec::new() };
    let forms: Vec<String> = forms.iter().map(ToString::to_string).collect();
    let mut round = Understood { plan, facts, doubts, coverage, forms, findings: Vec::new(), as_of, language };
    round.findings = judge::judge(round.evidence(sources, &Answers::default()), earlier);
    round
}

impl Understood {
    fn evidence<'a>(&'a self, sources: &'a Sources, answers: &'a Answers) -> judge::Evidence<'a> {
        let Self { plan, facts, doubts, coverage, forms, as_of, .. } = self;
        judge::Evidence { plan, facts, sources, doubts, coverage, forms, answers, as_of: *as_of }
    }
}

/// The last understanding, with what answers have settled and what is to be said of the answers themselves.
fn conclude(mut round: Understood, sources: Sources, recall: Recall) -> Examined {
    let (findings, mut answers) = recall.finish(std::mem::take(&mut round.findings), &round.plan);
    let mut findings = judge::judge_answers(round.evidence(&sources, &answers), findings);
    memory::accept_more(&mut findings, &mut answers, round.as_of);
    let Understood { plan, facts, coverage, as_of, language, .. } = round;
    Examined { plan, facts, sources, coverage, findings, answers, since: None, as_of, language }
}

/// What is assumed where the plan says nothing.
pub fn assumptions<'a>(wishes: &'a Wishes, tables: &[Table], strings: &Strings) -> Assumptions<'a> {
    let language = language_of_headings(tables, strings);
    Assumptions { region: &wishes.name, wish: wishes.language, language, ..Assumptions::default() }
}

/// The language of most recognised headings; Hindi where they are as many.
fn language_of_headings(tables: &[Table], strings: &Strings) -> Language {
    let headings = tables.iter().flat_map(|table| &table.columns).filter(|column| column.field.is_some());
    let (mut hindi, mut english) = (0, 0);
    for column in headings {
        let is_hindi = strings.get(column.heading).chars().any(is_devanagari);
        if is_hindi { hindi += 1 } else { english += 1 }
    }
    if english > hindi { Language::English } else { Language::Hindi }
}
