// Files that would do something by themselves in a program that lets them: pages, pictures and papers with scripts, programs
// and shortcuts under names that lie.

import { PDFDocument, PDFName, PDFString } from 'pdf-lib';

/** A paper that runs a script, opens an address and starts a program as soon as it is opened. */
async function paperWithScript(): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.addPage([300, 300]);
  made.addJavaScript('run', "app.alert('__ran(20)'); app.launchURL('https://evil.example/20');");
  const action = made.context.obj({ Type: 'Action', S: 'URI', URI: PDFString.of('https://evil.example/21') });
  made.catalog.set(PDFName.of('OpenAction'), made.context.register(action));
  return made.save();
}

const SCRIPT = '<script>window.opener?.__ran(22);parent.__ran(22);__ran(22);fetch("https://evil.example/22")</script>';

export async function hostileFiles(): Promise<File[]> {
  const text = (name: string, content: string): File => new File([content], name);
  return [
    text(
      'page.html',
      `<!doctype html><title>x</title>${SCRIPT}<meta http-equiv=refresh content="0;url=https://evil.example/23">`,
    ),
    text('page.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</html>`),
    text(
      'picture.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" onload="__ran(24)"><script>__ran(24)</script><image href="https://evil.example/24"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:parent.__ran(24)"/></foreignObject></svg>`,
    ),
    new File([(await paperWithScript()) as BlobPart], 'paper.pdf'),
    new File([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])], 'letter.pdf.exe'),
    new File([new Uint8Array([0x4c, 0, 0, 0, 1, 0x14, 2, 0])], 'letter.lnk'),
    text('letter.desktop', '[Desktop Entry]\nType=Application\nExec=sh -c "touch /tmp/ran"\n'),
    text('letter.url', '[InternetShortcut]\nURL=https://evil.example/25\n'),
    text('\u202efdp.scr', 'MZ'),
    text('note.txt', `${SCRIPT}\u202e<b>__ran(26)</b>`),
    text('list.csv', `a,b\n=cmd|'/c calc'!A1,${SCRIPT}\n`),
  ];
}
