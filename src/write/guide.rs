//! The *guide* is the first sheet of a workbook to fill in: what to do, what each of the other sheets is for, and rows that
//! show how it is done. It stands in both languages, and is known by its mark, so that nothing of it is read as data.

use super::frame::Frame;
use super::page::{self, Paper};
use super::plan_book::sheet_name;
use super::{WriteError, safe, width};
use crate::model::draft::{Check, Draft};
use crate::model::finding::{Language, Said};
use crate::model::table::Kind;
use crate::words::{GUIDE_MARK, Word};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// Columns of the sheet: five for Hindi, five for English.
const COLUMNS: u16 = 10;
/// The width of each.
const WIDTH: f64 = 17.0;

/// What the guide of a workbook says.
pub(super) struct Guide {
    title: Said,
    steps: &'static [Said],
    parts: &'static [Part],
}

/// What it says of one sheet.
struct Part {
    kind: Kind,
    said: Said,
    /// Rows that show how it is filled in, the headings first; cells are divided by `|`.
    example: Said,
}

/// The guide of the plan.
pub(super) const PLAN: &Guide = &Guide {
    title: Said { hi: "योजना: क्या भरें", en: "The plan: what to fill in" },
    steps: &[
        Said {
            hi: "1. नीचे बताई शीटों में अपनी जानकारी भरें। शीर्षक पंक्ति न बदलें; पंक्तियाँ जितनी चाहें जोड़ें।",
            en: "1. Fill in the sheets below. Leave the heading row as it is; add as many rows as you need.",
        },
        Said {
            hi: "2. पीली पंक्तियाँ जाँचें: कारण “टिप्पणी” में लिखा है। ठीक हो जाए तो टिप्पणी मिटा दें।",
            en: "2. Look at the yellow rows: the reason stands under Remarks. Clear the remark when it is in order.",
        },
        Said {
            hi: "3. ज़िलों से आई फ़ाइलें इसी फ़ोल्डर में रखें और फ़ोल्डर को pravas पर छोड़ दें।",
            en: "3. Put the files of the districts into this folder and drop the folder on pravas.",
        },
        Said {
            hi: "एक खाने में कई नाम ; से अलग करें। इस शीट का कुछ भी आँकड़ों में नहीं आता; उदाहरण केवल दिखाने के लिए हैं।",
            en: "Divide several names in one cell by ; . Nothing on this sheet is read as data; the examples only show how.",
        },
    ],
    parts: &[
        Part {
            kind: Kind::Units,
            said: Said {
                hi: "हर मंडल की एक पंक्ति: क्षेत्र, ज़िला, मंडल। विधानसभा की संख्या चाहें तो लिखें। पुराना या दूसरा नाम “अन्य नाम” में। ज़िले का दूसरा नाम लिखना हो तो मंडल खाली छोड़कर एक पंक्ति बनाएँ।",
                en: "One row for each mandal: region, district, mandal; its seat if you like. An old or another name goes under Also known as. For another name of a district make a row without a mandal.",
            },
            example: Said {
                hi: "क्षेत्र|ज़िला|मंडल|विधानसभा|अन्य नाम\nकानपुर-बुन्देलखण्ड|जालौन|कालपी|220|Kalpi\nकानपुर-बुन्देलखण्ड|जालौन|उरई|221|",
                en: "Region|District|Mandal|Seat|Also known as\nKanpur-Bundelkhand|Jalaun|Kalpi|220|Kalpi Nagar\nKanpur-Bundelkhand|Jalaun|Orai|221|",
            },
        },
        Part {
            kind: Kind::Seats,
            said: Said {
                hi: "हर विधानसभा की एक पंक्ति। दो ज़िलों की विधानसभा में दोनों ज़िले लिखें।",
                en: "One row for each assembly seat. Where it lies in two districts, name both.",
            },
            example: Said {
                hi: "संख्या|नाम|ज़िला|क्षेत्र\n222|बबीना|झांसी महानगर; झांसी जिला|कानपुर-बुन्देलखण्ड",
                en: "Number|Name|District|Region\n222|Babina|Jhansi City; Jhansi|Kanpur-Bundelkhand",
            },
        },
        Part {
            kind: Kind::People,
            said: Said {
                hi: "ज़िला अध्यक्ष, ज़िले के पदाधिकारी और क्षेत्र के प्रभारी। पूरे क्षेत्र के दायित्व में ज़िला खाली छोड़ें। अध्यक्ष बदले हों तो दोनों की पंक्ति बनाएँ, “कब तक” और “कब से” के साथ।",
                en: "District presidents, office-bearers of the districts and in-charges of the region. For a role over the whole region leave the district blank. Where a president followed another, make a row for each, with To and From.",
            },
            example: Said {
                hi: "नाम|दायित्व|क्षेत्र|ज़िला|मोबाइल\nक ख ग|जिला अध्यक्ष|कानपुर-बुन्देलखण्ड|जालौन|\nच छ ज|क्षेत्रीय चुनाव प्रभारी|कानपुर-बुन्देलखण्ड||",
                en: "Name|Role|Region|District|Mobile\nA B C|District President|Kanpur-Bundelkhand|Jalaun|\nD E F|Regional Election In-charge|Kanpur-Bundelkhand||",
            },
        },
        Part {
            kind: Kind::Phases,
            said: Said {
                hi: "प्रवास के चरण: कौन, कहाँ, कब से कब तक जाए, और क्या ज़रूरी है। पहला चरण भरा है; उसकी तारीखें लिखें और आगे के चरण जोड़ें।",
                en: "The phases of the tour: who goes where, from when to when, and what is required. The first is there; type its dates and add the next ones.",
            },
            example: Said {
                hi: "चरण|स्तर|दायित्व|प्रारम्भ|समाप्ति|रात्रि प्रवास|समिति बैठक|फीडबैक\nज़िला प्रवास|ज़िला|क्षेत्रीय चुनाव प्रभारी; प्रदेश सह प्रभारी|10.10.2021|05.11.2021|हाँ|नहीं|नहीं\nविधानसभा प्रवास|विधानसभा|क्षेत्रीय चुनाव प्रभारी|01.11.2021|30.11.2021|नहीं|नहीं|हाँ",
                en: "Phase|Level|Role|Start|End|Night stay|Committee met|Feedback\nDistrict tour|District|Regional Election In-charge; State Co-In-charge|10.10.2021|05.11.2021|yes|no|no\nSeat tour|Seat|Regional Election In-charge|01.11.2021|30.11.2021|no|no|yes",
            },
        },
        Part {
            kind: Kind::Posts,
            said: Said {
                hi: "मंडल समिति का मानक: हर पद पर कम से कम और अधिक से अधिक कितने, और मोबाइल ज़रूरी है या नहीं। भरा हुआ है; अपने यहाँ जैसा हो, वैसा करें।",
                en: "The norm of a mandal committee: least and most holders of each post, and whether a mobile is required. It is filled in; change what is otherwise with you.",
            },
            example: Said {
                hi: "पद|न्यूनतम|अधिकतम|मोबाइल आवश्यक\nमहामंत्री|1|3|हाँ",
                en: "Post|Least|Most|Mobile required\nGeneral Secretary|1|3|yes",
            },
        },
        Part {
            kind: Kind::Settings,
            said: Said {
                hi: "सेटिंग और, चाहें तो, नियमों की गंभीरता: नाम में नियम का कोड, मान में गंभीर, देख लें, सूचना या बंद।",
                en: "Settings and, if you like, the severity of a rule: its code as the name, and error, warning, info or off as the value.",
            },
            example: Said {
                hi: "नाम|मान\nसंगठन|क ख ग, कानपुर-बुन्देलखण्ड क्षेत्र\nT608|बंद",
                en: "Name|Value\norganisation|A B C, Kanpur-Bundelkhand\nT608|off",
            },
        },
    ],
};

