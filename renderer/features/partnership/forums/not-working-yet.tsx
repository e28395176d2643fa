// A forum that is being set up: what still keeps it from working, or the button that says that it does now.

import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { whyNotActive } from '../../../../shared/rules/partnership/forums/constitution-lint.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import classes from './cards.module.css';
import type { ForumData } from './forum-page.tsx';
import { useChangeForum } from './use-change-forum.ts';

export function NotWorkingYet({ data }: { data: ForumData }) {
  const { forum, findings } = data;
  const start = useChangeForum(() => `${forum.name} is working.`);
  if (forum.state !== 'forming') return null;
  const why = whyNotActive(findings);
  return (
    <div className={classes.notYet}>
      <ErrorBanner error={start.trouble} />
      <p className={classes.warning}>
        <TriangleAlert size={17} className={classes.warningSign} aria-hidden />
        <span>{why ?? 'It is being set up. Nothing keeps it from working.'}</span>
        {why === null && (
          <IfMay call="partnership.changeForum">
            <Button
              size="compact-md"
              loading={start.isRunning}
              onClick={() => void start.run({ id: forum.id, revision: forum.revision, state: 'active' })}
            >
              It works now
            </Button>
          </IfMay>
        )}
      </p>
    </div>
  );
}
