//! Enums of what there is to say: each case has parameters and no sentence, since those are said in a language at the edge.

use std::path::PathBuf;

/// What a case carries.
pub trait Parameter: Sized {
    /// Has every path in it changed.
    fn paths(&mut self, _change: &mut dyn FnMut(&mut PathBuf)) {}

    /// Small, large and missing values: for whoever tests that all of it can be said.
    fn examples() -> Vec<Self>;
}

/// Declares an enum of cases, with the name of each, every path in it, and an example of each for every example of its
/// parameters. All of it comes from the one declaration, so that a case that is added is forgotten nowhere.
#[macro_export]
macro_rules! cases {
    ($(#[$of:meta])* pub enum $name:ident {
        $( $(#[$on:meta])* $case:ident $({ $($field:ident: $type:ty),* $(,)? })? ),* $(,)?
    }) => {
        $(#[$of])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "what a parameter is, its name and its case say")]
        pub enum $name {
            $( $(#[$on])* $case $({ $($field: $type),* })? ),*
        }

        impl $name {
            /// What the case is called, in every version and language.
            pub fn name(&self) -> &'static str {
                match self {
                    $( Self::$case { .. } => stringify!($case), )*
                }
            }
        }

        impl $crate::Parameter for $name {
            fn paths(&mut self, _change: &mut dyn FnMut(&mut std::path::PathBuf)) {
                match self {
                    $( Self::$case $({ $($field),* })? => {
                        $( $( $crate::Parameter::paths($field, _change); )* )?
                    } )*
                }
            }

            fn examples() -> Vec<Self> {
                let mut all = Vec::new();
                $(
                    $( $( let $field = <$type as $crate::Parameter>::examples(); )* )?
                    let most = [1 $( $( , $field.len() )* )?].into_iter().max().unwrap_or(1);
                    for _at in 0..most {
                        all.push(Self::$case $({
                            $( $field: $field[_at % $field.len()].clone() ),*
                        })?);
                    }
                )*
                all
            }
        }
    };
}

impl Parameter for PathBuf {
    fn paths(&mut self, change: &mut dyn FnMut(&mut PathBuf)) {
        change(self);
    }

    fn examples() -> Vec<Self> {
        ["/списки", "/дом/Анна/Мои фильмы, за все годы/список"]
            .map(Self::from)
            .into()
    }
}

impl Parameter for String {
    fn examples() -> Vec<Self> {
        ["Я", "Журавли", "«Дерсу Узала», 1975"]
            .map(Self::from)
            .into()
    }
}

impl Parameter for bool {
    fn examples() -> Vec<Self> {
        vec![false, true]
    }
}

impl Parameter for u32 {
    fn examples() -> Vec<Self> {
        vec![0, 1, 2, 5, 11, 21, 101, 1002, Self::MAX]
    }
}

impl Parameter for u64 {
    fn examples() -> Vec<Self> {
        vec![0, 1, 2, 5, 11, 21, 101, 1002, Self::MAX]
    }
}

impl Parameter for i32 {
    fn examples() -> Vec<Self> {
        vec![0, 1, Self::MAX]
    }
}

impl<T: Parameter + Clone> Parameter for Option<T> {
    fn paths(&mut self, change: &mut dyn FnMut(&mut PathBuf)) {
        if let Some(it) = self {
            it.paths(change);
        }
    }

    fn examples() -> Vec<Self> {
        let there = T::examples().into_iter().map(Some);
        std::iter::once(None).chain(there).collect()
    }
}

impl<T: Parameter + Clone> Parameter for Vec<T> {
    fn paths(&mut self, change: &mut dyn FnMut(&mut PathBuf)) {
        self.iter_mut().for_each(|it| it.paths(change));
    }

    fn examples() -> Vec<Self> {
        let one = T::examples().into_iter().map(|it| vec![it]);
        one.chain([T::examples()]).collect()
    }
}
