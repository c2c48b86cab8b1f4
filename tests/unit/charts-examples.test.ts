import { describe, expect, it } from 'vitest';
import type { Chart } from '../../lib/charts/chart';
import { earn, type ChartEarning } from '../../lib/charts/engine';
import { AAA } from '../../lib/charts/programmes/aaa';
import { ACA } from '../../lib/charts/programmes/aca';
import { AKF } from '../../lib/charts/programmes/akf';
import { BAC } from '../../lib/charts/programmes/bac';
import { DSM } from '../../lib/charts/programmes/dsm';
import { IBP } from '../../lib/charts/programmes/ibp';
import { UMP } from '../../lib/charts/programmes/ump';
import type { Fare, Offer } from '../../lib/flights/offer';
import { PLAIN, WORLD } from './charts-places';
import { amount, carrier, classes, fare, firstList, flown, oneWay, secondList } from './make-offers';

/*
 * Examples from the programmes' own public material, or from who reports it, each with its source; and cases worked out by hand from the rules.
 * Every expected number is written out: `[low, high]`, `null` for an end that nobody can tell, a word where nothing is earned or known.
 */

describe('United MileagePlus', () => {
  const [MEMBER, SILVER, GOLD, PREMIER_1K] = [1, 8, 16, 32];
  const coast = flown('UA 1 SFO-EWR 2027-01-15');

  it('earns 3 miles a dollar for members and 9 for Premier 1K without a card', () => {
    // No example in dollars of United's own was found. The rates of its announcement of 2026-02-19 as doorpickers.com reports them (“United Makes Major
    // Changes to Miles Earning Rates”, https://doorpickers.com/united-makes-major-changes-to-miles-earning-rates): "General Member (no elite status): 3 miles
    // per dollar without a United card … Premier 1K: 9 miles per dollar without a United card". By hand: 500 − 0 dollars.
    const offer = oneWay([coast], paid('500.00 USD', '0.00 USD', { brand: 'Economy', classes: classes('K') }));
    expect(earned(UMP, MEMBER, offer, 'miles')).toEqual([1500, 1500]);
    expect(earned(UMP, PREMIER_1K, offer, 'miles')).toEqual([4500, 4500]);
    expect(earned(UMP, PREMIER_1K, offer, 'pqp')).toEqual([500, 500]);
    expect(earned(UMP, PREMIER_1K, offer, 'pqf')).toEqual([1, 1]);
  });

  it('counts the total of a round trip once, and each of its flights', () => {
    const back = [flown('UA 2 EWR-ORD 2027-01-20'), flown('UA 3 ORD-SFO 2027-01-20', { operatingCarrier: carrier('OO') })];
    const offer = secondList([coast], back, paid('640.00 USD', '40.00 USD', { brand: 'Economy' }));
    expect(earned(UMP, GOLD, offer, 'pqp')).toEqual([600, 600]);
    const business = [coast, ...back].map((segment) => ({ ...segment, cabin: 'business' as const }));
    const premium = secondList(business.slice(0, 1), business.slice(1), paid('640.00 USD', '40.00 USD'));
    expect(earned(UMP, GOLD, premium, 'miles')).toEqual([3600, 3600]);
    expect(earned(UMP, GOLD, premium, 'pqf')).toEqual([3, 3]);
  });

  it('gives members nothing on Basic Economy but PQP', () => {
    const basic = oneWay([coast], paid('200.00 USD', '0.00 USD', { brand: 'Basic Economy', classes: classes('N') }));
    expect(earned(UMP, MEMBER, basic, 'miles')).toBe('none');
    expect(earned(UMP, MEMBER, basic, 'pqp')).toEqual([200, 200]);
    expect(earned(UMP, MEMBER, basic, 'pqf')).toBe('none');
    expect(earned(UMP, SILVER, basic, 'miles')).toEqual([0, 400]);
  });

  it('ranges from Basic Economy on where the list does not say which fare it is, and says for which issuer', () => {
    const list = oneWay([{ ...coast, cabin: 'economy' }], fare('200.00 USD'));
    expect(earned(UMP, MEMBER, list, 'miles')).toEqual([0, 600]);
    expect(earning(UMP, MEMBER, list, 'miles').condition).toEqual({ issuer: 'own' });
    expect(earned(UMP, MEMBER, list, 'pqf')).toEqual([0, 1]);
  });

  it('earns 75,000 miles a ticket at most', () => {
    const dear = oneWay([{ ...coast, cabin: 'business' }], paid('9000.00 USD', '0.00 USD'));
    expect(earned(UMP, PREMIER_1K, dear, 'miles')).toEqual([75_000, 75_000]);
  });

  it('knows nothing of flights that a partner flies', () => {
    const codeshare = flown('UA 8000 SFO-FRA 2027-01-15', { operatingCarrier: carrier('LH') });
    expect(earned(UMP, MEMBER, oneWay([codeshare], fare('800.00 USD')), 'miles')).toBe('unknown');
  });
});

