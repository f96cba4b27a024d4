//! Tables, their rows, and what stands around them.

use super::show::{check, check_context, check_tables};

#[test]
fn the_sheets_of_the_practice_folders() {
    check_tables(
        "# योजना.xlsx
         == इकाइयाँ
         क्षेत्र | जिला | मंडल | विधानसभा | अन्य नाम
         कानपुर-बुन्देलखण्ड | कानपुर देहात | रसूलाबाद | 205
         == विधानसभा
         संख्या | नाम | जिला | क्षेत्र | अन्य नाम
         202 | बिधूना | औरैया | कानपुर-बुन्देलखण्ड
         == पदाधिकारी
         नाम | दायित्व | क्षेत्र | जिला | मंडल | मोबाइल | अन्य नाम
         देवेन्द्र प्रताप चौहान | क्षेत्रीय चुनाव प्रभारी | कानपुर-बुन्देलखण्ड | | | 6000100000
         हरिशंकर सचान | जिला अध्यक्ष | कानपुर-बुन्देलखण्ड | कानपुर देहात | | 6000100022
         == चरण
         चरण | स्तर | दायित्व | प्रारम्भ | समाप्ति | रात्रि विश्राम | समिति बैठक | फीडबैक
         मंडल प्रवास | मंडल | जिला अध्यक्ष | 2021-10-01 | 2021-10-31 | हाँ | हाँ | नहीं
         जिला प्रवास | जिला | क्षेत्रीय चुनाव प्रभारी; प्रदेश सह प्रभारी | 2021-11-01 | 2021-11-30 | हाँ | नहीं | नहीं
         == पद
         पद | न्यूनतम | अधिकतम | मोबाइल आवश्यक | अन्य नाम
         अध्यक्ष | 1 | 1 | हाँ | मंडल अध्यक्ष
         सदस्य | 0 | 12 | नहीं | कार्यसमिति सदस्य
         == सेटिंग
         नाम | मान
         organisation | परीक्षा संगठन
         language | hi",
        "units A1:E2 heading 1: region=A district=B mandal=C seat=D also_known_as=E
         seats A1:E2 heading 1: number=A name=B district=C region=D also_known_as=E
         people A1:G3 heading 1: name=A role=B region=C district=D mandal=E mobile=F also_known_as=G
         phases A1:H3 heading 1: phase=A level=B role=C start=D end=E night_stay=F committee_met=G feedback=H
         posts A1:E3 heading 1: post=A least=B most=C mobile_required=D also_known_as=E
         settings A1:B3 heading 1: name=A value=B",
    );
    check_tables(
        "# कानपुर देहात.xlsx
         == मंडल समिति
         क्र.सं. | जिला | मंडल | पद | नाम | पिता/पति का नाम | मोबाइल नंबर | आयु | पता | टिप्पणी
         1 | औरैया | बिधूना | अध्यक्ष | किरन वर्मा | विजय गुप्ता | 6000100546 | 48 | ग्राम गजनेर
         == प्रवास
         क्र.सं. | जिला | मंडल | प्रवासकर्ता | दायित्व | दिनांक से | दिनांक तक | रात्रि विश्राम | समिति बैठक हुई | उपस्थिति | टिप्पणी
         1 | औरैया | बिधूना | श्रीराम सेंगर | जिला अध्यक्ष | 2021-10-05 | | हाँ | हाँ | 6
         == समस्याएं
         क्र.सं. | जिला | मंडल | समस्या | समस्या दिनांक | स्थिति | समाधान तिथि | तैनात पदाधिकारी
         1 | जालौन | कालपी | पेयजल की टंकी खराब है | 2021-10-30
         == विधानसभा फीडबैक
         क्र.सं. | विधानसभा | प्रभारी का नाम | दायित्व | प्रवास दिनांक | फीडबैक
         1 | दिबियापुर | देवेन्द्र प्रताप चौहान | क्षेत्रीय चुनाव प्रभारी | 2021-10-17 | प्रत्याशी पर सहमति
         == प्रवास कार्यक्रम


         | क्र.सं. | मंडल | प्रवासकर्ता | दायित्व | प्रस्तावित तिथि | टिप्पणी
         | 1 | बिधूना | श्रीराम सेंगर | जिला अध्यक्ष | 2021-10-05",
        "roster A1:J2 heading 1: serial=A district=B mandal=C post=D name=E relation=F mobile=G age=H address=I remarks=J
         visits A1:K2 heading 1: serial=A district=B mandal=C visitor=D role=E date_from=F date_to=G night_stay=H committee_met=I attendance=J remarks=K
         problems A1:H2 heading 1: serial=A district=B mandal=C problem=D raised_on=E status=F solved_on=G posted=H
         feedback A1:F2 heading 1: serial=A seat=B author=C role=D date=E feedback=F
         programme B3:G4 heading 3: serial=B mandal=C visitor=D role=E planned_date=F remarks=G",
    );
}

