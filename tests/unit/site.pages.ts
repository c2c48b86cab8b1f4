import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { decimalText, type Money } from '../../lib/flights/money';
import type { Fare, Offer } from '../../lib/flights/offer';
import type { Answer, Page, PageSite, SiteTap } from '../../lib/sites/site';
import { answersIn } from '../../lib/tap/unwrapped';
import type { Reading } from './read-page';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The sides of a site that run in its pages, for which tests make pages and answers. */
export interface Sides {
  readonly page: PageSite;
  /** Absent for sites whose pages say everything. */
  readonly tap?: SiteTap;
}

/** A page with what the site's tap would hand over of these answers, oldest first: values of JSON, or texts as the site sends them. */
export function pageAt({ page, tap }: Sides, html: string, address: string, answers: readonly unknown[] = []): Page {
  const said = answers.flatMap((answer) => (tap === undefined ? expect.fail('this site has no tap') : pickedBy(tap, answer)));
  const kept = said.map((each, at): Answer => ({ id: at + 1, said: page.asAnswer?.(each) ?? expect.fail('the tap picks what the reader takes') }));
  return { document: new JSDOM(html, { url: address }).window.document, url: new URL(address), answers: kept };
}

/** What the tap hands over of an answer, as the text that it travels as. */
export function pickedBy(tap: SiteTap, answer: unknown): readonly unknown[] {
  const answers = typeof answer === 'string' ? answersIn(answer, tap, JSON.parse) : [answer];
  return answers.map((each) => tap.pick(each)).flatMap((picked) => (picked === null ? [] : [JSON.parse(JSON.stringify(picked)) as unknown]));
}

export interface SiteCase {
  readonly name: string;
  readonly about: string;
  readonly page: Page;
  readonly expected: unknown;
}

/** Every folder of tests/fixtures/<site>: `page.html`, `case.json`, `expected.json` and, where the page has asked for something, `answers.json`. */
export function casesOf(sides: Sides): readonly SiteCase[] {
  const folder = `${FIXTURES}${sides.page.id}/`;
  return readdirSync(folder).map((name) => {
    const text = (file: string) => readFileSync(`${folder}${name}/${file}`, 'utf8');
    const { about, url } = JSON.parse(text('case.json')) as { about: string; url: string };
    const answers = existsSync(`${folder}${name}/answers.json`) ? (JSON.parse(text('answers.json')) as unknown[]) : [];
    return { name, about, page: pageAt(sides, text('page.html'), url, answers), expected: JSON.parse(text('expected.json')) };
  });
}

/** A reading in the short form of `expected.json`. */
export function shortReading(reading: Reading): unknown {
  if (reading.kind !== 'offers') return reading;
  return { ...reading, offers: reading.offers.map(({ offer }) => shortOffer(offer)) };
}

function shortOffer({ trip, fares }: Offer): unknown {
  const { kind, legsTotal, chosenLegs, shownLegs, searchedCabin } = trip;
  return {
    trip: [kind, `${chosenLegs.length + shownLegs.length} of ${legsTotal ?? '-'}`, searchedCabin ?? '-'].join(' '),
    legs: shownLegs.map(({ segments }) =>
      segments.map((segment) =>
        [segmentKey(segment), segment.operatingCarrier ?? segment.operatorName, segment.aircraft, segment.cabin].map((part) => part ?? '-').join(', '),
      ),
    ),
    fares: fares.map(shortFare),
  };
}

function shortFare({ brand, price, taxes, covers, per, travellers, adultsOnly, classes }: Fare): string {
  const amount = (money: Money | null) => (money === null ? '-' : `${decimalText(money)} ${money.currency}`);
  const who = `${per} of ${travellers ?? '-'}${adultsOnly === true ? ' adults' : ''}`;
  return [brand ?? '-', amount(price), amount(taxes), covers, who, classes.map((each) => each ?? '?').join('')].join('; ');
}
