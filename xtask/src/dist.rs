//! Builds the one file.

mod build;
mod minify;
mod names;
mod size;

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::pack::{Parts, pack};
use crate::program;
use crate::project::Project;
use crate::setup::{Build, say};
use crate::stop::{During, Outcome};

pub(crate) use build::{compiled, module};
pub(crate) use size::Size;

/// The file's name, as people keep it.
pub(crate) const NAME: &str = "kenkatsu-karte.html";

/// The same bytes, as servers look for them.
const INDEX: &str = "index.html";

/// The digests of both.
pub(crate) const SUMS: &str = "SHA256SUMS";

/// Makes `dist/` anew; the file's text.
pub(crate) fn dist(project: &Project, office: Option<&Path>) -> Outcome<String> {
    let tools = Build::set_up(project)?;
    if let Some(office) = office {
        let mut reading = project.cargo();
        reading.args(["run", "--quiet", "--locked", "--example", "pack", "--"]).arg(office);
        program::run(&mut reading).during("reading the office's pack")?;
    }
    say("building the page; the first time takes about three minutes");
    let page = packed(project, &tools, office)?;
    let dist = project.path("dist");
    fs::create_dir_all(&dist).during("making dist")?;
    let sum = in_digits(&Sha256::digest(&page));
    let sums = [NAME, INDEX].map(|name| format!("{sum}  {name}\n")).concat();
    for (name, text) in [(NAME, &page), (INDEX, &page), (SUMS, &sums)] {
        fs::write(dist.join(name), text).during(format!("writing dist/{name}"))?;
    }
    println!("dist/{NAME}: {}\nsha256 {sum}", Size::of(&page)?);
    Ok(page)
}

/// In hexadecimal digits.
fn in_digits(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

fn packed(project: &Project, tools: &Build, office: Option<&Path>) -> Outcome<String> {
    let built = build::page(project, tools)?;
    let glued = build::module(project, &built.join("kenkatsu-karte_bg.wasm"))?;
    let unpacker = build::unpacker(project)?;
    let text = |path: &Path| fs::read_to_string(path).during(format!("reading {}", path.display()));
    let (module, glue) =
        names::shortened(&glued, &text(&built.join("kenkatsu-karte.js"))?).during("shortening names")?;
    // Where no office is named the first one's words stand in the page, so that there is something to edit.
    let office = text(office.unwrap_or(&project.path("data/pack/okayama.json")))?;
    let parts = Parts {
        page: &text(&built.join("index.html"))?,
        glue: &glue,
        loader: &text(&project.path("web/loader.js"))?,
        module: &module,
        unpacker: &unpacker,
        office: Some(&office),
    };
    let small = |language, long: &str| minify::minified(project, language, long);
    pack(&parts, |file| text(&built.join(file)), small).during("packing")
}
