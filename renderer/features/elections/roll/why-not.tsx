// Why somebody is on the roll or not: each thing that the rule asks, and how they stand to it.

import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../../app/desk.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { MemberChoice } from '../../../components/member-choice.tsx';
import { useFocusBefore } from '../../../components/use-focus-before.ts';
import classes from './roll.module.css';

export function WhyNot({ electionId, onClose }: { electionId: string; onClose: () => void }) {
  useFocusBefore();
  const [memberId, setMemberId] = useState<string | null>(null);
  const answer = useQuery({
    ...useDesk().elections.whyNotOnRoll.queryOptions({ input: { electionId, memberId: memberId ?? '' } }),
    enabled: memberId !== null,
  });
  return (
    <Modal opened onClose={onClose} title="Why is somebody not on the roll?" size="lg">
      <MemberChoice label="Who" value={memberId} onChange={setMemberId} search="" />
      <ErrorBanner error={answer.error} />
      {memberId !== null && answer.data && (
        <div role="status" style={{ marginTop: 18 }}>
          <strong>{answer.data.why}</strong>
          <ul className={classes.checks}>
            {answer.data.checks.map(({ what, isMet, why }) => (
              <li key={what}>
                {isMet ? <Check size={16} aria-label="Met:" /> : <X size={16} aria-label="Not met:" />}
                {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Modal>
  );
}
