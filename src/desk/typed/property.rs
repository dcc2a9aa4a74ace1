//! For any form: what it writes leads back to it.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;

use super::{Change, Counted, Typed};
use crate::calendar::FiscalYear;
use crate::figures::Item;

fn change() -> impl Strategy<Value = Change> {
    let text = prop_oneof![
        "[0-9０-９]{0,3}[.．]?[0-9]?[%％]?",
        "[0-9]{1,2}[/／人][0-9]{0,2}人?",
        Just("-".to_owned()),
        "\\PC{0,6}",
        "[\t\n\"<a-z> ]{0,8}",
    ];
    let spot = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    prop_oneof![
        10 => (spot, text).prop_map(|((row, field), text)| {
            let mut every = Typed { counted: Counted::People, ..Typed::default() };
            every.years = [2021, 2022, 2023].into_iter().filter_map(FiscalYear::of).collect();
            every.items = Item::ALL.iter().copied().filter(|item| *item != Item::Examined).collect();
            let rows: Vec<Item> = every.rows().collect();
            let item = *row.get(&rows);
            let spots: Vec<_> = every.spots().into_iter().filter(|spot| spot.item == item).collect();
            Change::Cell(*field.get(&spots), text)
        }),
        2 => (0..3_usize, 2015_u16..2027).prop_map(|(at, year)| Change::Year(at, FiscalYear::of(year).unwrap())),
        1 => Just(Change::MoreYears),
        1 => prop_oneof![Just(Counted::Shares), Just(Counted::People)].prop_map(Change::Counted),
        1 => any::<bool>().prop_map(Change::OfExamined),
        1 => prop::sample::select(Item::ALL).prop_map(Change::Item),
    ]
}

proptest! {
    #[test]
    fn the_table_leads_back_to_the_form(changes in prop::collection::vec(change(), 0..40)) {
        let mut typed = Typed::default();
        for change in changes {
            // A field that is not on the form cannot be typed into.
            match &change {
                Change::Cell(spot, _) if !typed.spots().contains(spot) => {}
                Change::Item(Item::Examined) => {}
                _ => typed.change(change),
            }
        }
        let shown: Vec<_> = typed.spots().into_iter().map(|spot| (spot, typed.cell(spot).to_owned())).collect();
        let back = Typed::of(&typed.table());
        if shown.iter().any(|(_, text)| !text.is_empty()) {
            let back = back.unwrap();
            prop_assert_eq!(back.years(), typed.years());
            let again: Vec<_> = back.spots().into_iter().map(|spot| (spot, back.cell(spot).to_owned())).collect();
            prop_assert_eq!(again, shown);
        }
    }
}
