import { describe, expect, it } from 'vitest';
import { dataFolder, type Surroundings } from '../../src/store/data-folder';

const noHome = () => {
  throw new Error('no passwd entry');
};
const at = (
  platform: NodeJS.Platform,
  env: Record<string, string> = {},
  home: Surroundings['home'] = () => '/home/ada',
): Surroundings => ({ platform, env, home });

describe('the data folder', () => {
  const windowsHome = () => 'C:\\Users\\Ada';
  it.each<[string, string | undefined, Surroundings, string]>([
    ['--data-dir goes first', '/mine', at('linux', { HOW_MODELS_LEARN_HOME: '/env' }), '/mine'],
    ['then the variable', undefined, at('linux', { HOW_MODELS_LEARN_HOME: '/env' }), '/env'],
    [
      'an empty variable is none',
      undefined,
      at('linux', { HOW_MODELS_LEARN_HOME: '' }),
      '/home/ada/.config/how-models-learn-nodejs',
    ],
    ['Linux', undefined, at('linux'), '/home/ada/.config/how-models-learn-nodejs'],
    ['Linux with XDG', undefined, at('linux', { XDG_CONFIG_HOME: '/xdg' }), '/xdg/how-models-learn-nodejs'],
    [
      'a relative XDG is passed over',
      undefined,
      at('linux', { XDG_CONFIG_HOME: 'xdg' }),
      '/home/ada/.config/how-models-learn-nodejs',
    ],
    [
      'XDG without a home',
      undefined,
      at('linux', { XDG_CONFIG_HOME: '/xdg' }, noHome),
      '/xdg/how-models-learn-nodejs',
    ],
    ['macOS', undefined, at('darwin'), '/home/ada/Library/Preferences/how-models-learn-nodejs'],
    [
      'Windows',
      undefined,
      at('win32', { APPDATA: 'D:\\Roaming' }),
      'D:\\Roaming\\how-models-learn-nodejs\\Config',
    ],
    [
      'Windows without APPDATA',
      undefined,
      at('win32', {}, windowsHome),
      'C:\\Users\\Ada\\AppData\\Roaming\\how-models-learn-nodejs\\Config',
    ],
    ['a Windows drive', 'D:\\learn', at('win32'), 'D:\\learn'],
  ])('%s', (_, argument, surroundings, path) => {
    expect(dataFolder(argument, surroundings)).toEqual({ kind: 'folder', path });
  });

  it.each<[string, Surroundings['home']]>([
    ['no passwd entry', noHome],
    ['an empty home', () => ''],
    ['a relative home', () => 'home/ada'],
  ])('%s: everything stays in memory, and the learner is told', (_, home) => {
    expect(dataFolder(undefined, at('linux', {}, home))).toMatchObject({
      kind: 'memory-only',
      notice: expect.stringContaining('--data-dir'),
    });
    expect(dataFolder(undefined, at('win32', {}, home)).kind).toBe('memory-only');
  });

  it.each<[string, string | undefined, Surroundings, RegExp]>([
    [
      'a relative argument',
      'here',
      at('linux'),
      /--data-dir needs an absolute path, and "here".*\/home\/you/,
    ],
    ['a tilde', '~/learn', at('linux'), /--data-dir/],
    ['an empty argument', '', at('linux'), /--data-dir/],
    [
      'a relative variable',
      undefined,
      at('win32', { HOW_MODELS_LEARN_HOME: 'x' }),
      /HOW_MODELS_LEARN_HOME.*C:\\learn/,
    ],
    ['a NUL', '/a\0b', at('linux'), /"\/ab" is not the name of a folder/],
  ])('%s is refused', (_, argument, surroundings, reason) => {
    expect(dataFolder(argument, surroundings)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
  });

  it('is the folder that conf chooses here', async () => {
    const { default: Conf } = await import('conf');
    const conf = new Conf({ projectName: 'how-models-learn' });
    const chosen = dataFolder(undefined);
    expect(`${(chosen as { path: string }).path}/config.json`).toBe(conf.path);
  });
});
