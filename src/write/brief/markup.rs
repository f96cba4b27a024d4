//! *Markup*: what people typed becomes text of the page and nothing else.

/// Text as it may stand between tags and in quoted attributes: no letter of markup, no control character, nothing that
/// turns the direction of the text around it.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' => {}
            '\u{fffe}' | '\u{ffff}' | '\u{feff}' => {}
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// An element on a line of its own with text in it: its tag with attributes, then what it says.
pub(super) fn put(page: &mut String, tag: &str, text: &str) {
    let name = tag.split(' ').next().unwrap_or(tag);
    page.push_str(&format!("<{tag}>{}</{name}>\n", escape(text)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_text() {
        let check = |typed: &str, expected: &str| assert_eq!(escape(typed), expected);
        check("कालपी", "कालपी");
        check("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        check("\" onload=x", "&quot; onload=x");
        check("उरई\u{202e}txt\u{2066}", "उरईtxt");
        check("क\u{0}ाल\u{7}पी\nउरई", "कालपी उरई");
        // Joiners belong to the spelling.
        check("क्\u{200d}ष", "क्\u{200d}ष");
    }
}
