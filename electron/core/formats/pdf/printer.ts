// The layout library's own printer, handed its fonts and nothing else: it can reach no file and no address. Its front
// door keeps one set of fonts for the whole process and looks for them beside itself, where a packaged program has none.

import type { EventEmitter } from 'node:events';
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import { FONT_FACES, paperFonts } from './paper-fonts.ts';

interface VirtualFiles {
  existsSync(name: string): boolean;
  readFileSync(name: string): Buffer;
}

interface Addresses {
  resolve(): void;
  resolved(): Promise<void>;
}

type PrinterClass = new (
  fonts: TFontDictionary,
  files: VirtualFiles,
  addresses: Addresses,
  mayReadFile: (path: string) => boolean,
) => { createPdfKitDocument(definition: TDocumentDefinitions): Promise<EventEmitter & { end(): void }> };

export const fontFiles: VirtualFiles = {
  existsSync: (name) => paperFonts().files.has(name),
  readFileSync: (name) => paperFonts().files.get(name)!,
};

/** Nothing is fetched: what looks like an address stays one. */
const noAddresses: Addresses = { resolve: () => {}, resolved: () => Promise.resolve() };

/** Loaded for the first paper: it is large. */
async function loadPrinter(): Promise<PrinterClass> {
  // It is CommonJS: a bundler gives the class, Node what the file exports.
  const loaded = (await import('pdfmake/js/Printer.js' as string)) as {
    default: PrinterClass | { default: PrinterClass };
  };
  return 'default' in loaded.default ? loaded.default.default : loaded.default;
}

export async function print(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const Printer = await loadPrinter();
  const printer = new Printer(structuredClone(FONT_FACES), fontFiles, noAddresses, () => false);
  const document = await printer.createPdfKitDocument(definition);
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.on('error', reject);
    document.end();
  });
}
