//! wasm-bindgen's script, without the half that fetches.
//!
//! The generated script can start a module in two ways: from bytes at hand (`initSync`) or from an address. We start
//! from bytes, so the other way is cut out: what is not there cannot be taken. The cuts are by the shape of the
//! generated text, and a shape that we do not know is refused.

use crate::stop::{Outcome, Stop};

/// Where the dead half begins and ends: around `initSync`, which stays.
const CUTS: [(&str, Option<&str>); 2] =
    [("\nasync function __wbg_load(", Some("\nfunction initSync(")), ("\nlet __wbg_init_promise;", None)];

/// What the remaining half may not say.
const GONE: [&str; 7] = ["fetch", "Response", "Request", "new URL", "import.meta", "import ", "export "];

/// The half that is run.
pub(super) fn without_network(glue: &str) -> Outcome<String> {
    let mut kept = glue.to_owned();
    for (from, to) in CUTS {
        kept = cut(&kept, from, to)?;
    }
    if let Some(word) = GONE.iter().find(|word| kept.contains(*word)) {
        return Err(Stop::because(format!(
            "the glue still says `{word}` after the cut: has wasm-bindgen changed?"
        )));
    }
    Ok(without_notes(kept.trim()))
}

/// Lines that are a comment and nothing else: notes to wasm-bindgen's own developers.
fn without_notes(script: &str) -> String {
    let kept: Vec<&str> = script.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    kept.join("\n")
}

fn cut(text: &str, from: &str, to: Option<&str>) -> Outcome<String> {
    let unknown = || {
        Stop::because(format!("the glue has not one `{}` to cut at: has wasm-bindgen changed?", from.trim()))
    };
    let (before, after) = text.split_once(from).ok_or_else(unknown)?;
    if after.contains(from) {
        return Err(unknown());
    }
    let rest = to.map_or(Some(""), |to| after.find(to).and_then(|at| after.get(at..)));
    Ok(format!("{before}{}", rest.ok_or_else(unknown)?))
}

#[cfg(test)]
pub(super) mod tests {
    use super::without_network;

    pub(in crate::pack) const GLUE: &str = "\
function __wbg_get_imports() { return {}; }
let wasm;
    // a note
async function __wbg_load(module, imports) { if (module instanceof Response) return fetch; }

function initSync(module) { return wasm; }

let __wbg_init_promise;
async function __wbg_init(at) { return fetch(new URL(at, import.meta.url)); }

export { initSync, __wbg_init as default };
";

    #[test]
    fn the_half_that_fetches_is_gone() {
        let kept = without_network(GLUE).unwrap();
        assert_eq!(
            kept,
            "function __wbg_get_imports() { return {}; }\nlet wasm;\nfunction initSync(module) { return wasm; }"
        );
    }

    #[test]
    fn an_unknown_shape_is_refused() {
        #[track_caller]
        fn case(from: &str, to: &str) {
            assert!(without_network(&GLUE.replace(from, to)).is_err(), "{from} → {to}");
        }
        case("async function __wbg_load", "function __wbg_load");
        case("function initSync", "const initSync");
        case("let __wbg_init_promise", "var __wbg_init_promise");
        case("let wasm;", "import { a } from './snippets/a.js';");
        case("let wasm;", "const back = () => fetch('/');");
        case("let wasm;", "\nasync function __wbg_load() {}");
    }
}
