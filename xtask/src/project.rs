//! Where things stand: the project's root and what lies under it.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::stop::{During, Outcome, Stop};

/// The checked-out project.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Found by what Cargo tells the program that it runs, so that it works from any folder.
    pub(crate) fn find() -> Outcome<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = here.as_deref().and_then(Path::parent);
        let root = root.ok_or_else(|| Stop::because("run this as `cargo xtask …`"))?.to_path_buf();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |set| root.join(set));
        Ok(Self { root, target })
    }

    /// Where Cargo.lock stands.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path under the root.
    pub(crate) fn path(&self, under: &str) -> PathBuf {
        self.root.join(under)
    }

    /// A path under Cargo's target folder: everything that may be thrown away.
    pub(crate) fn target(&self, under: &str) -> PathBuf {
        self.target.join(under)
    }

    /// A program, run from the root.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// Cargo, as it runs this program.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// The version of a package that Cargo.lock holds.
    pub(crate) fn locked(&self, package: &str) -> Outcome<String> {
        let lock = fs::read_to_string(self.path("Cargo.lock")).during("reading Cargo.lock")?;
        version_in(&lock, package)
            .map(str::to_owned)
            .ok_or_else(|| Stop::because(format!("Cargo.lock holds no {package}")))
    }
}

fn version_in<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let after = lock.lines().skip_while(|line| *line != name).nth(1)?;
    after.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_lock_names_a_version_for_each_package() {
        let lock = "[[package]]\nname = \"yew-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\n";
        assert_eq!(version_in(lock, "yew"), Some("0.23.0"));
        assert_eq!(version_in(lock, "yew-m"), None);
    }
}
