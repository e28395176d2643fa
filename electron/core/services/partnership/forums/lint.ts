// Checks a constitution: of a forum that is here, or one that somebody only proposes, as data, before anything is saved.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyForum, emptySeat, type Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { Constitution } from '../../../../../shared/rules/partnership/forums/constitution.ts';
import { lintConstitution } from '../../../../../shared/rules/partnership/forums/constitution-lint.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { constitutionOf, findingsOf, surroundings } from './forum-facts.ts';
import { vacantSeats } from './seats-given.ts';

type Given = NonNullable<Inputs['partnership']['lintConstitution']['constitution']>;

/** @throws NotThere, InvalidInput unless it is told which of the two. */
export function lint(
  { forumId, constitution }: Inputs['partnership']['lintConstitution'],
  context: CallContext,
): Outputs['partnership']['lintConstitution'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  if ((forumId === undefined) === (constitution === undefined)) {
    throw new InvalidInput({
      path: [],
      message: 'Say which forum is to be checked, or give the constitution itself: one of the two.',
    });
  }
  const findings =
    forumId === undefined
      ? lintConstitution(proposed(view, constitution!, profile.today), surroundings(view, null, profile))
      : findingsOf(view, found(view, 'forums', forumId), profile);
  return { findings, isSound: findings.every(({ severity }) => severity !== 'mustFix') };
}

/** What is left out counts as not written. */
function proposed(
  view: View,
  { seats = [], seatsPerSide, quorum, heads, ...given }: Given,
  today: string,
): Constitution {
  const forum: Omit<Forum, 'id' | 'revision' | 'name'> = {
    ...emptyForum,
    ...withoutUndefined(given),
    quorum: { ...emptyForum.quorum, ...withoutUndefined(quorum ?? {}) },
    heads: withoutUndefined(heads ?? {}),
  };
  const all = [...seats, ...vacantSeats(seats, seatsPerSide ?? {})];
  return {
    ...constitutionOf(view, forum, today),
    seats: all.map(({ holder, deputy: _deputy, isRecognised, ...seat }) => {
      const union = seat.union ?? unionNamed(view, seat.unionId ?? null)?.name ?? '';
      const profile = unionNamed(view, seat.unionId ?? null) ?? unionCalled(view, union);
      return {
        ...emptySeat,
        ...withoutUndefined(seat),
        id: seat.id ?? randomUUIDv7(),
        side: seat.side,
        union,
        isRecognised: profile?.isRecognised ?? isRecognised ?? null,
        holderName: (typeof holder === 'string' ? holder : holder?.name) ?? '',
      };
    }),
  };
}

const unionNamed = (view: View, id: string | null) => (id === null ? undefined : view.get('unionProfiles', id));
const unionCalled = (view: View, name: string) =>
  name.trim() === ''
    ? undefined
    : [...view.all('unionProfiles')].find((one) => fold(one.name.trim()) === fold(name.trim()));
