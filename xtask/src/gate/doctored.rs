//! Each gate, seen to shut.

use super::{GATES, Shipped};
use crate::pack::{Parts, pack};

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
<div id="cannot-start" hidden><p data-why="old"></p><p data-why="late"></p><p data-why="broken"></p><p data-why="stopped"></p></div>
<noscript></noscript>
<div id="app"></div>
<a href="#top">↑</a>
<script type="application/json" id="pack">{}</script>
<script>let shell;</script>
</body>
</html>
"##;

const GLUE: &str =
    "let wasm;\nasync function __wbg_load() {}\nfunction initSync() {}\nlet __wbg_init_promise;\n";

/// A good page, then one thing about it changed.
struct Made {
    page: String,
    loader: String,
    style: String,
    module: Vec<u8>,
    unpacker: Vec<u8>,
}

fn good() -> Made {
    let asking =
        module(&[("./k_bg.js", "__wbg_setAttribute_0123456789abcdef", 0)], "http://www.w3.org/2000/svgnext");
    Made {
        page: PAGE.to_owned(),
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
        glue: GLUE,
        loader: &made.loader,
        module: &made.module,
        unpacker: &made.unpacker,
        office: None,
    };
    pack(&parts, |_| Ok(made.style.clone()), |_, text| Ok(text.to_owned())).unwrap()
}

/// The gates that shut on this page.
fn shut(page: &str) -> Vec<&'static str> {
    let shipped = Shipped::read(page, vec!["https://source.example/a".to_owned()]).unwrap();
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
    case("#top", "https://source.example/a", &[]);
    case("#top", "https://source.example/b", &["addresses"]);
    case("#top", "//example.com/", &["addresses"]);
    case("let shell", "fetch(location)", &["network"]);
    case("let shell", "location = a", &["network"]);
    case("let shell", "self.Reflect.get(self, a)", &["network"]);
    case("<title>", "<title>", &[]);
}

#[test]
fn what_is_packed_shuts_its_gate() {
    #[track_caller]
    fn case(page: &Made, gate: &[&str]) {
        assert_eq!(shut(&shipped(page)), gate);
    }
    let asks = |imports: &[(&str, &str, u8)]| Made { module: module(imports, ""), ..good() };
    case(&asks(&[("./k_bg.js", "__wbg_fetch_0123456789abcdef", 0)]), &["imports"]);
    case(&asks(&[("env", "__wbg_a_0123456789abcdef", 0)]), &["imports"]);
    case(&asks(&[("./k_bg.js", "a", 3)]), &["imports"]);
    case(&Made { module: b"\0asm".to_vec(), ..good() }, &["imports"]);
    case(&Made { module: module(&[], "wss://example.com"), ..good() }, &["addresses"]);
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
