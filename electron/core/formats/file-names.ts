// The name that a stranger gave a file, made safe to keep, show and save: a name and never a path, on any system.
// The threat: `../../etc/passwd`, CON.txt, a name of controls, and U+202E, which shows "exe.pdf" for what runs.

const MOST_CHARACTERS = 120;
const MOST_BYTES = 255;
const MOST_EXTENSION = 16;

/** Windows opens a device for these, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;
/** What shows nothing, turns text round or fills in for a space; emoji and some scripts need the joiners. */
const UNSEEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
const WHOLE_PATH = /^([a-z]:)?[\\/]|(^|[\\/])\.{1,2}[\\/]|^[a-z]:[\\/]/i;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
/** Two names that some file system takes for one. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** The longest beginning that fits, cut between what people see as characters. */
function beginning(text: string, characters: number, bytes: number): string {
  let end = 0;
  let size = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    size += bytesOf(segment);
    if (size > bytes || index + segment.length > characters) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

function cleaned(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/[\t\r\n]/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC');
  const last = WHOLE_PATH.test(plain) ? (plain.split(/[\\/]/).findLast((part) => /[^.\s]/.test(part)) ?? '') : plain;
  return last
    .replace(/[\\/:]+/g, '-')
    .replace(/[<>|?*"]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/[. ]+$/, '')
    .replace(/^ +/, '');
}

function parted(name: string): { stem: string; extension: string } {
  const at = name.lastIndexOf('.');
  const extension = at === -1 ? '' : name.slice(at);
  if (extension.length < 2 || extension.length > MOST_EXTENSION || extension.includes(' ')) {
    return { stem: name, extension: '' };
  }
  return { stem: name.slice(0, at), extension };
}

/**
 * A readable name of at most 120 characters and 255 bytes of UTF-8 that keeps its extension. Where `taken` holds the
 * name already (capitals aside), a number is put before the extension.
 */
export function safeFileName(name: string, taken: Iterable<string> = []): string {
  const { stem, extension } = parted(cleaned(name));
  const visible = stem.replace(/^[. ]+/, '').replace(/[. ]+$/, '') || 'unnamed';
  const start = DEVICE.test(`${visible}${extension}`) ? `_${visible}` : visible;
  const keys = new Set(Array.from(taken, keyOf));
  for (let copy = 1; ; copy += 1) {
    const end = `${copy === 1 ? '' : ` (${copy})`}${extension}`;
    const fitting = beginning(start, MOST_CHARACTERS - end.length, MOST_BYTES - bytesOf(end)).replace(/[. ]+$/, '');
    const whole = `${fitting || 'unnamed'}${end}`;
    if (!keys.has(keyOf(whole))) return whole;
  }
}
