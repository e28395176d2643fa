// Inputs that work for consultations and decisions.

import type { DeskClient } from '../../shared/contract/contract.ts';

const opened = (call: DeskClient) => call.partnership.openConsultation({ topic: `Rosters ${Math.random()}` });
const drafted = (call: DeskClient) => call.partnership.recordDecision({ title: 'New rosters' });

export const workingConsultations: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'partnership.changeConsultation': async (call) => {
    const { id, revision } = await opened(call);
    return { id, revision, what: 'Twelve-hour shifts' };
  },
  'partnership.consultation': async (call) => ({ id: (await opened(call)).id }),
  'partnership.consultationChronology': async (call) => ({ id: (await opened(call)).id }),
  'partnership.changeDecision': async (call) => {
    const { id, revision } = await drafted(call);
    return { id, revision, reasons: 'Fewer gaps at night' };
  },
  'partnership.decision': async (call) => ({ id: (await drafted(call)).id }),
  'partnership.finaliseDecision': async (call) => {
    const { id, revision } = await drafted(call);
    return { id, revision };
  },
};
