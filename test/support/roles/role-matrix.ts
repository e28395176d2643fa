// Calls every procedure as one account, with inputs that work, inputs that aim at what the account must not see, and
// inputs at random; and looks in every answer, error and file for whatever must not be there.

import { ORPCError } from '@orpc/server';
import type * as z from 'zod';
import type { View } from '../../../electron/core/store/desk-store.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { CollectionName } from '../../../shared/domain/collections.ts';
import { decisionOn, mayCall } from '../../../shared/rules/access/may-call.ts';
import { workingInputs } from '../working-inputs.ts';
import { textOf } from './file-text.ts';
import { MARKS } from './marked-records.ts';
import { everyRecord, mustNotSee } from './must-not-see.ts';
import type { Account, RoleBranch } from './role-branch.ts';
import { aimed, atRandom, type Known, shownOf, UUID } from './role-inputs.ts';

export const procedures: readonly { name: string; schema: z.ZodType | undefined }[] = Object.entries(contract).flatMap(
  ([area, verbs]) =>
    Object.entries(verbs).map(([verb, made]) => ({
      name: `${area}.${verb}`,
      schema: (made as { '~orpc': { inputSchema?: z.ZodType } })['~orpc'].inputSchema,
    })),
);

/**
 * Called only by those to whom they are refused: they take the desk itself away from under the matrix (its folder, its keys,
 * its session), and have tests of their own.
 */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'session.open',
  'session.setUp',
  'session.unlock',
  'session.lock',
  'session.recover',
  'session.changePassphrase',
  'session.remember',
  'session.progress',
  'session.changes',
  'session.reminders',
  'officers.add',
  'officers.change',
  'officers.withdraw',
  'officers.newPassphrase',
  'officers.newRecoverySheet',
  'officers.recoverySeen',
]);
export interface Outcome {
  name: string;
  code: 'answered' | string;
  /** Everything that came back, as text. */
  said: string;
}

export interface Leak {
  name: string;
  input: string;
  what: string;
  said: string;
}

export class RoleMatrix {
  readonly branch: RoleBranch;
  readonly account: Account;
  readonly leaks: Leak[] = [];
  readonly answered = new Set<string>();
  readonly refused = new Set<string>();
  #secrets: { seq: number; found: ReadonlyMap<string, string> } | null = null;

  constructor(branch: RoleBranch, account: Account) {
    this.branch = branch;
    this.account = account;
  }

