// HTML to readable text: what a person would read of a message, with each link's address beside its words. Nothing is
// run and nothing fetched; one pass over the text, so that no HTML takes long.

const HIDDEN = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg', 'object', 'iframe', 'math']);
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'table']);
const LINK = /^(https?:|mailto:|tel:)/i;

/** The characters that mail programs write by name; all others come as numbers or as themselves. */
const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    zwnj: '\u200c',
    zwj: '\u200d',
    pound: '£',
    euro: '€',
    cent: '¢',
    yen: '¥',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    sect: '§',
    para: '¶',
    middot: '·',
    bull: '•',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    sbquo: '‚',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    times: '×',
    divide: '÷',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    plusmn: '±',
    micro: 'µ',
    sup2: '²',
    sup3: '³',
    iexcl: '¡',
    iquest: '¿',
    ordf: 'ª',
    ordm: 'º',
    not: '¬',
    macr: '¯',
    acute: '´',
    cedil: '¸',
    uml: '¨',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    aring: 'å',
    Aring: 'Å',
    eth: 'ð',
    ETH: 'Ð',
    thorn: 'þ',
    THORN: 'Þ',
    oelig: 'œ',
    OElig: 'Œ',
    scaron: 'š',
    Scaron: 'Š',
    larr: '←',
    rarr: '→',
    uarr: '↑',
    darr: '↓',
    check: '✓',
    dagger: '†',
    minus: '−',
    le: '≤',
    ge: '≥',
    ne: '≠',
  }),
);
const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  caron: '\u030c',
};
/** Numbers 128 to 159 are written by old programs that mean Windows-1252. */
const OLD_NUMBERS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 128 + at));

function character(name: string, whole: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (code >= 128 && code < 160) return OLD_NUMBERS.charAt(code - 128);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    return isCharacter ? String.fromCodePoint(code) : whole;
  }
  const known = NAMED.get(name);
  if (known !== undefined) return known;
  const [, letter = '', accent = ''] = /^([A-Za-z])(grave|acute|circ|tilde|uml|cedil|caron)$/.exec(name) ?? [];
  return letter === '' ? whole : `${letter}${ACCENTS[accent]}`.normalize('NFC');
}

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,20});?/gi, (whole, name: string) => character(name, whole));

const attributeOf = (tag: string, name: string): string => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
};

/** The end of a tag that begins at `at`: a `>` inside a quoted attribute is none. */
function endOfTag(html: string, at: number): number {
  let quote = '';
  for (let index = at + 1; index < html.length; index += 1) {
    const each = html.charAt(index);
    if (quote !== '') quote = each === quote ? '' : quote;
    else if (each === '>') return index;
    else if ((each === '"' || each === "'") && html.charAt(index - 1) === '=') quote = each;
  }
  // A quotation mark that nothing closes: the tag ends where it would without it.
  return html.indexOf('>', at);
}

/** Collects lines as they are read on screen: runs of spaces are one, blocks begin new lines. */
class Lines {
  private parts: string[] = [];
  private breaks = 0;
  private hasSpace = false;
  private isStart = true;

  text(text: string, keepsSpaces: boolean): void {
    if (keepsSpaces) {
      for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
        if (at > 0) this.line();
        if (line !== '') this.put(line);
      }
      return;
    }
    const words = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    if (words.trim() === '') {
      this.hasSpace = this.hasSpace || words !== '';
      return;
    }
    this.hasSpace = this.hasSpace || words.startsWith(' ');
    this.put(words.trim());
    this.hasSpace = words.endsWith(' ');
  }

  private put(text: string): void {
    if (this.breaks > 0 && !this.isStart) this.parts.push('\n'.repeat(Math.min(this.breaks, 2)));
    else if (this.hasSpace && !this.isStart) this.parts.push(' ');
    this.parts.push(text);
    this.breaks = 0;
    this.hasSpace = false;
    this.isStart = false;
  }

  /** A line's end that the writer made: two of them leave a line empty. */
  line(): void {
    this.breaks += 1;
    this.hasSpace = false;
  }

  block(isSpaced: boolean): void {
    this.breaks = Math.max(this.breaks, isSpaced ? 2 : 1);
    this.hasSpace = false;
  }

  get length(): number {
    return this.parts.length;
  }

  since(mark: number): string {
    return this.parts.slice(mark).join('').trim();
  }

  whole(): string {
    return this.parts.join('');
  }
}

export function htmlToText(html: string): string {
  const lines = new Lines();
  let href = '';
  let linkStart = 0;
  let inPre = 0;
  const neverClosed = new Set<string>();
  const lastClose = html.lastIndexOf('>');
  const closeLink = (): void => {
    if (href === '') return;
    const words = lines.since(linkStart);
    const bare = href.replace(/^(mailto|tel):/i, '');
    if (!words.includes(bare) && !words.includes(href)) lines.text(` (${bare})`, false);
    href = '';
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    lines.text(decoded(html.slice(at, open === -1 ? html.length : open)), inPre > 0);
    if (open === -1) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end === -1) break;
      at = end + 3;
      continue;
    }
    const isTag = open < lastClose && /^<[a-zA-Z!?/]/.test(html.slice(open, open + 2));
    const close = isTag ? endOfTag(html, open) : -1;
    if (close === -1) {
      lines.text('<', inPre > 0);
      at = open + 1;
      continue;
    }
    const [, slash = '', tag = ''] = /^<(\/?)([a-zA-Z][\w:-]*)/.exec(html.slice(open, open + 40)) ?? [];
    const name = tag.toLowerCase();
    const whole = html.slice(open, Math.min(close, open + 4_000));
    at = close + 1;
    if (HIDDEN.has(name) && slash === '' && !whole.endsWith('/')) at = afterHidden(html, name, at, neverClosed);
    else if (name === 'br') lines.line();
    else if (name === 'a') {
      closeLink();
      const target = slash === '' ? attributeOf(whole, 'href') : '';
      href = LINK.test(target) ? target : '';
      linkStart = lines.length;
    } else if (name === 'img') lines.text(imageText(whole), false);
    else if (name === 'td' || name === 'th') lines.text(slash === '' ? ' ' : '  ', false);
    else if (BLOCKS.has(name)) {
      lines.block(SPACED.has(name));
      if (name === 'pre') inPre = Math.max(0, inPre + (slash === '' ? 1 : -1));
      if (name === 'li' && slash === '') lines.text('- ', false);
    }
  }
  closeLink();
  return lines.whole();
}

const imageText = (tag: string): string => {
  const words = attributeOf(tag, 'alt');
  return words === '' ? '' : ` [${words}] `;
};

/**
 * Where what is not shown ends. A head that is never closed ends where the body begins; a script or a style reaches to
 * the end of the text, as it does on screen; of anything else that is never closed, all is shown.
 */
function afterHidden(html: string, name: string, from: number, neverClosed: Set<string>): number {
  if (neverClosed.has(name)) return from;
  const rest = new RegExp(name === 'head' ? '</head\\s*>|<body[\\s>]' : `</${name}\\s*>`, 'gi');
  rest.lastIndex = from;
  const found = rest.exec(html);
  if (found !== null) return found[0].startsWith('</') ? found.index + found[0].length : found.index;
  neverClosed.add(name);
  return name === 'script' || name === 'style' ? html.length : from;
}
