//! wasm-bindgen's script, without the half that fetches.
//!
//! The generated script can start a module in two ways: from bytes at hand (`initSync`) or from an address. We start
//! from bytes, so the other way is cut out: what is not there cannot be taken. The cuts are by the shape of the
//! generated text, and a shape that we do not know is refused.

use crate::stop::{Outcome, Stop};

/// Where the dead half begins and ends: around `initSync`, which stays.
const CUTS: [(&str, Option<&str>); 2] =
    [("\nasync function __wbg_load(", Some("\nfunction initSync(")), ("\nlet __wbg_init_promise;", None)];

/// The attributes that no element is given: they run, load, send, or lead elsewhere.
pub(crate) const REFUSED: &str = "/^(on|src|http-|action|form|ping|back|poster|data$|rel$|xlink|attr)/i";

/// The attribute that no picture can do without: written out where it stands, it loads nothing.
pub(crate) const PICTURE: &str = "/^data:image.(png|jpeg|webp|svg.xml);base64,/";

/// Whose links are in the page: the text as the page came, so that no address can be made up.
const OFFICE: &str = "const OFFICE = document.getElementById(\"pack\")?.textContent ?? \"\";\n";

/// Where the office's colours may go, and nothing else of a style.
pub(crate) const COLORED: &str = "/^--a[a-z-]+#[0-9a-f]{6}$/";

/// Powers that are wider than what the page does with them, and what is left of each: Yew sets any property and any
/// markup, we one property and no markup; an address leads to a place in the page, to a file made in it, or to what stands
/// whole in the office's pack; a style is a colour of the office's.
const NARROWED: [(&str, &str); 4] = [
    ("const ret = Reflect.set(arg0, arg1, arg2);", "const ret = !!(arg0.defaultValue = arg2);"),
    ("arg0.innerHTML = getStringFromWasm0(arg1, arg2);", ""),
    (
        "arg0.setAttribute(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
        "const name = getStringFromWasm0(arg1, arg2);
         const value = getStringFromWasm0(arg3, arg4);
         const known = /^(#|blob:)/.test(value) || OFFICE.includes('\"' + value + '\"');
         if ((REFUSED.test(name) && !(name === \"src\" && PICTURE.test(value))) || (name === \"href\" && !known))
             throw new Error(name);
         arg0.setAttribute(name, value);",
    ),
    (
        "arg0.setProperty(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
        "const name = getStringFromWasm0(arg1, arg2);
         const value = getStringFromWasm0(arg3, arg4);
         if (!COLORED.test(name + value)) throw new Error(name);
         arg0.setProperty(name, value);",
    ),
];

/// What the remaining half may not say.
const GONE: [&str; 9] =
    ["Reflect", "HTML =", "fetch", "Response", "Request", "new URL", "import.meta", "import ", "export "];

/// The half that is run.
pub(super) fn without_network(glue: &str) -> Outcome<String> {
    let mut kept = glue.to_owned();
    for (from, to) in CUTS {
        kept = cut(&kept, from, to)?;
    }
    for (wide, narrow) in NARROWED {
        if kept.matches(wide).count() != 1 {
            return Err(Stop::because(format!(
                "the glue has not one `{wide}` to narrow: has wasm-bindgen changed?"
            )));
        }
        let narrow =
            narrow.replace("REFUSED", REFUSED).replace("PICTURE", PICTURE).replace("COLORED", COLORED);
        kept = kept.replace(wide, &narrow);
    }
    if let Some(word) = GONE.iter().find(|word| kept.contains(*word)) {
        return Err(Stop::because(format!(
            "the glue still says `{word}` after the cut: has wasm-bindgen changed?"
        )));
    }
    Ok(OFFICE.to_owned() + &without_notes(kept.trim()))
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
    use super::{COLORED, OFFICE, PICTURE, REFUSED, without_network};

    pub(in crate::pack) const GLUE: &str = "\
function __wbg_get_imports() { return {
a(arg0, arg1, arg2) { const ret = Reflect.set(arg0, arg1, arg2); },
b(arg0, arg1, arg2) { arg0.innerHTML = getStringFromWasm0(arg1, arg2); },
c(arg0) { arg0.setAttribute(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4)); },
d(arg0) { arg0.setProperty(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4)); },
}; }
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
        assert!(kept.ends_with("\n}; }\nlet wasm;\nfunction initSync(module) { return wasm; }"), "{kept}");
    }

    #[test]
    fn what_is_wider_than_its_use_is_narrowed() {
        let kept = without_network(GLUE).unwrap();
        assert!(kept.contains("const ret = !!(arg0.defaultValue = arg2);"), "{kept}");
        assert!(kept.contains("b(arg0, arg1, arg2) {  }"), "{kept}");
        assert!(
            kept.contains(&format!(
                "if (({REFUSED}.test(name) && !(name === \"src\" && {PICTURE}.test(value)))"
            )),
            "{kept}"
        );
        assert!(kept.contains(&format!("if (!{COLORED}.test(name + value)) throw")), "{kept}");
        assert!(kept.starts_with(OFFICE), "{kept}");
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
        case("Reflect.set(arg0, arg1, arg2)", "Reflect.set(arg0, arg1)");
        case("let wasm;", "a = Reflect.get(b, c);");
        case("let wasm;", "\nasync function __wbg_load() {}");
    }
}
