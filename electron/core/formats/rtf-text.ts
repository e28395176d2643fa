// The rich text of an Outlook message to readable text: unpacks it ([MS-OXRTFCP]), and reads either the text itself or
// the HTML that Outlook wraps in it ([MS-OXRTFEX]). No picture, object or field of it is opened.

import { htmlToText } from './html-text.ts';

const PRELOADED = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);
const WINDOW = 4_096;
const MOST_BYTES = 50_000_000;
const PACKED = 0x75465a4c;
const PLAIN = 0x414c454d;

/** The RTF inside `compressedRtf`. @throws RangeError when it is none, or far too long. */
export function unpackRtf(packed: Uint8Array): Buffer {
  const source = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const length = source.readUInt32LE(4);
  const kind = source.readUInt32LE(8);
  if (length > MOST_BYTES) throw new RangeError('far too much rich text');
  if (kind === PLAIN) return source.subarray(16, 16 + length);
  if (kind !== PACKED) throw new RangeError('no rich text');
  const window = Buffer.alloc(WINDOW, 0x20);
  PRELOADED.copy(window);
  let write = PRELOADED.length;
  const out = Buffer.alloc(length);
  let done = 0;
  const put = (byte: number): void => {
    if (done < length) out[done++] = byte;
    window[write] = byte;
    write = (write + 1) % WINDOW;
  };
  for (let at = 16; at < source.length && done < length; ) {
    const flags = source.readUInt8(at++);
    for (let bit = 0; bit < 8 && at < source.length && done < length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(source.readUInt8(at++));
        continue;
      }
      if (at + 2 > source.length) return out.subarray(0, done);
      const reference = source.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      if (from === write) return out.subarray(0, done);
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(window[(from + step) % WINDOW] as number);
    }
  }
  return out.subarray(0, done);
}

const SKIPPED = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ftnsep xe tc'.split(
    ' ',
  ),
);
const SPOKEN = new Map(
  Object.entries({
    par: '\n',
    line: '\n',
    sect: '\n',
    page: '\n',
    row: '\n',
    cell: '\t',
    tab: '\t',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    emspace: ' ',
    enspace: ' ',
  }),
);

interface Group {
  isSkipped: boolean;
  /** Inside `\*\htmltag`: what stands here is HTML that was wrapped. */
  isHtml: boolean;
  /** How many characters after a `\u` stand in for it. */
  standIns: number;
}

const MOST_GROUPS = 10_000;

/** The text of RTF; where HTML is wrapped in it, the text of that. */
export function rtfToText(rtf: Buffer): string {
  const source = rtf.toString('latin1');
  const isWrapped = /\\fromhtml1?\b/.test(source.slice(0, 2_000));
  const page = /\\ansicpg(\d+)/.exec(source.slice(0, 2_000))?.[1] ?? '1252';
  const text = new RtfText(isWrapped, decoderOf(page)).read(source);
  return isWrapped ? htmlToText(text) : text;
}

function decoderOf(page: string): TextDecoder {
  const names: Record<string, string> = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 65001: 'utf-8' };
  try {
    return new TextDecoder(names[page] ?? `windows-${page}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

const TOKEN = /\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

class RtfText {
  private readonly out: string[] = [];
  private bytes: number[] = [];
  private groups: Group[] = [];
  private group: Group = { isSkipped: false, isHtml: false, standIns: 1 };
  private toSkip = 0;
  /** Between `\htmlrtf` and `\htmlrtf0` stands what only a reader of RTF needs. */
  private isForRtf = false;
  private isStarred = false;
  private readonly isWrapped: boolean;
  private readonly decoder: TextDecoder;

  constructor(isWrapped: boolean, decoder: TextDecoder) {
    this.isWrapped = isWrapped;
    this.decoder = decoder;
  }

  read(source: string): string {
    TOKEN.lastIndex = 0;
    for (let found = TOKEN.exec(source); found !== null; found = TOKEN.exec(source)) {
      const [, word, number, hex, sign, brace, text] = found;
      if (hex !== undefined) this.byte(Number.parseInt(hex, 16));
      else {
        this.flush();
        if (brace === '{') this.open();
        else if (brace === '}') this.close();
        else if (word !== undefined) this.control(word.toLowerCase(), number === undefined ? null : Number(number));
        else if (sign !== undefined) this.symbol(sign);
        else if (text !== undefined) this.text(text);
      }
    }
    this.flush();
    return this.out.join('');
  }

  private open(): void {
    if (this.groups.length >= MOST_GROUPS) throw new RangeError('groups within groups without end');
    this.groups.push(this.group);
    this.group = { ...this.group };
    this.toSkip = 0;
  }

  private close(): void {
    this.group = this.groups.pop() ?? this.group;
    this.toSkip = 0;
    this.isStarred = false;
  }

  private byte(value: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else this.bytes.push(value);
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    this.write(this.decoder.decode(Uint8Array.from(this.bytes)));
    this.bytes = [];
  }

  private write(text: string): void {
    if (!this.group.isSkipped && !this.isForRtf) this.out.push(text);
  }

  private text(text: string): void {
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    this.write(text.slice(skipped));
  }

  private symbol(sign: string): void {
    if (sign === '*') this.isStarred = true;
    else if (sign === '~') this.write('\u00a0');
    else if (sign === '\\' || sign === '{' || sign === '}') this.text(sign);
    else if (sign === '_') this.write('-');
    else if (sign === '\n' || sign === '\r') this.spoken('\n');
  }

  private spoken(text: string): void {
    // In wrapped HTML the lines are made by tags; RTF's own are for readers of RTF.
    if (this.isWrapped && !this.group.isHtml) this.write(text === '\n' ? '\r\n' : text);
    else this.write(text);
  }

  private control(word: string, number: number | null): void {
    const wasStarred = this.isStarred;
    this.isStarred = false;
    if (word === 'htmltag') this.group.isHtml = true;
    else if (word === 'htmlrtf') this.isForRtf = number !== 0;
    else if (wasStarred || SKIPPED.has(word)) this.group.isSkipped = true;
    else if (word === 'u' && number !== null) {
      this.write(String.fromCharCode(number & 0xffff));
      this.toSkip = this.group.standIns;
    } else if (word === 'uc' && number !== null) this.group.standIns = Math.min(Math.max(0, number), 10);
    else {
      const text = SPOKEN.get(word);
      if (text !== undefined) this.spoken(text);
    }
  }
}
