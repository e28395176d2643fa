// Letters to many members from one template: which templates can be merged, how the letter reads, and the one document with
// all of them in it.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Recipients } from '../../../../shared/rules/recipients.ts';
import { namesOn } from '../../../../shared/rules/recipients.ts';
import { needsLargePrint } from '../../../../shared/rules/writing-to.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { inspectTemplate, openTemplate } from '../../formats/letter.ts';
import { letterFields } from '../../formats/letters/letter-fields.ts';
import { writeManyLetters } from '../../formats/many-letters.ts';
import { Turns } from '../../formats/turns.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput, TooLarge } from '../implementer.ts';
import { chosenLetter, listLetters, WORD } from '../letters/templates.ts';
import { letterAsText } from '../letters/write-letter.ts';
import { checkGiven, type MergeableFields, mergeableFields, valuesFor } from './letter-values.ts';
import { readRecipients } from './recipients.ts';
import { recordMailing, refuseNobody } from './record.ts';

/** More in one document opens in no program that a branch has. */
const MOST_LETTERS = 5_000;
const MOST_NAMES = 20;

type Which = Inputs['mailings']['letters']['which'];

/** Those for members first, then the branch's own. */
export async function listTemplates(context: CallContext): Promise<Outputs['mailings']['templates']> {
  const rows: Outputs['mailings']['templates']['rows'] = [];
  for (const { key, templateId, title, about, isToMembers, isEdited } of listLetters(context).rows) {
    // The starters for casework name their case; to open each of them would only find that out again.
    if (key !== null && !isToMembers && !isEdited) continue;
    const which = key === null ? { templateId: templateId as string } : { key };
    const { fields, problems } = inspectTemplate(await chosenLetter(which, context).bytes(), letterFields);
    const mergeable = problems.length > 0 ? null : mergeableFields(fields);
    if (mergeable !== null) rows.push({ key, templateId, title, about, ...mergeable });
  }
  return { rows: rows.slice(0, 500), total: rows.length };
}

interface Letter extends MergeableFields {
  title: string;
  bytes: Uint8Array;
}

/** @throws NotThere, InvalidInput where it cannot be filled from members, or would say one's own to another. */
async function letterFor(which: Which, oneAHousehold: boolean, context: CallContext): Promise<Letter> {
  const { title, bytes } = chosenLetter(which, context);
  const template = await bytes();
  const { fields, problems } = inspectTemplate(template, letterFields);
  if (problems.length > 0) {
    throw new InvalidInput(...problems.slice(0, 50).map((message) => ({ path: ['which'], message })));
  }
  const mergeable = mergeableFields(fields);
  if (mergeable === null) {
    const message = 'This letter is filled from a case, and cannot be written to many members at once.';
    throw new InvalidInput({ path: ['which'], message });
  }
  if (oneAHousehold && mergeable.isPersonal) {
    const message = 'This letter says what is each member’s own, so it goes to each of them alone.';
    throw new InvalidInput({ path: ['oneAHousehold'], message });
  }
  return { title, bytes: template, ...mergeable };
}

function valuesOf({ envelopes }: Recipients, given: Readonly<Record<string, string>>, context: CallContext) {
  const view = context.desk.store.view(context.account);
  const profile = branchProfile(context);
  return (at: number) => valuesFor(envelopes[at]!, given, view, profile);
}

