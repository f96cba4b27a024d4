use super::*;
use proptest::prelude::*;

const YES: &[&str] = &[
    "हाँ",
    "हां",
    "हा",
    "हॉ",
    "हॉं",
    "हाॅ",
    "जी हाँ",
    "जी हां",
    "जी",
    "Y",
    "Yes",
    "yes",
    "YES ",
    "yess",
    "✓",
    "√",
    "✔",
    "✔️",
    "1",
    "१",
    "TRUE",
    "सत्य",
    "किया",
    "किया गया",
    "हुई",
    "हुआ",
    "हो गया",
    "हो गई",
    "सम्पन्न",
    "संपन्न",
    "पूर्ण",
    "done",
    "ok",
    "haan",
    "ha",
    "haan ji",
    "बैठक हुई",
    "बैठक सम्पन्न हुई",
    "रात्रि विश्राम किया",
    "रुके",
    "ho gaya",
    "hui",
    "हाँ।",
    "(हाँ)",
    "समिति की बैठक हुई",
    "ü",
    "stayed",
    "Meeting held",
    "🗸",
    "है",
    "हैं",
    "हुई है",
    "बैठक हुई है",
    "रुके हैं",
];
const NO: &[&str] = &[
    "नहीं",
    "नही",
    "नहि",
    "नहिं",
    "ना",
    "न",
    "No",
    "no",
    "N",
    "X",
    "x",
    "✗",
    "✘",
    "0",
    "०",
    "FALSE",
    "असत्य",
    "नहीं किया",
    "नहीं हुआ",
    "शेष",
    "nahi",
    "nhi",
    "जी नहीं",
    "नहीं रुके",
    "बैठक नहीं हो सकी",
    "बैठक नहीं हुई",
    "रात्रि विश्राम नहीं किया",
    "not done",
    "did not stay",
    "निरस्त",
    "स्थगित",
    "pending",
    "बाकी",
    "बैठक होगी",
    "हुआ नहीं",
    "didn't stay",
    "नहीं है",
    "नहीं हैं",
    "नहीं हुई है",
    "बैठक नहीं हुई है",
    "रुके नहीं हैं",
    "कोई नहीं है",
    "है नहीं",
    "जी नहीं है",
];
const DOUBT: &[&str] = &[
    "?",
    "पता नहीं",
    "बाद में",
    "शायद",
    "शायद हाँ",
    "maybe",
    "may be",
    "हाँ?",
    "not sure",
    "हाँ/नहीं",
    "Yes/No",
    "हाँ / नहीं",
    "है/नहीं",
    "है / नहीं है",
    "हाँ, नहीं है",
    "हाँ पर बैठक नहीं हुई",
    "मालूम नहीं",
    "??",
    "बाद में बताएंगे",
    "Not known",
    "✓✗",
];
const UNSAID: &[&str] = &["", " ", "-", "--", "—", "NA", "N/A", "निल", "लागू नहीं", "...", "nil"];

