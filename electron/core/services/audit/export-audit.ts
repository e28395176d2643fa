// The audit as a file that another program can check (docs/checking-the-audit.md): a line of canonical JSON that says what
// it is, every line of both chains, and at the end the branch's signature under all bytes before it.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { CallContext } from '../../desk.ts';
import { lastInstantOf } from '../../store/stored-instant.ts';
import { turns } from '../../store/turns.ts';
import { steps } from '../branch/steps.ts';
import { branchProfile } from '../branch-profile.ts';
import { offerFile } from '../offer-file.ts';
import { accessLines, type ChainLine, historyLines, type Period } from './chain-lines.ts';
import { mustFit } from './list-audit.ts';
import { signatureUnder, signingKey } from './signing.ts';
import { auditSight } from './who-may-see.ts';

const VERSION = 1;
const SLICE = 8;
const REPORT_EVERY = 500;
const UNSIGNED =
  'Nobody signed this file: the desk that made it is not protected by a passphrase, so it has no key to sign with. Its chains can be checked, but not who made it.';

/** @throws InvalidInput; NotSaved (`damaged`) where a line does not hold: checking the data names it. */
export async function exportAudit(
  input: Inputs['branch']['exportAudit'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['exportAudit']> {
  const { from, to, path } = input ?? {};
  mustFit({ from, to });
  const { desk, account } = context;
  const { branch, zone, today } = branchProfile(context);
  const view = desk.store.view(account);
  const signedBy = signingKey(context);
  await desk.store.access.flush();
  const text: string[] = [
    canonicalJson({
      branchdesk: 'audit',
      version: VERSION,
      branch: branch?.name ?? '',
      from: from ?? '',
      to: to ?? '',
      madeAt: desk.now.instant().toString({ smallestUnit: 'millisecond' }),
      madeBy: account,
      officers: [...view.all('officers')].map(({ id, name }) => ({ id, name })),
      publicKey: signedBy?.publicKey ?? '',
      fingerprint: signedBy?.fingerprint ?? '',
    }),
  ];
  const period: Period = {
    after: from === undefined ? '' : lastInstantOf({ day: addDays(from, -1), zone }),
    until: to === undefined ? '\uffff' : lastInstantOf({ day: to, zone }),
  };
  const withheld = await gatherInto(text, period, context, signal);
  const body = Buffer.from(`${text.join('\n')}\n`, 'utf8');
  const signature = signatureUnder(body, context);
  const ending = canonicalJson(signature === null ? { unsigned: UNSIGNED } : { signature });
  const bytes = Buffer.concat([body, Buffer.from(`${ending}\n`, 'utf8')]);
  const name = `who-did-what-${today}.jsonl`;
  const file = await offerFile({ name, mediaType: 'application/jsonl', bytes }, path, context);
  return { ...file, lines: text.length - 1, withheld, signedBy };
}

/** Resolves with how many lines were withheld. */
async function gatherInto(
  text: string[],
  period: Period,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { store } = context.desk;
  const sight = auditSight(context);
  const pause = turns(SLICE);
  const { onProgress } = steps('branch.exportAudit', 'Putting the lines together', context, signal);
  let withheld = 0;
  const add = async (lines: AsyncIterable<ChainLine>) => {
    for await (const line of lines) {
      signal?.throwIfAborted();
      if ('withheld' in line) withheld += 1;
      text.push(canonicalJson(line));
      // A step may be of several lines, and days leave some out: it is never more than all of them.
      if (text.length % REPORT_EVERY === 0)
        onProgress(text.length, Math.max(text.length, store.seq + store.access.head.n));
      await pause();
    }
  };
  await add(historyLines(period, context, sight));
  await add(accessLines(store.access, period, sight));
  return withheld;
}
