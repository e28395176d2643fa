// The pages as they will print, and the ways out: as a file or on paper. What leaves for both sides is first told line by line.

import { Button, Group } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { BriefState } from '../../../../shared/contract/negotiations/brief.ts';
import { audienceWords } from '../../../../shared/domain/negotiations/words-brief.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { type Action, useAction } from '../../../app/use-action.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { PdfView } from '../../cases/viewer/pdf-view.tsx';
import classes from './brief.module.css';
import { HandOverDialog, type Way } from './hand-over-dialog.tsx';
import { useBriefPages } from './use-brief-pages.ts';

interface BriefPreviewProps {
  negotiationId: string;
  state: BriefState;
}

export function BriefPreview({ negotiationId: id, state }: BriefPreviewProps) {
  const { audience, shown } = state;
  const { branch } = useSession();
  const { mark } = audienceWords(branch?.words)[audience];
  const chosen = state.sections.filter(({ isChosen }) => isChosen);
  const isEmpty = chosen.every((section) => section.isEmpty);
  const sections = isEmpty ? [] : chosen.map(({ section }) => section);
  const pages = useBriefPages(id, audience, sections);
  const [print, setPrint] = useState<(() => Promise<void>) | null>(null);
  const [asking, setAsking] = useState<Way | null>(null);
  const file = useAction(
    (client, format: 'pdf' | 'docx', signal) =>
      client.negotiations.brief({ id, audience, sections, format }, { signal }),
    { onDone: saveDownload },
  );
  const go = (way: Way) => void (way === 'print' ? print?.() : file.run(way));
  if (isEmpty) {
    return (
      <EmptyState title="Nothing to print yet">
        {audience === 'joint'
          ? 'Nothing of these parts is before both sides yet: table the claim, or mark options, benchmarks and evidence for both sides.'
          : 'Nothing is in these parts yet. Each says where to begin.'}
      </EmptyState>
    );
  }
  const leave = (way: Way) => (audience === 'joint' ? setAsking(way) : go(way));
  return (
    <section className={classes.preview} aria-label="As it will print">
      <div className={classes.bar}>
        <p className={classes.barMark}>{mark}</p>
        <Ways file={file} isReady={pages.data !== undefined} canPrint={print !== null} onLeave={leave} />
      </div>
      <ErrorBanner error={file.trouble ?? pages.error} onTryAgain={() => void pages.refetch()} />
      {pages.data && (
        <PdfView bytes={pages.data} name={`${mark}, as it will print`} onPrintable={(next) => setPrint(() => next)} />
      )}
      {!pages.data && !pages.error && <div className={classes.coming} aria-busy />}
      {asking && (
        <HandOverDialog
          way={asking}
          shown={shown}
          onClose={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            go(asking);
          }}
        />
      )}
    </section>
  );
}

interface WaysProps {
  file: Action<'pdf' | 'docx', unknown>;
  isReady: boolean;
  canPrint: boolean;
  onLeave: (way: Way) => void;
}

function Ways({ file, isReady, canPrint, onLeave }: WaysProps) {
  return (
    <Group gap="xs" data-no-print>
      <Button variant="filled" size="compact-md" disabled={!isReady || file.isRunning} onClick={() => onLeave('pdf')}>
        PDF
      </Button>
      <Button size="compact-md" disabled={!isReady || file.isRunning} onClick={() => onLeave('docx')}>
        Word
      </Button>
      <Button
        size="compact-md"
        leftSection={<Printer size={15} aria-hidden />}
        disabled={!isReady || !canPrint}
        onClick={() => onLeave('print')}
      >
        Print
      </Button>
    </Group>
  );
}
