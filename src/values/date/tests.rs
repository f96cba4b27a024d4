use super::*;
use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

/// October 2021, the month of the tour.
const OCTOBER: Option<(Date, Date)> = Some((date(2021, 10, 1), date(2021, 10, 31)));

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// As a short text: `2021-10-05`, `2021-10-12..2021-10-13`, `2021-10-05 or 2021-05-10`, `bad`, `empty`.
fn shown(reading: Reading) -> String {
    let days = |days: Days| match days.first == days.last {
        true => days.first.to_string(),
        false => format!("{}..{}", days.first, days.last),
    };
    match reading {
        Reading::Empty => "empty".to_owned(),
        Reading::Bad => "bad".to_owned(),
        Reading::Days { days: found, .. } => days(found),
        Reading::Either { day_first, month_first } => format!("{} or {}", days(day_first), days(month_first)),
        Reading::Typed { plain, swapped: None } => format!("typed {plain}"),
        Reading::Typed { plain, swapped: Some(other) } => format!("typed {plain} or {other}"),
    }
}

fn check(input: &str, expected: &str) {
    let found = shown(read_text(input, OCTOBER));
    assert!(found == expected, "{input} gives {found}, not {expected}");
}

#[test]
fn dates_in_digits() {
    check("13/10/2021", "2021-10-13");
    check("10/26/2021", "2021-10-26");
    check("05/10/2021", "2021-10-05 or 2021-05-10");
    check("05.10.2021", "2021-10-05");
    check("10.13.2021", "2021-10-13");
    check("5-10-21", "2021-10-05 or 2021-05-10");
    check("15.10.21", "2021-10-15");
    check("10/10/2021", "2021-10-10");
    check("१५/१०/२०२१", "2021-10-15");
    check("15 / 10 / 2021", "2021-10-15");
    check("15 - 10 - 2021", "2021-10-15");
    check("15.10.2021.", "2021-10-15");
    check("15_10_2021", "2021-10-15");
    check("15|10|2021", "2021-10-15");
    check("15//10/2021", "2021-10-15");
    check("15 10 2021", "2021-10-15");
    check("15102021", "2021-10-15");
    check("20211015", "2021-10-15");
    check("05102021", "2021-10-05");
    check("2021-10-05", "2021-10-05");
    check("2021/10/05", "2021-10-05");
    check("2021-10-05T00:00:00Z", "2021-10-05");
    check("2021-10-05 00:00:00.000", "2021-10-05");
    check("44484", "typed 2021-10-15");
    check("44474", "typed 2021-10-05 or 2021-05-10");
    check("44484.75", "typed 2021-10-15");
    check("15/10", "2021-10-15");
    check("5/10", "2021-10-05 or 2021-05-10");
}

#[test]
fn dates_in_words() {
    check("5-अक्टूबर-2021", "2021-10-05");
    check("5 अक्टूबर", "2021-10-05");
    check("5अक्टूबर2021", "2021-10-05");
    check("5 अक्तूबर 21", "2021-10-05");
    check("५ अक्टूबर, २०२१", "2021-10-05");
    check("05-Oct-21", "2021-10-05");
    check("5th October 2021", "2021-10-05");
    check("Oct 5, 2021", "2021-10-05");
    check("October 5th", "2021-10-05");
    check("5 octomber 2021", "2021-10-05");
    check("5 aktubar 2021", "2021-10-05");
    check("2021 Oct 5", "2021-10-05");
    check("5 Oct '21", "2021-10-05");
    check("28 फ़रवरी 2022", "2022-02-28");
}

#[test]
fn words_and_times_around() {
    check("दिनांक 15/10/2021", "2021-10-15");
    check("दि० 15/10/2021", "2021-10-15");
    check("दिनांक: 15.10.2021 (शुक्रवार)", "2021-10-15");
    check("शुक्रवार, 15 अक्टूबर 2021", "2021-10-15");
    check("Friday, 15 October 2021", "2021-10-15");
    check("dated 15/10/2021", "2021-10-15");
    check("15/10/2021 14:30", "2021-10-15");
    check("15/10/2021 10:30:00 AM", "2021-10-15");
    check("15/10/2021 शाम 5 बजे", "2021-10-15");
    check("15.10.2021 5.30 pm", "2021-10-15");
    check("15:10:2021", "2021-10-15");
    check("21.16 cr on 13/07/2020", "2020-07-13");
    check("15/10/2021 कालपी में", "2021-10-15");
}

