//! The *kind* of a table follows from the fields that its headings may mean. Each kind has a *shape*: the fields it has,
//! how much each speaks for it, and which it cannot do without. Every shape is tried on a table, and the best fits.

use super::heading::{EXACT, Reading};
use crate::model::table::{Field, Field::*, Kind};

/// What tables of a kind look like.
pub(super) struct Shape {
    pub(super) kind: Kind,
    /// Its fields, and how much a column of each speaks for the kind.
    fields: &'static [(Field, i32)],
    /// Fields of which it needs one each.
    pub(super) required: &'static [&'static [Field]],
    /// Besides the required ones it needs one of these; nothing else makes a table of this kind of it.
    besides: &'static [Field],
    /// What a heading says that means another field in this kind: in a list of visits `नाम` is the visitor.
    aliases: &'static [(Field, Field)],
}

/// How a shape fits the headings of a table.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    pub(super) kind: Kind,
    /// The field of each column.
    pub(super) fields: Vec<Option<Field>>,
    pub(super) score: i32,
    /// Required fields that no column has; of alternatives the first.
    pub(super) missing: Vec<Field>,
    /// Columns that lost a field to another with an equal claim: field, winner, loser.
    pub(super) clashes: Vec<(Field, usize, usize)>,
    /// Whether it has what the kind needs besides.
    pub(super) is_plausible: bool,
}

const LIST: &[(Field, i32)] =
    &[(Serial, 0), (Remarks, 0), (Block, 0), (Booths, 0), (ShaktiKendra, 0), (Morcha, 0), (Region, 1)];

#[rustfmt::skip]
pub(super) const SHAPES: &[Shape] = &[
    Shape {
        kind: Kind::Roster,
        fields: &[(Name, 5), (Post, 3), (District, 1), (Mandal, 1), (Seat, 1), (Relation, 3), (Mobile, 2), (Whatsapp, 2), (Gender, 2),
            (Category, 2), (Caste, 2), (Age, 3), (Education, 2), (Address, 3)],
        required: &[&[Name]],
        besides: &[Post, Relation, Mobile, Whatsapp, Gender, Category, Caste, Age, Education, Address, Mandal, Morcha, ShaktiKendra],
        aliases: &[(Role, Post)],
    },
    Shape {
        kind: Kind::Visits,
        fields: &[(Date, 5), (DateFrom, 4), (DateTo, 1), (PlannedDate, 3), (Visitor, 3), (Role, 1), (Mandal, 1), (District, 1), (Seat, 1),
            (NightStay, 3), (StayPlace, 3), (Host, 2), (CommitteeMet, 3), (Attendance, 3), (Contacts, 3), (Problems, 1),
            (ProblemStatus, 1), (Posted, 1), (Feedback, 1), (NotHeld, 3), (Mobile, 0)],
        required: &[&[Date, DateFrom, PlannedDate]],
        besides: &[Mandal, District, Seat, Visitor, Role, NightStay, StayPlace, CommitteeMet],
        aliases: &[(Name, Visitor), (Author, Visitor), (Post, Role), (Problem, Problems), (Status, ProblemStatus), (From, DateFrom),
            (To, DateTo), (Start, DateFrom), (End, DateTo), (Address, StayPlace), (Reason, NotHeld)],
    },
    Shape {
        kind: Kind::Problems,
        fields: &[(Problem, 5), (Mandal, 1), (District, 1), (Seat, 0), (RaisedOn, 3), (Category, 1), (Status, 3), (SolvedOn, 3), (Posted, 1)],
        required: &[&[Problem]],
        besides: &[Mandal, District, Seat, RaisedOn, Status, SolvedOn, Posted, Serial],
        aliases: &[(Problems, Problem), (ProblemStatus, Status), (Date, RaisedOn), (On, RaisedOn)],
    },
    Shape {
        kind: Kind::Feedback,
        fields: &[(Seat, 5), (Feedback, 5), (Author, 3), (Role, 1), (Date, 1), (District, 1), (Mandal, 0), (Mobile, 0)],
        required: &[&[Seat], &[Feedback]],
        besides: &[Seat, Author, Date, District, Serial],
        aliases: &[(Visitor, Author), (Name, Author), (Post, Role), (On, Date), (By, Author)],
    },
    Shape {
        kind: Kind::Units,
        fields: &[(District, 3), (Mandal, 3), (Seat, 1), (Code, 3), (From, 2), (To, 2), (AlsoKnownAs, 3)],
        required: &[&[Mandal]],
        besides: &[District, Region, Code, AlsoKnownAs, From, To],
        aliases: &[(Number, Code), (DateFrom, From), (DateTo, To)],
    },
    Shape {
        kind: Kind::Seats,
        fields: &[(Number, 4), (Name, 3), (District, 2), (AlsoKnownAs, 2), (Category, 0)],
        required: &[&[Name], &[Number, District]],
        besides: &[Number, District, Region],
        aliases: &[(Seat, Name), (Code, Number), (Seat, Number)],
    },
    Shape {
        kind: Kind::People,
        fields: &[(Name, 5), (Role, 4), (District, 1), (Mandal, 1), (Mobile, 1), (From, 4), (To, 4), (AlsoKnownAs, 4)],
        required: &[&[Name], &[Role]],
        besides: &[Region, From, To, AlsoKnownAs],
        aliases: &[(Post, Role), (DateFrom, From), (DateTo, To), (Start, From), (End, To)],
    },
    Shape {
        kind: Kind::Phases,
        fields: &[(Phase, 4), (Level, 5), (Role, 1), (Start, 3), (End, 3), (NightStay, 1), (CommitteeMet, 1), (Feedback, 1)],
        required: &[&[Level]],
        besides: &[Phase, Start, End],
        aliases: &[(Name, Phase), (Post, Role), (From, Start), (To, End), (DateFrom, Start), (DateTo, End)],
    },
    Shape {
        kind: Kind::Posts,
        fields: &[(Post, 4), (Least, 5), (Most, 5), (MobileRequired, 3), (AlsoKnownAs, 1)],
        required: &[&[Post], &[Least, Most]],
        besides: &[Least, Most],
        aliases: &[(Role, Post), (Name, Post)],
    },
    Shape {
        kind: Kind::Settings,
        fields: &[(Name, 3), (Value, 5)],
        required: &[&[Name], &[Value]],
        besides: &[Value],
        aliases: &[],
    },
    Shape {
        kind: Kind::Decisions,
        fields: &[(FindingId, 6), (NameAsWritten, 6), (Decision, 6), (Value, 2), (Reason, 2), (By, 2), (On, 2), (Until, 2)],
        required: &[&[Decision], &[FindingId, NameAsWritten]],
        besides: &[FindingId, NameAsWritten],
        aliases: &[(Date, On), (To, Until), (DateTo, Until), (NotHeld, Reason)],
    },
];

