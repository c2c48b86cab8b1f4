import { describe, expect, it } from 'vitest';

import { AIRLINE_TABLES, GENERIC_CLASSES, type ClassTable } from '../../lib/flights/booking-class-tables';
import { cabinsSellingClass, candidateClasses } from '../../lib/flights/booking-classes';
import { CABINS, type Cabin } from '../../lib/flights/cabin';
import { airlineCode, bookingClass, localDate, type AirlineCode, type BookingClass } from '../../lib/flights/codes';

const carrier = (code: string) => airlineCode(code) as AirlineCode;
const letter = (text: string) => bookingClass(text) as BookingClass;
const classesIn = (airline: string, ...cabins: readonly Cabin[]) => candidateClasses(carrier(airline), cabins).classes.join('');
/** In the order of the alphabet: the order of a table says nothing. */
const sorted = (letters: string) => [...letters].toSorted().join('');

const TABLES: readonly (readonly [string, ClassTable])[] = Object.entries(AIRLINE_TABLES);

describe('every table', () => {
  it('is under an airline’s code', () => {
    for (const [code] of TABLES) expect(airlineCode(code)).toBe(code);
  });

  it.each(TABLES)('of %s has sources with a title, an address and a day, one of them not dated, and a note', (_code, { sources, note }) => {
    for (const { title, address, read } of sources) {
      expect(title).not.toBe('');
      expect(URL.canParse(address)).toBe(true);
      expect(localDate(read)).toBe(read);
    }
    expect(sources.some(({ confidence }) => confidence !== 'dated')).toBe(true);
    expect(note).not.toBe('');
  });

  it.each(TABLES)('of %s has classes, none of them twice in a cabin, and sells economy and business', (_code, { classes }) => {
    for (const cabin of CABINS) {
      const letters = classes[cabin] ?? '';
      expect(letters).toMatch(/^[A-Z]*$/);
      expect(new Set(letters).size).toBe(letters.length);
    }
    expect(classes.economy).toMatch(/Y/);
    expect(classes.business).not.toBe('');
  });

  it('names its sources with what it gives', () => {
    expect(candidateClasses(carrier('KL'), ['business']).source).toContain(
      'EuroBonus, KLM, from 2024-09-01 (https://www.sas.dk/eurobonus/partnere/flyselskaber/klm), read 2026-11-22, official',
    );
  });
});

/** Cabin by cabin, as the source named beside it has the letters. */
const KNOWN: readonly (readonly [airline: string, cabin: Cabin, letters: string, source: string])[] = [
  ['LH', 'business', 'CDJPZ', 'ANA: J; C, D, Z; P'],
  ['LH', 'premiumEconomy', 'EGN', 'ANA: G, E; N'],
  ['LH', 'economy', 'BHKLMQSTUVWY', 'ANA: Y, B, M; U, H, Q; V, W, S; L, K, T'],
  ['LX', 'first', 'AF', 'Royal Orchid Plus'],
  ['LX', 'premiumEconomy', 'EGN', 'Royal Orchid Plus'],
  ['OS', 'business', 'CDJPZ', 'LATAM Pass: C, J; Z, D; P'],
  ['OS', 'first', 'AF', 'LATAM Pass'],
  ['SN', 'business', 'CDJPZ', 'Royal Orchid Plus'],
  ['SN', 'economy', 'BHKLMOQSTUVWY', 'Asiana: Y, B, M, U, H; Q, V, W, S, O; T, L, K'],
  ['EN', 'business', 'CDJPZ', 'ac-sqd: J C; D Z P'],
  ['EN', 'economy', 'BHKLMQSTUVWY', 'ac-sqd: Y B M; U H Q V; W S T L K'],
  ['4Y', 'premiumEconomy', 'EGN', 'ac-sqd: G E; N'],
  ['4Y', 'business', 'CDJPZ', 'ac-sqd: J C D Z; P'],
  ['UA', 'business', 'CDJPZ', 'ac-sqd: J C D Z P'],
  ['UA', 'premiumEconomy', 'AOR', 'ac-sqd: O A; R'],
  ['UA', 'economy', 'BEGHKLMNQSTUVWY', 'ac-sqd: Y B; M E U H; Q V W; S T L; K G; N'],
  ['AC', 'premiumEconomy', 'AENO', 'FlyerTalk: A, O, E, N'],
  ['AC', 'business', 'CDJPZ', 'FlyerTalk: J, C, D, Z, P'],
  ['TK', 'business', 'CDJKZ', 'FlyerTalk: C D Z K J'],
  ['SQ', 'economy', 'BEHKMNQVWY', 'Singapore Airlines: V, K; Q, N; M, H, W; Y, B, E'],
  ['SQ', 'premiumEconomy', 'LPRST', 'Singapore Airlines: R; L, P; S, T'],
  ['SQ', 'business', 'CDJUZ', 'Mainly Miles: D; U; Z, C, J'],
  ['NH', 'business', 'CDJPZ', 'PhoenixMiles: J; C D Z; P'],
  ['NH', 'first', 'AF', 'PhoenixMiles'],
  ['DL', 'business', 'CDIJZ', 'FlyerTalk: J/C/D/I/Z'],
  ['DL', 'economy', 'BEHKLMQSTUVWXY', 'Delta: Y, B; M, S, H, Q, K, L, U, T, X, V, E; Comfort+ W'],
  ['AF', 'first', 'FP', 'China Airlines: P; F'],
  ['AF', 'premiumEconomy', 'ASW', 'China Airlines: W, S; A'],
  ['KL', 'business', 'CDIJOZ', 'EuroBonus: J, C; D, I; Z; O'],
  ['KL', 'premiumEconomy', 'ASW', 'EuroBonus, long routes: W, S; A'],
  ['AA', 'economy', 'BGHKLMNOQSVY', 'AAdvantage: Y, H, K; M, L; V, G, S, N; Q, O; B'],
  ['AA', 'premiumEconomy', 'PW', 'AAdvantage: W, P'],
  ['AA', 'business', 'CDIJR', 'AAdvantage: J; C, D; R; I'],
  ['BA', 'first', 'AF', 'The Points Guy: F and A'],
  ['BA', 'premiumEconomy', 'ETW', 'The Points Guy: W, E and T'],
  ['BA', 'economy', 'BGHKLMNOPQSVY', 'The Points Guy: Y, B, H, K, M, L, V, S, N, Q, O, G and P'],
  ['IB', 'business', 'CDIJR', 'Iberia Plus: J/C/D; R/I'],
  ['IB', 'premiumEconomy', 'ETW', 'Iberia Plus: W/E/T'],
];