describe('Delta SkyMiles', () => {
  const [MEMBER, SILVER, GOLD, DIAMOND] = [1, 8, 16, 32];
  const coast = flown('DL 1 JFK-LAX 2027-01-15');

  it('earns one MQD for a dollar without taxes', () => {
    // The Points Guy (about 2022) as copied at https://tripeko.com/how-to-earn-medallion-qualification-dollars-…: "on a Delta flight from JFK to LAX for
    // $348.60, you would earn 311 MQDs": 348.60 with taxes, 311 without. Delta's own example in dollars was not found.
    const first = oneWay([{ ...coast, cabin: 'first' }], paid('348.60 USD', '37.60 USD'));
    expect(earned(DSM, MEMBER, first, 'mqd')).toEqual([311, 311]);
    // CNN Underscored, https://amp.cnn.com/cnn/cnn-underscored/travel/delta-elite-status-lounge-updates (October 2023): "a flight that costs $500 before
    // taxes earns $500 MQD".
    expect(earned(DSM, MEMBER, oneWay([{ ...coast, cabin: 'first' }], paid('560.00 USD', '60.00 USD')), 'mqd')).toEqual([500, 500]);
  });

  it('earns 5 miles a dollar for members, 8 for Gold, 11 for Diamond', () => {
    const classic = oneWay([coast], paid('200.00 USD', '0.00 USD', { brand: 'Delta Main Classic', classes: classes('K') }));
    expect(earned(DSM, MEMBER, classic, 'miles')).toEqual([1000, 1000]);
    expect(earned(DSM, GOLD, classic, 'miles')).toEqual([1600, 1600]);
    expect(earned(DSM, DIAMOND, classic, 'miles')).toEqual([2200, 2200]);
  });

  it('counts the whole price of a round trip at most, while taxes are unknown', () => {
    const there = { ...coast, cabin: 'first' as const };
    const back = { ...flown('DL 2 LAX-JFK 2027-01-20'), cabin: 'first' as const };
    expect(earned(DSM, SILVER, secondList([there], [back], fare('900.00 USD')), 'mqd')).toEqual([0, 900]);
    expect(earning(DSM, SILVER, firstList([there], fare('900.00 USD')), 'mqd').scope).toBe('trip');
  });

  it('gives nothing on Main Basic, and 2 a dollar on Comfort Basic', () => {
    const basic = oneWay([coast], paid('200.00 USD', '0.00 USD', { brand: 'Delta Main Basic', classes: classes('E') }));
    expect(earned(DSM, DIAMOND, basic, 'miles')).toBe('none');
    expect(earned(DSM, DIAMOND, basic, 'mqd')).toBe('none');
    const comfort = oneWay([coast], paid('200.00 USD', '0.00 USD', { brand: 'Delta Comfort Basic', classes: classes('W') }));
    expect(earned(DSM, MEMBER, comfort, 'miles')).toEqual([400, 400]);
    expect(earned(DSM, MEMBER, comfort, 'mqd')).toEqual([200, 200]);
    expect(earned(DSM, GOLD, comfort, 'miles')).toEqual([400, 1600]);
  });
});

