// The words in which a kind of record describes its fields. Schema, form, list, register and checks follow from them.
import type { PeriodKind } from '../../kernel/period';

/** The words of an enumeration, in the order in which they are offered. */
export type Words = Readonly<Record<string, string>>;

/**
 * Who may read. P anybody · B members of the branch · O officers of the branch and, reading only, those above ·
 * S secretary · D organization committee member and secretary · M the person concerned · T the two persons of a talk ·
 * G general branch and committee · C committee only. A list is a union.
 */
export type Sight = 'P' | 'B' | 'O' | 'S' | 'D' | 'M' | 'T' | 'G' | 'C';

type Common<Required extends boolean = boolean> = {
  label: string;
  isRequired: Required;
  /** One line under the field. */
  hint?: string;
  /** Narrower than the record's own. */
  sight?: readonly Sight[];
  /** The hint says already who may read it. */
  saysSight?: true;
  /** Stored as ciphertext; never on a score, never in a list. */
  isSecret?: boolean;
  /** Left out of the form: the program writes it. */
  isComputed?: boolean;
  /** Asked for only where another field of the same content is one of these: of a transfer inside the college no name outside. */
  onlyWith?: { field: string; among: readonly string[] };
};

/** Whom a person field offers: the members of the owning organisation, or of the whole college. */
export type PeopleFrom = 'branch' | 'college';

export type Field<R extends boolean = boolean> = Common<R> &
  (
    | { is: 'text'; most: number }
    | { is: 'day'; mayBeAhead: boolean; isOfLife?: true | undefined }
    | { is: 'period'; each: PeriodKind }
    | { is: 'number'; min: number; max: number; unit: string; isHalves: boolean; isTenths?: true }
    | { is: 'money' }
    | { is: 'yes' }
    | { is: 'choice'; words: Words }
    | { is: 'choices'; words: Words }
    | { is: 'ticks'; words: Words }
    | { is: 'person'; from: PeopleFrom; isConcerned: boolean }
    | { is: 'people'; from: PeopleFrom; isConcerned: boolean }
    | { is: 'org'; kinds: readonly string[] }
    | { is: 'record'; types: readonly string[] }
    | { is: 'rule' }
    | { is: 'link' }
    | { is: 'rows'; of: Fields; least: number; most: number }
  );
export interface Fields {
  readonly [name: string]: Field;
}

type Plain<F extends Field> = F extends { is: 'text' | 'day' | 'period' | 'person' | 'org' | 'record' | 'rule' | 'link' }
  ? string
  : F extends { is: 'number' | 'money' }
    ? number
    : F extends { is: 'yes' }
      ? boolean
      : F extends { is: 'choice'; words: infer W }
        ? keyof W & string
        : F extends { is: 'choices'; words: infer W }
          ? (keyof W & string)[]
          : F extends { is: 'ticks'; words: infer W }
            ? Record<keyof W & string, boolean>
            : F extends { is: 'people' }
              ? string[]
              : F extends { is: 'rows'; of: infer O }
                ? O extends Fields
                  ? Values<O>[]
                  : never
                : never;

type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K] extends { isRequired: true } ? K : never }[keyof F];
/** The content of a complete record: what is required is there. */
export type Values<F extends Fields> = { [K in RequiredKeys<F>]: Plain<F[K]> } & {
  [K in Exclude<keyof F, RequiredKeys<F>>]?: Plain<F[K]> | undefined;
};

/** The content of a draft: anything may still be missing. */
export type Draft<F extends Fields> = { [K in keyof F]?: Plain<F[K]> | undefined };

type Extra = {
  hint?: string;
  saysSight?: true;
  sight?: readonly Sight[];
  isSecret?: boolean;
  isComputed?: boolean;
  onlyWith?: { field: string; among: readonly string[] };
};