describe('an airline’s table', () => {
  it.each(KNOWN)('%s sells %s in %s (%s)', (airline, cabin, letters) => {
    expect(sorted(classesIn(airline, cabin))).toBe(letters);
    expect(candidateClasses(carrier(airline), [cabin]).basis).toBe('airline');
  });

  it('leaves out what is not sold for money', () => {
    for (const cabin of CABINS) {
      for (const award of 'OIRX') expect(classesIn('LH', cabin)).not.toContain(award);
      for (const award of 'RON') expect(classesIn('DL', cabin)).not.toContain(award);
      for (const award of 'IX') expect(classesIn('UA', cabin)).not.toContain(award);
    }
  });

  it('has a letter in both cabins where sources, or routes, differ', () => {
    // P, F, W, S and A: EuroBonus has them in economy on medium-haul flights of KLM.
    expect(cabinsSellingClass(carrier('KL'), letter('W'))).toEqual(['economy', 'premiumEconomy']);
    // The Points Guy: what United calls First within the country has the letters of its business.
    expect(cabinsSellingClass(carrier('UA'), letter('J'))).toEqual(['business', 'first']);
    expect(classesIn('KL', 'economy', 'premiumEconomy')).toBe(classesIn('KL', 'economy'));
  });

  it('says nothing for an airline whose table is not complete, or of a class that it does not sell', () => {
    expect(cabinsSellingClass(carrier('LH'), letter('K'))).toEqual(['economy']);
    expect(cabinsSellingClass(carrier('LH'), letter('X'))).toBeNull();
    expect(cabinsSellingClass(carrier('TP'), letter('Y'))).toBeNull();
    expect(cabinsSellingClass(carrier('LA'), letter('Y'))).toBeNull();
  });
});

describe('the general classes', () => {
  it.each(['LA', 'EW', '6E'])('stand for %s, which has no table, and are marked', (airline) => {
    for (const cabin of CABINS) {
      const { classes, basis } = candidateClasses(carrier(airline), [cabin]);
      expect([classes.join(''), basis]).toEqual([GENERIC_CLASSES[cabin], 'generic']);
    }
  });

  it('stand for a cabin of which a table is not complete, and mark all that is asked with it', () => {
    expect(candidateClasses(carrier('TP'), ['economy']).basis).toBe('airline');
    expect(candidateClasses(carrier('TP'), ['business'])).toMatchObject({ classes: [...'JCDZI'], basis: 'generic' });
    const both = candidateClasses(carrier('TP'), ['economy', 'business']);
    expect(both.basis).toBe('generic');
    expect(sorted(both.classes.join(''))).toBe(sorted(`${classesIn('TP', 'economy')}JCDZI`));
    expect(both.source).toContain('business: IATA');
  });

  it('stand for a cabin that the airline does not have, should a page show it', () => {
    expect(candidateClasses(carrier('TK'), ['first'])).toMatchObject({ classes: ['F', 'A'], basis: 'generic' });
    // Beside cabins that it has, such a cabin adds nothing.
    expect(candidateClasses(carrier('TK'), ['economy', 'premiumEconomy', 'business'])).toMatchObject({ basis: 'airline' });
    expect(classesIn('TK', 'economy', 'premiumEconomy', 'business')).toBe(`${classesIn('TK', 'economy')}CDZKJ`);
  });
});
