import { SIGNS, type BadgeView, type Sign } from '../lib/facets/badge-view';
import { quantitySpoken, quantityText } from '../lib/quantity-words';
import { known, none, unknown, type Quantity } from '../lib/quantity/quantity';
import { t, type WordKey } from '../lib/words';
import { ExampleBadge } from './example-badge';

/** Names as two programmes use them, so that the examples look like what people will see. */
const MILES = 'Award Miles';
const POINTS = 'Points';
const PROGRAMME = 'Miles & More';
const ISSUER = 'Lufthansa Group';

interface Mark {
  readonly title: WordKey;
  readonly words: WordKey;
  readonly view: BadgeView;
  readonly signs?: readonly Sign[];
}

/** Every sign a badge can carry, each in a badge of its own. Built when drawn: the language may have changed. */
function numbers(): readonly Mark[] {
  const range = known('RDM', 850, 3400, null, []);
  const part = { ...known('RDM', 1200, 1200, null, []), coverage: { counted: 2, of: 3 } };
  return [
    { title: 'helpExact', words: 'helpExactMore', view: saying(known('RDM', 5600, 5600, null, []), MILES, true) },
    { title: 'helpAbout', words: 'helpAboutMore', view: saying(known('EQP', 60, 60, null, []), POINTS, false) },
    { title: 'helpAtMost', words: 'helpAtMostMore', view: saying(known('RDM', 0, 3400, null, []), MILES, false) },
    { title: 'helpAtLeast', words: 'helpAtLeastMore', view: saying(known('RDM', 1200, null, null, []), MILES, false) },
    { title: 'helpRange', words: 'helpRangeMore', view: saying(range, MILES, false) },
    { title: 'helpPart', words: 'helpPartMore', view: saying(part, MILES, false) },
    { title: 'helpUnknown', words: 'helpUnknownMore', view: all(unknown('RDM', ''), t('badgeUnknown', PROGRAMME)) },
    { title: 'helpNothing', words: 'helpNothingMore', view: all(none('RDM', '', []), t('badgeNothing', PROGRAMME)) },
  ];
}

function conditions(): readonly Mark[] {
  const points = known('EQP', 60, 60, null, []);
  const miles = known('RDM', 0, 3400, null, []);
  return [
    { title: 'helpIfCabin', words: 'helpIfCabinMore', view: saying(points, POINTS, false, { beside: t('ifEconomy') }) },
    { title: 'helpIfIssued', words: 'helpIfIssuedMore', view: saying(miles, MILES, false, { beside: t('ifIssuedOwn', ISSUER) }) },
    { title: 'helpTrip', words: 'helpTripMore', view: saying(miles, MILES, false, { beside: t('scopeTrip') }) },
    { title: 'helpLeg', words: 'helpLegMore', view: saying(points, POINTS, true, { beside: t('scopeLeg') }) },
    { title: 'helpLegs', words: 'helpLegsMore', view: saying(known('EQP', 120, 120, null, []), POINTS, true, { beside: t('scopeLegs') }) },
  ];
}

function sources(): readonly Mark[] {
  const points = known('EQP', 60, 60, null, []);
  return [
    { title: 'helpCharts', words: 'helpChartsMore', view: saying(points, POINTS, true, { mark: t('markCharts') }) },
    { title: 'helpLive', words: 'helpLiveMore', view: saying(points, POINTS, true, { mark: t('markLive') }) },
    { title: 'helpTest', words: 'helpTestMore', view: saying(points, POINTS, true, { mark: t('markTesting') }) },
  ];
}

const SIGN_WORDS: Readonly<Record<Sign, readonly [title: WordKey, words: WordKey]>> = {
  upgrade: ['helpSignUpgrade', 'helpSignUpgradeMore'],
  lounge: ['helpSignLounge', 'helpSignLoungeMore'],
  priority: ['helpSignPriority', 'helpSignPriorityMore'],
  baggage: ['helpSignBaggage', 'helpSignBaggageMore'],
  wifi: ['helpSignWifi', 'helpSignWifiMore'],
  doubt: ['helpSignDoubt', 'helpSignDoubtMore'],
  later: ['helpSignLater', 'helpSignLaterMore'],
};

function signs(): readonly Mark[] {
  const view = saying(known('EQP', 60, 60, null, []), POINTS, true, { mark: t('markLive') });
  return SIGNS.map((sign) => {
    const [title, words] = SIGN_WORDS[sign];
    return { title, words, view: { ...view, spoken: `${view.spoken}; ${t(title)}` }, signs: [sign] };
  });
}

interface Besides {
  /** Words that stand beside the number. */
  readonly beside?: string;
  readonly mark?: string;
}

function saying(quantity: Quantity, name: string, isProven: boolean, { beside, mark }: Besides = {}): BadgeView {
  const besides = beside === undefined ? [] : [beside];
  return {
    tone: quantity.kind === 'known' ? 'ready' : quantity.kind,
    parts: [quantityText(quantity, name, isProven), ...besides],
    mark: mark ?? null,
    spoken: [quantitySpoken(quantity, name, isProven), ...besides].join('; '),
  };
}

/** Where the same holds for everything that a programme counts, the badge says it once. */
function all(quantity: Quantity, words: string): BadgeView {
  return { ...saying(quantity, '', true), parts: [words], spoken: words };
}

export function HelpMarks() {
  return (
    <>
      <h3>{t('helpNumbers')}</h3>
      <MarkList marks={numbers()} />
      <h3>{t('helpConditions')}</h3>
      <MarkList marks={conditions()} />
      <h3>{t('helpSigns')}</h3>
      <MarkList marks={signs()} />
      <h3>{t('helpStandOn')}</h3>
      <MarkList marks={sources()} />
    </>
  );
}

function MarkList({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <dl class="marks">
      {marks.map(({ title, words, view, signs: behind = [] }) => (
        <div key={title}>
          <dt>
            <ExampleBadge view={view} signs={behind} />
          </dt>
          <dd>
            <b>{t(title)}</b> {t(words)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
