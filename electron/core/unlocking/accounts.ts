// The accounts that are nobody's in particular. Of a folder that is not protected it is `branch` (officer-facts.ts), and of
// whoever came in with the recovery sheet `recovery` (key-set.ts).

/** While it is locked: nobody is signed in, and there are no records to do anything with. */
export const NO_ACCOUNT = 'nobody';
