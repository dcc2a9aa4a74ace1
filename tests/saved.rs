//! The file a person keeps: what is written is read, every version's samples load for ever, and no fault goes unsaid.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use std::fs;
use std::path::Path;
use std::rc::Rc;

use kenkatsu::advice::{About, Answers};
use kenkatsu::calendar::{Date, FiscalYear};
use kenkatsu::declaration::{Done, Edit, Entry, Form, Promise};
use kenkatsu::desk::{Act, Desk};
use kenkatsu::figures::{Ages, Group, Item, Sex};
use kenkatsu::karte::Comparison;
use kenkatsu::pack::Pack;
use kenkatsu::paste::{Choice, Decisions, Place, Tells};
use kenkatsu::reference::Region;
use kenkatsu::save::{self, Earlier, Kind, Saved, Table};
use kenkatsu::words::Language;
use proptest::prelude::*;

fn sample(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved").join(name)).unwrap()
}

#[test]
fn every_version_s_samples_load_for_ever() {
    #[track_caller]
    fn case(name: &str, company: &str, lines: usize, files: usize) {
        let today = Date::of(2031, 4, 1).unwrap();
        let opened = Act::Open(name.to_owned(), sample(name));
        let desk = Desk::on(today, Pack::builtin().clone()).after(opened);
        assert_eq!(desk.refused, None);
        let work = desk.papers.work().unwrap();
        assert_eq!(desk.form.entry(Entry::CompanyName), company);
        assert_eq!((work.karte.lines.len(), desk.files().len()), (lines, files));
        let shown = desk.files();
        assert!(shown.first().unwrap().on_the_desk);
        assert_eq!(work.sample.is_some(), name.contains("sample"));
        assert_eq!(desk.typed.is_blank(), !name.contains("form"));
        // Nothing is lost on the way; only tools may be suggested no more.
        let kept = save::read(&sample(name)).unwrap();
        let mut saved = desk.saved();
        (saved.made, saved.form.chosen) = (kept.made, kept.form.chosen.clone());
        // A file of version 1 does not say what was promised.
        assert_eq!(kept.promised.is_empty(), name.starts_with('1'));
        saved.promised.clone_from(&kept.promised);
        assert_eq!(saved, kept);
    }

    case("1-decided.json", "株式会社 髙﨑<b>🏥", 3, 1);
    case("1-form.json", "", 2, 1);
    case("1-sample.json", "社会福祉法人 ひなた苑", 30, 1);
    case("1-years.json", "みどり野", 3, 2);
    case("2-promised.json", "株式会社 髙﨑<b>🏥", 4, 2);
}

/// The file with its checksum made right again, reckoned otherwise than the room does: by division.
fn sealed(text: &str) -> String {
    let at = text.find("\"checksum\":\"").unwrap() + "\"checksum\":\"".len();
    let blank = format!("{}00000000{}", &text[..at], &text[at + 8..]);
    let bytes = blank.bytes().filter(|byte| !b"\r\n".contains(byte));
    let bits = bytes.flat_map(|byte| (0..8).map(move |bit| u64::from(byte >> bit & 1)));
    let rest = bits.chain(std::iter::repeat_n(0, 32)).enumerate().fold(0_u64, |rest, (number, bit)| {
        let next = (rest << 1) | (bit ^ u64::from(number < 32));
        if next >> 32 == 1 { next ^ 0x1_04C1_1DB7 } else { next }
    });
    let sum = u32::try_from(rest).unwrap().reverse_bits() ^ u32::MAX;
    format!("{}{sum:08x}{}", &text[..at], &text[at + 8..])
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    #[track_caller]
    fn case(text: &str, kind: Kind, path: &str, said: &str) {
        let problem = save::read(text).unwrap_err();
        assert_eq!((problem.kind, problem.path.as_str()), (kind, path));
        assert_eq!(problem.to_string(), said);
    }
    let file = sample("1-form.json");
    let with = |old: &str, new: &str| {
        assert!(file.contains(old), "{old}");
        file.replacen(old, new, 1)
    };
    let changed = "保存したあとで、中身が変わるか壊れるかしています。\
         数値を読み違えないよう、開かずにおきます。保存したままのファイルがあれば、そちらを開いてください。";
    let broken = |place: &str| changed.replace("います。", &format!("います（{place}）。"));

    assert_eq!(sealed(&file), file);
    case("", Kind::NotOurs, "", "健活カルテで保存したファイルではありません。");
    case("{\"format\":\"kenkatsu-pack\"}", Kind::NotOurs, "", "健活カルテで保存したファイルではありません。");
    case("[\"kenkatsu-karte\"]", Kind::NotOurs, "", "健活カルテで保存したファイルではありません。");
    let newer = "もっと新しい健活カルテで保存されています。新しいほうで開いてください。";
    case(&with("\"version\":1", "\"version\":3,\"future\":[]"), Kind::Newer, "", newer);
    case(&sealed(&with("\"version\":1", "\"version\":3")), Kind::Newer, "", newer);
    case(&with("33.3", "33.4"), Kind::Changed, "", changed);
    case(&with("\"checksum\":\"", "\"checksum\":\"0"), Kind::Changed, "", changed);
    case(&with("\"typed\":true", "\"typed\":tru"), Kind::Broken, "kept.tables.typed", &broken("25行9列"));
    case(
        &sealed(&with("\"by_ten\":false,\n", "")),
        Kind::Missing,
        "kept.by_ten",
        "41行13列の「kept.by_ten」に、あるはずの値がありません。",
    );
    case(
        &sealed(&with("\"by_ten\":false", "\"by_ten\":0")),
        Kind::Mistyped,
        "kept.by_ten",
        "30行1列の「kept.by_ten」を読めません。",
    );
    case(
        &sealed(&with("岡山県", "備前国")),
        Kind::Mistyped,
        "kept.region",
        "31行1列の「kept.region」を読めません。",
    );
    case(
        &sealed(&with("\"region\"", "\"place\"")),
        Kind::Missing,
        "kept.region",
        "42行13列の「kept.region」に、あるはずの値がありません。",
    );
}

