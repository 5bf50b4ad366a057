use watchlist::ImportWarning;

pub fn import_warning(warning: &ImportWarning) -> String {
    match warning {
        ImportWarning::Incomplete {
            what,
            pages: Some(pages),
            of: Some(of),
        } => format!(
            "These files are incomplete, as the program that wrote them says itself: of “{what}” it \
             has {pages} of {of} pages. Export them again there to have all of it."
        ),
        ImportWarning::Incomplete { what, .. } => format!(
            "These files are incomplete, as the program that wrote them says itself: “{what}” could \
             not be exported. Export them again there to have all of it."
        ),
        ImportWarning::PagesMissing { what, first, last } if first == last => {
            format!("Page {first} of “{what}” is missing among these files.")
        }
        ImportWarning::PagesMissing { what, first, last } => {
            format!("Pages {first} to {last} of “{what}” are missing among these files.")
        }
        ImportWarning::NotKnown { what } => format!(
            "This export says something that this version of the program does not know, and that is left out: {what}."
        ),
        ImportWarning::NoPictures { count } => {
            format!(
                "Damaged pictures in this export, which are left out: {count}. Their films come without them."
            )
        }
    }
}
