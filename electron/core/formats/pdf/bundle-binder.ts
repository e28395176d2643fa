// Puts document after document into a bundle and keeps the list of what lies where. Whatever cannot be put in has a
// slip sheet in its place, so that the numbers and the index tell the truth about it.

import { PDFDocument, PDFName, PDFObjectCopier, type PDFPage } from 'pdf-lib';
import type { Turns } from '../turns.ts';
import type { BundleItem, BundleRequest, NotIncluded } from './bundle.ts';
import { type PlacedEntry, writeIndex } from './bundle-index.ts';
import { sheetOfPage, sheetOfPicture } from './bundle-sheets.ts';
import { type BundleSource, DAMAGED, readSource } from './bundle-sources.ts';
import { writePaper } from './paper.ts';
import type { PaperBlock } from './paper-parts.ts';

/** Lines of a text that are laid in one go: the layout answers nobody meanwhile. */
const LINES_AT_ONCE = 400;

export class Binder {
  readonly entries: PlacedEntry[] = [];
  readonly notIncluded: NotIncluded[] = [];
  readonly missingCharacters = new Set<string>();
  private readonly bundle: PDFDocument;
  private readonly request: BundleRequest;
  private readonly signal: AbortSignal | undefined;

  constructor(bundle: PDFDocument, request: BundleRequest, signal: AbortSignal | undefined) {
    this.bundle = bundle;
    this.request = request;
    this.signal = signal;
  }

  async add(item: BundleItem, tab: string, turns: Turns): Promise<void> {
    const bytes = typeof item.bytes === 'function' ? await item.bytes() : item.bytes;
    const source = await readSource(bytes, item.fileName, this.signal);
    const drawn = source.kind === 'none' ? source.reason : await this.drawn(source, item, turns);
    const isIncluded = typeof drawn !== 'string';
    const sheets = isIncluded ? drawn : await this.slipSheet(item, tab, drawn);
    const fromPage = this.bundle.getPageCount() + 1;
    for (const sheet of sheets) this.bundle.addPage(sheet);
    const toPage = this.bundle.getPageCount();
    this.entries.push({ tab, title: item.title, day: item.day, fromPage, toPage, isIncluded });
    if (!isIncluded) this.notIncluded.push({ tab, title: item.title, fileName: item.fileName, reason: drawn });
  }

  /** Puts the index before everything else; returns how many pages it takes. */
  async addIndex(): Promise<number> {
    const index = await writeIndex(this.request, this.entries);
    this.note(index.missingCharacters);
    const sheets = await this.bundle.copyPages(index.document, index.document.getPageIndices());
    for (const [at, sheet] of sheets.entries()) this.bundle.insertPage(at, sheet);
    return index.pages;
  }

  /** The sheets, not yet in the bundle; or why there are none: then nothing of the document stays behind. */
  private async drawn(
    source: Exclude<BundleSource, { kind: 'none' }>,
    item: BundleItem,
    turns: Turns,
  ): Promise<PDFPage[] | string> {
    const before = this.bundle.context.largestObjectNumber;
    try {
      if (source.kind === 'picture') {
        return [await sheetOfPicture(this.bundle, source.picture, this.request.size, turns)];
      }
      if (source.kind === 'text') return await this.textSheets(source.text, item, turns);
      return await this.pageSheets(source.document, source.pages, turns);
    } catch (problem) {
      this.signal?.throwIfAborted();
      // What the libraries throw on a damaged file is as various as the damage; a fault of the disk came before this.
      if (!(problem instanceof Error)) throw problem;
      this.forgetObjectsAfter(before);
      return DAMAGED;
    }
  }

  private async pageSheets(document: PDFDocument, pages: readonly PDFPage[], turns: Turns): Promise<PDFPage[]> {
    const copier = PDFObjectCopier.for(document.context, this.bundle.context);
    const sheets: PDFPage[] = [];
    for (const page of pages) {
      if (turns.due()) await turns.pass();
      sheets.push(sheetOfPage(this.bundle, copier, page, this.request.size));
    }
    return sheets;
  }

  private async textSheets(text: string, item: BundleItem, turns: Turns): Promise<PDFPage[]> {
    const lines = text.split(/\r\n|\r|\n/);
    const sheets: PDFPage[] = [];
    for (let at = 0; at === 0 || at < lines.length; at += LINES_AT_ONCE) {
      if (turns.due()) await turns.pass();
      const part = lines.slice(at, at + LINES_AT_ONCE).join('\n');
      const title = at === 0 ? item.title : `${item.title} (continued)`;
      sheets.push(...(await this.paperSheets(title, item.fileName, [{ kind: 'plainText', text: part }])));
    }
    return sheets;
  }

  private slipSheet(item: BundleItem, tab: string, reason: string): Promise<PDFPage[]> {
    return this.paperSheets(item.title, item.fileName, [
      { kind: 'callout', text: `Document ${tab} could not be included: ${reason}; attached separately.` },
    ]);
  }

  private async paperSheets(title: string, fileName: string, blocks: readonly PaperBlock[]): Promise<PDFPage[]> {
    const { size, createdAt } = this.request;
    const subtitle = fileName === title ? undefined : fileName;
    const paper = await writePaper({
      title,
      ...(subtitle !== undefined && { subtitle }),
      size,
      blocks,
      createdAt,
      hasPageNumbers: false,
    });
    this.note(paper.missingCharacters);
    const document = await PDFDocument.load(paper.bytes, { updateMetadata: false });
    for (const page of document.getPages()) page.node.delete(PDFName.of('Annots'));
    return this.bundle.copyPages(document, document.getPageIndices());
  }

  private note(missing: readonly string[]): void {
    for (const character of missing) this.missingCharacters.add(character);
  }

  private forgetObjectsAfter(number: number): void {
    const { context } = this.bundle;
    for (const [ref] of context.enumerateIndirectObjects()) if (ref.objectNumber > number) context.delete(ref);
  }
}
