// A template of the library as a file, in Word to be changed or as PDF to be printed, with the names of this branch in it.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Download } from '../../../../shared/contract/download.ts';
import { LIBRARY, libraryPaper } from '../../../../shared/domain/partnership/library/library.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { filledTemplate } from '../../../../shared/rules/partnership/filled-template.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput, procedure } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';
import { onlyForum } from './meetings/forum-of.ts';
import { paperFile, paperOf } from './paper-file.ts';

export const partnershipLibrary = {
  template: procedure.partnership.template.handler(({ input, context }) => template(input, context)),
};

/** @throws InvalidInput where there is no such template; NotThere */
async function template(
  { key, forumId, format = 'docx', path }: Inputs['partnership']['template'],
  context: CallContext,
): Promise<Download> {
  const paper = libraryPaper(key);
  if (paper === undefined) {
    const keys = LIBRARY.map((each) => each.key).join(', ');
    throw new InvalidInput({ path: ['key'], message: `There is no such template. There are: ${keys}.` });
  }
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forum = forumId === undefined ? onlyForum(view) : found(view, 'forums', forumId);
  const employers = [...view.all('employers')];
  const employer =
    forum !== null && forum.employerId !== null
      ? view.get('employers', forum.employerId)
      : employers.length === 1
        ? employers[0]
        : undefined;
  const { branch } = profile;
  const { title, blocks } = filledTemplate(paper, {
    branch: branch?.name ?? '',
    forum: forum?.name ?? '',
    employer: employer?.name ?? '',
    day: dayInWords(profile.today, profile.dateOrder),
    staffSide: sideWords(branch?.words).staff.toLowerCase(),
  });
  const file = await paperFile(
    title,
    { title, blocks, footer: branch?.name ?? '', author: branch?.name ?? '', ...paperOf(profile, context) },
    format,
  );
  return offerFile(file, path, context);
}
