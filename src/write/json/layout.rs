//! How the text of `findings.json` is laid out: the outer levels indented, each entry of a list on one line.

use serde_json::ser::Formatter;
use std::io::{self, Write};

/// Lays out the document's own fields one below the other, and each entry of its lists on a line of its own.
#[derive(Default)]
pub(super) struct LineEach {
    /// For each object and array that is open: whether its parts stand on lines of their own.
    open: Vec<Open>,
}

struct Open {
    is_spread: bool,
    has_parts: bool,
}

impl LineEach {
    /// The document is spread out, and so are its lists and the objects in its fields; what is in those is not.
    fn open<W: Write + ?Sized>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        let is_spread = self.open.len() < 2;
        self.open.push(Open { is_spread, has_parts: false });
        writer.write_all(bracket)
    }

    fn part<W: Write + ?Sized>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        let indent = self.open.len();
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        open.has_parts = true;
        match (open.is_spread, is_first) {
            (true, _) => {
                writer.write_all(if is_first { b"\n" } else { b",\n" })?;
                indented(writer, indent)
            }
            (false, true) => Ok(()),
            (false, false) => writer.write_all(b", "),
        }
    }

    fn close<W: Write + ?Sized>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        if self.open.pop().is_some_and(|open| open.is_spread && open.has_parts) {
            writer.write_all(b"\n")?;
            indented(writer, self.open.len())?;
        }
        writer.write_all(bracket)
    }
}

fn indented<W: Write + ?Sized>(writer: &mut W, levels: usize) -> io::Result<()> {
    (0..levels).try_for_each(|_| writer.write_all(b"  "))
}

impl Formatter for LineEach {
    fn begin_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.part(writer, first)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.part(writer, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}
