//! Everything that must hold before a change lands, but for the tests.

use crate::project::Project;
use crate::setup::{Build, Tool, say};
use crate::stop::{During, Outcome};
use crate::{dist, gate, program};

/// All that is built for the browser; tests of the rooms are native.
const BROWSER: [&str; 8] = [
    "--package",
    "kenkatsu-karte",
    "--lib",
    "--bins",
    "--test",
    "browser",
    "--target",
    "wasm32-unknown-unknown",
];

/// Format, lints natively and for the browser, licences and bans, a build, and the gates.
pub(crate) fn check(project: &Project) -> Outcome {
    Build::set_up(project)?;
    say("format");
    program::run(project.cargo().args(["fmt", "--all", "--check"])).during("format")?;
    say("lints, natively");
    lint(project, &["--workspace", "--all-targets"])?;
    say("lints, for the browser");
    lint(project, &BROWSER)?;
    deny(project)?;
    let page = dist::dist(project, None)?;
    say("gates on the shipped file");
    gate::judge(&page)
}

fn lint(project: &Project, what: &[&str]) -> Outcome {
    program::run(
        project.cargo().args(["clippy", "--quiet", "--locked"]).args(what).args(["--", "-D", "warnings"]),
    )
    .during("lints")
}

fn deny(project: &Project) -> Outcome {
    let deny = Tool::cargo_deny().set_up(project)?;
    say("licences, sources, bans");
    let ask = |what: &[&str]| {
        let mut command = project.command(&deny);
        command.args(["--workspace", "--locked", "--log-level", "warn"]).args(what);
        command
    };
    let judge = ["check", "--hide-inclusion-graph"];
    program::run(ask(&judge).args(["bans", "licenses", "sources"])).during("licences, sources, bans")?;
    if !program::works(&mut ask(&["fetch", "db"])) {
        say("advisories: not asked, their list cannot be fetched from here");
        return Ok(());
    }
    say("advisories");
    program::run(ask(&judge).args(["--disable-fetch", "advisories"])).during("advisories")
}
