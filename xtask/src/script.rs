//! Scripts that drive a browser but are no tests: the README's pictures, and timings.

use crate::project::Project;
use crate::setup::Browser;
use crate::stop::Outcome;
use crate::{dist, program};

/// Draws the README's pictures anew.
pub(crate) fn pictures(project: &Project) -> Outcome {
    run(project, "tests/e2e/pictures.mjs")
}

/// Says how long opening and pasting take.
pub(crate) fn timings(project: &Project) -> Outcome {
    run(project, "tests/e2e/timings.mjs")
}

fn run(project: &Project, script: &str) -> Outcome {
    let browser = Browser::set_up()?;
    dist::dist(project, None)?;
    program::run(project.command("node").arg(script).env("CHROME", browser.chromium()))
}
