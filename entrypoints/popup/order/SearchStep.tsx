import { useMemo, useState } from 'preact/hooks';
import { NoResults } from '@/components/placing/NoResults';
import { ServiceSearch } from '@/components/placing/ServiceSearch';
import { useHoldsKey } from '@/components/ui/use-holds-key';
import { formatNumber, formatPrice, plural } from '@/utils/i18n/format';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text } from '@/utils/i18n/text';
import { askForKey } from '@/utils/send-command';
import { limitsText } from '@/utils/services/limits-text';
import { isOrderable, type Service } from '@/utils/services/service';
import { searchServices, widerQuery, type FoundGroup } from '@/utils/services/service-search';
import type { Snapshot } from '@/utils/snapshot';
import { recordShort } from '@/utils/spending/record-text';
import { now } from '../clock';
import type { Draft } from '../draft';
import { changeDraft } from '../drafts';
import {
  catalogue,
  isReadingServices,
  marked,
  markService,
  readServicesAgain,
  recentServices,
  serviceIndex,
} from './catalogue';
import { chooseService } from './choose-service';
import { records } from './records';

function titleOf(group: FoundGroup): string {
  if (group.kind === 'id') return text('foundById');
  if (group.kind === 'favourite') return text('foundFavourites');
  if (group.kind === 'recent') return text('foundRecent');
  return group.category ?? text('foundNoCategory');
}

function factsOf(service: Service): string {
  const rate =
    service.rate === null ? text('optionRateUnknown') : text('optionRate', formatPrice(service.rate, null));
  const isUnlimited = service.min === null && service.max === null;
  const limits = isUnlimited ? text('optionLimitsUnknown') : limitsText(service);
  const onSite = isOrderable(service) ? null : text('optionOnSite');
  const own = recordShort(records.value.get(service.id));
  return [rate, limits, onSite, own].filter((fact) => fact !== null).join(' · ');
}

function searchedText(count: number): string {
  const readAt = catalogue.value?.readAt;
  if (readAt === undefined) return text('searchListMissingHint');
  return plural('searchedAgo', count, relativeTime(readAt, now.value));
}

function None({ query }: { query: string }) {
  const index = serviceIndex.value;
  const isKey = useHoldsKey(query, askForKey);
  const wider = widerQuery(index, query);
  return (
    <NoResults
      title={text(isKey ? 'error_textHoldsKey' : catalogue.value ? 'searchNone' : 'searchListMissing')}
      searchedText={isKey ? text('errorHint_textHoldsKey') : searchedText(index.services.length)}
      wider={wider && { query: wider.query, countText: formatNumber(wider.count) }}
      isReading={isReadingServices.value}
      onSearch={(words) => changeDraft({ query: words })}
      onReadAgain={() => void readServicesAgain(true)}
    />
  );
}

export function SearchStep({ draft, snapshot }: { draft: Draft; snapshot: Snapshot }) {
  const index = serviceIndex.value;
  const recent = recentServices.value;
  const { query, platform } = draft;
  const { favourite } = marked.value;
  // A star that is set here moves nothing under the hand that set it: the order is that of when the list was opened.
  const [favourites] = useState(favourite);
  const [said, say] = useState({ query: '', words: '' });
  const found = useMemo(
    () => searchServices(index, query, { favourites, recent, platform }),
    [index, query, recent],
  );
  const groups = useMemo(() => {
    const isFavourite = ({ id }: Service) => favourite.includes(id);
    return found.groups.map((group) => ({
      title: titleOf(group),
      services: group.services,
      facts: factsOf,
      isFavourite,
    }));
  }, [found, favourite]);
  const all = index.services.length;
  const count = found.count === 0 ? '' : plural('foundCount', all, formatNumber(found.count));
  const star = async (id: string) => {
    const isOn = !favourite.includes(id);
    await markService(id, 'favourite', isOn);
    say({ query, words: text(isOn ? 'favouriteSet' : 'favouriteUnset', id) });
  };
  return (
    <ServiceSearch
      balanceText={snapshot.balance?.text ?? null}
      query={query}
      groups={groups}
      statusText={said.words !== '' && said.query === query ? said.words : count}
      none={<None query={query} />}
      onQuery={(typed) => changeDraft({ query: typed })}
      onChoose={(id) => changeDraft({ ...chooseService(draft, id), step: 'form', query: '' })}
      onFavourite={(id) => void star(id)}
      onClose={() => changeDraft({ step: 'form', query: '' })}
    />
  );
}
