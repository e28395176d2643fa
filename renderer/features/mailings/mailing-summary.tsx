// Who will get it, beside the form all the while: how many, who is left out and why, and who needs it in another form.

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { MailingKind } from '../../../shared/domain/mailings.ts';
import { LinkAction } from '../../components/link-action.tsx';
import { SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { count, leftOutWords, piecesInWords } from './mailing-words.ts';
import classes from './mailings.module.css';

type Preview = Outputs['mailings']['preview'];

export function MailingSummary({ preview, kind }: { preview: Preview; kind: MailingKind }) {
  const { written, envelopes, leftOut, accessNeeds, accessNeedsTotal } = preview;
  const people = `${count(written)} ${written === 1 ? 'person' : 'people'}`;
  return (
    <div className={classes.summary}>
      <SideList title="Who gets it">
        <SideItem title={piecesInWords(kind, envelopes)}>
          {written === envelopes ? `to ${people}` : `to ${people}; some share one`}
        </SideItem>
      </SideList>
      <SideList title="Left out">
        {leftOut.length === 0 && <SideHint>Nobody of those chosen.</SideHint>}
        {leftOut.map((reason) => (
          <LeftOut key={reason.why} reason={reason} kind={kind} />
        ))}
      </SideList>
      {accessNeedsTotal > 0 && (
        <SideList title="Not to forget">
          {accessNeeds.map(({ memberId, name, needs }) => (
            <SideItem
              key={memberId}
              title={
                <Link to="/members/$id" params={{ id: memberId }}>
                  {name}
                </Link>
              }
            >
              {needs}
            </SideItem>
          ))}
          {accessNeedsTotal > accessNeeds.length && (
            <SideHint>and {count(accessNeedsTotal - accessNeeds.length)} more who need something.</SideHint>
          )}
        </SideList>
      )}
    </div>
  );
}

function LeftOut({ reason, kind }: { reason: Preview['leftOut'][number]; kind: MailingKind }) {
  const [isOpen, setIsOpen] = useState(false);
  const { why, members, names } = reason;
  return (
    <SideItem title={`${count(members)} ${leftOutWords(why, members, kind)}`}>
      {isOpen ? (
        <>
          {names.map(({ memberId, name }) => (
            <Link key={memberId} to="/members/$id" params={{ id: memberId }} className={classes.leftOutName}>
              {name}
            </Link>
          ))}
          {members > names.length && `and ${count(members - names.length)} more`}
        </>
      ) : (
        <LinkAction about={leftOutWords(why, members, kind)} onPress={() => setIsOpen(true)}>
          Who?
        </LinkAction>
      )}
    </SideItem>
  );
}
