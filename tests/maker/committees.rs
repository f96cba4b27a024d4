//! Fills the committees with invented people, and puts the faults of rosters in.

use super::atlas::{Atlas, Crowd, Spelled};
use super::random::Random;
use super::sheet::Cell;
use super::world::{At, MEMBER, Member, POSTS, Seed, UnitSeed, may, must};
use std::collections::BTreeMap;

/// The district that sent nothing at all, counted from one.
pub const SILENT: usize = 15;

/// Everything that the rosters of the region hold.
pub struct Committees {
    /// Members, mandal by mandal.
    pub members: Vec<Member>,
    /// Faults without a cell.
    pub unit_seeds: Vec<UnitSeed>,
}

const VILLAGES: [(&str, &str); 12] = [
    ("ग्राम पूरनपुर", "Village Puranpur"),
    ("ग्राम हरचंदपुर", "Village Harchandpur"),
    ("मोहल्ला गांधी नगर", "Mohalla Gandhi Nagar"),
    ("ग्राम बीरपुर", "Village Birpur"),
    ("स्टेशन रोड", "Station Road"),
    ("ग्राम लालपुर", "Village Lalpur"),
    ("निकट बस स्टैण्ड", "Near Bus Stand"),
    ("ग्राम मोहनपुर", "Village Mohanpur"),
    ("पुरानी बाजार", "Old Market"),
    ("ग्राम सराय", "Village Sarai"),
    ("ग्राम बिहारीपुर", "Village Bihari Pur"),
    ("मोहल्ला किला", "Mohalla Kila"),
];

/// Members of every mandal but those of the silent district.
pub fn fill(atlas: &Atlas, crowd: &mut Crowd, seed: u64) -> Committees {
    let mut random = Random::new(seed, "committees");
    let mut members = vec![];
    for (number, district) in atlas.districts.iter().enumerate() {
        if number + 1 == SILENT {
            continue;
        }
        let usual = random.between(24, 46);
        for &mandal in &district.mandals {
            let size = random.between(usual - 4, usual + 8);
            members.extend(committee(crowd, &mut random, (number, mandal), size));
        }
    }
    let mut committees = Committees { members, unit_seeds: vec![] };
    committees.seed(atlas, crowd);
    committees
}

fn committee(crowd: &mut Crowd, random: &mut Random, (district, mandal): (usize, usize), size: usize) -> Vec<Member> {
    let mut posts = vec![];
    for (number, post) in POSTS.iter().enumerate().take(MEMBER) {
        let (least, most) = post.norm;
        posts.extend(vec![number; random.between(least, most.max(least))]);
    }
    posts.extend(vec![MEMBER; size.saturating_sub(posts.len()).clamp(6, 40)]);
    posts.into_iter().map(|post| member(crowd, random, (district, mandal), post)).collect()
}

fn member(crowd: &mut Crowd, random: &mut Random, (district, mandal): (usize, usize), post: usize) -> Member {
    // Unique in the whole district, so that nobody looks like a member of two mandals by chance.
    let (name, relation, woman) = crowd.person(&format!("{district}"));
    let (hi, en) = *random.pick(&VILLAGES);
    let listed = POSTS[post].mobile || random.chance(88);
    Member {
        district,
        mandal,
        post,
        name,
        relation,
        mobile: listed.then(|| crowd.mobile()),
        second: (listed && random.chance(2)).then(|| crowd.mobile()),
        age: random.between(24, 71) as u32,
        woman,
        address: Spelled::new(hi, en),
        typed: BTreeMap::new(),
        seeds: vec![],
    }
}

impl Committees {
    fn of(&self, mandal: usize) -> Vec<usize> {
        (0..self.members.len()).filter(|&number| self.members[number].mandal == mandal).collect()
    }

    /// The `nth` holder of a post in a mandal.
    fn holder(&mut self, mandal: usize, post: usize, nth: usize) -> usize {
        let holders: Vec<usize> = self.of(mandal).into_iter().filter(|&one| self.members[one].post == post).collect();
        holders[nth]
    }

