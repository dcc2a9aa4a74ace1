//! 説明会: a fictional company is shown slide by slide, and what lay on the desk lies aside meanwhile.

use std::rc::Rc;

use super::{Act, Desk, Sample, Step};
use crate::seminar::Scene;
use crate::words::Language;

/// A seminar that is going on.
#[derive(Clone, Debug, PartialEq)]
pub struct Showing {
    /// The slide, from 0.
    pub slide: usize,
    /// The desk as it was before.
    live: Rc<Desk>,
}

/// What a presenter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Shows the first slide.
    Begin,
    /// Shows the next one. Told apart from the slide's number: a clicker may be pressed twice before the window follows.
    On,
    /// Shows the one before.
    Back,
    /// Shows this slide, from 0; the last one where there are not so many.
    To(usize),
    /// Goes back to what lay on the desk.
    Live,
    /// Ends it, and leaves an empty desk.
    End,
}

impl Desk {
    /// The desk that people work at: what lies aside while another is shown.
    pub fn at_work(&self) -> &Self {
        self.showing.as_ref().map_or(self, |showing| &showing.live)
    }

    /// What is shown now.
    pub fn scene(&self) -> Option<Scene> {
        Scene::ALL.get(self.showing.as_ref()?.slide).copied()
    }

    /// Speaks another language; what lies aside speaks it too.
    pub(super) fn speak(&mut self, language: Language) {
        if let Some(showing) = &mut self.showing {
            showing.live = Rc::new(showing.live.after(Act::Speak(language)));
        }
        self.language = language;
        language.speak();
        self.draw_up_anew();
    }

    pub(super) fn show(&mut self, turn: Turn) {
        let Some(Showing { slide, live }) = self.showing.clone() else {
            if turn == Turn::Begin {
                *self = Self::at(0, Rc::new(self.clone()));
            }
            return;
        };
        *self = match turn {
            Turn::Begin => return,
            Turn::On => Self::at(slide + 1, live),
            Turn::Back => Self::at(slide.saturating_sub(1), live),
            Turn::To(slide) => Self::at(slide, live),
            Turn::Live => (*live).clone(),
            Turn::End => Self::blank(self.today, self.pack.clone()),
        };
    }

    /// The desk of this slide, made anew: whatever was done to the one before it, and from wherever one comes.
    fn at(slide: usize, live: Rc<Self>) -> Self {
        let slide = slide.min(Scene::ALL.len() - 1);
        let mut desk = Self::blank(live.today, live.pack.clone());
        // Each scene goes on from the one before it.
        for scene in Scene::ALL.into_iter().take(slide + 1) {
            if let Some(act) = desk.act_of(scene) {
                desk = desk.after(act);
            }
        }
        desk.showing = Some(Showing { slide, live });
        desk
    }

    /// What is done to come to a scene.
    fn act_of(&self, scene: Scene) -> Option<Act> {
        Some(match scene {
            Scene::Pasted => Act::Try(Sample::Manufacturing),
            Scene::Finding => Act::Go(Step::Karte),
            Scene::Tools => Act::Go(Step::Advice),
            Scene::Chosen => Act::Choose(self.not_yet_chosen()?),
            Scene::Paper => Act::Go(Step::Declaration),
            _ => return None,
        })
    }