describe('American AAdvantage', () => {
  const [MEMBER, GOLD, PLATINUM, PLATINUM_PRO, EXECUTIVE_PLATINUM] = [1, 8, 16, 1000, 1001];

  it.each([
    [MEMBER, 9470],
    [GOLD, 13_258],
    [PLATINUM, 15_152],
    [EXECUTIVE_PLATINUM, 20_834],
  ])('earns as American itself works out for Dallas to London and back (tier %i)', (tier, miles) => {
    // American's announcement of 2016, reprinted at
    // https://mail.ftnnews.com/aviation/30265-major-changes-coming-to-american-airlines-aadvantage-loyalty-program: base fare 1,436 dollars and
    // carrier-imposed fees 458. The rates are still these.
    const there = { ...flown('AA 50 DFW-LHR 2027-01-15'), cabin: 'business' as const };
    const back = { ...flown('AA 51 LHR-DFW 2027-01-20'), cabin: 'business' as const };
    const offer = secondList([there], [back], paid('2094.00 USD', '200.00 USD'));
    expect(earned(AAA, tier, offer, 'miles')).toEqual([miles, miles]);
    expect(earned(AAA, tier, offer, 'loyaltyPoints')).toEqual([miles, miles]);
  });

  it('earns 1,000 miles for 200 dollars, 2,200 with Executive Platinum, 1,800 with Platinum Pro', () => {
    // moneypulate.co (2024), https://moneypulate.co/chasing-american-airlines-elite-status-here-are-15-ways-to-earn-loyalty-points/: "if you paid $200 for a
    // ticket, you would earn 1,000 AAdvantage miles and 1,000 Loyalty Points".
    const offer = oneWay([flown('AA 1 JFK-LAX 2027-01-15')], paid('200.00 USD', '0.00 USD', { brand: 'Main Cabin', classes: classes('Q') }));
    expect(earned(AAA, MEMBER, offer, 'loyaltyPoints')).toEqual([1000, 1000]);
    expect(earned(AAA, EXECUTIVE_PLATINUM, offer, 'loyaltyPoints')).toEqual([2200, 2200]);
    expect(earned(AAA, PLATINUM_PRO, offer, 'miles')).toEqual([1800, 1800]);
  });

  it('gives nothing on Basic Economy, and ranges from nothing where the list does not say', () => {
    const basic = oneWay([flown('AA 1 JFK-LAX 2027-01-15')], paid('200.00 USD', '0.00 USD', { brand: 'Basic Economy', classes: classes('B') }));
    expect(earned(AAA, GOLD, basic, 'miles')).toBe('none');
    expect(earned(AAA, GOLD, basic, 'loyaltyPoints')).toBe('none');
    expect(earned(AAA, GOLD, oneWay([flown('AA 1 JFK-LAX 2027-01-15')], fare('200.00 USD')), 'miles')).toEqual([0, 1400]);
  });

  it('pays by price on flights that partners fly under an American number, whoever issued the ticket', () => {
    const codeshare = flown('AA 6000 DFW-LHR 2027-01-15', { operatingCarrier: carrier('BA'), cabin: 'first' });
    const found = earning(AAA, GOLD, oneWay([codeshare], paid('1000.00 USD', '0.00 USD')), 'miles');
    expect(found.quantity).toMatchObject({ kind: 'known', low: 7000, high: 7000 });
    expect(found.condition).toBeNull();
    expect(found.missing).toEqual([]);
  });
});

