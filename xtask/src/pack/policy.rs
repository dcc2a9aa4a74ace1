//! The one policy that every surface is under.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::markup::Markup;

/// What may run and what may style, by hash; nothing else, and nothing goes out.
pub(crate) struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Policy {
    /// The policy for exactly what stands in this page.
    pub(crate) fn of(page: &str, markup: &Markup) -> Self {
        let hash = |inside: &std::ops::Range<usize>| hash(page.get(inside.clone()).unwrap_or_default());
        Self {
            scripts: markup.elements.iter().filter(|e| e.is_program()).map(|e| hash(&e.inside)).collect(),
            styles: markup.named("style").map(|style| hash(&style.inside)).collect(),
        }
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scripts = self.scripts.join(" ");
        let styles = self.styles.join(" ");
        write!(to, "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; ")?;
        write!(to, "img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'")
    }
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::Policy;
    use crate::markup::Markup;

    #[test]
    fn the_policy_is_the_strict_one() {
        let page = r#"<style></style><script>a</script><script type="application/json">{}</script>"#;
        let policy = Policy::of(page, &Markup::read(page).unwrap()).to_string();
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=' 'wasm-unsafe-eval'; \
             style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src data: blob:; \
             connect-src 'none'; form-action 'none'; base-uri 'none'"
        );
    }
}
