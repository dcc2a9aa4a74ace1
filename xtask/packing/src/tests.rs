use std::sync::{Mutex, PoisonError};

use super::addresses::Addresses;
use super::place::Place;
use super::{MOST, Packing, Progress};

static PACKING: Mutex<Packing> = Mutex::new(Packing::EMPTY);

fn packed(module: &[u8]) -> Vec<u8> {
    PACKING.lock().unwrap_or_else(PoisonError::into_inner).pack(module).unwrap()
}

fn unpacked(packed: &[u8], slice: usize) -> Option<Vec<u8>> {
    let mut packing = PACKING.lock().unwrap_or_else(PoisonError::into_inner);
    packing.input()[..packed.len()].copy_from_slice(packed);
    packing.begin(packed.len())?;
    loop {
        match packing.go(slice) {
            Progress::More => {}
            Progress::Done => return Some(packing.module().to_vec()),
            Progress::Broken => return None,
        }
    }
}

fn section(id: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    [&[id, (length & 127) as u8 | 128, (length >> 7) as u8], content].concat()
}

/// Two functions' worth of every kind of instruction, and some data, often enough for matches.
fn like_a_module() -> Vec<u8> {
    let body = b"\x01\x02\x7f\x02\x40\x20\x00\x41\x80\x80\x04\x6a\x22\x01\x28\x02\x0c\x0e\x02\x00\x01\x00\x10\x85\x01\
        \x11\x03\x00\x42\x7f\x43\x00\x00\x80\x3f\x44\x00\x00\x00\x00\x00\x00\xf0\x3f\xfc\x0a\x00\x00\xfc\x02\x1a\x0b\x0b";
    let function = [&[u8::try_from(body.len()).unwrap()], body.as_slice()].concat();
    let code = [&[100], function.repeat(100).as_slice()].concat();
    let data = "健診の集計を、ここに貼り付けてください。".repeat(3);
    [
        b"\0asm\x01\0\0\0".to_vec(),
        section(1, b"\x02\x60\x00\x00\x60\x02\x7f\x7e\x01\x7f"),
        section(2, b"\x01\x01a\x01b\x00\x01"),
        section(3, &[[100].as_slice(), &[1; 100]].concat()),
        section(10, &code),
        section(11, data.as_bytes()),
    ]
    .concat()
}

/// Bytes without rhyme or reason, the same every time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn what_was_packed_comes_out() {
    #[track_caller]
    fn case(module: &[u8]) {
        let packed = packed(module);
        for slice in [1, 7, usize::MAX] {
            assert!(unpacked(&packed, slice).unwrap() == module, "{} bytes by {slice}", module.len());
        }
    }
    case(b"");
    case(b"\0");
    case(b"\0asm");
    case(b"\0asm\x01\0\0\0");
    for id in 1..4 {
        case(&[b"\0asm\x01\0\0\0".to_vec(), section(id, &[0xff; 3]), section(id, &noise(200))].concat());
    }
    case(b"\0asm\x01\0\0\0\x0a\xff\xff\xff\xff\xff\xff\x02\x01");
    case(&like_a_module());
    case(&noise(5000));
    case(&[b"\0asm\x01\0\0\0\x0a\xff\x7f\x05\xff\x7f\0".to_vec(), noise(3000)].concat());
    case(&[0xff; 3000]);
    case(&[0; 3000]);
}

#[test]
fn values_are_followed_through_calls_and_blocks() {
    /// How many values lie there behind these instructions, in a function that takes two and gives one.
    #[track_caller]
    fn case(instructions: &[u8], count: usize) {
        let module = [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, b"\x01\x60\x02\x7f\x7f\x01\x7f"),
            section(3, b"\x01\x00"),
            section(10, &[b"\x01\x40\x00", instructions, &[1; 0x40]].concat()),
        ]
        .concat();
        let mut place = Place::EMPTY;
        place.begin();
        for at in 1..=module.len() - 0x40 {
            place.pass(&module[..at]);
        }
        assert_eq!(place.frame.values.count(), count, "{instructions:x?}");
    }
    case(b"", 0);
    case(b"\x20\x00\x41\x05", 2);
    case(b"\x20\x00\x20\x01\x6a", 1);
    case(b"\x20\x00\x20\x01\x36\x02\x04", 0);
    case(b"\x20\x00\x22\x01\x21\x00", 0);
    case(b"\x20\x00\x20\x01\x20\x00\x1b", 1);
    case(b"\x20\x00\x20\x01\x10\x00", 1);
    case(b"\x20\x00\x20\x01\x41\x07\x11\x00\x00", 1);
    case(b"\x41\x01\x02\x40\x41\x02\x0c\x00\x0b", 1);
    case(b"\x41\x01\x02\x7f\x41\x02\x0b", 2);
    case(b"\x41\x01\x04\x7f\x41\x02\x05\x41\x03\x0b", 1);
}

#[test]
fn a_text_is_expected_where_the_last_one_ended() {
    let mut addresses = Addresses::EMPTY;
    assert_eq!(addresses.expected(0, 0), None);
    for number in [0x10_0123, 9] {
        addresses.pass(number);
    }
    // 0x10_012c, seven bits at a time.
    assert_eq!(addresses.expected(0, 0), Some(0xac));
    assert_eq!(addresses.expected(0x2c, 7), Some(0x82));
    assert_eq!(addresses.expected(0x12c, 14), Some(0xc0));
    assert_eq!(addresses.expected(0x10_012c, 21), Some(0));
    assert_eq!(addresses.expected(0x2d, 7), None);
    assert_eq!(addresses.expected(0, 35), None);
}

#[test]
fn a_module_is_packed_well_and_the_same_way_each_time() {
    let module = like_a_module();
    let first = packed(&module);
    assert!(first.len() * 12 < module.len(), "{} of {}", first.len(), module.len());
    packed(b"something else");
    assert_eq!(packed(&module), first);
}

#[test]
fn what_was_altered_or_cut_is_known() {
    let packed = packed(&like_a_module());
    for at in 0..packed.len() {
        let mut altered = packed.clone();
        altered[at] ^= 0x10;
        // The last byte is only as exact as it must be.
        assert!(unpacked(&altered, 100_000).is_none() || at + 1 == packed.len(), "at {at}");
        assert_eq!(unpacked(&packed[..at], 100_000), None, "cut at {at}");
    }
}

#[test]
fn what_is_too_long_is_refused() {
    let mut packing = PACKING.lock().unwrap_or_else(PoisonError::into_inner);
    assert_eq!(packing.pack(&vec![0; MOST + 1]), None);
    packing.input()[..4].copy_from_slice(&u32::try_from(MOST + 1).unwrap().to_le_bytes());
    assert_eq!(packing.begin(100), None);
    assert_eq!(packing.begin(usize::MAX), None);
}