describe('Air Canada Aeroplan', () => {
  const [MEMBER, TIER_50K, SUPER_ELITE] = [1, 24, 33];
  const across = flown('AC 100 YYZ-YVR 2027-01-15');

  it('earns 427 points for 427 dollars', () => {
    // globalloyalty.org (August 2025),
    // https://prod.globalloyalty.org/article/glo-analysis-air-canada-aeroplans-2026-overhaul-from-miles-to-money-and-the-new-sqc-era: "A $427 base fare +
    // carrier surcharge will now earn 427 Aeroplan points for a basic member". Air Canada's own example was not found.
    expect(earned(ACA, MEMBER, oneWay([across], paid('500.00 CAD', '73.00 CAD')), 'points')).toEqual([427, 427]);
  });

  it('earns 350 points for a member and 2,100 for Super Elite between Toronto and Vancouver', () => {
    // Toronto Star (August 2025) as copied at https://73165-info.com/business/personal-finance/air-canada-s-aeroplan-program-is-changing-…: "would earn just
    // 350 points … Super Elite members get six points for every dollar, or 2,100 points".
    const flex = oneWay([across], paid('350.00 CAD', '0.00 CAD', { brand: 'Flex' }));
    expect(earned(ACA, MEMBER, flex, 'points')).toEqual([350, 350]);
    expect(earned(ACA, SUPER_ELITE, flex, 'points')).toEqual([2100, 2100]);
  });

  it('earns SQC by fare brand: 4,000 for 1,000 dollars in Flex, 300 for 150 in Standard, none in Basic', () => {
    // r/Aeroplan (2026), https://redlib.kenadera.org/r/Aeroplan: "YYZ to LHR could cost $1000 in Base Fare with YQ in Flex but you could pay $1500 with taxes
    // … you would earn 4,000 SQC"; "YVR to YYC in Standard … $150 base … 300 SQC".
    const london = flown('AC 848 YYZ-LHR 2027-01-15');
    expect(earned(ACA, MEMBER, oneWay([london], paid('1500.00 CAD', '500.00 CAD', { brand: 'Flex' })), 'sqc')).toEqual([4000, 4000]);
    const calgary = flown('AC 200 YVR-YYC 2027-01-15');
    expect(earned(ACA, SUPER_ELITE, oneWay([calgary], paid('150.00 CAD', '0.00 CAD', { brand: 'Standard' })), 'sqc')).toEqual([300, 300]);
    const basic = oneWay([calgary], paid('100.00 CAD', '0.00 CAD', { brand: 'Basic' }));
    expect(earned(ACA, TIER_50K, basic, 'sqc')).toBe('none');
    expect(earned(ACA, TIER_50K, basic, 'points')).toEqual([400, 400]);
  });

  it('ranges from none to 4 SQC a dollar where the brand is not shown, and knows it by the cabin in Business', () => {
    // https://curatemyjourney.com/aeroplan-elite-status-changes: "someone buying a $1,000 Business Class ticket will now earn 4,000 SQC".
    expect(earned(ACA, MEMBER, oneWay([across], paid('100.00 CAD', '0.00 CAD')), 'sqc')).toEqual([0, 400]);
    expect(earned(ACA, MEMBER, oneWay([{ ...across, cabin: 'business' }], paid('1000.00 CAD', '0.00 CAD')), 'sqc')).toEqual([4000, 4000]);
  });

  it('multiplies on some partners’ flights, perhaps on others, and is silent on their own tickets', () => {
    const lufthansa = flown('AC 9100 YYZ-FRA 2027-01-15', { operatingCarrier: carrier('LH') });
    const found = earning(ACA, TIER_50K, oneWay([lufthansa], paid('1000.00 CAD', '0.00 CAD')), 'points');
    expect(found.quantity).toMatchObject({ low: 4000, high: 4000 });
    expect(found.condition).toEqual({ issuer: 'own' });
    const other = flown('AC 9200 YYZ-FRA 2027-01-15', { operatingCarrier: carrier('TP') });
    expect(earned(ACA, TIER_50K, oneWay([other], paid('1000.00 CAD', '0.00 CAD')), 'points')).toEqual([1000, 4000]);
  });

  it('knows nothing of flights before 2026', () => {
    expect(earned(ACA, MEMBER, oneWay([flown('AC 100 YYZ-YVR 2025-12-31')], fare('300.00 CAD')), 'points')).toBe('unknown');
  });
});

