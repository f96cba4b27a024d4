//! What people have *decided*, as a run applies it: names that mean something, names and people that are not the same,
//! visits that count, visits that are not owed. It stands beside what the plan says, since both say what should be.

use super::answer::{Somebody, UnitNames, VisitMade};
use super::plan::{MandalId, Needs, PhaseId, Plan, Unit, UnitPath};
use crate::text::fold::fold;

/// A name means a unit from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct Learned {
    /// The unit under which the name was written; `None` for everywhere.
    pub parent: Option<Unit>,
    /// The name as written.
    pub name: String,
    /// What it means.
    pub unit: Unit,
}

/// A name does not mean a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Different {
    /// The name as written.
    pub name: String,
    /// What it does not mean.
    pub unit: Unit,
}

/// A visit counts, as if made in time by the one who owes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// Where it was made.
    pub unit: UnitPath,
    /// Who made it and when.
    pub visit: VisitMade,
    /// For which phase and for whom, where the answer says it.
    pub claim: Option<(PhaseId, String)>,
}

/// A visit, or a requirement of it, is not owed.
#[derive(Clone, Debug, PartialEq)]
pub struct Exemption {
    /// The phase.
    pub phase: PhaseId,
    /// The unit.
    pub unit: UnitPath,
    /// Who would owe it, by name; the role where nobody is named.
    pub owner: String,
    /// The requirements; none for the whole visit.
    pub needs: Needs,
}

/// People who are never taken for each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// Committee and folded name of each.
    pub people: Vec<(MandalId, String)>,
}

/// Everything that people have decided.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decided {
    /// Names that mean something.
    pub learned: Vec<Learned>,
    /// Names that do not.
    pub different: Vec<Different>,
    /// Visits that count.
    pub counted: Vec<Counted>,
    /// What is not owed.
    pub exempt: Vec<Exemption>,
    /// People who are not the same.
    pub apart: Vec<Apart>,
}

impl Decided {
    /// Whether a person said that two rows of these committees and names are two people.
    pub fn are_apart(&self, one: (MandalId, &str), other: (MandalId, &str)) -> bool {
        let names = |apart: &Apart, who: (MandalId, &str)| {
            apart.people.iter().any(|(mandal, name)| *mandal == who.0 && name == who.1)
        };
        self.apart.iter().any(|apart| names(apart, one) && names(apart, other))
    }
}

impl UnitNames {
    /// The names along a path.
    pub fn of(path: UnitPath, plan: &Plan) -> Self {
        let name = |unit: Option<Unit>| unit.map(|unit| plan.unit_name(unit).to_owned());
        Self {
            region: name(path.region.map(Unit::Region)),
            district: name(path.district.map(Unit::District)),
            mandal: name(path.mandal.map(Unit::Mandal)),
            seat: name(path.seat.map(Unit::Seat)),
        }
    }

    /// The path of these names in a plan; `None` where the plan lacks one of them.
    pub fn path(&self, plan: &Plan) -> Option<UnitPath> {
        let is = |wanted: &str, name: &str| fold(wanted) == fold(name);
        let mut path = UnitPath::default();
        if let Some(wanted) = &self.region {
            let found = plan.regions.iter().position(|region| is(wanted, &region.name))?;
            path.region = Some(super::plan::RegionId(found as u16));
        }
        if let Some(wanted) = &self.district {
            let within = |region| path.region.is_none_or(|wanted| wanted == region);
            let found = plan.districts.iter().position(|one| within(one.region) && is(wanted, &one.name))?;
            path.district = Some(super::plan::DistrictId(found as u16));
        }
        if let Some(wanted) = &self.mandal {
            let within = |district| path.district.is_none_or(|wanted| wanted == district);
            let found = plan.mandals.iter().position(|one| within(one.district) && is(wanted, &one.name))?;
            path.mandal = Some(MandalId(found as u32));
        }
        if let Some(wanted) = &self.seat {
            let within = |region| path.region.is_none_or(|wanted| wanted == region);
            let found = plan.seats.iter().position(|one| within(one.region) && is(wanted, &one.name))?;
            path.seat = Some(super::plan::SeatId(found as u32));
        }
        Some(path)
    }

    /// The name of the lowest unit.
    pub fn lowest(&self) -> Option<&str> {
        self.mandal
            .as_ref()
            .or(self.seat.as_ref())
            .or(self.district.as_ref())
            .or(self.region.as_ref())
            .map(String::as_str)
    }
}

impl Somebody {
    /// The committee in a plan, with the name.
    pub fn in_plan(&self, plan: &Plan) -> Option<(MandalId, String)> {
        Some((self.unit.path(plan)?.mandal?, self.name.clone()))
    }
}
