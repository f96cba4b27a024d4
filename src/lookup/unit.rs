//! Names of units. Where no level is said, a name of the district that is known comes first; without one, what a name
//! says of its own level (`जिला`, a seat's number) and then the surer ground decides.

use super::{Answer, Candidate, Directory, Kind, Whereabouts};
use crate::model::plan::{DistrictId, Plan, Unit, UnitPath};
use crate::names::gazetteer::{Match, Method};
use crate::text::fold::fold;
use crate::text::unit::{says_district, says_mandal, says_seat};
use std::sync::PoisonError;

/// Names whose scores differ by no more are equally likely.
const EQUALLY_LIKELY: f64 = 0.05;

/// Most names that are suggested, all levels together.
const MOST_SUGGESTIONS: usize = 6;

impl Directory<'_> {
    /// The district that is named beside a name; `None` where the plan has no such one.
    pub(super) fn district_named(&self, name: &str) -> Option<DistrictId> {
        // A thread that panicked leaves whole entries behind, or none.
        let known = self.named.read().unwrap_or_else(PoisonError::into_inner).get(name).copied();
        known.unwrap_or_else(|| {
            let district = match self.gazetteer.district(name, None).unit {
                Some(Unit::District(district)) => Some(district),
                _ => None,
            };
            self.named.write().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), district);
            district
        })
    }

    pub(super) fn unit(&self, kind: Option<Kind>, name: &str, district: Option<&str>) -> Answer {
        let known = district.map(|district| self.district_named(district));
        let answer = |kind| {
            let mut answer = self.of_level(kind, name, known.flatten());
            if known == Some(None) && matches!(kind, Kind::Mandal | Kind::Seat) {
                answer.doubt_district();
            }
            answer
        };
        match kind {
            Some(kind) => answer(kind),
            None => likeliest(levels(name, known.is_some()).into_iter().map(answer).collect(), known.is_some()),
        }
    }

    fn of_level(&self, kind: Kind, name: &str, district: Option<DistrictId>) -> Answer {
        let region = district.and_then(|id| self.plan.district(id)).map(|district| district.region);
        let found = match kind {
            Kind::Region => self.gazetteer.region(name),
            Kind::District => self.gazetteer.district(name, None),
            Kind::Seat => self.gazetteer.seat(name, district, region),
            _ => self.gazetteer.mandal(name, district, region),
        };
        self.answer(kind, found)
    }

    fn answer(&self, kind: Kind, found: Match) -> Answer {
        let candidate = |unit: Unit, score: f64| Candidate {
            kind,
            name: self.plan.unit_name(unit).to_owned(),
            whereabouts: whereabouts(self.plan, self.plan.path(unit)),
            score,
        };
        // What lies in another district than was said is offered, not taken.
        let taken = found.unit.filter(|_| found.elsewhere.is_none());
        let others = found.suggestions.iter().filter(|(unit, _)| Some(*unit) != taken);
        let suggestions = others.map(|&(unit, score)| candidate(unit, score)).collect();
        let method = match found.method {
            method if found.elsewhere.is_none() || method == Method::Ambiguous => method,
            _ => Method::Unknown,
        };
        let found_unit = taken.map(|unit| candidate(unit, found.score));
        Answer {
            kind: Some(kind),
            found: found_unit,
            method,
            score: found.score,
            suggestions,
            is_district_unknown: false,
        }
    }
}

impl Answer {
    /// The district that was named is none of the plan: what was found elsewhere is only offered.
    fn doubt_district(&mut self) {
        self.is_district_unknown = true;
        if let Some(found) = self.found.take() {
            self.suggestions.insert(0, found);
            self.method = Method::Unknown;
        }
    }

    const fn is_sure(&self) -> bool {
        self.rank() > 0
    }

    const fn rank(&self) -> u8 {
        match self.method {
            Method::Exact => 3,
            Method::Alias => 2,
            Method::Key => 1,
            Method::Fuzzy | Method::Ambiguous | Method::Unknown => 0,
        }
    }
}

/// The levels at which to look for a name, the likeliest first.
fn levels(name: &str, is_within_district: bool) -> Vec<Kind> {
    let folded = fold(name);
    if says_seat(&folded) {
        return vec![Kind::Seat];
    }
    if says_mandal(&folded) {
        return vec![Kind::Mandal];
    }
    if says_district(&folded) {
        return vec![Kind::District];
    }
    if folded.starts_with(|letter: char| letter.is_ascii_digit()) {
        return vec![Kind::Seat, Kind::Mandal, Kind::District, Kind::Region];
    }
    if is_within_district {
        return vec![Kind::Mandal, Kind::Seat, Kind::District, Kind::Region];
    }
    vec![Kind::District, Kind::Mandal, Kind::Seat, Kind::Region]
}

/// Of the answers of each level the likeliest, with the others' as suggestions.
fn likeliest(answers: Vec<Answer>, is_within_district: bool) -> Answer {
    // Within a district a sure name of the first level is what is meant; the surer ground decides otherwise.
    let sure = answers.iter().enumerate().filter(|(_, answer)| answer.is_sure());
    let rank = |(number, answer): &(usize, &Answer)| {
        let rank = if is_within_district { 0 } else { answer.rank() };
        (rank, std::cmp::Reverse(*number))
    };
    let best = sure.max_by_key(rank).map(|(number, _)| number);
    let best = best.unwrap_or_else(|| {
        let nearest = |one: &(usize, &Answer), other: &(usize, &Answer)| {
            one.1.score.total_cmp(&other.1.score).then(other.0.cmp(&one.0))
        };
        // What lies in a district is no other district.
        let possible = if is_within_district { 2 } else { answers.len() };
        answers.iter().enumerate().take(possible).max_by(nearest).map_or(0, |(number, _)| number)
    });
    let mut answers: Vec<Option<Answer>> = answers.into_iter().map(Some).collect();
    let Some(mut chosen) = answers.get_mut(best).and_then(Option::take) else {
        return Answer::unknown(None, Vec::new());
    };
    let mut others: Vec<Candidate> =
        answers.into_iter().flatten().flat_map(|answer| answer.found.into_iter().chain(answer.suggestions)).collect();
    others.sort_by(|one, other| other.score.total_cmp(&one.score));
    let is_rival = |other: &Candidate| {
        chosen
            .found
            .as_ref()
            .is_some_and(|found| found.name != other.name && found.score - other.score < EQUALLY_LIKELY)
    };
    if chosen.method == Method::Fuzzy && others.iter().any(is_rival) {
        chosen.method = Method::Ambiguous;
        chosen.suggestions.extend(chosen.found.take());
    }
    chosen.suggestions.extend(others);
    chosen.suggestions.sort_by(|one, other| other.score.total_cmp(&one.score));
    chosen.suggestions.truncate(MOST_SUGGESTIONS);
    if chosen.found.is_none() {
        chosen.kind = chosen.kind.filter(|_| chosen.method == Method::Ambiguous);
    }
    chosen
}

/// The names of a path; units without a name are left out.
pub(super) fn whereabouts(plan: &Plan, path: UnitPath) -> Whereabouts {
    let name = |unit: Option<Unit>| unit.map(|unit| plan.unit_name(unit).to_owned()).filter(|name| !name.is_empty());
    Whereabouts {
        region: name(path.region.map(Unit::Region)),
        district: name(path.district.map(Unit::District)),
        mandal: name(path.mandal.map(Unit::Mandal)),
        seat: name(path.seat.map(Unit::Seat)),
    }
}
