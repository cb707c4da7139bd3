// Where a screen lists people by name, two of one name must be told apart: every reading of the contract is looked at.
import path from 'node:path';
import { projectRoot } from '../../architecture/cruise';
import { sourcesIn } from '../../architecture/doors';
import { shapeOf } from '../../../config/pins/shape';
import { CONTRACT, type ActionName } from '../../../src-shared/contract';
import type { Action } from '../../../src-shared/contract/action';
import { z } from '../../../src-shared/kernel/schema';

/** Why a reading names people as they stand in the roster. */
const AS_THEY_STAND: Partial<Record<ActionName, string>> = {
  'points.notice': 'made public, and printed',
  'points.year': 'made public',
  'points.mine': 'one person, who chose themself',
  'roster.branch': 'the secretary’s and the administrator’s own page, with the end of the number; printed as slips',
  'roster.college': 'who holds which post, with the branch',
  'roster.find': 'with branch and number, for those who look after the whole roster',
  'roster.missing': 'with the number, for the administrator',
  'roster.reconcile': 'with the branch, against another list',
  'session.read': 'oneself',
};

const named = (Object.keys(CONTRACT) as ActionName[]).filter((name) => {
  const entry: Action = CONTRACT[name];
  if (entry.kind !== 'query') return false;
  const paths = Object.keys(shapeOf(z.toJSONSchema(entry.output, { unrepresentable: 'any', io: 'output' })));
  return paths.some((path) => /(^|[.\]])memberId$/.test(path) && paths.includes(path.replace(/memberId$/, 'name')));
});

it('finds the readings that name people', () => {
  expect(named.length).toBeGreaterThan(20);
});

it.each(named)('%s tells people of one name apart, or it is said why it does not', (name) => {
  const entry: Action = CONTRACT[name];
  expect(entry.tellsApart === true).toBe(AS_THEY_STAND[name] === undefined);
});

it('names no reading that is not there or names nobody', () => {
  expect(Object.keys(AS_THEY_STAND).filter((name) => !named.includes(name as ActionName))).toEqual([]);
});

it('a page that is printed and reads such a list asks for the names as they stand', () => {
  const pages = sourcesIn(path.join(projectRoot, 'miniprogram/pages')).filter(({ text }) => text.includes('printPage'));
  const careless = pages.flatMap(({ file, text }) =>
    named
      .filter(
        (name) => (CONTRACT[name] as Action).tellsApart === true && text.includes(`call('${name}'`) && !text.includes('forPrint: true'),
      )
      .map((name) => `${file}: ${name}`),
  );
  expect(pages.length).toBeGreaterThan(4);
  expect(careless).toEqual([]);
});
