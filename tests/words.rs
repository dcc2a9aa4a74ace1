//! The catalogues hold what the window says, and nothing else.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a failed test should stop here")]

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_word_is_said_somewhere() {
    let said: String = files(&home("src")).iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let unsaid: Vec<_> = catalogues("ja")
        .iter()
        .filter(|(_, words)| !words.starts_with("# By place"))
        .flat_map(|(subject, words)| names(words).map(move |name| format!("{subject}::{name}")))
        .filter(|word| !said.contains(&format!("{word}(")) && !said.contains(&format!("{word})")))
        .collect();
    assert_eq!(unsaid, [""; 0]);
}

#[test]
fn no_english_word_is_left_in_japanese() {
    let left: Vec<_> = catalogues("en")
        .into_iter()
        .flat_map(|(subject, words)| {
            words.lines().map(|line| format!("{subject}: {line}")).collect::<Vec<_>>()
        })
        // What is quoted from a Japanese paper stands in 「」, and names of ours beside their meaning in （）.
        .filter(|line| is_japanese(&without_quoted(line)))
        .collect();
    assert_eq!(left, [""; 0]);
}

/// The line without what stands in 「」 or （）.
fn without_quoted(line: &str) -> String {
    let mut depth = 0_i32;
    let mut kept = String::new();
    for letter in line.chars() {
        depth += i32::from(matches!(letter, '「' | '（'));
        if depth == 0 {
            kept.push(letter);
        }
        depth -= i32::from(matches!(letter, '」' | '）'));
    }
    kept
}

/// Subject, text.
fn catalogues(language: &str) -> Vec<(String, String)> {
    let name = |file: &PathBuf| file.file_stem().unwrap().to_string_lossy().into_owned();
    let files = files(&home("data/words").join(language));
    files.iter().map(|file| (name(file), fs::read_to_string(file).unwrap())).collect()
}

fn names(words: &str) -> impl Iterator<Item = &str> {
    words.lines().filter(|line| !line.starts_with('#')).filter_map(|line| Some(line.split_once(" = ")?.0))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn home(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// What stands in index.html is said in English by web/english.js, and nothing else is.
#[test]
fn every_word_of_the_page_is_said_in_english() {
    let read = |path: &str| fs::read_to_string(home(path)).unwrap();
    let (page, english) = (read("index.html"), read("web/english.js"));
    let names = |mark: &str| -> Vec<String> {
        let marked = page.split(mark).skip(1);
        marked.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
    };
    let mut marked = [names("data-say=\""), names("data-heard=\"")].concat();
    marked.sort();
    marked.dedup();
    let mut said: Vec<_> = english
        .lines()
        .filter_map(|line| Some(line.strip_prefix("    ")?.split_once(": ")?.0.to_owned()))
        .collect();
    said.sort();
    assert_eq!(marked, said);
    // A line of the page in Japanese carries a mark. The title is the window's, and without scripts no mark is of use.
    let unmarked: Vec<_> = without_comments(&page)
        .lines()
        .filter(|line| is_japanese(line) && !line.contains("data-say") && !line.contains("data-heard"))
        .map(|line| line.trim().to_owned())
        .collect();
    let without = ["<title>", "JavaScript", "//"];
    let left: Vec<_> =
        unmarked.iter().filter(|line| !without.iter().any(|mark| line.contains(mark))).collect();
    assert!(left.is_empty(), "{left:#?}");
}

fn without_comments(page: &str) -> String {
    let mut parts = page.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("-->").map_or("", |(_, rest)| rest))
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{3041}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}'))
}
