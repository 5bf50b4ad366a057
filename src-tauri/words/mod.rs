//! Every sentence of refusals and of the command line, in every language there is: a folder per language, which says each
//! case of the core and of the shell, and a line for it in `LANGUAGES`. A sentence that a language lacks does not compile.

mod en;
mod label;
mod language;
mod line;
mod mishap;
mod misunderstood;
mod ru;
mod spoken;

pub use label::Label;
pub use language::Words;
pub use line::{Line, Part, RowsAre};
pub use mishap::Mishap;
pub use misunderstood::Misunderstood;
#[cfg(target_os = "linux")]
pub use spoken::tags;
pub use spoken::{say, speak, speak_as_chosen, spoken};

/// Of months or weekdays, the first being 1.
fn nth(names: &[&'static str], number: i8) -> &'static str {
    let place = usize::try_from(number - 1).unwrap_or_default();
    names.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
