// The standard as a file says its college had it: as strictly as the college's own form and `--pack`.
import { by } from '../../kernel/order';
import type { Dataset } from '../../records/dataset';
import { packOf } from '../score/dataset';
import type { RulePack } from '../../rules/packs/pack';
import { faultsOfTailoring, tailored, type TailoringFault } from '../../rules/packs/tailoring';
import type { Tailoring } from '../../rules/packs/tailoring';
import { at, valueWords, type FileFault } from './fault';

const valueAt = (change: Tailoring, field: string): unknown => {
  const [part = '', ...key] = field.split('.');
  const held = change[part as keyof Tailoring];
  return key.length === 0 || typeof held !== 'object' ? held : held[key.join('.')];
};

/** A refusal of a change of the standard, at its place in a file. */
export const tailoringFault = (change: Tailoring, { field, words }: TailoringFault, prefix = ''): FileFault => {
  const value = valueAt(change, field);
  const place = prefix === '' ? field : at(prefix, field);
  // A sum of weights is told in the words already.
  return typeof value === 'object' ? { place, expected: words } : { place, expected: words, found: valueWords(value) };
};

/** Each change on top of those before it, as they came into force; one that is wrong changes nothing for those after. */
export const faultsOfTailorings = ({ tailorings }: Dataset): FileFault[] => {
  let pack: RulePack = packOf({ tailorings: [] });
  const inOrder = tailorings.map((change, index) => ({ change, index })).sort(by(({ change }) => change.fromOn));
  return inOrder.flatMap(({ change, index }) => {
    const faults = faultsOfTailoring(pack, change, change.fromOn);
    if (faults.length === 0) pack = tailored(pack, change);
    return faults.map((fault) => tailoringFault(change, fault, at('tailorings', index)));
  });
};
