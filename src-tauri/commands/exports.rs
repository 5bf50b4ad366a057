use tauri::WebviewWindow;
use tauri::ipc::Channel;
use watchlist::{ExportEvery, ExportForm, ScheduledExport};

use super::Core;
use crate::exporting::SavedExport;
use crate::jobs::JobProgress;
use crate::saving;

commands! {
    /// Takes all there is out, or what a form holds of it, to where the person says; nothing if they changed their mind.
    /// What lies there stays.
    saving take_out(form: ExportForm, progress: Channel<JobProgress>) -> Option<SavedExport>
        = async |core: Core<'_>, window: WebviewWindow| {
            let chosen = saving::place_for_an_export(&window, form).await;
            saving::if_any(chosen, async |chosen| core.export(form, chosen, progress).await).await
        };

    /// The same once more, over what lies there; nothing if nothing was taken out.
    saving take_out_again(progress: Channel<JobProgress>) -> Option<SavedExport>
        = async |core: Core<'_>| core.replace_export(progress).await;

    /// The exports that are written by themselves, and how that goes.
    question scheduled_exports() -> Vec<ScheduledExport> = async |core: Core<'_>| core.scheduled_exports().await;

    /// Writes one by itself from now on, where the person says; gives the place's name, or nothing if they changed their mind.
    saving schedule_export(form: ExportForm, every: ExportEvery) -> Option<String>
        = async |core: Core<'_>, window: WebviewWindow| {
            let path = saving::ask_for_a_folder(&window).await;
            saving::name_of(path, async |path| core.schedule_export(form, every, path).await).await
        };

    /// Writes it by itself no more.
    deed unschedule_export(form: ExportForm) = async |core: Core<'_>| core.unschedule_export(form).await;

    /// Writes one of them now, over what lies there if the person said so.
    saving write_scheduled_export(form: ExportForm, replaced: bool, progress: Channel<JobProgress>)
        = async |core: Core<'_>| core.export_scheduled(form, replaced, progress).await;
}
