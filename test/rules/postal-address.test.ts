import { describe, expect, test } from 'vitest';
import { addressLines } from '../../shared/rules/postal-address.ts';

describe('an address as an envelope wants it', () => {
  test.each([
    ['1 Mill Lane\nNorthfield', 'NF1 2AB', 'uk', ['1 Mill Lane', 'Northfield', 'NF1 2AB']],
    ['1 Mill Lane, Northfield, ', 'NF1 2AB', 'uk', ['1 Mill Lane', 'Northfield', 'NF1 2AB']],
    ['12a, High Street, Northfield', '', 'uk', ['12a High Street', 'Northfield']],
    ['1 Mill Lane, Northfield nf12ab', 'NF1 2AB', 'uk', ['1 Mill Lane', 'Northfield nf12ab']],
    ['Flat 2, Mill House\r\nNorthfield', 'NF1 2AB', 'uk', ['Flat 2, Mill House', 'Northfield', 'NF1 2AB']],
    ['', 'NF1 2AB', 'uk', ['NF1 2AB']],
    [' , ', ' ', 'uk', []],
    ['12 Main St, Springfield, IL', '62704', 'us', ['12 Main St', 'Springfield, IL 62704']],
    ['12 Main St, Springfield, IL 62704', '62704', 'us', ['12 Main St', 'Springfield, IL 62704']],
    ['12 Main St\nSpringfield, IL', '62704', 'us', ['12 Main St', 'Springfield, IL 62704']],
    ['', '62704', 'us', ['62704']],
  ] as const)('%j, %j (%s)', (address, postcode, words, lines) => {
    expect(addressLines({ address, postcode }, words)).toEqual(lines);
  });
});
