// Prints pictures of pages, one to a sheet, and nothing else of the window.

import './print-sheets.css';

/** Resolves when the person is done with the print dialog. `urls` are images that this page may show. */
export async function printSheets(urls: readonly string[]): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const images = urls.map((url) => {
    const image = document.createElement('img');
    image.src = url;
    image.alt = '';
    sheets.append(image);
    return image;
  });
  document.body.append(sheets);
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  document.documentElement.dataset.printing = 'sheets';
  try {
    window.print();
  } finally {
    delete document.documentElement.dataset.printing;
    sheets.remove();
  }
}
