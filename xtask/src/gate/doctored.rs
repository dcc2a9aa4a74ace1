//! Each gate, seen to shut.

use super::{GATES, Shipped};
use crate::pack::{COLORED, Language, PICTURE, Parts, REFUSED, pack};

const PAGE: &str = r##"<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8" />
<link rel="icon" href="data:," />
<link rel="stylesheet" href="./a.css"/>
<script type="module">import init from './k.js';</script>
</head>
<body>
<textarea id="paste"></textarea>
<div id="cannot-start" hidden><p data-why="old"></p><p data-why="late"></p><p data-why="broken"></p></div>
<div id="stopped" hidden><button id="go-on"></button><p id="kept"></p></div>
<noscript></noscript>
<div id="app"></div>
<p id="network-check"></p>
<a href="#top">↑</a>
<script type="application/json" id="pack">{}</script>
<script>let shell;</script>
</body>
</html>
"##;

const GLUE: &str = "let wasm;
const given = {
__wbg_setAttribute_0123456789abcdef:function(arg0, arg1, arg2, arg3, arg4) {
arg0.setAttribute(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));
},
__wbg_setProperty_0:function(arg0, arg1, arg2, arg3, arg4) {
arg0.setProperty(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));
},
__wbg_set_0:function(arg0, arg1, arg2) { const ret = Reflect.set(arg0, arg1, arg2); },
__wbg_set_innerHTML_0:function(arg0, arg1, arg2) { arg0.innerHTML = getStringFromWasm0(arg1, arg2); },
};
async function __wbg_load() {}
function initSync() {}
let __wbg_init_promise;
";

const TABLE: &str = "| sets what it may | `.setAttribute` |\n| colours | `.setProperty` |\n\
                     | says no | `.includes` `.test` `new Error` |\n";

/// What a minifier does to the names that the gates look at.
const SHORT: [(&str, &str); 6] = [
    ("arg", "e"),
    ("getStringFromWasm0", "a"),
    ("name", "n"),
    ("value", "v"),
    ("known", "k"),
    ("OFFICE", "o"),
];

/// A good page, then one thing about it changed.
struct Made {
    page: String,
    glue: String,
    loader: String,
    style: String,
    module: Vec<u8>,
    unpacker: Vec<u8>,
}

fn good() -> Made {
    let asking = module(
        &[("./k_bg.js", "__wbg_setAttribute_0123456789abcdef", 0), ("./k_bg.js", "__wbg_setProperty_0", 0)],
        "http://www.w3.org/2000/svgnext",
    );
    Made {
        page: PAGE.to_owned(),
        glue: GLUE.to_owned(),
        loader: "initSync();\n".to_owned(),
        style: "p { color: red }".to_owned(),
        module: asking,
        unpacker: module(&[], ""),
    }
}

/// A module with these imports and this data, no string longer than 127 bytes.
fn module(imports: &[(&str, &str, u8)], data: &str) -> Vec<u8> {
    let text = |text: &str| [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
    let mut body = vec![u8::try_from(imports.len()).unwrap()];
    for (from, name, kind) in imports {
        body.extend([text(from), text(name), vec![*kind, 0]].concat());
    }
    let section = |id: u8, body: &[u8]| [&[id, u8::try_from(body.len()).unwrap()], body].concat();
    [b"\0asm\x01\0\0\0".to_vec(), section(2, &body), section(11, data.as_bytes())].concat()
}

fn shipped(made: &Made) -> String {
    let parts = Parts {
        page: &made.page,
        glue: &made.glue,
        loader: &made.loader,
        module: &made.module,
        unpacker: &made.unpacker,
        office: None,
    };
    let small = |language, text: &str| {
        let names: &[_] = if matches!(language, Language::Module) { &SHORT } else { &[] };
        Ok(names.iter().fold(text.to_owned(), |text, (long, short)| text.replace(long, short)))
    };
    pack(&parts, |_| Ok(made.style.clone()), small).unwrap()
}

/// The gates that shut on this page.
fn shut(page: &str) -> Vec<&'static str> {
    shut_by(page, TABLE)
}

fn shut_by(page: &str, table: &str) -> Vec<&'static str> {
    let shipped = Shipped::read(page, vec!["https://source.example/a".to_owned()], table.to_owned()).unwrap();
    GATES.iter().filter(|(_, gate)| gate(&shipped).is_err()).map(|(name, _)| *name).collect()
}

#[test]
fn a_good_page_passes() {
    assert_eq!(shut(&shipped(&good())), [""; 0]);
}

