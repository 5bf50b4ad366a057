//! How a command is declared, and all that follows from it: its handler, its line in the interface's `commands.ts`, and
//! its entry in the table that the faults and the hostile page throw at.

/// Declares the commands of one noun:
///
/// ```ignore
/// /// Rates a film.
/// act rate(film: FilmId, rating: f64) -> Changed = |watchlist, now| watchlist.rate(film, rating, now);
/// ```
///
/// First what it is for: an `act` of the person's answers what changed, a `deed` does something else, an
/// `opening` opens the watchlist, as it is or another file in its place, a `saving` writes a file where the person says,
/// and a `question` does nothing. Then its arguments, as the interface sends them, and what it answers, if anything.
///
/// After the `=` stands who carries it out. `question … = |reader|` asks the reader and `act` or `deed … = |watchlist, now|`
/// the writer; `async |…|` is for what neither does, and is handed by Tauri what it names, with its type.
macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])+
        $kind:ident $name:ident($($arg:ident: $ty:ident $(<$of:ident>)?),*)
            $(-> $reply:ident $(<$each:ident>)?)?
            = $($by:ident)? |$($from:ident $(: $shell:ty)?),*| $body:expr;
    )+) => {
        $(commands! {
            @handler [$(#[doc = $doc])+] $kind $($by)? $name [$($arg: $ty $(<$of>)?),*] [$($reply $(<$each>)?)?]
            |$($from $(: $shell)?),*| $body
        })+

        /// Every one of them.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Answers a call of one of them.
        pub(super) fn handle(invoke: tauri::ipc::Invoke<tauri::Wry>) -> bool {
            let answer: fn(tauri::ipc::Invoke<tauri::Wry>) -> bool = tauri::generate_handler![$($name),+];
            answer(invoke)
        }

        /// Each as it is declared here.
        #[cfg(test)]
        #[allow(unused_variables, reason = "not every noun takes arguments")]
        pub(super) fn declared(tracer: &mut serde_reflection::Tracer) -> Vec<super::declared::Command> {
            vec![$(super::declared::Command {
                doc: concat!($($doc),+),
                kind: stringify!($kind),
                name: stringify!($name),
                arguments: vec![$((stringify!($arg), commands!(@argument tracer $ty $(<$of>)?))),*],
                reply: commands!(@reply $($reply $(<$each>)?)?),
            }),+]
        }
    };

    (@handler [$($doc:tt)+] question $name:ident [$($args:tt)*] [$($reply:tt)*] |$reader:ident| $body:expr) => {
        commands! {
            @handler [$($doc)+] question async $name [$($args)*] [$($reply)*]
            |core: $crate::commands::Core<'_>| core.ask(move |$reader| $body).await
        }
    };
    (@handler [$($doc:tt)+] $kind:ident $name:ident [$($args:tt)*] [$($reply:tt)*] |$watchlist:ident| $body:expr) => {
        commands! { @handler [$($doc)+] $kind $name [$($args)*] [$($reply)*] |$watchlist, _now| $body }
    };
    (@handler [$($doc:tt)+] $kind:ident $name:ident [$($args:tt)*] [$($reply:tt)*]
        |$watchlist:ident, $now:ident| $body:expr) => {
        commands! {
            @handler [$($doc)+] $kind async $name [$($args)*] [$($reply)*]
            |core: $crate::commands::Core<'_>| core.act(move |$watchlist, $now| $body).await
        }
    };
    (@handler [$($doc:tt)+] $kind:ident async $name:ident [$($args:tt)*] [$($reply:tt)*]
        |$($from:ident: $shell:ty),*| $body:expr) => {
        $($doc)+
        #[tauri::command(rename_all = "snake_case")]
        pub async fn $name(
            log: tauri::State<'_, $crate::log::Log>,
            $($from: $shell,)*
            $($args)*
        ) -> $crate::commands::Reply<commands!(@type $($reply)*)> {
            let asked = $crate::log::Stopwatch::new(stringify!($name));
            log.answered(stringify!($kind), &asked, async { $body }.await)
        }
    };

    (@type) => { () };
    (@type $($reply:tt)+) => { $($reply)+ };

    // The type of an argument, as serde reads it; nothing where only the page can make one.
    (@argument $tracer:ident Channel<$of:ident>) => {
        super::declared::Argument::Channel(commands!(@reply $of))
    };
    (@argument $tracer:ident $($ty:tt)+) => { super::declared::argument::<$($ty)+>($tracer) };

    (@reply) => { serde_reflection::Format::Unit };
    (@reply String) => { serde_reflection::Format::Str };
    (@reply u32) => { serde_reflection::Format::U32 };
    (@reply Option<$of:ident>) => { serde_reflection::Format::Option(Box::new(commands!(@reply $of))) };
    (@reply Vec<$of:ident>) => { serde_reflection::Format::Seq(Box::new(commands!(@reply $of))) };
    (@reply $named:ident) => { serde_reflection::Format::TypeName(stringify!($named).to_owned()) };
}
