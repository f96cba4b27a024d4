use super::*;
use proptest::prelude::*;

#[test]
fn counts_in_every_form() {
    let check = |input: &str, expected: u32| {
        let found = read_text(input);
        assert!(found == Count::Number(expected), "{input} gives {found:?}, not {expected}");
    };
    check("25", 25);
    check("२५", 25);
    check("25.0", 25);
    check("1,200", 1200);
    check("1,00,000", 100_000);
    check("40-50", 40);
    check("40–50", 40);
    check("40 से 50", 40);
    check("40 to 50", 40);
    check("45/60", 45);
    check("60/45", 60);
    check("40 में से 35", 35);
    check("35 out of 40", 35);
    check("40 गाँव में सभा", 40);
    check("सभा में लोग 40", 40);
    check("लगभग 60", 60);
    check("60 लगभग", 60);
    check("approx. 60", 60);
    check("60+", 60);
    check("20+15", 35);
    check("25 लोग", 25);
    check("25 सदस्य उपस्थित", 25);
    check("25सदस्य", 25);
    check("पचास", 50);
    check("पच्चीस लोग", 25);
    check("सौ", 100);
    check("दो सौ", 200);
    check("एक सौ बीस", 120);
    check("डेढ़ सौ", 150);
    check("सवा सौ", 125);
    check("सवा दो सौ", 225);
    check("साढ़े तीन सौ", 350);
    check("साढे तीन सौ", 350);
    check("पौने दो सौ", 175);
    check("एक हज़ार दो सौ", 1200);
    check("one thousand two hundred", 1200);
    check("एक हज़ार दो सौ पचास", 1250);
    check("एक सौ बीस हज़ार", 120_000);
    check("दो सौ पच्चीस", 225);
    check("सौ दो सौ", 100);
    check("दो सौ तीन सौ लोग", 200);
    check("ten", 10);
    check("ten people", 10);
    check("teen", 3);
    check("दो दर्जन", 24);
    check("pachas", 50);
    check("fifty", 50);
    check("पाँच", 5);
    check("निल", 0);
    check("शून्य", 0);
    check("0", 0);
    check("कोई नहीं", 0);
}

#[test]
fn what_is_no_count() {
    for nothing in ["", "-", "---", "NA"] {
        assert!(read_text(nothing) == Count::Empty, "{nothing}");
    }
    for bad in [
        "अनेक",
        "बहुत",
        "many",
        "?",
        "60?",
        "पता नहीं",
        "60 नहीं",
        "60 पता",
        "50-40",
        "20 15",
        "सौ 100",
        "सौ, बीस",
        "आज यहाँ सब लोग आए 40",
        "25.5",
        "20 पुरुष 15 महिला",
        "12,34",
        "साढ़े तीन",
        "सवा",
        "हाँ",
        "1e400",
        "99999999999",
    ] {
        assert!(read_text(bad) == Count::Bad, "{bad} gives {:?}", read_text(bad));
    }
}

#[test]
fn cells_of_other_kinds() {
    let check = |value: Value, expected: Count| assert_eq!(read(value, ""), expected);
    check(Value::Number(25.0), Count::Number(25));
    check(Value::Number(25.5), Count::Bad);
    check(Value::Number(-1.0), Count::Bad);
    check(Value::Number(f64::NAN), Count::Bad);
    check(Value::Date(44484.0), Count::Bad);
    check(Value::Empty, Count::Empty);
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC*") {
        read_text(&text);
    }

    #[test]
    fn no_text_of_numbers_panics(text in "[0-9,.+/ -सौदोसे]{0,20}") {
        read_text(&text);
    }
}

#[test]
fn a_count_gives_its_number() {
    let all = [Count::Number(35), Count::Number(0), Count::Empty, Count::Bad];
    assert_eq!(all.map(Count::number), [Some(35), Some(0), None, None]);
}
