import { useState } from 'react';
import type { Out } from '@shared/contract';
import { call } from '@/api/call';
import { useRemote, type Remote } from '@/hooks/use-remote';

export type Trend = Out<'score.trend'>;
export type TrendState = { remote: Remote<Trend>; isOpen: boolean; toggle: () => void };

/** A year of sheets is many to compute, so it is asked for only by whoever opens it. */
export const useTrend = (orgId: string, year: string): TrendState => {
  const [isOpen, setOpen] = useState(false);
  const remote = useRemote(isOpen ? `${orgId} ${year}` : undefined, () => call('score.trend', { orgId, year }));
  return { remote, isOpen, toggle: () => setOpen((before) => !before) };
};
