import { spawn } from 'node:child_process';

/** Opens a link in the person's browser; where there is none, the link on the terminal has to do. */
export function openLink(url: string, platform: NodeJS.Platform = process.platform): void {
  const [command, args] = openerOf(platform, url);
  try {
    const opener = spawn(command, args, { stdio: 'ignore', detached: true });
    opener.on('error', () => undefined);
    opener.unref();
  } catch {
    // No opener, no harm.
  }
}

function openerOf(platform: NodeJS.Platform, url: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [url]];
  // The empty text is the title of the window; without it `start` takes the link for one.
  if (platform === 'win32') return ['cmd.exe', ['/d', '/s', '/c', 'start', '""', url]];
  return ['xdg-open', [url]];
}
