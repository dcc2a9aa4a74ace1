//! The README's pictures: a script that drives a browser but is no test.

use crate::project::Project;
use crate::setup::Browser;
use crate::stop::Outcome;
use crate::{dist, program};

/// Draws the README's pictures anew.
pub(crate) fn pictures(project: &Project) -> Outcome {
    let browser = Browser::set_up()?;
    dist::dist(project, None)?;
    program::run(project.command("node").arg("tests/e2e/pictures.mjs").env("CHROME", browser.chromium()))
}
