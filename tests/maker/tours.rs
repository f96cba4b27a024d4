//! The tours of the district presidents through their mandals, and the faults of the reports on them.

use super::atlas::{Atlas, Crowd};
use super::committees::SILENT;
use super::random::Random;
use super::sheet::Cell;
use super::world::{At, Leader, Level, Member, Role, Visit, may, must};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// The district whose file of visits is damaged, counted from one.
pub const DAMAGED: usize = 17;
/// The district whose report names neither visitor nor role.
pub const NAMELESS: usize = 7;
/// The district whose plan names no president.
pub const UNLED: usize = 14;
/// The district whose president changed in the middle of the month.
pub const CHANGED: usize = 9;

/// People of the plan.
pub fn leaders(atlas: &Atlas, crowd: &mut Crowd) -> Vec<Leader> {
    let mut leaders = vec![];
    let mut add = |role, district: Option<usize>, from, to| {
        let (name, _, woman) = crowd.person("leaders");
        let mobile = 6_000_190_000 + leaders.len() as u64 * 37 + 11;
        leaders.push(Leader { name, woman, role, district, mobile, from, to });
    };
    add(Role::InCharge, None, None, None);
    add(Role::CoInCharge, None, None, None);
    for district in 0..atlas.districts.len() {
        if district + 1 == CHANGED {
            add(Role::President, Some(district), None, Some(date(2021, 10, 15)));
            add(Role::President, Some(district), Some(date(2021, 10, 16)), None);
        } else if district + 1 != UNLED {
            add(Role::President, Some(district), None, None);
        }
        add(Role::Secretary, Some(district), None, None);
        add(Role::Secretary, Some(district), None, None);
    }
    leaders
}

/// What became of a mandal's visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Done,
    DoneByPlace,
    DoneByRange,
    DoneTwice,
    DoneByRole,
    DoneByAttendance,
    NoNight,
    NightUnsaid,
    NoMeeting,
    Neither,
    Late,
    LateSecond,
    LateNoNight,
    Silent,
    Listed,
    Wrong,
    Early,
}

/// Shares of outcomes in percent, for a diligent and for a slack district.
const SHARES: [(Outcome, usize, usize); 17] = [
    (Outcome::Done, 52, 22),
    (Outcome::DoneByPlace, 8, 5),
    (Outcome::DoneByRange, 7, 4),
    (Outcome::DoneTwice, 4, 3),
    (Outcome::DoneByRole, 3, 3),
    (Outcome::DoneByAttendance, 5, 4),
    (Outcome::NoNight, 4, 10),
    (Outcome::NightUnsaid, 2, 5),
    (Outcome::NoMeeting, 3, 6),
    (Outcome::Neither, 1, 4),
    (Outcome::Late, 3, 8),
    (Outcome::LateSecond, 1, 3),
    (Outcome::LateNoNight, 1, 2),
    (Outcome::Silent, 2, 10),
    (Outcome::Listed, 2, 4),
    (Outcome::Wrong, 1, 4),
    (Outcome::Early, 1, 3),
];

/// How slack each district is, in percent.
const SLACK: [usize; 17] = [10, 0, 40, 30, 20, 0, 60, 50, 30, 10, 0, 70, 20, 50, 0, 90, 40];

/// One district's tour in the making.
pub struct Tour<'a> {
    atlas: &'a Atlas,
    leaders: &'a [Leader],
    members: &'a [Member],
    random: Random,
    district: usize,
    /// The rows of its report.
    pub visits: Vec<Visit>,
}

/// The rows of the reports of all districts but the one that sent nothing.
pub fn visits(atlas: &Atlas, leaders: &[Leader], members: &[Member], seed: u64) -> Vec<Visit> {
    let mut all = vec![];
    for district in (0..atlas.districts.len()).filter(|&district| district + 1 != SILENT) {
        let random = Random::new(seed, &format!("tour {district}"));
        let mut tour = Tour { atlas, leaders, members, random, district, visits: vec![] };
        tour.plan();
        super::slips::seed(&mut tour);
        all.extend(tour.visits);
    }
    all
}

/// A report row of which nothing is known yet.
pub fn blank(level: Level, district: usize) -> Visit {
    Visit {
        level,
        district,
        mandals: vec![],
        seat: None,
        visitor: None,
        named: true,
        from: None,
        to: None,
        night: None,
        stay: None,
        met: None,
        attendance: None,
        problem: None,
        feedback: None,
        typed: BTreeMap::new(),
        seeds: vec![],
        void: false,
    }
}

