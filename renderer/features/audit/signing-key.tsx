// What an export is signed with, and why its fingerprint belongs on paper.

import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk.tsx';
import classes from './audit.module.css';

export function SigningKey() {
  const key = useQuery(useDesk().branch.signingKey.queryOptions({ input: {} }));
  if (key.data === undefined) return null;
  return (
    <section className={classes.key} aria-labelledby="signing-key">
      <h2 id="signing-key">What an export is signed with</h2>
      {key.data === null ? (
        <p>
          This desk is not protected by a passphrase, so it has no key to sign with: an export says so, and anybody
          could have made it. Protect the desk to have exports that can be trusted.
        </p>
      ) : (
        <>
          <p>
            Write this fingerprint on paper and give it to whoever may one day check an export. The file carries the
            key, but whoever forges a file can put another key into it: only the paper tells the two apart.
          </p>
          <code className={classes.fingerprint}>{key.data.fingerprint}</code>
          <p className={classes.soft}>
            How to check a file with other programs is written in docs/checking-the-audit.md.
          </p>
        </>
      )}
    </section>
  );
}
