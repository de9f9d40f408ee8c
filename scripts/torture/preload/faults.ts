import fs from 'node:fs';

/**
 * Makes the calls of a process to the file system fail, one by one: each synchronous call of node:fs is counted
 * while armed, and the chosen one goes wrong.
 */
export interface Fault {
  /** Which call goes wrong, from 1. */
  readonly at: number;
  /** An error code; `short`: half of the bytes are written and no error is reported; or a signal to die or stop by. */
  readonly what: string;
  /** Whether the call takes effect before it reports its error. */
  readonly done: boolean;
  /** Whether all later calls go wrong in the same way. */
  readonly lasting: boolean;
  /** The process is killed so many calls after the fault. */
  readonly killedAfter?: number;
}

type Call = (...values: unknown[]) => unknown;

let fault: Fault | undefined;
let calls: string[] = [];

globalThis.tortureFaults = {
  arm(next) {
    fault = next;
    calls = [];
  },
  disarm() {
    fault = undefined;
    return calls;
  },
};

const methods = fs as unknown as Record<string, Call>;
for (const name of Object.keys(methods).filter((key) => key.endsWith('Sync'))) {
  const call = methods[name] as Call;
  methods[name] = Object.assign((...values: unknown[]) => failing(name, call, values), call);
}

function failing(name: string, call: Call, values: unknown[]): unknown {
  // What the writer says on stdout is not part of a save.
  if (!fault || (name === 'writeSync' && values[0] === 1)) return call(...values);
  calls.push(name);
  if (calls.length === fault.at + (fault.killedAfter ?? Number.NaN)) process.kill(process.pid, 'SIGKILL');
  const isHit = fault.lasting ? calls.length >= fault.at : calls.length === fault.at;
  return isHit ? hit(fault, name, call, values) : call(...values);
}

function hit({ what, done }: Fault, name: string, call: Call, values: unknown[]): unknown {
  if (what.startsWith('SIG')) {
    process.kill(process.pid, what);
    return call(...values);
  }
  if (what === 'short') return short(name, call, values);
  // A descriptor is let go of even where closing it reports an error.
  if (done || name === 'closeSync') call(...values);
  throw Object.assign(new Error(`${what}: injected, ${name}`), { code: what, syscall: name });
}

function short(name: string, call: Call, values: unknown[]): unknown {
  const [target, data, ...rest] = values;
  const half = (text: unknown) => Buffer.from(String(text)).subarray(0, Buffer.byteLength(String(text)) / 2);
  if (name === 'writeSync' && typeof data === 'string') return call(target, half(data));
  if (name === 'writeFileSync' && typeof data === 'string') return call(target, half(data), ...rest);
  return call(...values);
}
