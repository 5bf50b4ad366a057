//! How well words fit each other.

/// How well a word fits what was typed; less is better. The fields are compared in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    /// How many slips of spelling it takes.
    pub(super) slips: u8,
    /// Typed in the letters of another script.
    pub(super) read: bool,
    /// Only the word's beginning was typed.
    pub(super) begun: bool,
}

impl Fit {
    /// The very word.
    pub(super) const TYPED: Fit = Fit {
        slips: 0,
        read: false,
        begun: false,
    };

    /// The word spelled in the letters of another script.
    pub(super) const READ: Fit = Fit {
        read: true,
        ..Fit::TYPED
    };

    /// The same, but only begun.
    pub(super) fn begun(self) -> Fit {
        Fit {
            begun: true,
            ..self
        }
    }
}
