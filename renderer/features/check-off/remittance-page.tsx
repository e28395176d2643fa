// One list, worked through: every difference with the one thing that is usually done about it, many at once where that is
// wanted, and what is settled folded away with how and when.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Remittance } from '../../../shared/domain/subscriptions.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import classes from './check-off.module.css';
import { FoundTotals } from './found-totals.tsx';
import { spanInWords } from './pay-period.ts';
import { Worklist } from './worklist.tsx';

export function RemittancePage() {
  const { id } = useParams({ from: '/members/check-off/$id' });
  const desk = useDesk();
  const found = useQuery(desk.members.remittance.queryOptions({ input: { id } }));
  const { terms } = useWords();
  const trail = [
    { label: capital(terms.members), to: '/members' as const },
    { label: capital(terms.checkOff), to: '/members/check-off' as const },
  ];
  if (!found.data) {
    return (
      <>
        <PageHeader title={`A ${terms.checkOff} list`} trail={trail} sentence=" " />
        <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      </>
    );
  }
  return <List key={id} remittance={found.data.remittance} employer={found.data.employer} trail={trail} />;
}

interface ListProps {
  remittance: Remittance;
  employer: string;
  trail: { label: string; to: '/members' | '/members/check-off' }[];
}

function List({ remittance, employer, trail }: ListProps) {
  const { branch } = useSession();
  const [areSumsOpen, setAreSumsOpen] = useState(false);
  const span = spanInWords(remittance, branch?.dateOrder);
  const save = useAction(
    (client, input: Inputs['members']['exportFindings'], signal) => client.members.exportFindings(input, { signal }),
    {
      onDone: saveDownload,
      done: ({ rows }) => `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'} in the file for payroll.`,
    },
  );
  const open = remittance.findings.filter(({ settled }) => settled === null);
  return (
    <>
      <PageHeader
        title={`${employer}, ${span}`}
        trail={[...trail, { label: span }]}
        sentence={progressInWords(remittance.findings.length, open.length)}
        actions={
          <>
            <ExportMenu
              label="For payroll…"
              isRunning={save.isRunning}
              onChoose={(format) => void save.run({ remittanceId: remittance.id, format })}
            />
            <More remittance={remittance} />
          </>
        }
      />
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <Progress all={remittance.findings.length} open={open.length} />
      <div className={classes.sums}>
        <Button
          size="compact-md"
          variant="subtle"
          aria-expanded={areSumsOpen}
          data-no-print
          onClick={() => setAreSumsOpen(!areSumsOpen)}
        >
          {areSumsOpen ? 'Hide the sums' : 'Show the sums'}
        </Button>
        {areSumsOpen && <FoundTotals totals={remittance.totals} />}
      </div>
      <Worklist remittance={remittance} />
    </>
  );
}

/** "14 of 22 settled." */
export function progressInWords(all: number, open: number): string {
  if (all === 0) return 'Everything in this list agreed with the roll.';
  if (open === 0)
    return `All ${all === 1 ? 'of it' : all.toLocaleString('en-GB')} settled. Nothing is left to do here.`;
  return `${(all - open).toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} settled.`;
}

function Progress({ all, open }: { all: number; open: number }) {
  if (all === 0) return null;
  return (
    <div className={classes.progress} aria-hidden data-no-print>
      <span style={{ width: `${((all - open) / all) * 100}%` }} />
    </div>
  );
}

function More({ remittance: { id, revision } }: { remittance: Remittance }) {
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const remove = useAction(
    (client, input: Inputs['members']['removeRemittance']) => client.members.removeRemittance(input),
    {
      done: () => 'The list is thrown away. What was settled stays on the roll.',
      undoes: ({ seq }) => ({ seq }),
      onDone: () => void navigate({ to: '/members/check-off', replace: true }),
    },
  );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button aria-label="More">
            <Ellipsis size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void printPage()}>Print</Menu.Item>
          <Menu.Item onClick={() => setIsAsked(true)}>Throw this list away…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={isAsked}
        title="Throw this list away?"
        action="Throw it away"
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onConfirm={() => void remove.run({ id, revision })}
        onCancel={() => setIsAsked(false)}
      >
        <p>What was found in it goes. What you have settled stays on the roll. It can be undone.</p>
      </ConfirmDialog>
    </>
  );
}
