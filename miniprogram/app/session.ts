import type { Out } from '@shared/contract';

export type Session = Out<'session.read'>;
export type Person = NonNullable<Session['person']>;
export type Place = Person['places'][number];
