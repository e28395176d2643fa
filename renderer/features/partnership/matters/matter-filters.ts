// What the list of issues and decisions can be narrowed by.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { MatterKind } from '../../../../shared/contract/partnership/matters.ts';
import { CommitmentSchema, CompassSchema } from '../../../../shared/domain/partnership/sides.ts';
import { compassWords, issueStateWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { commitmentWords } from '../../../../shared/domain/partnership/words-people.ts';
import { useSession } from '../../../app/desk.tsx';
import type { Filter } from '../../../components/filter-chips.tsx';
import { type ConditionChoice, chipsOf, type ListAddress, type Where } from '../../../components/use-list-address.ts';

export const matterKindWords: Record<MatterKind, string> = {
  issue: 'Issue',
  coming: 'Coming',
  dispute: 'Dispute',
  consultation: 'Consultation',
  decision: 'Decision',
  initiative: 'Initiative',
};

type Known = Pick<Outputs['partnership']['matters'], 'departments' | 'forums'>;

export function useMatterFilters(address: ListAddress, where: Where, known: Known | undefined): Filter[] {
  const { branch } = useSession();
  const commitments = commitmentWords(branch?.words);
  const chip = chipsOf(address, where);
  const is = (label: string, value: string | boolean): ConditionChoice => ({ label, condition: { eq: value } });
  const kinds = Object.keys(matterKindWords) as MatterKind[];
  const states = Object.keys(issueStateWords) as (keyof typeof issueStateWords)[];
  return [
    chip('isOpen', 'Open or closed', [is('Open', true), is('Closed', false)]),
    chip('isOurs', 'Waits for', [is('Waits for us', true)]),
    chip(
      'kind',
      'Kind',
      kinds.map((kind) => is(matterKindWords[kind], kind)),
    ),
    chip(
      'state',
      'State',
      states.map((state) => is(issueStateWords[state], state)),
    ),
    chip(
      'forumId',
      'Forum',
      (known?.forums ?? []).map(({ id, name }) => is(name, id)),
    ),
    chip(
      'department',
      'Department',
      (known?.departments ?? []).map((department) => is(department, department)),
    ),
    chip(
      'compass',
      'About',
      CompassSchema.options.map((point) => is(compassWords[point], point)),
    ),
    chip(
      'commitment',
      'Commitment',
      CommitmentSchema.options.map((one) => is(commitments[one], one)),
    ),
  ];
}
