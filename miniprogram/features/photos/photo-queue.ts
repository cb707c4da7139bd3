import type { Code } from '@shared/contract/errors';
import { sha256Hex } from '@shared/kernel/hash';
import { sniffImage, stripMetadata } from '@shared/kernel/image-bytes';
import { sniffSound } from '@shared/kernel/sound-bytes';
import { isPassing } from '@/api/uncertain';
import type { Kept } from '@/platform/kept-table';

/** An older program gave no name. */
type StoredPhoto = Kept<'photos'>[number];
/** Whose record a photo is for: an activity's, one of 登记, or a host branch's confirmation for an activity. A recording goes the same way. */
export type PhotoOwner = NonNullable<StoredPhoto['owner']>;
/**
 * One photo on its way. Its file lies on the device under `sha256` until the record, `activityId`, has it; in the cloud
 * it goes under `uploadName`, the same for every try, so that a try repeated names the same file. Without an owner: an activity's.
 */
export type QueuedPhoto = StoredPhoto & { uploadName: string };
export type Attached = { activityId: string; rev: number };

type Answer<T> = { ok: true; value: T } | { ok: false; code: Code };

/** What the queue needs of the device and the cloud. */
export type PhotoPorts = {
  readQueue: () => readonly StoredPhoto[] | undefined;
  writeQueue: (queue: readonly QueuedPhoto[]) => boolean;
  keepFile: (name: string, bytes: Uint8Array) => Promise<boolean>;
  fileAddress: (name: string) => Promise<string | undefined>;
  dropFile: (name: string) => Promise<void>;
  /** The folder of this WeChat in the cloud; `isAnew` asks the cloud again. */
  uploadFolder: (isAnew: boolean) => Promise<Answer<string>>;
  upload: (cloudPath: string, address: string) => Promise<Answer<string>>;
  attach: (input: { activityId: string; fileId: string; sha256: string; owner: PhotoOwner }, key: string) => Promise<Answer<Attached>>;
  makeKey: () => string;
};

/** The folder was not this WeChat's. */
const notOwn = 'upload.notOwn';

const fileName = ({ sha256, extension }: Pick<QueuedPhoto, 'sha256' | 'extension'>): string => `${sha256}.${extension}`;

const isSame = (a: QueuedPhoto, b: QueuedPhoto): boolean => a.activityId === b.activityId && a.sha256 === b.sha256;

/** Only a lost way may be tried again with the same bytes, which may have been torn on it; what was refused stays refused. */
const mayGoAgain = (code: Code): boolean => isPassing(code) || code === 'record.photoAltered';

export type Added = 'queued' | 'already' | 'unreadable' | 'noRoom';

/**
 * Photos waiting to be sent, stored with their files: after a restart they are sent again whole.
 * One at a time, in the order they were added; a failed one holds nobody up.
 */
export class PhotoQueue {
  private queue: readonly QueuedPhoto[];
  private readonly listeners = new Set<() => void>();
  private readonly attachedListeners = new Set<(attached: Attached) => void>();
  private isRunning = false;

  constructor(private readonly ports: PhotoPorts) {
    this.queue = (ports.readQueue() ?? []).map((entry) => this.takenUp(entry));
  }

  readonly current = (): readonly QueuedPhoto[] => this.queue;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly onAttached = (listener: (attached: Attached) => void): (() => void) => {
    this.attachedListeners.add(listener);
    return () => this.attachedListeners.delete(listener);
  };

  /** Strips, hashes and keeps the bytes before anything is sent. */
  async add(activityId: string, bytes: Uint8Array, owner: PhotoOwner = 'activity'): Promise<Added> {
    const stripped = owner === 'voice' ? bytes : stripMetadata(bytes);
    const kind = stripped && (owner === 'voice' ? sniffSound(stripped) : sniffImage(stripped));
    if (!stripped || !kind) return 'unreadable';
    const entry: QueuedPhoto = {
      activityId,
      sha256: sha256Hex(stripped),
      extension: kind.extension,
      state: 'waiting',
      ...this.newNames(),
      owner,
    };
    if (this.queue.some((other) => isSame(other, entry))) return 'already';
    if (!(await this.ports.keepFile(fileName(entry), stripped))) return 'noRoom';
    this.put([...this.queue, entry]);
    return 'queued';
  }