#[test]
fn ranges() {
    check("12-13 अक्टूबर", "2021-10-12..2021-10-13");
    check("12 - 13 अक्टूबर 2021", "2021-10-12..2021-10-13");
    check("12-13-अक्टूबर-2021", "2021-10-12..2021-10-13");
    check("12 से 13 अक्टूबर 2021", "2021-10-12..2021-10-13");
    check("12 व 13 अक्टूबर", "2021-10-12..2021-10-13");
    check("12.10.21 - 13.10.21", "2021-10-12..2021-10-13");
    check("12.10.21-13.10.21", "2021-10-12..2021-10-13");
    check("12-10-2021 से 14-10-2021", "2021-10-12..2021-10-14");
    check("12-10-2021 - 14-10-2021", "2021-10-12..2021-10-14");
    check("15-10-2021 / 16-10-2021", "2021-10-15..2021-10-16");
    check("10-12/10/2021", "2021-10-10..2021-10-12");
    check("12-13/10/2021", "2021-10-12..2021-10-13");
    check("12,13/10/2021", "2021-10-12..2021-10-13");
    check("12-13-10-2021", "2021-10-12..2021-10-13");
    check("12/10-13/10/2021", "2021-10-12..2021-10-13");
    check("12/10/2021 to 13/10/2021", "2021-10-12..2021-10-13");
    check("दिनांक 28, 29, 30 मई 2023", "2023-05-28..2023-05-30");
    check("22 मार्च से 24 मार्च तक", "2022-03-22..2022-03-24");
    check("28 सितंबर - 2 अक्टूबर 2021", "2021-09-28..2021-10-02");
    check("30 दिसंबर से 2 जनवरी 2022", "2021-12-30..2022-01-02");
    check("Oct 5-7, 2021", "2021-10-05..2021-10-07");
    check("5-Oct-2021 to 7-Oct-2021", "2021-10-05..2021-10-07");
    check("2021-10-05 - 2021-10-06", "2021-10-05..2021-10-06");
    check("13-12 अक्टूबर", "2021-10-13..2021-10-12");
}

#[test]
fn no_dates() {
    for nothing in ["", "  ", "-", "----", "NA", "निल"] {
        check(nothing, "empty");
    }
    for bad in [
        "31/02/2021",
        "32/10/2021",
        "15/13/2021",
        "00/10/2021",
        "12",
        "5.1.1",
        "अक्टूबर",
        "Oct-21",
        "अक्टूबर 2021",
        "कालपी",
        "हाँ",
        "?",
        "बाद में",
        "5 अक्टूबर को नहीं गए",
        "15/10/2021 ?",
        "स्थगित 15/10/2021",
        "15/10/20211",
        "15/10/021",
        "6000100007",
        "99999999",
        "2 दिन",
        "वार्ड 15/10",
        "1e300",
        "nan",
        "inf",
        "-5",
        "12-13",
    ] {
        check(bad, "bad");
    }
}

#[test]
fn cells_of_other_kinds() {
    let check = |value: Value, expected: &str| assert_eq!(shown(read(value, "", OCTOBER)), expected);
    check(Value::Date(44484.0), "typed 2021-10-15");
    check(Value::Date(44474.9), "typed 2021-10-05 or 2021-05-10");
    check(Value::Date(0.5), "bad");
    check(Value::Date(1e300), "bad");
    check(Value::Date(f64::NAN), "bad");
    check(Value::Date(18264.0), "typed 1950-01-01");
    check(Value::Number(44484.0), "typed 2021-10-15");
    check(Value::Number(15_102_021.0), "2021-10-15");
    check(Value::Number(15_102_021.5), "bad");
    check(Value::Number(5.0), "bad");
    check(Value::Number(5.1), "bad");
    check(Value::Truth(true), "bad");
    check(Value::Empty, "empty");
}

#[test]
fn troubles_of_days() {
    let check = |first: &str, last: &str, expected: Option<DateTrouble>| {
        assert_eq!(Days { first: day(first), last: day(last) }.trouble(), expected);
    };
    check("2021-10-05", "2021-10-05", None);
    check("1950-01-01", "1950-01-01", Some(DateTrouble::Absurd(day("1950-01-01"))));
    check("2078-01-01", "2078-01-01", Some(DateTrouble::Absurd(day("2078-01-01"))));
    check("2021-10-13", "2021-10-12", Some(DateTrouble::Backwards(day("2021-10-13"), day("2021-10-12"))));
    assert_eq!(Days { first: day("2021-10-12"), last: day("2021-10-14") }.nights(), 2);
}

#[test]
fn a_date_proves_its_order_where_only_one_order_gives_days_that_can_be() {
    let proof = |text: &str| match read_text(text, None) {
        Reading::Days { days, proves } => (days.first.to_string(), days.last.to_string(), proves),
        other => panic!("{text} gives {other:?}"),
    };
    let check = |text: &str, first: &str, last: &str, proves: Option<Order>| {
        assert_eq!(proof(text), (first.to_owned(), last.to_owned(), proves), "{text}");
    };
    check("25/10/2021", "2021-10-25", "2021-10-25", Some(Order::DayFirst));
    check("10/25/2021", "2021-10-25", "2021-10-25", Some(Order::MonthFirst));
    check("10 25 2021", "2021-10-25", "2021-10-25", Some(Order::MonthFirst));
    check("10.25.2021", "2021-10-25", "2021-10-25", None);
    check("10/10/2021", "2021-10-10", "2021-10-10", None);
    // In the other order it would end before it begins.
    check("12/01/21 - 11/02/21", "2021-01-12", "2021-02-11", Some(Order::DayFirst));
    check("01/12/21 - 02/11/21", "2021-01-12", "2021-02-11", Some(Order::MonthFirst));
}

