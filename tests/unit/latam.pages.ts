import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { decimalText, type Money } from '../../lib/flights/money';
import type { Fare, Offer } from '../../lib/flights/offer';
import { latamPage } from '../../lib/sites/latam/page';
import { latamTap } from '../../lib/sites/latam/tapped';
import type { Answer, Page } from '../../lib/sites/site';
import type { Reading } from './read-page';

const FIXTURES = fileURLToPath(new URL('../fixtures/latam/', import.meta.url));

/** A page with what the tap would hand over of these answers of the site, oldest first. */
export function latamPageOf(html: string, address: string, answers: readonly unknown[]): Page {
  return { document: new JSDOM(html, { url: address }).window.document, url: new URL(address), answers: answers.map(tapped) };
}

/** An answer on its way from the tap to the reader: picked, written as a text, and checked. */
export function tapped(answer: unknown, at: number): Answer {
  const said: unknown = JSON.parse(JSON.stringify(latamTap.pick(answer)));
  return { id: at + 1, said: latamPage.asAnswer?.(said) ?? expect.fail('the tap picks what the reader takes') };
}

export interface LatamCase {
  readonly name: string;
  readonly about: string;
  readonly page: Page;
  readonly expected: unknown;
}

/** Every folder of tests/fixtures/latam: `page.html`, `answers.json`, `case.json`, `expected.json`. */
export function latamCases(): readonly LatamCase[] {
  return readdirSync(FIXTURES).map((name) => {
    const text = (file: string) => readFileSync(`${FIXTURES}${name}/${file}`, 'utf8');
    const { about, url } = JSON.parse(text('case.json')) as { about: string; url: string };
    const answers = JSON.parse(text('answers.json')) as unknown[];
    return { name, about, page: latamPageOf(text('page.html'), url, answers), expected: JSON.parse(text('expected.json')) };
  });
}

/** A reading in the short form of `expected.json`. */
export function shortLatam(reading: Reading): unknown {
  if (reading.kind !== 'offers') return reading;
  return { ...reading, offers: reading.offers.map(({ offer }) => shortOffer(offer)) };
}

function shortOffer({ trip, fares }: Offer): unknown {
  const { kind, legsTotal, chosenLegs, shownLegs } = trip;
  return {
    trip: [kind, `${chosenLegs.length + shownLegs.length} of ${legsTotal ?? '-'}`].join(' '),
    flights: shownLegs.flatMap(({ segments }) =>
      segments.map((segment) => [segmentKey(segment), segment.operatingCarrier, segment.aircraft, segment.cabin].map((part) => part ?? '-').join(' ')),
    ),
    fares: fares.map(shortFare),
  };
}

function shortFare({ brand, price, taxes, covers, per, travellers, classes, classesFrom }: Fare): string {
  const amount = (money: Money | null) => (money === null ? '-' : `${decimalText(money)} ${money.currency}`);
  return [brand ?? '-', amount(price), amount(taxes), covers, per, travellers ?? '-', classes.map((each) => each ?? '?').join(''), classesFrom ?? '-'].join(
    '; ',
  );
}

/** The flights of a reading, by what names them. */
export function flightsIn(reading: Reading): readonly string[] {
  if (reading.kind !== 'offers') return [];
  return reading.offers.map(({ offer }) => offer.trip.shownLegs.flatMap(({ segments }) => segments.map(segmentKey)).join());
}
