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

/// What is put inside what is left to LLVM alone, which counts bytes where the compiler's own pass counts steps.
const LEAN: &str = "-Zinline-mir=no";

/// What unpacks reckons with eight numbers at a time, which every browser has learnt since 2023: Chrome 91, Firefox 89,
/// Safari 16.4.
const EIGHT_AT_A_TIME: &str = "-Ctarget-feature=+simd128";

/// Has Trunk build the release; the folder it stands in.
pub(super) fn page(project: &Project, tools: &Build) -> Outcome<PathBuf> {
    let rust = rust(project)?;
    fetch(project, &project.path("Cargo.toml"))?;
    fetch(project, &rust.join(STANDARD_LIBRARY).join("Cargo.toml"))?;
    // Now Trunk is told to stay offline, so that what it runs is what was set up.
    let built = project.target("trunk");
    let mut trunk = project.command(&tools.trunk);
    trunk
        .args(["build", "--release", "--offline", "--public-url", "./", "--dist"])
        .arg(&built)
        .args(["--log", "warn"])
        .env("PATH", program::path_with(&[&tools.wasm_bindgen.programs()?])?)
        .envs(STANDARD)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(project)?.join("\u{1f}"));
    program::run(&mut trunk).during("building the page")?;
    Ok(built)
}

/// A module that wasm-bindgen has glued, made small.
pub(crate) fn module(project: &Project, glued: &Path) -> Outcome<Vec<u8>> {
    shrunk(project, glued, &SHRINK)
}

/// What unpacks the module in the page.
pub(super) fn unpacker(project: &Project) -> Outcome<Vec<u8>> {
    let built = compiled(project, "unpacker", &[EIGHT_AT_A_TIME])?;
    shrunk(project, &built, &["-Os", "--strip-producers", "--strip-target-features"])
}

/// The module of another package, compiled as the page is, and with these flags.
pub(crate) fn compiled(project: &Project, package: &str, with: &[&str]) -> Outcome<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut flags = flags(project)?;
    flags.extend(with.iter().map(|&flag| flag.to_owned()));
    let mut cargo = project.cargo();
    cargo
        .args(["build", "--package", package, "--release", "--offline", "--locked", "--target", TARGET])
        .envs(STANDARD)
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    program::run(&mut cargo).during(format!("building {package}"))?;
    Ok(project.target(TARGET).join("release").join(package.replace('-', "_")).with_extension("wasm"))
}

/// Has wasm-opt shrink a module.
fn shrunk(project: &Project, module: &Path, how: &[&str]) -> Outcome<Vec<u8>> {
    let small = module.with_extension("small.wasm");
    let mut shrink = project.command("node");
    shrink.arg("node_modules/binaryen/bin/wasm-opt").args(how).arg(module).arg("--output").arg(&small);
    program::run(&mut shrink).during("shrinking a module")?;
    fs::read(small).during("reading the small module")
}

/// How the page is compiled. Where a source file stands on a builder's machine is nobody's business, and would give
/// every machine a file of its own.
fn flags(project: &Project) -> Outcome<Vec<String>> {
    let mut places = vec![(project.root().to_path_buf(), "kenkatsu-karte")];
    for registry in registries() {
        places.push((registry, "crates"));
    }
    places.push((rust(project)?, "rust"));
    let places = places.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    Ok(places.chain(SILENT.map(str::to_owned)).chain([LEAN.to_owned()]).collect())
}

/// Where the compiler and its library stand.
fn rust(project: &Project) -> Outcome<PathBuf> {
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
