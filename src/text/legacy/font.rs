//! What the name of a font says about its letters.

/// What a font makes of Latin letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontKind {
    /// Hindi, by the glyph map of Kruti Dev: can be converted.
    Kruti,
    /// Hindi or a language near it, by a map that this program does not have.
    Unsupported,
    /// Latin letters, or nothing that the name tells.
    Other,
}

/// Beginnings of names of the Kruti Dev family; lower case, letters only.
const KRUTI: &[&str] = &["krutidev", "kruti", "devlys", "kundli", "aakriti", "krishna", "hindikruti"];

/// Beginnings of names of other legacy fonts.
const UNSUPPORTED: &[&str] = &[
    "chanakya",
    "walkman",
    "shusha",
    "preeti",
    "kantipur",
    "shree",
    "4cgandhi",
    "cgandhi",
    "aps",
    "dvb",
    "agra",
    "bhaskar",
    "dvtt",
    "dvwtt",
    "himalb",
    "jagran",
    "naidunia",
    "amarujala",
    "subak",
    "akruti",
    "richa",
];

/// What kind of font this is, by its name.
pub fn font_kind(name: &str) -> FontKind {
    let letters: String = name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let begins = |names: &[&str]| names.iter().any(|name| letters.starts_with(name));
    if begins(KRUTI) {
        FontKind::Kruti
    } else if begins(UNSUPPORTED) {
        FontKind::Unsupported
    } else {
        FontKind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_kind() {
        let check = |name, kind| assert_eq!(font_kind(name), kind, "{name}");
        check("Kruti Dev 010", FontKind::Kruti);
        check("KrutiDev016", FontKind::Kruti);
        check("DevLys 010 Thin", FontKind::Kruti);
        check("Walkman-Chanakya905", FontKind::Unsupported);
        check("SHREE-DEV-0714", FontKind::Unsupported);
        check("4C Gandhi", FontKind::Unsupported);
        check("Calibri", FontKind::Other);
        check("Mangal", FontKind::Other);
        check("Nirmala UI", FontKind::Other);
        check("", FontKind::Other);
    }
}
