import { generateCollege } from '../../config/demo/generate';
import { idsIn, peopleAt } from '../../src-shared/records/vocabulary/content';
import { contentOf } from '../../cloudfunctions/shared/ledger/seal';
import { decryptField } from '../../cloudfunctions/shared/secrets/field-cipher';
import { digestOfContent, verifyChain } from '../../src-shared/engines/ledger/chain';
import { dayOfInstant } from '../../src-shared/kernel/day';
import { concernedIn, faultsIn, missingIn } from '../../src-shared/records/vocabulary/checks';
import type { Fields } from '../../src-shared/records/vocabulary/field';
import type { AnyContent } from '../../src-shared/records/vocabulary/kind';
import { cipher, contentSchema, storedRecord, type StoredRecord } from '../../src-shared/records/vocabulary/schema';
import { KIND_NAMES, KINDS, kindOf } from '../../src-shared/records/kinds';
import type { LedgerEntry } from '../../src-shared/records/ledger';
import { contextsOf, KEY, kindFor, opened, SECRETS, typed } from './seeded';

/** A record and what is said of it, so that a failure names it. */
const said = (record: StoredRecord, what: unknown): string => `${record._id} ${record.state}: ${JSON.stringify(what)}`;

describe.each(['2026-11-24', '2027-01-20'])('the books of the demo college on %s', (today) => {
  const college = generateCollege({ seed: 1, today, digestKey: KEY });
  const { records, former, ledger } = college;
  const contexts = contextsOf(college);
  const contents = new Map(records.map((record) => [record._id, opened(record)]));
  const contentOfRecord = ({ _id }: StoredRecord): AnyContent => contents.get(_id) ?? {};

  test('holds a record of every kind there is', () => {
    const there = new Set(records.map((record) => record.type));
    // Nobody writes a book: it is made when somebody asks for it, and then its file is there too.
    expect(KIND_NAMES.filter((name) => !there.has(name) && KINDS[name].writers.length > 0)).toEqual([]);
  });

  test('keeps every record to the shape that the functions store, and its content to its kind', () => {
    const schemas = new Map(KIND_NAMES.map((name) => [name as string, contentSchema(KINDS[name].fields)]));
    for (const record of records) {
      storedRecord.parse(record);
      schemas.get(record.type)?.parse(contentOfRecord(record));
    }
    expect(new Set(records.map((record) => record._id)).size).toBe(records.length);
  });

  test('has nothing that the checks of its kind would have refused on the day it was written', () => {
    const refused = records.flatMap((record) =>
      faultsIn(kindFor(record), contentOfRecord(record), contexts(record)).map((fault) => said(record, fault)),
    );
    expect(refused).toEqual([]);
  });

  test('leaves something out only while it is a draft, and says what', () => {
    const wrong = records.filter((record) => {
      const missing = missingIn(kindFor(record).fields, contentOfRecord(record));
      return missing.join() !== record.missing.join() || (missing.length > 0 && kindFor(record).life.counting.includes(record.state));
    });
    expect(wrong.map((record) => said(record, record.missing))).toEqual([]);
  });

  test('names only people, organisations and records that are there', () => {
    const members = new Set(typed(college, 'member').map((member) => member._id));
    const orgs = new Set(typed(college, 'org').map((org) => org._id));
    const types = new Map([...records, ...college.activities].map((record) => [record._id, record.type]));
    const lost = records.flatMap((record) => {
      const { fields } = kindFor(record);
      const content = contentOfRecord(record);
      return [
        ...peopleAt(fields, content).filter((entry) => !members.has(entry.memberId)),
        ...idsIn(fields, content, { is: 'org' }).filter((entry) => !orgs.has(entry.id)),
        ...idsIn(fields, content, { is: 'record' }).filter((entry) => !entry.types.includes(types.get(entry.id) ?? '')),
      ].map((entry) => said(record, entry));
    });
    expect(lost).toEqual([]);
  });

  test('stands under the people it concerns and under the sheets it bears on, at least its own', () => {
    const isRight = (record: StoredRecord): boolean =>
      record.memberIds.join() === concernedIn(kindFor(record).fields, contentOfRecord(record)).join() &&
      record.sheets.some((sheet) => sheet.startsWith(`${record.orgId}:`));
    expect(records.filter((record) => !isRight(record)).map((record) => said(record, record.sheets))).toEqual([]);
    const college24 = records.find((record) => record.type === 'trainingSession' && record.content.sessionKind === 'secretaryClass');
    expect(new Set(college24?.sheets.map((sheet) => sheet.slice(0, sheet.lastIndexOf(':')))).size).toBeGreaterThan(20);
  });

  test('was written by somebody on the roster before today, and a name is left out only where somebody did not sign', () => {
    const members = new Set(typed(college, 'member').map((member) => member._id));
    const isRight = ({ updatedAt, createdAt, createdBy }: StoredRecord): boolean =>
      dayOfInstant(updatedAt) < today && createdAt <= updatedAt && (createdBy === 'unsigned' || members.has(createdBy));
    expect(records.filter((record) => !isRight(record)).map((record) => said(record, record.updatedAt))).toEqual([]);
    expect(records.filter((record) => record.createdBy === 'unsigned').map((record) => record.type)).toEqual(['feedback']);
  });

  test('has reports received, given back and handed in again, and some that wait for an answer', () => {
    const filed = records.filter((record) => record.filedTo !== undefined);
    expect(filed.filter((record) => record.state === 'received').length).toBeGreaterThan(80);
    expect(filed.filter((record) => record.reasons?.some((reason) => reason.step === 'return')).length).toBeGreaterThan(2);
    const waiting = records.filter((record) => record.waitsFor.includes('o:DW')).map((record) => record.type);
    expect(new Set(waiting).size).toBeGreaterThanOrEqual(4);
  });

  test('locks every secret field with the key of the demo, for that very record and field', () => {
    const locked = (fields: Fields, content: Readonly<Record<string, unknown>>): [string, unknown][] =>
      Object.entries(fields).flatMap(([name, field]): [string, unknown][] =>
        field.isSecret === true && content[name] !== undefined ? [[name, content[name]]] : [],
      );
    let count = 0;
    for (const record of records) {
      for (const [name, value] of locked(kindFor(record).fields, record.content)) {
        const field = cipher.parse(value);
        expect(decryptField(SECRETS, field, `${record._id}/${name}`)).not.toBeNull();
        expect(decryptField(SECRETS, field, `another/${name}`)).toBeNull();
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(500);
  });

  test('seals what counts: each chain is whole, and every seal fits the revision it was put on', () => {
    const chains = new Map<string, LedgerEntry[]>();
    for (const entry of ledger) chains.set(entry.orgId, [...(chains.get(entry.orgId) ?? []), entry]);
    expect(chains.size).toBe(24 + 6 + 1);
    for (const chain of chains.values()) expect(verifyChain(chain)).toBeNull();
    // Digests take their time; every third record is enough to see one that does not fit.
    for (const record of [...records.filter((_, place) => place % 3 === 0), ...former]) {
      if (record.sealSeq === undefined) continue;
      const { _id, recordId, ...rest } = record as StoredRecord & { recordId?: string };
      const entry = chains.get(record.orgId)?.[record.sealSeq - 1];
      expect(entry?.digest).toBe(digestOfContent(record.salt ?? '', contentOf({ ...rest, _id: recordId ?? _id } as StoredRecord)));
    }
    const isSealing = (record: StoredRecord): boolean => kindOf(record.type)?.life.sealing.includes(record.state) ?? false;
    expect(
      records.filter((record) => isSealing(record) && record.sealSeq === undefined).map((record) => said(record, record.sealSeq)),
    ).toEqual([]);
  });

  test('keeps the former revision of what changed under its seal', () => {
    const ids = new Set(records.map((record) => record._id));
    expect(former.length).toBeGreaterThan(20);
    for (const revision of former) {
      expect(ids.has(revision.recordId)).toBe(true);
      expect(revision._id).toBe(`${revision.recordId}~${revision.rev}`);
    }
    expect(ledger.filter((entry) => entry.entryKind === 'correction').every((entry) => entry.corrects !== undefined)).toBe(true);
  });

  test('names no college but the invented one', () => {
    const named =
      JSON.stringify([college.roster, college.activities, [...contents.values()]]).match(/[\u4e00-\u9fa5]*(?:职业(?:技术)?学院|大学)/g) ??
      [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !/(?:示例石化|某)职业学院$/.test(name))).toEqual([]);
  });
});
