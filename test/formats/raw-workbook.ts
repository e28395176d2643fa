// Workbooks made part by part, as programs other than spreadsheets write them, and as people with bad intent do.

import PizZip from 'pizzip';

export interface RawWorkbook {
  /** What stands in the sheets, between `<sheetData>` and its end, or the whole XML of a sheet. */
  sheets: { name: string; xml: string; state?: string }[];
  sharedTexts?: string[];
  /** The codes of number formats, in the order in which cells refer to them by `s`, from 1. */
  formats?: string[];
  is1904?: boolean;
  /** Parts beside them, or in their place. */
  parts?: Record<string, string>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of the workbook by their names. */
export function rawParts({ sheets, sharedTexts = [], formats = [], is1904 = false, parts = {} }: RawWorkbook) {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${KIND}/${kind}" Target="${target}"/>`;
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const own = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    '_rels/.rels': `${HEAD}<Relationships>${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets
      .map((_, at) => link(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join(
        '',
      )}${link('rs', 'styles', 'styles.xml')}${link('rt', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst>${sharedTexts.map((text) => `<si>${text.startsWith('<') ? text : `<t>${escaped(text)}</t>`}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        xml.startsWith('<') && !xml.startsWith('<row')
          ? xml
          : `${HEAD}<worksheet><dimension ref="A1"/><sheetData>${xml}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
}

export function zipOf(parts: Record<string, string>): Uint8Array {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text, { createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

export const rawWorkbook = (workbook: RawWorkbook): Uint8Array => zipOf(rawParts(workbook));

/** A row of inline texts, blank where there is none. */
export const textRow = (row: number, texts: readonly string[]): string =>
  `<row r="${row}">${texts
    .map((text, at) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    .join('')}</row>`;
