//! Small enough for a stick, a mail, and a slow line.

use super::{Shipped, Verdict, verdict};
use crate::dist::Size;

/// One that a mail and a stick take without a thought.
const RAW: usize = 440_000;

/// What a slow line carries. It was 200,000 until the declaration's papers, the recovery, the office's own version, the
/// seminar and the second language came in: a page without them would be a lighter one, and of less use.
const BROTLI: usize = 255_000;

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let size = Size::of(shipped.page).map_err(|stop| vec![stop.to_string()])?;
    let over = |what: &str, is: usize, may: usize| {
        (is > may).then(|| format!("{what} {is} bytes, of {may} at most"))
    };
    let faults = [over("raw", size.raw, RAW), over("after brotli", size.brotli, BROTLI)];
    verdict(faults.into_iter().flatten().collect(), format!("{size}; {RAW} and {BROTLI} at most"))
}
