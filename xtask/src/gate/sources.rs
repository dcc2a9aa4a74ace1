//! The addresses that our data name: where the figures come from, and where a reader may go.

use std::fs;
use std::path::Path;

use crate::stop::{During, Outcome};

/// Every address in every file under this folder.
pub(super) fn named_in(folder: &Path) -> Outcome<Vec<String>> {
    let mut named = Vec::new();
    for entry in fs::read_dir(folder).during(format!("looking into {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            named.extend(named_in(&path)?);
        } else {
            let bytes = fs::read(&path).during(format!("reading {}", path.display()))?;
            named.extend(addresses(&String::from_utf8_lossy(&bytes)));
        }
    }
    Ok(named)
}

fn addresses(text: &str) -> Vec<String> {
    let ends = |letter: char| !letter.is_ascii_graphic() || "\"'<>,;)".contains(letter);
    let begins = ["https://", "http://"].iter().flat_map(|scheme| text.match_indices(scheme));
    let whole = begins.filter_map(|(at, scheme)| {
        let address = text.get(at..)?.split(ends).next()?;
        (address.len() > scheme.len()).then(|| address.to_owned())
    });
    whole.collect()
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn an_address_ends_where_csv_json_and_prose_end_it() {
        let text = "a,https://a.example/b?c=1,d\n\"http://b.example/\" https://c.example/。 https:// ";
        assert_eq!(addresses(text), ["https://a.example/b?c=1", "https://c.example/", "http://b.example/"]);
    }
}
