// Who will get it, beside the form all the while: how many, who is left out and why, and who needs it in another form.

import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { MailingKind } from '../../../shared/domain/mailings.ts';
import { SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { count, leftOutWords, piecesInWords } from './mailing-words.ts';
import classes from './mailings.module.css';

type Preview = Outputs['mailings']['preview'];
interface Named {
  memberId: string;
  name: string;
}

interface MailingSummaryProps {
  preview: Preview;
  kind: MailingKind;
  mustHaveConsent: boolean;
}

export function MailingSummary({ preview, kind, mustHaveConsent }: MailingSummaryProps) {
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
        {leftOut.map(({ why, members, names }) => (
          <People key={why} names={names} total={members}>
            {`${count(members)} ${leftOutWords(why, members, kind, mustHaveConsent)}`}
          </People>
        ))}
      </SideList>
      {accessNeedsTotal > 0 && (
        <SideList title="Not to forget">
          {byNeed(accessNeeds).map(([needs, names]) => (
            <People key={needs} names={names} total={names.length}>
              {`${count(names.length)}: ${needs}`}
            </People>
          ))}
          {accessNeedsTotal > accessNeeds.length && (
            <SideHint>and {count(accessNeedsTotal - accessNeeds.length)} more who need something.</SideHint>
          )}
        </SideList>
      )}
    </div>
  );
}

/** What several need in the same words stands once; what most need first. */
function byNeed(all: Preview['accessNeeds']): [string, Named[]][] {
  const groups = new Map<string, Named[]>();
  for (const { needs, ...person } of all) groups.set(needs.trim(), [...(groups.get(needs.trim()) ?? []), person]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** A line that names its people when it is opened. */
function People({ names, total, children }: { names: readonly Named[]; total: number; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className={classes.people}>
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {children}
      </button>
      {isOpen && (
        <ul>
          {names.map(({ memberId, name }) => (
            <li key={memberId}>
              <Link to="/members/$id" params={{ id: memberId }}>
                {name}
              </Link>
            </li>
          ))}
          {total > names.length && <li>and {count(total - names.length)} more</li>}
        </ul>
      )}
    </li>
  );
}
