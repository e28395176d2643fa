// What else can be done with a negotiation: change what it is, say who may see it, end it, open it again.

import { Button, Menu } from '@mantine/core';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { printPage } from '../../../components/printing.ts';
import { type NegotiationQuestion, useChangeNegotiation } from './use-negotiation.ts';

interface NegotiationMenuProps {
  page: NegotiationPage;
  onAsk: (question: NegotiationQuestion) => void;
}

export function NegotiationMenu({ page, onAsk }: NegotiationMenuProps) {
  const { negotiation, items, meetings, actions } = page;
  const may = useMay();
  const again = useChangeNegotiation(negotiation, `${negotiation.number} is open again.`);
  const isOver = negotiation.closedOn !== null;
  const isBare = meetings.length === 0 && actions.length === 0 && items.every(({ rounds }) => rounds.length === 0);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>More…</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may('negotiations.change') && <Menu.Item onClick={() => onAsk('change')}>Change it</Menu.Item>}
          {may('partnership.setVisibility') && (
            <Menu.Item onClick={() => onAsk('visibility')}>Who may see it</Menu.Item>
          )}
          {may('branch.history') && <Menu.Item onClick={() => onAsk('history')}>What was changed, and when</Menu.Item>}
          <Menu.Item onClick={() => void printPage()}>Print this page</Menu.Item>
          {may('negotiations.close') && <Menu.Divider />}
          {may('negotiations.close') && !isOver && (
            <Menu.Item onClick={() => onAsk('close')}>Say how it ended</Menu.Item>
          )}
          {may('negotiations.change') && isOver && (
            <Menu.Item onClick={() => void again.run({ state: 'open' })}>Open it again</Menu.Item>
          )}
          {may('negotiations.remove') && isBare && <Menu.Item onClick={() => onAsk('remove')}>Take it away</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {again.trouble && <ErrorBanner error={again.trouble} onClose={again.clear} />}
    </>
  );
}
