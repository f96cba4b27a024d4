//! `pravas show`: everything known of one unit.

use super::{config, fail, print, refuse};
use crate::cli::ShowArgs;
use crate::lookup::{Candidate, Directory, Kind, Question};
use crate::model::Date;
use crate::model::plan::{DistrictId, MandalId, Plan, RegionId, SeatId, Unit};
use crate::names::gazetteer::Method;
use crate::{report, run, show};
use std::path::PathBuf;
use std::process::ExitCode;

/// Carries out `show`.
pub fn show(arguments: &ShowArgs, today: Date, program: PathBuf) -> ExitCode {
    let input = &arguments.input;
    let config = match config(input, None, Vec::new(), today, program) {
        Ok(config) => config,
        Err(message) => return refuse(&message),
    };
    let examined = match run::check(&config, &|_, _| ()) {
        Ok(done) => done.examined,
        Err(error) => return fail(input, &error),
    };
    let question = Question { name: arguments.unit.clone(), district: arguments.district.clone() };
    let answer = Directory::of(&examined.plan).ask(arguments.kind.map(Kind::from), &question);
    let unit = answer.found.as_ref().and_then(|found| unit_of(&examined.plan, found));
    let Some(unit) = unit else {
        let near: Vec<String> =
            answer.suggestions.iter().map(|one| report::candidate(one, examined.language)).collect();
        return refuse(&show::not_one(&arguments.unit, &near, answer.method == Method::Ambiguous, examined.language));
    };
    let rows = examined.row_counts();
    print(&show::page(&examined.report(&rows, ""), unit));
    ExitCode::SUCCESS
}

/// The unit that a candidate stands for.
fn unit_of(plan: &Plan, found: &Candidate) -> Option<Unit> {
    let units: Vec<Unit> = match found.kind {
        Kind::Region => (0..plan.regions.len()).map(|number| Unit::Region(RegionId(number as u16))).collect(),
        Kind::District => (0..plan.districts.len()).map(|number| Unit::District(DistrictId(number as u16))).collect(),
        Kind::Mandal => (0..plan.mandals.len()).map(|number| Unit::Mandal(MandalId(number as u32))).collect(),
        Kind::Seat => (0..plan.seats.len()).map(|number| Unit::Seat(SeatId(number as u32))).collect(),
        Kind::Post | Kind::Person => Vec::new(),
    };
    let is_same = |unit: &Unit| {
        let path = plan.path(*unit);
        let district = path.district.map(|id| plan.unit_name(Unit::District(id)));
        let region = path.region.map(|id| plan.unit_name(Unit::Region(id)));
        plan.unit_name(*unit) == found.name
            && district == found.whereabouts.district.as_deref()
            && region == found.whereabouts.region.as_deref()
    };
    units.into_iter().find(is_same)
}
