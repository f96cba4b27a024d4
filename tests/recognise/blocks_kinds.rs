//! Of which kind a table is: by its headings, by what it lacks, by the names around it.

use super::show::check;

#[test]
fn titles_and_names_tell_planned_visits_from_made_ones() {
    check(
        "मंडल प्रवास कार्यक्रम
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "programme A2:D3 heading 2: serial=A mandal=B planned_date=C visitor=D
         3: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "प्रवास कार्यक्रम की रिपोर्ट
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A2:D3 heading 2: serial=A mandal=B date=C visitor=D
         3: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "# जालौन/कार्यक्रम.xlsx
         == Sheet1
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "programme A1:D2 heading 1: serial=A mandal=B planned_date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "# जालौन/कार्यक्रम रिपोर्ट.xlsx
         == Sheet1
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A1:D2 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
}

#[test]
fn a_files_name_speaks_where_nothing_nearer_does() {
    check(
        "# जालौन/कार्यक्रम.xlsx
         == प्रवास
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A1:D2 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "# योजना.xlsx
         == Sheet1
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A1:D2 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "# जालौन/प्रवास.xlsx
         == Sheet1
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "visits A1:D2 heading 1: serial=A mandal=B date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "# जालौन/वृत्त.xlsx
         == प्रस्तावित
         क्र. | मंडल | दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "programme A1:D2 heading 1: serial=A mandal=B planned_date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
}

#[test]
fn headings_tell_planned_visits_from_made_ones() {
    check(
        "क्र. | मंडल | प्रस्तावित तिथि | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "programme A1:D2 heading 1: serial=A mandal=B planned_date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "क्र. | मंडल | प्रस्तावित तिथि | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-04 | 2021-10-05 | रमेश",
        "visits A1:E2 heading 1: serial=A mandal=B planned_date=C date=D visitor=E
         2: 1 | कालपी | 44473 | 44474 | रमेश",
    );
    check(
        "मंडल प्रवास कार्यक्रम
         क्र. | मंडल | प्रस्तावित तिथि | प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-04 | 2021-10-05 | रमेश",
        "visits A2:E3 heading 2: serial=A mandal=B planned_date=C date=D visitor=E
         3: 1 | कालपी | 44473 | 44474 | रमेश",
    );
    check(
        "क्र. | मंडल | प्रस्तावित प्रवास दिनांक | प्रवासी
         1 | कालपी | 2021-10-05 | रमेश",
        "programme A1:D2 heading 1: serial=A mandal=B planned_date=C visitor=D
         2: 1 | कालपी | 44474 | रमेश",
    );
    check(
        "मंडल प्रवास कार्यक्रम
         क्र. | मंडल | दिनांक से | दिनांक तक | प्रवासी
         1 | कालपी | 2021-10-04 | 2021-10-05 | रमेश",
        "programme A2:E3 heading 2: serial=A mandal=B date_from=C date_to=D visitor=E
         3: 1 | कालपी | 44473 | 44474 | रमेश",
    );
    // Two days of a planned visit, and nobody knows which is meant.
    check(
        "मंडल प्रवास कार्यक्रम
         क्र. | मंडल | प्रवास दिनांक | प्रवास तिथि | प्रवासी
         1 | कालपी | 2021-10-04 | 2021-10-05 | रमेश",
        "programme A2:E3 heading 2: serial=A mandal=B ?=C ?=D visitor=E
         3: 1 | कालपी | 44473 | 44474 | रमेश
         S207 programme at D2 planned_date प्रवास तिथि with C2",
    );
    // A title of planned visits makes no programme of a committee.
    check(
        "मंडल कार्यक्रम समिति
         क्र. | मंडल | नाम | पद
         1 | कालपी | रमेश | मंत्री",
        "roster A2:D3 heading 2: serial=A mandal=B name=C post=D
         3: 1 | कालपी | रमेश | मंत्री",
    );
}

#[test]
fn what_is_plainly_of_a_kind_may_lack_a_heading() {
    check(
        "मंडल | प्रवासी | दायित्व | रात्रि विश्राम
         कालपी | रमेश | जिला मंत्री | हाँ",
        "visits A1:D2 heading 1: mandal=A visitor=B role=C night_stay=D
         2: कालपी | रमेश | जिला मंत्री | हाँ
         S202 visits at A1 date",
    );
    check(
        "मंडल | पद | मोबाइल | पता
         कालपी | अध्यक्ष | 6000100001 | गजनेर
         उरई | अध्यक्ष | 6000100002 | गजनेर",
        "roster A1:D3 heading 1: mandal=A post=B mobile=C address=D
         2: कालपी | अध्यक्ष | 6000100001 | गजनेर (skipped)
         3: उरई | अध्यक्ष | 6000100002 | गजनेर (skipped)
         S202 roster at A1 name",
    );
    check(
        "मंडल | समस्या दिनांक | स्थिति | समाधान तिथि
         कालपी | 2021-10-05 | लंबित | 2021-11-05",
        "problems A1:D2 heading 1: mandal=A raised_on=B status=C solved_on=D
         2: कालपी | 44474 | लंबित | 44505 (skipped)
         S202 problems at A1 problem",
    );
    check(
        "प्रभारी का नाम | फीडबैक | जिला
         रमेश | ठीक | जालौन",
        "feedback A1:C2 heading 1: author=A feedback=B district=C
         2: रमेश | ठीक | जालौन
         S202 feedback at A1 seat",
    );
    check(
        "चरण | प्रारम्भ | समाप्ति
         मंडल प्रवास | 2021-10-01 | 2021-10-31",
        "phases A1:C2 heading 1: phase=A start=B end=C
         2: मंडल प्रवास | 44470 | 44500
         S202 phases at A1 level",
    );
    check(
        "decision | value | reason
         yes | 4 | ठीक",
        "decisions A1:C2 heading 1: decision=A value=B reason=C
         2: yes | 4 | ठीक
         S202 decisions at A1 finding_id",
    );
}

#[test]
fn one_heading_is_not_enough() {
    check(
        "मंडल | उपस्थिति
         कालपी | 12
         उरई | 10",
        "unrecognised A1:B3 heading 1:
         S201 visits lacks date heading Some(1) at A1",
    );
    check(
        "मंडल | रात्रि विश्राम
         कालपी | हाँ
         उरई | नहीं",
        "unrecognised A1:B3 heading 1:
         S201 visits lacks date heading Some(1) at A1",
    );
    check(
        "दिनांक | उपस्थिति
         2021-10-05 | 12",
        "unrecognised A1:B2 heading 1:
         S201 visits lacks mandal heading Some(1) at A1",
    );
    check(
        "क्र. | उपस्थिति | टिप्पणी
         1 | 12 | ठीक
         2 | 10 | ठीक",
        "unrecognised A1:C3 heading 1:
         S201 visits lacks date heading Some(1) at A1",
    );
    check(
        "समस्या | टिप्पणी
         हैंडपंप खराब | लंबित",
        "unrecognised A1:B2 heading 1:
         S201 problems lacks mandal heading Some(1) at A1",
    );
    check(
        "मंडल | विधानसभा
         कालपी | कालपी",
        "unrecognised A1:B2 heading 1:
         S201 feedback lacks feedback heading Some(1) at A1",
    );
}

#[test]
fn people_with_posts_are_a_committee_and_not_the_plans_people() {
    check(
        "नाम | दायित्व | क्षेत्र | जिला
         रमेश | जिला अध्यक्ष | कानपुर | जालौन",
        "roster A1:D2 heading 1: name=A post=B region=C district=D
         2: रमेश | जिला अध्यक्ष | कानपुर | जालौन",
    );
    check(
        "== पदाधिकारी
         नाम | दायित्व | क्षेत्र | जिला
         रमेश | जिला अध्यक्ष | कानपुर | जालौन",
        "people A1:D2 heading 1: name=A role=B region=C district=D
         2: रमेश | जिला अध्यक्ष | कानपुर | जालौन",
    );
    check(
        "नाम | दायित्व | जिला | से | तक
         रमेश | जिला अध्यक्ष | जालौन | 2021-01-01 | 2022-01-01",
        "people A1:E2 heading 1: name=A role=B district=C from=D to=E
         2: रमेश | जिला अध्यक्ष | जालौन | 44197 | 44562",
    );
    check(
        "नाम | दायित्व | क्षेत्र | अन्य नाम
         रमेश | जिला अध्यक्ष | कानपुर | पप्पू",
        "people A1:D2 heading 1: name=A role=B region=C also_known_as=D
         2: रमेश | जिला अध्यक्ष | कानपुर | पप्पू",
    );
    check(
        "== समिति
         नाम | दायित्व | क्षेत्र | जिला
         रमेश | जिला अध्यक्ष | कानपुर | जालौन",
        "roster A1:D2 heading 1: name=A post=B region=C district=D
         2: रमेश | जिला अध्यक्ष | कानपुर | जालौन",
    );
}

#[test]
fn the_kind_follows_from_what_most_headings_speak_for() {
    check(
        "दिनांक | समस्या | मंडल
         2021-10-05 | हैंडपंप खराब | कालपी",
        "problems A1:C2 heading 1: raised_on=A problem=B mandal=C
         2: 44474 | हैंडपंप खराब | कालपी",
    );
    check(
        "मंडल | दिनांक | समस्या | स्थिति | प्रवासी
         कालपी | 2021-10-05 | हैंडपंप खराब | लंबित | रमेश",
        "visits A1:E2 heading 1: mandal=A date=B problems=C problem_status=D visitor=E
         2: कालपी | 44474 | हैंडपंप खराब | लंबित | रमेश",
    );
    check(
        "विधानसभा | प्रवासी | प्रवास दिनांक | फीडबैक
         205 रसूलाबाद | रमेश | 2021-10-05 | ठीक",
        "visits A1:D2 heading 1: seat=A visitor=B date=C feedback=D
         2: 205 रसूलाबाद | रमेश | 44474 | ठीक",
    );
    check(
        "विधानसभा | प्रभारी का नाम | दिनांक | फीडबैक
         205 रसूलाबाद | रमेश | 2021-10-05 | ठीक",
        "feedback A1:D2 heading 1: seat=A author=B date=C feedback=D
         2: 205 रसूलाबाद | रमेश | 44474 | ठीक",
    );
    check(
        "विधानसभा | प्रवासी | फीडबैक
         205 रसूलाबाद | रमेश | ठीक",
        "feedback A1:C2 heading 1: seat=A author=B feedback=C
         2: 205 रसूलाबाद | रमेश | ठीक",
    );
}

#[test]
fn a_few_headings_may_be_a_kind() {
    check(
        "विधानसभा | फीडबैक 1 | फीडबैक 2
         205 रसूलाबाद | ठीक | अच्छा",
        "feedback A1:C2 heading 1: seat=A feedback=B feedback=C
         2: 205 रसूलाबाद | ठीक | अच्छा",
    );
    check(
        "क्र. | जिला | मंडल
         1 | जालौन | कालपी
         2 | जालौन | उरई",
        "units A1:C3 heading 1: serial=A district=B mandal=C
         2: 1 | जालौन | कालपी
         3: 2 | जालौन | उरई",
    );
    check(
        "मंडल | प्रवासी | दिनांक से | दिनांक तक
         कालपी | रमेश | 2021-10-05 | 2021-10-06",
        "visits A1:D2 heading 1: mandal=A visitor=B date_from=C date_to=D
         2: कालपी | रमेश | 44474 | 44475",
    );
    check(
        "क्र. | समस्या
         1 | हैंडपंप खराब
         2 | सड़क टूटी",
        "problems A1:B3 heading 1: serial=A problem=B
         2: 1 | हैंडपंप खराब
         3: 2 | सड़क टूटी",
    );
    check(
        "मंडल | नाम
         कालपी | रमेश",
        "roster A1:B2 heading 1: mandal=A name=B
         2: कालपी | रमेश",
    );
}

#[test]
fn the_name_of_a_sheet_tells_what_headings_leave_open() {
    check(
        "== समस्याएं
         दिनांक | समस्या | मंडल | प्रवासी
         2021-10-05 | हैंडपंप खराब | कालपी | रमेश",
        "problems A1:D2 heading 1: raised_on=A problem=B mandal=C ?=D
         2: 44474 | हैंडपंप खराब | कालपी | रमेश
         S203 at D1 प्रवासी",
    );
    check(
        "== प्रवास
         दिनांक | समस्या | मंडल
         2021-10-05 | हैंडपंप खराब | कालपी",
        "visits A1:C2 heading 1: date=A problems=B mandal=C
         2: 44474 | हैंडपंप खराब | कालपी",
    );
    check(
        "== फीडबैक
         विधानसभा | प्रवासी | प्रवास दिनांक | फीडबैक
         205 रसूलाबाद | रमेश | 2021-10-05 | ठीक",
        "feedback A1:D2 heading 1: seat=A author=B date=C feedback=D
         2: 205 रसूलाबाद | रमेश | 44474 | ठीक",
    );
    check(
        "# समस्या.xlsx
         == Sheet1
         दिनांक | समस्या | मंडल
         2021-10-05 | हैंडपंप खराब | कालपी",
        "problems A1:C2 heading 1: raised_on=A problem=B mandal=C
         2: 44474 | हैंडपंप खराब | कालपी",
    );
    check(
        "# प्रवास.xlsx
         == Sheet1
         दिनांक | समस्या | मंडल
         2021-10-05 | हैंडपंप खराब | कालपी",
        "problems A1:C2 heading 1: raised_on=A problem=B mandal=C
         2: 44474 | हैंडपंप खराब | कालपी",
    );
    check(
        "मंडलों की सूची
         क्र. | जिला | मंडल | नाम
         1 | जालौन | कालपी | रमेश",
        "roster A2:D3 heading 2: serial=A district=B mandal=C name=D
         3: 1 | जालौन | कालपी | रमेश",
    );
}
