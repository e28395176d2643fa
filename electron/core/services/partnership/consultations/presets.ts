// What the law asks of a consultation, as rows for a screen and a script, with the number of days of each band.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Nation } from '../../../../../shared/domain/values.ts';
import {
  type ConsultationPreset,
  consultationPresets,
  presetsOn,
} from '../../../../../shared/law/consultation-presets.ts';
import { periodOn } from '../../../../../shared/law/periods/periods.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';

export function presets(
  input: Inputs['partnership']['presets'],
  context: CallContext,
): Outputs['partnership']['presets'] {
  const profile = branchProfile(context);
  const nation = input?.nation ?? profile.nation;
  const on = input?.on ?? profile.today;
  const rows = presetsOn(nation, on).map((row) => shown(row, nation, on));
  return { rows, total: rows.length };
}

const shown = ({ nations: _, bands, information, ...row }: ConsultationPreset, nation: Nation, on: string) => ({
  ...row,
  information: [...information],
  bands: bands.map(({ atLeast, period }) => ({ atLeast, days: periodOn(period, on, nation).count })),
});

/** @throws InvalidInput where the law of this place knows no such kind at all. */
export function checkPreset(key: string, nation: Nation, path: (string | number)[]): void {
  const here = consultationPresets.filter(({ nations }) => nations.includes(nation));
  if (here.some((row) => row.key === key)) return;
  const known = [...new Set(here.map((row) => row.key))].join(', ');
  throw new InvalidInput({ path, message: `The law here has no kind of consultation called that. It has: ${known}.` });
}
