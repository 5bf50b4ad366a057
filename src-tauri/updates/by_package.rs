use tauri::{AppHandle, Builder, Context, Wry};

use super::UpdateStatus;
use crate::core_handle::CoreHandle;
use crate::failure::Failure;

/// Nothing to register.
pub fn register(builder: Builder<Wry>, _: &Context) -> Builder<Wry> {
    builder
}

/// None is.
pub fn offered(_: &AppHandle) -> Option<String> {
    None
}

/// Says who brings them.
pub async fn look(_: &AppHandle) -> Result<UpdateStatus, Failure> {
    Err(by_packages())
}

/// Says the same.
pub async fn install(_: &AppHandle, _: &CoreHandle) -> Result<(), Failure> {
    Err(by_packages())
}

fn by_packages() -> Failure {
    Failure::refused("Here updates come by your system's packages. No network was asked for one.")
}
