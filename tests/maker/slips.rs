//! The slips in the reports of visits: what somebody typed wrongly or where somebody went by mistake.

use super::sheet::Cell;
use super::tours::Tour;
use super::world::{At, Visit, may, must};
use jiff::civil::date;

/// Puts the faults of one district's report in. Rows that a fault needs are made good visits first, so that the fault
/// alone decides what becomes of them.
pub fn seed(tour: &mut Tour<'_>) {
    match tour.number() {
        1 => {
            doubtful(tour, "तिलक नगर", "night_stay", "शायद");
            unknown_mandal(tour, "गांधी ग्राम पूर्वी");
        }
        3 => unknown_mandal(tour, "हसनपुर कलां"),
        4 => {
            misplaced(tour, "कोंच");
            mistyped(tour, "अमरौधा", "अमरौघा");
        }
        5 => unknown_mandal(tour, "Sarai Bhopat Khas"),
        6 => {
            bad_date(tour, "याकूबपुर", "31/02/2021");
            too_long(tour, "मुरादगंज");
        }
        8 => {
            unknown_district(tour);
            doubtful(tour, "राजेपुर", "committee_met", "पता नहीं");
        }
        9 => in_future(tour, "हथगाम"),
        10 => {
            no_number(tour, "माधौगढ़");
            two_in_one(tour, "ऊमरी", "गोहन");
        }
        11 => crowded(tour),
        12 => mistyped(tour, "बरुआसागर", "बरुसागर"),
        13 => bad_date(tour, "सौजना", "45/10/2021"),
        14 => two_in_one(tour, "छानी", "पौथिया"),
        16 => {
            stranger(tour, "चिल्ला");
            contradiction(tour, "तिन्दवारी");
        }
        _ => {}
    }
}

/// Makes the mandal visited once, well, on a day that no other visit of the tour has.
fn ready(tour: &mut Tour<'_>, mandal: usize) -> usize {
    let old = tour.row_of(mandal).and_then(|row| tour.visits[row].from).filter(|day| day.month() == 10);
    tour.visits.retain(|visit| !visit.mandals.contains(&mandal));
    let taken = |day| tour.visits.iter().any(|visit| visit.from == Some(day) || visit.to == Some(day));
    let day = old.or_else(|| (1..=31).map(|day| date(2021, 10, day)).find(|&day| !taken(day))).unwrap();
    let mut visit = tour.good(mandal, day);
    visit.named = visit.visitor.is_some();
    visit.problem = None;
    tour.visits.push(visit);
    tour.visits.len() - 1
}

fn doubtful(tour: &mut Tour<'_>, name: &str, field: &'static str, typed: &str) {
    let row = ready(tour, tour.mandal(name));
    tour.visits[row].attendance = tour.visits[row].attendance.filter(|_| field == "night_stay");
    tour.type_in(row, field, typed, "V305");
}

fn contradiction(tour: &mut Tour<'_>, name: &str) {
    let row = ready(tour, tour.mandal(name));
    let visit = &mut tour.visits[row];
    visit.night = Some(false);
    visit.stay = visit.mandals.first().copied();
    visit.seeds.push(must("V305", At::Row, None));
}

fn unknown_mandal(tour: &mut Tour<'_>, typed: &str) {
    let row = ready(tour, usize::MAX);
    tour.visits[row].mandals.clear();
    tour.visits[row].void = true;
    tour.type_in(row, "mandal", typed, "N402");
}

fn mistyped(tour: &mut Tour<'_>, name: &str, typed: &str) {
    let row = ready(tour, tour.mandal(name));
    tour.type_in(row, "mandal", typed, "N405");
}

fn misplaced(tour: &mut Tour<'_>, name: &str) {
    let row = ready(tour, usize::MAX);
    let visit = &mut tour.visits[row];
    visit.mandals.clear();
    visit.void = true;
    visit.seeds.push(may("N402", At::Row));
    tour.type_in(row, "mandal", name, "N406");
}