  /** Sends what waits; a second call while one is running does nothing. */
  async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      for (;;) {
        const next = this.queue.find((entry) => entry.state === 'waiting');
        if (!next) return;
        this.change(next, { state: 'sending' });
        await this.sendOne(next);
      }
    } finally {
      this.isRunning = false;
    }
  }

  async retry(photo: QueuedPhoto): Promise<void> {
    this.change(photo, { state: 'waiting' });
    await this.run();
  }

  /** 不要了. */
  async drop(photo: QueuedPhoto): Promise<void> {
    this.put(this.queue.filter((entry) => !isSame(entry, photo)));
    // The same picture may still wait for another activity.
    if (!this.queue.some((entry) => entry.sha256 === photo.sha256)) await this.ports.dropFile(fileName(photo));
  }

  private async sendOne(photo: QueuedPhoto): Promise<void> {
    const address = await this.ports.fileAddress(fileName(photo));
    if (address === undefined) return this.change(photo, { state: 'refused', code: 'record.photoUnreadable' });
    const first = await this.tryOnce(photo, address, false);
    if (first.ok || first.code !== notOwn) return this.finish(photo, first);
    // The folder known here was another WeChat's, as after a change of who uses this device.
    const anew = { ...photo, ...this.newNames() };
    this.change(photo, anew);
    return this.finish(anew, await this.tryOnce(anew, address, true));
  }

  private async tryOnce(photo: QueuedPhoto, address: string, isAnew: boolean): Promise<Answer<Attached>> {
    const folder = await this.ports.uploadFolder(isAnew);
    if (!folder.ok) return folder;
    const uploaded = await this.ports.upload(`${folder.value}${photo.uploadName}.${photo.extension}`, address);
    if (!uploaded.ok) return uploaded;
    return this.ports.attach(
      { activityId: photo.activityId, fileId: uploaded.value, sha256: photo.sha256, owner: photo.owner ?? 'activity' },
      photo.key,
    );
  }

  private async finish(photo: QueuedPhoto, attached: Answer<Attached>): Promise<void> {
    if (!attached.ok) return this.change(photo, { state: mayGoAgain(attached.code) ? 'failed' : 'refused', code: attached.code });
    await this.drop(photo);
    this.attachedListeners.forEach((listener) => listener(attached.value));
  }

  /**
   * What was on its way when the app was closed is sent again. What an older version had put elsewhere in the cloud goes
   * again from this device, as another command, since that of then named another file; what was refused for it too.
   */
  private takenUp(stored: StoredPhoto): QueuedPhoto {
    const { uploadName, ...entry } = stored;
    const isOfNow = typeof uploadName === 'string';
    const isAgain = entry.state === 'sending' || (!isOfNow && entry.code === notOwn);
    return { ...entry, ...(isOfNow ? { uploadName } : this.newNames()), state: isAgain ? 'waiting' : entry.state };
  }

  private newNames(): Pick<QueuedPhoto, 'uploadName' | 'key'> {
    return { key: this.ports.makeKey(), uploadName: this.ports.makeKey() };
  }

  private change(photo: QueuedPhoto, part: Partial<QueuedPhoto>): void {
    this.put(this.queue.map((entry) => (isSame(entry, photo) ? { ...entry, ...part } : entry)));
  }

  private put(queue: readonly QueuedPhoto[]): void {
    this.queue = queue;
    this.ports.writeQueue(queue);
    this.listeners.forEach((listener) => listener());
  }
}
