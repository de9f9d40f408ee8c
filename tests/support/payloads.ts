/**
 * Texts that do something to a terminal, or to what a reader believes to see, when they are printed as they are. By
 * what they try; `PWNED` is what they would write. None holds a NUL, so that all of them fit into a file name or an
 * argument.
 */
const ESC = '\x1b';
const BEL = '\x07';
const ST = `${ESC}\\`;
const CLIPBOARD = 'UFdORUQ=';
const MARK = '\u0301';

export const payloads: Readonly<Record<string, string>> = {
  // the window's title
  'title, ended by BEL': `${ESC}]0;PWNED${BEL}`,
  'title, ended by ST': `${ESC}]2;PWNED${ST}`,
  'title of the icon': `${ESC}]1;PWNED${BEL}`,
  'title without an end': `${ESC}]0;PWNED`,
  'title in one-byte controls': '\x9d0;PWNED\x9c',
  'title, half in one-byte controls': `${ESC}]0;PWNED\x9c`,
  'title from the stack': `${ESC}[22;2t${ESC}[23;2t`,
  'title asked for, as typed keys': `${ESC}[21t`,
  // the clipboard, links, pictures, palettes
  'clipboard written': `${ESC}]52;c;${CLIPBOARD}${BEL}`,
  'clipboard written, one byte': `\x9d52;c;${CLIPBOARD}\x07`,
  'clipboard read': `${ESC}]52;c;?${BEL}`,
  'link with another address': `${ESC}]8;;https://pwned.example${ST}safe${ESC}]8;;${ST}`,
  'link without an end': `${ESC}]8;;file:///etc/passwd${BEL}click`,
  'file of iTerm2': `${ESC}]1337;File=name=UFdORUQ=:AAAA${BEL}`,
  notification: `${ESC}]9;PWNED${BEL}${ESC}]777;notify;PWNED;PWNED${BEL}`,
  'folder of the shell': `${ESC}]7;file://pwned.example/${BEL}`,
  palette: `${ESC}]4;1;rgb:00/00/00${BEL}${ESC}]10;#000000${BEL}`,
  // other strings: DCS, APC, PM, SOS
  'device control string': `${ESC}P+q544e${ST}`,
  'device control string of sixels': `${ESC}Pq#0;2;0;0;0~-${ST}`,
  'device control string, one byte': '\x90+q544e\x9c',
  'device control string without an end': `${ESC}P1$r`,
  'application command of kitty': `${ESC}_Gf=24,s=1,v=1;AAAA${ST}`,
  'application command, one byte': '\x9fGPWNED\x9c',
  'privacy message': `${ESC}^PWNED${ST}`,
  'start of string': `${ESC}XPWNED${ST}`,
  'command of tmux': `${ESC}Ptmux;${ESC}${ESC}]0;PWNED${BEL}${ST}`,
  'title of screen': `${ESC}kPWNED${ST}`,
  // the screen, the cursor, modes
  'screen wiped': `${ESC}[2J${ESC}[3J${ESC}[1;1f`,
  'screen wiped, one byte': '\x9b2J\x9b3J',
  'terminal reset': `${ESC}c`,
  'soft reset': `${ESC}[!p`,
  'colours out of sight': `${ESC}[8;30;40m`,
  'line drawing characters': `${ESC}(0PWNED`,
  'mouse reports': `${ESC}[?1000h${ESC}[?1003h${ESC}[?1006h`,
  'keyboard locked': `${ESC}[2h${ESC}[?1004h`,
  'reports, as typed keys': `${ESC}[c${ESC}[6n${ESC}[>q`,
  'margins and origin': `${ESC}[3;4r${ESC}[?6h${ESC}[?69h`,
  'window moved and made small': `${ESC}[3;0;0t${ESC}[8;1;1t`,
  'printer switched on': `${ESC}[5i${ESC}[?5i`,
  'line repeated': `a${ESC}[9999b`,
  // put together by what cleans it
  'sequence in a sequence': `${ESC}${ESC}[0m[2J${ESC}[${ESC}[0m3J`,
  'title in a title': `${ESC}]0;${ESC}]0;a${BEL}PWNED${BEL}`,
  'end of a paste': `${ESC}[201~${ESC}]0;PWNED${BEL}`,
  'sequence cut by a cancel': `${ESC}[\x182J${ESC}]0;\x18PWNED`,
  'escape at the end': `PWNED${ESC}`,
  'sequence over two lines': `${ESC}[\n2J${ESC}]0;\nPWNED${BEL}`,
  'sequence in letters that vanish': `${ESC}\u200b[2J${ESC}\u00ad]0;PWNED${BEL}`,
  // single controls
  'line written over': 'safe\rPWNED',
  'letters taken back': `safe${'\b'.repeat(4)}PWNED`,
  'bell, form feed, tab up': `${BEL}\f\v`,
  'other character set': '\x0ePWNED\x0f',
  'delete, next line, reverse index': 'a\x7fb\x85c\x8dd',
  enquiry: '\x05',
  // what a reader believes
  'text turned round': 'abc\u202egnp.exe\u202c',
  'text turned round, isolated': '\u2067PWNED\u2069\u2066a\u2069\u200f\u061c',
  'letters without width': 'P\u200bW\u2060N\ufeffE\u00adD\u180e',
  fillers: '\u3164\u115f\u1160\uffa0',
  tags: `a${Array.from('PWNED', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}`,
  'separators of lines': 'a\u2028PWNED\u2029b',
  'notes between lines': '\ufff9a\ufffaPWNED\ufffb',
  'tower of marks': `e${MARK.repeat(200)}`,
  'tower of marks on joiners': `e${`\u200d${MARK}`.repeat(100)}`,
  'joiners that join nothing': 'a \u200d\u200d\u200c b',
  'half of a pair': 'a\ud83db\ude00c',
};