impl Shape {
    fn weight(&self, field: Field) -> Option<i32> {
        self.fields.iter().chain(LIST).find(|(known, _)| *known == field).map(|(_, weight)| *weight)
    }

    /// What a heading may mean in this kind, and how sure.
    fn claims(&self, reading: Reading) -> Vec<(u8, Field)> {
        let direct = reading.fields.iter().filter(|&field| self.weight(field).is_some());
        let mut claims: Vec<(u8, Field)> = direct.map(|field| (reading.strength, field)).collect();
        for &(said, meant) in self.aliases {
            if reading.fields.has(said) && !claims.iter().any(|(_, field)| *field == meant) {
                claims.push((reading.strength.saturating_sub(5), meant));
            }
        }
        claims
    }

    /// How well the headings of a table fit, from left to right.
    pub(super) fn fit(&self, headings: &[Reading]) -> Fit {
        let mut claims: Vec<Claim> = Vec::new();
        for (column, &heading) in headings.iter().enumerate() {
            let all = self.claims(heading);
            let choices = all.len();
            claims.extend(all.into_iter().map(|(strength, field)| Claim {
                strength,
                choices,
                weight: self.weight(field).unwrap_or(0),
                column,
                field,
            }));
        }
        claims.sort_by_key(|claim| {
            (std::cmp::Reverse(claim.strength), claim.choices, std::cmp::Reverse(claim.weight), claim.column)
        });
        let (fields, taken) = self.assign(&claims, headings.len());
        let clashes = clashes(&claims, &fields, &taken);
        self.judge(headings, fields, clashes)
    }

