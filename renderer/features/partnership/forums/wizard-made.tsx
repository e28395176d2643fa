// The forum is made: its constitution to be signed, and the baseline that everything later is held against.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardList, FileSignature, Handshake } from 'lucide-react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import type { Opened } from './forum-wizard.tsx';
import classes from './forums.module.css';
import stepsClasses from './new-forum.module.css';

export function WizardMade({ made }: { made: Opened }) {
  const { forumId, whyNotActive } = made;
  const navigate = useNavigate();
  const paper = useAction(
    (client, input: Inputs['partnership']['constitution']) => client.partnership.constitution(input),
    { onDone: saveDownload },
  );
  const baseline = useAction((client, _: undefined) => client.partnership.openWave({ forumId, isBaseline: true }), {
    onDone: ({ wave }) => void navigate({ to: '/partnership/health/$id', params: { id: wave.id } }),
  });
  return (
    <div className={stepsClasses.form}>
      <ErrorBanner error={paper.trouble ?? baseline.trouble} />
      {whyNotActive !== null && <p className={classes.quiet}>{whyNotActive}</p>}
      <ol className={stepsClasses.doors}>
        <li className={stepsClasses.door}>
          <FileSignature size={26} className={stepsClasses.doorSign} aria-hidden />
          <strong>Have it signed</strong>
          <span className={stepsClasses.doorWords}>
            The constitution, with lines for both sides. Say in “Seats and rules” when it was signed.
          </span>
          <p className={stepsClasses.doorActions}>
            <Button loading={paper.isRunning} onClick={() => void paper.run({ forumId, format: 'pdf' })}>
              As PDF
            </Button>
            <Button variant="subtle" onClick={() => void paper.run({ forumId, format: 'docx' })}>
              As Word
            </Button>
          </p>
        </li>
        <li className={stepsClasses.door}>
          <ClipboardList size={26} className={stepsClasses.doorSign} aria-hidden />
          <strong>Ask where you start</strong>
          <span className={stepsClasses.doorWords}>
            Twelve questions to both sides, without a name. The first answers are the baseline: later ones show what has
            changed.
          </span>
          <p className={stepsClasses.doorActions}>
            <Button variant="filled" loading={baseline.isRunning} onClick={() => void baseline.run(undefined)}>
              Open the baseline health check
            </Button>
          </p>
        </li>
        <li className={stepsClasses.door}>
          <Handshake size={26} className={stepsClasses.doorSign} aria-hidden />
          <strong>Go to the forum</strong>
          <span className={stepsClasses.doorWords}>
            Its seats, its meetings and what comes before the first of them.
          </span>
          <p className={stepsClasses.doorActions}>
            <LinkButton to="/partnership/forums/$id" params={{ id: forumId }}>
              To the forum
            </LinkButton>
          </p>
        </li>
      </ol>
    </div>
  );
}
