import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim } from '../../lib/desk/claim';
import { csv } from '../../lib/desk/csv';
import { lastAnswer } from '../../lib/desk/last-answer';
import { bookedOtherwise, milesMoved, postingId, twinKey, wasBooked, type PostingState } from '../../lib/desk/posting';
import { EVERYTHING, searched } from '../../lib/desk/search';
import { CREDIT, DEBIT, OK, posting, UNANSWERED, uuid } from './postings';

const answered = (status: 'pending' | 'ok' | 'refused' | 'dubious' | 'error' | 'for-verification'): PostingState => ({
  state: 'answered',
  answer: { status, transactionId: null, bookedMiles: null, remainingMiles: null, awardPackageId: null, others: {} },
});
const refused: PostingState = { state: 'refused', error: { kind: 'wrong-card', code: 35, message: 'Card number is invalid' } };

describe('whether miles were moved', () => {
  it.each<[string, PostingState, boolean | null]>([
    ['sending', { state: 'sending' }, null],
    ['status 4', answered('ok'), true],
    ['status 5', answered('refused'), false],
    ['status 2', answered('pending'), null],
    ['status 6', answered('dubious'), null],
    ['status 7', answered('error'), null],
    ['status 8', answered('for-verification'), null],
    ['a refusal', refused, false],
    ['what never left', { state: 'not-sent', error: { kind: 'needs-permission', host: 'api.lufthansa.com' } }, false],
    ['no answer', UNANSWERED, null],
    ['no answer, found booked', { ...UNANSWERED, found: 'booked' } as PostingState, true],
    ['no answer, found not booked', { ...UNANSWERED, found: 'not-booked' } as PostingState, false],
  ])('is told by %s', (_, state, booked) => expect(wasBooked(posting(1, state))).toBe(booked));

  it('and how many, with their sign', () => {
    const moved = (action: 'credit' | 'uncredit') => milesMoved({ ...CREDIT, request: { ...CREDIT.request, action } } as typeof CREDIT);
    expect([moved('credit'), moved('uncredit'), milesMoved(DEBIT)]).toEqual([500, -500, -1000]);
  });

  it('and whether it was another number than was asked for', () => {
    expect(bookedOtherwise(posting(1, OK))).toBe(false);
    expect(bookedOtherwise(posting(1, answered('ok')))).toBeNull();
    expect(bookedOtherwise(posting(1, UNANSWERED))).toBeNull();
    expect(bookedOtherwise(posting(1, OK, DEBIT))).toBe(true);
  });
});

describe('an intent', () => {
  it('is claimed once, whatever became of it', () => {
    for (const state of [{ state: 'sending' }, OK, UNANSWERED, refused] as const) {
      expect(claim(posting(1), posting(1, state), [posting(1, state)], null)).toEqual({ kind: 'known', posting: posting(1, state) });
    }
  });

  it('that says the same as one that was, or may have been, booked is held back until the traveller names that one', () => {
    for (const state of [{ state: 'sending' }, OK, UNANSWERED, answered('dubious')] as const) {
      const twin = posting(1, state);
      expect(claim(posting(2), null, [twin], null)).toEqual({ kind: 'twin', posting: twin });
      expect(claim(posting(2), null, [twin], uuid(9))).toEqual({ kind: 'twin', posting: twin });
      expect(claim(posting(2), null, [twin], twin.id).kind).toBe('claimed');
    }
  });

  it('that says the same as one that was surely not booked is free', () => {
    const free = [posting(1, refused), posting(2, answered('refused')), posting(3, { ...UNANSWERED, found: 'not-booked' } as PostingState)];
    expect(claim(posting(4), null, free, null).kind).toBe('claimed');
  });

  it('may repeat the latest twin alone, so that of two tabs that repeat the same one only one does', () => {
    const [first, second] = [posting(1, OK), posting(2)];
    expect(claim(posting(3), null, [second, first], first.id)).toEqual({ kind: 'twin', posting: second });
  });

  it('may repeat a twin in one tab only also where the clock was put back after that twin', () => {
    const before = posting(1, OK, CREDIT, 1_000);
    const { kind, posting: repeated } = claim(posting(2, undefined, CREDIT, 500), null, [before], before.id);
    expect(kind).toBe('claimed');
    const third = posting(3, undefined, CREDIT, 501);
    expect(claim(third, null, [repeated, before], before.id)).toEqual({ kind: 'twin', posting: repeated });
    expect(claim(third, null, [repeated, before], repeated.id).kind).toBe('claimed');
    // One that was surely not booked is nobody's repetition.
    expect(claim(third, null, [{ ...repeated, state: refused }, before], before.id).kind).toBe('claimed');
  });

  it('says the same however its fields are ordered, and in one environment only', () => {
    const { cardNo, ...rest } = CREDIT.request;
    expect(twinKey({ ...CREDIT, request: { ...rest, cardNo } } as typeof CREDIT, 'test')).toBe(twinKey(CREDIT, 'test'));
    expect(twinKey(CREDIT, 'production')).not.toBe(twinKey(CREDIT, 'test'));
    expect(twinKey({ ...CREDIT, again: { transactionId: '1', enforce: 'ok' } }, 'test')).not.toBe(twinKey(CREDIT, 'test'));
    expect(twinKey({ ...CREDIT, request: { ...CREDIT.request, miles: 501 } } as typeof CREDIT, 'test')).not.toBe(twinKey(CREDIT, 'test'));
  });

  it('has a UUID', () =>
    expect([postingId(uuid(1)), postingId('1'), postingId(uuid(1).replace('4', 'g')), postingId(`${uuid(1)}0`)]).toEqual([uuid(1), null, null, null]));
});