    fn after(&mut self, number: usize, member: Member) {
        self.members.insert(number + 1, member);
    }

    fn unit(&mut self, rule: &'static str, mandal: usize, value: Option<&str>, person: Option<&str>) {
        let (value, person) = (value.map(str::to_owned), person.map(str::to_owned));
        self.unit_seeds.push(UnitSeed { rule, mandal: Some(mandal), value, person, may: false });
    }

    fn permit(&mut self, rule: &'static str, mandal: usize) {
        self.unit_seeds.push(UnitSeed { rule, mandal: Some(mandal), may: true, ..UnitSeed::default() });
    }

    fn seed(&mut self, atlas: &Atlas, crowd: &mut Crowd) {
        for &mandal in &atlas.districts[SILENT - 1].mandals {
            self.unit("R501", mandal, None, None);
            self.permit("R502", mandal);
            self.permit("R508", mandal);
        }
        self.seed_posts(atlas, crowd);
        self.seed_people(atlas, crowd);
        self.seed_cells(atlas);
    }

    fn seed_posts(&mut self, atlas: &Atlas, crowd: &mut Crowd) {
        for (district, name) in [(7, "मियागंज"), (12, "उल्दन")] {
            let mandal = atlas.mandal(district, name);
            self.members.retain(|member| member.mandal != mandal);
            self.unit("R501", mandal, None, None);
            self.permit("R502", mandal);
            self.permit("R508", mandal);
        }
        for (district, name, post) in [(4, "मैथा", 4), (9, "असोथर", 4), (10, "कदौरा", 4), (16, "बबेरू", 4)]
        {
            let mandal = atlas.mandal(district, name);
            let number = self.holder(mandal, post, 0);
            if district == 10 {
                self.members.remove(number);
            } else {
                let member = &mut self.members[number];
                member.typed.insert("name", Cell::text(if district == 9 { "-" } else { "रिक्त" }));
                member.typed.insert("relation", Cell::text(""));
                member.typed.insert("age", Cell::text(""));
                member.typed.insert("address", Cell::text(""));
                (member.mobile, member.second) = (None, None);
            }
            self.unit("R502", mandal, Some(POSTS[post].hi), None);
        }
        for (district, name, post) in [(1, "पनकी", 0), (8, "कंपिल", 0), (13, "बिरधा", 4)] {
            let mandal = atlas.mandal(district, name);
            let number = self.holder(mandal, post, 0);
            let mut random = Random::new(district as u64, "too many");
            let second = member(crowd, &mut random, (district - 1, mandal), post);
            self.after(number, second);
            self.unit("R503", mandal, Some(POSTS[post].hi), None);
        }
        let mandal = atlas.mandal(14, "सुमेरपुर");
        let number = self.holder(mandal, MEMBER, 0);
        let mut random = Random::new(14, "too big");
        for _ in 0..45 {
            let one = member(crowd, &mut random, (13, mandal), MEMBER);
            self.after(number, one);
        }
        self.unit("R508", mandal, None, None);
        self.permit("R503", mandal);
    }

