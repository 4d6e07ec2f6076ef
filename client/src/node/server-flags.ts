// How Node.js is started for the server. What the server reads it keeps or forgets at once: a nursery as large as V8's own
// would only be memory that nobody uses, twenty megabytes of it.

/** Megabytes, in place of sixteen; V8 has three of them. */
export const SERVER_FLAGS: readonly string[] = ['--max-semi-space-size=4'];
