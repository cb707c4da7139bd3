// A file from outside is checked like what comes from a form, before anything is computed from it.
import { dataset, type Dataset } from '../../records/dataset';
import { faultsOfContents } from './contents';
import { faultsOfDays } from './days';
import type { FileFault } from './fault';
import { faultsOfOnce } from './once';
import { faultsOfReferences } from './references';
import { faultsOfIssues, type Issue } from './shape';
import { faultsOfTailorings } from './tailorings';

export type Check = (file: Dataset) => FileFault[];
/** A step of checks may rely on the steps before it: none is taken while those before found anything. */
export type CheckSteps = readonly (readonly Check[])[];

/** References are followed through contents, so contents come first; what the standard is asked about comes with them. */
export const CHECKS: CheckSteps = [[faultsOfContents, faultsOfOnce, faultsOfDays, faultsOfTailorings], [faultsOfReferences]];

export type Checked = { file: Dataset; faults?: undefined } | { file?: undefined; faults: FileFault[] };

/**
 * A file as `npm run score` reads it, of today's version (`openDataset`), or everything that is wrong with it, in the
 * order of the file's parts. Never throws, whatever it is given.
 */
export const checkedDataset = (value: unknown, steps: CheckSteps = CHECKS): Checked => {
  const parsed = dataset.safeParse(value);
  if (!parsed.success) return { faults: faultsOfIssues(parsed.error.issues as readonly Issue[], value) };
  const file = parsed.data;
  for (const step of steps) {
    const faults = step.flatMap((check) => check(file));
    if (faults.length > 0) return { faults };
  }
  return { file };
};
