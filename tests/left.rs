//! What is left on the device: whatever its storage does, nothing that lay there is lost and nothing wrong is opened.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use kenkatsu::save::{ASIDE, Left, RECORD, Refused, Shelf, Standing, VERSION, read};

/// A storage that does as it is told, until it is told otherwise.
#[derive(Clone, Debug, Default)]
struct Faulty(Rc<Place>);

#[derive(Debug, Default)]
struct Place {
    lies: RefCell<BTreeMap<String, String>>,
    /// Every call is refused.
    absent: Cell<bool>,
    /// This call to write is refused, counted from nought, and so is each after it.
    full_at: Cell<Option<usize>>,
    /// Writing says that it was done, and was not.
    forgets: Cell<bool>,
    /// Taking away does nothing.
    holds_on: Cell<bool>,
    writes: Cell<usize>,
}

impl Faulty {
    fn with(record: &str) -> Self {
        let place = Self::default();
        place.0.lies.borrow_mut().insert(RECORD.to_owned(), record.to_owned());
        place
    }

    fn lies(&self, name: &str) -> Option<String> {
        self.0.lies.borrow().get(name).cloned()
    }

    fn all(&self) -> Vec<String> {
        self.0.lies.borrow().values().cloned().collect()
    }

    fn asked(&self) -> Result<(), Refused> {
        if self.0.absent.get() { Err(Refused) } else { Ok(()) }
    }
}

impl Shelf for Faulty {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        self.asked()?;
        Ok(self.lies(name))
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.asked()?;
        let write = self.0.writes.replace(self.0.writes.get() + 1);
        if self.0.full_at.get().is_some_and(|full| write >= full) {
            return Err(Refused);
        }
        if !self.0.forgets.get() {
            self.0.lies.borrow_mut().insert(name.to_owned(), text.to_owned());
        }
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.asked()?;
        if !self.0.holds_on.get() {
            self.0.lies.borrow_mut().remove(name);
        }
        Ok(())
    }
}

/// A saved file, and the same as other hands would have left it.
fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved").join(name)).unwrap()
}

fn one() -> String {
    file("1-decided.json")
}

fn other() -> String {
    file("1-form.json")
}

fn third() -> String {
    file("1-years.json")
}

#[test]
fn nothing_is_left_that_was_not_asked_for() {
    let place = Faulty::default();
    let mut left = Left::find(place.clone());
    left.leave(&one());
    assert_eq!((left.standing(), place.all()), (Standing::Nothing, vec![]));
}

#[test]
fn what_is_left_is_found_again_and_wiped_at_once() {
    let place = Faulty::default();
    let mut left = Left::find(place.clone());
    left.begin(&one());
    left.leave(&other());
    assert_eq!((left.standing(), place.all()), (Standing::All, vec![other()]));
    let mut again = Left::find(place.clone());
    assert_eq!((again.standing(), again.record()), (Standing::All, Some(&*other())));
    again.wipe();
    again.leave(&one());
    assert_eq!((again.standing(), place.all()), (Standing::Wiped, vec![]));
    assert_eq!(Left::find(place).standing(), Standing::Nothing);
}

#[test]
fn what_did_not_change_is_not_written_again() {
    let place = Faulty::with(&one());
    let mut left = Left::find(place.clone());
    left.leave(&one());
    assert_eq!((place.0.writes.get(), left.standing()), (0, Standing::All));
}

#[test]
fn a_storage_that_is_not_there_or_throws_is_said_when_it_is_wanted() {
    let place = Faulty::default();
    place.0.absent.set(true);
    let mut left = Left::find(place.clone());
    assert_eq!((left.standing(), left.aside()), (Standing::Nothing, None));
    left.begin(&one());
    assert_eq!(left.standing(), Standing::Absent);
    left.wipe();
    assert_eq!(left.standing(), Standing::Stuck);
    // Switched off while someone was at work, and on again: what was left lies there as it was.
    let place = Faulty::with(&one());
    let mut left = Left::find(place.clone());
    place.0.absent.set(true);
    left.leave(&other());
    assert_eq!((left.standing(), place.all()), (Standing::Absent, vec![one()]));
}

#[test]
fn full_at_each_write_what_lay_there_lies_there_still() {
    // What stood there at first, and what is done then; each write of it fails in its turn, and each after that.
    type Does = fn(&mut Left<Faulty>);
    let cases: [(&str, String, Does); 3] = [
        ("the record", one(), |left| left.leave(&other())),
        ("another's record", one(), |left| {
            left.wipe();
            left.leave(&other());
        }),
        ("a broken record", one().replace("lines", "lanes"), |left| left.begin(&other())),
    ];
    for (what, stood, does) in cases {
        for full_at in 0..4 {
            let place = Faulty::with(&stood);
            place.0.full_at.set(Some(full_at));
            let mut left = Left::find(place.clone());
            does(&mut left);
            let lies = place.all();
            let wiped = left.standing() == Standing::Wiped;
            assert!(
                wiped || lies.contains(&stood) || lies == [other()],
                "{what}, full at {full_at}: {lies:?}"
            );
            let told = left.standing() == Standing::All;
            assert_eq!(told, place.lies(RECORD) == Some(other()), "{what}, full at {full_at}");
        }
    }
}

