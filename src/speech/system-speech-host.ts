import { lineSplitter } from './lines';
import { type RunningProgram, runProgram } from './program';

/**
 * One PowerShell that speaks with System.Speech for as long as its stdin is open: to start one takes half a
 * second or more, too long a silence between sentences. A request is a line, `speak` or `wave`, rate, language, text; a
 * reply is a line, what became of it, and data. Texts and data travel as base64, which no encoding of a
 * console can change.
 */

/** Constant, and in single quotes only: nothing in it has to be quoted for a command line. */
const COMMAND = `
$ErrorActionPreference = 'Stop'
function Send-Reply($what, [byte[]]$data) {
  [Console]::Out.WriteLine($what + ' ' + [Convert]::ToBase64String($data))
}
function Send-Fault($fault) {
  Send-Reply 'failed' ([Text.Encoding]::UTF8.GetBytes($fault.Exception.Message))
}
try {
  Add-Type -AssemblyName System.Speech
  $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
} catch { Send-Fault $_; exit 1 }
Send-Reply 'ready' @()
while ($null -ne ($line = [Console]::In.ReadLine())) {
  try {
    $verb, $rate, $language, $text = $line -split ' '
    $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($text))
    $voice.Rate = [int]$rate
    if (-not $language.StartsWith($voice.Voice.Culture.TwoLetterISOLanguageName)) {
      try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, $language) } catch { }
    }
    if ($verb -eq 'wave') {
      $sound = New-Object System.IO.MemoryStream
      $voice.SetOutputToWaveStream($sound)
      $voice.Speak($text)
      $voice.SetOutputToNull()
      Send-Reply 'wave' ($sound.ToArray())
    } else {
      $voice.SetOutputToDefaultAudioDevice()
      $voice.Speak($text)
      Send-Reply 'spoken' @()
    }
  } catch { Send-Fault $_ }
}
`;

/** With any other input format PowerShell reads the first line of stdin itself. */
const ARGUMENTS = ['-NoLogo', '-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', COMMAND];

/** What the host says; `gone` when it ended instead. */
export interface Reply {
  readonly what: 'ready' | 'spoken' | 'wave' | 'failed' | 'gone';
  readonly data: Buffer;
}

export interface Host {
  /** Resolves when the host is ready for requests, or failed to be. */
  readonly ready: Promise<Reply>;
  /** Asks for one thing; the reply before must have come. */
  ask(verb: 'speak' | 'wave', rate: number, text: string): Promise<Reply>;
  readonly program: RunningProgram;
}

/**
 * @param path absolute path of powershell.exe
 * @param language its code: "en"; another one is spoken where no voice knows it
 */
export function startHost(path: string, language: string): Host {
  let onLine: (line: string) => void = () => {};
  const program = runProgram(
    path,
    ARGUMENTS,
    lineSplitter((line) => onLine(line)),
  );
  const gone = program.exit.then(
    ({ unstarted, complaint }): Reply => ({ what: 'gone', data: Buffer.from(unstarted ?? complaint) }),
  );
  const nextReply = (): Promise<Reply> =>
    Promise.race([
      gone,
      new Promise<Reply>((resolve) => {
        onLine = (line) => resolve(replyFrom(line));
      }),
    ]);
  return {
    ready: nextReply(),
    program,
    ask(verb, rate, text) {
      const reply = nextReply();
      program.write(`${verb} ${rate} ${language} ${Buffer.from(text).toString('base64')}\n`);
      return reply;
    },
  };
}

function replyFrom(line: string): Reply {
  const [what = '', data = ''] = line.split(' ');
  const known = (['ready', 'spoken', 'wave', 'failed'] as const).find((word) => word === what);
  return known
    ? { what: known, data: Buffer.from(data, 'base64') }
    : { what: 'failed', data: Buffer.from(line) };
}
