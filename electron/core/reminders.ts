// Tells of limits, steps, hearings and partnership's days while the program runs: 28, 14, 7, 3 and 1 days before, and on the day, each once. It looks
// at start, when the day changes in the branch's zone (at midnight, or found after the computer slept), and once saves have
// settled. A reminder holds a case's number and a day and no names: it shows on a screen that others may see.

import type { DueKind } from '../../shared/contract/case-clocks.ts';
import type { Reminder } from '../../shared/contract/session.ts';
import type { Branch } from '../../shared/domain/branch.ts';
import { isDay } from '../../shared/domain/values.ts';
import { isWaitingForCertificate, workTo } from '../../shared/rules/case-dates.ts';
import { dayInWords } from '../../shared/rules/day-words.ts';
import { byDay, REMINDER_DAYS, reminderReached } from '../../shared/rules/due.ts';
import { addDays, daysBetween } from '../../shared/rules/limits.ts';
import { deskKey } from './access/who-asks.ts';
import type { SignedIn } from './desk.ts';
import { Locked } from './keys/key-errors.ts';
import type { Notifier, Timer } from './ports.ts';
import { branchProfile } from './services/branch-profile.ts';
import type { Due } from './services/due/due-line.ts';
import { datesWithin } from './services/due/waiting-dates.ts';
import type { DeskStore } from './store/desk-store.ts';

/** What is told is kept in desk.json, so that a date is spoken of once for each of its days, also over a restart. */
const KEY = 'reminders';
const LOOKS_EVERY_MS = 30_000;
/** More than so many at once are told as one. */
const MOST_AT_ONCE = 5;
const KINDS: readonly DueKind[] = [
  'presentClaim',
  'notifyConciliation',
  'internalStep',
  'hearing',
  'dataRequest',
  'partnershipMeeting',
  'papersDue',
  'consultationWindow',
  'disputeStage',
  'talkBy',
  'agreementReview',
  'electionStep',
  'ballotNotice',
  'actionNotice',
  'mandateEnds',
  'bargainingMeeting',
  'bargainingStep',
];

export interface Teller extends Notifier {
  /** Whether anybody would hear it now: what nobody heard is told later. */
  isHeard(): boolean;
}

export interface ReminderParts {
  /** The desk that is open now, and to whom; null while it is locked: then nobody is told of anything. */
  signedIn(): SignedIn | null;
  teller: Teller;
  timer: Timer;
}

export interface Reminders {
  /** Looks now, and tells what has come near. Resolves once it is told and kept; never rejects. */
  check(): Promise<void>;
  /** Resolves once nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

interface Kept {
  /** The last legal day on which the dates were looked at. */
  lookedOn: string | null;
  /** What was told: case, kind, day and how many days before it. */
  told: string[];
}

export function startReminders(parts: ReminderParts): Reminders {
  let looking: Promise<void> = Promise.resolve();
  let looked: State | null = null;
  let seen: State | null = null;
  const check = (): Promise<void> => {
    looking = looking.then(async () => {
      const signedIn = parts.signedIn();
      if (signedIn === null) return;
      try {
        looked = stateOf(signedIn);
        await tell(signedIn, parts.teller);
      } catch (error) {
        // It was locked meanwhile: what nobody was told is told after it is unlocked.
        if (error instanceof Locked) return;
        signedIn.desk.log.error('reminders-failed', { name: error instanceof Error ? error.name : 'unknown' });
      }
    });
    return looking;
  };
  const stop = parts.timer.every(LOOKS_EVERY_MS, () => {
    const signedIn = parts.signedIn();
    if (signedIn === null) return;
    const state = stateOf(signedIn);
    const isNewDay = state.today !== looked?.today;
    const hasSettled = state.saved === seen?.saved && state.saved !== looked?.saved;
    seen = state;
    if (isNewDay || hasSettled) void check();
  });
  void check();
  return {
    check,
    idle: () => looking,
    async stop() {
      stop();
      await looking;
    },
  };
}

/** The legal day, and which desk at which save: where they are others, the dates may be too. */
interface State {
  today: string;
  saved: string;
}

function stateOf({ desk, account }: SignedIn): State {
  const { today } = branchProfile({ desk, account, isInProcess: true });
  return { today, saved: `${desk.folder} ${desk.store.seq}` };
}