describe('Flying Blue', () => {
  const [EXPLORER, SILVER, PLATINUM, ULTIMATE] = [1, 8, 24, 1000];

  it('earns 2,800 Miles for 700 of 1,000 euros', () => {
    // “Descubrir Flying Blue”, https://wwws.airfrance.com.mx/information/flyingblue/discover-flying-blue: "4 x 700 € = 2. 800 Millas" for a ticket of 1,000 €
    // with 300 € of taxes.
    const offer = oneWay([flown('AF 10 CDG-JFK 2027-01-15')], paid('1000.00 EUR', '300.00 EUR'));
    expect(earned(AKF, EXPLORER, offer, 'miles')).toEqual([2800, 2800]);
    expect(earned(AKF, PLATINUM, offer, 'miles')).toEqual([5600, 5600]);
    expect(earned(AKF, ULTIMATE, offer, 'miles')).toEqual([5600, 6300]);
  });

  it('earns 15 XP from Frankfurt to New York by Amsterdam, 42 from Nice to Tokyo by Paris in Business', () => {
    // “Your status and benefits / Gain XP”, flyingblue.com, as kept in https://github.com/DragonNero/xpCalculator (pages/statusXp.php): "You will gain 15
    // XP", "You will gain 42 XP".
    const newYork = [flown('KL 1762 FRA-AMS 2027-01-15'), flown('KL 641 AMS-JFK 2027-01-15')];
    expect(earned(AKF, EXPLORER, oneWay(newYork, fare('600.00 EUR')), 'xp')).toEqual([15, 15]);
    expect(earning(AKF, EXPLORER, oneWay(newYork, fare('600.00 EUR')), 'xp').missing).toEqual([]);
    const tokyo = [flown('AF 7301 NCE-CDG 2027-01-15', { cabin: 'business' }), flown('AF 274 CDG-HND 2027-01-15', { cabin: 'business' })];
    expect(earned(AKF, SILVER, oneWay(tokyo, fare(null)), 'xp')).toEqual([42, 42]);
    expect(earned(AKF, SILVER, oneWay(tokyo, fare(null)), 'uxp')).toEqual([42, 42]);
  });

  it('gives the same for every tier, and both cabins where the segment’s is not known', () => {
    const unknown = flown('KL 641 AMS-JFK 2027-01-15', { cabin: null });
    expect(earned(AKF, PLATINUM, oneWay([unknown], fare('600.00 EUR'), 'premiumEconomy'), 'xp')).toEqual([10, 20]);
  });

  it('counts a round trip of Air France both ways', () => {
    const offer = secondList([flown('AF 10 CDG-JFK 2027-01-15')], [flown('AF 11 JFK-CDG 2027-01-20')], paid('700.00 EUR', '200.00 EUR'));
    expect(earned(AKF, SILVER, offer, 'miles')).toEqual([3000, 3000]);
    expect(earned(AKF, SILVER, offer, 'xp')).toEqual([20, 20]);
  });

  it('leaves open whether overseas France is domestic', () => {
    expect(earned(AKF, EXPLORER, oneWay([flown('AF 764 CDG-PTP 2027-01-15')], fare('600.00 EUR')), 'xp')).toEqual([2, 10]);
  });

  it('knows nothing of partners’ numbers', () => {
    expect(earned(AKF, EXPLORER, oneWay([flown('DL 1 JFK-LAX 2027-01-15')], fare('300.00 EUR')), 'xp')).toBe('unknown');
  });
});

