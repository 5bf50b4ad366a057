use tauri::{AppHandle, Builder, Context, Wry};

use super::UpdateStatus;
use crate::core_handle::CoreHandle;
use crate::failure::Failure;
use crate::words::Mishap;

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
    Err(Mishap::UpdatesByPackages.into())
}

/// Says the same.
pub async fn install(_: &AppHandle, _: &CoreHandle) -> Result<(), Failure> {
    Err(Mishap::UpdatesByPackages.into())
}
