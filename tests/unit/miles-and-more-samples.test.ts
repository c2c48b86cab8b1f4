import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../lib/flights/codes';
import { checkedEarn } from '../../lib/miles-and-more/earn';
import { failureAnswer, memberStatusAnswer, postingAnswer } from '../../lib/miles-and-more/schema';
import { checkedSpend } from '../../lib/miles-and-more/spend';
import type { Checked } from '../../lib/miles-and-more/violation';

const AT = new URL('../../../shared/api-docs/', import.meta.url).pathname;
const HAS = existsSync(AT);
if (!HAS) console.info('The documents of Miles & More (../shared/api-docs) are not beside this clone: the tests of their samples are skipped.');

const day = (text: string) => localDate(text) ?? expect.fail('a day');
const broken = (checked: Checked<unknown>) => (checked.ok ? [] : checked.violations.map(({ field, rule }) => `${field} ${rule}`));

/** The objects of JSON in a document that stand by themselves, in their order. Typographic quotes and notes in brackets are the overview's own. */
function objectsIn(name: string): readonly Record<string, unknown>[] {
  const text = readFileSync(`${AT}${name}`, 'utf8')
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/\((?:[^()"]*)\)/g, '')
    .replaceAll(/"additionalPartnerData": "string"(,?)\s*\n\}/g, '"additionalPartnerData": "string"\n}')
    .replaceAll(/"string"\s*\n\}/g, '"string"\n}');
  return [...text.matchAll(/^\s*\{\n[^{}]*\}/gm)].flatMap(([object]) => {
    try {
      return [JSON.parse(object) as Record<string, unknown>];
    } catch {
      return [];
    }
  });
}

describe.skipIf(!HAS)('the samples of Earn Request', () => {
  const [example, post, put, answer] = HAS ? objectsIn('miles-and-more-earn-request.txt') : [];

  it('are the four that are in it', () => {
    expect([example?.['cardNo'], post?.['property'], put?.['property'], answer?.['status']]).toEqual(['string', 'MT001', 'MT001', 0]);
  });

  it('POST and PUT are accepted in their time, and too old today; their empty fields are not sent', () => {
    for (const sample of [post, put]) {
      const checked = checkedEarn(sample, day('2016-07-05'));
      expect(checked.ok && checked.request).toEqual({
        pid: 0,
        cardNo: '992003020632653',
        action: 'credit',
        property: 'MT001',
        miles: 5,
        activityDate: '04.07.2016',
        transactionText: 'string',
      });
      expect(broken(checkedEarn(sample, day('2026-11-22')))).toEqual(['activityDate too-old']);
    }
  });

  it('the payload example shows types and no values: it breaks the rules', () => {
    expect(broken(checkedEarn(example, day('2016-07-05')))).toEqual([
      'cardNo digits',
      'action one-of',
      'miles range',
      'activityDate date',
      'additionalPartnerData object',
    ]);
  });

  it('the answer’s example has a status that no table has', () => expect(postingAnswer.safeParse(answer).success).toBe(false));
});

describe.skipIf(!HAS)('the samples of Spend Request', () => {
  const [example, post, put, answer] = HAS ? objectsIn('miles-and-more-spend-request.txt') : [];

  it('POST and PUT are accepted, with a statement text that is no date', () => {
    for (const sample of [post, put]) {
      const checked = checkedSpend(sample);
      expect(checked.ok && checked.request).toEqual({
        pid: 0,
        cardNo: '992003020632539',
        action: 'debit',
        awardCode: 'ATES01',
        miles: 15222,
        statementText1: 'fdtestStmt1Zeichen20',
        statementText2: 'Statement2',
        partnerData: 'test partner data',
      });
    }
  });

  it('the payload example shows types and no values: it breaks the rules', () => {
    expect(broken(checkedSpend(example))).toEqual([
      'cardNo digits',
      'action one-of',
      'miles range',
      'additionalPartnerData object',
      'awardPackageId not-with-this-action',
    ]);
  });

  it('the answer is read with what it repeats of the request', () => {
    expect(postingAnswer.parse(answer)).toEqual({
      status: 'ok',
      transactionId: '92253752',
      bookedMiles: -15222,
      remainingMiles: 2023558,
      awardPackageId: '999999900474885',
      others: { cardNo: '992003020632539', action: 'debit', pid: '0', statementText1: 'fdtestStmt1Zeichen20', statementText2: 'Statement2' },
    });
  });
});

describe.skipIf(!HAS)('the samples of the overview', () => {
  const [earn, spend] = HAS ? objectsIn('lufthansa-overview.md') : [];

  it('are accepted with the empty partner data that the overview asks for, and refused with the word that stands there', () => {
    expect(broken(checkedEarn({ ...earn, additionalPartnerData: '' }, day('2016-11-02')))).toEqual([]);
    expect(broken(checkedEarn(earn, day('2016-11-02')))).toEqual(['additionalPartnerData object']);
    expect(broken(checkedSpend({ ...spend, additionalPartnerData: '', awardPackageId: '' }))).toEqual([]);
    expect(broken(checkedSpend(spend))).toEqual(['additionalPartnerData object', 'awardPackageId not-with-this-action']);
  });
});

describe.skipIf(!HAS)('the real answers', () => {
  const samples = HAS ? (JSON.parse(readFileSync(`${AT}samples/miles-and-more/memberstatus.json`, 'utf8')) as Record<string, unknown>) : {};

  it('of a member status is read, its unnamed fields under the server’s labels', () => {
    expect(memberStatusAnswer.parse(samples['success'])).toEqual({
      status: 'BASE',
      stars: 0,
      lastStarChange: null,
      others: [
        { path: ['mmAccountNumber'], value: '992223020632830' },
        { path: ['customerNumber'], value: '236325650' },
        { path: ['primaryMmCardNumber'], value: '992003020632836' },
      ],
    });
  });

  it('of a failure is read', () => expect(failureAnswer.parse(samples['failure_rebuilt_from_error_text'])).toMatchObject({ code: 35 }));
});
