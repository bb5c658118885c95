import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // vitest would leave one core to the editor; nobody edits while everything is tested
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { hooks: 'list' },
    allowOnly: false,
  },
});
