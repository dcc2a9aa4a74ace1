//! The project's own commands, run as `cargo xtask <command>`.
//!
//! | part | does |
//! | --- | --- |
//! | [`setup`] | brings what a command needs to a bare machine, once |
//! | [`dist`] | builds and shrinks the module, and has it packed |
//! | [`pack`] | makes one HTML file, with its policy, of what Trunk built |
//! | [`gate`] | reads the shipped file and says whether it may be shipped |
//! | [`serve`], [`test`], [`check`], [`twice`], [`pictures`], [`bench`], [`fuzz`] | the commands round them |
//!
//! What is deliberately absent: nothing here is part of the page, and no command reaches for the network but to set up.

mod stop;

mod program;
mod project;

mod markup;
mod setup;

mod dist;
mod pack;

mod gate;

mod bench;
mod check;
mod fuzz;
mod pictures;
mod serve;
mod stages;
mod test;
mod twice;

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::Command::read(std::env::args().skip(1)).and_then(command::Command::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\n✗ {stop}");
            ExitCode::FAILURE
        }
    }
}
