import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cruise';

type Plant = { says: string; layer: 'cloudfunctions' | 'miniprogram'; code: string };

const handler = (action: string, body: string): string => `
import { demandUnsealed } from 'ROOT/cloudfunctions/shared/meetings/minutes/text';
import type { Handler } from 'ROOT/cloudfunctions/shared/pipeline/context';
import type { Refusing } from 'ROOT/cloudfunctions/shared/pipeline/refusal';
import { refusal } from 'ROOT/cloudfunctions/shared/pipeline/refusal';
import type { Activity } from 'ROOT/src-shared/records/activity';
declare const activity: Activity;
export const helper = ({ refuse }: Refusing<'record.sealed'>): void => { throw refuse('record.sealed'); };
export const used = [demandUnsealed, refusal, activity];
export const handle: Handler<'${action}'> = async (context) => { ${body} };
`;
const screen = (body: string): string => `
import { call, send } from '@/api/call';
import { errorWords } from '@/text/errors';
export const used = [call, send, errorWords];
export const show = async (): Promise<unknown> => { ${body} };
`;

/** What must not compile, beside the nearest that must. */
const refused: Plant[] = [
  {
    says: 'a handler that raises a code its action does not declare',
    layer: 'cloudfunctions',
    code: handler('book.file', "throw context.refuse('poll.closed');"),
  },
  {
    says: 'a handler that calls a helper which may raise such a code',
    layer: 'cloudfunctions',
    code: handler('book.file', "demandUnsealed(context, activity); throw context.refuse('book.fileGone');"),
  },
  {
    says: 'a helper that hands on less than the helper it calls may raise',
    layer: 'cloudfunctions',
    code: `${handler('book.file', "throw context.refuse('book.fileGone');")}
export const outer = (asking: Refusing<'record.refused'>): void => helper(asking);`,
  },
  {
    says: 'a reason that is not what the catalogue says',
    layer: 'cloudfunctions',
    code: handler('attendance.signIn', "throw context.refuse('attendance.paused', { reason: { until: '2026-11-24T01:00:00.000Z' } });"),
  },
  {
    says: 'a code with a reason, raised without it',
    layer: 'cloudfunctions',
    code: handler('attendance.signIn', "throw context.refuse('attendance.paused');"),
  },
  {
    says: 'a code of one action, raised with nobody’s leave',
    layer: 'cloudfunctions',
    code: handler('book.file', "throw refusal('book.fileGone');"),
  },
  {
    says: 'a contract that declares a code the catalogue does not have',
    layer: 'cloudfunctions',
    code: `import { action } from 'ROOT/src-shared/contract/action';
import { z } from 'ROOT/src-shared/kernel/schema';
export const planted = action({ kind: 'query', may: 'member', input: z.strictObject({}), output: z.strictObject({}), errors: ['book.unheardOf'] });`,
  },
  {
    says: 'a screen that looks for a code the action cannot refuse with',
    layer: 'miniprogram',
    code: screen(
      "const reply = await call('book.file', { bookId: 'b', format: 'docx' }); return !reply.ok && reply.error.code === 'poll.closed';",
    ),
  },
  {
    says: 'a screen that reads of a reason what the code does not say',
    layer: 'miniprogram',
    code: screen(
      "const reply = await send('attendance.signIn', { ticket: '', mode: 'online' }, ''); return !reply.ok && reply.error.code === 'attendance.paused' && reply.error.reason?.minutes;",
    ),
  },
  {
    says: 'words for a reason that the code does not have',
    layer: 'miniprogram',
    code: screen("const words: typeof errorWords = { ...errorWords, 'attendance.paused': ({ minutes }) => minutes }; return words;"),
  },
  {
    says: 'a catalogue of words that leaves a code out',
    layer: 'miniprogram',
    code: screen("const { 'poll.closed': closed, ...rest } = errorWords; const words: typeof errorWords = rest; return [closed, words];"),
  },
];

const lawful: Plant[] = [
  {
    says: 'a handler that raises what is declared and what is common, and calls helpers that do',
    layer: 'cloudfunctions',
    code: handler(
      'record.save',
      "helper(context); demandUnsealed(context, activity); if (activity.rev > 0) throw refusal('common.notFound'); throw context.refuse('record.refused', { fields: {} });",
    ),
  },
  {
    says: 'a screen that looks for a declared and a common code, and reads its reason',
    layer: 'miniprogram',
    code: screen(
      "const reply = await send('attendance.signIn', { ticket: '', mode: 'online' }, ''); if (reply.ok || reply.error.code === 'common.network') return 0; return reply.error.code === 'attendance.paused' ? reply.error.reason?.seconds : 0;",
    ),
  },
];

describe('what can be refused, by the types', () => {
  let folder: string;
  let guilty: ReadonlySet<string>;
  const nameOf = ({ layer }: Plant, index: number): string => `${layer}-${index}.ts`;
  const all = [...refused, ...lawful];

  beforeAll(() => {
    // Inside the project, so that the libraries' types are found.
    mkdirSync(path.join(projectRoot, '.cache'), { recursive: true });
    folder = realpathSync(mkdtempSync(path.join(projectRoot, '.cache/refusals-')));
    const said = (['cloudfunctions', 'miniprogram'] as const).map((layer) => {
      const own = all.map((plant, index) => ({ plant, name: nameOf(plant, index) })).filter(({ plant }) => plant.layer === layer);
      for (const { plant, name } of own) writeFileSync(path.join(folder, name), plant.code.replaceAll('ROOT', projectRoot));
      const settings = path.join(folder, `${layer}.json`);
      writeFileSync(
        settings,
        JSON.stringify({
          extends: path.join(projectRoot, layer, 'tsconfig.json'),
          include: [],
          files: [
            ...own.map(({ name }) => path.join(folder, name)),
            ...(layer === 'miniprogram' ? [path.join(projectRoot, 'miniprogram/global.d.ts')] : []),
          ],
        }),
      );
      const compiler = path.join(projectRoot, 'node_modules/typescript-native/bin/tsc');
      return spawnSync(process.execPath, [compiler, '-p', settings], { cwd: folder, encoding: 'utf8' }).stdout;
    });
    guilty = new Set(
      said
        .join('\n')
        .match(/\S+\.tsx?(?=\(\d+,\d+\): error)/g)
        ?.map((file) => path.basename(file)) ?? [],
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(refused.map((plant, index) => [plant.says, nameOf(plant, index)] as const))('do not let through %s', (_, name) => {
    expect([...guilty]).toContain(name);
  });

  it('let through what is declared, and find nothing else', () => {
    expect([...guilty].sort()).toEqual(refused.map(nameOf).sort());
  });
});
