//! Other programs: finding them and running them.

use std::env;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::stop::{During, Outcome, Stop};

/// Runs with its output shown; fails unless it ends well.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| unstarted(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Stop::because(format!("{} ended with {status}", name(command))))
    }
}

/// Runs silently; what it wrote to standard output.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    let ended = command.stderr(Stdio::piped()).output().map_err(|error| unstarted(command, &error))?;
    if ended.status.success() {
        return Ok(String::from_utf8_lossy(&ended.stdout).trim().to_owned());
    }
    let words = String::from_utf8_lossy(&ended.stderr);
    Err(Stop::because(format!("{} ended with {}: {}", name(command), ended.status, words.trim())))
}

/// Gives it this text on standard input; what it wrote to standard output.
pub(crate) fn through(command: &mut Command, text: &str) -> Outcome<String> {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = command.spawn().map_err(|error| unstarted(command, &error))?;
    // It reads all before it writes any, so neither waits for the other; and it is at the end once this is dropped.
    if let Some(mut input) = running.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    let ended = running.wait_with_output()?;
    if !ended.status.success() {
        return Err(Stop::because(format!("{} ended with {}", name(command), ended.status)));
    }
    String::from_utf8(ended.stdout).during(format!("reading what {} wrote", name(command)))
}

/// Runs silently; whether it ended well. A program that is not there did not.
pub(crate) fn works(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|end| end.success())
}

/// The first of these programs that stands on PATH.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
    })
}

/// PATH with these folders in front of it.
pub(crate) fn path_with(folders: &[&Path]) -> Outcome<std::ffi::OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&path));
    Ok(env::join_paths(all)?)
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let stem = program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy();
    let first = command.get_args().next().map(|word| word.to_string_lossy());
    first.map_or_else(|| stem.to_string(), |first| format!("{stem} {first}"))
}

fn unstarted(command: &Command, error: &std::io::Error) -> Stop {
    let program = command.get_program().to_string_lossy();
    match error.kind() {
        ErrorKind::NotFound => Stop::because(format!("{program} is not here: install it and run this again")),
        _ => Stop::because(format!("{program} did not start: {error}")),
    }
}
