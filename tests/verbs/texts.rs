use fastrand::Rng;

use super::one_of;

/// What is written wherever something is; where there is nothing here, what chance has a person write.
#[derive(Clone, Copy, Default)]
pub struct Texts<'t> {
    /// Where any text can stand.
    pub any: Option<&'t str>,
    /// Where only a date or an address makes sense.
    pub of_a_form: Option<&'t str>,
}

impl Texts<'_> {
    /// Of many lines, often none.
    pub fn long(self, rng: &mut Rng) -> String {
        const PARTS: &str = "ё|Письмо |\"|\\|👨‍👩‍👧|{}|a|snow |\u{202e}|\n";
        let parts: Vec<&str> = PARTS.split('|').collect();
        let by_chance = (0..rng.usize(..4)).map(|_| one_of(rng, &parts)).collect();
        self.any.map_or(by_chance, str::to_owned)
    }

    pub fn line(self, rng: &mut Rng, lines: &[&str]) -> String {
        let by_chance = one_of(rng, lines);
        self.any.unwrap_or(by_chance).to_owned()
    }

    pub fn form(self, rng: &mut Rng, forms: &[&str]) -> String {
        let by_chance = one_of(rng, forms);
        self.of_a_form.unwrap_or(by_chance).to_owned()
    }

    /// Whether something stands where nothing need.
    pub fn stand(self, rng: &mut Rng) -> bool {
        rng.bool() || self.any.is_some()
    }
}
