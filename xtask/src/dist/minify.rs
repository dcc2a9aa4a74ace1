//! Scripts and styles in fewer bytes, by esbuild.

use crate::pack::Language;
use crate::program;
use crate::project::Project;
use crate::stop::{During, Outcome};

/// The same script or sheet in fewer bytes.
pub(super) fn minified(project: &Project, language: Language, text: &str) -> Outcome<String> {
    let kind = match language {
        Language::Shell => "shell",
        Language::Module => "module",
        Language::Style => "style",
    };
    let mut node = project.command("node");
    node.args(["xtask/src/dist/minified.mjs", kind]);
    program::through(&mut node, text).during(format!("minifying the {kind}"))
}
