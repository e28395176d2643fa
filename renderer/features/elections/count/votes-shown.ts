// Votes as the screen shows them: every decimal where there may be any, so that a column can be added up by eye.

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** "1,101.19218"; `isWhole` where no vote has been shared. */
export function votes(text: string, isWhole: boolean): string {
  const [whole = '', decimals = ''] = text.split('.');
  return isWhole && /^0*$/.test(decimals) ? grouped(whole) : `${grouped(whole)}.${decimals}`;
}

/** "+12.42044", "−446.00000" */
export const change = (text: string): string =>
  text.startsWith('-') ? `−${votes(text.slice(1), false)}` : `+${votes(text, false)}`;
