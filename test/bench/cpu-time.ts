// What work costs the processor: what others do on the machine is not in it.

/** Milliseconds of the processor, those of the collector's threads included. */
export function cpuTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return since(before);
}

/** The same of work that answers later, and in the meantime nothing else runs. */
export async function cpuTimeOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