describe('the journal', () => {
  const all = [posting(1, OK, CREDIT, 1000), posting(2, UNANSWERED, DEBIT, 3000), posting(3, refused, CREDIT, 2000)];
  const found = (search: Partial<typeof EVERYTHING>) => searched(all, { ...EVERYTHING, ...search }).map(({ id }) => id);

  it('is searched by words, by what is known, by kind and by time; the newest first', () => {
    expect(found({})).toEqual([uuid(2), uuid(3), uuid(1)]);
    expect(found({ words: 'hotel MT001' })).toEqual([uuid(3), uuid(1)]);
    expect(found({ words: '92253751' })).toEqual([uuid(1)]);
    expect(found({ words: 'card INVALID' })).toEqual([uuid(3)]);
    expect(found({ words: 'hotel ates01' })).toEqual([]);
    expect([found({ booked: 'yes' }), found({ booked: 'no' }), found({ booked: 'unknown' })]).toEqual([[uuid(1)], [uuid(3)], [uuid(2)]]);
    expect([found({ kind: 'spend' }), found({ from: 2000 }), found({ before: 2000 })]).toEqual([[uuid(2)], [uuid(2), uuid(3)], [uuid(1)]]);
  });

  /** Reads CSV as RFC 4180 says. */
  function rowsOf(text: string): readonly (readonly string[])[] {
    const rows: string[][] = [];
    let row: string[] = [];
    for (const [, cell = '', end = ''] of text.replace(/^\u{feff}/u, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
      row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
      if (end !== ',') rows.push(row.splice(0));
    }
    return rows;
  }
  const table = (text: string) => {
    const [head = [], ...rows] = rowsOf(text);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])));
  };

  it('is exported as CSV that spreadsheets read, every entry with what is known of it', () => {
    const text = csv(all);
    expect(text.startsWith('\u{feff}id,confirmedAt,')).toBe(true);
    expect(table(text)).toHaveLength(3);
    expect(table(text)[0]).toMatchObject({
      id: uuid(1),
      confirmedAt: '1970-01-01T00:00:01.000Z',
      action: 'credit',
      code: 'MT001',
      miles: '500',
      milesMoved: '500',
      text: 'Hotel night',
      booked: 'yes',
      status: 'ok',
      transactionId: '92253751',
      bookedMiles: '500',
    });
    expect(table(text)[1]).toMatchObject({ milesMoved: '-1000', booked: 'unknown', state: 'unanswered', reason: 'timeout', status: '' });
    expect(table(text)[2]).toMatchObject({ booked: 'no', reason: 'wrong-card', message: 'Card number is invalid' });
    expect(rowsOf(csv([]))).toHaveLength(1);
  });

  it('holds any text of a server without breaking a row or becoming a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const cells = rowsOf(csv([posting(1, { state: 'refused', error: { kind: 'refused', code: 1, message } })]));
        expect(cells).toHaveLength(2);
        const cell = cells[1]?.[cells[0]?.indexOf('message') ?? -1] ?? '';
        expect(cell === message || cell === `'${message}`).toBe(true);
        expect(cell).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});

describe('the last word on a transaction', () => {
  const said = (n: number, status: 'pending' | 'ok', transactionId = '92253751', changedAt = n) => ({
    ...posting(n, {
      state: 'answered',
      answer: { status, transactionId, bookedMiles: null, remainingMiles: null, awardPackageId: null, others: {} },
    }),
    changedAt,
  });

  it('is the answer that came last, in whatever order the entries stand, and not that of another environment, transaction or state', () => {
    const real = { ...said(4, 'pending'), environment: 'production' as const };
    const all = [posting(5, UNANSWERED), real, said(3, 'pending', '7'), said(1, 'pending', '92253751', 9), said(2, 'ok')];
    expect(lastAnswer(all, '92253751', 'test')).toEqual({ id: uuid(1), status: 'pending' });
    expect(lastAnswer(all, '92253751', 'production')).toEqual({ id: uuid(4), status: 'pending' });
    expect(lastAnswer(all, '8', 'test')).toBeNull();
  });
});
