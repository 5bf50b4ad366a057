// Which day a moment belongs to, by the clock of this machine and by the hour at which a day begins for the person. The only
// place of the interface that asks what day it is.

import { loop } from "./acts/loop";

/** As ISO. What is done before that hour belongs to the day before. */
export function dayAt(moment: number | Date): string {
  const at = new Date(moment);
  if (at.getHours() < loop.state.settings.day_begins) at.setDate(at.getDate() - 1);
  return at.toLocaleDateString("sv");
}

export const today = () => dayAt(Date.now());

export function yesterday(): string {
  const day = new Date(`${today()}T12:00`);
  day.setDate(day.getDate() - 1);
  return day.toLocaleDateString("sv");
}

export const thisYear = () => Number(today().slice(0, 4));
