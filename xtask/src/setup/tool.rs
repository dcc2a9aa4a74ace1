//! Programs that crates.io has, each in its pinned version, in a folder outside `target/`.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{lacking, say};
use crate::program;
use crate::project::Project;
use crate::stop::{During, Outcome, Stop};

/// A program that Cargo installs.
pub(crate) struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    locked: bool,
    minutes: u8,
}

impl Tool {
    /// The newest Trunk that our Rust can build.
    pub(crate) fn trunk() -> Self {
        Self { package: "trunk", program: "trunk", version: "0.21.14".to_owned(), locked: true, minutes: 5 }
    }

    /// Judges licences, sources and bans.
    pub(crate) fn cargo_deny() -> Self {
        let version = "0.20.2".to_owned();
        Self { package: "cargo-deny", program: "cargo-deny", version, locked: true, minutes: 3 }
    }

    /// Builds and runs the targets in `fuzz/`.
    pub(crate) fn cargo_fuzz() -> Self {
        let version = "0.13.2".to_owned();
        Self { package: "cargo-fuzz", program: "cargo-fuzz", version, locked: true, minutes: 1 }
    }

    /// Must equal the locked crate to the last digit: the two halves of the glue are of one version.
    pub(crate) fn wasm_bindgen(project: &Project) -> Outcome<Self> {
        let version = project.locked("wasm-bindgen")?;
        let trunk = fs::read_to_string(project.path("Trunk.toml")).during("reading Trunk.toml")?;
        let pinned = format!("wasm_bindgen = \"{version}\"");
        if !trunk.lines().any(|line| line == pinned) {
            return Err(Stop::because(format!("Trunk.toml should say {pinned}, as Cargo.lock does")));
        }
        // Its own lock file asks for a release of webpki-roots that is gone.
        let locked = false;
        Ok(Self { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, locked, minutes: 2 })
    }

    /// Installs it unless it is there; its path.
    pub(crate) fn set_up(&self, project: &Project) -> Outcome<PathBuf> {
        let program = self.program(self.program)?;
        if program.is_file() {
            return Ok(program);
        }
        if !self.download(project)? {
            self.build(project).during(format!("installing {} {}", self.package, self.version))?;
        }
        Ok(program)
    }

    /// The folder that its programs are in.
    pub(crate) fn programs(&self) -> Outcome<PathBuf> {
        Ok(self.folder()?.join("bin"))
    }

    /// A program beside its main one.
    pub(crate) fn program(&self, name: &str) -> Outcome<PathBuf> {
        Ok(self.programs()?.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
    }

    fn folder(&self) -> Outcome<PathBuf> {
        Ok(cache()?.join("tools").join(format!("{}-{}", self.package, self.version)))
    }

    /// A prebuilt program, where cargo-binstall is there and finds one.
    fn download(&self, project: &Project) -> Outcome<bool> {
        if !program::works(project.cargo().args(["binstall", "-V"])) {
            return Ok(false);
        }
        say(&format!("downloading {} {}, about a minute", self.package, self.version));
        let mut binstall = self.cargo(project, "binstall")?;
        Ok(program::run(binstall.args(["--no-confirm", "--disable-strategies", "compile"])).is_ok())
    }

    fn build(&self, project: &Project) -> Outcome {
        if cfg!(unix) && program::find(&["cc", "gcc", "clang"]).is_none() {
            return Err(lacking("a C compiler", "install gcc or clang"));
        }
        let Self { package, version, minutes, .. } = self;
        say(&format!("building {package} {version} from source, once: about {minutes} minutes on two cores"));
        let mut install = self.cargo(project, "install")?;
        if self.locked {
            install.arg("--locked");
        }
        // Tools that run for seconds need not be optimised for minutes.
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
        program::run(&mut install)
    }

    fn cargo(&self, project: &Project, verb: &str) -> Outcome<Command> {
        let mut cargo = project.cargo();
        cargo.args([verb, &format!("{}@{}", self.package, self.version), "--root"]).arg(self.folder()?);
        // The tool is no part of our build: its objects go where Cargo throws them away.
        cargo.env_remove("CARGO_TARGET_DIR");
        Ok(cargo)
    }
}

/// Outlives `cargo clean`, and is shared by every checkout.
fn cache() -> Outcome<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else {
        set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")))
    };
    let base = base.ok_or_else(|| Stop::because("set HOME, so that tools have a folder to stay in"))?;
    Ok(base.join("kenkatsu-karte"))
}
