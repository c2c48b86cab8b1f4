import './english';
import { describe, expect, it } from 'vitest';
import { kindOf, requestOf, takingBack, violationsOf, type DeskDraft } from '../../components/desk-request';
import { articleFields, PURCHASE_FIELDS } from '../../components/partner-fields';
import type { LocalDate } from '../../lib/flights/codes';
import { violationWords } from '../../lib/violation-words';
import { CREDIT, DEBIT, OK, posting, UNANSWERED } from './postings';

const TODAY = '2026-11-22' as LocalDate;
const credit = (fields: DeskDraft['fields'] = {}): DeskDraft => ({
  action: 'credit',
  fields: { cardNo: '992000000000011', miles: '500', property: 'MT001', activityDate: '20.11.2026', transactionText: 'Hotel night', ...fields },
});

describe('what stands in the form', () => {
  it('is a request, its numbers as people write them', () => {
    expect(requestOf(credit({ cardNo: '9920 0000 0000 011', miles: '12,500', pid: '7' }))).toEqual({
      action: 'credit',
      cardNo: '992000000000011',
      miles: 12_500,
      property: 'MT001',
      activityDate: '20.11.2026',
      transactionText: 'Hotel night',
      pid: 7,
    });
  });

  it('leaves out what belongs to another action, and what is empty', () => {
    const debit = requestOf({ action: 'debit', fields: { ...credit().fields, awardCode: 'ATES01', transactionId: '7', statementText1: ' ' } });
    expect(debit).toEqual({ action: 'debit', cardNo: '992000000000011', miles: 500, awardCode: 'ATES01', transactionText: 'Hotel night' });
  });

  it('nests partner data as the tables do, numbers as texts, articles in their places', () => {
    const path = 'additionalPartnerData.purchaseDetails';
    const draft = credit({ 'additionalPartnerData.type': 'Retro', [`${path}.payment`]: '120', [`${path}.articles[1].useStartLocation.city`]: 'Lisboa' });
    expect(requestOf(draft)['additionalPartnerData']).toEqual({
      type: 'Retro',
      purchaseDetails: { payment: '120', articles: [{}, { useStartLocation: { city: 'Lisboa' } }] },
    });
    expect(violationsOf(draft, TODAY)).toEqual([]);
  });

  it.each([
    ['credit', 'earn', 'additionalPartnerData.'],
    ['undebit', 'spend', 'additionalPartnerData.'],
  ] as const)('of a %s has no partner field that the document lacks', (action, kind, root) => {
    expect(kindOf(action)).toBe(kind);
    const article = `${root}purchaseDetails.articles[0].`;
    const every = [...PURCHASE_FIELDS.map(({ path }) => root + path), ...articleFields(action).map(({ path }) => article + path)];
    const found = violationsOf({ action, fields: Object.fromEntries(every.map((name) => [name, 'x'])) }, TODAY);
    expect(found.filter(({ rule }) => rule === 'no-such-field')).toEqual([]);
  });

  it('is told what is wrong at each field, with the document that says so', () => {
    const found = violationsOf(credit({ miles: '1.5', property: '', cardNo: '123' }), TODAY);
    expect(found.map(({ field }) => field)).toEqual(['cardNo', 'property', 'miles']);
    expect(found.map(violationWords)).toEqual([
      'Digits only, 9–15 of them. (Earn Request, table 1, cardNo)',
      'Must be filled in. (Earn Request, table 1, property)',
      'A whole number from 1–999999. (Earn Request, table 1, miles)',
    ]);
  });
});

describe('taking back', () => {
  it('a credit is its opposite with the same fields', () => {
    expect(takingBack(posting(1, OK, CREDIT))).toMatchObject({ action: 'uncredit', fields: { property: 'MT001', miles: '500' } });
  });

  it('a debit names the transaction and the package that its answer gave', () => {
    const answered = { ...OK, answer: { ...(OK.state === 'answered' ? OK.answer : expect.fail('answered')), awardPackageId: '999' } } as typeof OK;
    const draft = takingBack(posting(1, answered, DEBIT)) ?? expect.fail('can be taken back');
    expect(requestOf(draft)).toMatchObject({ action: 'undebit', transactionId: 92_253_751, awardPackageId: '999', miles: 1000 });
  });

  it('is not offered for what was not booked, or may not have been', () => {
    expect([posting(1, UNANSWERED), posting(2)].map(takingBack)).toEqual([null, null]);
  });
});
