//! Trunk's build, and the module made small.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program;
use crate::project::Project;
use crate::setup::{Build, STANDARD_LIBRARY};
use crate::stop::{During, Outcome};

/// Measured on our own module, by what it weighs once packed: -O1 to -O4, -Os, -Oz, two rounds of it and `--converge`
/// are all within half a per cent; this one takes ten seconds and `--converge` forty. Never `--all-features`: it writes
/// imports that browsers refuse. Functions of like names lie together, which packs them 1.4 KB smaller.
const SHRINK: [&str; 4] =
    ["-Os", "--strip-producers", "--strip-target-features", "--reorder-functions-by-name"];

/// The page carries its own standard library, made for size like the rest of it: the one that rustup brings is made for
/// speed. This is 13 KB of the promised size, and the compiler that can do it is the one of rust-toolchain.toml, pinned
/// to the last digit; no other will meet these unstable settings. `serve --dev` and the tests use the ordinary library.
const STANDARD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// A panic says nothing and traps where it stands: its words would go to a console that nobody who uses the page has
/// open, and they and the places in the source weigh 45 KB before packing. `web/shell.js` hears of a trap as before.
const SILENT: [&str; 3] = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none"];

/// Has Trunk build the release; the folder it stands in.
pub(super) fn page(project: &Project, tools: &Build) -> Outcome<PathBuf> {
    fetch(project, &project.path("Cargo.toml"))?;
    fetch(project, &sysroot(project)?.join(STANDARD_LIBRARY).join("Cargo.toml"))?;
    // Now Trunk is told to stay offline, so that what it runs is what was set up.
    let built = project.target("trunk");
    let mut trunk = project.command(&tools.trunk);
    trunk
        .args(["build", "--release", "--offline", "--public-url", "./", "--dist"])
        .arg(&built)
        .args(["--log", "warn"])
        .env("PATH", program::path_with(&[&tools.wasm_bindgen.programs()?])?)
        .envs(environment(project)?);
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

/// How the page is compiled, for Cargo's environment.
pub(crate) fn environment(project: &Project) -> Outcome<Vec<(&'static str, String)>> {
    let flags = flags(project, sysroot(project)?).join("\u{1f}");
    let standard = STANDARD.map(|(name, value)| (name, value.to_owned()));
    Ok(standard.into_iter().chain([("CARGO_ENCODED_RUSTFLAGS", flags)]).collect())
}

/// Where a source file stands on a builder's machine is nobody's business, and would give every machine a file of its
/// own.
fn flags(project: &Project, rust: PathBuf) -> Vec<String> {
    let mut places = vec![(project.root().to_path_buf(), "kenkatsu-karte")];
    for registry in registries() {
        places.push((registry, "crates"));
    }
    places.push((rust, "rust"));
    let places = places.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    places.chain(SILENT.map(str::to_owned)).collect()
}

fn sysroot(project: &Project) -> Outcome<PathBuf> {
    program::read(project.command("rustc").args(["--print", "sysroot"])).map(PathBuf::from)
}

/// The packages that this manifest's lock file holds, ours or the standard library's.
fn fetch(project: &Project, manifest: &Path) -> Outcome {
    let mut cargo = project.cargo();
    cargo.args(["fetch", "--locked", "--quiet", "--manifest-path"]).arg(manifest).envs(STANDARD);
    program::run(&mut cargo).during(format!("fetching the packages of {}", manifest.display()))
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
