//! Numbers and texts as bytes.

use super::Garbled;

/// Writes numbers and texts.
#[derive(Default)]
pub(in super::super) struct Writer {
    pub(in super::super) bytes: Vec<u8>,
}

impl Writer {
    pub(in super::super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(in super::super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    pub(super) fn maybe_text(&mut self, text: Option<&str>) {
        self.bytes.push(u8::from(text.is_some()));
        if let Some(text) = text {
            self.text(text);
        }
    }
}

/// Reads numbers and texts.
pub(in super::super) struct Parser<'b> {
    pub(in super::super) bytes: &'b [u8],
}

impl<'b> Parser<'b> {
    pub(super) fn byte(&mut self) -> Result<u8, Garbled> {
        let (&first, rest) = self.bytes.split_first().ok_or(Garbled)?;
        self.bytes = rest;
        Ok(first)
    }

    pub(in super::super) fn number(&mut self) -> Result<u64, Garbled> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Garbled)
    }

    pub(super) fn narrow<T: TryFrom<u64>>(&mut self) -> Result<T, Garbled> {
        T::try_from(self.number()?).map_err(|_| Garbled)
    }

    /// How many things follow; each takes at least a byte, so no more can be claimed than bytes are left.
    pub(super) fn count(&mut self) -> Result<usize, Garbled> {
        let count: usize = self.narrow()?;
        if count > self.bytes.len() { Err(Garbled) } else { Ok(count) }
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'b [u8], Garbled> {
        let (taken, rest) = self.bytes.split_at_checked(length).ok_or(Garbled)?;
        self.bytes = rest;
        Ok(taken)
    }

    pub(in super::super) fn text(&mut self) -> Result<&'b str, Garbled> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Garbled)
    }

    pub(super) fn maybe_text(&mut self) -> Result<Option<&'b str>, Garbled> {
        Ok(if self.byte()? == 0 { None } else { Some(self.text()?) })
    }

    pub(super) fn float(&mut self) -> Result<f64, Garbled> {
        let bytes = self.take(8)?.try_into().map_err(|_| Garbled)?;
        Ok(f64::from_le_bytes(bytes))
    }
}
