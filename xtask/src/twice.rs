//! The same bytes from another folder: whoever builds the file gets the one whose digest we name.

use std::path::Path;
use std::{env, fs, process};

use crate::dist::SUMS;
use crate::program;
use crate::project::Project;
use crate::setup::say;
use crate::stop::{During, Outcome, Stop};

/// Names of different lengths, so that a path that is written into the file shows.
const FOLDERS: [&str; 2] = ["one", "another folder"];

/// Builds what is committed in two new folders, each from nothing, and compares the digests.
pub(crate) fn twice(project: &Project) -> Outcome {
    let place = env::temp_dir().join(format!("kenkatsu-twice-{}", process::id()));
    fs::create_dir_all(&place).during(format!("making {}", place.display()))?;
    let sums = built_under(project, &place);
    // Only what was made here; a folder that stays takes room and does no harm.
    let _ = fs::remove_dir_all(&place);
    match sums?.as_slice() {
        [one, other] if one == other => Ok(()),
        _ => {
            Err(Stop::because("two builds of the same source differ: something of the folder is in the file"))
        }
    }
}

/// Both are copied before either is built, so that both are of one day.
fn built_under(project: &Project, place: &Path) -> Outcome<Vec<String>> {
    let folders = FOLDERS.map(|folder| place.join(folder));
    for folder in &folders {
        let mut clone = project.command("git");
        program::run(clone.args(["clone", "--quiet", "--no-hardlinks"]).arg(project.root()).arg(folder))?;
    }
    folders.iter().map(|folder| built_in(project, folder)).collect()
}

/// The digests of what this folder's own build gives.
fn built_in(project: &Project, folder: &Path) -> Outcome<String> {
    say(&format!("building in {}", folder.display()));
    let mut cargo = project.cargo();
    cargo.current_dir(folder).env_remove("CARGO_TARGET_DIR").args(["xtask", "dist"]);
    program::run(&mut cargo)?;
    fs::read_to_string(folder.join("dist").join(SUMS)).during("reading the digests")
}
