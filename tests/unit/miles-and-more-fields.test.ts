import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, type LocalDate } from '../../lib/flights/codes';
import { activityWindow, programmeDay, readDay } from '../../lib/miles-and-more/dates';
import { checkedEarn, EARN_PARTNER_FIELDS } from '../../lib/miles-and-more/earn';
import { checkedReprocessing } from '../../lib/miles-and-more/reprocess';
import { checkedSpend } from '../../lib/miles-and-more/spend';
import type { Checked } from '../../lib/miles-and-more/violation';

const today = localDate('2026-11-22') ?? expect.fail('a day');
const EARN = { cardNo: '992000000000011', action: 'credit', property: 'MT001', miles: 500, activityDate: '20.11.2026', transactionText: 'Hotel night' };
const DEBIT = { cardNo: '992000000000011', action: 'debit', awardCode: 'ATES01', miles: 15222 };
const UNDEBIT = { cardNo: '992000000000011', action: 'undebit', miles: 15222, transactionId: 92253752 };

const broken = (checked: Checked<unknown>) =>
  checked.ok ? 'accepted' : checked.violations.map(({ field, rule, limit }) => `${field} ${rule}${limit === '' ? '' : ` ${limit}`}`).join('; ');
const earn = (change: Record<string, unknown>, day = today) => broken(checkedEarn({ ...EARN, ...change }, day));
const debit = (change: Record<string, unknown>) => broken(checkedSpend({ ...DEBIT, ...change }));
const undebit = (change: Record<string, unknown>) => broken(checkedSpend({ ...UNDEBIT, ...change }));

