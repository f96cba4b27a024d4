//! What a column of dates says about the order of day and month in it, and so about each of its cells.
//!
//! Values that can be read in one way only decide. Where there is none, the phase's window does: the order under which
//! dates fall into it, if none falls into it under the other. What stays open is read day first and reported.
//!
//! A computer with American dates leaves a trace: what was typed day first becomes a date with day and month changed
//! where it can (5/10 is then 10 May), and stays text where it cannot (25/10). So a column with such text has no
//! typed date with a day over 12. If the dates also make sense only when they are changed back, they are; otherwise they
//! stand as the file has them. Either way both readings are reported.

use super::{Days, Order, Reading};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The order of day and month in the texts of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnOrder {
    /// As in India; `proven` by other values or by the window, else only taken for granted.
    DayFirst {
        /// Whether it is more than a custom.
        proven: bool,
    },
    /// As in America; always proven.
    MonthFirst,
}

/// What became of day and month in a column on a computer with the other order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mixup {
    /// Nothing.
    None,
    /// It looks as if they had been changed, and nothing confirms it.
    Suspected,
    /// They were changed: only changed back do the dates make sense.
    Recognised,
}

/// What the cells of a column have in common; settles each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    order: ColumnOrder,
    texts: Mixup,
    typed: Mixup,
    window: Option<(Date, Date)>,
}

/// A cell's days as its column has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The days to go on with.
    pub used: Days,
    /// The days that it could be as well. Where there are some the cell is ambiguous (V302).
    pub other: Option<Days>,
    /// Whether the column looks as if it had been saved on a computer with the other order.
    pub swapped: bool,
}

impl Settled {
    const fn certain(used: Days) -> Self {
        Self { used, other: None, swapped: false }
    }
}

impl Column {
    /// The order of its texts.
    pub const fn order(&self) -> ColumnOrder {
        self.order
    }

    /// What one of its cells says; nothing where it says no date.
    pub fn settle(&self, reading: Reading) -> Option<Settled> {
        match reading {
            Reading::Empty | Reading::Bad => None,
            Reading::Days { days, .. } => Some(Settled::certain(days)),
            Reading::Either { day_first, month_first } => Some(self.settle_text(day_first, month_first)),
            Reading::Typed { plain, swapped } => {
                let plain = Days::day(plain);
                let Some(swapped) = swapped.map(Days::day) else { return Some(Settled::certain(plain)) };
                Some(match self.typed {
                    Mixup::None => Settled::certain(plain),
                    Mixup::Suspected => Settled { used: plain, other: Some(swapped), swapped: true },
                    Mixup::Recognised => Settled { used: swapped, other: Some(plain), swapped: true },
                })
            }
        }
    }

    fn settle_text(&self, day_first: Days, month_first: Days) -> Settled {
        let (used, other) = match self.order {
            ColumnOrder::DayFirst { .. } => (day_first, month_first),
            ColumnOrder::MonthFirst => (month_first, day_first),
        };
        if self.texts == Mixup::Recognised {
            return Settled { used: other, other: Some(used), swapped: true };
        }
        let open = self.order == ColumnOrder::DayFirst { proven: false };
        let fits = self.window.is_some_and(|window| used.lies_in(window) && !other.lies_in(window));
        Settled { used, other: (open && !fits).then_some(other), swapped: false }
    }
}

/// How dates that can be read two ways fall into a window. Different dates are counted: ten visits on one late day are
/// one piece of evidence.
#[derive(Clone, Copy, Default)]
struct Fit {
    /// Only as they stand, or day first.
    plain: usize,
    /// Only with day and month changed, or month first.
    changed: usize,
}

impl Fit {
    fn of(pairs: impl Iterator<Item = (Days, Days)>, window: Option<(Date, Date)>) -> Self {
        let Some(window) = window else { return Self::default() };
        let (mut plainly, mut changed) = (BTreeSet::new(), BTreeSet::new());
        for (plain, other) in pairs {
            match (plain.lies_in(window), other.lies_in(window)) {
                (true, false) => plainly.insert(plain.first),
                (false, true) => changed.insert(plain.first),
                _ => false,
            };
        }
        Self { plain: plainly.len(), changed: changed.len() }
    }

