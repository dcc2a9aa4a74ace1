use super::{Language, Parts, pack, plain, unpack};
use crate::markup::Markup;

use super::glue::tests::GLUE;

const PAGE: &str = r#"<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <title>カルテ</title>
    <link rel="stylesheet" href="./a.css"/>
    <link rel="stylesheet" href="./b.css"/>
    <!-- a note -->
<script type="module">import init from './k.js'; await init();</script>
    <link rel="modulepreload" href="./k.js"><link rel="preload" href="./k.wasm" as="fetch"></head>
  <body>
    <script type="application/json" id="pack">{"a": "</ b"}</script>
    <script>let shell;</script>
  </body>
</html>
"#;

fn parts() -> Parts<'static> {
    Parts {
        page: PAGE,
        glue: GLUE,
        loader: "start();\n",
        module: b"\0asm",
        unpacker: b"\0asm\x01",
        office: None,
    }
}

fn packed(parts: &Parts) -> String {
    let style = |file: &str| Ok(format!("/* {file} */\n"));
    pack(parts, style, |_, text| Ok(text.to_owned())).unwrap()
}

#[test]
fn everything_that_was_linked_is_inside() {
    let page = packed(&parts());
    let markup = Markup::read(&page).unwrap();
    let names: Vec<_> = markup.elements.iter().map(|element| element.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "html", "head", "meta", "meta", "title", "style", "body", "script", "script", "script", "script",
            "script"
        ]
    );
    let style = markup.named("style").next().unwrap();
    assert_eq!(&page[style.inside.clone()], "/* ./a.css */\n/* ./b.css */");
    let module = markup.by_id("module").unwrap();
    assert_eq!(unpack(&page[module.inside.clone()]).unwrap(), b"\0asm");
    let unpacker = markup.by_id("unpacker").unwrap();
    assert_eq!(plain(&page[unpacker.inside.clone()]).unwrap(), b"\0asm\x01");
    assert!(!page.contains("import init") && page.contains("start();"));
}

#[test]
fn every_script_and_style_is_made_small_in_its_language() {
    let small = |language, _: &str| {
        Ok(match language {
            Language::Shell => "old",
            Language::Module => "new",
            Language::Style => "p{}",
        }
        .to_owned())
    };
    let page = pack(&parts(), |_| Ok(String::new()), small).unwrap();
    for small in ["<script>old</script>", "<script type=\"module\">new</script>", "<style>p{}</style>"] {
        assert_eq!(page.matches(small).count(), 1, "{small}");
    }
    assert!(!page.contains("let shell") && !page.contains("start()"));
}

#[test]
fn an_offices_pack_takes_the_place_of_ours_and_cannot_end_its_block() {
    let page = packed(&Parts { office: Some(r#"{"name": "</script><b>"}"#), ..parts() });
    let markup = Markup::read(&page).unwrap();
    let block = markup.by_id("pack").unwrap();
    assert_eq!(&page[block.inside.clone()], r#"{"name": "\u003c/script>\u003cb>"}"#);
}

#[test]
fn line_ends_of_windows_give_the_same_bytes() {
    let page = PAGE.replace('\n', "\r\n");
    assert_eq!(packed(&parts()), packed(&Parts { page: &page, ..parts() }));
}

#[test]
fn a_page_of_another_shape_is_refused() {
    #[track_caller]
    fn case(from: &str, to: &str) {
        let page = PAGE.replace(from, to);
        let parts = Parts { page: &page, ..parts() };
        assert!(pack(&parts, |_| Ok(String::new()), |_, text| Ok(text.to_owned())).is_err(), "{from} → {to}");
    }
    case("import init", "import start");
    case("</body>", "");
    case("stylesheet", "style");
    case(r#"<meta charset="utf-8" />"#, "");
}
