//! The sheets Units and Seats.

use super::draft::{Gathering, SeatNamed};
use super::rows::{NO_NAME, NO_SUCH_DISTRICT, Row, refuse};
use crate::model::doubt::{Doubt, What};
use crate::model::finding::Said;
use crate::model::plan::{DistrictId, Level, Mandal, RegionId, Seat, SeatId};
use crate::model::table::{Field, Table};
use crate::text::fold::leading_number;

const NO_DISTRICT: Said =
    Said { hi: "ज़िले का नाम नहीं है", en: "it names no district" };
const NO_SUCH_SEAT: Said = Said {
    hi: "यह विधानसभा सूची में नहीं है", en: "this seat is not in the list of seats"
};

/// Reads a sheet of units.
pub fn read_units(gathering: &mut Gathering<'_>, number: usize, table: &Table) {
    for row in Row::all(number, table, gathering.strings) {
        read_unit(gathering, &row);
    }
}

fn read_unit(gathering: &mut Gathering<'_>, row: &Row<'_>) {
    let region_name = row.text(Field::Region);
    let Some(district_name) = row.text(Field::District) else {
        return refuse(gathering, row, Field::District, NO_DISTRICT);
    };
    let (from, to) = match (row.date(Field::From), row.date(Field::To)) {
        (Ok(from), Ok(to)) => (from, to),
        (Err((field, why)), _) | (_, Err((field, why))) => return refuse(gathering, row, field, why),
    };
    let region = match (&region_name, gathering.find_written_district(&district_name)) {
        (None, Some(found)) => gathering.plan.district(found).map_or(RegionId(0), |district| district.region),
        _ => gathering.region(region_name.as_deref()),
    };
    let district = gathering.district(&district_name, region, Some(row.place(Field::District)));
    let aliases = row.list(Field::AlsoKnownAs);
    match row.text(Field::Mandal) {
        Some(name) => {
            let place = Some(row.place(Field::Mandal));
            let code = row.text(Field::Code);
            for text in row.list(Field::Seat) {
                gathering.seats_named.push(SeatNamed {
                    text,
                    district,
                    mandal: name.clone(),
                    place: row.place(Field::Seat),
                });
            }
            gathering.mandal(Mandal { name, district, seats: Vec::new(), code, from, to, aliases, place });
        }
        // A row that stops at the district is about the district.
        None => {
            if let Some(district) = gathering.plan.districts.get_mut(district.index()) {
                district.aliases.extend(aliases);
            }
        }
    }
}

/// Gives mandals the seats that their rows name. Where no sheet lists the seats and a phase visits them, they are what
/// the units name.
pub fn link_seats(gathering: &mut Gathering<'_>, has_list: bool) {
    let visits_seats = gathering.plan.phases.iter().any(|phase| phase.level == Level::Seat);
    for named in std::mem::take(&mut gathering.seats_named) {
        let region = gathering.plan.district(named.district).map_or(RegionId(0), |district| district.region);
        let seat = match gathering.find_seat(&named.text, Some(region)) {
            Some(found) => found,
            None if has_list => {
                let mut doubt = Doubt::new(What::BadPlanRow(NO_SUCH_SEAT), named.place);
                doubt = doubt.typed(Field::Seat, named.text);
                gathering.doubts.push(doubt);
                continue;
            }
            None if visits_seats => seat_of_unit(gathering, &named.text, region, named.district),
            None => continue,
        };
        if !has_list
            && let Some(seat) = gathering.plan.seats.get_mut(seat.index())
            && !seat.districts.contains(&named.district)
        {
            seat.districts.push(named.district);
        }
        let mandal = gathering.find_mandal(&named.mandal, named.district);
        if let Some(mandal) = mandal.and_then(|mandal| gathering.plan.mandals.get_mut(mandal.index()))
            && !mandal.seats.contains(&seat)
        {
            mandal.seats.push(seat);
        }
    }
}

/// A seat that no sheet lists, made of what a unit's row says of it.
fn seat_of_unit(gathering: &mut Gathering<'_>, text: &str, region: RegionId, district: DistrictId) -> SeatId {
    let (number, name) = leading_number(text);
    let name = if name.trim().is_empty() { text } else { name };
    let seat = Seat {
        number,
        name: name.trim().to_owned(),
        districts: vec![district],
        region,
        aliases: Vec::new(),
        place: None,
    };
    gathering.seat(seat)
}

/// Reads a sheet of seats.
pub fn read_seats(gathering: &mut Gathering<'_>, number: usize, table: &Table) {
    let has_units = !gathering.plan.districts.is_empty();
    for row in Row::all(number, table, gathering.strings) {
        read_seat(gathering, &row, has_units);
    }
}

fn read_seat(gathering: &mut Gathering<'_>, row: &Row<'_>, has_units: bool) {
    let listed = row.list(Field::District);
    if listed.is_empty() {
        return refuse(gathering, row, Field::District, NO_DISTRICT);
    }
    let named = row.text(Field::Name).or_else(|| row.text(Field::Seat));
    let number = row.number(Field::Number).ok().flatten();
    let Some(name) = named.or_else(|| number.map(|number| number.to_string())) else {
        return refuse(gathering, row, Field::Name, NO_NAME);
    };
    let region = row.text(Field::Region);
    let region = region.map(|name| gathering.region(Some(&name)));
    let mut districts = Vec::new();
    for name in &listed {
        match gathering.find_district(name, region) {
            Some(found) => districts.push(found),
            None if has_units => return refuse(gathering, row, Field::District, NO_SUCH_DISTRICT),
            None => {
                let region = region.unwrap_or_else(|| gathering.region(None));
                districts.push(gathering.district(name, region, Some(row.place(Field::District))));
            }
        }
    }
    let of_district = districts.first().and_then(|&id| gathering.plan.district(id)).map(|district| district.region);
    let (leading, bare) = leading_number(&name);
    let (number, name) = match (number, leading) {
        (None, Some(leading)) if !bare.trim().is_empty() => (Some(leading), bare.trim().to_owned()),
        _ => (number, name.clone()),
    };
    gathering.seat(Seat {
        number,
        name,
        districts,
        region: of_district.or(region).unwrap_or(RegionId(0)),
        aliases: row.list(Field::AlsoKnownAs),
        place: Some(row.place(Field::Name)),
    });
}