fn unknown_district(tour: &mut Tour<'_>) {
    let row = ready(tour, usize::MAX);
    let visit = &mut tour.visits[row];
    visit.mandals.clear();
    visit.void = true;
    visit.typed.insert("mandal", Cell::text("टूंडला"));
    visit.seeds.push(may("N402", At::Row));
    tour.type_in(row, "district", "फिरोजाबाद", "N401");
}

fn bad_date(tour: &mut Tour<'_>, name: &str, typed: &str) {
    let row = ready(tour, tour.mandal(name));
    tour.type_in(row, "date", typed, "V301");
    tour.visits[row].from = None;
    tour.void(row);
}

fn in_future(tour: &mut Tour<'_>, name: &str) {
    let row = ready(tour, tour.mandal(name));
    let visit = &mut tour.visits[row];
    visit.from = Some(date(2021, 12, 14));
    visit.seeds.push(must("V303", At::Cell("date"), None));
    tour.void(row);
}

fn too_long(tour: &mut Tour<'_>, name: &str) {
    let row = ready(tour, tour.mandal(name));
    let visit = &mut tour.visits[row];
    visit.to = visit.from.and_then(|from| from.checked_add(jiff::Span::new().days(9)).ok());
    visit.night = None;
    visit.seeds.push(must("V303", At::Row, None));
    tour.void(row);
}

/// The row of an ordinary good visit in October; the first after `from`.
fn good_row(tour: &Tour<'_>, from: usize) -> usize {
    let is_good = |visit: &Visit| {
        let all = visit.named && visit.night == Some(true) && visit.met == Some(true) && visit.to.is_none();
        let alone = tour.visits.iter().filter(|other| other.mandals == visit.mandals).count() == 1;
        let president = visit.visitor.is_some() && visit.visitor == tour.visits[0].visitor;
        all && alone && president && visit.from.is_some_and(|day| day.month() == 10) && visit.seeds.is_empty()
    };
    (from..tour.visits.len()).find(|&row| is_good(&tour.visits[row])).unwrap()
}

/// Two nights at once, a visit told twice, and a meeting to which hardly anybody came.
fn crowded(tour: &mut Tour<'_>) {
    let first = good_row(tour, 0);
    let second = good_row(tour, first + 1);
    tour.visits[second].from = tour.visits[first].from;
    for row in [first, second] {
        tour.visits[row].seeds.push(must("T606", At::Row, None));
    }
    let twice = good_row(tour, second + 1);
    let thin = good_row(tour, twice + 1);
    tour.visits[thin].attendance = Some(4);
    tour.visits[thin].seeds.push(must("T608", At::Cell("attendance"), None));
    let mut again = tour.visits[twice].clone();
    again.attendance = again.attendance.map(|count| count + 1);
    again.seeds.push(must("T607", At::Row, None));
    tour.visits.push(again);
}

fn no_number(tour: &mut Tour<'_>, name: &str) {
    let row = ready(tour, tour.mandal(name));
    tour.visits[row].attendance = None;
    tour.type_in(row, "attendance", "अनेक", "V306");
}

/// One row for two mandals: the night counts where it is named.
fn two_in_one(tour: &mut Tour<'_>, first: &str, second: &str) {
    let (first, second) = (tour.mandal(first), tour.mandal(second));
    tour.visits.retain(|visit| !visit.mandals.contains(&second));
    let row = ready(tour, first);
    let visit = &mut tour.visits[row];
    visit.mandals.push(second);
    (visit.night, visit.stay) = (None, Some(first));
}

fn stranger(tour: &mut Tour<'_>, name: &str) {
    let row = ready(tour, tour.mandal(name));
    tour.visits[row].visitor = None;
    tour.visits[row].named = true;
    tour.type_in(row, "visitor", "कमल नयन चौबे", "N407");
    tour.visits[row].typed.insert("role", Cell::text(""));
    tour.visits[row].seeds.push(may("T605", At::Row));
    tour.void(row);
}
