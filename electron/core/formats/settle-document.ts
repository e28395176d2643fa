// The library that writes Word documents puts the time of writing into the document and its zip; with a given time in its
// place the same content gives the same bytes.

import PizZip from 'pizzip';
import { settleZipDates } from './zip-dates.ts';

const CORE = 'docProps/core.xml';

/** `writtenAt`: ISO 8601 in UTC, said in the document's properties. */
export function settleDocument(bytes: Uint8Array, writtenAt: string): Uint8Array {
  const zip = new PizZip(bytes);
  const xml = zip.file(CORE)?.asText() ?? '';
  zip.file(CORE, xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${writtenAt}`));
  const again: Buffer = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  settleZipDates(again);
  return again;
}
