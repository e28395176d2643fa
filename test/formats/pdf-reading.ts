// Reads a PDF back with another library than those that write it: pages, text with its place, links, bookmarks.

import { readFileSync } from 'node:fs';
import { openingOptions, pdfReader } from '../../electron/core/formats/pdf/pdf-reader.ts';

export interface Mark {
  text: string;
  x: number;
  y: number;
  size: number;
}

export interface ReadPage {
  width: number;
  height: number;
  text: string;
  /** Places as a person sees the page: turned and cropped, from the lower left corner. */
  marks: Mark[];
  /** The page that each link leads to, from 1, and where on this page it lies. */
  links: { page: number; rectangle: number[] }[];
}

export interface ReadPdf {
  pages: ReadPage[];
  title: string | undefined;
  language: string | undefined;
  bookmarks: { title: string; page: number }[];
}

export async function readBack(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const library = await pdfReader();
  const loading = library.getDocument({ ...openingOptions(bytes), ...(password !== undefined && { password }) });
  const document = await loading.promise;
  /** A place, or the name of one. */
  const pageOf = async (dest: unknown) => {
    const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    return (await document.getPageIndex((place as [never])[0])) + 1;
  };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const marks = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [x, y] = view.convertToViewportPoint(item.transform[4], item.transform[5]) as [number, number];
      return [{ text: item.str, x, y: view.height - y, size: Math.hypot(item.transform[0], item.transform[1]) }];
    });
    const links = [];
    for (const each of await page.getAnnotations()) {
      if (each.subtype === 'Link' && each.dest) links.push({ page: await pageOf(each.dest), rectangle: each.rect });
    }
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ width: view.width, height: view.height, text, marks, links });
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const outline = (await document.getOutline()) ?? [];
  const bookmarks = [];
  for (const { title, dest } of outline) bookmarks.push({ title, page: await pageOf(dest) });
  await loading.destroy();
  return { pages, title: info.Title, language: info.Language, bookmarks };
}

export const paperFixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/papers/${name}`, import.meta.url)));
