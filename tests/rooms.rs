//! Each room may use only the rooms below it. The compiler guards the window; this guards the finer lines.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms it may use, from the ground up. Every room may speak.
const ROOMS: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("calendar", &[]),
    ("csv", &[]),
    ("figures", &["calendar"]),
    ("statistics", &[]),
    ("json", &[]),
    ("moves", &[]),
    ("pack", &["calendar", "figures", "json"]),
    ("paste", &["calendar", "figures"]),
    ("reference", &["calendar", "figures", "statistics"]),
    ("karte", &["calendar", "figures", "statistics", "reference"]),
    ("advice", &["calendar", "figures", "json", "karte", "pack"]),
    ("handout", &["calendar", "advice"]),
    ("chart", &["calendar", "figures", "karte"]),
    ("declaration", &["calendar", "figures", "json", "karte", "advice", "pack", "reference"]),
    ("save", &["calendar", "figures", "json", "paste", "reference", "karte", "advice", "declaration"]),
    ("seminar", &["figures", "reference", "karte"]),
    (
        "desk",
        &[
            "calendar",
            "figures",
            "handout",
            "moves",
            "paste",
            "pack",
            "reference",
            "karte",
            "advice",
            "declaration",
            "save",
            "seminar",
        ],
    ),
    (
        "ui",
        &[
            "calendar",
            "csv",
            "figures",
            "paste",
            "pack",
            "reference",
            "karte",
            "advice",
            "chart",
            "declaration",
            "save",
            "desk",
            "handout",
            "moves",
            "seminar",
        ],
    ),
];

#[test]
fn every_room_is_in_the_table_and_in_the_map() {
    let mut found: Vec<String> = fs::read_dir(source())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| name != "lib" && name != "main")
        .collect();
    found.sort();
    let mut listed: Vec<String> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).collect();
    listed.sort();
    assert_eq!(found, listed);

    let map = fs::read_to_string(source().join("lib.rs")).unwrap();
    for (room, _) in ROOMS {
        assert!(map.contains(&format!("`{room}`")), "lib.rs does not speak of {room}");
    }
}

#[test]
fn no_room_reaches_for_a_room_it_may_not_use() {
    let mut reaches = Vec::new();
    for (room, may_use) in ROOMS {
        for file in files_of(room) {
            let code = without_comments(&fs::read_to_string(&file).unwrap());
            for (other, _) in ROOMS
                .iter()
                .filter(|(other, _)| ![room, &"words"].contains(&other) && !may_use.contains(other))
            {
                if names(&code, other) {
                    reaches.push(format!("{} uses {other}", file.strip_prefix(source()).unwrap().display()));
                }
            }
        }
    }
    assert!(reaches.is_empty(), "{reaches:#?}");
}

#[test]
fn only_the_window_names_what_a_browser_has() {
    for (room, _) in ROOMS.iter().filter(|(room, _)| *room != "ui") {
        for file in files_of(room) {
            let code = without_comments(&fs::read_to_string(&file).unwrap());
            for package in ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "plotters_canvas"] {
                assert!(!names(&code, package), "{} uses {package}", file.display());
            }
        }
    }
}

/// Whether `code` has a path that begins at `name`: `name::`, but not `other_name::`.
fn names(code: &str, name: &str) -> bool {
    let path = format!("{name}::");
    code.match_indices(&path).any(|(at, _)| {
        !code.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    })
}

fn without_comments(code: &str) -> String {
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn files_of(room: &str) -> Vec<PathBuf> {
    let mut files = vec![source().join(room).with_extension("rs")];
    let mut folders = vec![source().join(room)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.retain(|file| file.is_file());
    files
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
