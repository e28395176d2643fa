// Page 1 of the report: agreed with the unions, on which day and signed by whom; or, where it is not, why not.

import type { AnnualReportState } from '../../../../../shared/domain/partnership/forums.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { BranchProfile } from '../../branch-profile.ts';

export function agreementBlock(
  { isAgreed, agreedOn, statementIfNot, signed }: AnnualReportState,
  { branch, dateOrder }: BranchProfile,
): PaperBlock {
  if (isAgreed !== true) {
    const title = isAgreed === false ? 'Not agreed with the unions' : 'Not said to be agreed with the unions';
    return { kind: 'callout', tone: 'urgent', title, text: statementIfNot };
  }
  const sides = sideWords(branch?.words);
  const day = (on: string) => dayInWords(on, dateOrder);
  const signatures = (['management', 'staff'] as const).flatMap((side) => {
    const by = signed[side];
    return by === null
      ? []
      : [`Signed for ${side === 'staff' ? 'the ' : ''}${sides[side].toLowerCase()}: ${by.name}, ${day(by.on)}`];
  });
  const agreed =
    agreedOn === null
      ? 'This report is agreed with the unions.'
      : `This report was agreed with the unions on ${day(agreedOn)}.`;
  return { kind: 'callout', title: 'Agreed with the unions', text: [agreed, ...signatures].join('\n') };
}
