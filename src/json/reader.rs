//! From text to tree.

use std::borrow::Cow;

use super::problem::{Kind, Problem};
use super::{Member, Node, Value};

/// Objects and lists within each other; each takes a turn of the stack.
const DEEPEST: usize = 32;

/// Names in one object: each is held against all before it.
const MOST_NAMES: usize = 256;

type Read<T> = Result<T, Problem>;

/// Reads one strict JSON text (RFC 8259) of at most `longest` bytes. Stops at the first problem.
pub fn read(text: &str, longest: usize) -> Read<Node<'_>> {
    if text.len() > longest {
        return Err(Problem::at(0, Kind::TooLarge));
    }
    let mut reader = Reader { text, at: 0 };
    let node = reader.node(0)?;
    reader.skip_blanks();
    if reader.at < text.len() { Err(reader.unexpected()) } else { Ok(node) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Steps over as many bytes as `wanted` goes for; they.
    fn run(&mut self, wanted: fn(&u8) -> bool) -> &'a str {
        self.run_of(usize::MAX, wanted)
    }

    /// The same, at most `most` bytes. What is wanted ends where a letter does.
    fn run_of(&mut self, most: usize, wanted: fn(&u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().take(most).take_while(wanted).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        self.run(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    /// Steps over `wanted` and says whether it stood there.
    fn takes(&mut self, wanted: u8) -> bool {
        let here = self.peek() == Some(wanted);
        self.at += usize::from(here);
        here
    }

    fn problem(&self, kind: Kind) -> Problem {
        Problem::at(self.at, kind)
    }

    /// What stands here is not due, or nothing does.
    fn unexpected(&self) -> Problem {
        self.problem(if self.at < self.text.len() { Kind::Unexpected } else { Kind::CutShort })
    }

    /// What began at `at` is wrong, or would perhaps not be if the text went on.
    fn broken(&self, at: usize, kind: Kind) -> Problem {
        if self.at < self.text.len() {
            Problem::at(at, kind)
        } else {
            Problem::at(self.text.len(), Kind::CutShort)
        }
    }

    fn node(&mut self, depth: usize) -> Read<Node<'a>> {
        self.skip_blanks();
        let at = self.at;
        let value = match self.peek() {
            Some(b'{' | b'[') if depth == DEEPEST => return Err(self.problem(Kind::TooDeep)),
            Some(b'{') => self.object(depth + 1)?,
            Some(b'[') => self.list(depth + 1)?,
            Some(b'"') => Value::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { at, value })
    }

    fn object(&mut self, depth: usize) -> Read<Value<'a>> {
        let mut members: Vec<Member<'a>> = Vec::new();
        while self.is_next(b'}', members.is_empty())? {
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected());
            }
            if members.len() == MOST_NAMES {
                return Err(self.problem(Kind::TooLarge));
            }
            let name = self.text()?;
            if members.iter().any(|member| member.name == name) {
                return Err(Problem::at(at, Kind::Twice).within(&name));
            }
            let node = self.named(depth).map_err(|problem| problem.within(&name))?;
            members.push(Member { at, name, node });
        }
        Ok(Value::Object { members, end: self.at - 1 })
    }

    /// The colon after a name and what it names, up to what must follow.
    fn named(&mut self, depth: usize) -> Read<Node<'a>> {
        self.skip_blanks();
        if !self.takes(b':') {
            return Err(self.unexpected());
        }
        let node = self.node(depth)?;
        self.skip_blanks();
        if matches!(self.peek(), Some(b',' | b'}')) { Ok(node) } else { Err(self.unexpected()) }
    }

    fn list(&mut self, depth: usize) -> Read<Value<'a>> {
        let mut items = Vec::new();
        while self.is_next(b']', items.is_empty())? {
            items.push(self.node(depth)?);
        }
        Ok(Value::List(items))
    }

    /// Whether another one follows, at which the reader then stands; steps over the opening, the comma or the end.
    fn is_next(&mut self, end: u8, first: bool) -> Read<bool> {
        if first {
            self.at += 1;
        }
        self.skip_blanks();
        if self.takes(end) {
            return Ok(false);
        }
        if !first && !self.takes(b',') {
            return Err(self.unexpected());
        }
        self.skip_blanks();
        Ok(true)
    }

    fn number(&mut self) -> Read<Value<'a>> {
        let at = self.at;
        let written = self.run(|byte| matches!(byte, b'+' | b'-' | b'.' | b'0'..=b'9' | b'E' | b'e'));
        if is_number(written) { Ok(Value::Number(written)) } else { Err(self.broken(at, Kind::NotANumber)) }
    }

    fn word(&mut self) -> Read<Value<'a>> {
        for (word, value) in
            [("null", Value::Null), ("true", Value::Truth(true)), ("false", Value::Truth(false))]
        {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
            if word.starts_with(self.rest()) {
                return Err(Problem::at(self.text.len(), Kind::CutShort));
            }
        }
        Err(self.unexpected())
    }

    /// What stands between two quotation marks, the first of which is here.
    fn text(&mut self) -> Read<Cow<'a, str>> {
        self.at += 1;
        let mut text = Cow::Borrowed(self.letters());
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.to_mut().push(self.escaped()?),
                Some(_) => return Err(self.problem(Kind::Control)),
                None => return Err(self.problem(Kind::CutShort)),
            }
            let letters = self.letters();
            if !letters.is_empty() {
                text.to_mut().push_str(letters);
            }
        }
    }

    /// The letters that stand for themselves.
    fn letters(&mut self) -> &'a str {
        self.run(|byte| !matches!(byte, b'"' | b'\\' | 0..b' '))
    }

    /// The letter that an escape stands for.
    fn escaped(&mut self) -> Read<char> {
        let at = self.at;
        self.at += 1;
        let letter = self.peek().ok_or_else(|| self.problem(Kind::CutShort))?;
        self.at += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.unicode().ok_or_else(|| self.broken(at, Kind::Escape))?,
            _ => return Err(Problem::at(at, Kind::Escape)),
        })
    }

    /// The letter of one `\u`, or of the two that make a surrogate pair.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hexadecimal()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        let second = (self.takes(b'\\') && self.takes(b'u')).then(|| self.hexadecimal())??;
        let low = second.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + (first - 0xD800) * 0x400 + low)
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        let digits = self.run_of(4, u8::is_ascii_hexdigit);
        if digits.len() == 4 { u32::from_str_radix(digits, 16).ok() } else { None }
    }
}

/// `-`? (`0` | `1`–`9` digits) (`.` digits)? (`e` `±`? digits)?
fn is_number(written: &str) -> bool {
    let unsigned = written.strip_prefix('-').unwrap_or(written);
    let (number, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    digits(whole) && digits(fraction) && digits(exponent) && (whole == "0" || !whole.starts_with('0'))
}
