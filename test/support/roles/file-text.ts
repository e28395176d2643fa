// Whatever came back as text: the answer, and what lies in the file that it offers, be it a PDF or a zip of parts.

import type { Desk } from '../../../electron/core/desk.ts';
import { unpack } from '../../../electron/core/formats/unpack.ts';
import { pdfPages } from '../read-pdf.ts';

const LIMITS = { parts: 10_000, xml: 64 * 1024 * 1024, all: 256 * 1024 * 1024 };

export async function textOf(answer: unknown, desk: Desk): Promise<string> {
  if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
    await (answer as AsyncGenerator<unknown>).return(undefined);
    return '';
  }
  const said = JSON.stringify(answer) ?? '';
  const files: string[] = [];
  for (const [, token] of said.matchAll(/"token":"([^"]+)"/gu)) {
    const download = desk.downloads.take(token!);
    if (download) files.push(`${download.name} ${await inside(download.name, await download.open())}`);
  }
  return [said, ...files].join('\n');
}

async function inside(name: string, stream: ReadableStream<Uint8Array>): Promise<string> {
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const plain = Buffer.from(bytes).toString('utf8');
  // Folder and history are for whoever holds the keys, and not for reading.
  if (name.endsWith('.pdf')) return (await pdfPages(bytes).catch(() => [])).join('\n');
  if (!plain.startsWith('PK')) return plain;
  const zip = unpack(bytes, LIMITS);
  const parts = Object.values(zip.files).filter((part) => !part.dir);
  return parts.map((part) => `${part.name} ${Buffer.from(part.asUint8Array()).toString('utf8')}`).join('\n');
}