#[test]
fn every_flipped_bit_is_found() {
    let file = sample("1-decided.json");
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut bytes = file.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            // A file that is no UTF-8 any more is not taken for text, or taken for Shift_JIS.
            assert!(save::read(&String::from_utf8_lossy(&bytes)).is_err(), "{at} {bit}");
        }
    }
}

#[test]
fn what_is_cut_short_is_found_and_other_ends_of_lines_do_no_harm() {
    let file = sample("1-decided.json");
    for (end, _) in file.trim_end().char_indices() {
        assert!(save::read(&file[..end]).is_err(), "{end}");
    }
    assert_eq!(save::read(&file.replace('\n', "\r\n")), save::read(&file));
    assert_eq!(save::read(&file.replace('\n', "")), save::read(&file));
}

#[test]
fn nothing_is_too_deep_or_too_much_to_be_refused() {
    let file = sample("1-form.json");
    let with = |text: &str| file.replacen("\"earlier\":[]", &format!("\"earlier\":{text}"), 1);
    let repeated = |piece: &str, most: usize| piece.repeat(most / piece.len());
    let kind = |text: &str| save::read(text).unwrap_err().kind;
    let names = |most: usize| (0..most).map(|name| format!("\"{name}\":0")).collect::<Vec<_>>().join(",");

    assert_eq!(kind(&with(&repeated("[", save::LONGEST / 2))), Kind::Broken);
    assert_eq!(kind(&with(&repeated("{\"kept\":", save::LONGEST / 2))), Kind::Broken);
    assert_eq!(kind(&with(&format!("[{}0]", repeated("0,", save::LONGEST / 2)))), Kind::Changed);
    let many = file.replacen("\"chosen\":[", &format!("\"chosen\":[{}", repeated("\"a\",", 4_000)), 1);
    assert_eq!(kind(&sealed(&many)), Kind::TooLarge);
    assert_eq!(kind(&with(&format!("{{{}}}", names(200_000)))), Kind::TooLarge);
    assert_eq!(kind(&with(&format!("\"{}\"", repeated("健", save::LONGEST)))), Kind::TooLarge);
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        prop::sample::select(Item::ALL).prop_map(Choice::Item),
        prop::sample::select(Group::ALL.to_vec()).prop_map(Choice::Group),
        prop::sample::select(Sex::ALL.to_vec()).prop_map(Choice::Sex),
        (1926_u16..2100).prop_map(|year| Choice::Year(FiscalYear::of(year).unwrap())),
        prop::sample::select(Tells::ALL.to_vec()).prop_map(Choice::Tells),
    ]
}