describe('The British Airways Club', () => {
  const [BLUE, SILVER, GOLD] = [1, 16, 24];

  it.each([
    ['149.00 GBP', 894],
    ['163.00 GBP', 978],
  ])('earns for %s from London to Nice what British Airways told Which?', (price, avios) => {
    // Which?, 2023-09-16, quoting British Airways,
    // https://www.which.co.uk/news/article/british-airways-is-changing-how-you-earn-avios-points-will-you-be-better-off-azub30a2e1Bm: "£149 on their fare
    // and carrier charges … equating to 894 Avios"; with a seat for £14, 978.
    const offer = oneWay([flown('BA 342 LHR-NCE 2027-01-15')], paid(price, '0.00 GBP', { brand: 'Euro Traveller' }));
    expect(earned(BAC, BLUE, offer, 'avios')).toEqual([avios, avios]);
  });

  it('earns 3,280 Tier Points from London to New York and back in Club World', () => {
    // “BA New Tier Points Optimization Guide”, https://github.com/peacemeals/rtw-optimizer (not British Airways' own): 2,480 pounds + 2 × 400.
    const there = { ...flown('BA 117 LHR-JFK 2027-01-15'), cabin: 'business' as const };
    const back = { ...flown('BA 112 JFK-LHR 2027-01-20'), cabin: 'business' as const };
    const named = secondList([there], [back], paid('2980.00 GBP', '500.00 GBP', { brand: 'Club World' }));
    // The brand of the outbound, chosen on a list before, is not known: Club Europe's 175 or Club World's 400.
    expect(earned(BAC, SILVER, named, 'tierPoints')).toEqual([3055, 3280]);
    const oneList: Offer = {
      ...named,
      trip: { kind: 'round', shownLegs: [{ segments: [there] }, { segments: [back] }], chosenLegs: [], legsTotal: 2, searchedCabin: 'business' },
    };
    expect(earned(BAC, SILVER, oneList, 'tierPoints')).toEqual([3280, 3280]);
    expect(earned(BAC, SILVER, oneList, 'avios')).toEqual([19_840, 19_840]);
    expect(earned(BAC, SILVER, oneList, 'flights')).toEqual([2, 2]);
  });

  it('adds 550 for a flight in First, 275 in World Traveller Plus, nothing on Economy Basic', () => {
    const flight = flown('BA 117 LHR-JFK 2027-01-15');
    const priced = paid('1000.00 GBP', '0.00 GBP');
    expect(earned(BAC, GOLD, oneWay([{ ...flight, cabin: 'first' }], priced), 'tierPoints')).toEqual([1550, 1550]);
    expect(earned(BAC, GOLD, oneWay([{ ...flight, cabin: 'premiumEconomy' }], priced), 'tierPoints')).toEqual([1275, 1275]);
    expect(earned(BAC, GOLD, oneWay([flight], { ...priced, brand: 'Economy Basic' }), 'tierPoints')).toEqual([1000, 1000]);
    expect(earned(BAC, GOLD, oneWay([flight], priced), 'tierPoints')).toEqual([1000, 1150]);
    expect(earned(BAC, GOLD, oneWay([flight], priced), 'avios')).toEqual([9000, 9000]);
  });

  it('adds up to 150 Tier Points to a price with taxes in it', () => {
    expect(earned(BAC, BLUE, oneWay([flown('BA 342 LHR-NCE 2027-01-15')], fare('100.00 GBP')), 'tierPoints')).toEqual([0, 250]);
  });
});

