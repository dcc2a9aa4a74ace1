//! Brings what a command needs to a bare machine that has rustup, Node and a C compiler.
//!
//! A second run finds everything in place and says nothing. What cannot be brought is one line that says what to
//! install.

mod browser;
mod node;
mod tool;

use std::path::PathBuf;

use crate::program;
use crate::project::Project;
use crate::stop::{During, Outcome, Stop};

pub(crate) use browser::Browser;
pub(crate) use tool::Tool;

/// What builds the page, set up.
pub(crate) struct Build {
    /// Trunk itself.
    pub(crate) trunk: PathBuf,
    /// wasm-bindgen, of the version that Cargo.lock holds.
    pub(crate) wasm_bindgen: Tool,
}

impl Build {
    /// The wasm32 target, Trunk, wasm-bindgen, and npm's development tools.
    pub(crate) fn set_up(project: &Project) -> Outcome<Self> {
        wasm_target(project)?;
        let wasm_bindgen = Tool::wasm_bindgen(project)?;
        wasm_bindgen.set_up(project)?;
        node::set_up(project)?;
        Ok(Self { trunk: Tool::trunk().set_up(project)?, wasm_bindgen })
    }
}

/// rust-toolchain.toml names the target, so rustup has mostly brought it already.
fn wasm_target(project: &Project) -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries =
        program::read(project.command("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if PathBuf::from(libraries).is_dir() {
        return Ok(());
    }
    say(&format!("adding Rust's {TARGET} target, about a minute"));
    program::run(project.command("rustup").args(["target", "add", TARGET])).during("adding the wasm32 target")
}

/// Announces a step that takes a while.
pub(crate) fn say(step: &str) {
    println!("==> {step}");
}

/// The one line for what this machine lacks and we cannot bring.
fn lacking(what: &str, install: &str) -> Stop {
    Stop::because(format!("{what} is not here: {install}, then run this again"))
}
