//! The sheet People.

use super::draft::Gathering;
use super::rows::{NO_NAME, NO_ROLE, NO_SUCH_DISTRICT, Refused, Row, refuse};
use crate::model::finding::Said;
use crate::model::plan::Person;
use crate::model::table::{Field, Table};
use crate::values::mobile;
use crate::values::role::is_above_district;

const NO_DISTRICT: Said = Said {
    hi: "ज़िला नहीं लिखा है, और इस मंडल से पता नहीं चलता",
    en: "it names no district, and the mandal does not tell which",
};
const NO_SUCH_MANDAL: Said = Said {
    hi: "यह मंडल इस ज़िले की इकाइयों में नहीं है",
    en: "this mandal is not among the district's units",
};

/// Reads a sheet of people.
pub fn read(gathering: &mut Gathering<'_>, number: usize, table: &Table) {
    for row in Row::all(number, table, gathering.strings) {
        match person(gathering, &row) {
            Ok(person) => add(gathering, person),
            Err((field, why)) => refuse(gathering, &row, field, why),
        }
    }
}

/// Adds a person; the same person in the same role over the same unit, in a newer file, takes the older one's place.
fn add(gathering: &mut Gathering<'_>, person: Person) {
    let over = |one: &Person| (one.role, one.region, one.district, one.mandal, one.from);
    let is_same = |other: &&mut Person| other.name == person.name && over(other) == over(&person);
    match gathering.plan.people.iter_mut().find(is_same) {
        Some(older) => *older = person,
        None => gathering.plan.people.push(person),
    }
}

fn person(gathering: &mut Gathering<'_>, row: &Row<'_>) -> Result<Person, Refused> {
    let name = row.text(Field::Name).ok_or((Field::Name, NO_NAME))?;
    let role = row.text(Field::Role).or_else(|| row.text(Field::Post)).ok_or((Field::Role, NO_ROLE))?;
    let (from, to) = (row.date(Field::From)?, row.date(Field::To)?);
    let region = row.text(Field::Region);
    let within = region.as_ref().and_then(|name| gathering.find_region(name));
    let mandal = row.text(Field::Mandal);
    let district = match (row.text(Field::District), &mandal) {
        (Some(name), _) => {
            // The region decides between two districts of one name, and does not make one of no name.
            let found = gathering.find_district(&name, within).or_else(|| gathering.find_district(&name, None));
            Some(found.ok_or((Field::District, NO_SUCH_DISTRICT))?)
        }
        // Over a region somebody holds office wherever they live.
        (None, Some(_)) if is_above_district(&role) => None,
        (None, Some(name)) => {
            let only = gathering.find_only_mandal(name, within).and_then(|mandal| gathering.plan.mandal(mandal));
            Some(only.ok_or((Field::District, NO_DISTRICT))?.district)
        }
        (None, None) => None,
    };
    let region = match (region, district) {
        (_, Some(district)) => gathering.plan.district(district).map(|district| district.region),
        (Some(name), None) => Some(gathering.region(Some(&name))),
        (None, None) => (gathering.plan.regions.len() == 1).then_some(crate::model::plan::RegionId(0)),
    };
    let mandal = match (mandal, district) {
        (Some(name), Some(district)) => {
            Some(gathering.find_mandal(&name, district).ok_or((Field::Mandal, NO_SUCH_MANDAL))?)
        }
        (Some(name), None) => gathering.find_only_mandal(&name, within),
        (None, _) => None,
    };
    let mobiles = row
        .value(Field::Mobile)
        .map_or_else(Vec::new, |located| mobile::read(located.value, &located.value.shown(row.strings)).numbers);
    let role = gathering.role(&role);
    let aliases = row.list(Field::AlsoKnownAs);
    let place = Some(row.place(Field::Name));
    Ok(Person { name, role, region, district, mandal, mobiles, from, to, aliases, place })
}
