//! Node and npm's development tools: wasm-opt, a browser driver, an accessibility checker, a minifier.

use std::fs;

use super::{lacking, say};
use crate::program;
use crate::project::Project;
use crate::stop::{During, Outcome};

/// Remembers which lock file the installed tools came from.
const STAMP: &str = "node_modules/.of-package-lock.json";

/// Installs what package-lock.json holds, unless that has been done.
pub(super) fn set_up(project: &Project) -> Outcome {
    let version = program::read(project.command("node").arg("--version")).unwrap_or_default();
    if major(&version).is_none_or(|major| major < 20) {
        return Err(lacking("Node 20 or newer", "install Node.js"));
    }
    let lock = fs::read(project.path("package-lock.json")).during("reading package-lock.json")?;
    if fs::read(project.path(STAMP)).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("installing npm's development tools, about a minute");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    program::run(project.command(npm).args(["ci", "--no-audit", "--no-fund"]))
        .during("installing npm's tools")?;
    fs::write(project.path(STAMP), lock).during("stamping node_modules")
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn node_says_its_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }
}
