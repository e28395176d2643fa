// Every forum of the branch, by name, for whatever lets one be chosen: the same question, asked once for all of them.

import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk.tsx';

export const useForums = () =>
  useQuery(useDesk().partnership.forums.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