describe('an earn request', () => {
  it('that keeps every rule is sent as it was given, without what is empty', () => {
    expect(checkedEarn({ ...EARN, pid: 0, lastName: '', voucherNumber: null, additionalPartnerData: '' }, today)).toEqual({
      ok: true,
      request: { ...EARN, pid: 0 },
    });
  });

  it.each(['credit', 'uncredit', 'C', 'UC'])('may %s', (action) => expect(earn({ action })).toBe('accepted'));

  it.each([
    ['pid', 1_000_000_000, 'pid range 0–999999999'],
    ['pid', -1, 'pid range 0–999999999'],
    ['pid', 1.5, 'pid range 0–999999999'],
    ['pid', '7', 'pid range 0–999999999'],
    ['cardNo', undefined, 'cardNo required'],
    ['cardNo', '', 'cardNo required'],
    ['cardNo', '12345678', 'cardNo digits 9–15'],
    ['cardNo', '1234567890123456', 'cardNo digits 9–15'],
    ['cardNo', '99200000000001a', 'cardNo digits 9–15'],
    ['cardNo', '99 2000 0000', 'cardNo digits 9–15'],
    ['cardNo', 992000000000011, 'cardNo text'],
    ['action', undefined, 'action required'],
    ['action', 'debit', 'action one-of credit | uncredit | C | UC'],
    ['action', 'Credit', 'action one-of credit | uncredit | C | UC'],
    ['property', undefined, 'property required'],
    ['property', 'MT00001', 'property form [0-9A-Za-z], 1–6'],
    ['property', 'MT 01', 'property form [0-9A-Za-z], 1–6'],
    ['property', 'MTÖ1', 'property form [0-9A-Za-z], 1–6'],
    ['property', 1, 'property text'],
    ['miles', undefined, 'miles required'],
    ['miles', 0, 'miles range 1–999999'],
    ['miles', 1_000_000, 'miles range 1–999999'],
    ['miles', 0.5, 'miles range 1–999999'],
    ['miles', Number.NaN, 'miles range 1–999999'],
    ['miles', '5', 'miles range 1–999999'],
    ['activityDate', undefined, 'activityDate required'],
    ['activityDate', '2026-11-20', 'activityDate date DD.MM.YYYY'],
    ['activityDate', '31.11.2026', 'activityDate date DD.MM.YYYY'],
    ['activityDate', '1.11.2026', 'activityDate date DD.MM.YYYY'],
    // 14 months before 22 November 2026 is 22 September 2025; two days after it is the 24th.
    ['activityDate', '21.09.2025', 'activityDate too-old 22.09.2025'],
    ['activityDate', '25.11.2026', 'activityDate too-late 24.11.2026'],
    ['transactionText', undefined, 'transactionText required'],
    ['transactionText', '', 'transactionText required'],
    ['transactionText', 'Twenty-one characters', 'transactionText too-long 20'],
    ['transactionText', 'Hôtel', 'transactionText signs A–Z a–z 0–9 . , / + - |'],
    ['transactionText', 'two\nlines', 'transactionText signs A–Z a–z 0–9 . , / + - |'],
    ['transactionText', 5, 'transactionText text'],
    ['additionalPartnerData', 'string', 'additionalPartnerData object'],
    ['additionalPartnerData', [], 'additionalPartnerData object'],
    ['lastName', 'x'.repeat(101), 'lastName too-long 100'],
    ['city', 'Zürich', 'city signs A–Z a–z 0–9 . , / + -'],
    ['duration', 3, 'duration text'],
    ['awardCode', 'ATES01', 'awardCode no-such-field'],
    ['transactionId', 1, 'transactionId no-such-field'],
    ['__proto__x', 1, '__proto__x no-such-field'],
  ])('whose %s is %j is not sent: %s', (field, value, violation) => {
    expect(earn({ [field]: value })).toBe(violation);
  });

  it.each([
    ['cardNo', '123456789'],
    ['cardNo', '123456789012345'],
    ['property', 'a'],
    ['property', 'Zz9Zz9'],
    ['miles', 1],
    ['miles', 999_999],
    ['pid', 999_999_999],
    ['activityDate', '22.09.2025'],
    ['activityDate', '24.11.2026'],
    ['transactionText', 'Twenty characters 20'],
    ['transactionText', 'A|B'],
  ])('whose %s is %j is at the edge of a rule and sent', (field, value) => {
    expect(earn({ [field]: value })).toBe('accepted');
  });

  it('may have every field that the samples have, as texts', () => {
    for (const name of EARN_PARTNER_FIELDS) expect(earn({ [name]: 'Text 1' })).toBe('accepted');
  });

  it('names every broken rule at once, each with document and section', () => {
    const checked = checkedEarn({ ...EARN, cardNo: '1', miles: 0, property: '' }, today);
    expect(checked.ok ? [] : checked.violations).toEqual([
      { field: 'cardNo', rule: 'digits', limit: '9–15', source: 'Earn Request, table 1, cardNo' },
      { field: 'property', rule: 'required', limit: '', source: 'Earn Request, table 1, property' },
      { field: 'miles', rule: 'range', limit: '1–999999', source: 'Earn Request, table 1, miles' },
    ]);
  });

  it.each([null, 'a text', [], 5])('is not %j', (junk) => expect(broken(checkedEarn(junk, today))).toBe(' object'));
});

