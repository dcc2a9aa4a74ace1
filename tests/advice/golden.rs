//! For each sample company: priorities → suggestions → reasons, as they stand on the page and as they may leave it.
//!
//! `BLESS=1 cargo test --test advice` rewrites `tests/golden/advice.txt`; look at the difference before you keep it.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use kenkatsu::advice::{self, About, Answers, Suggestion};
use kenkatsu::desk::{Act, Desk, Sample};
use kenkatsu::karte::Line;
use kenkatsu::pack::Pack;
use kenkatsu::words::Language;

/// A sample and what such a company might answer.
const ANSWERED: [(Sample, [&str; 4]); 5] = [
    (Sample::Manufacturing, ["立ち", "5", "室内", "全員"]),
    (Sample::Transport, ["運転", "3", "車", "各自"]),
    (Sample::Care, ["交替", "10", "席", "各自"]),
    (Sample::Office, ["机", "10", "席", "全員"]),
    (Sample::Shop, ["立ち", "3", "室内", "交代"]),
];

fn desk(sample: Sample, answers: [&'static str; 4]) -> Desk {
    let tried = Desk::on(super::today(), Pack::builtin().clone()).after(Act::Try(sample));
    let given = About::ALL.into_iter().zip(answers).filter(|(_, word)| !word.is_empty());
    given.fold(tried, |desk, (about, word)| desk.after(Act::Answer(about, word)))
}

fn said(answers: Answers) -> String {
    let label = |about: About| about.choices().find(|(word, _)| *word == answers.to(about));
    About::ALL.into_iter().filter_map(label).map(|(_, label)| label).collect::<Vec<_>>().join("・")
}

fn card(text: &mut String, number: usize, Suggestion { tool, reason, .. }: &Suggestion) {
    let takes: Vec<_> = advice::takes(tool).iter().map(|(label, words)| format!("{label} {words}")).collect();
    writeln!(text, "  {number}. {}【{}】", tool.name, tool.kind.label()).unwrap();
    writeln!(text, "     なぜこれか: {reason}").unwrap();
    writeln!(text, "     要るもの: {}", takes.join(" / ")).unwrap();
    writeln!(text, "     月曜日にすること: {}", tool.first_step).unwrap();
    writeln!(text, "     根拠: {}{}", tool.evidence, advice::source(tool)).unwrap();
    for caution in advice::cautions(tool) {
        writeln!(text, "     ご注意: {caution}").unwrap();
    }
}

fn written() -> String {
    let mut text = String::new();
    for (sample, answers) in ANSWERED {
        writeln!(text, "==== {}（{}） ====", sample.company(), sample.label()).unwrap();
        let unanswered = desk(sample, [""; 4]);
        let answered = desk(sample, answers);
        let work = unanswered.papers.work().unwrap();
        let priorities: Vec<_> = work.karte.priorities().into_iter().map(Line::label).collect();
        writeln!(text, "優先: {}\n", priorities.join("、")).unwrap();

        writeln!(text, "答えなし").unwrap();
        for (suggestion, number) in work.suggestions.iter().zip(1..) {
            writeln!(text, "  {number}. {}: {}", suggestion.tool.name, suggestion.reason).unwrap();
        }
        writeln!(text, "社外向け").unwrap();
        for (suggestion, number) in work.for_others.iter().take(advice::MOST).zip(1..) {
            writeln!(text, "  {number}. {}: {}", suggestion.tool.name, suggestion.reason).unwrap();
        }
        writeln!(text, "\n{}", said(answered.answers)).unwrap();
        for (suggestion, number) in answered.papers.work().unwrap().suggestions.iter().zip(1..) {
            card(&mut text, number, suggestion);
        }
        let programs = advice::programs(&work.karte, unanswered.pack(), unanswered.today());
        let names: Vec<_> = programs.iter().map(|program| program.name.as_str()).collect();
        writeln!(text, "使える制度: {}\n", names.join("、")).unwrap();
    }
    writeln!(text, "==== 使える制度（岡山、全国） ====").unwrap();
    for program in Pack::builtin().programs.iter().chain(&Pack::neutral().programs) {
        let seen = advice::as_seen(program.as_of);
        writeln!(text, "{}（{}）: {}", program.name, program.provider, program.what).unwrap();
        writeln!(text, "  尋ねる先: {}。{seen}（出典 {}）", program.ask, program.source).unwrap();
    }
    text
}

/// What each sample is suggested, as an English window says it.
fn written_in_english() -> String {
    let mut text = String::new();
    for (sample, answers) in ANSWERED {
        writeln!(text, "==== {sample:?} ====").unwrap();
        let answered = desk(sample, answers);
        writeln!(text, "{}", said(answered.answers)).unwrap();
        for Suggestion { tool, reason, .. } in answered.papers.work().unwrap().suggestions.iter() {
            writeln!(text, "{} [{}]\n  {reason}\n  {}", tool.name, tool.kind.label(), tool.first_step)
                .unwrap();
            let takes = advice::takes(tool).into_iter().map(|(label, words)| format!("{label}: {words}"));
            writeln!(text, "  {}", takes.collect::<Vec<_>>().join(" | ")).unwrap();
            writeln!(text, "  {} {}", tool.evidence, advice::source(tool)).unwrap();
            writeln!(text, "  {}", advice::cautions(tool).collect::<Vec<_>>().join(" ")).unwrap();
        }
    }
    text
}

#[test]
fn each_sample_walked_through() {
    approve("advice.txt", &written());
}

#[test]
fn each_sample_walked_through_in_english() {
    approve("advice-en.txt", &Language::English.speaking(written_in_english));
}

#[track_caller]
fn approve(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(&path).unwrap_or_default(), "look at it, then BLESS=1 cargo test");
}

#[test]
fn what_may_leave_names_no_figure_that_may_not() {
    for sample in Sample::ALL {
        let work = desk(sample, [""; 4]).papers.work().unwrap().clone();
        let open = work.karte.open_to_others();
        for suggestion in work.for_others.iter() {
            let shown = |item| open.lines.iter().any(|line| line.item == item);
            assert!(suggestion.because.iter().all(|&item| shown(item)), "{}", suggestion.reason);
        }
    }
}

#[test]
fn every_sample_gets_a_suggestion_with_any_answers() {
    let answers = About::ALL.iter().fold(vec![Answers::default()], |every, &about| {
        let with = |answers: &Answers| {
            let answers = *answers;
            about.words().iter().map(move |word| answers.tapped(about, word))
        };
        every.iter().flat_map(with).chain(every.clone()).collect()
    });
    assert_eq!(answers.len(), 600);
    let elsewhere = Pack::neutral();
    for sample in Sample::ALL {
        let desk = desk(sample, [""; 4]);
        let karte = &desk.papers.work().unwrap().karte;
        for answers in &answers {
            // An office elsewhere has fewer tools.
            let suggestions = advice::suggest(karte, *answers, &elsewhere, desk.today());
            assert_eq!(suggestions.len(), advice::MOST, "{} {answers:?}", sample.label());
        }
    }
}