#[test]
fn a_row_that_nothing_identifies_is_skipped_and_named() {
    check(
        "क्र.सं. | जिला | मंडल | पद | नाम | मोबाइल | पता
         1 | जालौन | कालपी | अध्यक्ष | राजकुमार मिश्रा | 6000100196 | ग्राम
         2 | जालौन | कालपी | महामंत्री | रिक्त
         31 | | | | | | निकट बस स्टैण्ड
         32
         योग | | | | 2",
        "roster A1:G4 heading 1: serial=A district=B mandal=C post=D name=E mobile=F address=G
         2: 1 | जालौन | कालपी | अध्यक्ष | राजकुमार मिश्रा | 6000100196 | ग्राम
         3: 2 | जालौन | कालपी | महामंत्री | रिक्त |  |
         4: 31 |  |  |  |  |  | निकट बस स्टैण्ड (skipped)
         S206 at A4",
    );
}

#[test]
fn title_rows_stand_above_and_speak_for_the_table() {
    let sketch = "# जालौन/प्रवास.xlsx
         == Sheet1
         संगठन पर्व | < | < | <
         जिला - जालौन | | मंडल: कालपी
         प्रवासी: श्री बृजकिशोर निरंजन

         क्र. | दिनांक | रात्रि विश्राम | उपस्थिति
         1 | 2021-10-05 | हाँ | 12";
    check_tables(sketch, "visits A5:D6 heading 5: serial=A date=B night_stay=C attendance=D");
    check_context(
        sketch,
        "Title visitor=श्री बृजकिशोर निरंजन
         Title district=जालौन
         Title mandal=कालपी
         Title ?=पर्व
         Folder ?=जालौन",
    );
}

#[test]
fn headings_of_several_rows_are_joined() {
    check(
        "मंडल प्रवास सूची | < | < | < | < | <
         क्र. | मंडल | प्रवास | < | बैठक | <
         ^ | ^ | दिनांक | रात्रि विश्राम | हुई | उपस्थिति
         1 | 2 | 3 | 4 | 5 | 6
         1 | कालपी | 2021-10-05 | हाँ | हाँ | 12",
        "visits A2:F5 heading 3: serial=A mandal=B date=C night_stay=D committee_met=E attendance=F
         5: 1 | कालपी | 44474 | हाँ | हाँ | 12",
    );
}

#[test]
fn tables_below_and_beside_one_another() {
    check(
        "मंडल - कालपी | | | | मंडल - उरई
         क्र. | नाम | पद | | क्र. | नाम | पद
         1 | रमेश | अध्यक्ष | | 1 | सुरेश | अध्यक्ष
         2 | महेश | मंत्री

         मंडल - कोंच
         क्र. | नाम | पद
         1 | दिनेश | अध्यक्ष
         योग | 1",
        "roster A2:C4 heading 2: serial=A name=B post=C
         3: 1 | रमेश | अध्यक्ष
         4: 2 | महेश | मंत्री
         roster E2:G3 heading 2: serial=E name=F post=G
         3: 1 | सुरेश | अध्यक्ष
         roster A7:C8 heading 7: serial=A name=B post=C
         8: 1 | दिनेश | अध्यक्ष",
    );
}

