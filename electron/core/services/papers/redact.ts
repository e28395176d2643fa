// A copy of a case with people and terms replaced throughout. Nothing of a document is passed on but its text, set anew: a
// black bar over a name hides nothing. The finished file is then read back and searched for each term by other code than
// replaced them; while one is found, nothing is handed out.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Document } from '../../../../shared/domain/cases.ts';
import type { CallContext } from '../../desk.ts';
import { writeBundle } from '../../formats/pdf/bundle.ts';
import { findTerms } from '../../formats/pdf/find-terms.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import type { Paper } from '../../formats/pdf/paper-parts.ts';
import { readPdfText } from '../../formats/pdf/pdf-text.ts';
import { type RedactTerm, redactText } from '../../formats/pdf/redact.ts';
import { Turns } from '../../formats/turns.ts';
import { DamagedAttachment, NotThere } from '../../store/errors.ts';
import { InvalidInput } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';
import { type CaseMaterial, caseMaterial } from './case-material.ts';
import { casePaper, madeAt, PDF, sizeOf } from './case-paper.ts';
import { wholeCaseBlocks } from './chronology.ts';
import { documentBytes } from './document-bytes.ts';
import { type DocumentText, documentText } from './document-text.ts';
import { everyString } from './every-string.ts';
import { redactTerms } from './whom-to-redact.ts';

const MOST_LISTED = 5_000;

type LeftOut = Outputs['cases']['redact']['notSearchable'];