fn place() -> impl Strategy<Value = Place> {
    let number = || any::<u32>().prop_map(|number| number as usize);
    (number(), prop::option::of(number())).prop_map(|(row, column)| Place { row, column })
}

fn table() -> impl Strategy<Value = Table> {
    let decisions = (
        prop::collection::vec((place(), choice()), 0..4),
        prop::collection::vec((place(), any::<String>()), 0..4),
    );
    let text = prop_oneof![any::<String>(), "[あ-う0-9\t\n\r\"\\\\{}<\u{0}\u{2028}]{0,30}"];
    (text, any::<bool>(), any::<String>(), decisions).prop_map(|(text, typed, sample, (headings, cells))| {
        Table { text, typed, sample, decisions: Decisions { headings, cells } }
    })
}

fn form() -> impl Strategy<Value = Form> {
    let part = || prop::option::of(any::<String>());
    let edit = (part(), part(), part(), part(), part());
    let edit = edit.prop_map(|(target, by, who, from, joining)| Edit { target, by, who, from, joining });
    (
        prop::collection::vec((prop::sample::select(Entry::ALL.to_vec()), any::<String>()), 0..6),
        prop::collection::vec(any::<String>(), 0..4),
        prop::collection::vec((any::<String>(), edit), 0..4),
        prop::collection::vec((any::<String>(), prop::sample::select(Done::ALL.to_vec())), 0..4),
        prop::sample::select(Language::ALL.to_vec()),
    )
        .prop_map(|(entries, chosen, edits, checks, papers)| Form {
            checks: checks.into_iter().collect(),
            entries: entries.into_iter().collect(),
            chosen,
            edits: edits.into_iter().collect(),
            papers,
        })
}

fn answers() -> impl Strategy<Value = Answers> {
    About::ALL.map(|about| (0..=about.words().len()).prop_map(move |at| (about, at))).prop_map(|chosen| {
        chosen.into_iter().fold(Answers::default(), |answers, (about, at)| {
            about.words().get(at).map_or(answers, |word| answers.tapped(about, word))
        })
    })
}

fn promise() -> impl Strategy<Value = Promise> {
    let items = prop::collection::vec(prop::sample::select(Item::ALL), 0..3);
    let texts = prop::array::uniform6(any::<String>());
    (texts, items).prop_map(|([id, name, target, goal, from, joining], items)| Promise {
        id,
        name,
        target,
        goal,
        from,
        joining,
        items,
    })
}

fn saved() -> impl Strategy<Value = Saved> {
    let day = (1989_u16..2100, 1_u8..13, 1_u8..29)
        .prop_map(|(year, month, day)| Date::of(year, month, day).unwrap());
    let ages = (0_u8..60, 0_u8..60).prop_map(|(first, more)| Ages::of(first, first + more).unwrap());
    let count = (prop::sample::select(Sex::ALL.to_vec()), ages, any::<String>());
    let comparison =
        (0_usize..48, any::<bool>(), any::<String>()).prop_map(|(region, own_first, own_name)| Comparison {
            region: Region::all().nth(region).unwrap(),
            own_first,
            own_name,
            offered: Vec::new(),
        });
    let alone = (
        answers(),
        day,
        prop::collection::vec(table(), 0..3),
        prop::collection::vec(count, 0..4),
        any::<bool>(),
        comparison,
        form(),
        prop::collection::vec(promise(), 0..3),
    )
        .prop_map(|(answers, made, tables, people, by_ten, comparison, form, promised)| Saved {
            made,
            tables,
            people,
            by_ten,
            comparison,
            answers,
            form,
            promised,
            earlier: Vec::new(),
        });
    let alone = alone.boxed();
    let earlier =
        (any::<String>(), alone.clone()).prop_map(|(name, saved)| Earlier { name, saved: Rc::new(saved) });
    (alone, prop::collection::vec(earlier, 0..3)).prop_map(|(saved, earlier)| Saved { earlier, ..saved })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(saved in saved()) {
        let file = save::written(&saved);
        prop_assert!(save::is_saved(&file));
        prop_assert!(!file.contains('<'));
        prop_assert_eq!(sealed(&file), file.clone());
        prop_assert_eq!(save::read(&file), Ok(saved));
    }

    #[test]
    fn no_text_breaks_it(text in "\\{?\"?(kenkatsu-karte)?\\PC{0,40}") {
        let _ = save::read(&text);
    }
}
