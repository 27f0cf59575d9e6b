import { readFileSync } from 'node:fs';
import { processTree } from './process-tree-cpu';

/** Memory of a process and everything it started, MB; what several share is counted once (Linux). */
export function processTreeMemoryMb(rootPid: number): number {
  return processTree(rootPid).reduce((total, pid) => total + shareOf(pid), 0) / 1024;
}

/** Proportional set size, kB. A process may end between two looks: then it counts no more. */
function shareOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
