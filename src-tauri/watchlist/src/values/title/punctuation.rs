use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// As Unicode has it, and the marks that are typed for apostrophes.
pub(super) fn is_punctuation(letter: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(letter);
    GeneralCategoryGroup::Punctuation.contains(category) || matches!(letter, '`' | '´')
}
