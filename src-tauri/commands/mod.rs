//! The door: what the interface may ask for, one line each. Nothing is decided here.

#[macro_use]
mod declare;
#[cfg(test)]
mod declared;

use tauri::Wry;
use tauri::ipc::Invoke;

use crate::core_handle::CoreHandle;
use crate::failure::Failure;

/// The way to the core, as Tauri hands it to a command.
type Core<'a> = tauri::State<'a, CoreHandle>;
/// What every command answers.
type Reply<T> = Result<T, Failure>;

/// Names every file that declares commands.
macro_rules! nouns {
    ($($noun:ident)*) => {
        $(mod $noun;)*

        /// Answers every call of the interface.
        pub fn handle(invoke: Invoke<Wry>) -> bool {
            $(if $noun::NAMES.contains(&invoke.message.command()) {
                return $noun::handle(invoke);
            })*
            false
        }

        #[cfg(test)]
        fn all(tracer: &mut serde_reflection::Tracer) -> Vec<declared::Command> {
            [$($noun::declared(tracer)),*].into_iter().flatten().collect()
        }
    };
}

nouns! {
    shell films people pictures viewings waiting ratings notes sealed_notes collections labels links dates diary
    history erasing settings about folder backups imports given ledgers exports updates checks
}