    const fn is_plain(self) -> bool {
        self.plain > 0 && self.changed == 0
    }

    const fn is_changed(self) -> bool {
        self.changed > 0 && self.plain == 0
    }

    const fn or(self, other: Self) -> Self {
        if self.plain + self.changed > 0 { self } else { other }
    }
}

/// What the readings of a column, every row of it, say together. `window` is that of the phase, where there is one.
pub fn decide(readings: impl IntoIterator<Item = Reading>, window: Option<(Date, Date)>) -> Column {
    let readings: Vec<Reading> = readings.into_iter().collect();
    let proofs = |order| {
        readings.iter().any(|one| matches!(one, Reading::Days { proves: Some(proved), .. } if *proved == order))
    };
    let (day_first, month_first) = (proofs(Order::DayFirst), proofs(Order::MonthFirst));
    let span = span(&readings);
    let texts = || {
        readings.iter().filter_map(|one| match *one {
            Reading::Either { day_first, month_first } => Some((day_first, month_first)),
            _ => None,
        })
    };
    let fit = Fit::of(texts(), window).or(Fit::of(texts(), span));
    let order = match (day_first, month_first) {
        (true, false) => ColumnOrder::DayFirst { proven: true },
        (false, true) => ColumnOrder::MonthFirst,
        _ if fit.is_changed() => ColumnOrder::MonthFirst,
        _ => ColumnOrder::DayFirst { proven: fit.is_plain() },
    };
    let typed = || {
        readings.iter().filter_map(|one| match *one {
            Reading::Typed { plain, swapped } => Some((Days::day(plain), Days::day(swapped?))),
            _ => None,
        })
    };
    // A day over 12 cannot have come from a change; it shows that the computer took dates as they were typed.
    let sound = readings.iter().any(|one| matches!(one, Reading::Typed { plain, .. } if plain.day() > 12));
    let one_order = day_first != month_first;
    let signature = one_order && !sound && typed().next().is_some();
    let typed = mixup(typed(), window, span, signature, sound);
    // Saved as CSV, the changed dates are text as well. They contradict the window while the texts prove their order.
    let in_window = Fit::of(texts(), window);
    let against = match order {
        ColumnOrder::DayFirst { .. } => in_window.is_changed() && in_window.changed > 1,
        ColumnOrder::MonthFirst => in_window.is_plain() && in_window.plain > 1,
    };
    let texts = if one_order && against { Mixup::Recognised } else { Mixup::None };
    Column { order, texts, typed, window }
}

/// Whether the typed dates of a column were changed. One that makes sense as it stands clears them all; and a single
/// one that would make more sense changed is suspect and no more.
fn mixup(
    typed: impl Iterator<Item = (Days, Days)> + Clone,
    window: Option<(Date, Date)>,
    span: Option<(Date, Date)>,
    signature: bool,
    sound: bool,
) -> Mixup {
    let fit = Fit::of(typed.clone(), window).or(Fit::of(typed, span));
    if sound || fit.plain > 0 {
        Mixup::None
    } else if fit.is_changed() && (signature || fit.changed > 1) {
        Mixup::Recognised
    } else if signature || fit.is_changed() {
        Mixup::Suspected
    } else {
        Mixup::None
    }
}

/// The months in which the dates lie that can be read in one way only: where to expect the others if no window says so.
fn span(readings: &[Reading]) -> Option<(Date, Date)> {
    let sure = readings.iter().filter_map(|one| match *one {
        Reading::Days { days, .. } if days.trouble().is_none() => Some(days),
        Reading::Typed { plain, swapped: None } => Some(Days::day(plain)),
        _ => None,
    });
    let (first, last) = sure.fold((None, None), |(first, last): (Option<Date>, Option<Date>), days| {
        (
            Some(first.map_or(days.first, |first| first.min(days.first))),
            Some(last.map_or(days.last, |last| last.max(days.last))),
        )
    });
    let (first, last) = (first?, last?);
    // Dates that are spread over seasons do not tell where to expect another.
    let near = first.checked_add(92.days()).is_ok_and(|end| last <= end);
    near.then(|| (first.first_of_month(), last.last_of_month()))
}

#[cfg(test)]
mod tests;
