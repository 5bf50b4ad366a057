// Fetching the lists that are no films', window by window.

import { api } from "../api";
import type { Route } from "../route";
import type { List } from "../state";
import type { Window } from "../types/Window";
import { loop } from "./loop";

export async function fetchElsewhere(list: List, route: Route, window: (size: number) => Window) {
  const { at } = route;
  if (at === "history") {
    const reply = await api.history(window(list.history.size));
    list.history.total = reply.total;
    list.history.put(reply.first, reply.lines);
  } else if (at === "bin") {
    const reply = await api.bin(window(list.bin.size));
    list.bin.total = reply.total;
    list.bin.put(reply.first, reply.films);
  } else if (route.at === "diary") {
    const reply = await api.diary([...route.filters], window(list.diary.size));
    list.diary.total = reply.total;
    list.diary.put(reply.first, reply.lines);
  } else if (route.at === "bringIn" && (route.ledger !== null || loop.state.bringIn.summary !== null)) {
    const { ledger, fate, search } = route;
    const asked = window(list.bringIn.size);
    const question = { fate, search };
    const reply = await (ledger === null
      ? api.importLedger(question, asked)
      : api.keptLedger(ledger, question, asked));
    list.bringIn.total = reply.total;
    list.bringIn.put(asked.first, reply.lines);
  }
}
