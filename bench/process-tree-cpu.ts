import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * CPU time that a process and everything it started have used so far, seconds, from /proc (Linux). A browser is many
 * processes: what a page costs shows only in their sum.
 */
export function processTreeCpuSeconds(rootPid: number): number {
  const ticks = descendants(rootPid, allProcesses()).reduce((total, process) => total + process.ticks, 0);
  return ticks / ticksPerSecond();
}

/** The ids of a process and of everything it started. */
export function processTree(rootPid: number): number[] {
  return descendants(rootPid, allProcesses()).map(({ pid }) => pid);
}

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** User and system time. */
  readonly ticks: number;
}

function allProcesses(): ProcessStat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readStat);
}

/** A process may end between two looks: then it counts no more. */
function readStat(name: string): ProcessStat[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The program's name, in brackets, may hold spaces: what counts comes after it, from field 3 on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return [];
  }
}

function descendants(pid: number, all: readonly ProcessStat[]): ProcessStat[] {
  const children = all.filter(({ parent }) => parent === pid).flatMap((child) => descendants(child.pid, all));
  return [...all.filter((process) => process.pid === pid), ...children];
}

let rate: number | undefined;

function ticksPerSecond(): number {
  rate ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return rate;
}
