// The small vocabulary of stored and sent fields; every schema is written in it.
import { isDay } from './day';
import { z } from './schema';

export const day = z.string().check(z.refine((value) => isDay(value), 'day'));
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'));
export const year = z.string().check(z.regex(/^(19|20)\d{2}$/, 'year'));
export const at = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'at'),
  z.refine((value) => !Number.isNaN(Date.parse(value)), 'at'),
);
/** A document id: ours only, so short and of few characters. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9:._~-]{1,120}$/, 'id'));
export const text = (most: number) => z.string().check(z.trim(), z.maxLength(most, 'most'));
export const requiredText = (most: number) => z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(most, 'most'));
export const count = z.int().check(z.gte(0));
export const rev = z.int().check(z.gte(0));
