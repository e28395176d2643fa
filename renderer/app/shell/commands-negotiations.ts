// What the palette can do for negotiations.

import type { useNavigate } from '@tanstack/react-router';
import {
  Calculator,
  ChartSpline,
  Handshake,
  MessageSquareQuote,
  Plus,
  Scale,
  TableProperties,
  UsersRound,
} from 'lucide-react';
import type { Command } from './command.ts';

const NEGOTIATION = /^#\/negotiations\/([0-9a-f-]{36})/;

/** The room of the negotiation that is looked at; from elsewhere one chooses it first. */
function toTheRoom(navigate: ReturnType<typeof useNavigate>): void {
  const id = NEGOTIATION.exec(location.hash)?.[1];
  if (id === undefined) void navigate({ to: '/negotiations' });
  else void navigate({ to: '/negotiations/$id/room', params: { id } });
}

export const negotiationsCommands = (navigate: ReturnType<typeof useNavigate>): Command[] => [
  {
    label: 'Negotiations',
    words: 'bargaining talks pay claim offer round collective',
    icon: Handshake,
    keys: 'G N',
    needs: 'negotiations.list',
    run: () => void navigate({ to: '/negotiations' }),
  },
  {
    label: 'Open a negotiation',
    words: 'new pay claim bargaining round talks start',
    icon: Plus,
    needs: 'negotiations.open',
    run: () => void navigate({ to: '/negotiations/new' }),
  },
  {
    label: 'Enter an offer made in the room',
    words: 'offer counter room talks negotiation cost now',
    icon: MessageSquareQuote,
    keys: 'O',
    needs: 'negotiations.keepRound',
    run: () => toTheRoom(navigate),
  },
  {
    label: 'Work out what a claim or an offer would cost',
    words: 'costing pay bill percent flat rise roll-up on-costs increase calculator wages',
    icon: Calculator,
    needs: 'negotiations.cost',
    run: () => void navigate({ to: '/negotiations/cost' }),
  },
  {
    label: 'Real terms: pay against prices',
    words: 'cpi rpi inflation index keep pace loss cost of living worth',
    icon: ChartSpline,
    needs: 'negotiations.realTerms',
    run: () => void navigate({ to: '/negotiations/real-terms' }),
  },
  {
    label: 'Benchmarks: what others settled for',
    words: 'settlements comparisons comparators rates awards living wage sources',
    icon: Scale,
    needs: 'negotiations.benchmarks',
    run: () => void navigate({ to: '/negotiations/benchmarks', search: {} }),
  },
  {
    label: 'Pay data: workforces and spines',
    words: 'njc scp points grades salary scale headcount pay bill rates',
    icon: TableProperties,
    needs: 'negotiations.workforces',
    run: () => void navigate({ to: '/negotiations/pay-data' }),
  },
  {
    label: 'Bring in who is paid what',
    words: 'workforce staff list spreadsheet hr headcount grades points import paste',
    icon: UsersRound,
    needs: 'negotiations.applyWorkforceImport',
    run: () => void navigate({ to: '/negotiations/pay-data/workforces/new' }),
  },
];
