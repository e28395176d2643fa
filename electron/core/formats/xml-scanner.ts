// Goes through the XML of a workbook as it is unpacked, a piece at a time, without ever holding the whole. It knows no
// entities but XML's own five and refuses a document type: workbooks have none, and what would be fetched or blown up
// by one never is.

/** XML that no workbook has, or that is cut off. */
export class UnsoundXml extends Error {}

export interface XmlHandler {
  /** `attributes` as they stand; `name` without its prefix. */
  open(name: string, attributes: string): void;
  /** A piece of text as it stands: entities are not replaced, and there may be several pieces in a row. */
  text(text: string): void;
  close(name: string): void;
}

const LONGEST_TAG = 4_194_304;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DOUBLE = 34;
const SINGLE = 39;
const CLOSES = 62;
const COLON = 58;

/** Where the tag that begins at `from` ends; -1 when that is not there yet. A `>` in quotes ends nothing. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === CLOSES) return at;
    if (code === DOUBLE || code === SINGLE) {
      at = text.indexOf(code === DOUBLE ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

export class XmlScanner {
  private rest = '';
  private readonly handler: XmlHandler;
  private depth = 0;
  private hasRoot = false;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  /** @throws UnsoundXml. */
  write(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag !== at) {
        const words = tag === -1 ? text.slice(at) : text.slice(at, tag);
        if (words !== '') this.handler.text(words);
      }
      if (tag === -1) {
        this.rest = '';
        return;
      }
      const next = this.tag(text, tag);
      if (next === -1) {
        this.rest = text.slice(tag);
        if (this.rest.length > LONGEST_TAG) throw new UnsoundXml('a tag has no end');
        return;
      }
      at = next;
    }
  }

  /** @throws UnsoundXml when elements are still open. */
  end(): void {
    if (this.rest !== '' || this.depth !== 0 || !this.hasRoot) throw new UnsoundXml('cut off');
  }

  /** Takes the tag at `at`; where it ends, or -1 when its end is not there yet. */
  private tag(text: string, at: number): number {
    const code = text.charCodeAt(at + 1);
    if (code === SLASH) {
      const end = text.indexOf('>', at + 2);
      if (end === -1) return -1;
      this.depth -= 1;
      if (this.depth < 0) throw new UnsoundXml('closes what is not open');
      this.handler.close(localName(text, at + 2, end));
      return end + 1;
    }
    if (code === BANG || code === QUESTION) return this.aside(text, at);
    const end = tagEnd(text, at + 1);
    if (end === -1) return -1;
    const isEmpty = text.charCodeAt(end - 1) === SLASH;
    const until = isEmpty ? end - 1 : end;
    let nameEnd = at + 1;
    while (nameEnd < until && text.charCodeAt(nameEnd) > 32) nameEnd += 1;
    const name = localName(text, at + 1, nameEnd);
    this.hasRoot = true;
    this.handler.open(name, nameEnd === until ? '' : text.slice(nameEnd, until));
    if (isEmpty) this.handler.close(name);
    else this.depth += 1;
    return end + 1;
  }

  /** What is no element: an instruction, a comment, or text between brackets. */
  private aside(text: string, at: number): number {
    const [start, end] = text.startsWith('<?', at)
      ? ['<?', '?>']
      : text.startsWith('<!--', at)
        ? ['<!--', '-->']
        : text.startsWith('<![CDATA[', at)
          ? ['<![CDATA[', ']]>']
          : ['', ''];
    if (start === '') {
      const isBegun = text.length - at < 9 && ['<!--', '<![CDATA['].some((each) => each.startsWith(text.slice(at)));
      if (isBegun) return -1;
      throw new UnsoundXml('a document type');
    }
    const found = text.indexOf(end, at + start.length);
    if (found === -1) return -1;
    if (start === '<![CDATA[') this.handler.text(text.slice(at + start.length, found).replaceAll('&', '&amp;'));
    return found + end.length;
  }
}

function localName(text: string, from: number, end: number): string {
  let until = end;
  while (until > from && text.charCodeAt(until - 1) <= 32) until -= 1;
  for (let at = from; at < until; at += 1) {
    if (text.charCodeAt(at) === COLON) return text.slice(at + 1, until);
  }
  return text.slice(from, until);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text as it is meant: entities replaced, line ends as XML has them. */
export function plainText(text: string): string {
  const fed = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!fed.includes('&')) return fed;
  return fed.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The attributes by their names, without prefixes. One pass, however it was made: a stranger wrote it. */
export function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; ; ) {
    const equals = text.indexOf('=', at);
    if (equals === -1) return found;
    let open = equals + 1;
    while (text.charCodeAt(open) <= 32) open += 1;
    const quote = text.charAt(open);
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (close === -1) return found;
    const name = text.slice(at, equals).trim();
    found.set(name.slice(name.lastIndexOf(':') + 1), plainText(text.slice(open + 1, close)));
    at = close + 1;
  }
}
