// How a document can be shown: by its name's ending first, because what sent it often says nothing better.

export type ShownAs = 'pdf' | 'image' | 'text' | 'nothing';

const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  avif: 'image/avif',
};
const TEXTS = new Set(['txt', 'text', 'md', 'csv', 'tsv', 'log', 'eml', 'json', 'ics', 'vcf', 'xml', 'html', 'htm']);

/** More of a text than this is not shown: it would stand still while it is drawn. */
export const MOST_TEXT = 2_000_000;

const endingOf = (name: string): string => /\.([a-z0-9]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';

export function shownAs({ name, mediaType }: { name: string; mediaType: string }): ShownAs {
  const ending = endingOf(name);
  if (ending === 'pdf') return 'pdf';
  if (ending in IMAGES) return 'image';
  if (TEXTS.has(ending)) return 'text';
  if (mediaType === 'application/pdf') return 'pdf';
  if (Object.values(IMAGES).includes(mediaType)) return 'image';
  return mediaType.startsWith('text/') || mediaType === 'message/rfc822' ? 'text' : 'nothing';
}

/** As what an image is drawn; never as a page of markup, whatever its name. */
export const imageTypeOf = (name: string, mediaType: string): string => IMAGES[endingOf(name)] ?? mediaType;

/** UTF-8, UTF-16 where it says so; what is neither is read as Windows wrote it. Nothing is left out but what is over. */
export function textOf(bytes: Uint8Array): { text: string; isCut: boolean } {
  const isCut = bytes.length > MOST_TEXT;
  const part = isCut ? bytes.subarray(0, MOST_TEXT) : bytes;
  if (part[0] === 0xff && part[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(part), isCut };
  if (part[0] === 0xfe && part[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(part), isCut };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: isCut }), isCut };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(part), isCut };
  }
}
