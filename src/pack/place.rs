//! Where in a JSON text each field stands.

use std::iter;

/// A field's dotted name and where its name begins, counted from one in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Every field of a JSON text in order, as far as the text holds together; never fails.
pub(super) fn fields(json: &str) -> Vec<Field> {
    let mut found = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let (mut line, mut column) = (1, 0);
    let mut string: Option<(String, usize, bool)> = None;
    let mut last = (String::new(), 1, 1);
    for letter in json.chars() {
        column += 1;
        if letter == '\n' {
            (line, column) = (line + 1, 0);
        }
        match (&mut string, letter) {
            (Some((_, _, escaped @ true)), _) => *escaped = false,
            (Some((_, _, escaped)), '\\') => *escaped = true,
            (Some((text, start, _)), '"') => {
                last = (std::mem::take(text), line, *start);
                string = None;
            }
            (Some((text, _, _)), letter) => text.push(letter),
            (None, '"') => string = Some((String::new(), column, false)),
            (None, ':') => {
                let (name, line, column) = std::mem::take(&mut last);
                let path = names.iter().filter(|name| !name.is_empty()).chain(iter::once(&name));
                let path = path.map(String::as_str).collect::<Vec<_>>().join(".");
                found.push(Field { path, line, column });
                last.0 = name;
            }
            (None, '{' | '[') => names.push(std::mem::take(&mut last.0)),
            (None, '}' | ']') => {
                names.pop();
            }
            (None, ',') => last.0.clear(),
            (None, _) => {}
        }
    }
    found
}

/// The last field that begins at or before a place.
pub(super) fn field_at(json: &str, line: usize, column: usize) -> Option<Field> {
    fields(json).into_iter().take_while(|field| (field.line, field.column) <= (line, column)).last()
}

/// A column counted in bytes (as `serde_json` counts) as one counted in characters.
pub(super) fn in_characters(json: &str, line: usize, bytes: usize) -> usize {
    let text = json.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    text.char_indices().take_while(|(start, _)| *start < bytes).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_their_places() {
        let json = "{\n  \"a\": {\"あ\": \"x\\\"{:\"},\n  \"b\": [{\"c\": 1}, {\"c\": 2}]\n}";
        let found: Vec<_> =
            fields(json).into_iter().map(|field| (field.path, field.line, field.column)).collect();
        let expected = [("a", 2, 3), ("a.あ", 2, 9), ("b", 3, 3), ("b.c", 3, 10), ("b.c", 3, 20)];
        assert_eq!(found, expected.map(|(path, line, column)| (path.to_owned(), line, column)));
        assert_eq!(field_at(json, 3, 12).map(|field| field.path).as_deref(), Some("b.c"));
        assert_eq!(field_at(json, 1, 1), None);
    }

    #[test]
    fn columns_are_counted_as_people_count() {
        assert_eq!(in_characters("あいう", 1, 6), 2);
        assert_eq!(in_characters("", 1, 0), 1);
    }
}
