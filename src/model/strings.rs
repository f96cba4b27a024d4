//! Every string of a run is kept once. A [`Text`] is its number: four bytes to store, compare and hash, so that a
//! nation's million rows fit in memory, and a thing worked out for a string is worked out once.

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// A string kept in a [`Strings`]. Two of one `Strings` are equal exactly when their letters are. Their order says
/// nothing: sort by the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Text(u32);

impl Text {
    /// The number, for the pipe between worker and parent.
    pub const fn index(self) -> u32 {
        self.0
    }

    /// The string of this number; for the pipe, which has checked that it is one.
    pub const fn from_index(index: u32) -> Self {
        Self(index)
    }
}

/// Bytes after which a new block is begun; blocks are never moved.
const BLOCK: usize = 1 << 20;

/// The strings of a file or of a run.
#[derive(Clone, Default)]
pub struct Strings {
    blocks: Vec<String>,
    /// Block, first byte and length of each string.
    spans: Vec<(u32, u32, u32)>,
    index: HashTable<u32>,
}

impl Strings {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of this string, kept if it was not yet there.
    pub fn intern(&mut self, string: &str) -> Text {
        let hash = FxBuildHasher.hash_one(string);
        if let Some(&found) = self.index.find(hash, |&other| self.get(Text(other)) == string) {
            return Text(found);
        }
        let text = self.append(string);
        let Self { blocks, spans, index } = self;
        index.insert_unique(hash, text.0, |&other| FxBuildHasher.hash_one(span_of(blocks, spans, other)));
        text
    }

    /// Adds a string without looking whether it is there already; for the receiving end of the pipe, where each
    /// string comes once.
    pub fn append(&mut self, string: &str) -> Text {
        if self.blocks.last().is_none_or(|block| block.len() + string.len() > BLOCK) {
            self.blocks.push(String::with_capacity(if self.blocks.is_empty() {
                4096
            } else {
                BLOCK.max(string.len())
            }));
        }
        let number = self.spans.len() as u32;
        let block_number = self.blocks.len() as u32 - 1;
        if let Some(block) = self.blocks.last_mut() {
            self.spans.push((block_number, block.len() as u32, string.len() as u32));
            block.push_str(string);
        }
        Text(number)
    }

    /// The letters of a string; empty for a number that is not of this store.
    pub fn get(&self, text: Text) -> &str {
        span_of(&self.blocks, &self.spans, text.0)
    }

    /// How many strings there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// All strings, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.spans.len() as u32).map(|number| self.get(Text(number)))
    }
}

fn span_of<'a>(blocks: &'a [String], spans: &[(u32, u32, u32)], number: u32) -> &'a str {
    let Some(&(block, start, length)) = spans.get(number as usize) else { return "" };
    let span = start as usize..(start + length) as usize;
    blocks.get(block as usize).and_then(|block| block.get(span)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_kept_once() {
        let mut strings = Strings::new();
        let first = strings.intern("कालपी");
        let other = strings.intern("उरई");
        assert_eq!(strings.intern("कालपी"), first);
        assert_ne!(first, other);
        assert_eq!((strings.get(first), strings.get(other), strings.len()), ("कालपी", "उरई", 2));
    }

    #[test]
    fn long_strings_and_many_blocks_are_found_again() {
        let mut strings = Strings::new();
        let words: Vec<String> = (0..5000).map(|n| format!("{n}-{}", "क".repeat(n % 400))).collect();
        let texts: Vec<Text> = words.iter().map(|word| strings.intern(word)).collect();
        for (word, text) in words.iter().zip(&texts) {
            assert_eq!(strings.get(*text), word);
            assert_eq!(strings.intern(word), *text);
        }
    }
}
