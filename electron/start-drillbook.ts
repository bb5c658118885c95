import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { isDrillbookError } from '../shared/errors/drillbook-error.ts';
import type { MessageId } from '../shared/text/catalogue.ts';
import { languageOfMachine } from '../shared/text/language.ts';
import { translator } from '../shared/text/translate.ts';
import { build, isBuilt } from './built-window.ts';
import { outliveClosedPipes } from './closed-pipes.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { appRoot } from './paths.ts';

const say = translator(languageOfMachine(process.env, Intl.DateTimeFormat().resolvedOptions().locale));

interface Choice {
  readonly open: boolean;
  readonly host: boolean;
  readonly port: number | undefined;
}

/** `npm start`: the desktop application, or, where it cannot be, the headless host and one line that says why. Answers the exit code. */
export async function start(args: string[]): Promise<number> {
  outliveClosedPipes();
  const choice = readChoice(args);
  if (choice === null) {
    process.stderr.write(`${say('start.usage')}\n`);
    return 2;
  }
  const root = appRoot();
  if (!isBuilt(root)) {
    print(say('start.building'));
    const complaint = await build(root);
    if (complaint !== null) {
      process.stderr.write(`${say('start.build-failed')}\n${complaint}\n`);
      return 3;
    }
  }
  const desktop = choice.host ? hostBecause('start.host-chosen') : await findDesktop(root);
  if (desktop.program !== null) return runElectron(desktop.program, root);
  print(desktop.why);
  return runHostInstead(choice);
}

function readChoice(args: string[]): Choice | null {
  try {
    const { values } = parseArgs({
      args,
      options: { open: { type: 'boolean', default: true }, host: { type: 'boolean', default: false }, port: { type: 'string' } },
      allowNegative: true,
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    const isPort = port === undefined || (Number.isInteger(port) && port >= 1024 && port <= 65_535);
    return isPort ? { open: values.open, host: values.host, port } : null;
  } catch {
    return null;
  }
}

type Desktop = { readonly program: string } | { readonly program: null; readonly why: string };

function hostBecause(reason: MessageId): Desktop {
  return { program: null, why: say(reason) };
}

async function findDesktop(root: string): Promise<Desktop> {
  const obstacle = obstacleToDesktop();
  const there = findElectron(root);
  if (there !== null) return obstacle === null ? { program: there } : hostBecause(obstacle);
  if (obstacle !== null) return hostBecause('start.electron-absent');
  const fetched = await fetchElectron(root, (version) => print(say('start.fetching-electron', { version })));
  const program = fetched ? findElectron(root) : null;
  return program === null ? hostBecause('start.no-electron') : { program };
}

function obstacleToDesktop(): MessageId | null {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'start.as-root';
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? null : 'start.no-screen';
}

function runElectron(program: string, root: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, [root], { stdio: 'inherit' });
    child.on('error', () => resolve(3));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

async function runHostInstead({ open, port }: Choice): Promise<number> {
  const { runHost } = await import('./host/run-host.ts');
  try {
    await runHost({ ...(port === undefined ? {} : { port }), openBrowser: open, print });
    return 0;
  } catch (failure) {
    if (!isDrillbookError(failure)) throw failure;
    process.stderr.write(`${say(`failure.${failure.code}`, failure.detail)}\n`);
    return 3;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
