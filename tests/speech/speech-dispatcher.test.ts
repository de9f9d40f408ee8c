import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { killAll } from '../../src/speech/air';
import { USUAL_RATE } from '../../src/speech/rate';
import { speechDispatcher } from '../../src/speech/speech-dispatcher';
import { until } from '../support/until';
import { ANSWERS, daemonThat } from './stand-in-daemon';

const QUEUED = '225-21\r\n225 OK MESSAGE QUEUED\r\n';
const END = '702-21\r\n702-4\r\n702 END\r\n';
const speaks = (client: Socket) => {
  client.write(QUEUED);
  client.write('701-21\r\n701-4\r\n701 BEGIN\r\n70');
  setTimeout(() => client.write(END.slice(2)), 200);
};

afterEach(() => {
  vi.useRealTimers();
});

describe('speech-dispatcher', () => {
  it('is told who speaks, the language, the rate and the text, and hung up on when it has spoken', async () => {
    await using daemon = await daemonThat(speaks);
    expect(await speechDispatcher(daemon.path, 'en').speak('Yes.\r\nSTOP ALL', USUAL_RATE * 2).done).toBe(
      'spoken',
    );
    expect(daemon.heard).toEqual([
      'SET SELF CLIENT_NAME learner:how-models-learn:lesson',
      'SET SELF NOTIFICATION END ON',
      'SET SELF NOTIFICATION CANCEL ON',
      'SET SELF LANGUAGE en',
      'SET SELF RATE 61',
      'SPEAK',
      'Yes. STOP ALL',
      '.',
    ]);
    await until(() => daemon.clients() === 0);
  });

  it.each([
    [90, -89],
    [USUAL_RATE, 0],
    [330, 57],
  ])('%d words a minute are its rate %d', async (rate, percent) => {
    await using daemon = await daemonThat(speaks);
    await speechDispatcher(daemon.path, 'en').speak('Yes.', rate).done;
    expect(daemon.heard).toContain(`SET SELF RATE ${percent}`);
  });

  it('is told another language', async () => {
    await using daemon = await daemonThat(speaks);
    await speechDispatcher(daemon.path, 'de').speak('Ja.', 170).done;
    expect(daemon.heard).toContain('SET SELF LANGUAGE de');
  });

  it('is asked to stop our message, and no other', async () => {
    await using daemon = await daemonThat((client) => client.write(QUEUED));
    const speech = speechDispatcher(daemon.path, 'en').speak('The model answers.', 170);
    await until(() => daemon.heard.includes('.'));
    speech.stop();
    expect(await speech.done).toBe('stopped');
    expect(daemon.heard.at(-1)).toBe('STOP SELF');
  });

  it('is hung up on when it does not confirm a stop', async () => {
    await using daemon = await daemonThat((client) => client.write(QUEUED), {
      SPEAK: ANSWERS.SPEAK as string,
    });
    const speech = speechDispatcher(daemon.path, 'en').speak('The model answers.', 170);
    await until(() => daemon.heard.includes('.'));
    const start = performance.now();
    speech.stop();
    expect(await speech.done).toBe('stopped');
    expect(performance.now() - start).toBeLessThan(200);
    await until(() => daemon.clients() === 0);
  });

  it('is hung up on at once before it has the text', async () => {
    await using daemon = await daemonThat(speaks, {});
    const speech = speechDispatcher(daemon.path, 'en').speak('The model answers.', 170);
    await until(() => daemon.heard.includes('SPEAK'));
    speech.stop();
    expect(await speech.done).toBe('stopped');
    expect(daemon.heard.at(-1)).toBe('SPEAK');
  });

  it('is asked to stop by killAll', async () => {
    await using daemon = await daemonThat((client) => client.write(QUEUED));
    const speech = speechDispatcher(daemon.path, 'en').speak('The model answers.', 170);
    await until(() => daemon.heard.includes('.'));
    killAll();
    expect(await speech.done).toBe('stopped');
    expect(daemon.heard).toContain('STOP SELF');
  });

  it.each([
    ['it is done at once', QUEUED + END, /was done at once/],
    ['another program takes it', `${QUEUED}703-21\r\n703-4\r\n703 CANCELED\r\n`, /Another program took/],
    ['it refuses', '304 ERR CANT REPLY\r\n', /failed: 304 ERR CANT REPLY/],
  ])('tells why there is silence when %s', async (_, answer, reason) => {
    await using daemon = await daemonThat((client) => client.write(answer));
    const end = await speechDispatcher(daemon.path, 'en').speak('The model answers in minutes.', 170).done;
    expect(end).toMatchObject({ failed: expect.stringMatching(reason) });
  });

  it('tells when the daemon hangs up, or is not there', async () => {
    await using daemon = await daemonThat((client) => client.destroy());
    const failed = 'speech-dispatcher failed: it does not answer.';
    for (const path of [daemon.path, `${daemon.path}.none`])
      expect(await speechDispatcher(path, 'en').speak('Yes.', 170).done).toMatchObject({ failed });
  });

  it('is given up when it hangs', async () => {
    await using daemon = await daemonThat((client) => client.write(QUEUED));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const speech = speechDispatcher(daemon.path, 'en').speak('Yes.', 170);
    await until(() => daemon.heard.includes('.'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await speech.done).toMatchObject({ failed: expect.stringMatching('does not answer') });
  });
});
