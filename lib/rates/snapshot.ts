import type { LocalDate } from '../flights/codes';
import type { DayRates } from './read-ecb';

/**
 * What an installation knows before it has ever asked: the reference rates of 6 October 2026. Source: European Central Bank, eurofxref-daily.xml as it was served
 * that day (`tests/fixtures/ecb`, which a test compares with this). Renewed at a release by a newer whole file; an old one does no harm, because the date of a
 * rate is shown with everything that is reckoned by it.
 */
export const SNAPSHOT: DayRates = {
  date: '2026-10-06' as LocalDate,
  rates: {
    USD: 1.1269,
    JPY: 178.15,
    CZK: 24.405,
    DKK: 7.4747,
    GBP: 0.8488,
    HUF: 364.95,
    PLN: 4.365,
    RON: 5.351,
    SEK: 11.2425,
    CHF: 0.9359,
    ISK: 137.2,
    NOK: 10.778,
    TRY: 55.4196,
    AUD: 1.614,
    BRL: 5.5991,
    CAD: 1.6058,
    CNY: 7.5554,
    HKD: 8.8438,
    IDR: 20_104.8,
    ILS: 3.4348,
    INR: 108.6615,
    KRW: 1508.67,
    MXN: 20.2217,
    MYR: 4.6034,
    NZD: 2.0061,
    PHP: 70.702,
    SGD: 1.4392,
    THB: 37.836,
    ZAR: 18.5829,
  },
};
