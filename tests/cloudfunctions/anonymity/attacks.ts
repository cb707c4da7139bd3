// Every way we know to find out afterwards who cast which ballot. Each answers with guesses: a person and the id of a ballot.
import { decryptField } from '../../../cloudfunctions/shared/secrets/field-cipher';
import { receiptOf } from '../../../src-shared/kernel/receipt';
import { boxInside, type BoxInside } from '../../../src-shared/records/poll';
import type { Evidence } from './secret-poll';

type Guesses = Map<string, string>;
type Document = Readonly<Record<string, unknown>>;

const insideOf = (evidence: Evidence, document: Document | undefined): BoxInside | null => {
  const inside = document?.inside as { keyId?: string; ciphertext?: string } | undefined;
  const text =
    inside?.ciphertext === undefined
      ? JSON.stringify(inside ?? null)
      : decryptField(evidence.fieldKey, { keyId: inside.keyId ?? '', ciphertext: inside.ciphertext }, `${evidence.pollId}/inside`);
  const parsed = boxInside.safeParse(JSON.parse(text ?? 'null'));
  return parsed.success ? parsed.data : null;
};
const boxOf = ({ stored, pollId }: Evidence): Document | undefined => stored.polls?.find((document) => document._id === pollId);
const ballotsOf = (evidence: Evidence): string[] => insideOf(evidence, boxOf(evidence))?.ballots.map(({ id }) => id) ?? [];
const paired = (people: readonly string[], ballots: readonly string[]): Guesses =>
  new Map(people.flatMap((person, at) => (ballots[at] === undefined ? [] : [[person, ballots[at]] as const])));
const each = (document: unknown, visit: (found: Document) => void): void => {
  if (typeof document !== 'object' || document === null) return;
  visit(document as Document);
  for (const inner of Object.values(document)) each(inner, visit);
};

/** The ballot and the person that one state of the box has and the one before has not. */
const differences = (states: readonly BoxInside[]): Guesses => {
  const guesses: Guesses = new Map();
  for (const after of states) {
    for (const before of states) {
      const people = after.votedIds.filter((memberId) => !before.votedIds.includes(memberId));
      const ballots = after.ballots.filter(({ id }) => !before.ballots.some((ballot) => ballot.id === id));
      if (people.length === 1 && ballots.length === 1 && people[0] !== undefined && ballots[0] !== undefined)
        guesses.set(people[0], ballots[0].id);
    }
  }
  return guesses;
};

/** The i-th who voted cast the i-th ballot. */
const byOrder = (evidence: Evidence): Guesses => paired(insideOf(evidence, boxOf(evidence))?.votedIds ?? [], ballotsOf(evidence));

/** Whatever in the box names a person beside a moment, in the order of the moments. */
const byTimes = (evidence: Evidence): Guesses => {
  const marks: { person: string; at: string }[] = [];
  each(boxOf(evidence), (found) => {
    if (typeof found.memberId === 'string' && typeof found.at === 'string') marks.push({ person: found.memberId, at: found.at });
  });
  return paired(
    marks.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ person }) => person),
    ballotsOf(evidence),
  );
};

const castLines = ({ stored }: Evidence): Document[] =>
  (stored.audit ?? []).filter((line) => line.action === 'poll.cast').sort((one, other) => (String(one.at) < String(other.at) ? -1 : 1));

/** Replies kept under keys hold a receipt; keys and audit lines were written together. */
const byKeys = (evidence: Evidence): Guesses => {
  const receipts = (evidence.stored.keys ?? []).flatMap(({ reply }) =>
    typeof (reply as Document | null)?.receipt === 'string' ? [String((reply as Document).receipt)] : [],
  );
  const ballots = receipts.map((receipt) => ballotsOf(evidence).find((id) => receiptOf(id) === receipt) ?? '');
  return paired(
    castLines(evidence).map((line) => String(line.personId)),
    ballots,
  );
};

/** The audit lines say who cast in which order. */
const byAudit = (evidence: Evidence): Guesses =>
  paired(
    castLines(evidence).map((line) => String(line.personId)),
    ballotsOf(evidence),
  );

/** Entries of the chain that were made at the moment of a cast. */
const byLedger = (evidence: Evidence): Guesses => {
  const entries = (evidence.stored.ledger ?? []).filter(({ subjectId }) => String(subjectId).startsWith(`${evidence.pollId}~`));
  return new Map(
    castLines(evidence).flatMap((line) =>
      entries
        .filter(({ at }) => at === line.at)
        .map(({ subjectId }) => [String(line.personId), String(subjectId).split('~')[1] ?? ''] as const),
    ),
  );
};

/** Former revisions of the box, one ballot apart. */
const byRevisions = (evidence: Evidence): Guesses =>
  differences(
    [...(evidence.stored.revisions ?? []), ...(evidence.stored.polls ?? [])].flatMap((document) => insideOf(evidence, document) ?? []),
  );

/** Lines of the log that name a person, or a request of a person, beside a ballot. */
const byLog = ({ log }: Evidence): Guesses =>
  new Map(
    log.flatMap((line) => {
      const [person, ballot] = [/m:a\d\d/.exec(line)?.[0], /[0-9a-f]{32}/.exec(line)?.[0]];
      return person === undefined || ballot === undefined ? [] : [[person, ballot] as const];
    }),
  );

/** Every state of the box that can be carved out of the bytes of the database's file and its log, deciphered with the functions' own key. */
const byFile = (evidence: Evidence): Guesses => {
  const bytes = evidence.file.toString('latin1');
  const ciphers = [...bytes.matchAll(/\{"keyId":"[^"]*","ciphertext":"[A-Za-z0-9+/=]*"\}/g)].map(([found]) => ({
    inside: JSON.parse(found) as unknown,
  }));
  const plain = [...bytes.matchAll(/\{"votedIds":\[[^\]]*\],"lentIds":\[[^\]]*\],"ballots":\[[^\]]*\]\}/g)].map(([found]) => ({
    inside: JSON.parse(found) as unknown,
  }));
  return differences([...ciphers, ...plain].flatMap((document) => insideOf(evidence, document) ?? []));
};

export const ATTACKS: Readonly<Record<string, (evidence: Evidence) => Guesses>> = {
  order: byOrder,
  times: byTimes,
  keys: byKeys,
  audit: byAudit,
  ledger: byLedger,
  revisions: byRevisions,
  log: byLog,
  file: byFile,
};
