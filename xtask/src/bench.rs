//! The benchmarks in `bench/`: each prints a small table, keeps its samples, and judges nothing.

use crate::project::Project;
use crate::setup::{Browser, Build, say};
use crate::stop::{During, Outcome, Stop};
use crate::{dist, program};

/// Every benchmark, by the name of its script.
pub(crate) const NAMES: [&str; 5] = ["reading", "memory", "drawing", "blocking", "waiting"];

/// Runs the benchmarks of these names; all of them where none is named.
pub(crate) fn bench(project: &Project, names: &[String]) -> Outcome {
    if let Some(other) = names.iter().find(|name| !NAMES.contains(&name.as_str())) {
        return Err(Stop::because(format!("`{other}` is no benchmark: {} are", NAMES.join(", "))));
    }
    let tools = Build::set_up(project)?;
    let browser = Browser::set_up()?;
    dist::dist(project, None)?;
    module(project, &tools)?;
    for name in NAMES.iter().filter(|name| names.is_empty() || names.iter().any(|asked| asked == *name)) {
        let mut node = project.command("node");
        node.arg(format!("bench/{name}.mjs"));
        node.env("CHROME", browser.chromium()).env("BENCH", project.target("bench"));
        program::run(&mut node)?;
    }
    Ok(())
}

/// Builds the doors into the rooms as the shipped module is built: the same profile, the same flags, the same shrinking.
fn module(project: &Project, tools: &Build) -> Outcome {
    say("building the benchmarks' module");
    let built = dist::compiled(project, "kenkatsu-bench", &[])?;
    let (glued, folder) = (project.target("bench/glued"), project.target("bench/module"));
    let mut glue = project.command(tools.wasm_bindgen.program("wasm-bindgen")?);
    glue.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&glued).arg(built);
    program::run(&mut glue).during("gluing the benchmarks' module")?;
    std::fs::create_dir_all(&folder)?;
    std::fs::copy(glued.join("kenkatsu_bench.js"), folder.join("kenkatsu_bench.js"))?;
    let name = "kenkatsu_bench_bg.wasm";
    std::fs::write(folder.join(name), dist::module(project, &glued.join(name))?)?;
    Ok(())
}
