// A case in its employer's procedure: moving it, correcting its steps, and every date that follows.

export const caseClocks = {};