describe('Iberia Club', () => {
  const [CLASICA, ORO, PLATINO_PRIME] = [1, 16, 1000];
  const nostrum = (words: string) => flown(words, { operatingCarrier: carrier('YW') });

  it('earns by the table of Iberia’s page for Air Nostrum', () => {
    // No worked example of Iberia's own was found. “Iberia Regional Air Nostrum”,
    // https://www.iberia.com/il/iberiaplus/partners/flights/iberia_regional_air_nostrum/: "Oro 7 Avios", "All 1 Elite Point" per euro of net spending. By
    // hand: 200 euros.
    const basic = oneWay([nostrum('IB 8400 MAD-NCE 2027-01-15')], paid('240.00 EUR', '40.00 EUR', { brand: 'Basic' }));
    expect(earned(IBP, ORO, basic, 'avios')).toEqual([1400, 1400]);
    expect(earned(IBP, ORO, basic, 'elitePoints')).toEqual([200, 200]);
    expect(earned(IBP, CLASICA, basic, 'avios')).toEqual([1000, 1000]);
    expect(earned(IBP, PLATINO_PRIME, basic, 'avios')).toEqual([1800, 1800]);
  });

  it('earns two Avios more a euro to Latin America, and at least a point a euro where the fare may bring more', () => {
    const offer = secondList([flown('IB 105 MAD-EZE 2027-01-15')], [flown('IB 106 EZE-MAD 2027-01-30')], paid('900.00 EUR', '100.00 EUR'));
    expect(earned(IBP, CLASICA, offer, 'avios')).toEqual([5600, 5600]);
    expect(earned(IBP, CLASICA, offer, 'elitePoints')).toEqual([800, null]);
    expect(earned(IBP, CLASICA, offer, 'flights')).toEqual([2, 2]);
    expect(earned(IBP, CLASICA, oneWay([flown('IB 400 MAD-LHR 2027-01-15')], paid('100.00 EUR', '0.00 EUR')), 'avios')).toEqual([500, 500]);
  });

  it('leaves open whether a domestic flight of its length is the Air Shuttle', () => {
    expect(earned(IBP, CLASICA, oneWay([flown('IB 1700 MAD-BCN 2027-01-15')], paid('100.00 EUR', '0.00 EUR')), 'avios')).toEqual([500, 600]);
  });

  it('adds Vueling’s 75 points on an Óptima fare', () => {
    const vueling = flown('IB 5200 BCN-NCE 2027-01-15', { operatingCarrier: carrier('VY') });
    const offer = oneWay([vueling], paid('100.00 EUR', '0.00 EUR', { brand: 'Óptima' }));
    expect(earned(IBP, ORO, offer, 'elitePoints')).toEqual([175, 175]);
    expect(earned(IBP, ORO, offer, 'avios')).toBe('unknown');
  });
});

describe('each of these charts', () => {
  it.each([UMP, DSM, AAA, ACA, AKF, BAC, IBP])(
    '$code names its tiers, accruals and rules once and asks in its goals for what it has',
    ({ tiers, accruals, goals }) => {
      const once = (names: readonly (string | number)[]) => expect(new Set(names).size).toBe(names.length);
      once(tiers.map(({ code }) => code));
      once(accruals.map(({ id }) => id));
      for (const { rules, plus = [] } of accruals) once([...rules, ...plus].map(({ id }) => id));
      for (const { tier, needs } of goals) {
        expect(tiers.map(({ code }) => code)).toContain(tier);
        for (const { accrual } of needs) expect(accruals.map(({ id }) => id)).toContain(accrual);
      }
    },
  );
});

function earning(chart: Chart, tier: number, offer: Offer, accrual: string): ChartEarning {
  const found = earn(chart, tier, offer, WORLD, PLAIN).earnings.find(({ id }) => id === accrual);
  if (found === undefined) throw new TypeError(`${chart.code} has no accrual ${accrual}`);
  return found;
}

function earned(chart: Chart, tier: number, offer: Offer, accrual: string) {
  const { quantity } = earning(chart, tier, offer, accrual);
  return quantity.kind === 'known' ? [quantity.low, quantity.high] : quantity.kind;
}

/** A fare whose taxes are shown: `total` has them in it. */
function paid(total: string, taxes: string, more: Partial<Fare> = {}): Fare {
  return fare(total, { taxes: amount(taxes), ...more });
}
