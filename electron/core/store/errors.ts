// What the store may throw on purpose. Services turn these into the contract's declared errors, in one place.

import type { CollectionName } from '../../../shared/domain/collections.ts';

/** The record is not at the revision that the change was based on; `current` is how it stands, null when it is gone. */
export class StaleRecord extends Error {
  readonly collection: CollectionName;
  readonly id: string;
  readonly current: unknown;
  constructor(collection: CollectionName, id: string, current: unknown) {
    super(`${collection} ${id} is not at the revision that the change was based on`);
    this.name = 'StaleRecord';
    this.collection = collection;
    this.id = id;
    this.current = current;
  }
}

/** A record does not fit its schema; `issues` say where. */
export class InvalidRecord extends Error {
  readonly issues: readonly { path: (string | number)[]; message: string }[];
  constructor(collection: CollectionName, issues: readonly { path: (string | number)[]; message: string }[]) {
    super(`a record of ${collection} does not fit its schema: ${issues[0]?.path.join('.')}: ${issues[0]?.message}`);
    this.name = 'InvalidRecord';
    this.issues = issues;
  }
}

/** The disk refused. Memory and disk are as they were before. */
export class NotSaved extends Error {
  readonly reason: 'diskFull' | 'readOnly' | 'failed' | 'damaged';
  readonly advice: string;
  constructor(reason: 'diskFull' | 'readOnly' | 'failed' | 'damaged', advice: string, cause?: unknown) {
    super(`not saved: ${reason}`, { cause });
    this.name = 'NotSaved';
    this.reason = reason;
    this.advice = advice;
  }
}

/** Records that a revert would restore were changed by later transactions. */
export class ChangedSince extends Error {
  readonly records: readonly { collection: CollectionName; id: string; label: string }[];
  constructor(records: readonly { collection: CollectionName; id: string; label: string }[]) {
    super(`${records.length} records were changed since`);
    this.name = 'ChangedSince';
    this.records = records;
  }
}

/** There is no such transaction or attachment. */
export class NotThere extends Error {
  readonly what: string;
  readonly id: string;
  constructor(what: string, id: string) {
    super(`there is no ${what} ${id}`);
    this.name = 'NotThere';
    this.what = what;
    this.id = id;
  }
}

/** The bytes of an attachment are not those that were added. A backup may hold them whole. */
export class DamagedAttachment extends Error {
  readonly hash: string;
  constructor(hash: string) {
    super(`attachment ${hash} is damaged`);
    this.name = 'DamagedAttachment';
    this.hash = hash;
  }
}

/** Another process has the folder open. */
export class FolderHeld extends Error {
  readonly holder: string;
  constructor(holder: string) {
    super(`This folder is open in another Branchdesk: ${holder}.`);
    this.name = 'FolderHeld';
    this.holder = holder;
  }
}

/** The folder says that a newer Branchdesk wrote it; it was not touched. */
export class NewerFormat extends Error {
  constructor(format: number, known: number) {
    super(
      `This folder says that it was written by a newer Branchdesk (format ${format}; this one knows up to ${known}). Nothing in it was touched. Install the newer version to open it. If there never was a newer version here, the disk has spoiled that number: then open a backup in a new folder.`,
    );
    this.name = 'NewerFormat';
  }
}

/** A file that cannot be opened as a backup; `message` is a sentence for a person. Nothing was changed. */
export class UnusableBackup extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnusableBackup';
  }

  get issues(): { path: string[]; message: string }[] {
    return [{ path: ['file'], message: this.message }];
  }
}

/** Opening a backup again did not give what was written; `message` says what was wrong, in a sentence. */
export class NotProved extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotProved';
  }
}

/** What the store does not do, in a sentence for a person. Nothing was changed. */
export class Refused extends Error {
  get issues(): { path: string[]; message: string }[] {
    return [{ path: [], message: this.message }];
  }
}

/** A folder without keys has nothing to seal a case with. */
export class CannotSeal extends Refused {
  constructor() {
    super('A case can be sealed only where the desk is protected by passphrases. Protect it first, under Officers.');
    this.name = 'CannotSeal';
  }
}

/** What is rewritten in history is not there any more to be put back. */
export class CannotUndo extends Refused {
  constructor() {
    super(
      'This cannot be undone: it changed what the history itself holds. A sealed case is unsealed on its own page; what was destroyed is gone; a health check that was closed stays closed.',
    );
    this.name = 'CannotUndo';
  }
}
