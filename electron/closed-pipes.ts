/** Goes on when whoever reads our output has read enough, as `head` does: the work and its exit code are not affected. */
export function outliveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
