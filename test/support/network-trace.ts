/**
 * The addresses of other machines in a trace of system calls (`strace -f -e trace=network`): whom a process connected to
 * or sent to, loopback and sockets of the file system left out.
 */
export function remoteAddresses(trace: string): string[] {
  const addresses = new Set<string>();
  for (const line of trace.split('\n')) {
    if (!/\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line)) continue;
    for (const match of line.matchAll(/sin_addr=inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)) {
      const address = match[1] ?? match[2] ?? '';
      if (!/^127\./.test(address) && address !== '::1' && address !== '::ffff:127.0.0.1') addresses.add(address);
    }
  }
  return [...addresses];
}
