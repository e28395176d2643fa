// Which question is asked about a decision, one at a time.

import type { DecisionPage } from '../../../../shared/contract/partnership/consultations.ts';
import { GainsDialog } from './dialogs/gains-dialog.tsx';
import { HowDialog } from './dialogs/how-dialog.tsx';
import { JobsDialog } from './dialogs/jobs-dialog.tsx';
import { InfluenceDialog, ViewDialog } from './dialogs/union-dialogs.tsx';
import { WhatDialog } from './dialogs/what-dialog.tsx';

export type Question = 'what' | 'jobs' | 'view' | 'influence' | 'how' | 'gains';

export function DecisionDialogs(props: { page: DecisionPage; question: Question; onClose: () => void }) {
  const { page, question, onClose } = props;
  const asked = { page, onClose };
  switch (question) {
    case 'what':
      return <WhatDialog {...asked} />;
    case 'jobs':
      return <JobsDialog {...asked} />;
    case 'view':
      return <ViewDialog {...asked} />;
    case 'influence':
      return <InfluenceDialog {...asked} />;
    case 'how':
      return <HowDialog {...asked} />;
    case 'gains':
      return <GainsDialog {...asked} />;
  }
}
