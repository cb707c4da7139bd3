import { checkedDataset, type CheckSteps } from '../../src-shared/engines/dataset-check';
import { faultsOfIssues, type Issue } from '../../src-shared/engines/dataset-check/shape';
import { tailoringFault } from '../../src-shared/engines/dataset-check/tailorings';
import type { Dataset } from '../../src-shared/records/dataset';
import { openDataset } from '../../src-shared/records/open-dataset';
import { Newer } from '../../src-shared/kernel/versions';
import type { RulePack } from '../../src-shared/rules/packs/pack';
import { faultsOfTailoring, tailored, tailoring } from '../../src-shared/rules/packs/tailoring';
import { Refusal } from './arguments';
import { readJson, refusalOfFaults, type ReadBytes } from './json-file';

const opened = (path: string, value: unknown): unknown => {
  try {
    return openDataset(value);
  } catch (error) {
    if (error instanceof Newer) throw new Refusal(`${path} 是新版程序导出的，这个版本读不了，请用新版。`);
    throw error;
  }
};

/** The dataset in a file, of any version, whole and right. Throws Refusal with everything that is wrong with it. */
export const datasetFrom = (path: string, { read, steps }: { read?: ReadBytes; steps?: CheckSteps } = {}): Dataset => {
  const checked = checkedDataset(opened(path, readJson(path, read)), steps);
  if (checked.faults !== undefined) throw refusalOfFaults(path, checked.faults);
  return checked.file;
};

/** The pack with the college's own table of `--pack FILE`; as it is without one. Throws Refusal for a table that may not be adopted. */
export const packFrom = (path: string | undefined, base: RulePack, read?: ReadBytes): RulePack => {
  if (path === undefined) return base;
  const value = readJson(path, read);
  const parsed = tailoring.safeParse(value);
  if (!parsed.success) throw refusalOfFaults(path, faultsOfIssues(parsed.error.issues as readonly Issue[], value));
  const faults = faultsOfTailoring(base, parsed.data, parsed.data.fromOn);
  if (faults.length > 0)
    throw refusalOfFaults(
      path,
      faults.map((fault) => tailoringFault(parsed.data, fault)),
    );
  return tailored(base, parsed.data);
};
