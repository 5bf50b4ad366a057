use fastrand::Rng;
use watchlist::{CreditDraft, FilmDraft, FilmId, Identifier, IdentifierKind, Verb};

use super::model::{Act, Model, Refused};
use super::rows::{Birth, Key, Row, Told, written};
use super::{Deed, Done, Drawn, Texts, half_stars};

pub const VERBS: &[Drawn] = &[
    (2, sort_as),
    (2, add_films),
    (3, edit_film),
    // On either side: whoever does all of them, there or back, has the film again.
    (1, restore_films),
    (2, remove_films),
    (1, restore_films),
    (3, empty_bin),
    (2, merge_films),
];

pub const IDENTIFIERS: &[&str] = &["tt0079944", "Q189505", "1398", "stalker"];

/// A film as it is typed: what the model knows of a draft.
#[derive(Debug, Clone)]
struct Typed {
    title: String,
    by: Option<String>,
    country: Option<String>,
    id: Option<String>,
}

impl Typed {
    fn by_chance(rng: &mut Rng, texts: Texts<'_>, titles: &[&str]) -> Self {
        let stands = |rng: &mut Rng, lines: &[&str]| {
            let stands = texts.stand(rng);
            stands.then(|| texts.line(rng, lines))
        };
        Self {
            by: stands(rng, &["Anna Byrne", "Hugo Kaya"]),
            country: stands(rng, &["France", "Ruritania"]),
            // Few, or hardly a film could be added: one identifier has one film.
            id: (rng.u8(..4) == 0).then(|| format!("tt{:07}", rng.u8(..30))),
            title: texts.line(rng, titles),
        }
    }

    fn draft(&self) -> FilmDraft {
        let has_title = !self.title.is_empty();
        FilmDraft {
            title: self.title.clone(),
            original_title: has_title.then(|| self.title.clone()),
            year: has_title.then_some(1999),
            credits: CreditDraft::directors(self.by.iter().cloned()),
            countries: self.country.iter().cloned().collect(),
            identifiers: self.id.iter().map(|id| imdb(id)).collect(),
            ..FilmDraft::default()
        }
    }
}

fn imdb(id: &str) -> Identifier {
    Identifier {
        kind: IdentifierKind::Imdb,
        id: id.to_owned(),
    }
}

fn add_films(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let films: Vec<Typed> = (0..rng.usize(1..=2))
        .map(|_| {
            let title = format!("Film {}", rng.u8(..100));
            Typed::by_chance(rng, texts, &[&title])
        })
        .collect();
    let drafts: Vec<FilmDraft> = films.iter().map(Typed::draft).collect();
    Deed::new(
        Verb::AddFilms,
        films.clone(),
        move |list, ground| list.add_films(&drafts, ground.now),
        move |model, ground| {
            let since = ground.now.millis;
            let only = (films.len() == 1).then_some(model.last.film + 1);
            model.act(Act::of(Verb::AddFilms, only), since, |model| {
                films.iter().try_for_each(|film| model.add(film, since))
            })
        },
    )
}

fn edit_film(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let typed = Typed::by_chance(rng, texts, &["", "Film 12", "Кино"]);
    let draft = typed.draft();
    Deed::on_film(
        rng,
        Verb::EditFilm,
        typed.clone(),
        move |list, film, now| list.edit_film(film, &draft, now),
        move |model, film, _| model.edit_film(film, &typed),
    )
}

fn remove_films(rng: &mut Rng, _: Texts<'_>) -> Deed {
    Deed::on_film(
        rng,
        Verb::RemoveFilms,
        (),
        |list, film, now| list.remove_films(&[film], now),
        |model, film, now| model.say(Key::Binned(film), Some(Row::Binned(now.millis))),
    )
}

fn restore_films(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let n = rng.usize(..2);
    // One that was removed last; where none was, one that was not.
    let which = move |removed: &[FilmId]| {
        let nth = removed.get(n).or(removed.first());
        nth.copied().unwrap_or(1)
    };
    Deed::new(
        Verb::RestoreFilms,
        n,
        move |list, ground| list.restore_films(&[which(&ground.removed)], ground.now),
        move |model, ground| {
            let film = which(&ground.removed);
            model.act(
                Act::of(Verb::RestoreFilms, film),
                ground.now.millis,
                |model| model.take_away(Key::Binned(film)),
            )
        },
    )
}