/// The guide of the blank forms.
pub(super) const FORMS: &Guide = &Guide {
    title: Said {
        hi: "रिक्त प्रपत्र: क्या भरें", en: "Blank forms: what to fill in"
    },
    steps: &[
        Said {
            hi: "इस फ़ाइल की प्रति हर ज़िले को भेजें। भरकर लौटे तो फ़ाइल इसी फ़ोल्डर में रखें। जो शीट काम की न हो, खाली छोड़ दें।",
            en: "Send a copy of this file to each district. Put what comes back into this folder. A sheet that is not needed stays blank.",
        },
        Said {
            hi: "नाम वैसे ही लिखें जैसे योजना में हैं। दिनांक 31.10.2021 जैसा लिखें।",
            en: "Write names as they stand in the plan, and dates like 31.10.2021.",
        },
    ],
    parts: &[
        Part {
            kind: Kind::Roster,
            said: Said {
                hi: "समिति के हर सदस्य की एक पंक्ति।", en: "One row for each member of a committee."
            },
            example: Said {
                hi: "ज़िला|मंडल|पद|नाम|मोबाइल\nजालौन|कालपी|अध्यक्ष|क ख ग|",
                en: "District|Mandal|Post|Name|Mobile\nJalaun|Kalpi|President|A B C|",
            },
        },
        Part {
            kind: Kind::Visits,
            said: Said {
                hi: "हो चुके हर प्रवास की एक पंक्ति।", en: "One row for each visit that was made."
            },
            example: Said {
                hi: "ज़िला|मंडल|प्रवासकर्ता|दायित्व|प्रवास दिनांक|रात्रि प्रवास|समिति बैठक हुई|उपस्थिति\nजालौन|कालपी|क ख ग|जिला अध्यक्ष|12.10.2021|हाँ|हाँ|24",
                en: "District|Mandal|Visitor|Role|Visit Date|Night stay|Meeting held|Attendance\nJalaun|Kalpi|A B C|District President|12.10.2021|yes|yes|24",
            },
        },
        Part {
            kind: Kind::Programme,
            said: Said {
                hi: "आगे होने वाले हर प्रवास की एक पंक्ति।", en: "One row for each visit that is planned."
            },
            example: Said {
                hi: "ज़िला|मंडल|प्रवासकर्ता|दायित्व|प्रस्तावित तिथि\nजालौन|उरई|क ख ग|जिला अध्यक्ष|20.10.2021",
                en: "District|Mandal|Visitor|Role|Planned Date\nJalaun|Orai|A B C|District President|20.10.2021",
            },
        },
        Part {
            kind: Kind::Problems,
            said: Said {
                hi: "मंडल में आई हर समस्या की एक पंक्ति। सुलझ जाए तो उसी पंक्ति में स्थिति और तिथि लिखें।",
                en: "One row for each problem of a mandal. When it is solved, type status and day in the same row.",
            },
            example: Said {
                hi: "ज़िला|मंडल|समस्या|समस्या दिनांक|स्थिति|समाधान तिथि\nजालौन|कालपी|पेयजल की टंकी खराब है|12.10.2021|लंबित|",
                en: "District|Mandal|Problem|Raised on|Status|Resolved on\nJalaun|Kalpi|The water tank is broken|12.10.2021|pending|",
            },
        },
        Part {
            kind: Kind::Feedback,
            said: Said {
                hi: "प्रभारी हर विधानसभा पर दो-तीन वाक्य लिखें।",
                en: "The in-charge writes two or three sentences on each seat.",
            },
            example: Said {
                hi: "ज़िला|विधानसभा|प्रभारी का नाम|दायित्व|फीडबैक\nजालौन|कालपी|च छ ज|क्षेत्रीय चुनाव प्रभारी|बूथ समितियाँ अधूरी हैं, पेयजल का काम बाकी है",
                en: "District|Seat|Reported by|Role|Feedback\nJalaun|Kalpi|D E F|Regional Election In-charge|Booth committees are incomplete",
            },
        },
    ],
};

