// Everything that can be read out of a paper that leaves the desk, by other libraries than those that made it: its pages, what it
// says of itself, and each part that lies in the file.

import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { pdfAbout, pdfText } from '../../support/pdf-text-of.ts';

export interface ReadPaper {
  /** As somebody reads it. */
  text: string;
  /** That, and all else that is in the file. */
  everything: string;
}

const evenSpaces = (text: string): string => text.replace(/\s+/g, ' ');

export async function readPdf(bytes: Uint8Array): Promise<ReadPaper> {
  const text = evenSpaces(await pdfText(bytes));
  return { text, everything: [text, await pdfAbout(bytes), Buffer.from(bytes).toString('latin1')].join('\n') };
}

/** Each part of the document, its properties and its pictures among them. */
export async function readWord(bytes: Uint8Array): Promise<ReadPaper> {
  const parts = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const text = evenSpaces(value);
  return { text, everything: [text, ...parts.map((part) => `${part.name}\n${part.asText()}`)].join('\n') };
}
