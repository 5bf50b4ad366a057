export type JobProgress = { job: number, stage: import("./WorkStage").WorkStage | null, done: number, of: number | null, seconds_left: number | null, };
