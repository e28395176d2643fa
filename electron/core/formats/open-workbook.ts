// Opens a workbook that a stranger may have made: which sheets it has, how it counts days and shows numbers, and the texts
// that its cells share. Nothing in it is run, fetched or written anywhere; no part is believed to be as small as it says.

import { CellText } from './cell-text.ts';
import { LOCKED_WORKBOOK, NotAList } from './not-a-list.ts';
import { builtInFormat, DayCount, type NumberFormat, numberFormat } from './number-formats.ts';
import { Turns } from './turns.ts';
import { UnpacksTooLarge } from './unpack.ts';
import { type Allowance, unpackPart } from './unpack-part.ts';
import { attributesOf, UnsoundXml, type XmlHandler, XmlScanner } from './xml-scanner.ts';
import { DamagedZip, readDirectory, type ZipPart } from './zip-directory.ts';

const MOST_PARTS = 20_000;
const MOST_BYTES = 1_000_000_000;
const MOST_SHEETS = 1_000;
const MOST_FORMATS = 65_536;

export const DAMAGED =
  'This workbook is damaged: not all of it can be read. Open it in a spreadsheet, save it again and choose that.';
export const TOO_MUCH =
  'This workbook unpacks to far more than a list holds, so it was not opened. Save the one sheet as CSV.';
const BINARY =
  'This is a binary Excel workbook (.xlsb). Open it, save it as an Excel workbook (.xlsx) or as CSV, and choose that.';
const DOCUMENT_TYPE =
  'This workbook holds something that no spreadsheet writes (a document type), so it was not opened. Save it as CSV.';

export const TOO_MANY_CELLS =
  'This sheet has more in it than can be held at once. Take out the columns that are not needed, or save it as CSV.';
/** Bytes that the rows and texts of a list may take: with whatever else the desk does, a gigabyte is enough. */
const MOST_MEMORY = 560_000_000;
/** Bytes that a text takes beside its characters. */
const TEXT_BYTES = 64;

/** Counts what is kept of a workbook, roughly, and refuses before the memory is full. */
export class Memory {
  private left = MOST_MEMORY;

  /** @throws NotAList. */
  keepBytes(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new NotAList(TOO_MANY_CELLS);
  }

  /** @throws NotAList. */
  keepText(text: string): string {
    if (text !== '') this.keepBytes(TEXT_BYTES + text.length);
    return text;
  }
}

export interface SheetPart {
  name: string;
  isShown: boolean;
  part: ZipPart;
}

export interface OpenWorkbook {
  sheets: SheetPart[];
  hasMacros: boolean;
  formats: NumberFormat[];
  days: DayCount;
  sharedTexts: readonly string[];
  memory: Memory;
  /** Goes through a part. @throws NotAList, AbortError. */
  scan: (part: ZipPart, handler: XmlHandler, onPiece?: (done: number, total: number) => void) => Promise<void>;
}

const OF_A_WORKBOOK = /(^|\/)(workbook\d*\.(xml|bin)|worksheets\/[^/]+\.(xml|bin))$/;

const nameKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** The parts by their names, as workbooks compare them. Undefined when these bytes are no zip that can be read. */
function partsOf(zip: Buffer): { parts: Map<string, ZipPart>; isAmbiguous: boolean } | undefined {
  try {
    const parts = new Map<string, ZipPart>();
    let isAmbiguous = false;
    for (const part of readDirectory(zip, MOST_PARTS)) {
      const key = nameKey(part.name);
      isAmbiguous ||= parts.has(key);
      parts.set(key, part);
    }
    return { parts, isAmbiguous };
  } catch (error) {
    if (error instanceof DamagedZip || error instanceof RangeError) return undefined;
    throw error;
  }
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Whether the bytes are a workbook as spreadsheets have saved them since 2007, perhaps a damaged one. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const zip = bufferOf(bytes);
  if (zip.toString('latin1', 0, 4) !== 'PK\x03\x04') return false;
  const found = partsOf(zip);
  if (found === undefined) return zip.includes('xl/');
  return [...found.parts.keys()].some((name) => OF_A_WORKBOOK.test(name));
}

