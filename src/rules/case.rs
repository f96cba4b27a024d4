//! A *case* is what a rule looks at: one region's facts, doubts and coverage, with the plan and the day. A second sort
//! of case, without a region, holds what belongs to none; its findings stand in every region's workbook.

use crate::model::Date;
use crate::model::answer::{Answer, Answers};
use crate::model::coverage::{Coverage, Owed};
use crate::model::doubt::{Doubt, What};
use crate::model::fact::{Facts, Feedback, Member, Planned, Visit};
use crate::model::place::Place;
use crate::model::plan::{Plan, RegionId};
use crate::model::register::Entry;
use crate::model::source::Sources;
use crate::model::strings::Text;

/// One region's part of a run, or the part that belongs to no region.
pub struct Case<'a> {
    /// The region; `None` for what belongs to none.
    pub region: Option<RegionId>,
    /// The plan, of all regions.
    pub plan: &'a Plan,
    /// All facts, for looking up texts, tables and visits by number. Rules look at the slices below.
    pub facts: &'a Facts,
    /// All files.
    pub sources: &'a Sources,
    /// Members of this case, in the order of district, mandal, file, sheet and row.
    pub members: &'a [Member],
    /// Visits of this case, in the same order.
    pub visits: &'a [Visit],
    /// Planned visits of this case.
    pub planned: &'a [Planned],
    /// Problems of this case, each once.
    pub problems: &'a [Entry],
    /// Feedback of this case.
    pub feedback: &'a [Feedback],
    /// Doubts of this case, in the order of file, sheet and cell.
    pub doubts: Vec<&'a Doubt>,
    /// All coverage.
    pub coverage: &'a Coverage,
    /// The path of each district's workbook among the outputs, in the plan's order; empty where there are none.
    pub forms: &'a [String],
    /// All answers, once it is known what they do.
    pub answers: &'a Answers,
    /// The day that the result is for.
    pub as_of: Date,
}

impl<'a> Case<'a> {
    /// Owed visits of this case.
    pub fn owed(&self) -> impl Iterator<Item = &'a Owed> {
        let region = self.region;
        self.coverage.owed.iter().filter(move |owed| region.is_some() && owed.path.region == region)
    }

    /// Doubts of one sort.
    pub fn doubts(&self, is_meant: impl Fn(&What) -> bool) -> impl Iterator<Item = &'a Doubt> {
        self.doubts.iter().copied().filter(move |doubt| is_meant(&doubt.what))
    }

    /// Whether an answer is one to a finding of this case.
    pub fn is_mine(&self, answer: &Answer) -> bool {
        answer.unit.region == self.region
    }

    /// The letters of a string; empty for none.
    pub fn text(&self, text: Option<Text>) -> String {
        text.map_or_else(String::new, |text| self.facts.text(text).to_owned())
    }

    /// Where the day of a visit stands; its row, where no cell has it.
    pub fn date_place(&self, visit: &Visit) -> Option<Place> {
        let cell = visit.date_cell.and_then(|cell| Some(self.facts.table(visit.row)?.place(cell)));
        cell.or_else(|| self.facts.row_place(visit.row))
    }

    /// The visit of this number in [`Facts::visits`].
    pub fn visit(&self, number: u32) -> Option<&'a Visit> {
        self.facts.visits.get(number as usize)
    }
}
