//! Where in a text.

/// A line and a column, counted from one in characters, as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Place {
    /// The place of the byte `at` in `text`; past its end, the place after its last letter.
    pub fn of(text: &str, at: usize) -> Self {
        let mut place = Self { line: 1, column: 1 };
        for (_, letter) in text.char_indices().take_while(|(start, _)| *start < at) {
            if letter == '\n' {
                place = Self { line: place.line + 1, column: 1 };
            } else {
                place.column += 1;
            }
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_as_people_count() {
        #[track_caller]
        fn case(text: &str, at: usize, line: usize, column: usize) {
            assert_eq!(Place::of(text, at), Place { line, column }, "{text:?} {at}");
        }

        case("", 0, 1, 1);
        case("ab", 1, 1, 2);
        case("あいう", 6, 1, 3);
        case("あ\nいう", 4, 2, 1);
        case("あ\nいう", 7, 2, 2);
        case("あ", 99, 1, 2);
    }
}
