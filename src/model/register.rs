//! The *register* holds each problem once, however many rows tell of it: a visit's row and a sheet of problems, or the
//! same list in two rounds. What an entry says, it says with the row that says so.

use super::Date;
use super::fact::{Problem, ProblemState, RowRef};
use super::plan::UnitPath;
use super::strings::Text;

/// A value with the row that tells it.
pub type From<T> = (T, RowRef);

/// A problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where.
    pub unit: UnitPath,
    /// The row that stands for it in lists: of a sheet of problems the newest that tells it, else of the last visit.
    pub row: RowRef,
    /// What, in the words of that row.
    pub text: Option<Text>,
    /// The earliest day on which it was raised.
    pub raised: Option<From<Date>>,
    /// What became of it, by the last row that says so; `None` where none does.
    pub state: Option<From<ProblemState>>,
    /// When it was solved, where it is.
    pub solved: Option<From<Date>>,
    /// Who is posted, by the last row that says so, as typed.
    pub posted: Option<From<Text>>,
    /// Every row that tells it, by its index in the facts' problems: the last to have been told first, copies at the end.
    pub told: Vec<u32>,
}

impl Entry {
    /// The entry of a problem that one row tells; `number` is its index in the facts' problems.
    pub fn told_once(number: u32, problem: &Problem) -> Self {
        let Problem { unit, row, text, .. } = *problem;
        let state = problem.outcome();
        Self {
            unit,
            row,
            text,
            raised: problem.raised.map(|day| (day, row)),
            state: state.map(|state| (state, row)),
            solved: problem.solved.filter(|_| state == Some(ProblemState::Solved)).map(|day| (day, row)),
            posted: problem.posted.map(|posted| (posted, row)),
            told: vec![number],
        }
    }

    /// Whether nobody has solved or rejected it; without a status it is open.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, Some((ProblemState::Solved | ProblemState::Rejected, _)))
    }

    /// For how many days it has been open on a day, where it is and somebody says since when.
    pub fn age(&self, on: Date) -> Option<u64> {
        let (raised, _) = self.raised.filter(|_| self.is_open())?;
        raised.until(on).ok().and_then(|span| u64::try_from(span.get_days()).ok())
    }
}