#[test]
fn blank_units_are_filled_where_the_sheet_works_that_way() {
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         | महेश | मंत्री
         | राजेश | सदस्य
         उरई | दिनेश | अध्यक्ष
         | सुरेश | \"",
        "roster A1:C6 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: ^कालपी | महेश | मंत्री
         4: ^कालपी | राजेश | सदस्य
         5: उरई | दिनेश | अध्यक्ष
         6: ^उरई | सुरेश | ^अध्यक्ष",
    );
    check(
        "मंडल | प्रवास दिनांक | रात्रि विश्राम
         कालपी | 2021-10-05 | हाँ
         उरई | 2021-10-06 | हाँ
         | 2021-10-07 | हाँ
         कोंच | 2021-10-08 | हाँ",
        "visits A1:C5 heading 1: mandal=A date=B night_stay=C
         2: कालपी | 44474 | हाँ
         3: उरई | 44475 | हाँ
         4:  | 44476 | हाँ
         5: कोंच | 44477 | हाँ",
    );
}

#[test]
fn merged_cells_are_filled_down() {
    check(
        "मंडल | नाम | पद
         कालपी | रमेश | अध्यक्ष
         ^ | महेश | मंत्री",
        "roster A1:C3 heading 1: mandal=A name=B post=C
         2: कालपी | रमेश | अध्यक्ष
         3: ^कालपी | महेश | मंत्री",
    );
}

#[test]
fn sub_headings_speak_for_the_rows_below_them() {
    let sketch = "क्र. | नाम | पद | मोबाइल
         मंडल - कालपी
         1 | रमेश | अध्यक्ष | 6000100001
         2 | महेश | मंत्री | 6000100002
         मंडल - उरई | < | < | <
         1 | दिनेश | अध्यक्ष | 6000100003";
    check(
        sketch,
        "roster A1:D6 heading 1: serial=A name=B post=C mobile=D
         3: 1 | रमेश | अध्यक्ष | 6000100001
         4: 2 | महेश | मंत्री | 6000100002
         6: 1 | दिनेश | अध्यक्ष | 6000100003",
    );
    check_context(sketch, "Title mandal=उरई from 2\nTitle mandal=कालपी");
}

#[test]
fn totals_notes_signatures_and_repeated_headings_are_no_rows() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | उपस्थिति
         1 | कालपी | 2021-10-05 | 12
         कुल योग | | | 12
         क्र. | मंडल | प्रवास दिनांक | उपस्थिति
         2 | उरई | 2021-10-06 | 10
         योग | | | '10

         नोट: सभी प्रवास पूर्ण
         दिनांक: 05.11.2021 | | | हस्ताक्षर
         | | | जिलाध्यक्ष",
        "visits A1:D5 heading 1: serial=A mandal=B date=C attendance=D
         2: 1 | कालपी | 44474 | 12
         5: 2 | उरई | 44475 | 10",
    );
}

#[test]
fn what_is_doubtful_is_said() {
    check(
        "क्र. | मंडल | प्रवास दिनांक | रात्रि विश्राम | वाहन संख्या
         1 | #REF! | 2021-10-05 | हाँ | 7
         [hidden] 2 | उरई | 2021-10-06 | =",
        "visits A1:E3 heading 1: serial=A mandal=B date=C night_stay=D ?=E
         2: 1 | #REF! | 44474 | हाँ | 7
         3: 2 | उरई | 44475 | = |
         S203 at E1 वाहन संख्या
         S205 #REF! at B2 mandal #REF!
         S205 = at D3 night_stay =",
    );
    check(
        "मंडल | प्रवासी | रात्रि विश्राम | उपस्थिति\nकालपी | रमेश | हाँ | 12",
        "visits A1:D2 heading 1: mandal=A visitor=B night_stay=C attendance=D
         2: कालपी | रमेश | हाँ | 12
         S202 visits at A1 date",
    );
    check(
        "यह फाइल कैसे भरें\nसभी कॉलम भरें",
        "unrecognised A1:A2 heading 1:
         S201 none lacks  heading None at A1",
    );
}
