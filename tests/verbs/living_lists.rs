use fastrand::Rng;
use watchlist::{Condition, LivingDraft, Verb};

use super::in_order::Order;
use super::labels::nth;
use super::model::{Model, Refused};
use super::rows::{Key, Label, Row};
use super::viewings::PLACES;
use super::{Deed, Done, Drawn, Ground, Texts};

pub const VERBS: &[Drawn] = &[
    (2, make_living_list),
    (1, edit_living_list),
    (1, remove_living_list),
    (1, move_living_list),
];

/// Now and then one that asks for nothing, and is none.
fn draft(rng: &mut Rng, texts: Texts<'_>) -> LivingDraft {
    let all = [
        Condition::Place(texts.line(rng, PLACES)),
        Condition::Waiting(true),
        Condition::AnyTag(vec![1, 2]),
        Condition::RatedFrom(7),
    ];
    LivingDraft {
        name: texts.line(rng, &["To see in winter", "Best"]),
        conditions: all.into_iter().filter(|_| texts.stand(rng)).collect(),
    }
}

fn make_living_list(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let draft = draft(rng, texts);
    let said = draft.clone();
    Deed::new(
        Verb::MakeLivingList,
        draft.clone(),
        move |list, ground| list.make_living_list(&draft, ground.now),
        move |model, ground| {
            model.label(Verb::MakeLivingList, None, ground, |model| {
                let label = Label::called(&said.name, model.behind(Order::Living));
                let living = Key::Living(model.last.living + 1);
                model.say(living, Some(Row::List(label)))?;
                model.keep(living, &said)
            })
        },
    )
}

fn edit_living_list(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let (living, draft) = (nth(rng), draft(rng, texts));
    let said = draft.clone();
    Deed::new(
        Verb::EditLivingList,
        draft.clone(),
        move |list, ground| list.edit_living_list(living(&ground.living), &draft, ground.now),
        move |model, ground| {
            let living = Key::Living(living(&ground.living));
            model.label(Verb::EditLivingList, Some(living), ground, |model| {
                model.keep(living, &said)
            })
        },
    )
}

fn remove_living_list(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let living = nth(rng);
    Deed::new(
        Verb::RemoveLivingList,
        (),
        move |list, ground| list.remove_living_list(living(&ground.living), ground.now),
        move |model, ground| {
            let living = Key::Living(living(&ground.living));
            model.label(Verb::RemoveLivingList, Some(living), ground, |model| {
                model.take_away(living)
            })
        },
    )
}

fn move_living_list(rng: &mut Rng, _: Texts<'_>) -> Deed {
    let (living, next) = (nth(rng), rng.bool().then(|| nth(rng)));
    let before = move |ground: &Ground| next.map(|it| it(&ground.living));
    Deed::new(
        Verb::MoveLivingList,
        (),
        move |list, ground| {
            list.move_living_list(living(&ground.living), before(ground), ground.now)
        },
        move |model, ground| {
            let living = Key::Living(living(&ground.living));
            model.label(Verb::MoveLivingList, Some(living), ground, |model| {
                model.move_row(living, before(ground).map(Key::Living), Order::Living)
            })
        },
    )
}

impl Model {
    /// Every living list asks for something else where it asked for one thing.
    pub fn follow(&mut self, instead: impl Fn(&Condition) -> Condition) {
        for (key, row) in &mut self.rows {
            if let (Key::Living(_), Row::List(label)) = (key, row) {
                label.conditions = label.conditions.iter().map(&instead).collect();
            }
        }
    }

    /// What is kept of a filter is its name and what it asks.
    fn keep(&mut self, living: Key, draft: &LivingDraft) -> Done {
        if draft.conditions.is_empty() {
            return Err(Refused);
        }
        self.change(living, |label| {
            label.name.clone_from(&draft.name);
            label.conditions.clone_from(&draft.conditions);
        })
    }
}
