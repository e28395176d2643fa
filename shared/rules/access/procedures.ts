// For every procedure of the contract: which roles may call it, whether it writes to the branch's records, and what the
// audit keeps of it. A procedure without a row is a type error. Which records a caller then meets is not said here: the
// store's view leaves out what they may not see.

import type { Contract } from '../../contract/contract.ts';
import type { Role } from '../../domain/officers.ts';

/** `change` is history's own; of what is `anonymous` nothing is kept; `none` tells nothing of anybody. */
export type ProcedureAudit = 'read' | 'change' | 'export' | 'none' | 'anonymous';

export interface Decision {
  /** 'anybody': also before anybody has unlocked. */
  who: readonly Role[] | 'anybody';
  /** It changes the branch's records: never for whoever only reads. */
  writes: boolean;
  audit: ProcedureAudit;
}

const SECRETARY = ['secretary'] as const satisfies Role[];
const LEADERS = ['secretary', 'convenor'] as const satisfies Role[];
/** Whoever looks after cases; the view leaves them those on which they are named. */
const CASEWORK = ['secretary', 'convenor', 'membershipOfficer', 'rep'] as const satisfies Role[];
const LOGGING = ['secretary', 'convenor', 'rep'] as const satisfies Role[];
const LIST = ['secretary', 'convenor', 'membershipOfficer'] as const satisfies Role[];
const LIST_READ = [...LIST, 'auditor'] as const satisfies Role[];
const PLACES = [...LIST_READ, 'rep'] as const satisfies Role[];
const CHECKING = ['secretary', 'convenor', 'auditor'] as const satisfies Role[];
const RECORDS = ['secretary', 'auditor'] as const satisfies Role[];
const OFFICERS = [...PLACES, 'jointSecretary'] as const satisfies Role[];

type Who = Decision['who'];
const free = (who: Who): Decision => ({ who, writes: false, audit: 'none' });
const reads = (who: Who): Decision => ({ who, writes: false, audit: 'read' });
const hands = (who: Who): Decision => ({ who, writes: false, audit: 'export' });
const changes = (who: Who): Decision => ({ who, writes: true, audit: 'change' });
/** A file is made, and that it was made is kept among the records. */
const handsAndKeeps = (who: Who): Decision => ({ who, writes: true, audit: 'export' });
const untraced = (who: Who): Decision => ({ who, writes: true, audit: 'anonymous' });

type Decisions = { readonly [A in keyof Contract]: { readonly [V in keyof Contract[A]]: Decision } };

