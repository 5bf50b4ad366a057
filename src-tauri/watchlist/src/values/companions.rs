//! With whom a film was seen: names in one text, parted by commas.

/// Each name once, in order.
pub(crate) fn companions(company: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in company.split(',').map(str::trim) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The text with another name in the place of one, which may be there already.
pub(crate) fn renamed(company: &str, name: &str, to: &str) -> String {
    let names = companions(company);
    let renamed = names.into_iter().map(|it| if it == name { to } else { it });
    let text = renamed.collect::<Vec<_>>().join(", ");
    companions(&text).join(", ")
}

#[cfg(test)]
mod tests {
    use super::{companions, renamed};

    #[test]
    fn names_are_parted_by_commas_and_each_counts_once() {
        assert_eq!(companions("Anna, Boris,Anna , "), ["Anna", "Boris"]);
        assert_eq!(companions(" , "), [""; 0]);
        assert_eq!(renamed("Anna, Boris", "Boris", "Борис"), "Anna, Борис");
        assert_eq!(renamed("Anna, Boris", "Boris", "Anna"), "Anna");
        assert_eq!(
            renamed("Annabel", "Anna", "Boris"),
            "Annabel",
            "whole names"
        );
    }
}
