// What can be made of an election and done with it besides its next step: its papers, its days, its end.

import { Button, Menu } from '@mantine/core';
import { Printer } from 'lucide-react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import type { ElectionQuestion } from './use-election-change.ts';

type Paper = Omit<Inputs['elections']['paper'], 'id' | 'path'>;

interface ElectionMenuProps {
  page: ElectionPage;
  onAsk: (question: ElectionQuestion) => void;
}

export function ElectionMenu({ page: { election, conflict }, onAsk }: ElectionMenuProps) {
  const may = useMay();
  const make = useAction((client, input: Inputs['elections']['paper']) => client.elections.paper(input), {
    onDone: saveDownload,
  });
  const item = (label: string, paper: Paper) => (
    <Menu.Item key={label} onClick={() => void make.run({ id: election.id, ...paper })}>
      {label}
    </Menu.Item>
  );
  const isPost = election.kind === 'post';
  const isOver = election.declaration !== null || election.cancelled !== null;
  const count = election.declaration?.count ?? null;
  const isRun = conflict === null && !isOver;
  return (
    <>
      <ErrorBanner error={make.trouble} onClose={make.clear} />
      <IfMay call="elections.paper">
        <Menu position="bottom-end">
          <Menu.Target>
            <Button leftSection={<Printer size={16} aria-hidden />} loading={make.isRunning}>
              Papers to print
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {item('Notice, as PDF', { paper: 'notice' })}
            {item('Notice, to change in Word', { paper: 'notice', format: 'docx' })}
            {isPost && item('Nomination form', { paper: 'nominationForm' })}
            {isPost && item('Persons nominated', { paper: 'personsNominated' })}
            {election.declaration !== null && item('Declaration, as PDF', { paper: 'declaration' })}
            {election.declaration !== null && item('Declaration, as Word', { paper: 'declaration', format: 'docx' })}
            {count !== null && item('Count sheet, as PDF', { paper: 'countSheet' })}
          </Menu.Dropdown>
        </Menu>
      </IfMay>
      {((isRun && may('elections.change')) || (election.declaration !== null && may('elections.complain'))) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button>More…</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {isRun && <Menu.Item onClick={() => onAsk({ of: 'change' })}>Change its days and who runs it</Menu.Item>}
            {isRun && (
              <Menu.Item color="late" onClick={() => onAsk({ of: 'cancel' })}>
                Cancel it
              </Menu.Item>
            )}
            {election.declaration !== null && (
              <Menu.Item onClick={() => onAsk({ of: 'complain' })}>Write down a complaint</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
