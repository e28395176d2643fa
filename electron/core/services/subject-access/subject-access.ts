// The subject access pack: everything that is held about a member as one zip, for the data-protection office. It is handed out once
// and kept nowhere; that it was made is written down with the request.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { DataRequest } from '../../../../shared/domain/data-requests.ts';
import type { CallContext } from '../../desk.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { termsForPerson } from '../../formats/pdf/person-terms.ts';
import { markText } from '../../formats/pdf/redact.ts';
import { Turns } from '../../formats/turns.ts';
import { writeZip, type ZipEntry } from '../../formats/zip.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput, TooLarge } from '../implementer.ts';
import { madeAt } from '../papers/case-paper.ts';
import { redactedBytes } from '../papers/redact.ts';
import { saveAndOffer } from '../papers/save-and-offer.ts';
import { writeRequest } from '../requests/keep-requests.ts';
import { gatherHeld, type Held } from './gather.ts';
import { memberChanges } from './member-changes.ts';
import { packJson, withheldCsv, worksheetCsv } from './pack-data.ts';
import { certificatesIn, type PackDocuments, packCertificates, packDocuments } from './pack-documents.ts';
import {
  markedCase,
  memberBlocks,
  namedCaseBlocks,
  otherBlocks,
  type PackFacts,
  packPaper,
  worksheetBlocks,
} from './pack-papers.ts';
import { readFirst } from './read-first.ts';
import { ThirdParties } from './third-parties.ts';
import { whoLooked } from './who-looked.ts';
import { type Withheld, withheldFrom } from './withheld.ts';

const MOST_MEGABYTES = 1_000;
const MOST_LISTED = 2_000;

type Answer = Outputs['branch']['subjectAccess'];

