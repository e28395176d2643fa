// The one primary action of an election's page: what its next step asks for, and where that is done.

import { Button } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import type { ProcedurePath } from '../../../../shared/rules/access/may-call.ts';
import { hasOpenComplaint } from '../../../../shared/rules/elections/life/state.ts';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import type { ElectionTab } from './election-page.tsx';
import type { ElectionQuestion } from './use-election-change.ts';

interface NextActionProps {
  page: ElectionPage;
  /** The tab that is looked at: nothing leads to where one is. */
  here: ElectionTab;
  onGo: (tab: ElectionTab) => void;
  onAsk: (question: ElectionQuestion) => void;
}

export function NextAction({ page, here, onGo, onAsk }: NextActionProps) {
  const may = useMay();
  const { election, next, conflict } = page;
  const make = useAction((client, input: Inputs['elections']['paper']) => client.elections.paper(input), {
    onDone: saveDownload,
  });
  const button = (label: string, needs: ProcedurePath, run: () => void, closesToCandidates = false) =>
    may(needs) && !(closesToCandidates && conflict !== null) ? (
      <Button variant="filled" loading={make.isRunning} onClick={run}>
        {label}
      </Button>
    ) : null;
  const go = (label: string, needs: ProcedurePath, tab: ElectionTab, closesToCandidates = false) =>
    here === tab ? null : button(label, needs, () => onGo(tab), closesToCandidates);
  switch (next.code) {
    case 'notice':
      return button('Make the notice', 'elections.paper', () => void make.run({ id: election.id, paper: 'notice' }));
    case 'nominate':
      return button('Write down a nomination', 'elections.nominate', () => onAsk({ of: 'nominate' }));
    case 'rule': {
      const first = election.nominations.find(({ ruling, withdrawnOn }) => ruling === null && withdrawnOn === null);
      return button(
        'Rule on a nomination',
        'elections.rule',
        () => first && onAsk({ of: 'ruling', nominationId: first.id }),
        true,
      );
    }
    case 'accept':
      return go('See who has to accept', 'elections.accept', 'candidates');
    case 'freezeRoll':
      return go('Go to the roll', 'elections.freezeRoll', 'roll');
    case 'printPapers':
      return go('Go to the papers', 'elections.printPapers', 'papers');
    case 'enterPapers':
      return go('Go to the papers', 'elections.enterPapers', 'papers', true);
    case 'enterReturns':
      return go('Go to the result', 'elections.keepReturn', 'result');
    case 'declare':
      return button('Declare the result', 'elections.declare', () => onAsk({ of: 'declare' }), true);
    case 'answerComplaint': {
      const open = hasOpenComplaint(election)
        ? election.complaints.find(({ closedOn }) => closedOn === null)
        : undefined;
      return button(
        'Answer the complaint',
        'elections.answerComplaint',
        () => open && onAsk({ of: 'answer', complaintId: open.id }),
        true,
      );
    }
    case 'destroyPapers':
      return button('Destroy the papers', 'elections.destroyPapers', () => onAsk({ of: 'destroy' }), true);
    default:
      return null;
  }
}
