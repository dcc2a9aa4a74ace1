//! ② カルテを見る.

use std::rc::Rc;

use yew::prelude::*;

use super::comparison_choice::comparison_choice;
use super::karte_sheet::{Heading, karte_sheet};
use super::keep_menu::{Kept, keep_menu};
use super::look::{Look, Readers};
use super::onward::{onward, primary};
use super::people_form::people_form;
use super::surroundings;
use super::text_field::TextField;
use super::walk::Walk;
use crate::calendar::Date;
use crate::declaration::Entry;
use crate::desk::{Act, People, Step, Work};
use crate::karte::{Comparison, Stop};
use crate::reference::Region;

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
    pub(super) act: Callback<Act>,
}

/// The sheet on the desk, with the one entry it needs, for the company's own eyes or for others'.
#[component]
pub(super) fn KarteRoom(props: &KarteRoomProps) -> Html {
    let KarteRoomProps { work, people, comparison, regions, company, today, act } = props;
    let look = use_state(|| Look::FIRST);
    let heading = Heading::of(&work.karte, company, work.sample.is_some(), *today);
    let choose = {
        let look = look.clone();
        Callback::from(move |next| look.set(next))
    };
    let look = *look;
    let by_age = (people, comparison.region);
    let sheet = karte_sheet(&work.karte, look, &heading, &choose, by_age);
    let kept = Rc::new(Kept { karte: work.karte.clone(), heading });
    let print = html! {
        <button type="button" class="button" onclick={|_| surroundings::print()}>{ "カルテを印刷" }</button>
    };
    let walking = use_state(|| false);
    let walk = |on: bool| {
        let walking = walking.clone();
        move |()| walking.set(on)
    };
    let foot = if *walking {
        let stops: Rc<[Stop]> = match look.readers {
            Readers::Own => work.karte.walk(),
            Readers::Others => work.karte.walk_for_others(),
        }
        .into();
        html! { <Walk {stops} end={walk(false)} {act} /> }
    } else {
        let begin = Callback::from(walk(true)).reform(|_: MouseEvent| ());
        let explain =
            html! { <button type="button" class="button" onclick={begin}>{ "説明を聞く" }</button> };
        let actions = html! { <>{ explain }{ print }{ primary("取り組みを選ぶ →", Step::Advice, act) }</> };
        onward("", Some(Step::Paste), act, actions)
    };
    html! {
        <>
            <h1 class="room__title">{ "カルテができました" }</h1>
            <div class="karte-tools">
                <div class="karte-tools__name">
                    <TextField name="会社名" aid="カルテと宣言書に入ります" value={company.clone()}
                        write={act.reform(|text| Act::Write(Entry::CompanyName, text))} />
                </div>
                { readers_choice(look, &choose) }
                { comparison_choice(work, comparison, regions, act) }
                { radar_choice(look, &choose) }
            </div>
            { people_form(people, work.karte.examined, act) }
            { sheet }
            { keep_menu(&kept, look) }
            { foot }
        </>
    }
}

/// For whom the sheet is: what leaves the company withholds counts under ten.
fn readers_choice(look: Look, choose: &Callback<Look>) -> Html {
    let choice = |readers: Readers, name: &'static str| {
        html! {
            <label class="choice">
                <input type="radio" name="readers" checked={look.readers == readers}
                    onchange={choose.reform(move |_: Event| Look { readers, ..look })} />
                { name }
            </label>
        }
    };
    html! {
        <fieldset class="readers">
            <legend class="field__name">{ "このカルテを見る人" }</legend>
            { choice(Readers::Own, "社内だけ") }
            { choice(Readers::Others, "社外にも見せる（少人数は伏せる）") }
        </fieldset>
    }
}

/// Whether the overview stands on the sheet: the rows say it all, and some find the shape in the way.
fn radar_choice(look: Look, choose: &Callback<Look>) -> Html {
    let other = Look { radar: !look.radar, ..look };
    html! {
        <label class="choice">
            <input type="checkbox" checked={look.radar} onchange={choose.reform(move |_: Event| other)} />
            { "全体のかたち（レーダー図）を載せる" }
        </label>
    }
}
