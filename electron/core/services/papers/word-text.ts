// The text of a Word document, for searching and for setting anew: what a reader sees, in its headers, notes and comments too.
// What was deleted while changes were tracked, and the codes of fields, are not in it.

import { unpack } from '../../formats/unpack.ts';

const LIMITS = { parts: 5_000, xml: 50_000_000, all: 100_000_000 };
const PARTS = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/i;
/** Text, tabs, breaks and the ends of paragraphs, whatever prefix the document gives them. */
const PIECE =
  /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>|<(?:\w+:)?(tab|br|cr|noBreakHyphen)(?:\s[^>]*)?\/>|<\/(?:\w+:)?(p|tr)>/g;

/** Without its headers, footers and notes where only the `body` is wanted. @throws what a damaged or oversized zip throws. */
export function wordText(bytes: Uint8Array, parts: 'all' | 'body' = 'all'): string {
  const zip = unpack(bytes, { ...LIMITS, wants: (name) => PARTS.test(name) });
  const names = Object.keys(zip.files).filter((name) => PARTS.test(name));
  const isMain = (name: string): boolean => /document\d*\.xml$/i.test(name);
  const beside = parts === 'body' ? [] : names.filter((name) => !isMain(name)).sort();
  const inOrder = [...names.filter(isMain), ...beside];
  return inOrder
    .map((name) => textOf(zip.file(name)?.asText() ?? ''))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function textOf(xml: string): string {
  const parts: string[] = [];
  for (const [, text, sign, end] of xml.matchAll(PIECE)) {
    if (text !== undefined) parts.push(unescaped(text));
    else if (sign !== undefined) parts.push(sign === 'tab' ? '\t' : sign === 'noBreakHyphen' ? '-' : '\n');
    else if (end !== undefined) parts.push('\n');
  }
  return parts.join('');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