fn shown(night: Night) -> String {
    match night {
        Night::Place(place) => format!("at {place}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

#[test]
fn yes_no_and_doubt_in_every_column() {
    let lists = [(YES, YesNo::Yes), (NO, YesNo::No), (DOUBT, YesNo::Unclear), (UNSAID, YesNo::Unsaid)];
    for (list, expected) in lists {
        for input in list {
            let plainly = yes_no_text(input);
            assert!(plainly == expected, "{input} gives {plainly:?}");
            let met = met_text(input);
            assert!(met == expected, "{input} of a meeting gives {met:?}");
            let night = shown(night_text(input));
            assert!(night == format!("{expected:?}").to_lowercase(), "{input} of a night gives {night}");
        }
    }
}

#[test]
fn nights() {
    let check = |input: &str, expected: &str| {
        let found = shown(night_text(input));
        assert!(found == expected, "{input} gives {found}, not {expected}");
    };
    check("कालपी", "at कालपी");
    check("कालपी में", "at कालपी");
    check("कालपी में रुके", "at कालपी");
    check("कालपी में है", "at कालपी");
    check("हैं, कालपी में रामकुमार के यहाँ", "at कालपी रामकुमार यहां");
    check("हाँ, रामकुमार के घर", "at रामकुमार घर");
    check("रामकुमार जी के यहाँ", "at रामकुमार यहां");
    check("Ward no 5 Kalpi", "at ward no 5 kalpi");
    check("05/10/2021", "yes");
    check("5 अक्टूबर", "yes");
    check("12-13 अक्टूबर", "yes");
    check("2", "yes");
    for home in [
        "घर",
        "निज निवास",
        "अपने घर",
        "घर वापस",
        "वापस",
        "वापसी",
        "मुख्यालय",
        "जिला मुख्यालय",
        "home",
        "Returned",
        "returned home",
        "घर लौटे",
        "अपने घर गए",
        "HQ",
        "उरई वापस",
        "घर पर",
        "निवास",
        "उसी दिन वापस",
    ] {
        check(home, "no");
    }
    check("उरई मुख्यालय", "no");
    check("ब्लॉक मुख्यालय", "at ब्लॉक मुख्यालय");
    check("day visit only", "no");
    check("केवल बैठक", "no");
    check("2 दिन", "unclear");
    check(".5", "yes");
    check("क", "unclear");
}

#[test]
fn meetings() {
    let check = |input: &str, expected: YesNo| {
        let found = met_text(input);
        assert!(found == expected, "{input} gives {found:?}, not {expected:?}");
    };
    check("05/10/2021", YesNo::Yes);
    check("25", YesNo::Yes);
    check("25 सदस्य", YesNo::Yes);
    check("25 सदस्य उपस्थित", YesNo::Yes);
    check("बैठक हुई, 25 सदस्य", YesNo::Yes);
    check("बैठक ली", YesNo::Yes);
    check("बैठक", YesNo::Unclear);
    check("शून्य", YesNo::No);
    check("कालपी", YesNo::Unclear);
    check("रामकुमार", YesNo::Unclear);
}

#[test]
fn cells_of_other_kinds() {
    let check = |value: Value, plain: YesNo, meeting: YesNo, stay: &str| {
        assert_eq!(yes_no(value, ""), plain);
        assert_eq!(met(value, ""), meeting);
        assert_eq!(shown(night(value, "")), stay);
    };
    check(Value::Empty, YesNo::Unsaid, YesNo::Unsaid, "unsaid");
    check(Value::Truth(true), YesNo::Yes, YesNo::Yes, "yes");
    check(Value::Truth(false), YesNo::No, YesNo::No, "no");
    check(Value::Number(1.0), YesNo::Yes, YesNo::Yes, "yes");
    check(Value::Number(0.0), YesNo::No, YesNo::No, "no");
    check(Value::Number(25.0), YesNo::Unclear, YesNo::Yes, "yes");
    check(Value::Date(44484.0), YesNo::Unclear, YesNo::Yes, "yes");
    check(Value::Number(f64::NAN), YesNo::Unclear, YesNo::Unclear, "unclear");
}

#[test]
fn crosses_beside_ticks() {
    let check = |column: &[&str], expected: bool| {
        assert!(mixes_marks(column.iter().copied()) == expected, "{}", column.join(" "))
    };
    check(&["X", "✓", ""], true);
    check(&["x", "√"], true);
    check(&["X", "हाँ"], false);
    check(&["✓", "✗"], false);
    check(&["X", "", "-"], false);
    check(&["✓", "✓"], false);
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC*") {
        yes_no_text(&text);
        met_text(&text);
        night_text(&text);
        mixes_marks([text.as_str()]);
    }
}

#[test]
fn cells_that_are_no_text() {
    use crate::model::strings::Strings;
    let text = Value::Text(Strings::default().intern("हाँ"));
    assert_eq!(
        [met(text, "हाँ"), met(Value::Date(44480.0), ""), met(Value::Number(0.0), "")],
        [YesNo::Yes, YesNo::Yes, YesNo::No]
    );
    assert_eq!([met(Value::Empty, ""), met(Value::Number(35.0), "")], [YesNo::Unsaid, YesNo::Yes]);
    assert_eq!([stay_place(Value::Empty, ""), stay_place(Value::Number(1.0), "")], [Night::Unsaid, Night::Unclear]);
}