/// A reason to look at a row, in one language.
pub(super) fn check(check: &Check, language: Language) -> String {
    let said = check.said.in_language(language);
    if check.detail.is_empty() { said.to_owned() } else { format!("{said} ({})", check.detail) }
}

/// Writes the sheet.
pub(super) fn write(
    workbook: &mut Workbook,
    frame: &Frame<'_>,
    guide: &Guide,
    draft: &Draft,
) -> Result<(), WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(frame.word(Word::SheetGuide))?;
    page::set_up(sheet, frame, Paper::Wide)?;
    for col in 0..COLUMNS {
        sheet.set_column_width(col, WIDTH)?;
    }
    sheet.set_row_height(0, 27)?;
    sheet.write_string_with_format(0, 0, guide.title.in_language(frame.language), &frame.styles.title)?;
    sheet.write_string_with_format(0, COLUMNS - 1, GUIDE_MARK, &frame.styles.small)?;
    let mut row = 2;
    for &step in guide.steps {
        row = both(sheet, frame, row, step, &frame.styles.paragraph)?;
    }
    row = unplaced(sheet, frame, row, draft)?;
    for part in guide.parts {
        row = write_part(sheet, frame, row + 1, part)?;
    }
    sheet.set_print_area(0, 0, row, COLUMNS - 1)?;
    Ok(())
}

