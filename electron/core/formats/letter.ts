// Fills a letter that the branch keeps as a Word document with {fields} in it. {#field}…{/field} shows what is between
// only when the field holds something (a list: once for each row), {^field}…{/field} only when it holds nothing.

import PizZip from 'pizzip';
import { openLetterPackage } from './letter-package.ts';
import { type CompiledLetter, compileLetter, type LetterTag, soundLetter } from './letter-tags.ts';
import { settleZipDates } from './zip-dates.ts';

/** What a field is: its words for people, and whether a letter may go out without it. */
export interface LetterField {
  label: string;
  isOptional?: boolean;
  /** A list, used as {#name}…{/name}: the fields of each of its rows. */
  columns?: Readonly<Record<string, string>>;
}

export type LetterFields = Readonly<Record<string, LetterField>>;
export type LetterValue = string | readonly Readonly<Record<string, string>>[];
export type LetterValues = Readonly<Record<string, LetterValue>>;

export interface TemplateInspection {
  /** The names used, in the order in which they first appear; only known ones. */
  fields: string[];
  /** Sentences; a template with any is not filled. */
  problems: string[];
}

export type FilledLetter =
  | { kind: 'refused'; problems: string[] }
  /** Fields that the template uses, that are not optional, and that have no value. */
  | { kind: 'missing'; fields: { name: string; label: string }[] }
  /** `notes`: what of the text a Word document cannot hold. */
  | { kind: 'ok'; bytes: Uint8Array; notes: string[] };

/** What a template asks for, and what is wrong with it. Never throws for what the bytes are. */
export function inspectTemplate(bytes: Uint8Array, known: LetterFields): TemplateInspection {
  const compiled = open(bytes, known);
  if (compiled.kind === 'refused') return { fields: [], problems: compiled.problems };
  const fields = [...namesIn(compiled.tags)].filter((name) => Object.hasOwn(known, name));
  return { fields, problems: [] };
}

function namesIn(tags: readonly LetterTag[], names = new Set<string>()): Set<string> {
  for (const { name, within } of tags) namesIn(within, names.add(name));
  return names;
}

/** The letter: nothing is written while a field is missing. Same template and values, same bytes. */
export function fillLetter(template: Uint8Array, values: LetterValues, known: LetterFields): FilledLetter {
  const compiled = open(template, known);
  if (compiled.kind === 'refused') return compiled;
  const missing = new Map<string, string>();
  findMissing(compiled.tags, [values], known, missing);
  if (missing.size > 0) {
    return { kind: 'missing', fields: Array.from(missing, ([name, label]) => ({ name, label })) };
  }
  const notes: string[] = [];
  const used = namesIn(compiled.tags);
  const wanted = Object.fromEntries(Object.entries(values).filter(([name]) => used.has(name)));
  compiled.document.render(writable(wanted, known, notes));
  const bytes = compiled.document.toBuffer({ compression: 'DEFLATE' });
  settleZipDates(bytes);
  return { kind: 'ok', bytes, notes };
}

/** A template that is opened and checked once and filled as often as there are letters. */
export interface OpenedTemplate {
  /** Its parts as they are before anything is filled in. */
  zip: PizZip;
  /** Known fields that it uses. */
  fields: string[];
  missing: (values: LetterValues) => { name: string; label: string }[];
  /** The parts of one letter, filled. What is missing is left blank. */
  fill: (values: LetterValues) => { zip: PizZip; notes: string[] };
}

