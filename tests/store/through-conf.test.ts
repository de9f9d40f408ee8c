import { describe, expect, it } from 'vitest';
import { loadConf } from '../../src/store/through-conf';

describe('loading conf', () => {
  it('leaves the handling of signals to others, and the home as it was', () => {
    const guard = () => {};
    process.on('SIGTERM', guard);
    const { HOME } = process.env;
    delete process.env.HOME;
    try {
      expect(loadConf()).toBeTypeOf('function');
      expect(process.env.HOME).toBeUndefined();
      expect(process.listeners('SIGTERM')).toEqual([guard]);
      expect(process.listeners('SIGQUIT')).toEqual([]);
    } finally {
      process.removeListener('SIGTERM', guard);
      if (HOME !== undefined) process.env.HOME = HOME;
    }
  });
});
