// Writes a letter from a case: what would stand in it first, then the letter as a document of the case with its entry in the
// timeline. Nothing is written while a field is missing.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { fillLetter, inspectTemplate, type LetterValue, type LetterValues } from '../../formats/letter.ts';
import { letterFields } from '../../formats/letters/letter-fields.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { timeOfDay } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { datesOfCase } from '../due/dates-of-case.ts';
import { InvalidInput } from '../implementer.ts';
import { type CaseMaterial, caseMaterial } from '../papers/case-material.ts';
import { saveAndOffer } from '../papers/save-and-offer.ts';
import { wordText } from '../papers/word-text.ts';
import { chosenLetter, WORD } from './templates.ts';
import { type CaseValues, type LetterAbout, letterValues } from './values.ts';

type About = Pick<Inputs['letters']['write'], 'caseId' | 'keyDateId' | 'memberId'>;

export async function previewLetter(
  input: Inputs['letters']['preview'],
  context: CallContext,
): Promise<Outputs['letters']['preview']> {
  const { values } = valuesOf(input, context);
  const template = await chosenLetter(input.which, context).bytes();
  const { fields, problems } = inspectTemplate(template, letterFields);
  const given = withGiven(values, input.values ?? {});
  const filled = problems.length === 0 ? fillLetter(template, values, letterFields) : null;
  const missing = new Set(filled?.kind === 'missing' ? filled.fields.map(({ name }) => name) : []);
  return {
    fields: fields.slice(0, 200).map((name) => ({
      name,
      label: letterFields[name as keyof CaseValues].label,
      value: shown(values[name as keyof CaseValues]),
      isMissing: missing.has(name),
    })),
    problems: problems.slice(0, 50),
    text: problems.length === 0 ? letterAsText(template, given) : '',
  };
}

/** How the letter reads: what nobody knows yet stands there as its words in brackets. */
export function letterAsText(template: Uint8Array, values: LetterValues): string {
  const first = fillLetter(template, values, letterFields);
  if (first.kind !== 'missing') return first.kind === 'ok' ? wordText(first.bytes, 'body').trim() : '';
  const named = first.fields.map(({ name, label }) => [name, `[${label}]`]);
  const whole = fillLetter(template, { ...values, ...Object.fromEntries(named) }, letterFields);
  return whole.kind === 'ok' ? wordText(whole.bytes, 'body').trim() : '';
}

/** A list as lines: what, then when. */
const shown = (value: LetterValue): string =>
  typeof value === 'string' ? value : value.map((row) => Object.values(row).join(': ')).join('\n');

/** @throws NotThere; InvalidInput naming each missing field at `values`, or what is wrong with the template. */
export async function writeLetter(
  input: Inputs['letters']['write'],
  context: CallContext,
): Promise<Outputs['letters']['write']> {
  const { material, values } = valuesOf(input, context);
  const letter = chosenLetter(input.which, context);
  const filled = fillLetter(await letter.bytes(), withGiven(values, input.values ?? {}), letterFields);
  if (filled.kind === 'refused') {
    throw new InvalidInput(...filled.problems.slice(0, 50).map((message) => ({ path: ['which'], message })));
  }
  if (filled.kind === 'missing') {
    throw new InvalidInput(
      ...filled.fields.map(({ name, label }) => ({ path: ['values', name], message: `${label}: write it here.` })),
    );
  }
  const { bytes, notes } = filled;
  const kept = await context.desk.store.attach(
    (async function* () {
      yield bytes;
    })(),
    material.on.id,
  );
  const name = fileNameOf(material, letter.title, 'key' in input.which ? input.which.key : null);
  const { download, saved } = await saveAndOffer(
    {
      file: { name, mediaType: WORD, bytes },
      path: input.path,
      reason: { code: 'letters.write', ids: [material.on.id] },
      work: (tx) =>
        logLetter(
          tx,
          material,
          { name, ...kept },
          [letter.title, ...notes].join('\n'),
          input.isContactWithMember ?? false,
        ),
    },
    context,
  );
  return { ...download, entry: saved };
}

/** `2026-0042-representation.docx`; a branch's own letter by its title. Names of people are no part of it. */
function fileNameOf({ on, documents }: CaseMaterial, title: string, key: string | null): string {
  const words = (key ?? title).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return safeFileName(
    `${on.number}-${words.replace(/^-+|-+$/g, '') || 'letter'}.docx`,
    documents.map(({ name }) => name),
  );
}

function logLetter(
  tx: Transaction,
  { on, profile }: CaseMaterial,
  { name, hash, bytes }: { name: string; hash: string; bytes: number },
  text: string,
  isContactWithMember: boolean,
): TimelineEntry {
  found(tx, 'cases', on.id);
  const document = tx.put('documents', {
    id: randomUUIDv7(),
    caseId: on.id,
    name,
    mediaType: WORD,
    bytes,
    hash,
    addedOn: profile.today,
    tags: [],
    isPrivileged: false,
  });
  return tx.put('timeline', {
    id: randomUUIDv7(),
    caseId: on.id,
    kind: 'letter',
    day: profile.today,
    time: timeOfDay(tx.at, profile.zone),
    place: '',
    text,
    isContactWithMember,
    documentId: document.id,
    recordedAt: tx.at,
  });
}

/** What somebody typed fills what the case does not know, and corrects what it does. */
function withGiven(values: CaseValues, given: Readonly<Record<string, string>>): LetterValues {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(letterFields, name)) {
      throw new InvalidInput({ path: ['values', name], message: 'There is no field of this name.' });
    }
    if (typeof values[name as keyof CaseValues] !== 'string') {
      throw new InvalidInput({
        path: ['values', name],
        message: 'This comes from the dates of the case: change them there.',
      });
    }
  }
  return { ...values, ...given };
}

/** @throws NotThere; InvalidInput when the member or the date is not on the case. */
function valuesOf(about: About, context: CallContext): { material: CaseMaterial; values: CaseValues } {
  const view = context.desk.store.view(context.account);
  const material = caseMaterial(about.caseId, context);
  const { on, entries, tasks, profile } = material;
  const dates = datesOfCase(view, on, { entries, tasks }, profile);
  const workplace = on.workplaceId === null ? undefined : view.get('workplaces', on.workplaceId);
  const values = letterValues({
    material,
    member: memberOf(material, about.memberId),
    keyDate: keyDateOf(material, about.keyDateId),
    workplace,
    dates,
  });
  return { material, values };
}

function memberOf({ on, members }: CaseMaterial, memberId: string | undefined): Member | undefined {
  if (memberId === undefined) return members[0];
  const member = members.find(({ id }) => id === memberId);
  if (member !== undefined && on.memberIds.includes(memberId)) return member;
  throw new InvalidInput({ path: ['memberId'], message: 'This person is not on the case.' });
}

/** The one that was chosen; else the one whose limit is nearest, and the first where none is counted. */
function keyDateOf({ on, clocks }: CaseMaterial, keyDateId: string | undefined): LetterAbout['keyDate'] {
  if (keyDateId !== undefined) {
    const chosen = on.keyDates.find(({ id }) => id === keyDateId);
    if (chosen !== undefined) return chosen;
    throw new InvalidInput({ path: ['keyDateId'], message: 'This date is not on the case any more.' });
  }
  const nearest = clocks
    .filter(({ headlineDay, state }) => headlineDay !== null && state !== 'done')
    .toSorted((a, b) => (a.headlineDay! < b.headlineDay! ? -1 : 1))[0];
  return on.keyDates.find(({ id }) => id === nearest?.keyDateId) ?? on.keyDates[0];
}
