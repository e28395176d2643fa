// Tells somebody who chose the wrong file what they chose and what to do, before anything is read as a list.

import { isUtf8 } from 'node:buffer';
import { guessUtf16 } from './text-encoding.ts';

/** A file that is no list of rows; the message is for the person who chose it. */
export class NotAList extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotAList';
  }
}

const NO_LIST = 'This does not look like a list of members. Choose an Excel workbook or a file that was saved as CSV.';
const SAVE_ANEW = 'save it as an Excel workbook (.xlsx) or as CSV, and choose that.';
export const LOCKED_WORKBOOK =
  'This workbook is locked with a password. Open it in a spreadsheet, save it again without a password, and choose that.';
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

interface Signature {
  starts: string;
  says: string | ((head: string, bytes: Uint8Array) => string);
}

const signatures: Signature[] = [
  { starts: 'PK\x03\x04', says: zipSentence },
  { starts: 'PK\x05\x06', says: 'This is an empty zip archive.' },
  {
    starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    says: compoundSentence,
  },
  { starts: '%PDF-', says: 'This is a PDF. Ask for the list as CSV and choose that.' },
  { starts: '\x89PNG', says: 'This is a picture. Choose a list saved as CSV.' },
  { starts: '\xff\xd8\xff', says: 'This is a picture. Choose a list saved as CSV.' },
  { starts: 'GIF8', says: 'This is a picture. Choose a list saved as CSV.' },
  { starts: '\x1f\x8b', says: 'This is a compressed file. Unpack it and choose the list inside.' },
  { starts: '7z\xbc\xaf\x27\x1c', says: 'This is a compressed file. Unpack it and choose the list inside.' },
  { starts: 'Rar!\x1a\x07', says: 'This is a compressed file. Unpack it and choose the list inside.' },
  { starts: 'SQLite format 3\0', says: 'This is a database. Ask for the list as CSV and choose that.' },
  { starts: '\x7fELF', says: 'This is a program, not a list.' },
  { starts: '{\\rtf', says: `This is a text document (RTF). Open it in a spreadsheet, ${SAVE_ANEW}` },
];

function zipSentence(head: string): string {
  if (head.includes('opendocument.spreadsheet')) return `This is an OpenDocument spreadsheet. Open it, ${SAVE_ANEW}`;
  if (head.includes('.iwa'))
    return 'This is a Numbers spreadsheet. Export it as Excel (.xlsx) or as CSV, and choose that.';
  if (head.includes('word/')) return `This is a Word document. Copy the table into a spreadsheet, ${SAVE_ANEW}`;
  if (head.includes('[Content_Types].xml'))
    return `This is an Office document that holds no sheet. Open it, ${SAVE_ANEW}`;
  return 'This is a zip archive. Unpack it and choose the list inside.';
}

/** Office put everything into files of this kind before 2007, and still does what has a password. */
function compoundSentence(_: string, bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return LOCKED_WORKBOOK;
  if (holds('Workbook') || holds('Book')) return `This is an older Excel workbook (.xls). Open it, ${SAVE_ANEW}`;
  if (holds('WordDocument')) return `This is an older Word document. Copy the table into a spreadsheet, ${SAVE_ANEW}`;
  return `This is an older Excel or Word file, or one with a password. Open it, ${SAVE_ANEW}`;
}

const UTF_16_MARKS = ['\xff\xfe', '\xfe\xff'];
/** Nul characters aside, which pad the cells of old lists, text has next to none of these; bytes at random have a tenth. */
const CONTROLS = /[\x01-\x08\x0e-\x1f\x7f]/g;
const MOST_CONTROLS = 0.02;

/** Bytes that are no text in any writing that lists come in: nul bytes, broken UTF-8 and control characters together. */
function isNoText(bytes: Uint8Array, head: string): boolean {
  if (UTF_16_MARKS.some((mark) => head.startsWith(mark)) || guessUtf16(bytes) !== undefined) return false;
  if (!head.includes('\0') || isUtf8(bytes)) return false;
  const controls = head.match(CONTROLS)?.length ?? 0;
  return controls > 8 && controls > head.length * MOST_CONTROLS;
}

/** @throws NotAList when the bytes are another kind of file, or no text at all. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const head = latin(bytes.subarray(0, 65_536));
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  for (const { starts, says } of signatures) {
    if (head.startsWith(starts)) throw new NotAList(typeof says === 'string' ? says : says(head + tail, bytes));
  }
  if (head.startsWith('MZ') && head.slice(0, 128).includes('\0')) throw new NotAList('This is a program, not a list.');
  if (isNoText(bytes, head)) throw new NotAList(NO_LIST);
}

/** @throws NotAList when the text is a web page, XML or JSON, or nothing that people write. */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 2_000).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<head)/.test(start)) {
    throw new NotAList('This is a web page. Open it in a spreadsheet and save it as CSV.');
  }
  if (start.startsWith('<?xml') && start.includes('excel.sheet')) {
    throw new NotAList(`This is an older Excel file (XML). Open it, ${SAVE_ANEW}`);
  }
  if (start.startsWith('<?xml')) throw new NotAList('This is an XML file. Ask for the list as CSV and choose that.');
  if (/^[[{]\s*["{[]/.test(start) && /"\s*:/.test(start)) {
    throw new NotAList('This is a JSON file. Ask for the list as CSV and choose that.');
  }
  const sample = text.slice(0, 8_192);
  // Escape, backspace and the like do turn up in lists that people kept by hand; a third of the text does not.
  const strange = sample.match(/[\x00-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  if (strange > 8 && strange > sample.length / 3) {
    throw new NotAList(NO_LIST);
  }
}
