//! Lines of the table.

/// The value below which this share of the values lie.
pub fn at(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1) as f64;
    values
        .get((last * share).round() as usize)
        .copied()
        .unwrap_or_default()
}

/// Ours beside something else, in one unit.
pub fn beside(films: u32, what: &str, unit: &str, ours: &mut [f64], theirs: &mut [f64]) {
    let (ours_median, p95) = (at(ours, 0.5), at(ours, 0.95));
    let theirs_median = at(theirs, 0.5);
    println!(
        "{films:>8}  {what:<52} {:>10} {:>10} {:>10} {:>7.2}",
        format!("{ours_median:.0} {unit}"),
        format!("{p95:.0} {unit}"),
        format!("{theirs_median:.0} {unit}"),
        ours_median / theirs_median
    );
}

/// Ours beside what it may be.
pub fn within(films: u32, what: &str, ours: &mut [f64], bound: f64) {
    let (median, p95) = (at(ours, 0.5), at(ours, 0.95));
    println!(
        "{films:>8}  {what:<52} {:>10} {:>10} {:>10} {:>7.2}",
        format!("{median:.1} ms"),
        format!("{p95:.1} ms"),
        format!("{bound:.0} ms"),
        p95 / bound
    );
}
