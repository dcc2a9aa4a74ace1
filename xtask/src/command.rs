//! What was asked for on the command line.

use std::path::PathBuf;

use crate::project::Project;
use crate::stop::{Outcome, Stop};
use crate::{bench, check, dist, fuzz, pictures, serve, test, twice};

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--dev]  build the page and serve it on 127.0.0.1 (port 8080); --dev rebuilds as you type
  test                      native tests, tests in a browser, and the whole job on the shipped file
  test --silence N          only that nothing leaves, N times over
  test --surfaces           only every job on every surface, and the seconds of each step
  dist [--pack FILE]        dist/kenkatsu-karte.html, the one file; --pack puts an office's own words in
  twice                     builds what is committed in two new folders, and compares the digests: some ten minutes
  check                     format, lints, licences, a build, and the gates on the shipped file
  pictures                  the README's pictures, into docs/pictures
  bench [NAME...]           reading, memory, drawing, blocking, waiting: measured in a browser; all, or those named
  fuzz [NAME] [--minutes N] text, csv, html, pack: odd bytes for 15 minutes each; all in turn, or the one named
  help                      this

Each command first sets up what it needs, once: on a bare machine that takes about ten minutes.";

/// A command and what it was given.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Serve { port: u16 },
    Develop { port: u16 },
    Test,
    Silence { times: u32 },
    Surfaces,
    Twice,
    Dist { pack: Option<PathBuf> },
    Check,
    Pictures,
    Bench { names: Vec<String> },
    Fuzz { name: Option<String>, minutes: u32 },
    Help,
}

impl Command {
    /// Reads the words after `cargo xtask`.
    pub(crate) fn read(words: impl IntoIterator<Item = String>) -> Outcome<Self> {
        let mut words = words.into_iter();
        let command = match words.next().as_deref() {
            Some("serve") => return read_serve(words),
            Some("dist") => return read_dist(words),
            Some("bench") => return Ok(Self::Bench { names: words.collect() }),
            Some("fuzz") => return read_fuzz(words),
            Some("test") => return read_test(words),
            Some("twice") => Self::Twice,
            Some("check") => Self::Check,
            Some("pictures") => Self::Pictures,
            None | Some("help" | "--help" | "-h") => Self::Help,
            Some(other) => return Err(unknown(other)),
        };
        words.next().map_or(Ok(command), |word| Err(unknown(&word)))
    }

    /// Does it.
    pub(crate) fn run(self) -> Outcome {
        let project = Project::find()?;
        match self {
            Self::Serve { port } => serve::serve(&project, port),
            Self::Develop { port } => serve::develop(&project, port),
            Self::Test => test::test(&project),
            Self::Silence { times } => test::silence(&project, times),
            Self::Surfaces => test::surfaces(&project),
            Self::Twice => twice::twice(&project),
            Self::Dist { pack } => dist::dist(&project, pack.as_deref()).map(|_| ()),
            Self::Check => check::check(&project),
            Self::Pictures => pictures::pictures(&project),
            Self::Bench { names } => bench::bench(&project, &names),
            Self::Fuzz { name, minutes } => fuzz::fuzz(&project, name.as_deref(), minutes),
            Self::Help => {
                println!("{HELP}");
                Ok(())
            }
        }
    }
}

fn read_serve(mut words: impl Iterator<Item = String>) -> Outcome<Command> {
    let (mut port, mut dev) = (8080, false);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => dev = true,
            "--port" => {
                let number = words.next().and_then(|number| number.parse().ok());
                port = number.ok_or_else(|| Stop::because("--port takes a number up to 65535"))?;
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(if dev { Command::Develop { port } } else { Command::Serve { port } })
}

fn read_test(mut words: impl Iterator<Item = String>) -> Outcome<Command> {
    match (words.next().as_deref(), words.next(), words.next()) {
        (None, ..) => Ok(Command::Test),
        (Some("--surfaces"), None, None) => Ok(Command::Surfaces),
        (Some("--silence"), times, None) => {
            let times = times.and_then(|times| times.parse().ok());
            times
                .map(|times| Command::Silence { times })
                .ok_or_else(|| Stop::because("--silence takes how many times"))
        }
        (Some(other), ..) => Err(unknown(other)),
    }
}

fn read_dist(mut words: impl Iterator<Item = String>) -> Outcome<Command> {
    let mut pack = None;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--pack" => {
                let file = words.next().ok_or_else(|| Stop::because("--pack takes a file"))?;
                pack = Some(PathBuf::from(file));
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Dist { pack })
}

fn read_fuzz(mut words: impl Iterator<Item = String>) -> Outcome<Command> {
    let (mut name, mut minutes) = (None, 15);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--minutes" => {
                let number = words.next().and_then(|number| number.parse().ok());
                minutes = number.ok_or_else(|| Stop::because("--minutes takes a whole number"))?;
            }
            _ if name.is_none() && !word.starts_with('-') => name = Some(word),
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Fuzz { name, minutes })
}

fn unknown(word: &str) -> Stop {
    Stop::because(format!("`{word}` is not known here: see `cargo xtask help`"))
}

#[cfg(test)]
mod tests {
    use super::Command;

    #[test]
    fn words_become_commands() {
        #[track_caller]
        fn case(words: &str, expected: impl Into<Option<Command>>) {
            let words = words.split_whitespace().map(str::to_owned);
            assert_eq!(Command::read(words).ok(), expected.into());
        }
        case("", Some(Command::Help));
        case("serve", Some(Command::Serve { port: 8080 }));
        case("serve --port 9000", Some(Command::Serve { port: 9000 }));
        case("serve --dev --port 9000", Some(Command::Develop { port: 9000 }));
        case("serve --port x", None);
        case("dist --pack office.json", Some(Command::Dist { pack: Some("office.json".into()) }));
        case("dist --pack", None);
        case("bench reading", Some(Command::Bench { names: vec!["reading".into()] }));
        case("fuzz", Some(Command::Fuzz { name: None, minutes: 15 }));
        case("fuzz html --minutes 1", Some(Command::Fuzz { name: Some("html".into()), minutes: 1 }));
        case("fuzz --hours 1", None);
        case("test", Some(Command::Test));
        case("test --silence 20", Some(Command::Silence { times: 20 }));
        case("test --silence", None);
        case("test --surfaces", Some(Command::Surfaces));
        case("test --surfaces 2", None);
        case("test --silence 20 now", None);
        case("twice", Some(Command::Twice));
        case("test now", None);
        case("tset", None);
    }
}
