use watchlist::{Condition, Diary, DiaryDay, DiaryPeriod, Window};

commands! {
    /// A window of the diary, of viewings that meet conditions.
    question diary(conditions: Vec<Condition>, window: Window) -> Diary = |reader| reader.diary(&conditions, window);

    /// The diary's periods, newest first.
    question diary_periods(conditions: Vec<Condition>) -> Vec<DiaryPeriod> = |reader| reader.diary_periods(&conditions);

    /// The days of a year on which something was seen, of viewings that meet conditions.
    question diary_days(conditions: Vec<Condition>, year: i32) -> Vec<DiaryDay>
        = |reader| reader.diary_days(&conditions, year);
}
