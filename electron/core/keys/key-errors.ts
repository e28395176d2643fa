// What may go wrong with locks and keys, on purpose. Services turn these into the contract's declared errors, in one place.

/** The desk is locked: there are no records until somebody unlocks it. */
export class Locked extends Error {
  constructor() {
    super('the desk is locked');
    this.name = 'Locked';
  }
}

/** Too soon after wrong tries. */
export class MustWait extends Error {
  /** Until the next try; at least 1. */
  readonly seconds: number;
  constructor(seconds: number) {
    super(`the next try is in ${seconds} seconds`);
    this.name = 'MustWait';
    this.seconds = seconds;
  }
}

/** The passphrase, code or key opens nothing here. */
export class WrongSecret extends Error {
  readonly way: 'passphrase' | 'recoveryCode' | 'keyStore';
  /** Until the next try; 0 when one may try at once. */
  readonly waitSeconds: number;
  constructor(way: 'passphrase' | 'recoveryCode' | 'keyStore', waitSeconds: number) {
    super(`the ${way} opens nothing here`);
    this.name = 'WrongSecret';
    this.way = way;
    this.waitSeconds = waitSeconds;
  }
}

/** keys.json cannot be used, though the secret may be right. `message` is a sentence for a person; nothing was changed. */
export class UnusableKeys extends Error {
  readonly why: 'missing' | 'damaged' | 'newer' | 'changed' | 'elsewhere' | 'old' | 'withdrawn';
  constructor(why: UnusableKeys['why'], message: string) {
    super(message);
    this.name = 'UnusableKeys';
    this.why = why;
  }
}
