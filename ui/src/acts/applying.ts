// Those settings that are the page's own.

import type { Settings } from "../types/Settings";

export function applySettings({ theme, text_size }: Settings) {
  const page = document.documentElement;
  if (theme === "system") delete page.dataset.theme;
  else page.dataset.theme = theme;
  // For theme.js, which has to know before the core can answer.
  localStorage.setItem("theme", theme);
  page.style.setProperty("font-size", `${text_size}%`);
}
