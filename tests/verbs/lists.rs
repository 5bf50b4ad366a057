use fastrand::Rng;
use watchlist::{FilmId, ListDraft, Verb};

use super::in_order::Order;
use super::labels::{before, films, nth};
use super::model::{Model, Refused};
use super::rows::{Key, Label, Row};
use super::{Deed, Done, Drawn, Texts};

pub const VERBS: &[Drawn] = &[
    (2, make_list),
    (1, edit_list),
    (1, remove_list),
    (1, move_list),
    (3, put_on_list),
    (1, take_off_list),
    (2, move_in_list),
    (2, remark_in_list),
];

fn draft(rng: &mut Rng, texts: Texts<'_>) -> ListDraft {
    ListDraft {
        name: texts.line(rng, &["Snow", "For the train"]),
        introduction: texts.long(rng),
        ranked: rng.bool(),
    }
}

fn make_list(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let (films, draft) = (films(rng), draft(rng, texts));
    let said = draft.clone();
    Deed::new(
        Verb::MakeList,
        draft.clone(),
        move |list, ground| list.make_list(&draft, &films(ground), ground.now),
        move |model, ground| {
            let list = model.last.list + 1;
            model.label(Verb::MakeList, None, ground, |model| {
                model.all_shown(&films(ground))?;
                let label = told(&said, model.behind(Order::Lists));
                model.say(Key::List(list), Some(Row::List(label)))?;
                model.put_on(list, &films(ground))
            })
        },
    )
}

fn edit_list(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let (list, draft) = (nth(rng), draft(rng, texts));
    let said = draft.clone();
    Deed::new(
        Verb::EditList,
        draft.clone(),
        move |it, ground| it.edit_list(list(&ground.lists), &draft, ground.now),
        move |model, ground| {
            let list = Key::List(list(&ground.lists));
            model.label(Verb::EditList, Some(list), ground, |model| {
                model.change(list, |label| {
                    let Label {
                        birth, position, ..
                    } = *label;
                    *label = Label {
                        birth,
                        ..told(&said, position)
                    };
                })
            })
        },
    )
}

fn remove_list(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let list = nth(rng);
    Deed::new(
        Verb::RemoveList,
        (),
        move |it, ground| it.remove_list(list(&ground.lists), ground.now),
        move |model, ground| {
            let list = list(&ground.lists);
            model.label(Verb::RemoveList, Some(Key::List(list)), ground, |model| {
                model.forget(|row| matches!(row, Row::Listed { list: of, .. } if *of == list));
                model.take_away(Key::List(list))
            })
        },
    )
}

fn move_list(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (list, before) = (nth(rng), rng.bool().then(|| nth(rng)));
    Deed::new(
        Verb::MoveList,
        (),
        move |it, ground| {
            let before = before.map(|it| it(&ground.lists));
            it.move_list(list(&ground.lists), before, ground.now)
        },
        move |model, ground| {
            let list = Key::List(list(&ground.lists));
            let before = before.map(|it| Key::List(it(&ground.lists)));
            model.label(Verb::MoveList, Some(list), ground, |model| {
                model.move_row(list, before, Order::Lists)
            })
        },
    )
}

fn put_on_list(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (list, films) = (nth(rng), films(rng));
    Deed::new(
        Verb::PutOnList,
        (),
        move |it, ground| it.put_on_list(list(&ground.lists), &films(ground), ground.now),
        move |model, ground| {
            let list = list(&ground.lists);
            model.label(Verb::PutOnList, Some(Key::List(list)), ground, |model| {
                model.all_shown(&films(ground))?;
                model.put_on(list, &films(ground))
            })
        },
    )
}

fn take_off_list(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (list, films) = (nth(rng), films(rng));
    Deed::new(
        Verb::TakeOffList,
        (),
        move |it, ground| it.take_off_list(list(&ground.lists), &films(ground), ground.now),
        move |model, ground| {
            let (list, films) = (list(&ground.lists), films(ground));
            model.label(Verb::TakeOffList, Some(Key::List(list)), ground, |model| {
                model.all_shown(&films)?;
                model.forget(|row| {
                    matches!(row, Row::Listed { list: of, film, .. } if *of == list && films.contains(film))
                });
                Ok(())
            })
        },
    )
}

fn move_in_list(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (list, film, before) = (nth(rng), rng.usize(..3), before(rng));
    Deed::new(
        Verb::MoveInList,
        (),
        move |it, ground| {
            it.move_in_list(
                list(&ground.lists),
                &[ground.film(film)],
                before(ground),
                ground.now,
            )
        },
        move |model, ground| {
            let (list, film) = (list(&ground.lists), ground.film(film));
            let before = before(ground).filter(|it| *it != film);
            model.label(Verb::MoveInList, Some(Key::List(list)), ground, |model| {
                let before = before.map(|it| model.place_on(list, it)).transpose()?;
                let row = model.place_on(list, film)?;
                model.move_row(row, before, Order::On(list))
            })
        },
    )
}

fn remark_in_list(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let (list, film, remark) = (
        nth(rng),
        rng.usize(..3),
        texts.line(rng, &["", "the best of them"]),
    );
    let said = remark.clone();
    Deed::new(
        Verb::RemarkInList,
        remark.clone(),
        move |it, ground| {
            it.remark_in_list(list(&ground.lists), ground.film(film), &remark, ground.now)
        },
        move |model, ground| {
            let (list, film) = (list(&ground.lists), ground.film(film));
            model.label(Verb::RemarkInList, Some(Key::List(list)), ground, |model| {
                let key = model.place_on(list, film)?;
                match model.rows.get_mut(&key) {
                    Some(Row::Listed { remark, .. }) => remark.clone_from(&said),
                    _ => return Err(Refused),
                }
                Ok(())
            })
        },
    )
}

fn told(draft: &ListDraft, position: i64) -> Label {
    Label {
        introduction: draft.introduction.trim().to_owned(),
        ranked: draft.ranked,
        ..Label::called(&draft.name, position)
    }
}

impl Model {
    fn put_on(&mut self, list: i64, films: &[FilmId]) -> Done {
        for film in films {
            let row = Row::Listed {
                list,
                film: *film,
                position: self.behind(Order::On(list)),
                remark: String::new(),
            };
            if !self.rows.values().any(|other| other.excludes(&row)) {
                self.say(Key::Listed(self.last.listed + 1), Some(row))?;
            }
        }
        Ok(())
    }

    /// The film's place on a list, if the film is shown.
    fn place_on(&self, list: i64, film: FilmId) -> Result<Key, Refused> {
        let place = self.rows.iter().find_map(|(key, row)| match row {
            Row::Listed {
                list: of, film: it, ..
            } if (*of, *it) == (list, film) => Some(*key),
            _ => None,
        });
        place.filter(|_| self.shows(film)).ok_or(Refused)
    }
}
