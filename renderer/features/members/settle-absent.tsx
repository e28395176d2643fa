// What has become of people who were not in the newest list: a standing from a day, or that they stay.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { MembershipStanding } from '../../../shared/domain/members.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { count } from './import-words.ts';

type Settle = Inputs['members']['settleAbsent'];

const STANDINGS: readonly MembershipStanding[] = ['left', 'lapsed', 'deceased', 'suspended', 'inArrears'];

export function useStayMembers(onDone: () => void) {
  const { terms } = useWords();
  return useAction((client, memberIds: string[]) => client.members.settleAbsent({ memberIds, standing: null }), {
    done: ({ settled }) =>
      `${count(settled)} ${settled === 1 ? 'stays a' : 'stay'} ${settled === 1 ? terms.member : terms.members}.`,
    undoes: ({ seq }) => ({ seq }),
    onDone,
  });
}

interface SettleAbsentProps {
  rows: readonly { memberId: string; name: string; openCases: number; isRep: boolean }[];
  onClose: () => void;
  onDone: () => void;
}

export function SettleAbsent({ rows, onClose, onDone }: SettleAbsentProps) {
  const words = useWords();
  const today = useToday();
  const [standing, setStanding] = useState<MembershipStanding>('left');
  const [from, setFrom] = useState<string | null>(today);
  const settle = useAction((client, input: Settle) => client.members.settleAbsent(input), {
    done: ({ settled }) => `Written down for ${settled === 1 ? 'one person' : `${count(settled)} people`}.`,
    undoes: ({ seq }) => ({ seq }),
    onDone,
  });
  const who = rows.length === 1 ? (rows[0]?.name ?? '') : `${count(rows.length)} people`;
  const withCases = rows.filter(({ openCases }) => openCases > 0).length;
  const reps = rows.filter(({ isRep }) => isRep).length;
  return (
    <FormDialog
      title={`What has become of ${who}?`}
      sentence={
        withCases + reps > 0
          ? `Among them ${[
              withCases > 0 && `${count(withCases)} with an open ${words.terms.case}`,
              reps > 0 &&
                `${count(reps)} who ${reps === 1 ? 'is a' : 'are'} ${reps === 1 ? words.terms.rep : words.terms.reps}`,
            ]
              .filter(Boolean)
              .join(' and ')}: that stays as it is.`
          : undefined
      }
      action="Write it down"
      isRunning={settle.isRunning}
      isWaiting={from === null}
      trouble={settle.trouble}
      onClose={onClose}
      onSubmit={() =>
        void settle.run({ memberIds: rows.map(({ memberId }) => memberId), standing, ...(from !== null && { from }) })
      }
    >
      <SelectField<MembershipStanding>
        label="Standing"
        options={STANDINGS.map((value) => ({ value, label: words.standings[value] }))}
        value={standing}
        onChange={(value) => value && setStanding(value)}
        help={standing === 'deceased' ? 'Every letter and list stops at once.' : undefined}
      />
      <DayField label="From" value={from} onChange={setFrom} lean="past" problem={settle.issueFor('from')} />
    </FormDialog>
  );
}
