import type { HandlersOfArea } from '../../../shared/pipeline/registry';
import { attachPhoto } from './attach-photo';
import { confirm } from './confirm';
import { correct } from './correct';
import { detachPhoto } from './detach-photo';
import { read } from './read';
import { giveBack } from './return';
import { save } from './save';
import { submit } from './submit';

export const recordHandlers: HandlersOfArea<'record'> = {
  'record.read': read,
  'record.save': save,
  'record.submit': submit,
  'record.confirm': confirm,
  'record.return': giveBack,
  'record.correct': correct,
  'record.attachPhoto': attachPhoto,
  'record.detachPhoto': detachPhoto,
};