describe('additionalPartnerData', () => {
  const full = {
    type: 'Standard',
    channel: 'Web-Affiliate',
    deviceType: 'mobile',
    branchId: '123456789',
    purchaseDetails: {
      receiptOrderNo: 'x'.repeat(30),
      terminalId: 'x'.repeat(20),
      campaignId: 'x'.repeat(9),
      payment: '12345',
      currency: 'EUR',
      paymentType: 'direct debit',
      articles: [
        {
          productId: 'x'.repeat(20),
          itemNetPrice: '999999999',
          vatRate: '19',
          propertyCode: 'MT001',
          campaignId: 'x',
          miles: '500',
          useStartDate: '01.02.2030',
          useStartLocation: {
            street: 'x'.repeat(30),
            streetNumber: '12345',
            addition: 'x'.repeat(10),
            postCode: 'D-60549',
            city: 'Frankfurt',
            region: 'HE',
            country: 'DE',
          },
          useEndDate: '29.02.2028',
          milesLockDate: '31.12.2026',
          partnerData: 'x'.repeat(100),
        },
        {},
      ],
    },
  };
  const data = (path: string, value: unknown, of: object = full): unknown => {
    const [name = '', ...rest] = path.split('.');
    const inner = (of as Record<string, unknown>)[name];
    return Array.isArray(of)
      ? of.map((each, at) => (String(at) === name ? data(rest.join('.'), value, each as object) : (each as unknown)))
      : { ...of, [name]: rest.length === 0 ? value : data(rest.join('.'), value, inner ?? {}) };
  };
  const spendFull = data('purchaseDetails.articles', [{ awardCode: 'ATES01', useEndLocation: { city: 'Lisboa' } }]);

  it('may be empty, and may have every field of the tables', () => {
    expect(earn({ additionalPartnerData: {} })).toBe('accepted');
    expect(earn({ additionalPartnerData: full })).toBe('accepted');
    expect(debit({ additionalPartnerData: spendFull })).toBe('accepted');
  });

  it.each([
    ['type', 'standard', 'type one-of Standard | Promotion | Goodwill | Retro | Conversion'],
    ['channel', 'Fax', 'channel one-of Phone | PoS | App | Web | Web-Affiliate'],
    ['deviceType', 'tablet', 'deviceType one-of mobile | stationary'],
    ['branchId', 12, 'branchId quoted-number'],
    ['branchId', '1234567890', 'branchId digits 1–9'],
    ['branchId', '12a', 'branchId digits 1–9'],
    ['purchaseDetails', 'x', 'purchaseDetails object'],
    ['purchaseDetails.receiptOrderNo', 'x'.repeat(31), 'purchaseDetails.receiptOrderNo too-long 30'],
    ['purchaseDetails.terminalId', 'x'.repeat(21), 'purchaseDetails.terminalId too-long 20'],
    ['purchaseDetails.campaignId', 'x'.repeat(10), 'purchaseDetails.campaignId too-long 9'],
    ['purchaseDetails.payment', 12.5, 'purchaseDetails.payment quoted-number'],
    ['purchaseDetails.payment', '12.50', 'purchaseDetails.payment digits 1–9'],
    ['purchaseDetails.currency', 'euro', 'purchaseDetails.currency form EUR, USD…'],
    ['purchaseDetails.paymentType', 'Cheque', 'purchaseDetails.paymentType one-of Cash | EC | CC | direct debit | transfer | Online'],
    ['purchaseDetails.articles', {}, 'purchaseDetails.articles list'],
    ['purchaseDetails.articles', ['x'], 'purchaseDetails.articles[0] object'],
    ['purchaseDetails.articles.0.productId', 'x'.repeat(21), 'purchaseDetails.articles[0].productId too-long 20'],
    ['purchaseDetails.articles.1.itemNetPrice', 5, 'purchaseDetails.articles[1].itemNetPrice quoted-number'],
    ['purchaseDetails.articles.0.vatRate', '190', 'purchaseDetails.articles[0].vatRate digits 1–2'],
    ['purchaseDetails.articles.0.propertyCode', 'MT00001', 'purchaseDetails.articles[0].propertyCode too-long 6'],
    ['purchaseDetails.articles.0.campaignId', 'x'.repeat(10), 'purchaseDetails.articles[0].campaignId too-long 9'],
    ['purchaseDetails.articles.0.miles', '1234567890', 'purchaseDetails.articles[0].miles digits 1–9'],
    ['purchaseDetails.articles.0.useStartDate', '2026-01-01', 'purchaseDetails.articles[0].useStartDate date DD.MM.YYYY'],
    ['purchaseDetails.articles.0.useEndDate', '29.02.2026', 'purchaseDetails.articles[0].useEndDate date DD.MM.YYYY'],
    ['purchaseDetails.articles.0.milesLockDate', 5, 'purchaseDetails.articles[0].milesLockDate date DD.MM.YYYY'],
    ['purchaseDetails.articles.0.partnerData', 'x'.repeat(101), 'purchaseDetails.articles[0].partnerData too-long 100'],
    ['purchaseDetails.articles.0.awardCode', 'A', 'purchaseDetails.articles[0].awardCode no-such-field'],
    ['purchaseDetails.articles.0.useEndLocation', {}, 'purchaseDetails.articles[0].useEndLocation no-such-field'],
    ['purchaseDetails.articles.0.useStartLocation.street', 'x'.repeat(31), 'purchaseDetails.articles[0].useStartLocation.street too-long 30'],
    ['purchaseDetails.articles.0.useStartLocation.streetNumber', '12a', 'purchaseDetails.articles[0].useStartLocation.streetNumber digits 1–5'],
    ['purchaseDetails.articles.0.useStartLocation.addition', 'x'.repeat(11), 'purchaseDetails.articles[0].useStartLocation.addition too-long 10'],
    ['purchaseDetails.articles.0.useStartLocation.postCode', 'x'.repeat(11), 'purchaseDetails.articles[0].useStartLocation.postCode too-long 10'],
    ['purchaseDetails.articles.0.useStartLocation.city', 'x'.repeat(31), 'purchaseDetails.articles[0].useStartLocation.city too-long 30'],
    ['purchaseDetails.articles.0.useStartLocation.region', 'x'.repeat(11), 'purchaseDetails.articles[0].useStartLocation.region too-long 10'],
    ['purchaseDetails.articles.0.useStartLocation.country', 'Germany', 'purchaseDetails.articles[0].useStartLocation.country form DE, BR…'],
    ['stray', 'x', 'stray no-such-field'],
  ])('whose %s is %j is not sent', (path, value, violation) => {
    expect(earn({ additionalPartnerData: data(path, value) })).toBe(`additionalPartnerData.${violation}`);
  });

  it.each([
    ['propertyCode', 'MT001', 'propertyCode no-such-field'],
    ['awardCode', 'ATES001', 'awardCode too-long 6'],
    ['useEndLocation', 'Lisboa', 'useEndLocation object'],
  ])('of a spend request has articles of its own: %s %j', (name, value, violation) => {
    const of = data(`purchaseDetails.articles`, [{ [name]: value }]);
    expect(debit({ additionalPartnerData: of })).toBe(`additionalPartnerData.purchaseDetails.articles[0].${violation}`);
  });
});

