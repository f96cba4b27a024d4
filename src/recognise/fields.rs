//! A set of fields: what a heading may mean. Most headings mean one thing; `दायित्व` is a post in a roster and a role
//! among visits, so a heading keeps all its meanings until the kind of its table is known.

use crate::model::table::Field;

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields(u128);

impl Fields {
    /// The set of one field.
    pub(super) fn one(field: Field) -> Self {
        Self(1 << field as u32)
    }

    pub(super) fn has(self, field: Field) -> bool {
        self.0 & Self::one(field).0 != 0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Fields that are in either.
    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Fields that are in both.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The fields, in the order of [`Field::ALL`].
    pub(super) fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |&field| self.has(field))
    }
}

impl FromIterator<Field> for Fields {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        fields.into_iter().fold(Self::default(), |set, field| set.or(Self::one(field)))
    }
}