#[test]
fn what_the_page_holds_shuts_its_gate() {
    #[track_caller]
    fn case(from: &str, to: &str, gate: &[&str]) {
        assert_eq!(shut(&shipped(&Made { page: PAGE.replace(from, to), ..good() })), gate, "{to}");
    }
    case("<div id=\"app\">", "<div id=\"app\" onclick=\"a()\">", &["markup"]);
    case("<div id=\"app\">", "<div id=\"app\" style=\"color: red\">", &["markup"]);
    case("<div id=\"app\">", "<img src=\"a.png\" /><div id=\"app\">", &["markup"]);
    case("<div id=\"app\">", "<form></form><div id=\"app\">", &["markup"]);
    case("<link rel=\"icon\"", "<link rel=\"preconnect\"", &["markup"]);
    case("<noscript>", "<meta http-equiv=\"refresh\" content=\"0\" /><noscript>", &["markup"]);
    case("<link rel=\"icon\" href=\"data:,\" />", "", &["markup"]);
    case("id=\"app\"", "id=\"application\"", &["shell"]);
    case("data-why=\"late\"", "", &["shell"]);
    case("id=\"cannot-start\" hidden", "id=\"cannot-start\"", &["shell"]);
    case("id=\"stopped\" hidden", "id=\"stopped\"", &["shell"]);
    case("id=\"kept\"", "", &["shell"]);
    case("#top", "https://source.example/a", &[]);
    case("#top", "https://source.example/b", &["addresses"]);
    case("#top", "//example.com/", &["addresses"]);
    case("let shell", "fetch(location)", &["network"]);
    case("let shell", "location = a", &["network"]);
    case("let shell", "localStorage.a = b", &["network"]);
    case("let shell", "window.indexedDB", &["network"]);
    case("let shell", "self.Reflect.get(self, a)", &["network"]);
    case("let shell", "parent.postMessage({type:\"kenkatsu:height\",v:1,height:a},\"*\")", &[]);
    case("let shell", "parent.postMessage(a, \"*\")", &["network"]);
    case("let shell", "window.addEventListener(\"message\", a)", &["network"]);
    case("<title>", "<title>", &[]);
}

#[test]
fn what_is_packed_shuts_its_gate() {
    #[track_caller]
    fn case(page: &Made, gate: &[&str]) {
        assert_eq!(shut(&shipped(page)), gate);
    }
    let asks = |imports: &[(&str, &str, u8)]| Made { module: module(imports, ""), ..good() };
    case(&asks(&[("./k_bg.js", "__wbg_fetch_0123456789abcdef", 0)]), &["imports", "table"]);
    case(&asks(&[("env", "__wbg_a_0123456789abcdef", 0)]), &["imports", "table"]);
    case(&asks(&[("./k_bg.js", "a", 3)]), &["imports", "table"]);
    case(&Made { module: b"\0asm".to_vec(), ..good() }, &["imports", "table"]);
    case(&Made { module: module(&[], "wss://example.com"), ..good() }, &["table", "addresses"]);
    let unpacks = |unpacker: Vec<u8>| Made { unpacker, ..good() };
    case(&unpacks(module(&[("./k_bg.js", "__wbg_setAttribute_0123456789abcdef", 0)], "")), &["imports"]);
    case(&unpacks(b"\0asm".to_vec()), &["imports"]);
    case(&unpacks(module(&[], "wss://example.com")), &["addresses"]);
    case(&Made { loader: "new WebSocket(a);\n".to_owned(), ..good() }, &["network"]);
    case(&Made { style: "@import \"a.css\";".to_owned(), ..good() }, &["style"]);
    case(&Made { style: "p { background: url( 'a.png') }".to_owned(), ..good() }, &["style"]);
    case(&Made { style: "p { color: red }".repeat(40_000), ..good() }, &["size"]);
}

#[test]
fn what_the_module_is_handed_shuts_the_table() {
    #[track_caller]
    fn case(does: &str, gate: &[&str]) {
        let glue = GLUE.replace("arg0.setAttribute(", &format!("{does}arg0.setAttribute("));
        assert_eq!(shut(&shipped(&Made { glue, ..good() })), gate, "{does}");
    }
    case("arg0.setAttribute;", &[]);
    case("arg0.click();", &["table"]);
    case("arg0.localStorage;", &["table"]);
    case("window.localStorage;", &["table"]);
    case("arg0[arg1](arg2);", &["table"]);
    case("arg0.constructor.constructor(arg1)();", &["table"]);
    case("self.frames;", &["table"]);
    case("arg0.open(arg1);", &["network", "table"]);
    case("arg0.location = arg1;", &["network", "table"]);
    case("arg0.sendBeacon(arg1);", &["network", "table"]);
    case("arg0.postMessage(arg1);", &["network", "table"]);
    let page = shipped(&good());
    for narrow in [REFUSED, PICTURE, COLORED] {
        assert_eq!(shut(&page.replace(narrow, "/^on/i")), ["policy", "table"], "{narrow}");
    }
}

#[test]
fn a_table_that_says_less_or_more_is_shut() {
    #[track_caller]
    fn case(from: &str, to: &str) {
        assert_eq!(shut_by(&shipped(&good()), &TABLE.replace(from, to)), ["table"], "{to}");
    }
    case(" `.test`", "");
    case("`.test`", "`.test` `.click`");
    case("says no", "");
    case("| `.setAttribute`", "| `.test` `.setAttribute`");
    case("| `.setProperty`", "| `.test` `.setProperty`");
}

#[test]
fn a_policy_that_is_weaker_or_later_or_of_another_page_is_refused() {
    #[track_caller]
    fn case(from: &str, to: &str) {
        let page = shipped(&good());
        let doctored = page.replacen(from, to, 1);
        assert_ne!(page, doctored);
        assert_eq!(shut(&doctored), ["policy"], "{to}");
    }
    case("connect-src 'none'; ", "");
    case("connect-src 'none'", "connect-src 'self'");
    case("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline'");
    case("let shell", "let other");
    case("color: red", "color: blue");
    case("<meta charset=\"utf-8\" />", "<title></title>");
    case("http-equiv=\"Content-Security-Policy\"", "name=\"Content-Security-Policy\"");
}
