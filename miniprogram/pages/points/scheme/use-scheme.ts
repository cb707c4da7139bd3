import { useState } from 'react';
import type { In, Out } from '@shared/contract';
import { POINTS_CAPS, DEFAULT_POINTS_TABLE } from '@shared/records/vocabulary/points-words';
import type { PointsLine } from '@shared/records/vocabulary/points-lines';
import { call } from '@/api/call';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useCommand, useIntent } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { schemeText } from '@/text/points-pages';

export type Scheme = Out<'points.scheme'>;
/** The figures of a line as they are typed. */
export type Typed = { most: string; each: string };
export type Table = { lines: Readonly<Record<string, Typed>>; bonusMost: string; deductionMost: string };

const word = (tenths: number): string => String(Math.abs(tenths) / 10);

export const tableOf = ({ lines, bonusMaxTenths, deductionMaxTenths }: Scheme): Table => ({
  lines: Object.fromEntries(
    lines.map(({ key, maxTenths, tenths }) => [key, { most: word(maxTenths), each: tenths === null ? '' : word(tenths) }]),
  ),
  bonusMost: word(bonusMaxTenths),
  deductionMost: word(deductionMaxTenths),
});

const pointsIn = (text: string, most: number): number | null => {
  const value = Number(text.trim());
  return text.trim() !== '' && value >= 0 && value <= most && Number.isInteger(value * 2) ? value : null;
};

/** Lines of which a figure is wrong; each line gives no more than its cap. */
export const wrongIn = (table: Table): string[] => [
  ...Object.entries(table.lines)
    .filter(
      ([key, { most, each }]) =>
        pointsIn(most, POINTS_CAPS[key as PointsLine]) === null ||
        (each !== '' && (pointsIn(each, POINTS_CAPS[key as PointsLine]) ?? 0) < 0.5),
    )
    .map(([key]) => key),
  ...(Number.isInteger(pointsIn(table.bonusMost, DEFAULT_POINTS_TABLE.bonusMaxPoints)) ? [] : ['bonusMost']),
  ...(Number.isInteger(pointsIn(table.deductionMost, DEFAULT_POINTS_TABLE.deductionMaxPoints)) ? [] : ['deductionMost']),
];

/** A draft keeps its number, a new version takes the next. */
const contentOf = (scheme: Scheme, table: Table): Record<string, unknown> => ({
  year: scheme.year,
  version: scheme.draft?.version ?? Math.max(0, ...scheme.versions.map((entry) => entry.version)) + 1,
  bonusMaxPoints: Number(table.bonusMost),
  deductionMaxPoints: Number(table.deductionMost),
  lines: DEFAULT_POINTS_TABLE.lines.flatMap(({ key, label, rule }) => {
    const typed = table.lines[key];
    return typed === undefined
      ? []
      : [{ key, label, rule, maxPoints: Number(typed.most), ...(typed.each === '' ? {} : { perPoints: Number(typed.each) }) }];
  }),
});

type Draft = { recordId: string; rev: number; version: number };

type DraftContent = {
  lines?: { key: string; maxPoints?: number; perPoints?: number }[];
  bonusMaxPoints?: number;
  deductionMaxPoints?: number;
};

/** The figures of a draft; where it says nothing, those in force. */
const tableOfDraft = (scheme: Scheme, content: DraftContent): Table => {
  const own = tableOf(scheme);
  return {
    lines: {
      ...own.lines,
      ...Object.fromEntries(
        (content.lines ?? []).map(({ key, maxPoints, perPoints }) => [
          key,
          { most: String(maxPoints ?? 0), each: perPoints === undefined ? '' : String(perPoints) },
        ]),
      ),
    },
    bonusMost: String(content.bonusMaxPoints ?? own.bonusMost),
    deductionMost: String(content.deductionMaxPoints ?? own.deductionMost),
  };
};

/** A scheme is a record like any other. */
const useRegisterCommands = () => {
  const save = useCommand('register.save');
  const move = useCommand('register.move');
  const form = useIntent((input: In<'register.form'>) => call('register.form', input));
  return { save, move, form };
};

/** The scheme of the year and branch that the address names, else of this year and place. */
const useSchemeOfYear = () => {
  const { place } = useMember();
  const { orgId: asked, year } = useParameters('pointsScheme');
  const orgId = asked ?? place?.orgId;
  return useRemote(orgId === undefined ? undefined : `${orgId} ${year ?? ''}`, () =>
    call('points.scheme', { orgId: orgId ?? '', ...(year === undefined ? {} : { year }) }),
  );
};

export const useScheme = () => {
  const remote = useSchemeOfYear();
  const [table, setTable] = useState<Table>();
  const [isAdopting, setAdopting] = useState(false);
  const [error, setError] = useState<RefusalOf<'register.save' | 'register.move' | 'register.form'>>();
  const { save, move, form } = useRegisterCommands();

  /** A new version starts from the figures in force, a draft from its own. */
  const edit = async (): Promise<void> => {
    const scheme = remote.content;
    if (scheme === undefined) return;
    if (scheme.draft === undefined) return setTable(tableOf(scheme));
    const reply = await form.send({ orgId: scheme.orgId, type: 'pointsScheme', recordId: scheme.draft.recordId });
    if (!reply?.ok) return reply ? setError(reply.error) : undefined;
    setTable(tableOfDraft(scheme, reply.data.content as DraftContent));
  };
  const store = async (): Promise<void> => {
    const scheme = remote.content;
    if (scheme === undefined || table === undefined || wrongIn(table).length > 0) return;
    setError(undefined);
    const { draft } = scheme;
    const reply = await save.send({
      orgId: scheme.orgId,
      type: 'pointsScheme',
      ...(draft === undefined ? {} : { recordId: draft.recordId, rev: draft.rev }),
      content: contentOf(scheme, table),
    });
    if (!reply?.ok) return reply ? setError(reply.error) : undefined;
    setTable(undefined);
    showNotice({ words: schemeText.saved });
    await remote.refresh();
  };
  /** The meeting first goes into the draft, then the draft is adopted; what was interrupted in between goes on. */
  const adopt = async (draft: Draft, meeting: { activityId: string; day: string }): Promise<void> => {
    const scheme = remote.content;
    if (scheme === undefined) return;
    setError(undefined);
    const found = await form.send({ orgId: scheme.orgId, type: 'pointsScheme', recordId: draft.recordId });
    if (!found?.ok) return found ? setError(found.error) : undefined;
    const saved = await save.send({
      orgId: scheme.orgId,
      type: 'pointsScheme',
      recordId: draft.recordId,
      rev: found.data.rev ?? draft.rev,
      content: { ...found.data.content, adoptedActivityId: meeting.activityId, adoptedOn: meeting.day },
    });
    if (!saved?.ok) return saved ? setError(saved.error) : undefined;
    const moved = await move.send({ recordId: draft.recordId, rev: saved.data.rev, verb: 'adopt' });
    if (!moved?.ok) return moved ? setError(moved.error) : undefined;
    setAdopting(false);
    showNotice({ words: schemeText.adopted });
    await remote.refresh();
  };
  return {
    remote,
    table,
    change: setTable,
    edit,
    leave: () => setTable(undefined),
    store,
    adopt,
    isAdopting,
    askAdopt: () => setAdopting(true),
    stay: () => {
      setAdopting(false);
      setError(undefined);
    },
    isBusy: save.isBusy || move.isBusy || form.isBusy,
    error,
  };
};
export type SchemeState = ReturnType<typeof useScheme>;
