// The {fields} of a letter, found by docxtemplater. A tag is a plain name: no expression is ever evaluated, no raw XML
// taken in. What is wrong with a template is said in sentences that name the tag as it stands there.

import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import type PizZip from 'pizzip';
import type { LetterFields } from './letter.ts';

/** A field where it stands; a section shows what is in it once per row, or when it holds anything at all. */
export interface LetterTag {
  name: string;
  kind: 'field' | 'section' | 'whenEmpty';
  within: LetterTag[];
}

export type CompiledLetter =
  | { kind: 'ok'; document: Docxtemplater; tags: LetterTag[] }
  | { kind: 'refused'; problems: string[] };

interface TagError {
  properties?: {
    id?: string;
    xtag?: string;
    context?: string;
    openingtag?: string;
    closingtag?: string;
    rootError?: Error;
    errors?: TagError[];
  };
}

interface TagPart {
  value: string;
  module?: string;
  inverted?: boolean;
  subparsed?: TagPart[];
}

const PLAIN_NAME = /^\p{L}[\p{L}\p{N}_]*$/u;

class WrongTag extends Error {}

const NOTHING = 'There are two braces with nothing between them: {}.';

const isKnown = (known: LetterFields, name: string): boolean =>
  Object.hasOwn(known, name) || Object.values(known).some((field) => Object.hasOwn(field.columns ?? {}, name));

/** Reads a value out of plain data by its name, and nothing else. */
function parserFor(known: LetterFields) {
  return (tag: string) => {
    const name = tag.trim();
    if (name === '') throw new WrongTag(NOTHING);
    if (!PLAIN_NAME.test(name)) {
      throw new WrongTag(`{${tag}} is not a plain field name: a letter holds names in braces and no formulas.`);
    }
    if (!isKnown(known, name)) throw new WrongTag(unknown(known, name));
    return {
      get: (scope: unknown): unknown =>
        typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
          ? (scope as Record<string, unknown>)[name]
          : undefined,
    };
  };
}

function unknown(known: LetterFields, name: string): string {
  const columns = Object.values(known).flatMap((field) => Object.keys(field.columns ?? {}));
  const like = [...Object.keys(known), ...columns].find((each) => each.toLowerCase() === name.toLowerCase());
  const hint = like === undefined ? '' : ` Perhaps {${like}} is meant.`;
  return `{${name}} is not a field that letters have.${hint}`;
}

function sentence(error: TagError): string {
  const { id, xtag = '', context = '', openingtag = '', closingtag = '', rootError } = error.properties ?? {};
  const near = context.trim().slice(0, 40) || xtag;
  switch (id) {
    case 'scopeparser_compilation_failed':
      return rootError instanceof WrongTag ? rootError.message : `{${xtag}} cannot be read.`;
    case 'unclosed_tag':
      return `A field is opened with { and never closed, at "${near}".`;
    case 'unopened_tag':
      return `A field is closed with } and never opened, at "${near}".`;
    case 'duplicate_open_tag':
    case 'duplicate_close_tag':
      return `A field has two braces where one belongs, at "${near}".`;
    case 'unclosed_loop':
      return `The part that {#${xtag}} begins has no end: put {/${xtag}} after it.`;
    case 'unopened_loop':
      return `{/${xtag}} ends a part that {#${xtag}} never began.`;
    case 'closing_tag_does_not_match_opening_tag':
      return `The part that {#${openingtag}} begins is ended by {/${closingtag}}.`;
    case 'unbalanced_loop_tags':
    case 'loop_position_invalid':
      return `The beginning and the end of a part stand in two places that do not fit together${xtag ? `: {#${xtag}}` : ''}. Put both inside or both outside the table.`;
    case 'raw_xml_tag_should_be_only_text_in_paragraph':
      return `{@${xtag}} is not a plain field name: a letter holds names in braces and no formulas.`;
    default:
      return 'This document is damaged: its text cannot be read. Open it in Word and save it again.';
  }
}

const optionsFor = (known: LetterFields) =>
  ({
    parser: parserFor(known),
    nullGetter: () => '',
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
  }) as const;

/** One more copy of a document that is known to be sound, without looking at its tags again: that takes half the time. */
export const soundLetter = (zip: PizZip, known: LetterFields): Docxtemplater =>
  new Docxtemplater(zip, optionsFor(known));

/** Every tag of a document, or each thing that is wrong with one, once. */
export function compileLetter(zip: PizZip, known: LetterFields): CompiledLetter {
  const inspector = new InspectModule();
  try {
    const document = new Docxtemplater(zip, { ...optionsFor(known), modules: [inspector] });
    const parts = inspector.getAllStructuredTags() as unknown as TagPart[];
    const problems: string[] = [];
    const tags = parts.map((part) => tagOf(part, known, [], problems));
    return problems.length > 0 ? { kind: 'refused', problems: [...new Set(problems)] } : { kind: 'ok', document, tags };
  } catch (error) {
    const errors = (error as TagError).properties?.errors ?? [error as TagError];
    const problems = new Set(errors.map(sentence));
    // A brace that stands alone is read as a field without a name as well; to say it once is enough.
    if (problems.size > 1) problems.delete(NOTHING);
    return { kind: 'refused', problems: [...problems] };
  }
}

/** Checks beside what the library checks: what is a list, and where the columns of one may stand. */
function tagOf(part: TagPart, known: LetterFields, lists: string[], problems: string[]): LetterTag {
  const name = part.value.trim();
  const field = Object.hasOwn(known, name) ? known[name] : undefined;
  const isColumn = lists.some((list) => Object.hasOwn(known[list]?.columns ?? {}, name));
  if (part.module !== undefined && part.module !== 'loop') {
    problems.push(`{@${name}} is not a plain field name: a letter holds names in braces and no formulas.`);
  }
  if (field === undefined && !isColumn) {
    const list = Object.keys(known).find((each) => Object.hasOwn(known[each]?.columns ?? {}, name));
    problems.push(`{${name}} has its place between {#${list}} and {/${list}} only.`);
  }
  if (part.module === undefined && field?.columns !== undefined && !isColumn) {
    problems.push(`{${name}} is a list: put what is said of each between {#${name}} and {/${name}}.`);
  }
  const kind = part.module === undefined ? 'field' : part.inverted ? 'whenEmpty' : 'section';
  const inner = kind === 'section' && field?.columns !== undefined ? [...lists, name] : lists;
  return { name, kind, within: (part.subparsed ?? []).map((each) => tagOf(each, known, inner, problems)) };
}
