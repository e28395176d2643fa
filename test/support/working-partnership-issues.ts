// Inputs that work for issues and for the entries on any partnership record.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingIssues: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
