//! What a module asks its glue for, by shorter names.
//!
//! wasm-bindgen ends each name in sixteen digits that tell apart what two crates may ask for alike. No packer can pack
//! them, and they stand twice, in the module and in the glue: 2 KB. A count does the same.

use crate::stop::{Outcome, Stop};

const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;
const DIGITS: usize = 16;

/// A name, and the shorter one.
type Renamed = (String, String);

/// Both halves with the shorter names.
pub(super) fn shortened(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let unreadable = || Stop::because("the module's import section is not as wasm-bindgen writes one");
    let mut glue = glue.to_owned();
    let (head, mut rest) = module.split_at_checked(8).ok_or_else(unreadable)?;
    let mut shorter = head.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = number(after).ok_or_else(unreadable)?;
        let (body, after) = after.split_at_checked(length).ok_or_else(unreadable)?;
        rest = after;
        let body = if *id == IMPORTS {
            let (imports, names) = imports(body).ok_or_else(unreadable)?;
            for (long, short) in &names {
                if glue.matches(long.as_str()).count() != 1 {
                    return Err(Stop::because(format!("the glue does not name {long} once")));
                }
                glue = glue.replace(long.as_str(), short);
            }
            imports
        } else {
            body.to_vec()
        };
        shorter.push(*id);
        shorter.extend(written(body.len()));
        shorter.extend(body);
    }
    Ok((shorter, glue))
}

/// The import section with shorter names, and each (name, shorter name); none if it asks for more than functions.
fn imports(body: &[u8]) -> Option<(Vec<u8>, Vec<Renamed>)> {
    let (count, mut rest) = number(body)?;
    let mut shorter = written(count);
    let mut names: Vec<Renamed> = Vec::new();
    for _ in 0..count {
        let (from, after) = text(rest)?;
        let (name, after) = text(after)?;
        let (FUNCTION, after) = after.split_first().map(|(kind, after)| (*kind, after))? else { return None };
        let (kind, after) = number(after)?;
        rest = after;
        let short = (0..count)
            .map(|count| short(name, count))
            .find(|short| names.iter().all(|(_, taken)| taken != short))?;
        for text in [from, &short] {
            shorter.extend(written(text.len()));
            shorter.extend(text.as_bytes());
        }
        shorter.push(FUNCTION);
        shorter.extend(written(kind));
        names.push((name.to_owned(), short));
    }
    rest.is_empty().then_some((shorter, names))
}

/// The name with a count in the place of its digits. A name without digits keeps its own, whatever the count.
fn short(name: &str, count: usize) -> String {
    let is_digits = |end: &str| end.len() == DIGITS && end.bytes().all(|byte| byte.is_ascii_hexdigit());
    match name.rsplit_once('_') {
        Some((own, end)) if is_digits(end) => format!("{own}_{count}"),
        _ => name.to_owned(),
    }
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = number(bytes)?;
    let (text, rest) = rest.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

/// LEB128, up to 32 bits.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (place, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(place + 1..)?));
        }
    }
    None
}

fn written(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        bytes.push(if value == 0 { low } else { low | 0x80 });
        if value == 0 {
            return bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{shortened, written};

    fn module(names: &[&str], kind: u8) -> Vec<u8> {
        let mut body = written(names.len());
        for name in names {
            body.extend([b"\x02./".as_slice(), &written(name.len()), name.as_bytes(), &[kind, 7]].concat());
        }
        [b"\0asm\x01\0\0\0\x01\x01\x00\x02".to_vec(), written(body.len()), body, b"\x0b\x01\x00".to_vec()]
            .concat()
    }

    #[test]
    fn digits_give_way_to_a_count_in_both_halves() {
        let long =
            ["__wbg_a_0123456789abcdef", "__wbg_a_fedcba9876543210", "__wbg_set_b_0123456789abcdef", "plain"];
        let glue = format!("{}: 1, {}: 2, {}: 3, {}: 4", long[0], long[1], long[2], long[3]);
        let (shorter, glue) = shortened(&module(&long, 0), &glue).unwrap();
        assert_eq!(shorter, module(&["__wbg_a_0", "__wbg_a_1", "__wbg_set_b_0", "plain"], 0));
        assert_eq!(glue, "__wbg_a_0: 1, __wbg_a_1: 2, __wbg_set_b_0: 3, plain: 4");
    }

    #[test]
    fn what_wasm_bindgen_does_not_write_is_refused() {
        #[track_caller]
        fn case(module: &[u8], glue: &str) {
            assert!(shortened(module, glue).is_err(), "{glue}");
        }
        case(&module(&["a"], 0), "b");
        case(&module(&["a"], 0), "a a");
        case(&module(&["a"], 2), "a");
        case(&module(&["a", "a"], 0), "a");
        case(&module(&["a"], 0)[..16], "a");
        case(b"\0asm", "a");
    }
}
