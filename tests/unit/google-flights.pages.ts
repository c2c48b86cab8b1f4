import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import type { Segment } from '../../lib/flights/itinerary';
import { segmentKey } from '../../lib/flights/itinerary';
import { decimalText } from '../../lib/flights/money';
import type { Offer } from '../../lib/flights/offer';
import type { Page } from '../../lib/sites/site';
import type { Reading } from './read-page';

const FIXTURES = fileURLToPath(new URL('../fixtures/google-flights/', import.meta.url));

/** A page as the reader gets it. Scripts of the page never run: jsdom's `runScripts` stays off. */
export function pageOf(html: string, address: string): Page {
  return { document: new JSDOM(html, { url: address }).window.document, url: new URL(address), answers: [] };
}

export interface Case {
  readonly name: string;
  readonly about: string;
  readonly page: Page;
  readonly expected: unknown;
}

/** Every folder of tests/fixtures/google-flights: `page.html`, `case.json`, `expected.json`. */
export function cases(): readonly Case[] {
  return readdirSync(FIXTURES).map(caseOf);
}

export function caseOf(name: string): Case {
  const text = (file: string) => readFileSync(`${FIXTURES}${name}/${file}`, 'utf8');
  const { about, url } = JSON.parse(text('case.json')) as { about: string; url: string };
  return { name, about, page: pageOf(text('page.html'), url), expected: JSON.parse(text('expected.json')) };
}

/** A reading in the short form of `expected.json`. */
export function short(reading: Reading): unknown {
  if (reading.kind !== 'offers') return reading;
  return { ...reading, offers: reading.offers.map(({ offer }) => shortOffer(offer)) };
}

function shortOffer({ trip, fares: [fare] }: Offer): unknown {
  return {
    kind: trip.kind,
    chosen: trip.chosenLegs.map(({ segments }) => segments.map(segmentKey)),
    shown: trip.shownLegs.flatMap(({ segments }) => segments.map(shortSegment)),
    legsTotal: trip.legsTotal,
    searchedCabin: trip.searchedCabin,
    price: fare.price === null ? null : `${decimalText(fare.price)} ${fare.price.currency}`,
    covers: fare.covers,
    travellers: fare.travellers,
    adultsOnly: fare.adultsOnly,
    per: fare.per,
  };
}

function shortSegment(segment: Segment): unknown {
  const { operatingCarrier, operatorName, cabin, aircraft, codeshares } = segment;
  const shares = codeshares.map(({ carrier, flightNumber }) => `${carrier} ${flightNumber}`);
  return { flight: segmentKey(segment), operatingCarrier, operatorName, cabin, aircraft, codeshares: shares };
}
