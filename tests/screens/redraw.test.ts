import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beginAt } from '../support/beginnings';
import { startCourse } from '../support/course-run';
import { temporaryHome } from '../support/home';
import { untilIdle } from '../support/idle';

describe('Ctrl-L', () => {
  it('draws everything anew over what another program wrote', async () => {
    using home = temporaryHome();
    await using terminal = startCourse(home.env);
    await terminal.waitFor('Start here');
    await untilIdle(terminal);
    const drawn = terminal.screen();
    writeFileSync(`/proc/${terminal.pid}/fd/1`, '\x1b[3;3Hmail for you\x1b[9;1H\x1b[J');
    await terminal.waitFor((screen) => screen.join().includes('mail for you') && screen[20] === '');
    terminal.key('Ctrl-L');
    await terminal.waitFor((screen) => screen.join('\n') === drawn.join('\n'));
  });

  it('takes nothing from a paste that comes with it, in more than one piece', async () => {
    using home = temporaryHome();
    beginAt(home.path, 'an item, explain');
    await using terminal = startCourse(home.env);
    await terminal.waitFor('Continue');
    terminal.key('Enter');
    await terminal.waitFor('item 8 of 8');
    await untilIdle(terminal);
    // More than a terminal hands over at once. As keys, the line ends would submit the only try.
    terminal.send(`\x0c\x1b[200~${'one line of it\r'.repeat(400)}\x1b[201~`);
    await terminal.waitFor('That is as much as fits');
    expect(terminal.text()).toContain('item 8 of 8');
  });
});
