//! A part of the karte as a picture that stands alone: with whose it is, how to read it, and its sources.

use super::karte_rows::{self, people, share, strip};
use super::karte_sheet::Heading;
use super::labelled::Labelled;
use super::look::Subject;
use super::overview;
use super::participation::{self, Bar};
use super::shown::Shown;
use super::sources::cited;
use super::why;
use crate::chart::{Inlay, Picture, Plate, Side, Words, wrapped};
use crate::karte::{Line, Section, Standing, percent_in_sentences};
use crate::words::{columns, karte_sources, karte_why, top};

/// Pixels from the paper's edge to the words, from edge to edge, and from line to line of small type.
const EDGE: f64 = 40.0;
const WIDTH: u32 = 760;
const LINE: f64 = 20.0;

/// The parts that there is something to draw of.
pub(super) fn offered(shown: &Shown<'_>) -> Vec<Subject> {
    let is_there = |subject: &Subject| match subject {
        Subject::Rows => true,
        Subject::Radar => overview::radar(shown).is_ok(),
        Subject::Participation => !participation::lines(shown).is_empty(),
        Subject::Why => !why::askable(shown).is_empty(),
    };
    Subject::ALL.into_iter().filter(is_there).collect()
}

/// The picture of a part; `None` where there is nothing to draw.
pub(super) fn plate(
    subject: Subject,
    shown: &Shown<'_>,
    asked: Option<usize>,
    heading: &Heading,
) -> Option<Plate> {
    let mut paper = Composer { plate: Plate { width: WIDTH, ..Plate::default() }, y: 44.0 };
    paper.words(EDGE, Side::Start, 15, top::name());
    paper.words(right(), Side::End, 12, &heading.of);
    for name in wrapped(&format!("{}{}", heading.company, heading.stamp()), 28.0) {
        paper.y += 34.0;
        paper.bold(EDGE, Side::Start, 24, &name);
    }
    paper.y += 38.0;
    paper.bold(EDGE, Side::Start, 18, subject.name());
    paper.y += 12.0;
    let lines = match subject {
        Subject::Rows => rows(&mut paper, shown),
        Subject::Radar => radar(&mut paper, shown)?,
        Subject::Participation => bars(&mut paper, shown),
        Subject::Why => funnel(&mut paper, shown, asked)?,
    };
    paper.y += 6.0;
    paper.paragraph(12, &karte_sources::on_plate(cited(&lines)));
    paper.paragraph(12, &heading.made);
    paper.plate.height = whole(paper.y + 16.0).unsigned_abs();
    Some(paper.plate)
}

fn right() -> f64 {
    f64::from(WIDTH) - EDGE
}

struct Composer {
    plate: Plate,
    /// The foot of the line that is being set.
    y: f64,
}

impl Composer {
    fn words(&mut self, x: f64, anchor: Side, size: u32, words: &str) {
        self.set(x, anchor, size, false, words);
    }

    fn bold(&mut self, x: f64, anchor: Side, size: u32, words: &str) {
        self.set(x, anchor, size, true, words);
    }

    fn set(&mut self, x: f64, anchor: Side, size: u32, bold: bool, words: &str) {
        self.plate.words.push(Words { x, y: self.y, side: anchor, size, bold, words: words.to_owned() });
    }

    /// Words over the whole width, line under line.
    fn paragraph(&mut self, size: u32, words: &str) {
        for line in wrapped(words, (right() - EDGE) / f64::from(size)) {
            self.y += LINE;
            self.words(EDGE, Side::Start, size, &line);
        }
        self.y += 4.0;
    }

    fn inlay(&mut self, x: f64, y: f64, size: (i32, i32), picture: Picture) {
        self.plate.inlays.push(Inlay { x: whole(x), y: whole(y), size, picture });
    }

