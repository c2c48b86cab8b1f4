import { DrawnText } from '../../../components/drawn-text';
import { LOUNGE_KINDS, LOUNGE_RULES, type LoungeRule } from '../../lounges/rules';
import { t, type WordKey } from '../../words';
import { LookupLine } from '../by-lufthansa/lookup-line';
import { together } from '../by-lufthansa/answer';
import type { CardFacet } from '../card-facet';
import { RuleSourceLink } from '../card/rule-source';
import { segmentWords } from '../segment-words';
import type { LoungesAnswer, LoungeVisit, NamedLounge } from './answer';
import { featureWords } from './feature-words';
import { KIND_WORDS, RULE_WORDS } from './rule-words';

const GETS_WORDS: Readonly<Record<LoungeVisit['access']['gets'], WordKey>> = { yes: 'loungeYes', no: 'loungeNo', unknown: 'loungeUnknown' };

function Section({ answer: { visits, memberships } }: { answer: LoungesAnswer }) {
  const lookup = together(visits.map((visit) => visit.lookup));
  return (
    <>
      <p class="soft">
        <DrawnText>{memberships.length === 0 ? t('loungeNoMembership') : t('loungeFor', memberships.join('; '))}</DrawnText>
      </p>
      {visits.map((visit) => (
        <Visit key={visit.segment} visit={visit} />
      ))}
      <LookupLine lookup={lookup} />
    </>
  );
}

function Visit({ visit: { segment, airport, name, access, told, lookup, lounges } }: { visit: LoungeVisit }) {
  return (
    <div class="visit" data-gets={access.gets}>
      <div class="visit-head">
        <span class="gets">
          <DrawnText>{t(GETS_WORDS[access.gets])}</DrawnText>
        </span>
        <b>
          <DrawnText>{name === null ? airport : `${name} (${airport})`}</DrawnText>
        </b>
      </div>
      <div class="soft">
        <DrawnText>{t('loungeBefore', segmentWords(segment))}</DrawnText>
      </div>
      {access.lacks !== null && (
        <p>
          <DrawnText>{t(access.lacks === 'cabin' ? 'loungeLacksCabin' : access.gets === 'no' ? 'loungeNoneOfGroup' : 'loungeLacksGroup')}</DrawnText>
        </p>
      )}
      <ul class="facts">
        {access.rules.map((id) => (
          <li key={id}>
            <Reason words={t(RULE_WORDS[id])} rule={LOUNGE_RULES[id]} />
            {id === 'milefyYes' && told !== null && <Told told={told} />}
          </li>
        ))}
      </ul>
      {lookup.state === 'said' && access.gets !== 'no' && <Named lounges={lounges} />}
    </div>
  );
}

/** A rule in a sentence, what it opens, and where it stands. */
function Reason({ words, rule }: { readonly words: string; readonly rule: LoungeRule }) {
  const kinds = LOUNGE_KINDS.filter((kind) => rule.lounges.includes(kind)).map((kind) => t(KIND_WORDS[kind]));
  const guests = rule.guests === null ? [] : [rule.guests === 0 ? t('loungeNoGuests') : t('loungeGuest')];
  return (
    <>
      <DrawnText>{words}</DrawnText>
      {(kinds.length > 0 || guests.length > 0) && (
        <div class="soft">
          <DrawnText>{[...(kinds.length === 0 ? [] : [t('loungeKinds', kinds.join(', '))]), ...guests].join(' · ')}</DrawnText>
        </div>
      )}
      {rule.sources.map((source) => (
        <div key={source.title} class="soft">
          <RuleSourceLink source={source} />
        </div>
      ))}
    </>
  );
}

function Told({ told: { names, disclaimers } }: { told: NonNullable<LoungeVisit['told']> }) {
  return (
    <>
      <div>
        <DrawnText>{names.join(', ')}</DrawnText>
      </div>
      {disclaimers.map((line) => (
        <div key={line} class="soft" lang="en">
          <DrawnText>{line}</DrawnText>
        </div>
      ))}
    </>
  );
}

function Named({ lounges }: { readonly lounges: readonly NamedLounge[] }) {
  if (lounges.length === 0) {
    return (
      <p>
        <DrawnText>{t('loungeNoneListed')}</DrawnText>
      </p>
    );
  }
  return (
    <details open={lounges.length <= 2}>
      <summary>
        <DrawnText>{lounges.length === 1 ? t('loungeListedOne') : t('loungeListed', lounges.length)}</DrawnText>
      </summary>
      <ul class="lounges">
        {lounges.map((lounge) => (
          <li key={`${lounge.name} ${lounge.location ?? ''}`}>
            <NamedOne lounge={lounge} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One lounge, for the card and for the popup alike. */
export function NamedOne({ lounge: { name, location, openingHours, features } }: { readonly lounge: NamedLounge }) {
  const has = featureWords(features);
  return (
    <>
      <b>
        <DrawnText>{name}</DrawnText>
      </b>
      {location !== null && (
        <div>
          <DrawnText>{location}</DrawnText>
        </div>
      )}
      <div class="soft">
        <DrawnText>{openingHours === null ? t('loungeHoursUnknown') : t('loungeHours', openingHours)}</DrawnText>
      </div>
      {has.length > 0 && (
        <div class="soft">
          <DrawnText>{has.join(' · ')}</DrawnText>
        </div>
      )}
    </>
  );
}

export const lounges: CardFacet<'lounges'> = {
  title: () => t('cardLounges'),
  section: (answer) => <Section answer={answer} />,
};
