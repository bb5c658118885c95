import { userInfo } from 'node:os';

/** The operating system's name of whoever runs Drillbook, for the audit log; empty where the system has none. */
export function actorName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an account, as in some containers.
    return '';
  }
}
