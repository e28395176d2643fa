// Decides in a transaction what is to be rewritten, and carries it through: history, snapshots, attachments, drafts. One after
// another, while nothing else is saved. What was broken off is finished before anything else is rewritten.

import { randomBytes, randomUUID } from 'node:crypto';
import type { CaseSeal } from '../../../shared/domain/seals.ts';
import { seal as closeBox } from '../keys/sealed-box.ts';
import { sealPurpose } from './case-keys.ts';
import type { Reason, StoreContext, Transaction } from './desk-store.ts';
import { notSaved } from './disk-errors.ts';
import type { DiskStore } from './disk-store.ts';
import type { Draft } from './draft.ts';
import { CannotSeal, NotSaved, NotThere } from './errors.ts';
import { type FinishParts, finishRewriting, settleMemory } from './finish-rewriting.ts';
import type { Opened } from './opening.ts';
import type { PastViews } from './past-views.ts';
import { attachmentsOf } from './payload-changes.ts';
import { type EraseJob, type RewriteJob, removeJob, type SealJob, writeJob } from './rewrite-job.ts';
import type { Erased, ErasureRequest, Named, RewriteOptions, Rewriting, SealRequest } from './rewriting.ts';
import type { CaseKey } from './sealed-payload.ts';
import type { SaveOptions } from './transactor.ts';
import { turns } from './turns.ts';

export interface RewriterParts extends Pick<FinishParts, 'attachments' | 'desk'> {
  opened: Opened;
  store: DiskStore;
  pastViews: PastViews;
  /** What could not be finished at the opening. */
  unfinished: RewriteJob | null;
  /** A draft as an account may work in it. */
  guard: (draft: Draft, context: StoreContext) => Transaction;
}

interface Decision<T> {
  context: StoreContext;
  reason: Reason;
  job: EraseJob | SealJob;
  options: RewriteOptions<T>;
  /** What the transaction does besides `work`. */
  effect: (draft: Draft) => void;
  /** Of which changes nothing of what was before is written at all. */
  withoutBefore?: NonNullable<SaveOptions['withoutBefore']>;
}

export class Rewriter implements Rewriting {
  readonly #parts: RewriterParts;
  #unfinished: RewriteJob | null;

  constructor(parts: RewriterParts) {
    this.#parts = parts;
    this.#unfinished = parts.unfinished;
  }

  get isWhole(): boolean {
    return this.#parts.opened.low.data.opaque.size === 0;
  }

  isOnlyOpener(officerId: string): boolean {
    const { memory } = this.#parts.opened.low.data;
    const isThere = (id: string | null): boolean => id !== null && memory.get('officers', id)?.withdrawnOn === null;
    return [...memory.all('seals')].some(({ keys }) => {
      const named = keys.at(-1)?.wrapped.map((one) => one.officerId) ?? [];
      return named.includes(officerId) && !named.some((id) => id !== officerId && isThere(id));
    });
  }

