//! How much a file may hold before reading it stops. The limits are generous for what offices send: the largest real
//! workbooks stay under a tenth of each.

/// How much a file may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Entries of a zip container.
    pub entries: usize,
    /// Bytes that one part of a container unpacks to.
    pub part_bytes: u64,
    /// Bytes that all parts together unpack to.
    pub unpacked_bytes: u64,
    /// How many bytes one packed byte may become, in parts of more than [`Limits::ratio_from`].
    pub ratio: u64,
    /// Bytes from which the ratio is looked at: small parts may be as repetitive as they like.
    pub ratio_from: u64,
    /// Sheets.
    pub sheets: usize,
    /// Rows of a sheet, empty ones counted.
    pub rows: u32,
    /// Columns of a sheet, empty ones counted.
    pub columns: u32,
    /// Filled cells of a file.
    pub cells: usize,
    /// Bytes of all texts of a file.
    pub text_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 50 << 20,
            entries: 10_000,
            part_bytes: 200 << 20,
            unpacked_bytes: 400 << 20,
            ratio: 200,
            ratio_from: 8 << 20,
            sheets: 5_000,
            rows: 1_048_576,
            columns: 16_384,
            cells: 2_000_000,
            text_bytes: 64 << 20,
        }
    }
}
