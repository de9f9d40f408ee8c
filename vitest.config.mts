import { defineConfig } from 'vitest/config';

const TESTS = 'tests/**/*.test.{ts,tsx}';
/** Tests of the built program. The others need no build, and a program that cannot be built does not hide them. */
const OF_THE_PROGRAM = ['tests/package.test.ts', 'tests/{commands,screens}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    // One for each core: most of the time of a test with a terminal is waiting.
    maxWorkers: '100%',
    setupFiles: ['tests/support/seed.ts'],
    // Programs in a pseudo-terminal are at the mercy of what else the machine does.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'rooms', include: [TESTS], exclude: OF_THE_PROGRAM } },
      {
        extends: true,
        test: { name: 'program', include: OF_THE_PROGRAM, globalSetup: 'tests/support/build.ts' },
      },
    ],
  },
});
