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
    /// The wasm32 target, the standard library's source, Trunk, wasm-bindgen, and npm's development tools.
    pub(crate) fn set_up(project: &Project) -> Outcome<Self> {
        wasm_target(project)?;
        standard_library(project)?;
        let wasm_bindgen = Tool::wasm_bindgen(project)?;
        wasm_bindgen.set_up(project)?;
        node::set_up(project)?;
        Ok(Self { trunk: Tool::trunk().set_up(project)?, wasm_bindgen })
    }
}

/// rust-toolchain.toml names the target, so rustup has mostly brought it already.
fn wasm_target(project: &Project) -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = rust_prints(project, &["target-libdir", "--target", TARGET])?;
    if libraries.is_dir() {
        return Ok(());
    }
    say(&format!("adding Rust's {TARGET} target, about a minute"));
    program::run(project.command("rustup").args(["target", "add", TARGET])).during("adding the wasm32 target")
}

/// Where the compiler keeps the standard library's source, under its own root.
pub(crate) const STANDARD_LIBRARY: &str = "lib/rustlib/src/rust/library";

/// The standard library's source, which the page is built with; it too stands in rust-toolchain.toml.
fn standard_library(project: &Project) -> Outcome {
    let sources = rust_prints(project, &["sysroot"])?.join(STANDARD_LIBRARY);
    if sources.is_dir() {
        return Ok(());
    }
    say("adding the source of Rust's standard library, about a minute");
    program::run(project.command("rustup").args(["component", "add", "rust-src"])).during("adding rust-src")
}

/// A place that the compiler knows of.
fn rust_prints(project: &Project, what: &[&str]) -> Outcome<PathBuf> {
    program::read(project.command("rustc").arg("--print").args(what)).map(PathBuf::from)
}

/// Announces a step that takes a while.
pub(crate) fn say(step: &str) {
    println!("==> {step}");
}

/// The one line for what this machine lacks and we cannot bring.
fn lacking(what: &str, install: &str) -> Stop {
    Stop::because(format!("{what} is not here: {install}, then run this again"))
}
