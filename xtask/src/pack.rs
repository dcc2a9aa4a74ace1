//! Makes one HTML file, with its policy, of what Trunk built.
//!
//! Everything that Trunk links is put inside: styles into one `<style>`, the module packed and in base64, what unpacks
//! it, the glue and a loader as one script. Deterministic: the same parts give the same bytes.

mod edits;
mod glue;
mod module;
mod policy;

use crate::markup::{Element, Markup};
use crate::stop::{Outcome, Stop};

use edits::Edits;
pub(crate) use glue::{COLORED, PICTURE, REFUSED};
pub(crate) use module::{plain, unpack};
pub(crate) use policy::Policy;

/// What Trunk built, and what is packed with it.
pub(crate) struct Parts<'a> {
    /// Trunk's index.html.
    pub(crate) page: &'a str,
    /// wasm-bindgen's script.
    pub(crate) glue: &'a str,
    /// Our own script that unpacks the module and starts it.
    pub(crate) loader: &'a str,
    /// The shrunk module.
    pub(crate) module: &'a [u8],
    /// The small module that unpacks it.
    pub(crate) unpacker: &'a [u8],
    /// What stands in an office's own pack file, if one is given.
    pub(crate) office: Option<&'a str>,
}

/// What a text in the page is written in.
#[derive(Clone, Copy)]
pub(crate) enum Language {
    /// The JavaScript of 2011, which a browser that is too old for the rest can read.
    Shell,
    /// JavaScript in a module.
    Module,
    /// A style sheet.
    Style,
}

/// Packs. `style` reads a style sheet that the page links; `small` writes the same in fewer bytes.
pub(crate) fn pack(
    parts: &Parts,
    style: impl Fn(&str) -> Outcome<String>,
    small: impl Fn(Language, &str) -> Outcome<String>,
) -> Outcome<String> {
    let page = unix_lines(parts.page);
    let markup = Markup::read(&page)?;
    let mut edits = Edits::default();
    for comment in &markup.comments {
        edits.remove(comment.clone());
    }
    take_styles_in(&markup, &mut edits, style, &small)?;
    drop_trunk_start(&page, &markup, &mut edits)?;
    for shell in markup.elements.iter().filter(|element| element.is_program() && !element.is_module()) {
        let long = page.get(shell.inside.clone()).unwrap_or_default();
        edits.replace(shell.inside.clone(), small(Language::Shell, long)?);
    }
    if let Some(office) = parts.office {
        let block = markup
            .by_id("pack")
            .ok_or_else(|| Stop::because("the page has no #pack to put the office's in"))?;
        edits.replace(block.inside.clone(), as_data(office));
    }
    let end = page.rfind("</body>").ok_or_else(|| Stop::because("the page has no </body>"))?;
    edits.insert(end, ending(parts, &small)?);
    with_policy(&blank_lines_dropped(&edits.apply(&page)?))
}

fn take_styles_in(
    markup: &Markup,
    edits: &mut Edits,
    style: impl Fn(&str) -> Outcome<String>,
    small: &impl Fn(Language, &str) -> Outcome<String>,
) -> Outcome {
    let links: Vec<&Element> =
        markup.named("link").filter(|link| link.attribute("rel") == Some("stylesheet")).collect();
    let mut sheets = String::new();
    for link in &links {
        sheets += &unix_lines(&style(link.attribute("href").unwrap_or_default())?);
        edits.remove(link.whole.clone());
    }
    let first = links.first().ok_or_else(|| Stop::because("the page links no style"))?;
    let sheets = small(Language::Style, &sheets)?;
    edits.insert(first.whole.start, format!("<style>{}</style>", sheets.trim_end()));
    Ok(())
}

/// Trunk fetches the module; we unpack it.
fn drop_trunk_start(page: &str, markup: &Markup, edits: &mut Edits) -> Outcome {
    for link in markup.named("link") {
        if matches!(link.attribute("rel"), Some("modulepreload" | "preload")) {
            edits.remove(link.whole.clone());
        }
    }
    let modules: Vec<&Element> = markup.elements.iter().filter(|element| element.is_module()).collect();
    match modules.as_slice() {
        [start] if page.get(start.inside.clone()).is_some_and(|text| text.contains("import init")) => {
            edits.remove(start.whole.clone());
            Ok(())
        }
        _ => {
            Err(Stop::because("the page should have one module script, and that Trunk's: has Trunk changed?"))
        }
    }
}

/// The module comes last, so that a slow line shows the page before it.
fn ending(parts: &Parts, small: &impl Fn(Language, &str) -> Outcome<String>) -> Outcome<String> {
    let glue = glue::without_network(&unix_lines(parts.glue))?;
    let module = module::packed(parts.module)?;
    let unpacker = module::in_letters(parts.unpacker);
    let script = small(Language::Module, &format!("{glue}\n{}", unix_lines(parts.loader)))?;
    Ok(format!(
        "<script type=\"application/octet-stream\" id=\"unpacker\">{unpacker}</script>\n\
         <script type=\"application/octet-stream\" id=\"module\">{module}</script>\n\
         <script type=\"module\">{}</script>\n",
        script.trim_end()
    ))
}

/// Puts the policy behind the charset: what stands before a policy is not held to it.
fn with_policy(page: &str) -> Outcome<String> {
    let markup = Markup::read(page)?;
    let policy = Policy::of(page, &markup);
    let charset = markup.named("meta").find(|meta| meta.attribute("charset").is_some());
    let charset = charset.ok_or_else(|| Stop::because("the page names no charset"))?;
    let mut edits = Edits::default();
    edits.insert(
        charset.whole.end,
        format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />"),
    );
    edits.apply(page)
}

/// Inside a script element a `<` might end it; in JSON it can be written so that it never does.
fn as_data(json: &str) -> String {
    unix_lines(json).replace('<', "\\u003c")
}

/// A browser reads every line end as this one before it computes a hash.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn blank_lines_dropped(page: &str) -> String {
    page.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests;
