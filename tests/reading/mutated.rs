//! Good files, spoilt at random: a byte, a stretch, a number that is far too large, in the file or in one of its parts.
//! No reader of this program may panic, whatever it is given, and none may take long.
//!
//! `PRAVAS_MUTATIONS` says how many, `PRAVAS_CORPUS` adds the files of a folder to those that are spoilt. What a test
//! run found is found again: the n-th mutation is always the same.

use super::Workbook;
use super::spoil::{Dice, Seed, container};
use pravas::read::{Limits, read};
use rust_xlsxwriter::{Format, Formula};
use std::panic::catch_unwind;
use std::time::{Duration, Instant};

fn own_seeds() -> Vec<Seed> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let legacy = Format::new().set_font_name("Kruti Dev 010").set_num_format("dd.mm.yyyy");
    sheet.merge_range(0, 0, 0, 2, "मंडल", &Format::new()).unwrap();
    for row in 1..20 {
        sheet.write_string(row, 0, format!("नाम {row}")).unwrap();
        sheet.write_number_with_format(row, 1, 44_481.5, &legacy).unwrap();
        sheet.write_formula(row, 2, Formula::new("=1+1").set_result("2")).unwrap();
    }
    sheet.write_rich_string(21, 1, &[(&Format::default(), "NOC "), (&legacy, "mjbZ")]).unwrap();
    sheet.set_row_hidden(3).unwrap();
    let mut inline =
        Workbook::with_data("<row r='2' hidden='1'><c r='B2' t='inlineStr'><is><t>a_x000D_</t></is></c></row>");
    inline.strings = Some("<sst><si><t>a</t></si></sst>".to_owned());
    let ods = "<o:d><style:style style:name='a'><style:text-properties style:font-name='Kruti Dev 010'/></style:style>\
               <table:table table:name='S'><table:table-column table:number-columns-repeated='3' table:visibility='collapse'/>\
               <table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='string' table:style-name='a' \
               table:number-columns-spanned='2'><text:p>उरई<text:s text:c='3'/></text:p></table:table-cell><table:covered-table-cell/>\
               <table:table-cell office:value-type='date' office:date-value='2021-10-12T10:00:00'/></table:table-row></table:table></o:d>";
    let html = "<html><meta charset='windows-1252'><h1>जिला</h1><table><tr><td rowspan=3 colspan=2>a</td><td>&#2325;</td></tr>\
                <tr><td><table><tr><td>b</table></td></tr></table></html>";
    let xml = "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Styles><Style ss:ID='s1'>\
               <Font ss:FontName='Kruti Dev 010'/></Style></Styles><Worksheet ss:Name='S'><Table><Column ss:Index='2' ss:Hidden='1'/>\
               <Row ss:Index='3' ss:Span='2'><Cell ss:Index='2' ss:MergeAcross='2' ss:StyleID='s1'><Data ss:Type='Number'>1</Data></Cell>\
               <Cell ss:Formula='=1'><Data ss:Type='DateTime'>2021-10-12T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>";
    let text = "मंडल,पद,तारीख\n\"उरई\n२\",अध्यक्ष,12.10.2021\n\nकालपी;मंत्री\t|1.5\r\nsep=;\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        Seed::new("a.xlsx", workbook.save_to_buffer().unwrap()),
        Seed::new("b.xlsx", inline.bytes()),
        Seed::new(
            "c.ods",
            container(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", ods.as_bytes()),
            ]),
        ),
        Seed::new("d.xls", html.as_bytes().to_vec()),
        Seed::new("e.xls", xml.as_bytes().to_vec()),
        Seed::new("f.csv", text.as_bytes().to_vec()),
        Seed::new("g.txt", wide),
        Seed::new("h.xls", old_workbook()),
    ]
}

