use fastrand::Rng;
use watchlist::{Condition, Verb};

use super::in_order::Order;
use super::labels::{films, nth};
use super::model::{Model, Refused};
use super::rows::{Key, Label, Row};
use super::{Deed, Done, Drawn, Texts};

pub const VERBS: &[Drawn] = &[
    (3, tag_films),
    (1, untag_films),
    (1, rename_tag),
    (2, merge_tags),
    (1, remove_tag),
    (1, move_tag),
];

pub const TAGS: &[&str] = &["slow", "with father", "ночь"];

fn tag_films(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let (films, name) = (films(rng), texts.line(rng, TAGS));
    let tagged = name.clone();
    Deed::new(
        Verb::TagFilms,
        name.clone(),
        move |list, ground| list.tag_films(&films(ground), &name, ground.now),
        move |model, ground| {
            model.label(Verb::TagFilms, None, ground, |model| {
                model.all_shown(&films(ground))?;
                let tag = model.tag(&tagged)?;
                let mut each = films(ground);
                each.sort_unstable();
                for film in each {
                    let row = Row::FilmTag { film, tag };
                    if !model.rows.values().any(|other| other.excludes(&row)) {
                        model.say(Key::FilmTag(model.last.film_tag + 1), Some(row))?;
                    }
                }
                Ok(())
            })
        },
    )
}

fn untag_films(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (films, tag) = (films(rng), nth(rng));
    Deed::new(
        Verb::UntagFilms,
        (),
        move |list, ground| list.untag_films(&films(ground), tag(&ground.tags), ground.now),
        move |model, ground| {
            let (tag, films) = (tag(&ground.tags), films(ground));
            model.label(Verb::UntagFilms, Some(Key::Tag(tag)), ground, |model| {
                model.all_shown(&films)?;
                model.forget(|row| {
                    matches!(row, Row::FilmTag { film, tag: of } if *of == tag && films.contains(film))
                });
                Ok(())
            })
        },
    )
}

fn rename_tag(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let (tag, name) = (nth(rng), texts.line(rng, TAGS));
    let renamed = name.clone();
    Deed::new(
        Verb::RenameTag,
        name.clone(),
        move |list, ground| list.rename_tag(tag(&ground.tags), &name, ground.now),
        move |model, ground| {
            let tag = tag(&ground.tags);
            model.label(
                Verb::RenameTag,
                Some(Key::Tag(tag)),
                ground,
                |model| match model.tag_called(&renamed) {
                    Some(other) if other != tag => Err(Refused),
                    _ => model.change(Key::Tag(tag), |label| label.name.clone_from(&renamed)),
                },
            )
        },
    )
}

fn merge_tags(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (tag, into) = (nth(rng), nth(rng));
    Deed::new(
        Verb::MergeTags,
        (),
        move |list, ground| list.merge_tags(tag(&ground.tags), into(&ground.tags), ground.now),
        move |model, ground| {
            let (tag, into) = (tag(&ground.tags), into(&ground.tags));
            model.label(Verb::MergeTags, Some(Key::Tag(into)), ground, |model| {
                if !model.rows.contains_key(&Key::Tag(tag)) {
                    return Err(Refused);
                }
                if tag == into {
                    return Ok(());
                }
                for (key, mut row) in model.rows.clone() {
                    match row.tag() {
                        Some(of) if *of == tag => *of = into,
                        _ => continue,
                    }
                    // What has both keeps the one it had.
                    if model.rows.values().any(|other| other.excludes(&row)) {
                        model.rows.remove(&key);
                    } else {
                        model.rows.insert(key, row);
                    }
                }
                model.follow(|condition| match condition {
                    Condition::AnyTag(tags) => {
                        let mut each: Vec<i64> = Vec::new();
                        for it in tags.iter().map(|it| if *it == tag { into } else { *it }) {
                            each.extend((!each.contains(&it)).then_some(it));
                        }
                        Condition::AnyTag(each)
                    }
                    other => other.clone(),
                });
                model.take_away(Key::Tag(tag))
            })
        },
    )
}

fn remove_tag(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let tag = nth(rng);
    Deed::new(
        Verb::RemoveTag,
        (),
        move |list, ground| list.remove_tag(tag(&ground.tags), ground.now),
        move |model, ground| {
            let tag = tag(&ground.tags);
            model.label(Verb::RemoveTag, Some(Key::Tag(tag)), ground, |model| {
                model
                    .rows
                    .retain(|_, row| row.tag().is_none_or(|of| *of != tag));
                model.take_away(Key::Tag(tag))
            })
        },
    )
}

fn move_tag(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (tag, before) = (nth(rng), rng.bool().then(|| nth(rng)));
    Deed::new(
        Verb::MoveTag,
        (),
        move |list, ground| {
            let before = before.map(|it| it(&ground.tags));
            list.move_tag(tag(&ground.tags), before, ground.now)
        },
        move |model, ground| {
            let tag = Key::Tag(tag(&ground.tags));
            let before = before.map(|it| Key::Tag(it(&ground.tags)));
            model.label(Verb::MoveTag, Some(tag), ground, |model| {
                model.move_row(tag, before, Order::Tags)
            })
        },
    )
}

impl Model {
    fn tag_called(&self, name: &str) -> Option<i64> {
        self.rows.iter().find_map(|(key, row)| match (key, row) {
            (Key::Tag(tag), Row::Tag(label)) if label.name == name => Some(*tag),
            _ => None,
        })
    }

    /// The number of the tag of this name, which may be new.
    fn tag(&mut self, name: &str) -> Result<i64, Refused> {
        if let Some(known) = self.tag_called(name) {
            return Ok(known);
        }
        let tag = self.last.tag + 1;
        let label = Label::called(name, self.behind(Order::Tags));
        self.say(Key::Tag(tag), Some(Row::Tag(label)))?;
        Ok(tag)
    }

    /// A viewing has the tags of these names, and no others.
    pub fn tag_viewing(&mut self, viewing: i64, names: &[String]) -> Done {
        let tags: Vec<i64> = names
            .iter()
            .map(|name| self.tag(name))
            .collect::<Result<_, _>>()?;
        self.forget(|row| {
            matches!(row, Row::ViewingTag { viewing: of, tag, .. } if *of == viewing && !tags.contains(tag))
        });
        for tag in tags {
            let row = Row::ViewingTag { viewing, tag };
            if !self.rows.values().any(|other| other.excludes(&row)) {
                self.say(Key::ViewingTag(self.last.viewing_tag + 1), Some(row))?;
            }
        }
        Ok(())
    }
}
