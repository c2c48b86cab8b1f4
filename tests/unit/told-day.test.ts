import { describe, expect, test } from 'vitest';
import { toldDay } from '../../components/told-day';
import './english';

describe('a day that a server told', () => {
  test.each([
    ['01.03.2025', 'Mar 1, 2025'], // day before month, as Miles & More's documents have it
    ['2027-03-31', 'Mar 31, 2027'],
  ])('%s is written as every other day: %s', (written, shown) => {
    expect(toldDay(written)).toBe(shown);
  });

  test.each(['31.02.2025', '2027-13-01', '03/01/2025', '31 MAR 2027', '1.3.2025', '', 'soon'])('“%s” stays as the server wrote it', (written) => {
    expect(toldDay(written)).toBe(written);
  });
});
