import { readFileSync } from 'node:fs';

/** Whether a process of this machine runs; one that belongs to somebody else does. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, in the system's own count, or null where it is gone or the system does not tell.
 *
 * A process id is used again; together with this it names one process.
 * Source: proc_pid_stat(5), field 22
 */
export function startOfProcess(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // a killed process that nobody has waited for yet holds nothing any more
    return afterName[0] === 'Z' || afterName[0] === 'X' ? null : `${boot}/${afterName[19] ?? ''}`;
  } catch {
    return null;
  }
}
