//! Every test: of the rooms, in a browser, and of the whole job on the shipped file.

use std::fs;
use std::path::PathBuf;

use crate::project::Project;
use crate::setup::{Browser, Build, say};
use crate::stages::Stages;
use crate::stop::{During, Outcome};
use crate::{dist, program};

/// Sets up, then runs every stage.
pub(crate) fn test(project: &Project) -> Outcome {
    let build = Build::set_up(project)?;
    let browser = Browser::set_up()?;
    let mut stages = Stages::default();
    stages.run("native tests", || native(project));
    stages.run("tests in a browser", || in_browser(project, &build, &browser));
    stages.run("the whole job on the shipped file", || whole_job(project, &browser));
    stages.end()
}

fn native(project: &Project) -> Outcome {
    program::run(project.cargo().args(["test", "--workspace", "--locked", "--quiet", "--no-fail-fast"]))
}

fn in_browser(project: &Project, build: &Build, browser: &Browser) -> Outcome {
    let settings = project.target("webdriver.json");
    fs::write(&settings, capabilities(browser)).during("writing webdriver.json")?;
    let mut cargo = project.cargo();
    cargo
        .args(["test", "--locked", "--target", "wasm32-unknown-unknown", "--test", "browser"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            build.wasm_bindgen.program("wasm-bindgen-test-runner")?,
        )
        .env("CHROMEDRIVER", browser.driver())
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings);
    program::run(&mut cargo)
}

/// How chromedriver is to start the browser.
fn capabilities(browser: &Browser) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let flags: Vec<String> = FLAGS.iter().map(|flag| quoted(flag)).collect();
    let chromium = quoted(&browser.chromium().to_string_lossy());
    format!(r#"{{"goog:chromeOptions": {{"binary": {chromium}, "args": [{}]}}}}"#, flags.join(", "))
}

/// A browser that is alone with the page: no first-run, no updates, no accounts; and that runs as root, as CI does.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

fn whole_job(project: &Project, browser: &Browser) -> Outcome {
    dist::dist(project, None)?;
    let folder = fs::read_dir(project.path("tests/e2e")).during("looking for tests/e2e")?;
    let mut tests: Vec<_> = folder.flatten().map(|entry| entry.path()).collect();
    tests.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    in_node(project, browser, &tests, &[])
}

/// The test that nothing leaves, this many times, on one build of the file.
pub(crate) fn silence(project: &Project, times: u32) -> Outcome {
    let browser = Browser::set_up()?;
    dist::dist(project, None)?;
    let test = [project.path("tests/e2e/silence.test.mjs")];
    for time in 1..=times {
        say(&format!("silence, {time} of {times}"));
        in_node(project, &browser, &test, &[])?;
    }
    Ok(())
}

/// Every job on every surface, and a table of the seconds that each step took.
pub(crate) fn surfaces(project: &Project) -> Outcome {
    let browser = Browser::set_up()?;
    dist::dist(project, None)?;
    in_node(project, &browser, &[project.path("tests/e2e/surfaces.test.mjs")], &[("SECONDS", "1")])
}

fn in_node(project: &Project, browser: &Browser, tests: &[PathBuf], settings: &[(&str, &str)]) -> Outcome {
    let mut node = project.command("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(tests);
    program::run(node.envs(settings.iter().copied()).env("CHROME", browser.chromium()))
}
