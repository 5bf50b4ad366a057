//! The most memory this process had at once, as Linux counts it.

use std::fs;

/// Memory in KiB as it was when counting began.
pub struct Counted(u64);

impl Counted {
    /// Forgets the most there was so far; `None` where nobody counts.
    pub fn begin() -> Option<Self> {
        fs::write("/proc/self/clear_refs", "5").ok()?;
        in_kib("VmRSS:").map(Self)
    }

    /// How many KiB more than at the beginning there were at most.
    pub fn most(&self) -> Option<u64> {
        Some(in_kib("VmHWM:")?.saturating_sub(self.0))
    }
}

fn in_kib(what: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    line.split_whitespace().next()?.parse().ok()
}
