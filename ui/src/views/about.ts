// What this is, of what it is made, and under which licences.

import { html, nothing, type TemplateResult } from "lit";
import { copyForSupport } from "../acts/support";
import type { State } from "../state";
import { words } from "../words/deferred";

export const about = ({ about, version, dataFolder }: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.about}</h1>
    <p class="introduction">${words.aboutIntroduction}</p>
  </header>
  <dl class="facts about">
    ${fact(words.versionTitle, version)}
    ${fact(words.whereDataLies, dataFolder)}
    ${
      about === null
        ? nothing
        : html`${fact("SQLite", about.sqlite)} ${fact("Tauri", about.tauri)}
          ${about.webview === null ? nothing : fact(words.webview, about.webview)} ${fact(words.system, about.system)}`
    }
  </dl>
  <section class="about-part">
    <h2>${words.support}</h2>
    <p>${words.supportHint}</p>
    <p><button @click=${copyForSupport}>${words.copyForSupport}</button></p>
  </section>
  <section class="about-part">
    <h2>${words.licences}</h2>
    <p>${words.ownLicence}</p>
    <p>${words.partsLicences}</p>
    <p>${about === null ? nothing : words.allLicences(about.licences)}</p>
  </section>`;

const fact = (name: string, value: string) => html`<div>
  <dt>${name}</dt>
  <dd>${value}</dd>
</div>`;
