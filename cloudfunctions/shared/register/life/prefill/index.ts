import type { AnyContent, Kind } from '../../../../../src-shared/records/vocabulary/kind';
import type { Org } from '../../../../../src-shared/records/org';
import type { Asking } from '../roles';
import { halfYearReport } from './half-year-report';
import { planNotice } from './plan-notice';
import { workSummary } from './work-summary';

/** Texts drafted from what is entered already. They are offered, and the writer's to change. */
type Prefill = (asking: Asking, org: Org, content: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

const PREFILLS: Readonly<Record<string, Prefill>> = { halfYearReport, publicNotice: planNotice, workSummary };

export const prefillOf = async (asking: Asking, org: Org, { kind, content }: { kind: Kind; content: AnyContent }): Promise<AnyContent> => {
  const drafted = (await PREFILLS[kind.type]?.(asking, org, content)) ?? {};
  return { ...drafted, ...content } as AnyContent;
};
