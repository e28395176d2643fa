// Whom it is for: the members' list's own filters, on this page; or those who were chosen there, or in an earlier mailing.

import { useNavigate } from '@tanstack/react-router';
import type { ListSearch } from '../../app/root-route.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { ListAddress, Where } from '../../components/use-list-address.ts';
import { useMemberFilters } from '../members/member-filters.ts';
import { count } from './mailing-words.ts';
import classes from './mailings.module.css';

export interface MailingSearch {
  where?: ListSearch['where'];
  search?: string | undefined;
  chosen?: boolean | undefined;
  again?: string | undefined;
}

interface MailingWhoProps {
  address: MailingSearch;
  where: Where;
  /** How many are chosen, once that is known. */
  chosen: number | undefined;
}

export function MailingWho({ address, where, chosen }: MailingWhoProps) {
  const people = chosen === undefined ? '' : `${count(chosen)} chosen`;
  if (address.chosen || address.again) {
    return (
      <div className={classes.picked}>
        <p>
          {people}
          {address.again ? ', the same as for the mailing before.' : ' on the list of members.'}
        </p>
        <LinkButton to="/mailings/new" search={{}} variant="subtle" size="compact-md">
          Choose by filter instead
        </LinkButton>
      </div>
    );
  }
  return <ByFilter address={address} where={where} shown={people} />;
}

function ByFilter({ address, where, shown }: { address: MailingSearch; where: Where; shown: string }) {
  const navigate = useNavigate();
  const go = (next: MailingSearch) =>
    void navigate({ to: '/mailings/new', search: { ...address, ...next }, replace: true });
  const set = (next: Where) => go({ where: next as ListSearch['where'] });
  const list: ListAddress = {
    search: address.search ?? '',
    where,
    sort: undefined,
    asAt: undefined,
    setSearch: (text) => go({ search: text === '' ? undefined : text }),
    setCondition: (field, condition) => {
      const { [field]: _, ...others } = where;
      set(condition === undefined ? others : { ...others, [field]: condition });
    },
    setWhere: set,
    setSort: () => undefined,
    setAsAt: () => undefined,
  };
  const filters = useMemberFilters(list, where);
  return (
    <FilterChips
      filters={filters}
      shown={shown}
      search={{ value: list.search, onChange: list.setSearch, placeholder: 'Find by name, number, postcode or phone' }}
    />
  );
}
