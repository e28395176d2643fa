// What a row of a list makes of somebody's standing: from the list's day on, or from the day on which it says that they left.

import { CURRENT_STANDINGS, type Member, type MembershipStanding } from '../domain/members.ts';
import { changeFrom } from './change-rows.ts';
import { type MemberChange, orEmpty } from './import-change.ts';
import type { ImportedRow } from './import-row.ts';
import { rowAt } from './rows-at.ts';
import { hasDied } from './writing-to.ts';

type Said = Pick<ImportedRow, 'standing' | 'leftOn'>;

const isCurrent = (standing: MembershipStanding | undefined): boolean =>
  standing !== undefined && CURRENT_STANDINGS.includes(standing);

/** Nobody is brought back to life by a list: a person must say so on the member's page. */
export function changeStanding(change: MemberChange, imported: ImportedRow): void {
  const { was, terms } = change;
  const { standing, leftOn } = imported;
  if (standing === undefined && leftOn === undefined) return;
  const held = rowAt(was.standings, terms.day)?.standing;
  if (standing === held && leftOn === undefined) return;
  if (hasDied(was)) {
    change.isOfDead = standing !== undefined && standing !== 'deceased';
    return;
  }
  const isEmpty = was.standings.length === 0;
  const said: Said = {};
  if (standing !== undefined && (standing === held || change.replaces('standing', held === undefined))) {
    said.standing = standing;
  }
  if (leftOn !== undefined && (!isCurrent(held) || change.replaces('leftOn', isEmpty))) said.leftOn = leftOn;
  const standings =
    change.isNew && !isCurrent(said.standing) && said.leftOn === undefined
      ? sinceNobodyKnowsWhen(said.standing)
      : standingsAfter(was.standings, said, change.next.joinedOn, terms.day);
  if (standings === was.standings) return;
  const willBe = orEmpty(rowAt(standings, terms.day)?.standing);
  change.set('standings', standings, { field: 'standing', was: orEmpty(held), willBe });
}

/**
 * Somebody whom the first list gives as lapsed or left without a day: how long they were a member nobody knows, so they
 * count on no day rather than as leaving on the day of the list.
 */
const sinceNobodyKnowsWhen = (standing: MembershipStanding | undefined): Member['standings'] =>
  standing === undefined ? [] : [{ standing, from: null, to: null }];

/** The day on which the row says that membership ended, unless they joined again since. */
function endOf({ leftOn }: Said, joinedOn: string | null): string | undefined {
  if (leftOn === undefined) return undefined;
  return joinedOn !== null && joinedOn > leftOn ? undefined : leftOn;
}

function standingsAfter(
  standings: Member['standings'],
  imported: Said,
  joinedOn: string | null,
  day: string,
): Member['standings'] {
  const ended = endOf(imported, joinedOn);
  const said = imported.standing;
  let rows = standings;
  if (said !== undefined && (ended === undefined || (isCurrent(said) && ended > day))) {
    rows = setStanding(rows, day, said, joinedOn);
  }
  if (ended !== undefined) {
    const standing = said !== undefined && !isCurrent(said) ? said : 'left';
    const held = rowAt(rows, ended)?.standing;
    const isEnded = held !== undefined && !isCurrent(held) && (said === undefined || held === standing);
    if (!isEnded) rows = changeFrom(rows, ended, { standing });
  }
  return rows;
}

/** A first standing that is a current one holds since they joined, as far as anybody knows. */
function setStanding(
  rows: Member['standings'],
  day: string,
  standing: MembershipStanding,
  joinedOn: string | null,
): Member['standings'] {
  if (rows.length === 0 && isCurrent(standing)) {
    return [{ standing, from: joinedOn !== null && joinedOn <= day ? joinedOn : null, to: null }];
  }
  return rowAt(rows, day)?.standing === standing ? rows : changeFrom(rows, day, { standing });
}
