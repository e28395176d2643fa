// A plain figure with its thousands apart: "1,227.00".

export const grouped = (figure: string): string => {
  const [whole = '0', part] = figure.split('.');
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`;
};