export const decisions = {
  session: {
    get: free('anybody'),
    open: free('anybody'),
    setUp: free('anybody'),
    unlock: free('anybody'),
    lock: free('anybody'),
    recover: free('anybody'),
    changePassphrase: free(OFFICERS),
    remember: free(OFFICERS),
    atDesk: free('anybody'),
    updates: free('anybody'),
    setUpdates: free(SECRETARY),
    progress: free('anybody'),
    changes: free('anybody'),
    reminders: free('anybody'),
    printed: free(OFFICERS),
    getDesk: free('anybody'),
    setDesk: free('anybody'),
  },
  officers: {
    list: free(PLACES),
    add: changes(SECRETARY),
    change: changes(SECRETARY),
    withdraw: changes(SECRETARY),
    newPassphrase: changes(SECRETARY),
    newRecoverySheet: changes(SECRETARY),
    newDataKey: changes(SECRETARY),
    recoverySeen: changes(SECRETARY),
  },
  branch: {
    setUp: changes(SECRETARY),
    get: free('anybody'),
    update: changes(SECRETARY),
    confirmListDeleted: changes(LIST),
    today: free(OFFICERS),
    search: reads(OFFICERS),
    history: reads(OFFICERS),
    revert: changes(CASEWORK),
    verify: free(CHECKING),
    audit: reads(OFFICERS),
    exportAudit: hands(RECORDS),
    accessReport: hands(CHECKING),
    signingKey: free(OFFICERS),
    // No step of history, and what was damaged is held against nothing afterwards: the log says that somebody went on.
    carryOn: { who: SECRETARY, writes: true, audit: 'read' },
    backup: hands(LEADERS),
    backups: free(CHECKING),
    backupState: free(CHECKING),
    setBackups: free(SECRETARY),
    chooseFolder: free(SECRETARY),
    proveBackup: free(LEADERS),
    restorePreview: reads(SECRETARY),
    restore: changes(SECRETARY),
    undoRestore: changes(SECRETARY),
    findDocuments: changes(SECRETARY),
    export: hands(SECRETARY),
    import: changes(SECRETARY),
    retention: reads(RECORDS),
    setRetention: changes(SECRETARY),
    keepLonger: changes(SECRETARY),
    previewErase: reads(SECRETARY),
    erase: changes(SECRETARY),
    subjectAccess: handsAndKeeps(SECRETARY),
  },
  requests: {
    list: reads(SECRETARY),
    get: reads(SECRETARY),
    log: changes(SECRETARY),
    change: changes(SECRETARY),
    close: changes(SECRETARY),
    holds: reads(SECRETARY),
    hold: changes(SECRETARY),
    lift: changes(SECRETARY),
    certificates: reads(RECORDS),
    certificate: hands(RECORDS),
  },
  members: {
    list: reads(PLACES),
    get: reads(PLACES),
    asAt: reads(PLACES),
    inUse: free(PLACES),
    add: changes(LIST),
    update: changes(LIST),
    previewImport: reads(LIST),
    applyImport: changes(LIST),
    exportRejected: hands(LIST),
    sources: free(LIST_READ),
    saveSource: changes(LIST),
    removeSource: changes(LIST),
    absent: reads(LIST_READ),
    settleAbsent: changes(LIST),
    duplicates: reads(LIST),
    notTheSame: changes(LIST),
    previewMerge: reads(LIST),
    merge: changes(LIST),
    reconcile: changes(LIST),
    remittances: reads(LIST_READ),
    remittance: reads(LIST_READ),
    settleFindings: changes(LIST),
    exportFindings: hands(LIST_READ),
    removeRemittance: changes(LIST),
    bands: free(LIST_READ),
    saveBand: changes(LIST),
    quality: reads(LIST_READ),
    qualityRows: reads(LIST_READ),
    fixInBulk: changes(LIST),
  },
  mailings: {
    preview: reads(LIST),
    templates: free(LIST),
    previewLetter: reads(LIST),
    letters: handsAndKeeps(LIST),
    labels: handsAndKeeps(LIST),
    emailList: handsAndKeeps(LIST),
    list: reads(LIST_READ),
    get: reads(LIST_READ),
  },
  monitoring: {
    questions: free(PLACES),
    save: untraced(LIST),
    withdraw: untraced(LIST),
    report: reads(LIST),
    form: free(PLACES),
  },
  workplaces: {
    list: free(PLACES),
    get: free(PLACES),
    save: changes(LIST),
    employers: free(PLACES),
    employer: free(PLACES),
    saveEmployer: changes(LIST),
    removeEmployer: changes(LIST),
    mergeEmployers: changes(LIST),
    units: free(PLACES),
    saveUnit: changes(LIST),
    removeUnit: changes(LIST),
    density: reads(LIST_READ),
    densityOverTime: reads(LIST_READ),
    wallChart: reads(PLACES),
    nonMembers: reads(PLACES),
    saveNonMember: changes(CASEWORK),
    removeNonMember: changes(CASEWORK),
    remove: changes(LIST),
    merge: changes(LIST),
  },
  reps: {
    list: free(PLACES),
    appoint: changes(LEADERS),
    standDown: changes(LEADERS),
  },
  cases: {
    open: changes(LOGGING),
    checkMembership: reads(LOGGING),
    previewClock: free(CASEWORK),
    get: reads(CASEWORK),
    list: reads(CASEWORK),
    update: changes(CASEWORK),
    setKeyDate: changes(CASEWORK),
    timeline: reads(CASEWORK),
    addEvent: changes(CASEWORK),
    addMail: changes(CASEWORK),
    updateEvent: changes(CASEWORK),
    addDocument: changes(CASEWORK),
    updateDocument: changes(CASEWORK),
    openDocument: reads(CASEWORK),
    addTask: changes(CASEWORK),
    updateTask: changes(CASEWORK),
    close: changes(CASEWORK),
    reopen: changes(CASEWORK),
    bulk: changes(LEADERS),
    themes: free(CASEWORK),
    comparators: reads(CASEWORK),
    suggestRep: reads(LEADERS),
    moveStage: changes(CASEWORK),
    setStep: changes(CASEWORK),
    clocks: reads(CASEWORK),
    bundle: handsAndKeeps(CASEWORK),
    handOut: handsAndKeeps(CASEWORK),
    readiness: reads(CASEWORK),
    refer: handsAndKeeps(CASEWORK),
    redact: handsAndKeeps(CASEWORK),
    calendar: hands(CASEWORK),
    exchange: handsAndKeeps(CASEWORK),
    previewExchange: reads(LEADERS),
    applyExchange: changes(LEADERS),
    previewImport: reads(LEADERS),
    applyImport: changes(LEADERS),
    exportList: hands(CASEWORK),
    seal: changes(CASEWORK),
    unseal: changes(CASEWORK),
    sealedWith: reads(CASEWORK),
    isOnlyOpener: free(SECRETARY),
  },
  enquiries: {
    list: reads(CASEWORK),
    get: reads(CASEWORK),
    add: changes(LOGGING),
    update: changes(CASEWORK),
  },
  procedures: {
    list: free(CASEWORK),
    get: free(CASEWORK),
    frames: free(CASEWORK),
    save: changes(LEADERS),
    retire: changes(LEADERS),
    forCase: free(CASEWORK),
  },
  handovers: {
    preview: reads(CASEWORK),
    list: reads(CASEWORK),
    make: changes(CASEWORK),
    accept: changes(CASEWORK),
    paper: hands(CASEWORK),
  },
  letters: {
    list: free(CASEWORK),
    fields: free(CASEWORK),
    template: free(CASEWORK),
    saveTemplate: changes(LEADERS),
    removeTemplate: changes(LEADERS),
    preview: reads(CASEWORK),
    write: handsAndKeeps(CASEWORK),
  },
  clocks: {
    compute: free(OFFICERS),
    due: reads(CASEWORK),
    sheet: hands(CASEWORK),
  },
  reports: {
    knownOn: free(PLACES),
    run: reads(LIST_READ),
    records: reads(LIST_READ),
    export: hands(LIST_READ),
    saved: free(LIST_READ),
    save: changes(LIST),
    removeSaved: changes(LIST),
    membershipReturn: hands(LIST_READ),
    exportMembers: hands(LIST_READ),
    casework: reads(PLACES),
    exportCasework: hands(PLACES),
    membership: reads(LIST_READ),
    exportMembership: hands(LIST_READ),
  },
} satisfies Decisions;
