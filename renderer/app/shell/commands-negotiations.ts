// What the palette can do for negotiations.

import type { useNavigate } from '@tanstack/react-router';
import { ChartSpline, Scale } from 'lucide-react';
import type { Command } from './command.ts';

export const negotiationsCommands = (navigate: ReturnType<typeof useNavigate>): Command[] => [
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
];