    /// Gives each column the field that it has the best claim to. Feedback may have several columns.
    fn assign(&self, claims: &[Claim], columns: usize) -> (Vec<Option<Field>>, Vec<Taken>) {
        let mut fields = vec![None; columns];
        let mut taken: Vec<Taken> = Vec::new();
        for claim in claims {
            let several = claim.field == Feedback && self.kind == Kind::Feedback;
            let is_free = several || !taken.iter().any(|(field, ..)| *field == claim.field);
            if let Some(slot @ None) = fields.get_mut(claim.column).filter(|_| is_free) {
                *slot = Some(claim.field);
                taken.push((claim.field, claim.column, claim.strength));
            }
        }
        (fields, taken)
    }

    fn judge(&self, headings: &[Reading], fields: Vec<Option<Field>>, clashes: Vec<(Field, usize, usize)>) -> Fit {
        let has = |field: &Field| fields.contains(&Some(*field));
        let missing: Vec<Field> =
            self.required.iter().filter(|any| !any.iter().any(has)).filter_map(|any| any.first().copied()).collect();
        let mut score = -8 * missing.len() as i32;
        for (heading, field) in headings.iter().zip(&fields) {
            score += match field {
                Some(field) => self.weight(*field).unwrap_or(0) * 2 - i32::from(heading.strength < EXACT),
                None if !heading.fields.is_empty() && heading.is_sure() => -4,
                None => 0,
            };
        }
        // Somebody who went to a seat on a day made a visit, whatever else the row reports.
        let goes = headings.iter().any(|heading| heading.fields.has(Visitor) && !heading.fields.has(Author));
        if self.kind == Kind::Feedback && goes && has(&Date) {
            score -= 12;
        }
        let is_plausible = self.besides.iter().any(has);
        Fit { kind: self.kind, fields, score, missing, clashes, is_plausible }
    }
}

/// A column's claim to a field.
struct Claim {
    strength: u8,
    /// To how many fields the column has a claim; who has only one is served first.
    choices: usize,
    weight: i32,
    column: usize,
    field: Field,
}

/// A field, the column that has it, and how strong its claim is.
type Taken = (Field, usize, u8);

/// Columns left without a field to which they have as good a claim as who has it.
fn clashes(claims: &[Claim], fields: &[Option<Field>], taken: &[Taken]) -> Vec<(Field, usize, usize)> {
    let mut clashes: Vec<(Field, usize, usize)> = Vec::new();
    for claim in claims {
        let is_left = fields.get(claim.column).is_some_and(Option::is_none);
        let is_named = clashes.iter().any(|(.., loser)| *loser == claim.column);
        let winner = taken.iter().find(|(field, _, strength)| *field == claim.field && *strength == claim.strength);
        if let (true, false, Some((field, winner, _))) = (is_left, is_named, winner) {
            clashes.push((*field, *winner, claim.column));
        }
    }
    clashes
}

impl Fit {
    /// Whether the table can be of this kind: nothing lacks that it needs.
    pub(super) fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.is_plausible
    }

    /// What it lacks to be of its kind: the required fields, or else the first of those of which it needs one.
    pub(super) fn lacks(&self) -> Vec<Field> {
        if !self.missing.is_empty() || self.is_plausible {
            return self.missing.clone();
        }
        let shape = SHAPES.iter().find(|shape| shape.kind == self.kind);
        shape.and_then(|shape| shape.besides.first()).copied().into_iter().collect()
    }
}

/// How each kind fits the headings of a table, best first. `favour` is what titles and names say for a kind.
pub(super) fn fits(headings: &[Reading], favour: impl Fn(&Fit) -> i32) -> Vec<Fit> {
    let mut fits: Vec<Fit> = SHAPES.iter().map(|shape| shape.fit(headings)).collect();
    fits.iter_mut().for_each(|fit| fit.score += favour(fit));
    fits.sort_by_key(|fit| std::cmp::Reverse((fit.is_whole(), fit.score)));
    fits
}

#[cfg(test)]
mod tests {
    use super::super::heading::read;
    use super::*;

    fn check(headings: &str, kind: Kind, fields: &str) {
        let readings: Vec<Reading> = headings.split('|').map(|heading| read(heading.trim())).collect();
        let fits = fits(&readings, |_| 0);
        let best = &fits[0];
        let shown: Vec<&str> = best.fields.iter().map(|field| field.map_or("-", Field::code)).collect();
        assert!(best.kind == kind && shown.join(" ") == fields, "{headings}: {} {}", best.kind.code(), shown.join(" "));
    }