fn empty_bin(_: &mut Rng, _: Texts<'_>) -> Deed {
    Deed::new(
        Verb::EmptyBin,
        (),
        |list, ground| list.empty_bin(ground.now),
        |model, ground| {
            let millis = ground.now.millis;
            model.act(Act::of(Verb::EmptyBin, None), millis, |model| {
                let mut due: Vec<FilmId> = model
                    .rows
                    .iter()
                    .filter_map(|(key, row)| match (key, row) {
                        (Key::Binned(film), Row::Binned(since)) => {
                            (since + 60 * 86_400_000 <= millis).then_some(*film)
                        }
                        _ => None,
                    })
                    .collect();
                let parts = model.rows.keys().filter_map(|key| match key {
                    Key::Film(film) => Some(*film).filter(|film| !due.contains(film)),
                    _ => None,
                });
                let parts: Vec<FilmId> = parts
                    .filter(|film| due.contains(&model.leads_to(*film)))
                    .collect();
                // What became part of one goes first, since it leans on it.
                due.splice(0..0, parts);
                for film in due {
                    let of = Key::Film(film);
                    let mut gone = vec![of];
                    // What leans on it, and what leans on that: a viewing's tags.
                    for _ in 0..2 {
                        let leaning = model.rows.iter().filter(|(key, row)| {
                            row.leans_on(**key).iter().any(|it| gone.contains(it))
                        });
                        gone.extend(leaning.map(|(key, _)| *key).collect::<Vec<_>>());
                    }
                    model.rows.retain(|key, _| *key == of || !gone.contains(key));
                    let is_own = matches!(model.rows.get(&of), Some(Row::Film(told)) if told.birth.is_some());
                    let gone = Told {
                        gone: Some(millis),
                        ..Told::default()
                    };
                    model.say(of, (!is_own).then_some(Row::Film(gone)))?;
                }
                Ok(())
            })
        },
    )
}

fn merge_films(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (n, m) = (rng.usize(..4), rng.usize(..4));
    let given = rng.bool().then(|| half_stars(rng));
    Deed::new(
        Verb::MergeFilms,
        (n, m, given),
        move |list, ground| {
            let (film, into) = (ground.film(n), ground.film(m));
            list.merge_films(film, into, given.map(f64::from), ground.now)
        },
        move |model, ground| {
            let (film, into) = (ground.film(n), ground.film(m));
            if film == into || !model.shows(film) {
                return Err(Refused);
            }
            model.on_film(Act::of(Verb::MergeFilms, into), ground.now, |model| {
                model.merge(film, into)?;
                model.rate(into, given)
            })
        },
    )
}

fn sort_as(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let title = texts.line(rng, &["", "Ascent", "10 ёлок", "’Burbs"]);
    let row = written(&title);
    Deed::on_film(
        rng,
        Verb::SortAs,
        title.clone(),
        move |list, film, now| list.sort_as(film, &title, now),
        move |model, film, _| model.say(Key::SortTitle(film), row.clone()),
    )
}

impl Model {
    /// Whether a film that came with a collection leads to it.
    fn is_in_a_collection(&self, film: FilmId) -> bool {
        self.rows.iter().any(|(key, row)| match (key, row) {
            (Key::Film(of), Row::Film(told)) => told.birth.is_none() && self.leads_to(*of) == film,
            _ => false,
        })
    }

    /// What there is once for each film stays that one's into which the other is merged.
    fn merge(&mut self, film: FilmId, into: FilmId) -> Done {
        self.merge_notes(film, into)?;
        let seen = [film, into].map(|film| self.is_seen(film));
        for (film, seen_itself) in [film, into].into_iter().zip(seen) {
            if !seen_itself && seen.contains(&true) {
                self.rows.remove(&Key::Waiting(film));
            }
        }
        let of_collection = self.is_in_a_collection(into);
        let has = |which: fn(&Row) -> Option<i64>| {
            of_collection || self.rows.values().any(|row| which(row) == Some(into))
        };
        let directed = has(|row| match row {
            Row::Credit { film, .. } => Some(*film),
            _ => None,
        });
        let lies_somewhere = has(|row| match row {
            Row::Country { film, .. } => Some(*film),
            _ => None,
        });
        self.merge_waiting(film, into);
        for (one, other) in [
            (Key::Picture(film), Key::Picture(into)),
            (Key::Sealed(film), Key::Sealed(into)),
            (Key::SortTitle(film), Key::SortTitle(into)),
        ] {
            if let Some(row) = self.rows.remove(&one) {
                self.rows.entry(other).or_insert(row);
            }
        }
        self.rows.remove(&Key::Rating(film));
        let keys: Vec<Key> = self.rows.keys().copied().collect();
        for key in keys {
            let Some(mut row) = self.rows.remove(&key) else {
                continue;
            };
            match &mut row {
                Row::Viewing(seen) if seen.film == film => seen.film = into,
                Row::Credit { film: of, .. } if *of == film && !directed => *of = into,
                Row::Country { film: of, .. } if *of == film && !lies_somewhere => *of = into,
                Row::Identifier { film: of, .. }
                | Row::FilmTag { film: of, .. }
                | Row::Listed { film: of, .. }
                | Row::Link { film: of, .. }
                    if *of == film =>
                {
                    *of = into;
                }
                _ => {}
            }
            if !self.rows.values().any(|other| other.excludes(&row)) {
                self.rows.insert(key, row);
            }
        }
        self.tell(film, |told| told.merged_into = Some(into))
    }

