//! What is owed in the invented region, and what became of it.

use super::path;
use crate::model::coverage::{Coverage, Figures, Owed, PhaseFigures, Silence, Status};
use crate::model::plan::{
    DistrictId, Level, MandalId, Needs, PersonId, PhaseId, RegionId, RoleId, SeatId, Unit, UnitPath,
};

/// What became of a mandal's visit in the trial.
pub(super) fn status(mandal: usize) -> (Status, bool) {
    match (mandal / 20, mandal % 20) {
        (16, _) => (Status::Missed, false),
        (district, at) if at < 6 + district => (Status::Done, true),
        (_, 15) => (Status::Late, true),
        (_, 16) => (Status::Partial, true),
        (_, 19) => (Status::Missed, false),
        (_, _) => (Status::Missed, true),
    }
}

pub(super) fn coverage(made: &[(usize, u32)]) -> Coverage {
    let mut coverage = Coverage::default();
    let mut region = Figures::default();
    let mut figures = vec![Figures::default(); 17];
    for mandal in 0..340 {
        let (status, reported) = status(mandal);
        let visits = made.iter().filter(|(at, _)| *at == mandal).map(|(_, visit)| *visit).collect();
        let night_missing = status == Status::Partial;
        coverage.owed.push(Owed {
            phase: PhaseId(0),
            level: Level::Mandal,
            unit: Unit::Mandal(MandalId(mandal as u32)),
            path: path(mandal),
            role: RoleId(0),
            people: vec![PersonId(mandal as u32 / 20)],
            status,
            missing: Needs { night_stay: night_missing, ..Needs::default() },
            reported,
            exempt: false,
            exempt_needs: Needs::default(),
            counted: Vec::new(),
            visits,
            by_others: Vec::new(),
            outside: Vec::new(),
        });
        for figures in [&mut region, &mut figures[mandal / 20]] {
            figures.owed += 1;
            figures.visited += u32::from(status.is_visited());
            figures.met += u32::from(status.is_met());
            figures.on_time += u32::from(status == Status::Done);
            figures.not_reported += u32::from(!reported);
            figures.with_night += u32::from(status.is_met());
        }
    }
    others(&mut coverage);
    let mut push = |unit, figures| coverage.figures.push(PhaseFigures { phase: PhaseId(0), unit, figures });
    push(Unit::Region(RegionId(0)), region);
    figures.into_iter().enumerate().for_each(|(at, figures)| push(Unit::District(DistrictId(at as u16)), figures));
    let silence =
        Silence { phase: PhaseId(0), district: DistrictId(16), owed: 20, unreadable: Vec::new(), people: Vec::new() };
    coverage.silent.push(silence);
    coverage
}

/// What the in-charges owe: every district of two roles, every seat in both its districts.
fn others(coverage: &mut Coverage) {
    let owed = |phase, level, unit, path, role, status| Owed {
        phase: PhaseId(phase),
        level,
        unit,
        path,
        role: RoleId(role),
        people: Vec::new(),
        status,
        missing: Needs::default(),
        reported: true,
        exempt: false,
        exempt_needs: Needs::default(),
        counted: Vec::new(),
        visits: Vec::new(),
        by_others: Vec::new(),
        outside: Vec::new(),
    };
    let region = Some(RegionId(0));
    for district in 0..17 {
        for role in [1, 2] {
            let status = if district < 8 + role { Status::Done } else { Status::Pending };
            let id = DistrictId(district);
            let path = UnitPath { region, district: Some(id), ..UnitPath::default() };
            coverage.owed.push(owed(1, Level::District, Unit::District(id), path, role, status));
        }
    }
    for seat in 0..10 {
        for district in [seat / 2, seat / 2 + 1] {
            let (id, district) = (SeatId(seat), Some(DistrictId(district as u16)));
            let path = UnitPath { region, district, seat: Some(id), mandal: None };
            coverage.owed.push(owed(2, Level::Seat, Unit::Seat(id), path, 0, Status::Pending));
        }
    }
    let figures = Figures { owed: 34, visited: 19, met: 19, on_time: 19, pending: 15, ..Figures::default() };
    coverage.figures.push(PhaseFigures { phase: PhaseId(1), unit: Unit::Region(RegionId(0)), figures });
}
