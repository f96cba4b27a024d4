//! A copy to share, searched whole for what must not stand in it.

use super::desk::*;

/// Nothing personal of the input stands anywhere in a copy to share; in the result for the office it does.
#[test]
fn a_masked_copy_tells_nothing_personal() {
    const PERSONAL: [&str; 10] = [
        "6000100001",
        "6000100002",
        "6000100003",
        "6000100004",
        "600010000",
        "Lamp Lane",
        "speaks at night",
        "tea at the temple",
        "canal bridge",
        "rarely seen",
    ];
    let desk = Desk::office();
    let (whole, masked) = (desk.path("whole"), desk.path("masked"));
    desk.run(&whole, &[]);
    assert_eq!(desk.run(&masked, &["--mask"]).status, 1);
    let (whole, masked) = (said(&whole), said(&masked));
    for personal in PERSONAL {
        assert!(whole.contains(personal), "{personal} was lost from the result for the office");
        assert!(!masked.contains(personal), "{personal} stands in the copy to share");
    }
    assert!(masked.contains("Suresh Examplewal") && masked.contains("60xxxxxx02"));
}

/// Whatever column a number was typed in, behind whichever name, it stands in no file of the copy to share.
#[test]
fn a_masked_copy_has_no_number_of_any_column() {
    let desk = Desk::office();
    desk.put("plan/People.csv", &format!("{PEOPLE}Ganesh Numberwal 6000100020,In-charge,Kanpur,Auraiya,\n"));
    desk.put("plan/Phases.csv", &format!("{PHASES}Second round,district,In-charge,2021-10-01,2021-10-31,no,no,no\n"));
    desk.put(
        "Auraiya list.csv",
        &format!("{ROSTER}5,Bidhuna,General Secretary,Kamlesh Numberwal 6000100021,,,,\n6,Ward 101 6000100022,President,Dinesh Numberwal,6000100023,,,\n"),
    );
    let visits = "3,2021-10-09,Mukesh Numberwal 60001 00024,Bidhuna,ask 6000100025,yes,,\n4,2021-10-10,6000100026,Bidhuna,yes,yes,,\n";
    desk.put("Auraiya visits.csv", &format!("{VISITS}{visits}"));
    desk.put(
        "Auraiya problems.csv",
        "Mandal,Problem,Date,Posted,Status\nBidhuna,no light,2021-10-09,Lakshman Numberwal 6000100027,open\n",
    );
    desk.put("Auraiya programme.csv", "Mandal,Visitor,Planned Date\nBidhuna,Ramesh Testwal ६०००१०००२८,2021-10-08\n");
    desk.put(
        "From 6000100029/list.csv",
        "Mandal,Post,Name,Mobile\nBidhuna,Minister of 6000100030,Naresh Numberwal,6000100031\n",
    );
    let (whole, masked, later) = (desk.path("whole"), desk.path("masked"), desk.path("later"));
    desk.run(&whole, &["--as-of", "2021-11-01"]);
    assert_eq!(desk.run(&masked, &["--mask"]).status, 1);
    // What was wrong is told in the words of the result for the office.
    desk.put("Auraiya list.csv", ROSTER);
    let earlier = whole.join("findings.json");
    assert_eq!(desk.run(&later, &["--mask", "--since", text(&earlier)]).status, 1);
    let (whole, masked, later) = (said(&whole), said(&masked), said(&later));
    for number in (20..=31).map(|number| format!("60001000{number}")) {
        let shown = [number.clone(), format!("60001 000{}", &number[8..]), number.replace("6000100028", "६०००१०००२८")];
        assert!(shown.iter().any(|number| whole.contains(number)), "{number} was lost from the result for the office");
        for copy in [&masked, &later] {
            assert!(!shown.iter().any(|number| copy.contains(number)), "{number} stands in the copy to share");
        }
    }
    for kept in ["Kamlesh Numberwal 60xxxxxx21", "Mukesh Numberwal 60xxx xxx24", "Ward 101 60xxxxxx22"] {
        assert!(masked.contains(kept), "{kept} is not in the copy to share");
    }
}

/// A result for the office that lies where the copy goes gives nothing to it, also where only one region is made anew.
#[test]
fn a_masked_region_takes_nothing_over_from_an_unmasked_result() {
    let desk = Desk::with(&[]);
    let out = desk.path("out");
    let regions = || {
        let bytes = std::fs::read(out.join("findings.json")).unwrap();
        let document: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        document["regions"].as_array().unwrap().len()
    };
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/two-regions");
    let run = |more: &[&str]| {
        let words = ["run", text(&sample), "--out", text(&out)].into_iter().chain(more.iter().copied());
        std::process::Command::new(env!("CARGO_BIN_EXE_pravas")).args(words).output().unwrap();
    };
    run(&[]);
    run(&["--region", "अवध"]);
    assert_eq!(regions(), 2);
    run(&["--region", "अवध", "--mask"]);
    assert_eq!(regions(), 1);
}
