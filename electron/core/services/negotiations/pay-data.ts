// Pay spines and workforces: kept, typed, pasted from a spreadsheet, brought in from a file. Each procedure and what answers it.

import { employerInsuranceOn } from '../../../../shared/law/employer-national-insurance.ts';
import { branchProfile } from '../branch-profile.ts';
import { procedure } from '../implementer.ts';
import { addKnownSpine, keepSpine, raiseSpine, removeSpine } from './pay-data/keep-spine.ts';
import { copyWorkforce, keepWorkforce, removeWorkforce } from './pay-data/keep-workforce.ts';
import { spineFile } from './pay-data/spine-file.ts';
import { bringInSpine, previewSpine } from './pay-data/spine-import.ts';
import { listSpines, spinePage } from './pay-data/spine-rows.ts';
import { workforceFile } from './pay-data/workforce-file.ts';
import { bringInWorkforce, previewWorkforce } from './pay-data/workforce-import.ts';
import { listWorkforces, workforcePage } from './pay-data/workforce-rows.ts';

const { negotiations } = procedure;

export const negotiationsPayData = {
  spines: negotiations.spines.handler(({ input, context }) => listSpines(input, context)),
  spine: negotiations.spine.handler(({ input, context }) => spinePage(input.id, context)),
  keepSpine: negotiations.keepSpine.handler(({ input, context }) => keepSpine(input, context)),
  raiseSpine: negotiations.raiseSpine.handler(({ input, context }) => raiseSpine(input, context)),
  addKnownSpine: negotiations.addKnownSpine.handler(({ input, context }) => addKnownSpine(input, context)),
  removeSpine: negotiations.removeSpine.handler(({ input, context }) => removeSpine(input, context)),
  previewSpineImport: negotiations.previewSpineImport.handler(({ input, context, signal }) =>
    previewSpine(input, context, signal),
  ),
  applySpineImport: negotiations.applySpineImport.handler(({ input, context, signal }) =>
    bringInSpine(input, context, signal),
  ),
  spineFile: negotiations.spineFile.handler(({ input, context, signal }) => spineFile(input, context, signal)),
  workforces: negotiations.workforces.handler(({ input, context }) => listWorkforces(input, context)),
  workforce: negotiations.workforce.handler(({ input, context }) => workforcePage(input, context)),
  keepWorkforce: negotiations.keepWorkforce.handler(({ input, context }) => keepWorkforce(input, context)),
  removeWorkforce: negotiations.removeWorkforce.handler(({ input, context }) => removeWorkforce(input, context)),
  copyWorkforce: negotiations.copyWorkforce.handler(({ input, context }) => copyWorkforce(input, context)),
  previewWorkforceImport: negotiations.previewWorkforceImport.handler(({ input, context, signal }) =>
    previewWorkforce(input, context, signal),
  ),
  applyWorkforceImport: negotiations.applyWorkforceImport.handler(({ input, context, signal }) =>
    bringInWorkforce(input, context, signal),
  ),
  workforceFile: negotiations.workforceFile.handler(({ input, context, signal }) =>
    workforceFile(input, context, signal),
  ),
  onCostPresets: negotiations.onCostPresets.handler(({ input, context }) => {
    const { nation, today } = branchProfile(context);
    const row = employerInsuranceOn(nation, input?.on ?? today);
    if (row === undefined) return { presets: [] };
    const { percent, threshold, from, to, authority, verified, note = '' } = row;
    const preset = { insurancePercent: percent, insuranceThreshold: threshold, from, to, authority, verified, note };
    return { presets: [preset] };
  }),
};
