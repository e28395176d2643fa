// While a wave is open: three ways for answers to come in, how many there are, and its end.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { AnswersList } from './answers-list.tsx';
import { HandRoundDialog } from './hand-round-dialog.tsx';
import classes from './health.module.css';
import type { HealthResult } from './scores.ts';
import { SheetEntry } from './sheet-entry.tsx';

type Asked = 'screen' | 'sheets' | 'list' | 'close' | 'drop' | null;

export function Collecting({ result, onChanged }: { result: HealthResult; onChanged: () => void }) {
  const { wave, answered, says } = result;
  const [asked, setAsked] = useState<Asked>(null);
  const navigate = useNavigate();
  const leave = () => {
    setAsked(null);
    // What is answered is no record, so nothing tells the page of it.
    onChanged();
  };
  const sheet = useAction((client, _: null) => client.partnership.answerSheet({ waveId: wave.id }), {
    onDone: saveDownload,
  });
  const template = useAction((client, _: null) => client.partnership.answersTemplate({ waveId: wave.id }), {
    onDone: saveDownload,
  });
  const base = { id: wave.id, revision: wave.revision };
  const close = useAction((client, input: Inputs['partnership']['closeWave']) => client.partnership.closeWave(input), {
    done: () => 'The health check is closed.',
    onDone: leave,
  });
  const drop = useAction((client, input: Inputs['partnership']['dropWave']) => client.partnership.dropWave(input), {
    done: () => 'The health check is given up, and its answers are thrown away.',
    onDone: () => void navigate({ to: '/partnership/health', search: { forumId: wave.forumId } }),
  });
  return (
    <>
      <ErrorBanner error={sheet.trouble ?? template.trouble} />
      <div className={classes.ways}>
        <div className={classes.way}>
          <h2 className="section-title">On this screen</h2>
          <p>The computer goes round; each answers and hands on.</p>
          <Button variant="filled" onClick={() => setAsked('screen')}>
            Hand it round
          </Button>
        </div>
        <div className={classes.way}>
          <h2 className="section-title">On paper</h2>
          <p>A blank sheet to print, and a stack to enter from the keyboard.</p>
          <div>
            <Button mr={8} loading={sheet.isRunning} onClick={() => void sheet.run(null)}>
              The sheet
            </Button>
            <Button onClick={() => setAsked('sheets')}>Enter sheets</Button>
          </div>
        </div>
        <div className={classes.way}>
          <h2 className="section-title">As a list</h2>
          <p>A row a person, from a spreadsheet or another survey tool.</p>
          <div>
            <Button mr={8} loading={template.isRunning} onClick={() => void template.run(null)}>
              Empty list
            </Button>
            <Button onClick={() => setAsked('list')}>Bring in a list</Button>
          </div>
        </div>
      </div>
      <div className={classes.says}>
        {says.map((sentence) => (
          <p key={sentence} className={answered === 0 ? classes.calm : classes.note}>
            {sentence}
          </p>
        ))}
      </div>
      <p className={classes.calm}>
        Nobody sees an answer while it is open, and nobody ever sees one alone. When it is closed, all are written
        together, shuffled, without who was at the desk or when.
      </p>
      <div style={{ marginTop: 20 }}>
        <Button mr={8} disabled={answered === 0} onClick={() => setAsked('close')}>
          Close the health check
        </Button>
        <Button variant="subtle" onClick={() => setAsked('drop')}>
          Give it up
        </Button>
      </div>
      {asked === 'screen' && <HandRoundDialog waveId={wave.id} onClose={() => setAsked(null)} />}
      {asked === 'sheets' && <SheetEntry waveId={wave.id} onClose={leave} />}
      {asked === 'list' && <AnswersList waveId={wave.id} onDone={leave} onClose={() => setAsked(null)} />}
      <ConfirmDialog
        isOpen={asked === 'close'}
        title="Close the health check?"
        action="Close it for good"
        isDestructive={says.length > 0}
        isRunning={close.isRunning}
        trouble={close.trouble}
        onCancel={() => setAsked(null)}
        onConfirm={() => void close.run(base)}
      >
        <p>It cannot be undone: nobody can answer any more, and no answer can be changed or taken out.</p>
        {says.map((sentence) => (
          <p key={sentence} className={classes.note} style={{ marginTop: 10 }}>
            {sentence}
          </p>
        ))}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked === 'drop'}
        title="Give this health check up?"
        action="Throw it away"
        isDestructive
        isRunning={drop.isRunning}
        trouble={drop.trouble}
        onCancel={() => setAsked(null)}
        onConfirm={() => void drop.run(base)}
      >
        {answered === 0
          ? 'Nobody has answered yet.'
          : `What ${answered === 1 ? 'one person' : `${answered} people`} answered is thrown away, and cannot be brought back.`}
      </ConfirmDialog>
    </>
  );
}
