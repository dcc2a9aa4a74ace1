//! Trunk's build, and the module made small.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program;
use crate::project::Project;
use crate::setup::Build;
use crate::stop::{During, Outcome};

/// Measured on our own module, by what it weighs once packed: -O1 to -O4, -Os, -Oz, two rounds of it and `--converge`
/// are all within half a per cent; this one takes ten seconds and `--converge` forty. Never `--all-features`: it writes
/// imports that browsers refuse. Functions of like names lie together, which packs them 1.4 KB smaller.
const SHRINK: [&str; 4] =
    ["-Os", "--strip-producers", "--strip-target-features", "--reorder-functions-by-name"];

/// Has Trunk build the release; the folder it stands in.
pub(super) fn page(project: &Project, tools: &Build) -> Outcome<PathBuf> {
    // Then Trunk is told to stay offline, so that what it runs is what was set up.
    program::run(project.cargo().args(["fetch", "--locked", "--quiet"]))
        .during("fetching the packages of Cargo.lock")?;
    let built = project.target("trunk");
    let mut trunk = project.command(&tools.trunk);
    trunk
        .args(["build", "--release", "--offline", "--public-url", "./", "--dist"])
        .arg(&built)
        .args(["--log", "warn"])
        .env("PATH", program::path_with(&[&tools.wasm_bindgen.programs()?])?)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(project)?);
    program::run(&mut trunk).during("building the page")?;
    Ok(built)
}

/// Has wasm-opt shrink the module that stands in Trunk's folder.
pub(super) fn shrunk(project: &Project, built: &Path) -> Outcome<Vec<u8>> {
    let small = project.target("trunk.small.wasm");
    shrink(project, &built.join("kenkatsu-karte_bg.wasm"), &small)?;
    fs::read(small).during("reading the small module")
}

/// Has wasm-opt shrink a module.
pub(crate) fn shrink(project: &Project, from: &Path, to: &Path) -> Outcome {
    let mut shrink = project.command("node");
    shrink.arg("node_modules/binaryen/bin/wasm-opt").args(SHRINK).arg(from).arg("--output").arg(to);
    program::run(&mut shrink).during("shrinking the module")
}

/// The compiler's flags, encoded for Cargo. Panics name their source file. Where that stands on a builder's machine is nobody's business, and would give
/// every machine a file of its own.
pub(crate) fn flags(project: &Project) -> Outcome<String> {
    let mut places = vec![(project.root().to_path_buf(), "kenkatsu-karte")];
    for registry in registries() {
        places.push((registry, "crates"));
    }
    let rust = program::read(project.command("rustc").args(["--print", "sysroot"]))?;
    places.push((PathBuf::from(rust), "rust"));
    let renamed = places.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    Ok(renamed.collect::<Vec<_>>().join("\u{1f}"))
}

/// One folder for each registry that Cargo has unpacked packages of.
fn registries() -> Vec<PathBuf> {
    let home = env::var_os("HOME")
        .or_else(|| env::var_os("USERPROFILE"))
        .map(|home| Path::new(&home).join(".cargo"));
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    let unpacked = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> =
        unpacked.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
