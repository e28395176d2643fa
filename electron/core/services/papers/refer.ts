// The referral pack: everything that whoever takes the case over needs, in one zip. It is made before anything is saved, so
// that a pack that cannot be made leaves the case as it was; and nothing is made while something is missing.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Case, Document } from '../../../../shared/domain/cases.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { writeZip, type ZipEntry } from '../../formats/zip.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { DamagedAttachment, NotThere, StaleRecord } from '../../store/errors.ts';
import { foundAt, writeEvent } from '../cases/case-records.ts';
import { keepSent, type MadeExchange, makeExchange } from '../exchange/make-exchange.ts';
import { InvalidInput, TooLarge } from '../implementer.ts';
import { type CaseMaterial, caseMaterial } from './case-material.ts';
import { casePaper, madeAt } from './case-paper.ts';
import { chronologyBlocks, taskBlocks } from './chronology.ts';
import { documentBytes } from './document-bytes.ts';
import { lackingOf } from './readiness.ts';
import { saveAndOffer } from './save-and-offer.ts';
import { heading, summaryBlocks } from './summary.ts';

const MOST_MEGABYTES = 1_000;

type Refer = Inputs['cases']['refer'];
type LeftOut = Outputs['cases']['refer']['notIncluded'];

/** @throws NotThere, StaleRecord; InvalidInput with one issue for each thing that is missing. */
export async function referCase(
  input: Refer,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['refer']> {
  const includePrivileged = input.includePrivileged ?? false;
  const material = caseMaterial(input.id, context, includePrivileged);
  const { on } = material;
  if (on.revision !== input.revision) throw new StaleRecord('cases', on.id, on);
  const consent = checkedConsent(input, material);
  refuseTooLarge(material);
  const exchange = await makeExchange(on, { includeDocuments: 'whereTheyCan', includePrivileged }, context, signal);
  const pack = await packOf(material, input, consent, exchange, context, signal);
  signal?.throwIfAborted();
  const bytes = await writeZip(pack.files, madeAt(context));
  const { download, saved } = await saveAndOffer(
    {
      file: { name: `${on.number}-referral.zip`, mediaType: 'application/zip', bytes },
      path: input.path,
      reason: { code: 'cases.refer', ids: [on.id] },
      work: (tx) => keepReferral(tx, material, input, consent, exchange),
    },
    context,
  );
  return { ...download, case: saved, documents: pack.documents, notIncluded: pack.notIncluded };
}

/** Written into the case, beside what left. */
function keepReferral(
  tx: Transaction,
  { profile }: CaseMaterial,
  input: Refer,
  consent: Consent,
  exchange: MadeExchange,
): Case {
  const before = foundAt(tx, 'cases', input);
  const referral = { to: input.to, ...consent, referredOn: profile.today };
  const saved = tx.put('cases', { ...before, referral }, input.revision);
  writeEvent(tx, profile, before.id, `Referred to ${input.to}. ${consentText(consent, profile.dateOrder)}`);
  keepSent(tx, exchange.file);
  return saved;
}

interface Consent {
  consentOn: string;
  consentHow: string;
}

const consentText = ({ consentOn, consentHow }: Consent, order: CaseMaterial['profile']['dateOrder']): string =>
  `Consent of ${dayInWords(consentOn, order)}: ${consentHow}`;

function checkedConsent({ consentOn = null, consentHow = '' }: Refer, material: CaseMaterial): Consent {
  const missing = lackingOf(material, { on: consentOn, how: consentHow });
  const issues = missing.map(({ path, what, why }) => ({ path: [...path], message: `${what} is missing. ${why}` }));
  if (consentOn !== null && consentOn > material.profile.today) {
    issues.unshift({
      path: ['consentOn'],
      message: 'This day is still to come: consent is recorded once it is given.',
    });
  }
  if (issues.length > 0 || consentOn === null) throw new InvalidInput(...issues);
  return { consentOn, consentHow };
}

/** The pack is put together in memory. */
function refuseTooLarge({ documents }: CaseMaterial): void {
  const megabytes = documents.reduce((sum, { bytes }) => sum + bytes, 0) / (1024 * 1024);
  if (megabytes > MOST_MEGABYTES) throw new TooLarge(MOST_MEGABYTES, 'MB of documents');
}

interface Pack {
  files: ZipEntry[];
  documents: number;
  notIncluded: LeftOut;
}

async function packOf(
  material: CaseMaterial,
  { to }: Refer,
  consent: Consent,
  exchange: MadeExchange,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Pack> {
  const { on, documents, profile } = material;
  const { number } = on;
  const { included, notIncluded } = await namedDocuments(documents, context, signal);
  const referral = {
    kind: 'facts',
    rows: [
      { label: 'Referred to', value: to },
      { label: 'On', value: dayInWords(profile.today, profile.dateOrder) },
      {
        label: 'Consent of the member',
        value: `${dayInWords(consent.consentOn, profile.dateOrder)}: ${consent.consentHow}`,
      },
    ],
  } as const;
  const summary = casePaper('Summary of the case', material, [referral, ...summaryBlocks(material)], context);
  const tasks = [heading('What is planned'), ...taskBlocks(material)];
  const chronology = casePaper('Chronology', material, [...chronologyBlocks(material), ...tasks], context);
  const files: ZipEntry[] = [
    { name: `${number}-summary.pdf`, bytes: (await writePaper(summary)).bytes },
    { name: `${number}-chronology.pdf`, bytes: (await writePaper(chronology)).bytes },
    { name: `${number}-case-exchange.json`, bytes: exchange.bytes },
    ...included.map(({ name, document }) => ({
      name: `documents/${name}`,
      bytes: { size: document.bytes, chunks: () => chunksOf(document, context) },
    })),
  ];
  const contents = contentsList(material, to, files, notIncluded);
  files.unshift({ name: `${number}-contents.txt`, bytes: new TextEncoder().encode(contents) });
  return { files, documents: included.length, notIncluded };
}

/** Each under its own safe name, in the order of the list; one that the disk has spoiled is named and left out. */
async function namedDocuments(
  documents: readonly Document[],
  { desk }: CallContext,
  signal: AbortSignal | undefined,
): Promise<{ included: { name: string; document: Document }[]; notIncluded: LeftOut }> {
  const included: { name: string; document: Document }[] = [];
  const notIncluded: LeftOut = [];
  const taken: string[] = [];
  for (const document of documents) {
    signal?.throwIfAborted();
    try {
      await (await desk.store.attachment(document.hash)).cancel();
    } catch (error) {
      if (!(error instanceof NotThere || error instanceof DamagedAttachment)) throw error;
      notIncluded.push({ name: document.name, why: 'its file has been damaged on the disk' });
      continue;
    }
    const name = safeFileName(document.name, taken);
    taken.push(name);
    included.push({ name, document });
  }
  return { included, notIncluded };
}

async function* chunksOf({ hash }: Document, { desk }: CallContext): AsyncGenerator<Uint8Array> {
  yield await documentBytes(desk.store, hash);
}

function contentsList(
  { on, profile }: CaseMaterial,
  to: string,
  files: readonly ZipEntry[],
  notIncluded: LeftOut,
): string {
  const lines = [
    `Referral of case ${on.number} to ${to}`,
    `${profile.branch?.name ?? ''} ${dayInWords(profile.today, profile.dateOrder)}`.trim(),
    '',
    'In this pack:',
    ...files.map(({ name }) => `- ${name}`),
    ...(notIncluded.length === 0 ? [] : ['', 'Not in it:', ...notIncluded.map(({ name, why }) => `- ${name}: ${why}`)]),
    '',
    `${on.number}-case-exchange.json opens in Branchdesk; its format is described in docs/case-exchange.md of Branchdesk.`,
    'Everything here is confidential to the member and the union.',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
