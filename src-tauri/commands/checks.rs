use tauri::State;
use tauri::ipc::Channel;
use watchlist::{Checked, Repaired, Start};

use super::Core;
use crate::interface::Interface;
use crate::jobs::JobProgress;

commands! {
    /// Looks at every word: is it still what was written? What can be made anew is, if it has to be.
    question check_watchlist(progress: Channel<JobProgress>) -> Checked
        = async |core: Core<'_>, interface: State<'_, Interface>|
            core.check(progress, |it| interface.tell(it.clone())).await;

    /// What repair would do; also of a watchlist that cannot be opened.
    question preview_repair(progress: Channel<JobProgress>) -> Repaired
        = async |core: Core<'_>| core.preview_repair(progress).await;

    /// Repairs what can be repaired in a new file, which takes the place of the damaged one; that is set aside.
    opening repair(progress: Channel<JobProgress>) -> Start
        = async |core: Core<'_>| core.repair(progress).await;

    /// Cancels a job, by the number it told; nothing, if it has ended.
    deed cancel_job(job: u32) = async |core: Core<'_>| {
        core.cancel(job);
        Ok(())
    };
}
