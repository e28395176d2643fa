// The letters that a branch may write: those that come with Branchdesk, its own in place of them, and its own beside them.
// A template that cannot be used is refused before it takes anything's place.

import { randomUUIDv7 } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { LetterTemplate } from '../../../../shared/domain/letters.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { inspectTemplate } from '../../formats/letter.ts';
import { letterFields } from '../../formats/letters/letter-fields.ts';
import { type StarterLetter, starterLetters } from '../../formats/letters/starter-letters.ts';
import type { View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, foundAt } from '../cases/case-records.ts';
import { withGivenFile } from '../cases/given-file.ts';
import { InvalidInput } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';
import { documentBytes } from '../papers/document-bytes.ts';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MOST_MEGABYTES = 10;

type Which = Inputs['letters']['template']['which'];

/** A letter with the template that it is written from. */
export interface ChosenLetter {
  title: string;
  fileName: string;
  bytes: () => Promise<Uint8Array>;
}

/** The starters, each with the branch's own in its place, then the branch's own by title. */
export function listLetters(context: CallContext): Outputs['letters']['list'] {
  const view = context.desk.store.view(context.account);
  const starters = starterLetters();
  const keys = new Set(starters.map(({ key }) => key));
  const own = [...view.all('templates')].filter(({ starterKey }) => starterKey === null || !keys.has(starterKey));
  const rows = [
    ...starters.map((starter) => {
      const edited = editedOf(view, starter.key);
      return {
        key: starter.key,
        templateId: edited?.id ?? null,
        revision: edited?.revision ?? null,
        title: edited?.title ?? starter.title,
        about: starter.about,
        fileName: edited?.fileName ?? starter.fileName,
        isEdited: edited !== undefined,
        isToMembers: starter.isToMembers,
      };
    }),
    ...own
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
      .map(({ id, revision, title, fileName }) => ({
        key: null,
        templateId: id,
        revision,
        title,
        about: '',
        fileName,
        isEdited: false,
        isToMembers: false,
      })),
  ];
  return { rows, total: rows.length };
}

export function listFields(): Outputs['letters']['fields'] {
  const rows = Object.entries(letterFields).map(([name, { label }]) => ({ name, label }));
  return { rows, total: rows.length };
}

const editedOf = (view: View, key: string): LetterTemplate | undefined =>
  view.byIndex('templates', 'starterKey', key)[0];

function starterOf(key: string): StarterLetter {
  const starter = starterLetters().find((each) => each.key === key);
  if (starter !== undefined) return starter;
  throw new InvalidInput({ path: ['which', 'key'], message: 'There is no letter of this name.' });
}

/** @throws NotThere, InvalidInput. */
export function chosenLetter(which: Which, context: CallContext): ChosenLetter {
  const { store } = context.desk;
  const view = store.view(context.account);
  if ('templateId' in which) return ofTemplate(found(view, 'templates', which.templateId));
  const starter = starterOf(which.key);
  const edited = editedOf(view, which.key);
  return edited === undefined ? starter : ofTemplate(edited);

  function ofTemplate({ title, fileName, hash }: LetterTemplate): ChosenLetter {
    return { title, fileName, bytes: () => documentBytes(store, hash) };
  }
}

export async function downloadTemplate(
  { which, path }: Inputs['letters']['template'],
  context: CallContext,
): Promise<Outputs['letters']['template']> {
  const { fileName, bytes } = chosenLetter(which, context);
  return offerFile({ name: safeFileName(fileName), mediaType: WORD, bytes: await bytes() }, path, context);
}

/** @throws InvalidInput in words when it cannot be used, TooLarge, StaleRecord, NotThere: the old one stays. */
export async function saveTemplate(
  input: Inputs['letters']['saveTemplate'],
  context: CallContext,
): Promise<LetterTemplate> {
  const { key, templateId, title, file, path } = input;
  if (key !== undefined && templateId !== undefined) {
    throw new InvalidInput({ path: ['key'], message: 'Say which one letter this is to stand in for.' });
  }
  const isNew = key === undefined && templateId === undefined;
  if (isNew && !title?.trim()) throw new InvalidInput({ path: ['title'], message: 'Say what this letter is called.' });
  const starter = key === undefined ? undefined : starterOf(key);
  const given =
    file === undefined && path === undefined && templateId !== undefined ? null : await keptFile(input, context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'letters.saveTemplate', ids: [] },
    (tx) => {
      const before =
        templateId === undefined
          ? key === undefined
            ? undefined
            : tx.byIndex('templates', 'starterKey', key)[0]
          : foundAt(tx, 'templates', { id: templateId, revision: input.revision ?? 0 });
      const record = {
        id: before?.id ?? randomUUIDv7(),
        starterKey: before?.starterKey ?? key ?? null,
        title: title?.trim() ? title : (before?.title ?? starter?.title ?? ''),
        fileName: given?.fileName ?? before?.fileName ?? '',
        bytes: given?.bytes ?? before?.bytes ?? 0,
        hash: given?.hash ?? before?.hash ?? '',
        addedOn: given === null ? (before?.addedOn ?? '') : branchProfile(context).today,
      };
      return tx.put('templates', record, before === undefined ? undefined : input.revision);
    },
  );
  return result;
}

/** The file in the attachment store, once it is known to be a template that can be filled. */
async function keptFile({ file, path }: Inputs['letters']['saveTemplate'], context: CallContext) {
  return withGivenFile({ file, path }, context, MOST_MEGABYTES, async (given) => {
    const content = await buffer(given.content());
    const { problems } = inspectTemplate(content, letterFields);
    if (problems.length > 0) {
      const at = file === undefined ? 'path' : 'file';
      throw new InvalidInput(...problems.slice(0, 50).map((message) => ({ path: [at], message })));
    }
    const { hash, bytes } = await context.desk.store.attach(
      (async function* () {
        yield content;
      })(),
    );
    return { fileName: given.name.slice(0, 500), hash, bytes };
  });
}

export async function removeTemplate(
  { templateId, revision }: Inputs['letters']['removeTemplate'],
  context: CallContext,
): Promise<Outputs['letters']['removeTemplate']> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'letters.removeTemplate', ids: [templateId] },
    (tx) => {
      foundAt(tx, 'templates', { id: templateId, revision });
      tx.remove('templates', templateId, revision);
    },
  );
  return { templateId };
}
