import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { needsBuild } from '../support/built.ts';
import { canTrace, withoutNetwork } from '../support/isolation.ts';
import { remoteAddresses } from '../support/network-trace.ts';
import { testWithTools } from '../support/tools.ts';
import { workFolder } from '../support/work-folder.ts';

const visitScript = fileURLToPath(new URL('./offline-visit.ts', import.meta.url));
const isolation = withoutNetwork();
const isolationTools = isolation === null ? ['a network namespace (unshare -n, ip)'] : ['unshare', 'ip'];
const traceTools = canTrace() ? ['strace'] : ['strace, permitted to trace'];

testWithTools(
  [...isolationTools, ...traceTools, 'chromium'],
  'with no network at all the host starts, is visited and works, and its process never tries to reach anybody',
  async () => {
    await needsBuild();
    const visit = `ip link set lo up && exec "${process.execPath}" "${visitScript}" "${workFolder()}"`;
    const [command = '', ...flags] = isolation ?? [];
    const said = execFileSync(command, [...flags, 'sh', '-c', visit], { encoding: 'utf8', timeout: 120_000 });
    expect(JSON.parse(said)).toEqual({
      interfaces: ['lo'],
      answered: [true, true, true, true, true],
      requested: ['127.0.0.1'],
      listened: true,
      remote: [],
    });
  },
  180_000,
);

testWithTools(traceTools, 'a process that does try to reach somebody is caught by the same trace', () => {
  const trace = join(workFolder(), 'trace');
  const script = "require('node:net').connect(9,'192.0.2.1').on('error',()=>{}).setTimeout(50,function(){this.destroy()})";
  execFileSync('strace', ['-f', '-s', '0', '-e', 'trace=network', '-o', trace, process.execPath, '-e', script]);
  expect(remoteAddresses(readFileSync(trace, 'utf8'))).toEqual(['192.0.2.1']);
});

test('a trace is read for whom it names: other machines in either family, not loopback, not files', () => {
  const trace = [
    '11 connect(21, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("198.51.100.7")}, 16) = 0',
    '11 connect(22, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '11 connect(23, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::7", &sin6_addr), sin6_scope_id=0}, 28) = -1',
    '11 connect(24, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
    '11 connect(25, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT',
    '11 sendto(26, ""..., 30, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("203.0.113.9")}, 16) = 30',
    '11 accept4(27, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("192.0.2.50")}, [16], 0) = 5',
  ];
  expect(remoteAddresses(trace.join('\n'))).toEqual(['198.51.100.7', '2001:db8::7', '203.0.113.9']);
});