describe('a spend request', () => {
  it('is a debit with an award code, or an undebit that says which debit', () => {
    expect([debit({}), debit({ action: 'D' }), undebit({}), undebit({ action: 'UD' })]).toEqual(Array.from({ length: 4 }, () => 'accepted'));
    expect(undebit({ awardPackageId: '999999900474885', awardCode: 'ATES01' })).toBe('accepted');
  });

  it('sends nothing of what a debit’s sample sends for none', () => {
    expect(checkedSpend({ ...DEBIT, pid: 0, transactionId: 0, awardPackageId: '', issueName: '' })).toEqual({ ok: true, request: { ...DEBIT, pid: 0 } });
  });

  it.each([
    [debit({ awardCode: undefined }), 'awardCode required'],
    [debit({ awardCode: 'ATES001' }), 'awardCode form [0-9A-Za-z], 1–6'],
    [debit({ action: 'credit' }), 'action one-of debit | D | undebit | UD'],
    [debit({ action: undefined }), 'action required'],
    [debit({ miles: 1_000_000 }), 'miles range 1–999999'],
    [debit({ cardNo: '1' }), 'cardNo digits 9–15'],
    [debit({ transactionId: 92253752 }), 'transactionId not-with-this-action'],
    [debit({ awardPackageId: '999' }), 'awardPackageId not-with-this-action'],
    [debit({ statementText1: 'x'.repeat(21) }), 'statementText1 too-long 20'],
    [debit({ statementText1: 'süß' }), 'statementText1 signs A–Z a–z 0–9 . , / + -'],
    [debit({ statementText1: 'A|B' }), 'statementText1 signs A–Z a–z 0–9 . , / + -'],
    [debit({ statementText2: 'x'.repeat(21) }), 'statementText2 too-long 20'],
    [debit({ transactionText: 'x'.repeat(21) }), 'transactionText too-long 20'],
    [debit({ issueName: 5 }), 'issueName text'],
    [debit({ partnerData: 'x'.repeat(101) }), 'partnerData too-long 100'],
    [debit({ activityDate: '20.11.2026' }), 'activityDate no-such-field'],
    [undebit({ transactionId: undefined }), 'transactionId required'],
    [undebit({ transactionId: 0 }), 'transactionId range 1–99999999999'],
    [undebit({ transactionId: 100_000_000_000 }), 'transactionId range 1–99999999999'],
    [undebit({ transactionId: '92253752' }), 'transactionId range 1–99999999999'],
    [undebit({ awardPackageId: '1234567890123456' }), 'awardPackageId form 1–15 × 0–9'],
  ])('is not sent: %s', (found, violation) => expect(found).toBe(violation));

  it('says in which table the rule of its action is', () => {
    const source = (request: unknown) => {
      const checked = checkedSpend(request);
      return checked.ok ? null : checked.violations[0]?.source;
    };
    expect([source({ ...DEBIT, miles: 0 }), source({ ...UNDEBIT, miles: 0 })]).toEqual(['Spend Request, table 1, miles', 'Spend Request, table 2, miles']);
  });

  it('may have a statement text of free words: the date in the table is another field’s', () =>
    expect(debit({ statementText1: 'fdtestStmt1Zeichen20' })).toBe('accepted'));
});

