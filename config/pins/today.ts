import { KEPT, type Row } from '../../miniprogram/platform/kept-table';
import { CONTRACT } from '../../src-shared/contract';
import { z } from '../../src-shared/kernel/schema';
import { activity } from '../../src-shared/records/activity';
import {
  hostConfirmation,
  leave,
  presence,
  presenceRounds,
  rollCall,
  signIn,
  signInAttempt,
  signInClaim,
  signInPause,
} from '../../src-shared/records/attendance';
import { DATASET_VERSION, dataset } from '../../src-shared/records/dataset';
import { KINDS } from '../../src-shared/records/kinds';
import { auditLine } from '../../src-shared/records/audit-line';
import { binding } from '../../src-shared/records/binding';
import { ledgerEntry } from '../../src-shared/records/ledger';
import { member } from '../../src-shared/records/member';
import { org } from '../../src-shared/records/org';
import { pointsDeclaration, pointsMonth, pointsPosting } from '../../src-shared/records/points';
import { pollBox } from '../../src-shared/records/poll';
import { committeeTerm, post } from '../../src-shared/records/post';
import { rulePack } from '../../src-shared/records/rule-pack';
import { scoreSheet } from '../../src-shared/records/score-sheet';
import { branchSettings, digest } from '../../src-shared/records/settings';
import type { Fields } from '../../src-shared/records/vocabulary/field';
import type { Kind } from '../../src-shared/records/vocabulary/kind';
import { contentSchema, storedRecord } from '../../src-shared/records/vocabulary/schema';
import { RECORD_VERSION } from '../../src-shared/records/vocabulary/version';
import type { Kept, Pins, Spoken } from './compare';
import { schemaOf } from './phone';
import { shapeOf, type Shape } from './shape';

const shapeFrom = (schema: z.ZodMiniType, io: 'input' | 'output'): Shape => shapeOf(z.toJSONSchema(schema, { unrepresentable: 'any', io }));

const demandedIn = (fields: Fields, prefix: string): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.isRequired && field.isComputed !== true ? [`${prefix}${name}`] : []),
    ...(field.is === 'rows' ? demandedIn(field.of, `${prefix}${name}[].`) : []),
  ]);

/** A draft lacks what it likes, so the schema takes anything as absent; what the form demands is said by the kind. */
const shapeOfKind = ({ fields }: Pick<Kind, 'fields'>): Shape => {
  const shape = shapeFrom(contentSchema(fields), 'input');
  const demanded = new Set(demandedIn(fields, ''));
  return Object.fromEntries(
    Object.entries(shape).map(([path, part]) => [path, demanded.has(path) ? { ...part, isRequired: true as const } : part]),
  );
};

/** One kind as it is pinned. */
export const keptKind = (kind: Pick<Kind, 'fields' | 'version'>): Kept => ({ version: kind.version ?? 1, shape: shapeOfKind(kind) });

const stored: Readonly<Record<string, readonly [number, z.ZodMiniType]>> = {
  activity: [RECORD_VERSION, activity],
  record: [RECORD_VERSION, storedRecord],
  signIn: [1, signIn],
  signInPause: [1, signInPause],
  signInAttempt: [1, signInAttempt],
  signInClaim: [1, signInClaim],
  rollCall: [1, rollCall],
  leave: [1, leave],
  presenceRounds: [1, presenceRounds],
  presence: [1, presence],
  hostConfirmation: [1, hostConfirmation],
  ledgerEntry: [1, ledgerEntry],
  member: [1, member],
  org: [1, org],
  post: [1, post],
  committeeTerm: [1, committeeTerm],
  dataset: [DATASET_VERSION, dataset],
  pollBox: [1, pollBox],
  pointsDeclaration: [1, pointsDeclaration],
  pointsPosting: [1, pointsPosting],
  pointsMonth: [1, pointsMonth],
  branchSettings: [1, branchSettings],
  digest: [1, digest],
  rulePack: [1, rulePack],
  scoreSheet: [1, scoreSheet],
  binding: [1, binding],
  auditLine: [1, auditLine],
};

/** What an action answers, as a JSON schema. */
const replySchema = (action: keyof typeof CONTRACT): unknown =>
  z.toJSONSchema(CONTRACT[action].output as z.ZodMiniType, { unrepresentable: 'any', io: 'output' });

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

/** What a phone keeps, as it is pinned. */
export const keptByPhone = (table: Readonly<Record<string, Row>>): Record<string, Kept> =>
  sorted(
    Object.entries(table).map(([name, { version, shape }]) => [
      name,
      { version, shape: shapeOf({ type: 'object', properties: { kept: schemaOf(shape, replySchema) }, required: ['kept'] }) },
    ]),
  );

/** The shapes of everything that is stored or spoken, as the program has them now. */
export const pinsOfToday = (): Pins => ({
  kinds: sorted(Object.values(KINDS).map((kind) => [kind.type, keptKind(kind as unknown as Kind)])),
  records: sorted(Object.entries(stored).map(([name, [version, schema]]) => [name, { version, shape: shapeFrom(schema, 'input') }])),
  phone: keptByPhone(KEPT),
  contract: sorted(
    Object.entries(CONTRACT).map(([name, { kind, input, output }]): [string, Spoken] => [
      name,
      { kind, input: shapeFrom(input as z.ZodMiniType, 'input'), output: shapeFrom(output as z.ZodMiniType, 'output') },
    ]),
  ),
});
