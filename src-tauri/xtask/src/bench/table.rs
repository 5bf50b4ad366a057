//! The one table that a run of the benchmarks prints.

use anyhow::{Result, ensure};

/// What something costs, beside the bare thing it rests on.
pub struct Figure {
    /// What was measured, and what it is compared with: `search, 3 letters, 100,000 films / bare FTS5`.
    pub what: String,
    /// Cost, in `unit`.
    pub cost: f64,
    /// Cost of the bare thing in the same run, in `unit`.
    pub bare: f64,
    /// `ms`, `MiB`, `fsyncs`.
    pub unit: &'static str,
    /// The ratio may not exceed this; `None` where it is only told.
    pub limit: Option<f64>,
}

impl Figure {
    fn ratio(&self) -> f64 {
        self.cost / self.bare
    }

    fn holds(&self) -> bool {
        self.limit.is_none_or(|limit| self.ratio() <= limit)
    }
}

/// # Errors
/// When a figure exceeds its limit.
pub fn print(figures: &[Figure]) -> Result<()> {
    println!(
        "{:64} {:>10} {:>10} {:8} {:>7} {:>7}",
        "", "cost", "bare", "", "ratio", "at most"
    );
    for figure in figures {
        let limit = figure
            .limit
            .map_or_else(String::new, |limit| format!("{limit:.2}"));
        let mark = if figure.holds() { "" } else { "  TOO MUCH" };
        println!(
            "{:64} {:>10.3} {:>10.3} {:8} {:>7.2} {limit:>7}{mark}",
            figure.what,
            figure.cost,
            figure.bare,
            figure.unit,
            figure.ratio()
        );
    }
    let over = figures.iter().filter(|figure| !figure.holds()).count();
    ensure!(
        over == 0,
        "{over} of {} figures cost more than they may",
        figures.len()
    );
    Ok(())
}
