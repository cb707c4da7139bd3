// What is said of the days of the steps: refusals of what came too early, and words beside what came late.
import type { Day } from '../../kernel/day';
import { dayWord } from '../../kernel/time-words';
import { spanOf, tooEarlyFor, type Limit, type LimitGround } from './development-days';
import { stepsOf, type StepRow } from './development-steps';
import { faultIf, repeatedIn } from './fault';
import type { CheckContext, Fault } from './kind';

/** As much of a case as its days hang on. */
type Dated = { steps?: readonly StepRow[] | undefined; extendedToOn?: Day | undefined; reviewedOn?: Day | undefined };

const EARLY: Readonly<Partial<Record<LimitGround, (day: string) => string>>> = {
  trained: (day) => `最早 ${day} 才能进行下一步`,
  probationEnds: (day) => `预备期为一年，最早 ${day}`,
  requestOpens: (day) => `转正申请在预备期满前提出，最早 ${day}`,
};
const earlyWords = (step: number, { on, ground }: Limit, today: Day): string =>
  EARLY[ground]?.(dayWord(on, today)) ?? `第 ${step} 步不能早于第 ${step - 1} 步`;

/** No step twice, none without the one before it, and none before its day; history is entered as it was. */
export const stepOrderFaults = ({ steps: rows = [], extendedToOn, reviewedOn }: Dated, context: CheckContext): Fault[] => {
  const { today, params, countsFromOn } = context;
  const steps = stepsOf(rows);
  const days = { steps, extendedToOn, reviewedOn };
  const each = rows.flatMap(({ step, doneOn }, index): Fault[] => {
    const number = Number(step);
    if (step === undefined || number === 1) return [];
    const early = tooEarlyFor(number, doneOn, { days, params, countsFromOn });
    return [
      ...faultIf(!steps.has(number - 1), `steps.${index}.step`, `先完成第 ${number - 1} 步`),
      ...(early === undefined ? [] : [{ field: `steps.${index}.doneOn`, words: earlyWords(number, early, today) }]),
    ];
  });
  const twice = repeatedIn(rows.map((row) => row.step)).map((index) => ({
    field: `steps.${index}.step`,
    words: `第 ${rows[index]?.step ?? ''} 步写了两行`,
  }));
  return [...twice, ...each];
};

/** Step 17 within three months of step 15; after six it is late for good (细则 Art. 24–27). */
export const approvalWarnings = ({ steps: rows = [] }: Dated, { today, params }: CheckContext): Fault[] => {
  const steps = stepsOf(rows);
  const found = steps.rowOf(17);
  const approvedOn = found?.row.doneOn;
  const { latest, longest } = spanOf(17, { steps }, params);
  if (found === undefined || approvedOn === undefined || latest === undefined || longest === undefined) return [];
  const field = `${found.at}.doneOn`;
  if (approvedOn > longest.on) return [{ field, words: `审批超过六个月（${dayWord(longest.on, today)}），会记为不合规` }];
  return faultIf(approvedOn > latest.on, field, `审批一般在三个月内（${dayWord(latest.on, today)}前）`);
};
