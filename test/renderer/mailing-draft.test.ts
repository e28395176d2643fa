// What stays of a mailing for the next one, and what a letter says of a day that was picked.

import { describe, expect, it } from 'vitest';
import { afterMaking, emptyMailing } from '../../renderer/features/mailings/mailing-draft.ts';
import { leftOutWords, madeInWords } from '../../renderer/features/mailings/mailing-words.ts';
import { LeftOutReasonSchema } from '../../shared/domain/mailings.ts';

describe('a mailing that was made', () => {
  it('leaves who signs and how the branch is reached, and nothing of the meeting that was', () => {
    const made = {
      ...emptyMailing,
      title: 'December meeting',
      letter: 'meeting',
      skip: 5,
      values: { signature: 'Sam Adeyemi', branchContact: 'Union office', meetingDay: '2026-12-08' },
    };
    expect(afterMaking(made)).toEqual({
      ...emptyMailing,
      letter: 'meeting',
      values: { signature: 'Sam Adeyemi', branchContact: 'Union office' },
    });
  });

  it('is named on its button with how many there are of it', () => {
    expect(madeInWords('letters', 1)).toBe('1 letter');
    expect(madeInWords('labels', 1_034)).toBe('1,034 labels');
    expect(madeInWords('emailList', 2)).toBe('a list of 2 addresses');
  });

  it('says of each reason why somebody is left out, and of email whether they refused or were not asked', () => {
    for (const why of LeftOutReasonSchema.options) {
      for (const kind of ['letters', 'emailList'] as const) {
        expect(leftOutWords(why, 1, kind)).not.toBe(leftOutWords(why, 2, kind));
      }
    }
    expect(leftOutWords('noConsent', 2, 'emailList', false)).toBe('want no email');
    expect(leftOutWords('noConsent', 2, 'emailList', true)).toBe('have not agreed to email');
    expect(leftOutWords('noConsent', 2, 'labels')).toBe('want no post');
  });
});
