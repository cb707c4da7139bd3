// Which branch of the roster a name in the export means: the system writes them whole, with college and 中共 before and 委员会 behind.
import { nameKey } from '../../kernel/name-key';
import type { Org } from '../../records/org';
import { orgNamed } from '../roster-import/names';

const key = (text: string): string =>
  nameKey(text)
    .replace(/^(中国共产党|中共)/, '')
    .replace(/委员会$/, '')
    .replace(/党?支部$/, '支部');
/** What of the name of a superior stands in the full name of a branch. */
const core = (org: Org | undefined): string => key(org?.name ?? '').replace(/党?总支(部)?$|党委$/, '');

/** Shorter ones end many names. */
const ENDING_LEAST = 4;

/** Finds the branches that a name can mean: one, none, or several that it does not tell apart. Each name is looked for once. */
export const branchFinder = (orgs: readonly Org[]): ((text: string) => readonly Org[]) => {
  const branches = orgs.filter((org) => org.kind === 'branch');
  const find = (text: string): readonly Org[] => {
    const exact = orgNamed(branches, text);
    if (exact.length > 0) return exact;
    const whole = key(text);
    const ending = branches.filter((org) => key(org.name).length >= ENDING_LEAST && whole.endsWith(key(org.name)));
    const longest = Math.max(0, ...ending.map((org) => key(org.name).length));
    const likely = ending.filter((org) => key(org.name).length === longest);
    const placed = likely.filter((org) => {
      const above = core(orgs.find(({ _id }) => _id === org.parentId));
      return above !== '' && whole.includes(above);
    });
    return placed.length > 0 ? placed : likely;
  };
  const known = new Map<string, readonly Org[]>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
};
