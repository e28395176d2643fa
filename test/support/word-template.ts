// Makes small Word documents for tests: paragraphs as they are given, and whatever else belongs into the zip.

import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PizZip from 'pizzip';

/** A document of these paragraphs; text in several pieces is cut into runs, as Word cuts it. */
export async function wordTemplate(...paragraphs: (string | string[])[]): Promise<Uint8Array> {
  const children = paragraphs.map(
    (each) => new Paragraph({ children: (typeof each === 'string' ? [each] : each).map((text) => new TextRun(text)) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A document with one table of one row. */
export async function wordTableTemplate(...cells: string[]): Promise<Uint8Array> {
  const children = cells.map((text) => new TableCell({ children: [new Paragraph(text)] }));
  const table = new Table({ rows: [new TableRow({ children })] });
  return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
}

/** The same zip with some of its parts changed, or new ones. */
export function withParts(bytes: Uint8Array, parts: Record<string, string | ((text: string) => string)>): Uint8Array {
  const zip = new PizZip(bytes);
  for (const [name, change] of Object.entries(parts)) {
    zip.file(name, typeof change === 'string' ? change : change(zip.file(name)?.asText() ?? ''));
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
