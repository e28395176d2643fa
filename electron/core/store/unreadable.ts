/** These bytes are not what the store wrote. `what` says why, without content, as the end of a sentence about them. */
export class Unreadable extends Error {
  readonly what: string;
  constructor(what: string) {
    super(what);
    this.name = 'Unreadable';
    this.what = what;
  }
}
