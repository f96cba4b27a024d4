//! The *theme*: the colours of the page in light and dark, as variables of its style. What stands on what is one table,
//! so that a test can measure every pair.

use crate::write::sign::Sign;
use crate::write::style;

/// A colour by its name in the style: in light, in dark.
type Colour = (&'static str, u32, u32);

/// Colours that the signs have no part in.
const GROUND: [Colour; 9] = [
    ("ground", 0xFF_FFFF, 0x14_181D),
    ("ink", style::INK, 0xE6_EAF0),
    ("quiet", style::QUIET, 0xA7_B1BE),
    ("line", style::LINE, 0x46_505C),
    ("head", style::HEAD, 0x9C_C4F0),
    ("band", style::BAND, 0x1D_232A),
    ("link", 0x0B_4A6F, 0x8C_CBEF),
    ("stripe", 0x8A_94A3, 0x8A_94A3),
    ("focus", 0xB3_4700, 0xFF_C27A),
];

/// A sign's ink and fill in dark; in light they are those of the workbook.
const fn dark(sign: Sign) -> (u32, u32) {
    match sign {
        Sign::Done => (0x9B_E8CC, 0x0F_3B2E),
        Sign::Late => (0xB9_E0F8, 0x12_3A52),
        Sign::Partial => (0xF5_E58A, 0x43_390A),
        Sign::Missed => (0xFF_BCA3, 0x55_1F08),
        Sign::Pending => (0xD5_DBE3, 0x1D_232A),
        _ => (0xD5_DBE3, 0x3A_424D),
    }
}

/// The full colour of a sign in a bar, in light and dark, and the ink of what stands on it.
const fn solid(sign: Sign) -> (u32, u32, u32) {
    match sign {
        Sign::Done => (style::solid_code(sign), 0x2B_B58A, 0x00_1A12),
        Sign::Late => (style::solid_code(sign), 0x8C_CBEF, 0x00_1B2B),
        Sign::Partial => (style::solid_code(sign), 0xF5_E96B, 0x2B_2400),
        // Dark on paper, so that it is seen in grey; bright on a dark screen.
        Sign::Missed => (style::solid_code(sign), 0xF0_8A55, 0xFF_FFFF),
        Sign::Pending => (style::solid_code(sign), 0xAE_B6C2, 0x1F_2933),
        _ => (0xFF_FFFF, 0x2A_313A, 0x1F_2933),
    }
}

/// The ink on a sign's full colour in dark.
const fn on_solid_in_dark(sign: Sign) -> u32 {
    match sign {
        Sign::Missed => 0x2B_0E00,
        Sign::NotReported => 0xE6_EAF0,
        _ => solid(sign).2,
    }
}

/// The variables of the style, for light, for dark, and light again for print.
pub(super) fn variables() -> String {
    let signs = |is_dark: bool| -> String {
        Sign::STATUSES
            .into_iter()
            .map(|sign| {
                let class = super::charts::class(sign);
                let (ink, fill) = if is_dark { dark(sign) } else { style::tint(sign) };
                let (light, bright, on) = solid(sign);
                let (full, on) = if is_dark { (bright, on_solid_in_dark(sign)) } else { (light, on) };
                format!(
                    "--{class}-ink:#{ink:06x};--{class}-fill:#{fill:06x};--{class}:#{full:06x};--on-{class}:#{on:06x};"
                )
            })
            .collect()
    };
    let ground = |is_dark: bool| -> String {
        GROUND
            .iter()
            .map(|(name, light, bright)| format!("--{name}:#{:06x};", if is_dark { bright } else { light }))
            .collect()
    };
    let (light, bright) = (ground(false) + &signs(false), ground(true) + &signs(true));
    format!(":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{bright}}}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::style::contrast;

    #[test]
    fn text_stands_out_in_both_themes() {
        let check = |ink: u32, fill: u32, least: f64, what: String| {
            assert!(contrast(ink, fill) >= least, "{what}: {:.2}", contrast(ink, fill));
        };
        let of = |name: &str| GROUND.iter().find(|(known, ..)| *known == name).unwrap();
        let (_, light, bright) = *of("ground");
        for name in ["ink", "quiet", "head", "link"] {
            let (_, ink, pale) = *of(name);
            for (ground, band) in [("ground", light), ("band", of("band").1)] {
                check(ink, band, 4.5, format!("{name} on {ground}, light"));
            }
            check(pale, bright, 4.5, format!("{name}, dark"));
            check(pale, of("band").2, 4.5, format!("{name} on band, dark"));
        }
        check(of("focus").1, light, 3.0, "focus, light".into());
        check(of("focus").2, bright, 3.0, "focus, dark".into());
        for sign in Sign::STATUSES {
            let mark = sign.mark();
            check(dark(sign).0, dark(sign).1, 4.5, format!("{mark}, dark"));
            let (full, pale, on) = solid(sign);
            check(on, full, 4.5, format!("on {mark}, light"));
            check(on_solid_in_dark(sign), pale, 4.5, format!("on {mark}, dark"));
        }
    }
}
