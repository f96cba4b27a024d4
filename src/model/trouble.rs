//! A *trouble* is why a file could not be read at all: a reader's own word for it, which crosses the pipe as one byte
//! and is shown as one plain sentence with what to do next. What a parser says of it is for programmers, and stays behind.

use super::finding::Said;

macro_rules! troubles {
    ($($(#[$doc:meta])* $name:ident = $class:ident, $hi:literal, $en:literal;)+) => {
        /// Why a file could not be read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ReadTrouble { $($(#[$doc])* $name,)+ }

        impl ReadTrouble {
            /// All of them, in the order of their numbers on the pipe.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// To which rule it belongs.
            pub const fn class(self) -> TroubleClass {
                match self { $(Self::$name => TroubleClass::$class,)+ }
            }

            /// What is wrong and what to do next, in one sentence.
            pub const fn said(self) -> Said {
                match self { $(Self::$name => Said { hi: $hi, en: $en },)+ }
            }
        }
    };
}

/// What kind of trouble it is, and so which rule speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TroubleClass {
    /// Damaged, or not a spreadsheet that can be read (F101).
    Unreadable,
    /// A password protects it, and it could be opened with the right one (F102).
    Locked,
    /// A password protects it in a way that this program cannot open (F102).
    LockedForGood,
    /// Past a limit (F104).
    Unsafe,
    /// Listed and not read (F107).
    Ignored,
    /// A picture, a PDF, a Word file (F109).
    NotATable,
}

troubles! {
    /// Not one byte.
    Empty = Unreadable, "फ़ाइल खाली है (0 बाइट); भेजने वाले से फ़ाइल दोबारा मँगाएँ", "the file is empty (0 bytes); ask the sender for it again";
    /// The end is missing, as after a copy or a download that broke off.
    CutOff = Unreadable, "फ़ाइल अधूरी है, कॉपी या डाउनलोड बीच में रुक गया; फ़ाइल दोबारा कॉपी करें या मँगाएँ", "the file is incomplete, a copy or download broke off; copy it again or ask for it again";
    /// Its inside is broken.
    Damaged = Unreadable, "फ़ाइल ख़राब है; उसे Excel में खोलें (Excel मरम्मत करेगा) और .xlsx के रूप में सहेजें, या दोबारा मँगाएँ", "the file is damaged; open it in Excel, let Excel repair it and save it as .xlsx, or ask for it again";
    /// The parser failed without saying why.
    ParserFailed = Unreadable, "फ़ाइल पढ़ी नहीं जा सकी; उसे Excel में खोलकर .xlsx के रूप में सहेजें", "the file could not be read; open it in Excel and save it as .xlsx";
    /// Past the deadline, twice.
    TooSlow = Unsafe, "फ़ाइल पढ़ने में बहुत समय लगा; उसे Excel में खोलें, खाली पंक्तियाँ और अतिरिक्त शीट हटाएँ और .xlsx के रूप में सहेजें", "reading the file took too long; open it in Excel, delete empty rows and spare sheets and save it as .xlsx";
    /// Past the cap on memory.
    TooMuchMemory = Unsafe, "फ़ाइल खोलने पर बहुत बड़ी हो जाती है; उसे Excel में खोलें, केवल ज़रूरी शीट रखें और .xlsx के रूप में सहेजें", "the file grows too large when it is opened; open it in Excel, keep only the sheets that are needed and save it as .xlsx";
    /// More bytes than the limit.
    TooLarge = Unsafe, "फ़ाइल 50 MB से बड़ी है; उसे Excel में छोटी फ़ाइलों में बाँटें", "the file is larger than 50 MB; split it into smaller files in Excel";
    /// Unpacks to more than the limit, or out of all proportion.
    Bomb = Unsafe, "फ़ाइल खुलने पर सीमा से कहीं बड़ी हो जाती है, इसलिए नहीं खोली गई; उसे Excel में खोलें और ज़रूरी शीट नई फ़ाइल में कॉपी करें", "the file unpacks to far more than is allowed and was not opened; copy the sheets that are needed into a new workbook";
    /// More sheets than the limit.
    TooManySheets = Unsafe, "फ़ाइल में 5,000 से अधिक शीट हैं; ज़रूरी शीट नई फ़ाइल में कॉपी करें", "the file has more than 5,000 sheets; copy those that are needed into a new workbook";
    /// A password, and a kind that can be opened.
    Password = Locked, "फ़ाइल पर पासवर्ड है; पासवर्ड हटाकर सहेजें, या --password-file से पासवर्ड दें", "a password protects the file; save it without, or give the password with --password-file";
    /// A password on an old or foreign kind.
    PasswordForGood = LockedForGood, "फ़ाइल पर पासवर्ड है और इस प्रकार की फ़ाइल यहाँ नहीं खुलती; उसे खोलें, पासवर्ड हटाएँ और .xlsx के रूप में सहेजें", "a password protects the file, and this kind cannot be opened here; open it, remove the password and save it as .xlsx";
    /// An Excel workbook under an OpenDocument name.
    ExcelNamedOds = Unreadable, "फ़ाइल का नाम .ods है पर वह पुराने Excel (.xls) की है; नाम के अंत में .ods की जगह .xls लिखें", "the file is called .ods and is an old Excel workbook; change the end of its name from .ods to .xls";
    /// Excel 4 and before.
    OldExcel = Unreadable, "फ़ाइल Excel 95 से भी पुराने Excel की है; उसे Excel या LibreOffice में खोलकर .xlsx के रूप में सहेजें", "the file is of an Excel older than Excel 95; open it in Excel or LibreOffice and save it as .xlsx";
    /// Flat OpenDocument.
    FlatOds = Unreadable, "यह .fods फ़ाइल है; उसे LibreOffice में खोलकर .xlsx के रूप में सहेजें", "this is a .fods file; open it in LibreOffice and save it as .xlsx";
    /// SYLK.
    Sylk = Unreadable, "यह SYLK (.slk) फ़ाइल है; उसे Excel में खोलकर .xlsx के रूप में सहेजें", "this is a SYLK file (.slk); open it in Excel and save it as .xlsx";
    /// Data interchange format.
    Dif = Unreadable, "यह .dif फ़ाइल है; उसे Excel में खोलकर .xlsx के रूप में सहेजें", "this is a .dif file; open it in Excel and save it as .xlsx";
    /// Apple Numbers.
    Numbers = Unreadable, "यह Apple Numbers की फ़ाइल है; Numbers में File > Export To > Excel से .xlsx बनाएँ", "this is an Apple Numbers file; in Numbers choose File > Export To > Excel";
    /// Lotus 1-2-3, Quattro, Works.
    Lotus = Unreadable, "यह Lotus 1-2-3 जैसी पुरानी फ़ाइल है; उसे LibreOffice में खोलकर .xlsx के रूप में सहेजें", "this is a Lotus 1-2-3 file or the like; open it in LibreOffice and save it as .xlsx";
    /// dBase.
    Dbase = Unreadable, "यह dBase (.dbf) फ़ाइल है; उसे Excel में खोलकर .xlsx के रूप में सहेजें", "this is a dBase file (.dbf); open it in Excel and save it as .xlsx";
    /// XML of another kind.
    OtherXml = Unreadable, "यह XML फ़ाइल है, Excel की शीट नहीं; उसे Excel में खोलकर .xlsx के रूप में सहेजें", "this is an XML file and not a workbook; open it in Excel and save it as .xlsx";
    /// A web page without a table.
    NoTableInPage = Unreadable, "यह वेब पेज है और इसमें कोई तालिका नहीं है; मूल फ़ाइल दोबारा डाउनलोड करें", "this is a web page without a table; download the original file again";
    /// Bytes of no known kind.
    Unknown = Unreadable, "यह स्प्रेडशीट नहीं है; फ़ाइल को Excel में खोलकर देखें और .xlsx के रूप में सहेजें", "this is not a spreadsheet; see whether Excel opens it, and save it as .xlsx";
    /// No sheet in it can be read.
    NoSheet = Unreadable, "फ़ाइल की कोई शीट पढ़ी नहीं जा सकी; उसे Excel में खोलकर .xlsx के रूप में सहेजें", "no sheet of the file can be read; open it in Excel and save it as .xlsx";
    /// The operating system did not let it be read.
    NoPermission = Unreadable, "फ़ाइल खोलने की अनुमति नहीं है; फ़ाइल की अनुमति बदलें या उसे दूसरे फ़ोल्डर में कॉपी करें", "there is no permission to open the file; change its permissions or copy it to another folder";
    /// Another program has it open.
    InUse = Unreadable, "फ़ाइल दूसरे प्रोग्राम में खुली है; Excel में उसे बंद करके फिर चलाएँ", "another program has the file open; close it in Excel and run again";
    /// It was there when the folder was searched.
    Vanished = Unreadable, "फ़ाइल पढ़ते समय हट गई या बदल गई; फिर से चलाएँ", "the file vanished or changed while it was read; run again";
    /// Any other fault of the disk or the network.
    DiskError = Unreadable, "डिस्क या नेटवर्क की गड़बड़ी से फ़ाइल नहीं पढ़ी गई; उसे इस कंप्यूटर पर कॉपी करके फिर चलाएँ", "the disk or the network failed while the file was read; copy it to this computer and run again";
    /// A folder that cannot be listed.
    FolderClosed = Unreadable, "फ़ोल्डर खोला नहीं जा सका; उसकी अनुमति जाँचें और फिर चलाएँ", "the folder could not be opened; check its permissions and run again";
    /// Folders nested past the limit.
    TooDeep = Unsafe, "फ़ोल्डर के भीतर बहुत अधिक फ़ोल्डर हैं; फ़ाइलें ऊपर के फ़ोल्डर में रखें", "folders are nested too deeply; move the files further up";
    /// A worker could not be started.
    NoWorker = Unreadable, "फ़ाइल पढ़ने वाला सहायक प्रोग्राम शुरू नहीं हुआ; कंप्यूटर फिर से चालू करें और दोबारा चलाएँ", "the process that reads files could not be started; restart the computer and run again";
    /// Excel's or LibreOffice's lock file.
    LockFile = Ignored, "लॉक फ़ाइल: कोई इस समय साथ वाली फ़ाइल में काम कर रहा है; सूची में है, पढ़ी नहीं गई", "a lock file: somebody is working in the file beside it; listed and not read";
    /// A program's temporary file.
    Temporary = Ignored, "अस्थायी फ़ाइल; सूची में है, पढ़ी नहीं गई", "a temporary file; listed and not read";
    /// Thumbs.db, desktop.ini and the like.
    SystemFile = Ignored, "कंप्यूटर की अपनी फ़ाइल; सूची में है, पढ़ी नहीं गई", "a file of the operating system; listed and not read";
    /// Any other type.
    OtherType = Ignored, "दूसरे प्रकार की फ़ाइल; सूची में है, पढ़ी नहीं गई", "a file of another type; listed and not read";
    /// A shortcut that leads out of the folder, or nowhere.
    LinkOut = Ignored, "यह लिंक फ़ोल्डर से बाहर जाता है; उसकी फ़ाइल यहाँ कॉपी करें", "a link that leads out of the folder; copy the file here";
    /// A link to what is read anyway.
    LinkWithin = Ignored, "यह लिंक उसी फ़ोल्डर की दूसरी चीज़ का है, जो वैसे भी पढ़ी जाती है", "a link to something in the same folder, which is read anyway";
    /// A pipe, a socket, a device.
    NotAFile = Ignored, "यह साधारण फ़ाइल नहीं है (पाइप, सॉकेट या उपकरण); खोली नहीं गई", "not an ordinary file (a pipe, a socket or a device); not opened";
    /// A zip within a zip.
    NestedZip = Ignored, "zip के भीतर zip नहीं खोला जाता; उसे बाहर निकालकर फ़ोल्डर में रखें", "a zip within a zip is not opened; unpack it into the folder";
    /// A zip without a spreadsheet.
    NothingInZip = Ignored, "zip में कोई स्प्रेडशीट नहीं मिली", "there is no spreadsheet in the zip file";
    /// Photographs, scans.
    Picture = NotATable, "यह चित्र (फ़ोटो) है; उसमें लिखा हुआ किसी को Excel में टाइप करना होगा", "this is a picture; somebody must type what it says into Excel";
    /// PDF.
    Pdf = NotATable, "यह PDF है; उसमें लिखा हुआ किसी को Excel में टाइप करना होगा, या मूल Excel फ़ाइल मँगाएँ", "this is a PDF; somebody must type what it says into Excel, or ask for the original Excel file";
    /// Word, OpenDocument text, RTF.
    Document = NotATable, "यह Word जैसा दस्तावेज़ है; तालिका को Excel में चिपकाएँ या उसमें टाइप करें", "this is a Word document or the like; paste its table into Excel, or type it there";
    /// PowerPoint.
    Slides = NotATable, "यह प्रस्तुति (स्लाइड) है; तालिका को Excel में चिपकाएँ या उसमें टाइप करें", "this is a slide show; paste its table into Excel, or type it there";
}

impl ReadTrouble {
    /// The number on the pipe.
    pub fn number(self) -> u8 {
        Self::ALL.iter().position(|&one| one == self).unwrap_or(0) as u8
    }

    /// The trouble of this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_crosses_the_pipe_and_speaks_both_languages() {
        for &trouble in ReadTrouble::ALL {
            assert_eq!(ReadTrouble::from_number(trouble.number()), Some(trouble));
            let said = trouble.said();
            assert!(said.hi.chars().any(|letter| ('\u{900}'..='\u{97F}').contains(&letter)), "{}", said.hi);
            assert!(said.en.is_ascii(), "{}", said.en);
        }
    }
}
