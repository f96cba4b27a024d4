//! What the region's in-charges report: visits to the districts, visits to the seats, and feedback on seats.

use super::atlas::{Atlas, Crowd};
use super::committees;
use super::sheet::Cell;
use super::speech::FEEDBACK;
use super::tours::{self, blank};
use super::world::{At, Feedback, Leader, Level, Role, Visit, World, must};
use jiff::Span;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// What became of an in-charge's visit to a district: done, no night, night not said, late, missed.
const IN_CHARGE: &[u8] = b"dddndddldddmduxdd";
const CO_IN_CHARGE: &[u8] = b"ddmddddndmddldxmd";

/// Seats visited in November, day and whether feedback stands in the row (f), in the sheet of feedback (s) or nowhere.
const SEATS: [(u32, i8, char); 20] = [
    (214, 1, 'f'),
    (213, 1, 'f'),
    (212, 2, 'f'),
    (215, 2, 's'),
    (209, 4, 'f'),
    (210, 4, 'f'),
    (205, 5, '-'),
    (206, 5, 'f'),
    (200, 6, 'f'),
    (201, 6, 's'),
    (202, 6, 'f'),
    (203, 8, 'f'),
    (204, 8, '-'),
    (196, 8, 'f'),
    (194, 9, 's'),
    (239, 10, 'f'),
    (221, 11, '-'),
    (220, 11, 'f'),
    (228, 12, 'f'),
    (229, 12, 's'),
];

/// Makes the whole world from a seed.
pub fn create(seed: u64) -> World {
    let atlas = Atlas::read();
    let mut crowd = Crowd::new(seed);
    let leaders = tours::leaders(&atlas, &mut crowd);
    let committees = committees::fill(&atlas, &mut crowd, seed);
    let mut visits = tours::visits(&atlas, &leaders, &committees.members, seed);
    for (role, fates) in [(Role::InCharge, IN_CHARGE), (Role::CoInCharge, CO_IN_CHARGE)] {
        let who = leaders.iter().position(|leader| leader.role == role);
        visits.extend(fates.iter().enumerate().filter_map(|(district, &fate)| to_district(role, who, district, fate)));
    }
    visits.extend(to_seats(&atlas, &leaders));
    let feedback = feedback(&atlas);
    World { atlas, leaders, members: committees.members, visits, feedback, unit_seeds: committees.unit_seeds }
}

fn to_district(role: Role, who: Option<usize>, district: usize, fate: u8) -> Option<Visit> {
    let place = if role == Role::InCharge { district } else { district * 7 % 17 };
    let planned = date(2021, 10, 10).checked_add(Span::new().days(place as i64 * 3 / 2)).ok()?;
    let mut visit = blank(Level::District, district);
    visit.visitor = who;
    visit.from = Some(planned);
    visit.night = Some(true);
    match fate {
        b'n' => visit.night = Some(false),
        b'u' => visit.night = None,
        b'l' => visit.from = Some(late_day(role)),
        b'd' => {}
        _ => return None,
    }
    Some(visit)
}

fn late_day(role: Role) -> Date {
    if role == Role::InCharge { date(2021, 11, 7) } else { date(2021, 11, 9) }
}

fn to_seats(atlas: &Atlas, leaders: &[Leader]) -> Vec<Visit> {
    let who = leaders.iter().position(|leader| leader.role == Role::InCharge);
    let early = [(219, date(2021, 10, 28), 'f')];
    let listed = SEATS.iter().map(|&(number, day, feedback)| (number, date(2021, 11, day), feedback));
    let visit = |(number, day, feedback): (u32, Date, char)| {
        let seat = atlas.seats.iter().position(|seat| seat.number == number).unwrap();
        let mut visit = blank(Level::Seat, atlas.seats[seat].districts[0]);
        visit.seat = Some(seat);
        visit.visitor = who;
        visit.from = Some(day);
        visit.feedback = (feedback == 'f').then_some(number as usize);
        visit
    };
    early.into_iter().chain(listed).map(visit).collect()
}

fn feedback(atlas: &Atlas) -> Vec<Feedback> {
    let row = |number: u32, day, says| Feedback {
        seat: atlas.seats.iter().position(|seat| seat.number == number),
        date: date(2021, 11, day),
        says,
        typed: BTreeMap::new(),
        seeds: vec![],
    };
    let mut rows: Vec<Feedback> = SEATS
        .iter()
        .filter(|&&(_, _, feedback)| feedback == 's')
        .map(|&(number, day, _)| row(number, day, Some(number as usize)))
        .collect();
    rows.push(row(235, 11, Some(3)));
    // The words of the row above again, for the next seat.
    let mut copied = row(233, 11, None);
    copied.typed.insert("feedback", Cell::text(FEEDBACK[3]));
    copied.seeds.push(must("A802", At::Cell("feedback"), None));
    rows.push(copied);
    let mut empty = row(204, 8, None);
    empty.seeds.push(must("A802", At::Cell("feedback"), None));
    rows.push(empty);
    let mut unknown = row(0, 10, Some(5));
    unknown.typed.insert("seat", Cell::text("मंझनपुर"));
    unknown.seeds.push(must("N403", At::Cell("seat"), Some("मंझनपुर")));
    rows.push(unknown);
    rows
}