    fn seed_people(&mut self, atlas: &Atlas, crowd: &mut Crowd) {
        for (district, name) in [(6, "अछल्दा"), (11, "नगरा"), (3, "ककवन")] {
            let mandal = atlas.mandal(district, name);
            let number = self.holder(mandal, 3, 0);
            let mut again = self.members[number].clone();
            again.mobile = again.mobile.or_else(|| Some(crowd.mobile()));
            self.members[number].mobile = again.mobile;
            again.post = MEMBER;
            let name = again.name.hi.clone();
            let last = self.of(mandal).last().copied().unwrap();
            self.after(last, again);
            self.unit("R504", mandal, None, Some(&name));
        }
        for (district, first, second) in [(5, "भरथना", "ताखा"), (12, "चिरगांव", "मोंठ")]
        {
            let from = self.holder(atlas.mandal(district, first), 1, 0);
            let to = self.holder(atlas.mandal(district, second), MEMBER, 2);
            let mobile = self.members[from].mobile.unwrap_or_else(|| crowd.mobile());
            self.members[from].mobile = Some(mobile);
            self.members[to].mobile = Some(mobile);
            self.members[from].seeds.push(must("R505", At::Row, Some(&mobile.to_string())));
        }
        for (district, first, second) in [(9, "बहुआ", "खागा"), (2, "जूही", "बर्रा")] {
            let from = self.holder(atlas.mandal(district, first), MEMBER, 0);
            let mobile = self.members[from].mobile.unwrap_or_else(|| crowd.mobile());
            self.members[from].mobile = Some(mobile);
            let last = self.of(atlas.mandal(district, second)).last().copied().unwrap();
            let mut again = self.members[from].clone();
            again.mandal = atlas.mandal(district, second);
            self.members[from].seeds.push(must("R506", At::Row, None));
            self.after(last, again);
        }
        for (district, name, post) in [(6, "सहार", 0), (10, "एट", 2), (17, "मानिकपुर", 0)] {
            let number = self.holder(atlas.mandal(district, name), post, 0);
            let member = &mut self.members[number];
            (member.mobile, member.second) = (None, None);
            member.seeds.push(must("R507", At::Row, None));
        }
    }

    fn seed_cells(&mut self, atlas: &Atlas) {
        let bad_mobiles = [
            (1, "परमट", "60001234"),
            (3, "नर्वल", "6.00E+09"),
            (5, "लखना", "60001 4521"),
            (6, "बेला", "600013457812"),
            (9, "धाता", "99999"),
            (12, "एरच", "6000l45872"),
            (14, "राठ", "9.87E+09"),
            (16, "ओरन", "60001-4587"),
        ];
        for (district, name, typed) in bad_mobiles {
            let number = self.holder(atlas.mandal(district, name), MEMBER, 3);
            self.type_in(number, "mobile", typed, must("V304", At::Cell("mobile"), Some(typed)));
        }
        for (district, name, typed) in
            [(4, "शिवली", "डिजिटल योद्धा"), (10, "आटा", "पन्ना समन्वय मित्र"), (13, "पाली", "Yoddha Mitra")]
        {
            let number = self.holder(atlas.mandal(district, name), MEMBER, 1);
            self.type_in(number, "post", typed, must("V307", At::Cell("post"), Some(typed)));
        }
        for (district, name) in [(8, "पखना"), (16, "करतल")] {
            let number = self.holder(atlas.mandal(district, name), MEMBER, 4);
            let member = &mut self.members[number];
            for field in ["name", "post", "relation", "age", "gender", "mandal", "mobile", "district", "serial"] {
                member.typed.insert(field, Cell::text(""));
            }
            (member.mobile, member.second) = (None, None);
            member.seeds.push(must("S206", At::Row, None));
        }
        let number = self.holder(atlas.mandal(13, "बानपुर"), MEMBER, 5);
        self.type_in(number, "region", "बृज क्षेत्र", must("N410", At::Cell("region"), Some("बृज क्षेत्र")));
        let number = self.holder(atlas.mandal(14, "कुरारा"), MEMBER, 2);
        self.members[number].typed.insert("age", Cell::Fault("#REF!"));
        self.members[number].seeds.push(must("S205", At::Cell("age"), None));
        let number = self.holder(atlas.mandal(1, "रावतपुर"), MEMBER, 2);
        self.members[number].typed.insert("address", Cell::Fault("#N/A"));
        self.members[number].seeds.push(must("S205", At::Cell("address"), None));
    }

    fn type_in(&mut self, number: usize, field: &'static str, typed: &str, seed: Seed) {
        let member = &mut self.members[number];
        member.typed.insert(field, Cell::text(typed));
        member.second = None;
        member.seeds.push(seed);
        if field == "mobile" {
            member.seeds.push(may("R507", At::Row));
        }
    }
}
