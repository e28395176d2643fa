// Format 2: a case holds the whole of casework, and a branch its closures. What an older record lacks is empty; a closed
// case's dates, which closing then ended, are said to have ended with it.

import type { Migration } from './migration.ts';

type Fields = Readonly<Record<string, unknown>>;

const NOTHING_ASKED = {
  answer: 'notDecided',
  reason: '',
  decidedOn: null,
  conditionsAcceptedOn: null,
  earlyConversationOn: null,
  conflict: 'notAsked',
  conflictNote: '',
  conflictedRepIds: [],
  unit: '',
  merits: '',
};

export const wholeCasework: Migration = {
  format: 2,
  migrate(collection, record) {
    switch (collection) {
      case 'branch':
        return { ...record, closures: [], referDaysBefore: 28, secondOfficer: '' };
      case 'cases':
        return caseOf(record);
      case 'tasks':
        return { ...record, repId: null, isPromise: false };
      case 'documents':
        return { ...record, tags: [], isPrivileged: false };
      default:
        return { ...record };
    }
  },
};

function caseOf(record: Fields): Record<string, unknown> {
  const closed = record.closed as { on: string; reason: string } | null;
  const keyDates = record.keyDates as Fields[];
  return {
    ...record,
    keyDates: keyDates.map((keyDate) => keyDateOf(keyDate, closed)),
    intake: NOTHING_ASKED,
    themes: [],
    reliesOn: [],
    facts: {},
    characteristics: [],
    people: [],
    procedure: null,
    managerLevel: null,
    sanction: null,
    remedies: [],
    arbitration: null,
    referral: null,
  };
}

function keyDateOf(keyDate: Fields, closed: { on: string; reason: string } | null): Fields {
  const done = keyDate.done as Fields | null;
  return {
    ...keyDate,
    memberId: null,
    what: '',
    pattern: 'once',
    lastOn: null,
    conciliation: {
      ...(keyDate.conciliation as Fields),
      startedBy: 'member',
      exemption: null,
      laterCertificates: [],
    },
    done:
      done === null ? endedWith(closed) : { kind: 'done', proof: '', documentId: null, memberToldOn: null, ...done },
  };
}

function endedWith(closed: { on: string; reason: string } | null): Fields | null {
  if (closed === null) return null;
  return {
    kind: 'notPursued',
    on: closed.on,
    what: closed.reason,
    proof: '',
    documentId: null,
    memberToldOn: null,
    recordedAt: `${closed.on}T00:00:00Z`,
  };
}
