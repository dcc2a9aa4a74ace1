//! What the page's script does for the module, import by import, read from the script itself: a name may say anything.
//!
//! A power is written as the script writes it: `.value` is read or called, `.value=` is set, `new Blob` is made,
//! `URL.createObjectURL` belongs to the browser. What the glue does in the module's own memory is no power.

/// How members of the module and of its memory begin.
const OWN: [&str; 5] = [".__wbindgen", ".__externref", ".setInt32", ".setFloat64", ".wasm_bindgen"];

/// Words of the language, and what they begin is not the browser's.
const LANGUAGE: [&str; 17] = [
    "function",
    "return",
    "const",
    "let",
    "var",
    "new",
    "typeof",
    "void",
    "try",
    "catch",
    "instanceof",
    "null",
    "throw",
    "arguments",
    "true",
    "false",
    "this",
];

/// Names that the minifier makes are no longer than this, and name nothing of the browser's.
const LOCAL: usize = 2;

/// The function that the script hands to the module under this name, from its `{` to its `}`.
pub(super) fn body<'a>(script: &'a str, import: &str) -> Option<&'a str> {
    let given = format!("{import}:function(");
    let (_, after) = script.split_once(&given)?;
    if after.contains(&given) {
        return None;
    }
    let body = after.get(after.find('{')?..)?;
    let mut depth = 0;
    let end = body.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == '{') - i32::from(*letter == '}');
        depth == 0
    });
    body.get(..=end?.0)
}

/// Everything that a function's body does, each once and in the order of its coming.
pub(super) fn powers(body: &str) -> Vec<String> {
    let mut powers: Vec<String> = Vec::new();
    let mut rest = body;
    let mut made = false;
    while let Some(letter) = rest.chars().next() {
        if matches!(letter, '"' | '\'' | '`' | '/') {
            rest = rest.get(1..).and_then(|text| text.split_once(letter)).map_or("", |(_, after)| after);
        } else if let Some(after) = rest.strip_prefix("...") {
            rest = after;
        } else if letter == '[' {
            let index = rest.split_inclusive(']').next().unwrap_or(rest);
            add(&mut powers, if index.ends_with(">>>0]") { "[number]" } else { "[anything]" });
            rest = rest.get(1..).unwrap_or_default();
        } else if letter == '.' || is_name(letter) {
            let length = rest.find(|letter| letter != '.' && !is_name(letter)).unwrap_or(rest.len());
            let (chain, after) = rest.split_at(length);
            let sets = after.starts_with('=') && !after.starts_with("==");
            for power in powers_of(chain, sets, made) {
                add(&mut powers, &power);
            }
            made = chain == "new";
            rest = after;
        } else {
            made = made && letter == ' ';
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    powers
}

/// `e.value` is a power over whatever the module holds, and `e.a.b` two; `URL.createObjectURL` is the browser's by its
/// whole name.
fn powers_of(chain: &str, sets: bool, made: bool) -> Vec<String> {
    let set = if sets { "=" } else { "" };
    let (first, members) = chain.split_at(chain.find('.').unwrap_or(chain.len()));
    let is_number = first.starts_with(|letter: char| letter.is_ascii_digit());
    if first.len() > LOCAL && !LANGUAGE.contains(&first) && !is_number {
        return vec![format!("{}{chain}{set}", if made { "new " } else { "" })];
    }
    if OWN.iter().any(|own| members.starts_with(own)) {
        return Vec::new();
    }
    let mut powers: Vec<String> = members.split('.').skip(1).map(|member| format!(".{member}")).collect();
    if let Some(last) = powers.last_mut() {
        last.push_str(set);
    }
    powers
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

fn add(powers: &mut Vec<String>, power: &str) {
    if !powers.iter().any(|known| known == power) {
        powers.push(power.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::{body, powers};

    #[test]
    fn a_body_ends_where_its_braces_do() {
        let script = "{__wbg_a_0:function(e){return{a:e}},__wbg_b_0:function(e){e.click()}}";
        assert_eq!(body(script, "__wbg_a_0"), Some("{return{a:e}}"));
        assert_eq!(body(script, "__wbg_c_0"), None);
        assert_eq!(body(&script.repeat(2), "__wbg_a_0"), None);
    }

    #[test]
    fn a_body_does_what_it_says() {
        #[track_caller]
        fn case(body: &str, expected: &[&str]) {
            assert_eq!(powers(body), expected, "{body}");
        }
        case("{return e.value}", &[".value"]);
        case("{e.value=a(t,n)}", &[".value="]);
        case("{return e.value===t}", &[".value"]);
        case("{const n=URL.createObjectURL(t),_=w(n,o.__wbindgen_malloc)}", &["URL.createObjectURL"]);
        case("{f().setInt32((e>>>0)+4,s,!0)}", &[]);
        case("{return new Blob(e)}", &["new Blob"]);
        case("{return typeof window>\"u\"?void 0:window}", &["window"]);
        case("{return e[t>>>0]}", &["[number]"]);
        case("{return e[t]}", &["[anything]"]);
        case("{e.constructor.name=t}", &[".constructor", ".name="]);
        case("{self.location=t}", &["self.location="]);
        case("{return fetch(e)}", &["fetch"]);
        case("{if(/^(src|on)/i.test(t))throw t;e.setAttribute(t,n)}", &[".test", ".setAttribute"]);
        case("{console.error(...n)}", &["console.error"]);
    }
}