/// A workbook of Excel 97 with every kind of record that is read.
fn old_workbook() -> Vec<u8> {
    fn record(stream: &mut Vec<u8>, kind: u16, data: &[u8]) {
        stream.extend(kind.to_le_bytes());
        stream.extend((data.len() as u16).to_le_bytes());
        stream.extend(data);
    }
    let cell = |row: u16, col: u16, more: &[u8]| [&row.to_le_bytes()[..], &col.to_le_bytes(), &[0, 0], more].concat();
    let mut globals = Vec::new();
    record(&mut globals, 0x0809, &[0, 6, 5, 0]);
    record(&mut globals, 0x0042, &1200u16.to_le_bytes());
    record(&mut globals, 0x0031, &[&[0; 14][..], &[5, 0], b"Kruti"].concat());
    record(&mut globals, 0x041E, &[&[164, 0, 8, 0, 0][..], b"dd.mm.yy"].concat());
    record(&mut globals, 0x00E0, &[0, 0, 164, 0]);
    let sheet_at = globals.len() + 4 + 9 + 4 + 8 + 26 + 4 + 8 + 4;
    record(&mut globals, 0x0085, &[&(sheet_at as u32).to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat());
    record(
        &mut globals,
        0x00FC,
        &[&[2, 0, 0, 0, 2, 0, 0, 0][..], &[4, 0, 8, 1, 0, b'a', b'b', b'c', b'd', 2, 0, 0, 0], &[9, 0, 1, 9, 9]]
            .concat(),
    );
    record(&mut globals, 0x003C, &[1, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
    record(&mut globals, 0x000A, &[]);
    let mut sheet = Vec::new();
    record(&mut sheet, 0x0809, &[0, 6, 16, 0]);
    record(&mut sheet, 0x0208, &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0]);
    record(&mut sheet, 0x007D, &[1, 0, 2, 0, 0, 0, 0, 0, 1, 0]);
    record(&mut sheet, 0x00FD, &cell(0, 0, &[0, 0, 0, 0]));
    record(&mut sheet, 0x0203, &cell(0, 1, &44_481.5f64.to_le_bytes()));
    record(&mut sheet, 0x027E, &cell(0, 2, &[2, 1, 0, 0]));
    record(&mut sheet, 0x00BD, &cell(1, 0, &[2, 1, 0, 0, 0, 0, 2, 1, 0, 0, 1, 0]));
    record(&mut sheet, 0x0006, &cell(2, 0, &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0]));
    record(&mut sheet, 0x0207, &[2, 0, 0, b'o', b'k']);
    record(&mut sheet, 0x0205, &cell(2, 1, &[0x17, 1]));
    record(&mut sheet, 0x00E5, &[1, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
    record(&mut sheet, 0x000A, &[]);
    globals.resize(sheet_at, 0);
    globals.extend(sheet);
    compound(&globals)
}

/// A compound file with one stream of at most 60 KB.
fn compound(stream: &[u8]) -> Vec<u8> {
    let size = stream.len().max(4096);
    let sectors = size.div_ceil(512);
    let mut file = vec![0u8; 512];
    file[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    file[30..34].copy_from_slice(&[9, 0, 6, 0]);
    file[60..64].copy_from_slice(&[0xFE, 0xFF, 0xFF, 0xFF]);
    file[68..72].copy_from_slice(&[0xFE, 0xFF, 0xFF, 0xFF]);
    file[76..512].fill(0xFF);
    file[76..80].copy_from_slice(&(1 + sectors as u32).to_le_bytes());
    for (name, kind, start, size) in [("Root Entry", 5u8, u32::MAX - 1, 0), ("Workbook", 2, 1, size as u32)] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = entry.len() as u8 + 2;
        entry.resize(64, 0);
        entry.extend([length, 0, kind]);
        entry.resize(116, 0);
        entry.extend(start.to_le_bytes());
        entry.extend(size.to_le_bytes());
        entry.resize(128, 0);
        file.extend(entry);
    }
    file.resize(1024, 0);
    file.extend(stream);
    file.resize(1024 + sectors * 512, 0);
    file.extend((u32::MAX - 1).to_le_bytes());
    for sector in 1..=sectors as u32 {
        file.extend(if sector == sectors as u32 { u32::MAX - 1 } else { sector + 1 }.to_le_bytes());
    }
    file.resize(1024 + sectors * 512 + 512, 0xFF);
    file
}

fn corpus_seeds() -> Vec<Seed> {
    let Some(folder) = std::env::var_os("PRAVAS_CORPUS") else { return Vec::new() };
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut seeds = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        // The cells of binary workbooks are a library's to read; it is known to panic, which a worker catches.
        if bytes.len() < 40_000 && !name.contains(".xlsb") && read(&bytes, &name, &[], &Limits::default()).is_ok() {
            seeds.push(Seed::new(&name, bytes));
        }
    }
    seeds
}

#[test]
fn no_mutation_makes_a_reader_panic() {
    let count = std::env::var("PRAVAS_MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(2000);
    let seeds: Vec<Seed> = own_seeds().into_iter().chain(corpus_seeds()).collect();
    for seed in seeds.iter().take(8) {
        assert!(read(&seed.bytes, &seed.name, &[], &Limits::default()).is_ok(), "{} is a good file", seed.name);
    }
    let limits = Limits { cells: 50_000, ..Limits::default() };
    let (mut panics, mut slow, mut refused) = (Vec::new(), Vec::new(), 0);
    let started = Instant::now();
    for number in 0..count {
        let seed = &seeds[number % seeds.len()];
        let bytes = seed.spoilt(&mut Dice(number as u64));
        let began = Instant::now();
        match catch_unwind(|| read(&bytes, &seed.name, &[], &limits).is_err()) {
            Ok(is_refused) => refused += usize::from(is_refused),
            Err(_) => panics.push(format!("{number} ({})", seed.name)),
        }
        if began.elapsed() > Duration::from_secs(10) {
            slow.push(format!("{number} ({}): {:.1?}", seed.name, began.elapsed()));
        }
    }
    println!(
        "{count} mutations of {} files in {:.1?}: {refused} refused, {} panics",
        seeds.len(),
        started.elapsed(),
        panics.len()
    );
    assert!(panics.is_empty(), "panics: {}", panics.join(", "));
    assert!(slow.is_empty(), "slow: {}", slow.join(", "));
}