  erase<T = void>(
    context: StoreContext,
    reason: Reason,
    { records, attachments, pastOf = [], naming = [] }: ErasureRequest,
    options: RewriteOptions<T> = {},
  ): Promise<Erased<T>> {
    const { memory } = this.#parts.opened.low.data;
    return this.#inTurn(async () => {
      // A case takes its seal with it: nothing is left that it would open.
      const seals = records.filter(({ collection, id }) => collection === 'cases' && memory.get('seals', id));
      const all = [...records, ...seals.map(({ id }) => ({ collection: 'seals' as const, id }))];
      const staying = new Set(pastOf.map(({ collection, id }) => `${collection}/${id}`));
      const going = new Set(all.map(({ collection, id }) => `${collection}/${id}`));
      const named = await attachmentsOf(all, this.#parts.opened.history, turns(12));
      const job: EraseJob = { kind: 'erase', records: all, pastOf, naming, attachments: [...attachments, ...named] };
      const { seq, result, done } = await this.#decide({
        context,
        reason,
        job,
        options,
        effect(draft) {
          for (const { collection, id } of all) {
            const current = draft.get(collection, id);
            if (current) draft.remove(collection, id, current.revision);
          }
          for (const { collection, id } of pastOf) {
            const current = draft.hasWritten(collection, id) ? undefined : draft.get(collection, id);
            if (current) draft.restore(collection, id, current, current.revision);
          }
        },
        withoutBefore: ({ collection, id }) => going.has(`${collection}/${id}`) || staying.has(`${collection}/${id}`),
      });
      return { seq, result, ...done };
    });
  }

  seal<T = void>(
    context: StoreContext,
    reason: Reason,
    request: SealRequest,
    options: RewriteOptions<T> = {},
  ): Promise<{ seq: number; result: T }> {
    const { opened } = this.#parts;
    return this.#inTurn(async () => {
      if (!opened.seal.isSealed) throw new CannotSeal();
      const before = opened.low.data.memory.get('seals', request.caseId);
      if (before) return this.#nameAnew(context, reason, request, before, options);
      const key = newCaseKey(request.caseId);
      opened.caseKeys.learn(key);
      try {
        const { seq, result } = await this.#decide({
          context,
          reason,
          // A copy: whoever is present may not be named, and what they hold is wiped.
          job: { kind: 'seal', caseId: request.caseId, keys: [{ ...key, key: Uint8Array.from(key.key) }] },
          options,
          effect: (draft) => draft.put('seals', sealRecord(context, request, [key])),
        });
        return { seq, result };
      } finally {
        key.key.fill(0);
      }
    });
  }

  unseal<T = void>(
    context: StoreContext,
    reason: Reason,
    caseId: string,
    options: RewriteOptions<T> = {},
  ): Promise<{ seq: number; result: T }> {
    const { opened } = this.#parts;
    return this.#inTurn(async () => {
      const seal = opened.low.data.memory.get('seals', caseId);
      const keys = seal && opened.caseKeys.every(seal);
      if (!seal || !keys) throw new NotThere('cases', caseId);
      const { seq, result } = await this.#decide({
        context,
        reason,
        job: { kind: 'unseal', caseId, keys: keys.map((key) => ({ ...key, key: Uint8Array.from(key.key) })) },
        options,
        effect: (draft) => draft.remove('seals', caseId, seal.revision),
      });
      return { seq, result };
    });
  }

  /** Others are named, or fewer: whoever is taken off had the keys until now, so what follows is under another. */
  async #nameAnew<T>(
    context: StoreContext,
    reason: Reason,
    request: SealRequest,
    before: CaseSeal,
    options: RewriteOptions<T>,
  ): Promise<{ seq: number; result: T }> {
    const { opened, store, pastViews } = this.#parts;
    const known = opened.caseKeys.every(before);
    if (!known) throw new NotThere('cases', before.id);
    const named = new Set(request.named.map(({ officerId }) => officerId));
    const isTakenOff = before.keys.at(-1)?.wrapped.some(({ officerId }) => !named.has(officerId)) ?? false;
    const added = isTakenOff ? [newCaseKey(before.id)] : [];
    for (const key of added) opened.caseKeys.learn(key);
    // Copies: what whoever is present holds is wiped, and they may not be named any more.
    const keys = [...known, ...added].map((one) => ({ ...one, key: Uint8Array.from(one.key) }));
    const saved = await store.transactNow(
      context,
      { ...reason, isFinal: true },
      async (draft) => {
        const result = (await options.work?.(this.#parts.guard(draft, context))) as T;
        const renewed = sealRecord(context, request, keys);
        draft.put('seals', { ...before, keyId: renewed.keyId, keys: renewed.keys }, before.revision);
        return result;
      },
      { signal: options.signal },
    );
    opened.caseKeys.forgetKeys(keys.map(({ keyId }) => keyId));
    settleMemory(opened, { kind: 'seal', caseId: before.id, keys });
    for (const { key } of keys) key.fill(0);
    await store.onlySnapshot();
    pastViews.reset();
    return saved;
  }

  /** The transaction, and all that follows from it. Whoever has the turn. */
  async #decide<T>({ context, reason, job: plan, options, effect, withoutBefore }: Decision<T>) {
    const { opened, store, guard } = this.#parts;
    options.signal?.throwIfAborted();
    const final: Reason = { ...reason, isFinal: true };
    const job: RewriteJob = { ...plan, seq: store.seq + 1, reason };
    await writeJob(opened, job).catch((error: unknown) => Promise.reject(notSaved(error)));
    let saved: { seq: number; result: T };
    try {
      saved = await store.transactNow(
        context,
        final,
        async (draft) => {
          const tx = guard(draft, context);
          if (plan.kind !== 'erase' && !tx.get('cases', plan.caseId)) throw new NotThere('cases', plan.caseId);
          const result = (await options.work?.(tx)) as T;
          effect(draft);
          return result;
        },
        { signal: options.signal, ...(withoutBefore && { withoutBefore }) },
      );
    } catch (error) {
      if (plan.kind === 'seal') opened.caseKeys.forgetKeys(plan.keys.map(({ keyId }) => keyId));
      await removeJob(opened);
      throw error;
    }
    // What whoever is present can open from now on is for the seal to say.
    if (plan.kind !== 'erase') opened.caseKeys.forgetKeys(plan.keys.map(({ keyId }) => keyId));
    const done = await this.#finish(job, options.onProgress);
    return { ...saved, done };
  }

  async #finish(job: RewriteJob, onProgress?: RewriteOptions<unknown>['onProgress']) {
    const { opened, pastViews, store } = this.#parts;
    this.#unfinished = job;
    try {
      const done = await finishRewriting(
        { ...this.#parts, ...opened, snapshot: () => store.onlySnapshot() },
        job,
        onProgress,
      );
      this.#unfinished = null;
      return done;
    } catch (error) {
      throw new NotSaved('failed', GOES_ON, error);
    } finally {
      pastViews.reset();
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#parts.store.whileNothingIsSaved(async () => {
      if (this.#unfinished) await this.#finish(this.#unfinished);
      return work();
    });
  }
}

const GOES_ON =
  'This is decided and saved, but the disk failed while the earlier history was rewritten. It goes on when the branch is opened next.';

const newCaseKey = (caseId: string): CaseKey => ({ caseId, keyId: randomUUID(), key: randomBytes(32) });

/** Every key wrapped for everybody who is named. */
function sealRecord({ account }: StoreContext, { caseId, on, named }: SealRequest, keys: readonly CaseKey[]) {
  const wrapped = ({ keyId, key }: CaseKey, { officerId, publicKey }: Named) => ({
    officerId,
    box: Buffer.from(closeBox(publicKey, key, sealPurpose(caseId, keyId))).toString('base64'),
  });
  return {
    id: caseId,
    keyId: keys.at(-1)?.keyId ?? '',
    keys: keys.map((key) => ({ keyId: key.keyId, wrapped: named.map((one) => wrapped(key, one)) })),
    sealedOn: on,
    sealedBy: account,
  };
}