export const text = (label: string, most: number, extra: Extra = {}) => ({
  is: 'text' as const,
  label,
  most,
  isRequired: true as const,
  ...extra,
});
/** A day that must not lie ahead; `ahead` for one that may. */
export const day = (label: string, extra: Extra = {}) => ({
  is: 'day' as const,
  label,
  mayBeAhead: false,
  isRequired: true as const,
  ...extra,
});
export const dayAhead = (label: string, extra: Extra = {}) => ({
  is: 'day' as const,
  label,
  mayBeAhead: true,
  isRequired: true as const,
  ...extra,
});
/** A day of somebody's life: it may lie before there was the branch. */
export const dayOfLife = (label: string, extra: Extra = {}) => ({ ...day(label, extra), isOfLife: true as const });
export const period = (label: string, each: PeriodKind, extra: Extra = {}) => ({
  is: 'period' as const,
  label,
  each,
  isRequired: true as const,
  ...extra,
});
/** A whole number from min to max. */
export const number = (label: string, { min = 0, max, unit = '' }: { min?: number; max: number; unit?: string }, extra: Extra = {}) => ({
  is: 'number' as const,
  label,
  min,
  max,
  unit,
  isHalves: false,
  isRequired: true as const,
  ...extra,
});
/** In steps of one half: hours. */
export const halves = (label: string, { min = 0, max, unit = '' }: { min?: number; max: number; unit?: string }, extra: Extra = {}) => ({
  is: 'number' as const,
  label,
  min,
  max,
  unit,
  isHalves: true,
  isRequired: true as const,
  ...extra,
});
/** Integer tenths of a point, computed and shown with one decimal. */
export const tenths = (label: string, { max }: { max: number }, extra: Extra = {}) => ({
  is: 'number' as const,
  label,
  min: 0,
  max,
  unit: '分',
  isHalves: false,
  isTenths: true as const,
  isComputed: true,
  isRequired: true as const,
  ...extra,
});
/** Integer fen; typed and shown in yuan. */
export const money = (label: string, extra: Extra = {}) => ({ is: 'money' as const, label, isRequired: true as const, ...extra });
export const yes = (label: string, extra: Extra = {}) => ({ is: 'yes' as const, label, isRequired: true as const, ...extra });
export const choice = <const W extends Words>(label: string, words: W, extra: Extra = {}) => ({
  is: 'choice' as const,
  label,
  words,
  isRequired: true as const,
  ...extra,
});
export const choices = <const W extends Words>(label: string, words: W, extra: Extra = {}) => ({
  is: 'choices' as const,
  label,
  words,
  isRequired: true as const,
  ...extra,
});
/** A tick for each word. */
export const ticks = <const W extends Words>(label: string, words: W, extra: Extra = {}) => ({
  is: 'ticks' as const,
  label,
  words,
  isRequired: true as const,
  ...extra,
});
/** A member of the branch whom the record concerns. */
export const person = (label: string, extra: Extra = {}) => ({
  is: 'person' as const,
  label,
  from: 'branch' as const,
  isConcerned: true,
  isRequired: true as const,
  ...extra,
});
export const people = (label: string, extra: Extra = {}) => ({
  is: 'people' as const,
  label,
  from: 'branch' as const,
  isConcerned: true,
  isRequired: true as const,
  ...extra,
});
/** A person of any branch of the college. */
export const anyPerson = (label: string, extra: Extra = {}) => ({
  is: 'person' as const,
  label,
  from: 'college' as const,
  isConcerned: true,
  isRequired: true as const,
  ...extra,
});
export const anyPeople = (label: string, extra: Extra = {}) => ({
  is: 'people' as const,
  label,
  from: 'college' as const,
  isConcerned: true,
  isRequired: true as const,
  ...extra,
});
export const org = (label: string, kinds: readonly string[], extra: Extra = {}) => ({
  is: 'org' as const,
  label,
  kinds,
  isRequired: true as const,
  ...extra,
});
/** Another record, picked from a list by its line. */
export const record = (label: string, types: readonly string[], extra: Extra = {}) => ({
  is: 'record' as const,
  label,
  types,
  isRequired: true as const,
  ...extra,
});
export const rule = (label: string, extra: Extra = {}) => ({ is: 'rule' as const, label, isRequired: true as const, ...extra });
/** An https address. */
export const link = (label: string, extra: Extra = {}) => ({ is: 'link' as const, label, isRequired: true as const, ...extra });
export const rows = <const O extends Fields>(
  label: string,
  of: O,
  { least = 1, most, ...extra }: { least?: number; most: number } & Extra,
) => ({ is: 'rows' as const, label, of, least, most, isRequired: true as const, ...extra });

/** The same field, folded under 「选填」. */
export const optional = <F extends Field>(field: F): Omit<F, 'isRequired'> & { isRequired: false } => ({ ...field, isRequired: false });
