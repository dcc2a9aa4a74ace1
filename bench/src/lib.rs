//! Doors into the rooms, for the scripts in this folder. Built as the shipped module is built, and never shipped.
#![cfg(target_arch = "wasm32")]

pub mod draw;
pub mod read;
