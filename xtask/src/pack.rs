//! Makes one HTML file, with its policy, of what Trunk built.
//!
//! Everything that Trunk links is put inside: styles into one `<style>`, the module packed and in base64, what unpacks
//! it, the glue and a loader as one script. Deterministic: the same parts give the same bytes.

mod edits;
mod glue;
mod module;
mod policy;
mod style;

use crate::markup::{Element, Markup};
use crate::stop::{During, Outcome, Stop};

use edits::Edits;
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

/// Packs. `style` reads a style sheet that the page links.
pub(crate) fn pack(parts: &Parts, style: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let page = unix_lines(parts.page);
    let markup = Markup::read(&page)?;
    let mut edits = Edits::default();
    for comment in &markup.comments {
        edits.remove(comment.clone());
    }
    take_styles_in(&markup, &mut edits, style)?;
    drop_trunk_start(&page, &markup, &mut edits)?;
    if let Some(office) = parts.office {
        let block = markup
            .by_id("pack")
            .ok_or_else(|| Stop::because("the page has no #pack to put the office's in"))?;
        edits.replace(block.inside.clone(), as_data(office));
    }
    let end = page.rfind("</body>").ok_or_else(|| Stop::because("the page has no </body>"))?;
    edits.insert(end, ending(parts)?);
    with_policy(&blank_lines_dropped(&edits.apply(&page)?))
}

fn take_styles_in(markup: &Markup, edits: &mut Edits, style: impl Fn(&str) -> Outcome<String>) -> Outcome {
    let links: Vec<&Element> =
        markup.named("link").filter(|link| link.attribute("rel") == Some("stylesheet")).collect();
    let mut sheets = String::new();
    for link in &links {
        let file = link.attribute("href").unwrap_or_default();
        sheets += &style::shrunk(&unix_lines(&style(file)?)).during(file)?;
        edits.remove(link.whole.clone());
    }
    let first = links.first().ok_or_else(|| Stop::because("the page links no style"))?;
    edits.insert(first.whole.start, format!("<style>{sheets}</style>"));
    Ok(())
}

/// Trunk fetches the module; we unpack it.
fn drop_trunk_start(page: &str, markup: &Markup, edits: &mut Edits) -> Outcome {
    for link in markup.named("link") {
        if matches!(link.attribute("rel"), Some("modulepreload" | "preload")) {
            edits.remove(link.whole.clone());
        }
    }
    let modules: Vec<&Element> =
        markup.named("script").filter(|script| script.attribute("type") == Some("module")).collect();
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
fn ending(parts: &Parts) -> Outcome<String> {
    let glue = glue::without_network(&unix_lines(parts.glue))?;
    let module = module::packed(parts.module)?;
    let unpacker = module::in_letters(parts.unpacker);
    let loader = unix_lines(parts.loader);
    Ok(format!(
        "<script type=\"application/octet-stream\" id=\"unpacker\">{unpacker}</script>\n\
         <script type=\"application/octet-stream\" id=\"module\">{module}</script>\n\
         <script type=\"module\">\n{glue}\n{loader}</script>\n"
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