impl Tour<'_> {
    /// Number of the district, counted from one.
    pub fn number(&self) -> usize {
        self.district + 1
    }

    /// The mandal of this name.
    pub fn mandal(&self, name: &str) -> usize {
        self.atlas.mandal(self.number(), name)
    }

    /// Index of the row that visits this mandal, if it has exactly one.
    pub fn row_of(&self, mandal: usize) -> Option<usize> {
        let rows = || (0..self.visits.len()).filter(|&row| self.visits[row].mandals.contains(&mandal));
        (rows().count() == 1).then(|| rows().next()).flatten()
    }

    fn president(&self, day: Option<Date>) -> Option<usize> {
        self.leaders.iter().position(|leader| {
            leader.role == Role::President
                && leader.district == Some(self.district)
                && day.is_none_or(|day| {
                    leader.from.is_none_or(|from| from <= day) && leader.to.is_none_or(|to| day <= to)
                })
        })
    }

    fn secretary(&self) -> Option<usize> {
        self.leaders.iter().position(|one| one.role == Role::Secretary && one.district == Some(self.district))
    }

    /// Somebody of this district's committee sits on this day at this mandal: an ordinary good visit.
    pub fn good(&mut self, mandal: usize, day: Date) -> Visit {
        let size = self.members.iter().filter(|member| member.mandal == mandal).count().max(20);
        let mut visit = blank(Level::Mandal, self.district);
        visit.mandals = vec![mandal];
        visit.visitor = self.president(Some(day));
        visit.from = Some(day);
        visit.night = Some(true);
        visit.met = Some(true);
        visit.attendance = Some(self.random.between(size * 6 / 10 + 1, size * 95 / 100) as u32);
        if self.random.chance(30) && day > date(2021, 10, 13) {
            visit.problem = Some((self.random.below(6), self.random.chance(60)));
        }
        visit
    }

    fn outcome(&mut self) -> Outcome {
        let slack = SLACK[self.district];
        let share = |(_, good, bad): &(Outcome, usize, usize)| good * (100 - slack) + bad * slack;
        let mut left = self.random.below(SHARES.iter().map(share).sum());
        for one in &SHARES {
            if left < share(one) {
                return one.0;
            }
            left -= share(one);
        }
        Outcome::Done
    }

    fn plan(&mut self) {
        let mut mandals = self.atlas.districts[self.district].mandals.clone();
        self.random.shuffle(&mut mandals);
        // A day for each mandal, each with its own night.
        let mut days: Vec<i8> = (1..=30).collect();
        self.random.shuffle(&mut days);
        days.truncate(mandals.len());
        days.sort_unstable();
        let mut late: Vec<i8> = (2..=11).collect();
        self.random.shuffle(&mut late);
        let mut spare: Vec<i8> = (1..=31).filter(|day| !days.contains(day)).collect();
        for (mandal, &day) in mandals.into_iter().zip(&days) {
            let outcome = self.outcome();
            let next_free = !days.contains(&(day + 1)) && spare.contains(&(day + 1)) && day < 30;
            self.lay_out(outcome, mandal, (date(2021, 10, day), next_free), &mut late, &mut spare);
        }
        self.visits.sort_by_key(|visit| (visit.from.is_none(), visit.from));
    }

    fn lay_out(&mut self, outcome: Outcome, mandal: usize, day: (Date, bool), late: &mut Vec<i8>, spare: &mut Vec<i8>) {
        use Outcome::*;
        let (day, next_free) = day;
        let mut visit = self.good(mandal, day);
        match outcome {
            Done => {}
            DoneByPlace => (visit.night, visit.stay) = (None, Some(mandal)),
            DoneByRange if next_free => {
                spare.retain(|&other| other != day.day() + 1);
                (visit.night, visit.to) = (None, day.tomorrow().ok());
            }
            DoneByRange => {}
            DoneTwice | LateSecond => {
                let from = if outcome == DoneTwice { &mut *spare } else { &mut *late };
                let other = from.pop().unwrap_or(31);
                let month = if outcome == DoneTwice { 10 } else { 11 };
                let mut second = self.good(mandal, date(2021, month, other));
                (visit.night, second.met, second.attendance) = (Some(false), None, None);
                self.visits.push(second);
            }
            DoneByRole => visit.named = false,
            DoneByAttendance => visit.met = None,
            NoNight => visit.night = Some(false),
            NightUnsaid => visit.night = None,
            NoMeeting => (visit.met, visit.attendance) = (Some(false), None),
            Neither => (visit.night, visit.met, visit.attendance) = (Some(false), Some(false), None),
            Late | LateNoNight => {
                visit = self.good(mandal, date(2021, 11, late.pop().unwrap_or(1)));
                visit.night = Some(outcome == Late);
            }
            Silent => return,
            Listed => {
                (visit.from, visit.night, visit.met, visit.attendance, visit.problem) = (None, None, None, None, None);
            }
            Wrong if self.number() != NAMELESS => visit.visitor = self.secretary(),
            Wrong => visit.night = Some(false),
            Early => visit = self.good(mandal, date(2021, 9, 24 + day.day() % 6)),
        }
        if visit.visitor.is_none() {
            visit.named = false;
        }
        self.visits.push(visit);
    }

    /// Adds what may follow from a row that counts for nothing.
    pub fn void(&mut self, row: usize) {
        self.visits[row].void = true;
        self.visits[row].seeds.push(may("T601", At::Row));
    }

    /// Writes something else into a row.
    pub fn type_in(&mut self, row: usize, field: &'static str, typed: &str, rule: &'static str) {
        self.visits[row].typed.insert(field, Cell::text(typed));
        self.visits[row].seeds.push(must(rule, At::Cell(field), Some(typed)));
    }
}