    fn merge_notes(&mut self, film: FilmId, into: FilmId) -> Done {
        let text = |key: Key| match self.rows.get(&key) {
            Some(Row::Text(text)) => Some(text.clone()),
            Some(Row::Sealed(sealed)) => Some(sealed.text.clone()),
            _ => None,
        };
        let both = text(Key::Sealed(film)).filter(|_| text(Key::Sealed(into)).is_some());
        let texts = [text(Key::Note(into)), text(Key::Note(film)), both];
        let texts: Vec<String> = texts.into_iter().flatten().collect();
        self.say(Key::Note(film), None)?;
        self.say(Key::Note(into), written(&texts.join("\n\n---\n\n")))
    }

    fn add(&mut self, typed: &Typed, since: i64) -> Done {
        let film = self.last.film + 1;
        let told = Told {
            birth: Some(Birth::new()),
            title: typed.title.clone(),
            ..Told::default()
        };
        self.say(Key::Film(film), Some(Row::Film(told)))?;
        self.direct(film, typed.by.as_deref())?;
        self.lie_in(film, typed.country.as_deref())?;
        self.identify(film, typed.id.as_deref())?;
        self.wait(film, since)
    }

    fn edit_film(&mut self, film: FilmId, typed: &Typed) -> Done {
        self.tell(film, |told| told.title = typed.title.clone())?;
        match self.rows.get(&Key::Film(film)) {
            Some(Row::Film(told)) if told.title.is_empty() && !self.is_in_a_collection(film) => {
                return Err(Refused);
            }
            _ => {}
        }
        if self.directors(film) != typed.by {
            self.forget(|row| matches!(row, Row::Credit { film: of, .. } if *of == film));
            self.direct(film, typed.by.as_deref())?;
        }
        let lies_in = |row: &Row| match row {
            Row::Country { film: of, name } if *of == film => Some(name.clone()),
            _ => None,
        };
        if self.rows.values().find_map(lies_in) != typed.country {
            self.forget(|row| lies_in(row).is_some());
            self.lie_in(film, typed.country.as_deref())?;
        }
        let typed_id = typed.id.as_deref();
        let calls = |row: &Row, which: &dyn Fn(&str) -> bool| matches!(row, Row::Identifier { film: of, id } if *of == film && which(id));
        self.forget(|row| calls(row, &|id| Some(id) != typed_id));
        if !self.rows.values().any(|row| calls(row, &|_| true)) {
            self.identify(film, typed_id)?;
        }
        self.forget(|row| matches!(row, Row::Link { film: of, .. } if *of == film));
        Ok(())
    }

    /// Says something else of the film's own row.
    fn tell(&mut self, film: FilmId, tell: impl FnOnce(&mut Told)) -> Done {
        match self.rows.get_mut(&Key::Film(film)) {
            Some(Row::Film(told)) => {
                tell(told);
                Ok(())
            }
            _ => Err(Refused),
        }
    }

    pub fn forget(&mut self, which: impl Fn(&Row) -> bool) {
        self.rows.retain(|_, row| !which(row));
    }

    fn direct(&mut self, film: FilmId, by: Option<&str>) -> Done {
        let Some(name) = by else { return Ok(()) };
        let person = self.person(name)?;
        let credit = Key::Credit(self.last.credit + 1);
        self.say(credit, Some(Row::Credit { film, person }))
    }

    fn lie_in(&mut self, film: FilmId, country: Option<&str>) -> Done {
        let Some(name) = country.map(str::to_owned) else {
            return Ok(());
        };
        let key = Key::Country(self.last.country + 1);
        self.say(key, Some(Row::Country { film, name }))
    }

    fn identify(&mut self, film: FilmId, id: Option<&str>) -> Done {
        let Some(id) = id.map(str::to_owned) else {
            return Ok(());
        };
        let row = Row::Identifier { film, id };
        if self.rows.values().any(|other| other.excludes(&row)) {
            return Err(Refused);
        }
        self.say(Key::Identifier(self.last.identifier + 1), Some(row))
    }

    /// Who the person says directed it.
    pub fn directors(&self, film: FilmId) -> Option<String> {
        // Of a change that is undone alone, one may come back beside who took their place.
        let names = self.rows.values().filter_map(|row| match row {
            Row::Credit { film: of, person } if *of == film => {
                match self.rows.get(&Key::Person(*person)) {
                    Some(Row::Person(name)) => Some(name.as_str()),
                    _ => None,
                }
            }
            _ => None,
        });
        let names: Vec<&str> = names.collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

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