    /// The best suggestion that is not in the declaration yet.
    fn not_yet_chosen(&self) -> Option<String> {
        let mut suggested = self.papers.work()?.suggestions.iter().map(|suggestion| suggestion.tool.id);
        suggested.find(|id| !self.form.chosen.iter().any(|chosen| chosen == id)).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::Entry;
    use crate::desk::fixtures::{COUNTS, after, paste};
    use crate::karte::Place;

    const BEGIN: Act = Act::Show(Turn::Begin);

    fn to(slide: usize) -> Act {
        Act::Show(Turn::To(slide))
    }

    fn real() -> [Act; 3] {
        let name = Act::Write(Entry::CompanyName, "株式会社みどり野製作所".to_owned());
        [paste(COUNTS), name, Act::Go(Step::Declaration)]
    }

    #[test]
    fn what_lies_on_the_desk_at_each_slide() {
        #[track_caller]
        fn case(slide: usize, scene: Scene, step: Step, sample: bool, chosen: usize, place: &str) {
            let desk = after(real()).after(BEGIN).after(to(slide));
            assert_eq!(desk.scene(), Some(scene));
            let work = desk.papers.work();
            let found = (desk.step, work.and_then(|work| work.sample).is_some(), desk.form.chosen.len());
            assert_eq!(found, (step, sample, chosen), "{scene:?}");
            let karte = work.map(|work| &*work.karte);
            let lit = desk.scene().and_then(|scene| scene.place(karte));
            assert_eq!(lit.map(Place::id).unwrap_or_default(), place, "{scene:?}");
            assert!(!desk.scene().unwrap().words(karte).is_empty(), "{scene:?}");
            // Wherever one comes from, and whatever was done there.
            let jumped = after(real()).after(BEGIN).after(to(9)).after(paste("x")).after(to(slide));
            assert_eq!((jumped.step, &jumped.form), (desk.step, &desk.form));
        }

        case(0, Scene::Opening, Step::Paste, false, 0, "");
        case(1, Scene::Empty, Step::Paste, false, 0, "");
        case(2, Scene::Pasted, Step::Paste, true, 2, "");
        case(3, Scene::Finding, Step::Karte, true, 2, "finding");
        case(4, Scene::Participation, Step::Karte, true, 2, "participation");
        case(5, Scene::Row, Step::Karte, true, 2, "row-sbp_130-all");
        case(6, Scene::Tools, Step::Advice, true, 2, "");
        case(7, Scene::Chosen, Step::Advice, true, 3, "");
        case(8, Scene::Paper, Step::Declaration, true, 3, "");
        case(9, Scene::Closing, Step::Declaration, true, 3, "");
        case(99, Scene::Closing, Step::Declaration, true, 3, "");
    }

    #[test]
    fn nothing_of_the_company_is_shown() {
        let begun = after(real()).after(BEGIN);
        for slide in 0..Scene::ALL.len() {
            let Desk { showing, .. } = begun.after(to(slide));
            let shown = Desk { showing: None, ..begun.after(to(slide)) };
            assert!(showing.is_some());
            assert!(!format!("{shown:?}").contains("みどり野"), "{slide}");
        }
    }

    #[test]
    fn live_use_finds_the_desk_as_it_was() {
        let live = after(real());
        for slide in 0..Scene::ALL.len() {
            let shown = live.after(BEGIN).after(to(slide));
            assert_eq!((shown.at_work(), shown.after(Act::Show(Turn::Live))), (&live, live.clone()));
            assert_eq!(shown.after(BEGIN), shown);
        }
        assert_eq!(live.at_work(), &live);
    }

    #[test]
    fn on_and_back_stay_within_the_slides() {
        #[track_caller]
        fn case(turns: &[Turn], slide: usize) {
            let acts = turns.iter().map(|turn| Act::Show(*turn));
            let shown = acts.fold(after([BEGIN]), |desk, act| desk.after(act));
            assert_eq!(shown.showing.map(|showing| showing.slide), Some(slide), "{turns:?}");
        }

        case(&[Turn::On, Turn::On], 2);
        case(&[Turn::On, Turn::Back, Turn::Back], 0);
        case(&[Turn::To(9), Turn::On], 9);
        case(&[Turn::To(5), Turn::Back], 4);
    }

    #[test]
    fn the_end_leaves_nothing() {
        let ended = after(real()).after(BEGIN).after(to(5)).after(Act::Show(Turn::End));
        assert_eq!(ended, after([]));
        assert!(!format!("{ended:?}").contains("みどり野"));
    }

    #[test]
    fn without_a_seminar_only_its_beginning_does_anything() {
        for turn in [Turn::On, Turn::Back, Turn::To(3), Turn::Live, Turn::End] {
            assert_eq!(after(real()).after(Act::Show(turn)).form, after(real()).form);
        }
    }
}