#[test]
fn a_storage_that_says_yes_and_forgets_is_found_out() {
    let place = Faulty::default();
    place.0.forgets.set(true);
    let mut left = Left::find(place.clone());
    left.begin(&one());
    assert_eq!((left.standing(), left.record()), (Standing::Full, None));
    let place = Faulty::with(&one());
    let mut left = Left::find(place.clone());
    place.0.forgets.set(true);
    left.leave(&other());
    assert_eq!((left.standing(), place.all()), (Standing::Full, vec![one()]));
    // There is room again.
    place.0.forgets.set(false);
    left.leave(&other());
    assert_eq!((left.standing(), place.all()), (Standing::All, vec![other()]));
}

#[test]
fn a_storage_that_holds_on_is_not_said_to_be_wiped() {
    let place = Faulty::with(&one());
    place.0.holds_on.set(true);
    let mut left = Left::find(place);
    left.wipe();
    assert_eq!(left.standing(), Standing::Stuck);
}

#[test]
fn a_record_with_any_byte_changed_is_not_opened_and_is_kept_as_it_is() {
    let record = one();
    for at in 0..record.len() {
        let mut bytes = record.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(broken) = String::from_utf8(bytes) else { continue };
        let place = Faulty::with(&broken);
        let mut left = Left::find(place.clone());
        // A line's end is no part of what was kept.
        if read(&broken).is_ok() {
            assert!(read(&broken) == read(&record), "{at}");
            continue;
        }
        assert_eq!(left.record(), None, "{at}");
        assert_eq!(place.all(), [&*broken], "{at}");
        if left.standing() == Standing::Damaged {
            assert_eq!(left.aside().as_ref(), Some(&broken), "{at}");
            // What is left from now on does not touch it.
            left.begin(&other());
            assert_eq!((left.standing(), place.lies(RECORD)), (Standing::All, Some(other())));
            assert_eq!(left.aside().as_ref(), Some(&broken), "{at}");
        } else {
            assert_eq!((left.standing(), place.lies(RECORD)), (Standing::Newer, Some(broken)), "{at}");
        }
    }
}

#[test]
fn what_was_put_aside_is_never_written_over() {
    let place = Faulty::default();
    let broken: Vec<String> =
        (0..=ASIDE.len()).map(|number| one().replace("lines", &format!("l{number}"))).collect();
    for record in &broken {
        place.set(RECORD, record).unwrap();
        assert_eq!(Left::find(place.clone()).standing(), Standing::Damaged);
        // Twice is once.
        Left::find(place.clone());
    }
    let mut all = place.all();
    all.sort();
    assert_eq!(all, broken);
    let mut left = Left::find(place.clone());
    left.begin(&other());
    assert_eq!((left.standing(), place.lies(RECORD)), (Standing::Full, broken.last().cloned()));
    left.wipe();
    assert_eq!(place.all(), [""; 0]);
}

#[test]
fn every_version_is_read_and_a_version_to_come_is_not_touched() {
    for past in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved")).unwrap() {
        let past = fs::read_to_string(past.unwrap().path()).unwrap();
        assert_eq!(Left::find(Faulty::with(&past)).record(), Some(&*past));
    }
    let newer = one().replace("\"version\":1", &format!("\"version\":{}", VERSION + 1));
    let place = Faulty::with(&newer);
    let mut left = Left::find(place.clone());
    left.leave(&one());
    assert_eq!((left.standing(), left.record(), place.all()), (Standing::Newer, None, vec![newer]));
}

#[test]
fn two_windows_do_not_write_over_each_other() {
    let place = Faulty::with(&one());
    let (mut here, mut there) = (Left::find(place.clone()), Left::find(place.clone()));
    there.leave(&other());
    here.leave(&third());
    assert_eq!((here.standing(), there.standing()), (Standing::Elsewhere, Standing::All));
    assert_eq!(place.all(), [other()]);
    // Asked for, this one's is left; the other one's lies aside, and that window is told in its turn.
    here.begin(&third());
    assert_eq!((place.lies(RECORD), here.aside()), (Some(third()), Some(other())));
    there.leave(&one());
    assert_eq!((there.standing(), place.lies(RECORD)), (Standing::Elsewhere, Some(third())));
    // What one wipes the other does not bring back.
    here.wipe();
    let mut late = Left::find_again(place.clone(), &third());
    late.leave(&one());
    assert_eq!((late.standing(), place.all()), (Standing::Nothing, vec![]));
}

#[test]
fn a_window_in_the_place_of_a_broken_one_goes_on_only_with_its_own() {
    let place = Faulty::with(&one());
    assert_eq!(Left::find_again(place.clone(), &one()).standing(), Standing::All);
    let mut left = Left::find_again(place.clone(), &other());
    left.leave(&other());
    assert_eq!((left.standing(), place.all()), (Standing::Elsewhere, vec![one()]));
    assert_eq!(Left::find_again(Faulty::default(), &one()).standing(), Standing::Nothing);
    assert_eq!(Left::nothing(place).standing(), Standing::Nothing);
}