/** Never throws for what the bytes are. */
export function openTemplate(
  bytes: Uint8Array,
  known: LetterFields,
): { kind: 'refused'; problems: string[] } | { kind: 'ok'; template: OpenedTemplate } {
  const opened = openLetterPackage(bytes);
  if (opened.kind === 'refused') return opened;
  const { zip } = opened;
  const compiled = compileLetter(copyOf(zip), known);
  if (compiled.kind === 'refused') return compiled;
  const used = namesIn(compiled.tags);
  const missing: OpenedTemplate['missing'] = (values) => {
    const found = new Map<string, string>();
    findMissing(compiled.tags, [values], known, found);
    return Array.from(found, ([name, label]) => ({ name, label }));
  };
  const fill: OpenedTemplate['fill'] = (values) => {
    const notes: string[] = [];
    const wanted = Object.fromEntries(Object.entries(values).filter(([name]) => used.has(name)));
    // The library fills a document once only; to compile it again takes a few milliseconds.
    const letter = soundLetter(copyOf(zip), known);
    letter.render(writable(wanted, known, notes));
    return { zip: letter.getZip() as PizZip, notes };
  };
  const fields = [...used].filter((name) => Object.hasOwn(known, name));
  return { kind: 'ok', template: { zip, fields, missing, fill } };
}

function copyOf(zip: PizZip): PizZip {
  const copy = new PizZip();
  for (const [name, part] of Object.entries(zip.files)) {
    if (!part.dir) copy.file(name, part.asUint8Array(), { binary: true, createFolders: false });
  }
  return copy;
}

function open(bytes: Uint8Array, known: LetterFields): CompiledLetter {
  const opened = openLetterPackage(bytes);
  return opened.kind === 'refused' ? opened : compileLetter(opened.zip, known);
}

/** The innermost scope that has the name, as docxtemplater looks it up. */
function inScope(name: string, scopes: readonly LetterValues[]): LetterValue {
  const scope = scopes.findLast((each) => Object.hasOwn(each, name));
  return scope?.[name] ?? '';
}

const isEmpty = (value: LetterValue): boolean => (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** What is in a section that does not show is not missed; a list without rows is. */
function findMissing(
  tags: readonly LetterTag[],
  scopes: readonly LetterValues[],
  known: LetterFields,
  missing: Map<string, string>,
): void {
  for (const { name, kind, within } of tags) {
    const value = inScope(name, scopes);
    const field = Object.hasOwn(known, name) ? known[name] : undefined;
    const isList = field?.columns !== undefined;
    if (kind === 'whenEmpty') {
      if (isEmpty(value)) findMissing(within, scopes, known, missing);
      continue;
    }
    if (isEmpty(value)) {
      const isNeeded = field === undefined || (!field.isOptional && (kind === 'field' || isList));
      if (isNeeded && !missing.has(name)) missing.set(name, labelOf(name, known));
      continue;
    }
    if (kind === 'section') {
      const rows = typeof value === 'string' ? [{}] : value;
      for (const row of rows) findMissing(within, [...scopes, row], known, missing);
    }
  }
}

function labelOf(name: string, known: LetterFields): string {
  if (Object.hasOwn(known, name)) return known[name]?.label ?? name;
  const list = Object.values(known).find((field) => Object.hasOwn(field.columns ?? {}, name));
  return list === undefined ? name : `${list.label}: ${list.columns?.[name]}`;
}

/** XML holds no control characters but the tab and the end of a line, and no half of a character. */
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** The values as the document takes them: lines end in one way, blank counts as empty, what cannot be held is told. */
function writable(values: LetterValues, known: LetterFields, notes: string[]): LetterValues {
  const text = (value: string, label: string): string => {
    if (value.trim() === '') return '';
    const lines = value.replace(/\r\n?/g, '\n');
    const count = lines.match(UNWRITABLE)?.length ?? 0;
    if (count === 0) return lines;
    const what = count === 1 ? '1 character was' : `${count} characters were`;
    notes.push(`${label}: ${what} left out, because a Word document cannot hold ${count === 1 ? 'it' : 'them'}.`);
    return lines.replace(UNWRITABLE, '');
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? text(value, labelOf(name, known))
        : value.map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([column, cell]) => [column, text(cell, labelOf(column, known))]),
            ),
          ),
    ]),
  );
}