/** @throws NotAList in words when it is damaged, locked or no workbook; AbortError once `signal` fires. */
export async function openWorkbook(bytes: Uint8Array, signal?: AbortSignal): Promise<OpenWorkbook> {
  const zip = bufferOf(bytes);
  const found = partsOf(zip);
  if (found === undefined || found.isAmbiguous) throw new NotAList(DAMAGED);
  const { parts } = found;
  const allowance: Allowance = { bytes: MOST_BYTES };
  const scan: OpenWorkbook['scan'] = (part, handler, onPiece) =>
    scanPart(zip, part, allowance, handler, signal, onPiece);

  const rootLinks = await linksOf(parts.get('_rels/.rels'), '', scan);
  const main = parts.get(rootLinks.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml');
  if (parts.has('xl/workbook.bin') || main?.name.endsWith('.bin')) throw new NotAList(BINARY);
  if (main === undefined) throw new NotAList(DAMAGED);
  const folder = nameKey(main.name).replace(/[^/]*$/, '');
  const file = nameKey(main.name).slice(folder.length);
  const links = await linksOf(parts.get(`${folder}_rels/${file}.rels`), folder, scan);
  const linked = (type: string): ZipPart | undefined =>
    parts.get(links.find((link) => link.type === type)?.target ?? `${folder}${type}.xml`.toLowerCase());

  const { sheets, is1904 } = await sheetsOf(main, scan);
  const memory = new Memory();
  const styles = linked('styles');
  const shared = linked('sharedStrings');
  return {
    sheets: sheets.flatMap(({ name, isShown, id }) => {
      const link = links.find((each) => each.id === id);
      if (link?.type !== 'worksheet') return [];
      const part = parts.get(link.target);
      if (part === undefined) throw new NotAList(DAMAGED);
      return [{ name, isShown, part }];
    }),
    hasMacros: [...parts.keys()].some((name) => name.endsWith('vbaproject.bin')),
    formats: styles === undefined ? [] : await formatsOf(styles, scan),
    days: new DayCount(is1904),
    sharedTexts: shared === undefined ? [] : await sharedTextsOf(shared, memory, scan),
    memory,
    scan,
  };
}

async function scanPart(
  zip: Buffer,
  part: ZipPart,
  allowance: Allowance,
  handler: XmlHandler,
  signal: AbortSignal | undefined,
  onPiece: ((done: number, total: number) => void) | undefined,
): Promise<void> {
  if (part.isEncrypted) throw new NotAList(LOCKED_WORKBOOK);
  const turns = new Turns(signal);
  const scanner = new XmlScanner(handler);
  let decoder: TextDecoder | undefined;
  try {
    let done = 0;
    for await (const piece of unpackPart(zip, part, allowance)) {
      decoder ??= new TextDecoder(encodingOf(piece));
      scanner.write(decoder.decode(piece, { stream: true }));
      done += piece.length;
      if (turns.due()) {
        onPiece?.(done, part.size);
        await turns.pass();
      }
    }
    scanner.end();
  } catch (error) {
    throw inWords(error);
  }
}

const encodingOf = (start: Buffer): string =>
  start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';

function inWords(error: unknown): unknown {
  if (error instanceof UnpacksTooLarge) return new NotAList(TOO_MUCH);
  if (error instanceof UnsoundXml) return new NotAList(error.message === 'a document type' ? DOCUMENT_TYPE : DAMAGED);
  const isOfZip = error instanceof DamagedZip || String((error as NodeJS.ErrnoException).code).startsWith('Z_');
  return isOfZip ? new NotAList(DAMAGED) : error;
}

interface Link {
  id: string;
  /** The last word of its kind: `worksheet`, `styles`. */
  type: string;
  target: string;
}

/** What a part refers to within the workbook; what lies outside is nobody's business. */
async function linksOf(part: ZipPart | undefined, folder: string, scan: OpenWorkbook['scan']): Promise<Link[]> {
  const links: Link[] = [];
  if (part === undefined) return links;
  await scan(part, {
    open: (name, text) => {
      if (name !== 'Relationship' || links.length > MOST_PARTS) return;
      const attributes = attributesOf(text);
      if (attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      const type = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      links.push({ id: attributes.get('Id') ?? '', type, target: resolved(target, folder) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return links;
}

function resolved(target: string, folder: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of nameKey(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

async function sheetsOf(part: ZipPart, scan: OpenWorkbook['scan']) {
  const sheets: { name: string; isShown: boolean; id: string }[] = [];
  let is1904 = false;
  await scan(part, {
    open: (name, text) => {
      // Newer Excel adds an element of the same name, of another kind, that says nothing of days.
      if (name === 'workbookPr') is1904 ||= /^(1|true|on)$/i.test(attributesOf(text).get('date1904') ?? '');
      if (name !== 'sheet' || sheets.length >= MOST_SHEETS) return;
      const attributes = attributesOf(text);
      const isShown = !/^(hidden|veryHidden)$/i.test(attributes.get('state') ?? '');
      sheets.push({ name: attributes.get('name') ?? '', isShown, id: attributes.get('id') ?? '' });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { sheets, is1904 };
}

/** How each style of a cell shows a number, in the order in which cells refer to them. */
async function formatsOf(part: ZipPart, scan: OpenWorkbook['scan']): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  const own = new Map<number, NumberFormat>();
  let isOfCells = false;
  let seen = 0;
  await scan(part, {
    open: (name, text) => {
      if (name === 'cellXfs') isOfCells = true;
      if (name !== 'numFmt' && !(name === 'xf' && isOfCells)) return;
      const attributes = attributesOf(text);
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'xf' && formats.length < MOST_FORMATS) formats.push(own.get(id) ?? builtInFormat(id));
      if (name !== 'numFmt' || seen >= MOST_FORMATS) return;
      seen += 1;
      own.set(id, numberFormat(attributes.get('formatCode') ?? ''));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}

async function sharedTextsOf(part: ZipPart, memory: Memory, scan: OpenWorkbook['scan']): Promise<string[]> {
  const texts: string[] = [];
  const cell = new CellText();
  await scan(part, {
    open: (name) => cell.open(name),
    text: (text) => cell.text(text),
    close: (name) => {
      cell.close(name);
      if (name === 'si') texts.push(memory.keepText(cell.take()));
    },
  });
  return texts;
}