  get #all(): View {
    return this.branch.program.desk.store.forCounts();
  }

  #isHidden() {
    return mustNotSee(this.#all, this.#all.get('officers', this.account.id)!);
  }

  /** Ids, marks and case numbers that nothing may tell them, with the collection that each is of. */
  secrets(): ReadonlyMap<string, string> {
    const { seq } = this.branch.program.desk.store;
    if (this.#secrets?.seq === seq) return this.#secrets.found;
    const isHidden = this.#isHidden();
    const found = new Map<string, string>();
    let open = this.branch.folder;
    for (const { collection, record } of everyRecord(this.#all).values()) {
      const text = JSON.stringify(record);
      if (!isHidden(collection, record)) open += text;
      else {
        // That somebody answered is no secret; who and what is.
        if (collection !== 'monitoring') found.set(record.id, collection);
        for (const [mark] of text.matchAll(MARKS)) found.set(mark, collection);
        if (collection === 'cases') found.set((record as { number: string }).number, collection);
      }
    }
    // Who holds a post is known by name to whoever sees the posts.
    if (this.#sees('reps')) {
      for (const { memberId } of this.#all.all('reps')) {
        const holder = memberId === null ? undefined : this.#all.get('members', memberId);
        open += `${holder?.firstName} ${holder?.lastName}`;
      }
    }
    open += this.account.id;
    for (const secret of found.keys()) if (open.includes(secret)) found.delete(secret);
    this.#secrets = { seq, found };
    return found;
  }

  #sees(collection: CollectionName): boolean {
    const [any] = this.#all.all(collection);
    return any !== undefined && !this.#isHidden()(collection, any);
  }

  /** Calls it once and notes whatever it should not have told or changed. */
  async call(name: string, input: unknown): Promise<Outcome> {
    const { desk } = this.branch.program;
    const [area, verb] = name.split('.') as [string, string];
    const client = this.branch.as(this.account.id) as never as Record<
      string,
      Record<string, (input: unknown) => Promise<unknown>>
    >;
    const before = desk.store.seq;
    const hiddenBefore = this.secrets();
    let outcome: Outcome;
    try {
      const answer = await client[area]![verb]!(input);
      outcome = { name, code: 'answered', said: await textOf(answer, desk) };
    } catch (error) {
      if (!(error instanceof ORPCError)) throw new Error(`${name} failed with something undeclared`, { cause: error });
      outcome = { name, code: error.code, said: `${error.message} ${JSON.stringify(error.data)}` };
    }
    if (outcome.code === 'INTERNAL_SERVER_ERROR') {
      this.leaks.push({ name, input: shownOf(input), what: 'something unforeseen', said: outcome.said });
    }
    (outcome.code === 'answered' ? this.answered : this.refused).add(name);
    const asked = shownOf(input);
    // What they have just written down themselves they know.
    const written = await this.#writtenSince(before);
    // The branch leaves whole, encrypted where it is protected: what they may not see, and what nobody may, is in it too.
    const isMoving = name === 'branch.export' && asked.includes('"move"');
    const hidden = new Map(isMoving ? [] : [...hiddenBefore, ...this.secrets()]);
    for (const [secret, collection] of hidden) {
      if (!tells(outcome.said, secret) || asked.includes(secret) || written.includes(secret)) continue;
      if (this.secrets().has(secret)) {
        this.leaks.push({ name, input: asked, what: `${secret} of ${collection}`, said: outcome.said.slice(0, 400) });
      }
    }
    await this.#lookAtWrites(name, before, asked);
    return outcome;
  }

  async #writtenSince(before: number): Promise<string> {
    const { store } = this.branch.program.desk;
    let written = '';
    for (let seq = before + 1; seq <= store.seq; seq += 1) {
      for (const { before: was, after } of await store.changesOf(seq))
        if (was === null) written += JSON.stringify(after);
    }
    return written;
  }

  /** What they changed they could see, and an auditor changed nothing. */
  async #lookAtWrites(name: string, before: number, asked: string): Promise<void> {
    const { store } = this.branch.program.desk;
    if (store.seq > before && decisionOn(name)?.writes !== true) {
      this.leaks.push({ name, input: asked, what: 'it wrote, and its row says that it does not', said: '' });
    }
    if (MOVES_EVERYTHING.has(name)) return;
    const isHidden = this.#isHidden();
    for (let seq = before + 1; seq <= store.seq; seq += 1) {
      for (const { collection, id, before: was } of await store.changesOf(seq)) {
        if (
          was !== null &&
          collection !== 'monitoring' &&
          isHidden(collection, was) &&
          isHidden(collection, this.#all.get(collection, id) ?? was)
        ) {
          this.leaks.push({ name, input: asked, what: `it changed ${collection} ${id}`, said: '' });
        }
      }
    }
  }

  #known(): Known {
    const isHidden = this.#isHidden();
    return { records: everyRecord(this.#all), secrets: this.secrets(), isHidden, caseId: this.branch.cases.mine.id };
  }

  /** Everything that is tried of one procedure. */
  async tryAll({ name, schema }: (typeof procedures)[number]): Promise<void> {
    const roles = this.account.called.startsWith('an officer who was withdrawn') ? [] : this.account.roles;
    const may = mayCall(name, roles);
    const isAnybodys = decisionOn(name)?.who === 'anybody';
    if (may && ELSEWHERE.has(name)) return;
    const working = may ? await workingInputs[name]?.(this.branch.all, this.branch.folder) : undefined;
    for (const input of [...(working ? aimed(working, this.#known()) : []), ...atRandom(name, schema, this.#known())]) {
      const outcome = await this.call(name, input);
      if ((outcome.code === 'FORBIDDEN') === may && !isAnybodys && !(may && REFUSES_SOME.has(name))) {
        this.leaks.push({
          name,
          input: shownOf(input),
          what: may ? 'refused, though it is theirs' : 'not refused',
          said: outcome.said.slice(0, 400),
        });
      }
      if (may) await this.#compareWithNothing(outcome, input);
    }
    if (working) await this.call(name, working);
  }

  /** A hidden record and one that never was are answered alike. */
  async #compareWithNothing({ name, code, said }: Outcome, input: unknown): Promise<void> {
    if (code === 'answered' || typeof input !== 'object' || input === null) return;
    const hidden = new Set([...this.secrets()].filter(([, of]) => of !== '').map(([secret]) => secret));
    const text = JSON.stringify(input);
    const named = [...text.matchAll(UUID)].map(([id]) => id).filter((id) => hidden.has(id));
    if (named.length === 0 || containsFile(input)) return;
    const strangers = new Map(named.map((id) => [id, crypto.randomUUID()]));
    const replaced = JSON.parse(text.replace(UUID, (id) => strangers.get(id) ?? id));
    const other = await this.call(name, replaced);
    const plain = (words: string) => words.replace(UUID, '…');
    if (other.code !== code || plain(other.said) !== plain(said)) {
      this.leaks.push({
        name,
        input: text,
        what: `told apart from nothing: ${code} ${said} / ${other.code} ${other.said}`,
        said,
      });
    }
  }
}

/** Two records become one: whatever named the one names the other, also what they do not see. */
const MOVES_EVERYTHING: ReadonlySet<string> = new Set([
  'members.merge',
  'workplaces.merge',
  'workplaces.mergeEmployers',
]);
/** Theirs, but for other reps' places and other officers' steps. */
const REFUSES_SOME: ReadonlySet<string> = new Set(['workplaces.wallChart', 'branch.revert']);

/** The number of a case is no secret as part of that of an election, EL-2026-0004. */
const tells = (said: string, secret: string): boolean =>
  /^\d{4}-\d{4}$/.test(secret) ? new RegExp(`(?<![A-Z]-)${secret}`).test(said) : said.includes(secret);

const containsFile = (input: object): boolean => Object.values(input).some((value) => value instanceof File);
