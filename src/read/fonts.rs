//! Which fonts are certainly Unicode ones. All others are told by name: whether one of them is a legacy Hindi font is
//! for who converts text to know.

/// Beginnings of names of fonts that hold Unicode text, in lower case. A longer name that begins so is of the same
/// family (`Arial Narrow`, `Noto Sans Devanagari`).
const UNICODE: &[&str] = &[
    "+body",
    "+mn-",
    "+mj-",
    "adobe devanagari",
    "akshar unicode",
    "annapurna",
    "aparajita",
    "aptos",
    "arial",
    "baloo",
    "bahnschrift",
    "book antiqua",
    "bookman",
    "calibri",
    "cambria",
    "candara",
    "carlito",
    "century",
    "comic sans",
    "consolas",
    "constantia",
    "corbel",
    "courier",
    "dejavu",
    "droid sans",
    "eczar",
    "franklin gothic",
    "garamond",
    "gargi",
    "georgia",
    "gill sans",
    "hind",
    "helvetica",
    "impact",
    "inter",
    "kalam",
    "kohinoor",
    "kokila",
    "laila",
    "lato",
    "liberation",
    "lohit",
    "lucida",
    "mangal",
    "mukta",
    "microsoft sans",
    "ms gothic",
    "ms sans",
    "ms shell",
    "ms serif",
    "nakula",
    "nirmala",
    "noto ",
    "open sans",
    "palatino",
    "poppins",
    "roboto",
    "rozha",
    "sahadeva",
    "samyak",
    "sanskrit 2003",
    "sans",
    "segoe",
    "siddhanta",
    "simsun",
    "system",
    "tahoma",
    "tiro",
    "times",
    "trebuchet",
    "ubuntu",
    "utsaah",
    "verdana",
    "yantramanav",
];

/// Whether a font may be a legacy one.
pub(super) fn may_be_legacy(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    !name.is_empty() && !UNICODE.iter().any(|known| name.starts_with(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certainly_unicode_is_passed_over() {
        let check = |name: &str, expected: bool| assert_eq!(may_be_legacy(name), expected, "{name}");
        check("Kruti Dev 010", true);
        check("DevLys 010", true);
        check("Walkman-Chanakya-905", true);
        check("Calibri", false);
        check("Noto Sans Devanagari", false);
        check("mangal", false);
        check("", false);
    }
}
