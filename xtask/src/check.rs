//! Everything that must hold before a change lands, but for the tests.

use crate::project::Project;
use crate::setup::{Build, Tool, say};
use crate::stages::Stages;
use crate::stop::{During, Outcome, Stop};
use crate::{dist, gate, program};

/// All that is built for the browser; tests of the rooms are native.
const BROWSER: [&str; 10] = [
    "--package",
    "kenkatsu-karte",
    "--package",
    "kenkatsu-bench",
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
    let deny = Tool::cargo_deny().set_up(project)?;
    let asking = |what: &[&str]| {
        let mut command = project.command(&deny);
        command.args(["--workspace", "--locked", "--log-level", "warn"]).args(what);
        command
    };
    let mut stages = Stages::default();
    stages.run("format", || {
        program::run(project.cargo().args(["fmt", "--all", "--check"]))?;
        program::run(project.cargo().args(["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))
    });
    stages.run("lints, natively", || lint(project, &["--workspace", "--all-targets"]));
    stages.run("lints, for the browser", || lint(project, &BROWSER));
    stages.run("licences, sources, bans", || {
        program::run(asking(&JUDGE).args(["bans", "licenses", "sources"]))
    });
    if program::works(&mut asking(&["fetch", "db"])) {
        stages.run("advisories", || program::run(asking(&JUDGE).args(["--disable-fetch", "advisories"])));
    } else {
        say("advisories: not asked, their list cannot be fetched from here");
    }
    stages.run("advisories on npm's tools", || audit(project));
    stages.run("gates on the shipped file", || gate::judge(project, &dist::dist(project, None)?));
    stages.end()
}

const JUDGE: [&str; 2] = ["check", "--hide-inclusion-graph"];

/// Asks npm's registry about the development tools; not every registry answers.
fn audit(project: &Project) -> Outcome {
    let mut npm = project.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    let answer = npm.args(["audit", "--json"]).output().during("starting npm")?;
    if answer.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&answer.stdout);
    if words.contains("\"auditReportVersion\"") {
        return Err(Stop::because(format!("npm knows of faults in our tools: {words}")));
    }
    say("not asked, the registry does not answer from here");
    Ok(())
}

fn lint(project: &Project, what: &[&str]) -> Outcome {
    program::run(
        project.cargo().args(["clippy", "--quiet", "--locked"]).args(what).args(["--", "-D", "warnings"]),
    )
}