/** @throws NotThere; InvalidInput when a choice cannot be used, or when a term is still found in what was made. */
export async function redactedCopy(
  input: Inputs['cases']['redact'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['redact']> {
  const material = caseMaterial(input.id, context);
  const view = context.desk.store.view(context.account);
  const terms = redactTerms(material, input, (id) => view.get('members', id));
  if (terms.length === 0) throw new InvalidInput({ path: ['terms'], message: 'Say whom or what to take out.' });
  const { bytes, replaced, notSearchable } = await redactedBytes(material, terms, input.documentIds, context, signal);
  const name = `${material.on.number}-redacted.pdf`;
  const download = await offerFile({ name, mediaType: PDF, bytes }, input.path, context);
  return { ...download, replaced, searchedFor: terms.map(({ find }) => find).slice(0, MOST_LISTED), notSearchable };
}

/** The copy itself, proven: no term is found in it any more. @throws InvalidInput as `redactedCopy` does. */
export async function redactedBytes(
  material: CaseMaterial,
  terms: readonly RedactTerm[],
  documentIds: readonly string[] | undefined,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<{ bytes: Uint8Array; replaced: number; notSearchable: LeftOut }> {
  const redactor = new Redactor(terms);
  const { sections, notSearchable } = await sectionsOf(material, documentIds, redactor, context, signal);
  const bytes = await bind(sections, material, redactor, context, signal);
  await prove(bytes, terms, redactor.written, signal);
  return { bytes, replaced: redactor.replaced, notSearchable };
}

/** Replaces, counts, and keeps what it wrote: titles and the like are proven too, though no page may show them. */
class Redactor {
  replaced = 0;
  readonly written: string[] = [];
  private readonly terms: readonly RedactTerm[];

  constructor(terms: readonly RedactTerm[]) {
    this.terms = terms;
  }

  readonly text = (text: string): string => {
    const done = this.in(text);
    this.written.push(done);
    return done;
  };

  /** Gives way to other work between its pieces. */
  async paper(paper: Paper, turns: Turns): Promise<Paper> {
    const { title, subtitle = '', footer = '', author = '', blocks } = paper;
    const [one, two, three, four] = [title, subtitle, footer, author].map(this.text);
    return {
      ...paper,
      title: one!,
      subtitle: two!,
      footer: three!,
      author: four!,
      hasPageNumbers: false,
      blocks: (await everyString(blocks, this.text, turns)) as Paper['blocks'],
    };
  }

  private in(text: string): string {
    try {
      const done = redactText(text, this.terms);
      this.replaced += done.replaced.reduce((sum, { count }) => sum + count, 0);
      return done.text;
    } catch (error) {
      if (error instanceof RangeError) throw new InvalidInput({ path: ['terms'], message: error.message });
      throw error;
    }
  }
}

interface Section {
  title: string;
  day: string | null;
  paper: Paper;
}

async function sectionsOf(
  material: CaseMaterial,
  documentIds: readonly string[] | undefined,
  redactor: Redactor,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<{ sections: Section[]; notSearchable: LeftOut }> {
  const turns = new Turns(signal);
  const summary = await redactor.paper(casePaper('The case', material, wholeCaseBlocks(material), context), turns);
  const sections: Section[] = [{ title: summary.title, day: null, paper: summary }];
  const notSearchable: LeftOut = [];
  const documents = chosen(material, documentIds);
  for (const [index, document] of documents.entries()) {
    signal?.throwIfAborted();
    const { desk } = context;
    desk.progress.report({ procedure: 'cases.redact', phase: 'Reading', done: index, total: documents.length });
    const read = await textOf(document, context, signal);
    if (read.kind === 'none') {
      notSearchable.push({ name: document.name, why: read.why });
      continue;
    }
    for (const name of read.beside)
      notSearchable.push({ name, why: `it is attached to ${document.name}: attachments are not searched` });
    const blocks = [{ kind: 'plainText', text: read.text }] as const;
    const paper = await redactor.paper(casePaper(document.name, material, blocks, context), turns);
    sections.push({ title: paper.title, day: material.dayOf(document), paper });
  }
  return { sections, notSearchable };
}

function chosen({ documents }: CaseMaterial, documentIds: readonly string[] | undefined): Document[] {
  if (documentIds === undefined) return documents;
  const byId = new Map(documents.map((document) => [document.id, document]));
  return [...new Set(documentIds)].map((id, index) => {
    const document = byId.get(id);
    if (document !== undefined) return document;
    const message = 'This document is not on the case, or it is privileged: no copy holds it.';
    throw new InvalidInput({ path: ['documentIds', index], message });
  });
}

async function textOf(
  { hash, name }: Document,
  { desk }: CallContext,
  signal: AbortSignal | undefined,
): Promise<DocumentText> {
  try {
    return await documentText(await documentBytes(desk.store, hash), name, signal);
  } catch (error) {
    if (!(error instanceof NotThere || error instanceof DamagedAttachment)) throw error;
    return { kind: 'none', why: 'its file has been damaged on the disk' };
  }
}

async function bind(
  sections: readonly Section[],
  { on, profile }: CaseMaterial,
  redactor: Redactor,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const { bytes } = await writeBundle(
    {
      title: redactor.text('Redacted copy'),
      subtitle: redactor.text(on.number),
      size: sizeOf(profile),
      dateOrder: profile.dateOrder,
      items: sections.map(({ title, day, paper }, index) => ({
        title,
        day,
        fileName: `section-${index + 1}.pdf`,
        mediaType: PDF,
        bytes: async () => (await writePaper(paper)).bytes,
      })),
      createdAt: madeAt(context),
    },
    {
      ...(signal && { signal }),
      onProgress: (done, total) =>
        context.desk.progress.report({ procedure: 'cases.redact', phase: 'Setting', done, total }),
    },
  );
  return bytes;
}

/** @throws InvalidInput naming what is still found, or when the copy is too large to be searched through. */
async function prove(
  bytes: Uint8Array,
  terms: readonly RedactTerm[],
  written: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const { state, pages } = await readPdfText(bytes, signal ? { signal } : {});
  if (state !== 'ok' || pages.some(({ isScan }) => isScan)) {
    const message = 'This copy could not be searched through, so it was not handed out. Choose fewer documents.';
    throw new InvalidInput({ path: ['documentIds'], message });
  }
  const found = findTerms(`${pages.map(({ text }) => text).join('\n')}\n${written.join('\n')}`, terms);
  if (found.length === 0) return;
  throw new InvalidInput(
    ...found.slice(0, 20).map(({ find, count }) => ({
      path: ['terms'],
      message: `“${find}” would still be found ${count === 1 ? 'once' : `${count} times`} in this copy, so it was not handed out. Add the longer word that it is part of as a term.`,
    })),
  );
}
