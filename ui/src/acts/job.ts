// Long work: it is shown how far it is, and it can be cancelled.

import { api } from "../api";
import type { RunningJob } from "../state";
import type { Failure } from "../types/Failure";
import type { JobProgress } from "../types/JobProgress";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { dismissNotice, say } from "./notice";

/** Does it, shown until it ends, or from when it has taken so many milliseconds. */
export async function runJob<Reply>(
  what: RunningJob["what"],
  work: (hear: (progress: JobProgress) => void) => Promise<Reply>,
  { after = 0, cancelled = () => words.jobCancelled } = {},
): Promise<Reply> {
  const { state } = loop;
  const job: RunningJob = { what, progress: null, cancelling: false };
  const show = () => {
    state.jobs.push(job);
    // What was said before is not about this one.
    dismissNotice();
  };
  const soon = after > 0 ? setTimeout(show, after) : show();
  try {
    return await work((progress) => {
      job.progress = progress;
      loop.draw();
    });
  } catch (failure) {
    if ((failure as Failure).kind === "cancelled") say(cancelled());
    throw failure;
  } finally {
    clearTimeout(soon ?? undefined);
    state.jobs = state.jobs.filter((it) => it !== job);
    loop.draw();
  }
}

/** What became of it is told by whoever asked for it. */
export function cancelJob(job: RunningJob) {
  if (job.progress === null) return;
  job.cancelling = true;
  void api.cancelJob(job.progress.job);
  loop.draw();
}
