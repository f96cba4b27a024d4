//! A *sign* is a mark that says at a glance, without colour, how a thing stands: visited, missed, vacant. Every sign has
//! one letter that the fonts of Windows and Linux hold, one colour and, where it stands alone, one word.

use crate::model::coverage::{Owed, Status};
use crate::model::finding::Language;
use crate::words::Word;

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sign {
    /// Every requirement met in time.
    Done,
    /// Every requirement met, not in time.
    Late,
    /// Some requirement not met.
    Partial,
    /// Not visited, window over.
    Missed,
    /// Not visited, window open.
    Pending,
    /// No row speaks of it.
    NotReported,
    /// Not owed by a decision.
    Exempt,
    /// A requirement that is met.
    Yes,
    /// A requirement that is not met.
    No,
    /// A post with as many holders as the norm asks.
    Filled,
    /// A post with too few.
    Vacant,
    /// A post with too many.
    TooMany,
    /// Nothing is asked.
    None,
}

/// How many visits have each status, in the order of [`Sign::STATUSES`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally([u32; 6]);

impl Tally {
    /// Counts one more visit; an exempt one has no status and is owed by nobody.
    pub(super) fn add(&mut self, sign: Sign) {
        let at = Sign::STATUSES.iter().position(|status| *status == sign);
        if let Some(count) = at.and_then(|at| self.0.get_mut(at)) {
            *count += 1;
        }
    }

    /// Counts all that another has counted.
    pub(super) fn add_all(&mut self, other: Self) {
        self.0.iter_mut().zip(other.0).for_each(|(all, one)| *all += one);
    }

    /// Visits owed.
    pub(super) fn owed(self) -> u32 {
        self.0.iter().sum()
    }

    /// Done, late or partial.
    pub(super) fn visited(self) -> u32 {
        self.0.iter().take(3).sum()
    }

    /// Each status with its count.
    pub(super) fn iter(self) -> impl Iterator<Item = (Sign, u32)> {
        Sign::STATUSES.into_iter().zip(self.0)
    }
}

impl Sign {
    /// All signs, in order.
    pub(super) const ALL: &'static [Self] = &[
        Self::Done,
        Self::Late,
        Self::Partial,
        Self::Missed,
        Self::Pending,
        Self::NotReported,
        Self::Exempt,
        Self::Yes,
        Self::No,
        Self::Filled,
        Self::Vacant,
        Self::TooMany,
        Self::None,
    ];

    /// Those that say what became of an owed visit, in the order of charts and legends.
    pub(super) const STATUSES: [Self; 6] =
        [Self::Done, Self::Late, Self::Partial, Self::Missed, Self::Pending, Self::NotReported];

    /// The sign of an owed visit. No report is not the same as no visit.
    pub(super) fn of(owed: &Owed) -> Self {
        if owed.exempt {
            return Self::Exempt;
        }
        Self::of_status(owed.status, owed.reported)
    }

    /// The sign of a status.
    pub(super) const fn of_status(status: Status, is_reported: bool) -> Self {
        match status {
            Status::Done => Self::Done,
            Status::Late => Self::Late,
            Status::Partial => Self::Partial,
            _ if !is_reported => Self::NotReported,
            Status::Missed => Self::Missed,
            Status::Pending => Self::Pending,
        }
    }

    /// Its letter.
    pub(super) const fn mark(self) -> &'static str {
        match self {
            Self::Done | Self::Yes | Self::Filled => "✓",
            Self::Late => "◕",
            Self::Partial => "◐",
            Self::Missed | Self::No | Self::Vacant => "✗",
            Self::Pending => "○",
            Self::NotReported => "–",
            Self::Exempt => "◇",
            Self::TooMany => "▲",
            Self::None => "·",
        }
    }

    /// Its word.
    pub(super) const fn word(self) -> Word {
        match self {
            Self::Done => Word::Done,
            Self::Late => Word::Late,
            Self::Partial => Word::Partial,
            Self::Missed => Word::Missed,
            Self::Pending => Word::Pending,
            Self::NotReported => Word::NotReported,
            Self::Exempt => Word::Exempt,
            Self::Yes => Word::Met,
            Self::No => Word::NotMet,
            Self::Filled => Word::Filled,
            Self::Vacant => Word::Vacant,
            Self::TooMany => Word::TooMany,
            Self::None => Word::NotAsked,
        }
    }

    /// Whether its cells carry the word beside the letter.
    pub(super) const fn has_word(self) -> bool {
        matches!(
            self,
            Self::Done | Self::Late | Self::Partial | Self::Missed | Self::Pending | Self::NotReported | Self::Exempt
        )
    }

    /// Letter and word, as in a status cell and in a legend.
    pub(super) fn shown(self, language: Language) -> String {
        format!("{} {}", self.mark(), self.word().in_language(language))
    }
}
