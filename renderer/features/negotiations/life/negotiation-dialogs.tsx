// Whatever the page of a negotiation can put in front of itself.

import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { ProseField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { RecordHistory } from '../../../components/record-history.tsx';
import { WhoSeesDialog } from '../../partnership/entries/who-sees-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { MandateDialog } from './mandate-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { TimetableDialog } from './timetable-dialog.tsx';
import { type NegotiationQuestion, useNegotiationDialog } from './use-negotiation.ts';

interface DialogProps {
  page: NegotiationPage;
  onClose: () => void;
}

export function NegotiationDialogs({ question, ...props }: DialogProps & { question: NegotiationQuestion }) {
  switch (question) {
    case 'change':
      return <ChangeDialog {...props} />;
    case 'team':
      return <TeamDialog {...props} />;
    case 'timetable':
      return <TimetableDialog {...props} />;
    case 'mandate':
      return <MandateDialog {...props} />;
    case 'plan':
      return <PlanDialog {...props} />;
    case 'visibility':
      return (
        <WhoSeesDialog
          collection="negotiations"
          record={props.page.negotiation}
          within="staffSide"
          onClose={props.onClose}
        />
      );
    case 'close':
      return <CloseDialog {...props} />;
    case 'history':
      return (
        <RecordHistory
          collection="negotiations"
          id={props.page.negotiation.id}
          what="negotiation"
          number={props.page.negotiation.number}
          area="negotiations."
          onClose={props.onClose}
        />
      );
    case 'remove':
      return <RemoveDialog {...props} />;
  }
}

function PlanDialog({ page: { negotiation }, onClose }: DialogProps) {
  const { action, value, change, ...draft } = useNegotiationDialog(negotiation, {
    key: 'plan',
    initial: { plan: negotiation.plan },
    done: 'The plan is kept.',
    onClose,
  });
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Plan for the next meeting"
      sentence="Ours alone: it stands in our brief and in no paper for both sides."
      action="Keep it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => void action.run(value)}
    >
      <ProseField
        label="The plan"
        help="How to begin, what to ask, what to hold back, where to adjourn."
        minRows={8}
        value={value.plan}
        onChange={(plan) => change({ plan })}
      />
    </FormDialog>
  );
}
