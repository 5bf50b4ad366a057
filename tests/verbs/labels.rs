//! What tags, lists and living lists have in common.

use fastrand::Rng;
use watchlist::{FilmId, Verb};

use super::model::{Act, Model, Refused};
use super::rows::{Key, Label, Row};
use super::{Done, Ground};

/// Two of the first films; as many as there are where one is chosen.
pub fn films(rng: &mut Rng) -> impl Fn(&Ground) -> Vec<FilmId> + Copy + 'static {
    let (first, second) = (rng.usize(..3), rng.usize(..3));
    move |ground| {
        let mut films = vec![ground.film(first)];
        let second = ground.film(second);
        films.extend((!films.contains(&second)).then_some(second));
        films
    }
}

/// One of the first films, before which something is moved; or none, behind all.
pub fn before(rng: &mut Rng) -> impl Fn(&Ground) -> Option<FilmId> + Copy + 'static {
    let before = rng.bool().then(|| rng.usize(..3));
    move |ground| before.map(|n| ground.film(n))
}

/// One of the first two labels there are; where there is none, one that is not there.
pub fn nth(rng: &mut Rng) -> impl Fn(&[i64]) -> i64 + Copy + 'static {
    let n = rng.usize(..2);
    move |labels| labels.get(n).or(labels.first()).copied().unwrap_or(4711)
}

impl Model {
    /// One act about a tag or a list, which must be there if one is named.
    pub fn label(
        &mut self,
        verb: Verb,
        about: Option<Key>,
        ground: &Ground,
        act: impl FnOnce(&mut Self) -> Done,
    ) -> Done {
        let there = about.is_none_or(|key| self.rows.contains_key(&key));
        self.act(
            Act::of(verb, None),
            ground.now.millis,
            |model| match there {
                true => act(model),
                false => Err(Refused),
            },
        )
    }

    pub fn change(&mut self, key: Key, change: impl FnOnce(&mut Label)) -> Done {
        match self.rows.get_mut(&key) {
            Some(Row::Tag(label) | Row::List(label)) => {
                change(label);
                Ok(())
            }
            _ => Err(Refused),
        }
    }
}
