// The brief as it will print: for whom, which parts in which order, what is still missing, and the pages themselves.

import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EyeOff, Users } from 'lucide-react';
import { useState } from 'react';
import { audienceWords, type BriefAudience } from '../../../../shared/domain/negotiations/words-brief.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './brief.module.css';
import { BriefPreview } from './brief-preview.tsx';
import { BriefSections } from './brief-sections.tsx';

export function BriefTab({ negotiationId }: { negotiationId: string }) {
  const [audience, setAudience] = useState<BriefAudience>('staff-side');
  const { branch } = useSession();
  const words = audienceWords(branch?.words);
  const state = useQuery({
    ...useDesk().negotiations.briefState.queryOptions({ input: { id: negotiationId, audience } }),
    retry: false,
  });
  return (
    <div className={classes.columns} data-audience={audience}>
      <div className={classes.choices} data-no-print>
        <SegmentedControl
          aria-label="For whom it is"
          fullWidth
          value={audience}
          onChange={setAudience}
          data={[
            { value: 'staff-side', label: words['staff-side'].label },
            { value: 'joint', label: words.joint.label },
          ]}
        />
        <ForWhom audience={audience} mark={words[audience].mark} />
        <ErrorBanner error={state.error} onTryAgain={() => void state.refetch()} />
        {state.data && <BriefSections key={audience} negotiationId={negotiationId} state={state.data} />}
      </div>
      {state.data && <BriefPreview key={audience} negotiationId={negotiationId} state={state.data} />}
    </div>
  );
}

/** Said before anything else: handing over the wrong one cannot be undone. */
function ForWhom({ audience, mark }: { audience: BriefAudience; mark: string }) {
  const isJoint = audience === 'joint';
  return (
    <div className={classes.whom}>
      {isJoint ? <Users size={18} aria-hidden /> : <EyeOff size={18} aria-hidden />}
      <div>
        <p className={classes.mark}>{mark}</p>
        <p>
          {isJoint
            ? 'It is made of what both sides have before them: what was tabled, what was agreed, and what is marked for both sides. Nothing else can stand in it.'
            : 'It holds our limits, our red lines and our plan.'}
        </p>
      </div>
    </div>
  );
}
