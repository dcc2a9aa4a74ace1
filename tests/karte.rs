//! Every sentence of one sample company's karte, in one place for whoever reviews the wording.
//!
//! `BLESS=1 cargo test --test karte` rewrites `tests/golden/karte.txt` and `karte-in-english.txt`; look at the difference
//! before you keep it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use kenkatsu::calendar::FiscalYear;
use kenkatsu::figures::{Ages, Amount, Composition, Figure, Figures, Group, Item, Percent, Rate, Sex};
use kenkatsu::karte::{Karte, Line, percent_in_tables};
use kenkatsu::reference::{Absence, Region, benchmarks, source};
use kenkatsu::words::Language;

/// 株式会社 晴山製作所 (invented): 49 employed, 45 examined in FY2023, one earlier year.
fn sample() -> Figures {
    let rate = |part, whole| Amount::Rate(Rate::of(part, whole).unwrap());
    let stated = |percent, of| Amount::Stated { percent: Percent::of(percent).unwrap(), count: None, of };
    let of = |item, sex, year, amount| Figure {
        item,
        group: Group::Company,
        sex,
        year: FiscalYear::of(year),
        amount,
    };
    let now = |item, amount| of(item, Sex::All, 2023, amount);
    let nation = |item, percent| Figure { group: Group::Nation, ..now(item, stated(percent, None)) };
    [
        now(Item::Employees, Amount::People(49)),
        now(Item::Examined, Amount::People(45)),
        now(Item::CheckupRate, rate(45, 49)),
        now(Item::GuidanceRate, rate(2, 9)),
        now(Item::RecheckRate, rate(7, 18)),
        now(Item::Metabolic, stated(22.5, None)),
        now(Item::Waist, rate(19, 45)),
        now(Item::BloodPressure, rate(22, 45)),
        of(Item::BloodPressure, Sex::Male, 2023, rate(17, 29)),
        of(Item::BloodPressure, Sex::Female, 2023, rate(5, 16)),
        now(Item::Glucose, rate(14, 45)),
        nation(Item::Glucose, 16.4),
        now(Item::Lipid, rate(13, 45)),
        now(Item::FindingAny, Amount::People(30)),
        now(Item::FindingHearing1000, rate(0, 45)),
        now(Item::FindingHearingOther, rate(1, 12)),
        now(Item::FindingLipid, rate(21, 45)),
        now(Item::DoctorInstruction, Amount::People(4)),
        now(Item::Smoking, rate(3, 45)),
        of(Item::Smoking, Sex::All, 2022, rate(12, 44)),
        of(Item::Sbp130, Sex::All, 2021, rate(14, 44)),
        of(Item::Sbp130, Sex::All, 2022, rate(4, 9)),
        of(Item::FindingLipid, Sex::All, 2022, rate(20, 44)),
        now(Item::Exercise, rate(5, 43)),
        now(Item::ExerciseLacking, rate(31, 43)),
        now(Item::Activity, rate(15, 43)),
        now(Item::SkipBreakfast, stated(23.3, Some(43))),
        now(Item::HeavyDrinking, rate(3, 8)),
        now(Item::Sleep, rate(27, 43)),
        now(Item::Bmi25, rate(14, 45)),
        now(Item::Sbp130, rate(27, 45)),
        now(Item::HbA1c65, rate(6, 22)),
        now(Item::Ldl140, rate(4, 12)),
        now(Item::MedicalCost, Amount::Yen(17_420)),
    ]
    .into_iter()
    .collect()
}

/// What parts the golden itself has.
fn part(japanese: &'static str, english: &'static str) -> &'static str {
    match Language::spoken() {
        Language::Japanese => japanese,
        Language::English => english,
    }
}

