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
    let japanese = |text: &str| {
        text.chars().any(|letter| matches!(letter, '\u{3041}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}'))
    };
    let left: Vec<_> = catalogues("en")
        .into_iter()
        .flat_map(|(subject, words)| {
            words.lines().map(|line| format!("{subject}: {line}")).collect::<Vec<_>>()
        })
        // What is quoted from a Japanese paper stands in 「」, and names of ours beside their meaning in （）.
        .filter(|line| japanese(&without_quoted(line)))
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
