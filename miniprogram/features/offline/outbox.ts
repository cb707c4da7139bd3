import type { Code } from '@shared/contract/errors';
import type { ClaimState } from '@shared/records/attendance';
import { CLAIM_KEPT_MS } from '@shared/records/sign-in-window';
import { isPassing } from '@/api/uncertain';
import type { Kept } from '@/platform/kept-table';

export type Entry = Kept<'outbox'>[number];
export type ClaimEntry = Extract<Entry, { kind: 'claim' }>;
export type ScanEntry = Extract<Entry, { kind: 'scan' }>;
export type MarksEntry = Extract<Entry, { kind: 'marks' }>;
export type PresenceEntry = Extract<Entry, { kind: 'presence' }>;

type Answer<T> = { ok: true; value: T } | { ok: false; code: Code };
export type ClaimAnswer = { result?: ClaimState; isSealed: boolean };
export type ScanAnswer = { id: string; name: string; outcome: NonNullable<ScanEntry['outcome']> };

/** What the outbox needs of the device and the cloud. */
export type OutboxPorts = {
  read: () => readonly Entry[] | undefined;
  write: (entries: readonly Entry[]) => boolean;
  /** Whose phone this is now: what somebody else has kept here is not sent under another name. */
  owner: () => string | undefined;
  nowMs: () => number;
  /** Undefined when the sign-in itself went through after all. */
  sendClaim: (entry: ClaimEntry) => Promise<Answer<ClaimAnswer | undefined>>;
  sendScans: (activityId: string, entries: readonly ScanEntry[]) => Promise<Answer<readonly ScanAnswer[]>>;
  sendMarks: (entry: MarksEntry) => Promise<Answer<undefined>>;
  sendPresence: (entry: PresenceEntry) => Promise<Answer<undefined>>;
};

const scansAtOnce = 50;

/** When it was kept; what is gone once sent needs none. */
const instantOf = (entry: Entry): string => (entry.kind === 'claim' || entry.kind === 'scan' ? entry.proved.claim.claimedAt : '');

/** Stored before it is shown as kept; sent when there is a network, in any order and however often: the cloud makes one of it. */
export class Outbox {
  private entries: readonly Entry[];
  private readonly listeners = new Set<() => void>();
  private readonly sentListeners = new Set<(entry: Entry) => void>();
  private running: Promise<number> | undefined;

  constructor(private readonly ports: OutboxPorts) {
    const oldest = new Date(ports.nowMs() - CLAIM_KEPT_MS).toISOString();
    this.entries = (ports.read() ?? []).filter((entry) => entry.state === 'waiting' || instantOf(entry) > oldest);
  }

  readonly current = (): readonly Entry[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly onSent = (listener: (entry: Entry) => void): (() => void) => {
    this.sentListeners.add(listener);
    return () => this.sentListeners.delete(listener);
  };

  /** False when the device has no room: then nothing may be called kept. The same thing twice is once. */
  add(entry: Entry): boolean {
    if (this.entries.some((other) => other.id === entry.id && other.kind === entry.kind)) return true;
    return this.put([...this.entries, entry]);
  }

  /** Sends what waits, and says how many came through. A second call while one is running waits for it. */
  run(): Promise<number> {
    this.running ??= this.sendAll().finally(() => (this.running = undefined));
    return this.running;
  }

  /** The person has left this phone; what was not sent stays for when they are back. */
  forgetSent(): void {
    this.put(this.entries.filter((entry) => entry.state === 'waiting'));
  }

  private mine<K extends Entry['kind']>(kind: K): Extract<Entry, { kind: K }>[] {
    const owner = this.ports.owner();
    return this.entries.filter(
      (entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind && entry.state === 'waiting' && entry.memberId === owner,
    );
  }

  private async sendAll(): Promise<number> {
    let sent = 0;
    for (const entry of this.mine('claim')) sent += await this.sendClaim(entry);
    for (const activityId of new Set(this.mine('scan').map((entry) => entry.activityId))) sent += await this.sendScans(activityId);
    for (const entry of this.mine('marks')) sent += this.sendAndDrop(entry, await this.ports.sendMarks(entry));
    for (const entry of this.mine('presence')) sent += this.sendAndDrop(entry, await this.ports.sendPresence(entry));
    return sent;
  }

  private async sendClaim(entry: ClaimEntry): Promise<number> {
    const answer = await this.ports.sendClaim(entry);
    if (!answer.ok) return this.failed([entry], answer.code);
    if (answer.value === undefined) this.put(this.entries.filter((other) => other !== entry));
    else this.change(entry, { ...entry, state: 'sent', ...answer.value });
    return this.tell([entry]);
  }

  private async sendScans(activityId: string): Promise<number> {
    const entries = this.mine('scan')
      .filter((entry) => entry.activityId === activityId)
      .slice(0, scansAtOnce);
    const answer = await this.ports.sendScans(activityId, entries);
    if (!answer.ok) return this.failed(entries, answer.code);
    for (const entry of entries) {
      const told = answer.value.find((one) => one.id === entry.id);
      if (told) this.change(entry, { ...entry, state: 'sent', name: told.name, outcome: told.outcome });
    }
    return this.tell(entries);
  }

  private sendAndDrop(entry: MarksEntry | PresenceEntry, answer: Answer<undefined>): number {
    if (!answer.ok) return this.failed([entry], answer.code);
    this.put(this.entries.filter((other) => other.id !== entry.id));
    return this.tell([entry]);
  }

  private failed(entries: readonly Entry[], code: Code): number {
    if (!isPassing(code)) for (const entry of entries) this.change(entry, { ...entry, state: 'refused', code });
    return 0;
  }

  private tell(entries: readonly Entry[]): number {
    for (const entry of entries) this.sentListeners.forEach((listener) => listener(entry));
    return entries.length;
  }

  private change(entry: Entry, next: Entry): void {
    this.put(this.entries.map((other) => (other.kind === entry.kind && other.id === entry.id ? next : other)));
  }

  private put(entries: readonly Entry[]): boolean {
    const isStored = this.ports.write(entries);
    // What cannot be stored must not be shown as kept, but what has changed of the rest is so all the same.
    if (!isStored && entries.length > this.entries.length) return false;
    this.entries = entries;
    this.listeners.forEach((listener) => listener());
    return isStored;
  }
}
