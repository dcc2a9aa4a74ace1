//! ② カルテを見る.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::choice;
use super::comparison_choice::comparison_choice;
use super::karte_sheet::{Heading, karte_sheet};
use super::keep_menu::{Kept, keep_menu};
use super::look::{Look, Readers};
use super::onward::{onward, primary};
use super::people_form::people_form;
use super::surroundings;
use super::tag::{Tag, parts, tag};
use super::text_field::{Keys, text_field};
use super::walk::Walk;
use super::year_later::year_later;
use crate::calendar::Date;
use crate::declaration::Entry;
use crate::desk::{Act, People, Step, Work, YearLater};
use crate::karte::{Comparison, Stop};
use crate::reference::Region;
use crate::words::karte_room;

#[derive(PartialEq, Properties)]
pub(super) struct KarteRoomProps {
    pub(super) work: Work,
    /// The people examined by sex and age, as typed.
    pub(super) people: People,
    /// Whom the company is compared with.
    pub(super) comparison: Comparison,
    /// Whom it may be compared with.
    pub(super) regions: Vec<Region>,
    /// As typed for the declaration; blank where it was not.
    pub(super) company: String,
    pub(super) today: Date,
    /// What came of last year's declaration.
    pub(super) later: Option<YearLater>,
    pub(super) act: Callback<Act>,
    /// Keeps all that lies on the desk.
    pub(super) keep: Callback<()>,
}

/// The sheet on the desk, with the one entry it needs, for the company's own eyes or for others'.
#[component]
pub(super) fn KarteRoom(props: &KarteRoomProps) -> Html {
    let KarteRoomProps { work, people, comparison, regions, company, today, later, act, keep } = props;
    let (look, walking) = (use_state(|| Look::FIRST), use_state(|| false));
    let (choose, walk) = (look.setter().to_callback(), walking.setter().to_callback());
    let look = *look;
    let later = later.as_ref().filter(|_| look.readers == Readers::Own).map(year_later);
    let heading = Heading::of(&work.karte, company, work.sample.is_some(), *today);
    let sheet = karte_sheet(&work.karte, look, &heading, &choose, (people, comparison.region));
    let kept = Rc::new(Kept { karte: work.karte.clone(), heading });
    let write = act.reform(|text| Act::Write(Entry::CompanyName, text));
    let (id, aid) = ("company-name".to_owned(), karte_room::company_aid());
    let name =
        text_field(id, karte_room::company(), aid, company.clone(), String::new(), write, Keys::Letters);
    let tools = tag("div.karte-tools")
        .with(tag("div.karte-tools__name").with(name))
        .with(readers_choice(look, &choose))
        .with(comparison_choice(work, comparison, regions, act))
        .with(radar_choice(look, &choose));
    let foot = if *walking {
        let stops: Rc<[Stop]> = match look.readers {
            Readers::Own => work.karte.walk(),
            Readers::Others => work.karte.walk_for_others(),
        }
        .into();
        html! { <Walk {stops} end={walk.reform(|()| false)} {act} /> }
    } else {
        onward("", Some(Step::Paste), act, actions(&walk, act))
    };
    parts()
        .with(tag("h1.room__title").with(karte_room::made()))
        .with(tools)
        .with(people_form(people, work.karte.examined, act))
        .with(later)
        .with(sheet)
        .with(keep_menu(&kept, look, &choose, keep))
        .with(foot)
        .html()
}

/// For whom the sheet is: what leaves the company withholds counts under ten.
fn readers_choice(look: Look, choose: &Callback<Look>) -> Tag {
    let readers = |readers: Readers, name: &'static str| {
        let like = "input[type=radio][name=readers]";
        choice(like, name, look.readers == readers, choose, Look { readers, ..look })
    };
    tag("fieldset.readers")
        .with(tag("legend.field__name").with(karte_room::readers()))
        .with(readers(Readers::Own, karte_room::own()))
        .with(readers(Readers::Others, karte_room::others()))
}

/// Whether the overview stands on the sheet: the rows say it all, and some find the shape in the way.
fn radar_choice(look: Look, choose: &Callback<Look>) -> Tag {
    let other = Look { radar: !look.radar, ..look };
    choice("input[type=checkbox]", karte_room::radar(), look.radar, choose, other)
}

/// What can be done with the sheet, and the way on.
fn actions(walk: &Callback<bool>, act: &Callback<Act>) -> Html {
    let button = || tag("button.button[type=button]");
    parts()
        .with(button().on_click(walk.reform(|_| true)).with(karte_room::explain()))
        .with(button().on_click(|_| surroundings::print()).with(karte_room::print()))
        .with(primary(karte_room::choose(), Step::Advice, act))
        .html()
}
