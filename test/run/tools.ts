import { execFileSync, spawnSync } from 'node:child_process';

interface Tool {
  readonly program: string;
  readonly debianPackage: string;
}

/** Programs from outside that the tests hold Drillbook against. */
const tools: readonly Tool[] = [
  { program: 'chromium', debianPackage: 'chromium' },
  ...['pdfdetach', 'pdffonts', 'pdfinfo', 'pdfsig', 'pdftotext'].map((program) => ({ program, debianPackage: 'poppler-utils' })),
  { program: 'qpdf', debianPackage: 'qpdf' },
  { program: 'mutool', debianPackage: 'mupdf-tools' },
  { program: 'openssl', debianPackage: 'openssl' },
  { program: 'restic', debianPackage: 'restic' },
  { program: 'strace', debianPackage: 'strace' },
  // to become another account, to mount a small disk, to be without a network
  ...['setpriv', 'unshare'].map((program) => ({ program, debianPackage: 'util-linux' })),
  { program: 'mount', debianPackage: 'mount' },
  { program: 'ip', debianPackage: 'iproute2' },
  ...['mkfifo', 'sha256sum'].map((program) => ({ program, debianPackage: 'coreutils' })),
  { program: 'git', debianPackage: 'git' },
];

export function missingTools(): readonly Tool[] {
  return tools.filter(({ program }) => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status !== 0);
}

/** Installs what is missing where that is allowed – root on a Debian machine –, and answers what still is. */
export function installTools(): readonly Tool[] {
  const missing = missingTools();
  const mayInstall = process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;
  if (missing.length === 0 || !mayInstall || process.env.DRILLBOOK_NO_INSTALL === '1') return missing;
  const packages = [...new Set(missing.map((tool) => tool.debianPackage))];
  process.stdout.write(`Installing ${packages.join(', ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    process.stdout.write('Debian packages could not be installed.\n');
  }
  return missingTools();
}
