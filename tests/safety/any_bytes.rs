//! The fuzzer's targets on bytes and texts drawn at random: none panics.

use crate::targets::TARGETS;
use crate::times;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Words, marks and letters that our parsers know something about.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("मंडल"),
        Just("दिनांक"),
        Just("ज़िला"),
        Just("पद"),
        Just("नाम"),
        Just("योग"),
        Just("हाँ"),
        Just("6000112345"),
        Just("12.10.2021"),
        Just("2021-10-12"),
        Just("44481.5"),
        Just("1E999"),
        Just("-"),
        Just(" | "),
        Just("\n"),
        Just("\n\n"),
        Just("== "),
        Just("# a/b.xlsx\n"),
        Just("<"),
        Just("^"),
        Just("'"),
        Just("\""),
        Just(","),
        Just(";"),
        Just("\t"),
        Just("{Kruti Dev 010}"),
        Just("ftyk"),
        Just("<td rowspan=9 colspan=99>"),
        Just("</table>"),
        Just("<Row ss:Index='"),
        Just("<Cell ss:MergeAcross='"),
        Just("'>"),
        Just("&#2325;"),
        Just("\u{200D}"),
        Just("\u{94D}"),
        Just("\u{0}"),
        Just("+91"),
    ];
    let any = prop_oneof![8 => piece.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[0-9०-९/.-]{1,12}"];
    prop::collection::vec(any, 0..60).prop_map(|pieces| pieces.concat())
}

#[test]
fn no_bytes_make_a_parser_panic() {
    let cases = times(60, 20_000) as u32;
    for (name, target) in TARGETS {
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        let run = |strategy: BoxedStrategy<Vec<u8>>| {
            let mut runner = TestRunner::new(config.clone());
            runner.run(&strategy, |bytes| {
                target(&bytes);
                Ok(())
            })
        };
        run(texts().prop_map(String::into_bytes).boxed()).unwrap_or_else(|error| panic!("{name}: {error}"));
        run(prop::collection::vec(any::<u8>(), 0..300).boxed()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    println!("{} targets, {} inputs each", TARGETS.len(), 2 * cases);
}