#[test]
fn days_lie_in_a_window_with_both_their_ends() {
    let lies = |first: i8, last: i8| {
        let days = Days { first: date(2021, 10, first), last: date(2021, 10, last) };
        days.lies_in((date(2021, 10, 10), date(2021, 10, 20)))
    };
    assert!(lies(10, 20) && lies(15, 15) && lies(20, 10));
    for (first, last) in [(9, 15), (15, 21), (21, 15), (15, 9), (1, 9), (21, 30)] {
        assert!(!lies(first, last), "{first} to {last}");
    }
}

#[test]
fn a_year_left_out_comes_from_the_window() {
    let check = |text: &str, window: Option<(&str, &str)>, expected: &str| {
        let window = window.map(|(start, end)| (day(start), day(end)));
        assert_eq!(shown(read_text(text, window)), expected);
    };
    check("5 अक्टूबर", None, "bad");
    check("5 जनवरी", Some(("2021-12-01", "2022-01-31")), "2022-01-05");
    check("28 दिसंबर", Some(("2021-12-01", "2022-01-31")), "2021-12-28");
    check("28 सितंबर", Some(("2021-10-01", "9999-12-31")), "2022-09-28");
    check("5 अक्टूबर", Some(("2021-11-12", "2021-11-12")), "2021-10-05");
    check("30 दिसंबर से 2 जनवरी", Some(("2021-12-01", "2022-01-31")), "2021-12-30..2022-01-02");
}

#[test]
fn months_are_named_with_or_without_their_year() {
    let check = |text: &str, expected: Option<(i8, Option<i16>)>| assert_eq!(month_named(text), expected, "{text}");
    check("अक्टूबर", Some((10, None)));
    check("माह अक्टूबर 2021", Some((10, Some(2021))));
    check("Oct-21", Some((10, Some(2021))));
    check("अक्टूबर 2021 2022", None);
    check("अक्टूबर नवम्बर", None);
    check("अक्टूबर में प्रवास", None);
    check("कालपी", None);
    check("9876543210", None);
    assert_eq!(month_in("अक्टूबर में प्रवास"), Some((10, None)));
    assert_eq!(month_in("21 अक्टूबर"), Some((10, None)));
    assert_eq!(month_in("अक्टूबर 21"), Some((10, Some(2021))));
    assert_eq!(month_in("अक्टूबर 2021 22"), Some((10, Some(2021))));
    assert_eq!(month_in("2021 22 अक्टूबर"), Some((10, Some(2021))));
    assert_eq!([month_name(1), month_name(10), month_name(13)], [Some("जनवरी"), Some("अक्टूबर"), None]);
}

#[test]
fn days_are_read_in_the_month_of_their_heading() {
    let check = |text: &str, expected: Option<(i8, i8)>| {
        let days = match read_in_month(text, (10, Some(2021)), None) {
            Some(Reading::Days { days, .. } | Reading::Either { day_first: days, .. }) => Some(days),
            _ => None,
        };
        let day = |day: i8| date(2021, 10, day);
        assert_eq!(days.map(|days| (days.first, days.last)), expected.map(|(from, to)| (day(from), day(to))), "{text}");
    };
    check("12", Some((12, 12)));
    check("12.0", Some((12, 12)));
    check("12-13", Some((12, 13)));
    check("5-10", Some((5, 5)));
    check("8-10", Some((8, 10)));
    check("7-10", Some((7, 10)));
    check("6-10", Some((6, 6)));
    check("5 अक्टूबर", None);
    check("12 नवम्बर", None);
    check("कालपी", None);
    check("40", None);
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC*") {
        read_text(&text, OCTOBER);
    }

    #[test]
    fn no_text_of_date_like_marks_panics(text in "[0-9०-९/. \\-,:सेअक्टूबरmayoct?]{0,30}") {
        read_text(&text, None);
        read_text(&text, OCTOBER);
    }

    #[test]
    fn no_number_panics(number: f64) {
        read(Value::Number(number), "", None);
        read(Value::Date(number), "", None);
    }

    #[test]
    fn every_day_is_read_back(offset in 0i64..25_000) {
        let day = date(2000, 1, 1).checked_add(offset.days()).unwrap();
        let text = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
        let found = decide([read_text(&text, None)], None).settle(read_text(&text, None)).unwrap();
        prop_assert_eq!(found.used.first, day);
    }
}

#[test]
fn a_month_that_is_repeated_behind_the_day_is_no_day() {
    let check = |text: &str, month: i8, expected: &str| {
        let found = read_in_month(text, (month, None), OCTOBER).map(shown);
        assert!(found.as_deref() == Some(expected), "{text} gives {found:?}");
    };
    check("5-10", 10, "2021-10-05");
    check("1-05", 5, "2021-05-01");
}
