// The brief: chosen sections, as it will print, for the staff side or for both sides.

export const negotiationsBrief = {};
