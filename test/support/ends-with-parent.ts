import { rmSync } from 'node:fs';

/*
 * Loaded (`--import`) before a program that a test starts with its standard input as a pipe: the program ends when the
 * test is gone, however it went, and takes the folder of the test with it. The program itself knows nothing of this:
 * for people a closed standard input is no reason to stop.
 */
const folder = process.env.TEST_FOLDER;

process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
// Watching alone keeps no program alive that has come to its own end.
process.stdin.unref();
process.on('exit', () => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});