/// The karte as a text: what the owner reads, then what others may read.
fn written(karte: &Karte) -> String {
    let mut text = String::new();
    let labels =
        |lines: Vec<&Line>| lines.into_iter().map(Line::label).collect::<Vec<_>>().join(part("、", ", "));
    writeln!(text, "{}: {}", part("見出し", "Headline"), karte.headline()).unwrap();
    let for_others = karte.headline_for_others();
    writeln!(text, "{}: {for_others}", part("見出し（社外向け）", "Headline for others")).unwrap();
    writeln!(text, "{}: {}", part("優先", "First"), labels(karte.priorities())).unwrap();
    writeln!(text, "{}: {}", part("強み", "Strengths"), labels(karte.strengths())).unwrap();
    let others = karte.for_others();
    for (section, lines) in karte.shown() {
        writeln!(text, "\n== {} ==", section.label()).unwrap();
        for line in lines {
            writeln!(text, "\n{} ― {}", line.label(), line.verdict()).unwrap();
            writeln!(text, "  {}", line.sentence()).unwrap();
            if let Some(caution) = line.caution() {
                writeln!(text, "  {}: {caution}", part("注意", "Caution")).unwrap();
            }
            if let Some(reference) = &line.reference {
                let dated = reference.dated();
                let told = (&reference.population, &reference.definition, reference.evidence.label());
                let source = source(&reference.source).unwrap();
                let (name, comma) = (part("比べた値", "Reference"), part("、", "; "));
                let told = [told.0, told.1, told.2].join(comma);
                writeln!(text, "  {name}: {} {dated}{comma}{told}", reference.region).unwrap();
                let name = part("出典", "Source");
                writeln!(text, "  {name}: {}「{}」", source.publisher(), source.title).unwrap();
                writeln!(text, "  {}: {}", part("前提", "To know"), reference.caution).unwrap();
            }
            let (_, seen) = others.iter().find(|(other, _)| std::ptr::eq(*other, line)).unwrap();
            let verdict =
                seen.standing.map_or(part("（載せません）", "(not shown)"), |_| line.verdict());
            writeln!(
                text,
                "  {}: {} ― {verdict}",
                part("社外向け", "For others"),
                line.figure_for_others(seen.figure)
            )
            .unwrap();
        }
    }
    text
}

/// The years, and what the ages and sexes of 45 people explain; then why nothing can be said of younger ones.
fn years_and_ages(karte: &Karte) -> String {
    let mut text = format!("\n== {} ==\n", part("年ごとの動き", "Over the years"));
    for trend in karte.trends() {
        writeln!(text, "\n{}\n  {}", trend.label(), trend.sentences().join(part("", " "))).unwrap();
    }
    text += &format!("\n== {} ==\n", part("年齢と性別をそろえて見ると", "By age and sex"));
    let men = |ages| [(Sex::Male, ages, 29), (Sex::Female, Ages::span(50, 5), 16)];
    for bands in [men(Ages::span(60, 10)), men(Ages::up_to(39))] {
        let composition = Composition::of(bands, karte.examined).unwrap();
        let found = karte.by_age_and_sex(&composition, Region::NATION);
        for (line, standardised) in &found.lines {
            writeln!(text, "\n{}\n  {}", line.label(), standardised.sentence(line)).unwrap();
        }
        writeln!(text, "\n{}", found.why_not.join("\n")).unwrap();
    }
    text
}

/// What is said where the karte is explained: to the owner, then where others look on.
fn explained(karte: &Karte) -> String {
    let mut text = String::new();
    let names = [part("説明", "Explained"), part("説明（社外の人と見るとき）", "Explained with others")];
    for (name, way) in names.into_iter().zip([karte.walk(), karte.walk_for_others()]) {
        writeln!(text, "\n== {name} ==").unwrap();
        for (stop, number) in way.iter().zip(1..) {
            writeln!(text, "\n{number} {}（{}）\n  {}", stop.title, stop.place.id(), stop.words).unwrap();
        }
    }
    text
}

/// Why some items have nothing to be compared with, and what others reach.
fn around_it() -> String {
    let mut text = format!("\n== {} ==\n\n", part("比べる値がないとき", "Without a reference"));
    for absence in [
        Absence::NotJudged,
        Absence::RiskUnpublished,
        Absence::Unpublished,
        Absence::AnswersChanged,
        Absence::BySexOnly,
        Absence::TogetherOnly,
    ] {
        writeln!(text, "{}", absence.sentence()).unwrap();
    }
    text += &format!("\n== {} ==\n\n", part("目標の目安", "To set a target by"));
    for benchmark in [Item::CheckupRate, Item::GuidanceRate].into_iter().flat_map(benchmarks) {
        let (label, who, dated) = (benchmark.item.label(), benchmark.who(), benchmark.dated());
        let (percent, comma) = (percent_in_tables(benchmark.percent), part("、", "; "));
        writeln!(text, "{label}: {who} {percent} {dated}{comma}{}", benchmark.definition()).unwrap();
    }
    text
}

#[test]
fn every_sentence_of_a_sample() {
    case(Language::Japanese, "karte.txt");
    case(Language::English, "karte-in-english.txt");
}

#[track_caller]
fn case(language: Language, golden: &str) {
    let text = language.speaking(told);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(golden);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &text).expect("the golden is writable");
    }
    let approved = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, approved, "{golden} changed; look at it, then BLESS=1 cargo test --test karte");
}

fn told() -> String {
    let karte = Karte::draw_up(&sample(), Region::NATION);
    written(&karte) + &years_and_ages(&karte) + &explained(&karte) + &around_it()
}
