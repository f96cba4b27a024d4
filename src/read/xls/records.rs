//! Records: a kind, a length and so many bytes, one after another. What does not fit into one goes on in records that
//! say nothing else.

use super::super::ole::u16_at;

/// Kinds of records, by their numbers in the format.
pub(super) mod kind {
    pub(in super::super) const BOF_2: u16 = 0x0009;
    pub(in super::super) const BOF_3: u16 = 0x0209;
    pub(in super::super) const BOF_4: u16 = 0x0409;
    pub(in super::super) const BOF: u16 = 0x0809;
    pub(in super::super) const EOF: u16 = 0x000A;
    pub(in super::super) const CONTINUE: u16 = 0x003C;
    pub(in super::super) const FILE_PASS: u16 = 0x002F;
    pub(in super::super) const CODE_PAGE: u16 = 0x0042;
    pub(in super::super) const DATE_MODE: u16 = 0x0022;
    pub(in super::super) const FONT: u16 = 0x0031;
    pub(in super::super) const FORMAT: u16 = 0x041E;
    pub(in super::super) const STYLE: u16 = 0x00E0;
    pub(in super::super) const SHEET: u16 = 0x0085;
    pub(in super::super) const SHARED_TEXTS: u16 = 0x00FC;
    pub(in super::super) const ROW: u16 = 0x0208;
    pub(in super::super) const COLUMNS: u16 = 0x007D;
    pub(in super::super) const MERGED: u16 = 0x00E5;
    pub(in super::super) const NUMBER: u16 = 0x0203;
    pub(in super::super) const SHORT_NUMBER: u16 = 0x027E;
    pub(in super::super) const SHORT_NUMBERS: u16 = 0x00BD;
    pub(in super::super) const SHARED_TEXT: u16 = 0x00FD;
    pub(in super::super) const TEXT: u16 = 0x0204;
    pub(in super::super) const RICH_TEXT: u16 = 0x00D6;
    pub(in super::super) const TRUTH_OR_ERROR: u16 = 0x0205;
    pub(in super::super) const FORMULA: u16 = 0x0006;
    pub(in super::super) const FORMULA_4: u16 = 0x0406;
    pub(in super::super) const FORMULA_TEXT: u16 = 0x0207;
}

/// The stream ends within a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut;

/// One record with what goes on in later ones.
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    /// Its bytes, one part for each record that they stand in; never none.
    pub(super) parts: Vec<&'s [u8]>,
}

impl<'s> Record<'s> {
    /// The bytes of its first part, which for all but long texts are all.
    pub(super) fn data(&self) -> &'s [u8] {
        self.parts.first().copied().unwrap_or(&[])
    }
}

/// Goes through a stream from record to record.
pub(super) struct Records<'s> {
    left: &'s [u8],
}

impl<'s> Records<'s> {
    pub(super) fn new(stream: &'s [u8]) -> Self {
        Self { left: stream }
    }

    /// The next record; `None` where the stream ends behind one, or only zeros follow.
    pub(super) fn next(&mut self) -> Result<Option<Record<'s>>, Cut> {
        if self.left.len() < 4 || self.left.starts_with(&[0, 0, 0, 0]) {
            return Ok(None);
        }
        let (kind, data) = self.single()?;
        let mut parts = vec![data];
        while u16_at(self.left, 0) == Some(kind::CONTINUE) {
            parts.push(self.single()?.1);
        }
        Ok(Some(Record { kind, parts }))
    }

    fn single(&mut self) -> Result<(u16, &'s [u8]), Cut> {
        let kind = u16_at(self.left, 0).ok_or(Cut)?;
        let length = usize::from(u16_at(self.left, 2).ok_or(Cut)?);
        let body = self.left.get(4..).ok_or(Cut)?;
        let (data, left) = body.split_at_checked(length).ok_or(Cut)?;
        self.left = left;
        Ok((kind, data))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_go_on_in_others() {
        let mut records = Records::new(&[1, 2, 1, 0, 7, 0x3C, 0, 2, 0, 8, 9, 10, 0, 0, 0, 5, 0, 9, 0, 1]);
        let first = records.next().unwrap().unwrap();
        assert_eq!((first.kind, first.parts), (0x0201, vec![&[7u8][..], &[8, 9]]));
        assert_eq!(records.next().unwrap().unwrap().kind, kind::EOF);
        assert!(matches!(records.next(), Err(Cut)));
    }
}
