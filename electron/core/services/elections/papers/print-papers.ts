// Ballot papers to be printed. Their numbers lie in an order that nobody keeps: neither a record nor this program can tell it
// afterwards.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import { instructionsFor } from '../../../../../shared/domain/elections/words-papers.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { candidatesOnPaper } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { type BallotPapersRequest, papersOnASheet, writeBallotPapers } from '../../../formats/pdf/ballot-papers.ts';
import { paperSizeFor } from '../../../formats/pdf/paper-parts.ts';
import type { View } from '../../../store/desk-store.ts';
import { StaleRecord } from '../../../store/errors.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { shuffled } from '../../partnership/health/sealed-answers.ts';
import { isRead, mustBeRunning, rollOf } from '../roll/the-roll.ts';
import { mustHaveCandidates } from './enter-papers.ts';

type Asked = Inputs['elections']['printPapers'];

const LEAST = 20;
const MOST = 1_000_000;

/** A tenth more than voters, and no sheet half used. */
export function advisedPapers(election: Election, voters: number | null): number {
  const each = papersOnASheet(candidatesOnPaper(election).length, false);
  const wanted = Math.max(LEAST, Math.ceil((voters ?? 0) * 1.1));
  return Math.ceil(wanted / each) * each;
}

/** @throws NotThere, StaleRecord, InvalidInput, AbortError: then none counts as printed. */
export async function printPapers(
  input: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['printPapers']> {
  const { id, path } = input;
  const profile = branchProfile(context);
  const { store } = context.desk;
  const view = store.view(context.account);
  const election = found(view, 'elections', id);
  const { from, to } = numbersFor(view, election, input);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  const made = await writeBallotPapers(requestFor(election, shuffled(numbers), input, profile, context), {
    signal,
    onProgress: (done, total) =>
      context.desk.progress.report({ procedure: 'elections.printPapers', phase: 'Setting', done, total }),
  });
  await store.transact(
    { account: context.account },
    { code: 'elections.printPapers', ids: [id], isFinal: true },
    (tx) => {
      const now = found(tx, 'elections', id);
      // What was made is of the election as it was: another order or other numbers would be other papers.
      if (now.revision !== election.revision) throw new StaleRecord('elections', id, now);
      tx.put('elections', { ...now, papersPrinted: to }, now.revision);
    },
  );
  const file = {
    name: safeFileName(`Ballot papers ${election.number} ${from}-${to}${input.isLarge ? ' large' : ''}.pdf`),
    mediaType: 'application/pdf',
    bytes: made.bytes,
  };
  const notes = made.cut.map(
    (name) => `The name ${name.slice(0, 100)} is too long for the paper: its middle is left out.`,
  );
  if (made.missingCharacters.length > 0) {
    notes.push(
      `The fonts here have no sign for ${made.missingCharacters.slice(0, 20).join(' ')}: a box stands there instead.`,
    );
  }
  if (from > 1 && numbers.length < LEAST) {
    notes.push(
      `These ${numbers.length} papers have the highest numbers: whoever is given one of them could be guessed by it. Mix them among papers that are not given out yet.`,
    );
  }
  const { sheets, papersOnASheet: each } = made;
  return { ...(await offerFile(file, path, context)), from, to, sheets, papersOnASheet: each, notes };
}

function numbersFor(
  view: View,
  election: Election,
  { revision, howMany, instead }: Asked,
): { from: number; to: number } {
  const { id } = election;
  if (revision !== undefined && election.revision !== revision) throw new StaleRecord('elections', id, election);
  mustBeRunning(election, 'id');
  mustHaveCandidates(election);
  if (election.lot === null) {
    throw new InvalidInput({
      path: ['id'],
      message: 'Draw the candidates’ order by lot first: it stands on every paper.',
    });
  }
  if (candidatesOnPaper(election).some(({ isWithdrawn }) => isWithdrawn) && election.papersPrinted === 0) {
    throw new InvalidInput({
      path: ['id'],
      message: 'Somebody withdrew since the order was drawn: draw it again, for those who stand.',
    });
  }
  const roll = rollOf(view, id);
  if (instead) refuseGivenOut(view, election, roll);
  const from = instead ? 1 : election.papersPrinted + 1;
  const to = from - 1 + (howMany ?? advisedPapers(election, roll?.voters.length ?? null));
  if (to > MOST) throw new InvalidInput({ path: ['howMany'], message: 'These are more papers than can be counted.' });
  return { from, to };
}

function refuseGivenOut(view: View, { id }: Election, roll: Roll | undefined): void {
  const areRead = isRead(view, id);
  if (!areRead && (roll === undefined || roll.given.length === 0)) return;
  throw new InvalidInput({
    path: ['instead'],
    message: `Papers are ${areRead ? 'read' : 'given out'} already: their numbers cannot begin again. Print more instead.`,
  });
}

function requestFor(
  election: Election,
  numbers: string[],
  { isLarge = false }: Asked,
  profile: BranchProfile,
  context: CallContext,
): BallotPapersRequest {
  const { title, rule, seats, lot, number, timetable } = election;
  const words = profile.branch?.words ?? (profile.nation === 'united-states' ? 'us' : 'uk');
  // Whoever withdrew after papers were printed stands on these too: all papers are alike.
  const candidates = candidatesOnPaper(election);
  const until = closingInWords(election, profile);
  const first = Math.min(...numbers.map(Number));
  const last = Math.max(...numbers.map(Number));
  return {
    title,
    lines: [[`${seats} ${seats === 1 ? 'seat' : 'seats'}`, until].filter(Boolean).join(' · ')],
    instructions: [...instructionsFor(rule, seats), 'Then fold the paper so that nobody sees your choice.'],
    // Beside ranks a printed number would be read as one.
    candidates: candidates.map(({ name, number: place }) => ({ name, number: rule === 'fptp' ? String(place) : '' })),
    numbers,
    isLarge,
    size: paperSizeFor(words),
    front: {
      title: 'For the returning officer',
      lines: [
        `${title} (${number})`,
        `${numbers.length} ballot papers, numbered ${first} to ${last}, each number once. This sheet is not one of them.`,
        'Print on one side, at actual size. Cut along the broken lines.',
        'Then mix the papers like cards. Nobody may know which number goes to whom: do not give them out in the order of their numbers or of this file, and delete this file once they are printed.',
        `The candidates’ order was drawn by lot${lot === null ? '' : ` on ${dayInWords(lot.on, profile.dateOrder)}, from the seed ${lot.seed}`}. Anybody can draw it again: number the candidates by the alphabet, take for each the SHA-256 of “seed/order on the paper/number”, and sort by it.`,
        ...(timetable.ballotClosesOn === null ? [] : [until]),
        'Papers that are left over at the end are counted and kept.',
      ],
    },
    createdAt: context.desk.now.instant().toString(),
    language: words === 'us' ? 'en-US' : 'en-GB',
  };
}

function closingInWords(
  { timetable: { ballotClosesOn, closesAt }, isByPost }: Election,
  { dateOrder }: BranchProfile,
): string {
  if (ballotClosesOn === null) return '';
  const at = closesAt === null ? '' : `${closesAt} on `;
  return `${isByPost ? 'To be back by' : 'Hand in by'} ${at}${dayInWords(ballotClosesOn, dateOrder)}`;
}
