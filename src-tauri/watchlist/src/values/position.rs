//! Places in an order of the person's own.

/// How far apart what is put at the end lies: so often one place can be halved.
const STEP: i64 = 1 << 32;

/// A place behind the last one.
pub(crate) fn behind(last: Option<i64>) -> i64 {
    last.map_or(0, |last| last.saturating_add(STEP))
}

/// So many places between two, evenly; nothing where there is no room left.
pub(crate) fn between(before: Option<i64>, after: i64, count: usize) -> Option<Vec<i64>> {
    let count = i64::try_from(count).ok()?;
    let Some(before) = before else {
        let steps = (1..=count).rev();
        return steps
            .map(|step| after.checked_sub(STEP.checked_mul(step)?))
            .collect();
    };
    let step = after.checked_sub(before)? / (count + 1);
    (step > 0).then(|| (1..=count).map(|at| before + at * step).collect())
}

#[cfg(test)]
mod tests {
    use super::{STEP, behind, between};

    #[test]
    fn a_place_lies_where_it_is_asked_for_or_there_is_no_room() {
        assert_eq!(behind(None), 0);
        assert_eq!(behind(Some(7)), 7 + STEP);
        assert_eq!(between(None, 0, 2), Some(vec![-2 * STEP, -STEP]));
        assert_eq!(between(Some(0), STEP, 1), Some(vec![STEP / 2]));
        assert_eq!(between(Some(4), 6, 1), Some(vec![5]));
        assert_eq!(between(Some(4), 5, 1), None);
        assert_eq!(between(Some(0), 9, 2), Some(vec![3, 6]));
        assert_eq!(between(Some(0), 2, 2), None);
        let halved = (0..).scan(STEP, |after, _| {
            *after = *between(Some(0), *after, 1)?.first()?;
            Some(())
        });
        assert_eq!(halved.count(), 32);
    }
}