describe('a transaction that is processed again', () => {
  const again = (given: unknown, status: Parameters<typeof checkedReprocessing>[1] = 'dubious') => broken(checkedReprocessing(given, status));

  it('is asked for by up to nine digits, in status 2, 6, 7 or 8, and sent again unless told otherwise', () => {
    expect(checkedReprocessing({ transactionId: '92253752' }, 'pending')).toEqual({ ok: true, request: { transactionId: '92253752', enforce: 'sendAgain' } });
    for (const status of ['pending', 'dubious', 'error', 'for-verification'] as const)
      expect(again({ transactionId: '1', enforce: 'ok' }, status)).toBe('accepted');
  });

  it.each([
    [again({ transactionId: '1234567890' }), 'transactionId digits 1–9'],
    [again({ transactionId: 5 }), 'transactionId text'],
    [again({}), 'transactionId required'],
    [again({ transactionId: '1', enforce: '"ok"' }), 'enforce one-of ok | error | sendAgain'],
    [again({ transactionId: '1' }, 'ok'), 'status one-of pending | dubious | error | for-verification'],
    [again({ transactionId: '1' }, 'refused'), 'status one-of pending | dubious | error | for-verification'],
    [again({ transactionId: '1' }, null), 'status one-of pending | dubious | error | for-verification'],
  ])('is refused: %s', (found, violation) => expect(found).toBe(violation));
});

describe('the days of an activity', () => {
  it.each([
    ['2026-11-22', '2025-09-22', '2026-11-24'],
    // 14 months before 30 April 2027 is February 2026, which has 28 days; before 30 April 2025, February 2024, a leap year's.
    ['2027-04-30', '2026-02-28', '2027-05-02'],
    ['2025-04-30', '2024-02-29', '2025-05-02'],
    ['2026-12-31', '2025-10-31', '2027-01-02'],
    ['2026-01-01', '2024-11-01', '2026-01-03'],
  ])('on %s are from %s to %s', (day, first, last) => {
    expect(activityWindow(day as LocalDate)).toEqual({ first, last });
  });

  it('begin when the day begins in Frankfurt', () => {
    // 22:30 UTC in summer is half past midnight there; in winter 23:30 is.
    expect([programmeDay(Date.parse('2026-07-01T21:59:59Z')), programmeDay(Date.parse('2026-07-01T22:00:00Z'))]).toEqual(['2026-07-01', '2026-07-02']);
    expect([programmeDay(Date.parse('2026-12-01T22:59:59Z')), programmeDay(Date.parse('2026-12-01T23:00:00Z'))]).toEqual(['2026-12-01', '2026-12-02']);
  });

  it('are the calendar’s', () => expect([readDay('29.02.2028'), readDay('29.02.2026'), readDay('00.01.2026')]).toEqual(['2028-02-29', null, null]));

  it('are accepted on every day between the first and the last, whatever day it is', () => {
    const day = (low: string, high: string) =>
      fc.date({ min: new Date(low), max: new Date(high), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as LocalDate);
    fc.assert(
      fc.property(day('2024-01-01', '2032-01-01'), fc.integer({ min: -500, max: 10 }), (now, days) => {
        const date = new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
        const { first, last } = activityWindow(now);
        const expected =
          date < first
            ? `activityDate too-old ${first.split('-').toReversed().join('.')}`
            : date > last
              ? `activityDate too-late ${last.split('-').toReversed().join('.')}`
              : 'accepted';
        expect(earn({ activityDate: date.split('-').toReversed().join('.') }, now)).toBe(expected);
      }),
    );
  });
});
