import type { Cabin } from '../../lib/flights/cabin';
import { airlineCode, airportCode, bookingClass, currencyCode, flightNumber, localDate, type BookingClass } from '../../lib/flights/codes';
import type { Leg, Segment } from '../../lib/flights/itinerary';
import { money, type Money } from '../../lib/flights/money';
import { offer, type Fare, type Offer, type Trip } from '../../lib/flights/offer';

/** Flights in the words of the field, for tests: `flown('LH 456 FRA-LAX 2026-08-17')`. A word that is no code throws, so a test cannot speak of nothing. */
export function flown(words: string, more: Partial<Segment> = {}): Segment {
  const [carrier = '', number = '', route = '', date = '2026-08-17'] = words.split(' ');
  const [origin = '', destination = ''] = route.split('-');
  return {
    marketingCarrier: sure(airlineCode(carrier)),
    operatingCarrier: sure(airlineCode(carrier)),
    operatorName: null,
    flightNumber: sure(flightNumber(number)),
    origin: sure(airportCode(origin)),
    destination: sure(airportCode(destination)),
    date: sure(localDate(date)),
    cabin: 'economy',
    aircraft: null,
    codeshares: [],
    ...more,
  };
}

export function leg(...segments: readonly Segment[]): Leg {
  return { segments };
}

export function carrier(text: string): Segment['marketingCarrier'] {
  return sure(airlineCode(text));
}

export function classes(letters: string): readonly BookingClass[] {
  return [...letters].map((letter) => sure(bookingClass(letter)));
}

/** `amount('369.99 EUR')`: as many decimals as are written. */
export function amount(words: string): Money {
  const [figures = '', currency = ''] = words.split(' ');
  const [, decimals = ''] = figures.split('.');
  return money(Number(figures.replace('.', '')), decimals.length, sure(currencyCode(currency)));
}

/** A fare for one adult; `null` for a row without a price. */
export function fare(price: string | null, more: Partial<Fare> = {}): Fare {
  return {
    price: price === null ? null : amount(price),
    covers: 'trip',
    travellers: 1,
    adultsOnly: true,
    per: 'all',
    taxes: null,
    brand: null,
    classes: [],
    ...more,
  };
}

/** A row of a list of one-way flights. */
export function oneWay(segments: readonly Segment[], paid: Fare, searchedCabin: Cabin | null = 'economy'): Offer {
  return row({ kind: 'oneWay', shownLegs: [{ segments }], chosenLegs: [], legsTotal: 1, searchedCabin }, paid);
}

/** A row of the first list of a round trip: the outbound is shown, the return is not chosen yet. */
export function firstList(outbound: readonly Segment[], paid: Fare): Offer {
  return row({ kind: 'round', shownLegs: [{ segments: outbound }], chosenLegs: [], legsTotal: 2, searchedCabin: 'economy' }, paid);
}

/** A row of the second list of a round trip: the outbound was chosen, a return is shown. */
export function secondList(outbound: readonly Segment[], back: readonly Segment[], paid: Fare): Offer {
  return row({ kind: 'round', shownLegs: [{ segments: back }], chosenLegs: [{ segments: outbound }], legsTotal: 2, searchedCabin: 'economy' }, paid);
}

function row(trip: Trip, paid: Fare): Offer {
  return offer('test-site', trip, [paid]);
}

function sure<Code>(code: Code | null): Code {
  if (code === null) throw new TypeError('a test speaks of a code that is none');
  return code;
}
