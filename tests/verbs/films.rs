use watchlist::{NewFilm, Verb};

use super::model::{Act, Model, Refused};
use super::rows::{Added, Birth, Key, Row};
use super::{Deed, Drawn};

pub const VERBS: &[Drawn] = &[(2, |rng, texts| {
    let count = rng.usize(1..=2);
    let titles: Vec<String> = (0..count)
        .map(|_| {
            let title = format!("Film {}", rng.u8(..100));
            texts.line(rng, &[&title])
        })
        .collect();
    let by = texts
        .stand(rng)
        .then(|| texts.line(rng, &["Anna Byrne", "Hugo Kaya"]));
    let films: Vec<NewFilm> = titles
        .iter()
        .map(|title| NewFilm {
            title: title.clone(),
            original_title: Some(title.clone()),
            year: Some(1999),
            directors: by.iter().cloned().collect(),
            ..NewFilm::default()
        })
        .collect();
    Deed::new(
        Verb::AddFilms,
        (titles.clone(), by.clone()),
        move |list, ground| list.add_films(&films, ground.now),
        move |model, ground| {
            let since = ground.now.millis;
            model.act(Act::of(Verb::AddFilms, None), since, |model| {
                for title in &titles {
                    let film = model.last.film + 1;
                    let added = Added {
                        birth: Birth::new(),
                        title: title.clone(),
                    };
                    model.say(Key::Film(film), Some(Row::Film(Some(added))))?;
                    model.say(Key::Waiting(film), Some(Row::Waiting { since }))?;
                    if let Some(name) = &by {
                        let person = model.person(name)?;
                        let credit = Key::Credit(model.last.credit + 1);
                        model.say(credit, Some(Row::Credit { film, person }))?;
                    }
                }
                Ok(())
            })
        },
    )
})];

impl Model {
    /// The number of the person of this name, who may be new.
    fn person(&mut self, name: &str) -> Result<i64, Refused> {
        let known = self.rows.iter().find_map(|(key, row)| match (key, row) {
            (Key::Person(id), Row::Person(known)) if known == name => Some(*id),
            _ => None,
        });
        if let Some(known) = known {
            return Ok(known);
        }
        let person = self.last.person + 1;
        self.say(Key::Person(person), Some(Row::Person(name.to_owned())))?;
        Ok(person)
    }
}