/** @throws NotThere, TooLarge, NotSaved. */
export async function subjectAccess(
  input: Inputs['branch']['subjectAccess'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const { store } = context.desk;
  const profile = branchProfile(context);
  const view = store.view(context.account);
  const includePrivileged = input.includePrivileged ?? false;
  const held = gatherHeld(input.memberId, includePrivileged, context);
  refuseTooLarge(held);
  const parties = new ThirdParties(view, held.member);
  for (const { on, entries } of [...held.cases, ...held.namedIn]) parties.addCase(on, entries);
  const open = openRequest([...view.byIndex('requests', 'memberId', input.memberId)]);
  const facts: PackFacts = {
    held,
    parties,
    view,
    profile,
    changes: await memberChanges(held.member, context, signal),
    looked: await whoLooked(input.memberId, context, signal),
    number: open?.number ?? '',
  };
  const withheld = includePrivileged ? [] : withheldFrom(held, view);
  const pack = await filesOf(facts, withheld, context, signal);
  signal?.throwIfAborted();
  const bytes = await writeZip(pack.files, madeAt(context));
  const { download, saved } = await saveAndOffer(
    {
      file: { name: `subject-access-${profile.today}.zip`, mediaType: 'application/zip', bytes },
      path: input.path,
      reason: { code: 'branch.subjectAccess', ids: [input.memberId] },
      work: (tx) => keepPack(tx, input.memberId, context),
    },
    context,
  );
  return {
    ...download,
    requestId: saved.id,
    requestNumber: saved.number,
    cases: held.cases.length,
    documents: pack.documents,
    thirdParties: parties.all.length,
    withheld: withheld.length,
    notIncluded: pack.notIncluded.slice(0, MOST_LISTED),
  };
}

const openRequest = (requests: readonly DataRequest[]): DataRequest | undefined =>
  requests.find(({ closed, kind }) => closed === null && kind === 'subjectAccess') ??
  requests.find(({ closed }) => closed === null);

/** With their open request. No pack is made for nothing: where nobody logged one, it is logged now, and its clock runs. */
function keepPack(tx: Transaction, memberId: string, context: CallContext): DataRequest {
  const request =
    openRequest(tx.byIndex('requests', 'memberId', memberId)) ??
    writeRequest(tx, { kind: 'subjectAccess', memberId }, branchProfile(context));
  const packs = [...(request.packs ?? []), { at: tx.at, by: context.account }].slice(-100);
  return tx.put('requests', { ...request, packs }, request.revision);
}

/** The pack is put together in memory. */
function refuseTooLarge({ cases, others }: Held): void {
  const files = [...cases.flatMap(({ documents }) => documents), ...certificatesIn(others)];
  const bytes = files.reduce((sum, document) => sum + document.bytes, 0);
  if (bytes / (1024 * 1024) > MOST_MEGABYTES) throw new TooLarge(MOST_MEGABYTES, 'MB of documents');
}

interface Pack {
  files: ZipEntry[];
  documents: number;
  notIncluded: Answer['notIncluded'];
}

async function filesOf(
  facts: PackFacts,
  withheld: readonly Withheld[],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Pack> {
  const { held, parties, profile } = facts;
  const turns = new Turns(signal);
  const total = held.cases.length + held.namedIn.length + 1;
  const progress = (done: number) =>
    context.desk.progress.report({ procedure: 'branch.subjectAccess', phase: 'Putting it together', done, total });
  const paper = async (name: string, title: string, blocks: Parameters<typeof packPaper>[1]): Promise<ZipEntry> => ({
    name,
    bytes: (await writePaper(packPaper(title, blocks, facts, context))).bytes,
  });
  const files: ZipEntry[] = [await paper('1-their-record.pdf', 'Their record', memberBlocks(facts))];
  const notIncluded: Answer['notIncluded'] = [];
  const notSearched: Answer['notIncluded'] = [];
  let documents = 0;
  const take = async (packed: Promise<PackDocuments>): Promise<void> => {
    const made = await packed;
    files.push(...made.files);
    documents += made.files.length;
    notIncluded.push(...made.notIncluded);
    notSearched.push(...made.notSearched);
  };
  let done = 0;
  for (const material of held.cases) {
    progress(done++);
    files.push(
      await paper(
        `2-case-${material.on.number}.pdf`,
        `Case ${material.on.number}`,
        await markedCase(material, facts, turns),
      ),
    );
    await take(packDocuments(material, parties, null, context, signal));
  }
  const isNamed = namesThem(held);
  for (const material of held.namedIn) {
    progress(done++);
    const blocks = await namedCaseBlocks(material, facts, isNamed, turns);
    files.push(await paper(`3-named-in-${material.on.number}.pdf`, `Named in case ${material.on.number}`, blocks));
    await take(packDocuments(material, parties, isNamed, context, signal));
  }
  await take(packCertificates(held.others, parties, context, signal));
  files.push(await paper('4-everything-else.pdf', 'Everything else', otherBlocks(facts)));
  files.push(await paper('other-people.pdf', 'Other people: worksheet', worksheetBlocks(facts)));
  files.push({ name: 'other-people.csv', bytes: worksheetCsv(parties) });
  if (withheld.length > 0) files.push({ name: 'withheld.csv', bytes: withheldCsv(withheld) });
  files.push({ name: 'data.json', bytes: packJson(facts, withheld) });
  if (profile.branch?.dataProtectionOffice.answersForItself) {
    for (const made of await redactedSet(facts, context, signal)) {
      if ('why' in made) notIncluded.push(made);
      else files.push(made);
    }
  }
  files.unshift(
    await paper('read-first.pdf', 'Read this first', readFirst(facts, files, withheld, notIncluded, notSearched)),
  );
  return { files, documents, notIncluded };
}

/** Whether a text names them, by any way in which they are written. */
function namesThem({ member }: Held): (text: string) => boolean {
  const { firstName, lastName, email, phone } = member;
  const terms = termsForPerson({ firstName, lastName, email, phone, number: member.number ?? undefined }, '');
  const whole = terms.filter(({ find }) => find.trim().includes(' ') || find.includes('@') || /\d{6}/.test(find));
  return (text) => text.includes(member.id) || markText(text, whole).replaced.some(({ count }) => count > 0);
}

/** A branch that answers for itself hands this out: every case with everybody else taken out. */
async function redactedSet(
  { held, parties }: PackFacts,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<(ZipEntry | { name: string; why: string })[]> {
  const made: (ZipEntry | { name: string; why: string })[] = [];
  const terms = parties.termsToTakeOut;
  for (const material of held.cases) {
    const name = `redacted/case-${material.on.number}.pdf`;
    try {
      const { bytes, notSearchable } = await redactedBytes(material, terms, undefined, context, signal);
      made.push({ name, bytes });
      for (const each of notSearchable) made.push({ name: `${name}: ${each.name}`, why: each.why });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      made.push({ name, why: error.message });
    }
  }
  return made;
}
