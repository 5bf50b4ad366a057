// What is said of what waits, and of films in an order of the person's own, in English.

import type { Card } from "../../types/Card";
import { isolated } from "../isolated";
import { spelled } from "./dates";
import { stars, titleAndYear } from "./first";

export const waiting = {
  inMyOrder: "In your order",
  moveUnsearched: "Clear the search to move films.",
  moveUnfiltered: "Clear the filters to move films.",
  moveUnreversed: "The order is reversed: turn it round to move films.",
  noFartherUp: "That is as far up as it goes.",
  noFartherDown: "That is as far down as it goes.",
  noFartherUpRated: (rating: number) => `That is as far up as it goes among films rated ${stars(rating)}.`,
  noFartherDownRated: (rating: number) =>
    `That is as far down as it goes among films rated ${stars(rating)}.`,

  waitingSince: (day: string, why: string | null) =>
    `Waiting since ${spelled(day)}${why === null ? "" : ` — ${isolated(why)}`}`,
  whyAsked: "Why?",
  changeWhy: "Change",
  whyItWaitsEllipsis: "Why it waits…",
  whyItWaits: (card: Card) => `Why ${titleAndYear(card)} waits`,
  whyOrWho: "Why, or who said so",
};
