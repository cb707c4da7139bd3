import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { chain } from './chain';
import { check } from './check';
import { file } from './file';
import { make } from './make';
import { read } from './read';

export const bookHandlers: HandlersOfArea<'book'> = {
  'book.read': read,
  'book.make': make,
  'book.file': file,
  'book.check': check,
  'book.chain': chain,
};
