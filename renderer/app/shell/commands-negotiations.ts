// What the palette can do for negotiations.

import type { useNavigate } from '@tanstack/react-router';
import type { Command } from './command.ts';

export const negotiationsCommands = (_navigate: ReturnType<typeof useNavigate>): Command[] => [];
