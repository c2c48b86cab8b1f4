import './english';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { pointsText, readPoints } from '../../components/points-typed';

describe('points as a person types them', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['1250', 1250],
    ['1,250', 1250],
    ['1 250', 1250],
    ['1,234,567', 1_234_567],
    ['12,34,567', 1_234_567],
    ['12.5', 12.5],
    // Nobody guesses whether these are grouped or have a fraction.
    ['12,5', undefined],
    ['1.250', undefined],
    ['12,5,000', undefined],
    ['12,50', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['many', undefined],
    ['2000000000', undefined],
  ])('reads “%s” in English as %s', (typed, points) => {
    expect(readPoints(typed)).toBe(points);
  });

  it('reads what it writes, in each way of grouping', () => {
    for (const tag of ['en-US', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'pt-BR', 'en-IN', 'ar-EG']) {
      vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(tag);
      for (const points of [0, 7, 999, 1250, 12_500, 99_999.5, 1_234_567]) expect(readPoints(pointsText(points)), `${points} in ${tag}`).toBe(points);
    }
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('de-DE');
    expect(readPoints('1.250')).toBe(1250);
    expect(readPoints('1,250')).toBeUndefined();
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-US');
  });
});
