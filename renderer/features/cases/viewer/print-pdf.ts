// Prints a PDF from here: every page drawn at a printer's size, one to a sheet.

import type { Pdf } from './pdf-library.ts';
import { printSheets } from './print-sheets.ts';

/** 150 dots to the inch: a PDF's own measure is 72. */
const SCALE = 150 / 72;

export async function printPdf(pdf: Pdf): Promise<void> {
  const urls: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: SCALE });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
      if (picture) urls.push(URL.createObjectURL(picture));
      canvas.width = 0;
    }
    await printSheets(urls);
  } finally {
    for (const url of urls) URL.revokeObjectURL(url);
  }
}
