// The papers of a case: one menu, and the dialog of the paper that was asked for.

import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { CasePage } from '../../../shared/contract/case-page.ts';
import type { CaseRequest } from './case-actions.tsx';
import { PaperBundleDialog } from './paper-bundle-dialog.tsx';
import { PaperCalendarDialog } from './paper-calendar-dialog.tsx';
import { PaperFileDialog } from './paper-file-dialog.tsx';
import { PaperHandOutDialog } from './paper-hand-out-dialog.tsx';
import classes from './paper-menu.module.css';
import { PaperRedactDialog } from './paper-redact-dialog.tsx';
import { PaperReferDialog } from './paper-refer-dialog.tsx';

/** What every paper's dialog is asked with. */
export interface PaperAsked {
  page: CasePage;
  onClose: () => void;
}

type Paper = 'bundle' | 'handOut' | 'refer' | 'redact' | 'calendar' | 'file';

interface PapersMenuProps {
  page: CasePage;
  /** Asks a question of the case, for what a referral still lacks. */
  onAsk?: (request: CaseRequest) => void;
}

export function PapersMenu({ page, onAsk }: PapersMenuProps) {
  const navigate = useNavigate();
  const [paper, setPaper] = useState<Paper | null>(null);
  const asked = { page, onClose: () => setPaper(null) };
  const item = (which: Paper, title: string, about: string) => (
    <Menu.Item onClick={() => setPaper(which)}>
      <span className={classes.item}>
        <span>{title}</span>
        <span className={classes.about}>{about}</span>
      </span>
    </Menu.Item>
  );
  return (
    <>
      <Menu position="bottom-end" width={330}>
        <Menu.Target>
          <Button rightSection={<ChevronDown size={15} aria-hidden />}>Papers</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => void navigate({ to: '/cases/$id/letter', params: { id: page.case.id }, search: {} })}
          >
            <span className={classes.item}>
              <span>Write a letter</span>
              <span className={classes.about}>Filled in from the case, logged when written</span>
            </span>
          </Menu.Item>
          {item('handOut', 'Hand-out for the rep', 'Two pages that open with a password')}
          {item('bundle', 'Bundle', 'The documents as one numbered PDF with an index')}
          <Menu.Divider />
          {item('refer', 'Referral pack', 'For whoever takes the case over')}
          {item('redact', 'Redacted copy', 'Names and terms replaced throughout')}
          <Menu.Divider />
          {item('calendar', 'Calendar', 'Its dates and hearings for your own calendar')}
          {item('file', 'Case file', 'For another Branchdesk, and to come back')}
        </Menu.Dropdown>
      </Menu>
      {paper === 'bundle' && <PaperBundleDialog {...asked} />}
      {paper === 'handOut' && <PaperHandOutDialog {...asked} />}
      {paper === 'refer' && <PaperReferDialog {...asked} onAsk={onAsk} />}
      {paper === 'redact' && <PaperRedactDialog {...asked} />}
      {paper === 'calendar' && <PaperCalendarDialog {...asked} />}
      {paper === 'file' && <PaperFileDialog {...asked} />}
    </>
  );
}
