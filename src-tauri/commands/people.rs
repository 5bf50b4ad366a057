use watchlist::{Choices, PersonId, PersonLine, PersonPage};

commands! {
    /// People with a name that goes on from what is typed.
    question people(typed: String) -> Vec<PersonLine> = |reader| reader.people(&typed);

    /// What a person's page says above their films.
    question person(person: PersonId) -> PersonPage = |reader| reader.person(person);

    /// What films of the library can be filtered by.
    question choices() -> Choices = |reader| reader.choices();
}
