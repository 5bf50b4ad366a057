use crate::about::About;

commands! {
    /// What this copy of the application is made of.
    question about() -> About = async | | Ok(About::this_copy());
}
