// Long work while it is done: what, how far, how long still, and the button that cancels it.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { cancelJob } from "../acts/job";
import type { RunningJob } from "../state";
import { words } from "../words/deferred";

export const jobsOf = (jobs: RunningJob[]): TemplateResult[] => jobs.map(jobOf);

/** Only what is done is read out by itself: how far it is can be asked for. */
function jobOf(job: RunningJob): TemplateResult {
  const { what, progress, cancelling } = job;
  const of = progress?.of ?? null;
  return html`<section class="job" aria-labelledby="job-${what}">
    <p id="job-${what}" role="status">${words.runningJobs[what]}</p>
    <progress aria-labelledby="job-${what}" aria-describedby="job-${what}-at" ${ref(measure(progress?.done ?? 0, of))}></progress>
    <p id="job-${what}-at" class="at">
      ${cancelling ? words.cancelling : words.jobAt(progress)}
      ${progress?.seconds_left == null ? nothing : words.timeLeft(progress.seconds_left)}
    </p>
    <button ?disabled=${cancelling || progress === null || progress.stage === "committing"} @click=${() => cancelJob(job)}>
      ${words.cancel}
    </button>
  </section>`;
}

/** Without a value it says that something is done, and not how far it is. */
const measure = (done: number, of: number | null) => (bar?: Element) => {
  if (!(bar instanceof HTMLProgressElement)) return;
  if (of === null || of === 0) bar.removeAttribute("value");
  else {
    bar.max = of;
    bar.value = done;
  }
};
