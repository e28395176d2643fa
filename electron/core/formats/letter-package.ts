// A Word document is a zip of XML. This opens one that a stranger may have made and refuses what a letter has no use
// for. The threats: macros and embedded programs, text fetched from elsewhere when the letter is opened, a zip that
// unpacks to more than the computer holds, and XML that refers to what is outside it.

import type PizZip from 'pizzip';
import { UnpacksTooLarge, unpack } from './unpack.ts';

const LIMITS = { parts: 2_000, xml: 20_000_000, all: 100_000_000 };

const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const TYPES = '[Content_Types].xml';

export type LetterPackage = { kind: 'ok'; zip: PizZip } | { kind: 'refused'; problems: string[] };

const NOT_WORD = 'This is not a Word document. Save it from Word or LibreOffice as .docx and choose that.';
const DAMAGED = 'This Word document is damaged: not all of it can be read. Open it in Word and save it again.';
const TOO_LARGE = 'This Word document unpacks to far more than a letter holds, so it was not opened.';
const MACROS =
  'This document has macros in it, which could run when the letter is opened. Save it as .docx without them.';
const STRANGE_XML = 'This document is not written as Word writes one, so it was not opened. Save it again from Word.';

const refused = (...problems: string[]): LetterPackage => ({ kind: 'refused', problems });

/** A letter's parts, unpacked under limits, or why not. */
export function openLetterPackage(bytes: Uint8Array): LetterPackage {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0')) return refused(olderOrLocked(bytes));
  if (!start.startsWith('PK')) return refused(bytes.length === 0 ? 'This file is empty.' : NOT_WORD);
  let zip: PizZip;
  try {
    zip = unpack(bytes, LIMITS);
  } catch (error) {
    return refused(error instanceof UnpacksTooLarge ? TOO_LARGE : DAMAGED);
  }
  const problems = problemsOf(zip);
  if (problems.length > 0) return refused(...problems);
  // A template proper (.dotx) opens in Word as a template; the letter is to be a document.
  const types = textOf(zip, TYPES);
  if (types.includes(TEMPLATE_TYPE)) zip.file(TYPES, types.replace(TEMPLATE_TYPE, DOCUMENT_TYPE));
  return { kind: 'ok', zip };
}

/** An OLE container: Word before 2007, or any Word with a password, whose text lies inside, encrypted. */
function olderOrLocked(bytes: Uint8Array): string {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return isLocked
    ? 'This document has a password. Take the password off in Word, save it and choose it again.'
    : 'This is a document of an older Word. Open it, save it as .docx and choose that.';
}

const textOf = (zip: PizZip, name: string): string => zip.file(name)?.asText() ?? '';

function problemsOf(zip: PizZip): string[] {
  const names = Object.keys(zip.files);
  const types = textOf(zip, TYPES);
  if (textOf(zip, 'mimetype').includes('opendocument')) {
    return ['This is an OpenDocument text. Open it in LibreOffice, save it as .docx and choose that.'];
  }
  if (/macroEnabled/i.test(types) || names.some((name) => /(^|\/)vba(Project|Data)/i.test(name))) return [MACROS];
  if (types.includes('spreadsheetml') && !types.includes('wordprocessingml')) {
    return ['This is an Excel workbook, not a Word document.'];
  }
  if (!types.includes(DOCUMENT_TYPE) && !types.includes(TEMPLATE_TYPE)) return [NOT_WORD];
  const problems = new Set<string>();
  if (names.some((name) => /(^|\/)(activeX\/|embeddings\/[^/]*\.bin$)/i.test(name))) {
    problems.add('This document has a control or another file embedded in it. Take it out and save it again.');
  }
  for (const name of names.filter((each) => /\.(xml|rels)$/i.test(each))) {
    const xml = textOf(zip, name);
    if (xml.includes('\0') || /<!(DOCTYPE|ENTITY)/i.test(xml)) return [STRANGE_XML];
    if (!isWhole(xml)) return [DAMAGED];
    if (name.toLowerCase().endsWith('.rels')) for (const problem of problemsOfRelations(xml)) problems.add(problem);
    else for (const problem of problemsOfFieldCodes(xml)) problems.add(problem);
  }
  return [...problems];
}

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/]+)(?:"[^"]*"|'[^']*'|[^"'<>])*?(\/?)>|</g;

/** Whether every element that begins also ends, in its place. */
function isWhole(xml: string): boolean {
  const open: string[] = [];
  let elements = 0;
  for (const [markup, slash, name, empty] of xml.matchAll(MARKUP)) {
    if (markup === '<') return false;
    if (name === undefined) continue;
    elements += 1;
    if (slash === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name);
  }
  return open.length === 0 && elements > 0;
}

const RELATION = /<(?:[\w.-]+:)?Relationship((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** A link that somebody clicks is their own doing; all others are followed when the letter is opened. */
const HARMLESS_LINK = /^(https?:\/\/|mailto:|tel:|#)/i;

function problemsOfRelations(xml: string): string[] {
  // Fails closed: characters written as numbers, comments and sections could hide a relation from this reading.
  const relations = [...xml.matchAll(RELATION)];
  if (/&#|<!/.test(xml) || relations.length !== (xml.match(/<(?:[\w.-]+:)?Relationship[\s/>]/g)?.length ?? 0)) {
    return [STRANGE_XML];
  }
  const problems: string[] = [];
  for (const [, text = ''] of relations) {
    const attributes = new Map(
      Array.from(text.matchAll(ATTRIBUTE), ([, name, double, single]) => [name, double ?? single]),
    );
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    if (type === 'aFChunk') problems.push('This document takes in another document. Paste its text instead.');
    if (attributes.get('TargetMode')?.toLowerCase() !== 'external') continue;
    if (type === 'hyperlink' && HARMLESS_LINK.test(attributes.get('Target') ?? '')) continue;
    problems.push(
      type === 'attachedTemplate'
        ? 'This document is tied to a template in another place. In Word, attach the Normal template instead and save it.'
        : type === 'hyperlink'
          ? 'This document has a link to a file or a program. Take the link out and save it again.'
          : 'This document fetches something from another place when it is opened. Take it out and save it again.',
    );
  }
  return problems;
}

/** Codes of Word that fetch or start something. A code may be cut into several pieces; `HYPERLINK` is none of them. */
const FETCHING_CODE = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\s/i;

function problemsOfFieldCodes(xml: string): string[] {
  const pieces = Array.from(xml.matchAll(/<w:instrText[^>]*>([^<]*)<|<w:fldChar[^>]*(begin)|w:instr="([^"]*)"/g));
  const codes = pieces.map(([, piece, begins, simple]) => piece ?? (begins ? ' \n' : `${simple ?? ''} \n`)).join('');
  return FETCHING_CODE.test(`${codes} `)
    ? ['This document has a field code that fetches or starts something. Take it out and save it again.']
    : [];
}