async function tell({ desk, account }: SignedIn, teller: Teller): Promise<void> {
  if (!teller.isHeard()) return;
  const profile = branchProfile({ desk, account, isInProcess: true });
  const { today, dateOrder } = profile;
  const kept = keptIn(desk.store, account);
  const span = { from: today, to: addDays(today, REMINDER_DAYS[0]), kinds: KINDS };
  const near = new Map<string, Due>();
  for (const due of datesWithin(desk.store.view(account), span, profile).sort(byDay)) {
    const days = reminderReached(due.day!, today, kept.lookedOn);
    if (days === null) continue;
    const key = `${whereOf(due)} ${due.kind} ${due.day} ${days}`;
    if (!kept.told.includes(key)) near.set(key, due);
  }
  for (const reminder of inWords([...near.values()], today, dateOrder)) teller.notify(reminder);
  const told = [...kept.told.filter((key) => dayIn(key) >= today), ...near.keys()];
  if (near.size === 0 && kept.lookedOn === today && told.length === kept.told.length) return;
  await desk.store.setDesk(deskKey(account, KEY), { lookedOn: today, told });
}

const dayIn = (key: string): string => key.split(' ')[2] ?? '';

/** What is kept may be anything: what cannot be read was never told. */
/** Each officer's own: what one was told the other was not, and may not be about a case that is open to them. */
function keptIn(store: DeskStore, account: string): Kept {
  const kept = store.getDesk(deskKey(account, KEY)) as Partial<Kept> | null | undefined;
  const { lookedOn, told } = kept ?? {};
  return {
    lookedOn: typeof lookedOn === 'string' && isDay(lookedOn) ? lookedOn : null,
    told: Array.isArray(told) ? told.filter((key) => typeof key === 'string') : [],
  };
}

/** The id of what the date is of. */
function whereOf(due: Due): string {
  if ('shared' in due) return due.shared.key;
  if ('ofReps' in due) return due.ofReps.key;
  return due.on === null ? due.asked.request.id : due.on.id;
}

function idsOf(due: Due): Pick<Reminder, 'caseId' | 'requestId' | 'partnership' | 'reps'> {
  if ('shared' in due) return { caseId: null, requestId: null, partnership: due.shared.ref };
  if ('ofReps' in due) return { caseId: null, requestId: null, reps: due.ofReps.ref };
  return due.on === null ? { caseId: null, requestId: due.asked.request.id } : { caseId: due.on.id, requestId: null };
}

function inWords(near: readonly Due[], today: string, order: Branch['dateOrder']): Reminder[] {
  const nearest = near[0];
  if (nearest === undefined) return [];
  if (near.length <= MOST_AT_ONCE) {
    return near.map((due) => ({
      title: `${due.caseNumber}: ${awayInWords(daysBetween(today, due.day!))}`,
      body: whatInWords(due, order),
      ...idsOf(due),
      day: due.day!,
    }));
  }
  const most = Math.max(...near.map(({ day }) => daysBetween(today, day!)));
  const within = most === 0 ? 'today' : most === 1 ? 'by tomorrow' : `within ${most} days`;
  return [
    {
      title: `${near.length} dates ${within}`,
      body: `The nearest: ${nearest.caseNumber}, ${whatInWords(nearest, order)}`,
      ...idsOf(nearest),
      day: nearest.day!,
    },
  ];
}

const awayInWords = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

/** Nothing that people typed: an issue's title may name somebody. */
const OF_NO_CASE: Partial<Record<DueKind, string>> = {
  partnershipMeeting: 'A meeting is planned',
  papersDue: 'Agenda and papers are due',
  consultationWindow: 'A consultation closes',
  disputeStage: 'A stage of a dispute ends',
  talkBy: 'An early talk is due',
  agreementReview: 'An agreement is to be reviewed',
  electionStep: 'A step of an election',
  ballotNotice: 'Notice of a ballot is due',
  actionNotice: 'Notice of action is due',
  mandateEnds: 'A mandate for action ends',
  bargainingMeeting: 'A negotiation meets',
  bargainingStep: 'A step of a negotiation',
};

/**
 * A step's or a hearing's own title is typed by people and may name somebody: these do not. While the certificate is waited
 * for there is no claim to present: it says what the case's page says.
 */
function whatInWords(due: Due, order: Branch['dateOrder']): string {
  const said = dayInWords(due.day!, order);
  if ('ofReps' in due && due.ofReps.said !== undefined) return `${due.ofReps.said} on ${said}`;
  if ('shared' in due || 'ofReps' in due) return `${OF_NO_CASE[due.kind] ?? 'A date'} on ${said}`;
  if (due.on === null) return `${due.asked.title}, ${said}`;
  const { kind, date, on } = due;
  if (kind === 'hearing') return `A meeting or hearing on ${said}`;
  if (kind === 'internalStep') return `A step in the employer’s procedure by ${said}`;
  const keyDate = on.keyDates.find(({ id }) => id === date.keyDateId);
  if (keyDate !== undefined && isWaitingForCertificate(keyDate)) return workTo(said);
  return `${date.title} ${said}`;
}
