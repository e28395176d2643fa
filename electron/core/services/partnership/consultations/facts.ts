// What a consultation is held against: the forum's unions and how long each needs, what the agreement promises on the
// topic, what the law asks.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import type { UnionProfile } from '../../../../../shared/domain/partnership/unions.ts';
import {
  type StatutoryMinimum,
  statutoryMinimum,
} from '../../../../../shared/rules/partnership/consultations/statutory.ts';
import {
  answerWindow,
  clashInWords,
  type MandateClash,
  mandateClashes,
  type Windowed,
} from '../../../../../shared/rules/partnership/consultations/window.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { scopeOfTopic } from '../../agreements/clauses.ts';
import type { BranchProfile } from '../../branch-profile.ts';

type Preview = Outputs['partnership']['previewWindow'];
export type Promised = NonNullable<Preview['promised']>;

const FIRST = { offset: 0, limit: 1 };

/** The forum that is meant where none is named: the only one that is not closed, if there is only one. */
export function usualForum(from: Transaction | View): string | null {
  const open = [...from.all('forums')].filter(({ state }) => state !== 'closed');
  return open.length === 1 ? open[0]!.id : null;
}

/** Those with a seat on the forum; without one, the recognised unions and the branch's own. */
export function usualUnions(from: Transaction | View, forumId: string | null): string[] {
  const seated = forumId === null ? [] : (from.get('forums', forumId)?.seats ?? []);
  const onForum = [...new Set(seated.map(({ unionId }) => unionId).filter((id) => id !== null))];
  const there = onForum.filter((id) => from.get('unionProfiles', id) !== undefined);
  if (there.length > 0) return there;
  return [...from.all('unionProfiles')].filter(({ isRecognised, isOwn }) => isRecognised || isOwn).map(({ id }) => id);
}

/** By their names; a union whose profile is gone is left out. */
export const unionsOf = (from: Transaction | View, ids: readonly string[]): UnionProfile[] =>
  ids
    .map((id) => from.get('unionProfiles', id))
    .filter((union) => union !== undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** The likest row of the scope matrices in force; the forum's own agreement before others. */
export function promisedOn(topic: string, forumId: string | null, context: CallContext): Promised | null {
  if (topic.trim() === '') return null;
  const asked = { topic, page: FIRST, ...(forumId !== null && { forumId }) };
  const [row] = scopeOfTopic(asked, context).rows;
  if (row === undefined) return null;
  const { agreementId, agreement, topic: matched, level, who, noticeDays } = row;
  return { agreementId, agreement, topic: matched, level, who, noticeDays };
}

export const clashesOf = (of: Windowed, unions: readonly UnionProfile[]): MandateClash[] =>
  mandateClashes(answerWindow(of), unions);

/** The same as a page shows it. */
export const shownMinimum = (minimum: StatutoryMinimum | null): Preview['minimum'] => {
  if (minimum === null) return null;
  const { row, ...rest } = minimum;
  const { key, title, effect, validFrom, validTo, authority } = row;
  return { key, title, effect, validFrom, validTo, authority, ...rest };
};

type Previewed = Windowed & Pick<Consultation, 'preset' | 'forumId' | 'unionIds'>;

/** Everything that can be said before anything is saved, and its parts for whoever goes on with them. */
export function previewOf(
  topic: string,
  of: Previewed,
  { view, profile, context }: { view: View; profile: BranchProfile; context: CallContext },
): { preview: Preview; minimum: StatutoryMinimum | null; clashes: MandateClash[] } {
  const unions = unionsOf(view, of.unionIds);
  const clashes = clashesOf(of, unions);
  const minimum = statutoryMinimum(of, profile.nation, profile.today, profile.dateOrder);
  return {
    minimum,
    clashes,
    preview: {
      forumId: of.forumId,
      unions: unions.map(({ id, name, mandateDays }) => ({ id, name, mandateDays })),
      promised: promisedOn(topic, of.forumId, context),
      window: answerWindow(of),
      clashes: clashes.map((clash) => ({ ...clash, sentence: clashInWords(clash) })),
      minimum: shownMinimum(minimum),
    },
  };
}
