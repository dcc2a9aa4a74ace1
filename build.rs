//! Makes the functions of `src/words.rs` from the catalogues in `data/words`: a folder a language, a file a subject, a
//! line a word. A word that a language lacks, has twice, or fills in with other values stops the build.
//!
//! ```text
//! # A comment.
//! whole = ファイルに保存                  fn whole() -> &'static str
//! rows = {count}行                       fn rows(count: impl Display) -> String
//! rows = {count} {count|row|rows}        the same in English: the first form beside a 1, the second beside all else
//! year = {western}{era||}                 what one language says and another does not: given, and not said
//! ```
//!
//! A catalogue that begins with `# By place` is a list in the order of what it names: `fn nth(place) -> &'static str`.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Every language. The first names the words, and the others must have the same ones.
const LANGUAGES: [&str; 2] = ["ja", "en"];

/// As many values as a word may be filled in with: in what ships, a control character stands for each.
const MOST: usize = 8;

/// How a catalogue begins whose words are taken by their place, in the order of what they name.
const BY_PLACE: &str = "# By place";

/// A word of one language.
struct Word {
    name: String,
    text: String,
}

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=data/words");
    let [first, others @ ..] = LANGUAGES.map(|language| format!("data/words/{language}"));
    let (mut code, mut count) = (String::new(), 0);
    let mut texts = LANGUAGES.map(|_| String::new());
    for subject in subjects(&first)? {
        let words = read(&format!("{first}/{subject}.txt"))?;
        let others = others.iter().map(|folder| in_order(&words, &format!("{folder}/{subject}.txt")));
        let others = others.collect::<Result<Vec<_>, _>>()?;
        for (text, told) in texts.iter_mut().zip([&words].into_iter().chain(&others)) {
            for (word, first) in told.iter().zip(&words) {
                *text += &(shipped(&word.text, &blanks(&first.text)) + "\n");
            }
        }
        code += &module(&subject, &words, by_place(&first, &subject)?, count);
        count += words.len();
    }
    for (language, text) in LANGUAGES.iter().zip(texts) {
        let _ = writeln!(code, "const {}: &str = {text:?};", language.to_uppercase());
    }
    let out = env::var("OUT_DIR").map_err(|fault| fault.to_string())?;
    fs::write(Path::new(&out).join("words.rs"), code).map_err(|fault| fault.to_string())
}

/// The names of the catalogues in a folder, in order.
fn subjects(folder: &str) -> Result<Vec<String>, String> {
    let found = fs::read_dir(folder).map_err(|fault| format!("{folder}: {fault}"))?;
    let names = found.flatten().filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned()));
    let mut names: Vec<_> = names.collect();
    names.sort();
    Ok(names)
}

/// Whether the words of a subject are taken by their place: it says so in its first line.
fn by_place(folder: &str, subject: &str) -> Result<bool, String> {
    let path = format!("{folder}/{subject}.txt");
    Ok(fs::read_to_string(&path).map_err(|fault| format!("{path}: {fault}"))?.starts_with(BY_PLACE))
}

/// The words of one catalogue.
fn read(path: &str) -> Result<Vec<Word>, String> {
    let text = fs::read_to_string(path).map_err(|fault| format!("{path}: {fault}"))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let mut words: Vec<Word> = Vec::new();
    for (at, line) in lines {
        let place = format!("{path}:{}", at + 1);
        let (name, text) = line.split_once(" = ").ok_or_else(|| format!("{place}: not `name = text`"))?;
        if words.iter().any(|word| word.name == name) {
            return Err(format!("{place}: `{name}` stands here twice"));
        }
        if blanks(text).len() > MOST {
            return Err(format!("{place}: `{name}` is filled in with more than {MOST} values"));
        }
        words.push(Word { name: name.to_owned(), text: text.to_owned() });
    }
    Ok(words)
}

/// The words of another language in the order of `first`: they must be the same ones with the same blanks.
fn in_order(first: &[Word], path: &str) -> Result<Vec<Word>, String> {
    let mut words = read(path)?;
    let mut ordered = Vec::new();
    for Word { name, text } in first {
        let at = words.iter().position(|word| word.name == *name);
        let word = words.swap_remove(at.ok_or_else(|| format!("{path}: `{name}` is missing"))?);
        let (mut wanted, mut found) = (blanks(text), blanks(&word.text));
        wanted.sort_unstable();
        found.sort_unstable();
        if wanted != found {
            return Err(format!(
                "{path}: `{name}` is filled in with {found:?}, and elsewhere with {wanted:?}"
            ));
        }
        ordered.push(word);
    }
    match words.first() {
        Some(word) => Err(format!("{path}: `{}` is a word of this language alone", word.name)),
        None => Ok(ordered),
    }
}

/// The names of the values that a text is filled in with, each once, in the order in which they come.
fn blanks(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in text.split('{').skip(1) {
        let name = part.split(['}', '|']).next().unwrap_or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The text as it ships: a blank is the control character of its number, from 1; a choice by a value is that character
/// plus 16, the form beside a 1, 15, the other form, 14.
fn shipped(text: &str, blanks: &[&str]) -> String {
    let mut parts = text.split('{');
    let mut shipped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (blank, rest) = part.split_once('}').unwrap_or((part, ""));
        let mut forms = blank.split('|');
        let name = forms.next().unwrap_or_default();
        let number = blanks.iter().position(|blank| *blank == name).map_or(0, |at| at + 1);
        let mark = |code: usize| char::from(u8::try_from(code).unwrap_or_default());
        match (forms.next(), forms.next()) {
            (Some(one), Some(other)) => {
                let _ = write!(shipped, "{}{one}\u{f}{other}\u{e}", mark(number + 16));
            }
            _ => shipped.push(mark(number)),
        }
        shipped += rest;
    }
    shipped
}

/// One subject as a module: a function a word, or one for all where they are taken by their place. `first` is the place
/// of its first word among all.
fn module(subject: &str, words: &[Word], by_place: bool, first: usize) -> String {
    let functions: String = if by_place {
        let names: Vec<_> = words.iter().map(|word| &word.name).collect();
        format!(
            "/// The word at this place, from 0.\n\
             pub fn nth(place: usize) -> &'static str {{ super::say(place + {first}) }}\n\
             /// The names of the words, in their order.\n\
             #[cfg(test)] pub(crate) const NAMES: &[&str] = &{names:?};\n"
        )
    } else {
        words.iter().zip(first..).map(|(word, place)| function(word, place)).collect()
    };
    format!("/// `data/words/*/{subject}.txt`.\npub mod {subject} {{\n{functions}}}\n")
}

/// The function that says one word; `place` is the word's among all.
fn function(Word { name, text }: &Word, place: usize) -> String {
    let blanks = blanks(text);
    if blanks.is_empty() {
        return format!("/// `{text}`\npub fn {name}() -> &'static str {{ super::say({place}) }}\n");
    }
    let given: Vec<_> = blanks.iter().map(|blank| format!("{blank}: impl ::core::fmt::Display")).collect();
    let with: Vec<_> = blanks.iter().map(|blank| format!("&{blank}")).collect();
    let (given, with) = (given.join(", "), with.join(", "));
    format!("/// `{text}`\npub fn {name}({given}) -> String {{ super::fill({place}, &[{with}]) }}\n")
}
