import { useRef } from 'react';
import type { ScoreSheetView } from '@shared/contract/score';
import { call } from '@/api/call';
import type { Reply } from '@/api/reply';
import { useRemote, type Remote } from '../../hooks/use-remote';

// The sheet carries the findings and their evidence, so the page of an item needs no call of its own.
const sheets = new Map<string, ScoreSheetView>();

const keyOf = (orgId: string, year: string | undefined): string => `${orgId}:${year ?? ''}`;

const fetchSheet = async (orgId: string, year: string | undefined): Promise<Reply<ScoreSheetView>> => {
  const reply = await call('score.read', year === undefined ? { orgId } : { orgId, year });
  if (reply.ok) sheets.set(keyOf(orgId, year), reply.data);
  return reply;
};

export type ScoreSheetQuestion = {
  /** Undefined waits. */
  orgId: string | undefined;
  year?: string | undefined;
  /** True on a page that was opened from the sheet: what the sheet showed is shown at once. */
  mayReuse?: boolean;
};

/** The sheet of a branch. `refresh` always asks the cloud. */
export const useScoreSheet = ({ orgId, year, mayReuse = false }: ScoreSheetQuestion): Remote<ScoreSheetView> => {
  const isReuseSpent = useRef(!mayReuse);
  const load = (): Promise<Reply<ScoreSheetView>> => {
    const known = orgId === undefined || isReuseSpent.current ? undefined : sheets.get(keyOf(orgId, year));
    isReuseSpent.current = true;
    return known ? Promise.resolve({ ok: true, data: known }) : fetchSheet(orgId ?? '', year);
  };
  return useRemote(orgId === undefined ? undefined : keyOf(orgId, year), load);
};