    /// A drawing in the middle with its own words in it.
    fn labelled(&mut self, size: (i32, i32), labelled: Labelled) {
        let (width, height) = (f64::from(size.0), f64::from(size.1));
        let left = (f64::from(WIDTH) - width) / 2.0;
        self.inlay(left, self.y, size, labelled.picture);
        let top = self.y;
        for (place, words) in labelled.words {
            // A line's middle is about a third of its size above its foot.
            self.y = top + place.y * height / 100.0 + 5.0;
            self.words(left + place.x * width / 100.0, place.side, 15, &words);
        }
        self.y = top + height;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a picture is some thousand pixels long")]
fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}

fn radar<'a>(paper: &mut Composer, shown: &Shown<'a>) -> Option<Vec<&'a Line>> {
    paper.labelled((560, 420), overview::radar(shown).ok()?);
    paper.paragraph(13, &overview::key());
    Some(shown.karte.overview())
}

fn funnel<'a>(paper: &mut Composer, shown: &Shown<'a>, asked: Option<usize>) -> Option<Vec<&'a Line>> {
    let line = why::asked_of(&why::askable(shown), asked)?;
    paper.y += LINE;
    paper.bold(EDGE, Side::Start, 15, &line.label());
    paper.y += 8.0;
    paper.labelled((680, 340), why::drawing(line)?);
    paper.paragraph(15, &line.chance().unwrap_or_default());
    paper.paragraph(13, karte_why::key());
    Some(vec![line])
}

fn bars<'a>(paper: &mut Composer, shown: &Shown<'a>) -> Vec<&'a Line> {
    let lines = participation::lines(shown);
    for line in &lines {
        let bar = Bar::of(shown, line);
        paper.y += 32.0;
        paper.bold(EDGE, Side::Start, 16, &line.label());
        paper.bold(right(), Side::End, 20, &format!("{}　{}", bar.ours, bar.people));
        paper.inlay(EDGE, paper.y + 10.0, (680, 44), Picture::Bar(bar.shares));
        paper.y += 58.0;
        for (of, words) in &bar.marks {
            let sign = match *of {
                "nation" => "┃",
                "best" => "▼",
                _ => "┇",
            };
            paper.y += LINE;
            paper.words(EDGE, Side::Start, 13, &format!("{sign} {words}"));
        }
    }
    lines
}

fn rows<'a>(paper: &mut Composer, shown: &Shown<'a>) -> Vec<&'a Line> {
    /// From the left, and how wide.
    const STRIP: (f64, f64) = (344.0, 194.0);
    let mut drawn = Vec::new();
    paper.y += LINE;
    for (mark, percent) in ["0", "25", "50", "75", "100"].into_iter().zip([0.0, 25.0, 50.0, 75.0, 100.0]) {
        paper.words(STRIP.0 + 9.0 + (STRIP.1 - 18.0) * percent / 100.0, Side::Middle, 12, mark);
    }
    paper.words(598.0, Side::End, 12, columns::reference());
    for (section, lines) in shown.karte.shown() {
        if section == Section::Participation {
            continue;
        }
        paper.y += 26.0;
        paper.bold(EDGE, Side::Start, 13, section.label());
        for line in lines {
            paper.y += 26.0;
            let open = shown.is_open(line);
            for (number, name) in wrapped(&line.label(), 13.5).iter().enumerate() {
                paper.y += if number > 0 { 17.0 } else { 0.0 };
                paper.words(EDGE, Side::Start, 14, name);
            }
            paper.bold(283.0, Side::End, 15, &share(line, open));
            paper.words(336.0, Side::End, 12, &people(line, open));
            match strip(shown, line) {
                Ok(picture) => paper.inlay(STRIP.0, paper.y - 16.0, (whole(STRIP.1), 22), picture),
                Err(why) => paper.words(STRIP.0 + 9.0, Side::Start, 12, &why),
            }
            if let Some(level) = &line.reference {
                paper.words(588.0, Side::End, 13, &percent_in_sentences(level.percent));
            }
            if let Some(verdict) = shown.verdict(line) {
                paper.words(596.0, Side::Start, 12, &format!("{} {verdict}", sign(line.standing)));
            }
            drawn.push(line);
        }
    }
    paper.y += 8.0;
    paper.paragraph(13, &karte_rows::key().concat());
    drawn
}

/// The verdict's mark as a letter, as the style sheet sets it.
const fn sign(standing: Standing) -> &'static str {
    match standing {
        Standing::Worse => "◆",
        Standing::Better => "●",
        Standing::Same => "○",
        Standing::TooFew => "×",
        Standing::NoReference | Standing::UnknownSize => "－",
    }
}
