//! Unpacks the page's module, in the page. It imports nothing and can reach nothing but its own memory: `web/loader.js`
//! puts bytes in, has it go on, and takes bytes out.

#![cfg(target_arch = "wasm32")]
#![allow(
    unsafe_code,
    reason = "a name that another language calls by must be exported; nothing else here is unsafe"
)]

use std::sync::{Mutex, MutexGuard, PoisonError};

use packing::{Packing, Progress};

static PACKING: Mutex<Packing> = Mutex::new(Packing::EMPTY);

fn packing() -> MutexGuard<'static, Packing> {
    PACKING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where the packed bytes are to be put.
#[unsafe(no_mangle)]
pub extern "C" fn input() -> *const u8 {
    packing().input().as_ptr()
}

/// Begins with this many packed bytes; whether they may be some.
#[unsafe(no_mangle)]
pub extern "C" fn begin(packed: usize) -> bool {
    packing().begin(packed).is_some()
}

/// Goes on for so many bytes: 1 if there are more, 0 if all are there, -1 if they are not what was packed.
#[unsafe(no_mangle)]
pub extern "C" fn go(most: usize) -> i32 {
    match packing().go(most) {
        Progress::More => 1,
        Progress::Done => 0,
        Progress::Broken => -1,
    }
}

/// Where the unpacked bytes are.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    packing().module().as_ptr()
}

/// How many they are so far.
#[unsafe(no_mangle)]
pub extern "C" fn length() -> usize {
    packing().module().len()
}
