//! What the module asks of the page: functions of its own glue, and none that goes out. What unpacks it asks for nothing.
//!
//! A module can do only what it is handed. Its import section is therefore the whole list of what it can do.

use super::network::NETWORK;
use super::{Shipped, Verdict, verdict};

/// Reach anything by name, and with it the network: no typed binding needs them.
const GENERIC: [&str; 4] = ["eval", "call", "construct", "newnoargs"];

/// Lead away from the page. What may lead away in the wrong hands stands in the table (`table.rs`), with its reason.
const LEADING: [&str; 8] =
    ["open", "sethref", "setsrc", "setaction", "assign", "replace", "submit", "navigate"];

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let imports = read(&shipped.module)
        .ok_or_else(|| vec!["the module's import section is not readable".to_owned()])?;
    let mut faults = Vec::new();
    for import in &imports {
        if !import.from.ends_with("_bg.js") {
            faults.push(format!("asks {} of {}, not of its glue", import.name, import.from));
        }
        if import.kind != FUNCTION {
            faults.push(format!("asks for {}, which is no function", import.name));
        }
        if leaves(&import.name) {
            faults.push(format!("asks for {}", import.name));
        }
    }
    match read(&shipped.unpacker) {
        Some(asked) => {
            faults.extend(asked.iter().map(|import| format!("the unpacker asks for {}", import.name)));
        }
        None => faults.push("the unpacker's import section is not readable".to_owned()),
    }
    verdict(
        faults,
        format!("{} functions asked for, none by the name of a way out; the unpacker: none", imports.len()),
    )
}

/// What the glue's name stands for, in small letters: `__wbg_setHref_0123456789abcdef` is `sethref`.
fn own_name(import: &str) -> String {
    let name = import.trim_start_matches("__wbg_").trim_start_matches("static_accessor_");
    name.rsplit_once('_').map_or(name, |(name, _)| name).replace('_', "").to_ascii_lowercase()
}

/// Whether this is the glue's name for something that goes out.
fn leaves(import: &str) -> bool {
    let name = own_name(import);
    let named = |word: &str| name == word.to_ascii_lowercase();
    // A request to the browser for the whole screen is no request to a server.
    let asking = name.replace("requestfullscreen", "");
    NETWORK.iter().any(|word| asking.contains(&word.to_ascii_lowercase()))
        || GENERIC.iter().chain(&LEADING).any(|word| named(word))
}

/// One line of the import section.
pub(super) struct Import {
    from: String,
    pub(super) name: String,
    kind: u8,
}

const FUNCTION: u8 = 0;
const IMPORTS: u8 = 2;

/// The import section; none where the bytes are not a module as our tools write one.
pub(super) fn read(module: &[u8]) -> Option<Vec<Import>> {
    let mut bytes = Bytes(module.strip_prefix(b"\0asm\x01\0\0\0")?);
    while !bytes.0.is_empty() {
        let section = bytes.byte()?;
        let length = bytes.number()?;
        let mut body = Bytes(bytes.take(length)?);
        if section == IMPORTS {
            let count = body.number()?;
            let imports: Option<Vec<Import>> = (0..count).map(|_| body.import()).collect();
            return imports.filter(|_| body.0.is_empty());
        }
    }
    Some(Vec::new())
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// LEB128, up to 32 bits.
    fn number(&mut self) -> Option<usize> {
        let mut value = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }

    /// An import that is no function has a longer description, and then the section does not end where it should.
    fn import(&mut self) -> Option<Import> {
        let import = Import { from: self.text()?, name: self.text()?, kind: self.byte()? };
        self.number()?;
        Some(import)
    }
}

#[cfg(test)]
mod tests {
    use super::leaves;

    #[test]
    fn ways_out_are_known_by_the_glues_names() {
        for name in ["fetch", "sendBeacon", "new_WebSocket", "set_href", "open", "call", "newnoargs", "eval"]
        {
            assert!(leaves(&format!("__wbg_{name}_0123456789abcdef")), "{name}");
        }
        for name in [
            "setAttribute",
            "opener_is",
            "static_accessor_WINDOW",
            "callback_is",
            "replaceWith",
            "click",
            "requestFullscreen",
        ] {
            assert!(!leaves(&format!("__wbg_{name}_0123456789abcdef")), "{name}");
        }
    }
}
