import { useEffect, useState } from 'react';
import type { Out } from '@shared/contract';
import { AREA_WORDS, type KindArea } from '@shared/records/vocabulary/kind';
import { KIND_NAMES, kindOf } from '@shared/records/kinds';
import { call } from '@/api/call';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';

export type Overview = Out<'register.overview'>;
export type KindRow = { type: string; name: string; purpose: string; records: number };
export type AreaRows = { area: KindArea; word: string; kinds: KindRow[] };

const areas = Object.keys(AREA_WORDS) as KindArea[];

/** The books of a place by area, in the order of the registry. */
export const areasOf = ({ kinds }: Pick<Overview, 'kinds'>): AreaRows[] =>
  areas
    .map((area) => ({
      area,
      word: AREA_WORDS[area],
      kinds: KIND_NAMES.flatMap((type): KindRow[] => {
        const kind = kindOf(type);
        const found = kinds.find((entry) => entry.type === type);
        return kind === undefined || found === undefined || kind.area !== area
          ? []
          : [{ type, name: kind.name, purpose: kind.purpose, records: found.records }];
      }),
    }))
    .filter(({ kinds: rows }) => rows.length > 0);

/** Kinds that a word names, so that 「谈心」 leads to the book as well as to what is in it. */
export const kindsNamed = (overview: Pick<Overview, 'kinds'>, word: string): KindRow[] =>
  areasOf(overview)
    .flatMap(({ kinds }) => kinds)
    .filter(({ name, purpose }) => name.includes(word) || purpose.includes(word));

const searchAfterMs = 400;

/** The word as it stands when nobody has typed for a moment. */
export const useSettled = (word: string): string => {
  const [settled, settle] = useState(word);
  useEffect(() => {
    const timer = setTimeout(() => settle(word), searchAfterMs);
    return () => clearTimeout(timer);
  }, [word]);
  return settled;
};

export const useOverview = () => {
  const { session, place } = useMember();
  const orgId = useParameters('registerOverview').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('register.overview', { orgId: orgId ?? '' }));
  useReturned(() => void remote.refresh());
  const [word, search] = useState('');
  const sought = useSettled(word.trim());
  const found = useRemote(orgId === undefined || sought === '' ? undefined : `${orgId} ${sought}`, () =>
    call('register.list', { orgId: orgId ?? '', search: sought }),
  );
  const kind = session?.person?.places.find((entry) => entry.orgId === orgId)?.kind ?? place?.kind ?? 'branch';
  const mayOversee = session?.person?.places.some((entry) => entry.orgId === orgId && entry.rights.includes('oversee')) === true;
  return { orgId, kind, mayOversee, today: session?.today ?? '', remote, word, search, found, isSearching: word.trim() !== '' };
};
export type OverviewState = ReturnType<typeof useOverview>;