/** @throws as `makeLetters` does, but for what is missing: that is named. */
export async function previewLetters(
  input: Inputs['mailings']['previewLetter'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['mailings']['previewLetter']> {
  const { to, which, values = {}, oneAHousehold = false, at = 0 } = input;
  checkGiven(values);
  const letter = await letterFor(which, oneAHousehold, context);
  const recipients = await readRecipients({ to, kind: 'letters', oneAHousehold }, context, signal);
  const { envelopes } = recipients;
  if (envelopes.length === 0) return { name: '', text: '', letters: 0, missing: [], problems: [] };
  const valuesAt = valuesOf(recipients, values, context);
  const shown = Math.min(at, envelopes.length - 1);
  return {
    name: namesOn(envelopes[shown]!),
    text: letterAsText(letter.bytes, valuesAt(shown)),
    letters: envelopes.length,
    missing: await missingIn(letter, recipients, valuesAt, signal),
    problems: envelopes.length > MOST_LETTERS ? [`${MOST_LETTERS} letters at most go into one document.`] : [],
  };
}

async function missingIn(
  letter: Letter,
  { envelopes }: Recipients,
  valuesAt: ReturnType<typeof valuesOf>,
  signal: AbortSignal | undefined,
): Promise<Outputs['mailings']['previewLetter']['missing']> {
  const opened = openTemplate(letter.bytes, letterFields);
  if (opened.kind === 'refused') return [];
  const missing = new Map<string, Outputs['mailings']['previewLetter']['missing'][number]>();
  const turns = new Turns(signal);
  for (const [at, envelope] of envelopes.slice(0, MOST_LETTERS).entries()) {
    for (const { name, label } of opened.template.missing(valuesAt(at))) {
      const field = missing.get(name) ?? { name, label, letters: 0, names: [] };
      field.letters += 1;
      if (field.names.length < MOST_NAMES) field.names.push(namesOn(envelope));
      missing.set(name, field);
    }
    if (turns.due()) await turns.pass();
  }
  return [...missing.values()];
}

/** @throws InvalidInput naming each field that is missing at `values`; NotThere, TooLarge, AbortError. Then nothing is recorded. */
export async function makeLetters(
  input: Inputs['mailings']['letters'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['mailings']['letters']> {
  const { to, title, which, values = {}, oneAHousehold = false, largePrint = true, path } = input;
  checkGiven(values);
  const letter = await letterFor(which, oneAHousehold, context);
  const recipients = await readRecipients({ to, kind: 'letters', oneAHousehold }, context, signal);
  refuseNobody(recipients);
  const { envelopes } = recipients;
  if (envelopes.length > MOST_LETTERS) throw new TooLarge(MOST_LETTERS, 'letters in one document');
  const valuesAt = valuesOf(recipients, values, context);
  const letters = envelopes.map(({ members }, at) => ({
    values: valuesAt(at),
    isLargePrint: largePrint && members.some(needsLargePrint),
  }));
  const made = await writeManyLetters(letter.bytes, letters, letterFields, {
    signal,
    onProgress: (done, total) =>
      context.desk.progress.report({ procedure: 'mailings.letters', phase: 'Writing', done, total }),
  });
  if (made.kind === 'refused') {
    throw new InvalidInput(...made.problems.slice(0, 50).map((message) => ({ path: ['which'], message })));
  }
  if (made.kind === 'missing') {
    const asked = new Set(letter.asks.map(({ name }) => name));
    throw new InvalidInput(
      ...made.fields.map(({ name, label, letters: lacking }) => ({
        path: ['values', name],
        message: asked.has(name) ? `${label}: write it here.` : lackingInWords(label, lacking, recipients),
      })),
    );
  }
  const { today } = branchProfile(context);
  const file = { name: safeFileName(`${today} ${letter.title}.docx`), mediaType: WORD, bytes: made.bytes };
  return recordMailing(
    { kind: 'letters', title, template: letter.title, recipients, file, path, notes: made.notes },
    context,
  );
}

function lackingInWords(label: string, lacking: readonly number[], { envelopes }: Recipients): string {
  const names = lacking.slice(0, 3).map((at) => namesOn(envelopes[at]!));
  const others = lacking.length > 3 ? ' and others' : '';
  const howMany = lacking.length === 1 ? '1 letter lacks' : `${lacking.length} letters lack`;
  return `${label}: ${howMany} it (${names.join(', ')}${others}). Write here what they are to say, or mend the records.`;
}
