// The last line before a list is brought in: what would be left open, and the one button.

import { Button } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/member-import.ts';
import shared from '../../components/import.module.css';
import { count } from './import-words.ts';

interface ImportFootProps {
  preview: ImportPreview;
  total: number;
  isReading: boolean;
  onCancel: () => void;
  onBring: () => void;
}

export function ImportFoot({ preview, total, isReading, onCancel, onBring }: ImportFootProps) {
  const { counts, matchesTotal, dates } = preview;
  return (
    <div className={shared.foot} data-no-print>
      <p>
        {dates.isCertain ? 'One step: it can be undone whole.' : 'Say first how the days of this list are written.'}
        {counts.rejected > 0 && ` ${count(counts.rejected)} ${counts.rejected === 1 ? 'row stays' : 'rows stay'} out.`}
        {matchesTotal > 0 &&
          ` ${count(matchesTotal)} ${matchesTotal === 1 ? 'match is' : 'matches are'} not decided and would come in as new.`}
      </p>
      <div className={shared.footActions}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button variant="filled" disabled={isReading || total === 0 || !dates.isCertain} onClick={onBring}>
          Bring in {count(total)}
        </Button>
      </div>
    </div>
  );
}
