use std::collections::BTreeMap;

use anyhow::{Result, ensure};

/// What became of every test, by what they printed.
#[derive(Default)]
pub struct Outcome {
    pub passed: Vec<String>,
    pub failed: Vec<String>,
    /// Each with why.
    pub ignored: BTreeMap<String, String>,
}

impl Outcome {
    /// Reads `test search::finds ... ok`, and holds what it read against what each program says at its end.
    ///
    /// # Errors
    /// When not every test that was begun came to an end, or none was.
    pub fn of(lines: Vec<String>) -> Result<Self> {
        let mut outcome = Self::default();
        let mut begun = 0;
        for line in &lines {
            if let Some(count) = line.strip_prefix("running ") {
                begun += count
                    .split(' ')
                    .next()
                    .and_then(|count| count.parse::<usize>().ok())
                    .unwrap_or_default();
            } else if let Some(told) = line.strip_prefix("test ") {
                outcome.take(told);
            }
        }
        let ended = outcome.passed.len() + outcome.failed.len() + outcome.ignored.len();
        ensure!(begun > 0, "Under Wine no test was begun.");
        ensure!(
            begun == ended,
            "Under Wine {begun} tests were begun, and of {ended} it is known how they ended: {}",
            outcome.failed.join(", ")
        );
        Ok(outcome)
    }

    fn take(&mut self, told: &str) {
        let Some((name, end)) = told.split_once(" ... ") else {
            return;
        };
        // One that is to panic says so behind its name.
        let name = name.split(" - ").next().unwrap_or(name).to_owned();
        match end.split_once(", ").unwrap_or((end, "")) {
            ("ok", _) => self.passed.push(name),
            ("FAILED", _) => self.failed.push(name),
            ("ignored", why) => drop(self.ignored.insert(name, why.to_owned())),
            _ => {}
        }
    }

    /// Whether there is a test of this name.
    pub fn has(&self, name: &str) -> bool {
        let among = |all: &[String]| all.iter().any(|one| one == name);
        among(&self.passed) || among(&self.failed) || self.ignored.contains_key(name)
    }

    /// All of it in words, the count last.
    pub fn told(&self, absent: &BTreeMap<String, String>) -> String {
        let left_out = self.ignored.iter().chain(absent);
        let names: String = left_out
            .map(|(name, why)| format!("not on Windows: {name}: {why}\n"))
            .collect();
        format!(
            "{names}under Wine: {} of the core's tests ran, {} passed, {} failed; {} do not run on Windows",
            self.passed.len() + self.failed.len(),
            self.passed.len(),
            self.failed.len(),
            self.ignored.len() + absent.len(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;

    fn of(lines: &[&str]) -> anyhow::Result<Outcome> {
        Outcome::of(lines.iter().map(|line| (*line).to_owned()).collect())
    }

    #[test]
    fn what_the_tests_print_is_counted() {
        let outcome = of(&[
            "running 3 tests",
            "test a::one ... ok",
            "test a::two - should panic ... FAILED",
            "test b::three ... ignored, there is no such thing",
            "failures:",
            "    a::two",
            "test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "running 0 tests",
        ])
        .unwrap();
        assert_eq!(outcome.passed, ["a::one"]);
        assert_eq!(outcome.failed, ["a::two"]);
        assert_eq!(outcome.ignored["b::three"], "there is no such thing");
    }

    #[test]
    fn a_program_that_ends_before_its_tests_do_is_noticed() {
        assert!(of(&["running 2 tests", "test a::one ... ok"]).is_err());
        assert!(of(&[]).is_err(), "nor is nothing taken for success");
    }
}
