// Those settings that are the page's own.

import type { Settings } from "../types/Settings";
import { speak, system } from "../words/languages";

export async function applySettings({ theme, text_size, language }: Settings) {
  const page = document.documentElement;
  if (theme === "system") delete page.dataset.theme;
  else page.dataset.theme = theme;
  // For theme.js and main.ts, which have to know before the core can answer.
  localStorage.setItem("theme", theme);
  if (language === "system") localStorage.removeItem("language");
  else localStorage.setItem("language", language);
  page.style.setProperty("font-size", `${text_size}%`);
  page.lang = await speak(language === "system" ? system() : language);
}