    #[test]
    fn the_kind_follows_from_the_headings() {
        check(
            "क्र.सं. | जिला | मंडल | पद | नाम | पिता/पति का नाम | मोबाइल नंबर | आयु | पता | टिप्पणी",
            Kind::Roster,
            "serial district mandal post name relation mobile age address remarks",
        );
        check(
            "क्र.सं. | जिला | मंडल | प्रवासकर्ता | दायित्व | प्रवास दिनांक | रात्रि विश्राम | समिति बैठक हुई | उपस्थिति | टिप्पणी",
            Kind::Visits,
            "serial district mandal visitor role date night_stay committee_met attendance remarks",
        );
        check(
            "क्र.सं. | प्रवासकर्ता | दायित्व | जिला | विधानसभा | प्रवास दिनांक | फीडबैक",
            Kind::Visits,
            "serial visitor role district seat date feedback",
        );
        check(
            "क्र.सं. | जिला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी",
            Kind::Problems,
            "serial district mandal problem raised_on status solved_on posted",
        );
        check(
            "क्र.सं. | विधानसभा | प्रभारी का नाम | दायित्व | प्रवास दिनांक | फीडबैक",
            Kind::Feedback,
            "serial seat author role date feedback",
        );
        check(
            "क्र.सं. | प्रवासकर्ता | दायित्व | जिला | विधानसभा | प्रवास दिनांक | रात्रि विश्राम | फीडबैक",
            Kind::Visits,
            "serial visitor role district seat date night_stay feedback",
        );
        check(
            "क्र.सं. | जिला | मंडल | प्रवासकर्ता | दायित्व | दिनांक से | दिनांक तक | रात्रि विश्राम",
            Kind::Visits,
            "serial district mandal visitor role date_from date_to night_stay",
        );
    }

    #[test]
    fn the_sheets_of_a_plan() {
        check("क्षेत्र | जिला | मंडल | विधानसभा | अन्य नाम", Kind::Units, "region district mandal seat also_known_as");
        check("संख्या | नाम | जिला | क्षेत्र | अन्य नाम", Kind::Seats, "number name district region also_known_as");
        check(
            "नाम | दायित्व | क्षेत्र | जिला | मंडल | मोबाइल | अन्य नाम",
            Kind::People,
            "name role region district mandal mobile also_known_as",
        );
        check(
            "चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक | फीडबैक",
            Kind::Phases,
            "phase level role start end night_stay committee_met feedback",
        );
        check(
            "पद | न्यूनतम | अधिकतम | मोबाइल आवश्यक | अन्य नाम",
            Kind::Posts,
            "post least most mobile_required also_known_as",
        );
        check("नाम | मान", Kind::Settings, "name value");
        check(
            "region | district | mandal | seat | code | from | to | also known as",
            Kind::Units,
            "region district mandal seat code from to also_known_as",
        );
        check(
            "name | role | region | district | mandal | mobile | from | to | also known as",
            Kind::People,
            "name role region district mandal mobile from to also_known_as",
        );
        check(
            "phase | level | role | start | end | night stay | committee met | feedback",
            Kind::Phases,
            "phase level role start end night_stay committee_met feedback",
        );
        check(
            "finding id | decision | value | reason | by | on | until",
            Kind::Decisions,
            "finding_id decision value reason by on until",
        );
        check(
            "name as written | decision | value | reason | by | on",
            Kind::Decisions,
            "name_as_written decision value reason by on",
        );
        check(
            "number | name | district | region | also known as",
            Kind::Seats,
            "number name district region also_known_as",
        );
    }

    #[test]
    fn one_heading_means_other_things_in_other_tables() {
        check("मंडल | नाम | दायित्व | मोबाइल", Kind::Roster, "mandal name post mobile");
        check("मंडल | नाम | दायित्व | प्रवास दिनांक | रात्रि विश्राम", Kind::Visits, "mandal visitor role date night_stay");
        check(
            "मंडल | प्रवास दिनांक | प्रवासी | समस्या | समाधान",
            Kind::Visits,
            "mandal date visitor problems problem_status",
        );
        check("मंडल | दिनांक | समस्या | स्थिति", Kind::Problems, "mandal raised_on problem status");
        check(
            "S.No. | Mandal Name | Date of visit | Visitor | Night Halt",
            Kind::Visits,
            "serial mandal date visitor night_stay",
        );
    }
}
