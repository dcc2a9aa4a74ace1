//! A command of several stages: all are run, also after one has failed, so that one run tells everything.

use std::time::{Duration, Instant};

use crate::setup::say;
use crate::stop::{Outcome, Stop};

/// The stages so far.
#[derive(Default)]
pub(crate) struct Stages(Vec<Stage>);

struct Stage {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

impl Stages {
    /// Runs one more.
    pub(crate) fn run(&mut self, name: &'static str, stage: impl FnOnce() -> Outcome) {
        say(name);
        let began = Instant::now();
        let outcome = stage();
        self.0.push(Stage { name, took: began.elapsed(), outcome });
    }

    /// Says how each went and how long it took; fails if any did.
    pub(crate) fn end(self) -> Outcome {
        println!();
        let mut failed = Vec::new();
        for Stage { name, took, outcome } in self.0 {
            let mark = if outcome.is_ok() { "✓" } else { "✗" };
            println!("{mark} {name}: {:.1} s", took.as_secs_f64());
            failed.extend(outcome.err().map(|stop| format!("{name}: {stop}")));
        }
        if failed.is_empty() { Ok(()) } else { Err(Stop::because(failed.join("\n✗ "))) }
    }
}

#[cfg(test)]
mod tests {
    use super::Stages;
    use crate::stop::Stop;

    #[test]
    fn a_failure_stops_nothing_and_is_not_forgotten() {
        let mut stages = Stages::default();
        let mut ran = false;
        stages.run("first", || Err(Stop::because("no")));
        stages.run("second", || {
            ran = true;
            Ok(())
        });
        assert!(ran);
        assert_eq!(stages.end().unwrap_err().to_string(), "first: no");
    }
}
