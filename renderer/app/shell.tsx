// The frame around every page: areas on the left, search and "Log a case" above, the branch and its list at the foot.

import { Outlet } from '@tanstack/react-router';
import { LostConnection } from '../components/lost-connection.tsx';

export function Shell() {
  return (
    <>
      <LostConnection />
      <main>
        <Outlet />
      </main>
    </>
  );
}
