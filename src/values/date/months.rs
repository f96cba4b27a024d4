//! Words that stand in dates: months in Hindi, romanised and English with their misspellings, days of the week, and
//! words that carry nothing.

use super::super::plain::{loose, loosened};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word of a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month, 1 to 12.
    Month(i8),
    /// "from ... to".
    Range,
    /// "and".
    And,
    /// "o'clock": the number before it is a time.
    Clock,
    /// It carries nothing: a weekday, "dated", "on", the ending of an ordinal.
    Noise,
    /// It says that this is no date of something that happened: not, postponed, perhaps.
    Doubt,
    /// Any other word.
    Other,
}

const MONTHS: [&str; 12] = [
    "जनवरी जनवरि जन january janvari janwari janavari janvary januray jan",
    "फरवरी फ़रवरी फरबरी फर february farvari farwari faravari febuary feburary febrary feb",
    "मार्च मारच march maarch mar",
    "अप्रैल अप्रेल एप्रिल अप्रिल अप्रै april aprail aprel apr",
    "मई may mai",
    "जून june joon jun",
    "जुलाई जौलाई जुला july julai julaai jul",
    "अगस्त अगस्‍त अग august agast agastt aug",
    "सितंबर सितम्बर सितं सित september sitambar sitamber sept sep",
    "अक्टूबर अक्तूबर अक्टुबर अक्टोबर आक्टूबर ओक्टोबर अक्टू अक्तू october aktubar aktoobar aktuber aktober octuber oct",
    "नवंबर नवम्बर नवं नव november navambar navamber novembar nov",
    "दिसंबर दिसम्बर दिसं दिस december disambar disamber desember dec",
];

const WORDS: [(Word, &str); 6] = [
    (Word::Range, "से to till until upto tak se from"),
    // A letter away from March, and the heading of many a list: the way.
    (Word::Other, "मार्ग"),
    (Word::And, "व एवं और तथा and evam aur va"),
    (Word::Clock, "बजे baje am pm hrs oclock"),
    (
        Word::Noise,
        "तक माह मास महीना month दिनांक दिनाँक दि दिन ता तारीख तिथि को का की के दिवस dinank dinaank tarikh tareekh ko date dated dt on the of day st nd rd th \
         वीं वां वें वी t z utc gmt सन् सन san year वर्ष ई \
         सोमवार मंगलवार बुधवार गुरुवार गुरूवार बृहस्पतिवार वीरवार शुक्रवार शनिवार रविवार इतवार सोम मंगल बुध गुरु शुक्र शनि रवि \
         somvar somwar mangalvar mangalwar budhvar budhwar guruvar guruwar brihaspativar shukravar shukrawar shanivar \
         shaniwar ravivar raviwar itvar monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur \
         thurs fri sat sun",
    ),
    (
        Word::Doubt,
        "नहीं नही नहि न ना नहीँ not no nahi nahin nhi cancelled canceled cancel postponed स्थगित निरस्त रद्द बाद बाकी शेष लंबित \
         प्रस्तावित संभावित अनुमानित proposed tentative शायद maybe perhaps tbd pending पता unknown अज्ञात अगले आगामी next",
    ),
];

/// A month's name that is long enough to be known when it is misspelt.
struct Month {
    number: i8,
    name: String,
    letters: usize,
    set: u64,
}

static TABLE: LazyLock<FxHashMap<String, Word>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    for (word, name) in names().chain(WORDS) {
        for name in name.split_whitespace() {
            table.entry(loose(name)).or_insert(word);
        }
    }
    table
});

static LONG: LazyLock<Vec<Month>> = LazyLock::new(|| {
    let mut long = Vec::new();
    for (number, names) in (1..).zip(MONTHS) {
        for name in names.split_whitespace().map(loose).filter(|name| name.chars().count() >= 5) {
            long.push(Month { number, letters: name.chars().count(), set: set_of(&name), name });
        }
    }
    long
});

/// Every name of every month.
fn names() -> impl Iterator<Item = (Word, &'static str)> {
    MONTHS.into_iter().zip(1..).map(|(names, month)| (Word::Month(month), names))
}

/// Which letters a word has, as bits. Words so many letters apart differ in at most twice as many bits.
fn set_of(word: &str) -> u64 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}

/// The Hindi name of a month, 1 to 12.
pub(super) fn name(month: i8) -> Option<&'static str> {
    let names = MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    names.split(' ').next()
}

/// What a word, in plain letters, is.
pub(super) fn word(plain: &str) -> Word {
    let loose = loosened(plain);
    if let Some(word) = TABLE.get(&loose) {
        return *word;
    }
    let letters = loose.chars().count();
    if letters < 5 {
        return Word::Other;
    }
    // A misspelt month; a word as near to two months is neither.
    let allowed = if letters < 8 { 1 } else { 2 };
    let set = set_of(&loose);
    let may_be = |month: &&Month| {
        month.letters.abs_diff(letters) <= allowed && (month.set ^ set).count_ones() as usize <= 2 * allowed
    };
    let is_near = |month: &&Month| strsim::osa_distance(&month.name, &loose) <= allowed;
    let mut near = LONG.iter().filter(may_be).filter(is_near).map(|month| month.number);
    match near.next() {
        Some(month) if near.all(|other| other == month) => Word::Month(month),
        _ => Word::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::plain::plain;
    use super::*;

    #[test]
    fn months_are_known_in_every_spelling() {
        let check = |input: &str, expected: Word| {
            let found = word(&plain(input));
            assert!(found == expected, "{input} gives {found:?}, not {expected:?}");
        };
        for (names, month) in MONTHS.iter().zip(1..) {
            names.split_whitespace().for_each(|name| check(name, Word::Month(month)));
        }
        check("फ़रवरी", Word::Month(2));
        check("अगस्‍त", Word::Month(8));
        check("सितम्‍बर", Word::Month(9));
        check("अक्टूबर", Word::Month(10));
        check("अक्टूवर", Word::Month(10));
        check("OCTOBER", Word::Month(10));
        check("Octomber", Word::Month(10));
        check("Novmber", Word::Month(11));
        check("नवम्वर", Word::Month(11));
        check("दिसम्बर", Word::Month(12));
        check("मंगलवार", Word::Noise);
        check("Sunday", Word::Noise);
        check("नहीं", Word::Doubt);
        check("कालपी", Word::Other);
        check("member", Word::Other);
    }
}