/// A text in both languages side by side; gives the next row.
fn both(sheet: &mut Worksheet, frame: &Frame<'_>, row: u32, said: Said, format: &Format) -> Result<u32, WriteError> {
    let half = COLUMNS / 2;
    let (left, right) = match frame.language {
        Language::Hindi => (said.hi, said.en),
        Language::English => (said.en, said.hi),
    };
    let room = WIDTH * f64::from(half);
    sheet.merge_range(row, 0, row, half - 1, left, format)?;
    sheet.merge_range(row, half, row, COLUMNS - 1, right, format)?;
    sheet.set_row_height(row, page::height(width::lines(left, room).max(width::lines(right, room))))?;
    Ok(row + 1)
}

/// Names that no sheet could take, for a person to find out.
fn unplaced(sheet: &mut Worksheet, frame: &Frame<'_>, row: u32, draft: &Draft) -> Result<u32, WriteError> {
    if draft.unplaced.is_empty() {
        return Ok(row);
    }
    sheet.set_row_height(row + 1, 22)?;
    sheet.write_string_with_format(row + 1, 0, frame.word(Word::PleaseCheck), &frame.styles.section)?;
    let format = super::style::attention(frame.styles.paragraph.clone());
    let mut row = row + 2;
    for one in &draft.unplaced {
        let text = check(one, frame.language);
        sheet.merge_range(row, 0, row, COLUMNS - 1, &safe::text(&text), &format)?;
        row += 1;
    }
    Ok(row)
}

fn write_part(sheet: &mut Worksheet, frame: &Frame<'_>, row: u32, part: &Part) -> Result<u32, WriteError> {
    let name = sheet_name(part.kind);
    sheet.set_row_height(row, 22)?;
    let title = format!("{} / {}", name.in_language(frame.language), name.in_language(other(frame.language)));
    sheet.write_string_with_format(row, 0, title, &frame.styles.section)?;
    let mut row = both(sheet, frame, row + 1, part.said, &frame.styles.paragraph)?;
    sheet.write_string_with_format(row, 0, frame.word(Word::Example), &frame.styles.subtitle)?;
    row += 1;
    let example = frame.styles.wrapped.clone().set_italic().set_font_color(0x5F_6B7A);
    for (number, line) in part.example.in_language(frame.language).lines().enumerate() {
        let format = if number == 0 { &frame.styles.group } else { &example };
        let mut lines = 1;
        for (col, cell) in (0..).zip(line.split('|')) {
            sheet.write_string_with_format(row, col, cell, format)?;
            lines = lines.max(width::lines(cell, WIDTH));
        }
        sheet.set_row_height(row, page::height(lines))?;
        row += 1;
    }
    Ok(row)
}

const fn other(language: Language) -> Language {
    match language {
        Language::Hindi => Language::English,
        Language::English => Language::Hindi,
    }
}
