// Long work: it is shown how far it is, and it can be cancelled.

import { api } from "../api";
import type { RunningJob } from "../state";
import type { Failure } from "../types/Failure";
import type { JobProgress } from "../types/JobProgress";
import { words } from "../words/en-beyond";
import { loop } from "./loop";
import { say } from "./notice";

/** Does it, shown as the one job there is until it ends. */
export async function runJob<Reply>(
  what: RunningJob["what"],
  work: (hear: (progress: JobProgress) => void) => Promise<Reply>,
): Promise<Reply> {
  const { state } = loop;
  const job: RunningJob = { what, progress: null, cancelling: false };
  state.job = job;
  loop.draw();
  try {
    return await work((progress) => {
      job.progress = progress;
      loop.draw();
    });
  } catch (failure) {
    if ((failure as Failure).kind === "cancelled") say(words.jobCancelled);
    throw failure;
  } finally {
    // Another may have been asked for meanwhile.
    if (state.job === job) state.job = null;
    loop.draw();
  }
}

/** What became of it is told by whoever asked for it. */
export function cancelJob() {
  const { job } = loop.state;
  if (job === null || job.progress === null) return;
  job.cancelling = true;
  void api.cancelJob(job.progress.job);
  loop.draw();
}
